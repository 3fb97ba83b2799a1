// Quotations that are dated: « « Nous signerons demain », avait assuré l'édile le 3 octobre » counts from 3 October.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "grammar/rule.h"
#include "resolve/word_forms.h"

namespace frise::resolve {

/// The mention that tells when the words around `mentions[at]` were said: one that stands right behind the quotation,
/// or before it and a colon. Nothing where `mentions[at]` stands in no quotation of its sentence.
[[nodiscard]] std::optional<std::size_t> mention_that_dates(const WordForms& words,
                                                            const std::vector<grammar::Mention>& mentions,
                                                            std::size_t at);

}  // namespace frise::resolve
