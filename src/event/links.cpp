#include "event/links.h"

#include "event/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "event/by_letter.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

struct Link {
  std::string_view text;
  std::string_view head;  // the first word
};

// By their first words, of those the longest first.
constexpr auto kSorted = []() consteval {
  std::array<Link, lexicon::fr::kLinks.size()> out;
  std::transform(lexicon::fr::kLinks.begin(), lexicon::fr::kLinks.end(), out.begin(), [](std::string_view link) {
    return Link{link, link.substr(0, link.find(' '))};
  });
  std::sort(out.begin(), out.end(), [](const Link& a, const Link& b) {
    return a.head < b.head || (a.head == b.head && a.text.size() > b.text.size());
  });
  return out;
}
();

constexpr LetterBegins kBegin = letter_begins(kSorted, [](const Link& link) { return link.head; });

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
  const auto [first, last] = with_letter_of(form, kBegin);
  for (std::size_t link = first; link < last; ++link) {
    if (kSorted[link].head != form) continue;
    const std::size_t length = matched(words, k, end, kSorted[link].text);
    if (length > 0 && !governs(words, k, k + length)) return length;
  }
  return 0;
}

std::size_t past_source(const Words& words, std::size_t k, std::size_t end) {
  const auto to_cut = [&](std::size_t from) {
    while (from < end && !is_cut(words, from)) ++from;
    return from;
  };
  const std::size_t cut = to_cut(k);
  const bool described = cut + 1 < end && words[cut].form == "," && words[cut + 1].pos == Pos::participle;
  const std::size_t behind = described ? to_cut(cut + 1) : cut;
  return described && behind < end && words[behind].form == "," ? behind : cut;
}

}  // namespace frise::event
