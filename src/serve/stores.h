// The connections to one store: some that read, each used by one thread at a time, one that writes, and one that
// looks whether the file has changed.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "frise/store.h"

namespace frise::serve {

class Stores {
 public:
  struct Options {
    std::filesystem::path file;
    std::size_t readers = 4;
    bool writes = false;
    std::chrono::milliseconds patience{5000};
  };

  [[nodiscard]] static Result<std::unique_ptr<Stores>> open(const Options& options);

  /// Something that differs whenever what the store holds does, and with every start of the server.
  [[nodiscard]] std::string revision();

  /// What work(const Store&) returns; waits for a connection.
  template <typename Work>
  auto read(Work work) {
    const Lease lease(*this);
    return work(lease.store());
  }

  /// What work(Store&) returns, for one thread after the other. Precondition: writes().
  template <typename Work>
  auto write(Work work) {
    const std::lock_guard lock(writing_);
    return work(*writer_);
  }

  [[nodiscard]] bool writes() const noexcept { return writer_.has_value(); }

 private:
  explicit Stores(Store watch);

  // A connection that reads, for as long as it is needed.
  class Lease {
   public:
    explicit Lease(Stores& of);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    [[nodiscard]] const Store& store() const { return *store_; }

   private:
    Stores& of_;
    std::unique_ptr<Store> store_;
  };

  // Who waits for a connection, in the order in which they came: whoever gives one back may want the next at once, and
  // would have it before those who must wake up first.
  struct Waiting {
    std::unique_ptr<Store> store;
    std::condition_variable given;
  };

  std::mutex reading_;
  std::vector<std::unique_ptr<Store>> free_;
  std::deque<Waiting*> waiting_;
  std::mutex writing_;
  std::optional<Store> writer_;
  std::mutex watching_;
  Store watch_;
  std::string start_;
};

}  // namespace frise::serve
