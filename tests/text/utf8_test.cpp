#include "text/utf8.h"

#include <gmock/gmock.h>

#include <random>

#include "support/random_text.h"

namespace frise::text {
namespace {

using testing::ElementsAre;

// What the characters are, from the left.
std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    out.push_back(d.code_point);
    at += d.size;
  }
  return out;
}

// Where the characters begin, from the left.
std::vector<std::size_t> boundaries(std::string_view text) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) out.push_back(at);
  return out;
}

// The same from the right.
std::vector<std::size_t> boundaries_backwards(std::string_view text) {
  std::vector<std::size_t> out;
  for (std::size_t end = text.size(); end > 0;) {
    end -= decode_before(text, end).size;
    out.insert(out.begin(), end);
  }
  return out;
}

TEST(Utf8, DecodesEveryLength) {
  EXPECT_THAT(code_points("aé€😀"), ElementsAre(U'a', U'é', U'€', U'😀'));
  EXPECT_THAT(boundaries("aé€😀"), ElementsAre(0U, 1U, 3U, 6U));
}

TEST(Utf8, DecodesTheFirstAndLastOfEachLength) {
  for (const char32_t c : {U'\0', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uD7FF', U'\uE000', U'\uFFFF',
                           U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append(text, c);
    EXPECT_THAT(code_points(text), ElementsAre(c)) << static_cast<unsigned>(c);
    EXPECT_EQ(decode_before(text, text.size()).code_point, c) << static_cast<unsigned>(c);
  }
}

class IllFormed : public testing::TestWithParam<std::string_view> {};

TEST_P(IllFormed, CountsByteByByte) {
  const std::string_view bytes = GetParam();
  const std::string text = "a" + std::string(bytes) + "é";
  EXPECT_FALSE(is_well_formed(text));
  EXPECT_EQ(count_code_points(text), bytes.size() + 2);
  EXPECT_EQ(decode(text, 1).code_point, kIllFormed);
  EXPECT_EQ(boundaries_backwards(text), boundaries(text));
}

TEST_P(IllFormed, IsRepairedByteByByte) {
  const std::string_view bytes = GetParam();
  std::string expected = "a";
  for (std::size_t n = 0; n < bytes.size(); ++n) expected += "\uFFFD";
  EXPECT_EQ(repaired("a" + std::string(bytes) + "é"), expected + "é");
}

TEST_P(IllFormed, IsSeenAtTheEndOfTheText) {
  const std::string_view bytes = GetParam();
  EXPECT_EQ(count_code_points(bytes), bytes.size());
  EXPECT_EQ(boundaries_backwards(bytes), boundaries(bytes));
}

INSTANTIATE_TEST_SUITE_P(Utf8, IllFormed,
                         testing::Values("\x80", "\xBF", "\xC3", "\xE2\x82",
                                         "\xF0\x9F\x98",  // alone or cut short
                                         "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF",
                                         "\xF0\x80\x80\xAF",                      // longer than needed
                                         "\xED\xA0\x80", "\xED\xBF\xBF",          // surrogates
                                         "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",  // beyond Unicode
                                         "\xFE", "\xFF", "\xC3\xC3"));

TEST(Utf8, AppendsNothingForWhatIsNoCodePoint) {
  std::string out = "a";
  append(out, kIllFormed);
  append(out, 0xD800);
  EXPECT_EQ(out, "a");
}

TEST(Utf8, LeavesWellFormedTextAlone) {
  EXPECT_TRUE(is_well_formed(""));
  EXPECT_TRUE(is_well_formed("L’été à Nîmes, 😀"));
  EXPECT_EQ(repaired("L’été à Nîmes, 😀"), "L’été à Nîmes, 😀");
}

TEST(Utf8, RepairsRandomBytesForGood) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const std::string bytes = test::random_bytes(random, test::below(random, 80));
    const std::string once = repaired(bytes);
    EXPECT_TRUE(is_well_formed(once));
    EXPECT_EQ(count_code_points(once), count_code_points(bytes));
    EXPECT_EQ(repaired(once), once);
    EXPECT_EQ(boundaries_backwards(bytes), boundaries(bytes));
  }
}

TEST(Utf8, CutsBetweenCharacters) {
  EXPECT_EQ(first_code_points("été", 0), "");
  EXPECT_EQ(first_code_points("été", 2), "ét");
  EXPECT_EQ(first_code_points("été", 3), "été");
  EXPECT_EQ(first_code_points("été", 9), "été");
}

TEST(CodePoints, CountsBothWays) {
  const std::string text = "été";
  const CodePoints points(text);
  EXPECT_EQ(points.at(0), 0U);
  EXPECT_EQ(points.at(2), 1U);
  EXPECT_EQ(points.at(3), 2U);
  EXPECT_EQ(points.at(5), 3U);
  EXPECT_EQ(points.byte(2), 3U);
  EXPECT_EQ(points.byte(3), 5U);
  EXPECT_EQ(points.byte(99), 5U);
}

TEST(CodePoints, AreNoneInNoText) {
  const CodePoints points("");
  EXPECT_EQ(points.at(0), 0U);
  EXPECT_EQ(points.byte(0), 0U);
  EXPECT_EQ(points.byte(1), 0U);
}

// Lengths on both sides of the blocks that the index is made of.
TEST(CodePoints, AgreeWithCountingFromTheStart) {
  std::mt19937 random(2);
  for (const std::size_t length : {1U, 7U, 63U, 64U, 65U, 127U, 128U, 129U, 1500U}) {
    for (const bool with_ill_formed : {false, true}) {
      const std::string text = test::random_characters(random, length, with_ill_formed);
      const std::vector<std::size_t> begins = boundaries(text);
      const CodePoints points(text);
      std::size_t before = 0;
      for (std::size_t byte = 0; byte <= text.size(); ++byte) {
        ASSERT_EQ(points.at(byte), before) << "byte " << byte << " of " << text.size();
        if (before < begins.size() && begins[before] == byte) ++before;
      }
      for (std::size_t k = 0; k < begins.size(); ++k) ASSERT_EQ(points.byte(k), begins[k]) << "character " << k;
      EXPECT_EQ(points.byte(begins.size()), text.size());
    }
  }
}

}  // namespace
}  // namespace frise::text
