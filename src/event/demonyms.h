// Places that are named by what is called after them: « le ministre ukrainien », « deux Lillois ».
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "event/names.h"
#include "event/words.h"

namespace frise::event {

/// The places of the adjectives and inhabitants among words [begin, end) of a sentence of `text`, each once, in the
/// order of the words. A language (« en français »), a kind (« un berger allemand »), an organisation (« l'Union
/// européenne ») and a bearer of the word as a name (« Thierry Breton ») are of no place. Thread-safe.
[[nodiscard]] std::vector<Name> places_of_demonyms(std::string_view text, const Words& words, std::size_t begin,
                                                   std::size_t end);

}  // namespace frise::event
