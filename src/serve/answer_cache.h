// Answers that cost more than a page of events, kept for who asks the same of the same revision.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace frise::serve {

/// Thread-safe. Holds what was put last, up to a number of answers and of bytes in all.
class AnswerCache {
 public:
  [[nodiscard]] std::optional<std::string> find(const std::string& key) const;
  void put(const std::string& key, const std::string& answer);

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::string> answers_;
  std::deque<std::string> order_;  // the oldest first
  std::size_t bytes_ = 0;
};

}  // namespace frise::serve
