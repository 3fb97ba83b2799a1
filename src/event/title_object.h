// Objects of titles: « l'a fermé » becomes « a fermé le pont ».
#pragma once

#include <string>
#include <string_view>

#include "event/title.h"
#include "event/title_tail.h"

namespace frise::event {

/// « signées » → « signé »; empty where that is no participle.
[[nodiscard]] std::string without_agreement(std::string_view participle);

/// As a phrase is spelled inside a line: « Le maire » → « le maire »; names stay.
[[nodiscard]] std::string inside_phrase(const std::string& phrase);

/// Puts what « l' » or « les » before a compound verb stands for behind it, where the sentence before names something
/// that agrees. What one says (« l'a promis ») is nothing that has a name.
void name_object(const TitleSource& source, const Clause& clause, TitleDraft& draft);

/// The same in a clause upon « qui », with the subject of the main clause: « Le berger a insulté des gendarmes, | qui
/// l'ont arrêté » → « … ont arrêté le berger », « lui ont parlé » → « ont parlé au berger ».
void name_object_of_relative(const TitleSource& source, std::size_t clause, TitleDraft& draft);

}  // namespace frise::event
