// The answers about many events: pages of them, and what is counted.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "frise/fragments.h"
#include "serve/api.h"
#include "serve/bins.h"
#include "serve/json.h"
#include "serve/parameters.h"
#include "serve/problem.h"

namespace frise::serve {
namespace {

constexpr std::size_t kFacetEvents = 5000;
constexpr std::size_t kFacetValues = 50;

template <typename T>
T of_query(Result<T> result) {
  if (!result) throw problem_of_query(result.error());
  return std::move(*result);
}

std::vector<std::string> articles_of(const std::vector<Event>& events) {
  std::set<std::string> out;
  for (const Event& e : events)
    for (const EventMention& m : e.mentions) out.insert(m.article);
  return {out.begin(), out.end()};
}

std::string day_or_nothing(const std::optional<Day>& day) { return day ? to_string(*day) : ""; }

std::size_t count_of(const Store& store, Query query) {
  query.limit.reset();
  return of_query(store.count(query));
}

// --- facets ----------------------------------------------------------------------------------------------------------

using Counts = std::map<std::string, std::size_t>;

struct Facets {
  Counts people;
  Counts places;
  Counts outlets;
  Counts statuses;
};

void add_each(Counts& to, const std::vector<std::string>& values) {
  for (const std::string& each : std::set<std::string>(values.begin(), values.end())) ++to[each];
}

Facets facets_of(const Store& store, const std::vector<Event>& events) {
  std::map<std::string, std::string> outlets;
  for (Article& a : value_of(store.articles(articles_of(events), Texts::without))) outlets[a.id] = std::move(a.source);
  Facets out;
  for (const Event& e : events) {
    add_each(out.people, e.people);
    add_each(out.places, e.places);
    std::set<std::string> tell;
    for (const EventMention& m : e.mentions)
      if (const auto known = outlets.find(m.article); known != outlets.end() && !known->second.empty())
        tell.insert(known->second);
    for (const std::string& outlet : tell) ++out.outlets[outlet];
    ++out.statuses[std::string(name(e.status))];
  }
  return out;
}

void write_facet(Json& out, std::string_view name, const Counts& counts) {
  std::vector<std::pair<std::size_t, std::string>> sorted;
  for (const auto& [value, count] : counts) sorted.emplace_back(count, value);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  if (sorted.size() > kFacetValues) sorted.resize(kFacetValues);
  out.key(name).begin_array();
  for (const auto& [count, value] : sorted) out.begin_object().field("value", value).count("count", count).end_object();
  out.end_array();
}

// --- pages of events -------------------------------------------------------------------------------------------------

bool wants_brief(const Call& call) {
  const std::string view = value_of(call.parameters, "view");
  if (view.empty() || view == "full") return false;
  if (view == "brief") return true;
  throw Problem{400, "view : « " + view + " » n’est ni full ni brief", "view"};
}

void add_item(std::string& list, const std::string& item) {
  if (list.back() != '[') list += ',';
  list += item;
}

// What follows the list of events.
std::string end_of_page(const std::string& next, const std::string& revision) {
  return Json().begin_object().field_or_null("next", next).field("revision", revision).end_object().text().substr(1);
}

// The days that bins are made of: those asked for, or else those of the store's events.
Period binned_days(const Store& store, const Period& asked) {
  if (asked.first && asked.last) return asked;
  const Period known = value_of(store.facts()).days;
  Period out{asked.first ? asked.first : known.first, asked.last ? asked.last : known.last};
  if (!out.first || !out.last || *out.last < *out.first) return {};
  return out;
}

}  // namespace

Reply Api::stat(const Call& call) {
  return kept(call, [&] {
    return stores_.read([&](const Store& store) {
      const StoreFacts facts = value_of(store.facts());
      const std::string title = value_of(store.timeline({.limit = 0})).title;
      Json out;
      out.begin_object().field("revision", call.revision).count("events", facts.events).count("undated", facts.undated);
      out.count("articles", facts.articles).field_or_null("first", day_or_nothing(facts.days.first));
      out.field_or_null("last", day_or_nothing(facts.days.last)).flag("editable", stores_.writes());
      return out.field("title", title).end_object().text();
    });
  });
}

// Pages are joined as text: to have the pieces checked again by a writer of JSON takes a tenth of the whole answer.
std::string Api::full_page(const Store& store, const Query& query, const std::string& revision) const {
  const EventPage page = of_query(store.events(query));
  const Fragments fragments(value_of(store.articles(articles_of(page.events), Texts::with)));
  std::string out = "{\"events\":[";
  for (const Event& e : page.events) add_item(out, fragments.event(e));
  out += "],\"articles\":[";
  for (const Article& a : fragments.articles()) add_item(out, article_json(a, false));
  return out + "]," + end_of_page(page.next, revision);
}

std::vector<TextCache::Text> Api::briefs(const Store& store, const std::vector<std::string>& ids,
                                         const std::string& revision) {
  std::vector<TextCache::Text> out = briefs_.find(revision, ids);
  std::vector<std::string> unknown;
  for (std::size_t k = 0; k < ids.size(); ++k)
    if (!out[k]) unknown.push_back(ids[k]);
  const std::vector<Event> events = value_of(store.events(unknown));
  const Fragments fragments(value_of(store.articles(articles_of(events), Texts::without)));
  std::map<std::string_view, TextCache::Text> made;
  for (const Event& e : events) {
    const auto text = std::make_shared<const std::string>(fragments.brief(e));
    briefs_.put(revision, e.id, text);
    made.emplace(e.id, text);
  }
  for (std::size_t k = 0; k < ids.size(); ++k)
    if (!out[k]) out[k] = made[ids[k]];
  return out;
}

std::string Api::brief_page(const Store& store, const Query& query, const std::string& revision) {
  const IdPage page = of_query(store.ids(query));
  std::string out = "{\"events\":[";
  for (const TextCache::Text& brief : briefs(store, page.ids, revision))
    if (brief) add_item(out, *brief);  // else the event is gone since
  return out + "]," + end_of_page(page.next, revision);
}

Reply Api::events(const Call& call) {
  const Query query = query_of(call);
  const bool brief = wants_brief(call);
  const auto write = [&](const Store& store) {
    return brief ? brief_page(store, query, call.revision) : full_page(store, query, call.revision);
  };
  return kept(call, [&] { return stores_.read(write); });
}

Reply Api::count(const Call& call) {
  const Query query = query_of(call);
  return kept(call, [&] {
    const std::size_t count = stores_.read([&](const Store& store) { return count_of(store, query); });
    return Json().begin_object().count("count", count).end_object().text();
  });
}

Reply Api::density(const Call& call) {
  const Query query = query_of(call);
  const std::string name = value_of(call.parameters, "bins");
  const auto bin = parse_bin(name);
  if (!bin) throw Problem{400, "bins : il faut day, week, month, year, decade ou century", "bins"};
  const auto write = [&](const Store& store) {
    const Period days = binned_days(store, query.days);
    const auto bins = days.first ? bins_of(days, *bin) : std::vector<Period>();
    if (!bins) throw Problem{400, "bins : cela ferait plus de " + std::to_string(kMostBins) + " intervalles", "bins"};
    Json out;
    out.begin_object().field_or_null("from", day_or_nothing(days.first));
    out.field_or_null("to", day_or_nothing(days.last)).key("bins").begin_array();
    Query of_bin = query;
    of_bin.meets = Meets::starts;
    of_bin.undated = Undated::without;
    for (const Period& each : *bins) {
      of_bin.days = each;
      const std::size_t count = count_of(store, of_bin);
      out.begin_object().field("from", to_string(*each.first)).field("to", to_string(*each.last));
      out.count("count", count).end_object();
    }
    return out.end_array().count("total", count_of(store, query)).end_object().text();
  };
  return kept(call, [&] { return stores_.read(write); });
}

Reply Api::facets(const Call& call) {
  Query query = query_of(call);
  query.order = Order::weight;
  query.limit = kFacetEvents;
  return kept(call, [&] {
    const Facets found =
        stores_.read([&](const Store& store) { return facets_of(store, of_query(store.events(query)).events); });
    Json out;
    out.begin_object();
    write_facet(out, "people", found.people);
    write_facet(out, "places", found.places);
    write_facet(out, "outlets", found.outlets);
    write_facet(out, "statuses", found.statuses);
    return out.end_object().text();
  });
}

}  // namespace frise::serve
