// The grammar on one page. Of the rules that can begin at a word, the one that reads furthest wins; among equals, the
// one that stands higher here.
#include "grammar/rule.h"

#include <array>

#include "grammar/fr/productions.h"

namespace frise::grammar {
namespace {

using lexicon::bits;
using enum lexicon::Sense;
using namespace fr;  // NOLINT: the productions, and nothing else, are named below

constexpr lexicon::Senses kDay = bits(article, demonstrative, weekday, digits, ordinal);
constexpr lexicon::Senses kCount =
    bits(digits, number, multiplier, collective, vague_number, approximator, article, preposition, half);

// A table to be read in columns.
// clang-format off
constexpr auto kRules = std::to_array<Rule>({
    // name              begins with                                    reads                example
    // --- what only looks like a time
    {"street",           bits(way),                                     &street,             "rue du 4-Septembre"},
    {"age",              kCount,                                        &age,                "âgé de [24 ans]"},
    {"proper-name",      bits(part_of_day, digits, unit),               &proper_name,        "Nuit debout"},
    // --- dates of the calendar
    {"iso-date",         bits(digits),                                  &iso_date,           "2024-10-24"},
    {"numeric-date",     bits(article, digits),                         &numeric_date,       "24/10/2024"},
    {"day-slash-month",  bits(article, digits),                         &day_slash_month,    "le 24/10"},
    {"day-range",        bits(article, digits, weekday, unit),          &day_range,          "les 3, 4 et 5 mai"},
    {"day-of-month",     kDay,                                          &day_of_month,       "jeudi 24 octobre 2024"},
    {"month-in",         bits(article, digits, month),                  &month_in,           "juin de l'année prochaine"},
    {"bare-day",         bits(article, weekday, digits),                &bare_day,           "le 9"},
    {"month",            bits(article, demonstrative, month, unit),     &month_of_year,      "octobre 2024"},
    {"republican-date",  bits(article, digits),                         &republican_date,    "18 brumaire an VIII"},
    {"years",            bits(digits),                                  &years,              "2010-2012"},
    {"year",             bits(article, demonstrative, digits, unit),    &year,               "l'an 2000"},
    {"school-year",      bits(article, phrase_opener, unit),            &school_year,        "l'année scolaire 2023-2024"},
    // --- periods
    {"season",           bits(article, demonstrative, lexicon::Sense::season), &fr::season,  "l'été 2022"},
    {"quarter-or-half",  bits(article, ordinal, digits, roman),         &quarter_or_half,    "le troisième trimestre 2023"},
    {"decade",           bits(article, demonstrative, unit),            &decade,             "les années 1990"},
    {"century",          bits(article, ordinal, digits, roman),         &century,            "le XIXe siècle"},
    {"feast",            bits(article, demonstrative, lexicon::Sense::feast, phrase_opener, weekday, digits, unit), &fr::feast, "le lundi de Pâques"},
    {"school-start",     bits(article, demonstrative),                  &school_start,       "la rentrée"},
    // --- pieces
    {"part-of",          bits(article, third, phrase_opener),           &part_of,            "la fin du mois dernier"},
    {"nth-of",           bits(article, demonstrative, ordinal, last, digits), &nth_of,       "la dernière semaine d'octobre"},
    // --- counted from the publication
    {"day-deictic",      bits(day_deictic, phrase_opener, preposition), &fr::day_deictic,    "avant-hier"},
    {"weekday",          bits(article, demonstrative, lexicon::Sense::weekday), &fr::weekday, "vendredi dernier"},
    {"unit-relative",    bits(article, unit, same),                     &unit_relative,      "le mois dernier"},
    {"this-unit",        bits(demonstrative, article, unit),            &this_unit,          "cette année"},
    {"ago",              bits(phrase_opener),                           &ago,                "il y a trois ans"},
    {"from-now",         bits(preposition),                             &from_now,           "dans trois jours"},
    {"last-next-units",  bits(article, demonstrative, last, next),      &last_or_next_units, "ces trois dernières années"},
    // --- counted from a date said before
    {"day-around",       bits(article, phrase_opener, preposition),     &day_around,         "la veille"},
    {"later-or-earlier", kCount,                                        &later_or_earlier,   "deux jours plus tard"},
    // --- hours and parts of the day
    {"clock",            bits(digits, number, part_of_day),             &clock,              "14 h 30"},
    {"night-between",    bits(article, part_of_day),                    &night_between,      "la nuit de lundi à mardi"},
    {"this-part-of-day", bits(demonstrative, article, part_of_day),     &this_part_of_day,   "ce matin"},
    {"part-of-day",      bits(article, lexicon::Sense::part_of_day, preposition, phrase_opener), &fr::part_of_day, "dans [la soirée]"},
    // --- lengths
    {"duration",         kCount,                                        &duration,           "trois jours"},
    // --- sets
    {"every",            bits(lexicon::Sense::every, article),          &fr::every,          "chaque lundi"},
    {"weekday-habit",    bits(article),                                 &weekday_habit,      "le dimanche"},
    {"frequency",        bits(lexicon::Sense::frequency),               &fr::frequency,      "quotidien"},
    {"per-unit",         bits(preposition),                             &per_unit,           "par mois"},
    // --- vague
    {"vague-word",       bits(vague_adverb, vague_adjective),           &vague_word,         "récemment"},
    {"vague-phrase",     bits(preposition, demonstrative, phrase_opener), &vague_phrase,     "à l'époque"},
});
// clang-format on

}  // namespace

std::span<const Rule> rules() noexcept { return kRules; }

}  // namespace frise::grammar
