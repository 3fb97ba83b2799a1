// Times without dates: « récemment », « à l'époque », « pour le moment ».
#include <array>

#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

struct Phrase {
  Words words;
  Vague::When when;
  bool of_focus = false;
};

constexpr auto kPhrases = std::to_array<Phrase>({
    {"a l epoque", Vague::When::past, true},
    {"a cette epoque", Vague::When::past, true},
    {"a la meme epoque", Vague::When::past, true},
    {"a ce moment la", Vague::When::past, true},
    {"en ce temps la", Vague::When::past},
    {"ces derniers temps", Vague::When::past},
    {"par le passe", Vague::When::past},
    {"dans le passe", Vague::When::past},
    {"ces temps ci", Vague::When::present},
    {"ces jours ci", Vague::When::present},
    {"en ce moment", Vague::When::present},
    {"pour le moment", Vague::When::present},
    {"pour l heure", Vague::When::present},
    {"pour l instant", Vague::When::present},
    {"a l heure actuelle", Vague::When::present},
    {"de nos jours", Vague::When::present},
    {"a ce stade", Vague::When::present},
    {"a ce jour", Vague::When::present},
    {"jusqu ici", Vague::When::present},
    {"jusqu a present", Vague::When::present},
    {"a present", Vague::When::present},
    {"a l avenir", Vague::When::future},
    {"dans l avenir", Vague::When::future},
    {"d ici la", Vague::When::future},
    {"d ici peu", Vague::When::future},
    {"sous peu", Vague::When::future},
});

}  // namespace

Found vague_word(Cursor& c) {
  Cursor at = c;
  auto when = at.take(Sense::vague_adverb);
  if (!when) when = at.take(Sense::vague_adjective);
  if (!when) return std::nullopt;
  // « en maintenant le cap », « Maintenant sa candidature »: of « maintenir ».
  const bool participle = c.at_word("maintenant") &&
                          (after_word(c, {"en", "tout"}) || at.reading().has(Sense::article) || at.at_word("sa") ||
                           at.at_word("son") || at.at_word("ses") || at.at_word("leur") || at.at_word("leurs"));
  // « à bientôt 50 ans », « depuis maintenant deux ans »
  if (c.at_word("bientot") || (c.at_word("maintenant") && after_word(c, {"depuis", "fait"}))) {
    Cursor counted = at;
    if (count(counted) && counted.has(Sense::unit)) return std::nullopt;
  }
  c = at;
  return participle ? not_a_time() : node({Vague{static_cast<Vague::When>(*when)}});
}

Found vague_phrase(Cursor& c) {
  for (const Phrase& phrase : kPhrases) {
    Cursor at = c;
    if (!at.words(phrase.words)) continue;
    // « d'ici la fin du mois » bounds that end; « d'ici là » has its accent, but in capitals.
    const bool there = at.at_word("la", -1) && at.at_word("ici", -2);
    if (there && !at.token(-1).accented && !at.token(-1).capitals) continue;
    // « à l'époque où », « à l'époque des faits » hang on what follows.
    const bool hangs = at.at_word("ou") || at.at_word("de") || at.at_word("des") || at.at_word("du") || at.at_word("d");
    c = at;
    return node({Vague{phrase.when, phrase.of_focus && !hangs}});
  }
  return std::nullopt;
}

// « l'entre-deux-guerres », « l'après-guerre », « d'avant-guerre »
Found around_war(Cursor& c) {
  Cursor at = c;
  take_article(at);
  if (at.words("entre deux guerres")) {
    c = at;
    CalendarDate from;
    CalendarDate to;
    from.grain = to.grain = Grain::year;
    from.year = 1918;
    to.year = 1939;
    return node({Range{Time{from}, Time{to}}});
  }
  if (at.token(1).glue != text::Glue::hyphen || (!at.words("apres guerre") && !at.words("avant guerre")))
    return std::nullopt;
  c = at;
  return node({Vague{Vague::When::past}});
}

}  // namespace frise::grammar::fr
