#include "text/sentence.h"

#include "text/sentence_cutter.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

// The stops of ASCII, the first byte of « … »; no other byte of a character is one of these.
bool may_begin_stop(char c) noexcept { return c == '.' || c == '!' || c == '?' || c == '\xE2'; }

}  // namespace

std::vector<Span> sentences(std::string_view text, Span paragraph) {
  std::vector<Span> out;
  SentenceCutter cutter(text, paragraph, out);
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    if (!may_begin_stop(text[at])) {
      ++at;
      continue;
    }
    const Decoded d = decode(text, at);
    if (!is_stop(d.code_point)) {
      at += d.size;
      continue;
    }
    const std::size_t after = cutter.past_stops(at);
    const auto end = cutter.end_of(at, after);
    if (end) cutter.cut(*end, true);
    at = end.value_or(after);
  }
  cutter.cut(paragraph.end, true);
  return out;
}

}  // namespace frise::text
