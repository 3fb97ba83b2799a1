#include "serve/connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "serve/head.h"

namespace frise::serve {
namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::size_t kAtOnce = 8192;
constexpr std::size_t kMostDrained = 1 << 20;
constexpr std::chrono::milliseconds kDrain{1000};

}  // namespace

Connection::Ready Connection::wait(short events, Clock::time_point until, bool heeds_stop) const {
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left < 0) return Ready::too_late;
    std::array<pollfd, 2> watched = {pollfd{socket_, events, 0}, pollfd{stop_, POLLIN, 0}};
    const int found = ::poll(watched.data(), heeds_stop ? 2 : 1, static_cast<int>(left) + 1);
    if (found < 0 && errno != EINTR) return Ready::too_late;
    if (found <= 0) continue;
    if (watched[0].revents != 0) return Ready::yes;
    return Ready::stopped;
  }
}

ssize_t Connection::receive(char* to, std::size_t size) const {
  for (;;) {
    const ssize_t count = ::recv(socket_, to, size, 0);
    if (count >= 0 || errno != EINTR) return count;
  }
}

Connection::Wait Connection::wait_for_head() {
  auto until = Clock::now() + (buffer_.empty() ? limits_.idle : limits_.head);
  std::size_t looked_at = 0;
  for (;;) {
    while (buffer_.starts_with("\r\n")) buffer_.erase(0, 2);  // some clients send one behind a body
    const std::size_t end = buffer_.find(kHeadEnd, looked_at);
    if (std::min(end, buffer_.size()) > kLongestHead) return Wait::too_long;
    if (end != std::string::npos) return Wait::head;
    looked_at = buffer_.size() < kHeadEnd.size() ? 0 : buffer_.size() - kHeadEnd.size();
    const bool idle = buffer_.empty();
    const Ready ready = wait(POLLIN, until, true);
    if (ready == Ready::stopped) return Wait::stopped;
    if (ready == Ready::too_late) return idle ? Wait::closed : Wait::too_late;
    std::array<char, kAtOnce> bytes{};
    const ssize_t count = receive(bytes.data(), bytes.size());
    if (count <= 0) return Wait::closed;
    buffer_.append(bytes.data(), static_cast<std::size_t>(count));
    if (idle) until = Clock::now() + limits_.head;
  }
}

bool Connection::begins_with_long_line() const { return buffer_.find("\r\n") > kLongestTarget; }

std::string Connection::take_head() {
  const std::size_t size = std::min(buffer_.find(kHeadEnd), buffer_.size() - kHeadEnd.size()) + kHeadEnd.size();
  std::string out = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return out;
}

void Connection::serve(std::string head, std::uint64_t body) {
  head_ = std::move(head);
  head_read_ = 0;
  body_left_ = body;
  body_until_ = Clock::now() + limits_.body;
}

ssize_t Connection::read(char* to, std::size_t size) {
  if (head_read_ < head_.size()) {
    const std::size_t count = head_.copy(to, size, head_read_);
    head_read_ += count;
    return static_cast<ssize_t>(count);
  }
  size = static_cast<std::size_t>(std::min<std::uint64_t>(size, body_left_));
  if (size == 0) return 0;
  ssize_t count = 0;
  if (!buffer_.empty()) {
    count = static_cast<ssize_t>(buffer_.copy(to, size));
    buffer_.erase(0, static_cast<std::size_t>(count));
  } else {
    if (wait(POLLIN, body_until_, true) != Ready::yes) return -1;
    count = receive(to, size);
  }
  if (count > 0) body_left_ -= static_cast<std::uint64_t>(count);
  return count;
}

ssize_t Connection::write(const char* from, std::size_t size) {
  const auto until = Clock::now() + limits_.take;
  std::size_t written = 0;
  while (written < size) {
    const ssize_t count = ::send(socket_, from + written, size - written, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0) {
      written += static_cast<std::size_t>(count);
      continue;
    }
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return -1;
    if (wait(POLLOUT, until, false) != Ready::yes) return -1;
  }
  return static_cast<ssize_t>(size);
}

void Connection::close() {
  ::shutdown(socket_, SHUT_WR);
  // Closed with bytes unread, the connection would be reset, and what was sent lost.
  const auto until = Clock::now() + kDrain;
  std::array<char, kAtOnce> bytes{};
  for (std::size_t drained = 0; drained < kMostDrained && wait(POLLIN, until, true) == Ready::yes;) {
    const ssize_t count = receive(bytes.data(), bytes.size());
    if (count <= 0) break;
    drained += static_cast<std::size_t>(count);
  }
  ::close(socket_);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const { get_remote_ip_and_port(ip, port); }

}  // namespace frise::serve
