#include "document/xml_tree.h"

namespace frise::document {
namespace {

std::string_view view(const xmlChar* s) { return s == nullptr ? "" : reinterpret_cast<const char*>(s); }

}  // namespace

std::string_view element_name(const xmlNode& node) {
  return node.type == XML_ELEMENT_NODE ? view(node.name) : std::string_view();
}

std::string attribute(const xmlNode& node, std::string_view name) {
  std::string out;
  if (node.type != XML_ELEMENT_NODE) return out;
  for (const xmlAttr* a = node.properties; a != nullptr; a = a->next) {
    if (view(a->name) != name) continue;
    for (const xmlNode* part = a->children; part != nullptr; part = part->next) out += view(part->content);
    break;
  }
  return out;
}

std::string text_below(const xmlNode& node) {
  std::string out;
  walk(
      &node,
      [&](const xmlNode& n) {
        if (n.type == XML_TEXT_NODE || n.type == XML_CDATA_SECTION_NODE) out += view(n.content);
        return true;
      },
      [](const xmlNode&) {});
  return out;
}

}  // namespace frise::document
