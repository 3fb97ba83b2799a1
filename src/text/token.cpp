#include "text/token.h"

#include <algorithm>
#include <array>
#include <limits>

#include "text/fold.h"
#include "text/utf8.h"

namespace frise::text {
namespace {

constexpr std::size_t kLongestForm = std::numeric_limits<std::uint16_t>::max();

// What an ASCII letter folds to; 0 for every other byte.
constexpr std::array<char, 256> kSmallLetter = [] {
  std::array<char, 256> out{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = out[c - 0x20] = static_cast<char>(c);
  return out;
}();

class Tokeniser {
 public:
  // No form is longer than what it folds.
  Tokeniser(std::string_view text, std::size_t begin, Tokens& out) : text_(text), at_(begin), out_(out) {
    out.folded.resize(text.size() - begin);
    write_ = out.folded.data();
  }

  void run() {
    while (at_ < text_.size()) {
      if (kSmallLetter[static_cast<unsigned char>(text_[at_])] != 0) {
        word();
        continue;
      }
      if (text_[at_] == ' ') {
        if (glue_ != Glue::line) glue_ = Glue::space;
        ++at_;
        continue;
      }
      const Decoded d = decode(text_, at_);
      if (is_space(d.code_point))
        space(d);
      else if (is_digit(d.code_point))
        number();
      else if (!is_apostrophe(d.code_point) && is_word_character(d.code_point))
        word();
      else
        sign(d);
    }
  }

 private:
  void space(Decoded d) {
    if (glue_ != Glue::line) glue_ = d.code_point == '\n' || d.code_point == 0x2029 ? Glue::line : Glue::space;
    at_ += d.size;
  }

  Token& begin_token(TokenKind kind) {
    Token token;
    token.begin = static_cast<std::uint32_t>(at_);
    token.folded = static_cast<std::uint32_t>(write_ - out_.folded.data());
    token.kind = kind;
    token.glue = glue_;
    glue_ = Glue::none;
    out_.list.push_back(token);
    return out_.list.back();
  }

  void end_token(Token& token) {
    token.end = static_cast<std::uint32_t>(at_);
    token.folded_size = static_cast<std::uint16_t>(size_of(token));
    token.hash = form_hash(out_.form(token));
  }

  [[nodiscard]] std::size_t size_of(const Token& token) const {
    return static_cast<std::size_t>(write_ - out_.folded.data()) - token.folded;
  }

  [[nodiscard]] bool has_room(const Token& token) const { return size_of(token) + 4 <= kLongestForm; }

  void write(std::string_view form) { write_ = std::copy(form.begin(), form.end(), write_); }

  void number() {
    Token& token = begin_token(TokenKind::number);
    while (at_ < text_.size() && is_digit(static_cast<unsigned char>(text_[at_])) && has_room(token))
      *write_++ = text_[at_++];
    end_token(token);
  }

  void word() {
    Token& token = begin_token(TokenKind::word);
    Letters letters;
    while (at_ < text_.size() && has_room(token)) {
      const char small = kSmallLetter[static_cast<unsigned char>(text_[at_])];
      if (small != 0) {
        letters.add(text_[at_] != small);
        *write_++ = small;
        ++at_;
        continue;
      }
      if (static_cast<unsigned char>(text_[at_]) < 0x80 || !take_other_letter(token, letters)) break;
    }
    token.capital = letters.first_is_capital;
    token.capitals = letters.count > 1 && letters.capitals == letters.count;
    end_token(token);
  }

  struct Letters {
    std::size_t count = 0;
    std::size_t capitals = 0;
    bool first_is_capital = false;

    void add(bool capital) {
      if (count == 0) first_is_capital = capital;
      capitals += capital ? 1 : 0;
      ++count;
    }
  };

  // A letter beyond ASCII, or what is written inside words without being part of them.
  bool take_other_letter(Token& token, Letters& letters) {
    const Decoded d = decode(text_, at_);
    if (is_apostrophe(d.code_point)) return false;
    if (is_ignorable(d.code_point)) {
      token.accented |= is_combining_mark(d.code_point);
    } else if (is_word_character(d.code_point)) {
      letters.add(is_latin_capital(d.code_point));
      const Folded f = fold(d.code_point);
      if (f.size == 0)
        write(text_.substr(at_, d.size));
      else
        write({f.letters, f.size});
      token.accented |= f.size == 1;
    } else {
      return false;
    }
    at_ += d.size;
    return true;
  }

  // True where the next character continues the word or number that has just ended.
  [[nodiscard]] bool joins(Decoded d) const {
    if (glue_ != Glue::none || out_.list.empty() || out_.list.back().kind == TokenKind::sign) return false;
    const std::size_t next = at_ + d.size;
    return next < text_.size() && is_word_character(decode(text_, next).code_point);
  }

  void sign(Decoded d) {
    if (is_ignorable(d.code_point)) {
      at_ += d.size;
      return;
    }
    if (is_apostrophe(d.code_point) && joins(d)) {
      glue_ = Glue::apostrophe;
      at_ += d.size;
      return;
    }
    if (is_hyphen(d.code_point) && joins(d)) {
      glue_ = Glue::hyphen;
      at_ += d.size;
      return;
    }
    Token& token = begin_token(TokenKind::sign);
    append_sign(d);
    at_ += d.size;
    end_token(token);
  }

  // Signs that are written in several ways get one form each.
  void append_sign(Decoded d) {
    if (is_apostrophe(d.code_point))
      write("'");
    else if (is_hyphen(d.code_point) || is_dash(d.code_point))
      write("-");
    else if (d.code_point == 0x201C || d.code_point == 0x201D || d.code_point == 0x201E)
      write("\"");
    else
      write(text_.substr(at_, d.size));
  }

  std::string_view text_;
  std::size_t at_;
  Tokens& out_;
  char* write_ = nullptr;  // where the next folded byte goes
  Glue glue_ = Glue::space;
};

}  // namespace

void tokenise(std::string_view text, std::size_t begin, std::size_t end, Tokens& out) {
  out.clear();
  Tokeniser(text.substr(0, end), begin, out).run();
}

}  // namespace frise::text
