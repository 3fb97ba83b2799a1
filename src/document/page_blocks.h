// A page as a list of blocks: what stands between two line breaks, with how much of it is links, and where the article
// is among them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/html_tree.h"

namespace frise::document {

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, quote, cell };

struct Block {
  std::string text;  // on one line
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  // of a heading, 1 to 6
  std::uint32_t words = 0;
  std::uint32_t linked = 0;  // of these words, inside links
  std::uint32_t bold = 0;    // … in bold type
  bool teaser = false;       // short, and right behind a heading that is a link
  bool beside = false;       // in a column beside a better one

  [[nodiscard]] bool is_mostly_links() const noexcept { return linked * 2 > words; }
};

/// Blocks [begin, end).
struct BlockRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// <time datetime="…">, and the block it stands in.
struct PageTime {
  std::string datetime;
  std::size_t block = 0;
  bool modified = false;  // as its itemprop or its class says
};

struct PageBlocks {
  std::vector<PageTime> times;
  std::vector<Block> blocks;  // of all that a reader sees but menus, sidebars, comments, captions and the like
  BlockRange article;         // those of the element that holds the article's text
};

/// Cuts the page into blocks and finds the element with the article: the one whose words, links counted against it and
/// each block at a cost, come to most. This is the maximum subsequence of Pasternack & Roth (2009) taken over the tree;
/// where the page has no such element, over the blocks. Linear in the page.
/// `by_names` as in furniture_elements().
[[nodiscard]] PageBlocks page_blocks(const HtmlNode& root, bool by_names = true);

}  // namespace frise::document
