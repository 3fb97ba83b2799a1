#include "grammar/fr/number.h"

#include <algorithm>
#include <iterator>

#include "calendar/roman.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Article;
using lexicon::Sense;

// « vingt et un », « soixante-quinze », « quatre-vingt-dix-huit »: what may follow a ten.
int after_tens(Cursor& c, int tens) {
  Cursor at = c;
  const bool with_et = at.word("et");
  const auto unit = at.take(Sense::number);
  if (!unit) return tens;
  const bool twenties = tens == 60 || tens == 80;
  if (with_et && *unit != 1 && *unit != 11) return tens;
  if (*unit == 0 || *unit > (twenties ? 16 : 9)) return tens;
  int value = tens + *unit;
  if (*unit == 10) {
    Cursor more = at;
    const auto last = more.take(Sense::number);
    if (last && *last >= 7 && *last <= 9) {
      value += *last;
      at = more;
    }
  }
  c = at;
  return value;
}

std::optional<int> below_hundred(Cursor& c) {
  Cursor at = c;
  const auto first = at.take(Sense::number);
  if (!first) return std::nullopt;
  c = at;
  if (*first == 4 && at.reading().value(Sense::number) == 20) {
    at.advance();
    c = at;
    return after_tens(c, 80);
  }
  if (*first == 10) {
    const auto unit = at.take(Sense::number);
    if (!unit || *unit < 7 || *unit > 9) return 10;
    c = at;
    return 10 + *unit;
  }
  return *first >= 20 ? after_tens(c, *first) : *first;
}

std::optional<int> below_thousand(Cursor& c) {
  Cursor at = c;
  const auto first = below_hundred(at);
  if (at.reading().value(Sense::multiplier) != 100) {
    if (first) c = at;
    return first;
  }
  at.advance();
  const auto rest = below_hundred(at);
  c = at;
  return first.value_or(1) * 100 + rest.value_or(0);
}

std::optional<int> in_words(Cursor& c) {
  if (!c.reading().any(lexicon::bits(Sense::number, Sense::multiplier))) return std::nullopt;
  Cursor at = c;
  const auto first = below_thousand(at);
  if (at.reading().value(Sense::multiplier) != 1000) {
    if (first) c = at;
    return first;
  }
  at.advance();
  const auto rest = below_thousand(at);
  c = at;
  return first.value_or(1) * 1000 + rest.value_or(0);
}

// « dix-neuvième », « vingt et unième »: a ten, then a rank below ten.
std::optional<int> compound_ordinal(Cursor& c) {
  Cursor at = c;
  const auto tens = at.take(Sense::number);
  if (!tens || *tens < 10 || *tens % 10 != 0) return std::nullopt;
  at.word("et");
  auto rank = at.take(Sense::ordinal);
  if (!rank) rank = at.take(Sense::ordinal_ending);
  if (!rank || *rank < 1 || *rank > 19) return std::nullopt;
  c = at;
  return *tens + *rank;
}

// « XIX e »: figures and ending apart; the cursor is left at the ending.
std::optional<int> parted_roman(Cursor& c) {
  const bool ending = c.at_word("e", 1) || c.at_word("eme", 1) || c.at_word("er", 1);
  if (!ending || !c.token().capitals) return std::nullopt;
  const auto value = calendar::parse_roman(c.form());
  if (value) c.advance();
  return value;
}

// « 7 000 », « 7.000 », « 2 400 000 »: groups of three digits.
std::optional<int> in_digits(Cursor& c) {
  Cursor at = c;
  auto value = at.number(9);
  if (!value) return std::nullopt;
  const bool may_group = c.form().size() <= 3;
  while (may_group && *value < 1000000) {
    Cursor group = at;
    if (group.at_word(".") && group.token().glue == text::Glue::none && group.token(1).glue == text::Glue::none)
      group.advance();
    else if (group.token().glue != text::Glue::space)
      break;
    if (group.form().size() != 3) break;
    const auto digits = group.number(3);
    if (!digits) break;
    value = *value * 1000 + *digits;
    at = group;
  }
  c = at;
  return value;
}

// « une quinzaine de », « deux douzaines d' »
std::optional<int> collective(Cursor& c) {
  if (!c.reading().any(lexicon::bits(Sense::number, Sense::multiplier, Sense::collective))) return std::nullopt;
  Cursor at = c;
  const auto times = in_words(at);
  const auto size = at.take(Sense::collective);
  if (!size || !(at.word("de") || at.word("d"))) return std::nullopt;
  c = at;
  return times.value_or(1) * *size;
}

bool vague(Cursor& c) {
  if (c.is_number()) return false;
  Cursor at = c;
  if (at.at_word("poignee", 1) && (at.words("une poignee de") || at.words("une poignee d"))) {
    c = at;
    return true;
  }
  if (at.word("de") || at.word("d")) {  // « de nombreuses années », « de longs mois »
    if (!at.take(Sense::vague_number)) return false;
  } else if (at.word("des")) {  // « des dizaines d'années »
    if (!at.take(Sense::vague_number)) return false;
    at.word("de") || at.word("d");
  } else if (!at.take(Sense::vague_number)) {
    return false;
  } else if (at.take(Sense::vague_number)) {  // « plusieurs dizaines d'années »
    at.word("de") || at.word("d");
  }
  c = at;
  return true;
}

// « 1,5 », « 2.4 »: the decimals of a number in digits.
double decimals(Cursor& c) {
  Cursor at = c;
  const bool glued = at.token().glue == text::Glue::none && at.token(1).glue == text::Glue::none;
  const bool point = at.at_word(".");
  if (!glued || (!point && !at.at_word(","))) return 0;
  at.advance();
  const std::size_t digits = at.form().size();
  const auto value = at.number(3);
  if (!value || (point && at.token().glue == text::Glue::none && at.at_word("."))) return 0;
  c = at;
  double fraction = *value;
  for (std::size_t k = 0; k < digits; ++k) fraction /= 10;
  return fraction;
}

}  // namespace

std::optional<int> cardinal(Cursor& c) { return c.is_number() ? in_digits(c) : in_words(c); }

Modifier qualifier(Cursor& c) {
  struct Words {
    grammar::Words words;
    Modifier mod;
  };
  static constexpr Words kWords[] = {
      {"pas plus de", Modifier::equal_or_less},
      {"pas plus d", Modifier::equal_or_less},
      {"pas moins de", Modifier::equal_or_more},
      {"pas moins d", Modifier::equal_or_more},
      {"plus de", Modifier::more_than},
      {"plus d", Modifier::more_than},
      {"moins de", Modifier::less_than},
      {"moins d", Modifier::less_than},
      {"au moins", Modifier::equal_or_more},
      {"au plus", Modifier::equal_or_less},
      {"au maximum", Modifier::equal_or_less},
      {"au minimum", Modifier::equal_or_more},
      {"pres de", Modifier::less_than},
      {"pres d", Modifier::less_than},
      {"a peu pres", Modifier::approx},
      {"autour de", Modifier::approx},
      {"environ", Modifier::approx},
      {"presque", Modifier::less_than},
      {"quelque", Modifier::approx},
      {"a peine", Modifier::less_than},
      {"approximativement", Modifier::approx},
  };
  static constexpr PhraseIndex kFirst(kWords, [](const Words& w) { return w.words[0]; });
  for (Rows rows = c.rows(kFirst); !rows.empty();) {
    const Words& w = kWords[rows.take()];
    if (c.words(w.words)) return w.mod;
  }
  return Modifier::none;
}

bool may_count(const Cursor& c) noexcept {
  constexpr lexicon::Senses kOpens = lexicon::bits(Sense::digits, Sense::number, Sense::multiplier, Sense::collective,
                                                   Sense::vague_number, Sense::half, Sense::approximator);
  if (c.reading().any(kOpens)) return true;
  return c.reading(1).any(kOpens | lexicon::bit(Sense::unit)) || c.at_word("peine", 1) || c.at_word("peu", 1) ||
         c.at_word("poignee", 1) || c.at_word("maximum", 1) || c.at_word("minimum", 1);
}

std::optional<Count> count(Cursor& c) {
  Cursor at = c;
  Count out;
  out.mod = qualifier(at);
  if (const auto n = collective(at)) {
    out.value = *n;
    if (out.mod == Modifier::none) out.mod = Modifier::approx;
  } else if (vague(at)) {
    out.value = -1;
  } else {
    const auto n_exact = cardinal(at);
    if (!n_exact) return std::nullopt;
    out.value = *n_exact + decimals(at);
  }
  c = at;
  return out;
}

std::optional<Unit> unit(Cursor& c) {
  Cursor at = c;
  const auto value = at.take(Sense::unit);
  if (!value) return std::nullopt;
  const auto out = static_cast<Unit>(*value);
  if (out == Unit::weekend && c.at_word("week") && !at.word("end") && !at.word("ends")) return std::nullopt;
  c = at;
  return out;
}

std::optional<int> year_in_words(Cursor& c) {
  Cursor at = c;
  if (at.is_number()) return std::nullopt;
  const auto value = in_words(at);
  if (!value || *value < 1000 || *value > 2199) return std::nullopt;
  c = at;
  return value;
}

bool may_end_rank(const Cursor& c) noexcept {
  static constexpr Word kEndings[] = {"er", "re", "ere", "e", "eme", "nd", "nde", "ieme", "ier"};
  return std::any_of(std::begin(kEndings), std::end(kEndings), [&](Word ending) { return c.at_word(ending); });
}

std::optional<int> ordinal(Cursor& c) {
  Cursor at = c;
  if (const auto word = at.take(Sense::ordinal)) {
    c = at;
    return word;
  }
  if (const auto rank = compound_ordinal(at)) {
    c = at;
    return rank;
  }
  std::optional<int> value;
  if (at.is_number()) {
    value = at.number(3);
    const bool marked = at.token().glue == text::Glue::none && may_end_rank(at);
    if (marked) at.advance();
    const bool parted = !marked && (at.word("er") || at.word("e") || at.word("eme"));  // « 3 e trimestre »
    if (!marked && !parted) return std::nullopt;
  } else {
    std::string_view form = at.form();
    if (!at.token().capital) return std::nullopt;
    for (const std::string_view ending : {"eme", "er", "re", "e"}) {
      if (!form.ends_with(ending)) continue;
      value = calendar::parse_roman(form.substr(0, form.size() - ending.size()));
      if (value) break;
    }
    if (!value) value = parted_roman(at);
    at.advance();
  }
  if (value) c = at;
  return value;
}

}  // namespace frise::grammar::fr
