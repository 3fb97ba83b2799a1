#include "event/links.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

constexpr std::string_view head_of(std::string_view link) { return link.substr(0, link.find(' ')); }

// By their first words, so that most words of a text are seen to begin none in a few comparisons.
constexpr auto kSorted = []() consteval {
  auto out = lexicon::fr::kLinks;
  std::sort(out.begin(), out.end(), [](std::string_view a, std::string_view b) {
    return head_of(a) < head_of(b) || (head_of(a) == head_of(b) && a.size() > b.size());
  });
  return out;
}
();

bool may_link(const Word& w) {
  return !w.time && w.pos != Pos::verb && w.pos != Pos::participle && w.pos != Pos::infinitive && w.pos != Pos::sign &&
         w.pos != Pos::proper && w.pos != Pos::number;
}

// The words of the link that stand from k on; 0 where they are others.
std::size_t matched(const Words& words, std::size_t k, std::size_t end, std::string_view link) {
  std::size_t at = k;
  while (!link.empty()) {
    const std::string_view piece = link.substr(0, link.find(' '));
    if (at >= end || words[at].form != piece) return 0;
    link.remove_prefix(std::min(piece.size() + 1, link.size()));
    ++at;
  }
  return at - k;
}

// « au passage | d'un camion », « de plus | de dix tonnes » link nothing; « en effet » always does.
bool governs(const Words& words, std::size_t k, std::size_t behind) {
  if (behind >= words.size() || behind < k + 2) return false;
  const Letters& last = words[behind - 1].form;
  if (words[behind].form == "\"" && behind + 1 < words.size()) ++behind;  // « "à l'inverse" | de la loi »
  constexpr auto kGoverning =
      std::to_array<std::string_view>({"autant", "contraire", "coup", "foulee", "inverse", "passage", "plus", "suite"});
  if (std::find(kGoverning.begin(), kGoverning.end(), last) == kGoverning.end()) return false;
  const Letters& form = words[behind].form;
  return form == "de" || form == "d" || form == "du" || form == "des";
}

}  // namespace

std::size_t link_length(const Words& words, std::size_t k, std::size_t end) {
  if (k >= end || !may_link(words[k])) return 0;
  const std::string_view form = words[k].form;
  const auto first = std::lower_bound(kSorted.begin(), kSorted.end(), form,
                                      [](std::string_view link, std::string_view f) { return head_of(link) < f; });
  for (auto link = first; link != kSorted.end() && head_of(*link) == form; ++link)
    if (const std::size_t length = matched(words, k, end, *link); length > 0 && !governs(words, k, k + length))
      return length;
  return 0;
}

}  // namespace frise::event
