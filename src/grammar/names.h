// Words of the calendar in the name of somebody or of a work: no times.
#pragma once

#include "grammar/rule.h"

namespace frise::grammar {

/// The mention is a word of a name: « Mercredi Addams », « Me Lundi », « la série Demain nous appartient ».
[[nodiscard]] bool is_in_name(const Sentence& sentence, const Mention& mention);

/// The mention is part of a title between quotation marks: « « La Nuit du 12 », de Dominik Moll », « lire « 1984 » ».
[[nodiscard]] bool is_in_title(const Sentence& sentence, const Mention& mention);

}  // namespace frise::grammar
