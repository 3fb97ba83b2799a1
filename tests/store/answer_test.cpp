// Every query against the obvious answer; pages; cursors; which indexes are used.
#include <SQLiteCpp/Transaction.h>
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <algorithm>
#include <regex>
#include <set>

#include "frise/store.h"
#include "store/connection.h"
#include "store/query.h"
#include "support/temporary.h"
#include "support/varied_events.h"

namespace frise {
namespace {

using testing::IsEmpty;
using Ids = std::vector<std::string>;

Ids ids(const std::vector<Event>& events) {
  Ids out;
  for (const Event& e : events) out.push_back(e.id);
  return out;
}

class Answer : public testing::Test {
 protected:
  void keep(const std::vector<test::SyntheticEvent>& events) {
    SQLite::Transaction transaction(database_);
    store::EventWriter writer(database_);
    for (const auto& e : events) writer.insert(e.event, e.place);
    writer.finish();
    transaction.commit();
  }

  [[nodiscard]] EventPage page(const Query& query) const {
    auto out = store_.events(query);
    EXPECT_TRUE(out) << out.error().message;
    return out ? std::move(*out) : EventPage{};
  }

  // All pages, one behind the other; between them `meanwhile` is called.
  template <typename Meanwhile>
  [[nodiscard]] Ids all_pages(Query query, std::size_t limit, Meanwhile meanwhile) const {
    Ids out;
    query.limit = limit;
    do {
      const EventPage one = page(query);
      EXPECT_LE(one.events.size(), limit);
      for (const Event& e : one.events) out.push_back(e.id);
      query.after = one.next;
      meanwhile();
    } while (!query.after.empty());
    return out;
  }
  [[nodiscard]] Ids all_pages(const Query& query, std::size_t limit) const {
    return all_pages(query, limit, [] {});
  }

  test::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "affaire.frise";
  SQLite::Database database_ = std::move(*store::open_database(file_, Store::Mode::write));
  Store store_ = std::move(*Store::open(file_, Store::Mode::read));
};

std::string told(const Query& q) {
  const auto day = [](const std::optional<Day>& d) { return d ? to_string(*d) : ".."; };
  const auto any = [](const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& each : names) out += (out.empty() ? "" : " or ") + each;
    return out;
  };
  return day(q.days.first) + "/" + day(q.days.last) + " meets " + std::to_string(static_cast<int>(q.meets)) +
         " sureness " + (q.sureness ? std::to_string(static_cast<int>(*q.sureness)) : "-") + " undated " +
         std::to_string(static_cast<int>(q.undated)) + " text " + q.text + " who " + any(q.who) + " where " +
         any(q.where) + " source " + any(q.source) + " order " + std::to_string(static_cast<int>(q.order)) +
         " weight " + std::to_string(q.min_weight) + " grains " + std::to_string(q.grains.size()) + " statuses " +
         std::to_string(q.statuses.size());
}

TEST_F(Answer, IsTheObviousOne) {
  const auto events = test::varied_events(400, 1);
  keep(events);
  std::mt19937 random(2);
  std::size_t hits = 0;
  for (int k = 0; k < 600; ++k) {
    const Query query = test::varied_query(random);
    const Ids expected = test::obvious_answer(events, query);
    hits += expected.size();
    const auto count = store_.count(query);
    ASSERT_TRUE(count) << count.error().message;
    ASSERT_EQ(*count, expected.size()) << told(query);
    ASSERT_EQ(ids(page(query).events), expected) << told(query);
    ASSERT_EQ(all_pages(query, 1 + expected.size() / (1 + random() % 8)), expected) << told(query);
  }
  EXPECT_GT(hits, 4000U) << "queries that find nothing show nothing";
}

TEST_F(Answer, StaysTheObviousOneWhenEventsComeAndGo) {
  auto events = test::varied_events(300, 3);
  keep(events);
  std::mt19937 random(4);
  store::EventWriter writer(database_);
  for (int round = 0; round < 20; ++round) {
    SQLite::Transaction transaction(database_);
    for (int k = 0; k < 15; ++k) {
      const std::size_t at = random() % events.size();
      writer.erase(*store::event_number(database_, events[at].event.id));
      if (k % 3 == 0)
        writer.insert(events[at].event, events[at].place);
      else
        events.erase(events.begin() + static_cast<std::ptrdiff_t>(at));
    }
    writer.finish();
    transaction.commit();
    for (int k = 0; k < 20; ++k) {
      const Query query = test::varied_query(random);
      ASSERT_EQ(ids(page(query).events), test::obvious_answer(events, query)) << told(query);
    }
  }
  store::erase_events(database_);
  EXPECT_EQ(*store_.count(), 0U);
}

TEST_F(Answer, AsATimelineIsInTheOrderOfTheTimeline) {
  const auto events = test::varied_events(200, 5);
  keep(events);
  Query query;
  query.order = Order::weight;
  query.limit = 60;
  const auto timeline = store_.timeline(query);
  ASSERT_TRUE(timeline);
  Ids found = ids(timeline->events);
  const Ids undated = ids(timeline->undated);
  found.insert(found.end(), undated.begin(), undated.end());
  const Ids heaviest = ids(page(query).events);
  EXPECT_EQ(std::set<std::string>(found.begin(), found.end()), std::set<std::string>(heaviest.begin(), heaviest.end()));
  const Ids whole = test::obvious_answer(events, Query());
  EXPECT_TRUE(std::is_sorted(found.begin(), found.end(), [&](const std::string& a, const std::string& b) {
    return std::find(whole.begin(), whole.end(), a) < std::find(whole.begin(), whole.end(), b);
  }));
}

TEST_F(Answer, TakesNoPartOfAReversedRange) {
  keep(test::varied_events(100, 6));
  Query query;
  query.days = {Day(2024, 11, 1), Day(2024, 10, 1)};
  for (const std::string text : {"", "pont"}) {
    query.text = text;
    EXPECT_EQ(*store_.count(query), 0U);
    EXPECT_THAT(page(query).events, IsEmpty());
  }
}

// --- cursors ---------------------------------------------------------------------------------------------------------

TEST_F(Answer, PagesNeitherRepeatNorHideWhatStays) {
  const auto events = test::varied_events(300, 7);
  for (const Order order : {Order::date, Order::weight}) {
    store::erase_events(database_);
    keep(events);
    Query query;
    query.order = order;
    const Ids before = ids(page(query).events);
    std::mt19937 random(8);
    std::set<std::string> removed;
    // The last event of each page is removed, and another one; new ones come in between.
    int added = 0;
    store::EventWriter writer(database_);
    const Ids seen = all_pages(query, 10, [&] {
      for (const std::string& id : {before[random() % before.size()], before[random() % before.size()]})
        if (removed.insert(id).second) writer.erase(*store::event_number(database_, id));
      test::SyntheticEvent made = events[random() % events.size()];
      made.event.id = "x-" + std::to_string(added++);
      writer.insert(made.event, made.place);
      writer.finish();
    });
    EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), seen.size()) << "nothing twice";
    for (const std::string& id : before)
      EXPECT_TRUE(removed.contains(id) || std::count(seen.begin(), seen.end(), id) == 1);
    Ids stayed;
    for (const std::string& id : seen)
      if (!id.starts_with("x-")) stayed.push_back(id);
    EXPECT_TRUE(std::is_sorted(stayed.begin(), stayed.end(), [&](const std::string& a, const std::string& b) {
      return std::find(before.begin(), before.end(), a) < std::find(before.begin(), before.end(), b);
    }));
  }
}

TEST_F(Answer, ATokenIsOfItsQueryAlone) {
  keep(test::varied_events(100, 9));
  Query query;
  query.limit = 5;
  const std::string token = page(query).next;
  ASSERT_FALSE(token.empty());
  EXPECT_TRUE(std::regex_match(token, std::regex("[0-9a-z]+"))) << token;
  const auto refusal = [&](Query other, const std::string& after) {
    other.after = after;
    const auto out = store_.events(other);
    return out ? std::string("taken") : out.error().where + ": " + out.error().message;
  };
  EXPECT_EQ(refusal(query, token), "taken");
  Query longer = query;
  longer.limit = 50;
  EXPECT_EQ(refusal(longer, token), "taken");
  Query other = query;
  other.order = Order::weight;
  const std::string of_another = "after: this is the token of another query: only the limit may change";
  EXPECT_EQ(refusal(other, token), of_another);
  other = query;
  other.text = "pont";
  EXPECT_EQ(refusal(other, token), of_another);
  const std::string no_token = "after: this is not the token of a page, or not the whole of it";
  for (std::size_t k = 0; k < token.size(); ++k) {
    std::string changed = token;
    changed[k] = changed[k] == '0' ? '1' : '0';
    EXPECT_EQ(refusal(query, changed), no_token);
    EXPECT_EQ(refusal(query, token.substr(0, k)), k > 0 ? no_token : "taken");
  }
  for (const std::string& wrong : {std::string("plof"), std::string("'; DROP TABLE event"), token + "0", token + token})
    EXPECT_EQ(refusal(query, wrong), no_token) << wrong;
}

TEST_F(Answer, HasNoTokenWhereNothingFollows) {
  keep(test::varied_events(20, 10));
  Query query;
  for (const std::size_t limit : {20U, 21U, 1000U}) {
    query.limit = limit;
    EXPECT_EQ(page(query).next, "") << limit;
  }
  query.limit = 0;
  EXPECT_THAT(page(query).events, IsEmpty());
  EXPECT_EQ(page(query).next, "");
}

// --- what is asked is never SQL --------------------------------------------------------------------------------------

TEST_F(Answer, TakesAnyTextAsWords) {
  keep(test::varied_events(50, 11));
  const std::vector<std::string> hostile = {"'",
                                            "''",
                                            "\"",
                                            "pont'",
                                            "pont\"",
                                            "\"pont",
                                            "'; DROP TABLE event; --",
                                            "pont OR barrage",
                                            "NOT pont",
                                            "NEAR(pont barrage, 2)",
                                            "said:pont",
                                            "{said who} : pont",
                                            "-pont",
                                            "+pont",
                                            "^pont",
                                            "pont*",
                                            "*",
                                            "**pont**",
                                            "(",
                                            ")",
                                            "((pont)",
                                            "pont AND",
                                            "AND",
                                            ":words",
                                            "?1",
                                            "@x",
                                            "$x",
                                            "%",
                                            "_",
                                            "\\",
                                            "\n",
                                            "event_words",
                                            "rowid",
                                            "pont^2",
                                            "pont:*",
                                            std::string("po\0nt", 5),
                                            "\xFF",
                                            "\xEE\x80\x80",
                                            "{",
                                            "}",
                                            "pont, barrage",
                                            "a\"b\"c",
                                            "<b>",
                                            "é\"é*"};
  for (const std::string& text : hostile)
    for (const Query& query :
         {Query{.text = text}, Query{.who = {text}}, Query{.where = {text}}, Query{.source = {text}}})
      for (const auto& code : {store_.count(query) ? ErrorCode::invalid : store_.count(query).error().code,
                               store_.events(query) ? ErrorCode::invalid : store_.events(query).error().code})
        EXPECT_EQ(code, ErrorCode::invalid) << text;
  EXPECT_EQ(*store_.count(), 50U);
}

// --- no query looks at every row -------------------------------------------------------------------------------------

int remember(unsigned, void* seen, void* statement, void*) {
  static_cast<std::set<std::string>*>(seen)->insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
  return 0;
}

// Each step of the plans of the statements that `query` is answered with.
std::set<std::string> plans(SQLite::Database& database, const Query& query) {
  std::set<std::string> statements;
  sqlite3_trace_v2(database.getHandle(), SQLITE_TRACE_STMT, remember, &statements);
  store::Statements asked(database);
  EXPECT_TRUE(store::count_events(asked, query));
  EXPECT_TRUE(store::find_events(asked, query));
  sqlite3_trace_v2(database.getHandle(), 0, nullptr, nullptr);
  EXPECT_FALSE(statements.empty());
  std::set<std::string> out;
  for (const std::string& sql : statements) {
    SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + sql);
    while (plan.executeStep()) out.insert(plan.getColumn(3).getString());
  }
  return out;
}

TEST_F(Answer, LooksAtNoEventThatNoIndexNames) {
  keep(test::varied_events(300, 12));
  std::mt19937 random(13);
  std::set<std::string> steps;
  for (int k = 0; k < 300; ++k) {
    Query query = test::varied_query(random);
    query.limit = 10;
    if (!query.days.known() && query.text.empty() && query.who.empty() && query.where.empty() && query.source.empty())
      continue;
    steps.merge(plans(database_, query));
  }
  // "M" is a search for words, ">" and "<" bounds on the numbers of events.
  const std::regex search(
      "SEARCH event USING (COVERING INDEX event_days \\(level.*|INTEGER PRIMARY KEY .*)|"
      "SEARCH main.event_words_idx USING PRIMARY KEY .*|SCAN event_words VIRTUAL TABLE INDEX [0-9]+:M[0-9]*><|USE TEMP "
      "B-TREE FOR ORDER BY");
  for (const std::string& step : steps) EXPECT_TRUE(std::regex_match(step, search)) << step;
  EXPECT_GE(steps.size(), 5U);
}

TEST_F(Answer, ByWeightWalksAlongTheWeights) {
  keep(test::varied_events(100, 14));
  Query query;
  query.order = Order::weight;
  query.limit = 5;
  query.min_weight = 0.1;
  query.after = page(query).next;
  EXPECT_THAT(plans(database_, query), testing::Contains(testing::HasSubstr("SEARCH event USING INDEX event_weight")));
}

}  // namespace
}  // namespace frise
