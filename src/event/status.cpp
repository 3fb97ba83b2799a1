#include "event/status.h"

#include <algorithm>
#include <array>

#include "lexicon/event_class.h"

namespace frise::event {
namespace {

using lexicon::EventClass;
namespace feature = lexicon::feature;

constexpr auto kPlans =
    std::to_array<std::string_view>({"prévoir", "attendre", "programmer", "fixer", "convoquer", "planifier", "caler",
                                     "promettre", "envisager", "espérer", "agender"});

// « n'aura pas lieu », « n'a jamais eu lieu »
bool takes_no_place(const Words& words, const Clause& clause) {
  if (!clause.predicate.negated) return false;
  for (std::size_t k = clause.predicate.begin; k < std::min(clause.end, clause.predicate.end + 2); ++k)
    if (words[k].form == "lieu") return true;
  return false;
}

bool is_future(const Predicate& p) {
  // « est prévue », « attendue mardi »; but who « a promis » has done so.
  if ((p.tense & feature::future) != 0 || (is_plan(p.lemma) && (p.passive || !p.compound))) return true;
  return p.modal && (p.modal_lemma == "aller" || p.modal_lemma == "devoir") &&
         (p.tense & (feature::present | feature::conditional)) != 0;
}

bool says(const Clause& clause) { return lexicon::is_saying_verb(clause.predicate.lemma); }

// The name whose use begins soonest in words [begin, end).
const NameUse* first_use(const std::vector<NameUse>& uses, std::size_t begin, std::size_t end) {
  for (const NameUse& use : uses)
    if (use.begin >= begin && use.begin < end) return &use;
  return nullptr;
}

}  // namespace

bool is_plan(std::string_view lemma) { return std::find(kPlans.begin(), kPlans.end(), lemma) != kPlans.end(); }

EventStatus status_of(const Words& words, const Clause& clause) {
  const Predicate& p = clause.predicate;
  if (takes_no_place(words, clause)) return EventStatus::cancelled;
  const auto kind = lexicon::event_class(p.lemma);
  const bool done = p.passive || p.compound || p.form == Pos::participle;
  if (kind == EventClass::cancellation && done && !p.negated) return EventStatus::cancelled;
  const bool slips = p.lemma == "glisser" && p.form == Pos::verb;  // « la parution glisse à mai »
  if (kind == EventClass::postponement && (done || slips) && !p.negated) return EventStatus::postponed;
  if (kind == EventClass::denial) return EventStatus::denied;
  if (is_future(p)) return EventStatus::planned;
  if ((p.tense & feature::conditional) != 0) return EventStatus::conditional;
  return p.negated ? EventStatus::denied : EventStatus::reported;
}

bool is_attribution(const Words& words, const Clauses& clauses, std::size_t index) {
  const Clause& clause = clauses.list[index];
  if (clause.inverted) return true;
  if (!says(clause)) return false;
  const Predicate& p = clause.predicate;
  for (const Clause& other : clauses.list)
    if (other.kind == ClauseKind::complement && other.begin >= p.end && other.begin <= clause.end + 1) return true;
  return p.end < words.size() && (words[p.end].form == "«" || words[p.end].form == "\"");
}

std::string source_said(std::string_view text, const Words& words, const Clauses& clauses,
                        const std::vector<NameUse>& uses, const NameBook& book) {
  const auto name = [&](const NameUse& use) { return book.names()[use.name].text; };
  for (std::size_t k = 0; k + 1 < words.size(); ++k) {
    const bool apres = words[k].form == "apres" && k > 0 && words[k - 1].form == "d";
    if ((words[k].form != "selon" && !apres) || words[k + 1].form == "ce" || words[k + 1].form == "laquelle") continue;
    if (const NameUse* use = first_use(uses, k + 1, std::min(k + 9, words.size()))) return name(*use);
    std::size_t end = k + 1;
    while (end < words.size() && !is_cut(words, end) && words[end].pos != Pos::verb && end < k + 7) ++end;
    return std::string(span_of(words, k + 1, end).of(text));
  }
  for (std::size_t c = 0; c < clauses.list.size(); ++c) {
    if (!is_attribution(words, clauses, c)) continue;
    const Clause& clause = clauses.list[c];
    if (const NameUse* use = first_use(uses, clause.predicate.end, clause.end)) return name(*use);
    if (const NameUse* use = first_use(uses, clause.begin, clause.predicate.begin)) return name(*use);
  }
  return {};
}

}  // namespace frise::event
