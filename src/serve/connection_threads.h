// Threads for connections: as many as are open at once, up to a cap. httplib's own pool has eight, behind which any
// number of connections waits, so that eight slow clients stop it.
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace frise::serve {

class ConnectionThreads : public httplib::TaskQueue {
 public:
  explicit ConnectionThreads(std::size_t most) : most_(most) {}

  /// Beyond the cap `task` is done at once, by the caller, for whom refuses() is then true.
  void enqueue(std::function<void()> task) override;
  void shutdown() override;

  /// The task of this thread is one too many: it should say so and end.
  [[nodiscard]] static bool refuses() noexcept;

 private:
  void work();

  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::thread> threads_;
  std::deque<std::function<void()>> waiting_;
  std::size_t idle_ = 0;
  bool ends_ = false;
};

}  // namespace frise::serve
