#include "document/html_tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>

#include "text/charset.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::document {
namespace {

std::string_view view(const xmlChar* s) { return s == nullptr ? "" : reinterpret_cast<const char*>(s); }

// « <meta charset=utf-8> », « content="text/html; charset=iso-8859-1" »: what stands behind the first "charset=".
std::string_view declared_charset(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  const std::string_view head = bytes.substr(0, kHead);
  for (std::size_t at = head.find("charset"); at != std::string_view::npos; at = head.find("charset", at + 1)) {
    std::size_t begin = head.find_first_not_of(" \t", at + 7);
    if (begin == std::string_view::npos || head[begin] != '=') continue;
    begin = head.find_first_not_of(" \t\"'", begin + 1);
    if (begin == std::string_view::npos) break;
    return head.substr(begin, head.find_first_of(" \t\"'>;/", begin) - begin);
  }
  return {};
}

// libxml2 ends a document at the first NUL.
std::string without_nul(std::string text) {
  std::replace(text.begin(), text.end(), '\0', ' ');
  return text;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view bytes, std::string_view charset) {
  xmlInitParser();
  const std::string utf8 = without_nul(text::to_utf8(bytes, charset.empty() ? declared_charset(bytes) : charset));
  const std::size_t size = std::min<std::size_t>(utf8.size(), std::numeric_limits<int>::max());
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  document_.reset(htmlReadMemory(utf8.data(), static_cast<int>(size), nullptr, "UTF-8", kOptions));
}

const xmlNode* HtmlTree::root() const { return document_ ? xmlDocGetRootElement(document_.get()) : nullptr; }

std::string_view element_name(const xmlNode& node) {
  return node.type == XML_ELEMENT_NODE ? view(node.name) : std::string_view();
}

std::string attribute(const xmlNode& node, const char* name) {
  if (node.type != XML_ELEMENT_NODE) return {};
  for (const xmlAttr* a = node.properties; a != nullptr; a = a->next) {
    if (view(a->name) != name) continue;
    std::string out;
    for (const xmlNode* part = a->children; part != nullptr; part = part->next) out += view(part->content);
    return out;
  }
  return {};
}

std::string_view own_text(const xmlNode& node) {
  return node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE ? view(node.content) : std::string_view();
}

std::string text_below(const xmlNode& node) {
  std::string out;
  walk(
      &node,
      [&](const xmlNode& n) {
        out += own_text(n);
        return true;
      },
      [](const xmlNode&) {});
  return out;
}

std::string collapsed(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    if (d.code_point == 0xAD || d.code_point == 0xFEFF || (d.code_point >= 0x200B && d.code_point <= 0x200F)) {
      at += d.size;
      continue;
    }
    if (text::is_space(d.code_point)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      out.append(text, at, d.size);
    }
    at += d.size;
  }
  return out;
}

}  // namespace frise::document
