// The list of the page: each event as an item that opens to its facts and its mentions, without a script.
#pragma once

#include <iosfwd>

#include "frise/timeline.h"
#include "render/page_sections.h"
#include "render/wording.h"

namespace frise::render {

/// Writes what is to be read under the head of the page: events by year and month, those without a date, warnings, and
/// the articles. All text of articles stands in `bdi` elements, which keep its direction to itself.
void write_page_list(std::ostream& out, const Timeline& timeline, const std::vector<PageYear>& years,
                     const Wording& wording);

}  // namespace frise::render
