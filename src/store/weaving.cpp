#include "store/weaving.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <numeric>
#include <tuple>

#include "document/disjoint_sets.h"
#include "merge/audit.h"
#include "merge/canonical.h"
#include "store/columns.h"

namespace frise::store {

using merge::Cluster;
using merge::Corpus;
using merge::Link;

Weaving::Weaving(SQLite::Database& database)
    : database_(database), statements_(database), readings_(database), writer_(database), reader_(database) {}

void Weaving::remove(std::int64_t article) {
  const merge::Place place = readings_.traits(article)->place;
  const auto kept = readings_.reports(article);
  for (std::size_t k = 0; k < kept->rows.size(); ++k) {
    const event::Report& report = kept->reports[k].report;
    removed_[{place.id, report.mention.quote}] = merge::event_id(report, place.sha256);
    for (const KeptLink& l : readings_.links(kept->rows[k])) touched_.insert(l.other);
    const ReportRow where = readings_.report(kept->rows[k]);
    for (const std::int64_t other : readings_.component(where.component)) {
      touched_.insert(other);
      again_.insert(other);
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
  link_all();
  merge_region(region());
  writer_.finish();
  for (const std::string& base : bases_) number(base);
  remember_former_ids();
  doubt();
}

// --- links ---------------------------------------------------------------------------------------------------------

// Articles of one affair behind each other, since they are compared with the same others.
void Weaving::link_all() {
  std::vector<std::pair<std::uint16_t, std::int64_t>> order;
  for (const std::int64_t article : added_)
    order.emplace_back(merge::heaviest_term(readings_.outline(article)), article);
  unlinked_ = {added_.begin(), added_.end()};
  std::sort(order.begin(), order.end());
  for (const auto& [term, article] : order) {
    link(article);
    unlinked_.erase(article);
    if (readings_.crowded()) write_links(false);
  }
  for (const std::int64_t article : unjudged_) judge_anew(article);
  write_links(true);
}

// What was written last is as it stays, and is looked at next.
void Weaving::write_links(bool last) {
  readings_.flush([&](std::int64_t report, std::vector<KeptLink> links) {
    touched_.insert(report);
    if (last) linked_.try_emplace(report, std::move(links));
  });
}

void Weaving::link(std::int64_t article) {
  const auto kept = readings_.reports(article);
  for (const std::int64_t row : kept->rows) touched_.insert(row);
  for (const Link& l : merge::links_within(kept->reports)) readings_.link(kept->rows[l.a], kept->rows[l.b], l);
  for (const auto& [other, near] : of_one_affair(article)) {
    const bool first = kept->place < readings_.reports(other)->place;
    compare(first ? article : other, first ? other : article, near);
  }
}

// Those that may be of one affair with the article, but for those whose turn comes, with the affinity.
std::vector<std::pair<std::int64_t, double>> Weaving::of_one_affair(std::int64_t article) {
  const auto profile = readings_.profile(article);
  const merge::Outline outline = readings_.outline(article);
  const merge::Comparison here(*profile, outline);
  std::vector<std::pair<std::int64_t, double>> out;
  readings_.each_met(article, [&](std::int64_t other, const merge::Outline& of_other) {
    const std::uint32_t shared = here.shared_with(of_other);
    if (shared == 0 || unlinked_.contains(other)) return;
    const double near = here.affinity_with(*readings_.profile(other), shared);
    if (near > 0) out.emplace_back(other, near);
  });
  std::sort(out.begin(), out.end());
  return out;
}

void Weaving::compare(std::int64_t earlier, std::int64_t later, double near) {
  const auto a = readings_.reports(earlier);
  const auto b = readings_.reports(later);
  for (const Link& l : merge::links_between({a->reports, a->sketches}, {b->reports, b->sketches}, near))
    readings_.link(a->rows[l.a], b->rows[l.b], l);
  if (near < 1) return;  // of one affair they surely are not
  judge(earlier, later);
  judge(later, earlier);
}

bool Weaving::beyond_doubt(std::int64_t article) {
  const auto [entry, fresh] = beyond_doubt_.try_emplace(article);
  if (fresh) entry->second = merge::rule_out_doubt(readings_.apart(article));
  return entry->second;
}

void Weaving::judge(std::int64_t article, std::int64_t by) {
  if (beyond_doubt(article)) return;
  const auto a = readings_.reports(article);
  const auto b = readings_.reports(by);
  const auto matches = merge::matches({a->reports, a->sketches}, {b->reports, b->sketches});
  readings_.insert_apart(article, by, matches);
  if (!matches.empty()) doubtful_.insert(article);
  beyond_doubt_[article] = merge::rule_out_doubt(matches);
}

// What others put elsewhere was not kept while one put an event where it does.
void Weaving::judge_anew(std::int64_t article) {
  for (const auto& [other, near] : of_one_affair(article))
    if (near >= 1) judge(article, other);
}

Weaving::Linked::Linked(std::vector<KeptLink> all) : links(std::move(all)) {
  for (const KeptLink& l : links) reach.add(l.similarity);
}

const Weaving::Linked& Weaving::linked(std::int64_t report) {
  const auto known = linked_.find(report);
  return known != linked_.end() ? known->second : linked_.try_emplace(report, readings_.links(report)).first->second;
}

// Whether a link from `here` joins components.
bool Weaving::counts(const Linked& here, const KeptLink& link) {
  const Link plain{0, 0, link.similarity, link.postpones};
  const float reach = here.reach.value();
  return merge::counts(plain, reach, 0) && merge::counts(plain, reach, linked(link.other).reach.value());
}

// --- what is merged again ------------------------------------------------------------------------------------------

// All that hangs together with what was touched, before or now. Links change for what was touched only, so whatever
// was in a component with it is reached through it.
Weaving::Rows Weaving::region() {
  std::deque<std::int64_t> todo(touched_.begin(), touched_.end());
  std::unordered_set<std::int64_t> components;
  for (const std::int64_t row : touched_) components.insert(readings_.report(row).component);
  for (const std::int64_t component : components)
    for (const std::int64_t row : readings_.component(component)) todo.push_back(row);
  std::unordered_set<std::int64_t> seen;
  for (; !todo.empty(); todo.pop_front()) {
    const std::int64_t row = todo.front();
    if (!seen.insert(row).second) continue;
    const Linked& here = linked(row);
    for (const KeptLink& l : here.links)
      if (!seen.contains(l.other) && counts(here, l)) todo.push_back(l.other);
    const auto& tied = edits_.tied(row);
    todo.insert(todo.end(), tied.begin(), tied.end());
  }
  Rows out(seen.begin(), seen.end());
  std::sort(out.begin(), out.end());
  return out;
}

void Weaving::merge_region(const Rows& region) {
  std::unordered_map<std::int64_t, std::size_t> number;
  for (std::size_t k = 0; k < region.size(); ++k) number.emplace(region[k], k);
  document::DisjointSets sets(region.size());
  for (std::size_t k = 0; k < region.size(); ++k) {
    const Linked& here = linked(region[k]);
    for (const KeptLink& l : here.links)
      if (counts(here, l)) sets.join(k, number.at(l.other));
    for (const std::int64_t tied : edits_.tied(region[k])) sets.join(k, number.at(tied));
  }
  std::map<std::size_t, std::vector<Member>> components;
  std::unordered_map<std::int64_t, std::size_t> sizes;  // of the components before
  for (std::size_t k = 0; k < region.size(); ++k) {
    const ReportRow where = readings_.report(region[k]);
    components[sets.root(k)].push_back({region[k], where, {}, {}});
    ++sizes[where.component];
  }
  for (auto& [root, members] : components)
    if (!is_as_before(members, sizes.at(members.front().where.component))) merge_component(std::move(members));
}

// The links between two reports stay as long as both: what has the members that it had, and lost none, has the events
// that it had.
bool Weaving::is_as_before(const std::vector<Member>& members, std::size_t size_before) const {
  return members.size() == size_before && std::all_of(members.begin(), members.end(), [&](const Member& m) {
           return m.where.event && m.where.component == members.front().where.component && !again_.contains(m.row);
         });
}

void Weaving::merge_component(std::vector<Member> order) {
  for (Member& m : order) {
    m.where = readings_.report(m.row);  // what was merged before may have ended its event
    m.traits = readings_.traits(m.where.article);
    m.reports = readings_.reports(m.where.article);
  }
  std::sort(order.begin(), order.end(), [](const Member& a, const Member& b) {
    return std::tie(a.traits->place, a.where.number) < std::tie(b.traits->place, b.where.number);
  });
  Corpus corpus;
  Rows rows;
  std::unordered_map<std::int64_t, std::size_t> index;
  for (const Member& m : order) {
    if (rows.empty() || corpus.articles.back().place != m.traits->place) corpus.articles.push_back(*m.traits);
    index.emplace(m.row, rows.size());
    rows.push_back(m.row);
    corpus.reports.push_back(&m.reports->reports[m.where.number]);
    corpus.article_of.push_back(corpus.articles.size() - 1);
  }
  merge::Component component;
  component.members.resize(rows.size());
  std::iota(component.members.begin(), component.members.end(), std::size_t{0});
  for (std::size_t a = 0; a < rows.size(); ++a)
    for (const KeptLink& l : linked(rows[a]).links)
      if (const auto b = index.find(l.other); b != index.end() && a < b->second)
        component.links.push_back(
            {static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b->second), l.similarity, l.postpones});
  std::vector<Cluster> clusters = merge::events_of(corpus, component);
  edits_.apply(corpus, rows, clusters);
  write(order, std::move(clusters), corpus);
}

// --- events --------------------------------------------------------------------------------------------------------

void Weaving::write(std::vector<Member>& members, std::vector<Cluster> clusters, const Corpus& corpus) {
  std::map<std::int64_t, merge::Group> told;  // the events there are, each with those of its reports that are here
  for (std::size_t k = 0; k < members.size(); ++k)
    if (const auto event = members[k].where.event) told[*event].push_back(k);
  std::vector<std::optional<std::int64_t>> event_of(members.size());
  // An event that comes out as it was stays where it is.
  std::erase_if(clusters, [&](const Cluster& c) {
    const auto before = members[c.reports.front()].where.event;
    if (!before || told.at(*before) != c.reports) return false;
    Event same = c.event;
    const Event kept = reader_.read(*before);
    if (merge::unnumbered(kept.id) == same.id) same.id = kept.id;
    if (!(same == kept)) return false;
    for (const std::size_t k : c.reports) event_of[k] = before;
    told.erase(*before);
    return true;
  });
  for (const auto& [event, reports] : told) {
    forget(event);
    for (const std::size_t k : reports) members[k].where.event.reset();
  }
  for (Cluster& c : clusters) {
    const Member& first = members[c.reports.front()];
    const EventPlace place = place_of(corpus, first, c);
    bases_.insert(c.event.id);
    if (event_number(database_, c.event.id))
      c.event.id += "-" + std::to_string(members.size()) + "~" + std::to_string(first.row);
    const std::int64_t event = writer_.insert(c.event, place);
    for (const std::size_t k : c.reports) event_of[k] = event;
  }
  assign(members, event_of);
}

// Writes what has changed of where the reports stand.
void Weaving::assign(const std::vector<Member>& members, const std::vector<std::optional<std::int64_t>>& event_of) {
  const auto by_row = [](const Member& a, const Member& b) { return a.row < b.row; };
  const std::int64_t component = std::min_element(members.begin(), members.end(), by_row)->row;
  for (std::size_t k = 0; k < members.size(); ++k) {
    const ReportRow& before = members[k].where;
    if (before.component == component && before.event == event_of[k]) continue;
    readings_.assign(members[k].row, component, event_of[k]);
  }
}

EventPlace Weaving::place_of(const Corpus& corpus, const Member& member, const Cluster& cluster) {
  std::set<std::string> sources;
  const Prepared select =
      statements_.take("SELECT source FROM article JOIN article_version USING (version) WHERE article.id = ?");
  for (const std::size_t k : cluster.reports) {
    select->bind(1, corpus.articles[corpus.article_of[k]].place.id);
    if (select->executeStep()) sources.insert(select->getColumn(0).getString());
    select->reset();
  }
  sources.erase("");
  const merge::Place& first = corpus.articles[corpus.article_of[cluster.reports.front()]].place;
  EventPlace out;
  out.sources.assign(sources.begin(), sources.end());
  if (first.day != std::numeric_limits<std::int32_t>::max()) out.earliest.day = Day(first.day);
  if (first.minute >= 0) out.earliest.minute = first.minute;
  out.earliest.sha256 = first.sha256;
  out.earliest.article = first.id;
  out.earliest.number = static_cast<std::uint32_t>(member.where.number);
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
  while (rows->executeStep()) {
    Named n;
    Columns(*rows) >> n.event >> n.id;
    first->bind(1, n.event);
    if (first->executeStep())
      Columns(*first) >> n.place.day >> n.place.minute >> n.place.sha256 >> n.place.id >> n.report;
    first->reset();
    events.push_back(std::move(n));
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
