// The tree of an HTML page: libxml2 parses it, and what it finds is kept in one piece of memory.
#pragma once

#include <memory_resource>
#include <string>
#include <string_view>

#include "document/walk.h"

namespace frise::document {

struct HtmlAttribute {
  std::string_view name;  // in small letters
  std::string_view value;
  const HtmlAttribute* next = nullptr;
};

/// An element or a text. Comments are left out.
struct HtmlNode {
  std::string_view name;  // of an element, in small letters; "" for a text
  std::string_view text;
  const HtmlAttribute* attributes = nullptr;
  const HtmlNode* parent = nullptr;
  const HtmlNode* children = nullptr;  // the first of them
  const HtmlNode* next = nullptr;      // behind it, of the same parent
};

/// A page that has been parsed. Whatever the bytes, there is a tree.
class HtmlTree {
 public:
  /// `bytes` in any encoding; `charset` is what the server declared, which goes before what the page does. Broken
  /// markup is mended as libxml2 does it; nothing is fetched.
  explicit HtmlTree(std::string_view bytes, std::string_view charset = {});

  /// The outermost element; null where the page holds none.
  [[nodiscard]] const HtmlNode* root() const { return root_; }

 private:
  std::pmr::monotonic_buffer_resource memory_;  // of all nodes and their texts
  const HtmlNode* root_ = nullptr;
};

/// Goes through the subtree of `top` in the order of the page. See walk_tree().
template <typename Enter, typename Leave>
void walk(const HtmlNode* top, Enter enter, Leave leave) {
  walk_tree(
      top, [](const HtmlNode& node) { return node.children; }, enter, leave);
}

/// <b>, <span> and their like, which stand within a line.
[[nodiscard]] bool is_inline(std::string_view name) noexcept;

/// The element has the attribute, whatever its value.
[[nodiscard]] bool has_attribute(const HtmlNode& node, std::string_view name) noexcept;

/// The value of an attribute, "" where the element has none.
[[nodiscard]] std::string_view attribute(const HtmlNode& node, std::string_view name) noexcept;

/// All text below the node, as it stands.
[[nodiscard]] std::string text_below(const HtmlNode& node);

/// `text` on one line: white space of every kind is a single space, soft hyphens and zero-width characters are left
/// out; nothing at either end.
[[nodiscard]] std::string collapsed(std::string_view text);

}  // namespace frise::document
