// frise_write_grammar: prints docs/grammar.md from the table of rules and the lexicon. The build target
// frise_grammar_page refreshes the page; a test fails while it is stale.
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/rule.h"
#include "lexicon/lookup.h"

namespace {

using frise::lexicon::Meaning;
using frise::lexicon::Sense;

struct WordClass {
  std::string_view name;
  std::string_view meaning;  // what the value of a word says, or what the class is for
};

WordClass calendar_class(Sense sense) {
  switch (sense) {
    case Sense::month:
      return {"month", "1 January … 12 December"};
    case Sense::republican_month:
      return {"republican month", "1 vendémiaire … 13 the days at the end of the year"};
    case Sense::weekday:
      return {"weekday", "1 Monday … 7 Sunday"};
    case Sense::unit:
      return {"unit", "numbers run from the second to the millennium"};
    case Sense::part_of_day:
      return {"part of day", "numbers run from dawn to the whole of the daytime"};
    case Sense::season:
      return {"season", "1 spring … 4 winter"};
    case Sense::feast:
      return {"feast", "words with one number are one feast"};
    case Sense::hour_mark:
      return {"hour mark", "between hours and minutes"};
    case Sense::third:
      return {"third", "0 the beginning, 1 the middle, 2 the end"};
    case Sense::every:
      return {"every", "makes a set"};
    case Sense::frequency:
      return {"frequency", "adjectives of sets; numbers are units"};
    case Sense::way:
      return {"way", "streets and buildings, which are named after dates"};
    case Sense::person:
      return {"person", "people, who have an age"};
    default:
      return {};
  }
}

WordClass number_class(Sense sense) {
  switch (sense) {
    case Sense::number:
      return {"number", "the words of counting"};
    case Sense::multiplier:
      return {"multiplier", "what numbers multiply"};
    case Sense::collective:
      return {"collective", "about so many"};
    case Sense::vague_number:
      return {"vague number", "an unknown number"};
    case Sense::ordinal:
      return {"ordinal", "-1 is the last"};
    case Sense::half:
      return {"half", ""};
    case Sense::quarter_hour:
      return {"quarter of an hour", ""};
    case Sense::digits:
      return {"figures", "a number in figures"};
    case Sense::roman:
      return {"Roman figures", "an ordinal in Roman figures"};
    case Sense::approximator:
      return {"approximator", "makes a value approximate"};
    default:
      return {};
  }
}

WordClass relative_class(Sense sense) {
  switch (sense) {
    case Sense::day_deictic:
      return {"deictic day", "days after the publication"};
    case Sense::last:
      return {"last", "the instance before"};
    case Sense::next:
      return {"next", "the instance after"};
    case Sense::following:
      return {"following", "after a date said before"};
    case Sense::preceding:
      return {"preceding", "before a date said before"};
    case Sense::same:
      return {"same", "as a date said before"};
    case Sense::current:
      return {"current", "the instance that is under way"};
    case Sense::vague_adverb:
      return {"vague adverb", "0 past, 1 present, 2 future"};
    case Sense::vague_adjective:
      return {"vague adjective", "0 past, 1 present, 2 future"};
    case Sense::vague_noun:
      return {"vague noun", "nouns of vague phrases"};
    case Sense::planned:
      return {"planned", "participles that look ahead"};
    default:
      return {};
  }
}

WordClass function_class(Sense sense) {
  switch (sense) {
    case Sense::article:
      return {"article", ""};
    case Sense::demonstrative:
      return {"demonstrative", ""};
    case Sense::preposition:
      return {"preposition", "bounds or places an expression from its left"};
    case Sense::function_word:
      return {"function word", "never the noun that a number counts"};
    case Sense::clause_opener:
      return {"clause opener", "begins another clause, with another tense"};
    case Sense::phrase_opener:
      return {"phrase opener", "begins a construction; 1 where it tells a time by itself"};
    default:
      return {};
  }
}

WordClass word_class(Sense sense) {
  for (const auto& of : {calendar_class(sense), number_class(sense), relative_class(sense), function_class(sense)})
    if (!of.name.empty()) return of;
  return {"other", ""};
}

std::string names_of(frise::lexicon::Senses senses) {
  std::string out;
  for (unsigned k = 0; k < 64; ++k) {
    const auto sense = static_cast<Sense>(k);
    if ((senses & frise::lexicon::bit(sense)) != 0)
      out += (out.empty() ? "" : ", ") + std::string(word_class(sense).name);
  }
  return out;
}

// What the rule reads in bold: brackets say so, else it is the whole.
std::string example(std::string_view written) {
  if (written.find('[') == std::string_view::npos) return "**" + std::string(written) + "**";
  std::string out;
  for (const char c : written) c == '[' || c == ']' ? out += "**" : out += c;
  return out;
}

void write_rules() {
  std::cout
      << "\n## Constructions\n\n"
         "Of the rules that can begin at a word, the one that reads furthest wins; among equals, the one that "
         "stands higher. Each example is a test; where only a\npart of it is bold, the rest is needed for the "
         "reading. A rule is tried where a word of one of the classes of « begins with » stands and, of « needs », "
         "where there\nis any, one among the first words, as many as « within » says.\n\n"
         "| rule | example | begins with | needs | within |\n|---|---|---|---|---|\n";
  for (const frise::grammar::Rule& rule : frise::grammar::rules())
    std::cout << "| " << rule.name << " | " << example(rule.example) << " | " << names_of(rule.trigger) << " | "
              << names_of(rule.needs) << " | " << (rule.needs == 0 ? "" : std::to_string(rule.within)) << " |\n";
}

std::string written(const Meaning& meaning) { return std::string(meaning.form) + (meaning.exact ? "\u00B0" : ""); }

void write_class(Sense sense, const std::vector<Meaning>& meanings) {
  std::map<int, std::string> by_value;
  for (const Meaning& m : meanings) {
    std::string& words = by_value[m.value];
    words += (words.empty() ? "" : ", ") + written(m);
  }
  const WordClass of = word_class(sense);
  std::cout << "\n### " << of.name << "\n";
  if (!of.meaning.empty()) std::cout << of.meaning << "\n";
  std::cout << "\n";
  if (by_value.size() == 1) {
    std::cout << by_value.begin()->second << "\n";
    return;
  }
  std::cout << "| | words |\n|--:|---|\n";
  for (const auto& [value, words] : by_value) std::cout << "| " << value << " | " << words << " |\n";
}

void write_lexicon() {
  std::map<Sense, std::vector<Meaning>> classes;
  for (const Meaning& m : frise::lexicon::all_meanings()) classes[m.sense].push_back(m);
  std::cout
      << "\n## Words\n\n"
         "Case never counts, and accents do not either, but for words with a \u00B0, which are others without theirs "
         "(« passé », « dès »); in capitals these may\ndrop them too. A word can be of several classes.\n";
  for (const auto& [sense, meanings] : classes) write_class(sense, meanings);
}

}  // namespace

int main() {
  std::cout << "<!-- GENERATED by frise_write_grammar from src/grammar/fr/rules.cpp and src/lexicon/fr: do not edit.\n"
               "     Refresh: cmake --build build/dev --target frise_grammar_page -->\n"
               "# The grammar of French time\n\n"
               "What frise takes for a time expression, and the words that it knows. What a construction means in days "
               "stands in "
               "[time values](time-values.md); how to add a\ncase, in [the corpus](../tests/corpus/README.md).\n";
  write_rules();
  write_lexicon();
  return std::cout.good() ? 0 : 1;
}
