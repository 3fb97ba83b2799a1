// Titles that are noun phrases.
#pragma once

#include <cstddef>
#include <string>

#include "event/title.h"

namespace frise::event {

/// The phrase of an event noun, a possessive resolved to the subject of its clause: « Offensive surprise de l'armée
/// ukrainienne ».
[[nodiscard]] std::string noun_line(const TitleSource& source, std::size_t noun);

/// The noun with the participle that qualifies it and dates something: « il a appliqué une loi | votée en 1995 par le
/// Congrès » → « Loi votée par le Congrès », « le second tour | prévu le 22 mars » → « Second tour prévu le 22 mars ».
/// Empty where no time stands right behind the participle, or no noun that it agrees with before it.
[[nodiscard]] std::string participle_line(const TitleSource& source, std::size_t clause);

}  // namespace frise::event
