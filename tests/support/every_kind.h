// An invented timeline that has each kind of date, status and text that an export meets: what the golden files of
// tests/golden show, and what the programs that read the formats are tried on.
#pragma once

#include "frise/timeline.h"

namespace frise::test {

[[nodiscard]] Timeline every_kind();

}  // namespace frise::test
