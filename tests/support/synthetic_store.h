// Invented events in a store, in any number.
#pragma once

#include <filesystem>

#include "frise/day.h"

namespace frise::test {

/// On which as many events fall as one wants.
inline const Day kCrowded(2024, 10, 24);

/// Adds that many synthetic events, `crowded` of them of one day, to a store, which is made where there is none:
/// without the articles that they were read in, so that they can be found and not be opened. Not safe against a crash,
/// and so ten times as fast.
void add_synthetic_events(const std::filesystem::path& file, int events, int crowded = 0);

}  // namespace frise::test
