#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <sstream>

#include "frise/render.h"
#include "support/corpus.h"

namespace frise {
namespace {

std::string json_of(const Timeline& timeline, const WriteOptions& options = {}) {
  std::ostringstream out;
  write(out, timeline, Format::json, options);
  return out.str();
}

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document out;
  out.Parse(json.data(), json.size());
  EXPECT_FALSE(out.HasParseError()) << json;
  return out;
}

// One event with one mention, whose words stand behind letters of two bytes.
Timeline one_event() {
  Timeline out;
  out.title = "L’été à Nîmes";
  out.articles = {test::article("vallon-1", "Le Vallon", "2024-07-15", "Été : la digue a cédé hier.")};
  Event e;
  e.id = "e-1";
  e.title = "La digue a cédé";
  e.weight = 0.5;
  e.date = EventDate{"2024-07-14", "2024-07-14",      {Day(2024, 7, 14), Day(2024, 7, 14)},
                     Grain::day,   Certainty::stated, "14 juillet 2024"};
  const std::string& text = out.articles[0].text;
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    return Span{begin, begin + static_cast<std::uint32_t>(words.size())};
  };
  e.mentions = {
      {"vallon-1", at("la digue a cédé hier"), "la digue a cédé hier", "", MentionTime{"hier", at("hier"), "veille"}}};
  out.events = {e};
  return out;
}

TEST(Json, CountsOffsetsInCodePoints) {
  const auto json = parsed(json_of(one_event()));
  const auto& mention = json["events"][0]["mentions"][0];
  EXPECT_EQ(mention["start"].GetInt(), 6);
  EXPECT_EQ(mention["end"].GetInt(), 26);
  EXPECT_EQ(mention["time"]["start"].GetInt(), 22);
  EXPECT_EQ(mention["time"]["end"].GetInt(), 26);
}

TEST(Json, HasTheShapeOfTheSchema) {
  const auto json = parsed(json_of(one_event()));
  EXPECT_STREQ(json["version"].GetString(), "1");
  EXPECT_STREQ(json["generator"]["name"].GetString(), "frise");
  EXPECT_STREQ(json["title"].GetString(), "L’été à Nîmes");
  EXPECT_STREQ(json["first"].GetString(), "2024-07-14");
  EXPECT_STREQ(json["events"][0]["date"]["certainty"].GetString(), "stated");
  EXPECT_STREQ(json["events"][0]["status"].GetString(), "reported");
  EXPECT_STREQ(json["articles"][0]["published_basis"].GetString(), "given");
}

TEST(Json, SaysNullForWhatIsMissing) {
  Timeline timeline = one_event();
  timeline.articles[0].source.clear();
  timeline.articles[0].published = {};
  timeline.events[0].date->days.last.reset();
  timeline.events[0].mentions[0].time.reset();
  timeline.undated = {timeline.events[0]};
  timeline.undated[0].date.reset();
  const auto json = parsed(json_of(timeline));
  EXPECT_TRUE(json["articles"][0]["source"].IsNull());
  EXPECT_TRUE(json["articles"][0]["published"].IsNull());
  EXPECT_TRUE(json["events"][0]["date"]["last"].IsNull());
  EXPECT_TRUE(json["events"][0]["mentions"][0]["time"].IsNull());
  EXPECT_TRUE(json["undated"][0]["date"].IsNull());
  EXPECT_FALSE(json["events"][0].HasMember("previous_dates"));
  EXPECT_FALSE(json["events"][0].HasMember("edited"));
  EXPECT_FALSE(json["events"][0]["mentions"][0].HasMember("source_said"));
}

TEST(Json, SaysNullForThePeriodOfNothing) {
  const auto json = parsed(json_of(Timeline()));
  EXPECT_TRUE(json["first"].IsNull());
  EXPECT_TRUE(json["last"].IsNull());
  EXPECT_TRUE(json["events"].IsArray());
}

TEST(Json, CarriesTheTextWhereItIsAskedTo) {
  EXPECT_FALSE(parsed(json_of(one_event()))["articles"][0].HasMember("text"));
  WriteOptions options;
  options.with_text = true;
  EXPECT_EQ(parsed(json_of(one_event(), options))["articles"][0]["text"].GetString(), one_event().articles[0].text);
}

TEST(Json, WritesRoundNumbersRound) {
  Timeline timeline = one_event();
  timeline.events[0].figures = {
      {"euros", {{1800000, "1,8 million", "vallon-1"}, {7.4, "7,4", "vallon-1"}, {1e18, "", "vallon-1"}}}};
  const std::string text = json_of(timeline);
  const auto json = parsed(text);
  const auto& values = json["events"][0]["figures"][0]["values"];
  EXPECT_TRUE(values[0]["value"].IsInt64());
  EXPECT_EQ(values[0]["value"].GetInt64(), 1800000);
  EXPECT_DOUBLE_EQ(values[1]["value"].GetDouble(), 7.4);
  EXPECT_DOUBLE_EQ(values[2]["value"].GetDouble(), 1e18);
  EXPECT_THAT(text, testing::HasSubstr("\"weight\": 0.5"));
}

TEST(Json, EscapesWhatJsonMust) {
  Timeline timeline = one_event();
  timeline.title = "« Oui » \"non\"\n\\ \x01";
  EXPECT_EQ(parsed(json_of(timeline))["title"].GetString(), timeline.title);
}

TEST(Json, EqualTimelinesGiveEqualBytes) {
  EXPECT_EQ(json_of(build_timeline(test::corpus())), json_of(build_timeline(test::corpus())));
}

}  // namespace
}  // namespace frise
