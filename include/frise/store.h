// Stores: a timeline that is kept in one file and asked by date range.
//
//   auto store = frise::Store::open("affaire.frise");
//   if (!store) return report(store.error());
//   const auto added = store->add(articles);                      // durable once it returns
//   const auto autumn = store->timeline({.days = {Day{2024, 9, 1}, Day{2024, 11, 30}}});
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "frise/article.h"
#include "frise/export.h"
#include "frise/period.h"
#include "frise/result.h"
#include "frise/timeline.h"

namespace frise {

/// Which events are asked for; each field that is set narrows the answer. Words are compared without case and accents.
struct Query {
  Period days = {};                       // dated events that overlap these days; an open end is open
  bool within = false;                    // … whose days all lie in these
  std::string text = {};                  // every word stands in the title or in one quote
  std::string who = {};                   // in the name of a person or an organisation
  std::string where = {};                 // in the name of a place
  std::optional<std::size_t> limit = {};  // at most so many dated events, the earliest

  /// Nothing is set: the whole timeline is asked for, with its undated events.
  [[nodiscard]] bool empty() const noexcept {
    return !days.known() && text.empty() && who.empty() && where.empty() && !limit;
  }
};

struct Added {
  std::size_t articles = 0;   // new, or another version of one that was there
  std::size_t unchanged = 0;  // there already
};

/// A timeline in an SQLite file. One process writes at a time, others wait up to five seconds; any number read.
/// Not thread-safe: one Store a thread.
class FRISE_API Store {
 public:
  enum class Mode { read, write };  // write creates the file where there is none

  /// Opens a store. Errors: unreadable (no such file, no right), store_damaged (not a store), unsupported (made by a
  /// later version), unwritable, store_busy.
  [[nodiscard]] static Result<Store> open(const std::filesystem::path& file, Mode mode = Mode::write);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Adds articles in one transaction: all are kept, or, after an error or a crash, none. The same article twice
  /// changes nothing; another version of it replaces it where it is later (latest_versions()). Articles added in
  /// several calls give the same timeline as in one. Cost: the timeline is built anew. Errors: unwritable, store_busy.
  [[nodiscard]] Result<Added> add(const std::vector<Article>& articles, const BuildOptions& options = {});

  /// The events that `query` asks for, in the order of the timeline, and the articles that speak of them; of an empty
  /// query the whole timeline. Undated events are part of the answer where no days are asked for.
  /// Cost: with `query.days`, of the events that match.
  [[nodiscard]] Result<Timeline> timeline(const Query& query = {}) const;

 private:
  struct Connection;
  explicit Store(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace frise
