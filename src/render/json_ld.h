// Linked data: a schema.org ItemList of Event, in JSON-LD.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_json_ld(std::ostream& out, const Timeline& timeline);

}  // namespace frise::render
