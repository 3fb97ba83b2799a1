#include "resolve/tense.h"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/fr/context.h"
#include "lexicon/morphology.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using grammar::Sentence;
using lexicon::Features;
using lexicon::Sense;
namespace feature = lexicon::feature;

constexpr Features kTensed = feature::present | feature::imperfect | feature::past | feature::future | feature::conditional;

Features features_at(const Cursor& c) {
  if (c.done() || c.token().kind != text::TokenKind::word) return 0;
  return lexicon::features_of(lexicon::small_letters(c.surface()));
}

Cursor moved(const Sentence& sentence, std::size_t at) { return Cursor(sentence, at); }

// A word that can be a noun or an adjective is one behind an article, a number, a preposition or a possessive.
bool is_nominal_here(const Cursor& c, Features f) {
  if ((f & (feature::noun | feature::adjective)) == 0) return false;
  if (c.position() == 0) return false;
  if (c.reading(-1).any(lexicon::bits(Sense::article, Sense::demonstrative, Sense::number, Sense::digits, Sense::preposition,
                                      Sense::ordinal)))
    return true;
  const std::string_view before = c.form(-1);
  for (const std::string_view possessive : {"son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes"})
    if (before == possessive) return true;
  const bool verb_is_common = (f & (feature::future | feature::imperfect)) != 0;
  return !verb_is_common && (f & feature::noun) != 0 && c.reading(-1).senses == 0 && c.form().size() < 3;
}

// What stands between an auxiliary and its participle: « n'a pas encore été », « a ainsi déclaré ».
bool is_between(const Cursor& c) {
  const std::string_view form = c.form();
  for (const std::string_view small : {"pas", "plus", "jamais", "rien", "ete", "deja", "encore", "aussi", "bien", "ainsi", "t",
                                       "il", "elle", "on", "ils", "elles", "toujours", "ensuite", "tous", "toutes"})
    if (form == small) return true;
  return (features_at(c) & feature::adverb) != 0;
}

bool followed_by(const Sentence& sentence, std::size_t at, Features wanted) {
  for (std::size_t k = at + 1; k < std::min(at + 6, sentence.size()); ++k) {
    const Cursor c = moved(sentence, k);
    if ((features_at(c) & wanted) != 0) return true;
    if (!is_between(c)) return false;
  }
  return false;
}

bool is_form_of(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

bool before_is(const Sentence& sentence, std::size_t at, std::initializer_list<std::string_view> words) {
  for (std::size_t k = at; k-- > 0 && at - k <= 3;)
    if (is_form_of(moved(sentence, k).form(), words)) return true;
  return false;
}

// A participle that looks ahead, unless the plan is said to be an old one.
Direction direction_of_plan(const Sentence& sentence, std::size_t at) {
  if (before_is(sentence, at, {"initialement", "abord", "precedemment", "etait", "etaient", "ete"})) return Direction::none;
  return Direction::future;
}

// The evidence of one token, if it is any: nothing for words that are no tensed verb.
std::optional<Direction> evidence_at(const Sentence& sentence, std::size_t at) {
  const Cursor c = moved(sentence, at);
  if (c.has(Sense::planned)) return direction_of_plan(sentence, at);
  const Features f = features_at(c);
  if ((f & kTensed) == 0 || is_nominal_here(c, f)) return std::nullopt;
  const std::string_view form = c.form();
  if (is_form_of(form, {"doit", "doivent", "devra", "devront", "devrait", "devraient", "va", "vont"}) &&
      followed_by(sentence, at, feature::infinitive))
    return Direction::future;
  if ((f & feature::future) != 0) return Direction::future;
  if ((f & feature::conditional) != 0) {
    const bool compound = is_form_of(form, {"aurait", "auraient", "serait", "seraient"}) &&
                          followed_by(sentence, at, feature::past_participle);
    if (compound) return form.starts_with("aur") ? Direction::past : Direction::none;
    return Direction::future;
  }
  if ((f & feature::present) != 0) {
    const bool auxiliary = is_form_of(form, {"a", "ont", "ai", "as", "avons", "avez", "est", "sont", "suis", "sommes"});
    if (form == "a" && c.reading().value(Sense::preposition)) return std::nullopt;  // « à »
    if (!auxiliary) return (f & (feature::imperfect | feature::past)) != 0 ? Direction::past : Direction::none;
    const bool passive = is_form_of(form, {"est", "sont", "suis", "sommes"});
    if (!followed_by(sentence, at, feature::past_participle)) return Direction::none;
    for (std::size_t k = at + 1; k < std::min(at + 6, sentence.size()); ++k)
      if (moved(sentence, k).has(Sense::planned)) return direction_of_plan(sentence, k);
    // « est arrivé » is past, « est bloqué » may be present: both are no evidence for the future.
    return passive ? Direction::past : Direction::past;
  }
  return Direction::past;
}

bool is_strong_boundary(const Cursor& c) {
  if (c.token().kind != text::TokenKind::sign) return false;
  return is_form_of(c.form(), {";", ":", "«", "»", "(", ")", "\"", "-", "?", "!", "…"});
}

bool is_weak_boundary(const Cursor& c) { return c.form() == "," || c.has(Sense::clause_opener); }

struct Found {
  std::optional<Direction> direction;
  std::size_t distance = 0;
};

// The first evidence to the left of `begin`, up to a boundary.
template <typename IsBoundary>
Found look_left(const Sentence& sentence, std::size_t begin, IsBoundary is_boundary) {
  for (std::size_t k = begin; k-- > 0;) {
    if (is_boundary(moved(sentence, k))) break;
    if (const auto e = evidence_at(sentence, k)) return {e, begin - k};
  }
  return {};
}

template <typename IsBoundary>
Found look_right(const Sentence& sentence, std::size_t end, IsBoundary is_boundary) {
  for (std::size_t k = end; k < sentence.size(); ++k) {
    // A comma right behind the expression only sets it apart: « Mardi, le décollage a été annulé ».
    if (k > end + 1 && is_boundary(moved(sentence, k))) break;
    if (const auto e = evidence_at(sentence, k)) return {e, k + 1 - end};
  }
  return {};
}

template <typename IsBoundary>
std::optional<Direction> nearest(const Sentence& sentence, std::size_t begin, std::size_t end, IsBoundary is_boundary) {
  const Found left = look_left(sentence, begin, is_boundary);
  const Found right = look_right(sentence, end, is_boundary);
  if (left.direction && right.direction) {
    // Adjuncts follow their verb more often than they precede it.
    return left.distance <= right.distance + 4 ? left.direction : right.direction;
  }
  return left.direction ? left.direction : right.direction;
}

}  // namespace

Direction direction_around(const Sentence& sentence, std::size_t begin, std::size_t end) {
  const Cursor c = moved(sentence, begin);
  if (grammar::fr::after_word(c, {"pour"})) return Direction::future;
  const auto clause = nearest(sentence, begin, end, [](const Cursor& k) { return is_strong_boundary(k) || is_weak_boundary(k); });
  if (clause) return *clause;
  const auto phrase = nearest(sentence, begin, end, is_strong_boundary);
  if (phrase) return *phrase;
  return nearest(sentence, begin, end, [](const Cursor&) { return false; }).value_or(Direction::none);
}

}  // namespace frise::resolve
