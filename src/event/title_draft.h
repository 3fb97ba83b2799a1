// Drafts of titles: which words of a sentence tell a clause as a whole one, with a subject and a finite verb.
#pragma once

#include <cstddef>
#include <optional>

#include "event/title.h"
#include "event/title_tail.h"

namespace frise::event {

/// The draft of a clause of any kind; nothing where its subject is not found or does not agree with its verb.
///
///   … le pont, | fermé lundi par le maire        →  le pont a été | fermé lundi par le maire
///   … les inondations | qui ont fait six morts   →  les inondations | ont fait six morts
///   … l'anneau | que le pape a reçu              →  le pape a | reçu l'anneau
[[nodiscard]] std::optional<TitleDraft> title_draft(const TitleSource& source, std::size_t clause);

/// The words from `begin` to the verb of the clause begin with a phrase that can be its subject.
[[nodiscard]] bool opens_clause(const TitleSource& source, std::size_t begin, const Clause& clause);

/// Past the links and times at the head: « Mais dès lundi | la ville … ».
[[nodiscard]] std::size_t past_opening(const Words& words, std::size_t begin, std::size_t verb);

}  // namespace frise::event
