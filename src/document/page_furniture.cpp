#include "document/page_furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/latin_letters.h"
#include "text/words.h"

namespace frise::document {
namespace {

template <std::size_t Count>
bool has(const std::array<std::string_view, Count>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// Never text that a reader sees.
constexpr auto kUnseen = std::to_array<std::string_view>(
    {"applet", "audio",  "button", "canvas", "datalist", "dialog",   "embed",    "head",
     "iframe", "input",  "map",    "math",   "noembed",  "noframes", "noscript", "object",
     "option", "script", "select", "style",  "svg",      "template", "textarea", "video"});

// Seen, but around the article.
constexpr auto kAround = std::to_array<std::string_view>({"aside", "figcaption", "footer", "form", "menu", "nav"});

// Words of classes and ids.
constexpr std::string_view kNames =
    "abonnement abonnez ad ads advert advertisement advertising agenda aside authorbox bandeau banner bio "
    "biographie biography breadcrumb breadcrumbs caption captions comment commentaire commentaires "
    "commentlist comments consent cookie cookies copyright credit credits disclaimer disqus donate encart "
    "facebook filariane footer footnote footnotes gdpr infolettre inscription legend legende lettre login lus "
    "megamenu menu menus modal nav navbar navigation newsletter newsletters outbrain pager pagination partage "
    "partager paywall player popin popular popup promo promos promotion pub publicite recherche "
    "recommandations recommended recommends related reseaux rgpd search share sharebar shares sharing sidebar "
    "signup skip social socials sponsor sponsored subscribe subscription suggestion suggestions taboola tags "
    "teaser teasers toolbar topbar transcript trending twitter widget widgets";

// … of which there may be more than of the article.
constexpr std::string_view kComments = "comment commentaire commentaires commentlist comments disqus";

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// « relatedPosts read-more » is related, posts, read, more.
std::vector<std::string> name_words(const std::string& names) {
  std::vector<std::string> out;
  bool fresh = true;
  for (std::size_t k = 0; k < names.size(); ++k) {
    const char c = names[k];
    if (!text::is_ascii_letter(c)) {
      fresh = true;
      continue;
    }
    const bool hump = is_capital(c) && k > 0 && text::is_ascii_letter(names[k - 1]) && !is_capital(names[k - 1]);
    if (fresh || hump) out.emplace_back();
    out.back() += is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    fresh = false;
  }
  return out;
}

enum class Verdict {
  kept,
  around,    // furniture, unless it holds more than half of the page's text
  comments,  // … more than nine tenths
  never,
};

bool is_hidden(const xmlNode& node) {
  if (node.properties == nullptr) return false;
  std::string style = attribute(node, "style");
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos)
    return true;
  for (const xmlAttr* a = node.properties; a != nullptr; a = a->next)
    if (std::string_view(reinterpret_cast<const char*>(a->name)) == "hidden") return true;
  return attribute(node, "aria-hidden") == "true";
}

Verdict by_names(const xmlNode& node) {
  if (node.properties == nullptr) return Verdict::kept;
  if (!attribute(node, "itemprop").empty()) return Verdict::kept;  // a part of the article's record: « description »
  const std::string names = attribute(node, "class") + " " + attribute(node, "id");
  if (names.size() < 2) return Verdict::kept;
  const std::vector<std::string> words = name_words(names);
  static const auto kNameSet = text::word_set(kNames);
  static const auto kCommentSet = text::word_set(kComments);
  const auto any = [&](const auto& set) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return set.count(w) != 0; });
  };
  if (any(kCommentSet)) return Verdict::comments;
  if (any(kNameSet) && std::find(words.begin(), words.end(), "date") == words.end()) return Verdict::around;
  for (std::size_t k = 1; k < words.size(); ++k) {
    const bool read_more = (words[k - 1] == "lire" || words[k - 1] == "voir" || words[k - 1] == "read") &&
                           (words[k] == "aussi" || words[k] == "more");
    const bool most_read = words[k - 1] == "most" && (words[k] == "read" || words[k] == "viewed");
    const bool author_box = words[k - 1] == "author" && (words[k] == "box" || words[k] == "info" || words[k] == "card");
    if (read_more || most_read || author_box) return Verdict::around;
  }
  return Verdict::kept;
}

Verdict verdict_of(const xmlNode& node) {
  const std::string_view name = element_name(node);
  if (name.empty()) return node.type == XML_COMMENT_NODE ? Verdict::never : Verdict::kept;
  if (name == "html" || name == "body" || name == "main" || name == "article") return Verdict::kept;
  if (has(kUnseen, name) || is_hidden(node)) return Verdict::never;
  if (has(kAround, name)) return Verdict::around;
  const std::string role = node.properties == nullptr ? "" : attribute(node, "role");
  if (role == "navigation" || role == "complementary" || role == "contentinfo" || role == "banner" || role == "search")
    return Verdict::around;
  return by_names(node);
}

struct Open {
  std::size_t before;  // bytes of text seen before the element
  Verdict verdict;
};

struct Doubtful {
  const xmlNode* node;
  std::size_t size;  // bytes of text below it
  Verdict verdict;
};

}  // namespace

std::unordered_set<const xmlNode*> furniture_elements(const xmlNode& root) {
  std::unordered_set<const xmlNode*> out;
  std::vector<Doubtful> doubtful;
  std::vector<Open> open;
  std::size_t seen = 0;
  const auto enter = [&](const xmlNode& node) {
    const Verdict verdict = verdict_of(node);
    if (verdict == Verdict::never) {
      out.insert(&node);
      return false;
    }
    open.push_back({seen, verdict});
    seen += own_text(node).size();
    return true;
  };
  const auto leave = [&](const xmlNode& node) {
    if (open.back().verdict != Verdict::kept)
      doubtful.push_back({&node, seen - open.back().before, open.back().verdict});
    open.pop_back();
  };
  walk(&root, enter, leave);
  for (const Doubtful& d : doubtful) {
    const std::size_t tenths = d.verdict == Verdict::comments ? 9 : 5;
    if (d.size * 10 <= seen * tenths) out.insert(d.node);
  }
  return out;
}

}  // namespace frise::document
