#include "event/title_participle.h"

#include <algorithm>

#include "event/animacy.h"
#include "event/status.h"
#include "event/title_extent.h"
#include "event/title_head.h"
#include "event/title_stand.h"
#include "event/title_subject.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"
#include "lexicon/morphology.h"
#include "text/gazetteer.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

using Draft = std::optional<TitleDraft>;

constexpr lexicon::Features kAgreement = feature::masculine | feature::feminine | feature::singular | feature::plural;

// « un service lancé | lundi prochain », not « invité | pour le 14 juillet », « repoussé | en octobre »
bool is_to_come(const TitleSource& s, std::size_t index) {
  const Predicate& p = s.clauses.list[index].predicate;
  const auto kind = lexicon::event_class(p.lemma);
  const bool moves = kind == lexicon::EventClass::postponement || kind == lexicon::EventClass::cancellation;
  if (!s.published || moves || p.lemma == "annoncer" || p.lemma == "inviter") return false;
  return std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) {
    const auto& first = use.timex->days.first;
    const bool beside = use.begin == p.end || (use.begin == p.end + 1 && s.words[p.end].form == "en");
    return beside && first && *first > *s.published;
  });
}

// Verbs whose participle is said with « être » alone: « arrivé vendredi » → « est arrivé ».
std::string auxiliary_for(const Words& words, const Predicate& p, bool to_come) {
  const lexicon::Features features = words[p.begin].features;
  const bool plural = (features & feature::singular) == 0;
  if (to_come) return plural ? "seront" : "sera";
  const bool feminine = (features & feature::masculine) == 0;
  if (p.lemma == "disparaître")  // « disparue en 2003 »: with « a » it would agree with nothing
    return std::string(plural ? "ont été porté" : "a été porté") + (feminine ? "e" : "") + (plural ? "s" : "");
  if (lexicon::takes_etre(p.lemma)) return plural ? "sont" : "est";
  if (contains(lexicon::fr::kReflexiveVerbs, p.lemma)) return {};
  return plural ? "ont été" : "a été";
}

// The subject of the main clause that a participle at the head introduces: « Inauguré en 1934, le pont … ».
TitleHead introduced(const TitleSource& s, std::size_t index) {
  for (std::size_t k = index + 1; k < s.clauses.list.size(); ++k) {
    const Clause& main = s.clauses.list[k];
    if (main.kind != ClauseKind::main || main.inverted) continue;
    if (const auto pronoun = pronoun_subject(s.words, main)) return resolved(s, k, *pronoun);
    if (TitleHead head = main_subject_before(s, k + 1); !head.text.empty()) return head;
  }
  return {};
}

// « … ont été mises en examen et | écrouées », « a été arrêté, puis | relâché »: what was said with the auxiliary
// before.
Draft coordinated_draft(const TitleSource& s, std::size_t index, std::size_t end) {
  const Clause& clause = s.clauses.list[index];
  const std::size_t begin = clause.predicate.begin;
  if (begin == 0 || index == 0) return std::nullopt;
  if (s.words[begin - 1].form != "et" && s.words[begin - 1].form != "puis") return std::nullopt;
  const Clause& before = s.clauses.list[index - 1];
  if (before.predicate.form != Pos::verb || !before.predicate.compound) return std::nullopt;
  const lexicon::Features bare = feature::masculine | feature::singular;
  if (!before.predicate.passive && (s.words[begin].features & bare) != bare) return std::nullopt;
  const bool of_noun = before.kind == ClauseKind::relative && s.words[before.begin].form == "qui";
  const TitleHead head =
      of_noun ? head_before(s, before.begin, wanted_by(s.words, before.predicate)) : far_subject(s, index);
  if (head.text.empty() || !can_be_said_of(head.features, before.predicate.tense & kAgreement)) return std::nullopt;
  std::size_t last = before.predicate.end;
  while (last > before.predicate.begin && s.words[last - 1].pos == Pos::participle && s.words[last - 1].lemma != "être")
    --last;
  TitleDraft out{head.text, {}, clause.predicate.end};
  append_range(out.words, before.predicate.begin, last);
  append_range(out.words, begin, end);
  return out;
}

// « explique dans une vidéo publiée mardi | le directeur »: a participle has no object.
std::size_t before_subject(const Words& words, const Predicate& p, std::size_t end) {
  std::size_t k = p.end;
  while (k < end && !is_cut(words, k)) ++k;
  end = k;
  k = p.end;
  while (k < end && words[k].time) ++k;
  const bool subject = k < end && k > p.end && words[k].pos == Pos::determiner && words[k].form != "au" &&
                       words[k].form != "aux" && words[k].form != "du";
  return subject ? k : end;
}

// « le rendu du jugement, | prévu lundi »: the plan is told by its noun.
Draft planned_draft(const TitleSource& s, std::size_t participle) {
  for (std::size_t noun = participle; noun-- > 0 && s.words[noun].pos != Pos::verb;) {
    const Word& w = s.words[noun];
    if (w.pos != Pos::noun || !lexicon::is_event_noun(w.lemma)) continue;
    if (!can_be_said_of(w.features, s.words[participle].features & kAgreement)) continue;
    std::size_t begin = phrase_begin(s.words, noun);
    if (begin < noun && s.words[begin].pos == Pos::determiner) ++begin;
    const std::size_t end = std::min(phrase_end(s.words, noun), participle);
    if (end < noun + 3) return std::nullopt;
    TitleDraft out{{}, {}, noun + 1};
    append_range(out.words, begin, end);
    return out;
  }
  return std::nullopt;
}

// « Après avoir renversé son café, le ministre … », « …, avant d'être réélu »: what the subject of the main clause did
// or suffered besides.
Draft done_besides(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  if (p.begin < 2 || p.form != Pos::participle || s.words[p.begin - 1].pos != Pos::infinitive) return std::nullopt;
  const std::size_t infinitive = p.begin - 1;
  const bool to_be = s.words[infinitive].lemma == "être";
  if (!to_be && s.words[infinitive].lemma != "avoir") return std::nullopt;
  const bool itself = s.words[infinitive - 1].lemma == "se";
  if (infinitive < (itself ? 2U : 1U)) return std::nullopt;
  const std::size_t before = infinitive - (itself ? 2 : 1);
  const bool behind = before > 0 && s.words[before].form == "d" && s.words[before - 1].form == "avant";
  if (s.words[before].form != "apres" && !behind) return std::nullopt;
  TitleHead head = behind ? main_subject_before(s, index) : introduced(s, index);
  if (head.text.empty() || !can_be_said_of(head.features, to_be && !itself ? wanted_by(s.words, p) : 0))
    return std::nullopt;
  const bool plural = (head.features & feature::singular) == 0 && (head.features & feature::plural) != 0;
  const bool passive = to_be && !itself && !lexicon::takes_etre(p.lemma);
  const std::string is = plural ? "sont" : "est";
  const std::string has = plural ? "ont" : "a";
  const std::string auxiliary = passive ? has + " été" : to_be ? is : has;
  const std::string joined = !itself ? " " : plural ? " se " : " s’";
  TitleDraft out{std::move(head.text) + joined + auxiliary, {}, p.end};
  append_range(out.words, p.begin, end_of(s.words, s.clauses, clause));
  return out;
}

// « Paul Roy et Marie Petit | », names alone; empty where there are none.
TitleHead names_before(const TitleSource& s, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && (s.words[begin - 1].pos == Pos::proper || s.words[begin - 1].form == "et")) --begin;
  const bool apart = begin == 0 || is_cut(s.words, begin - 1);
  if (!apart || begin == end || s.words[begin].pos != Pos::proper) return {};
  std::string text(span_of(s.words, begin, end).of(s.text));
  return names_several(text) ? TitleHead{std::move(text), feature::plural} : TitleHead{};
}

// « la Chine | ayant suspendu les vols en mars », « la finale | étant fixée au 16 mai »: a clause with a subject of its
// own.
Draft absolute_draft(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  const bool to_be = s.words[p.begin].form == "etant";
  if (p.begin == 0 || (!to_be && s.words[p.begin].form != "ayant")) return std::nullopt;
  const Word& before = s.words[p.begin - 1];
  if (before.pos == Pos::pronoun || before.form == "n" || before.form == "ne") return std::nullopt;
  const lexicon::Features wanted = to_be && p.compound ? s.words[p.end - 1].features & kAgreement : 0;
  TitleHead head = names_before(s, p.begin);
  if (head.text.empty()) head = phrase_before(s, p.begin, wanted);
  if (head.text.empty()) head = head_before(s, p.begin, wanted);
  if (head.text.empty()) return std::nullopt;
  const bool plural =
      names_several(head.text) || ((head.features & feature::singular) == 0 && (head.features & feature::plural) != 0);
  const std::string_view auxiliary = to_be ? (plural ? " sont" : " est") : (plural ? " ont" : " a");
  TitleDraft out{standing_head(s, index, std::move(head.text)) + std::string(auxiliary), {}, p.end};
  append_range(out.words, p.begin + 1, end_of(s.words, s.clauses, clause));
  return out;
}

}  // namespace

std::optional<TitleDraft> participle_draft(const TitleSource& s, std::size_t index) {
  if (Draft draft = absolute_draft(s, index)) return draft;
  if (Draft draft = done_besides(s, index)) return draft;
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  const bool told = p.form == Pos::participle && s.words[p.begin].lemma != "être";  // « a | été reporté »
  if (!told || contains(lexicon::fr::kStateParticiples, p.lemma)) return std::nullopt;
  if (is_plan(p.lemma)) return planned_draft(s, p.begin);
  const bool dies = p.lemma == "disparaître" && p.end + 2 < s.words.size() && s.words[p.end + 2].form == "age";
  if (dies) return std::nullopt;                                                 // « disparue à l'âge de 92 ans »
  if (p.begin > 0 && s.words[p.begin - 1].form == "comme") return std::nullopt;  // « comme annoncé mardi »
  if (p.begin > 0 && s.words[p.begin - 1].form == "non") return std::nullopt;    // « une mission non habitée »
  if (p.begin > 0 && s.words[p.begin - 1].pos == Pos::participle) return std::nullopt;  // « porté disparu »
  if (p.begin > 0 && s.words[p.begin - 1].form == "ayant") return std::nullopt;         // « ayant appartenu à »
  // « auto-administré », « le champion contesté Jean Petit »
  if (s.words[p.begin].glue == text::Glue::hyphen) return std::nullopt;
  const bool beside = p.begin > 0 && s.words[p.begin - 1].pos == Pos::noun;
  if (beside && p.end < s.words.size() && s.words[p.end].pos == Pos::proper) return std::nullopt;
  if (beside && may_be_noun(s, p.begin) && is_cut(s.words, std::min(p.end, s.words.size() - 1)))
    return std::nullopt;                                                     // « une grève surprise, »
  const bool timed = p.end + 1 < s.words.size() && s.words[p.end + 1].time;  // « nommée la veille »
  const bool active = !timed && p.end < s.words.size() && s.words[p.end].pos == Pos::determiner &&
                      !s.words[p.end].time && s.words[p.end].form != "du" && s.words[p.end].form != "au" &&
                      s.words[p.end].form != "aux";
  if (active) return std::nullopt;  // « Il avait, dit-on, | fait une apparition »
  const std::size_t end = before_subject(s.words, p, end_of(s.words, s.clauses, clause));
  if (Draft draft = coordinated_draft(s, index, end)) return draft;
  TitleHead head = head_before(s, p.begin, wanted_by(s.words, p));
  if (p.begin > 0 && index > 0 && s.words[p.begin - 1].form == "et" &&
      s.clauses.list[index - 1].predicate.form == Pos::participle)
    head =
        head_before(s, s.clauses.list[index - 1].predicate.begin, wanted_by(s.words, p));  // « arrivée … et | décédée »
  if (head.text.empty() && p.begin <= clause.begin + 1) head = introduced(s, index);
  if (head.text.empty() || !can_be_said_of(head.features, wanted_by(s.words, p))) return std::nullopt;
  std::string auxiliary = auxiliary_for(s.words, p, is_to_come(s, index));
  // « invitée de la radio mardi »: a noun; « invitée de Chine » is not
  const bool hosted = p.end + 1 < s.words.size() && is_of(s.words[p.end]) && !text::place_name(s.words[p.end + 1].form);
  if (p.lemma == "inviter" && hosted) auxiliary += auxiliary.starts_with("ont") ? " les" : " l’";
  TitleDraft out{standing_head(s, index, head.text) + (auxiliary.empty() ? "" : " " + auxiliary), {}, p.end};
  append_range(out.words, p.begin, end);
  return out;
}

// « les derniers blessés »
bool may_be_noun(const TitleSource& s, std::size_t k) {
  return (lexicon::features_in_text(s.words[k].span.of(s.text)) & feature::noun) != 0;
}

}  // namespace frise::event
