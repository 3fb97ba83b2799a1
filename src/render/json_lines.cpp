#include "render/json_lines.h"

#include <rapidjson/writer.h>

#include "render/event_json.h"

namespace frise::render {

void write_json_lines(std::ostream& out, const Timeline& timeline) {
  using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
  const Offsets offsets(timeline);
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events) {
      JsonOutput<Writer> line(out);
      EventJson<Writer>(line, offsets).event(e);
      line.flush();
      out << '\n';
    }
}

}  // namespace frise::render
