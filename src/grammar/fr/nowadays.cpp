// Our days and those to come: « aujourd'hui », « demain » where they name no day.
#include <algorithm>

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
  const auto all = lexicon::analyses(lexicon::small_letters(c.surface(noun)));
  return std::none_of(all.begin(), all.end(),
                      [](const lexicon::Analysis& a) { return lexicon::is_event_noun(a.lemma); });
}

// « une pratique aujourd'hui interdite », « Aujourd'hui âgé de 26 ans, … », but not « a aujourd'hui interdit »
bool is_before_state(const Cursor& from, const Cursor& behind) {
  const lexicon::Features here = lexicon::features_in_text(behind.surface());
  const bool state = (here & feature::past_participle) != 0 || behind.form().starts_with("age");
  if (!state || behind.token().kind != text::TokenKind::word) return false;
  if (at_beginning(from) || from.token(-1).kind == text::TokenKind::sign || after_word(from, {"et", "mais"}))
    return true;
  if (after_word(from, {"a", "ont", "ai", "avons", "est", "sont", "etait", "etaient", "avait", "avaient"}))
    return false;
  constexpr lexicon::Features kFinite =
      feature::present | feature::imperfect | feature::past | feature::future | feature::conditional;
  const lexicon::Features before = lexicon::features_in_text(from.surface(-1));
  return (before & feature::noun) != 0 || (before & kFinite) == 0;
}

// « au jour d'aujourd'hui »; « plus nombreux aujourd'hui que sous la dictature », « une pratique aujourd'hui interdite
// », « les jeunes d'aujourd'hui »: in our days.
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
