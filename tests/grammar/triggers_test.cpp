// Reading only the sentences that hold a trigger finds what reading all of them would.
#include "grammar/triggers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "grammar/recogniser.h"
#include "support/random_text.h"
#include "text/paragraph.h"
#include "text/sentence.h"

namespace frise::grammar {
namespace {

constexpr std::string_view kDispatch =
    "Le pont fermera lundi prochain, a annoncé vendredi soir la préfecture. Il y a trois ans, au début de l’hiver, une "
    "crue avait tout emporté ; la veille, 120 mm étaient tombés en deux heures. « Nous l’avions prévu dès le mois de "
    "juin », a rappelé le 24/10 à 18 h 30 M. Castaing, élu en 2020… Depuis, du 3 au 5 mai, chaque mardi, au XIXe "
    "siècle, "
    "en 52 av. J.-C., à Pâques, d’ici là. Récemment encore, le 9, rien.\n";

// The slow and obvious way: every sentence is read.
void expect_all_triggered(std::string_view text) {
  std::vector<Span> triggered;
  Sentence sentence;
  for (const Span paragraph : text::paragraphs(text)) {
    text::triggered_sentences(text, paragraph, triggers(), triggered);
    for (const Span span : text::sentences(text, paragraph)) {
      prepare(text, span.begin, span.end, sentence);
      const auto mentions = recognise(sentence);
      if (mentions.empty()) continue;
      ASSERT_NE(std::find(triggered.begin(), triggered.end(), span), triggered.end())
          << mentions[0].rule->name << " in \"" << span.of(text) << "\" of \"" << text << "\"";
    }
  }
}

std::string without_brackets(std::string_view example) {
  std::string out(example);
  std::erase_if(out, [](char c) { return c == '[' || c == ']'; });
  return out;
}

// Words of the lexicon and others, numbers and signs in any order and any case.
std::string random_french(std::mt19937& random, std::size_t count) {
  static const auto kMeanings = lexicon::all_meanings();
  constexpr auto kOthers = std::to_array<std::string_view>(
      {"maire", "a", "été", "XIXe", "av", "J", "C", ",", ".", "/", ":", "(", "«", "»", "%", "–", "’", "!", "…", "h"});
  constexpr auto kBetween = std::to_array<std::string_view>(
      {" ", " ", " ", " ", " ", "-", "'", "’", "", "\u00A0", ". ", "\U0001F389", "\uFFFD", "\xFF", "\xC3"});
  std::string out;
  for (std::size_t n = 0; n < count; ++n) {
    const std::size_t kind = test::below(random, 8);
    const std::size_t from = out.size();
    if (kind == 0)
      out += std::to_string(test::below(random, test::below(random, 2) == 0 ? 32 : 2400));
    else if (kind == 1)
      out += kOthers[test::below(random, kOthers.size())];
    else
      out += kMeanings[test::below(random, kMeanings.size())].form;
    if (test::below(random, 6) == 0 && out[from] >= 'a' && out[from] <= 'z')
      out[from] = static_cast<char>(out[from] ^ 0x20);
    out += kBetween[test::below(random, kBetween.size())];
  }
  return out;
}

TEST(Triggers, StandInEveryExample) {
  for (const Rule& rule : rules()) {
    const std::string example = without_brackets(rule.example);
    expect_all_triggered(example);
    expect_all_triggered("Rien. " + example + ". Rien non plus.");
  }
}

TEST(Triggers, StandInWhateverIsFoundInFrenchWords) {
  std::mt19937 random(31);
  for (int round = 0; round < 4000; ++round) expect_all_triggered(random_french(random, 1 + test::below(random, 14)));
}

TEST(Triggers, StandInWhateverIsFoundInMutatedTexts) {
  std::mt19937 random(32);
  for (int round = 0; round < 500; ++round) expect_all_triggered(test::mutated(random, kDispatch, 12));
}

TEST(Triggers, StandInWhateverIsFoundInRandomBytes) {
  std::mt19937 random(33);
  for (int round = 0; round < 500; ++round) {
    expect_all_triggered(test::random_bytes(random, test::below(random, 400)));
    expect_all_triggered(test::random_characters(random, test::below(random, 200), true));
  }
}

}  // namespace
}  // namespace frise::grammar
