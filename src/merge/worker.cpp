#include "merge/worker.h"

#include <system_error>
#include <utility>

namespace frise::merge {

Worker::Worker(unsigned jobs) {
  if (jobs < 2) return;
  try {
    thread_ = std::thread([this] { run(); });
  } catch (const std::system_error&) {
    // The caller does it all.
  }
}

Worker::~Worker() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  work_.notify_one();
  thread_.join();
}

Worker::Ticket Worker::give(std::function<void()> work) {
  if (!thread_.joinable()) {
    work();
    return ++given_;
  }
  bool idle = false;
  {
    const std::lock_guard lock(mutex_);
    idle = done_ == given_;
    todo_.push_back(std::move(work));
  }
  if (idle) work_.notify_one();
  return ++given_;
}

void Worker::wait(Ticket ticket) {
  if (!thread_.joinable()) return;
  std::unique_lock lock(mutex_);
  awaited_ = ticket;
  progress_.wait(lock, [&] { return done_ >= ticket; });
  if (failure_) std::rethrow_exception(failure_);
}

void Worker::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    work_.wait(lock, [&] { return ending_ || !todo_.empty(); });
    if (ending_) return;
    std::function<void()> work = std::move(todo_.front());
    todo_.pop_front();
    if (!failure_) {
      lock.unlock();
      std::exception_ptr failure;
      try {
        work();
      } catch (...) {
        failure = std::current_exception();
      }
      work = nullptr;  // with what it held
      lock.lock();
      failure_ = failure;
    }
    if (++done_ != awaited_) continue;
    lock.unlock();
    progress_.notify_one();
    lock.lock();
  }
}

bool Errand::State::run_once() {
  if (begun.exchange(true)) return false;
  std::exchange(work, nullptr)();  // and lets go of what it held
  return true;
}

void Errand::give(Worker& worker) {
  worker_ = &worker;
  ticket_ = worker.give([state = state_] { static_cast<void>(state->run_once()); });
}

void Errand::finish() {
  if (!state_->run_once() && worker_ != nullptr) worker_->wait(ticket_);
}

}  // namespace frise::merge
