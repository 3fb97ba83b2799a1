// Random events that are few and unlike each other: every kind of date in a short time, few words, many ties. And the
// obvious answer to every query, by looking at each of them.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "frise/store.h"
#include "support/synthetic_events.h"

namespace frise::test {

/// Events with ids from "e-000" on.
[[nodiscard]] std::vector<SyntheticEvent> varied_events(int count, unsigned seed);

/// Any query over them; without limit and `after`.
[[nodiscard]] Query varied_query(std::mt19937& random);

/// The ids of the events that the query asks for, in its order.
[[nodiscard]] std::vector<std::string> obvious_answer(std::vector<SyntheticEvent> events, const Query& query);

}  // namespace frise::test
