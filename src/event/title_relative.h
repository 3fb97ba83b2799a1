// What a relative clause says of the noun before it, put back where a main clause has it: whose, of what, where.
#pragma once

#include <cstddef>
#include <optional>

#include "event/title.h"
#include "event/title_tail.h"

namespace frise::event {

/// Ends the draft before another relative clause upon the same noun:
/// « qui a vu le feu | et qui a appelé les pompiers ».
void drop_next_relative(const Words& words, TitleDraft& draft);

/// « les critiques | dont elle a fait l'objet »: the draft of the relative clause alone with « des critiques » behind
/// its verb. Nothing where there is no such noun.
[[nodiscard]] std::optional<TitleDraft> with_object_of(const TitleSource& source, std::size_t clause, TitleDraft draft);

/// « un parc | dont le directeur a démissionné », « un livre | dont Jean Petit a lu des extraits », « une aide | dont
/// le maire a précisé le montant »: whose it is stands behind its noun. Nothing for « dont six | sont morts ».
[[nodiscard]] std::optional<TitleDraft> with_owner(const TitleSource& source, std::size_t clause, TitleDraft draft);

/// « En Hongrie, | le groupe a fermé deux usines »: the place at the head of the sentence, which no line opens with,
/// goes behind what happened there. As it was where none stands there, or the title names a place or would be long.
[[nodiscard]] TitleDraft with_setting(const TitleSource& source, std::size_t clause, TitleDraft draft);

/// « un retour | en prison, où il avait passé un mois »: what is said happened there. As it was where that is no place
/// with its preposition, or the title would be long.
[[nodiscard]] TitleDraft with_place_where(const TitleSource& source, std::size_t clause, TitleDraft draft);

/// « le garage | dans lequel il a dormi », « une fête | au cours de laquelle il a chanté »: what is said happened
/// there.
[[nodiscard]] TitleDraft with_place(const TitleSource& source, std::size_t clause, TitleDraft draft);

}  // namespace frise::event
