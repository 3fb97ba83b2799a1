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
    {"jour de noel", Feast::christmas},
    {"jour de la toussaint", Feast::all_saints},
    {"reveillon de la saint sylvestre", Feast::new_year_eve},
    {"reveillon de noel", Feast::christmas_eve},
    {"veille de noel", Feast::christmas_eve},
    {"reveillon du nouvel an", Feast::new_year_eve},
    {"reveillon du jour de l an", Feast::new_year_eve},
    {"lendemain de noel", Feast::saint_stephen},
    {"fete de la musique", Feast::music_day},
    {"fete du travail", Feast::labour_day},
    {"fete nationale", Feast::bastille_day},
    {"fete des morts", Feast::all_souls},
    {"jour des morts", Feast::all_souls},
    {"jour des defunts", Feast::all_souls},
    {"saint sylvestre", Feast::new_year_eve},
    {"saint valentin", Feast::valentine},
    {"saint nicolas", Feast::saint_nicholas},
    {"saint jean", Feast::saint_john},
    {"saint vincent", Feast::saint_vincent},
    {"saint patrick", Feast::saint_patrick},
    {"saint michel", Feast::saint_michael},
    {"saint martin", Feast::saint_martin},
    {"sainte catherine", Feast::saint_catherine},
    {"saint eloi", Feast::saint_eligius},
    {"sainte barbe", Feast::saint_barbara},
});

constexpr PhraseIndex kFirstWords(kNames, [](const Name& name) { return name.words[0]; });

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

// « le 11-Septembre »: no feast, but the one day of 2001.
Found september_11(Cursor& c) {
  Cursor at = c;
  take_article(at);
  const auto day = at.number(2);
  if (!day || *day != 11 || at.token().glue != Glue::hyphen || !at.token().capital || !at.word("septembre"))
    return std::nullopt;
  if (at.is_number()) return std::nullopt;
  c = at;
  CalendarDate date;
  date.year = 2001;
  date.month = 9;
  date.day = 11;
  return node({date});
}

// « le week-end de Pâques », « le week-end de la Pentecôte »: that of the feast's Sunday.
Found weekend_of_feast(Cursor& c) {
  Cursor at = c;
  take_article(at);
  if (!at.words("week end") && !at.word("weekend")) return std::nullopt;
  if (!take_of(at)) return std::nullopt;
  const Found found = feast(at);
  if (!found || !found->is_time) return std::nullopt;
  c = at;
  return node({Shift{Unit::weekend, 0, Anchor::reference, Grain::weekend, found->said.time}});
}

// « les vacances de la Toussaint »: weeks around the feast that every year sets anew.
bool is_holiday_weeks(const Cursor& c) {
  return after_words(c, "vacances de") || after_words(c, "vacances de la") || after_words(c, "vacances d") ||
         after_words(c, "conges de") || after_words(c, "treve de");
}

std::optional<Feast> full_name(Cursor& c) {
  for (Rows rows = c.rows(kFirstWords); !rows.empty();) {
    const Name& name = kNames[rows.take()];
    const bool capital = c.token().capital;
    Cursor at = c;
    if (!at.words(name.words)) continue;
    // « Saint-Jean » is also a town and a man: the feast has its article.
    const bool saint = c.at_word("saint") || c.at_word("sainte");
    const bool joined = c.token(1).glue == Glue::hyphen;
    const bool dated = at.is_number() && at.form().size() == 4;  // « Saint-Valentin 2018 »
    if (saint && ((!capital && !joined) || (!dated && !after_word(c, {"la"})))) continue;
    c = at;
    return name.feast;
  }
  return std::nullopt;
}

std::optional<Feast> named(Cursor& c) {
  if (const auto feast = full_name(c)) return feast;
  Cursor at = c;
  const bool capital = at.token().capital;
  const std::string_view form = at.form();
  const auto value = at.take(Sense::feast);
  if (!value || form == "sylvestre" || form == "valentin") return std::nullopt;
  const bool common_noun = form == "ascension" || form == "assomption" || form == "rameaux" || form == "epiphanie";
  if (common_noun && !capital) return std::nullopt;
  c = at;
  return static_cast<Feast>(*value);
}

// « Noël Lambert », « Jean-Noël », « la station 14-Juillet »: somebody's or something's name.
bool is_name(const Cursor& from, const Cursor& to) {
  if (from.token().glue == Glue::hyphen) return true;
  const bool another =
      to.token().capital && to.token().glue == Glue::space && !to.token().capitals && from.token().capital;
  if (another && !to.reading().has(Sense::month)) return true;
  if (from.is_number() && from.position() > 0 && from.reading(-1).has(Sense::way)) return true;
  return after_word(from, {"peres", "peres", "me", "mme", "m"});
}

// « le marché de Noël », « un œuf de Pâques »: the feast says what kind of thing it is, not when.
bool qualifies_thing(const Cursor& c) {
  if (after_word(c, {"pere"})) return true;
  if (!after_word(c, {"de"}) || c.position() < 2) return false;
  using enum Sense;
  if (c.reading(-2).any(lexicon::bits(unit, part_of_day, third, weekday, month, phrase_opener))) return false;
  const std::string_view head = c.form(-2);
  const bool stretch = head == "vacances" || head == "festivites" || head == "celebrations" || head == "ceremonies" ||
                       head == "fetes" || head == "periode" || head == "treve" || head == "pont" || head == "jour" ||
                       head == "veille" || head == "alentours" || head == "environs" || head == "approche" ||
                       head == "autour";
  return !stretch && (lexicon::features_in_text(c.surface(-2)) & lexicon::feature::noun) != 0;
}

// False where no feast, no hyphenated day and no week-end stands behind the article: a glance at one word.
bool may_be_feast(const Cursor& c) {
  Cursor at = c;
  if (!take_article(at)) static_cast<void>(at.take(Sense::demonstrative));
  const bool hyphenated_day = at.token(1).glue == Glue::hyphen || at.token(2).glue == Glue::hyphen;  // « 1er-Mai »
  return at.has(Sense::feast) || at.at_word("week") || at.at_word("weekend") || !at.rows(kFirstWords).empty() ||
         (hyphenated_day && (at.is_number() || at.at_word("premier")));
}

}  // namespace

Found feast(Cursor& c) {
  if (!may_be_feast(c)) return std::nullopt;
  if (Found day = september_11(c)) return day;
  if (Found weekend = weekend_of_feast(c)) return weekend;
  Cursor at = c;
  const bool article = take_article(at);
  const bool demonstrative = !article && at.take(Sense::demonstrative);
  const bool plain = c.has(Sense::feast);
  auto which = named(at);
  if (!which) which = hyphenated(at);
  if (!which) return std::nullopt;
  const bool wants_article =
      plain && *which != Feast::christmas && *which != Feast::easter && *which != Feast::halloween;
  const bool unmistakable = c.at_word("toussaint") && !c.token().capital;  // « à la toussaint », « toussaint »
  if (wants_article && !unmistakable && !after_word(c, {"de", "la", "l"})) return std::nullopt;
  if (qualifies_thing(c) || is_holiday_weeks(c) || is_name(c, at)) {
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
  const bool coming = at.words("la prochaine rentree");
  if (!coming && !at.words("la rentree") && !at.words("cette rentree")) return std::nullopt;
  // « C'est la rentrée la plus chargée »: what, not when
  if (after_words(c, "c est") && at.at_word("la") && at.at_word("plus", 1)) return std::nullopt;
  if (at.word("parlementaire") || at.word("litteraire") || at.word("judiciaire")) return std::nullopt;
  at.word("scolaire");
  CalendarDate date;
  date.grain = Grain::month;
  date.month = 9;
  if (take_of(at)) {  // « la rentrée de janvier »
    const auto month = month_name(at, false);
    if (!month) return std::nullopt;
    date.month = *month;
  }
  date.year = year_after_name(at);
  if (coming)
    date.which = Which::next;
  else if (!date.year)
    date.which = c.at_word("cette") ? Which::current : which_after(at);
  c = at;
  return node({date});
}

}  // namespace frise::grammar::fr
