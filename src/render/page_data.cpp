#include "render/page_data.h"

#include <sstream>

#include "render/event_json.h"
#include "render/html.h"
#include "render/placement.h"

namespace frise::render {
namespace {

void write_names(JsonLine& out, std::string_view name, const std::vector<std::string>& names) {
  out.list(name, names, [&](const std::string& each) { out.string(without_turns(each)); });
}

}  // namespace

void write_brief(JsonLine& out, const Event& e, const Wording& wording) {
  out.json.StartObject();
  out.field("id", e.id);
  out.field("title", without_turns(e.title));
  out.key("weight");
  out.json.Double(e.weight);
  out.field("status", name(e.status));
  out.key("date");
  if (e.date) {
    write_date(out, *e.date);
    const Placement at = placement(*e.date);
    if (at.minute) out.field("from", to_string(at.first) + "T" + clock(*at.minute));
    if (at.last_minute) out.field("until", to_string(at.last) + "T" + clock(*at.last_minute));
  } else {
    out.json.Null();
  }
  write_names(out, "people", e.people);
  write_names(out, "places", e.places);
  write_names(out, "outlets", wording.outlets(articles_of(e)));
  out.json.EndObject();
}

std::string page_data(const std::vector<const Event*>& events, const Wording& wording) {
  std::ostringstream text;
  JsonLine out(text);
  out.json.StartObject();
  out.list("events", events, [&](const Event* e) {
    write_brief(out, *e, wording);
    out.flush();
  });
  out.json.EndObject();
  out.flush();
  return text.str();
}

std::string script_text(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) c == '<' ? out += "\\u003c" : out += c;
  return out;
}

}  // namespace frise::render
