#include "serve/http.h"

#include <netinet/tcp.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <exception>
#include <utility>

#include "serve/connection_threads.h"
#include "serve/gzip.h"
#include "serve/head.h"

namespace frise::serve {
namespace {

constexpr std::size_t kRequestsOfConnection = 10'000;
constexpr std::size_t kWorthCompressing = 1024;
constexpr int kBacklog = 256;  // httplib has 5 built in
constexpr const char* kNothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

// Of every answer, whatever it says.
constexpr auto kHeaders = std::to_array<std::pair<const char*, const char*>>({
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Vary", "Accept-Encoding"},
    {"Accept-Ranges", "none"},
});

// What httplib does not hand through: of the request that this thread is at.
thread_local const Head* current = nullptr;

void set_problem(httplib::Response& response, const Problem& problem) {
  response.status = problem.status;
  response.set_content(json_of(problem), std::string(kProblemType));
  if (!problem.allow.empty()) response.set_header("Allow", problem.allow);
  if (problem.status == 401) response.set_header("WWW-Authenticate", "Bearer");
  if (problem.status == 503) response.set_header("Retry-After", "1");
}

void set_reply(httplib::Response& response, const Reply& reply) {
  response.status = reply.status;
  response.set_header("Cache-Control", "no-cache");
  const bool compress = current->takes_gzip && reply.body.size() >= kWorthCompressing;
  std::string body = compress ? gzipped(reply.body) : std::string();
  const bool compressed = !body.empty();
  if (!reply.etag.empty()) response.set_header("ETag", '"' + reply.etag + (compressed ? "-gzip\"" : "\""));
  if (!reply.policy.empty()) response.set_header("Content-Security-Policy", reply.policy);
  if (compressed) response.set_header("Content-Encoding", "gzip");
  if (!reply.body.empty()) response.set_content(compressed ? body : reply.body, reply.type);
}

Credentials credentials_of(const httplib::Request& request) {
  const auto header = [&](const char* name) { return request.get_header_value(name); };
  return {.host = header("Host"),
          .origin = header("Origin"),
          .fetch_site = header("Sec-Fetch-Site"),
          .authorization = header("Authorization"),
          .content_type = header("Content-Type"),
          .content_encoding = header("Content-Encoding"),
          .length = current->length};
}

// Does `work`, and answers with the problem that it throws.
template <typename Work>
void guarded(httplib::Response& response, Work work) {
  try {
    work();
  } catch (const Problem& problem) {
    set_problem(response, problem);
  } catch (const std::exception&) {
    set_problem(response, {500, "Le serveur n’a pas pu répondre."});
  }
}

// Of what httplib itself refuses.
Problem problem_of_status(int status) {
  if (status == 413) return {413, "Le corps de la requête est trop long."};
  return {status, status < 500 ? "La requête est mal formée." : "Le serveur n’a pas pu répondre."};
}

void set_only_reuse(socket_t socket) {
  // Two servers on one port, which httplib allows, would share its requests.
  const int on = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}

}  // namespace

HttpServer::HttpServer(Api& api, const Guard& guard, HttpOptions options)
    : api_(api), guard_(guard), options_(std::move(options)), stop_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  set_socket_options(set_only_reuse);
  set_default_headers({kHeaders.begin(), kHeaders.end()});
  set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(options_.limits.idle).count());
  set_keep_alive_max_count(kRequestsOfConnection);
  set_payload_max_length(options_.limits.longest_body);
  new_task_queue = [this] { return new ConnectionThreads(options_.limits.connections); };
  set_pre_routing_handler([this](const auto& request, auto& response) { return answer(request, response); });
  Post("/api/.*", [this](const auto& request, auto& response) { write(request, response); });
  set_error_handler(httplib::Server::Handler([](const auto&, auto& response) {
    if (response.body.empty()) set_problem(response, problem_of_status(response.status));
  }));
  set_exception_handler(
      [](const auto&, auto& response, const std::exception_ptr&) { set_problem(response, problem_of_status(500)); });
  set_post_routing_handler([](const auto&, auto& response) {
    if (!response.has_header("Content-Security-Policy")) response.set_header("Content-Security-Policy", kNothing);
  });
  set_logger(
      [this](const auto& request, const auto& response) { log(request.method, request.target, response.status); });
}

HttpServer::~HttpServer() { ::close(stop_); }

bool HttpServer::bind() {
  const bool any = options_.port == 0;
  port_ = any ? bind_to_any_port(options_.host) : options_.port;
  if (any ? port_ < 0 : !bind_to_port(options_.host, options_.port)) return false;
  return ::listen(svr_sock_, kBacklog) == 0;
}

void HttpServer::run() { listen_after_bind(); }

void HttpServer::end() {
  const std::uint64_t one = 1;
  static_cast<void>(!::write(stop_, &one, sizeof one));
  const socket_t socket = svr_sock_.exchange(INVALID_SOCKET);
  if (socket == INVALID_SOCKET) return;
  ::shutdown(socket, SHUT_RDWR);
  ::close(socket);
}

bool HttpServer::process_and_close_socket(socket_t socket) {
  Connection connection(socket, stop_, options_.limits);
  if (ConnectionThreads::refuses()) {
    refuse(connection, {503, "Trop de connexions sont ouvertes ; réessayez dans un instant."});
    ::close(socket);  // at once: this is the thread that accepts
    return false;
  }
  const int on = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  for (std::size_t left = kRequestsOfConnection; left > 0 && serve_one(connection, left == 1);) --left;
  connection.close();
  return true;
}

// Whether another request may follow; the last one's answer says that none may.
bool HttpServer::serve_one(Connection& connection, bool last) {
  switch (connection.wait_for_head()) {
    case Connection::Wait::head:
      break;
    case Connection::Wait::too_late:
      refuse(connection, {408, "La requête a mis trop de temps à venir."});
      return false;
    case Connection::Wait::too_long:
      refuse(connection, connection.begins_with_long_line() ? Problem{414, "L’adresse est trop longue."}
                                                            : Problem{431, "Les en-têtes sont trop longs."});
      return false;
    case Connection::Wait::closed:
    case Connection::Wait::stopped:
      return false;
  }
  const auto read = read_head(connection.take_head());
  if (const Problem* problem = std::get_if<Problem>(&read)) {
    refuse(connection, *problem);
    return false;
  }
  const Head& head = std::get<Head>(read);
  connection.serve(head.text, head.length.value_or(0));
  current = &head;
  bool closes = false;
  const bool written = process_request(connection, last, closes, nullptr);
  current = nullptr;
  return written && !closes && !connection.has_unread() && svr_sock_ != INVALID_SOCKET;
}

void HttpServer::refuse(Connection& connection, const Problem& problem) const {
  const std::string body = json_of(problem);
  std::string out = "HTTP/1.1 " + std::to_string(problem.status) + " Refused\r\nConnection: close\r\nContent-Type: ";
  out.append(kProblemType).append("\r\nContent-Length: ").append(std::to_string(body.size()));
  for (const auto& [name, value] : kHeaders) out.append("\r\n").append(name).append(": ").append(value);
  out.append("\r\nContent-Security-Policy: ").append(kNothing).append("\r\n\r\n").append(body);
  connection.write(out.data(), out.size());
  log("-", "-", problem.status);
}

httplib::Server::HandlerResponse HttpServer::answer(const httplib::Request& request, httplib::Response& response) {
  bool goes_on = false;
  guarded(response, [&] {
    const Credentials given = credentials_of(request);
    guard_.check_host(given);
    const Found found = find_route(request.method, request.path);
    if (found.route->method == "GET") {
      set_reply(response, api_.answer(*found.route, call_of(request, found.id)));
      return;
    }
    guard_.check_write(given);
    if (found.route->path.starts_with("/api/events/") && request.get_header_value("If-Match").empty())
      throw Problem{428, "Dites quelle version de l’événement vous corrigez (en-tête If-Match)."};
    goes_on = true;
  });
  if (!goes_on && current->length.value_or(0) > 0) response.set_header("Connection", "close");
  return goes_on ? HandlerResponse::Unhandled : HandlerResponse::Handled;
}

// With the body, which httplib has read.
void HttpServer::write(const httplib::Request& request, httplib::Response& response) {
  guarded(response, [&] {
    const Found found = find_route(request.method, request.path);
    set_reply(response, api_.answer(*found.route, call_of(request, found.id)));
  });
}

Call HttpServer::call_of(const httplib::Request& request, const std::string& id) const {
  return {.target = request.target,
          .parameters = request.params,
          .id = id,
          .if_none_match = request.get_header_value("If-None-Match"),
          .if_match = request.get_header_value("If-Match"),
          .body = request.body};
}

void HttpServer::log(const std::string& method, std::string_view target, int status) const {
  if (options_.log)
    options_.log(method + " " + std::string(target.substr(0, target.find('?'))) + " " + std::to_string(status));
}

}  // namespace frise::serve
