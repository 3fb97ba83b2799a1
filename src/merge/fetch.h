// Fetching ahead: what is soon read of another article, asked of memory while something else is worked out.
//
// Of very many articles most lie in no cache of the processor: to wait for each took a third of the time in which
// strangers are told apart.
#pragma once

#include <cstddef>
#include <vector>

namespace frise::merge {

/// Asks for these bytes. Changes nothing but when they are there.
inline void fetch_bytes([[maybe_unused]] const void* begin, [[maybe_unused]] std::size_t count) noexcept {
#ifdef __GNUC__
  constexpr std::size_t kLine = 64;
  const char* bytes = static_cast<const char*>(begin);
  for (std::size_t at = 0; at < count; at += kLine) __builtin_prefetch(bytes + at);
#endif
}

template <typename T>
void fetch(const T& value) noexcept {
  fetch_bytes(&value, sizeof value);
}

/// What the vector holds.
template <typename T>
void fetch(const std::vector<T>& all) noexcept {
  fetch_bytes(all.data(), all.size() * sizeof(T));
}

}  // namespace frise::merge
