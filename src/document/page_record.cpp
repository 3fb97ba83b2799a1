#include "document/page_record.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "document/json_ld.h"
#include "text/fold.h"
#include "text/latin_letters.h"
#include "text/words.h"

namespace frise::document {
namespace {

// Where pages say when they were published, the surest first; names in small letters.
constexpr std::string_view kPublishedMeta =
    "article:published_time og:article:published_time og:published_time datepublished dc.date.issued "
    "dcterms.issued dc.issued dcterms.created dc.date.created dc.date dcterms.date parsely-pub-date "
    "sailthru.date cxenseparse:recs:publishtime article.published article:published publication_date "
    "publish-date publishdate pubdate date_published published date cxenseparse:publishtime citation_date "
    "citation_publication_date article.created date.publication created";

constexpr std::string_view kModifiedMeta =
    "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified article.updated "
    "last-modified revised lastmod";

// RDFa: « <span property="dc:date dc:created" content="…"> »
bool names_date(std::string_view property) {
  return property.find("dc:date") != std::string_view::npos || property.find("dc:created") != std::string_view::npos ||
         property.find("datePublished") != std::string_view::npos;
}

void keep_first(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

// The object in « window.__STATE__ = {…}; … », with what stands behind it; empty where the script is none such.
std::string_view assigned_object(std::string_view script) {
  constexpr std::size_t kLongestName = 100;  // bytes
  const std::size_t sign = script.substr(0, kLongestName).find('=');
  if (sign == std::string_view::npos) return {};
  const std::size_t begin = script.find_first_not_of(" \t\r\n", sign + 1);
  return begin != std::string_view::npos && script[begin] == '{' ? script.substr(begin) : std::string_view();
}

// The element with the record that the property is of, as microdata have it; null where there is none.
const HtmlNode* scope_of(const HtmlNode& node) {
  const HtmlNode* scope = node.parent;
  while (scope != nullptr && !has_attribute(*scope, "itemscope")) scope = scope->parent;
  return scope;
}

bool is_comment(const HtmlNode& scope) {
  return attribute(scope, "itemprop") == "comment" || attribute(scope, "itemtype").ends_with("/Comment") ||
         attribute(scope, "itemtype").ends_with("/UserComments");
}

bool is_within(const HtmlNode* node, const HtmlNode& element) {
  while (node != nullptr && node != &element) node = node->parent;
  return node != nullptr;
}

const HtmlNode* first_h1(const HtmlNode& root) {
  const HtmlNode* found = nullptr;
  walk(
      &root,
      [&](const HtmlNode& node) {
        if (found == nullptr && node.name == "h1") found = &node;
        return found == nullptr;
      },
      [](const HtmlNode&) {});
  return found;
}

class RecordReader {
 public:
  PageRecord read(const HtmlNode& root) {
    h1_ = first_h1(root);
    walk(
        &root, [this](const HtmlNode& node) { return enter(node); }, [](const HtmlNode&) {});
    meta_.merge(beside_);
    keep_first(out_.og_title, meta("og:title"));
    take_articles();
    add_meta_dates();
    keep_first(out_.og_title, meta("twitter:title"));
    keep_first(out_.source, meta("og:site_name"));
    keep_first(out_.source, publisher_);
    keep_first(out_.source, meta("dc.publisher"));
    keep_first(out_.source, meta("application-name"));
    keep_first(out_.url, meta("og:url"));
    keep_first(out_.url, json_url_);
    for (const char* name : {"author", "article:author", "dc.creator", "parsely-author"})
      keep_first(out_.author, meta(name));
    for (const char* name : {"article:section", "parsely-section", "section"}) keep_first(out_.section, meta(name));
    return std::move(out_);
  }

 private:
  bool enter(const HtmlNode& node) {
    const std::string_view name = node.name;
    if (name == "html") keep_first(out_.lang, attribute(node, "lang"));
    if (name == "title") keep_first(out_.title, collapsed(text_below(node)));
    if (name == "link" && text::ascii_small(attribute(node, "rel")) == "canonical")
      keep_first(out_.url, attribute(node, "href"));
    if (name == "meta") take_meta(node);
    if (name == "script") take_script(node);
    if (name != "meta" && node.attributes != nullptr) take_dates(node);
    return name != "script" && name != "style";
  }

  // Of an element that is seen. Comments and teasers have records of their own.
  void take_dates(const HtmlNode& node) {
    const std::string property = text::ascii_small(attribute(node, "itemprop"));
    if (property == "datepublished" || property == "datemodified") {
      const HtmlNode* const scope = scope_of(node);
      if (scope == nullptr || is_within(h1_, *scope))
        meta_.emplace(property, date_of(node));
      else if (!is_comment(*scope) && !is_apart(*scope))
        beside_.emplace(property, date_of(node));
    }
    if (names_date(attribute(node, "property"))) meta_.emplace("dc.date", date_of(node));
  }

  // The page's heading is of another record, in which this one does not stand.
  [[nodiscard]] bool is_apart(const HtmlNode& scope) const {
    const HtmlNode* const other = h1_ == nullptr ? nullptr : scope_of(*h1_);
    return other != nullptr && !is_within(&scope, *other);
  }

  [[nodiscard]] std::string meta(const std::string& name) const {
    const auto found = meta_.find(name);
    return found == meta_.end() ? "" : found->second;
  }

  static std::string date_of(const HtmlNode& node) {
    for (const char* name : {"content", "datetime", "title"})
      if (const std::string_view value = attribute(node, name); !value.empty()) return std::string(value);
    return collapsed(text_below(node));
  }

  void take_meta(const HtmlNode& node) {
    const std::string content = collapsed(attribute(node, "content"));
    if (content.empty()) return;
    for (const char* name : {"property", "name", "itemprop", "http-equiv"})
      if (std::string key = text::ascii_small(attribute(node, name)); !key.empty())
        meta_.emplace(std::move(key), content);
  }

  void take_script(const HtmlNode& node) {
    const std::string type = text::ascii_small(attribute(node, "type"));
    if (type.find("ld+json") != std::string_view::npos) {
      for (JsonArticle& article : articles_of_json_ld(text_below(node))) articles_.push_back(std::move(article));
    } else if (attribute(node, "id") == "__NEXT_DATA__" || type == "application/json") {
      take_state(text_below(node));
    } else if (type.empty() || type.find("javascript") != std::string::npos) {
      const std::string script = text_below(node);
      take_state(assigned_object(script));
    }
  }

  void take_state(std::string_view json) {
    if (auto article = article_of_state(json)) articles_.push_back(std::move(*article));
  }

  // The record of the page's own article: that of its address, else of its title, else an article before a page.
  void take_articles() {
    const std::string address = out_.url.empty() ? meta("og:url") : out_.url;
    const std::string title = text::folded(out_.og_title.empty() ? out_.title : out_.og_title);
    const auto fit = [&](const JsonArticle& a) {
      const std::string headline = text::folded(a.headline);
      const bool same_title = !headline.empty() && title.find(headline) != std::string_view::npos;
      return std::tuple(!address.empty() && a.url == address, same_title, a.rank);
    };
    std::stable_sort(articles_.begin(), articles_.end(),
                     [&](const JsonArticle& a, const JsonArticle& b) { return fit(a) > fit(b); });
    for (JsonArticle& article : articles_)
      if (out_.published.empty() || text::folded(article.headline) == text::folded(out_.headline))
        take_article(std::move(article));
  }

  void take_article(JsonArticle article) {
    keep_first(out_.headline, collapsed(article.headline));
    keep_first(publisher_, collapsed(article.publisher));
    keep_first(json_url_, article.url);
    keep_first(out_.author, collapsed(article.author));
    keep_first(out_.section, collapsed(article.section));
    if (article.body.size() > out_.body.size()) out_.body = std::move(article.body);
    if (!article.published.empty()) out_.published.push_back({std::move(article.published), "JSON-LD"});
    if (!article.modified.empty()) out_.modified.push_back({std::move(article.modified), "JSON-LD"});
  }

  void add_meta_dates() {
    const auto add = [this](std::string_view names, std::vector<SaidDate>& to) {
      text::each_word(names, [&](std::string_view name) {
        if (const auto found = meta_.find(std::string(name)); found != meta_.end())
          to.push_back({found->second, "meta " + found->first});
      });
    };
    add(kPublishedMeta, out_.published);
    add(kModifiedMeta, out_.modified);
  }

  PageRecord out_;
  std::map<std::string, std::string> meta_;    // the first of each name
  std::map<std::string, std::string> beside_;  // the dates of records without the heading, where no other has any
  const HtmlNode* h1_ = nullptr;
  std::vector<JsonArticle> articles_;
  std::string publisher_;
  std::string json_url_;
};

}  // namespace

PageRecord page_record(const HtmlNode& root) { return RecordReader().read(root); }

}  // namespace frise::document
