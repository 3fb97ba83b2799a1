#include "text/trigger_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/byte_masks.h"
#include "text/fold.h"
#include "text/latin_letters.h"
#include "text/sentence_cutter.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

constexpr std::size_t kKeyLetters = 8;
constexpr std::uint64_t kHigh = 0x8080808080808080U;

// The bytes of a text in blocks of 64, each followed by seven more that may be read.
class Blocks {
 public:
  Blocks(std::string_view text, std::size_t end) : text_(text), end_(end) {}

  // The block at `at`. It stays readable until the next but one is asked for.
  const char* operator()(std::size_t at) noexcept {
    constexpr std::size_t kReadable = kBlock + kKeyLetters - 1;
    if (at + kReadable <= text_.size()) return text_.data() + at;
    std::array<char, 2 * kBlock>& copy = copies_[(at / kBlock) % copies_.size()];
    copy.fill(0);
    if (at < end_) std::memcpy(copy.data(), text_.data() + at, std::min(end_ - at, kReadable));
    return copy.data();
  }

 private:
  std::string_view text_;
  std::size_t end_;
  std::array<std::array<char, 2 * kBlock>, 3> copies_{};
};

// The bits of the bytes that stand before `end`.
std::uint64_t valid(std::size_t at, std::size_t end) noexcept {
  if (at >= end) return 0;
  return end - at >= kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << (end - at)) - 1;
}

std::uint64_t load(const char* bytes) noexcept {
  static_assert(std::endian::native == std::endian::little, "the keys of WordFilter are read as they stand");
  std::uint64_t out = 0;
  std::memcpy(&out, bytes, sizeof out);
  return out;
}

class TriggerScan {
 public:
  TriggerScan(std::string_view text, Span paragraph, const Triggers& triggers, std::vector<Span>& out)
      : text_(text.substr(0, paragraph.end)),
        triggers_(triggers),
        blocks_(text, paragraph.end),
        cutter_(text, paragraph, out),
        at_(paragraph.begin) {}

  void run() {
    const char* bytes = blocks_(at_);
    ByteMasks masks = next_masks(bytes, at_);
    while (at_ < text_.size()) {
      const char* ahead = blocks_(at_ + kBlock);
      const ByteMasks next = next_masks(ahead, at_ + kBlock);
      block(bytes, masks, next.letters);
      bytes = ahead;
      masks = next;
      at_ += kBlock;
    }
    cutter_.cut(text_.size(), triggered_);
  }

 private:
  ByteMasks next_masks(const char* bytes, std::size_t at) noexcept {
    const std::uint64_t mask = valid(at, text_.size());
    ByteMasks out = masker_.next(bytes);
    out.letters &= mask;
    out.digits &= mask;
    out.stops &= mask;
    out.leads &= mask;
    out.odd &= mask;
    return out;
  }

  void block(const char* bytes, const ByteMasks& masks, std::uint64_t next_letters) {
    // Where a word ends among odd bytes the filter does not know.
    std::uint64_t hits = word_hits(bytes, masks.letters, next_letters) | masks.odd;
    for (std::uint64_t rest = begins(masks.digits, digit_before_); rest != 0; rest &= rest - 1) {
      const std::uint64_t bit = rest & (~rest + 1);
      if (triggers_.number(text_, at_ + static_cast<std::size_t>(std::countr_zero(rest)))) hits |= bit;
    }
    std::uint64_t stops = masks.stops;
    for (std::uint64_t rest = masks.leads; rest != 0; rest &= rest - 1) {
      const std::uint64_t bit = rest & (~rest + 1);
      const auto character = static_cast<std::uint32_t>(load(bytes + std::countr_zero(rest)));
      if ((character & 0xFFFFFFU) == 0xA680E2U) stops |= bit;  // « … »
      if (is_ignorable_bytes(character)) hits |= bit;          // a soft hyphen may part the letters of any word
    }
    take(hits, stops);
  }

  // is_ignorable() of a character that ByteMasks::leads stands for, the first byte lowest.
  static bool is_ignorable_bytes(std::uint32_t character) noexcept {
    const std::uint32_t three = character & 0xFFFFFFU;
    return (character & 0xFFFFU) == 0xADC2U ||
           (three >= 0x8B80E2U && three <= 0x8D80E2U && (three & 0xFFFFU) == 0x80E2U) || three == 0xA081E2U;
  }

  // The bits of a mask whose left neighbour is not set; `before` is the last bit of the block before, and is replaced.
  static std::uint64_t begins(std::uint64_t mask, bool& before) noexcept {
    const std::uint64_t out = mask & ~((mask << 1U) | static_cast<std::uint64_t>(before));
    before = (mask >> 63U) != 0;
    return out;
  }

  std::uint64_t word_hits(const char* bytes, std::uint64_t letters, std::uint64_t next) {
    std::uint64_t hits = 0;
    for (std::uint64_t rest = begins(letters, letter_before_); rest != 0; rest &= rest - 1) {
      const auto at = static_cast<unsigned>(std::countr_zero(rest));
      const std::uint64_t here = (letters >> at) | (next << 1U << (kBlock - 1 - at));
      const unsigned length = std::min(static_cast<unsigned>(std::countr_one(here)), unsigned{kKeyLetters});
      const std::uint64_t key = load(bytes + at) & (~std::uint64_t{0} >> (8 * (kKeyLetters - length)));
      const bool hit = (key & kHigh) == 0 ? triggers_.words.may_hold(small(key)) : accented(at_ + at, key);
      hits |= static_cast<std::uint64_t>(hit) << at;
    }
    return hits;
  }

  // A key of ASCII letters in small letters; the zeros behind them stay.
  static std::uint64_t small(std::uint64_t key) noexcept { return key | (((key + 0x7F7F7F7F7F7F7F7FU) & kHigh) >> 2U); }

  // A word whose first letters are not all of ASCII. Most are told by those before the first that is not; of the others
  // the key is put together letter by letter.
  [[nodiscard]] bool accented(std::size_t begin, std::uint64_t key) const {
    const auto plain = static_cast<unsigned>(std::countr_zero(key & kHigh)) / 8;
    std::uint64_t letters = small(key & ((std::uint64_t{1} << (8 * plain)) - 1));
    if (!triggers_.beginnings.may_hold(letters)) return false;
    unsigned count = plain;
    for (std::size_t at = begin + plain; at < text_.size() && count < kKeyLetters;) {
      const bool plain_letter = is_ascii_letter(text_[at]);
      const char letter = plain_letter ? static_cast<char>(text_[at] | 0x20) : latin_letter(text_, at).folded;
      if (letter != 0) {
        letters |= static_cast<std::uint64_t>(static_cast<unsigned char>(letter)) << (8 * count++);
        at += plain_letter ? 1 : 2;
        continue;
      }
      const Decoded d = decode(text_, at);
      if (is_digit(d.code_point) || is_lead(d.code_point)) break;
      if (d.code_point >= 0x80 && !is_word_character(d.code_point)) return true;  // no letters for the filter
      const Folded f = fold(d.code_point);
      if (f.size == 0) break;
      for (unsigned k = 0; k < f.size && count < kKeyLetters; ++k, ++count)
        letters |= static_cast<std::uint64_t>(static_cast<unsigned char>(f.letters[k])) << (8 * count);
      at += d.size;
    }
    return triggers_.words.may_hold(letters);
  }

  // The characters that ByteMasks::leads stand for.
  static bool is_lead(char32_t c) noexcept { return (c >= 0x80 && c < 0xC0) || (c >= 0x2000 && c < 0x3000); }

  // Goes through triggers and stops in the order in which they stand.
  void take(std::uint64_t hits, std::uint64_t stops) {
    for (std::uint64_t rest = hits | stops; rest != 0; rest &= rest - 1) {
      const std::size_t at = at_ + static_cast<std::size_t>(std::countr_zero(rest));
      const std::uint64_t bit = rest & (~rest + 1);
      if ((hits & bit) != 0) triggered_ = true;
      if ((stops & bit) != 0 && at >= next_stop_) stop(at);
    }
  }

  void stop(std::size_t at) {
    const std::size_t after = cutter_.past_stops(at);
    const auto end = cutter_.end_of(at, after);
    next_stop_ = end.value_or(after);
    if (!end) return;
    cutter_.cut(*end, triggered_);
    triggered_ = false;
  }

  std::string_view text_;
  const Triggers& triggers_;
  Blocks blocks_;
  SentenceCutter cutter_;
  ByteMasker masker_;
  std::size_t at_;
  std::size_t next_stop_ = 0;  // stops before this one have been dealt with
  bool letter_before_ = false;
  bool digit_before_ = false;
  bool triggered_ = false;
};

}  // namespace

void triggered_sentences(std::string_view text, Span paragraph, const Triggers& triggers, std::vector<Span>& out) {
  out.clear();
  TriggerScan(text, paragraph, triggers, out).run();
}

}  // namespace frise::text
