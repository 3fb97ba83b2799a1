#include "render/json.h"

#include <rapidjson/prettywriter.h>

#include "frise/version.h"
#include "render/event_json.h"

namespace frise::render {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void write_warning(JsonOutput<Writer>& out, const Warning& w) {
  out.json.StartObject();
  out.field("article", w.article);
  out.field("code", w.code);
  out.field("message", w.message);
  out.json.EndObject();
}

void write_generator(JsonOutput<Writer>& out) {
  out.key("generator");
  out.json.StartObject();
  out.field("name", "frise");
  out.field("version", kVersion);
  out.json.EndObject();
}

}  // namespace

void write_json(std::ostream& stream, const Timeline& timeline, const WriteOptions& options) {
  const Offsets offsets(timeline);
  JsonOutput<Writer> out(stream);
  EventJson<Writer> events(out, offsets);
  out.json.SetIndent(' ', 2);
  out.json.StartObject();
  out.field("version", "1");
  write_generator(out);
  out.field("title", timeline.title);
  out.period(span_of(timeline));
  out.list("articles", timeline.articles, [&](const Article& a) { write_article(out, a, options.with_text); });
  const auto write_event = [&](const Event& e) {
    events.event(e);
    out.flush();
  };
  out.list("events", timeline.events, write_event);
  out.list("undated", timeline.undated, write_event);
  out.list("warnings", timeline.warnings, [&](const Warning& w) { write_warning(out, w); });
  out.json.EndObject();
  out.flush();
  stream << '\n';
}

}  // namespace frise::render
