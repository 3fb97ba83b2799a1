// Events of a store one by one: kept, read, removed, found by their words, and damaged.
#include "store/event_table.h"

#include <SQLiteCpp/Transaction.h>
#include <gmock/gmock.h>

#include "frise/store.h"
#include "store/connection.h"
#include "store/pack.h"
#include "store/query.h"
#include "store/range.h"
#include "support/every_kind.h"
#include "support/synthetic_events.h"
#include "support/temporary.h"

namespace frise::store {
namespace {

using testing::IsEmpty;

class EventTable : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "affaire.frise"; }

  [[nodiscard]] std::size_t count(const Query& query) {
    const auto found = count_events(statements_, query);
    EXPECT_TRUE(found);
    return found ? *found : 0;
  }

  [[nodiscard]] std::size_t with_text(const std::string& words) {
    Query query;
    query.text = words;
    return count(query);
  }

  test::TemporaryFolder folder_;
  SQLite::Database database_ = std::move(*open_database(file(), Store::Mode::write));
  Statements statements_{database_};
};

Event event(const std::string& id, const std::string& title, Day day) {
  Event out;
  out.id = id;
  out.title = title;
  out.date = test::date_of({day, day}, Grain::day);
  return out;
}

TEST_F(EventTable, GivesBackWhatItWasGiven) {
  const Timeline timeline = test::every_kind();
  EventWriter writer(database_);
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events) EXPECT_TRUE(EventReader(database_).read(writer.insert(e, {})) == e) << e.id;
  writer.finish();
  for (const Event& e : timeline.events) {
    const auto number = event_number(database_, e.id);
    ASSERT_TRUE(number);
    EXPECT_TRUE(EventReader(database_).read(*number) == e);
  }
  EXPECT_FALSE(event_number(database_, "e-none"));
}

TEST_F(EventTable, RefusesAnIdTwice) {
  insert_event(database_, event("e-1", "Un pont", Day(2024, 10, 1)), {});
  EXPECT_THROW(insert_event(database_, event("e-1", "Un barrage", Day(2024, 10, 2)), {}), SQLite::Exception);
}

TEST_F(EventTable, ForgetsWhatIsRemovedWithItsWords) {
  const std::int64_t bridge =
      insert_event(database_, event("e-1", "Le pont s’effondre", Day(2024, 10, 1)), {{"AFP"}, {}});
  insert_event(database_, event("e-2", "Le pont rouvre", Day(2024, 10, 1)), {});
  EXPECT_EQ(with_text("pont"), 2U);
  erase_event(database_, bridge);
  EXPECT_EQ(with_text("pont"), 1U);
  EXPECT_EQ(with_text("effondre"), 0U);
  Query source;
  source.source = {"AFP"};
  EXPECT_EQ(count(source), 0U);
  EXPECT_THROW(erase_event(database_, bridge), Damaged);
  EXPECT_THROW((void)EventReader(database_).read(bridge), Damaged);
}

// One writer may remove, add and remove again before its words are written.
TEST_F(EventTable, KeepsWordsInStepWithEvents) {
  EventWriter writer(database_);
  const std::int64_t first = writer.insert(event("e-1", "Le pont rouvre", Day(2024, 10, 1)), {});
  writer.finish();
  writer.erase(first);
  const std::int64_t again = writer.insert(event("e-1", "Le pont ferme", Day(2024, 10, 1)), {});
  EXPECT_EQ(again, first) << "the number is free";
  writer.erase(writer.insert(event("e-2", "Le pont brûle", Day(2024, 10, 1)), {}));
  writer.finish();
  EXPECT_EQ(with_text("rouvre"), 0U);
  EXPECT_EQ(with_text("ferme"), 1U);
  EXPECT_EQ(with_text("brûle"), 0U);
}

TEST_F(EventTable, IndexesAnew) {
  test::SyntheticNews news;
  SQLite::Transaction transaction(database_);
  EventWriter writer(database_);
  for (int k = 0; k < 500; ++k) {
    const auto made = news.next();
    writer.insert(made.event, made.place);
  }
  writer.finish();
  const std::size_t president = with_text("président");
  EXPECT_GT(president, 50U);
  database_.exec("INSERT INTO event_words (event_words) VALUES ('delete-all')");
  EXPECT_EQ(with_text("président"), 0U);
  index_anew(database_);
  EXPECT_EQ(with_text("président"), president);
  transaction.commit();
  database_.exec("INSERT INTO event_words (event_words) VALUES ('integrity-check')");
}

TEST_F(EventTable, NumbersFollowLevelsAndDays) {
  const std::int64_t old = insert_event(database_, event("e-3", "a", Day(-300, 1, 1)), {});
  const std::int64_t later = insert_event(database_, event("e-1", "b", Day(2024, 10, 2)), {});
  const std::int64_t earlier = insert_event(database_, event("e-2", "c", Day(2024, 10, 1)), {});
  EXPECT_LT(old, earlier);
  EXPECT_LT(earlier, later);
  EXPECT_EQ(insert_event(database_, event("e-4", "d", Day(2024, 10, 1)), {}), earlier + 1);
}

// What stands in the columns grain, certainty and status: an enumerator that moves needs a migration.
TEST_F(EventTable, KeepsEnumeratorsAsTheseNumbers) {
  EXPECT_EQ(static_cast<int>(Grain::day), 3);
  EXPECT_EQ(static_cast<int>(Grain::month), 6);
  EXPECT_EQ(static_cast<int>(Grain::millennium), 13);
  EXPECT_EQ(static_cast<int>(Certainty::publication), 2);
  EXPECT_EQ(static_cast<int>(EventStatus::planned), 3);
  EXPECT_EQ(static_cast<int>(EventStatus::cancelled), 5);
}

TEST_F(EventTable, ADamagedBodyIsAnErrorAndNoEvent) {
  insert_event(database_, event("e-1", "Le pont rouvre", Day(2024, 10, 1)), {});
  database_.exec("UPDATE event_body SET body = CAST(substr(body, 1, 20) || x'01' || substr(body, 22) AS BLOB)");
  const auto store = Store::open(file(), Store::Mode::read);
  ASSERT_TRUE(store);
  const auto events = store->events();
  ASSERT_FALSE(events);
  EXPECT_EQ(events.error().code, ErrorCode::store_damaged);
  database_.exec("DELETE FROM event_body");
  EXPECT_EQ(store->events().error().code, ErrorCode::store_damaged);
  EXPECT_EQ(*store->count(), 1U) << "counting reads no event";
}

TEST_F(EventTable, LevelsAreBitsOfTheLength) {
  const Day day(2024, 10, 1);
  const std::vector<std::pair<int, int>> levels = {{0, 0}, {1, 1}, {2, 2}, {3, 2}, {6, 3}, {30, 5}, {365, 9}};
  for (const auto& [length, level] : levels) EXPECT_EQ(level_of({day, day + length}), level) << length;
  EXPECT_EQ(level_of({day, std::nullopt}), kOpenEnd);
  EXPECT_EQ(level_of({std::nullopt, day}), kOpenStart);
  EXPECT_EQ(level_of({}), kNoDay);
  EXPECT_EQ(level_of({day, day - 3}), 0) << "no length, but a place";
}

}  // namespace
}  // namespace frise::store
