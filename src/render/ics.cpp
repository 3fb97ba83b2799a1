// Days are whole days, the end excluded; an hour is a local time without a zone, as articles give it. What iCalendar
// cannot say of a date stands in the title: « Le pont rouvre (été 2025, prévu) ».
#include "render/ics.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "frise/version.h"
#include "render/placement.h"
#include "render/table.h"
#include "render/wording.h"
#include "text/utf8.h"

namespace frise::render {
namespace {

constexpr std::size_t kLongestLine = 75;  // bytes, without the line break

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += ' ';
    } else {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string basic_date(Day day) {
  std::string out;
  for (const char c : to_string(day))
    if (c != '-') out += c;
  return out;
}

std::string basic_time(int minute) {
  std::string hour_and_minute = clock(minute);
  hour_and_minute.erase(2, 1);
  return "T" + hour_and_minute + "00";
}

// What happened is certain, what may still change is tentative; the label says more.
std::string_view status(EventStatus status) {
  switch (status) {
    case EventStatus::reported:
      return "CONFIRMED";
    case EventStatus::cancelled:
      return "CANCELLED";
    case EventStatus::denied:
    case EventStatus::conditional:
    case EventStatus::planned:
    case EventStatus::postponed:
      break;
  }
  return "TENTATIVE";
}

class Calendar {
 public:
  Calendar(std::ostream& out, const Timeline& timeline) : out_(out), timeline_(timeline), wording_(timeline) {}

  void run() {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//frise//frise " + std::string(kVersion) + "//FR");
    line("CALSCALE", "GREGORIAN");
    line("NAME", escaped(timeline_.title));
    line("X-WR-CALNAME", escaped(timeline_.title));
    for (const Event& e : timeline_.events)
      if (is_in_calendar_years(*e.date)) event(e);
    line("END", "VCALENDAR");
  }

 private:
  void event(const Event& e) {
    line("BEGIN", "VEVENT");
    line("UID", e.id + "@frise");
    line("DTSTAMP", stamp(e));
    date(*e.date);
    line("SUMMARY", escaped(on_one_line(wording_.label(e))));
    line("DESCRIPTION", escaped(description(e)));
    if (!e.places.empty()) line("LOCATION", escaped(joined(e.places)));
    line("STATUS", std::string(status(e.status)));
    line("TRANSP", "TRANSPARENT");  // nobody is busy for what is in the news
    line("END", "VEVENT");
  }

  void date(const EventDate& d) {
    const Placement at = placement(d);
    if (at.minute) {
      line("DTSTART", basic_date(at.first) + basic_time(*at.minute));
      if (at.last_minute) line("DTEND", basic_date(at.last) + basic_time(*at.last_minute));
    } else {
      line("DTSTART;VALUE=DATE", basic_date(at.first));
      line("DTEND;VALUE=DATE", basic_date(at.last + 1));
    }
  }

  // When this was last known to be so: the day of the latest report. There is no clock here.
  [[nodiscard]] std::string stamp(const Event& e) const {
    Day latest;
    for (const EventMention& m : e.mentions)
      if (const Article* a = wording_.article(m.article); a != nullptr && a->published.day)
        latest = std::max(latest, *a->published.day);
    return basic_date(latest) + "T000000Z";
  }

  [[nodiscard]] std::string description(const Event& e) const {
    std::string out;
    for (const Detail& d : wording_.details(e)) {
      if (!out.empty()) out += '\n';
      out += d.label + " : " + d.text;
      if (!d.url.empty()) out += " " + d.url;
    }
    return out;
  }

  // Folded: a line that is too long goes on in the next, behind a space, and no character is cut.
  void line(std::string_view name, const std::string& value) {
    std::size_t column = 0;
    const std::string whole = std::string(name) + ":" + value;
    for (std::size_t at = 0; at < whole.size();) {
      const std::size_t size = text::decode(whole, at).size;
      if (column + size > kLongestLine) {
        out_ << "\r\n ";
        column = 1;
      }
      out_ << std::string_view(whole).substr(at, size);
      column += size;
      at += size;
    }
    out_ << "\r\n";
  }

  std::ostream& out_;
  const Timeline& timeline_;
  Wording wording_;
};

}  // namespace

bool is_in_calendar_years(const EventDate& date) {
  const Placement at = placement(date);
  return at.first.year() >= 1 && at.last < Day(9999, 12, 31);
}

void write_ics(std::ostream& out, const Timeline& timeline) { Calendar(out, timeline).run(); }

}  // namespace frise::render
