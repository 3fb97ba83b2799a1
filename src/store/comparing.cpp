#include "store/comparing.h"

namespace frise::store {

void Comparing::compare(const Compared& article, const std::vector<Near>& others) {
  found_.link(article.kept->rows, article.kept->rows, merge::links_within(article.kept->reports));
  for (const Near& other : others) {
    const bool first = article.kept->place < other.article.kept->place;
    compare(first ? article : other.article, first ? other.article : article, other.affinity);
  }
}

void Comparing::compare(const Compared& earlier, const Compared& later, double affinity) {
  found_.link(earlier.kept->rows, later.kept->rows,
              merge::links_between(earlier.sketched(), later.sketched(), affinity));
  if (affinity < 1) return;  // of one affair they surely are not
  judge(earlier, later);
  judge(later, earlier);
}

void Comparing::judge(const Compared& article, const Compared& by) {
  bool& beyond_doubt = beyond_doubt_.at(article.number);
  if (beyond_doubt) return;
  const auto matches = merge::matches(article.sketched(), by.sketched());
  if (matches.empty()) return;
  found_.put_apart(article.number, by.number, matches);
  doubtful_.insert(article.number);
  beyond_doubt = merge::rule_out_doubt(matches);
}

}  // namespace frise::store
