// What the script of the page knows of the events: enough to place and to filter them. The rest stands in the list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frise/event.h"
#include "render/json_output.h"
#include "render/wording.h"

namespace frise::render {

/// JSON, {"events": [{"id", "title", "weight", "status", "date", "from"?, "until"?, "people", "places", "outlets"}]},
/// in the order given; `date` as in schema/timeline.schema.json, `from` and `until` where hours are known:
/// "2024-06-02T10:00".
[[nodiscard]] std::string page_data(const std::vector<const Event*>& events, const Wording& wording);

/// One of these events.
void write_brief(JsonLine& out, const Event& e, const Wording& wording);

/// JSON as the content of a script element: nothing in it ends the element or begins a comment.
[[nodiscard]] std::string script_text(std::string_view json);

}  // namespace frise::render
