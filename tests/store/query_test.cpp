// Store::timeline(): events by days, words, people and places.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <utility>

#include "frise/store.h"
#include "support/corpus.h"
#include "support/temporary.h"

namespace frise {
namespace {

using testing::IsEmpty;
using testing::Not;

Query with_days(Period days, bool within = false) {
  Query out;
  out.days = days;
  out.meets = within ? Meets::within : Meets::overlaps;
  return out;
}

Query with_text(std::string words, Period days = {}) {
  Query out = with_days(days);
  out.text = std::move(words);
  return out;
}

Query with_who(std::string name, Period days = {}) {
  Query out = with_days(days);
  out.who = {std::move(name)};
  return out;
}

Query with_where(std::string name) {
  Query out;
  out.where = {std::move(name)};
  return out;
}

class StoreQuery : public testing::Test {
 protected:
  StoreQuery() : store_(*Store::open(folder_.path() / "affaire.frise")) {
    const auto added = store_.add(test::corpus());
    EXPECT_TRUE(added);
    all_ = *store_.timeline();
  }

  [[nodiscard]] Timeline ask(const Query& query) const {
    auto answer = store_.timeline(query);
    EXPECT_TRUE(answer) << answer.error().message;
    return std::move(*answer);
  }

  // The answer to a query by days is that of looking at every event.
  void expect_days(const Query& query) const {
    std::vector<Event> expected;
    for (const Event& e : all_.events)
      if (e.date->days.overlaps(query.days) && (query.meets != Meets::within || query.days.contains(e.date->days)))
        expected.push_back(e);
    const Timeline answer = ask(query);
    EXPECT_TRUE(answer.events == expected) << answer.events.size() << " for " << expected.size();
    EXPECT_THAT(answer.undated, IsEmpty());
  }

  test::TemporaryFolder folder_;
  Store store_;
  Timeline all_;
};

TEST_F(StoreQuery, FindsWhatOverlapsTheDays) {
  for (const Event& e : all_.events) {
    const Day first = e.date->days.first.value_or(*e.date->days.last);
    const Day last = e.date->days.last.value_or(first);
    for (const bool within : {false, true})
      for (const Day from : {first - 1, first, first + 1, last, last + 1})
        for (const int length : {0, 1, 30, 400}) expect_days(with_days({from, from + length}, within));
  }
}

TEST_F(StoreQuery, CountsBothEnds) {
  const Day day(2024, 10, 12);
  EXPECT_THAT(ask(with_days({day, day})).events, Not(IsEmpty()));
  EXPECT_THAT(ask(with_days({day - 7, day})).events, Not(IsEmpty()));
  EXPECT_THAT(ask(with_days({day, day}, true)).events, Not(IsEmpty()));
  EXPECT_THAT(ask(with_days({Day(1700, 1, 1), Day(1700, 12, 31)})).events, IsEmpty());
}

TEST_F(StoreQuery, TakesOpenEnds) {
  const Day middle(2024, 10, 21);
  expect_days(with_days({middle, std::nullopt}));
  expect_days(with_days({std::nullopt, middle}));
  expect_days(with_days({std::nullopt, middle}, true));
  EXPECT_THAT(ask(with_days({middle, std::nullopt})).events, Not(IsEmpty()));
  EXPECT_THAT(ask(with_days({std::nullopt, middle})).events, Not(IsEmpty()));
}

TEST_F(StoreQuery, WithinLeavesOutWhatReachesBeyond) {
  const Query spring = with_days({Day(2025, 4, 1), Day(2025, 4, 30)});
  Query within = spring;
  within.meets = Meets::within;
  EXPECT_THAT(ask(spring).events, Not(IsEmpty())) << "« au printemps 2025 »";
  EXPECT_THAT(ask(within).events, IsEmpty());
}

TEST_F(StoreQuery, AnswersWithTheUndatedOnlyWithoutDays) {
  ASSERT_THAT(all_.undated, Not(IsEmpty()));
  EXPECT_TRUE(ask(Query()).undated == all_.undated);
  EXPECT_THAT(ask(with_text("construit")).undated, Not(IsEmpty()));
  EXPECT_THAT(ask(with_text("construit", {Day(1900, 1, 1), std::nullopt})).undated, IsEmpty());
}

TEST_F(StoreQuery, ReadsWordsWithoutCaseAndAccents) {
  const Timeline answer = ask(with_text("demissionne CASTAING"));
  ASSERT_THAT(answer.events, Not(IsEmpty()));
  EXPECT_TRUE(answer.events == ask(with_text("Castaing, démissionné")).events) << "in any order";
  EXPECT_THAT(ask(with_text("castaing girafe")).events, IsEmpty()) << "every word is needed";
  EXPECT_THAT(ask(with_text("casta")).events, IsEmpty()) << "words are whole";
}

TEST_F(StoreQuery, FindsPeopleByAPartOfTheName) {
  const Timeline answer = ask(with_who("etienne FAURE"));
  ASSERT_THAT(answer.events, Not(IsEmpty()));
  for (const Event& e : answer.events) EXPECT_THAT(e.people, testing::Contains("Étienne Faure"));
  EXPECT_TRUE(ask(with_who("Faure")).events == answer.events);
  EXPECT_THAT(ask(with_who("Marseille")).events, IsEmpty()) << "a place is nobody";
}

TEST_F(StoreQuery, FindsPlaces) {
  const Timeline answer = ask(with_where("marseille"));
  ASSERT_THAT(answer.events, Not(IsEmpty()));
  for (const Event& e : answer.events) EXPECT_THAT(e.places, testing::Contains("Marseille"));
  EXPECT_THAT(ask(with_where("Castaing")).events, IsEmpty());
}

TEST_F(StoreQuery, NarrowsByAllThatIsSet) {
  EXPECT_THAT(ask(with_who("Faure", {Day(2024, 10, 31), Day(2024, 10, 31)})).events, Not(IsEmpty()));
  EXPECT_THAT(ask(with_who("Faure", {Day(2024, 10, 12), Day(2024, 10, 12)})).events, IsEmpty());
}

TEST_F(StoreQuery, AnswersWithTheArticlesOfItsEvents) {
  const Timeline answer = ask(with_who("Faure"));
  std::set<std::string> used;
  for (const auto* events : {&answer.events, &answer.undated})
    for (const Event& e : *events)
      for (const EventMention& m : e.mentions) used.insert(m.article);
  std::set<std::string> given;
  for (const Article& a : answer.articles) given.insert(a.id);
  EXPECT_EQ(given, used);
  EXPECT_LT(given.size(), all_.articles.size());
}

}  // namespace
}  // namespace frise
