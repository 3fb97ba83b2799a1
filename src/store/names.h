// Enumerators as words in the store: name() writes them, enumerator() reads them.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <string_view>

namespace frise::store {

/// The enumerator of E, up to `last`, whose name() is `word`. A store that holds another word is damaged.
template <typename E>
[[nodiscard]] E enumerator(std::string_view word, E last) {
  for (int k = 0; k <= static_cast<int>(last); ++k)
    if (name(static_cast<E>(k)) == word) return static_cast<E>(k);
  throw SQLite::Exception("is damaged: it holds the unknown word \"" + std::string(word) + "\"");
}

}  // namespace frise::store
