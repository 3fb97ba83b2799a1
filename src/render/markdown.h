// A list to read, in Markdown.
#pragma once

#include <iosfwd>

#include "frise/render.h"

namespace frise::render {

void write_markdown(std::ostream& out, const Timeline& timeline);

}  // namespace frise::render
