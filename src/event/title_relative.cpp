#include "event/title_relative.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "event/animacy.h"
#include "event/title_extent.h"
#include "event/title_head.h"
#include "event/title_line.h"
#include "event/title_object.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

bool opens_definite(const Words& words, std::size_t k) {
  if (k >= words.size() || words[k].pos != Pos::determiner || words[k].time) return false;
  const Letters& form = words[k].form;
  return form == "le" || form == "la" || form == "l" || form == "les";
}

// The last word of the noun that the phrase from word `begin` on names, `end` where there is none: « le prix de vente
// record | pour », « la version la plus chère | de ».
std::size_t last_of_noun(const Words& words, std::size_t begin, std::size_t end) {
  std::size_t k = begin;
  while (k < end && words[k].pos != Pos::noun) ++k;
  if (k >= end) return end;
  if (k + 1 < end && words[k + 1].glue == text::Glue::hyphen) ++k;  // « l'ex-compagne »
  if (k + 2 < end && words[k + 1].lemma == "de" && words[k + 1].pos == Pos::preposition &&
      words[k + 2].pos == Pos::noun)
    k += 2;
  while (k + 1 < end && words[k + 1].pos == Pos::adjective) ++k;
  const bool superlative = k + 3 < end && opens_definite(words, k + 1) && words[k + 3].pos == Pos::adjective &&
                           (words[k + 2].form == "plus" || words[k + 2].form == "moins");
  return superlative ? k + 3 : k;
}

bool is_abstract(const Word& w) {
  const auto& nouns = lexicon::fr::kCircumstances;
  return std::find(nouns.begin(), nouns.end(), w.lemma) != nouns.end();
}

// Who owns what « dont » begins to tell of: a noun with its article or a name; empty where that is not sure.
std::string owner_before_relative(const TitleSource& s, std::size_t relative) {
  const std::string owner = head_before(s, relative, 0).text;
  const Words words = analyse(owner, {0, static_cast<std::uint32_t>(owner.size())});
  const bool told = std::any_of(words.begin(), words.end(), [](const Word& w) { return w.pos == Pos::verb; });
  const bool named = !words.empty() && (words[0].pos == Pos::determiner || words[0].pos == Pos::proper);
  const bool abstract = words.size() > 1 && is_abstract(words[1]);  // « la façon | dont »
  return named && !told && !abstract && words[0].lemma != "de" ? belonging_to(owner) : std::string();
}

// Where the phrase begins that « lequel » ends: « une fête | au cours de laquelle », « le garage | dans lequel ».
std::size_t circumstance_begin(const Words& words, std::size_t relative) {
  constexpr auto kParts =
      std::to_array<std::string_view>({"au", "cours", "issue", "l", "terme", "sein", "occasion", "suite", "la"});
  std::size_t begin = relative;
  while (begin > 0 && (words[begin - 1].pos == Pos::preposition ||
                       std::find(kParts.begin(), kParts.end(), words[begin - 1].form) != kParts.end()))
    --begin;
  return begin;
}

// « à l'issue de laquelle », « au cours duquel »: of what happens, not of whom stands there: « par la police, à l'issue
// de laquelle ».
bool lasts_as(const Words& words, std::size_t begin, std::size_t relative, const std::string& place) {
  constexpr auto kOfEvents = std::to_array<std::string_view>({"cours", "issue", "terme", "occasion"});
  const bool of_event = std::any_of(
      words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(relative),
      [&](const Word& w) { return std::find(kOfEvents.begin(), kOfEvents.end(), w.form) != kOfEvents.end(); });
  return !of_event || !means_agent(place);
}

bool leads_to_place(const Words& words, std::size_t k) {
  constexpr auto kLeads = std::to_array<std::string_view>({"a", "en", "dans", "chez", "au", "aux"});
  const Word& w = words[k];
  const bool leads = std::find(kLeads.begin(), kLeads.end(), w.form) != kLeads.end();
  const bool distance = words[k + 1].pos == Pos::number || words[k + 1].form == "quelques";  // « à 20 km du port »
  return leads && !distance && (w.pos == Pos::preposition || w.form.starts_with("au"));
}

// A word of a noun phrase between its preposition and its end.
bool is_within_place(const Words& words, std::size_t k) {
  const Word& w = words[k];
  if (w.time || k == 0) return false;
  if (w.pos == Pos::determiner) return is_of(w) || is_of(words[k - 1]) || words[k - 1].pos == Pos::preposition;
  if (w.pos == Pos::noun && is_abstract(w)) return false;
  return w.pos == Pos::noun || w.pos == Pos::proper || w.pos == Pos::adjective || w.pos == Pos::number || is_of(w);
}

// The words of the place that « où » at word `relative` begins to tell of, with their preposition: « un retour | en
// prison, | où »; none where that is no place or has no preposition.
WordRange place_before(const Words& words, std::size_t relative) {
  std::size_t end = relative;
  while (end > 0 && (words[end - 1].form == "," || words[end - 1].time)) --end;
  for (std::size_t k = end; k-- > 0 && k + 1 < words.size();) {
    if (k + 1 < end && leads_to_place(words, k)) return {k, end};
    if (!is_within_place(words, k)) break;
  }
  return {};
}

// « En Hongrie » → « en Hongrie »
std::string small_at_head(const TitleSource& s, std::size_t begin, std::size_t end) {
  std::string out(span_of(s.words, begin, end).of(s.text));
  const Word& first = s.words[begin];
  out.replace(0, first.span.size(), first.form == "a" ? "à" : lexicon::small_letters(first.span.of(s.text)));
  return out;
}

// The place that opens a sentence, without its comma: « En Hongrie |, »; none where no name of a place stands there.
WordRange setting_of(const Words& words) {
  constexpr std::size_t kLongest = 5;  // words
  if (words.size() < 3 || !leads_to_place(words, 0) || words[0].form == "dans" || words[0].form == "chez") return {};
  std::size_t end = 1;
  while (end < std::min(kLongest, words.size()) && (words[end].pos == Pos::proper || words[end].pos == Pos::determiner))
    ++end;
  const bool named = words[end - 1].pos == Pos::proper && (words[1].features & lexicon::feature::first_name) == 0;
  return named && end < words.size() && words[end].form == "," ? WordRange{0, end} : WordRange{};
}

// « au cours de » with what stands behind it.
std::string led_to(const std::string& lead, const std::string& place) {
  const bool of = lead == "de" || lead.ends_with(" de");
  return of ? lead.substr(0, lead.size() - 2) + belonging_to(place) : lead + " " + place;
}

// The last word of the draft that is neither a time nor what leads to one.
std::size_t last_kept(const Words& words, const TitleDraft& draft) {
  std::size_t last = draft.words.back();
  while (last >= draft.core &&
         (words[last].time || words[last].pos == Pos::sign ||
          (words[last].pos == Pos::preposition && last + 1 < words.size() && words[last + 1].time)))
    --last;
  return last;
}

bool holds_name(const Words& words, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k)
    if (words[k].pos == Pos::noun || words[k].pos == Pos::proper) return true;
  return false;
}

}  // namespace

void drop_next_relative(const Words& words, TitleDraft& draft) {
  for (std::size_t k = 0; k + 1 < draft.words.size(); ++k) {
    const std::size_t word = draft.words[k];
    if (word < draft.core || words[word].form != "et" || words[word + 1].pos != Pos::relative) continue;
    draft.words.resize(k);
    return;
  }
}

std::optional<TitleDraft> with_object_of(const TitleSource& s, std::size_t index, TitleDraft draft) {
  const std::string noun = belonging_to(head_before(s, s.clauses.list[index].begin, 0).text);
  if (draft.words.empty() || noun.empty()) return std::nullopt;
  // Right behind « fait l'objet », « a parlé »; elsewhere it may hang on something else.
  std::size_t last = draft.words.back();
  while (last > draft.core && s.words[last].time) --last;
  while (last > draft.core && s.words[last].pos == Pos::preposition) --last;
  if (last > draft.core + 1) return draft;
  draft.object = noun;
  draft.object_behind = last;
  return draft;
}

std::optional<TitleDraft> with_owner(const TitleSource& s, std::size_t index, TitleDraft draft) {
  const Clause& clause = s.clauses.list[index];
  if (!draft.head.empty() || draft.words.empty()) return draft;
  const std::size_t subject = draft.words.front();
  if (!holds_name(s.words, subject, clause.predicate.begin)) return std::nullopt;
  const std::string owner = owner_before_relative(s, clause.begin);
  std::size_t object = draft.core;
  while (object < clause.end && s.words[object].time) ++object;
  const bool definite = opens_definite(s.words, subject);
  const bool of_object = s.words[subject].pos == Pos::proper || (definite && opens_definite(s.words, object));
  if (owner.empty() || (!of_object && !definite && s.words[subject].lemma != "un")) return draft;
  const std::size_t begin = of_object ? object : subject;
  const std::size_t end = of_object ? draft.words.back() + 1 : group_begin(s.words, clause);
  if (begin >= end || s.words[begin].pos != Pos::determiner) return draft;
  const std::size_t noun = last_of_noun(s.words, begin, end);
  if (noun >= end) return draft;
  draft.object = owner;
  draft.object_behind = noun;
  return draft;
}

TitleDraft with_setting(const TitleSource& s, std::size_t index, TitleDraft draft) {
  const auto [begin, end] = setting_of(s.words);
  const Clause& clause = s.clauses.list[index];
  const bool behind = begin < end && !draft.words.empty() && draft.words.front() == end + 1 && draft.object.empty();
  if (!behind || !draft.head.empty() || lexicon::is_saying_verb(clause.predicate.lemma) || draft.keeps_times)
    return draft;
  const std::size_t last = last_kept(s.words, draft);
  const auto kept = std::find(draft.words.begin(), draft.words.end(), last);
  const bool open = !is_nominal(s.words[last]) && s.words[last].pos != Pos::participle;  // « a chanté, tandis | »
  for (std::size_t k = draft.core; k < last; ++k)
    if (open || leads_to_place(s.words, k) || s.words[k].pos == Pos::sign || s.words[k].pos == Pos::relative)
      return draft;
  const std::string place = small_at_head(s, begin, end);
  const bool fits = title_length(span_of(s.words, end + 1, last + 1).of(s.text)) + title_length(place) < kTitleWanted;
  if (kept == draft.words.end() || !fits) return draft;
  draft.object = place;
  draft.object_behind = last;
  draft.words.erase(kept + 1, draft.words.end());
  return draft;
}

TitleDraft with_place_where(const TitleSource& s, std::size_t index, TitleDraft draft) {
  const Clause& clause = s.clauses.list[index];
  const auto [begin, end] = place_before(s.words, clause.begin);
  if (begin == end || draft.words.empty()) return draft;
  const std::size_t last = last_kept(s.words, draft);
  const bool lasts = std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) {
    return use.begin > last && use.timex->type == TimexType::duration;  // « où il a passé un mois »
  });
  const auto behind = std::find(draft.words.begin(), draft.words.end(), last);
  if (lasts || behind == draft.words.end()) return draft;
  const std::string place = small_at_head(s, begin, end);
  const std::string_view told = span_of(s.words, clause.begin + 1, last + 1).of(s.text);
  if (title_length(draft.head) + title_length(told) + title_length(place) >= kTitleWanted) return draft;
  draft.object = place;
  draft.object_behind = last;
  draft.words.erase(behind + 1, draft.words.end());
  return draft;
}

TitleDraft with_place(const TitleSource& s, std::size_t index, TitleDraft draft) {
  const Clause& clause = s.clauses.list[index];
  const Letters& relative = s.words[clause.begin].form;
  const bool of = relative.starts_with("du") || relative.starts_with("des");  // « duquel »
  const bool to = relative.starts_with("au");                                 // « auxquels »
  const std::size_t begin = circumstance_begin(s.words, clause.begin);
  if (draft.words.empty() || begin == 0 || (begin == clause.begin && !to)) return draft;
  const std::string place = inside_phrase(head_before(s, begin, 0).text);
  const bool chosen = s.words[begin].form == "selon" || s.words[begin].form == "parmi";
  const bool leads = of || to || s.words[clause.begin - 1].pos == Pos::preposition;
  if (place.empty() || chosen || !leads || is_abstract(s.words[begin - 1]) ||
      !lasts_as(s.words, begin, clause.begin, place))
    return draft;
  const auto verb = std::find(draft.words.begin(), draft.words.end(), draft.core - 1);
  if (verb == draft.words.end()) return draft;
  auto last = std::find(verb, draft.words.end(), last_kept(s.words, draft));
  if (last == draft.words.end()) last = verb;  // « à laquelle a assisté le préfet »: the subject stands before it now
  const std::string lead(begin < clause.begin ? span_of(s.words, begin, clause.begin).of(s.text) : std::string_view());
  draft.object = to ? given_to(place) : of ? lead + " " + belonging_to(place) : led_to(lead, place);
  draft.object_behind = *last;
  draft.words.erase(last + 1, draft.words.end());
  return draft;
}

}  // namespace frise::event
