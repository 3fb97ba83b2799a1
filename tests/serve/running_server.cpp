#include "serve/running_server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "frise/reader.h"

namespace frise::test {
namespace {

void fill(const std::filesystem::path& file) {
  auto store = Store::open(file);
  ASSERT_TRUE(store) << store.error().message;
  for (const char* affair : {"fusion", "greve", "proces", "saison"}) {
    auto read = read_articles({std::filesystem::path(FRISE_AFFAIRS) / affair / "articles.jsonl"});
    for (Article& a : read.articles) a.id = std::string(affair) + "/" + a.id;
    ASSERT_TRUE(store->add(read.articles));
  }
}

}  // namespace

RunningServer::RunningServer(const std::function<void(serve::Options&)>& adapt) {
  fill(store());
  serve::Options options;
  options.store = store();
  options.port = 0;
  options.token = kToken;
  options.today = [] { return Day(2026, 11, 22); };
  options.now = [] { return std::string("2026-11-22T09:00:00Z"); };
  options.log = [this](const std::string& line) {
    const std::lock_guard lock(logging_);
    log_ += line + "\n";
  };
  if (adapt) adapt(options);
  auto server = serve::Server::open(options);
  if (!server) throw std::runtime_error(server.error().message);
  server_ = std::make_unique<serve::Server>(std::move(*server));
  thread_ = std::thread([this] { server_->run(); });
}

RunningServer::~RunningServer() { stop(); }

void RunningServer::stop() {
  server_->stop();
  if (thread_.joinable()) thread_.join();
}

std::string RunningServer::log() const {
  const std::lock_guard lock(logging_);
  return log_;
}

std::string RunningServer::raw(const std::string& bytes) const {
  const int socket = connected(port());
  static_cast<void>(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL));
  std::string out = received(socket);
  ::close(socket);
  return out;
}

int connected(int port) {
  const int out = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(::connect(out, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  const timeval patience{5, 0};
  setsockopt(out, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  return out;
}

std::string received(int socket) {
  std::string out;
  std::array<char, 4096> bytes{};
  for (ssize_t count = 0; (count = ::recv(socket, bytes.data(), bytes.size(), 0)) > 0;)
    out.append(bytes.data(), static_cast<std::size_t>(count));
  return out;
}

}  // namespace frise::test
