#include "resolve/boundary.h"

#include "resolve/verbs.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using lexicon::Sense;

bool is_strong_boundary(const Cursor& c) {
  if (c.token().kind != text::TokenKind::sign) return false;
  return is_one_of(c, {";", ":", "«", "»", "(", ")", "\"", "-", "?", "!", "…"});
}

// « ne démarrera qu'en septembre », « c'est en décembre que »: no clause begins there.
bool is_restriction(const Cursor& c) {
  if (!c.at_word("que") && !c.at_word("qu")) return false;
  const bool article_and_day =
      c.reading(1).has(Sense::article) && c.reading(2).any(lexicon::bits(Sense::digits, Sense::weekday));
  return article_and_day || c.reading(1).any(lexicon::bits(Sense::preposition, Sense::weekday));
}

// « mardi, puis en septembre »: what follows is told by the same verb.
bool coordinates(const Cursor& comma) {
  Cursor next = comma;
  next.advance();
  return is_one_of(next, {"puis", "et", "ou"}) && next.reading(1).has(Sense::preposition);
}

// « ressemblent donc », « avait alors été »: adverbs behind their verb.
bool is_adverb_here(const Cursor& c) {
  return (c.at_word("donc") && c.token(-1).kind == text::TokenKind::word) ||
         (c.at_word("alors") && !c.at_word("que", 1) && !c.at_word("qu", 1));
}

// « 0,9 % »
bool is_decimal(const Cursor& comma) {
  return comma.token(1).kind == text::TokenKind::number && comma.token(1).glue == text::Glue::none;
}

bool is_weak_boundary(const Cursor& c) {
  if (c.at_word(",")) return !coordinates(c) && !is_decimal(c);
  return c.has(Sense::clause_opener) && !is_restriction(c) && !is_adverb_here(c);
}

}  // namespace

bool is_boundary(const Cursor& c, Reach reach) {
  if (reach == Reach::sentence) return false;
  return is_strong_boundary(c) || (reach == Reach::clause && is_weak_boundary(c));
}

}  // namespace frise::resolve
