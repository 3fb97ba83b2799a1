#include "store/reading_table.h"

#include <algorithm>
#include <bit>
#include <set>
#include <tuple>
#include <utility>

#include "merge/canonical.h"
#include "store/columns.h"
#include "store/pack_reading.h"

namespace frise::store {
namespace {

constexpr std::size_t kReports = 50'000;  // that are kept, of some 1.5 kB each
constexpr std::size_t kBatch = 256;       // reports whose links are put together while those before are written

std::int64_t as_stored(std::uint64_t key) { return static_cast<std::int64_t>(key); }

// Leaves the statement as it was, whatever is thrown while its rows are read.
class Running {
 public:
  template <typename... Values>
  explicit Running(SQLite::Statement& statement, const Values&... values) : statement_(statement) {
    Binder binder(statement);
    (binder << ... << values);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() { statement_.tryReset(); }

 private:
  SQLite::Statement& statement_;
};

// Runs it with these values.
template <typename... Values>
void run(SQLite::Statement& statement, const Values&... values) {
  const Running running(statement, values...);
  statement.exec();
}

// Calls read(row) for each row found by these values.
template <typename Read, typename... Values>
void each(SQLite::Statement& rows, Read read, const Values&... values) {
  const Running running(rows, values...);
  while (rows.executeStep()) {
    Columns row(rows);
    read(row);
  }
}

ReportRow report_row(Columns& columns) {
  ReportRow out;
  columns >> out.row >> out.article >> out.number >> out.component >> out.event;
  return out;
}

}  // namespace

ReadingTable::ReadingTable(SQLite::Database& database)
    : database_(database),
      insert_article_(database,
                      "INSERT INTO article (id, version, day, minute, sha256, traits) VALUES (?, ?, ?, ?, ?, ?)"),
      insert_profile_(database, "INSERT INTO article_profile VALUES (?, ?)"),
      insert_key_(database, "INSERT INTO article_key VALUES (?, ?)"),
      insert_report_(database,
                     "INSERT INTO report (article, number, name, component, body) VALUES (?, ?, ?, "
                     "(SELECT coalesce(max(report), 0) + 1 FROM report), ?)"),
      insert_warning_(database, "INSERT INTO warning VALUES (?, ?, ?, ?)"),
      erase_doubt_(database, "DELETE FROM warning WHERE article = ? AND position = 0"),
      insert_name_(
          database,
          "INSERT INTO article_name VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET articles = articles + ?2"),
      select_profile_(database, "SELECT profile FROM article_profile WHERE article = ?"),
      select_traits_(database, "SELECT traits FROM article WHERE article = ?"),
      select_place_(database, "SELECT day, minute, sha256, id FROM article WHERE article = ?"),
      select_reports_(database, "SELECT number, report, body FROM report WHERE article = ? ORDER BY number"),
      select_meeting_(database, "SELECT article FROM article_key WHERE key = ?"),
      select_report_(database, "SELECT report, article, number, component, event FROM report WHERE report = ?"),
      select_component_(database, "SELECT report, article, number, component, event FROM report WHERE component = ?"),
      update_report_(database, "UPDATE report SET component = ?2, event = ?3 WHERE report = ?1"),
      insert_links_(database, "INSERT INTO report_links VALUES (?1, ?2) ON CONFLICT (report) DO UPDATE SET links = ?2"),
      update_links_(database, "UPDATE report_links SET links = ?2 WHERE report = ?1"),
      select_links_(database, "SELECT links FROM report_links WHERE report = ?"),
      insert_apart_(database, "INSERT OR IGNORE INTO apart VALUES (?, ?, ?)"),
      select_apart_(database, "SELECT matches FROM apart WHERE article = ? ORDER BY other"),
      reports_(kReports) {}

std::int64_t ReadingTable::insert(const merge::Reading& reading, std::int64_t version) {
  const merge::Place& place = reading.traits.place;
  run(insert_article_, place.id, version, std::int64_t{place.day}, std::int64_t{place.minute}, place.sha256,
      Bytes{packed(reading.traits)});
  const std::int64_t article = database_.getLastInsertRowid();
  run(insert_profile_, article, Bytes{packed(reading.profile)});
  for (const std::uint64_t key : reading.traits.keys) run(insert_key_, as_stored(key), article);
  by_key_.clear();
  for (std::size_t k = 0; k < reading.reports.size(); ++k)
    run(insert_report_, article, k, merge::event_id(reading.reports[k].report, place.sha256),
        Bytes{packed(reading.reports[k])});
  for (std::size_t k = 0; k < reading.warnings.size(); ++k)
    run(insert_warning_, article, k + 1, reading.warnings[k].code, reading.warnings[k].message);
  count_names(reading.traits.names, 1);
  return article;
}

void ReadingTable::erase(std::int64_t article) {
  const auto kept = traits(article);
  count_names(kept->names, -1);
  SQLite::Statement erase_key(database_, "DELETE FROM article_key WHERE key = ? AND article = ?");
  for (const std::uint64_t key : kept->keys) run(erase_key, as_stored(key), article);
  erase_links(reports(article)->rows);
  for (const char* sql : {"DELETE FROM apart WHERE article = ?1 OR other = ?1", "DELETE FROM warning WHERE article = ?",
                          "DELETE FROM report WHERE article = ?", "DELETE FROM article_profile WHERE article = ?",
                          "DELETE FROM article WHERE article = ?"}) {
    SQLite::Statement erase(database_, sql);
    run(erase, article);
  }
  by_key_.clear();
  crowd_.forget(article);
  profiles_.forget(article);
  traits_.forget(article);
  reports_.forget(article);
}

void ReadingTable::count_names(const std::vector<std::string>& names, int by) {
  for (const std::string& name : names) run(insert_name_, name, std::int64_t{by});
  if (by < 0) database_.exec("DELETE FROM article_name WHERE articles = 0");
}

const merge::Outline& ReadingTable::outline(std::int64_t article) { return outline_at(crowd_.seat(article)); }

const merge::Outline& ReadingTable::outline_at(Crowd::Seat seat) {
  return crowd_.outline(seat, [&](std::int64_t article) { return merge::outline_of(*profile(article)); });
}

std::shared_ptr<const merge::Profile> ReadingTable::profile(std::int64_t article) {
  return profiles_.get(article, [&] {
    std::optional<merge::Profile> out;
    each(
        select_profile_, [&](Columns& row) { out = unpacked<merge::Profile>(row.bytes()); }, article);
    if (!out) throw Damaged("the profile of an article is missing");
    return std::move(*out);
  });
}

std::shared_ptr<const merge::Traits> ReadingTable::traits(std::int64_t article) {
  return traits_.get(article, [&] {
    std::optional<merge::Traits> out;
    each(
        select_traits_, [&](Columns& row) { out = unpacked<merge::Traits>(row.bytes()); }, article);
    if (!out) throw Damaged("an article is missing");
    return std::move(*out);
  });
}

std::shared_ptr<const KeptReports> ReadingTable::reports(std::int64_t article) {
  return reports_.get(article, [&] {
    KeptReports out;
    bool found = false;
    each(
        select_place_,
        [&](Columns& row) {
          row >> out.place.day >> out.place.minute >> out.place.sha256 >> out.place.id;
          found = true;
        },
        article);
    if (!found) throw Damaged("an article is missing");
    each(
        select_reports_,
        [&](Columns& row) {
          std::size_t number = 0;
          row >> number >> out.rows.emplace_back();
          if (number + 1 != out.rows.size()) throw Damaged("a report is missing");
          out.reports.push_back(unpacked<merge::Features>(row.bytes()));
        },
        article);
    out.reports.shrink_to_fit();  // they are kept for long, and are most of what is
    out.sketches = merge::sketches_of(out.reports);
    return out;
  });
}

// Those found are marked first, since most are found by several keys.
std::vector<ReadingTable::Met> ReadingTable::met(std::int64_t article) {
  constexpr std::size_t kBits = 64;
  const Crowd::Seat own = crowd_.seat(article);
  std::vector<std::uint64_t> found;
  for (const std::uint64_t key : merge::sought(traits(article)->keys)) {
    const auto with_key = by_key_.get(as_stored(key), [&] {
      Seats all;
      each(
          select_meeting_,
          [&](Columns& row) {
            std::int64_t other = 0;
            row >> other;
            all.push_back(crowd_.seat(other));
          },
          as_stored(key));
      return all;
    });
    found.resize(crowd_.size() / kBits + 1);
    for (const Crowd::Seat seat : *with_key) found[seat / kBits] |= std::uint64_t{1} << seat % kBits;
  }
  if (!found.empty()) found[own / kBits] &= ~(std::uint64_t{1} << own % kBits);
  std::vector<Met> out;
  for (std::size_t k = 0; k < found.size(); ++k)
    for (std::uint64_t left = found[k]; left != 0; left &= left - 1) {
      const auto seat = static_cast<Crowd::Seat>(k * kBits + static_cast<std::size_t>(std::countr_zero(left)));
      out.push_back({crowd_.article(seat), &outline_at(seat)});
    }
  return out;
}

ReportRow ReadingTable::report(std::int64_t row) {
  std::optional<ReportRow> out;
  each(
      select_report_, [&](Columns& columns) { out = report_row(columns); }, row);
  if (!out) throw Damaged("a report is missing");
  return *out;
}

std::vector<ReportRow> ReadingTable::component(std::int64_t number) {
  std::vector<ReportRow> out;
  each(
      select_component_, [&](Columns& columns) { out.push_back(report_row(columns)); }, number);
  return out;
}

void ReadingTable::assign(std::int64_t row, std::int64_t component, std::optional<std::int64_t> event) {
  run(update_report_, row, component, event);
}

std::vector<KeptLink> ReadingTable::links(std::int64_t report) {
  std::vector<KeptLink> out;
  each(
      select_links_, [&](Columns& row) { out = unpacked_links(row.bytes()); }, report);
  return out;
}

void ReadingTable::write_links(std::int64_t report, const std::string& packed) {
  run(insert_links_, report, Bytes{packed});
}

// From both ends.
void ReadingTable::erase_links(const std::vector<std::int64_t>& reports) {
  const auto erased = [&](std::int64_t report) {
    return std::find(reports.begin(), reports.end(), report) != reports.end();
  };
  std::set<std::int64_t> others;
  for (const std::int64_t report : reports)
    for (const KeptLink& l : links(report)) others.insert(l.other);
  for (const std::int64_t other : others) {
    if (erased(other)) continue;
    std::vector<KeptLink> kept = links(other);
    std::erase_if(kept, [&](const KeptLink& l) { return erased(l.other); });
    write_links(other, packed_links(kept));
  }
  SQLite::Statement erase(database_, "DELETE FROM report_links WHERE report = ?");
  for (const std::int64_t report : reports) run(erase, report);
}

void ReadingTable::forget_strangers() {
  by_key_.clear();
  crowd_.clear();
  profiles_.clear();
}

// They are so many that it takes as long as to write some hundred events.
void ReadingTable::forget_reports(merge::Worker& worker) {
  const auto all = std::make_shared<Recent<KeptReports>>(std::exchange(reports_, Recent<KeptReports>(kReports)));
  worker.give([all] { all->clear(); });
}

// Reports with the links that were found of each, and what becomes of them beside those that are kept.
struct ReadingTable::LinkBatch {
  struct Of {
    std::int64_t report = 0;
    std::string packed;  // as they are kept, empty where there are none; then as they are to be kept
    bool kept = false;
    std::vector<KeptLink> found;
    LinksOf all;
  };

  std::vector<Of> reports;

  void put_together() {
    for (Of& of : reports) {
      of.all = LinksOf(merged(of.kept ? unpacked_links(of.packed) : std::vector<KeptLink>(), std::move(of.found)));
      of.packed = packed_links(of.all.links);
    }
  }
};

std::shared_ptr<ReadingTable::LinkBatch> ReadingTable::batch_of(Found& found, std::span<const std::int64_t> reports) {
  auto out = std::make_shared<LinkBatch>();
  for (const std::int64_t report : reports) {
    LinkBatch::Of& of = out->reports.emplace_back();
    of.report = report;
    of.found = found.take_links(report);
    each(
        select_links_,
        [&](Columns& row) {
          of.packed = row.bytes();
          of.kept = true;
        },
        report);
  }
  return out;
}

void ReadingTable::write(LinkBatch& batch, const std::function<void(std::int64_t, LinksOf)>& written) {
  for (LinkBatch::Of& of : batch.reports) {
    if (of.kept)
      run(update_links_, of.report, Bytes{std::move(of.packed)});
    else
      write_links(of.report, of.packed);
    written(of.report, std::move(of.all));
  }
}

// While a batch is written, the worker puts the next one together.
void ReadingTable::write(Found& found, merge::Worker& worker,
                         const std::function<void(std::int64_t, LinksOf)>& written) {
  const Found::Rows reports = found.reports();
  std::shared_ptr<LinkBatch> before;
  merge::Worker::Ticket done = 0;
  for (std::size_t begin = 0; begin < reports.size(); begin += kBatch) {
    const auto batch = batch_of(found, std::span(reports).subspan(begin, std::min(kBatch, reports.size() - begin)));
    const merge::Worker::Ticket ticket = worker.give([batch] { batch->put_together(); });
    if (before) {
      worker.wait(done);
      write(*before, written);
    }
    before = batch;
    done = ticket;
  }
  if (before) {
    worker.wait(done);
    write(*before, written);
  }
  for (const Found::Apart& a : found.take_apart()) run(insert_apart_, a.article, a.other, Bytes{a.matches});
}

std::vector<merge::Match> ReadingTable::apart(std::int64_t article) {
  std::vector<merge::Match> out;
  each(
      select_apart_,
      [&](Columns& row) {
        const auto matches = unpacked<std::vector<merge::Match>>(row.bytes());
        out.insert(out.end(), matches.begin(), matches.end());
      },
      article);
  return out;
}

std::vector<std::pair<std::int64_t, std::vector<merge::Match>>> ReadingTable::judged_by(std::int64_t other) {
  SQLite::Statement rows(database_, "SELECT article, matches FROM apart WHERE other = ?");
  std::vector<std::pair<std::int64_t, std::vector<merge::Match>>> out;
  each(
      rows,
      [&](Columns& row) {
        row >> out.emplace_back().first;
        out.back().second = unpacked<std::vector<merge::Match>>(row.bytes());
      },
      other);
  return out;
}

void ReadingTable::warn(std::int64_t article, const std::optional<std::string>& doubt) {
  run(erase_doubt_, article);
  if (doubt) run(insert_warning_, article, std::int64_t{0}, std::string_view(merge::kDoubtCode), *doubt);
}

}  // namespace frise::store
