#include "serve/server.h"

#include <malloc.h>
#include <sqlite3.h>

#include <utility>

#include "serve/api.h"
#include "serve/guard.h"
#include "serve/http.h"
#include "serve/stores.h"

namespace frise::serve {
namespace {

bool is_loopback(const std::string& host) { return host == "localhost" || host == "::1" || host.starts_with("127."); }

Limits limits_of(const Options& options) {
  return {.idle = options.idle_timeout,
          .head = options.head_timeout,
          .body = options.body_timeout,
          .take = options.take_timeout,
          .connections = options.connections};
}

// Settings of the whole process, which is to answer for long and with many threads.
void spare_memory() {
  // SQLite counts all memory that it takes, under one lock for all threads, unless told not to before it is first used.
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 2);  // each arena keeps what its threads once needed; eight a processor is what glibc takes
#endif
}

}  // namespace

class Server::Http {
 public:
  Http(std::unique_ptr<Stores> stores, const Options& options)
      : host_(options.host),
        stores_(std::move(stores)),
        api_(*stores_, {options.today, options.now}),
        limits_(limits_of(options)),
        guard_(is_loopback(options.host), options.names, options.token, limits_.longest_body),
        server_(api_, guard_, {options.host, options.port, limits_, options.log}) {}

  [[nodiscard]] HttpServer& server() noexcept { return server_; }
  [[nodiscard]] const HttpServer& server() const noexcept { return server_; }
  [[nodiscard]] const std::string& host() const noexcept { return host_; }

 private:
  std::string host_;
  std::unique_ptr<Stores> stores_;
  Api api_;
  Limits limits_;
  Guard guard_;
  HttpServer server_;
};

Server::Server(std::unique_ptr<Http> http) : http_(std::move(http)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::open(const Options& options) {
  spare_memory();
  auto stores = Stores::open({.file = options.store,
                              .readers = options.readers,
                              .writes = !options.token.empty(),
                              .patience = options.patience});
  if (!stores) return stores.error();
  auto http = std::make_unique<Http>(std::move(*stores), options);
  if (!http->server().bind())
    return Error{ErrorCode::unwritable, "cannot be listened on", options.host + ":" + std::to_string(options.port)};
  return Server(std::move(http));
}

std::string Server::address() const {
  const std::string& host = http_->host();
  const bool bare = host.find(':') != std::string::npos;
  return "http://" + (bare ? '[' + host + ']' : host) + ':' + std::to_string(port()) + '/';
}

int Server::port() const { return http_->server().port(); }
void Server::run() { http_->server().run(); }
void Server::stop() { http_->server().end(); }

}  // namespace frise::serve
