// Whole outputs: each format of the timeline of every kind, byte for byte. With FRISE_UPDATE_GOLDEN set in the
// environment the files are made anew: read the difference before committing it.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "frise/render.h"
#include "support/every_kind.h"

namespace frise {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::string written(const Timeline& timeline, Format format, const WriteOptions& options = {}) {
  std::ostringstream out;
  write(out, timeline, format, options);
  return out.str();
}

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The script and the style of the page, and their hashes, change more often than what is written of a timeline.
std::string without_viewer(std::string page) {
  const auto empty = [&page](const std::string& begin, const std::string& end) {
    const std::size_t from = page.find(begin);
    if (from == std::string::npos) return;
    const std::size_t to = page.find(end, from);
    page.erase(from + begin.size(), to - from - begin.size());
  };
  empty("<style>", "</style>");
  empty("<script>", "</script>");
  empty("script-src ", ";");
  empty("style-src ", ";");
  return page;
}

struct Golden {
  const char* file;
  Format format;
  WriteOptions options = {};
};

class GoldenFiles : public testing::TestWithParam<Golden> {};

TEST_P(GoldenFiles, AreWhatIsWritten) {
  const std::string path = std::string(FRISE_GOLDEN) + "/" + GetParam().file;
  std::string actual = written(test::every_kind(), GetParam().format, GetParam().options);
  if (GetParam().format == Format::html) actual = without_viewer(actual);
  if (std::getenv("FRISE_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << actual;
  EXPECT_EQ(actual, content(path)) << path;
}

INSTANTIATE_TEST_SUITE_P(
    All, GoldenFiles,
    testing::Values(Golden{"every-kind.json", Format::json}, Golden{"every-kind.jsonl", Format::json_lines},
                    Golden{"every-kind.csv", Format::csv},
                    Golden{"every-kind.mentions.csv", Format::csv, {.rows = CsvRows::mentions}},
                    Golden{"every-kind.ics", Format::ics}, Golden{"every-kind.timelinejs.json", Format::timelinejs},
                    Golden{"every-kind.vis.json", Format::vis}, Golden{"every-kind.jsonld", Format::json_ld},
                    Golden{"every-kind.md", Format::markdown}, Golden{"every-kind.html", Format::html}),
    [](const auto& each) {
      const bool mentions = each.param.options.rows == CsvRows::mentions;
      return std::string(name(each.param.format)) + (mentions ? "_mentions" : "");
    });

TEST(Formats, HaveNames) {
  for (int k = 0; k <= static_cast<int>(Format::html); ++k)
    EXPECT_EQ(parse_format(name(static_cast<Format>(k))), static_cast<Format>(k));
  EXPECT_EQ(parse_format("json"), Format::json);
  EXPECT_EQ(parse_format("md"), Format::markdown);
  EXPECT_EQ(parse_format("html"), Format::html);
  EXPECT_FALSE(parse_format("JSON"));
  EXPECT_FALSE(parse_format(""));
}

TEST(Formats, WriteATimelineOfNothing) {
  for (int k = 0; k <= static_cast<int>(Format::html); ++k)
    EXPECT_TRUE(losses(Timeline(), static_cast<Format>(k)).empty());
  EXPECT_EQ(written(Timeline(), Format::json_lines), "");
  EXPECT_THAT(written(Timeline(), Format::csv), testing::EndsWith("\"edited\"\r\n"));
  EXPECT_THAT(written(Timeline(), Format::ics), testing::EndsWith("X-WR-CALNAME:\r\nEND:VCALENDAR\r\n"));
}

TEST(Losses, AreNoneInTheMasterFormat) { EXPECT_TRUE(losses(test::every_kind(), Format::json).empty()); }

TEST(Losses, AreCounted) {
  const Timeline timeline = test::every_kind();
  EXPECT_THAT(losses(timeline, Format::json_lines),
              testing::ElementsAre(Loss{"articles, named by their ids only", 4}, Loss{"warnings", 1}));
  const auto calendar = losses(timeline, Format::ics);
  EXPECT_THAT(calendar, Contains(Loss{"undated events", 1}));
  EXPECT_THAT(calendar, Contains(Loss{"events before the year 1 or after 9999", 6}));
  EXPECT_THAT(calendar, Contains(Loss{"open ends of dates, which stand in labels only", 2}));
  EXPECT_THAT(calendar, Contains(Loss{"articles without events", 1}));
  const auto mentions = losses(timeline, Format::csv, {.rows = CsvRows::mentions});
  EXPECT_THAT(mentions, Contains(Loss{"figures", 2}));
  EXPECT_THAT(mentions, Not(Contains(testing::Field(&Loss::what, "quotes"))));
  const std::size_t reports = timeline.events.size() + 2;
  EXPECT_THAT(losses(timeline, Format::html),
              testing::ElementsAre(Loss{"places of quotes in their articles", reports}));
  EXPECT_THAT(losses(timeline, Format::csv), Contains(Loss{"quotes", reports}));
}

TEST(Formats, LinkToTheWebOnly) {
  for (const Format format : {Format::ics, Format::timelinejs, Format::vis, Format::json_ld, Format::html}) {
    EXPECT_THAT(written(test::every_kind(), format), HasSubstr("https://vallon-1.example/")) << name(format);
    EXPECT_THAT(written(test::every_kind(), format), Not(HasSubstr("javascript:"))) << name(format);
  }
}

TEST(Ics, FoldsLinesAndCutsNoCharacter) {
  std::istringstream lines(written(test::every_kind(), Format::ics));
  std::size_t folded = 0;
  for (std::string line; std::getline(lines, line);) {
    ASSERT_TRUE(line.ends_with('\r'));
    EXPECT_LE(line.size(), 76U) << line;
    const bool begins_inside = line.size() > 1 && (static_cast<unsigned char>(line[1]) & 0xC0U) == 0x80;
    EXPECT_FALSE(line.starts_with(' ') && begins_inside) << line;
    folded += line.starts_with(' ') ? 1U : 0U;
  }
  EXPECT_GT(folded, 10U);
}

TEST(Csv, KeepsEachRowOnItsLine) {
  const Timeline timeline = test::every_kind();
  const std::string csv = written(timeline, Format::csv);
  EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), timeline.events.size() + 2);
}

}  // namespace
}  // namespace frise
