// What looks like a time and is none. These productions compete with the others by length, so that nothing needs to be
// deleted afterwards.
#include <algorithm>
#include <iterator>

#include "frise/day.h"
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
  if (c.reading(ahead).any(lexicon::bits(lexicon::Sense::last, lexicon::Sense::ordinal))) return false;
  if (c.token(ahead).capital && !c.token(ahead).capitals) return true;  // « une Éthiopienne de 47 ans »
  for (const lexicon::Analysis& a : lexicon::analyses(lexicon::small_letters(c.surface(ahead)))) {
    if ((a.features & feature::noun) == 0) continue;
    const lexicon::Features both = feature::masculine | feature::feminine;
    if ((a.features & both) == both && a.lemma.ends_with("iste")) return true;
    const lexicon::Features feminine =
        lexicon::features_of(a.lemma + "e") |
        lexicon::features_of(a.lemma.size() > 3 ? a.lemma.substr(0, a.lemma.size() - 3) + "euse" : a.lemma);
    if (a.lemma.ends_with("ien") && (lexicon::features_of(a.lemma + "ne") & feature::noun) != 0) return true;
    const bool agent = a.lemma.ends_with("teur") &&
                       (lexicon::features_of(a.lemma.substr(0, a.lemma.size() - 3) + "rice") & feature::noun) != 0;
    if (agent) return true;
    const bool pair =
        a.lemma.ends_with("er") || a.lemma.ends_with("eur") || a.lemma.ends_with("ien") || a.lemma.ends_with("ant");
    if (pair && ((feminine & feature::noun) != 0 || (a.features & feature::feminine) != 0)) return true;
    if (pair && a.lemma.ends_with("ier")) return true;
  }
  return false;
}

// « procédure », « interdiction », « partenariat »: by its ending no person.
bool is_abstract(std::string_view folded) {
  constexpr std::string_view kEndings[] = {"age",  "aille", "ance", "ence", "ete",  "iat",
                                           "isme", "ment",  "sion", "tion", "xion", "ure"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return folded.ends_with(ending); });
}

constexpr int kYoungest = 13;  // whose age is told without a word for it

// « une peine », « un contrat », « l'interdiction »: what lasts, and names no person.
bool has_length(const Cursor& c, std::ptrdiff_t ahead) {
  static constexpr Word kHaveLength[] = {
      "accord",  "activite",  "amitie",     "anciennete", "attente", "bail",     "break",      "carriere",  "combat",
      "conflit", "contrat",   "credit",     "cycle",      "delai",   "dette",    "ecart",      "embargo",   "exercice",
      "exil",    "expertise", "feuilleton", "fonds",      "guerre",  "histoire", "intervalle", "lutte",     "mandat",
      "peine",   "periode",   "plan",       "plus",       "pret",    "prison",   "proces",     "programme", "projet",
      "record",  "recul",     "regne",      "retard",     "saga",    "service",  "siege",      "silence",   "stage",
      "suite",   "total",     "travail",    "treve",      "vide",    "vie",      "voyage"};
  return is_abstract(c.form(ahead)) ||
         std::any_of(std::begin(kHaveLength), std::end(kHaveLength), [&](Word w) { return c.at_word(w, ahead); });
}

// « (un homme) de », « (deux vacanciers néerlandais) de », « (un marchand de journaux) de »: a person, over what
// describes it.
bool after_person_of(const Cursor& c) {
  if (!after_word(c, {"de", "d"})) return false;
  // « une formation d'agent (de) »
  const auto belongs_to_length = [&](std::ptrdiff_t person) {
    const bool of = c.at_word("de", person - 1) || c.at_word("d", person - 1) || c.at_word("du", person - 1);
    return of && has_length(c, person - 2);
  };
  if (is_person(c, -2)) return !belongs_to_length(-2);
  constexpr std::ptrdiff_t kFar = 6;  // words
  for (std::ptrdiff_t k = -2; - k <= kFar && static_cast<std::size_t>(-k) <= c.position(); --k) {
    const text::Token& here = c.token(k);
    if (here.kind != text::TokenKind::word || here.capital || has_length(c, k)) return false;
    if (is_person(c, k)) return !belongs_to_length(k);
    const lexicon::Features f = lexicon::features_in_text(c.surface(k));
    const bool joins = c.at_word("de", k) || c.at_word("en", k) || c.at_word("du", k) || c.at_word("la", k);
    const bool describes = (f & (feature::noun | feature::adjective)) != 0 && (f & feature::finite) == 0;
    if (!describes && !joins) return false;
  }
  return false;
}

// « un matelot de 44 ans »: lengths are round, and belong to nouns that name no person.
bool is_age_by_number(const Cursor& c, const Count& n) {
  if (n.value < kYoungest || static_cast<int>(n.value) % 5 == 0 || n.mod != Modifier::none || !after_word(c, {"de"}) ||
      c.position() < 2)
    return false;
  if (has_length(c, -2) || (c.position() > 2 && has_length(c, -3))) return false;
  const lexicon::Features f = lexicon::features_of(lexicon::small_letters(c.surface(-2)));
  return (f & (feature::noun | feature::adjective)) != 0 && (f & feature::plural) == 0;
}

// « (avait) tout juste », « (à) bientôt »: back over what may stand between a verb or preposition and an age.
Cursor before_adverbs(Cursor c) {
  while (after_word(c, {"que", "qu", "tout", "juste", "deja", "alors", "presque", "bientot", "seulement", "donc",
                        "aujourd", "hui"}) &&
         c.position() > 1)
    c = c.moved(-1);
  return c;
}

bool after_having(const Cursor& from) {
  const Cursor c = before_adverbs(from);
  const bool opens_sentence = c.position() == 1 && c.at_word("a", -1);  // « A deux ans du scrutin » is « à »
  if (c.position() > 1 && c.at_word("y", -2)) return false;  // « il y a tout juste un an », « il y aura deux ans que »
  return !opens_sentence &&
         after_word(c, {"a", "avait", "ai", "as", "aura", "aurait", "ont", "avaient", "avais", "avoir", "eu", "fete",
                        "fetait", "fetera"}) &&
         c.reading(-1).value(lexicon::Sense::preposition) != static_cast<int>(lexicon::Preposition::a);
}

// « Matthias Ohlendorf, 51 ans, », « (57 ans) »: an age set apart behind a name or a noun.
bool set_apart(const Cursor& from, const Cursor& behind) {
  const std::string_view before = from.position() > 0 ? from.form(-1) : std::string_view();
  if (before != "," && before != "(" && before != "-") return false;
  const bool then = behind.at_word("au") && behind.at_word("moment", 1);  // « 4 ans au moment des faits »
  if (!at_pause(behind) && !behind.at_word("et") && !behind.at_word("depuis") && !then) return false;
  const bool initial = from.position() > 3 && from.at_word(".", -2) && from.form(-3).size() == 1;  // « Christian B., »
  return from.position() == 1 || initial || from.token(-2).kind == text::TokenKind::word;
}

// « condamné à », « (une peine) ramenée à »: what follows is how long something lasts, unless ages are spoken of.
bool after_verb_of_length(const Cursor& preposition) {
  constexpr std::string_view kStems[] = {"allong",  "condamn", "limit", "pass",   "porte", "porta",
                                         "prolong", "ramen",   "redui", "reduct", "remont"};
  constexpr std::ptrdiff_t kNear = 12;
  const std::string_view verb = preposition.form(-1);
  if (std::none_of(std::begin(kStems), std::end(kStems), [&](std::string_view s) { return verb.starts_with(s); }))
    return false;
  for (std::ptrdiff_t k = 2; k <= kNear && static_cast<std::size_t>(k) <= preposition.position(); ++k)
    if (preposition.at_word("age", -k) || preposition.at_word("retraite", -k)) return false;
  return true;
}

// « à 37 ans », « dès 16 ans », « fixé à 64 ans », « à 23 ans un stage », « à 70 ans mardi »
bool at_an_age(const Cursor& number, const Count& n, const Cursor& behind) {
  const Cursor from = before_adverbs(number);
  const bool capital = from.position() == 1;  // « A bientôt 50 ans »
  const bool at = after_word(from, {"a"}) && (capital || from.reading(-1).has(lexicon::Sense::preposition));
  if (!at && !after_word(from, {"des"})) return false;
  if (at && after_verb_of_length(from.moved(-1))) return false;
  if (n.value < kYoungest && (behind.at_word("des") || behind.at_word("du"))) return false;  // « à un an du scrutin »
  if (at && n.value >= kYoungest && behind.at_word("d") && (behind.at_word("une", 1) || behind.at_word("un", 1)))
    return true;
  Cursor of = behind;
  if (at && of.word("de") && (of.at_word("son") || of.at_word("sa") || of.at_word("ses"))) return true;
  if (at && behind.reading().any(
                lexicon::bits(lexicon::Sense::article, lexicon::Sense::demonstrative, lexicon::Sense::weekday)))
    return true;
  if (at && after_word(behind.moved(1), {"son", "sa", "ses", "a", "en", "chez", "comme", "avec", "sans"})) return true;
  return at_pause(behind) || behind.at_word("et") || behind.at_word("ou") || behind.at_word("dans") ||
         behind.at_word("lors") || behind.at_word("seulement") || behind.at_word("apres") || behind.at_word("pour");
}

// « les 18-25 ans », « les plus de 65 ans », « les moins de 12 ans »: people.
bool counts_people(const Cursor& from, const Count& n, const Cursor& behind) {
  // « ses vingt ans de carrière », « ses trois ans au pouvoir »
  const std::string_view spent = behind.form(1);
  if (spent == "pouvoir" || spent == "carriere" || spent == "regne" || spent == "mariage" || spent == "mandat")
    return false;
  if (after_word(from, {"ses", "mes", "tes", "leurs", "nos", "vos"})) return true;
  if (!after_word(from, {"les", "des", "aux"})) return false;
  return n.mod == Modifier::more_than || n.mod == Modifier::less_than || n.value >= 11;
}

// « (âgés de) 24, 29 et 42 ans », « (un enfant de) 15 mois et un autre de 5 ans »: back to the first of several.
Cursor first_of_ages(Cursor c) {
  while (after_word(c, {"et", "ou", ","}) && c.position() > 3) {
    const std::ptrdiff_t number = c.at_word("ans", -2) || c.at_word("mois", -2) ? -3 : -2;
    if (c.token(number).kind != text::TokenKind::number) break;
    c = c.moved(number);
  }
  return c;
}

// « la moyenne d'âge est par ailleurs de 60 ans »
bool after_mean_age(const Cursor& c) {
  constexpr std::ptrdiff_t kNear = 6;  // words
  for (std::ptrdiff_t k = -2; - k <= kNear && static_cast<std::size_t>(-k) <= c.position(); --k) {
    if (c.at_word("est", k) || c.at_word("etait", k)) {
      for (std::ptrdiff_t noun = k - 1; noun >= k - 3; --noun)
        if (c.at_word("age", noun)) return true;
      return false;
    }
    if (c.token(k).kind != text::TokenKind::word) return false;
  }
  return false;
}

// « vieux de 125 ans », « âgée de six semaines », « âgé alors de six ans », « l'âge légal de 62 ans »
bool after_age_word(const Cursor& c) {
  if (!after_word(c, {"de", "d"}) || c.position() < 2) return false;
  if (after_words(c, "vieux de") || after_words(c, "vieille de") || after_words(c, "enceinte de")) return true;
  const Cursor from = before_adverbs(c.moved(-1));
  const Cursor first = c.at_word("ou", -2) ? first_of_ages(c.moved(-1)) : c;  // « au-dessus de 65 ou de 70 ans »
  if (after_words(first, "au dessus de")) return true;
  const auto is_age_at = [&](std::ptrdiff_t back) {
    return from.at_word("age", back) || from.at_word("agee", back) || from.at_word("ages", back) ||
           from.at_word("agees", back);
  };
  return is_age_at(-1) || (from.position() > 1 && from.at_word("age", -2)) || after_mean_age(c);
}

// « un public de quatre ans (et plus) », but « cinq ans et plus de prison »
bool is_and_more(const Cursor& behind) {
  return behind.at_word("et") && behind.at_word("plus", 1) && !behind.at_word("de", 2) && !behind.at_word("d", 2);
}

// « de 7 à 77 ans », « 18-25 ans »: takes the second age.
bool take_upper_age(Cursor& c) {
  Cursor at = c;
  if (at.token().glue != text::Glue::hyphen && !at.word("a") && !at.word("et") && !at.word("/")) return false;
  if (!cardinal(at)) return false;
  c = at;
  return true;
}

}  // namespace

Found street(Cursor& c) {
  Cursor at = c;
  if (!at.take(lexicon::Sense::way) || at.at_word("la") || at.at_word("le"))
    return std::nullopt;  // « porte la date du … »
  for (int k = 0; k < 3 && !at.done() && !at.at_word("du") && !at.at_word("de"); ++k) at.advance();
  if (!at.word("du") && !at.word("de")) return std::nullopt;
  const auto day = day_number(at);
  if (c.at_word("pont") && at.token().glue != text::Glue::hyphen)
    return std::nullopt;  // « le pont du 8 mai »: days off
  const auto month = day ? month_name(at, true) : std::nullopt;
  if (!month) return std::nullopt;
  Cursor year = at;
  if (year.form().size() == 4 && year.number(4)) at = year;
  c = at;
  return not_a_time();
}

// A day that its month does not have is left alone, and its month and year with it.
Found impossible_day(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const std::size_t digits = at.form().size();
  auto day = at.number(2);
  if (!day) day = cardinal(at);
  const auto month = day && digits > 0 ? month_name(at, true) : std::nullopt;
  if (!month) return std::nullopt;
  const auto year = year_after_name(at);
  if (*day > 99 || Day::civil(year.value_or(2024), *month, *day)) return std::nullopt;
  c = at;
  return not_a_time();
}

Found age(Cursor& c) {
  if (!may_count(c)) return std::nullopt;
  Cursor at = c;
  at.word("les") || at.word("entre");
  const Cursor number = at;
  const auto n = count(at);
  if (!n || n->value < 0 || n->value > 130) return std::nullopt;
  const bool range = take_upper_age(at);
  const bool about = n->mod == Modifier::approx && (at.at_word("annees") || at.at_word("annee"));
  const bool years = about || at.at_word("ans") || at.at_word("an");
  if (!years && !at.at_word("mois") && !at.at_word("semaines") && !at.at_word("jours")) return std::nullopt;
  at.advance();
  Cursor half = at;
  if (half.word("et") && half.take(lexicon::Sense::half)) at = half;
  // « à partir de 3 ans », but « à partir de 2 ans de prison »
  const bool from_on = years && after_words(c, "a partir de") && !at.at_word("de") && !at.at_word("d");
  const Cursor head = first_of_ages(c);
  bool is_age =
      from_on || after_age_word(head) || after_person_of(head) || (years && !range && is_age_by_number(c, *n));
  is_age = is_age || (range && c.at_word("entre") && is_person(c, -1));
  is_age = is_age || (years && range && number.is_number() && after_word(number, {"de", "les", "des", "aux", "chez"}));
  is_age = is_age || (years && (set_apart(c, at) || after_having(head) || is_and_more(at) || at_an_age(c, *n, at) ||
                                counts_people(number, *n, at)));
  if (!is_age) return std::nullopt;
  c = at;
  return not_a_time();
}

namespace {

// « les 35 heures », « ses 39 heures », but « les 35 heures de vol »
bool is_law_on_hours(const Cursor& from, Cursor& number) {
  if (!number.is_number() || !number.at_word("heures", 1)) return false;
  const bool named = number.position() > from.position() || after_word(from, {"des", "aux", "ses", "mes"});
  const bool week = number.at_word("35") || number.at_word("39") || number.at_word("40") || number.at_word("32");
  if (!named || !week || number.at_word("de", 2) || number.at_word("d", 2) || number.at_word("qui", 2)) return false;
  number = number.moved(2);
  return true;
}

// « selon 20 minutes », « selon France Info et 20 minutes »: whom a paper cites. An hour has a word before it
// (« selon les 20 minutes de film »).
bool names_source(const Cursor& c) {
  if (after_word(c, {"selon"})) return true;
  if (!after_word(c, {"et"})) return false;
  std::ptrdiff_t k = -2;
  while (c.token(k).capital) --k;
  return k < -2 && c.at_word("selon", k);
}

}  // namespace

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
  if (after_word(c, {"dans"}) && c.form(-2).starts_with("plong") && at.words("la nuit") && !at.at_word("de")) {
    c = at;  // « l'Europe sera plongée dans la nuit »: darkness
    return not_a_time();
  }
  at = c;
  const bool any =
      at.words("un mois de") || at.words("un mois d") ||
      (take_article(at) && at.take(lexicon::Sense::ordinal) && (at.words("mois de") || at.words("mois d")));
  if (any && month_name(at, false) &&
      !year_after_name(at)) {  // « le record pour un mois de juin », « le deuxième mois de mai »
    c = at;
    return not_a_time();
  }
  at = c;
  const bool magazine = after_word(c, {"tele"}) && at.number(2) && (at.word("jours") || at.word("semaines"));
  if (magazine) {
    c = at;
    return not_a_time();
  }
  at = c;
  at.word("les");
  const bool law = is_law_on_hours(c, at);
  if (law) {  // « les 35 heures »: the law on a week's work
    c = at;
    return not_a_time();
  }
  at = c;
  at.word("les") || at.word("aux");
  const bool race = at.number(3) && (at.word("heures") || at.word("h")) && (at.words("du mans") || at.words("de spa"));
  if (race) {
    c = at;
    return not_a_time();
  }
  at = c;
  const bool source = names_source(c);
  const bool paper = at.number(3) && (at.token().capital || source) && (at.word("minutes") || at.word("heures"));
  if (paper && !(source && (at.at_word("de") || at.at_word("d")))) {  // « selon 20 minutes d'enregistrement »
    c = at;
    return not_a_time();
  }
  return std::nullopt;
}

Found idiom(Cursor& c) {
  struct Idiom {
    Words words;
    Words before;  // what must stand before it
  };
  static constexpr Idiom kIdioms[] = {
      {"jour au lendemain", "du"},
      {"lendemain", "sans"},
      {"lendemains", "sans"},
      {"la veille sanitaire", ""},
      {"veille sanitaire", ""},
      {"veille", "en"},
      {"une journee d action", ""},
      {"mars", "champ de"},
      {"avril", "poisson d"},
      {"avril", "poissons d"},
      {"journee d action", ""},
      {"jour le jour", "au"},
      {"midi", "demon de"},
      {"minuit", "editions de"},
      {"minuit", "messe de"},
      {"midi libre", ""},
      {"midi olympique", ""},
      {"20 heures de", "le"},
      {"19 h 45", "le"},
      {"heures supplementaires", ""},
      {"une minute de silence", ""},
      {"minute de silence", ""},
      {"samedi soir", "fievre du"},
      {"aujourd hui en france", ""},
      {"quotidien de", "le"},
      {"dimanche", "journal du"},
      {"l an 40", "comme de"},
      {"octobre rose", ""},
      {"septembre noir", ""},
      {"jeudi noir", ""},
      {"mars bleu", ""},
      {"movember", ""},
      {"soir", "c ce"},
      {"annees lumiere", ""},
      {"annee lumiere", ""},
      {"jour sous", "un"},
  };
  static constexpr PhraseIndex kFirst(kIdioms, [](const Idiom& i) { return i.words[0]; });
  for (Rows rows = c.rows(kFirst); !rows.empty();) {
    const Idiom& i = kIdioms[rows.take()];
    Cursor at = c;
    if (!at.words(i.words) || !after_words(c, i.before)) continue;
    c = at;
    return not_a_time();
  }
  return std::nullopt;
}

}  // namespace frise::grammar::fr
