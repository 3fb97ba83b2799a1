#include "document/feed_reader.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "calendar/loose_date.h"
#include "document/html_tree.h"
#include "document/page_article.h"
#include "document/publication.h"
#include "document/xml_tree.h"
#include "text/charset.h"
#include "text/utf8.h"

namespace frise::document {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

struct Entry {
  Article article;
  std::string published;  // as it stands there
  std::string summary;    // HTML
  std::string content;    // HTML
};

std::string line_of(const xmlNode& node) { return collapsed(text_below(node)); }

void take_link(Entry& entry, const xmlNode& node) {
  const std::string href = attribute(node, "href");
  const std::string rel = attribute(node, "rel");
  if (!href.empty() && (rel.empty() || rel == "alternate")) entry.article.url = href;
  if (href.empty() && entry.article.url.empty()) entry.article.url = line_of(node);
}

// « media:title », « itunes:summary »: of a picture or a sound in the entry.
bool is_of_attachment(const xmlNode& node) {
  if (node.ns == nullptr || node.ns->prefix == nullptr) return false;
  const std::string_view prefix = reinterpret_cast<const char*>(node.ns->prefix);
  return prefix == "media" || prefix == "itunes";
}

// Atom's <source> is a feed of its own, with a title; that of RSS is a name.
std::string source_of(const xmlNode& node) {
  for (const xmlNode* child = node.children; child != nullptr; child = child->next)
    if (element_name(*child) == "title") return line_of(*child);
  return line_of(node);
}

// The markup in « <content type="xhtml"> », so far as it parts words; of any other content its text.
std::string markup_of(const xmlNode& node) {
  std::string out;
  walk(
      &node,
      [&](const xmlNode& n) {
        if (&n == &node) return true;
        if (const std::string_view name = element_name(n); !name.empty())
          out.append("<").append(name).append(">");
        else if (n.parent == &node)
          out += text_below(n);
        else
          for (const char c : text_below(n)) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
        return true;
      },
      [&](const xmlNode& n) {
        if (const std::string_view name = element_name(n); &n != &node && !name.empty())
          out.append("</").append(name).append(">");
      });
  return out;
}

// RSS and Atom name the same things differently; prefixes are left out of the names.
void take_field(Entry& entry, const xmlNode& node) {
  if (is_of_attachment(node)) return;
  const std::string_view name = element_name(node);
  if (name == "title") entry.article.title = collapsed(text_of_html(text_below(node)));
  if (name == "link") take_link(entry, node);
  if (name == "guid" || name == "id") entry.article.id = line_of(node);
  if (name == "pubDate" || name == "published" || name == "issued" || (name == "date" && entry.published.empty()))
    entry.published = line_of(node);
  if (name == "updated" || name == "modified") entry.article.modified = calendar::loose_iso(line_of(node)).value_or("");
  if (name == "source") entry.article.source = source_of(node);
  if (name == "description" || name == "summary") entry.summary = markup_of(node);
  if (name == "encoded" || name == "content") entry.content = markup_of(node);
}

bool is_entry(const xmlNode& node) { return element_name(node) == "item" || element_name(node) == "entry"; }

class FeedReader {
 public:
  explicit FeedReader(Input& input) : input_(input) {}

  void read(const xmlNode& root) {
    std::string channel;
    walk(
        &root,
        [&](const xmlNode& node) {
          if (is_entry(node)) {
            read_entry(node, channel);
            return false;
          }
          if (element_name(node) == "title" && channel.empty()) channel = line_of(node);
          return true;
        },
        [](const xmlNode&) {});
    if (entries_ == 0) input_.reject("no-articles", 0, "", "no entry of an RSS or Atom feed was found");
  }

 private:
  void read_entry(const xmlNode& node, const std::string& channel) {
    ++entries_;
    Entry entry;
    for (const xmlNode* child = node.children; child != nullptr; child = child->next)
      if (child->type == XML_ELEMENT_NODE) take_field(entry, *child);
    Article& article = entry.article;
    article.text = text_of_html(entry.content.size() >= entry.summary.size() ? entry.content : entry.summary);
    if (article.text.empty()) {
      input_.warn("empty-text", line(node), "", "an entry without a text was left out");
      return;
    }
    if (article.source.empty()) article.source = channel;
    if (article.id.empty()) article.id = article.url;
    if (entry.published.empty()) entry.published = article.modified;
    publish(article, entry.published, node);
    input_.accept(std::move(article));
  }

  void publish(Article& article, const std::string& said, const xmlNode& node) {
    if (said.empty()) return;
    const auto iso = calendar::loose_iso(said);
    auto published = iso ? published_at(*iso, input_.options().timezone) : std::nullopt;
    if (!published) {
      input_.warn("invalid-value", line(node), "published", "\"" + said + "\" is no date");
      return;
    }
    article.published = std::move(*published);
    article.published.basis = PublishedBasis::metadata;
    article.published.confidence = Believed::kRecord;
  }

  static std::size_t line(const xmlNode& node) {
    return static_cast<std::size_t>(std::max<long>(xmlGetLineNo(&node), 0));
  }

  Input& input_;
  std::size_t entries_ = 0;
};

// XML knows five entities and HTML many, which feeds use as well: « &eacute; ».
std::string with_html_entities(const std::string& xml) {
  constexpr std::size_t kLongest = 10;  // letters
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = xml.find('&'); at != std::string::npos; at = xml.find('&', at + 1)) {
    const std::size_t end = xml.find_first_of(";&< \n", at + 1);
    if (end == std::string::npos || xml[end] != ';' || end - at > kLongest) continue;
    const std::string name = xml.substr(at + 1, end - at - 1);
    const htmlEntityDesc* const entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (entity == nullptr || entity->value < 0xA0) continue;  // those below mean something to XML
    out.append(xml, copied, at - copied);
    text::append(out, entity->value);
    copied = end + 1;
  }
  return out.append(xml, copied, std::string::npos);
}

// « <?xml version="1.0" encoding="ISO-8859-1"?> »
std::string_view declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, bytes.substr(0, 200).find("?>"));
  const std::size_t at = head.find("encoding=");
  if (at == std::string_view::npos || at + 10 >= head.size()) return {};
  const std::string_view value = head.substr(at + 10);
  return value.substr(0, value.find_first_of("\"'"));
}

}  // namespace

void read_feed(std::string_view bytes, Input& input) {
  xmlInitParser();
  const std::string utf8 = with_html_entities(text::to_utf8(bytes, declared_encoding(bytes)));
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                           XML_PARSE_NOCDATA | XML_PARSE_HUGE;  // entities are not unfolded
  const int size = static_cast<int>(std::min<std::size_t>(utf8.size(), std::numeric_limits<int>::max()));
  const Document document(xmlCtxtReadMemory(context.get(), utf8.data(), size, nullptr, "UTF-8", kOptions));
  if (context->wellFormed == 0) {
    const xmlError* error = xmlCtxtGetLastError(context.get());
    const std::size_t line = error != nullptr ? static_cast<std::size_t>(std::max(error->line, 0)) : 0;
    input.warn("malformed-xml", line, "", "not well-formed XML: read as far as it makes sense");
  }
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr)
    input.reject("malformed-xml", 0, "", "not XML");
  else
    FeedReader(input).read(*root);
}

}  // namespace frise::document
