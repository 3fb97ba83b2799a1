#include "serve/text_cache.h"

#include <utility>

namespace frise::serve {

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
  const std::size_t size = text->size();
  if (!texts_.emplace(key, std::move(text)).second) return;
  order_.push_back(key);
  bytes_ += size;
  while (order_.size() > most_texts_ || (bytes_ > most_bytes_ && order_.size() > 1)) {
    const auto oldest = texts_.find(order_.front());
    bytes_ -= oldest->second->size();
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
