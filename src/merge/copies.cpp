#include "merge/copies.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "document/disjoint_sets.h"
#include "text/fold.h"
#include "text/paragraph.h"
#include "text/sentence.h"

namespace frise::merge {
namespace {

constexpr std::size_t kShortest = 30;  // bytes of a folded sentence; shorter ones are nobody's
constexpr std::size_t kFewest = 3;     // sentences shared
constexpr double kShare = 0.8;
constexpr std::size_t kCommon = 50;  // articles from which on a sentence is everybody's

// The sentences of an article, folded, each once.
std::vector<std::string> sentences_of(const Article& article) {
  std::vector<std::string> out;
  for (const Span paragraph : text::paragraphs(article.text))
    for (const Span sentence : text::sentences(article.text, paragraph))
      if (std::string folded = text::folded(sentence.of(article.text)); folded.size() >= kShortest)
        out.push_back(std::move(folded));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

std::vector<std::size_t> originals(const std::vector<Article>& articles) {
  std::vector<std::size_t> counts(articles.size());
  std::unordered_map<std::string, std::vector<std::size_t>> holders;
  for (std::size_t k = 0; k < articles.size(); ++k) {
    std::vector<std::string> sentences = sentences_of(articles[k]);
    counts[k] = sentences.size();
    for (std::string& sentence : sentences) holders[std::move(sentence)].push_back(k);
  }
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
  for (const auto& [sentence, who] : holders) {
    if (who.size() >= kCommon) continue;
    for (std::size_t i = 0; i < who.size(); ++i)
      for (std::size_t j = i + 1; j < who.size(); ++j) ++shared[{who[i], who[j]}];
  }
  document::DisjointSets copies(articles.size());
  for (const auto& [pair, count] : shared) {
    const std::size_t fewer = std::min(counts[pair.first], counts[pair.second]);
    if (count >= kFewest && static_cast<double>(count) >= kShare * static_cast<double>(fewer))
      copies.join(pair.first, pair.second);
  }
  std::vector<std::size_t> out(articles.size());
  for (std::size_t k = 0; k < out.size(); ++k) out[k] = copies.root(k);
  return out;
}

}  // namespace frise::merge
