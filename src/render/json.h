// The master format: schema/timeline.schema.json.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_json(std::ostream& out, const Timeline& timeline, const WriteOptions& options);

}  // namespace frise::render
