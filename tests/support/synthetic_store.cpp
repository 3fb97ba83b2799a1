#include "support/synthetic_store.h"

#include <SQLiteCpp/Transaction.h>

#include <stdexcept>
#include <string>

#include "store/connection.h"
#include "store/event_table.h"
#include "support/synthetic_events.h"

namespace frise::test {
namespace {

constexpr int kAtOnce = 100'000;

}  // namespace

void add_synthetic_events(const std::filesystem::path& file, int events, int crowded) {
  auto database = store::open_database(file, Store::Mode::write);
  if (!database) throw std::runtime_error(database.error().message);
  for (const char* fast : {"cache_size = -2000000", "journal_mode = OFF", "synchronous = OFF"})
    database->exec(std::string("PRAGMA ") + fast);
  store::EventWriter writer(*database);
  SyntheticNews news;
  for (int done = 0; done < events;) {
    SQLite::Transaction transaction(*database);
    for (int k = 0; k < kAtOnce && done < events; ++k, ++done) {
      SyntheticEvent made = news.next();
      if (done < crowded) made.event.date = date_of({kCrowded, kCrowded}, Grain::day);
      writer.insert(made.event, made.place);
    }
    writer.finish();
    transaction.commit();
  }
}

}  // namespace frise::test
