#include "text/fold.h"

#include <gtest/gtest.h>

#include <random>

#include "support/random_text.h"

namespace frise::text {
namespace {

static_assert(is_latin_capital(U'É') && is_latin_capital(U'Œ') && is_latin_capital(U'Ÿ') && is_latin_capital(U'Ž'));
static_assert(!is_latin_capital(U'é') && !is_latin_capital(U'×') && !is_latin_capital(U'ß') && !is_latin_capital(U'ž'));
static_assert(!is_latin_capital(U'Л'), "only the letters that fold() knows");
static_assert(is_dash(U'–') && is_dash(U'—') && is_dash(U'−') && !is_dash(U'-'));
static_assert(is_hyphen(U'-') && is_hyphen(U'\u2011') && !is_hyphen(U'–'));
static_assert(is_space(U'\u00A0') && is_space(U'\u202F') && is_space(U'\n') && !is_space(U'\u200B'));

TEST(Fold, MakesOneOfTheSpellingsOfAWord) {
  for (const char* written : {"août", "Août", "AOÛT", "aout", "AOUT", "aou\u0302t", "a\u00ADoût"})
    EXPECT_EQ(folded(written), "aout") << written;
}

TEST(Fold, OpensLigatures) {
  EXPECT_EQ(folded("Cœur"), "coeur");
  EXPECT_EQ(folded("ŒUVRE"), "oeuvre");
  EXPECT_EQ(folded("et cætera"), "et caetera");
  EXPECT_EQ(folded("Straße"), "strasse");
  EXPECT_EQ(folded("ﬁn"), "fin");
}

TEST(Fold, PartsWordsByOneSpace) {
  EXPECT_EQ(folded("L’Été dernier"), "l ete dernier");
  EXPECT_EQ(folded("l'été-dernier"), "l ete dernier");
  EXPECT_EQ(folded("  à\u00A0Nîmes,\u202F! demain  "), "a nimes demain");
  EXPECT_EQ(folded(" « … » "), "");
  EXPECT_EQ(folded(""), "");
}

TEST(Fold, KnowsTheNeighboursOfFrench) {
  EXPECT_EQ(folded("Čapek Şahin Łódź Ångström Muñoz"), "capek sahin lodz angstrom munoz");
}

TEST(Fold, KeepsLettersOfOtherScripts) { EXPECT_EQ(folded("Москва, 日本"), "Москва 日本"); }

TEST(Fold, ReadsSuperscripts) {
  EXPECT_EQ(folded("1ᵉʳ"), "1er");
  EXPECT_EQ(folded("2ᵈ"), "2d");
}

TEST(Fold, TakesIllFormedBytesForNoLetters) {
  EXPECT_FALSE(is_word_character(0x110000));
  EXPECT_EQ(folded("mai\xFFjuin"), "mai juin");
}

TEST(Fold, DoesNotChangeWhatIsFolded) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const std::string once = folded(test::random_characters(random, 30, true));
    EXPECT_EQ(folded(once), once);
    EXPECT_FALSE(once.starts_with(' ') || once.ends_with(' ')) << once;
    EXPECT_EQ(once.find("  "), std::string::npos) << once;
  }
}

}  // namespace
}  // namespace frise::text
