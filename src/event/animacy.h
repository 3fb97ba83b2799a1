// Animacy: whether a noun phrase means people. What belongs to people alone, or what people alone do, is said of no
// other: « Son corps a été retrouvé » is not that of the street named before.
#pragma once

#include <cstddef>
#include <string_view>

#include "event/words.h"

namespace frise::event {

/// The phrase names a person or is headed by a noun of people: « Jeanne Morel », « le maire de Corbelles », « un homme
/// ». Names of things and of organisations are none. Cost: an analysis of the phrase.
[[nodiscard]] bool means_people(std::string_view phrase);

/// Where the full name of whom a phrase of words [begin, end) tells begins, behind his function: « la secrétaire d'État
/// | Jeanne Morel »; `end` where there is none.
[[nodiscard]] std::size_t apposed_name(const Words& words, std::size_t begin, std::size_t end);

/// The phrase joins several: « la Chine et le Népal », « Paul Roy et Marie Petit ».
[[nodiscard]] bool names_several(std::string_view phrase);

/// The phrase is headed by a common noun that, by lists and its ending, means a thing, not people nor what they form:
/// « l'opération », « le rapport », not « le gouvernement ».
[[nodiscard]] bool means_thing(std::string_view phrase);

/// People, a name, or what people form: « Jeanne Morel », « la police », « l'Écho », not « la réunion ».
[[nodiscard]] bool means_agent(std::string_view phrase);

/// What only people have: « corps », « épouse », « arrestation »; a lemma.
[[nodiscard]] bool is_of_people(std::string_view noun);

/// « Le gérant » can have a spouse, « l'opération » cannot; « le corps » has no body of its own. `noun`: a lemma.
[[nodiscard]] bool can_have(std::string_view owner, std::string_view noun);

/// What only people do or what is done to them alone: « avouer », « hospitaliser »; a lemma.
[[nodiscard]] bool is_done_by_people(std::string_view verb);

/// What people do or what they form, as a ministry does: « décider », « signer »; a lemma.
[[nodiscard]] bool is_done_by_agents(std::string_view verb);

}  // namespace frise::event
