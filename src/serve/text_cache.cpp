#include "serve/text_cache.h"

#include <utility>

namespace frise::serve {
namespace {

// The bytes that a text takes, with its key in two places and what the containers add.
std::size_t cost(const std::string& key, const std::string& text) {
  constexpr std::size_t kContainers = 160;
  return text.size() + 2 * key.size() + kContainers;
}

}  // namespace

std::vector<TextCache::Text> TextCache::find(const std::string& revision, const std::vector<std::string>& keys) {
  std::vector<Text> out;
  out.reserve(keys.size());
  const std::lock_guard lock(mutex_);
  turn_to(revision);
  for (const std::string& key : keys) {
    const auto found = texts_.find(key);
    out.push_back(found == texts_.end() ? nullptr : found->second);
  }
  return out;
}

void TextCache::put(const std::string& revision, const std::string& key, Text text) {
  const std::lock_guard lock(mutex_);
  turn_to(revision);
  const std::size_t added = cost(key, *text);
  if (!texts_.emplace(key, std::move(text)).second) return;
  order_.push_back(key);
  bytes_ += added;
  while (bytes_ > most_bytes_ && order_.size() > 1) {
    const auto oldest = texts_.find(order_.front());
    bytes_ -= cost(oldest->first, *oldest->second);
    texts_.erase(oldest);
    order_.pop_front();
  }
}

void TextCache::turn_to(const std::string& revision) {
  if (revision == revision_) return;
  revision_ = revision;
  texts_.clear();
  order_.clear();
  bytes_ = 0;
}

}  // namespace frise::serve
