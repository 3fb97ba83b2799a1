// A server on a free port of this machine over a store of its own, for a test to ask.
#pragma once

#include <httplib.h>

#include <memory>
#include <string>
#include <thread>

#include "frise/store.h"
#include "serve/server.h"
#include "support/temporary.h"

namespace frise::test {

inline constexpr const char* kToken = "0123456789abcdef-of-a-test";

class RunningServer {
 public:
  /// Over a store with the articles of the four affairs of the corpus. `adapt` may change the options.
  explicit RunningServer(const std::function<void(serve::Options&)>& adapt = {});
  ~RunningServer();
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  [[nodiscard]] int port() const { return server_->port(); }
  [[nodiscard]] httplib::Client client() const { return httplib::Client("127.0.0.1", port()); }
  [[nodiscard]] std::filesystem::path store() const { return folder_.path() / "affaire.frise"; }

  /// What the log was given so far.
  [[nodiscard]] std::string log() const;

  /// Sends `bytes` on a connection of their own; all that comes back until the server closes it.
  [[nodiscard]] std::string raw(const std::string& bytes) const;

  void stop();

 private:
  TemporaryFolder folder_;
  mutable std::mutex logging_;
  std::string log_;
  std::unique_ptr<serve::Server> server_;
  std::thread thread_;
};

/// A connection to that port; the caller closes it.
[[nodiscard]] int connected(int port);

/// All that comes until the other side closes, or nothing has come for some seconds.
[[nodiscard]] std::string received(int socket);

}  // namespace frise::test
