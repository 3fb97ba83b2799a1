#include "merge/canonical.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "event/spelling.h"
#include "event/title_doubt.h"
#include "frise/article.h"
#include "text/utf8.h"

namespace frise::merge {
namespace {

using event::Name;
using event::NameKind;
using event::Report;

using Reports = std::vector<const Report*>;

std::int32_t width(const Period& days) { return days.first && days.last ? *days.last - *days.first : 1 << 30; }

bool is_night(const EventDate& date) { return date.value.ends_with("TNI"); }

// « à 4 h 30 », not « mardi matin »
bool has_hour(const EventDate& date) {
  const std::size_t t = date.value.find('T');
  return t != std::string::npos && date.value.find(':', t) != std::string::npos;
}

// The evening of its second day and the morning of its first lie outside a night.
bool lies_in_night(const EventDate& date, const EventDate& night) {
  const std::size_t t = date.value.find('T');
  if (t == std::string::npos || date.days.first != date.days.last) return true;
  const std::string_view clock = std::string_view(date.value).substr(t + 1);
  const bool early = clock == "MO" || (clock.size() == 5 && clock < "12:00");
  const bool late = clock == "EV" || (clock.size() == 5 && clock >= "18:00");
  return date.days.first == night.days.first ? late : early;
}

std::size_t articles_that(const Reports& reports, const auto& date_is) {
  std::set<std::string> out;
  for (const Report* r : reports)
    if (r->date && r->date->certainty != Certainty::publication && date_is(*r->date)) out.insert(r->mention.article);
  return out.size();
}

// A night has two days and is as precise as one of them: it is narrowed to a day only by an hour that as many articles
// tell.
const EventDate* night_around(const Reports& reports, const EventDate& best) {
  if (is_night(best)) return nullptr;
  for (const Report* r : reports) {
    if (!r->date || !is_night(*r->date)) continue;
    if (!r->date->days.contains(best.days) || !lies_in_night(best, *r->date)) continue;
    const auto nights = articles_that(reports, [&](const EventDate& d) { return d.days == r->date->days; });
    const auto hours = articles_that(reports, [&](const EventDate& d) { return d.days == best.days && has_hour(d); });
    return nights > hours || (nights == hours && !has_hour(best)) ? &*r->date : nullptr;
  }
  return nullptr;
}

// Another report puts off what this one still plans.
bool is_given_up(const Report& r, const Reports& reports) {
  return r.date && std::any_of(reports.begin(), reports.end(), [&](const Report* o) {
           return o->previous && o->previous->days.overlaps(r.date->days) &&
                  !(o->date && o->date->days.overlaps(r.date->days));
         });
}

// The dates that the event had, each with the articles that give it.
std::vector<PreviousDate> previous_dates(const Reports& reports) {
  std::vector<PreviousDate> out;
  const auto add = [&](const EventDate& date, const std::string& article) {
    auto same = std::find_if(out.begin(), out.end(), [&](const PreviousDate& p) { return p.date.days == date.days; });
    if (same == out.end()) same = out.insert(out.end(), {date, {}});
    if (same->articles.empty() || same->articles.back() != article) same->articles.push_back(article);
  };
  for (const Report* r : reports) {
    if (r->previous) add(*r->previous, r->mention.article);
    if (is_given_up(*r, reports)) add(*r->date, r->mention.article);
  }
  return out;
}

// « la semaine prochaine » in one article, a day of that week told under a heading or beside another verb in another.
const EventDate* day_within(const Reports& reports, const EventDate& wide) {
  if (wide.grain < Grain::week) return nullptr;
  const EventDate* best = nullptr;
  for (const Report* r : reports) {
    const bool told = r->date && r->date->certainty == Certainty::inferred && !is_given_up(*r, reports);
    if (!told || !wide.days.contains(r->date->days) || width(r->date->days) >= width(wide.days)) continue;
    if (best == nullptr || width(r->date->days) < width(best->days)) best = &*r->date;
  }
  return best;
}

// The most precise date that the reports support: stated before inferred before that of the publication, then the
// narrowest, then the one most reports give, then the first.
std::optional<EventDate> best_date(const Reports& reports) {
  const Report* best = nullptr;
  std::tuple<int, std::int32_t, int> best_rank;
  for (const Report* r : reports) {
    if (!r->date || is_given_up(*r, reports)) continue;
    const auto votes = std::count_if(reports.begin(), reports.end(),
                                     [&](const Report* o) { return o->date && o->date->days == r->date->days; });
    const std::tuple rank{static_cast<int>(r->date->certainty), width(r->date->days), -static_cast<int>(votes)};
    if (best == nullptr || rank < best_rank) {
      best = r;
      best_rank = rank;
    }
  }
  if (best == nullptr) return std::nullopt;
  if (const EventDate* day = day_within(reports, *best->date)) return *day;
  const EventDate* night = night_around(reports, *best->date);
  return night != nullptr ? *night : best->date;
}

// « qui a fait grève une semaine en mai », beside the day on which the strike ended.
bool tells_of_longer(const Report& r, const std::optional<EventDate>& date) {
  constexpr std::int32_t kDays = 3;
  constexpr std::int32_t kMonth = 27;
  return r.date && date && width(date->days) <= kDays && width(r.date->days) >= kMonth;
}

// How well a report's title may stand for the event of that date.
double title_rank(const Report& r, const std::optional<EventDate>& date) {
  const double length = static_cast<double>(text::count_code_points(r.title));
  double rank = 0;
  rank += r.nominal ? 0 : 1.5;
  rank += length < 25 ? 0 : length <= 90 ? 1 : 0.75;
  rank += std::min<double>(2, static_cast<double>(r.names.size())) * 0.5;
  rank += r.date && r.date->certainty == Certainty::stated ? 0.5 : 0;
  rank -= tells_of_longer(r, date) ? 0.75 : 0;
  rank += r.status == EventStatus::reported ? 0.5 : 0;
  rank += r.lead ? 0.25 : 0;
  rank -= r.bare ? 1 : 0;
  return rank;
}

// The report whose title is the best, the first of equals: what speaks for a title is known, what speaks against it is
// read only where it may decide.
const Report& best_told(const Reports& reports, const std::optional<EventDate>& date) {
  if (reports.size() == 1) return *reports.front();
  std::vector<std::pair<double, const Report*>> ranked;
  for (const Report* r : reports) ranked.emplace_back(title_rank(*r, date), r);
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  const Report* best = nullptr;
  double best_rank = 0;
  for (const auto& [rank, report] : ranked) {
    if (best != nullptr && rank <= best_rank) break;
    const double doubted =
        rank - 0.75 * std::min(event::title_doubt(report->title, !report->nominal), event::kHopeless);
    if (best != nullptr && doubted <= best_rank) continue;
    best = report;
    best_rank = doubted;
  }
  return *best;
}

// One spelling for each name: the longest, then the most frequent, then the first.
std::vector<std::string> names_of(const Reports& reports, const auto& wanted) {
  struct Shown {
    Name name;
    std::size_t count = 1;
  };
  std::vector<Shown> out;
  for (const Report* r : reports)
    for (const Name& name : r->names) {
      if (!wanted(name)) continue;
      const auto same = std::find_if(out.begin(), out.end(), [&](const Shown& s) {
        return event::similar_names(s.name.key, name.key) &&
               (!event::is_place(name) || s.name.key.size() == name.key.size());
      });
      if (same == out.end()) {
        out.push_back({name, 1});
      } else {
        ++same->count;
        if (name.key.size() > same->name.key.size()) same->name = name;
      }
    }
  std::stable_sort(out.begin(), out.end(), [](const Shown& a, const Shown& b) { return a.count > b.count; });
  std::vector<std::string> texts;
  for (const Shown& s : out) texts.push_back(s.name.text);
  return texts;
}

std::vector<Figure> figures_of(const Reports& reports) {
  std::vector<Figure> out;
  std::vector<std::string> heads;  // of the figures, in their order
  for (const Report* r : reports)
    for (const auto& claim : r->figures) {
      const auto same = static_cast<std::size_t>(std::find(heads.begin(), heads.end(), claim.head) - heads.begin());
      if (same == heads.size()) {
        heads.push_back(claim.head);
        out.push_back({claim.what, {}});
      }
      std::vector<FigureValue>& values = out[same].values;
      FigureValue value{claim.value, claim.text, r->mention.article};
      if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
    }
  return out;
}

// The latest report tells how it stands: planned, then done. A status other than « reported » counts only from reports
// that are no older than any plain one.
EventStatus status_of(const Reports& reports) { return reports.back()->status; }

double certainty_part(const std::optional<EventDate>& date) {
  if (!date) return 0;
  switch (date->certainty) {
    case Certainty::stated:
      return 1;
    case Certainty::inferred:
      return 0.5;
    case Certainty::publication:
      return 0.3;
  }
  return 0;
}

// docs/events.md: sources, certainty of the date, place in the article, figures, names.
double weight_of(const Reports& reports, const std::optional<EventDate>& date, std::size_t sources) {
  double earliest = 1;
  bool figures = false;
  bool names = false;
  for (const Report* r : reports) {
    earliest = std::min(earliest, r->position);
    figures |= !r->figures.empty();
    names |= !r->names.empty();
  }
  const double shared = 1 - std::pow(0.5, static_cast<double>(sources) - 1);
  const double weight = 0.4 * shared + 0.2 * certainty_part(date) + 0.2 * (1 - earliest) + 0.1 * (figures ? 1 : 0) +
                        0.1 * (names ? 1 : 0);
  return std::round(weight * 1000) / 1000;
}

}  // namespace

std::string event_id(const Report& first, const std::string& anchor) {
  Article hashed;
  hashed.title = anchor + "\n" + std::to_string(first.mention.span.begin);
  hashed.text = first.mention.quote;
  return "e-" + content_id(hashed).substr(2, 12);
}

Event canonical_event(const Reports& reports, const std::string& anchor, std::size_t sources) {
  Event out;
  out.id = event_id(*reports.front(), anchor);
  out.date = best_date(reports);
  out.previous_dates = previous_dates(reports);
  const Report& told = best_told(reports, out.date);
  out.title = told.title;
  out.topic = told.topic;
  out.status = status_of(reports);
  out.people = names_of(reports, [](const Name& name) { return name.kind == NameKind::person; });
  out.organisations = names_of(reports, [](const Name& name) { return name.kind == NameKind::organisation; });
  out.places = names_of(reports, event::is_place);
  out.figures = figures_of(reports);
  out.weight = weight_of(reports, out.date, sources);
  for (const Report* r : reports) out.mentions.push_back(r->mention);
  return out;
}

}  // namespace frise::merge
