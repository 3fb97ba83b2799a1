// Durations: so many units, not placed on the calendar.
#include "grammar/fr/context.h"
#include "grammar/fr/number.h"
#include "grammar/fr/phrase.h"
#include "grammar/fr/productions.h"

namespace frise::grammar::fr {
namespace {

using lexicon::Sense;
using text::Glue;

// « une demi-heure », « un quart d'heure », « trois quarts d'heure », « un demi-siècle »
std::optional<Amount> fraction(Cursor& c) {
  Cursor at = c;
  const auto n = cardinal(at);
  if (at.take(Sense::half)) {
    const auto u = unit(at);
    if (!u) return std::nullopt;
    c = at;
    switch (*u) {
      case Unit::hour:
        return Amount{30, Unit::minute};
      case Unit::day:
        return Amount{12, Unit::hour};
      case Unit::century:
        return Amount{50, Unit::year};
      case Unit::year:
        return Amount{6, Unit::month};
      default:
        return Amount{0.5, *u};
    }
  }
  if (n && *n <= 3 && at.take(Sense::quarter_hour) && (at.words("d heure") || at.words("de heure"))) {
    c = at;
    return Amount{15.0 * *n, Unit::minute};
  }
  if (n && *n <= 3 && at.words("quart de siecle")) {
    c = at;
    return Amount{25.0 * *n, Unit::year};
  }
  return std::nullopt;
}

// Halves go down a unit where that is exact: « un an et demi » is P1Y6M, « deux semaines et demie » P2.5W.
void add_half(Duration& d) {
  switch (d.amount.unit) {
    case Unit::year:
      d.and_also = Amount{6, Unit::month};
      break;
    case Unit::hour:
      d.and_also = Amount{30, Unit::minute};
      break;
    case Unit::minute:
      d.and_also = Amount{30, Unit::second};
      break;
    case Unit::day:
      d.and_also = Amount{12, Unit::hour};
      break;
    default:
      d.amount.count += 0.5;
  }
}

bool is_smaller(Unit a, Unit b) { return a < b; }

// « (un an) et trois mois », « (2 heures) 30 minutes »
std::optional<Amount> second_amount(Cursor& c, Unit above) {
  Cursor at = c;
  at.word("et");
  const auto n = count(at);
  const auto u = n && n->value >= 0 ? unit(at) : std::nullopt;
  const bool fits = u && (above == Unit::year ? *u == Unit::month || *u == Unit::day || *u == Unit::week
                          : above == Unit::month || above == Unit::week ? *u == Unit::day || *u == Unit::week
                                                                        : above <= Unit::day && is_smaller(*u, above));
  if (!fits || at.form(-1) == "seconde") return std::nullopt;
  c = at;
  return Amount{n->value, *u};
}

// « des mois », « des années »: only where a preposition makes it a length of time.
bool vague_plural(Cursor& c) {
  if (!after_word(c, {"pendant", "durant", "depuis", "apres", "y", "voila", "pour", "sur", "que"}) &&
      !after_words(c, "y a"))
    return false;
  Cursor at = c;
  if (!at.word("des") || !at.has(Sense::unit)) return false;
  c = at;
  return true;
}

// Minutes and seconds are also abbreviations, and a « seconde » or a « journée » can be something else.
bool is_unit_here(const Cursor& from, const Cursor& at, const Count& n, Unit u) {
  const std::string_view name = at.form(-1);
  const bool one = n.value == 1 && from.form() != "1";
  if (name == "an" || name == "journee" || name == "jour") {
    const bool framed =
        after_word(from, {"en", "pendant", "durant", "apres", "avant", "a", "pour", "sur", "dans", "depuis"});
    if (one && name != "an" && !framed) return false;
  }
  if (u == Unit::fortnight) return true;
  if ((name == "min" || name == "mn") && !from.is_number()) return false;
  if (one && u == Unit::second) return !at.at_word("fois") && !at.has(Sense::function_word) && at_pause(at);
  return true;
}

}  // namespace

Found duration(Cursor& c) {
  Cursor at = c;
  at.word("les");
  if (const auto f = fraction(at)) {
    c = at;
    return node({Duration{*f, {}, {}, Which::nearest}});
  }
  Duration out;
  Modifier mod = Modifier::none;
  if (vague_plural(at)) {
    const auto u = unit(at);
    if (!u) return std::nullopt;
    out.amount.unit = *u;
    c = at;
    return node({out});
  }
  const auto n = count(at);
  if (!n) return std::nullopt;
  mod = n->mod;
  out.amount.count = n->value;
  Cursor range = at;
  if (range.word("a") || range.word("ou") || (after_word(c, {"entre"}) && range.word("et"))) {
    const auto most = count(range);
    if (most && most->value > n->value && range.has(Sense::unit)) {
      at = range;
      out.up_to = Amount{most->value, Unit::day};
    }
  }
  const auto u = unit(at);
  if (!u || !is_unit_here(c, at, *n, *u)) return std::nullopt;
  out.amount.unit = *u;
  if (*u == Unit::fortnight) out.amount = {n->value * 2, Unit::week};
  if (out.up_to) out.up_to->unit = *u;
  Cursor half = at;
  if (half.word("et") && half.take(Sense::half)) {
    at = half;
    add_half(out);
  } else if (!out.up_to) {
    out.and_also = second_amount(at, *u);
  }
  c = at;
  return node({out}, mod);
}

}  // namespace frise::grammar::fr
