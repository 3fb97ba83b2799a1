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

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

struct Tag {
  std::size_t end;  // its « > », the next « < » where it has none, or the end of the text
  std::size_t cut;  // where its attributes come to be more than any element has, or its end
};

Tag tag_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 1000;
  std::size_t words = 0;
  std::size_t cut = text.size();
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>' || c == '<') {
      break;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (is_blank(c) && !is_blank(text[at - 1]) && ++words == kMost) {
      cut = at;
    }
  }
  return {at, quote != 0 ? at : std::min(cut, at)};  // a quotation that never ends is no attribute
}

// libxml2 ends a document at the first NUL, and takes time quadratic in the attributes of an element: both are for
// nobody's good.
std::string tamed(std::string text) {
  std::replace(text.begin(), text.end(), '\0', ' ');
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    if (at + 1 >= text.size() || !is_letter(text[at + 1])) continue;
    const Tag tag = tag_at(text, at + 1);
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(tag.cut), text.begin() + static_cast<std::ptrdiff_t>(tag.end),
              ' ');
    const std::string_view rest = std::string_view(text).substr(at + 1);
    const char* const close = rest.starts_with("script") ? "</script" : rest.starts_with("style") ? "</style" : nullptr;
    at = tag.end - 1;
    if (close != nullptr) at = text.find(close, tag.end);  // what stands in them is no markup
    if (at >= text.size()) break;
  }
  return text;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view bytes, std::string_view charset) {
  xmlInitParser();
  const std::string utf8 = tamed(text::to_utf8(bytes, charset.empty() ? declared_charset(bytes) : charset));
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
