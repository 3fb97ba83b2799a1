// What TimelineJS 3 loads: a slide an event.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_timelinejs(std::ostream& out, const Timeline& timeline);

}  // namespace frise::render
