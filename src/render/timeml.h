// TimeML 1.2.1: the text with its time mentions marked in place. schema/timeml.xsd describes what is written.
#pragma once

#include <iosfwd>
#include <vector>

#include "frise/article.h"
#include "frise/timex.h"

namespace frise::render {

/// One document.
void write_timeml(std::ostream& out, const Article& article, const std::vector<Timex>& mentions);

}  // namespace frise::render
