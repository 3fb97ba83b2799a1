#include "frise/check.h"

#include <gmock/gmock.h>

#include <sstream>

#include "frise/render.h"
#include "support/corpus.h"
#include "support/temporary.h"

namespace frise {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Check : public testing::Test {
 protected:
  // « line field code » of what is wrong with a file of that name.
  [[nodiscard]] std::vector<std::string> faults(const std::string& name, std::string_view content) const {
    std::vector<std::string> out;
    for (const Diagnostic& d : check_file(folder_.write(name, content))) {
      EXPECT_EQ(d.severity, Severity::error);
      EXPECT_THAT(d.file, HasSubstr(name));
      EXPECT_FALSE(d.message.empty());
      out.push_back(std::to_string(d.line) + " " + d.field + " " + d.code);
    }
    return out;
  }

  // The timeline of the corpus, written by frise, with one piece of it replaced.
  [[nodiscard]] std::vector<std::string> faults_with(std::string_view from, std::string_view to) const {
    std::string json = valid_timeline();
    const std::size_t at = json.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) json.replace(at, from.size(), to);
    return faults("frise.json", json);
  }

  [[nodiscard]] static std::string valid_timeline() {
    std::ostringstream out;
    write(out, build_timeline(test::corpus()), Format::json);
    return out.str();
  }

  test::TemporaryFolder folder_;
};

TEST_F(Check, ATimelineOfFriseIsValid) {
  EXPECT_THAT(faults("frise.json", valid_timeline()), IsEmpty());
  std::ostringstream with_text;
  WriteOptions options;
  options.with_text = true;
  write(with_text, build_timeline(test::corpus()), Format::json, options);
  EXPECT_THAT(faults("frise.json", with_text.str()), IsEmpty());
  std::ostringstream empty;
  write(empty, Timeline(), Format::json);
  EXPECT_THAT(faults("vide.json", empty.str()), IsEmpty());
}

TEST_F(Check, ArticlesAreValid) {
  EXPECT_THAT(faults("a.jsonl",
                     "{\"text\": \"Un.\"}\n\n{\"id\": null, \"text\": \"Deux.\", \"published\": "
                     "\"2024-03-15T18:40:00+01:00\"}\n"),
              IsEmpty());
  EXPECT_THAT(faults("a.json", "[{\"text\": \"Un.\", \"section\": 3}]"), IsEmpty());
  EXPECT_THAT(faults("b.json", "{\"text\": \"Un.\"}"), IsEmpty());
}

TEST_F(Check, NamesLineAndFieldOfAnArticle) {
  EXPECT_THAT(faults("a.jsonl",
                     "{\"text\": \"Un.\"}\n{\"title\": \"Deux\"}\n{\"text\": 3}\n{\"text\": \"\", "
                     "\"published\": \"hier\"}\n"),
              ElementsAre("2  schema-violation", "3 text schema-violation", "4 published schema-violation"));
  EXPECT_THAT(faults("a.json", "[\n{\"text\": \"Un.\"},\n{\n\"text\": \"Deux.\",\n\"url\": 3\n}]"),
              ElementsAre("5 [1].url schema-violation"));
}

TEST_F(Check, KnowsThatADayDoesNotExist) {
  EXPECT_THAT(faults("a.jsonl", "{\"text\": \"Un.\", \"published\": \"2024-02-30\"}"),
              ElementsAre("1 published schema-violation"));
  EXPECT_THAT(faults("a.jsonl", "{\"text\": \"Un.\", \"modified\": \"2024-03-15T25:00\"}"),
              ElementsAre("1 modified schema-violation"));
}

TEST_F(Check, NamesTheLineOfMalformedJson) {
  EXPECT_THAT(faults("a.jsonl", "{\"text\": \"Un.\"}\n{\"text\": \n"), ElementsAre("2  malformed-json"));
  EXPECT_THAT(faults("a.json", "[\n{\"text\": \"Un.\"},\n{\"text\" \"Deux.\"}]"), ElementsAre("3  malformed-json"));
}

TEST_F(Check, NamesWhatCannotBeRead) {
  EXPECT_THAT(faults("a.json", " \n"), ElementsAre("0  empty-file"));
  EXPECT_THAT(faults("a.json", "{\"text\": \"\xFF\"}"), ElementsAre("0  ill-formed-utf8"));
  const auto missing = check_file(folder_.path() / "nulle-part.json");
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_EQ(missing[0].code, "unreadable");
}

TEST_F(Check, NamesTheFieldOfATimeline) {
  EXPECT_THAT(faults_with("\"version\": \"1\"", "\"version\": \"2\""), ElementsAre("2 version schema-violation"));
  EXPECT_THAT(faults_with("\"certainty\": \"stated\"", "\"certainty\": \"sure\""),
              ElementsAre(testing::EndsWith("events[0].date.certainty schema-violation")));
  EXPECT_THAT(faults_with("\"published_basis\": \"given\"", "\"published_basis\": \"guessed\""),
              ElementsAre(testing::EndsWith("articles[0].published_basis schema-violation")));
}

TEST_F(Check, KnowsWhatASchemaCannotSay) {
  EXPECT_THAT(faults_with("\"first\": \"1998-06-01\"", "\"first\": \"1998-06-31\""),
              ElementsAre("8 first schema-violation"));
  EXPECT_THAT(faults_with("\"first\": \"1998-06-01\"", "\"first\": \"2998-06-01\""),
              ElementsAre("9 last schema-violation"));
  EXPECT_THAT(
      faults_with("\"article\": \"vallon-1\",\n          \"start\"", "\"article\": \"vallon-9\",\n          \"start\""),
      ElementsAre(testing::HasSubstr("].article schema-violation")));
}

TEST_F(Check, KnowsTheOrderOfEvents) {
  Timeline timeline = build_timeline(test::corpus());
  std::swap(timeline.events.front(), timeline.events.back());
  std::ostringstream out;
  write(out, timeline, Format::json);
  EXPECT_THAT(faults("frise.json", out.str()), testing::Contains(testing::EndsWith(" events[1] schema-violation")));
}

TEST_F(Check, KnowsEventsWithOneId) {
  Timeline timeline = build_timeline(test::corpus());
  timeline.undated.push_back(timeline.undated.front());
  std::ostringstream out;
  write(out, timeline, Format::json);
  const std::string last = "undated[" + std::to_string(timeline.undated.size() - 1) + "].id schema-violation";
  EXPECT_THAT(faults("frise.json", out.str()), ElementsAre(testing::EndsWith(last)));
}

TEST(Schemas, AreThereByName) {
  EXPECT_THAT(std::string(schema("article")), HasSubstr("\"text\""));
  EXPECT_THAT(std::string(schema("timeline")), HasSubstr("\"events\""));
  EXPECT_EQ(schema("autre"), "");
}

}  // namespace
}  // namespace frise
