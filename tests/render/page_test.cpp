// The page: what of it is written here, and that no text of an article becomes markup, script or permission.
#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <iterator>
#include <random>
#include <sstream>

#include "frise/render.h"
#include "support/corpus.h"

namespace frise {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

std::string page_of(const Timeline& timeline) {
  std::ostringstream out;
  write(out, timeline, Format::html);
  return out.str();
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin) + begin.size();
  return text.substr(from, text.find(end, from) - from);
}

rapidjson::Document data_of(const std::string& page) {
  rapidjson::Document out;
  out.Parse(between(page, "id=\"donnees\">", "</script>").c_str());
  EXPECT_FALSE(out.HasParseError());
  return out;
}

Event event(const std::string& id, const std::string& title, std::optional<Day> day) {
  Event out;
  out.id = id;
  out.title = title;
  if (day)
    out.date = EventDate{to_string(*day), to_string(*day), {day, day}, Grain::day, Certainty::stated, "le jour dit"};
  out.mentions = {{"vallon-1", {0, 16}, "Mardi, il a plu.", "", MentionTime{"Mardi", {0, 5}, "mardi dernier"}}};
  return out;
}

Timeline timeline_of(std::vector<Event> events) {
  Timeline out;
  out.title = "L’affaire du pont";
  out.articles = {test::article("vallon-1", "Le Vallon", "2024-07-15", "Mardi, il a plu. Mercredi aussi.")};
  out.events = std::move(events);
  return out;
}

TEST(HtmlPage, KeepsHostileTextFromActing) {
  const std::string hostile =
      "</script><script>alert(1)</script><!--frise:data--><img src=x onerror=\"alert(2)\"> ]]> \u2028 {{script}}";
  Timeline timeline = timeline_of({event("e-1", hostile, Day(2024, 5, 1))});
  timeline.title = hostile;
  timeline.articles[0].source = hostile;
  timeline.articles[0].url = "https://vallon.example/\"onclick=\"alert(3)";
  timeline.events[0].people = {hostile};
  timeline.events[0].figures = {{hostile, {{1, hostile, "vallon-1"}, {2, hostile, "vallon-1"}}}};
  timeline.events[0].mentions[0].quote = hostile;
  timeline.warnings = {{"vallon-1", "code", hostile}};
  const std::string page = page_of(timeline);
  const std::string plain = page_of(timeline_of({}));
  const auto count = [](const std::string& text, const std::string& words) {
    std::size_t out = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++out;
    return out;
  };
  for (const char* markup : {"<script", "</script", "<!--", "<img"})
    EXPECT_EQ(count(page, markup), count(plain, markup)) << markup;
  EXPECT_THAT(page, Not(HasSubstr("\"onclick=")));
  const rapidjson::Document data = data_of(page);
  EXPECT_EQ(std::string(data["events"][0]["title"].GetString()), hostile);
}

// What a browser makes of the text of an element.
std::string unescaped(std::string text) {
  for (const auto& [name, character] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; ++at)
      text.replace(at, std::string(name).size(), character);
  return text;
}

TEST(HtmlPage, KeepsTextsMadeOfMarkup) {
  constexpr const char* kPieces[] = {
      "<",   ">",       "\"", "'",      "&", "&lt;", "</script",          "<!--", "-->", "</bdi>", "</noscript>",
      "]]>", "\\u003c", "\\", "\u2028", "é", " ",    "<!--frise:list-->", "\\\"", "👍",   "{",      "/"};
  std::mt19937 random(7);
  for (int k = 0; k < 500; ++k) {
    std::string title = "x";
    for (auto n = random() % 12; n > 0; --n) title += kPieces[random() % std::size(kPieces)];
    const std::string page = page_of(timeline_of({event("e-1", title, Day(2024, 5, 1))}));
    EXPECT_EQ(std::string(data_of(page)["events"][0]["title"].GetString()), title);
    EXPECT_EQ(unescaped(between(page, "<span class=\"what\"><bdi>", "</bdi>")), title);
    EXPECT_THAT(between(page, "id=\"donnees\">", "</script>"), Not(HasSubstr("<")));
  }
}

TEST(HtmlPage, LeavesOutWhatTurnsTheDirectionOfWriting) {
  const std::string page =
      page_of(timeline_of({event("e-1", "a\u202Eb\u2067c\u2069d\u202Ce\u2065f\u206Ag\u202Fh", Day(2024, 5, 1))}));
  EXPECT_THAT(page, HasSubstr("<bdi>abcde\u2065f\u206Ag\u202Fh</bdi>"));
  EXPECT_EQ(std::string(data_of(page)["events"][0]["title"].GetString()), "abcde\u2065f\u206Ag\u202Fh");
}

TEST(HtmlPage, AllowsItsOwnScriptAndStyleOnly) {
  const std::string page = page_of(timeline_of({}));
  const std::string policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\">");
  EXPECT_THAT(policy, testing::MatchesRegex("default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}'; style-src "
                                            "'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none'; form-action 'none'"));
  EXPECT_LT(page.size(), 1000000U);
  EXPECT_THAT(page, Not(HasSubstr("<!--frise:")));
  EXPECT_THAT(page, Not(HasSubstr("{{")));
  EXPECT_THAT(page, EndsWith("</html>\n"));
}

TEST(HtmlPage, ListsByYearAndMonth) {
  Event year = event("e-year", "L’année du pont", Day(2024, 1, 1));
  year.date->days.last = Day(2024, 12, 31);
  year.date->grain = Grain::year;
  Event open = event("e-open", "Jusqu’au pont", Day(2023, 3, 1));
  open.date->days.first.reset();
  const std::string page =
      page_of(timeline_of({open, event("e-1", "Un", Day(2023, 5, 1)), event("e-2", "Deux", Day(2024, 1, 1)), year,
                           event("e-3", "Trois", Day(2024, 6, 1))}));
  std::size_t before = 0;
  for (const char* words :
       {"<h2>Sans début connu</h2>", "id=\"e-open\"", "<h2>2023</h2>", "<h3>mai 2023</h3>", "id=\"e-1\"",
        "<h2>2024</h2>", "id=\"e-year\"", "<h3>janvier 2024</h3>", "id=\"e-2\"", "<h3>juin 2024</h3>", "id=\"e-3\""}) {
    const std::size_t at = page.find(words, before);
    ASSERT_NE(at, std::string::npos) << words;
    before = at;
  }
}

TEST(HtmlPage, MarksTheTimeExpressionInItsQuote) {
  EXPECT_THAT(page_of(timeline_of({event("e-1", "Un", Day(2024, 5, 1))})),
              HasSubstr("<bdi><mark>Mardi</mark>, il a plu.</bdi>"));
  Event elsewhere = event("e-1", "Un", Day(2024, 5, 1));
  elsewhere.mentions[0].time = MentionTime{"Mercredi", {17, 25}, "mercredi dernier"};
  const std::string page = page_of(timeline_of({elsewhere}));
  EXPECT_THAT(page, HasSubstr("<bdi>Mardi, il a plu.</bdi>"));
  EXPECT_THAT(page, HasSubstr("<bdi>Mercredi</bdi>\u00A0» : <bdi>mercredi dernier</bdi>"));
}

TEST(HtmlPage, NamesTheSiteOfAnArticleWithoutOutlet) {
  Timeline timeline = timeline_of({event("e-1", "Un", Day(2024, 5, 1))});
  timeline.articles[0].source.clear();
  timeline.articles[0].url = "https://www.vallon.example:8080/a/b";
  EXPECT_THAT(page_of(timeline), HasSubstr("<bdi>vallon.example</bdi></a>, 15 juillet 2024"));
  EXPECT_THAT(page_of(timeline), HasSubstr("1\u00A0article de 1\u00A0source"));
}

TEST(HtmlPage, TellsArticlesWithoutOutletAndSiteApart) {
  Timeline timeline = timeline_of({event("e-1", "Un", Day(2024, 5, 1))});
  timeline.articles.push_back(timeline.articles[0]);
  timeline.articles[1].id = "vallon-2";
  for (Article& a : timeline.articles) {
    a.source.clear();
    a.url = "javascript:alert(1)";
  }
  timeline.articles[0].title = "Il a plu à la foire de mai, mais le préfet se tait";
  timeline.articles[1].title.clear();
  timeline.events[0].mentions.push_back(timeline.events[0].mentions[0]);
  timeline.events[0].mentions[1].article = "vallon-2";
  const std::string first = "Sans nom : Il a plu à la foire de mai, mais le…";
  const std::string page = page_of(timeline);
  EXPECT_THAT(page, HasSubstr("<p class=\"source\"><bdi>" + first + "</bdi>, 15 juillet 2024"));
  EXPECT_THAT(page, HasSubstr("<p class=\"source\"><bdi>Sans nom : vallon-2</bdi>, 15 juillet 2024"));
  EXPECT_THAT(page, HasSubstr("<span class=\"who\"><bdi>2 sources sans nom</bdi></span>"));
  EXPECT_THAT(page, Not(HasSubstr("article de ")));
  const rapidjson::Document data = data_of(page);
  EXPECT_EQ(std::string(data["events"][0]["outlets"][0].GetString()), first);
  EXPECT_EQ(std::string(data["events"][0]["outlets"][1].GetString()), "Sans nom : vallon-2");
}

TEST(HtmlPage, LeavesALongListToBeReadInParts) {
  std::vector<Event> events;
  for (int k = 0; k < 2001; ++k) events.push_back(event("e-" + std::to_string(k), "Un", Day(2024, 5, 1)));
  const std::string many = page_of(timeline_of(events));
  events.pop_back();
  EXPECT_THAT(many, HasSubstr("<div class=\"part\" data-count=\"50\"><noscript>"));
  EXPECT_THAT(many, HasSubstr("<div class=\"part\" data-count=\"1\"><noscript>"));
  EXPECT_THAT(page_of(timeline_of(events)), Not(HasSubstr("<noscript>")));
}

TEST(HtmlPage, OfNothingIsAPage) {
  const std::string page = page_of(Timeline());
  EXPECT_THAT(page, HasSubstr("<h1><bdi>Chronologie</bdi></h1>"));
  EXPECT_EQ(data_of(page)["events"].Size(), 0U);
}

}  // namespace
}  // namespace frise
