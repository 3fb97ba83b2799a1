#include "text/transliterate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "support/random_text.h"

namespace frise::text {
namespace {

TEST(Transliterate, LeavesSmallLettersWithoutAccents) {
  EXPECT_EQ(latin_letters("Koursk"), "koursk");
  EXPECT_EQ(latin_letters("Sørbye"), "sorbye");
  EXPECT_EQ(latin_letters("François Lœb"), "francois loeb");
  EXPECT_EQ(latin_letters("Jean-Pierre d’Arc"), "jean pierre d arc");
  EXPECT_EQ(latin_letters(""), "");
}

TEST(Transliterate, ReadsOtherScripts) {
  EXPECT_EQ(latin_letters("Лавров"), "lavrov");
  EXPECT_EQ(latin_letters("Κρήτη"), "krete");
  EXPECT_EQ(latin_letters("서울"), "seoul");
}

TEST(Transliterate, ReadsVietnameseAndRomanian) {
  EXPECT_EQ(latin_letters("Nguyễn"), "nguyen");
  EXPECT_EQ(latin_letters("Iași"), "iasi");
}

TEST(Transliterate, GivesNothingButSmallLettersDigitsAndSpaces) {
  std::mt19937 random(6);
  for (int round = 0; round < 200; ++round) {
    const std::string out = latin_letters(test::random_characters(random, 20, true));
    EXPECT_TRUE(std::all_of(out.begin(), out.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ';
    })) << out;
  }
}

}  // namespace
}  // namespace frise::text
