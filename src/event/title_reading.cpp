#include "event/title_reading.h"

#include <algorithm>

#include "lexicon/morphology.h"

namespace frise::event {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";  // as titles print it

class Reading {
 public:
  Reading(std::string_view title, std::string_view text, const Words& sentence)
      : title_(title), text_(text), sentence_(sentence) {}

  Words run() {
    words_.reserve(sentence_.size());
    for (at_ = past_gap(0); at_ < title_.size(); at_ = past_gap(at_)) {
      const std::size_t k = word_here();
      if (k < sentence_.size())
        take(k);
      else
        leave();
    }
    analyse_left();
    return std::move(words_);
  }

 private:
  // The word of the sentence that stands here, the next one first; their number where none does.
  [[nodiscard]] std::size_t word_here() const {
    for (std::size_t k = next_; k < sentence_.size(); ++k)
      if (stands_here(k)) return k;
    for (std::size_t k = 0; k < next_; ++k)
      if (stands_here(k)) return k;
    return sentence_.size();
  }

  [[nodiscard]] bool stands_here(std::size_t k) const {
    const std::string_view surface = sentence_[k].span.of(text_);
    const std::string_view rest = title_.substr(at_);
    if (rest.empty() || surface.empty()) return false;
    const bool same =
        rest.starts_with(surface) ||
        (at_ == 0 && rest.size() >= surface.size() && rest.substr(1, surface.size() - 1) == surface.substr(1) &&
         lexicon::small_letters(rest.substr(0, 1)) == lexicon::small_letters(surface.substr(0, 1)));
    return same && ends_word(at_ + surface.size());
  }

  [[nodiscard]] bool ends_word(std::size_t end) const {
    if (end >= title_.size()) return true;
    const auto c = static_cast<unsigned char>(title_[end]);
    const bool letter = c >= 0x80 && title_.substr(end, 3) != kApostrophe && title_[end] != '\xC2' && c != 0xE2;
    const bool inside = (title_[end - 1] & 0x40) != 0 || title_[end - 1] < 0;  // behind a letter
    return !inside || !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || letter);
  }

  void take(std::size_t k) {
    analyse_left();
    words_.push_back(sentence_[k]);
    words_.back().time = false;
    at_ += sentence_[k].span.size();
    next_ = k + 1;
  }

  // Leaves a word to be analysed with those beside it.
  void leave() {
    if (left_ == left_end_) left_ = at_;
    at_ = std::min(title_.find(' ', at_), title_.size());
    left_end_ = at_;
  }

  void analyse_left() {
    if (left_ == left_end_) return;
    for (Word& w : analyse(title_, {static_cast<std::uint32_t>(left_), static_cast<std::uint32_t>(left_end_)}))
      words_.push_back(std::move(w));
    left_ = left_end_ = 0;
  }

  // Past spaces, apostrophes and hyphens, which are no words.
  [[nodiscard]] std::size_t past_gap(std::size_t at) const {
    while (at < title_.size()) {
      const std::string_view rest = title_.substr(at);
      if (rest.starts_with(' ') || rest.starts_with('\'') || (rest.starts_with('-') && at > 0))
        at += 1;
      else if (rest.starts_with(kApostrophe))
        at += kApostrophe.size();
      else if (rest.starts_with("\xC2\xA0"))
        at += 2;
      else if (rest.starts_with("\xE2\x80\xAF"))
        at += 3;
      else
        break;
    }
    return at;
  }

  std::string_view title_;
  std::string_view text_;
  const Words& sentence_;
  Words words_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  std::size_t left_ = 0;  // [left_, left_end_) has not been found
  std::size_t left_end_ = 0;
};

}  // namespace

Words words_of_title(std::string_view title, std::string_view text, const Words& sentence) {
  return Reading(title, text, sentence).run();
}

}  // namespace frise::event
