// vis-timeline reads "2024" as milliseconds and negative years as others, so all times are whole and years beyond four
// digits have ISO 8601's six. It knows nothing of imprecision: the classes of an item are there for a style sheet.
#include "render/vis.h"

#include <rapidjson/prettywriter.h>

#include <array>
#include <cstdlib>
#include <set>

#include "render/html.h"
#include "render/json_output.h"
#include "render/placement.h"

namespace frise::render {
namespace {

struct Group {
  EventStatus status;
  const char* label;
};
constexpr std::array kGroups = {
    Group{EventStatus::reported, "Rapporté"}, Group{EventStatus::conditional, "Au conditionnel"},
    Group{EventStatus::denied, "Démenti"},    Group{EventStatus::planned, "Prévu"},
    Group{EventStatus::postponed, "Reporté"}, Group{EventStatus::cancelled, "Annulé"}};

std::string time(Day day, int minute) {
  std::string date = to_string(day);
  const bool expanded = day.year() < 0 || day.year() > 9999;
  if (expanded) date.insert(1, std::string(std::size_t{sizeof "+032767-01-01"} - 1 - date.size(), '0'));
  return date + "T" + clock(minute) + ":00";
}

std::string classes(const Event& e) {
  const EventDate& d = *e.date;
  std::string out = "grain-" + std::string(name(d.grain)) + " certainty-" + std::string(name(d.certainty)) +
                    " status-" + std::string(name(e.status));
  if (!d.days.first) out += " open-start";
  if (!d.days.last) out += " open-end";
  return out;
}

class Writer {
 public:
  Writer(std::ostream& out, const Timeline& timeline) : out_(out), timeline_(timeline), wording_(timeline) {
    out_.json.SetIndent(' ', 2);
    for (const Event& e : timeline.events) statuses_.insert(e.status);
  }

  void run() {
    out_.json.StartObject();
    out_.list("items", timeline_.events, [this](const Event& e) { item(e); });
    out_.key("groups");
    out_.json.StartArray();
    for (std::size_t k = 0; k < kGroups.size(); ++k)
      if (statuses_.contains(kGroups[k].status)) group(kGroups[k], k);
    out_.json.EndArray();
    out_.json.EndObject();
    out_.flush();
  }

 private:
  void item(const Event& e) {
    const Placement at = placement(*e.date);
    out_.json.StartObject();
    out_.field("id", e.id);
    out_.field("content", html_text(wording_.label(e)));
    out_.field("start", time(at.first, at.minute.value_or(0)));
    if (at.is_range()) out_.field("end", at.last_minute ? time(at.last, *at.last_minute) : time(at.last + 1, 0));
    out_.field("type", at.is_range() ? "range" : "box");
    out_.field("group", name(e.status));
    out_.field("className", classes(e));
    out_.field("title", html_of(wording_.details(e)));
    out_.json.EndObject();
  }

  void group(const Group& group, std::size_t order) {
    out_.json.StartObject();
    out_.field("id", name(group.status));
    out_.field("content", group.label);
    out_.number("order", order);
    out_.json.EndObject();
  }

  PrettyJson out_;
  const Timeline& timeline_;
  Wording wording_;
  std::set<EventStatus> statuses_;
};

}  // namespace

void write_vis(std::ostream& out, const Timeline& timeline) {
  Writer(out, timeline).run();
  out << '\n';
}

}  // namespace frise::render
