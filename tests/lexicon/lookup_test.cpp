#include "lexicon/lookup.h"

#include <gtest/gtest.h>

#include <string>

#include "text/fold.h"
#include "text/token.h"

namespace frise::lexicon {
namespace {

// The reading of a text of one word.
Reading reading_of(std::string_view word) {
  text::Tokens tokens;
  text::tokenise(word, 0, word.size(), tokens);
  std::vector<Reading> readings;
  read(word, tokens, readings);
  return readings.size() == 1 ? readings.front() : Reading{};
}

std::string capitals(std::string folded) {
  for (char& c : folded)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
  return folded;
}

TEST(Lookup, FindsEveryMeaningAsItIsWritten) {
  for (const Meaning& m : all_meanings()) {
    const Reading reading = reading_of(m.form);
    EXPECT_TRUE(reading.has(m.sense)) << m.form;
    EXPECT_EQ(reading.value(m.sense), m.value) << m.form;
  }
}

TEST(Lookup, FindsEveryMeaningWithoutAccentsUnlessTheyMatter) {
  std::size_t exact = 0;
  for (const Meaning& m : all_meanings()) {
    const std::string folded = text::folded(m.form);
    const bool same = folded == m.form;
    exact += m.exact && !same ? 1U : 0U;
    EXPECT_EQ(reading_of(folded).has(m.sense), !m.exact || same) << m.form;
  }
  EXPECT_GT(exact, 0U);
}

TEST(Lookup, FindsEveryMeaningInCapitals) {
  for (const Meaning& m : all_meanings()) {
    const std::string word = capitals(text::folded(m.form));
    EXPECT_TRUE(word.size() < 2 || reading_of(word).has(m.sense)) << word;
  }
}

TEST(Lookup, GivesAWordAllItsSenses) {
  EXPECT_EQ(reading_of("mars").value(Sense::month), 3);
  const Reading second = reading_of("second");
  EXPECT_EQ(second.value(Sense::ordinal), 2);
  EXPECT_FALSE(second.value(Sense::month));
  EXPECT_TRUE(reading_of("seconde").has(Sense::unit));
}

TEST(Lookup, TellsWordsByTheirAccents) {
  EXPECT_TRUE(reading_of("à").has(Sense::preposition));
  EXPECT_FALSE(reading_of("a").has(Sense::preposition)) << "« a » is a verb";
  EXPECT_TRUE(reading_of("dès").has(Sense::preposition));
  EXPECT_FALSE(reading_of("des").has(Sense::preposition));
  EXPECT_TRUE(reading_of("DES").has(Sense::preposition)) << "capitals may drop their accents";
}

TEST(Lookup, ReadsFiguresAndRomanOrdinals) {
  EXPECT_TRUE(reading_of("2024").has(Sense::digits));
  for (const char* ordinal : {"XIXe", "IIe", "Ier", "XXIème"})
    EXPECT_TRUE(reading_of(ordinal).has(Sense::roman)) << ordinal;
  for (const char* other : {"xixe", "Xylophone", "Voie"}) EXPECT_FALSE(reading_of(other).has(Sense::roman)) << other;
}

TEST(Lookup, GivesNoSenseToOtherWords) {
  for (const char* word : {"girafe", "constitutionnellement", "Nîmes", "\xFF", "«"}) {
    EXPECT_EQ(reading_of(word).senses, 0U) << word;
    EXPECT_FALSE(reading_of(word).value(Sense::month)) << word;
  }
}

TEST(Lookup, ReadsTokenByToken) {
  const std::string text = "le 3 mars";
  text::Tokens tokens;
  text::tokenise(text, 0, text.size(), tokens);
  std::vector<Reading> readings(7);
  read(text, tokens, readings);
  ASSERT_EQ(readings.size(), 3U);
  EXPECT_TRUE(readings[0].has(Sense::article));
  EXPECT_TRUE(readings[1].has(Sense::digits));
  EXPECT_TRUE(readings[2].any(bits(Sense::month, Sense::weekday)));
}

}  // namespace
}  // namespace frise::lexicon
