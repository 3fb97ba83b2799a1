// Stores: a timeline that is kept in one file and asked by date range.
//
//   auto store = frise::Store::open("affaire.frise");
//   if (!store) return report(store.error());
//   const auto added = store->add(articles);                      // durable once it returns
//   const auto autumn = store->timeline({.days = {Day{2024, 9, 1}, Day{2024, 11, 30}}});
//   const auto found = store->events({.text = "pont effondr*", .limit = 50});     // and after it, found->next
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
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

/// How the days of an event lie to those of a query.
enum class Meets {
  overlaps,  // some day of it is a day of the range
  within,    // it begins and ends in the range
  starts,    // it begins in the range
};

/// An event dated « en juin » was on some day of June: its days are those that it may have had.
///
///   Query::days = 10–20 June      « le 12 juin »   « en juin »   « le 5 juin »   « depuis le 12 juin »
///   overlaps, possible                  x               x                               x
///   within,   possible                  x                                               x
///   starts,   possible                  x                                               x
///   any,      certain                   x
enum class Sureness {
  possible,  // Meets is asked of the first and the last day as far as they are known; an open end may lie anywhere
  certain,   // every day that it may have had lies in the range
};

/// What becomes of events without a date, which no range of days holds.
enum class Undated {
  unless_days,  // they are part of the answer where no days are asked for
  with,
  without,
  only,
};

enum class Order {
  date,    // that of the timeline: by first day, last day, id; undated ones last, by their earliest mention
  weight,  // the heaviest first, then by id
};

/// Which events are asked for; each field that is set narrows the answer.
///
/// Words are compared without case and accents (« œuvre » is "oeuvre") and are whole, but that a star at the end of one
/// stands for any ending: "effondr*". A word with hyphens or apostrophes and what stands in quotation marks is a
/// phrase, whose words follow each other: "Sainte-Aurélie", "\"pont de fer\"", "« pont de fer »". Nothing else has a
/// meaning.
///
///   Query{.days = {Day{2024, 10, 1}, Day{2024, 10, 31}}}            what may have been in October
///   Query{.days = {Day{2024, 10, 1}, {}}, .meets = Meets::starts}   what began then or later
///   Query{.text = "pont effondr*", .who = {"Faure"}, .limit = 50}
struct Query {
  Period days = {};  // an open end is open; both open: no days are asked for
  Meets meets = Meets::overlaps;
  std::optional<Sureness> sureness = {};  // nothing: certain for Meets::within, possible for the others
  Undated undated = Undated::unless_days;
  std::vector<Grain> grains = {};  // one of these; undated events have none. Empty: any
  std::string text = {};           // every word stands in the title, its topic or a quote
  // One of these, each of whose words stand in one name of a person or an organisation, near each other. Empty: any
  std::vector<std::string> who = {};
  std::vector<std::string> where = {};     // … of a place
  std::vector<std::string> source = {};    // an article of one of these outlets tells of it; whole names. Empty: any
  std::vector<EventStatus> statuses = {};  // one of these. Empty: any
  double min_weight = 0;
  Order order = Order::date;
  std::optional<std::size_t> limit = {};  // at most so many events
  std::string after = {};                 // EventPage::next of the page before, of the same query but for the limit

  /// Nothing is set: the whole timeline is asked for, with its undated events.
  [[nodiscard]] bool empty() const noexcept;
};

/// Some of the events that a query asks for.
struct EventPage {
  std::vector<Event> events;  // in the order that was asked for
  std::string next;           // letters and digits for Query::after; empty where no event follows
};

/// Their ids alone.
struct IdPage {
  std::vector<std::string> ids;
  std::string next;
};

struct TimelinePage {
  Timeline timeline;
  std::string next;
};

struct Added {
  std::size_t articles = 0;   // new, or another version of one that was there
  std::size_t unchanged = 0;  // there already
};

/// A correction by a person. It holds on to its event wherever later articles take it, and is applied after every
/// merging.
struct Edit {
  enum class Kind : std::uint8_t {
    title,  // `text` is its title
    date,   // `date` is its date
    hide,   // it is left out of every answer
    merge,  // the event `other` is the same one
    split,  // its mentions with these numbers are another event
    note,   // `text` says something of it, for those who read the edits
  };
  Kind kind = Kind::note;
  std::string event;  // its id, present or former
  std::string text = {};
  std::optional<EventDate> date = {};
  std::string other = {};                  // id
  std::vector<std::size_t> mentions = {};  // numbers in Event::mentions, from 0
};

/// An edit as the store keeps it.
struct KeptEdit {
  std::int64_t number = 0;
  std::string at;  // ISO 8601, as it was given
  std::string who;
  Edit edit;           // mentions are left out
  std::string undone;  // when; empty: it holds
  bool lost = false;   // the article that told its event is gone, or tells it no more: the edit has no effect
};

/// Whether the texts of articles are read with them.
enum class Texts { with, without };

/// What a store holds.
struct StoreFacts {
  std::size_t articles = 0;  // that the timeline tells
  std::size_t versions = 0;  // of articles, with those that were replaced
  std::size_t events = 0;    // dated
  std::size_t undated = 0;
  std::size_t mentions = 0;
  std::size_t edits = 0;    // that hold
  std::uint64_t bytes = 0;  // of the file
  Period days = {};         // first and last day of its events
  std::string made_by;      // the version of frise whose rules made the events
};

/// A timeline in an SQLite file. One process writes at a time, others wait up to five seconds; any number read.
/// Not thread-safe: one Store a thread.
class FRISE_API Store {
 public:
  enum class Mode { read, write };  // write creates the file where there is none

  /// Opens a store. Errors: unreadable (no such file, no right), store_damaged (not a store), unsupported (made by a
  /// later version), unwritable, store_busy.
  /// `patience`: how long to wait for another program that writes, here and in every call.
  [[nodiscard]] static Result<Store> open(const std::filesystem::path& file, Mode mode = Mode::write,
                                          std::chrono::milliseconds patience = std::chrono::seconds(5));

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Adds articles in one transaction: all are kept, or, after an error or a crash, none. The same article twice
  /// changes nothing; another version of it replaces it where it is later (latest_versions()). Articles added in
  /// several calls give the same timeline as in one. Cost: of reading the articles, and of merging again the events
  /// that they touch. Errors: unwritable, store_busy.
  [[nodiscard]] Result<Added> add(const std::vector<Article>& articles, const BuildOptions& options = {});

  /// Forgets these articles, with all their versions, in one transaction: all of them or, after an error, none. Events
  /// that others tell as well stay. Errors: absent (`where` names the id), unwritable, store_busy.
  [[nodiscard]] Outcome remove(const std::vector<std::string>& ids);

  /// Corrects the publication date of an article, for all its versions, those to come too: what it counts from that day
  /// moves. `published` comes from published_at(). Errors: absent, invalid, unwritable, store_busy.
  [[nodiscard]] Outcome republish(const std::string& id, const Published& published);

  /// The event of that id, or, where later articles or edits changed it, the one that tells what it told.
  /// Errors: absent.
  [[nodiscard]] Result<Event> event(const std::string& id) const;

  /// The same event as a timeline of its own, with its articles and the warnings about these.
  [[nodiscard]] Result<Timeline> about(const std::string& id) const;

  /// The articles with these ids that the timeline tells, in its order; ids of others are passed over. Without their
  /// texts they cost a look-up each, and their offsets cannot be counted in code points.
  [[nodiscard]] Result<std::vector<Article>> articles(const std::vector<std::string>& ids, Texts texts) const;

  /// A number that differs from the one before where another connection has changed the file in between. It means
  /// nothing to another Store. Cost: of a look at the file.
  [[nodiscard]] Result<std::int64_t> data_version() const;

  /// Keeps corrections, all of them or, after an error, none; `at` (ISO 8601) and `who` stand in the log. Their
  /// numbers. `allowed` is called first, in the same transaction: nobody else writes between what it sees of this store
  /// and the edits; its error, or what it throws, ends them. Errors: absent, invalid (`where` names the field of Edit),
  /// unwritable, store_busy.
  [[nodiscard]] Result<std::vector<std::int64_t>> edit(const std::vector<Edit>& edits, const std::string& who,
                                                       const std::string& at,
                                                       const std::function<Outcome()>& allowed = {});

  /// All corrections, in their order, undone and lost ones too.
  [[nodiscard]] Result<std::vector<KeptEdit>> edits() const;

  /// Those that hold on to a report of this event, present or former id. Errors: absent.
  [[nodiscard]] Result<std::vector<KeptEdit>> edits(const std::string& event) const;

  /// Takes a correction back. Errors: absent, invalid (it was taken back before), unwritable, store_busy.
  [[nodiscard]] Outcome undo(std::int64_t number, const std::string& at);

  /// Cost: of counting.
  [[nodiscard]] Result<StoreFacts> facts() const;

  /// What is wrong with the store, a sentence each; nothing where all is well. Looks at every page and row, and builds
  /// the timeline anew in memory to compare it. Cost: of building it.
  [[nodiscard]] Result<std::vector<std::string>> verify() const;

  /// How many events `query` asks for, whatever its limit and `after`.
  /// Cost: linear in the answer, some 50 ns an event; with words, in the events that have them near those days.
  /// Errors: invalid (`where` names the field of Query: "text"), store_damaged, store_busy.
  [[nodiscard]] Result<std::size_t> count(const Query& query = {}) const;

  /// The events that `query` asks for, a page at a time:
  ///
  ///   Query query{.text = "grève", .limit = 50};
  ///   do {
  ///     const auto page = store->events(query);
  ///     if (!page) return report(page.error());
  ///     show(page->events);
  ///     query.after = page->next;
  ///   } while (!query.after.empty());
  ///
  /// A page begins behind the last event of the one before, wherever that now stands: events that are added or removed
  /// in between neither repeat nor hide others. Cost: by date and without words, of the page alone; else of finding all
  /// that match. Errors: as of count(); invalid with `where` "after" where the token is not of this query.
  [[nodiscard]] Result<EventPage> events(const Query& query = {}) const;

  /// The ids of the same events, without a look at these: for who keeps events between questions. Errors and cost: as
  /// of events().
  [[nodiscard]] Result<IdPage> ids(const Query& query = {}) const;

  /// The events that have these ids now, in that order; ids of none are passed over. Cost: of a look-up each.
  [[nodiscard]] Result<std::vector<Event>> events(const std::vector<std::string>& ids) const;

  /// The same events as a timeline, whatever the order they were chosen in, with the articles that speak of them and
  /// the warnings about these; of an empty query the whole timeline. Errors and cost: as of events().
  [[nodiscard]] Result<Timeline> timeline(const Query& query = {}) const;

  /// The same, with the token of the next page.
  [[nodiscard]] Result<TimelinePage> page(const Query& query = {}) const;

 private:
  struct Connection;
  explicit Store(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace frise
