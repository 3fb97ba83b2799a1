#include "serve/stores.h"

#include <random>
#include <utility>

#include "serve/call.h"
#include "serve/problem.h"

namespace frise::serve {

Stores::Stores(Store watch) : watch_(std::move(watch)) {
  std::random_device random;
  start_ = std::to_string(random()) + "-" + std::to_string(random()) + "-";
}

Result<std::unique_ptr<Stores>> Stores::open(const Options& options) {
  std::optional<Store> writer;
  if (options.writes) {
    auto opened = Store::open(options.file, Store::Mode::write, options.patience);
    if (!opened) return opened.error();
    writer = std::move(*opened);
  }
  auto watch = Store::open(options.file, Store::Mode::read, options.patience);
  if (!watch) return watch.error();
  std::unique_ptr<Stores> out(new Stores(std::move(*watch)));
  out->writer_ = std::move(writer);
  for (std::size_t k = 0; k < options.readers; ++k) {
    auto reader = Store::open(options.file, Store::Mode::read, options.patience);
    if (!reader) return reader.error();
    out->free_.push_back(std::make_unique<Store>(std::move(*reader)));
  }
  return out;
}

std::string Stores::revision() {
  const std::lock_guard lock(watching_);
  return digest(start_ + std::to_string(value_of(watch_.data_version())));
}

Stores::Lease::Lease(Stores& of) : of_(of) {
  std::unique_lock lock(of_.reading_);
  if (!of_.free_.empty()) {
    store_ = std::move(of_.free_.back());
    of_.free_.pop_back();
    return;
  }
  Waiting here;
  of_.waiting_.push_back(&here);
  here.given.wait(lock, [&] { return here.store != nullptr; });
  store_ = std::move(here.store);
}

Stores::Lease::~Lease() {
  const std::lock_guard lock(of_.reading_);
  if (of_.waiting_.empty()) {
    of_.free_.push_back(std::move(store_));
    return;
  }
  Waiting& next = *of_.waiting_.front();
  of_.waiting_.pop_front();
  next.store = std::move(store_);
  next.given.notify_one();  // under the lock: `next` ends with the wait of its thread
}

}  // namespace frise::serve
