#include "document/gzip.h"

#include <algorithm>
#include <array>

namespace frise::document {

bool is_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1F\x8B"); }

Gunzip::Gunzip() { inflateInit2(&stream_, 15 + 16); }  // gzip only
Gunzip::~Gunzip() { inflateEnd(&stream_); }

bool Gunzip::unfold(std::string_view bytes, std::string& out) {
  std::array<Bytef, 1 << 16> block;
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write to it
  stream_.avail_in = static_cast<uInt>(bytes.size());
  for (bool more = !bytes.empty(); more; more = stream_.avail_in > 0 || (stream_.avail_out == 0 && !at_end_)) {
    if (at_end_ && stream_.avail_in > 0 && *stream_.next_in != 0x1F) return true;  // padding, as gzip(1) has it
    if (at_end_ && inflateReset(&stream_) != Z_OK) return false;
    stream_.next_out = block.data();
    stream_.avail_out = block.size();
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_BUF_ERROR) return true;  // it wants more bytes
    if (status != Z_OK && status != Z_STREAM_END) return false;
    at_end_ = status == Z_STREAM_END;
    out.append(reinterpret_cast<const char*>(block.data()), block.size() - stream_.avail_out);
  }
  return true;
}

Result<std::string> gunzip(std::string_view bytes, std::size_t limit) {
  constexpr std::size_t kPiece = 1U << 16U;
  Gunzip stream;
  std::string out;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), kPiece))) {
    if (!stream.unfold(bytes.substr(0, kPiece), out)) break;
    if (out.size() > limit)
      return Error{ErrorCode::unreadable, "unfolds to more than " + std::to_string(limit >> 20U) + " MiB", ""};
  }
  if (!bytes.empty() || !stream.is_complete()) return Error{ErrorCode::unreadable, "is no complete gzip file", ""};
  return out;
}

}  // namespace frise::document
