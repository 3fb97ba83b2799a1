// What each format cannot carry, counted. docs/formats.md has the same table for people.
#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "frise/render.h"
#include "render/ics.h"
#include "render/placement.h"
#include "render/wording.h"

namespace frise {
namespace {

constexpr std::uint32_t bit(Format format) { return 1U << static_cast<unsigned>(format); }

constexpr std::uint32_t kJsonLines = bit(Format::json_lines);
constexpr std::uint32_t kCsvEvents = bit(Format::csv);
constexpr std::uint32_t kCsvMentions = 1U << 31U;
constexpr std::uint32_t kCsv = kCsvEvents | kCsvMentions;
constexpr std::uint32_t kIcs = bit(Format::ics);
constexpr std::uint32_t kAxes = bit(Format::timelinejs) | bit(Format::vis);
constexpr std::uint32_t kJsonLd = bit(Format::json_ld);
constexpr std::uint32_t kMarkdown = bit(Format::markdown);
constexpr std::uint32_t kHtml = bit(Format::html);

std::uint32_t target(Format format, const WriteOptions& options) {
  return format == Format::csv && options.rows == CsvRows::mentions ? kCsvMentions : bit(format);
}

template <typename T, typename Predicate>
std::size_t count_if(const std::vector<T>& items, Predicate wanted) {
  return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), wanted));
}

struct Facet {
  std::string_view what;
  std::uint32_t lost_by;
  std::size_t (*count)(const Event&);
};

constexpr std::array kFacets = {
    Facet{"undated events", kIcs | kAxes, [](const Event& e) -> std::size_t { return e.date ? 0 : 1; }},
    Facet{"events before the year 1 or after 9999", kIcs,
          [](const Event& e) -> std::size_t { return e.date && !render::is_in_calendar_years(*e.date) ? 1 : 0; }},
    Facet{"open ends of dates, which stand in labels only", kIcs | kAxes,
          [](const Event& e) -> std::size_t { return e.date && render::is_open(*e.date) ? 1 : 0; }},
    Facet{"dates told as inferred", kMarkdown | kCsvMentions,
          [](const Event& e) -> std::size_t { return e.date && e.date->certainty != Certainty::stated ? 1 : 0; }},
    Facet{"other dates", kMarkdown | kCsvMentions, [](const Event& e) { return e.previous_dates.size(); }},
    Facet{"figures", kCsvMentions, [](const Event& e) { return e.figures.size(); }},
    Facet{"figures that no source disputes", kMarkdown,
          [](const Event& e) { return count_if(e.figures, [](const Figure& f) { return !render::is_disputed(f); }); }},
    Facet{"names of people, organisations and places", kMarkdown | kCsvMentions,
          [](const Event& e) { return e.people.size() + e.organisations.size() + e.places.size(); }},
    Facet{"quotes", kMarkdown | kCsvEvents, [](const Event& e) { return e.mentions.size(); }},
    Facet{
        "reasons of dates", kMarkdown | kCsvEvents | kIcs | kAxes | kJsonLd,
        [](const Event& e) { return count_if(e.mentions, [](const EventMention& m) { return m.time.has_value(); }); }},
    Facet{"places of quotes in their articles", kHtml, [](const Event& e) { return e.mentions.size(); }},
    Facet{"weights", kMarkdown | kCsvMentions | kIcs | kAxes | kJsonLd, [](const Event&) -> std::size_t { return 1; }},
    Facet{"marks of edited events", kMarkdown | kCsvMentions | kIcs | kAxes | kJsonLd,
          [](const Event& e) -> std::size_t { return e.edited ? 1 : 0; }},
};

std::size_t articles_without_events(const Timeline& timeline) {
  std::set<std::string_view> used;
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events)
      for (const EventMention& m : e.mentions) used.insert(m.article);
  return count_if(timeline.articles, [&](const Article& a) { return !used.contains(a.id); });
}

}  // namespace

std::vector<Loss> losses(const Timeline& timeline, Format format, const WriteOptions& options) {
  std::vector<Loss> out;
  const auto add = [&](std::string_view what, std::uint32_t lost_by, std::size_t count) {
    if ((lost_by & target(format, options)) != 0 && count > 0) out.push_back({what, count});
  };
  for (const Facet& facet : kFacets) {
    std::size_t count = 0;
    for (const auto* events : {&timeline.events, &timeline.undated})
      for (const Event& e : *events) count += facet.count(e);
    add(facet.what, facet.lost_by, count);
  }
  add("articles, named by their ids only", kJsonLines, timeline.articles.size());
  add("articles without events", kMarkdown | kCsv | kIcs | kAxes | kJsonLd, articles_without_events(timeline));
  add("warnings", kJsonLines | kCsv | kIcs | kAxes | kJsonLd, timeline.warnings.size());
  return out;
}

}  // namespace frise
