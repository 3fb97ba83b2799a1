// A worker: one thread beside the caller's, for what can be done behind it while it goes on.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace frise::merge {

/// Does what it is given, one after the other, in that order. Of one thread, but for what it is given, which must hold
/// on to all that it looks at.
class Worker {
 public:
  using Ticket = std::size_t;

  /// With fewer than two jobs, or where the system gives no thread, what it is given is done at once by the caller.
  explicit Worker(unsigned jobs);

  /// Leaves what has not begun undone.
  ~Worker();

  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  Ticket give(std::function<void()> work);

  /// Until that, or all, is done. The first exception goes on here; what was given behind it is not done.
  void wait(Ticket ticket);
  void wait() { wait(given_); }

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable work_;  // there is some, or an end
  std::condition_variable progress_;
  std::deque<std::function<void()>> todo_;
  Ticket given_ = 0;
  Ticket done_ = 0;
  Ticket awaited_ = 0;  // by the caller; to wake a thread takes longer than much of what is done here
  std::exception_ptr failure_;
  bool ending_ = false;
  std::thread thread_;
};

/// What a worker does behind its caller, unless the caller comes to need it first and does it itself: neither waits
/// for the other while there is something to do.
class Errand {
 public:
  /// `work` must hold on to all that it looks at.
  explicit Errand(std::function<void()> work) : state_(std::make_shared<State>(std::move(work))) {}

  /// The worker, which must outlive it, may begin.
  void give(Worker& worker);

  /// Until it is done. Throws what it throws, or what the worker failed with before it.
  void finish();

 private:
  struct State {
    explicit State(std::function<void()> what) : work(std::move(what)) {}

    [[nodiscard]] bool run_once();  // whether nobody had begun before

    std::function<void()> work;
    std::atomic<bool> begun = false;
  };

  std::shared_ptr<State> state_;
  Worker* worker_ = nullptr;
  Worker::Ticket ticket_ = 0;
};

}  // namespace frise::merge
