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

constexpr lexicon::Senses kFigure = bits(digits, number, multiplier, ordinal);
constexpr lexicon::Senses kRank = bits(ordinal, last, digits, roman);

// A table to be read in columns.
// clang-format off
constexpr auto kRules = std::to_array<Rule>({
    // name              begins with                                             and needs                                   reads                  example
    // --- what only looks like a time
    {"street",           bits(way),                                              bits(month),                                &street,               "rue du 4-Septembre"},
    {"age",              kCount,                                                 bits(unit),                                 &age,                  "âgé de [24 ans]"},
    {"proper-name",      bits(part_of_day, digits, unit),                        0,                                          &proper_name,          "Nuit debout"},
    // --- dates of the calendar
    {"iso-date",         bits(digits),                                           0,                                          &iso_date,             "2024-10-24"},
    {"numeric-date",     bits(article, digits),                                  bits(digits),                               &numeric_date,         "24/10/2024"},
    {"day-slash-month",  bits(article, digits),                                  bits(digits),                               &day_slash_month,      "le 24/10"},
    {"day-range",        bits(article, digits, weekday, unit),                   bits(month),                                &day_range,            "les 3, 4 et 5 mai"},
    {"day-of-month",     kDay,                                                   bits(month),                                &day_of_month,         "jeudi 24 octobre 2024"},
    {"month-in",         bits(article, digits, month),                           bits(month, unit),                          &month_in,             "juin de l'année prochaine"},
    {"bare-day",         bits(article, weekday, digits),                         kFigure,                                    &bare_day,             "le 9"},
    {"month",            bits(article, demonstrative, month, unit),              bits(month),                                &month_of_year,        "octobre 2024"},
    {"republican-date",  bits(article, digits),                                  bits(republican_month),                     &republican_date,      "18 brumaire an VIII"},
    {"years",            bits(digits),                                           0,                                          &years,                "2010-2012"},
    {"year",             bits(article, demonstrative, digits, unit),             kFigure,                                    &year,                 "l'an 2000"},
    {"school-year",      bits(article, phrase_opener, unit),                     bits(digits),                               &school_year,          "l'année scolaire 2023-2024"},
    // --- periods
    {"season",           bits(article, demonstrative, lexicon::Sense::season),   bits(lexicon::Sense::season),               &fr::season,           "l'été 2022"},
    {"quarter-or-half",  bits(article, ordinal, digits, roman),                  kRank,                                      &quarter_or_half,      "le troisième trimestre 2023"},
    {"decade",           bits(article, demonstrative, unit),                     bits(unit),                                 &decade,               "les années 1990"},
    {"century",          bits(article, ordinal, digits, roman),                  bits(unit),                                 &century,              "le XIXe siècle"},
    {"feast",            bits(article, demonstrative, lexicon::Sense::feast, phrase_opener, weekday, digits, unit),bits(lexicon::Sense::feast, phrase_opener, weekday, month, unit),&fr::feast,            "le lundi de Pâques"},
    {"school-start",     bits(article, demonstrative),                           bits(phrase_opener),                        &school_start,         "la rentrée"},
    // --- pieces
    {"part-of",          bits(article, third, phrase_opener),                    bits(third),                                &part_of,              "la fin du mois dernier"},
    {"nth-of",           bits(article, demonstrative, ordinal, last, digits),    kRank,                                      &nth_of,               "la dernière semaine d'octobre"},
    // --- counted from the publication
    {"day-deictic",      bits(day_deictic, phrase_opener, preposition),          bits(day_deictic, phrase_opener),           &fr::day_deictic,      "avant-hier"},
    {"weekday",          bits(article, demonstrative, lexicon::Sense::weekday),  bits(lexicon::Sense::weekday),              &fr::weekday,          "vendredi dernier"},
    {"unit-relative",    bits(article, unit, same),                              bits(unit),                                 &unit_relative,        "le mois dernier"},
    {"this-unit",        bits(demonstrative, article, unit),                     bits(unit, phrase_opener),                  &this_unit,            "cette année"},
    {"ago",              bits(phrase_opener),                                    0,                                          &ago,                  "il y a trois ans"},
    {"from-now",         bits(preposition),                                      bits(unit, collective, phrase_opener, vague_noun),&from_now,             "dans trois jours"},
    {"last-next-units",  bits(article, demonstrative, last, next),               bits(last, next),                           &last_or_next_units,   "ces trois dernières années"},
    // --- counted from a date said before
    {"day-around",       bits(article, phrase_opener, preposition),              bits(phrase_opener),                        &day_around,           "la veille"},
    {"later-or-earlier", kCount,                                                 bits(unit),                                 &later_or_earlier,     "deux jours plus tard"},
    // --- hours and parts of the day
    {"clock",            bits(digits, number, part_of_day),                      bits(hour_mark, part_of_day, digits),       &clock,                "14 h 30"},
    {"night-between",    bits(article, part_of_day),                             bits(part_of_day),                          &night_between,        "la nuit de lundi à mardi"},
    {"this-part-of-day", bits(demonstrative, article, part_of_day),              bits(part_of_day),                          &this_part_of_day,     "ce matin"},
    {"part-of-day",      bits(article, lexicon::Sense::part_of_day, preposition, phrase_opener),bits(part_of_day),                          &fr::part_of_day,      "dans [la soirée]"},
    // --- lengths
    {"duration",         kCount,                                                 bits(unit),                                 &duration,             "trois jours"},
    // --- sets
    {"every",            bits(lexicon::Sense::every, article),                   0,                                          &fr::every,            "chaque lundi"},
    {"weekday-habit",    bits(article),                                          bits(lexicon::Sense::weekday),              &weekday_habit,        "le dimanche"},
    {"frequency",        bits(lexicon::Sense::frequency),                        0,                                          &fr::frequency,        "quotidien"},
    {"per-unit",         bits(preposition),                                      bits(unit),                                 &per_unit,             "par mois"},
    // --- vague
    {"vague-word",       bits(vague_adverb, vague_adjective),                    0,                                          &vague_word,           "récemment"},
    {"vague-phrase",     bits(preposition, demonstrative, phrase_opener),        bits(vague_noun),                           &vague_phrase,         "à l'époque"},
});
// clang-format on

}  // namespace

std::span<const Rule> rules() noexcept { return kRules; }

}  // namespace frise::grammar
