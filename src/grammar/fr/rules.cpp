// The grammar on one page. Of the rules that can begin at a word, the one that reads furthest wins; among equals, the
// one that stands higher here.
#include "grammar/rule.h"

#include <array>

#include "grammar/fr/productions.h"

namespace frise::grammar {
namespace {

using lexicon::bits;
using enum lexicon::Sense;

constexpr lexicon::Senses kCount =
    bits(digits, number, multiplier, collective, vague_number, approximator, article, preposition, half);

// Each rule: its name; the senses of the word it begins with; the senses of which one must stand among the first words
// (0 where the first word is enough), and among how many of them; what reads it; an example, which is a test.
// clang-format off
constexpr auto kRules = std::to_array<Rule>({
    // --- what only looks like a time
    {"impossible-day",   bits(article, digits, number),
                         bits(month), 8, &fr::impossible_day, "le 31 février"},
    {"street",           bits(way),                                          bits(month), 8, &fr::street, "rue du 4-Septembre"},
    {"age",              kCount,                                             bits(unit), 8, &fr::age, "âgé de [24 ans]"},
    {"idiom",            bits(unit, part_of_day, phrase_opener, month, weekday, digits, vague_noun, article),
                         0, 1, &fr::idiom, "du [jour au lendemain]"},
    {"proper-name",      bits(part_of_day, digits, unit, article),
                         bits(part_of_day, unit, hour_mark), 4, &fr::proper_name, "Nuit debout"},
    // --- dates of the calendar
    {"iso-date",         bits(digits),                                       0, 1, &fr::iso_date, "2024-10-24"},
    {"numeric-date",     bits(article, digits),                              bits(digits), 2, &fr::numeric_date, "24/10/2024"},
    {"day-slash-month",  bits(article, digits, weekday),                     bits(digits), 4, &fr::day_slash_month, "le 24/10"},
    {"month-slash-year", bits(digits),                                       0, 1, &fr::month_slash_year, "10/2024"},
    {"day-range",        bits(article, digits, weekday, unit, number),       bits(month), 16, &fr::day_range, "les 3, 4 et 5 mai"},
    {"day-of-month",     bits(article, demonstrative, weekday, digits, ordinal, number, month),
                         bits(month), 8, &fr::day_of_month, "jeudi 24 octobre 2024"},
    {"month-in",         bits(article, digits, month),
                         bits(unit), 8, &fr::month_in, "juin de l'année prochaine"},
    {"bare-days",        bits(article),                                      bits(digits), 2, &fr::bare_days, "du 3 mai, puis [les 7 et 8]"},
    {"bare-day",         bits(article, weekday, digits),                     bits(digits, ordinal), 4, &fr::bare_day, "le 9"},
    {"month",            bits(article, demonstrative, month, unit),          bits(month), 4, &fr::month_of_year, "octobre 2024"},
    {"republican-date",  bits(article, digits, number),
                         bits(republican_month), 8, &fr::republican_date, "18 brumaire an VIII"},
    {"years",            bits(digits),                                       0, 1, &fr::years, "2010-2012"},
    {"year",             bits(article, demonstrative, digits, number, multiplier, unit, phrase_opener, apostrophe),
                         bits(digits, number, multiplier), 4, &fr::year, "l'an 2000"},
    {"school-year",      bits(article, phrase_opener, unit),
                         bits(digits), 4, &fr::school_year, "l'année scolaire 2023-2024"},
    {"last-season",      bits(article, phrase_opener, unit, next),
                         bits(last, next), 4, &fr::last_season, "la saison dernière"},
    // --- periods
    {"season",           bits(article, demonstrative, season),               bits(season), 2, &fr::season, "l'été 2022"},
    {"quarter-or-half",  bits(article, ordinal, digits, number, roman, last, abbreviation),
                         bits(digits, unit), 8, &fr::quarter_or_half, "le troisième trimestre 2023"},
    {"decade",           bits(article, demonstrative, unit),                 bits(unit), 2, &fr::decade, "les années 1990"},
    {"century",          bits(article, ordinal, digits, number, roman),
                         bits(unit), 8, &fr::century, "le XIXe siècle"},
    {"feast",            bits(article, demonstrative, feast, phrase_opener, weekday, digits, unit),
                         bits(feast, phrase_opener, weekday, month, unit), 8, &fr::feast, "le lundi de Pâques"},
    {"school-start",     bits(article, demonstrative),
                         bits(phrase_opener), 4, &fr::school_start, "la rentrée"},
    // --- pieces
    {"canadian-weekend", bits(article, demonstrative),
                         bits(unit), 4, &fr::canadian_weekend, "la fin de semaine dernière"},
    {"part-of",          bits(article, third, phrase_opener),
                         bits(third), 4, &fr::part_of, "la fin du mois dernier"},
    {"weekday-of-month", bits(article),
                         bits(weekday, every), 4, &fr::first_weekday_of_month, "le premier mardi du mois"},
    {"nth-of",           bits(article, demonstrative, ordinal, last, digits, number, roman),
                         bits(unit, weekday), 8, &fr::nth_of, "la dernière semaine d'octobre"},
    // --- counted from the publication
    {"day-deictic",      bits(day_deictic, phrase_opener, preposition, unit),
                         bits(day_deictic, phrase_opener), 4, &fr::day_deictic, "avant-hier"},
    {"weekday",          bits(article, demonstrative, weekday),              bits(weekday), 4, &fr::weekday, "vendredi dernier"},
    {"week-of",          bits(article, demonstrative, unit),
                         bits(unit), 2, &fr::week_of, "la semaine du 6 octobre"},
    {"unit-relative",    bits(article, unit, same),
                         bits(unit), 4, &fr::unit_relative, "le mois dernier"},
    {"this-unit",        bits(demonstrative, article, unit),
                         bits(unit, phrase_opener), 4, &fr::this_unit, "cette année"},
    {"ago",              bits(phrase_opener),                                0, 1, &fr::ago, "il y a trois ans"},
    {"from-now",         bits(preposition),
                         bits(unit, collective, phrase_opener, vague_noun), 8, &fr::from_now, "dans trois jours"},
    {"last-next-units",  bits(article, demonstrative, last, next, digits, number),
                         bits(unit), 8, &fr::last_or_next_units, "ces trois dernières années"},
    // --- counted from a date said before
    {"day-around",       bits(article, phrase_opener, preposition),
                         bits(phrase_opener), 4, &fr::day_around, "la veille"},
    {"later-or-earlier", kCount,
                         bits(unit), 8, &fr::later_or_earlier, "deux jours plus tard"},
    // --- hours and parts of the day
    {"running-time",     kCount,
                         bits(hour_mark), 8, &fr::running_time, "en [2 h 05]"},
    {"clock",            bits(digits, number, part_of_day),
                         bits(hour_mark, part_of_day, digits), 4, &fr::clock, "14 h 30"},
    {"hours-between",    bits(digits, preposition),                          bits(hour_mark), 8, &fr::hours_between, "entre 8 et 10 heures"},
    {"night-between",    bits(article, part_of_day),
                         bits(part_of_day), 2, &fr::night_between, "la nuit de lundi à mardi"},
    {"this-part-of-day", bits(demonstrative, article, part_of_day),
                         bits(part_of_day), 4, &fr::this_part_of_day, "ce matin"},
    {"part-of-date",     bits(article, part_of_day, phrase_opener),
                         bits(part_of_day), 4, &fr::part_of_date, "le soir du 18 mai"},
    {"part-of-day",      bits(article, part_of_day, preposition, phrase_opener),
                         bits(part_of_day), 8, &fr::part_of_day, "dans [la soirée]"},
    // --- lengths
    {"duration",         kCount,
                         bits(unit, hour_mark), 8, &fr::duration, "trois jours"},
    // --- sets
    {"every",            bits(every, article, number),
                         bits(every, unit, weekday, season), 4, &fr::every, "chaque lundi"},
    {"weekday-habit",    bits(article, weekday),                             bits(weekday), 2, &fr::weekday_habit, "les lundis"},
    {"frequency",        bits(frequency),                                    0, 1, &fr::frequency, "quotidien"},
    {"per-unit",         kCount,                                             bits(unit), 8, &fr::per_unit, "par mois"},
    // --- vague
    {"vague-word",       bits(vague_adverb, vague_adjective),                0, 1, &fr::vague_word, "récemment"},
    {"around-war",       bits(article, preposition),
                         bits(vague_noun), 4, &fr::around_war, "l'après-guerre"},
    {"vague-phrase",     bits(preposition, demonstrative, phrase_opener),
                         bits(vague_noun), 8, &fr::vague_phrase, "à l'époque"},
});
// clang-format on

static_assert(kRules.size() <= 64, "the recogniser keeps sets of rules in 64 bits");

}  // namespace

std::span<const Rule> rules() noexcept { return kRules; }

}  // namespace frise::grammar
