// The links of a report as the store keeps them: one row for each report, and each link in the rows of both its ends.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "merge/links.h"

namespace frise::store {

/// Of one report a link to another.
struct KeptLink {
  std::int64_t other = 0;
  float similarity = 0;
  bool postpones = false;
};

/// Of a report its links, in the order of the others, and how far they reach.
struct LinksOf {
  LinksOf() = default;
  explicit LinksOf(std::vector<KeptLink> all);

  std::vector<KeptLink> links;
  merge::Reach reach;
};

/// Both in the order of the others; `kept` is in that order already.
[[nodiscard]] std::vector<KeptLink> merged(std::vector<KeptLink> kept, std::vector<KeptLink> added);

/// The links as bytes with a checksum (pack.h); they are in the order of the others.
[[nodiscard]] std::string packed_links(const std::vector<KeptLink>& links);

/// The links that `bytes` were made of. Throws Damaged.
[[nodiscard]] std::vector<KeptLink> unpacked_links(std::string_view bytes);

}  // namespace frise::store
