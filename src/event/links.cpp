#include "event/links.h"

#include <algorithm>

#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

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

}  // namespace

std::size_t link_length(const Words& words, std::size_t k, std::size_t end) {
  if (k >= end || !may_link(words[k])) return 0;
  for (const std::string_view link : lexicon::fr::kLinks)
    if (const std::size_t length = matched(words, k, end, link); length > 0) return length;
  return 0;
}

}  // namespace frise::event
