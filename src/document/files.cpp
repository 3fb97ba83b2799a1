#include "document/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace frise::document {

std::optional<std::string> read_all(std::istream& in) {
  std::string bytes;
  std::array<char, 1 << 16> block{};
  // read() turns what the stream's buffer throws into badbit.
  while (in.read(block.data(), block.size()) || in.gcount() > 0)
    bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
  return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

Result<std::ifstream> open_file(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return Error{ErrorCode::unreadable, "is a folder", path.string()};
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::unreadable, std::string("cannot be opened: ") + std::strerror(errno), path.string()};
  return in;
}

Result<std::string> read_file(const std::filesystem::path& path) {
  auto in = open_file(path);
  if (!in) return in.error();
  auto bytes = read_all(*in);
  if (!bytes) return Error{ErrorCode::unreadable, "could not be read to its end", path.string()};
  return std::move(*bytes);
}

FilesBelow files_below(const std::filesystem::path& folder) {
  FilesBelow out;
  std::vector<std::filesystem::path> waiting = {folder};
  while (!waiting.empty()) {
    const std::filesystem::path current = std::move(waiting.back());
    waiting.pop_back();
    std::error_code error;
    std::filesystem::directory_iterator at(current, error);
    if (error) out.unreadable.push_back(current);
    for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
      std::error_code ignored;
      if (at->is_directory(ignored) && !at->is_symlink(ignored))
        waiting.push_back(at->path());
      else if (at->is_regular_file(ignored))
        out.files.push_back(at->path());
    }
  }
  std::sort(out.files.begin(), out.files.end());
  std::sort(out.unreadable.begin(), out.unreadable.end());
  return out;
}

}  // namespace frise::document
