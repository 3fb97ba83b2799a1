// Status and attribution: what a report says of its event, and who says it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "event/clauses.h"
#include "event/names.h"
#include "frise/event.h"

namespace frise::event {

/// The status that the clause gives its event: « aurait fourni » is conditional, « sera reçu », « est prévue » planned,
/// « a été annulé » cancelled, « reportée » postponed, « dément », « n'aura pas lieu » denied or cancelled.
[[nodiscard]] EventStatus status_of(const Words& words, const Clause& clause);

/// A verb whose passive or participle says that its subject is to come: « prévue », « attendue », « fixée ».
[[nodiscard]] bool is_plan(std::string_view lemma);

/// Who is quoted for the sentence: « selon KCNA », « a déclaré Antony Blinken ». Empty where nobody is.
[[nodiscard]] std::string source_said(std::string_view text, const Words& words, const Clauses& clauses,
                                      const std::vector<NameUse>& uses, const NameBook& book);

/// The clause only says who speaks: a verb of saying with its subject behind it, or one that a quotation or « que »
/// follows.
[[nodiscard]] bool is_attribution(const Words& words, const Clauses& clauses, std::size_t clause);

}  // namespace frise::event
