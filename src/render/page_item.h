// An event as an item of the page's list, which opens to its facts and its mentions without a script.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "frise/article.h"
#include "frise/event.h"
#include "render/wording.h"

namespace frise::render {

/// Writes the item. All text of articles stands in `bdi` elements, which keep its direction to itself.
void write_page_item(std::ostream& out, const Event& e, const Wording& wording);

/// Text of an article, as such an element.
[[nodiscard]] std::string bdi(std::string_view text);

/// « 13 mars 2025 », « sans date de publication ».
[[nodiscard]] std::string published(const Article& a);

/// Its title, or else its outlet or id, linked where it has an address of the web.
[[nodiscard]] std::string article_link(const Article& a);

}  // namespace frise::render
