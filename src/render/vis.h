// Items and groups for vis-timeline: {"items": […], "groups": […]}, to be given to it as they are.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_vis(std::ostream& out, const Timeline& timeline);

}  // namespace frise::render
