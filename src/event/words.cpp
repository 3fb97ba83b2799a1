#include "event/words.h"

#include <algorithm>
#include <memory>

#include "event/part_of_speech.h"
#include "event/web_address.h"
#include "lexicon/morphology.h"
#include "text/fold.h"

namespace frise::event {
namespace {

using text::Glue;
using text::TokenKind;

class Analyser {
 public:
  explicit Analyser(std::string_view text) : text_(text) {}

  Words run(Span sentence) {
    text::tokenise(text_, sentence.begin, sentence.end, tokens_);
    words_.reserve(tokens_.list.size());  // candidates refer to them
    candidates_.reserve(tokens_.list.size());
    for (std::size_t k = 0; k < tokens_.list.size();) k = add(k);
    choose_parts_of_speech(text_, candidates_);
    return std::move(words_);
  }

 private:
  // Adds the word that begins at token k; the index of the token after it.
  std::size_t add(std::size_t k) {
    if (const std::size_t end = web_address_end(tokens_, k); end > k) return add_address(k, end);
    std::size_t end = k + 1;
    for (std::size_t last = hyphenated_end(k); last > k + 1; --last) {
      if (lexicon::features_in_text(surface(k, last)) == 0) continue;
      end = last;
      break;
    }
    const text::Token& first = tokens_.list[k];
    Candidate& c = candidates_.emplace_back(Candidate{words_.emplace_back(), nullptr, 0});
    c.word.span = {first.begin, tokens_.list[end - 1].end};
    c.word.form = tokens_.form(k);
    if (end > k + 1) c.word.form = text::folded(surface(k, end));
    c.word.glue = first.glue;
    c.word.capital = first.capital;
    c.word.capitals = first.capitals;
    if (first.kind == TokenKind::sign) c.word.pos = Pos::sign;
    if (first.kind == TokenKind::number) c.word.pos = Pos::number;
    if (first.kind == TokenKind::word) {
      c.known = lexicon::word_in_text(surface(k, end));
      c.all = c.known->all;
      c.word.lemma = c.known->small;
    } else {
      c.word.lemma = lexicon::small_letters(surface(k, end));
    }
    return end;
  }

  // A sign that parts nothing.
  std::size_t add_address(std::size_t k, std::size_t end) {
    Candidate& c = candidates_.emplace_back(Candidate{words_.emplace_back(), nullptr, 0});
    c.word.span = {tokens_.list[k].begin, tokens_.list[end - 1].end};
    c.word.form = c.word.lemma = "/";
    c.word.glue = tokens_.list[k].glue;
    c.word.pos = Pos::sign;
    return end;
  }

  std::size_t hyphenated_end(std::size_t k) const {
    std::size_t end = k + 1;
    while (end < tokens_.list.size() && end < k + 5 && tokens_.list[end].glue == Glue::hyphen) ++end;
    return end;
  }

  std::string_view surface(std::size_t begin, std::size_t end) const {
    return text_.substr(tokens_.list[begin].begin, tokens_.list[end - 1].end - tokens_.list[begin].begin);
  }

  std::string_view text_;
  text::Tokens tokens_;
  Words words_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Words analyse(std::string_view text, Span sentence) { return Analyser(text).run(sentence); }

std::string_view term_of(const Word& word) {
  const bool content = word.pos == Pos::noun || word.pos == Pos::verb || word.pos == Pos::adjective ||
                       word.pos == Pos::participle || word.pos == Pos::infinitive || word.pos == Pos::gerund;
  if (word.form.size() < 3) return {};
  return word.pos == Pos::proper ? word.form : content ? std::string_view(word.lemma) : std::string_view();
}

Span span_of(const Words& words, std::size_t begin, std::size_t end) noexcept {
  return begin < end ? Span{words[begin].span.begin, words[end - 1].span.end} : Span{};
}

}  // namespace frise::event
