// A request and its answer, as the API knows them: no sockets, no httplib.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace frise::serve {

using Parameters = std::multimap<std::string, std::string>;

struct Call {
  std::string target;  // path and query, as they were sent
  Parameters parameters = {};
  std::string id = {};  // what stands in the path where the route has {…}
  std::string if_none_match = {};
  std::string if_match = {};
  std::string body = {};
  std::string revision = {};  // of the store, before it is asked
};

struct Reply {
  int status = 200;
  std::string body = {};
  std::string type = "application/json";
  std::string etag = {};    // without quotation marks
  std::string policy = {};  // Content-Security-Policy; empty: nothing may be loaded
};

/// Sixteen hexadecimal digits that another text hardly has.
[[nodiscard]] std::string digest(std::string_view text);

/// Whether the value of If-Match or If-None-Match names this ETag; marks of weakness and of compression, which proxies
/// and this server add, do not count.
[[nodiscard]] bool names_etag(std::string_view header, std::string_view etag);

/// In small letters, as names of headers and hosts are compared: ASCII only.
[[nodiscard]] std::string lower(std::string_view text);

/// Well-formed UTF-8 without control characters but for line feeds and tabs.
[[nodiscard]] bool is_plain_text(std::string_view text) noexcept;

}  // namespace frise::serve
