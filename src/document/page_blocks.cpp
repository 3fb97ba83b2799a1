#include "document/page_blocks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "document/page_furniture.h"
#include "text/latin_letters.h"
#include "text/paragraph.h"

namespace frise::document {
namespace {

bool is_bold(std::string_view name) { return name == "b" || name == "strong"; }

std::uint32_t count_words(std::string_view text) { return static_cast<std::uint32_t>(text::count_words(text)); }

// « <time class="updated" …> », « <time itemprop="dateModified" …> »
bool is_modification(const HtmlNode& node) {
  std::string names(attribute(node, "class"));
  names = text::ascii_small(names.append(" ").append(attribute(node, "itemprop")));
  return (names.find("updated") != std::string::npos || names.find("modified") != std::string::npos) &&
         names.find("published") == std::string::npos;
}

struct Style {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
};

// What kind of block the element makes of the text in it; nothing where it leaves that to what it stands in.
std::optional<Style> style_of(std::string_view name) {
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
    return Style{BlockKind::heading, static_cast<std::uint8_t>(name[1] - '0')};
  if (name == "li" || name == "dt" || name == "dd") return Style{BlockKind::list_item, 0};
  if (name == "td" || name == "th") return Style{BlockKind::cell, 0};
  if (name == "blockquote") return Style{BlockKind::quote, 0};
  if (name == "div" || name == "section" || name == "article") return Style{};
  return std::nullopt;
}

constexpr std::uint32_t kLongestTeaser = 40;  // words
constexpr std::uint32_t kScrapWords = 5;      // an hour, a button

// What a block counts for. Links hardly ever stand in an article's sentences; short lines hardly ever are its text.
double weight(const Block& block) {
  constexpr double kCostOfLink = 2.5;
  constexpr double kCostOfTeaser = 20;
  if (block.teaser || block.beside) return -kCostOfTeaser;
  const double words = block.words - kCostOfLink * block.linked;
  if (block.words <= kScrapWords) return words - block.words - 2;
  switch (block.kind) {
    case BlockKind::cell:  // tables stand inside articles, and articles in tables
      return words - 2;
    case BlockKind::heading:
    case BlockKind::list_item:  // those of menus are links
      return words - 5;
    default:
      return words - 14;
  }
}

struct Run {
  BlockRange range;
  double value = 0;
};

// The run of blocks of the greatest weight, whatever elements they stand in.
Run heaviest_run(const std::vector<Block>& blocks) {
  Run best;
  Run here;
  for (std::size_t k = 0; k < blocks.size(); ++k) {
    if (here.value <= 0) here = {{k, k}, 0};
    here.value += weight(blocks[k]);
    here.range.end = k + 1;
    if (here.value > best.value) best = here;
  }
  return best;
}

class Cutter {
 public:
  Cutter(const HtmlNode& root, bool by_names) : furniture_(furniture_elements(root, by_names)) {
    walk(
        &root, [this](const HtmlNode& node) { return enter(node); }, [this](const HtmlNode& node) { leave(node); });
    flush();
    // Pages without containers: the paragraphs stand side by side with all the rest.
    constexpr double kMuchLess = 0.6;
    const Run run = heaviest_run(out_.blocks);
    if (best_ < kMuchLess * run.value) out_.article = run.range;
    if (out_.article.end == 0) out_.article = {0, out_.blocks.size()};  // a line or two, and nothing else
  }

  PageBlocks take() { return std::move(out_); }

 private:
  struct Open {
    std::size_t first_block;
    double value_before;
    Style style_before;
    double best_cell = 0;  // of a table's row
    BlockRange cell = {};  // … and where it is
  };

  bool enter(const HtmlNode& node) {
    const std::string_view name = node.name;
    if (name.empty()) {
      take_text(node.text);
      return false;
    }
    if (furniture_.count(&node) != 0) {
      if (!is_inline(name)) flush();
      return false;
    }
    if (name == "br") line_break();
    const bool block = !is_inline(name) && name != "br";
    if (block) flush();
    open_.push_back({out_.blocks.size(), value_, style_});
    if (block) {
      if (const auto style = style_of(name)) style_ = *style;
    }
    if (name == "a") ++links_;
    if (is_bold(name)) ++bolds_;
    if (name == "time") {
      if (const std::string_view datetime = attribute(node, "datetime"); !datetime.empty())
        out_.times.push_back({std::string(datetime), out_.blocks.size(), is_modification(node)});
    }
    return true;
  }

  void leave(const HtmlNode& node) {
    const std::string_view name = node.name;
    if (name == "a") --links_;
    if (is_bold(name)) --bolds_;
    if (!is_inline(name) && name != "br") {
      flush();
      weigh(name);
    }
    style_ = open_.back().style_before;
    open_.pop_back();
  }

  // The open element, all of it read, may be the one with the article.
  void weigh(std::string_view name) {
    Open& here = open_.back();
    if (name == "tr") keep_best_cell();
    const double value = value_ - here.value_before;
    if (value > best_) {
      best_ = value;
      best_depth_ = open_.size();
      out_.article = {here.first_block, out_.blocks.size()};
    } else if (best_depth_ == open_.size() + 1 && out_.article.end == out_.article.begin + 1) {
      take_short_neighbours(here.first_block);
    }
    if ((name == "td" || name == "th") && open_.size() > 1) {
      Open& row = open_[open_.size() - 2];
      if (value > row.best_cell) {
        row.best_cell = value;
        row.cell = {here.first_block, out_.blocks.size()};
      }
    }
  }

  // Where tables make the columns of a page, the article is in one of them, and what stands in the others is not.
  void keep_best_cell() {
    const Open& row = open_.back();
    const double best = row.value_before + row.best_cell;
    if (row.best_cell <= 0 || value_ <= best) return;
    value_ = best;
    for (std::size_t k = row.first_block; k < out_.blocks.size(); ++k)
      out_.blocks[k].beside = k < row.cell.begin || k >= row.cell.end;
  }

  // An article of paragraphs that are too short to weigh anything is more than its longest one.
  void take_short_neighbours(std::size_t first) {
    constexpr std::uint32_t kShortestSentence = 3;  // words
    const auto is_text = [](const Block& block) {
      return block.words >= kShortestSentence && block.linked == 0 && block.kind != BlockKind::heading &&
             text::ends_like_sentence(block.text);
    };
    BlockRange& article = out_.article;
    while (article.begin > first && is_text(out_.blocks[article.begin - 1])) --article.begin;
    while (article.end < out_.blocks.size() && is_text(out_.blocks[article.end])) ++article.end;
    best_depth_ = open_.size();
  }

  // Two line breaks end a paragraph; one is a space.
  void line_break() {
    if (at_break_)
      flush();
    else
      text_ += ' ';
    at_break_ = true;
  }

  void take_text(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) at_break_ = false;
    text_ += text;
    if (links_ > 0) linked_ += count_words(text);
    if (bolds_ > 0) bold_ += count_words(text);
  }

  void flush() {
    Block block;
    block.text = collapsed(text_);
    text_.clear();
    block.kind = style_.kind;
    block.level = style_.level;
    block.words = count_words(block.text);
    block.linked = block.text.find("://") == std::string::npos ? std::min(linked_, block.words) : block.words;
    block.bold = std::min(bold_, block.words);
    linked_ = 0;
    bold_ = 0;
    at_break_ = false;
    if (block.text.empty()) return;
    block.teaser = behind_linked_heading_ && block.words < kLongestTeaser;
    behind_linked_heading_ = block.kind == BlockKind::heading && block.is_mostly_links();
    value_ += weight(block);
    out_.blocks.push_back(std::move(block));
  }

  std::unordered_set<const HtmlNode*> furniture_;
  PageBlocks out_;
  std::vector<Open> open_;
  std::string text_;  // of the block being read
  std::uint32_t linked_ = 0;
  std::uint32_t bold_ = 0;
  int links_ = 0;  // open elements that are links
  int bolds_ = 0;
  bool at_break_ = false;
  Style style_;
  bool behind_linked_heading_ = false;
  double value_ = 0;  // of all blocks so far
  double best_ = 0;
  std::size_t best_depth_ = 0;  // of the element that has it
};

}  // namespace

PageBlocks page_blocks(const HtmlNode& root, bool by_names) { return Cutter(root, by_names).take(); }

}  // namespace frise::document
