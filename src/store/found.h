// What comparing articles finds, until it is written: in the order of its tables that is faster than as it is found,
// and a row that is written once is faster than one that is written for every link.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/audit.h"
#include "merge/links.h"
#include "store/kept_links.h"

namespace frise::store {

class Found {
 public:
  using Rows = std::vector<std::int64_t>;  // of the reports of an article

  /// What an article puts elsewhere than another does, packed.
  struct Apart {
    std::int64_t article = 0;
    std::int64_t other = 0;
    std::string matches;
  };

  /// Links between the reports of two articles that were not found before.
  void link(const Rows& a, const Rows& b, const std::vector<merge::Link>& links);

  /// `matches` is not empty, and not known yet.
  void put_apart(std::int64_t article, std::int64_t other, const std::vector<merge::Match>& matches);

  /// Whether it is so much that it should be written.
  [[nodiscard]] bool crowded() const noexcept;

  /// The reports that have links here, in order; and the links of one of them, as they were found, which are here no
  /// more then.
  [[nodiscard]] Rows reports() const;
  [[nodiscard]] std::vector<KeptLink> take_links(std::int64_t report);

  /// All that is put apart, in the order of the articles and the others; it is here no more then.
  [[nodiscard]] std::vector<Apart> take_apart();

 private:
  std::unordered_map<std::int64_t, std::vector<KeptLink>> links_;  // by their reports
  std::size_t count_ = 0;                                          // of these links
  std::vector<Apart> apart_;
};

}  // namespace frise::store
