// A way through a tree that no depth of nesting can break.
#pragma once

namespace frise::document {

/// Goes through the subtree of `top` in the order of the document, without recursion. `first_child(node)` says what is
/// below a node; `enter(node)` whether to go there; `leave(node)` is called for each node that was entered, after what
/// is below it. Nodes have a `next` and a `parent`.
template <typename Node, typename FirstChild, typename Enter, typename Leave>
void walk_tree(const Node* top, FirstChild first_child, Enter enter, Leave leave) {
  const Node* node = top;
  while (node != nullptr) {
    if (enter(*node)) {
      if (const Node* const below = first_child(*node); below != nullptr) {
        node = below;
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

}  // namespace frise::document
