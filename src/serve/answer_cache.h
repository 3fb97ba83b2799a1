// Answers, kept for who asks the same of the same revision: people of one desk look at the same weeks.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace frise::serve {

/// Thread-safe. Holds what was put last, up to a number of answers and of bytes in all.
class AnswerCache {
 public:
  /// Nothing where there is none.
  [[nodiscard]] std::shared_ptr<const std::string> find(const std::string& key) const;
  void put(const std::string& key, const std::string& answer);

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const std::string>> answers_;
  std::deque<std::string> order_;  // the oldest first
  std::size_t bytes_ = 0;
};

}  // namespace frise::serve
