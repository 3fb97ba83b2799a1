#include "merge/copies.h"

#include <algorithm>

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

bool are_copies(const Sentences& a, const Sentences& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    shared += a[i] == b[j] ? 1U : 0U;
    const bool left = a[i] <= b[j];
    const bool right = b[j] <= a[i];
    i += left ? 1U : 0U;
    j += right ? 1U : 0U;
  }
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

std::size_t count_originals(const std::vector<const Sentences*>& sentences) {
  document::DisjointSets copies(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i)
    for (std::size_t j = i + 1; j < sentences.size(); ++j)
      if (are_copies(*sentences[i], *sentences[j])) copies.join(i, j);
  std::size_t out = 0;
  for (std::size_t k = 0; k < sentences.size(); ++k) out += copies.root(k) == k ? 1U : 0U;
  return out;
}

}  // namespace frise::merge
