#include "store/query.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "store/columns.h"
#include "store/range.h"
#include "store/sql.h"
#include "store/words.h"

namespace frise::store {
namespace {

// --- what is looked for, and where -----------------------------------------------------------------------------------

struct Search {
  const Query& query;
  std::string words;             // for event_words; "" where none are asked for
  std::optional<Place> behind;   // only what comes after it
  std::vector<Scan> dated = {};  // stretches, the long events first: those that begin before the range come first
  std::size_t wanted = 0;
};

// The levels that there are events of, in order: one look at the index for each.
std::vector<int> levels(Statements& statements) {
  const Prepared next =
      statements.take("SELECT level FROM event INDEXED BY event_days WHERE level > ? ORDER BY level LIMIT 1");
  std::vector<int> out;
  for (next->bind(1, -1); next->executeStep(); next->bind(1, out.back())) {
    out.push_back(next->getColumn(0).getInt());
    next->reset();
  }
  return out;
}

constexpr Scan kAllUndated = {kUndated};

std::vector<Scan> all_scans(const Search& search) {
  std::vector<Scan> out = search.dated;
  if (takes_undated(search.query)) out.push_back(kAllUndated);
  return out;
}

Result<Search> search_of(Statements& statements, const Query& query) {
  auto words = words_expression(query);
  if (!words) return words.error();
  Search out{query, std::move(*words), std::nullopt};
  out.dated = dated_scans(query, levels(statements));
  return out;
}

// --- statements ------------------------------------------------------------------------------------------------------

template <typename E>
std::int64_t bits(const std::vector<E>& set) {
  std::int64_t out = 0;
  for (const E each : set) out |= std::int64_t{1} << static_cast<int>(each);
  return out;
}

bool has_filters(const Query& query) {
  return !query.grains.empty() || !query.statuses.empty() || query.min_weight > 0;
}

// What is asked of an event beside days and words.
void add_filters(Sql& sql, const Query& query) {
  if (!query.grains.empty()) (sql << " AND (:grains >> grain) & 1").with(":grains", bits(query.grains));
  if (!query.statuses.empty()) (sql << " AND (:statuses >> status) & 1").with(":statuses", bits(query.statuses));
  if (query.min_weight > 0) (sql << " AND weight >= :min_weight").with(":min_weight", query.min_weight);
}

// How the events of a stretch are reached. To compare rows of values costs three times as much as to compare values, so
// that is done where the order is wanted, and for open beginnings, which only the last day tells apart.
enum class Walk {
  in_order,        // along event_days, from behind a place
  by_first,        // along event_days, where the first day says all
  by_both,         // along event_days
  words_in_order,  // along event_words by the numbers of events, which follow the first days
  words,           // along event_words
  words_alone,     // without a look at the events, where their numbers say all
};

constexpr std::array<const char*, 6> kStretch = {
    " FROM event INDEXED BY event_days WHERE level = :level "
    "AND (first, last, tie, id) > (:from_first, :from_last, :from_tie, :from_id) "
    "AND (first, last) <= (:to_first, :to_last) AND last BETWEEN :last AND :to_last",
    " FROM event INDEXED BY event_days WHERE level = :level AND first BETWEEN :first AND :to_first",
    " FROM event INDEXED BY event_days WHERE level = :level AND first BETWEEN :first AND :to_first "
    "AND last BETWEEN :last AND :to_last",
    " FROM event_words CROSS JOIN event ON event = event_words.rowid WHERE event_words MATCH :words "
    "AND event_words.rowid BETWEEN :least AND :greatest AND last BETWEEN :last AND :to_last "
    "AND (first, last, tie, id) > (:from_first, :from_last, :from_tie, :from_id)",
    " FROM event_words CROSS JOIN event ON event = event_words.rowid WHERE event_words MATCH :words "
    "AND event_words.rowid BETWEEN :least AND :greatest AND last BETWEEN :last AND :to_last",
    " FROM event_words WHERE event_words MATCH :words AND rowid BETWEEN :least AND :greatest",
};

// Binds where the statement has such a parameter.
template <typename T>
void bind_known(SQLite::Statement& statement, const char* name, const T& value) {
  if (const int index = statement.getIndex(name); index > 0) statement.bind(index, value);
}

void bind_scan(SQLite::Statement& statement, Scan scan, const std::optional<Place>& behind) {
  Place from;
  from.first = scan.first.from;
  from.last = scan.last.from;
  if (behind && comes_first(from, *behind)) from = *behind;
  bind_known(statement, ":from_first", from.first);
  bind_known(statement, ":from_last", from.last);
  bind_known(statement, ":from_tie", from.tie);
  bind_known(statement, ":from_id", from.id);
  bind_known(statement, ":level", scan.level);
  bind_known(statement, ":first", scan.first.from);
  bind_known(statement, ":to_first", scan.first.to);
  bind_known(statement, ":last", scan.last.from);
  bind_known(statement, ":to_last", scan.last.to);
  scan.first.from = from.first;
  if (scan.level == kOpenStart) scan.last.from = from.last;
  const Bounds numbers = numbers_of(scan);
  bind_known(statement, ":least", numbers.from);
  bind_known(statement, ":greatest", numbers.to);
}

enum class Purpose { order, count, all };

// Statements over stretches, each taken when it is first needed.
class Stretches {
 public:
  /// `tail`: adds what follows the conditions.
  Stretches(Statements& statements, const Search& search, Purpose purpose, const char* what,
            std::function<void(Sql&)> tail)
      : statements_(statements), search_(search), purpose_(purpose), what_(what), tail_(std::move(tail)) {}

  SQLite::Statement& at(const Scan& scan, const std::optional<Place>& behind = {}) {
    const Walk walk = walk_of(scan);
    std::optional<Prepared>& taken = taken_[static_cast<std::size_t>(walk)];
    if (!taken) taken.emplace(sql_of(walk).prepare(statements_));
    (*taken)->reset();
    bind_scan(**taken, scan, behind);
    return **taken;
  }

 private:
  [[nodiscard]] Walk walk_of(const Scan& scan) const {
    const bool first_says_all = scan.by_first_alone();
    if (search_.words.empty()) {
      if (purpose_ == Purpose::order || scan.level == kOpenStart) return Walk::in_order;
      return first_says_all ? Walk::by_first : Walk::by_both;
    }
    if (purpose_ == Purpose::order) return Walk::words_in_order;
    const bool numbers_say_all = purpose_ == Purpose::count && first_says_all && !has_filters(search_.query);
    return numbers_say_all ? Walk::words_alone : Walk::words;
  }

  [[nodiscard]] Sql sql_of(Walk walk) const {
    Sql out;
    out << what_ << kStretch[static_cast<std::size_t>(walk)];
    add_filters(out, search_.query);
    tail_(out);
    if (!search_.words.empty()) out.with(":words", search_.words);
    return out;
  }

  Statements& statements_;
  const Search& search_;
  Purpose purpose_;
  const char* what_;
  std::function<void(Sql&)> tail_;
  std::array<std::optional<Prepared>, kStretch.size()> taken_;
};

constexpr const char* kHit = "SELECT event, level, first, last, tie, id, weight";

Hit hit_of(SQLite::Statement& row) {
  Hit out;
  std::int64_t level = 0;
  Columns(row) >> out.event >> level >> out.place.first >> out.place.last >> out.place.tie >> out.place.id >>
      out.place.weight;
  out.place.undated = level == kUndated;
  return out;
}

std::int64_t number(SQLite::Statement& statement) {
  statement.executeStep();
  return statement.getColumn(0).getInt64();
}

// --- counting --------------------------------------------------------------------------------------------------------

bool asks_for_all(const Search& search) {
  const Query& query = search.query;
  return search.words.empty() && !query.days.known() && !has_filters(query) && takes_dated(query) &&
         takes_undated(query);
}

std::int64_t count(Statements& statements, const Search& search) {
  if (asks_for_all(search)) return number(*statements.take("SELECT count(*) FROM event"));
  Stretches stretches(statements, search, Purpose::count, "SELECT count(*)", [](Sql&) {});
  std::int64_t out = 0;
  for (const Scan& scan : all_scans(search)) out += number(stretches.at(scan));
  return out;
}

// --- the first hits of several stretches -----------------------------------------------------------------------------

using Before = bool (*)(const Hit& a, const Hit& b);

bool is_earlier(const Hit& a, const Hit& b) { return comes_first(a.place, b.place); }

bool is_heavier(const Hit& a, const Hit& b) {
  return std::tuple(-a.place.weight, std::string_view(a.place.id)) <
         std::tuple(-b.place.weight, std::string_view(b.place.id));
}

class FirstHits {
 public:
  FirstHits(Before before, std::size_t wanted) : before_(before), wanted_(wanted) {}

  // Takes from the rows of a stretch until none that follows can be wanted: none comes before floor(row).
  template <typename Floor>
  void take(SQLite::Statement& rows, Floor floor) {
    while (wanted_ > 0 && rows.executeStep()) {
      Hit hit = hit_of(rows);
      if (full() && before_(hits_.front(), floor(hit))) return;
      if (full() && before_(hits_.front(), hit)) continue;
      if (full()) drop_last();
      hits_.push_back(std::move(hit));
      std::push_heap(hits_.begin(), hits_.end(), before_);
    }
  }

  [[nodiscard]] bool full() const { return hits_.size() == wanted_; }

  [[nodiscard]] std::vector<Hit> in_order() && {
    std::sort_heap(hits_.begin(), hits_.end(), before_);
    return std::move(hits_);
  }

 private:
  void drop_last() {
    std::pop_heap(hits_.begin(), hits_.end(), before_);
    hits_.pop_back();
  }

  Before before_;
  std::size_t wanted_;
  std::vector<Hit> hits_;  // a heap, the last one in front
};

const Hit& itself(const Hit& hit) { return hit; }

// Numbers follow the days that events are sorted by, no further.
Hit least_of_day(const Hit& hit) {
  Hit out;
  out.place.undated = hit.place.undated;
  out.place.first = hit.place.first;
  out.place.last = hit.place.first == kBeforeAllDays ? hit.place.last : kSmallest;
  return out;
}

void take(FirstHits& to, SQLite::Statement& rows, const Search& search) {
  if (search.words.empty())
    to.take(rows, itself);
  else
    to.take(rows, least_of_day);
}

// The undated come last: they are looked at where the dated do not fill the page.
std::vector<Hit> earliest(Statements& statements, const Search& search) {
  Stretches stretches(statements, search, Purpose::order, kHit, [&](Sql& sql) {
    sql << (search.words.empty() ? " ORDER BY first, last, tie, id" : " ORDER BY event_words.rowid");
  });
  const std::optional<Place>& behind = search.behind;
  FirstHits out(is_earlier, search.wanted);
  if (!behind || !behind->undated)
    for (const Scan& scan : search.dated) take(out, stretches.at(scan, behind), search);
  if (takes_undated(search.query) && !out.full())
    take(out, stretches.at(kAllUndated, behind && behind->undated ? behind : std::nullopt), search);
  return std::move(out).in_order();
}

// --- the heaviest ----------------------------------------------------------------------------------------------------

// The first of the two conditions finds its place in the index of weights; the second one passes over its equals.
void heaviest_first(Sql& sql, const Search& search) {
  if (search.behind)
    (sql << " AND -weight >= :heaviness AND (-weight, id) > (:heaviness, :behind)")
        .with(":heaviness", -search.behind->weight)
        .with(":behind", search.behind->id);
  constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
  (sql << " ORDER BY -weight, id LIMIT :wanted")
      .with(":wanted", static_cast<std::int64_t>(std::min(search.wanted, kMost)));
}

std::vector<Hit> heaviest_of_stretches(Statements& statements, const Search& search) {
  Stretches stretches(statements, search, Purpose::all, kHit, [&](Sql& sql) { heaviest_first(sql, search); });
  FirstHits out(is_heavier, search.wanted);
  for (const Scan& scan : all_scans(search)) out.take(stretches.at(scan), itself);
  return std::move(out).in_order();
}

// Neither days nor words: along the index of weights, from the heaviest on.
std::vector<Hit> heaviest_of_all(Statements& statements, const Search& search) {
  Sql sql;
  (sql << kHit << " FROM event INDEXED BY event_weight WHERE iif(level = :undated_level, :with_undated, :with_dated)")
      .with(":undated_level", kUndated)
      .with(":with_undated", int{takes_undated(search.query)})
      .with(":with_dated", int{takes_dated(search.query)});
  add_filters(sql, search.query);
  heaviest_first(sql, search);
  const Prepared rows = sql.prepare(statements);
  FirstHits out(is_heavier, search.wanted);
  out.take(*rows, itself);
  return std::move(out).in_order();
}

std::vector<Hit> heaviest(Statements& statements, const Search& search) {
  const bool whole = search.words.empty() && !search.query.days.known();
  return whole ? heaviest_of_all(statements, search) : heaviest_of_stretches(statements, search);
}

}  // namespace

bool comes_first(const Place& a, const Place& b) noexcept {
  return std::tie(a.undated, a.first, a.last, a.tie, a.id) < std::tie(b.undated, b.first, b.last, b.tie, b.id);
}

Result<std::size_t> count_events(Statements& statements, const Query& query) {
  const auto search = search_of(statements, query);
  if (!search) return search.error();
  return static_cast<std::size_t>(count(statements, *search));
}

Result<Hits> find_events(Statements& statements, const Query& query) {
  auto search = search_of(statements, query);
  if (!search) return search.error();
  if (!query.after.empty()) {
    auto place = place_of_token(query);
    if (!place) return place.error();
    search->behind = std::move(*place);
  }
  // One more than asked for tells whether any follow.
  const std::size_t limit = query.limit.value_or(std::numeric_limits<std::size_t>::max() - 1);
  search->wanted = limit + 1;
  Hits out{query.order == Order::weight ? heaviest(statements, *search) : earliest(statements, *search), ""};
  if (out.hits.size() > limit) {
    out.hits.resize(limit);
    if (!out.hits.empty()) out.next = token_of(out.hits.back().place, query);
  }
  return out;
}

}  // namespace frise::store
