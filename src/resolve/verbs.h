// Verbs: what one word of a sentence says of the time of its clause.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "resolve/word_forms.h"

namespace frise::resolve {

/// The folded form at the cursor is one of the list.
[[nodiscard]] inline bool is_one_of(const grammar::Cursor& c, std::initializer_list<grammar::Word> list) noexcept {
  const std::uint64_t here = c.token().hash;
  return std::any_of(list.begin(), list.end(), [&](grammar::Word w) { return w.hash == here; });
}

/// What the word at token `at` tells by itself and the words beside it; nothing for words that are no verb here.
[[nodiscard]] std::optional<Tense> tense_at(const WordForms& words, std::size_t at);

/// The verb at `at`, in the present, says what is to come behind it: « le cabinet prédit une hausse en juin ».
[[nodiscard]] bool foresees(const WordForms& words, std::size_t at);

/// The present at token `at` tells what nobody plans: « percute », « meurt », « perd ».
[[nodiscard]] bool tells_mishap(const WordForms& words, std::size_t at);

/// The participle at `at` is of a verb of saying: « (a) indiqué ».
[[nodiscard]] bool tells_saying(const WordForms& words, std::size_t at);

/// The word is a participle that gives news: « (a) annoncé », « (ont) confirmé », « (a) dit ».
[[nodiscard]] bool tells_news(const WordForms& words, std::size_t at);

/// « (retire son texte, qui) devait (être examiné jeudi) », « (le salon, qui) devait (ouvrir lundi, est annulé) »: the
/// verb at `at` tells a plan that the rest of the sentence withdraws, or keeps to.
[[nodiscard]] bool is_withdrawn_plan(const WordForms& words, std::size_t at);

/// The auxiliary at `at` is of a pluperfect: « avait (fermé) », « était (parti) », not « était (mis en examen) ».
[[nodiscard]] bool is_pluperfect(const WordForms& words, std::size_t at);

/// The participle at `at` is of something that is set down for a day: « diffusé », « versée », « examiné ».
[[nodiscard]] bool is_scheduled(const WordForms& words, std::size_t at);

/// « occupe (aujourd'hui) », « est devenue (aujourd'hui) »: how things are in our days.
[[nodiscard]] bool tells_our_days(const WordForms& words, std::size_t at);

/// The present at token `at` tells an engagement: « défie », « dédicace ».
[[nodiscard]] bool tells_engagement(const WordForms& words, std::size_t at);

/// The present at token `at` tells something that takes place, not a state: « se réunit », « s'ouvre », « est jugé ».
[[nodiscard]] bool tells_happening(const WordForms& words, std::size_t at);

/// A finite verb in a past tense that tells one event stands between tokens [begin, end): « n'a pas eu lieu ».
[[nodiscard]] bool tells_past_event(const WordForms& words, std::size_t begin, std::size_t end);

}  // namespace frise::resolve
