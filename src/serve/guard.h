// Who may ask, and who may write. The server has no accounts: it knows its own name, where a page that writes must come
// from, and one token.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/problem.h"

namespace frise::serve {

/// What of a request the guard looks at; empty where the client sent no such field.
struct Credentials {
  std::string host = {};
  std::string origin = {};
  std::string fetch_site = {};  // Sec-Fetch-Site
  std::string authorization = {};
  std::string content_type = {};
  std::string content_encoding = {};
  std::optional<std::uint64_t> length = {};
};

/// Whether they are equal, in a time that depends on their lengths alone.
[[nodiscard]] bool equal_in_constant_time(std::string_view a, std::string_view b) noexcept;

class Guard {
 public:
  /// `loopback`: the server listens on this machine only, so that no name of the network can mean it. `names`: those
  /// that it is asked by, through a proxy. `token`: empty where nothing may be written.
  Guard(bool loopback, std::vector<std::string> names, std::string token, std::uint64_t longest_body)
      : loopback_(loopback), names_(std::move(names)), token_(std::move(token)), longest_body_(longest_body) {}

  /// A page of another site that has its own name point to this machine (DNS rebinding) asks by that name. Throws
  /// Problem 421.
  void check_host(const Credentials& given) const;

  /// May it write? Before a byte of the body is read. Throws Problem.
  void check_write(const Credentials& given) const;

 private:
  void check_origin(const Credentials& given) const;
  void check_body(const Credentials& given) const;

  bool loopback_;
  std::vector<std::string> names_;
  std::string token_;
  std::uint64_t longest_body_;
};

}  // namespace frise::serve
