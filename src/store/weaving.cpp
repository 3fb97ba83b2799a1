#include "store/weaving.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "merge/audit.h"
#include "merge/canonical.h"
#include "store/columns.h"
#include "store/linking.h"

namespace frise::store {

using merge::Cluster;
using merge::Corpus;

namespace {

constexpr std::size_t kFew = 32;       // members of a component that is not worth waking the worker for
constexpr std::size_t kAhead = 4'000;  // members of components that wait for their clusters

}  // namespace

Weaving::Weaving(SQLite::Database& database, unsigned jobs)
    : database_(database),
      statements_(database),
      readings_(database),
      writer_(database),
      reader_(database),
      worker_(jobs) {}

void Weaving::remove(std::int64_t article) {
  const merge::Place place = readings_.traits(article)->place;
  const auto kept = readings_.reports(article);
  for (std::size_t k = 0; k < kept->rows.size(); ++k) {
    const event::Report& report = kept->reports[k].report;
    removed_[{place.id, report.mention.quote}] = merge::event_id(report, place.sha256);
    for (const KeptLink& l : readings_.links(kept->rows[k])) touched_.insert(l.other);
    const ReportRow where = readings_.report(kept->rows[k]);
    for (const ReportRow& other : readings_.component(where.component)) {
      touched_.insert(other.row);
      again_.insert(other.row);
    }
    if (where.event) forget(*where.event);
  }
  for (const auto& [other, matches] : readings_.judged_by(article)) {
    doubtful_.insert(other);
    if (merge::rule_out_doubt(matches)) unjudged_.insert(other);
  }
  readings_.erase(article);
  for (const std::int64_t row : kept->rows) {
    touched_.erase(row);
    again_.erase(row);
  }
  added_.erase(article);
  doubtful_.erase(article);
  unjudged_.erase(article);
}

void Weaving::add(const merge::Reading& reading, std::int64_t version) {
  const std::int64_t article = readings_.insert(reading, version);
  added_.insert(article);
  for (const merge::Features& f : reading.reports) {
    const auto before = removed_.find({reading.traits.place.id, f.report.mention.quote});
    if (before == removed_.end()) continue;
    renamed_[before->second] = merge::event_id(f.report, reading.traits.place.sha256);
    removed_.erase(before);
  }
}

void Weaving::touch(const std::string& report_name) {
  const auto row = report_named(database_, report_name);
  if (!row) return;
  touched_.insert(*row);
  again_.insert(*row);
}

void Weaving::finish() {
  for (const auto& [before, now] : renamed_) rename_report(database_, before, now);
  edits_ = Edits(database_);  // with what these articles bring back
  link();
  merge_region(region());
  readings_.forget_reports(worker_);
  writer_.finish();
  for (const std::string& base : bases_) number(base);
  remember_former_ids();
  doubt();
}

// --- links ---------------------------------------------------------------------------------------------------------

void Weaving::link() {
  Linking linking(readings_, worker_);
  linking.link(added_);
  for (const std::int64_t article : unjudged_) linking.judge_anew(article);
  // What was written last is as it stays, and is looked at next.
  linking.finish([&](std::int64_t report, LinksOf links) { linked_.try_emplace(report, std::move(links)); });
  touched_.merge(linking.take_touched());
  doubtful_.insert(linking.doubtful().begin(), linking.doubtful().end());
}

// --- what is merged again ------------------------------------------------------------------------------------------

// A component on its way to its events.
struct Weaving::Merging {
  Members members;
  std::vector<std::vector<KeptLink>> links;  // of each member of the region, in the order of the rows
  Corpus corpus;
  std::vector<std::int64_t> articles;
  std::map<std::size_t, std::shared_ptr<const merge::Traits>> traits;  // of articles, where they were asked for
  std::map<std::size_t, std::shared_ptr<const merge::Profile>> profiles;
  merge::Component component;
  std::vector<merge::Group> groups;

  void group() {
    find_component();
    groups = merge::linked_groups(corpus, component.members, component.links);
    component.links = {};
  }

  // Its members, and the links between them.
  void find_component();
};

void Weaving::merge_region(const Split& region) {
  std::vector<const Region*> changed;
  for (const Region& members : region.components) {
    for (const ReportRow& m : members)
      if (m.event) ++tellers_[*m.event];
    if (!is_as_before(members, region.sizes.at(members.front().component))) changed.push_back(&members);
  }
  if (changed.empty()) return;
  // While the events of a component are written, the worker makes the groups of those behind it; of the largest, which
  // takes it long, while all others are written.
  const auto by_size = [](const Region* a, const Region* b) { return a->size() < b->size(); };
  std::iter_swap(changed.begin(), std::max_element(changed.begin(), changed.end(), by_size));
  Begun largest = begin_merging(*changed.front());
  std::deque<Begun> begun;
  std::size_t ahead = 0;  // members of these
  const auto end_first = [&] {
    ahead -= begun.front().merging->members.size();
    end_merging(begun.front());
    begun.pop_front();
  };
  for (auto members = std::next(changed.begin()); members != changed.end(); ++members) {
    begun.push_back(begin_merging(**members));
    ahead += begun.back().merging->members.size();
    while (begun.size() > 1 && ahead > kAhead) end_first();
  }
  while (!begun.empty()) end_first();
  end_merging(largest);
}

// The links between two reports stay as long as both: what has the members that it had, and lost none, has the events
// that it had.
bool Weaving::is_as_before(const Region& members, std::size_t size_before) const {
  return members.size() == size_before && std::all_of(members.begin(), members.end(), [&](const ReportRow& m) {
           return m.event && m.component == members.front().component && !again_.contains(m.row);
         });
}

Weaving::Begun Weaving::begin_merging(const Region& region) {
  auto out = std::make_shared<Merging>();
  out->members = members_of(region);
  out->links = take_links(region);
  for (const Member& m : out->members) {
    if (out->articles.empty() || out->articles.back() != m.where.article) {
      out->articles.push_back(m.where.article);
      out->corpus.places.push_back(&m.article->place);
    }
    out->corpus.reports.push_back(&m.article->reports[m.where.number]);
    out->corpus.article_of.push_back(out->articles.size() - 1);
  }
  merge::Errand grouping([out] { out->group(); });
  if (out->members.size() >= kFew) grouping.give(worker_);
  return {std::move(out), std::move(grouping)};
}

void Weaving::end_merging(Begun& begun) {
  begun.grouping.finish();
  Merging& merging = *begun.merging;
  Members& members = merging.members;
  Corpus& corpus = merging.corpus;
  corpus.profile = [&](std::size_t article) -> const merge::Profile& {
    auto& known = merging.profiles[article];
    if (!known) known = readings_.profile(merging.articles[article]);
    return *known;
  };
  corpus.sentences = [&](std::size_t article) -> const auto& {
    auto& known = merging.traits[article];
    if (!known) known = readings_.traits(merging.articles[article]);
    return known->sentences;
  };
  release(members);
  Rows rows;
  for (const Member& m : members) rows.push_back(m.where.row);
  const bool plain = std::none_of(rows.begin(), rows.end(),
                                  [&](std::int64_t row) { return again_.contains(row) || edits_.concern(row); });
  Told told = told_by(members);
  EventOf event_of(members.size());
  std::vector<Cluster> clusters;
  for (merge::Group& group : merge::with_postponements(corpus, merging.component.members, std::move(merging.groups))) {
    // What the same reports tell, and nobody corrected, is what they told.
    const auto before = event_before(told, members[group.front()]);
    if (plain && before != told.end() && before->second == group && whole(*before)) {
      for (const std::size_t k : group) event_of[k] = before->first;
      told.erase(before);
      continue;
    }
    Event event = merge::event_of(corpus, group);
    clusters.push_back({std::move(group), std::move(event)});
  }
  if (!plain) edits_.apply(corpus, rows, clusters);
  write(members, std::move(told), std::move(clusters), std::move(event_of));
}

Weaving::Members Weaving::members_of(const Region& region) {
  Members out;
  for (const ReportRow& report : region) out.push_back({report, readings_.reports(report.article)});
  std::sort(out.begin(), out.end(), [](const Member& a, const Member& b) {
    return std::tie(a.article->place, a.where.number) < std::tie(b.article->place, b.where.number);
  });
  return out;
}

// Nobody asks for them again.
std::vector<std::vector<KeptLink>> Weaving::take_links(const Region& region) {
  std::vector<std::vector<KeptLink>> out(region.size());
  if (region.size() == 1) return out;
  for (std::size_t k = 0; k < region.size(); ++k) {
    auto known = linked_.extract(region[k].row);
    out[k] = known ? std::move(known.mapped().links) : readings_.links(region[k].row);
  }
  return out;
}

// What was merged before may have ended their events.
void Weaving::release(Members& members) const {
  for (Member& m : members)
    if (m.where.event && ended_.contains(*m.where.event)) m.where.event.reset();
}

void Weaving::Merging::find_component() {
  component.members.resize(members.size());
  std::iota(component.members.begin(), component.members.end(), std::size_t{0});
  std::vector<std::pair<std::int64_t, std::uint32_t>> places;  // by row
  for (std::uint32_t k = 0; k < members.size(); ++k) places.emplace_back(members[k].where.row, k);
  std::sort(places.begin(), places.end());
  // Both are in the order of the rows, and a link is known to both of its ends: it is taken at the first.
  for (auto here = places.begin(); here != places.end(); ++here) {
    const auto& [row, a] = *here;
    const std::vector<KeptLink> of_one = std::move(links[static_cast<std::size_t>(here - places.begin())]);
    auto l = std::partition_point(of_one.begin(), of_one.end(),
                                  [first = row](const KeptLink& k) { return k.other < first; });
    for (auto there = std::next(here); l != of_one.end(); ++l) {
      there = std::partition_point(there, places.end(), [&](const auto& place) { return place.first < l->other; });
      if (there == places.end()) break;
      const auto& [other, b] = *there;
      if (l->other == other) component.links.push_back({std::min(a, b), std::max(a, b), l->similarity, l->postpones});
    }
  }
}

// --- events --------------------------------------------------------------------------------------------------------

Weaving::Told Weaving::told_by(const Members& members) const {
  Told out;
  for (std::size_t k = 0; k < members.size(); ++k)
    if (const auto event = members[k].where.event) out[*event].push_back(k);
  return out;
}

Weaving::Told::iterator Weaving::event_before(Told& told, const Member& member) {
  return member.where.event ? told.find(*member.where.event) : told.end();
}

// No report of another component told it.
bool Weaving::whole(const Told::value_type& told) const { return told.second.size() == tellers_.at(told.first); }

void Weaving::write(const Members& members, Told told, std::vector<Cluster> clusters, EventOf event_of) {
  // An event that grows or shrinks, or that comes out as it was, stays where it is.
  std::erase_if(clusters, [&](Cluster& c) {
    const auto before = event_before(told, members[c.reports.front()]);
    if (before == told.end() || !whole(*before)) return false;
    const std::int64_t event = before->first;
    const std::string base = c.event.id;
    if (!writer_.replace(event, c.event, place_of(members, c.reports))) return false;
    bases_.insert(base);
    for (const std::size_t k : c.reports) event_of[k] = event;
    told.erase(before);
    return true;
  });
  for (const auto& [event, reports] : told) forget(event);
  for (Cluster& c : clusters) {
    const EventPlace place = place_of(members, c.reports);
    bases_.insert(c.event.id);
    if (has_event(c.event.id))
      c.event.id += "-" + std::to_string(members.size()) + "~" + std::to_string(members[c.reports.front()].where.row);
    const std::int64_t event = writer_.insert(c.event, place);
    for (const std::size_t k : c.reports) event_of[k] = event;
  }
  assign(members, event_of);
}

bool Weaving::has_event(const std::string& id) {
  const Prepared select = statements_.take("SELECT 1 FROM event WHERE id = ?");
  select->bind(1, id);
  return select->executeStep();
}

// Writes what has changed of where the reports stand.
void Weaving::assign(const Members& members, const EventOf& event_of) {
  const auto by_row = [](const Member& a, const Member& b) { return a.where.row < b.where.row; };
  const std::int64_t component = std::min_element(members.begin(), members.end(), by_row)->where.row;
  for (std::size_t k = 0; k < members.size(); ++k) {
    const ReportRow& before = members[k].where;
    const bool released = before.event && ended_.contains(*before.event);
    if (before.component == component && before.event == event_of[k] && !released) continue;
    readings_.assign(before.row, component, event_of[k]);
  }
}

// '' where it has none. An article tells of many events.
const std::string& Weaving::source_of(std::int64_t article) {
  const auto [known, fresh] = sources_.try_emplace(article);
  if (!fresh) return known->second;
  const Prepared select =
      statements_.take("SELECT source FROM article JOIN article_version USING (version) WHERE article = ?");
  select->bind(1, article);
  if (select->executeStep()) known->second = select->getColumn(0).getString();
  return known->second;
}

EventPlace Weaving::place_of(const Members& members, const merge::Group& reports) {
  std::set<std::int64_t> articles;
  for (const std::size_t k : reports) articles.insert(members[k].where.article);
  std::set<std::string> sources;
  for (const std::int64_t article : articles) sources.insert(source_of(article));
  sources.erase("");
  const merge::Place& first = members[reports.front()].article->place;
  EventPlace out;
  out.sources.assign(sources.begin(), sources.end());
  if (first.day != std::numeric_limits<std::int32_t>::max()) out.earliest.day = Day(first.day);
  if (first.minute >= 0) out.earliest.minute = first.minute;
  out.earliest.sha256 = first.sha256;
  out.earliest.article = first.id;
  out.earliest.number = static_cast<std::uint32_t>(members[reports.front()].where.number);
  return out;
}

// The event ends; its id is remembered.
void Weaving::forget(std::int64_t event) {
  const Event gone = reader_.read(event);
  std::vector<std::string>& names = dropped_[gone.id];
  const Prepared reports = statements_.take("SELECT name FROM report WHERE event = ? ORDER BY report");
  reports->bind(1, event);
  while (reports->executeStep()) names.push_back(reports->getColumn(0).getString());
  const Prepared release = statements_.take("UPDATE report SET event = NULL WHERE event = ?");
  release->bind(1, event);
  release->exec();
  writer_.erase(event);
  ended_.insert(event);
  bases_.insert(merge::unnumbered(gone.id));
}

// Events of one id are numbered in the order of their first reports.
void Weaving::number(const std::string& base) {
  const Prepared rows =
      statements_.take("SELECT event, id FROM event WHERE id = ?1 OR (id > ?1 || '-' AND id < ?1 || '.')");
  const Prepared first = statements_.take(
      "SELECT day, minute, sha256, id, number FROM report JOIN article USING (article) WHERE event = "
      "? ORDER BY 1, 2, 3, 4, 5 LIMIT 1");
  struct Named {
    merge::Place place;
    std::size_t report = 0;
    std::int64_t event = 0;
    std::string id;
  };
  std::vector<Named> events;
  rows->bind(1, base);
  while (rows->executeStep()) Columns(*rows) >> events.emplace_back().event >> events.back().id;
  if (events.size() == 1 && events.front().id == base) return;
  for (Named& n : events) {
    first->bind(1, n.event);
    if (first->executeStep())
      Columns(*first) >> n.place.day >> n.place.minute >> n.place.sha256 >> n.place.id >> n.report;
    first->reset();
  }
  std::sort(events.begin(), events.end(),
            [](const Named& a, const Named& b) { return std::tie(a.place, a.report) < std::tie(b.place, b.report); });
  std::vector<std::pair<std::int64_t, std::string>> renamed;
  for (std::size_t n = 0; n < events.size(); ++n)
    if (const std::string id = merge::numbered(base, n); events[n].id != id) renamed.emplace_back(events[n].event, id);
  // Under names that nobody has first, since one may take the id of another.
  for (const auto& [event, id] : renamed) writer_.rename(event, id + "~");
  for (const auto& [event, id] : renamed) writer_.rename(event, id);
}

void Weaving::remember_former_ids() {
  SQLite::Statement insert(database_, "INSERT OR REPLACE INTO former_id VALUES (?, ?)");
  for (const auto& [id, names] : dropped_) {
    if (report_named(database_, merge::unnumbered(id))) continue;  // by which it is found
    for (std::string name : names) {
      if (const auto renamed = renamed_.find(name); renamed != renamed_.end()) name = renamed->second;
      if (!report_named(database_, name)) continue;
      Binder row(insert);
      row << id << name;
      insert.exec();
      insert.reset();
      break;
    }
  }
}

void Weaving::doubt() {
  for (const std::int64_t article : doubtful_) readings_.warn(article, merge::doubt(readings_.apart(article)));
}

}  // namespace frise::store
