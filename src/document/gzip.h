// gzip.
#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

#include "frise/result.h"

namespace frise::document {

[[nodiscard]] bool is_gzip(std::string_view bytes) noexcept;

/// Unfolds a gzip file that comes in pieces, its members one behind the other.
class Gunzip {
 public:
  Gunzip();
  ~Gunzip();
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  /// What the next bytes of the file hold, onto the end of `out`: up to a thousand times as much. At most 4 GiB at
  /// once; false where they are no gzip data.
  [[nodiscard]] bool unfold(std::string_view bytes, std::string& out);

  /// The bytes so far end with the end of a member.
  [[nodiscard]] bool is_complete() const noexcept { return at_end_; }

 private:
  z_stream stream_{};
  bool at_end_ = false;
};

/// What the whole file `bytes` holds. An error where the data are broken or come to more than `limit` bytes.
[[nodiscard]] Result<std::string> gunzip(std::string_view bytes, std::size_t limit);

}  // namespace frise::document
