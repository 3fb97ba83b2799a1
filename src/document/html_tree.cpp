#include "document/html_tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "text/charset.h"
#include "text/fold.h"
#include "text/latin_letters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace frise::document {
namespace {

std::string_view view(const xmlChar* s) { return s == nullptr ? "" : reinterpret_cast<const char*>(s); }

std::string_view view(const xmlChar* s, int size) {
  return {reinterpret_cast<const char*>(s), static_cast<std::size_t>(size)};
}

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
using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

// Makes the tree of what libxml2's parser tells as it goes. Its own tree has an allocation for each name, value and
// text, and takes half as long again as the parsing.
class Builder {
 public:
  explicit Builder(std::pmr::memory_resource& memory) : memory_(memory), context_(htmlNewParserCtxt()) {
    if (context_ == nullptr) throw std::bad_alloc();
    htmlSAXHandler events{};
    events.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<Builder*>(self)->start(view(name), attributes);
    };
    events.endElement = [](void* self, const xmlChar*) { static_cast<Builder*>(self)->end(); };
    events.characters = events.cdataBlock = [](void* self, const xmlChar* text, int size) {
      static_cast<Builder*>(self)->text_.append(view(text, size));
    };
    *context_->sax = events;
    context_->userData = this;
  }

  void parse(std::string_view utf8) {
    constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const auto size = static_cast<int>(std::min<std::size_t>(utf8.size(), std::numeric_limits<int>::max()));
    htmlCtxtReadMemory(context_.get(), utf8.data(), size, nullptr, "UTF-8", kOptions);
    take_text();
  }

  [[nodiscard]] const HtmlNode* root() const { return root_; }
  [[nodiscard]] bool is_too_deep() const { return is_too_deep_; }

 private:
  struct Open {
    HtmlNode* node;
    HtmlNode* last_child;
  };

  void start(std::string_view name, const xmlChar** attributes) {
    constexpr std::size_t kDeepest = 256;  // the parser looks through all open elements for each end tag
    take_text();
    if (open_.size() >= kDeepest) {
      is_too_deep_ = true;
      xmlStopParser(context_.get());
      return;
    }
    HtmlNode& node = add();
    node.name = kept(name);
    const HtmlAttribute** next = &node.attributes;
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      auto* const one = make<HtmlAttribute>();
      *one = {kept(view(attributes[0])), kept(view(attributes[1])), nullptr};
      *next = one;
      next = &one->next;
    }
    open_.push_back({&node, nullptr});
  }

  void end() {
    take_text();
    if (open_.size() > 1) open_.pop_back();  // what stands behind the outermost element is taken for a part of it
  }

  void take_text() {
    if (!text_.empty() && !open_.empty()) add().text = kept(text_);
    text_.clear();
  }

  // A node in the element that is open.
  HtmlNode& add() {
    auto* const node = make<HtmlNode>();
    if (open_.empty()) {
      root_ = node;
      return *node;
    }
    Open& above = open_.back();
    node->parent = above.node;
    (above.last_child == nullptr ? above.node->children : above.last_child->next) = node;
    above.last_child = node;
    return *node;
  }

  template <typename Node>
  Node* make() {
    return new (memory_.allocate(sizeof(Node), alignof(Node))) Node();
  }

  std::string_view kept(std::string_view text) {
    if (text.empty()) return {};
    auto* const at = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), at);
    return {at, text.size()};
  }

  std::pmr::memory_resource& memory_;
  Context context_;
  const HtmlNode* root_ = nullptr;
  std::vector<Open> open_;
  std::string text_;  // since the last tag
  bool is_too_deep_ = false;
};

}  // namespace

HtmlTree::HtmlTree(std::string_view bytes, std::string_view charset) {
  xmlInitParser();
  const std::string utf8 = tamed(text::to_utf8(bytes, charset.empty() ? declared_charset(bytes) : charset));
  Builder whole(memory_);
  whole.parse(utf8);
  root_ = whole.root();
  if (!whole.is_too_deep()) return;
  Builder flat(memory_);
  flat.parse(flattened(utf8));
  root_ = flat.root();
}

bool is_inline(std::string_view name) noexcept { return std::binary_search(kInline.begin(), kInline.end(), name); }

bool has_attribute(const HtmlNode& node, std::string_view name) noexcept {
  const HtmlAttribute* a = node.attributes;
  while (a != nullptr && a->name != name) a = a->next;
  return a != nullptr;
}

std::string_view attribute(const HtmlNode& node, std::string_view name) noexcept {
  for (const HtmlAttribute* a = node.attributes; a != nullptr; a = a->next)
    if (a->name == name) return a->value;
  return {};
}

std::string text_below(const HtmlNode& node) {
  std::string out;
  walk(
      &node,
      [&](const HtmlNode& n) {
        out += n.text;
        return true;
      },
      [](const HtmlNode&) {});
  return out;
}

namespace {

// How many bytes from `at` on are letters and signs of ASCII.
std::size_t plain_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] > ' ' && text[end] != 0x7F) ++end;  // char is signed
  return end - at;
}

}  // namespace

std::string collapsed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t run = plain_run(text, at); run != 0) {
      if (space) out += ' ';
      space = false;
      out.append(text, at, run);
      at += run;
      continue;
    }
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
