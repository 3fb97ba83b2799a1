#include "document/page_furniture.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
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

// What a word of a class or an id says, alone or behind another.
enum Sense : unsigned {
  kFurniture = 1U << 0U,
  kComment = 1U << 1U,
  kDate = 1U << 2U,
  kReads = 1U << 3U,  // « read-more », « lire-aussi »
  kOn = 1U << 4U,
  kMost = 1U << 5U,  // « most-read »
  kViewed = 1U << 6U,
  kAuthor = 1U << 7U,  // « author-box »
  kBox = 1U << 8U,
};

const std::unordered_map<std::string_view, unsigned>& senses() {
  static const auto kSenses = [] {
    std::unordered_map<std::string_view, unsigned> out;
    const auto add = [&](std::string_view words, unsigned sense) {
      text::each_word(words, [&](std::string_view word) { out[word] |= sense; });
    };
    add(kNames, kFurniture);
    add(kComments, kComment);
    add("date", kDate);
    add("lire voir read", kReads);
    add("aussi more", kOn);
    add("most", kMost);
    add("read viewed", kViewed);
    add("author", kAuthor);
    add("box info card", kBox);
    return out;
  }();
  return kSenses;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Calls take(word) with the words of a class or an id: « relatedPosts read-more » is related, posts, read, more.
template <typename Take>
void each_name_word(std::string_view names, Take take) {
  std::string word;
  for (std::size_t k = 0; k < names.size(); ++k) {
    const char c = names[k];
    const bool letter = text::is_ascii_letter(c);
    const bool hump = is_capital(c) && k > 0 && text::is_ascii_letter(names[k - 1]) && !is_capital(names[k - 1]);
    if ((!letter || hump) && !word.empty()) {
      take(word);
      word.clear();
    }
    if (letter) word += is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  if (!word.empty()) take(word);
}

enum class Verdict {
  kept,
  around,    // furniture, unless it holds more than half of the page's text
  comments,  // … more than nine tenths
  never,
};

bool is_hidden(const HtmlNode& node) {
  std::string style(attribute(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos ||
         has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true";
}

Verdict by_names(const HtmlNode& node) {
  if (const std::string_view property = attribute(node, "itemprop");
      !property.empty())  // a part of the article's record
    return property == "comment" ? Verdict::comments : Verdict::kept;
  unsigned all = 0;
  unsigned before = 0;
  bool pair = false;
  const auto take = [&](const std::string& word) {
    const auto found = senses().find(word);
    const unsigned sense = found == senses().end() ? 0 : found->second;
    pair = pair || ((before & kReads) != 0 && (sense & kOn) != 0) ||
           ((before & kMost) != 0 && (sense & kViewed) != 0) || ((before & kAuthor) != 0 && (sense & kBox) != 0);
    all |= sense;
    before = sense;
  };
  each_name_word(attribute(node, "class"), take);
  each_name_word(attribute(node, "id"), take);
  if ((all & kComment) != 0) return Verdict::comments;
  return pair || ((all & kFurniture) != 0 && (all & kDate) == 0) ? Verdict::around : Verdict::kept;
}

Verdict verdict_of(const HtmlNode& node, bool names_count) {
  const std::string_view name = node.name;
  if (name == "html" || name == "body" || name == "main" || name == "article") return Verdict::kept;
  if (has(kUnseen, name)) return Verdict::never;
  if (node.attributes == nullptr) return has(kAround, name) ? Verdict::around : Verdict::kept;
  if (is_hidden(node)) return Verdict::never;
  if (has(kAround, name)) return Verdict::around;
  const std::string_view role = attribute(node, "role");
  if (role == "navigation" || role == "complementary" || role == "contentinfo" || role == "banner" || role == "search")
    return Verdict::around;
  return names_count ? by_names(node) : Verdict::kept;
}

struct Open {
  std::size_t before;  // bytes of text seen before the element
  Verdict verdict;
};

struct Doubtful {
  const HtmlNode* node;
  std::size_t size;  // bytes of text below it
  Verdict verdict;
};

}  // namespace

std::unordered_set<const HtmlNode*> furniture_elements(const HtmlNode& root, bool by_names) {
  std::unordered_set<const HtmlNode*> out;
  std::vector<Doubtful> doubtful;
  std::vector<Open> open;
  std::size_t seen = 0;
  const auto enter = [&](const HtmlNode& node) {
    if (node.name.empty()) {
      seen += node.text.size();
      return false;
    }
    const Verdict verdict = verdict_of(node, by_names);
    if (verdict == Verdict::never) {
      out.insert(&node);
      return false;
    }
    open.push_back({seen, verdict});
    return true;
  };
  const auto leave = [&](const HtmlNode& node) {
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
