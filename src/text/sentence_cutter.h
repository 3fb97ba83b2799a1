// Cutting a paragraph into sentences, stop by stop: what sentences() and triggered_sentences() share.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "frise/span.h"
#include "text/fold.h"

namespace frise::text {

/// . ! ? …
[[nodiscard]] constexpr bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

class SentenceCutter {
 public:
  /// What is cut is appended to `out`, which must outlive the cutter as `text` must.
  SentenceCutter(std::string_view text, Span paragraph, std::vector<Span>& out)
      : text_(text.substr(0, paragraph.end)), begin_(paragraph.begin), out_(&out) {}

  /// The place behind the stops that stand at `at`.
  [[nodiscard]] std::size_t past_stops(std::size_t at) const;

  /// Where the sentence ends whose stops stand in [stop, after), if it ends there.
  [[nodiscard]] std::optional<std::size_t> end_of(std::size_t stop, std::size_t after) const;

  /// A sentence ends at `end`: notes it, where it is wanted, and begins the next. What is longer than any sentence, a
  /// list without stops, is cut at spaces, so that no stage behind this one meets more than 4000 bytes at a time.
  void cut(std::size_t end, bool wanted);

 private:
  void add(std::size_t end, bool wanted);
  // « … est fini. Le lendemain »: a word too long to be an abbreviation, its stop, a space and a capital.
  [[nodiscard]] bool is_plain_end(std::size_t stop) const;
  [[nodiscard]] std::size_t past_spaces(std::size_t at) const;
  [[nodiscard]] std::size_t past_closers(std::size_t at) const;
  [[nodiscard]] std::size_t past_openers(std::size_t at) const;
  [[nodiscard]] bool parts_glued_sentences(std::size_t stop, std::size_t after) const;
  [[nodiscard]] std::string word_before(std::size_t end) const;
  [[nodiscard]] bool is_abbreviation(std::size_t stop, bool before_number) const;

  std::string_view text_;
  std::size_t begin_;
  std::vector<Span>* out_;
};

}  // namespace frise::text
