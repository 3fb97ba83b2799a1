#include "document/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace frise::document {
namespace {

// An inflating stream that is always closed.
class Inflater {
 public:
  explicit Inflater(std::string_view bytes) : rest_(bytes) { inflateInit2(&stream_, 15 + 16); }  // gzip only
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Unfolds the next block into `out`: Z_OK, Z_STREAM_END of a member, or what is wrong.
  int next(std::string& out) {
    std::array<Bytef, 1 << 16> block;
    feed();
    stream_.next_out = block.data();
    stream_.avail_out = block.size();
    const int status = inflate(&stream_, Z_NO_FLUSH);
    out.append(reinterpret_cast<const char*>(block.data()), block.size() - stream_.avail_out);
    return status;
  }

  // Another member follows.
  bool restart() {
    feed();
    return stream_.avail_in > 0 && inflateReset(&stream_) == Z_OK;
  }

 private:
  void feed() {
    if (stream_.avail_in > 0 || rest_.empty()) return;
    const std::size_t size = std::min<std::size_t>(rest_.size(), std::numeric_limits<uInt>::max());
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest_.data()));  // zlib does not write to it
    stream_.avail_in = static_cast<uInt>(size);
    rest_.remove_prefix(size);
  }

  std::string_view rest_;
  z_stream stream_{};
};

}  // namespace

bool is_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1F\x8B"); }

Result<std::string> gunzip(std::string_view bytes, std::size_t limit) {
  std::string out;
  Inflater inflater(bytes);
  while (true) {
    const int status = inflater.next(out);
    if (out.size() > limit)
      return Error{ErrorCode::unreadable, "unfolds to more than " + std::to_string(limit >> 20U) + " MiB", ""};
    if (status == Z_STREAM_END && !inflater.restart()) return out;
    if (status != Z_OK && status != Z_STREAM_END) return Error{ErrorCode::unreadable, "is no complete gzip file", ""};
  }
}

}  // namespace frise::document
