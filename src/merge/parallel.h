// Parallel loops: the same work for each of many, by several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace frise::merge {

/// Calls work(k) for each k < count, from up to `jobs` threads, the calling one included; `progress`, if any, from the
/// calling one. Ends when all is done; the first exception of a thread goes on in the caller.
void parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
              const std::function<void(std::size_t done, std::size_t total)>& progress = {});

}  // namespace frise::merge
