// What looks like a time and is none. These productions compete with the others by length, so that nothing needs to be
// deleted afterwards.
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

namespace feature = lexicon::feature;

// A noun that names a person: one of the list, or one with a masculine and a feminine (« vacancier, vacancière »).
bool is_person(const Cursor& c, std::ptrdiff_t ahead) {
  if (c.reading(ahead).has(lexicon::Sense::person)) return true;
  for (const lexicon::Analysis& a : lexicon::analyses(lexicon::small_letters(c.surface(ahead)))) {
    if ((a.features & feature::noun) == 0) continue;
    const lexicon::Features both = feature::masculine | feature::feminine;
    if ((a.features & both) == both && a.lemma.ends_with("iste")) return true;
    const lexicon::Features feminine =
        lexicon::features_of(a.lemma + "e") |
        lexicon::features_of(a.lemma.size() > 3 ? a.lemma.substr(0, a.lemma.size() - 3) + "euse" : a.lemma);
    const bool pair =
        a.lemma.ends_with("er") || a.lemma.ends_with("eur") || a.lemma.ends_with("ien") || a.lemma.ends_with("ant");
    if (pair && ((feminine & feature::noun) != 0 || (a.features & feature::feminine) != 0)) return true;
    if (pair && a.lemma.ends_with("ier")) return true;
  }
  return false;
}

// « (un homme) de », « (un vacancier néerlandais) de »: the noun before « de », over one adjective.
bool after_person_of(const Cursor& c) {
  if (!after_word(c, {"de", "d"})) return false;
  if (is_person(c, -2)) return true;
  const lexicon::Features f = lexicon::features_of(lexicon::small_letters(c.surface(-2)));
  return (f & feature::adjective) != 0 && c.position() >= 3 && is_person(c, -3);
}

bool after_having(const Cursor& c) {
  return after_word(c, {"a", "avait", "ai", "as", "aura", "aurait", "ont", "avaient", "avais", "avoir", "eu", "fete",
                        "fetait", "fetera"}) &&
         c.reading(-1).value(lexicon::Sense::preposition) != static_cast<int>(lexicon::Preposition::a);
}

// « Matthias Ohlendorf, 51 ans, », « (57 ans) »: an age set apart behind a name or a noun.
bool set_apart(const Cursor& from, const Cursor& behind) {
  const std::string_view before = from.position() > 0 ? from.form(-1) : std::string_view();
  if (before != "," && before != "(" && before != "-") return false;
  return from.position() > 1 && at_pause(behind) && from.token(-2).kind == text::TokenKind::word;
}

}  // namespace

Found street(Cursor& c) {
  Cursor at = c;
  if (!at.take(lexicon::Sense::way)) return std::nullopt;
  for (int k = 0; k < 3 && !at.done() && !at.at_word("du") && !at.at_word("de"); ++k) at.advance();
  if (!at.word("du") && !at.word("de")) return std::nullopt;
  const auto day = day_number(at);
  const auto month = day ? month_name(at, true) : std::nullopt;
  if (!month) return std::nullopt;
  Cursor year = at;
  if (year.form().size() == 4 && year.number(4)) at = year;
  c = at;
  return not_a_time();
}

Found age(Cursor& c) {
  Cursor at = c;
  const auto n = count(at);
  if (!n || n->value < 0 || n->value > 120 || (!at.word("ans") && !at.word("an") && !at.word("mois")))
    return std::nullopt;
  const bool years = at.form(-1) != "mois";
  const bool aged =
      after_words(c, "age de") || after_words(c, "agee de") || after_words(c, "ages de") || after_words(c, "agees de");
  const bool by_person = after_person_of(c);
  const bool in_apposition = years && (set_apart(c, at) || after_having(c));
  const bool at_age = years && after_word(c, {"a"}) && at_pause(at) && !at.done() && at.at_word(",");
  const bool people = years &&
                      (after_words(c, "les") || after_words(c, "des") || after_word(c, {"ses", "mes", "aux"})) &&
                      (n->mod == Modifier::more_than || n->mod == Modifier::less_than || after_word(c, {"ses", "mes"}));
  if (!aged && !by_person && !in_apposition && !at_age && !people) return std::nullopt;
  c = at;
  return not_a_time();
}

Found proper_name(Cursor& c) {
  Cursor at = c;
  if (at.words("jour de la victoire") || at.words("jour du seigneur")) {
    c = at;
    return not_a_time();
  }
  if (at.word("nuit") && (at.word("debout") || at.word("blanche") || at.word("blanches"))) {
    c = at;
    return not_a_time();
  }
  at = c;
  if (at.number(3) && at.token().capital && (at.word("minutes") || at.word("heures"))) {
    c = at;
    return not_a_time();
  }
  return std::nullopt;
}

}  // namespace frise::grammar::fr
