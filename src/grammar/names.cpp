#include "grammar/names.h"

#include "grammar/fr/context.h"

namespace frise::grammar {
namespace {

bool is_capitalised(const Cursor& c) { return c.token().capital && !c.token().capitals; }

// « dans la série Demain … », « le film "Hier … " »
bool after_kind_of_work(const Cursor& c) {
  return fr::after_word(c, {"album", "chanson", "comedie", "documentaire", "emission", "feuilleton", "film", "intitule",
                            "intitulee", "roman", "serie", "telefilm"});
}

// A straight mark opens where a space stands before it, and closes where none does.
bool opens_title(const Cursor& c, std::ptrdiff_t at) {
  if (c.at_word("«", at)) return true;
  return c.at_word("\"", at) && c.token(at).glue == text::Glue::space && c.token(at + 1).glue != text::Glue::space;
}

bool closes_title(const Cursor& c, std::ptrdiff_t at, bool straight) {
  return straight ? c.at_word("\"", at) && c.token(at).glue != text::Glue::space : c.at_word("»", at);
}

}  // namespace

bool is_in_name(const Sentence& sentence, const Mention& mention) {
  const Cursor word(sentence, mention.end - 1);
  if (mention.end != mention.begin + 1 || !is_capitalised(word) || word.is_number()) return false;
  const Cursor next = word.moved(1);
  const bool plain = is_capitalised(next) && next.token().glue == text::Glue::space && next.reading().senses == 0;
  if (plain || after_kind_of_work(word)) return true;
  const Cursor before = word.moved(-1);
  return mention.begin > 0 && fr::after_word(word, {"me", "m", "mme"}) && before.token().capital;
}

bool is_in_title(const Sentence& sentence, const Mention& mention) {
  constexpr std::ptrdiff_t kLongestTitle = 6;
  const Cursor at(sentence, mention.begin);
  std::ptrdiff_t open = -1;
  while (open >= -kLongestTitle && !opens_title(at, open)) --open;
  if (open < -kLongestTitle) return false;
  const Cursor first = at.moved(open + 1);
  const bool straight = !at.at_word("«", open);
  // Straight marks stand around any words: « promet "Demain je pars" », « son "CDD de cinq ans" ».
  if (straight && !after_kind_of_work(at.moved(open))) return false;
  if (!first.token().capital && !first.is_number()) return false;
  std::ptrdiff_t close = static_cast<std::ptrdiff_t>(mention.end - mention.begin);
  while (close < kLongestTitle && !closes_title(at, close, straight)) {
    if (at.token(close).kind == text::TokenKind::sign) return false;
    ++close;
  }
  // Speech is framed: « « Demain », répond-il »; titles follow a word and do not end a line of speech.
  return closes_title(at, close, straight) && at.token(open - 1).kind == text::TokenKind::word;
}

}  // namespace frise::grammar
