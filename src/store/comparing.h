// Comparing: what reports of articles of one affair have in common, and what one article puts elsewhere than another.
// It looks at what is in memory alone, so that a thread of its own can do it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "store/found.h"
#include "store/reading_table.h"

namespace frise::store {

class Comparing {
 public:
  /// An article that is compared, with what it says.
  struct Compared {
    std::int64_t number = 0;
    std::shared_ptr<const KeptReports> kept;

    [[nodiscard]] merge::Sketched sketched() const { return {kept->reports, kept->sketches}; }
  };

  /// An article that has that affinity to another.
  struct Near {
    Compared article;
    double affinity = 0;

    /// Of one affair they surely are only where it is 1.
    [[nodiscard]] bool surely() const noexcept { return affinity >= 1; }
  };

  /// Says of an article, before it is first judged, whether what is written puts it beyond doubt.
  void begin_with(std::int64_t article, bool beyond_doubt) { beyond_doubt_.try_emplace(article, beyond_doubt); }

  /// The links within the article and those to others; what they put elsewhere is kept of both.
  void compare(const Compared& article, const std::vector<Near>& others);

  /// What the article puts elsewhere than that one does; nothing where it is beyond doubt.
  void judge(const Compared& article, const Compared& by);

  [[nodiscard]] Found& found() noexcept { return found_; }

  /// Articles that put something elsewhere.
  [[nodiscard]] const std::set<std::int64_t>& doubtful() const noexcept { return doubtful_; }

 private:
  void compare(const Compared& earlier, const Compared& later, double affinity);

  Found found_;
  std::unordered_map<std::int64_t, bool> beyond_doubt_;  // of articles
  std::set<std::int64_t> doubtful_;
};

}  // namespace frise::store
