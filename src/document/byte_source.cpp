#include "document/byte_source.h"

#include <algorithm>
#include <utility>

namespace frise::document {
namespace {

// Bytes read at once: as much as there is already, so that a short file costs no more than it holds.
constexpr std::size_t kSmallestBlock = 1U << 14U;
constexpr std::size_t kLargestBlock = 1U << 18U;
constexpr std::size_t kFoldedBlock = 1U << 14U;

}  // namespace

ByteSource::ByteSource(std::istream& in) : in_(in) {
  constexpr std::size_t kMagic = 2;
  if (!is_gzip(peek(kMagic))) return;
  gunzip_ = std::make_unique<Gunzip>();
  unfold(std::exchange(buffer_, {}));
}

// What folded bytes hold, onto the end of the window.
void ByteSource::unfold(std::string_view folded) {
  if (!gunzip_->unfold(folded, buffer_) || (!in_ && !gunzip_->is_complete())) fault_ = Fault::malformed;
}

// Another block of the stream, onto the end of `out`.
void ByteSource::read(std::string& out, std::size_t size) {
  const std::size_t before = out.size();
  out.resize(before + size);
  in_.read(out.data() + before, static_cast<std::streamsize>(size));
  out.resize(before + static_cast<std::size_t>(in_.gcount()));
  if (in_.bad()) fault_ = Fault::unreadable;
}

// Makes the window longer; false at the end.
bool ByteSource::fill() {
  if (fault_ != Fault::none || !in_) return false;
  if (begin_ > buffer_.size() / 2) buffer_.erase(0, std::exchange(begin_, 0));
  if (!gunzip_) {
    const std::size_t before = buffer_.size();
    read(buffer_, std::clamp(before, kSmallestBlock, kLargestBlock));
    return buffer_.size() > before;
  }
  std::string folded;
  read(folded, kFoldedBlock);
  unfold(folded);
  return true;
}

std::string_view ByteSource::peek(std::size_t wanted) {
  while (window().size() < wanted && fill()) {
  }
  return window();
}

bool ByteSource::skip(std::size_t count) {
  while (count > window().size()) {
    count -= window().size();
    buffer_.clear();
    begin_ = 0;
    if (!fill()) return false;
  }
  begin_ += count;
  return true;
}

std::optional<ByteSource::Line> ByteSource::line(std::size_t limit) {
  std::size_t seen = 0;
  std::size_t end = std::string_view::npos;
  while ((end = window().find('\n', seen)) == std::string_view::npos) {
    seen = window().size();
    if (seen > limit || !fill()) break;
  }
  if (window().empty()) return std::nullopt;
  const std::string_view found = window().substr(0, std::min(end, window().size()));
  if (found.size() <= limit) {
    begin_ += found.size() + (end == std::string_view::npos ? 0 : 1);
    return Line{found, true};
  }
  while (window().find('\n') == std::string_view::npos) {
    buffer_.clear();
    begin_ = 0;
    if (!fill()) return Line{{}, false};
  }
  begin_ += window().find('\n') + 1;
  return Line{{}, false};
}

std::string ByteSource::rest(std::size_t limit) {
  while (window().size() <= limit && fill()) {
  }
  buffer_.erase(0, std::exchange(begin_, 0));
  return std::exchange(buffer_, {});
}

void ByteSource::report(Input& input) const {
  if (fault_ == Fault::unreadable) input.reject("unreadable", 0, "", "could not be read to its end");
  if (fault_ == Fault::malformed) input.reject("malformed-gzip", 0, "", "is no complete gzip file");
}

}  // namespace frise::document
