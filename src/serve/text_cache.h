// What was written of one revision of the store, kept for who asks for the same: people of one desk look at the same
// weeks.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace frise::serve {

/// Thread-safe. Holds what was put last, up to so many bytes in all, and all of one revision: what belonged to another
/// one is forgotten.
class TextCache {
 public:
  using Text = std::shared_ptr<const std::string>;

  explicit TextCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// The texts of these keys, in their order; nullptr where there is none.
  [[nodiscard]] std::vector<Text> find(const std::string& revision, const std::vector<std::string>& keys);
  void put(const std::string& revision, const std::string& key, Text text);

 private:
  void turn_to(const std::string& revision);

  const std::size_t most_bytes_;
  std::mutex mutex_;
  std::string revision_;
  std::unordered_map<std::string, Text> texts_;
  std::deque<std::string> order_;  // the oldest first
  std::size_t bytes_ = 0;
};

}  // namespace frise::serve
