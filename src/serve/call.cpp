#include "serve/call.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdint>

namespace frise::serve {
namespace {

// FNV-1a, then the last steps of MurmurHash3, so that every digit depends on every byte.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t out = 0xCBF29CE484222325U;
  for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  out = (out ^ (out >> 33)) * 0xFF51AFD7ED558CCDU;
  out = (out ^ (out >> 33)) * 0xC4CEB9FE1A85EC53U;
  return out ^ (out >> 33);
}

}  // namespace

bool is_plain_text(std::string_view text) noexcept {
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  };
  return std::none_of(text.begin(), text.end(), is_control) && simdjson::validate_utf8(text.data(), text.size());
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string digest(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::uint64_t hash = hash_of(text);
  std::string out(16, '0');
  for (char& c : out) {
    c = kDigits[hash & 15];
    hash >>= 4;
  }
  return out;
}

bool names_etag(std::string_view header, std::string_view etag) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(','), header.size());
    std::string_view each = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    while (each.starts_with(' ')) each.remove_prefix(1);
    while (each.ends_with(' ')) each.remove_suffix(1);
    if (each == "*") return true;
    if (each.starts_with("W/")) each.remove_prefix(2);
    if (each.size() < 2 || each.front() != '"' || each.back() != '"') continue;
    each = each.substr(1, each.size() - 2);
    if (each.ends_with("-gzip")) each.remove_suffix(5);
    if (each == etag) return true;
  }
  return false;
}

}  // namespace frise::serve
