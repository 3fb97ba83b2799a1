#include "document/page_title.h"

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/paragraph.h"

namespace frise::document {
namespace {

constexpr auto kSeparators = std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " :: ", " • ", " · "});

// A part of the title that names the site: its outlet, or a few words beside many.
bool names_site(std::string_view part, std::string_view rest, const std::string& source) {
  const std::string folded = text::folded(part);
  if (!source.empty()) {
    const std::string outlet = text::folded(source);
    if (folded.find(outlet) != std::string::npos || outlet.find(folded) != std::string::npos) return true;
  }
  return text::count_words(folded) <= 4 && text::count_words(text::folded(rest)) >= 2 * text::count_words(folded);
}

// « La digue a cédé | Gard - La Gazette » without what stands behind the last signs.
std::string without_site(std::string title, const std::string& source) {
  constexpr int kMostParts = 4;  // site, section, place …
  bool again = true;
  for (int part = 0; again && part < kMostParts; ++part) {
    again = false;
    std::size_t last = std::string::npos;
    std::size_t size = 0;
    for (const std::string_view sign : kSeparators) {
      const std::size_t at = title.rfind(sign);
      if (at != std::string::npos && (last == std::string::npos || at > last)) {
        last = at;
        size = sign.size();
      }
    }
    if (last == std::string::npos || last == 0) break;
    again = names_site(std::string_view(title).substr(last + size), std::string_view(title).substr(0, last), source);
    if (again) title.resize(last);
  }
  for (const std::string_view sign : kSeparators) {  // « La Gazette - La digue a cédé »
    const std::size_t at = title.find(sign);
    if (at == std::string::npos || at == 0) continue;
    const std::string_view rest = std::string_view(title).substr(at + sign.size());
    if (names_site(std::string_view(title).substr(0, at), rest, source)) return std::string(rest);
  }
  return title;
}

// One holds the other and is not half of it longer: a kicker or a site's name may stand beside the title.
bool agree(const std::string& a, const std::string& b) {
  if (a.size() * 2 < b.size() || b.size() * 2 < a.size()) return false;
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

// The heading of the highest rank that says the same.
std::optional<std::size_t> heading_like(const PageBlocks& page, const std::string& title) {
  constexpr std::size_t kHead = 60;  // blocks: a title stands above its text or near the top
  const std::string folded = text::folded(title);
  const std::size_t end = std::min(page.blocks.size(), std::max(page.article.end, kHead));
  std::optional<std::size_t> best;
  for (std::size_t k = 0; k < end; ++k) {
    const Block& block = page.blocks[k];
    if (block.kind != BlockKind::heading || (best && page.blocks[*best].level <= block.level)) continue;
    if (agree(text::folded(block.text), folded)) best = k;
  }
  return best;
}

std::optional<std::size_t> first_heading(const PageBlocks& page, bool of_first_rank) {
  constexpr std::uint32_t kFewest = 3;  // words; fewer name a section
  for (std::size_t k = 0; k < page.article.end; ++k) {
    const Block& block = page.blocks[k];
    if (block.kind == BlockKind::heading && block.words >= kFewest && (!of_first_rank || block.level == 1)) return k;
  }
  return std::nullopt;
}

}  // namespace

PageTitle page_title(const PageRecord& record, const PageBlocks& page) {
  std::string said;
  for (const std::string& title : {record.headline, record.og_title, record.title}) {
    if (title.empty()) continue;
    const std::string own = without_site(title, record.source);
    if (const auto block = heading_like(page, own)) return {page.blocks[*block].text, block};
    if (said.empty()) said = own;
  }
  auto first = first_heading(page, true);
  const bool only_title = record.headline.empty() && record.og_title.empty();  // often the same on all pages of a site
  if (!said.empty() && !(only_title && first)) return {said, first};
  if (!first) first = first_heading(page, false);
  return first ? PageTitle{page.blocks[*first].text, first} : PageTitle{};
}

}  // namespace frise::document
