#include "event/title_head.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "event/animacy.h"
#include "event/names.h"
#include "event/title_extent.h"
#include "event/title_line.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/clause_words.h"
#include "lexicon/fr/title_words.h"
#include "lexicon/morphology.h"
#include "text/token.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

constexpr lexicon::Features kGender = feature::masculine | feature::feminine;
constexpr lexicon::Features kNumber = feature::singular | feature::plural;

// Of « N1 de N2 | qui … » the first noun is meant, unless it only carries the other: « le cercueil du gendarme | qui a
// donné sa vie ».
bool carries_other(const Words& words, std::size_t begin, std::size_t end) {
  std::size_t noun = begin;
  while (noun < end && words[noun].pos != Pos::noun) ++noun;
  return noun < end && contains(lexicon::fr::kCarrierNouns, words[noun].lemma);
}

// « le maire | de la ville »: the phrase hangs on a noun before it; not « lors | des essais ».
bool is_linked(const Words& words, std::size_t k) {
  const std::size_t noun = is_of(words[k]) ? k : k > 0 && is_of(words[k - 1]) ? k - 1 : 0;
  if (noun == 0) return false;
  const Pos before = words[noun - 1].pos;
  if (before == Pos::participle && contains(lexicon::fr::kTakesOf, words[noun - 1].lemma)) return false;
  return before == Pos::noun || before == Pos::proper || before == Pos::adjective || before == Pos::participle ||
         before == Pos::number;
}

// « l'un des déclencheurs de la crise »: what follows is said of the crisis.
bool is_one_of_many(const Words& words, std::size_t k) {
  const std::size_t begin = k;
  while (k < words.size() && (words[k].form == "l" || words[k].form == "un" || words[k].form == "une")) ++k;
  return k > begin && k < words.size() && (words[k].form == "des" || words[k].form == "de");
}

bool hangs_on_preposition(const Words& words, std::size_t k) {
  if (words[k].form == "au" || words[k].form == "aux") return true;
  if (k > 1 && is_of(words[k - 1]) && words[k - 2].pos == Pos::adverb) return true;  // « près de »
  return k > 0 && words[k - 1].pos == Pos::preposition && !is_of(words[k - 1]);
}

// « le pays | le plus touché », « un parc, | le plus visité du pays »: it says more of the noun before.
bool is_superlative(const Words& words, std::size_t determiner) {
  if (determiner == 0 || determiner + 2 >= words.size()) return false;
  const Letters& next = words[determiner + 1].form;
  const bool compares = (next == "plus" || next == "moins") && words[determiner + 2].lemma != "de";
  const Word& before = words[determiner - 1];
  return compares &&
         (before.pos == Pos::noun || before.pos == Pos::adjective || before.pos == Pos::proper || before.form == ",");
}

// A noun phrase can begin at word k.
bool begins_phrase(const Words& words, std::size_t k) {
  const Word& w = words[k];
  if (w.time) return false;
  const bool after_inner = k > 0 && (words[k - 1].pos == Pos::determiner || words[k - 1].pos == Pos::proper ||
                                     words[k - 1].pos == Pos::number);
  const bool in_name = w.capital && k > 0 && words[k - 1].pos == Pos::proper;  // « Anne Le Roy »
  if (w.pos == Pos::determiner) return !in_name && !is_superlative(words, k);
  if (w.pos == Pos::number && k > 0 && w.glue == text::Glue::none) return false;  // « 21.000 », « GT4 »
  if (w.pos == Pos::number) return k == 0 || (words[k - 1].pos != Pos::determiner && words[k - 1].pos != Pos::number);
  if (w.pos == Pos::noun && w.capital) return k == 0 || is_cut(words, k - 1);  // « Météo-France, | qui … »
  if (w.pos == Pos::proper && k > 0 && words[k - 1].pos == Pos::adjective)
    return false;  // « l'ancien Premier ministre »
  if (w.pos == Pos::proper && k > 0 && words[k - 1].capitals && !w.capitals) return true;  // « à l'AFP | Jean Petit »
  return w.pos == Pos::proper && !after_inner && (k == 0 || words[k - 1].pos != Pos::noun);
}

bool stops_phrase(const Words& words, std::size_t k) {
  const Word& w = words[k];
  if (w.form == "\"" || w.form == "«" || w.form == "»") return false;
  return is_cut(words, k) || w.pos == Pos::verb || w.pos == Pos::relative || w.pos == Pos::infinitive ||
         w.pos == Pos::gerund || w.pos == Pos::pronoun || (w.pos == Pos::conjunction && w.form != "et");
}

// « le calvaire de Jean Petit, | condamné en mai »: apart from it, what is said is said of the person.
bool is_person(const Words& words, std::size_t k, std::size_t end) {
  return words[k].pos == Pos::proper && (words[k].features & feature::first_name) != 0 && end > k + 1 &&
         words[k + 1].pos == Pos::proper;
}

// « le père de Dominique, | décédé »: a first name of either gender does not say who is meant.
bool has_one_gender(const Word& w) { return (w.features & kGender) != kGender; }

// The phrase with the article that « du », « au » hold: « du maire » → « le maire ».
std::string spelled(const TitleSource& s, std::size_t begin, std::size_t end) {
  const Letters& form = s.words[begin].form;
  const bool bound = begin + 1 < end && (s.words[begin + 1].form == "moins" || s.words[begin + 1].form == "plus");
  if (bound) return std::string(span_of(s.words, begin, end).of(s.text));  // « au moins 12 personnes »
  const bool indefinite =
      form == "des" && begin + 1 < end && s.words[begin + 1].pos != Pos::number &&
      (begin == 0 || (s.words[begin - 1].pos != Pos::noun && s.words[begin - 1].pos != Pos::adverb));
  const auto rest = [&] { return std::string(span_of(s.words, begin + 1, end).of(s.text)); };
  if (form == "du" || form == "au") return "le " + rest();
  if (form == "aux" || (form == "des" && !indefinite)) return "les " + rest();
  return std::string(span_of(s.words, begin, end).of(s.text));
}

// A quantity that belongs to the phrase: « plus de | 400 habitants », « près de | la moitié des habitants ».
std::size_t with_bound(const Words& words, std::size_t begin) {
  if (begin > 0 && words[begin - 1].lemma == "seul") return begin - 1;  // « seuls | les habitants »
  const bool quantity = begin + 1 < words.size() && contains(lexicon::fr::kQuantityNouns, words[begin + 1].lemma);
  if (words[begin].pos != Pos::number && !quantity) return begin;
  std::size_t k = begin;
  while (k > 0 && (words[k - 1].form == "de" || words[k - 1].form == "plus" || words[k - 1].form == "moins" ||
                   words[k - 1].form == "pres" || words[k - 1].form == "environ" || words[k - 1].form == "quelque" ||
                   words[k - 1].form == "au"))
    --k;
  return words[k].form == "de" ? begin : k;
}

// Before the short form in brackets that ends at `end`: « la Ligue des oiseaux | (LPO) »; `end` where none does.
std::size_t before_bracket(const Words& words, std::size_t end) {
  const bool bracket = end > 3 && words[end - 1].form == ")" && words[end - 2].capitals && words[end - 3].form == "(";
  return bracket ? end - 3 : end;
}

std::size_t phrase_end_before(const Words& words, std::size_t end) {
  end = before_bracket(words, end > 0 && words[end - 1].form == "," ? end - 1 : end);
  while (end > 0 && (words[end - 1].form == "," || words[end - 1].form == "(" || words[end - 1].pos == Pos::adverb ||
                     words[end - 1].time))
    --end;
  while (end > 0 && (words[end - 1].pos == Pos::preposition || words[end - 1].pos == Pos::determiner)) --end;
  return end;
}

// « …, maire de Corbelles, | qui compte 3 000 habitants »: what no person does.
bool tells_of_place(const Words& words, std::size_t relative) {
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {"compter", "employer", "abriter", "héberger", "regrouper", "fabriquer", "appartenir", "dépendre"});
  for (std::size_t k = relative; k < std::min(relative + 5, words.size()); ++k)
    if (words[k].pos == Pos::verb || words[k].pos == Pos::participle)
      if (contains(kVerbs, words[k].lemma)) return true;
  return false;
}

// What the relative clause at that word says, by the lemma of its verb; empty where none is near.
std::string_view verb_behind(const Words& words, std::size_t relative) {
  std::string_view out;
  for (std::size_t k = relative + 1; k < std::min(relative + 7, words.size()) && !is_cut(words, k); ++k) {
    const bool group = words[k].pos == Pos::verb || words[k].pos == Pos::participle;
    if (group) out = words[k].lemma;
    if (!group && !out.empty() && words[k].pos != Pos::adverb) break;
  }
  return out;
}

// « la cave d'une maison | qui a brûlé », but « l'équipage d'un navire | qui a signé », « l'attaque d'une maison | qui
// »: of the noun that is new, unless the one before it acts or happens.
bool is_of_new_noun(const Words& words, std::string_view text, std::size_t k, std::size_t end, std::string_view verb) {
  if (words[k].lemma != "un" || k < 2 || !is_of(words[k - 1])) return false;
  std::size_t before = k - 2;
  while (before > 0 && words[before].time) --before;
  const bool happens = words[before].pos == Pos::noun && (lexicon::is_event_noun(words[before].lemma) ||
                                                          contains(lexicon::fr::kMeasures, words[before].lemma));
  std::size_t begin = before;
  while (begin > 0 && words[begin].pos != Pos::determiner && !stops_phrase(words, begin - 1)) --begin;
  const bool person = means_people(span_of(words, begin, before + 1).of(text));
  if (person && !means_people(span_of(words, k, end).of(text)))
    return false;  // « le gérant d'un bar | qui a été arrêté »
  const bool acts = lexicon::is_saying_verb(verb) || is_done_by_agents(verb) || is_done_by_people(verb);
  return !happens && !(acts && !means_people(span_of(words, k, end).of(text)));
}

// « l'arrivée de la tempête | qui touche le nord »; not « la fermeture du pont | qui a provoqué des bouchons ».
bool is_of_act(const Words& words, std::size_t k, std::string_view verb) {
  const bool contracted = words[k].form == "du" || words[k].form == "des";
  const Letters& article = words[k].form;
  const bool definite = (article == "la" || article == "l") && k > 0 && is_of(words[k - 1]);
  const std::size_t act = contracted ? k : k - 1;
  return (contracted || definite) && act > 0 && contains(lexicon::fr::kActsUpon, words[act - 1].lemma) &&
         !contains(lexicon::fr::kDoneByActs, verb);
}

// « le conseiller | à la préfecture, | qui a frappé »: where somebody works.
bool hangs_on_person(const Words& words, std::string_view text, std::size_t k) {
  const bool at = words[k].form == "au" || words[k].form == "aux";
  const std::size_t end = at ? k : k - 1;
  if (!at && (k == 0 || words[end].form != "a")) return false;
  std::size_t begin = end;
  while (begin > 0 && !stops_phrase(words, begin - 1) && words[begin].pos != Pos::determiner) --begin;
  return begin < end && means_people(span_of(words, begin, end).of(text));
}

// « Jeanne Riva, | secrétaire d'État à la Famille, | qui … »: who has the function that stands before word `end`.
TitleHead person_described(const TitleSource& s, std::size_t end) {
  std::size_t comma = end;
  while (comma > 0 && (before_bracket(s.words, comma) < comma || !stops_phrase(s.words, comma - 1)))
    comma = std::min(before_bracket(s.words, comma), comma - 1);  // « député | (LR) | de Moselle »
  const bool noun = comma < end && (s.words[comma].pos == Pos::noun || is_function(s.words[comma].form));
  const bool function = comma > 2 && s.words[comma - 1].form == "," && noun && !s.words[comma].capital;
  if (!function) return {};
  std::size_t begin = comma - 1;
  while (begin > 0 && s.words[begin - 1].pos == Pos::proper) --begin;
  const bool first_name =
      begin + 2 == comma && (s.words[begin].features & feature::first_name) != 0;  // « Marianne, | »
  return is_person(s.words, begin, comma - 1) || first_name ? head_at(s, begin, comma - 1) : TitleHead{};
}

// « l'abaissement de la vitesse, | mesure » → « la mesure », « de | fûts d'huile » → « des fûts d'huile »
std::string with_article(const TitleSource& s, std::size_t noun, std::size_t end) {
  const std::string phrase(span_of(s.words, noun, end).of(s.text));
  const lexicon::Features features = s.words[noun].features;
  if ((features & kNumber) == feature::plural) return (is_of(s.words[noun - 1]) ? "des " : "les ") + phrase;
  if (lexicon::begins_with_vowel(s.words[noun].form)) return "l’" + phrase;
  const bool mute = s.words[noun].form.starts_with('h');  // or not: « l'hôtel », « le hangar »
  const lexicon::Features gender = features & kGender;
  if (mute || gender == kGender || gender == 0) return {};
  return (gender == feature::feminine ? "la " : "le ") + phrase;
}

// Of a noun without article: « George Brunet, | étudiant mort à Lyon » is said of the name before, « de | fûts d'huile
// qui ont éclaté » of some, « l'abaissement de la vitesse, | mesure entrée en vigueur » of the measure.
TitleHead head_without_article(const TitleSource& s, std::size_t end, lexicon::Features wanted) {
  std::size_t begin = end;
  while (begin > 0 && !stops_phrase(s.words, begin - 1) && s.words[begin - 1].pos != Pos::determiner &&
         !s.words[begin - 1].time)
    --begin;
  const bool apposed = begin > 1 && s.words[begin - 1].form == ",";
  const bool some = !apposed && begin < end && s.words[begin].form == "de";
  if (some) ++begin;
  if ((!apposed && !some) || begin >= end || s.words[begin].pos != Pos::noun || s.words[begin].capital ||
      s.words[begin].form == "tout")
    return {};
  const lexicon::Features features = s.words[begin].features & (kGender | kNumber);
  if (!can_be_said_of(features, wanted)) return {};
  std::size_t name = apposed ? begin - 1 : begin;
  while (apposed && name > 0 && s.words[name - 1].pos == Pos::proper) --name;
  if (apposed && is_person(s.words, name, begin - 1)) return head_at(s, name, begin - 1);
  if (some && (features & kNumber) != feature::plural) return {};
  return {with_article(s, begin, end), features};
}

}  // namespace

bool is_empty_head(const Word& w) {
  if (w.pos == Pos::determiner) return false;
  return w.form == "ce" || w.form == "c" || w.form == "celui" || w.form == "celle" || w.form == "ceux" ||
         w.form == "celles" || w.form == "cela" || w.form == "ca" || w.form == "rien" || w.form == "tout" ||
         w.form == "on" || w.form == "autre" || w.form == "autres";
}

bool is_lone_noun(const TitleSource& s, std::size_t begin, std::size_t end) {
  if (end != begin + 1) return false;
  const lexicon::Features all = lexicon::features_of(lexicon::small_letters(s.words[begin].span.of(s.text)));
  return (all & (feature::noun | feature::adjective)) != 0;
}

TitleHead head_at(const TitleSource& s, std::size_t begin, std::size_t end) {
  TitleHead out{spelled(s, with_bound(s.words, begin), end), phrase_features(s.words, begin, end)};
  if (is_lone_noun(s, begin, end)) return {};
  const bool halved = std::count(out.text.begin(), out.text.end(), '"') % 2 == 1 ||
                      (out.text.find("«") == std::string::npos) != (out.text.find("»") == std::string::npos);
  return title_length(out.text) <= kLongestHead && !halved ? out : TitleHead{};
}

NameBeside name_beside(const TitleSource& s, std::size_t begin, std::size_t limit) {
  while (begin < limit && (s.words[begin].time || (s.words[begin].lemma == "de" && s.words[begin + 1].time))) ++begin;
  const bool apart = begin < limit && s.words[begin].form == ",";
  if (apart) ++begin;
  std::size_t end = begin;
  while (end < limit && s.words[end].pos == Pos::proper) ++end;
  const bool whole = end > begin + 1 && (end == limit || s.words[end].form == ",");
  if (!whole) return {};
  return {std::string(span_of(s.words, begin, end).of(s.text)), apart && end < limit ? end + 1 : end};
}

bool can_be_said_of(lexicon::Features subject, lexicon::Features verb) noexcept {
  const auto fits = [&](lexicon::Features group) {
    return (subject & group) == 0 || (verb & group) == 0 || (subject & verb & group) != 0;
  };
  return fits(kGender) && fits(kNumber);
}

lexicon::Features phrase_features(const Words& words, std::size_t begin, std::size_t end) {
  if (words[begin].pos == Pos::noun && words[begin].capital) return 0;  // « Reporters sans frontières »
  lexicon::Features out = agreement(words, {begin, end});
  if (words[begin].pos == Pos::number) out &= ~kGender;  // « dix mille tonnes »
  for (std::size_t k = begin; k < end; ++k) {
    if (words[k].pos == Pos::noun && contains(lexicon::fr::kQuantityNouns, words[k].lemma))
      return words[begin].pos == Pos::number ? feature::plural : 0;
    if (words[k].pos == Pos::preposition || words[k].form == "des" || words[k].form == "du") break;
  }
  return joins_several(words, begin, end) ? 0 : out;  // « le maire et ses adjointes », « l'accord du Nord et du Sud »
}

lexicon::Features wanted_by(const Words& words, const Predicate& p) {
  if (p.form == Pos::participle) return words[p.begin].features & (kGender | kNumber);
  const lexicon::Features number = p.tense & kNumber;
  if (p.end == p.begin + 1) return number;
  const lexicon::Features gender = words[p.end - 1].features & kGender;
  // « se sont multipliées » is said of women or things; « se sont parlé » of anybody.
  const bool agrees = p.compound && words[p.begin].lemma == "être" && gender == feature::feminine;
  return p.passive || agrees ? number | gender : number;
}

TitleHead head_before(const TitleSource& s, std::size_t end, lexicon::Features wanted, HeadOf of) {
  const bool relative = end < s.words.size() && s.words[end].pos == Pos::relative;
  const bool apart = end > 0 && s.words[end - 1].form == ",";
  const bool of_person = apart && !tells_of_place(s.words, end);
  const std::size_t at_relative = end;
  const std::size_t last = apart ? end - 1 : end;
  const bool abbreviated = last > 0 && s.words[last - 1].form == ")";
  end = phrase_end_before(s.words, end);
  if (of_person)
    if (TitleHead head = person_described(s, end); !head.text.empty() && can_be_said_of(head.features, wanted))
      return head;
  if (end == 0 || is_empty_head(s.words[end - 1]) || s.words[end - 1].pos == Pos::pronoun) return {};
  TitleHead found;
  for (std::size_t k = end; k-- > 0 && !stops_phrase(s.words, k);) {
    if (!begins_phrase(s.words, k) || (k + 1 < end && s.words[k + 1].time)) continue;
    if (s.words[k].glue == text::Glue::hyphen) continue;  // « l'Aïd el- | Fitr »
    const bool named = s.words[k].pos == Pos::proper;
    if (named && hangs_on_preposition(s.words, k) && !(apart && is_person(s.words, k, end)))
      continue;                                                           // « un porte-parole à Paris, | qui … »
    const bool at = s.words[k].form == "au" || s.words[k].form == "aux";  // « au sein | du groupe »
    if (at && !found.text.empty()) break;
    const bool of_noun = at && !apart && k > 0 && s.words[k - 1].pos == Pos::noun;
    if (of_noun && (relative || !means_people(span_of(s.words, k, end).of(s.text))))
      continue;  // « l'attaque au couteau | qui », « menée »
    if (relative && apart && found.text.empty() && hangs_on_person(s.words, s.text, k)) continue;
    if (!found.text.empty() && (relative || apart) && carries_other(s.words, k, end)) break;
    if (can_be_said_of(phrase_features(s.words, k, end), wanted) && !is_empty_head(s.words[k]) &&
        !is_one_of_many(s.words, k))
      if (TitleHead head = head_at(s, k, end); !head.text.empty()) {
        found = std::move(head);
        const std::string_view verb = verb_behind(s.words, at_relative);
        if (of == HeadOf::relative && !apart &&
            (is_of_new_noun(s.words, s.text, k, end, verb) || is_of_act(s.words, k, verb)))
          break;
      }
    if (found.text.empty()) continue;
    // It is the short form of all of it.
    if (abbreviated && (is_linked(s.words, k) || (!at && hangs_on_preposition(s.words, k)))) found = {};
    if (!is_linked(s.words, k) || (apart && is_person(s.words, k, end) && has_one_gender(s.words[k]))) break;
  }
  return found.text.empty() ? head_without_article(s, end, wanted) : found;
}

TitleHead phrase_before(const TitleSource& s, std::size_t end, lexicon::Features wanted) {
  std::size_t begin = end;
  while (begin > 0 && !stops_phrase(s.words, begin - 1) && s.words[begin - 1].pos != Pos::participle) --begin;
  if (begin >= end || !begins_phrase(s.words, begin) || s.words[begin].pos != Pos::determiner ||
      hangs_on_preposition(s.words, begin))
    return {};
  const bool opens = begin == 0 || is_cut(s.words, begin - 1) || s.words[begin - 1].lemma == "que";
  return opens && can_be_said_of(phrase_features(s.words, begin, end), wanted) ? head_at(s, begin, end) : TitleHead{};
}

std::string belonging_to(const std::string& phrase) {
  const std::string opening = lexicon::small_letters(phrase.substr(0, phrase.find(' ')));
  if (phrase.empty() || opening == "ce" || opening == "cet" || opening == "cette" || opening == "ces") return {};
  const std::string_view rest = std::string_view(phrase).substr(std::min(phrase.find(' ') + 1, phrase.size()));
  if (phrase.starts_with("le ") || phrase.starts_with("Le ")) return "du " + std::string(rest);
  if (phrase.starts_with("les ") || phrase.starts_with("Les ")) return "des " + std::string(rest);
  if (phrase.starts_with("des ") || phrase.starts_with("Des "))
    return (lexicon::begins_with_vowel(rest) ? "d’" : "de ") + std::string(rest);
  if (phrase.starts_with("La ") || phrase.starts_with("L'") || phrase.starts_with("L’"))
    return "de l" + phrase.substr(1);
  if (opening == "de" || opening.starts_with("d'") || opening.starts_with("d’"))  // « de nombreux couples »
    return lexicon::small_letters(phrase.substr(0, 1)) + phrase.substr(1);
  const bool determined = (lexicon::features_of(opening) & feature::determiner) != 0;
  const std::string spelled = determined ? lexicon::small_letters(phrase.substr(0, 1)) + phrase.substr(1) : phrase;
  return (lexicon::begins_with_vowel(phrase) ? "d’" : "de ") + spelled;
}

std::string given_to(const std::string& phrase) {
  if (phrase.starts_with("le ")) return "au " + phrase.substr(3);
  if (phrase.starts_with("les ")) return "aux " + phrase.substr(4);
  return "à " + phrase;
}

}  // namespace frise::event
