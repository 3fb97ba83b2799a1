#include "cli/file_name.h"

namespace frise::cli {
namespace {

constexpr std::size_t kLongest = 120;  // file systems take 255 bytes

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

}  // namespace

std::string FileNames::name(std::string_view id, std::string_view extension) {
  std::string stem;
  for (const char c : id.substr(0, kLongest)) stem += is_plain(c) ? c : '_';
  if (stem.empty() || stem.front() == '.') stem.insert(0, "_");
  std::string out = stem + std::string(extension);
  for (int n = 2; !given_.insert(out).second; ++n) out = stem + "-" + std::to_string(n) + std::string(extension);
  return out;
}

}  // namespace frise::cli
