// A line of JSON an event, dated ones first: objects as in "events" and "undated" of the master format.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_json_lines(std::ostream& out, const Timeline& timeline);

}  // namespace frise::render
