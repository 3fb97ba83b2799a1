#include "merge/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace frise::merge {

void parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work,
              const std::function<void(std::size_t done, std::size_t total)>& progress) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto help = [&] {
    try {
      for (std::size_t k = next++; k < count; k = next++) work(k);
    } catch (...) {
      const std::lock_guard lock(failing);
      failure = std::current_exception();
    }
  };
  {
    const auto helpers = std::min<std::size_t>(jobs > 0 ? jobs - 1 : 0, count);
    std::vector<std::jthread> threads;
    try {
      for (std::size_t n = 0; n < helpers; ++n) threads.emplace_back(help);
    } catch (const std::system_error&) {
      // As many threads as the system gives.
    }
    for (std::size_t k = next++; k < count; k = next++) {
      work(k);
      if (progress && k + 1 < count) progress(k + 1, count);
    }
  }  // waits for them
  if (failure) std::rethrow_exception(failure);
  if (progress) progress(count, count);
}

}  // namespace frise::merge
