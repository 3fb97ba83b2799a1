#include "frise/timeline.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "support/corpus.h"

namespace frise {
namespace {

void expect_equal(const Timeline& a, const Timeline& b) {
  EXPECT_EQ(a.title, b.title);
  EXPECT_TRUE(a.events == b.events);
  EXPECT_TRUE(a.undated == b.undated);
  EXPECT_TRUE(a.warnings == b.warnings);
  ASSERT_EQ(a.articles.size(), b.articles.size());
  for (std::size_t k = 0; k < a.articles.size(); ++k) EXPECT_EQ(a.articles[k].id, b.articles[k].id);
}

// The events of that one day.
std::vector<Event> events_on(const Timeline& timeline, Day day) {
  std::vector<Event> out;
  for (const Event& e : timeline.events)
    if (e.date->days == Period{day, day}) out.push_back(e);
  return out;
}

Event event(std::string id, Day first, std::optional<Day> last, double weight) {
  Event out;
  out.id = std::move(id);
  out.date.emplace();
  out.date->days = {first, last};
  out.weight = weight;
  return out;
}

TEST(Timeline, DoesNotDependOnTheOrderOfArticles) {
  std::vector<Article> articles = test::corpus();
  const Timeline expected = build_timeline(articles);
  ASSERT_GT(expected.events.size(), 3U);
  std::mt19937 random(14);
  for (int round = 0; round < 6; ++round) {
    std::shuffle(articles.begin(), articles.end(), random);
    expect_equal(build_timeline(articles), expected);
  }
}

TEST(Timeline, DoesNotDependOnTheNumberOfThreads) {
  const Timeline expected = build_timeline(test::corpus());
  for (unsigned jobs = 0; jobs <= 4; ++jobs) {
    BuildOptions options;
    options.jobs = jobs;
    expect_equal(build_timeline(test::corpus(), options), expected);
  }
}

TEST(Timeline, IsSortedByDaysAndId) {
  const Timeline timeline = build_timeline(test::corpus());
  for (std::size_t k = 1; k < timeline.events.size(); ++k) {
    const Period& before = timeline.events[k - 1].date->days;
    const Period& after = timeline.events[k].date->days;
    ASSERT_TRUE(!before.first || after.first) << "an open beginning comes first";
    if (before.first && after.first) {
      EXPECT_LE(*before.first, *after.first);
    }
  }
}

TEST(Timeline, HasDatesOnlyAmongTheDated) {
  const Timeline timeline = build_timeline(test::corpus());
  for (const Event& e : timeline.events) EXPECT_TRUE(e.date && e.date->days.known()) << e.title;
  for (const Event& e : timeline.undated) EXPECT_FALSE(e.date) << e.title;
  EXPECT_FALSE(timeline.undated.empty()) << "« hier » without a publication has no day";
}

TEST(Timeline, PointsIntoItsArticles) {
  const Timeline timeline = build_timeline(test::corpus());
  std::set<std::string> ids;
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events) {
      EXPECT_TRUE(ids.insert(e.id).second) << e.id;
      EXPECT_FALSE(e.title.empty());
      EXPECT_TRUE(0 <= e.weight && e.weight <= 1) << e.weight;
      ASSERT_FALSE(e.mentions.empty());
      for (const EventMention& m : e.mentions) {
        const auto article = std::find_if(timeline.articles.begin(), timeline.articles.end(),
                                          [&](const Article& a) { return a.id == m.article; });
        ASSERT_NE(article, timeline.articles.end());
        EXPECT_EQ(m.span.of(article->text), m.quote);
        EXPECT_TRUE(!m.time || m.time->span.of(article->text) == m.time->surface);
      }
    }
}

TEST(Timeline, TellsTheSameEventOnce) {
  const auto collapse = events_on(build_timeline(test::corpus()), Day(2024, 10, 12));
  ASSERT_EQ(collapse.size(), 1U);
  std::set<std::string> articles;
  for (const EventMention& m : collapse[0].mentions) articles.insert(m.article);
  EXPECT_THAT(articles, testing::ElementsAre("courrier-1", "gazette-1", "vallon-1"));
}

TEST(Timeline, PutsArticlesInTheOrderOfPublication) {
  std::vector<std::string> ids;
  for (const Article& a : build_timeline(test::corpus()).articles) ids.push_back(a.id);
  EXPECT_THAT(ids, testing::ElementsAre("vallon-1", "gazette-1", "courrier-1", "echo-1"))
      << "those without a date last";
}

TEST(Timeline, WarnsOfAMissingPublication) {
  const Timeline timeline = build_timeline(test::corpus());
  EXPECT_TRUE(std::any_of(timeline.warnings.begin(), timeline.warnings.end(),
                          [](const Warning& w) { return w.article == "echo-1"; }));
}

TEST(Timeline, HasTheTitleThatItIsGiven) {
  BuildOptions options;
  options.title = "L’affaire du pont";
  EXPECT_EQ(build_timeline(test::corpus(), options).title, "L’affaire du pont");
  EXPECT_FALSE(build_timeline(test::corpus()).title.empty());
}

TEST(Timeline, SaysHowFarItIs) {
  BuildOptions options;
  std::vector<std::size_t> done;
  options.progress = [&](std::size_t now, std::size_t total) {
    EXPECT_EQ(total, 4U);
    done.push_back(now);
  };
  EXPECT_EQ(build_timeline(test::corpus(), options).articles.size(), 4U);
  EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
  ASSERT_FALSE(done.empty());
  EXPECT_EQ(done.back(), 4U);
}

TEST(Timeline, OfNothingIsEmpty) {
  const Timeline timeline = build_timeline({});
  EXPECT_TRUE(timeline.events.empty());
  EXPECT_TRUE(timeline.articles.empty());
  EXPECT_FALSE(span_of(timeline).known());
  const Timeline blank = build_timeline({test::article("vide", "Le Vallon", "2024-10-14", "")});
  EXPECT_TRUE(blank.events.empty());
  EXPECT_EQ(blank.articles.size(), 1U);
}

TEST(SpanOf, LeavesOutOpenEnds) {
  Timeline timeline;
  timeline.events = {event("e-1", Day(2024, 3, 1), Day(2024, 3, 31), 0),
                     event("e-2", Day(2024, 3, 5), Day(2024, 4, 2), 0), event("e-3", Day(2024, 5, 1), std::nullopt, 0)};
  timeline.events[2].date->days.first.reset();
  EXPECT_EQ(span_of(timeline), (Period{Day(2024, 3, 1), Day(2024, 4, 2)}));
}

TEST(SpanOf, DoesNotCountTheUndated) {
  Timeline timeline;
  timeline.undated.emplace_back();
  EXPECT_FALSE(span_of(timeline).known());
}

std::vector<std::string> ids(const Timeline& timeline) {
  std::vector<std::string> out;
  for (const Event& e : timeline.events) out.push_back(e.id);
  return out;
}

TEST(Heaviest, KeepsTheOrderOfTheTimeline) {
  Timeline timeline;
  timeline.events = {
      event("e-1", Day(2024, 3, 1), Day(2024, 3, 1), 0.2), event("e-2", Day(2024, 3, 2), Day(2024, 3, 2), 0.9),
      event("e-3", Day(2024, 3, 3), Day(2024, 3, 3), 0.1), event("e-4", Day(2024, 3, 4), Day(2024, 3, 4), 0.5)};
  timeline.undated.emplace_back();
  EXPECT_THAT(ids(heaviest(timeline, 2, 0)), testing::ElementsAre("e-2", "e-4"));
  EXPECT_THAT(ids(heaviest(timeline, 3, 0)), testing::ElementsAre("e-1", "e-2", "e-4"));
  EXPECT_THAT(ids(heaviest(timeline, 0, 0)), testing::IsEmpty());
  EXPECT_THAT(ids(heaviest(timeline, 9, 0)), testing::ElementsAre("e-1", "e-2", "e-3", "e-4"));
  EXPECT_THAT(ids(heaviest(timeline, std::nullopt, 0.2)), testing::ElementsAre("e-1", "e-2", "e-4"));
  EXPECT_THAT(ids(heaviest(timeline, 1, 0.3)), testing::ElementsAre("e-2"));
  EXPECT_EQ(heaviest(timeline, 1, 0.3).undated.size(), 1U) << "only dated events are counted";
}

}  // namespace
}  // namespace frise
