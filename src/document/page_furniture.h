// Elements of a page that hold no article, told by their tags and by the words of their classes and ids.
#pragma once

#include <cstddef>
#include <unordered_set>

#include "document/html_tree.h"

namespace frise::document {

/// The elements below `root` whose text is no part of an article: scripts, menus, footers, sidebars, comments,
/// captions, what is hidden. An element that holds most of the page's text is kept, whatever it is called. Linear.
/// Without `by_names`, classes and ids are not looked at.
[[nodiscard]] std::unordered_set<const HtmlNode*> furniture_elements(const HtmlNode& root, bool by_names);

}  // namespace frise::document
