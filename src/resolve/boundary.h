// Boundaries: how far from an expression the words reach that tell of its time.
#pragma once

#include <cstddef>
#include <cstdint>

#include "grammar/cursor.h"

namespace frise::resolve {

/// How far to look: the clause, the phrase between strong signs, the sentence.
enum class Reach : std::uint8_t { clause, phrase, sentence };

/// What is looked for may not stand beyond the token at the cursor.
[[nodiscard]] bool is_boundary(const grammar::Cursor& c, Reach reach);

/// Tokens between a verb and what it surely dates: « a été arrêté à Lyon ».
inline constexpr std::size_t kClose = 6;

}  // namespace frise::resolve
