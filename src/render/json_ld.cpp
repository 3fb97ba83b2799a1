// temporalCoverage has the date in EDTF, with all that is imprecise about it; startDate and endDate are the first and
// last day that it can be, for those who read ISO 8601 only.
#include "render/json_ld.h"

#include <rapidjson/prettywriter.h>

#include "render/json_output.h"
#include "render/placement.h"
#include "render/wording.h"

namespace frise::render {
namespace {

// Where schema.org has a word for it.
std::string_view event_status(const Event& e) {
  switch (e.status) {
    case EventStatus::planned:
      return "https://schema.org/EventScheduled";
    case EventStatus::postponed:
      return e.date ? "https://schema.org/EventRescheduled" : "https://schema.org/EventPostponed";
    case EventStatus::cancelled:
      return "https://schema.org/EventCancelled";
    case EventStatus::reported:
    case EventStatus::denied:
    case EventStatus::conditional:
      break;
  }
  return {};
}

std::string time(Day day, int minute) { return to_string(day) + "T" + clock(minute) + ":00"; }

class Writer {
 public:
  Writer(std::ostream& out, const Timeline& timeline) : out_(out), timeline_(timeline), wording_(timeline) {
    out_.json.SetIndent(' ', 2);
  }

  void run() {
    out_.json.StartObject();
    out_.field("@context", "https://schema.org");
    out_.field("@type", "ItemList");
    out_.field("name", timeline_.title);
    out_.number("numberOfItems", timeline_.events.size() + timeline_.undated.size());
    out_.key("itemListElement");
    out_.json.StartArray();
    for (const auto* events : {&timeline_.events, &timeline_.undated})
      for (const Event& e : *events) event(e);
    out_.json.EndArray();
    out_.json.EndObject();
    out_.flush();
  }

 private:
  void event(const Event& e) {
    out_.json.StartObject();
    out_.field("@type", "Event");
    out_.field("identifier", e.id);
    out_.field("name", e.title);
    if (e.date) date(*e.date);
    if (const auto status = event_status(e); !status.empty()) out_.field("eventStatus", status);
    if (e.status == EventStatus::postponed) previous_start(e);
    if (const std::string text = description(e); !text.empty()) out_.field("description", text);
    if (!e.places.empty()) out_.list("location", e.places, [this](const std::string& place) { named("Place", place); });
    if (!e.people.empty() || !e.organisations.empty()) about(e);
    out_.list("subjectOf", e.mentions, [this](const EventMention& m) { quotation(m); });
    out_.json.EndObject();
  }

  void date(const EventDate& d) {
    const Placement at = placement(d);
    out_.field("temporalCoverage", d.edtf);
    if (at.minute) {
      out_.field("startDate", time(at.first, *at.minute));
      if (at.last_minute) out_.field("endDate", time(at.last, *at.last_minute));
      return;
    }
    if (d.days.first) iso_date("startDate", *d.days.first);
    if (d.days.last) iso_date("endDate", *d.days.last);
  }

  // ISO 8601 has four digits of a year, unless both sides agree on more.
  void iso_date(std::string_view name, Day day) {
    if (day.year() >= -9999 && day.year() <= 9999) out_.field(name, to_string(day));
  }

  void previous_start(const Event& e) {
    for (const PreviousDate& p : e.previous_dates)
      if (p.date.days.first) return iso_date("previousStartDate", *p.date.days.first);
  }

  [[nodiscard]] std::string description(const Event& e) const {
    std::string out;
    for (const Detail& d : wording_.facts(e)) out += (out.empty() ? "" : "\n") + d.label + " : " + d.text;
    return out;
  }

  void about(const Event& e) {
    out_.key("about");
    out_.json.StartArray();
    for (const std::string& name : e.people) named("Person", name);
    for (const std::string& name : e.organisations) named("Organization", name);
    out_.json.EndArray();
  }

  void named(std::string_view type, std::string_view name) {
    out_.json.StartObject();
    out_.field("@type", type);
    out_.field("name", name);
    out_.json.EndObject();
  }

  void quotation(const EventMention& m) {
    out_.json.StartObject();
    out_.field("@type", "Quotation");
    out_.field("text", m.quote);
    if (!m.source_said.empty()) {
      out_.key("creator");
      out_.json.StartObject();
      out_.field("name", m.source_said);
      out_.json.EndObject();
    }
    out_.key("isPartOf");
    out_.json.StartObject();
    out_.field("@type", "NewsArticle");
    out_.field("identifier", m.article);
    if (const Article* a = wording_.article(m.article)) article(*a);
    out_.json.EndObject();
    out_.json.EndObject();
  }

  void article(const Article& a) {
    if (is_web_address(a.url)) out_.field("url", a.url);
    if (!a.title.empty()) out_.field("headline", a.title);
    if (!a.published.iso.empty()) out_.field("datePublished", a.published.iso);
    if (a.source.empty()) return;
    out_.key("publisher");
    named("Organization", a.source);
  }

  PrettyJson out_;
  const Timeline& timeline_;
  Wording wording_;
};

}  // namespace

void write_json_ld(std::ostream& out, const Timeline& timeline) {
  Writer(out, timeline).run();
  out << '\n';
}

}  // namespace frise::render
