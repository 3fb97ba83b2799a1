#include "document/page_article.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "calendar/loose_date.h"
#include "document/date_line.h"
#include "document/doubt.h"
#include "document/field_names.h"
#include "document/page_blocks.h"
#include "document/page_record.h"
#include "document/page_title.h"
#include "document/publication.h"
#include "document/structure.h"
#include "text/fold.h"
#include "text/paragraph.h"
#include "text/utf8.h"
#include "text/words.h"

namespace frise::document {
namespace {

constexpr std::size_t kLineHead = 100;    // characters in which furniture shows
constexpr std::uint32_t kBodyWords = 25;  // from here on a block is text, not a line about it

// What only pleas for readers say, folded.
constexpr auto kPleas = std::to_array<std::string_view>({"abonnez vous",
                                                         "creez votre alerte",
                                                         "desinscrire",
                                                         "desinscription",
                                                         "desinscrivez",
                                                         "desabonner",
                                                         "desabonnez",
                                                         "nos abonnes",
                                                         "accepter les cookies",
                                                         "contenu personnalise",
                                                         "contenus personnalises",
                                                         "gerer les cookies",
                                                         "parametrer les cookies",
                                                         "partenaires stockons",
                                                         "publicites personnalisees",
                                                         "refuser les cookies",
                                                         "notre infolettre",
                                                         "notre newsletter",
                                                         "reservee aux abonnes",
                                                         "reserve aux abonnes"});

// … and what the news speaks of as well, where nobody is spoken to.
constexpr auto kWares = std::to_array<std::string_view>({"boite aux lettres", "boite mail", "cookies", "infolettre",
                                                         "newsletter", "newsletters", "par courriel", "par e mail",
                                                         "par mail", "sans engagement", "traceurs"});
constexpr std::string_view kAddresses = "gratuit gratuite gratuitement recevez vos votre vous";

class ArticleReader {
 public:
  ArticleReader(const HtmlNode& root, std::string url, const std::string& zone, bool by_names = true)
      : record_(page_record(root)), page_(page_blocks(root, by_names)), url_(std::move(url)), zone_(zone) {}

  PageArticle read() {
    Article out;
    const PageTitle title = page_title(record_, page_);
    title_ = title.text;
    head_ = title.block.value_or(page_.article.begin);
    out.title = title.text;
    out.source = record_.source;
    out.url = record_.url.empty() ? url_ : record_.url;
    out.lang = record_.lang;
    out.text = text();
    publish(out);
    keep_aside(out, "author", record_.author);
    keep_aside(out, "section", record_.section);
    return {std::move(out), std::move(doubt_)};
  }

 private:
  // --- text ---------------------------------------------------------------------------------------------------------

  std::string text() {
    std::vector<const Block*> kept;
    for (std::size_t k = head_; k < page_.article.begin; ++k)
      if (is_lead(page_.blocks[k])) kept.push_back(&page_.blocks[k]);
    for (std::size_t k = page_.article.begin; k < page_.article.end; ++k) {
      const Block& block = page_.blocks[k];
      if (begins_comments(block.text) || (may_begin_comments(block.text) && is_past_middle(k))) break;
      const bool plea = is_plea(block);
      if (plea && !kept.empty() && k > 0 && kept.back() == &page_.blocks[k - 1] &&
          kept.back()->kind == BlockKind::heading)
        kept.pop_back();  // with the heading over it
      const bool heads_teasers = block.kind == BlockKind::heading && is_furniture(block.text);
      among_teasers_ = heads_teasers || (among_teasers_ && may_be_teaser(block));
      if (!among_teasers_ && !plea && belongs(block)) kept.push_back(&block);
    }
    while (!kept.empty() && kept.back()->kind == BlockKind::heading) kept.pop_back();
    std::string out;
    for (const Block* block : kept) out += (out.empty() ? "" : "\n\n") + block->text;
    if (record_.body.empty()) return out;
    std::string body = text_of_html(record_.body);
    return body.size() > 2 * out.size() ? body : out;
  }

  // More of the article's words stand before the block than behind it.
  [[nodiscard]] bool is_past_middle(std::size_t block) const {
    std::uint32_t before = 0;
    std::uint32_t behind = 0;
    for (std::size_t k = page_.article.begin; k < page_.article.end; ++k)
      (k < block ? before : behind) += page_.blocks[k].words;
    return before > behind;
  }

  // What may stand under « Sur le même sujet ».
  static bool may_be_teaser(const Block& block) {
    return block.words < kBodyWords || block.is_mostly_links() || block.kind == BlockKind::heading;
  }

  // What stands between the title and the text and reads like a sentence.
  [[nodiscard]] bool is_lead(const Block& block) const {
    return block.words >= 8 && !block.is_mostly_links() && text::ends_like_sentence(block.text) && !is_plea(block) &&
           belongs(block);
  }

  [[nodiscard]] bool belongs(const Block& block) const {
    if (block.is_mostly_links() && block.words < 40) return false;
    if (block.text.size() < 2 * title_.size() && text::folded(block.text) == text::folded(title_)) return false;
    if (block.teaser || is_furniture(text::first_code_points(block.text, kLineHead)) || is_scrap(block) ||
        is_credit(block))
      return false;
    return block.words >= kBodyWords || !is_about_publication(block);
  }

  // « Chaque matin, l'essentiel dans votre boîte mail »
  static bool is_plea(const Block& block) {
    constexpr std::uint32_t kLongest = 120;  // words
    constexpr std::uint32_t kLongestOfWares = 40;
    if (block.words >= kLongest) return false;
    const std::string folded = text::folded(block.text);
    const auto says = [&](std::string_view words) { return text::holds_words(folded, words); };
    if (std::any_of(kPleas.begin(), kPleas.end(), says)) return true;
    if (block.words >= kLongestOfWares || block.text.find("«") != std::string::npos ||
        !std::any_of(kWares.begin(), kWares.end(), says))
      return false;
    bool addressed = false;
    text::each_word(kAddresses, [&](std::string_view word) { addressed = addressed || says(word); });
    return addressed;
  }

  // « © C. Sarrazin », « 1/3 – Le tableau. © Musée Hébert »
  static bool is_credit(const Block& block) {
    return block.words < kBodyWords && block.text.find("©") != std::string::npos;
  }

  // « Handball · 22e journée », « 30 - 29 »: a line that is neither a sentence nor, in bold type or as such, a heading.
  static bool is_scrap(const Block& block) {
    if (block.kind == BlockKind::cell) return block.words < 12;
    return block.kind == BlockKind::paragraph && block.words < 10 && block.bold < block.words &&
           !text::ends_like_sentence(block.text);
  }

  // « Publié le 12 mars 2024 », « Par Jean Dupont »
  static bool is_about_publication(const Block& block) {
    const std::string folded = text::folded(block.text);
    if (folded.starts_with("par ") && block.words <= 8 && !text::ends_like_sentence(block.text)) return true;
    const auto dates = dates_of_line(block.text);
    return std::any_of(dates.begin(), dates.end(), [](const LineDate& d) { return d.modified || d.strength > 1; });
  }

  // --- publication --------------------------------------------------------------------------------------------------

  void publish(Article& out) {
    const std::vector<LineDate> lines = visible_dates();
    std::vector<FoundDate> found;
    add_metadata(found, out.url);
    add_lines(found, lines);
    add_head_of_text(found, out.text);
    for (const SaidDate& said : record_.modified) add(found, calendar::loose_iso(said.text), said.where, true);
    for (const LineDate& line : lines)
      if (line.modified) add(found, line.iso, "line", true);
    for (const FoundDate& one : found)
      if (out.modified.empty() && one.date.modified) out.modified = one.date.iso;
    const bool bare = !found.empty() && found.front().bare;
    out.published = publication_of(std::move(found), zone_);
    if (!out.published.day) return;
    if (bare)
      demote_doubtful(out);
    else
      believe_less(out);
  }

  static void add(std::vector<FoundDate>& found, const std::optional<std::string>& iso, std::string where,
                  bool modified) {
    if (iso) found.push_back({{*iso, std::move(where), modified, Believed::kRecord}, PublishedBasis::metadata});
  }

  void add_metadata(std::vector<FoundDate>& found, const std::string& url) const {
    for (const SaidDate& said : record_.published) add(found, calendar::loose_iso(said.text), said.where, false);
    if (auto iso = date_of_address(url))
      found.push_back({{std::move(*iso), "address", false, Believed::kAddress}, PublishedBasis::metadata});
    if (auto iso = time_element())
      found.push_back({{std::move(*iso), "time element", false, Believed::kTime}, PublishedBasis::metadata});
  }

  static void add_line(std::vector<FoundDate>& found, const LineDate& line) {
    const double confidence = line.strength == 3   ? Believed::kLabelled
                              : line.bare          ? Believed::kBare
                              : line.strength == 2 ? Believed::kByline
                                                   : Believed::kOther;
    found.push_back({{line.iso, "line", false, confidence}, PublishedBasis::dateline, line.bare});
  }

  // The lines around the text, the strongest first.
  static void add_lines(std::vector<FoundDate>& found, const std::vector<LineDate>& lines) {
    for (int strength = 3; strength > 0; --strength)
      for (const LineDate& line : lines)
        if (line.strength == strength && !line.modified) add_line(found, line);
  }

  static void add_head_of_text(std::vector<FoundDate>& found, std::string_view text) {
    if (std::string iso = dateline_of(text); !iso.empty())
      found.push_back({{std::move(iso), "dateline", false, Believed::kDateline}, PublishedBasis::dateline});
    constexpr std::size_t kHead = 300;  // characters: a byline at the head of the first paragraph
    const std::string_view first = text::first_code_points(text.substr(0, text.find('\n')), kHead);
    for (const LineDate& line : dates_of_line(first))
      if (line.strength > 1 && !line.modified) add_line(found, line);
  }

  // A date alone above the text may be the day on which the page was fetched.
  void demote_doubtful(Article& out) {
    const std::string why = doubt_about(*out.published.day, out.text);
    if (why.empty()) return;
    doubt_ = "the page shows " + out.published.iso + ", which was not taken for its publication: " + why;
    out.published = {.candidates = std::move(out.published.candidates)};
  }

  // A date that the page gives for its publication stays that, but may be that of another issue of the text.
  void believe_less(Article& out) {
    const std::string why = weekdays_against(*out.published.day, out.text);
    if (why.empty()) return;
    doubt_ = "the page gives " + out.published.iso + " for its publication, but " + why;
    out.published.confidence /= 2;
  }

  // What else a page says of its article.
  static void keep_aside(Article& out, const char* name, const std::string& value) {
    if (!value.empty()) out.other.push_back({name, json_string(value)});
  }

  // The lines around the head of the article, and the last ones behind it.
  [[nodiscard]] std::vector<LineDate> visible_dates() const {
    constexpr std::size_t kAbove = 4;
    constexpr std::size_t kBelow = 3;
    std::vector<LineDate> out;
    const auto read = [&](std::size_t k) {
      const Block& block = page_.blocks[k];
      if (block.words >= kBodyWords || block.is_mostly_links()) return;
      for (LineDate& date : dates_of_line(block.text)) {
        if (k < head_ && date.strength == 2) date.strength = 1;  // the day of the visit, in the bar above
        out.push_back(std::move(date));
      }
    };
    std::size_t k = head_ - std::min(head_, kAbove);
    for (; k < page_.article.end && (k <= head_ || page_.blocks[k].words < kBodyWords || k < page_.article.begin); ++k)
      read(k);
    for (std::size_t n = 0; n < kBelow && k + n < page_.article.end; ++n) read(k + n);
    const std::size_t last = std::min(page_.article.end + kBelow, page_.blocks.size());
    for (std::size_t n = std::max(k + kBelow, page_.article.end - std::min(page_.article.end, kBelow)); n < last; ++n)
      read(n);
    return out;
  }

  // The first between the title and the text that does not say when the page was changed.
  [[nodiscard]] std::optional<std::string> time_element() const {
    constexpr std::size_t kAround = 4;
    for (const PageTime& time : page_.times) {
      if (time.modified || time.block < head_ || time.block > page_.article.begin + kAround) continue;
      auto iso = calendar::loose_iso(time.datetime);
      if (iso && !(time.block < page_.blocks.size() && is_modified_there(page_.blocks[time.block], *iso))) return iso;
    }
    return std::nullopt;
  }

  // The line of the time says of that day, or of all it says, that the page was changed then.
  static bool is_modified_there(const Block& block, const std::string& iso) {
    const auto dates = dates_of_line(block.text);
    if (dates.empty()) return says_modified(block.text);
    return std::any_of(dates.begin(), dates.end(),
                       [&](const LineDate& d) { return d.modified && d.iso.substr(0, 10) == iso.substr(0, 10); });
  }

  // « …/2024/03/12/… », « …-2024-03-12 »
  static std::optional<std::string> date_of_address(std::string_view url) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at + 10 <= url.size(); ++at) {
      const std::string_view part = url.substr(at, 10);
      const char sign = part[4];
      if ((sign != '/' && sign != '-') || part[7] != sign || (at > 0 && is_digit(url[at - 1]))) continue;
      if (at + 10 < url.size() && is_digit(url[at + 10])) continue;
      std::string iso(part);
      iso[4] = iso[7] = '-';
      if ((iso.starts_with("19") || iso.starts_with("20")) && calendar::loose_iso(iso)) return iso;
    }
    return std::nullopt;
  }

  PageRecord record_;
  PageBlocks page_;
  std::string url_;
  std::string zone_;
  std::string title_;
  std::size_t head_ = 0;  // the block of the title
  bool among_teasers_ = false;
  std::string doubt_;
};

// Text without markup, but for its entities, with its lines made paragraphs.
std::string with_breaks(std::string_view text) {
  std::string out;
  for (const char c : text) c == '\n' ? out += "<br><br>" : out += c;
  return out;
}

}  // namespace

PageArticle page_article(std::string_view html, const std::string& url, const std::string& zone,
                         std::string_view charset) {
  const HtmlTree tree(html, charset);
  if (tree.root() == nullptr) return {};
  PageArticle out = ArticleReader(*tree.root(), url, zone).read();
  if (!out.article.text.empty()) return out;
  // Some sites call every block of a page « widget »: then names tell nothing.
  PageArticle nameless = ArticleReader(*tree.root(), url, zone, false).read();
  return text::count_words(nameless.article.text) < kBodyWords ? out : nameless;
}

std::string text_of_html(std::string_view html) {
  if (html.find('<') == std::string_view::npos && html.find('&') == std::string_view::npos) return std::string(html);
  const HtmlTree tree(html.find('<') == std::string_view::npos ? with_breaks(html) : std::string(html));
  std::string out;
  if (tree.root() == nullptr) return out;
  for (const Block& block : page_blocks(*tree.root()).blocks) out += (out.empty() ? "" : "\n\n") + block.text;
  return out;
}

}  // namespace frise::document
