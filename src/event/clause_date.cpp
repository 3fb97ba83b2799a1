#include "event/clause_date.h"

#include <algorithm>

#include "event/antecedent.h"
#include "event/dating.h"
#include "event/status.h"
#include "event/telling.h"
#include "lexicon/event_class.h"

namespace frise::event {
namespace {

// Words by which an expression that dates something else stands farther: « samedi, elle a promis une aide d'ici à la
// fin de l'année », « lundi, le maire a avancé le vote du 23 février » are of Saturday and Monday.
constexpr std::size_t kOtherDistance = 20;

// « l'édition 2023 »: the year tells which thing is meant.
bool tells_which(const Words& words, const TimeUse& use) {
  return use.timex->grain == Grain::year && use.end == use.begin + 1 && use.begin > 0 &&
         words[use.begin - 1].pos == Pos::noun;
}

// « est fixée au 19 mai », « repoussée au dimanche 30 »: what is scheduled is the subject, and the goal is its date.
bool is_scheduled(const Predicate& p) {
  const bool schedules = is_plan(p.lemma) || lexicon::event_class(p.lemma) == lexicon::EventClass::postponement;
  return schedules && (p.passive || p.form == Pos::participle);
}

// How far an expression stands from the verb, in words; what stands before the verb is farther than what follows it.
std::size_t distance(const TimeUse& use, const Predicate& p) {
  const bool goal = use.role == TimeRole::goal;
  if (goal && is_scheduled(p)) return 0;
  const bool other = use.role != TimeRole::adjunct || use.timex->said.bound == Bound::by;
  const std::size_t words = use.begin > p.end ? use.begin - p.end : p.begin > use.end ? p.begin - use.end + 3 : 0;
  return words + (other ? kOtherDistance : 0);
}

// The next of the coordinated expressions: « mardi et mercredi », « ni jeudi ni vendredi », « mardi à 22 h, soit
// mercredi à 2 h à Paris ».
bool is_coordinated(const Words& words, const TimeUse& a, const TimeUse& b) {
  constexpr std::size_t kFarthest = 5;
  if (b.begin < a.end || b.begin - a.end > kFarthest || b.clause != a.clause) return false;
  for (std::size_t k = a.end; k < b.begin; ++k)
    if (words[k].form == "et" || words[k].form == "ni" || words[k].form == "soit") return true;
  return false;
}

// « Le club a renvoyé le gardien, sous contrat depuis 2014 »: since when he is what he is.
bool is_since_aside(const Words& words, const TimeUse& use, const Predicate& p) {
  if (use.timex->said.bound != Bound::since || use.begin < p.end || !is_past(p)) return false;
  std::size_t k = use.begin;
  while (k > p.end && !is_cut(words, k - 1)) --k;
  return k > p.end && words[k].form != "depuis";
}

// « Alors qu'il roulait mardi, | un homme a été renversé »: what somebody was doing, since « alors que » may oppose two
// things instead.
bool is_background(const ReadSentence& s, const Clause& clause) {
  if (clause.kind != ClauseKind::adverbial || clause.predicate.form != Pos::verb || clause.begin == 0) return false;
  const bool meanwhile = s.words[clause.begin].lemma == "que" && s.words[clause.begin - 1].form == "alors";
  const bool goes_on = (clause.predicate.tense & lexicon::feature::imperfect) != 0 && !clause.predicate.compound;
  return meanwhile && goes_on && !lexicon::is_stative_verb(clause.predicate.lemma) &&
         pronoun_subject(s.words, clause).has_value();
}

// « Quand la digue a cédé mardi, | les pompiers ont évacué le camping »
bool is_simultaneous(const ReadSentence& s, const Clause& clause) {
  if (clause.kind != ClauseKind::adverbial || clause.predicate.form != Pos::verb) return false;
  const Letters& first = s.words[clause.begin].lemma;
  return first == "quand" || first == "lorsque" ? is_past(clause.predicate) : is_background(s, clause);
}

// « Annoncé pour le 18 avril, | puis repoussé, le redémarrage s'est fait »: the plan at the head was given up.
bool is_given_up(const ReadSentence& s, std::size_t plan) {
  if (!s.clauses.list[plan].leads || plan + 1 >= s.clauses.list.size()) return false;
  const Clause& next = s.clauses.list[plan + 1];
  return next.kind == ClauseKind::participial &&
         lexicon::event_class(next.predicate.lemma) == lexicon::EventClass::postponement;
}

// The expression says for when such a plan was: the last verb before it is the plan's.
bool is_of_plan_given_up(const ReadSentence& s, const TimeUse& use) {
  const auto& list = s.clauses.list;
  const auto behind =
      std::partition_point(list.begin(), list.end(), [&](const Clause& c) { return c.predicate.begin < use.begin; });
  return behind != list.begin() && is_given_up(s, static_cast<std::size_t>(behind - list.begin()) - 1);
}

// « Élu mardi, | le maire a démissionné »: what is told came later.
bool is_behind(const Clause& clause) {
  return clause.kind == ClauseKind::participial && clause.predicate.begin <= 1 && !sets_scene(clause.predicate);
}

bool may_date_clause(const ReadSentence& s, const TimeUse& use, std::size_t clause) {
  return use.clause == clause && !use.noun && use.role != TimeRole::beside && !tells_which(s.words, use) &&
         !is_of_plan_given_up(s, use);
}

}  // namespace

bool dates_main_clause(const ReadSentence& s, std::size_t index) {
  if (!is_background(s, s.clauses.list[index])) return false;
  const bool dated =
      std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) { return use.clause == index; });
  for (std::size_t c = 0; dated && c < s.clauses.list.size(); ++c) {
    if (s.clauses.list[c].kind != ClauseKind::main || own_time(s, c) != nullptr || !tells_event(s, c)) continue;
    const TimeUse* time = sentence_time(s, c);
    if (time != nullptr && time->clause == index) return true;
  }
  return false;
}

const TimeUse* own_time(const ReadSentence& s, std::size_t clause) {
  const TimeUse* best = nullptr;
  std::size_t nearest = 0;
  for (const TimeUse& use : s.times) {
    if (!may_date_clause(s, use, clause) || !date_of(*use.timex, Certainty::stated)) continue;
    if (is_since_aside(s.words, use, s.clauses.list[clause].predicate)) continue;
    const std::size_t away = distance(use, s.clauses.list[clause].predicate);
    if (best == nullptr || away < nearest) {
      best = &use;
      nearest = away;
    }
  }
  return best;
}

const TimeUse* deadline_of(const ReadSentence& s, std::size_t clause) {
  const Clause& plan = s.clauses.list[clause];
  const bool to_come = status_of(s.words, plan) == EventStatus::planned && !plan.predicate.negated;
  for (const TimeUse& use : s.times)
    if (to_come && may_date_clause(s, use, clause) && use.timex->said.bound == Bound::before) return &use;
  return nullptr;
}

std::vector<const TimeUse*> repeated_times(const ReadSentence& s, std::size_t clause, const TimeUse& own) {
  std::vector<const TimeUse*> out;
  for (const TimeUse& use : s.times) {
    const bool behind = use.begin > std::max(own.end, s.clauses.list[clause].predicate.end);
    if (!behind || !may_date_clause(s, use, clause) || use.role != TimeRole::adjunct) continue;
    const bool again = s.words[use.begin - 1].form == "puis" || s.words[use.begin - 1].form == "et";
    const auto date = date_of(*use.timex, Certainty::stated);
    if (again && date && !date->days.overlaps(stated_date(s, own).days)) out.push_back(&use);
  }
  return out;
}

EventDate stated_date(const ReadSentence& s, const TimeUse& use) {
  EventDate out = *date_of(*use.timex, Certainty::stated);
  const TimeUse* last = &use;
  for (const TimeUse& next : s.times) {
    if (!is_coordinated(s.words, *last, next)) continue;
    const auto date = date_of(*next.timex, Certainty::stated);
    if (!date || !follows(out.days, date->days)) break;
    out = joined(out, *date);
    last = &next;
  }
  return out;
}

const TimeUse* noun_time(const ReadSentence& s, std::size_t c) {
  for (const TimeUse& use : s.times)
    if (use.clause == c && use.noun && date_of(*use.timex, Certainty::stated) && !stands_alone(s, use)) return &use;
  return nullptr;
}

std::optional<std::size_t> plan_of(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  if (clause.predicate.form != Pos::verb || clause.kind != ClauseKind::main) return std::nullopt;
  for (std::size_t q = 0; q < index; ++q) {
    const Clause& plan = s.clauses.list[q];
    const bool between = plan.predicate.begin >= clause.subject && plan.predicate.begin < clause.predicate.begin;
    if (plan.kind == ClauseKind::participial && is_plan(plan.predicate.lemma) && !is_given_up(s, q) &&
        (between || plan.leads == index))
      return q;
  }
  return std::nullopt;
}

const TimeUse* plan_time(const ReadSentence& s, std::size_t plan) {
  const Clause& clause = s.clauses.list[plan];
  for (const TimeUse& use : s.times)
    if (use.begin >= clause.predicate.begin && use.begin < clause.end && date_of(*use.timex, Certainty::stated))
      return &use;
  return nullptr;
}

std::optional<EventDate> date_after_which(const ReadSentence& s, std::size_t after) {
  for (const TimeUse& length : s.times) {
    if (length.end != after || length.clause >= s.clauses.list.size()) continue;
    const TimeUse* base = own_time(s, length.clause);
    return base != nullptr ? date_before(stated_date(s, *base), *length.timex) : std::nullopt;
  }
  return std::nullopt;
}

bool stands_alone(const ReadSentence& s, const TimeUse& use) {
  if (use.role == TimeRole::apposed) return true;
  const std::size_t begin = phrase_begin(s.words, *use.noun);
  if (begin == 0) return false;
  const Word& before = s.words[begin - 1];
  return before.pos == Pos::preposition && before.form != "de" && before.form != "d" && before.form != "a" &&
         before.form != "lors" && before.form != "pour" && use.clause < s.clauses.list.size() &&
         s.clauses.list[use.clause].predicate.begin < use.begin;
}

bool has_unknown_day(const ReadSentence& s, std::size_t c) {
  return std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) {
    return may_date_clause(s, use, c) && use.timex->derivation.source == Derivation::Source::nothing;
  });
}

const TimeUse* sentence_time(const ReadSentence& s, std::size_t c) {
  const ClauseKind kind = s.clauses.list[c].kind;
  if (kind == ClauseKind::relative || kind == ClauseKind::complement) return nullptr;
  for (const TimeUse& use : s.times) {
    if (use.noun || use.role == TimeRole::beside || use.clause >= s.clauses.list.size() ||
        !date_of(*use.timex, Certainty::inferred) || is_of_plan_given_up(s, use))
      continue;
    const Clause& other = s.clauses.list[use.clause];
    const bool begun = use.timex->said.bound == Bound::since;  // « bloqués depuis lundi »
    const bool beside = other.kind == ClauseKind::main ||
                        (other.kind == ClauseKind::participial && !begun && !is_behind(other)) ||
                        (is_simultaneous(s, other) && is_past(s.clauses.list[c].predicate));
    const bool near = kind != ClauseKind::main || use.timex->grain <= Grain::day;  // a month is of its own clause only
    if (beside && near && !is_attribution(s.words, s.clauses, use.clause)) return &use;
  }
  return nullptr;
}

std::optional<std::size_t> relative_noun(const ReadSentence& s, const Clause& clause) {
  constexpr std::size_t kFarthest = 6;
  if (clause.kind != ClauseKind::relative || s.words[clause.begin].form != "qui") return std::nullopt;
  for (std::size_t k = clause.begin; k-- > 0 && clause.begin - k <= kFarthest;) {
    const Word& w = s.words[k];
    if (w.pos == Pos::noun && lexicon::is_event_noun(w.lemma)) return k;
    if (w.pos == Pos::verb || w.pos == Pos::sign || w.pos == Pos::relative) break;
  }
  return std::nullopt;
}

std::optional<EventDate> relative_date(const ReadSentence& s, const Clause& clause) {
  const auto noun = relative_noun(s, clause);
  const std::size_t begin = noun ? phrase_begin(s.words, *noun) : 0;
  return begin > 0 && s.words[begin - 1].form == "apres" ? date_after_which(s, begin - 1) : std::nullopt;
}

}  // namespace frise::event
