#include "event/fixed_words.h"

#include <algorithm>
#include <array>

#include "event/by_letter.h"

namespace frise::event {
namespace {

constexpr auto kFixed = std::to_array<FixedWord>({
    {"d", Pos::preposition, "de"},
    {"de", Pos::preposition, "de"},
    {"du", Pos::determiner, "le"},
    {"des", Pos::determiner, "le"},
    {"au", Pos::determiner, "le"},
    {"aux", Pos::determiner, "le"},
    {"un", Pos::determiner, "un"},
    {"une", Pos::determiner, "un"},
    {"qu", Pos::conjunction, "que"},
    {"que", Pos::conjunction, "que"},
    {"qui", Pos::relative, "qui"},
    {"dont", Pos::relative, "dont"},
    {"lequel", Pos::relative, "lequel"},
    {"laquelle", Pos::relative, "lequel"},
    {"lesquels", Pos::relative, "lequel"},
    {"lesquelles", Pos::relative, "lequel"},
    {"tu", Pos::pronoun, "tu"},
    {"envers", Pos::preposition, "envers"},
    {"derriere", Pos::preposition, "derrière"},
    {"carriere", Pos::noun, "carrière"},  // of no quarryman
    {"duquel", Pos::relative, "lequel"},
    {"desquels", Pos::relative, "lequel"},
    {"desquelles", Pos::relative, "lequel"},
    {"auquel", Pos::relative, "lequel"},
    {"auxquels", Pos::relative, "lequel"},
    {"auxquelles", Pos::relative, "lequel"},

    {"n", Pos::adverb, "ne"},
    {"ne", Pos::adverb, "ne"},
    {"pas", Pos::adverb, "pas"},
    {"s", Pos::pronoun, "se"},
    {"se", Pos::pronoun, "se"},
    {"j", Pos::pronoun, "je"},
    {"je", Pos::pronoun, "je"},
    {"il", Pos::pronoun, "il"},
    {"elle", Pos::pronoun, "elle"},
    {"ils", Pos::pronoun, "ils"},
    {"elles", Pos::pronoun, "elles"},
    {"on", Pos::pronoun, "on"},
    {"nous", Pos::pronoun, "nous"},
    {"vous", Pos::pronoun, "vous"},
    {"m", Pos::pronoun, "me"},
    {"me", Pos::pronoun, "me"},
    {"t", Pos::pronoun, "te"},
    {"te", Pos::pronoun, "te"},
    {"y", Pos::pronoun, "y"},
    {"lui", Pos::pronoun, "lui"},
    {"cela", Pos::pronoun, "cela"},
    {"ca", Pos::pronoun, "ça"},
    {"c", Pos::pronoun, "ce"},
    {"et", Pos::conjunction, "et"},
    {"ou", Pos::conjunction, "ou"},
    {"mais", Pos::conjunction, "mais"},
    {"car", Pos::conjunction, "car"},
    {"donc", Pos::conjunction, "donc"},
    {"ni", Pos::conjunction, "ni"},
    {"si", Pos::conjunction, "si"},
    {"comme", Pos::conjunction, "comme"},
    {"lorsque", Pos::conjunction, "lorsque"},
    {"lorsqu", Pos::conjunction, "lorsque"},
    {"quand", Pos::conjunction, "quand"},
    {"puisque", Pos::conjunction, "puisque"},
    {"puisqu", Pos::conjunction, "puisque"},
    {"jusqu", Pos::preposition, "jusque"},
    {"dans", Pos::preposition, "dans"},
    {"sur", Pos::preposition, "sur"},
    {"sous", Pos::preposition, "sous"},
    {"par", Pos::preposition, "par"},
    {"pour", Pos::preposition, "pour"},
    {"avec", Pos::preposition, "avec"},
    {"sans", Pos::preposition, "sans"},
    {"entre", Pos::preposition, "entre"},
    {"vers", Pos::preposition, "vers"},
    {"chez", Pos::preposition, "chez"},
    {"contre", Pos::preposition, "contre"},
    {"apres", Pos::preposition, "après"},
    {"avant", Pos::preposition, "avant"},
    {"depuis", Pos::preposition, "depuis"},
    {"pendant", Pos::preposition, "pendant"},
    {"selon", Pos::preposition, "selon"},
    {"lors", Pos::preposition, "lors"},
    {"malgre", Pos::preposition, "malgré"},
    {"plus", Pos::adverb, "plus"},
    {"moins", Pos::adverb, "moins"},
    {"tres", Pos::adverb, "très"},
    {"bien", Pos::adverb, "bien"},
    {"aussi", Pos::adverb, "aussi"},
    {"encore", Pos::adverb, "encore"},
    {"deja", Pos::adverb, "déjà"},
    {"abord", Pos::adverb, "abord"},
    {"puis", Pos::adverb, "puis"},
    {"est", Pos::verb, "être"},
    {"fut", Pos::verb, "être"},
    {"furent", Pos::verb, "être"},
    {"sont", Pos::verb, "être"},
    {"ont", Pos::verb, "avoir"},
    {"son", Pos::determiner, "son"},
    {"sa", Pos::determiner, "son"},
    {"ses", Pos::determiner, "son"},
    {"leurs", Pos::determiner, "leur"},
    {"notre", Pos::determiner, "notre"},
    {"nos", Pos::determiner, "notre"},
    {"votre", Pos::determiner, "votre"},
    {"vos", Pos::determiner, "votre"},
    {"cet", Pos::determiner, "ce"},
    {"cette", Pos::determiner, "ce"},
    {"ces", Pos::determiner, "ce"},
    {"ayant", Pos::gerund, "avoir"},
    {"dollars", Pos::noun, "dollar"},
    {"euros", Pos::noun, "euro"},
});

constexpr auto kByForm = [] {
  auto out = kFixed;
  std::sort(out.begin(), out.end(), [](const FixedWord& a, const FixedWord& b) { return a.form < b.form; });
  return out;
}();

constexpr LetterBegins kBegin = letter_begins(kByForm, [](const FixedWord& f) { return f.form; });

const FixedWord* find(std::string_view form) noexcept {
  const auto [first, last] = with_letter_of(form, kBegin);
  for (std::size_t k = first; k < last; ++k)
    if (kByForm[k].form == form) return &kByForm[k];
  return nullptr;
}

}  // namespace

const FixedWord* fixed_word(std::string_view form, std::string_view surface) noexcept {
  if (form == "sur" && surface.size() > 3) return nullptr;    // « sûr »
  if (form == "du" && surface.size() > 2) return nullptr;     // « dû »
  if (form == "des" && surface.size() > 3) return nullptr;    // « dès »
  if (form == "entre" && surface.size() > 5) return nullptr;  // « entré »
  return find(form);
}

bool is_article_or_pronoun(std::string_view form) noexcept {
  return form == "le" || form == "la" || form == "les" || form == "l" || form == "leur" || form == "ce";
}

bool takes_object_pronoun(std::string_view form) noexcept {
  return form == "a" || form == "ont" || form == "avait" || form == "avaient" || form == "aurait" ||
         form == "auraient" || form == "ai" || form == "avons" || form == "aura";
}

}  // namespace frise::event
