// Names: people, organisations and places of an article.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "event/words.h"

namespace frise::event {

enum class NameKind : std::uint8_t {
  person,
  organisation,
  place,
  other,
  demonym  // a place, by its adjective or its inhabitants: event/demonyms.h
};

struct Name {
  std::string text;  // as it is shown: « Choe Son Hui »
  NameKind kind = NameKind::other;
  std::vector<std::string> key;  // spelling_key(text)

  friend bool operator==(const Name&, const Name&) = default;
};

[[nodiscard]] inline bool is_place(const Name& name) noexcept {
  return name.kind == NameKind::place || name.kind == NameKind::demonym;
}

/// A name in a sentence: words [begin, end).
struct NameUse {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t name = 0;  // index in NameBook::names()
};

/// The folded form is a title or a function that stands before a person's name: « president », « mme ».
[[nodiscard]] bool is_function(std::string_view form);

/// A common noun that heads the name of an organisation: « ministere », « parti »; folded. Thread-safe.
[[nodiscard]] bool is_organisation_noun(std::string_view form);

/// The names of one article. A surname after a full name is the same person; of several kinds seen, the best founded
/// one holds for all uses.
class NameBook {
 public:
  /// Finds the names of a sentence and remembers them. Sentences must be added in order of the text.
  [[nodiscard]] std::vector<NameUse> add(std::string_view text, const Words& words);

  [[nodiscard]] const std::vector<Name>& names() const noexcept { return names_; }
  [[nodiscard]] const std::vector<std::size_t>& counts() const noexcept { return counts_; }

 private:
  std::size_t remember(const std::string& text, NameKind kind);

  std::vector<Name> names_;
  std::vector<std::size_t> counts_;  // uses of each
};

}  // namespace frise::event
