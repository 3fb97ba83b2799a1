// Addresses of the web: one word of a sentence, whatever signs they hold.
#pragma once

#include <cstddef>

#include "text/token.h"

namespace frise::event {

/// The token behind an address that begins at token k: « https://exemple.fr/page », « www.exemple.fr »; k where none
/// does. A sign that closes the sentence or a bracket is not of it.
[[nodiscard]] std::size_t web_address_end(const text::Tokens& tokens, std::size_t k);

}  // namespace frise::event
