// Which words of a sentence the mention of an event covers.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "event/sentence_reader.h"

namespace frise::event {

/// The words [begin, end) of a clause that its mention covers: from its subject, unless that is too far away, to where
/// what it happened at ends (« ont trouvé le carnet mardi, au cours d'une perquisition menée au siège »). `told`: the
/// clause that its title tells instead, which is covered too unless a time dates it.
[[nodiscard]] std::pair<std::size_t, std::size_t> mention_extent(const ReadSentence& sentence, const Clause& clause,
                                                                 std::optional<std::size_t> told);

}  // namespace frise::event
