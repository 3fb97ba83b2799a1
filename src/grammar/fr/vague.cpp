// Times without dates: « récemment », « à l'époque », « pour le moment ».
#include <array>

#include "grammar/fr/context.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;

struct Phrase {
  Words words;
  Vague::When when;
};

constexpr auto kPhrases = std::to_array<Phrase>({
    {"a l epoque", Vague::When::past},
    {"a cette epoque", Vague::When::past},
    {"a la meme epoque", Vague::When::past},
    {"par le passe", Vague::When::past},
    {"dans le passe", Vague::When::past},
    {"ces temps ci", Vague::When::present},
    {"ces jours ci", Vague::When::present},
    {"en ce moment", Vague::When::present},
    {"pour le moment", Vague::When::present},
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
});

}  // namespace

Found vague_word(Cursor& c) {
  Cursor at = c;
  auto when = at.take(Sense::vague_adverb);
  if (!when) when = at.take(Sense::vague_adjective);
  if (!when) return std::nullopt;
  c = at;
  return node({Vague{static_cast<Vague::When>(*when)}});
}

Found vague_phrase(Cursor& c) {
  for (const Phrase& phrase : kPhrases)
    if (c.words(phrase.words)) return node({Vague{phrase.when}});
  return std::nullopt;
}

}  // namespace frise::grammar::fr
