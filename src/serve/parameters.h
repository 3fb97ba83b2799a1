// The parameters of an address, as what they ask of a store.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "frise/store.h"
#include "serve/call.h"
#include "serve/problem.h"

namespace frise::serve {

inline constexpr std::size_t kUsualLimit = 50;
inline constexpr std::size_t kGreatestLimit = 1000;

/// What each list of events may be narrowed by.
inline constexpr auto kFilters =
    std::to_array<std::string_view>({"from", "to", "match", "certainty", "grain", "text", "person", "place", "source",
                                     "status", "min_weight", "undated"});

/// Those of a page of events.
inline constexpr auto kPaging =
    std::to_array<std::string_view>({"from", "to", "match", "certainty", "grain", "text", "person", "place", "source",
                                     "status", "min_weight", "undated", "order", "limit", "after", "view"});
inline constexpr auto kBinning =
    std::to_array<std::string_view>({"from", "to", "match", "certainty", "grain", "text", "person", "place", "source",
                                     "status", "min_weight", "undated", "bins"});

/// Throws the problem of a parameter that is not among `known`, is given twice and may not be, or is not UTF-8.
void check_names(const Parameters& given, std::span<const std::string_view> known);

/// The value; empty where none is given.
[[nodiscard]] std::string value_of(const Parameters& given, const std::string& name);

/// The query that they ask, French dates counted from `today`. Throws Problem.
[[nodiscard]] Query query_of(const Parameters& given, Day today);

/// What a store's refusal of such a query is to who asked it.
[[nodiscard]] Problem problem_of_query(const Error& error);

}  // namespace frise::serve
