#include "document/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace frise::document {

Result<std::string> read_file(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return Error{ErrorCode::unreadable, "is a folder", path.string()};
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorCode::unreadable, std::string("cannot be opened: ") + std::strerror(errno), path.string()};
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) return Error{ErrorCode::unreadable, "could not be read to its end", path.string()};
  return bytes;
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  std::error_code error;
  using Walk = std::filesystem::recursive_directory_iterator;
  // Links to folders are not followed, so a loop of links ends.
  for (Walk at(folder, std::filesystem::directory_options::skip_permission_denied, error), end; !error && at != end;
       at.increment(error))
    if (at->is_regular_file(error)) out.push_back(at->path());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace frise::document
