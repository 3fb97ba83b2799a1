#include "store/kept_links.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

#include "store/pack.h"

namespace frise::store {

LinksOf::LinksOf(std::vector<KeptLink> all) : links(std::move(all)) {
  for (const KeptLink& l : links) reach.add(l.similarity);
}

std::vector<KeptLink> merged(std::vector<KeptLink> kept, std::vector<KeptLink> added) {
  const auto by_other = [](const KeptLink& a, const KeptLink& b) { return a.other < b.other; };
  std::sort(added.begin(), added.end(), by_other);
  if (kept.empty()) return added;
  std::vector<KeptLink> out;
  out.reserve(kept.size() + added.size());
  std::merge(kept.begin(), kept.end(), added.begin(), added.end(), std::back_inserter(out), by_other);
  return out;
}

// A link is the step from the other report before, or from 0; the bits of the similarity; and whether it postpones.
// There are some hundred for each report that an addition touches, so they are packed without asking for room each
// time.
std::string packed_links(const std::vector<KeptLink>& links) {
  constexpr std::size_t kLongestLink = 3 * kLongestNumber;
  std::string out(kChecksumSize + kLongestNumber + links.size() * kLongestLink, '\0');
  char* at = put_number(out.data() + kChecksumSize, links.size());
  std::int64_t before = 0;
  for (const KeptLink& l : links) {
    at = put_number(at, static_cast<std::uint64_t>(l.other - before));
    at = put_number(at, std::bit_cast<std::uint32_t>(l.similarity));
    at = put_number(at, l.postpones ? 1 : 0);
    before = l.other;
  }
  out.resize(static_cast<std::size_t>(at - out.data()));
  seal(out);
  return out;
}

std::vector<KeptLink> unpacked_links(std::string_view bytes) {
  Unpacker from(unsealed(bytes));
  const std::uint64_t count = from.number();
  from.need(count);
  std::vector<KeptLink> out;
  out.reserve(count);
  std::int64_t other = 0;
  for (std::uint64_t k = 0; k < count; ++k) {
    other += static_cast<std::int64_t>(from.number());
    const auto similarity = static_cast<std::uint32_t>(from.number());
    out.push_back({other, std::bit_cast<float>(similarity), from.number() != 0});
  }
  if (!from.done()) throw Damaged("a packed value has more to it");
  return out;
}

}  // namespace frise::store
