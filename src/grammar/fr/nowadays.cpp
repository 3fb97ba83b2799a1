// Our days and those to come: « aujourd'hui », « demain » where they name no day.
#include <algorithm>
#include <iterator>

#include "grammar/fr/context.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/event_class.h"
#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;
namespace feature = lexicon::feature;

// « (la voiture autonome) de demain », « (les jeunes) d'aujourd'hui », but not « (le match) de demain »
bool is_of_lasting_thing(const Cursor& c) {
  if (!after_word(c, {"de", "d"}) || c.position() < 3) return false;
  const auto features = [&](std::ptrdiff_t at) { return lexicon::features_in_text(c.surface(at)); };
  const std::ptrdiff_t noun = (features(-2) & feature::noun) == 0 && (features(-2) & feature::adjective) != 0 ? -3 : -2;
  if ((features(noun) & feature::noun) == 0 || (features(noun) & feature::adverb) != 0) return false;
  if (c.reading(noun).any(lexicon::bits(Sense::unit, Sense::part_of_day))) return false;
  static constexpr Word kOfOneDay[] = {"meteo",     "temps",    "previsions", "journaux", "journal",  "une",
                                       "edition",   "seance",   "seances",    "conseil",  "train",    "trains",
                                       "vol",       "vols",     "marche",     "diner",    "dejeuner", "menu",
                                       "programme", "emission", "cours",      "examen",   "soiree",   "ministres",
                                       "municipal", "titres",   "ordre",      "point",    "audience", "etape"};
  const auto is_of_one_day = [&](Word w) { return c.at_word(w, noun) || c.at_word(w, -2); };
  if (std::any_of(std::begin(kOfOneDay), std::end(kOfOneDay), is_of_one_day)) return false;
  const auto all = lexicon::analyses(lexicon::small_letters(c.surface(noun)));
  return std::none_of(all.begin(), all.end(),
                      [](const lexicon::Analysis& a) { return lexicon::is_event_noun(a.lemma); });
}

// « réunis », « interrogé », « condamné »: what was done that day.
bool tells_act(std::string_view participle) {
  using enum lexicon::EventClass;
  static constexpr lexicon::EventClass kActs[] = {meeting, judgement,   arrest,       statement,
                                                  attack,  publication, investigation};
  static constexpr std::string_view kOthers[] = {"interroger", "entendre",  "auditionner",
                                                 "recevoir",   "présenter", "élire"};
  const auto all = lexicon::analyses(lexicon::small_letters(participle));
  return std::any_of(all.begin(), all.end(), [](const lexicon::Analysis& a) {
    if ((a.features & feature::past_participle) == 0) return false;
    const auto of = lexicon::event_class(a.lemma);
    return (of && std::find(std::begin(kActs), std::end(kActs), *of) != std::end(kActs)) ||
           std::find(std::begin(kOthers), std::end(kOthers), a.lemma) != std::end(kOthers);
  });
}

// « (a) donc (aujourd'hui) », « (ont) tous (aujourd'hui) »: back to the word before.
Cursor before_adverbs(Cursor c) {
  while (c.position() > 1 &&
         (c.at_word("tous", -1) || c.at_word("toutes", -1) ||
          (lexicon::features_in_text(c.surface(-1)) & (feature::adverb | feature::noun)) == feature::adverb))
    c = c.moved(-1);
  return c;
}

// « une pratique aujourd'hui interdite », « Aujourd'hui âgé de 26 ans, … », but not « a aujourd'hui interdit »
bool is_before_state(const Cursor& from, const Cursor& behind) {
  const lexicon::Features here = lexicon::features_in_text(behind.surface());
  // « la situation aujourd'hui catastrophique », but « Il part aujourd'hui seul »
  const lexicon::Features left = at_beginning(from) ? 0 : lexicon::features_in_text(from.surface(-1));
  const bool after_noun =
      from.token(-1).kind == text::TokenKind::word && (left & feature::noun) != 0 && (left & feature::finite) == 0;
  const bool adjective = after_noun &&
                         (here & (feature::adjective | feature::noun | feature::finite)) == feature::adjective &&
                         !behind.at_word("meme");
  const bool state = (here & feature::past_participle) != 0 || adjective || behind.form().starts_with("age");
  if (!state || behind.token().kind != text::TokenKind::word || tells_act(behind.surface())) return false;
  if (at_beginning(from) || from.token(-1).kind == text::TokenKind::sign || after_word(from, {"et", "mais"}))
    return true;
  const Cursor verb = before_adverbs(from);
  if (after_word(verb, {"a", "ont", "ai", "avons", "avez", "as", "est", "sont", "etait", "etaient", "avait", "avaient",
                        "aurait", "ete", "etre", "fut", "sera", "seront"}))
    return false;
  const lexicon::Features before = lexicon::features_in_text(verb.surface(-1));
  return (before & feature::noun) != 0 || (before & feature::finite) == 0;
}

// « au jour d'aujourd'hui », « plus nombreux aujourd'hui que sous la dictature », « une pratique aujourd'hui
// interdite », « les jeunes d'aujourd'hui »: in our days.
Found present_days(Cursor& c) {
  Cursor at = c;
  const bool whole = after_word(c, {"au"}) && at.words("jour d aujourd hui");
  if (!whole && !at.words("aujourd hui")) return std::nullopt;
  if (!whole && !is_before_state(c, at) && !is_of_lasting_thing(c)) {
    Cursor than = at;
    if (!than.word("que") && !than.word("qu")) return std::nullopt;
    if (!than.has(Sense::preposition) && !than.at_word("sous")) return std::nullopt;
  }
  c = at;
  return node({Vague{Vague::When::present}});
}

// « la voiture de demain »; « ne date pas d'hier » is no time.
Found days_to_come(Cursor& c) {
  Cursor at = c;
  if (at.word("demain") && is_of_lasting_thing(c)) {
    c = at;
    return node({Vague{Vague::When::future}});
  }
  if (!at.word("hier") || !after_words(c, "pas d") || !c.form(-3).starts_with("dat")) return std::nullopt;
  c = at;
  return not_a_time();
}

}  // namespace

Found our_days(Cursor& c) {
  if (Found present = present_days(c)) return present;
  return days_to_come(c);
}

}  // namespace frise::grammar::fr
