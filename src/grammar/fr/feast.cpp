// Feasts, public days and the markers of the French year.
#include "calendar/feast.h"

#include <array>

#include "grammar/fr/context.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"
#include "lexicon/morphology.h"

namespace frise::grammar::fr {
namespace {

using calendar::Feast;
using lexicon::Sense;
using text::Glue;

struct Name {
  Words words;
  Feast feast;
};

// Longest first where one begins another.
constexpr auto kNames = std::to_array<Name>({
    {"lundi de paques", Feast::easter_monday},
    {"dimanche de paques", Feast::easter},
    {"lundi de pentecote", Feast::whit_monday},
    {"lundi de la pentecote", Feast::whit_monday},
    {"dimanche de pentecote", Feast::pentecost},
    {"jeudi de l ascension", Feast::ascension},
    {"mardi gras", Feast::mardi_gras},
    {"mercredi des cendres", Feast::ash_wednesday},
    {"dimanche des rameaux", Feast::palm_sunday},
    {"jeudi saint", Feast::holy_thursday},
    {"vendredi saint", Feast::good_friday},
    {"jour de l an", Feast::new_year},
    {"nouvel an", Feast::new_year},
    {"premier de l an", Feast::new_year},
    {"reveillon de noel", Feast::christmas_eve},
    {"veille de noel", Feast::christmas_eve},
    {"reveillon du nouvel an", Feast::new_year_eve},
    {"reveillon du jour de l an", Feast::new_year_eve},
    {"lendemain de noel", Feast::saint_stephen},
    {"fete de la musique", Feast::music_day},
    {"fete du travail", Feast::labour_day},
    {"fete nationale", Feast::bastille_day},
    {"fete des morts", Feast::all_souls},
    {"saint sylvestre", Feast::new_year_eve},
    {"saint valentin", Feast::valentine},
    {"saint nicolas", Feast::saint_nicholas},
    {"saint jean", Feast::saint_john},
});

// « le 14-Juillet », « le 1er-Mai »: the hyphen makes a feast of the date.
std::optional<Feast> hyphenated(Cursor& c) {
  Cursor at = c;
  const auto day = day_number(at);
  if (!day || at.token().glue != Glue::hyphen) return std::nullopt;
  const auto month = month_name(at, false);
  if (!month) return std::nullopt;
  c = at;
  if (*day == 14 && *month == 7) return Feast::bastille_day;
  if (*day == 1 && *month == 5) return Feast::labour_day;
  if (*day == 8 && *month == 5) return Feast::victory_day;
  if (*day == 11 && *month == 11) return Feast::armistice;
  if (*day == 15 && *month == 8) return Feast::assumption;
  return std::nullopt;
}

std::optional<Feast> named(Cursor& c) {
  for (const Name& name : kNames) {
    const bool capital = c.token().capital;
    Cursor at = c;
    if (!at.words(name.words)) continue;
    // « Saint-Jean » is also a town and a man: the feast has its article.
    const bool saint = c.at_word("saint");
    if (saint && (!capital || !after_word(c, {"la"}))) continue;
    c = at;
    return name.feast;
  }
  Cursor at = c;
  const bool capital = at.token().capital;
  const std::string_view form = at.form();
  const auto value = at.take(Sense::feast);
  if (!value || !capital || form == "sylvestre" || form == "valentin") return std::nullopt;
  c = at;
  return static_cast<Feast>(*value);
}

// « le marché de Noël », « un œuf de Pâques »: the feast says what kind of thing it is, not when.
bool qualifies_thing(const Cursor& c) {
  if (after_word(c, {"pere"})) return true;
  if (!after_word(c, {"de"}) || c.position() < 2) return false;
  using enum Sense;
  if (c.reading(-2).any(lexicon::bits(unit, part_of_day, third, weekday, month, phrase_opener))) return false;
  const std::string_view head = c.form(-2);
  const bool stretch = head == "vacances" || head == "fetes" || head == "periode" || head == "treve" ||
                       head == "jour" || head == "veille";
  return !stretch && (lexicon::features_of(lexicon::small_letters(c.surface(-2))) & lexicon::feature::noun) != 0;
}

}  // namespace

Found feast(Cursor& c) {
  Cursor at = c;
  const bool article = take_article(at);
  const bool demonstrative = !article && at.take(Sense::demonstrative);
  const bool plain = c.has(Sense::feast);
  auto which = named(at);
  if (!which) which = hyphenated(at);
  if (!which) return std::nullopt;
  const bool wants_article =
      plain && *which != Feast::christmas && *which != Feast::easter && *which != Feast::halloween;
  if (wants_article && !after_word(c, {"de", "la", "l"})) return std::nullopt;
  if (qualifies_thing(c)) {
    c = at;
    return not_a_time();
  }
  CalendarDate date;
  date.feast = static_cast<std::uint8_t>(static_cast<int>(*which) + 1);
  date.year = year_after_name(at);
  if (!date.year) date.which = demonstrative ? Which::current : which_after(at);
  c = at;
  return node({date});
}

Found school_start(Cursor& c) {
  Cursor at = c;
  if (!at.words("la rentree") && !at.words("cette rentree")) return std::nullopt;
  if (take_of(at) || at.word("parlementaire") || at.word("litteraire") || at.word("judiciaire")) return std::nullopt;
  at.word("scolaire");
  CalendarDate date;
  date.grain = Grain::month;
  date.month = 9;
  date.year = year_after_name(at);
  if (!date.year) date.which = c.form() == "cette" ? Which::current : which_after(at);
  c = at;
  return node({date});
}

}  // namespace frise::grammar::fr
