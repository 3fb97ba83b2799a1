// Words: what of an event is indexed, and how the words of a query are asked for. Both sides are folded the same way,
// so what the index holds is a function of the event: changing it needs a migration that calls index_anew().
#pragma once

#include <string>
#include <vector>

#include "frise/event.h"
#include "frise/result.h"
#include "frise/store.h"

namespace frise::store {

/// The columns of event_words.
struct IndexedWords {
  std::string said;    // title and quotes
  std::string who;     // people and organisations
  std::string place;   // places
  std::string source;  // outlets, each one word
};

/// `sources`: the outlets of the articles that tell of it.
[[nodiscard]] IndexedWords indexed_words(const Event& event, const std::vector<std::string>& sources);

/// What `query` asks of words, as an expression of FTS5 made of folded words and of nothing else that was written by
/// the asker; "" where it asks for none. Errors: invalid, `where` naming the field, where one that is set has no word,
/// or more than a hundred.
[[nodiscard]] Result<std::string> words_expression(const Query& query);

}  // namespace frise::store
