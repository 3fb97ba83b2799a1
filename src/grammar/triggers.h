// Triggers: the words and numbers without which there is no time expression.
#pragma once

#include "text/trigger_scan.h"

namespace frise::grammar {

/// Every expression of the grammar holds one of these. Made on the first call; safe to call from several threads.
///
///   Hier, la ville comptait 3 000 réfugiés ; ils étaient 12 le 9 mai.
///   ^^^^                                                    ^ ^^^
[[nodiscard]] const text::Triggers& triggers();

}  // namespace frise::grammar
