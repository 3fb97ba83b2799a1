#include "render/page_sections.h"

#include "calendar/instance.h"

namespace frise::render {
namespace {

PageYear year_of(const std::optional<Day>& first) {
  if (!first) return {"Sans début connu", "annee-inconnue", {{}}};
  return {calendar::display({Grain::year, *first}), "annee-" + std::to_string(first->year()), {{}}};
}

// What begins on 1 January and lasts the year is no event of January.
std::string month_of(const EventDate& date) {
  if (!date.days.first || date.grain >= Grain::year) return {};
  return calendar::display(calendar::instance_of(*date.days.first, Grain::month));
}

}  // namespace

std::size_t PageYear::size() const {
  std::size_t out = 0;
  for (const PageMonth& month : months) out += month.events.size();
  return out;
}

std::vector<PageYear> page_years(const Timeline& timeline) {
  std::vector<PageYear> out;
  for (const Event& e : timeline.events) {
    PageYear own = year_of(e.date->days.first);
    if (out.empty() || out.back().id != own.id) out.push_back(std::move(own));
    auto& months = out.back().months;
    const std::string heading = month_of(*e.date);
    if (!heading.empty() && months.back().heading != heading) months.push_back({heading, {}});
    (heading.empty() ? months.front() : months.back()).events.push_back(&e);
  }
  return out;
}

}  // namespace frise::render
