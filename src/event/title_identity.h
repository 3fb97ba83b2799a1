// Titles that say whom or what their subject means, where the sentence leaves it to those before: « Le ministre a
// démissionné » becomes « Le ministre de la Santé Jean Petit a démissionné ».
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "event/people.h"
#include "event/sentence_reader.h"

namespace frise::event {

/// Where the nouns of an article stand. Keeps a reference to its sentences; made when it is first asked.
class NounIndex {
 public:
  struct Place {
    std::size_t sentence = 0;
    std::size_t word = 0;
  };

  explicit NounIndex(const std::vector<ReadSentence>& sentences) : sentences_(sentences) {}

  /// In the order of the text.
  [[nodiscard]] const std::vector<Place>& of(std::string_view lemma);

 private:
  const std::vector<ReadSentence>& sentences_;
  std::unordered_map<std::string_view, std::vector<Place>> places_;
};

/// Where a title comes from.
struct IdentitySource {
  std::string_view text;
  const std::vector<ReadSentence>& sentences;
  const People& people;
  NounIndex& nouns;
  std::size_t current = 0;  // the sentence that the title is made from
};

/// The title with what the article tells of its subject, a definite noun alone: the name or the complement that stands
/// with the same noun in this sentence or before, or its description where it was introduced as unknown; for an
/// occupation, else, the person whom the article is about. Left as it is where the article has two such, or none, or
/// where the line would be too long. Two phrases with the same head are taken for one thing: the strict head match of
/// Raghunathan et al., A Multi-Pass Sieve for Coreference Resolution (2010). Cost: the first title of an article reads
/// all of its words, the others the places of one noun, a few hundred at most.
///
///   « Le groupe a perdu un million »,  after « le groupe Lorval »        →  « Le groupe Lorval a perdu un million »
///   « L’homme est sorti de prison »,   after « un homme de trente ans »  →  « Un homme de trente ans est sorti … »
///   « La ville a vendu le stade »,     after « la ville de Corbelles »   →  « La ville de Corbelles a vendu … »
[[nodiscard]] std::string identified(std::string title, const IdentitySource& source);

}  // namespace frise::event
