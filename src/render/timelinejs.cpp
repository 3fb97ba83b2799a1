// TimelineJS shows the finest component of a date, so the label of each event replaces what it would say, and both ends
// have a day: it drops an end that is only finer than its beginning.
#include "render/timelinejs.h"

#include <rapidjson/prettywriter.h>

#include "render/html.h"
#include "render/json_output.h"
#include "render/placement.h"

namespace frise::render {
namespace {

class Writer {
 public:
  Writer(std::ostream& out, const Timeline& timeline) : out_(out), timeline_(timeline), wording_(timeline) {
    out_.json.SetIndent(' ', 2);
  }

  void run() {
    out_.json.StartObject();
    out_.field("scale", "human");
    out_.key("title");
    out_.json.StartObject();
    text(timeline_.title, "");
    out_.json.EndObject();
    out_.list("events", timeline_.events, [this](const Event& e) { event(e); });
    out_.json.EndObject();
    out_.flush();
  }

 private:
  void event(const Event& e) {
    const Placement at = placement(*e.date);
    out_.json.StartObject();
    out_.field("unique_id", e.id);
    date("start_date", at.first, at.minute);
    if (at.is_range()) date("end_date", at.last, at.last_minute);
    out_.field("display_date", html_text(e.date->display));
    const auto status = status_label(e.status);
    text(status.empty() ? e.title : e.title + " (" + std::string(status) + ")", html_of(wording_.details(e)));
    out_.key("autolink");
    out_.json.Bool(false);
    out_.json.EndObject();
  }

  void date(std::string_view name, Day day, std::optional<int> minute) {
    out_.key(name);
    out_.json.StartObject();
    integer("year", day.year() > 0 ? day.year() : day.year() - 1);  // 1 BC is -1 here
    integer("month", day.month());
    integer("day", day.day());
    if (minute) {
      integer("hour", *minute / 60);
      integer("minute", *minute % 60);
    }
    out_.json.EndObject();
  }

  void text(const std::string& headline, const std::string& html) {
    out_.key("text");
    out_.json.StartObject();
    out_.field("headline", html_text(headline));
    if (!html.empty()) out_.field("text", html);
    out_.json.EndObject();
  }

  void integer(std::string_view name, int value) {
    out_.key(name);
    out_.json.Int(value);
  }

  PrettyJson out_;
  const Timeline& timeline_;
  Wording wording_;
};

}  // namespace

void write_timelinejs(std::ostream& out, const Timeline& timeline) {
  Writer(out, timeline).run();
  out << '\n';
}

}  // namespace frise::render
