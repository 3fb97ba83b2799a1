// Participles as titles: « le pont, fermé lundi par le maire » as « Le pont a été fermé par le maire ».
#pragma once

#include <cstddef>
#include <optional>

#include "event/title.h"
#include "event/title_tail.h"

namespace frise::event {

/// The draft of a participial clause, with the auxiliary that a main clause has; nothing where the participle says what
/// a thing is like, or nobody is found whom it is said of.
///
///   … les blessés, | évacués mardi           →  les blessés ont été | évacués
///   … ont été arrêtés et | écroués mardi     →  les suspects | ont été écroués
///   Après | avoir renversé mardi son café …  →  le ministre a | renversé son café
[[nodiscard]] std::optional<TitleDraft> participle_draft(const TitleSource& source, std::size_t clause);

/// The participle can be a noun: « une grève | surprise ».
[[nodiscard]] bool may_be_noun(const TitleSource& source, std::size_t word);

}  // namespace frise::event
