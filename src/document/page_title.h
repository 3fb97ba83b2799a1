// The title of a page's article, as a reader would give it.
#pragma once

#include <optional>
#include <string>

#include "document/page_blocks.h"
#include "document/page_record.h"

namespace frise::document {

struct PageTitle {
  std::string text;
  std::optional<std::size_t> block;  // where it stands on the page
};

/// The heading that the page's own record confirms; without one, the headline of JSON-LD or OpenGraph without the name
/// of the site (« La digue a cédé - La Gazette »), the first heading, the <title>.
[[nodiscard]] PageTitle page_title(const PageRecord& record, const PageBlocks& page);

}  // namespace frise::document
