#include "support/varied_events.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "text/fold.h"
#include "text/words.h"

namespace frise::test {
namespace {

constexpr std::array<const char*, 8> kWords = {"pont", "barrage", "été", "Sainte-Aurélie",
                                               "cœur", "l’eau",   "de",  "pontife"};
constexpr std::array<const char*, 6> kNames = {"Étienne Faure",     "Paul Étienne", "Faure",
                                               "Jean-Paul Étienne", "ONU",          "Lyon"};
constexpr std::array<const char*, 4> kOutlets = {"Le Monde", "Le Monde diplomatique", "AFP", "L’Écho"};

const Day kFrom(2024, 10, 1);

int below(std::mt19937& random, int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); }

template <std::size_t N>
std::string one_of(std::mt19937& random, const std::array<const char*, N>& list) {
  return list[static_cast<std::size_t>(below(random, static_cast<int>(N)))];
}

std::string words(std::mt19937& random, int count) {
  std::string out;
  for (int k = 0; k < count; ++k) out += (k > 0 ? " " : "") + one_of(random, kWords);
  return out;
}

Period some_days(std::mt19937& random) {
  const Day first = kFrom + below(random, 60);
  switch (below(random, 10)) {
    case 0:
      return {first, std::nullopt};
    case 1:
      return {std::nullopt, first};
    case 2:
      return {};
    case 3:
      return {first, first + below(random, 4000)};
    case 4:
    case 5:
      return {first, first + below(random, 40)};
    default:
      return {first, first};
  }
}

SyntheticEvent varied_event(std::mt19937& random, int number) {
  SyntheticEvent out;
  Event& e = out.event;
  const std::string digits = std::to_string(number);
  e.id = "e-" + std::string(3 - digits.size(), '0') + digits;
  if (below(random, 5) > 0)
    e.date = date_of(some_days(random), static_cast<Grain>(below(random, static_cast<int>(Grain::millennium) + 1)));
  e.title = words(random, 3);
  e.weight = below(random, 5) / 4.0;
  e.status = static_cast<EventStatus>(below(random, 6));
  if (below(random, 2) > 0) e.people = {one_of(random, kNames), one_of(random, kNames)};
  if (below(random, 3) == 0) e.organisations = {one_of(random, kNames)};
  if (below(random, 2) > 0) e.places = {one_of(random, kNames)};
  e.mentions.resize(1);
  e.mentions.front().quote = words(random, 4);
  if (below(random, 3) > 0) out.place.sources = {one_of(random, kOutlets)};
  if (below(random, 3) > 0) out.place.earliest.day = kFrom + below(random, 3);
  if (below(random, 2) > 0) out.place.earliest.minute = below(random, 2);
  out.place.earliest.sha256 = std::string(1, static_cast<char>('a' + below(random, 3)));
  out.place.earliest.article = std::to_string(below(random, 20));
  out.place.earliest.number = static_cast<std::uint32_t>(below(random, 2000));
  return out;
}

// --- the obvious answer ----------------------------------------------------------------------------------------------

bool meets(const Period& days, const Query& q) {
  if (!q.days.known()) return true;
  if (q.days.first && q.days.last && *q.days.last < *q.days.first) return false;
  if (q.sureness.value_or(q.meets == Meets::within ? Sureness::certain : Sureness::possible) == Sureness::certain)
    return q.days.contains(days);
  const bool begins_inside = !days.first || !q.days.first || *q.days.first <= *days.first;
  const bool ends_inside = !days.last || !q.days.last || *days.last <= *q.days.last;
  if (!days.overlaps(q.days)) return false;
  return q.meets == Meets::overlaps || (begins_inside && (q.meets == Meets::starts || ends_inside));
}

bool has_date(const SyntheticEvent& e, const Query& q) {
  if (e.event.date) return q.undated != Undated::only && meets(e.event.date->days, q);
  if (q.undated == Undated::unless_days) return !q.days.known();
  return q.undated != Undated::without;
}

bool holds_term(const std::string& folded, std::string term) {
  if (!term.ends_with('*')) return text::holds_words(folded, text::folded(term));
  return (" " + folded).find(" " + text::folded(term)) != std::string::npos;
}

// The queries here part their terms by spaces, but for one phrase in quotation marks.
bool holds_all(const std::vector<std::string>& texts, const std::string& asked, bool in_one) {
  std::vector<std::string> terms;
  if (asked.starts_with('"'))
    terms = {asked};
  else
    text::each_word(asked, [&](std::string_view term) { terms.emplace_back(term); });
  const auto holds = [&](const std::string& text, const std::string& term) {
    return holds_term(text::folded(text), term);
  };
  const auto all_in = [&](const std::string& text) {
    return std::all_of(terms.begin(), terms.end(), [&](const auto& term) { return holds(text, term); });
  };
  if (in_one) return std::any_of(texts.begin(), texts.end(), all_in);
  return std::all_of(terms.begin(), terms.end(), [&](const auto& term) {
    return std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return holds(text, term); });
  });
}

bool has_words(const SyntheticEvent& made, const Query& q) {
  const Event& e = made.event;
  std::vector<std::string> who = e.people;
  who.insert(who.end(), e.organisations.begin(), e.organisations.end());
  const auto is_one_of = [](const std::vector<std::string>& asked, const auto& holds) {
    return asked.empty() || std::any_of(asked.begin(), asked.end(), holds);
  };
  const auto tells = [&](const std::string& outlet) {
    const auto& sources = made.place.sources;
    return std::any_of(sources.begin(), sources.end(),
                       [&](const std::string& source) { return text::folded(source) == text::folded(outlet); });
  };
  return (q.text.empty() || holds_all({e.title, e.mentions.front().quote}, q.text, false)) &&
         is_one_of(q.who, [&](const auto& name) { return holds_all(who, name, true); }) &&
         is_one_of(q.where, [&](const auto& name) { return holds_all(e.places, name, true); }) &&
         is_one_of(q.source, tells);
}

template <typename T>
bool is_one_of(const std::vector<T>& allowed, const T& value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

bool is_asked_for(const SyntheticEvent& e, const Query& q) {
  const bool of_grain = e.event.date ? is_one_of(q.grains, e.event.date->grain) : q.grains.empty();
  return of_grain && has_date(e, q) && has_words(e, q) && is_one_of(q.statuses, e.event.status) &&
         e.event.weight >= q.min_weight;
}

auto timeline_key(const SyntheticEvent& e) {
  constexpr int kMost = std::numeric_limits<int>::max();
  const auto serial = [](const std::optional<Day>& day, int otherwise) { return day ? day->serial() : otherwise; };
  if (e.event.date)
    return std::tuple(false, serial(e.event.date->days.first, -kMost - 1), serial(e.event.date->days.last, kMost),
                      std::string(), std::string(), 0U, e.event.id);
  const auto& by = e.place.earliest;
  return std::tuple(true, serial(by.day, kMost), by.minute.value_or(-1), by.sha256, by.article, by.number, e.event.id);
}

}  // namespace

std::vector<SyntheticEvent> varied_events(int count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<SyntheticEvent> out;
  for (int k = 0; k < count; ++k) out.push_back(varied_event(random, k));
  return out;
}

// One, or sometimes two.
template <std::size_t N>
std::vector<std::string> several_of(std::mt19937& random, const std::array<const char*, N>& list) {
  std::vector<std::string> out = {one_of(random, list)};
  if (below(random, 3) == 0) out.push_back(one_of(random, list));
  return out;
}

Query varied_query(std::mt19937& random) {
  Query q;
  if (below(random, 4) > 0) {
    const Day first = kFrom - 10 + below(random, 80);
    if (below(random, 5) > 0) q.days.first = first;
    if (below(random, 5) > 0) q.days.last = first + (below(random, 2) > 0 ? below(random, 4) : below(random, 60) - 2);
  }
  q.meets = static_cast<Meets>(below(random, 3));
  if (below(random, 2) > 0) q.sureness = static_cast<Sureness>(below(random, 2));
  q.undated = static_cast<Undated>(below(random, 4));
  if (below(random, 4) == 0) q.grains = {Grain::day, Grain::month, static_cast<Grain>(below(random, 14))};
  if (below(random, 3) == 0) q.text = words(random, 1 + below(random, 2));
  if (below(random, 8) == 0) q.text = '"' + words(random, 2) + '"';
  if (below(random, 8) == 0) q.text = "pon*";
  if (below(random, 6) == 0) q.who = several_of(random, kNames);
  if (below(random, 8) == 0) q.where = several_of(random, kNames);
  if (below(random, 8) == 0) q.source = several_of(random, kOutlets);
  if (below(random, 4) == 0) q.statuses = {EventStatus::reported, static_cast<EventStatus>(below(random, 6))};
  if (below(random, 4) == 0) q.min_weight = below(random, 5) / 4.0;
  if (below(random, 3) == 0) q.order = Order::weight;
  return q;
}

std::vector<std::string> obvious_answer(std::vector<SyntheticEvent> events, const Query& query) {
  std::erase_if(events, [&](const SyntheticEvent& e) { return !is_asked_for(e, query); });
  std::sort(events.begin(), events.end(), [&](const SyntheticEvent& a, const SyntheticEvent& b) {
    if (query.order == Order::date) return timeline_key(a) < timeline_key(b);
    return std::tuple(-a.event.weight, a.event.id) < std::tuple(-b.event.weight, b.event.id);
  });
  std::vector<std::string> out;
  for (const SyntheticEvent& e : events) out.push_back(e.event.id);
  return out;
}

}  // namespace frise::test
