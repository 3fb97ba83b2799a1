// Time mentions out.
#pragma once

#include <iosfwd>
#include <vector>

#include "frise/article.h"
#include "frise/timex.h"

namespace frise::render {

/// One line of JSON.
void write_timex_json(std::ostream& out, const Article& article, const std::vector<Timex>& mentions);

/// A heading and a table to read. Characters that would move a terminal's cursor are spaces.
void write_timex_text(std::ostream& out, const Article& article, const std::vector<Timex>& mentions, bool colours);

}  // namespace frise::render
