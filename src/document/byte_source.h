// The bytes of an input, a window at a time, so that an input may be larger than memory. What is gzip is unfolded.
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "document/gzip.h"
#include "document/input.h"

namespace frise::document {

class ByteSource {
 public:
  /// `in` must outlive the source.
  explicit ByteSource(std::istream& in);

  /// The next bytes: at least `wanted`, unless the end comes before. Valid until the next call of a member.
  [[nodiscard]] std::string_view peek(std::size_t wanted);

  /// Passes over the next bytes; false where the end comes before.
  bool skip(std::size_t count);

  struct Line {
    std::string_view text;  // without its end; valid until the next call of a member
    bool whole = true;      // false: longer than the limit, and what is beyond it was passed over
  };

  /// The next line; nothing at the end.
  [[nodiscard]] std::optional<Line> line(std::size_t limit);

  /// All that is left; more than `limit` bytes, but not much more, where that is more.
  [[nodiscard]] std::string rest(std::size_t limit);

  [[nodiscard]] bool is_folded() const noexcept { return gunzip_ != nullptr; }

  /// What ended the bytes before their end.
  enum class Fault : unsigned char { none, unreadable, malformed };
  [[nodiscard]] Fault fault() const noexcept { return fault_; }

  /// … as a diagnostic, where there was one.
  void report(Input& input) const;

 private:
  [[nodiscard]] std::string_view window() const { return std::string_view(buffer_).substr(begin_); }
  bool fill();
  void read(std::string& out, std::size_t size);
  void unfold(std::string_view folded);

  std::istream& in_;
  std::unique_ptr<Gunzip> gunzip_;  // where the bytes are folded
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not yet passed over
  Fault fault_ = Fault::none;
};

}  // namespace frise::document
