// The tree of an HTML page: libxml2's, with a way through it that no depth of nesting can break.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace frise::document {

/// A page that has been parsed. Whatever the bytes, there is a tree.
class HtmlTree {
 public:
  /// `bytes` in any encoding; `charset` is what the server declared, which goes before what the page does. Broken
  /// markup is mended as libxml2 does it; nothing is fetched.
  explicit HtmlTree(std::string_view bytes, std::string_view charset = {});

  /// The outermost element; null where the page holds none.
  [[nodiscard]] const xmlNode* root() const;

 private:
  struct Free {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
  };
  std::unique_ptr<xmlDoc, Free> document_;
};

/// Goes through the subtree of `top` in the order of the page, without recursion. `enter(node)` says whether to go into
/// the node; `leave(node)` is called for each node that was entered, after what is below it.
template <typename Enter, typename Leave>
void walk(const xmlNode* top, Enter enter, Leave leave) {
  const xmlNode* node = top;
  while (node != nullptr) {
    if (enter(*node)) {
      if (node->children != nullptr && node->type == XML_ELEMENT_NODE) {
        node = node->children;
        continue;
      }
      leave(*node);
    }
    while (node != top && node->next == nullptr) {
      node = node->parent;
      leave(*node);
    }
    node = node == top ? nullptr : node->next;
  }
}

/// The element's name in small letters, "" for text and other nodes.
[[nodiscard]] std::string_view element_name(const xmlNode& node);

/// <b>, <span> and their like, which stand within a line.
[[nodiscard]] bool is_inline(std::string_view name) noexcept;

/// The value of an attribute, "" where the element has none.
[[nodiscard]] std::string attribute(const xmlNode& node, const char* name);

/// The text of a text node; "" for others.
[[nodiscard]] std::string_view own_text(const xmlNode& node);

/// All text below the node, as it stands.
[[nodiscard]] std::string text_below(const xmlNode& node);

/// `text` on one line: white space of every kind is a single space, soft hyphens and zero-width characters are left
/// out; nothing at either end.
[[nodiscard]] std::string collapsed(std::string_view text);

}  // namespace frise::document
