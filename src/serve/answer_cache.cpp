#include "serve/answer_cache.h"

#include <utility>

namespace frise::serve {
namespace {

constexpr std::size_t kMostAnswers = 4096;
constexpr std::size_t kMostBytes = 64 << 20;

}  // namespace

std::shared_ptr<const std::string> AnswerCache::find(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  const auto found = answers_.find(key);
  return found == answers_.end() ? nullptr : found->second;
}

void AnswerCache::put(const std::string& key, const std::string& answer) {
  auto kept = std::make_shared<const std::string>(answer);
  const std::lock_guard lock(mutex_);
  if (!answers_.emplace(key, std::move(kept)).second) return;
  order_.push_back(key);
  bytes_ += answer.size();
  while (order_.size() > kMostAnswers || (bytes_ > kMostBytes && order_.size() > 1)) {
    const auto oldest = answers_.find(order_.front());
    bytes_ -= oldest->second->size();
    answers_.erase(oldest);
    order_.pop_front();
  }
}

}  // namespace frise::serve
