// The server of a store over HTTP: docs/serve.md says what it does, docs/openapi.json what it answers.
//
//   auto server = frise::serve::Server::open(options);
//   if (!server) return report(server.error());
//   std::cerr << server->address() << '\n';
//   server->run();                              // until stop() is called from another thread
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "frise/day.h"
#include "frise/result.h"

namespace frise::serve {

struct Options {
  std::filesystem::path store;
  std::string host = "127.0.0.1";
  int port = 8080;                                 // 0: any that is free
  std::vector<std::string> names = {};             // by which a proxy asks, beside those of this machine
  std::string token = {};                          // that writes need; empty: nothing may be written
  std::size_t readers = 4;                         // queries at once
  std::chrono::milliseconds patience{5000};        // while another program writes to the store
  std::size_t connections = 256;                   // at once
  std::chrono::milliseconds head_timeout{10'000};  // until the head of a request is whole
  std::chrono::milliseconds idle_timeout{15'000};  // until the next request begins
  std::chrono::milliseconds body_timeout{20'000};  // until the body of a request is whole
  std::chrono::milliseconds take_timeout{30'000};  // until the client has taken the answer

  std::function<Day()> today;        // that French dates count from
  std::function<std::string()> now;  // ISO 8601, for the log of edits

  /// Called from any thread with each answer: « GET /api/events 200 »; never with what stands behind a question mark or
  /// in a header.
  std::function<void(const std::string&)> log = {};
};

class Server {
 public:
  /// Opens the store and the port. Errors: those of Store::open(); unwritable, where the address cannot be listened on.
  [[nodiscard]] static Result<Server> open(const Options& options);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();

  /// "http://127.0.0.1:8080/".
  [[nodiscard]] std::string address() const;
  [[nodiscard]] int port() const;

  /// Answers requests until stop() is called. Then those that were begun are finished.
  void run();

  /// From any thread, before run() or during it.
  void stop();

 private:
  class Http;
  explicit Server(std::unique_ptr<Http> http);
  std::unique_ptr<Http> http_;
};

}  // namespace frise::serve
