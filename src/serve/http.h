// The answers of the API as HTTP: between httplib, which parses and writes, and what is asked and said.
#pragma once

#include <httplib.h>

#include <functional>
#include <string>

#include "serve/api.h"
#include "serve/connection.h"
#include "serve/guard.h"
#include "serve/stores.h"

namespace frise::serve {

struct HttpOptions {
  std::string host;
  int port = 0;
  Limits limits;
  std::function<void(const std::string&)> log = {};
};

/// Its handlers run for every request before httplib looks for one of its own: no path is matched against a
/// std::regex, and no file is ever served.
class HttpServer : public httplib::Server {
 public:
  HttpServer(Api& api, const Guard& guard, HttpOptions options);
  ~HttpServer() override;

  /// False where the address cannot be listened on.
  [[nodiscard]] bool bind();
  [[nodiscard]] int port() const noexcept { return port_; }

  void run();

  /// Before run() or during it.
  void end();

 private:
  bool process_and_close_socket(socket_t socket) override;
  [[nodiscard]] bool serve_one(Connection& connection, bool last);
  void refuse(Connection& connection, const Problem& problem) const;

  HandlerResponse answer(const httplib::Request& request, httplib::Response& response);
  void write(const httplib::Request& request, httplib::Response& response);
  [[nodiscard]] Call call_of(const httplib::Request& request, const std::string& id) const;
  void log(const std::string& method, std::string_view target, int status) const;

  Api& api_;
  const Guard& guard_;
  HttpOptions options_;
  int port_ = 0;
  int stop_ = -1;  // an eventfd
};

}  // namespace frise::serve
