// Subjects that stand on their own: « Cette découverte » becomes « La découverte », « Sa mère » « La mère du maire ».
#pragma once

#include <cstddef>
#include <string>

#include "event/title.h"

namespace frise::event {

/// The title with an article for the demonstrative at its head: an indefinite one where the noun is described, so that
/// it says by itself what is meant; a definite one else. Left as it is where the demonstrative heads no noun.
///
///   « Cette découverte a ému la commune »           →  « La découverte a ému la commune »
///   « Cet avocat de 50 ans a quitté le pays »       →  « Un avocat de 50 ans a quitté le pays »
///   « Ce prototype Alizé 2 a couru »                →  « Le prototype Alizé 2 a couru »
[[nodiscard]] std::string standing(std::string title);

struct StandingSubject {
  std::string text;     // empty where the subject stands already, or cannot
  std::size_t end = 0;  // the word behind what it stands for
};

/// « sa mère » as « la mère du maire », where an earlier clause or the sentence before tells whose; else as it is.
[[nodiscard]] std::string standing_head(const TitleSource& source, std::size_t clause, std::string head);

/// The subject of a clause that begins at `begin` with « son » or « leur »: the name beside it, else with its owner.
[[nodiscard]] StandingSubject standing_subject(const TitleSource& source, std::size_t clause, std::size_t begin,
                                               std::size_t verb);

}  // namespace frise::event
