#include "event/occasion.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "event/attachment.h"
#include "lexicon/event_class.h"

namespace frise::event {
namespace {

using lexicon::EventClass;
namespace feature = lexicon::feature;

// Nouns that may stand for anything that happened.
constexpr auto kAnything = std::to_array<std::string_view>(
    {"fait", "drame", "scène", "incident", "tragédie", "catastrophe", "événement", "évènement"});

// Terms of what justice makes of it.
constexpr auto kJudicial = std::to_array<std::string_view>(
    {"garde", "examen", "enquête", "soupçonner", "accuser", "condamner", "juger", "comparaître", "plainte", "procès"});

// What befalls people and things.
bool harms(EventClass of) {
  using enum EventClass;
  constexpr auto kHarms = std::to_array<EventClass>(
      {accident, attack, breakdown, collapse, contamination, death, disaster, fire, injury, kidnapping, theft});
  return std::find(kHarms.begin(), kHarms.end(), of) != kHarms.end();
}

bool is_anything(std::string_view noun) { return contains(kAnything, noun); }

bool is_definite(const Word& w) {
  constexpr auto kForms = std::to_array<std::string_view>({"le", "la", "l", "les", "ce", "cet", "cette", "ces"});
  return w.pos == Pos::determiner && contains(kForms, w.form);
}

// « se sont produits », « a eu lieu », « est survenu », « remontent à », « a été commise »
bool says_occasion(const Words& words, const Predicate& p) {
  constexpr auto kReflexive =
      std::to_array<std::string_view>({"produire", "dérouler", "passer", "jouer", "déclarer", "déclencher"});
  constexpr auto kPlain = std::to_array<std::string_view>({"survenir", "remonter", "dater"});
  constexpr auto kDone = std::to_array<std::string_view>({"commettre", "perpétrer"});
  if (p.modal || p.negated || (p.tense & feature::conditional) != 0) return false;
  if (p.form == Pos::participle) return p.lemma == "survenir" || contains(kDone, p.lemma);
  if (p.form != Pos::verb) return false;
  if (contains(kPlain, p.lemma)) return true;
  if (p.lemma == "avoir") return p.end < words.size() && words[p.end].form == "lieu";
  if (p.passive) return contains(kDone, p.lemma);
  const bool reflexive = p.begin > 0 && words[p.begin - 1].lemma == "se";
  return reflexive && contains(kReflexive, p.lemma);
}

// Where the subject begins that has nothing but its noun: before the verb in a main clause and in « c'est mardi que
// l'accident s'est produit », before « qui » or the participle in what is said of a noun.
std::optional<std::size_t> noun_of(const Words& words, const Clause& clause) {
  const std::size_t verb = clause.predicate.begin;
  const bool behind_noun = clause.kind == ClauseKind::participial ||
                           (clause.kind == ClauseKind::relative && words[clause.begin].form == "qui");
  if (behind_noun) {
    std::size_t end = clause.kind == ClauseKind::relative ? clause.begin : verb;
    while (end > 0 && (words[end - 1].form == "," || words[end - 1].pos == Pos::adjective)) --end;
    return end > 1 ? std::optional(end - 1) : std::nullopt;
  }
  const bool cleft = words.front().form == "c" && words[clause.begin].lemma == "que";
  if (clause.kind != ClauseKind::main && !cleft) return std::nullopt;
  constexpr auto kTragic = std::to_array<std::string_view>({"tragique", "terrible", "grave", "effroyable"});
  std::size_t noun = (cleft ? clause.begin + 1 : clause.subject) + 1;
  if (noun < verb && contains(kTragic, words[noun].lemma)) ++noun;
  std::size_t behind = noun + 1;
  while (behind < verb && words[behind].pos == Pos::adjective) ++behind;
  const bool alone = behind >= verb || words[behind].lemma == "se" || words[behind].form == ",";
  return noun < verb && alone ? std::optional(noun) : std::nullopt;
}

// The report tells what the noun can stand for. The deeds that an arrest or an inquiry is about are older than it: «
// Une enquête est ouverte pour meurtre. Les faits remontent à 2019 ».
bool can_be_meant(const Report& report, bool first, std::string_view noun) {
  if (report.status != EventStatus::reported || report.triggers.empty()) return false;
  const bool beside = report.nominal && !report.date;  // « la ville est sous le choc après la mort de Jean Petit »
  if (beside && !(report.lead && (noun == "fait" || noun == "drame" || noun == "tragédie"))) return false;
  const auto own = lexicon::event_class(noun);
  const auto told = lexicon::event_class(report.triggers.front());
  if (told && !harms(*told)) return false;
  const auto is_judicial = [](const std::string& term) { return contains(kJudicial, term); };
  if (std::any_of(report.terms.begin(), report.terms.end(), is_judicial)) return false;
  for (const std::string& trigger : report.triggers) {
    const auto of = lexicon::event_class(trigger);
    if (!of || !harms(*of)) continue;
    if (is_anything(noun) || of == own || of == EventClass::death || of == EventClass::injury) return true;
  }
  return first && report.lead && is_anything(noun);
}

bool is_undated(const Report& report) { return !report.date || report.date->certainty == Certainty::publication; }

// What is news on the day of publication happened some weeks before it at most.
bool days_meet(const Report& said, const Report& other) {
  constexpr std::int32_t kNews = 60;  // days
  if (is_undated(said) || !other.date) return true;
  const Period& days = said.date->days;
  if (!is_undated(other)) return days.overlaps(other.date->days);
  return days.first && other.date->days.first && *other.date->days.first - *days.first <= kNews;
}

void say_again(Report& said, const Report& told) {
  said.title = told.title;
  said.topic = told.topic;
  said.triggers.insert(said.triggers.end(), told.triggers.begin(), told.triggers.end());
  std::vector<std::string> terms;
  std::set_union(said.terms.begin(), said.terms.end(), told.terms.begin(), told.terms.end(), std::back_inserter(terms));
  said.terms = std::move(terms);
  for (const Name& name : told.names)
    if (std::none_of(said.names.begin(), said.names.end(), [&](const Name& n) { return n.key == name.key; }))
      said.names.push_back(name);
}

void take_day(Report& report, const Report& from) {
  report.date = from.date;
  report.date->certainty = Certainty::inferred;
  report.mention.time = from.mention.time;
  report.relative = from.relative;
  report.past = from.past;
}

}  // namespace

std::string_view occasion_noun(const Words& words, const Clause& clause) {
  if (clause.inverted || !says_occasion(words, clause.predicate)) return {};
  const auto noun = noun_of(words, clause);
  if (!noun || words[*noun].pos != Pos::noun || !is_definite(words[phrase_begin(words, *noun)])) return {};
  const auto of = lexicon::event_class(words[*noun].lemma);
  const bool stands_for = is_anything(words[*noun].lemma) || (of && harms(*of));
  return stands_for ? std::string_view(words[*noun].lemma) : std::string_view();
}

void tell_occasion(std::vector<Report>& reports, std::size_t index, std::string_view noun) {
  Report& said = reports[index];
  const auto end = reports.begin() + static_cast<std::ptrdiff_t>(index);
  const auto told = std::find_if(reports.begin(), end, [&](const Report& r) {
    return can_be_meant(r, &r == &reports.front(), noun) && days_meet(said, r);
  });
  if (told == end || told->sentence == said.sentence) return;
  say_again(said, *told);
  if (is_undated(said)) {
    if (!is_undated(*told)) take_day(said, *told);
    return;
  }
  const bool settles = is_undated(*told);
  const std::size_t sentence = settles ? told->sentence : said.sentence;
  const std::string title = told->title;
  for (Report& r : reports) {
    const bool goes_with = r.sentence == sentence || r.sentence == said.sentence || (settles && r.title == title);
    if (goes_with && is_undated(r)) take_day(r, said);
  }
}

}  // namespace frise::event
