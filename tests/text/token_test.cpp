#include "text/token.h"

#include <gmock/gmock.h>

#include <random>
#include <utility>

#include "support/random_text.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

using testing::ElementsAre;

Tokens tokens_of(std::string_view text) {
  Tokens out;
  tokenise(text, 0, text.size(), out);
  return out;
}

std::vector<std::string> forms(std::string_view text) {
  const Tokens tokens = tokens_of(text);
  std::vector<std::string> out;
  for (const Token& token : tokens.list) out.emplace_back(tokens.form(token));
  return out;
}

std::vector<Glue> glues(std::string_view text) {
  const Tokens tokens = tokens_of(text);
  std::vector<Glue> out;
  for (const Token& token : tokens.list) out.push_back(token.glue);
  return out;
}

TEST(Token, PartsWordsNumbersAndSigns) {
  EXPECT_THAT(forms("Hier, à 18h30."), ElementsAre("hier", ",", "a", "18", "h", "30", "."));
  const Tokens tokens = tokens_of("Hier, à 18h30.");
  EXPECT_EQ(tokens.list[0].kind, TokenKind::word);
  EXPECT_EQ(tokens.list[1].kind, TokenKind::sign);
  EXPECT_EQ(tokens.list[3].kind, TokenKind::number);
}

TEST(Token, KnowsWhatStandsBeforeIt) {
  EXPECT_THAT(glues("Hier, à 18h"), ElementsAre(Glue::space, Glue::none, Glue::space, Glue::space, Glue::none));
  EXPECT_THAT(glues("a\nb"), ElementsAre(Glue::space, Glue::line));
  EXPECT_THAT(glues("a \n b"), ElementsAre(Glue::space, Glue::line));
}

TEST(Token, TakesHyphensAndApostrophesForGlue) {
  for (const char* written : {"avant-hier", "avant\u2010hier", "avant\u2011hier"}) {
    EXPECT_THAT(forms(written), ElementsAre("avant", "hier")) << written;
    EXPECT_THAT(glues(written), ElementsAre(Glue::space, Glue::hyphen)) << written;
  }
  for (const char* written : {"l'été", "l’été", "l`été"}) {
    EXPECT_THAT(forms(written), ElementsAre("l", "ete")) << written;
    EXPECT_THAT(glues(written), ElementsAre(Glue::space, Glue::apostrophe)) << written;
  }
}

TEST(Token, TakesThemForSignsElsewhere) {
  EXPECT_THAT(forms("- avant -hier- 'dit"), ElementsAre("-", "avant", "-", "hier", "-", "'", "dit"));
  EXPECT_THAT(forms("lundi–mardi"), ElementsAre("lundi", "-", "mardi"));
}

TEST(Token, GivesSignsOneForm) {
  EXPECT_THAT(forms("– — −"), ElementsAre("-", "-", "-"));
  EXPECT_THAT(forms("“ ” „"), ElementsAre("\"", "\"", "\""));
  EXPECT_THAT(forms("« … »"), ElementsAre("«", "…", "»"));
}

TEST(Token, SeesCapitalsAndAccents) {
  const Tokens tokens = tokens_of("Été OTAN à É e\u0301tat");
  EXPECT_TRUE(tokens.list[0].capital);
  EXPECT_FALSE(tokens.list[0].capitals);
  EXPECT_TRUE(tokens.list[0].accented);
  EXPECT_TRUE(tokens.list[1].capitals);
  EXPECT_FALSE(tokens.list[1].accented);
  EXPECT_FALSE(tokens.list[2].capital);
  EXPECT_TRUE(tokens.list[2].accented);
  EXPECT_TRUE(tokens.list[3].capital);
  EXPECT_FALSE(tokens.list[3].capitals) << "one letter is no word in capitals";
  EXPECT_TRUE(tokens.list[4].accented) << "a combining accent is an accent";
}

TEST(Token, CountsOffsetsFromTheStartOfTheText) {
  const std::string text = "été 2024, automne";
  Tokens tokens;
  tokenise(text, 6, 10, tokens);
  ASSERT_EQ(tokens.list.size(), 1U);
  EXPECT_EQ(tokens.list[0].begin, 6U);
  EXPECT_EQ(tokens.list[0].end, 10U);
}

TEST(Token, ForgetsThePieceBefore) {
  Tokens tokens = tokens_of("un deux trois");
  tokenise("quatre", 0, 6, tokens);
  ASSERT_EQ(tokens.list.size(), 1U);
  EXPECT_EQ(tokens.form(0U), "quatre");
}

TEST(Token, CutsWordsBeyondAllMeasure) {
  const std::string text(150000, 'a');
  const Tokens tokens = tokens_of(text);
  ASSERT_GT(tokens.list.size(), 1U);
  std::uint32_t at = 0;
  for (const Token& token : tokens.list) {
    EXPECT_EQ(token.begin, at);
    EXPECT_EQ(token.folded_size, token.end - token.begin);
    at = token.end;
  }
  EXPECT_EQ(at, text.size());
}

// Between two tokens there is nothing but white space, characters without width, and one hyphen or apostrophe
// as glue.
void expect_only_glue(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t signs = 0;
  for (std::size_t at = begin; at < end;) {
    const Decoded d = decode(text, at);
    at += d.size;
    if (is_space(d.code_point) || is_ignorable(d.code_point)) continue;
    EXPECT_TRUE(is_hyphen(d.code_point) || is_apostrophe(d.code_point)) << static_cast<unsigned>(d.code_point);
    ++signs;
  }
  EXPECT_LE(signs, 1U);
}

TEST(Token, LosesNothingOfRandomText) {
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    const std::string text = test::random_characters(random, 40, true);
    const Tokens tokens = tokens_of(text);
    const CodePoints points(text);
    std::size_t at = 0;
    for (const Token& token : tokens.list) {
      ASSERT_LE(at, token.begin);
      ASSERT_LT(token.begin, token.end);
      EXPECT_EQ(points.byte(points.at(token.begin)), token.begin) << "a token begins inside a character";
      EXPECT_EQ(points.byte(points.at(token.end)), token.end) << "a token ends inside a character";
      expect_only_glue(text, at, token.begin);
      const std::string_view surface = std::string_view(text).substr(token.begin, token.end - token.begin);
      if (token.kind == TokenKind::word) {
        EXPECT_EQ(tokens.form(token), folded(surface));
      }
      at = token.end;
    }
    expect_only_glue(text, at, text.size());
  }
}

}  // namespace
}  // namespace frise::text
