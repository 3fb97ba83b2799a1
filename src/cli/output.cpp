#include "cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace frise::cli {
namespace {

Error unwritable(const std::string& path, int error) {
  return {ErrorCode::unwritable, std::string("cannot be written: ") + std::strerror(error != 0 ? error : EIO), path};
}

// Makes sure that what was written outlives a power cut; false, with errno, where the disk refuses.
bool synchronise(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool good = fsync(file) == 0;
  const int error = errno;
  close(file);
  errno = error;
  return good;
}

Outcome write_whole(const std::string& asked, const std::function<void(std::ostream&)>& write) {
  std::error_code none;
  // A link stays a link; a file keeps its rights.
  const bool exists = std::filesystem::exists(asked, none);
  const std::string path = exists ? std::filesystem::canonical(asked, none).string() : asked;
  if (exists && access(path.c_str(), W_OK) != 0) return unwritable(path, errno);
  const auto rights = std::filesystem::status(path, none).permissions();
  const std::string beside = path + ".partial-" + std::to_string(getpid());
  std::error_code ignored;
  const auto fail = [&](int error) {
    std::filesystem::remove(beside, ignored);
    return unwritable(path, error);
  };
  errno = 0;
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  if (!out) return unwritable(path, errno);
  write(out);
  out.close();
  if (!out || !synchronise(beside)) return fail(errno);
  if (exists) std::filesystem::permissions(beside, rights, ignored);
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  return error ? Outcome(fail(error.value())) : done();
}

}  // namespace

bool is_one_of(const std::string& path, const std::vector<std::string>& read) {
  std::error_code ignored;
  if (path.empty() || path == "-") return false;
  const bool is_file = std::filesystem::is_regular_file(path, ignored);
  const std::filesystem::path full = std::filesystem::weakly_canonical(path, ignored);
  return std::any_of(read.begin(), read.end(), [&](const std::string& other) {
    if (std::filesystem::equivalent(path, other, ignored)) return true;
    const std::filesystem::path folder = std::filesystem::weakly_canonical(other, ignored);
    return is_file && std::filesystem::is_directory(folder, ignored) &&
           std::mismatch(folder.begin(), folder.end(), full.begin(), full.end()).first == folder.end();
  });
}

Outcome write_output(const std::string& path, const std::function<void(std::ostream&)>& write) {
  std::error_code ignored;
  if (!path.empty() && path != "-") {
    // A device or a pipe is no file to be replaced.
    const bool special = std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored) &&
                         !std::filesystem::is_directory(path, ignored);
    if (!special) return write_whole(path, write);
  }
  if (path.empty() || path == "-") {
    errno = 0;
    write(std::cout);
    std::cout.flush();
    return std::cout ? done() : Outcome(unwritable("standard output", errno));
  }
  errno = 0;
  std::ofstream out(path, std::ios::binary);
  if (out) write(out);
  out.close();
  return out ? done() : Outcome(unwritable(path, errno));
}

}  // namespace frise::cli
