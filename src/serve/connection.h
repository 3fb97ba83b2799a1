// A connection of a client: bytes in and out, each with a point in time after which no more is waited for, so that who
// sends or reads a byte a second holds a thread for some seconds, not for ever.
#pragma once

#include <httplib.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace frise::serve {

struct Limits {
  std::chrono::milliseconds idle;  // until the first byte of a request
  std::chrono::milliseconds head;  // until its head is whole
  std::chrono::milliseconds body;  // until its body is
  std::chrono::milliseconds take;  // until the client has taken the answer
  std::size_t connections;         // at once; those beyond it are told 503
  std::uint64_t longest_body = 64 * 1024;
};

/// As a stream it is what httplib reads one request from: the head that it is given, and of the body what was
/// announced.
class Connection : public httplib::Stream {
 public:
  /// `stop`: a descriptor that becomes readable when the server stops. Neither is owned.
  Connection(int socket, int stop, const Limits& limits) : socket_(socket), stop_(stop), limits_(limits) {}

  enum class Wait { head, closed, too_late, too_long, stopped };

  /// Waits for the head of a request.
  [[nodiscard]] Wait wait_for_head();

  /// Of a head that is too long: it is the address that is.
  [[nodiscard]] bool begins_with_long_line() const;

  /// The bytes of that head, once.
  [[nodiscard]] std::string take_head();

  /// What read() gives from now on: `head`, then `body` bytes of the client.
  void serve(std::string head, std::uint64_t body);

  /// Some of the body was not read: what follows on the connection is no request.
  [[nodiscard]] bool has_unread() const { return body_left_ > 0; }

  /// Ends the connection so that the client can read what it was sent, even if it still sends.
  void close();

  [[nodiscard]] bool is_readable() const override { return true; }
  [[nodiscard]] bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override;
  ssize_t write(const char* from, std::size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  [[nodiscard]] int socket() const override { return socket_; }

 private:
  using Clock = std::chrono::steady_clock;
  enum class Ready { yes, too_late, stopped };

  [[nodiscard]] Ready wait(short events, Clock::time_point until, bool heeds_stop) const;
  [[nodiscard]] ssize_t receive(char* to, std::size_t size) const;

  int socket_;
  int stop_;
  const Limits& limits_;
  std::string buffer_;  // received and not yet used
  std::string head_;
  std::size_t head_read_ = 0;
  std::uint64_t body_left_ = 0;
  Clock::time_point body_until_ = {};
};

}  // namespace frise::serve
