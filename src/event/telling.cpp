#include "event/telling.h"

#include <algorithm>

#include "event/status.h"
#include "lexicon/event_class.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

bool speaks_of_us(const Words& words, const Clause& clause) {
  for (std::size_t k = clause.begin; k < clause.predicate.begin; ++k)
    if (words[k].form == "je" || words[k].form == "j" || words[k].form == "nous" || words[k].form == "vous")
      return true;
  return false;
}

// « Lors d'une réunion avec …, Kim a souligné que … »: what is said is said at an event.
bool has_occasion(const ReadSentence& s, const Clause& clause) {
  for (std::size_t k = clause.context; k + 1 < clause.end; ++k) {
    if (s.words[k].form != "lors") continue;
    for (std::size_t j = k + 1; j < std::min(k + 6, clause.end); ++j)
      if (s.words[j].pos == Pos::noun && lexicon::is_event_noun(s.words[j].lemma)) return true;
  }
  return false;
}

// A present passive tells a state (« est confrontée à »), unless its verb names a kind of event (« est interrompue »).
bool is_passive_event(const Predicate& p) {
  const bool present = (p.tense & feature::present) != 0;
  return p.passive && p.compound && (!present || lexicon::event_class(p.lemma));
}

}  // namespace

bool is_past(const Predicate& p) {
  if (p.compound && (p.tense & (feature::present | feature::imperfect)) != 0) return true;
  return (p.tense & feature::past) != 0 && (p.tense & feature::present) == 0;
}

// A clause that tells an event even where nothing dates it: something happened, or will.
bool tells_event(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  if (p.form == Pos::gerund || p.lemma == "être" || p.lemma == "avoir") return false;
  if (clause.kind == ClauseKind::participial || clause.kind == ClauseKind::adverbial) return false;
  if (s.is_question() || s.is_quotation() || p.negated || speaks_of_us(s.words, clause)) return false;
  const bool object_relative = clause.kind == ClauseKind::relative && s.words[clause.begin].lemma == "que";
  if (object_relative) return false;
  const bool says = is_attribution(s.words, s.clauses, index) || (lexicon::is_saying_verb(p.lemma) && !s.lead);
  const bool only_says = says || lexicon::is_stative_verb(p.lemma);
  if (only_says && !has_occasion(s, clause)) return false;
  return (is_past(p) && !p.passive) || is_passive_event(p);
}

// A dated clause that is none all the same: questions, « c'est … », states without a beginning.
bool can_be_dated(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  const bool says_nothing = p.negated && (lexicon::is_saying_verb(p.lemma) || lexicon::is_stative_verb(p.lemma));
  return !s.is_question() && p.begin < p.end && !says_nothing;
}

// Something but times follows the verb: « a convenu » tells less than « a signé un traité ».
bool has_complement(const Words& words, const Clauses& clauses, const Clause& clause) {
  std::size_t count = 0;
  for (const Clause& c : clauses.list)
    if (c.kind == ClauseKind::complement && c.begin == clause.end) return true;
  for (std::size_t k = clause.predicate.end; k < clause.end; ++k)
    count += words[k].pos != Pos::sign && !words[k].time ? 1U : 0U;
  return count >= 2;
}

// « a ouvert une enquête », « mène des recherches »: the noun says what happened.
bool has_event_object(const Words& words, const Clause& clause) {
  for (std::size_t k = clause.predicate.end; k < std::min(clause.predicate.end + 4, clause.end); ++k) {
    if (words[k].pos == Pos::noun) return lexicon::is_event_noun(words[k].lemma);
    if (words[k].pos == Pos::preposition && words[k].form != "de") return false;
  }
  return false;
}

bool tells_in_narration(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const bool present = (clause.predicate.tense & feature::present) != 0 && clause.predicate.form == Pos::verb;
  return present && clause.kind == ClauseKind::main && !s.is_question() &&
         !lexicon::is_stative_verb(clause.predicate.lemma) && !is_attribution(s.words, s.clauses, index);
}

}  // namespace frise::event
