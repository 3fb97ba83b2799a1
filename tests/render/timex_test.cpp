#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <sstream>

#include "frise/render.h"
#include "support/corpus.h"

namespace frise {
namespace {

std::string written(const Article& article, TagFormat format) {
  std::ostringstream out;
  write(out, article, Tagger().tag(article.text, article.published.reference()), format);
  return out.str();
}

const Article kArticle =
    test::article("vallon-1", "Le Vallon", "2024-11-30", "Été : début octobre,\nla digue a cédé en trois heures.");

TEST(TimexJson, IsOneLineAnArticle) {
  const std::string out = written(kArticle, TagFormat::json_lines);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 1);
  EXPECT_TRUE(out.ends_with('\n'));
}

TEST(TimexJson, CountsOffsetsInCodePoints) {
  rapidjson::Document json;
  json.Parse(written(kArticle, TagFormat::json_lines).c_str());
  ASSERT_FALSE(json.HasParseError());
  EXPECT_STREQ(json["id"].GetString(), "vallon-1");
  EXPECT_STREQ(json["published"].GetString(), "2024-11-30");
  bool found = false;
  for (const auto& t : json["timex"].GetArray()) {
    if (std::string_view(t["surface"].GetString()).find("octobre") == std::string_view::npos) continue;
    found = true;
    EXPECT_EQ(t["start"].GetInt(), 6);
    EXPECT_EQ(t["end"].GetInt(), 19);
    EXPECT_STREQ(t["type"].GetString(), "DATE");
    EXPECT_STREQ(t["mod"].GetString(), "START");
    EXPECT_STREQ(t["edtf"].GetString(), "2024-10-01/2024-10-10");
    EXPECT_STREQ(t["first"].GetString(), "2024-10-01");
    EXPECT_GT(t["why"].GetStringLength(), 0U);
  }
  EXPECT_TRUE(found);
}

TEST(TimexJson, SaysNullForNoDays) {
  rapidjson::Document json;
  Article article = kArticle;
  article.published = {};
  json.Parse(written(article, TagFormat::json_lines).c_str());
  ASSERT_FALSE(json.HasParseError());
  EXPECT_TRUE(json["published"].IsNull());
  ASSERT_GT(json["timex"].Size(), 0U);
  for (const auto& t : json["timex"].GetArray()) {
    EXPECT_TRUE(t["first"].IsNull());
    EXPECT_TRUE(t["last"].IsNull());
  }
}

TEST(TimexJson, HasNoEdtfForWhatItCannotSay) {
  EXPECT_EQ(written(test::article("a", "Le Vallon", "2024-11-30", "Hier soir, trois jours."), TagFormat::json_lines)
                .find("edtf"),
            std::string::npos);
}

TEST(TimexText, HasAHeadingAndALineAMention) {
  const std::string out = written(kArticle, TagFormat::text);
  EXPECT_THAT(out, testing::StartsWith("# "));
  EXPECT_THAT(out, testing::HasSubstr("(2024-11-30)\n"));
  const auto mentions = Tagger().tag(kArticle.text, kArticle.published.reference());
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), static_cast<std::ptrdiff_t>(mentions.size()) + 1);
}

TEST(TimexText, KeepsControlCharactersFromTheTerminal) {
  const std::string out =
      written(test::article("a", "Le Vallon", "2024-11-30", "Le 3\x1b[2Jmai 2024, le 3\tmai 2024."), TagFormat::text);
  EXPECT_EQ(out.find('\x1b'), std::string::npos);
  EXPECT_EQ(out.find('\t'), std::string::npos);
}

TEST(TimexText, IsColouredWhereAskedFor) {
  std::ostringstream out;
  const auto mentions = Tagger().tag(kArticle.text, kArticle.published.reference());
  write(out, kArticle, mentions, TagFormat::text, {.colours = true});
  EXPECT_THAT(out.str(), testing::StartsWith("\x1b[1m# "));
  EXPECT_THAT(out.str(), testing::HasSubstr("\x1b[32m2024-10 START\x1b[0m  "));
}

TEST(TimexText, SaysThatThePublicationIsUnknown) {
  Article article = kArticle;
  article.published = {};
  EXPECT_THAT(written(article, TagFormat::text), testing::HasSubstr("(date de publication inconnue)"));
}

}  // namespace
}  // namespace frise
