#include "frise/article.h"

#include <sha256.h>

#include <array>

#include "calendar/iso.h"
#include "calendar/zone.h"

namespace frise {
namespace {

std::string sha256(std::string_view first, std::string_view second) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(first.data()), first.size());
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(second.data()), second.size());
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
  SHA256Final(digest.data(), &context);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) {
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xFU];
  }
  return out;
}

}  // namespace

std::string_view name(PublishedBasis basis) noexcept {
  constexpr std::array<std::string_view, 5> names = {"unknown", "given", "metadata", "dateline", "estimated"};
  return names[static_cast<std::size_t>(basis)];
}

std::optional<Published> published_at(std::string_view iso, const std::string& timezone) {
  const auto time = calendar::parse_iso_date_time(iso);
  if (!time) return std::nullopt;
  const calendar::DateTime local = calendar::local_time(*time, timezone);
  return Published{local.day, local.minute, std::string(iso), PublishedBasis::given, 1};
}

bool is_time_zone(const std::string& timezone) noexcept { return calendar::is_time_zone(timezone); }

std::string content_id(const Article& article) {
  return "a-" + sha256(article.title + "\n", article.text).substr(0, 16);
}

std::string text_sha256(const Article& article) { return sha256(article.text, {}); }

}  // namespace frise
