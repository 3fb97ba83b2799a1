// The page: one HTML file to look at, with everything in it and without any network. C++ writes what is to be read, a
// whole list of semantic HTML; the script that src/viewer is built into draws the timeline and filters that list.
#pragma once

#include <iosfwd>

#include "frise/timeline.h"

namespace frise::render {

void write_page(std::ostream& out, const Timeline& timeline);

}  // namespace frise::render
