#include "grammar/cursor.h"

#include <charconv>

namespace frise::grammar {
namespace {

constexpr text::Token kNoToken{};
constexpr lexicon::Reading kNoReading{};

}  // namespace

const text::Token& Cursor::token(std::ptrdiff_t ahead) const noexcept {
  const std::size_t at = at_ + static_cast<std::size_t>(ahead);  // wraps to beyond the end when before the beginning
  return at < sentence_->size() ? sentence_->tokens.list[at] : kNoToken;
}

const lexicon::Reading& Cursor::reading(std::ptrdiff_t ahead) const noexcept {
  const std::size_t at = at_ + static_cast<std::size_t>(ahead);
  return at < sentence_->readings.size() ? sentence_->readings[at] : kNoReading;
}

std::string_view Cursor::form(std::ptrdiff_t ahead) const noexcept {
  const text::Token& t = token(ahead);
  return t.folded_size == 0 ? std::string_view() : sentence_->tokens.form(t);
}

std::string_view Cursor::surface(std::ptrdiff_t ahead) const noexcept {
  const text::Token& t = token(ahead);
  return sentence_->text.substr(t.begin, t.end - t.begin);
}

bool Cursor::word(std::string_view folded) noexcept {
  if (form() != folded) return false;
  ++at_;
  return true;
}

bool Cursor::words(std::string_view folded) noexcept {
  Cursor at = *this;
  while (!folded.empty()) {
    const std::size_t space = folded.find(' ');
    if (!at.word(folded.substr(0, space))) return false;
    folded = space == std::string_view::npos ? std::string_view() : folded.substr(space + 1);
  }
  *this = at;
  return true;
}

std::optional<int> Cursor::take(lexicon::Sense sense) noexcept {
  const auto value = reading().value(sense);
  if (value) ++at_;
  return value;
}

std::optional<int> Cursor::number(std::size_t digits) noexcept {
  if (!is_number() || form().size() > digits) return std::nullopt;
  int value = 0;
  const std::string_view text = form();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  ++at_;
  return value;
}

}  // namespace frise::grammar
