#include "event/cleft.h"

namespace frise::event {
namespace {

// « C'est | en 2012 », « C'est | près de Lyon », « Ce n'est | qu'en mars »; not « C'est | aussi la halle », « Ce n'est
// | pas en mars ».
bool leads_adjunct(const Words& words, std::size_t k) {
  const auto leads = [&](std::size_t at) {
    return at < words.size() && (words[at].time || words[at].pos == Pos::preposition);
  };
  if (k < words.size() && words[k].lemma == "que") ++k;
  if (k < words.size() && words[k].form == "pas") return false;
  return leads(k) || (k < words.size() && words[k].pos == Pos::adverb && leads(k + 1));
}

}  // namespace

std::optional<std::size_t> cleft_opening(const Words& words, const Clause& clause) {
  const std::size_t verb = clause.predicate.begin;
  if (clause.predicate.lemma != "être" || verb == 0) return std::nullopt;
  const bool denied = verb > 1 && words[verb - 1].lemma == "ne";
  const std::size_t subject = denied ? verb - 2 : verb - 1;
  return words[subject].form == "c" || words[subject].form == "ce" ? std::optional(subject) : std::nullopt;
}

std::optional<std::size_t> stressed_by(const Words& words, const Clauses& clauses, std::size_t cleft) {
  if (cleft + 1 >= clauses.list.size() || !cleft_opening(words, clauses.list[cleft])) return std::nullopt;
  const std::size_t end = clauses.list[cleft].predicate.end;
  const Clause& next = clauses.list[cleft + 1];
  const bool told = next.begin > end && words[next.begin].lemma == "que" && words[next.begin - 1].form != ",";
  return told && leads_adjunct(words, end) ? std::optional(cleft + 1) : std::nullopt;
}

bool is_stressed(const Words& words, const Clauses& clauses, std::size_t clause) {
  return clause > 0 && stressed_by(words, clauses, clause - 1) == clause;
}

}  // namespace frise::event
