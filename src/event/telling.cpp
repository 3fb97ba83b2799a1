#include "event/telling.h"

#include <algorithm>
#include <array>
#include <string_view>

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

// « Revenons en février », « Regardez bien mardi »: the verb heads its clause, and its subject is us or you.
bool is_imperative(const Words& words, const Clause& clause) {
  const Predicate& p = clause.predicate;
  if ((p.tense & feature::imperative) == 0 || p.end != p.begin + 1 || (p.tense & feature::third_person) != 0)
    return false;
  for (std::size_t k = clause.begin; k < p.begin; ++k)
    if (words[k].pos == Pos::noun || words[k].pos == Pos::proper || words[k].pos == Pos::pronoun) return false;
  return true;
}

// « s'il pleut samedi », « que si, samedi, | il pleut »
bool is_hypothesis(const Words& words, const Clause& clause) {
  if (clause.kind == ClauseKind::adverbial && clause.begin < words.size() && words[clause.begin].lemma == "si")
    return true;
  const auto goes_on = [](const Word& w) {
    return w.time || w.pos == Pos::sign || w.pos == Pos::pronoun || w.form == "ou" || w.form == "et";
  };
  std::size_t k = clause.predicate.begin;
  while (k > 0 && goes_on(words[k - 1])) --k;
  const bool open = clause.predicate.tense & (feature::present | feature::imperfect) && !clause.predicate.compound;
  return k > 1 && open && words[k - 1].form == "si" && words[k - 1].pos == Pos::conjunction &&
         words[k - 2].form != "meme";
}

// « il fait deux degrés », « cela fait six mois »: how it is and how long, not what was done.
bool is_measure(const Words& words, const Clause& clause) {
  const Predicate& p = clause.predicate;
  if (p.lemma != "faire" || p.end != p.begin + 1 || p.begin == 0) return false;
  const Letters& subject = words[p.begin - 1].form;
  return subject == "il" || subject == "cela" || subject == "ca";
}

// « aucune gêne n'est attendue »: nobody plans what is not planned.
bool is_no_plan(const Predicate& p) { return p.negated && p.passive && is_plan(p.lemma); }

// « dans la semaine | qui a suivi l'incendie »: which time is meant.
bool tells_which_time(const Words& words, const Clause& clause) {
  constexpr auto kTimes = std::to_array<std::string_view>(
      {"minute", "heure", "jour", "journée", "soirée", "nuit", "semaine", "mois", "an", "année", "temps", "période"});
  const bool beside = clause.predicate.lemma == "suivre" || clause.predicate.lemma == "précéder";
  if (clause.kind != ClauseKind::relative || !beside || clause.begin == 0) return false;
  const Word& before = words[clause.begin - 1];
  return before.time || std::find(kTimes.begin(), kTimes.end(), before.lemma) != kTimes.end();
}

// « les seules forêts | qui soient protégées »: those that there may be.
bool is_sought(const Words& words, const Clause& clause) {
  const Predicate& p = clause.predicate;
  const bool wished = (p.tense & feature::subjunctive) != 0 && (p.tense & (feature::present | feature::imperfect)) == 0;
  return clause.kind == ClauseKind::relative && wished && words[p.begin].lemma != "avoir";
}

bool is_no_event(const ReadSentence& s, const Clause& clause) {
  return s.is_question() || is_imperative(s.words, clause) || is_hypothesis(s.words, clause) ||
         is_measure(s.words, clause) || is_no_plan(clause.predicate) || tells_which_time(s.words, clause) ||
         is_sought(s.words, clause);
}

// « Quelques heures plus tard, la digue cédait »: behind a time at the head the imperfect tells what happened.
bool is_narrative_imperfect(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  if ((p.tense & feature::imperfect) == 0 || p.compound || !lexicon::event_class(p.lemma)) return false;
  return std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) {
    return use.clause == index && use.end <= p.begin && use.begin <= clause.context + 1;
  });
}

// A present passive tells a state (« est confrontée à »), unless its verb names a kind of event (« est interrompue »).
bool is_passive_event(const Words& words, const Predicate& p) {
  const bool present = (p.tense & feature::present) != 0 && words[p.begin].lemma == "être";
  return p.passive && p.compound && (!present || lexicon::event_class(p.lemma));
}

// « a été arrêté mardi, | puis relâché »: what was done next.
bool is_next_step(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const bool next = clause.predicate.form == Pos::participle && clause.predicate.begin == clause.begin + 1 &&
                    s.words[clause.begin].form == "puis";
  return next && index > 0 && s.clauses.list[index - 1].predicate.passive;
}

}  // namespace

bool is_past(const Predicate& p) {
  if (p.compound && (p.tense & (feature::present | feature::imperfect)) != 0) return true;
  return (p.tense & feature::past) != 0 && (p.tense & feature::present) == 0;
}

bool only_says_when(const ReadSentence& s) {
  if (s.clauses.list.size() != 1 || s.times.empty() || s.times.front().timex->grain > Grain::hour) return false;
  const Predicate& p = s.clauses.list.front().predicate;
  if (p.lemma != "être" || p.begin == 0 || s.words[p.begin - 1].form != "il") return false;
  return std::all_of(s.words.begin() + static_cast<std::ptrdiff_t>(p.end), s.words.end(), [](const Word& w) {
    return w.time || w.pos == Pos::sign || w.pos == Pos::determiner || w.form == "environ";
  });
}

bool tells_event(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  if (p.form == Pos::gerund || p.lemma == "être" || p.lemma == "avoir") return false;
  if (clause.kind == ClauseKind::adverbial) return false;
  const bool next = is_next_step(s, index);
  if (clause.kind == ClauseKind::participial && !next) return false;
  if (is_no_event(s, clause) || s.is_quotation() || p.negated || speaks_of_us(s.words, clause)) return false;
  const bool object_relative = clause.kind == ClauseKind::relative && s.words[clause.begin].lemma == "que";
  if (object_relative) return false;
  const bool speaks = lexicon::is_saying_verb(p.lemma) && !p.passive;  // not « a été confiée au juge »
  const bool says = is_attribution(s.words, s.clauses, index) || (speaks && !s.lead);
  const bool only_says = says || lexicon::is_stative_verb(p.lemma);
  if (only_says && !has_occasion(s, clause)) return false;
  return next || (is_past(p) && !p.passive) || is_passive_event(s.words, p) || is_narrative_imperfect(s, index);
}

bool can_be_dated(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  const bool says_nothing = p.negated && (lexicon::is_saying_verb(p.lemma) || lexicon::is_stative_verb(p.lemma));
  return !is_no_event(s, clause) && p.begin < p.end && !says_nothing;
}

bool has_complement(const Words& words, const Clauses& clauses, const Clause& clause) {
  std::size_t count = 0;
  for (const Clause& c : clauses.list)
    if (c.kind == ClauseKind::complement && c.begin == clause.end) return true;
  for (std::size_t k = clause.predicate.end; k < clause.end; ++k)
    count += words[k].pos != Pos::sign && !words[k].time ? 1U : 0U;
  return count >= 2;
}

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
  return present && clause.kind == ClauseKind::main && !is_no_event(s, clause) &&
         !lexicon::is_stative_verb(clause.predicate.lemma) && !is_attribution(s.words, s.clauses, index);
}

}  // namespace frise::event
