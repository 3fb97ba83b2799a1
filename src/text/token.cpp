#include "text/token.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

#include "text/fold.h"
#include "text/latin_letters.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

constexpr std::size_t kShortToken = 4;  // bytes, with what stands behind it
constexpr std::size_t kLongestForm = std::numeric_limits<std::uint16_t>::max() - 4;  // and one letter more

enum class ByteKind : std::uint8_t {
  other,  // ASCII signs and white space, first bytes of most characters beyond ASCII
  letter,
  digit,
  space,   // ' '
  latin_1  // first byte of U+00C0 … U+00FF
};

constexpr std::array<ByteKind, 256> kKinds = [] {
  std::array<ByteKind, 256> out{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = out[c - 0x20] = ByteKind::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = ByteKind::digit;
  out[' '] = ByteKind::space;
  out[0xC3] = ByteKind::latin_1;
  return out;
}();

bool is_high(char byte) noexcept { return static_cast<unsigned char>(byte) >= 0x80; }

// form_hash() of one letter or more with seven bytes behind them that may be read.
std::uint64_t hash_of(const char* form, std::size_t size) noexcept {
  static_assert(std::endian::native == std::endian::little, "letters are hashed as they stand");
  std::uint64_t hash = detail::kSeed;
  while (true) {
    std::uint64_t letters = 0;
    std::memcpy(&letters, form, sizeof letters);
    if (size == 8) return detail::mixed(hash, letters);
    if (size < 8) return detail::mixed(hash, letters & ((std::uint64_t{1} << (8 * size)) - 1));
    hash = detail::mixed(hash, letters);
    form += 8;
    size -= 8;
  }
}

// All ASCII letters of the piece are made small at once, sixty-four bytes at a time, and most words stand so in
// Tokens::folded without having been looked at letter by letter. A word with other letters is put together there from
// the stretches between them: no form is longer than what it folds.
class Tokeniser {
 public:
  Tokeniser(std::string_view text, std::size_t begin, std::size_t end, Tokens& out)
      : text_(text.substr(0, end)), begin_(begin), at_(begin), out_(out) {
    make_all_small(text);
    masks_ = out_.masks.data();
    forms_ = out_.folded.data();
    out_.list.clear();
    out_.list.reserve((end - begin) / kShortToken);  // as good as always enough
  }

  void run() {
    while (at_ < text_.size()) {
      switch (kind(at_)) {
        case ByteKind::letter:
          word();
          break;
        case ByteKind::space:
          space(' ', 1);
          break;
        case ByteKind::digit:
          number();
          break;
        case ByteKind::latin_1:
        case ByteKind::other:
          other();
          break;
      }
    }
  }

 private:
  void make_all_small(std::string_view text) {
    const std::size_t blocks = (text_.size() - begin_ + kBlock - 1) / kBlock;
    if (out_.folded.size() < (blocks + 1) * kBlock) out_.folded.resize((blocks + 1) * kBlock);
    out_.masks.assign(blocks + 1, {});
    for (std::size_t block = 0; block < blocks; ++block) {
      const std::size_t at = begin_ + block * kBlock;
      std::array<char, kBlock> tail{};
      const bool whole = at + kBlock <= text.size();
      if (!whole) std::memcpy(tail.data(), text.data() + at, text.size() - at);
      out_.masks[block] = make_small(whole ? text.data() + at : tail.data(), out_.folded.data() + block * kBlock);
    }
    const std::size_t rest = (text_.size() - begin_) % kBlock;
    if (rest == 0) return;
    const std::uint64_t inside = (std::uint64_t{1} << rest) - 1;
    out_.masks[blocks - 1].letters &= inside;
    out_.masks[blocks - 1].capitals &= inside;
  }

  // The 64 bits of a mask from the byte `at` on, which must be one of the piece.
  [[nodiscard]] std::uint64_t bits(std::uint64_t LetterMasks::*mask, std::size_t at) const noexcept {
    const LetterMasks* const block = masks_ + (at - begin_) / kBlock;
    const std::size_t shift = (at - begin_) % kBlock;
    return (block[0].*mask >> shift) | (block[1].*mask << 1U << (kBlock - 1 - shift));
  }

  // Of those, the lowest `size`, of which there is one or more.
  [[nodiscard]] std::uint64_t bits(std::uint64_t LetterMasks::*mask, std::size_t at, std::size_t size) const noexcept {
    return bits(mask, at) & (~std::uint64_t{0} >> (kBlock - size));
  }

  [[nodiscard]] ByteKind kind(std::size_t at) const noexcept { return kKinds[static_cast<unsigned char>(text_[at])]; }

  void space(char32_t c, std::size_t size) noexcept {
    if (glue_ != Glue::line) glue_ = c == '\n' || c == 0x2029 ? Glue::line : Glue::space;
    at_ += size;
  }

  [[nodiscard]] char* form_at(std::size_t at) const noexcept { return forms_ + (at - begin_); }

  // A token from `at_` to `end`, whose form has been written.
  [[gnu::always_inline]] Token& add(TokenKind kind, std::size_t end, std::size_t form_size) {
    Token& token = out_.list.emplace_back();
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.folded = static_cast<std::uint32_t>(at_ - begin_);
    token.folded_size = static_cast<std::uint16_t>(form_size);
    token.hash = hash_of(form_at(at_), form_size);
    token.glue = glue_;
    glue_ = Glue::none;
    at_ = end;
    return token;
  }

  void number() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && kind(end) == ByteKind::digit && end - at_ <= kLongestForm) ++end;
    add(TokenKind::number, end, end - at_);
  }

  void word() {
    const auto size = static_cast<std::size_t>(std::countr_one(bits(&LetterMasks::letters, at_)));
    const std::size_t end = at_ + size;
    if (size == kBlock || (end < text_.size() && is_high(text_[end]))) {
      long_or_accented();
      return;
    }
    const char first = text_[at_];
    const bool capital = first >= 'A' && first <= 'Z';
    const std::uint64_t capitals = capital ? bits(&LetterMasks::capitals, at_, size) : 0;
    Token& token = add(TokenKind::word, end, size);
    token.capital = capital;
    token.capitals = size > 1 && std::countr_one(capitals) == static_cast<int>(size);
    if (end < text_.size() && text_[end] == ' ') space(' ', 1);  // as nearly always
  }

  // A word being put together.
  struct Letters {
    char* write;
    std::size_t count = 0;
    std::size_t capitals = 0;
    bool first_is_capital = false;
    bool accented = false;

    void add(bool capital) {
      if (count == 0) first_is_capital = capital;
      capitals += capital ? 1 : 0;
      ++count;
    }
  };

  void long_or_accented() {
    char* const form = form_at(at_);
    Letters letters{form};
    std::size_t end = at_;
    while (end < text_.size() && static_cast<std::size_t>(letters.write - form) <= kLongestForm) {
      const std::size_t room = kLongestForm + 1 - static_cast<std::size_t>(letters.write - form);
      const std::size_t size =
          is_high(text_[end]) ? take_other_letter(end, letters) : take_plain_letters(end, room, letters);
      if (size == 0) break;
      end += size;
    }
    Token& token = add(TokenKind::word, end, static_cast<std::size_t>(letters.write - form));
    token.capital = letters.first_is_capital;
    token.capitals = letters.count > 1 && letters.capitals == letters.count;
    token.accented = letters.accented;
  }

  // Takes the letters of ASCII that stand there, as many as there is room for and at most 64; how many.
  [[nodiscard]] std::size_t take_plain_letters(std::size_t at, std::size_t room, Letters& letters) const {
    const auto run = static_cast<std::size_t>(std::countr_one(bits(&LetterMasks::letters, at)));
    const std::size_t size = std::min(run, room);
    if (size == 0) return 0;
    const std::uint64_t capitals = bits(&LetterMasks::capitals, at, size);
    if (letters.count == 0) letters.first_is_capital = (capitals & 1U) != 0;
    if (capitals != 0) letters.capitals += static_cast<std::size_t>(std::popcount(capitals));
    letters.count += size;
    if (letters.write != form_at(at)) std::memmove(letters.write, form_at(at), size);
    letters.write += size;
    return size;
  }

  // Takes a letter beyond ASCII, or what is written inside words without being part of them; its size in bytes.
  [[nodiscard]] std::size_t take_other_letter(std::size_t at, Letters& letters) const {
    if (const LatinLetter latin = latin_letter(text_, at); latin.folded != 0) {
      letters.add(latin.capital);
      *letters.write++ = latin.folded;
      letters.accented = true;
      return 2;
    }
    const Decoded d = decode(text_, at);
    if (is_apostrophe(d.code_point)) return 0;
    if (is_ignorable(d.code_point)) {
      letters.accented |= is_combining_mark(d.code_point);
      return d.size;
    }
    if (!is_word_character(d.code_point)) return 0;
    letters.add(is_latin_capital(d.code_point));
    const Folded f = fold(d.code_point);
    const char* const form = f.size == 0 ? text_.data() + at : f.letters;
    const std::size_t size = f.size == 0 ? d.size : f.size;
    std::memcpy(letters.write, form, size);
    letters.write += size;
    letters.accented |= f.size == 1;
    return d.size;
  }

  void other() {
    if (latin_letter(text_, at_).folded != 0) {
      long_or_accented();
      return;
    }
    const Decoded d = decode(text_, at_);
    if (is_space(d.code_point))
      space(d.code_point, d.size);
    else if (!is_apostrophe(d.code_point) && is_word_character(d.code_point))
      long_or_accented();
    else
      sign(d);
  }

  [[nodiscard]] bool at_word_character(std::size_t at) const noexcept {
    if (at >= text_.size()) return false;
    const ByteKind first = kind(at);
    if (first == ByteKind::letter || first == ByteKind::digit) return true;
    return is_high(text_[at]) && is_word_character(decode(text_, at).code_point);
  }

  // True where the next character continues the word or number that has just ended.
  [[nodiscard]] bool joins(Decoded d) const noexcept {
    if (glue_ != Glue::none || out_.list.empty() || out_.list.back().kind == TokenKind::sign) return false;
    return at_word_character(at_ + d.size);
  }

  void sign(Decoded d) {
    if (is_ignorable(d.code_point)) {
      at_ += d.size;
    } else if (is_apostrophe(d.code_point) && joins(d)) {
      glue_ = Glue::apostrophe;
      at_ += d.size;
    } else if (is_hyphen(d.code_point) && joins(d)) {
      glue_ = Glue::hyphen;
      at_ += d.size;
    } else {
      add(TokenKind::sign, at_ + d.size, write_sign(d));
    }
  }

  // Signs that are written in several ways get one form each. Its size in bytes.
  [[nodiscard]] std::size_t write_sign(Decoded d) const noexcept {
    char one = 0;
    if (is_apostrophe(d.code_point))
      one = '\'';
    else if (is_hyphen(d.code_point) || is_dash(d.code_point))
      one = '-';
    else if (d.code_point == 0x201C || d.code_point == 0x201D || d.code_point == 0x201E)
      one = '"';
    if (one == 0) return d.size;  // it stands there already
    *form_at(at_) = one;
    return 1;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  Tokens& out_;
  const LetterMasks* masks_ = nullptr;  // of `out_`
  char* forms_ = nullptr;
  Glue glue_ = Glue::space;
};

}  // namespace

void tokenise(std::string_view text, std::size_t begin, std::size_t end, Tokens& out) {
  Tokeniser(text, begin, end, out).run();
}

}  // namespace frise::text
