#include "document/html_tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "text/charset.h"
#include "text/fold.h"
#include "text/latin_letters.h"
#include "text/utf8.h"
#include "text/words.h"

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

constexpr auto kInline = std::to_array<std::string_view>(
    {"a",    "abbr",   "acronym", "b",   "bdi", "bdo",  "big",  "cite", "code", "data", "del",  "dfn",
     "em",   "font",   "i",       "img", "ins", "kbd",  "mark", "meta", "q",    "s",    "samp", "small",
     "span", "strike", "strong",  "sub", "sup", "time", "tt",   "u",    "var",  "wbr"});
static_assert(std::is_sorted(kInline.begin(), kInline.end()));

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

struct Tag {
  std::size_t end;  // its « > », the next « < » where it has none, or the end of the text
  std::size_t cut;  // where its attributes come to be more than any element has, or its end
};

Tag tag_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 1000;
  std::size_t parts = 0;  // words and values
  std::size_t cut = text.size();
  char quote = 0;
  char before = 0;  // the last sign that is no blank
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const bool ends_part = quote != 0 ? c == quote : is_blank(c) && !is_blank(text[at - 1]);
    if (ends_part && ++parts == kMost) cut = at + 1;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>' || c == '<') {
      break;
    } else if ((c == '"' || c == '\'') && before == '=') {  // « title=l'été » opens none
      quote = c;
    }
    if (!is_blank(c)) before = c;
  }
  return {at, quote != 0 ? at : std::min(cut, at)};  // a quotation that never ends is no attribute
}

// Where an element ends that holds no markup.
std::size_t end_of_raw(std::string_view html, std::size_t at, std::string_view close) {
  for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2))
    if (text::ascii_small(html.substr(at, close.size())) == close) break;
  return at;
}

// libxml2 ends a document at the first NUL, and takes time quadratic in the attributes of an element: both are for
// nobody's good.
std::string tamed(std::string text) {
  std::replace(text.begin(), text.end(), '\0', ' ');
  for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
    if (at + 1 >= text.size() || !text::is_ascii_letter(text[at + 1])) continue;
    const Tag tag = tag_at(text, at + 1);
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(tag.cut), text.begin() + static_cast<std::ptrdiff_t>(tag.end),
              ' ');
    const std::string name = text::ascii_small(std::string_view(text).substr(at + 1, 7));
    at = tag.end - 1;
    if (name.starts_with("script")) at = end_of_raw(text, tag.end, "</script");
    if (name.starts_with("style")) at = end_of_raw(text, tag.end, "</style");
    if (at >= text.size()) break;
  }
  return text;
}

// What is left of a page that nests deeper than libxml2 goes: paragraphs, headings and links, without containers.
std::string flattened(std::string_view html) {
  constexpr std::string_view kKept = "a body br h1 h2 h3 h4 h5 h6 head html meta p script style title";
  const auto kept = text::word_set(kKept);
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::size_t begin = at + (html.substr(at).starts_with("</") ? 2 : 1);
    if (begin >= html.size() || !text::is_ascii_letter(html[begin])) continue;
    const std::size_t end = std::min(html.find_first_of(" \t\r\n/<>", begin), html.size());
    const std::string name = text::ascii_small(html.substr(begin, end - begin));
    if (kept.count(name) != 0) continue;
    out += html.substr(copied, at - copied);
    out += is_inline(name) ? "" : "<p>";
    copied = tag_at(html, end).end;
    if (copied < html.size() && html[copied] == '>') ++copied;
    at = copied - 1;
  }
  return out += html.substr(copied);
}

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

// The tree, and whether the parser gave up at its greatest depth.
std::pair<xmlDoc*, bool> parsed(const std::string& utf8) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (context == nullptr) throw std::bad_alloc();
  const auto size = static_cast<int>(std::min<std::size_t>(utf8.size(), std::numeric_limits<int>::max()));
  xmlDoc* const document = htmlCtxtReadMemory(context.get(), utf8.data(), size, nullptr, "UTF-8", kOptions);
  const xmlError* const error = xmlCtxtGetLastError(context.get());
  return {document, error != nullptr && error->code == XML_ERR_INTERNAL_ERROR};
}

}  // namespace

HtmlTree::HtmlTree(std::string_view bytes, std::string_view charset) {
  xmlInitParser();
  const std::string utf8 = tamed(text::to_utf8(bytes, charset.empty() ? declared_charset(bytes) : charset));
  auto [document, too_deep] = parsed(utf8);
  document_.reset(document);
  if (too_deep) document_.reset(parsed(flattened(utf8)).first);
}

const xmlNode* HtmlTree::root() const { return document_ ? xmlDocGetRootElement(document_.get()) : nullptr; }

bool is_inline(std::string_view name) noexcept { return std::binary_search(kInline.begin(), kInline.end(), name); }

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
    if (d.code_point >= 0x80 && d.code_point <= 0x9F) {  // « &#146; » means what it means in windows-1252
      if (space) out += ' ';
      space = false;
      text::append(out, text::windows_1252(static_cast<unsigned char>(d.code_point)));
    } else if (text::is_space(d.code_point)) {
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
