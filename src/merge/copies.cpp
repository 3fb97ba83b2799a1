#include "merge/copies.h"

#include <algorithm>
#include <utility>

#include "document/disjoint_sets.h"
#include "merge/term_weight.h"
#include "text/fold.h"
#include "text/paragraph.h"
#include "text/sentence.h"

namespace frise::merge {
namespace {

constexpr std::size_t kShortest = 30;  // bytes of a folded sentence; shorter ones are nobody's
constexpr std::size_t kFewest = 3;     // sentences shared
constexpr double kShare = 0.8;

using Sentences = std::vector<std::uint64_t>;

bool are_copies(const Sentences& a, const Sentences& b, std::size_t shared) {
  return shared >= kFewest && static_cast<double>(shared) >= kShare * static_cast<double>(std::min(a.size(), b.size()));
}

}  // namespace

Sentences sentences_of(const Article& article) {
  Sentences out;
  for (const Span paragraph : text::paragraphs(article.text))
    for (const Span sentence : text::sentences(article.text, paragraph))
      if (const std::string folded = text::folded(sentence.of(article.text)); folded.size() >= kShortest)
        out.push_back(hash_of(folded));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Through an index of who has each sentence: most articles of an event share none.
std::size_t count_originals(const std::vector<const Sentences*>& sentences) {
  if (sentences.size() < 2) return sentences.size();
  std::vector<std::pair<std::uint64_t, std::uint32_t>> index;
  for (std::uint32_t k = 0; k < sentences.size(); ++k)
    for (const std::uint64_t sentence : *sentences[k]) index.emplace_back(sentence, k);
  std::sort(index.begin(), index.end());
  std::vector<std::vector<std::size_t>> places(sentences.size());  // in the index, of what each has
  for (std::size_t at = 0; at < index.size(); ++at) places[index[at].second].push_back(at);
  document::DisjointSets copies(sentences.size());
  std::vector<std::size_t> shared(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const std::size_t at : places[i])
      for (std::size_t same = at + 1; same < index.size() && index[same].first == index[at].first; ++same)
        ++shared[index[same].second];
    for (std::size_t j = i + 1; j < sentences.size(); ++j)
      if (are_copies(*sentences[i], *sentences[j], std::exchange(shared[j], 0))) copies.join(i, j);
  }
  std::size_t out = 0;
  for (std::size_t k = 0; k < sentences.size(); ++k) out += copies.root(k) == k ? 1U : 0U;
  return out;
}

}  // namespace frise::merge
