// The tree of an XML document: libxml2's.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>

#include "document/walk.h"

namespace frise::document {

/// Goes through the subtree of `top`; entities are not unfolded. See walk_tree().
template <typename Enter, typename Leave>
void walk(const xmlNode* top, Enter enter, Leave leave) {
  const auto first_child = [](const xmlNode& node) { return node.type == XML_ELEMENT_NODE ? node.children : nullptr; };
  walk_tree(top, first_child, enter, leave);
}

/// The element's name without a prefix, "" for text and other nodes.
[[nodiscard]] std::string_view element_name(const xmlNode& node);

/// The value of an attribute, "" where the element has none.
[[nodiscard]] std::string attribute(const xmlNode& node, std::string_view name);

/// All text below the node, as it stands.
[[nodiscard]] std::string text_below(const xmlNode& node);

}  // namespace frise::document
