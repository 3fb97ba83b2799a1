// What stands around a production: words to its left, kinds of word to its right.
#pragma once

#include <initializer_list>
#include <string_view>

#include "frise/time.h"
#include "grammar/rule.h"

namespace frise::grammar::fr {

/// The word just before the cursor is one of `words`.
[[nodiscard]] bool after_word(const Cursor& c, std::initializer_list<Word> words) noexcept;

/// The words just before the cursor are `words`.
[[nodiscard]] bool after_words(const Cursor& c, const Words& words) noexcept;

/// The cursor stands at the beginning of the sentence, but for quotation marks, dashes and brackets.
[[nodiscard]] bool at_beginning(const Cursor& c) noexcept;

/// « Vivement Dimanche », « Rouge Minuit »: a capital behind a word with a capital, where a sentence has none.
[[nodiscard]] bool is_in_name(const Cursor& c) noexcept;

/// The word at the cursor is one that a number before it would count: a noun or an adjective, as « soldats » in
/// « 2000 soldats ». Function words and finite verbs are none.
[[nodiscard]] bool at_counted_noun(const Cursor& c);

/// A currency, a percentage, a unit of measure: « euros », « % », « km ».
[[nodiscard]] bool at_measure(const Cursor& c) noexcept;

/// The end of the sentence or a sign other than one that goes on with a number.
[[nodiscard]] bool at_pause(const Cursor& c) noexcept;

/// The word before is a form of « durer »: « durera | trois heures »; not « durant », nor « dur ».
[[nodiscard]] bool after_durer(const Cursor& c);

/// « repoussée d'| une journée », « un report de | deux heures »: by how much something is put off.
[[nodiscard]] bool is_put_off_by(const Cursor& c);

/// Around so many hours: « d'une durée de 2 h 30 », « inférieure à 2 h 30 », « un film de 2 h 30 »,
/// « 1 h 30 par jour ». A length, where « le train de 8 h 30 » is an hour of the day.
[[nodiscard]] bool counts_hours(const Cursor& from, const Cursor& behind, double hours);

/// Takes « le », « la », « les », « l' »; not « du », « au », whose preposition stays outside a mention.
bool take_article(Cursor& c) noexcept;

[[nodiscard]] inline Node node(Time time, Modifier mod = Modifier::none) {
  return {{std::move(time), Bound::none, mod}, true};
}
[[nodiscard]] inline Node not_a_time() { return {{}, false}; }

}  // namespace frise::grammar::fr
