#include "event/title_noun.h"

#include <algorithm>
#include <optional>

#include "event/animacy.h"
#include "event/status.h"
#include "event/title_draft.h"
#include "event/title_extent.h"
#include "event/title_head.h"
#include "event/title_line.h"
#include "event/title_subject.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

// The clause whose subject « son » before the noun refers to.
std::optional<std::size_t> main_clause_before(const Clauses& clauses, std::size_t noun) {
  std::optional<std::size_t> out;
  for (std::size_t k = 0; k < clauses.list.size(); ++k)
    if (clauses.list[k].kind == ClauseKind::main && clauses.list[k].predicate.begin < noun) out = k;
  return out;
}

std::string owner_of(const TitleSource& s, std::size_t noun, bool several) {
  const auto clause = main_clause_before(s.clauses, noun);
  if (!clause) return owner_before(s, 0, s.words[noun], several);
  const auto pronoun = pronoun_subject(s.words, s.clauses.list[*clause]);
  std::string owner = pronoun ? resolved(s, *clause, *pronoun).text : main_subject_before(s, *clause + 1).text;
  return can_have(owner, s.words[noun].lemma) ? owner : std::string();
}

// « la guerre | de juin 1967 »: a time that means the same for every reader says which.
bool names_its_day(const TitleSource& s, std::size_t end) {
  if (end >= s.words.size() || s.words[end].lemma != "de") return false;
  return std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) {
    return use.begin == end + 1 && use.timex->derivation.source == Derivation::Source::text;
  });
}

// The end of the noun phrase without its time: « événements | de Mai 1968 ».
std::size_t before_time(const Words& words, std::size_t noun, std::size_t end) {
  for (std::size_t k = noun + 1; k + 1 < end; ++k)
    if (words[k].lemma == "de" && words[k + 1].time) return k;
  return end;
}

// Nothing but the noun and its adjectives.
bool is_bare(const TitleSource& s, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k)
    if (!s.words[k].time && (s.words[k].pos == Pos::preposition || s.words[k].pos == Pos::determiner)) return false;
  return true;
}

// What hangs on a noun alone: « saisie | par la justice des fonds du parti », « procès | pour fraude »; its end.
std::size_t past_complement(const TitleSource& s, std::size_t begin) {
  std::size_t end = begin;
  while (end < s.words.size() && s.words[end].time) ++end;
  if (end == s.words.size() ||
      (s.words[end].pos != Pos::preposition && s.words[end].form != "au" && s.words[end].form != "aux"))
    return begin;
  const bool to_do = s.words[end].lemma == "de" && end + 1 < s.words.size() && s.words[end + 1].pos == Pos::infinitive;
  if (!to_do && (s.words[end].lemma == "de" || s.words[end].form == "selon")) return begin;
  if (to_do) end += 2;  // « promesse lundi | de reprendre la halle »
  while (end < s.words.size() && (s.words[end].form == "&" || !is_cut(s.words, end)) && s.words[end].pos != Pos::verb &&
         s.words[end].pos != Pos::relative && s.words[end].pos != Pos::pronoun &&
         s.words[end].pos != Pos::conjunction && s.words[end].pos != Pos::infinitive)
    ++end;
  return end;
}

// « prévu | le 22 mars », « votée | en 1995 | par le Congrès »: the time stands right behind the participle, which is
// no adjective: not « un vote controversé en mars », « la partie non jouée samedi ».
bool is_dated(const Words& words, const Predicate& p) {
  if (p.form != Pos::participle || p.begin == 0 || p.end != p.begin + 1) return false;
  const bool begins = p.lemma == "commencer" || p.lemma == "débuter" || p.lemma == "démarrer";
  if (!begins && contains(lexicon::fr::kStateParticiples, p.lemma)) return false;
  if (words[p.begin - 1].form == "non" || open_quotation(words, p.begin)) return false;
  std::size_t k = p.end;
  while (k < words.size() && (words[k].pos == Pos::preposition || words[k].pos == Pos::determiner)) ++k;
  return k < words.size() && words[k].time;
}

// Where the noun phrase begins that the participle agrees with, the nearest of those that « de » links: « la
// perspective | des élections | programmées en mai », « la sortie de l'ouvrage | prévue jeudi ».
std::optional<std::size_t> qualified_phrase(const Words& words, std::size_t participle) {
  namespace feature = lexicon::feature;
  const lexicon::Features wanted =
      words[participle].features & (feature::masculine | feature::feminine | feature::singular | feature::plural);
  std::size_t end = participle - (words[participle - 1].form == "," ? 1U : 0U);  // « son bureau, | rénové en 2012 »
  while (end > 0) {
    std::size_t noun = end - 1;
    while (noun > 0 && words[noun].pos == Pos::adjective) --noun;
    if (words[noun].pos != Pos::noun || words[noun].time) return std::nullopt;
    const std::size_t begin = phrase_begin(words, noun);
    const bool counted =
        begin > 1 && is_of(words[begin - 1]) && contains(lexicon::fr::kQuantityNouns, words[begin - 2].lemma);
    if (can_be_said_of(agreement(words, {begin, noun + 1}), wanted))
      return counted ? phrase_begin(words, begin - 2) : begin;  // « deux milliards d'euros | versés »
    const bool contracted = words[begin].form == "du" || words[begin].form == "des";
    if (!contracted && (begin == 0 || !is_of(words[begin - 1]))) return std::nullopt;
    end = contracted ? begin : begin - 1;
  }
  return std::nullopt;
}

}  // namespace

std::string noun_line(const TitleSource& s, std::size_t noun) {
  std::size_t begin = phrase_begin(s.words, noun);
  const std::size_t end = phrase_end(s.words, noun);
  const bool possessive = s.words[begin].lemma == "son" || s.words[begin].lemma == "leur";
  if (begin < noun && s.words[begin].pos == Pos::determiner) ++begin;
  TitleDraft draft{{}, {}, noun + 1};
  append_range(draft.words, begin, end);
  constexpr std::size_t kTerse = 30;  // code points
  const bool terse = title_length(span_of(s.words, begin, end).of(s.text)) < kTerse;
  if (terse || is_bare(s, begin, end)) append_range(draft.words, end, past_complement(s, end));
  const std::string title = written(s, draft);
  draft.object = possessive ? belonging_to(owner_of(s, noun, s.words[phrase_begin(s.words, noun)].lemma == "leur"))
                            : std::string();
  if (!draft.object.empty() && title_length(title) + title_length(draft.object) < kTitleWanted) {
    draft.object_behind = noun;  // « arrivée | du ministre | à Rome »
    while (draft.object_behind + 1 < end && (s.words[draft.object_behind + 1].pos == Pos::adjective ||
                                             s.words[draft.object_behind + 1].pos == Pos::noun ||
                                             s.words[draft.object_behind + 1].pos == Pos::participle))
      ++draft.object_behind;
    const std::size_t next = draft.object_behind + 1;  // « prise de fonction | du préfet »
    if (next + 1 < end && s.words[next].form == "de" && s.words[next + 1].pos == Pos::noun)
      draft.object_behind = next + 1;
    return written(s, draft);
  }
  draft.object.clear();
  const std::size_t phrase = before_time(s.words, noun, end);
  if (is_bare(s, begin, phrase) && names_its_day(s, phrase)) {
    draft.keeps_times = true;
    draft.words.clear();
    append_range(draft.words, begin, phrase);
    for (std::size_t k = phrase; k < s.words.size() && (k == phrase || s.words[k].time); ++k) draft.words.push_back(k);
    return written(s, draft);
  }
  return title;
}

std::string participle_line(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  if (!is_dated(s.words, p)) return {};
  const auto phrase = qualified_phrase(s.words, p.begin);
  if (!phrase) return {};
  const Letters& first = s.words[*phrase].form;
  const bool article = s.words[*phrase].pos == Pos::determiner || first == "du" || first == "des";
  const std::size_t begin = *phrase + (article ? 1 : 0);
  std::size_t end = p.end;
  const bool apart = s.words[p.begin - 1].form == ",";
  while (end < clause.end && s.words[end].pos != Pos::verb && s.words[end].pos != Pos::pronoun &&
         !(apart && is_cut(s.words, end)))
    ++end;
  TitleDraft draft{{}, {}, p.end};
  append_range(draft.words, begin, end);
  if (apart) std::erase(draft.words, p.begin - 1);
  const auto at = [&](std::size_t k) { return s.words.begin() + static_cast<std::ptrdiff_t>(k); };
  // « le second tour prévu | le 22 mars », « une affaire débutée | en 2017 »: nothing is said with it but when
  draft.keeps_times = is_plan(p.lemma) || std::all_of(at(p.end), at(end), [](const Word& w) {
                        return w.time || w.pos == Pos::preposition || w.pos == Pos::determiner || w.pos == Pos::sign;
                      });
  return written(s, draft);
}

}  // namespace frise::event
