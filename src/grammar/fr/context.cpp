#include "grammar/fr/context.h"

#include <algorithm>
#include <array>

#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Article;
using lexicon::Sense;
namespace feature = lexicon::feature;

constexpr auto kMeasures = std::to_array<std::string_view>(
    {"%",     "£",      "$",          "chevaux", "ch",        "cl",       "cm",     "cv",       "dollars",
     "euro",  "euros",  "francs",     "ga",      "go",        "g",        "ha",     "hectares", "hz",
     "km",    "kg",     "kilometres", "kilos",   "kw",        "kwh",      "litres", "livres",   "m",
     "m2",    "m3",     "metres",     "mm",      "milliards", "millions", "mo",     "mw",       "mwh",
     "pages", "points", "t",          "tonnes",  "to",        "v",        "w",      "€"});

}  // namespace

bool after_word(const Cursor& c, std::initializer_list<Word> words) noexcept {
  const std::uint64_t before = c.token(-1).hash;
  return std::any_of(words.begin(), words.end(), [&](Word word) { return word.hash == before; });
}

bool after_words(const Cursor& c, const Words& words) noexcept {
  for (std::size_t k = 1; k <= words.size(); ++k)
    if (c.token(-static_cast<std::ptrdiff_t>(k)).hash != words[words.size() - k]) return false;
  return true;
}

namespace {

// « deux heures de route », « à une heure d'ici », « à deux heures de Lyon »
bool is_way(const Cursor& from, const Cursor& behind, double hours) noexcept {
  constexpr double kFar = 6;
  if (!behind.at_word("de") && !behind.at_word("d")) return false;
  static constexpr std::string_view kWays[] = {"route",  "marche",  "vol",     "avion",  "voiture",
                                               "train",  "travail", "bateau",  "trajet", "retard",
                                               "cheval", "suite",   "sommeil", "repos",  "ici"};
  if (std::find(std::begin(kWays), std::end(kWays), behind.form(1)) != std::end(kWays)) return true;
  return behind.token(1).capital && !from.is_number() && hours <= kFar && after_word(from, {"a"});
}

}  // namespace

bool is_put_off_by(const Cursor& c) {
  static constexpr std::string_view kStems[] = {"repouss", "report", "decal", "retard", "avanc", "prolong", "differ"};
  const std::string_view what = c.form(-2);
  return after_word(c, {"de", "d"}) &&
         std::any_of(std::begin(kStems), std::end(kStems), [&](std::string_view s) { return what.starts_with(s); });
}

bool counts_hours(const Cursor& from, const Cursor& behind, double hours) {
  constexpr double kLong = 6;  // a film, a flight: « un train de 8 h 30 » leaves then
  if (is_way(from, behind, hours)) return true;
  // « attendent jusqu'à deux heures »
  if (after_words(from, "jusqu a") && from.form(-3).starts_with("attend") && !from.is_number() && hours < kLong)
    return true;
  const Cursor to = behind.at_word("a") ? behind.moved(1) : behind;  // « reporté de 10 heures à 11 heures »
  if (is_put_off_by(from) && !to.is_number()) return true;
  if (behind.at_word("par") && behind.reading(1).any(lexicon::bits(Sense::unit, Sense::part_of_day))) return true;
  if (from.at_word(":", -1) && from.at_word("duree", -2)) return true;  // « Durée : 1 h 58 »
  if (behind.at_word(")") && from.at_word(",", -1) && from.form(-2).size() == 4 && from.at_word("(", -3) &&
      from.token(-2).kind == text::TokenKind::number && hours < kLong)
    return true;                                        // « (1976, 1 h 44) »
  if (hours < kLong && after_durer(from)) return true;  // « doit durer trois heures quarante »
  const std::string_view compared = from.form(-2);
  if (after_word(from, {"a", "de"}) &&
      (compared == "duree" || compared.starts_with("inferieur") || compared.starts_with("superieur")))
    return true;
  static constexpr Word kRunning[] = {"film", "documentaire", "metrage", "spectacle", "disque", "album", "version"};
  const auto runs = [&](Word w) { return from.at_word(w, -2); };
  if (after_word(from, {"de"}) && hours < kLong && std::any_of(std::begin(kRunning), std::end(kRunning), runs))
    return true;                                                          // « le film de 2 h 32 »
  const bool begins_range = behind.at_word("a") || behind.at_word("et");  // « une coupure de 2 h à 4 h »
  const bool leaves = from.at_word("train", -2) || from.at_word("vol", -2) || from.at_word("bus", -2);
  return after_word(from, {"de"}) && hours < kLong && !begins_range && !leaves &&
         (from.at_word("un", -3) || from.at_word("une", -3));
}

bool after_durer(const Cursor& c) {
  const auto told = feature::finite | feature::infinitive | feature::past_participle;
  return c.form(-1).starts_with("dur") && (lexicon::features_in_text(c.surface(-1)) & told) != 0;
}

bool at_beginning(const Cursor& c) noexcept {
  for (auto back = -1; static_cast<std::ptrdiff_t>(c.position()) + back >= 0; --back) {
    const text::Token& t = c.token(back);
    const std::string_view form = c.form(back);
    if (t.kind != text::TokenKind::sign || form == "," || form == ":" || form == ";" || form == ".") return false;
  }
  return true;
}

bool is_in_name(const Cursor& c) noexcept {
  const auto is_capital = [&](std::ptrdiff_t ahead) {
    const text::Token& t = c.token(ahead);
    return t.kind == text::TokenKind::word && t.capital && !t.capitals;
  };
  return c.position() > 0 && is_capital(0) && is_capital(-1) && c.token().glue == text::Glue::space &&
         !at_beginning(c.moved(-1));
}

bool at_counted_noun(const Cursor& c) {
  if (c.done() || c.token().kind != text::TokenKind::word || c.token().glue != text::Glue::space) return false;
  if (c.reading().any(lexicon::bits(Sense::function_word, Sense::preposition, Sense::article, Sense::clause_opener,
                                    Sense::demonstrative, Sense::approximator)))
    return false;
  if (c.token().capital) return false;
  const lexicon::Features f = lexicon::features_in_text(c.surface());
  const bool nominal = (f & (feature::noun | feature::adjective)) != 0;
  // « en 2019 le groupe », « en 2011 déjà », « en 2011 était »: neither adverbs nor verbs are counted.
  return nominal && (f & (feature::plural | feature::adverb)) == feature::plural;
}

bool at_measure(const Cursor& c) noexcept {
  if (c.at_word("m") && c.token().capital) return false;  // « en 1928 M. Marchal »
  return !c.done() && std::find(kMeasures.begin(), kMeasures.end(), c.form()) != kMeasures.end();
}

bool at_pause(const Cursor& c) noexcept {
  if (c.done()) return true;
  return c.token().kind == text::TokenKind::sign && c.form() != "%" && c.form() != "/" && c.form() != "€";
}

bool take_article(Cursor& c) noexcept {
  const auto article = c.reading().value(Sense::article);
  if (!article) return false;
  const auto which = static_cast<Article>(*article);
  if (which != Article::le && which != Article::la && which != Article::les && which != Article::l) return false;
  c.advance();
  return true;
}

}  // namespace frise::grammar::fr
