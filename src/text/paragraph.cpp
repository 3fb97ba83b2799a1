#include "text/paragraph.h"

#include "text/fold.h"
#include "text/sentence_cutter.h"
#include "text/utf8.h"

namespace frise::text {

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Decoded d = decode(text, span.begin);
    if (!is_space(d.code_point) && !is_ignorable(d.code_point)) break;
    span.begin += d.size;
  }
  while (span.begin < span.end) {
    const Decoded d = decode_before(text, span.end);
    if (!is_space(d.code_point) && !is_ignorable(d.code_point)) break;
    span.end -= d.size;
  }
  return span;
}

std::size_t count_words(std::string_view text) noexcept {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    words += !space && !in_word ? 1U : 0U;
    in_word = !space;
  }
  return words;
}

bool ends_like_sentence(std::string_view text) noexcept {
  if (text.empty()) return false;
  const char32_t last = decode_before(text, text.size()).code_point;
  return is_stop(last) || last == 0xBB || last == '"' || last == 0x201D;
}

std::vector<Span> paragraphs(std::string_view text) {
  std::vector<Span> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (!line.empty()) out.push_back(line);
    begin = end + 1;
  }
  return out;
}

}  // namespace frise::text
