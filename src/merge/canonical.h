// The canonical event: one date, one title, one status and all claims, out of the reports of a cluster.
#pragma once

#include <string>
#include <vector>

#include "event/report.h"
#include "frise/event.h"

namespace frise::merge {

/// The event that `reports`, in canonical order, tell. Its id is made from the first of them, `anchor` being what
/// identifies that article whatever it is called; `sources` is the number of articles that tell it, copies counted
/// once.
[[nodiscard]] Event canonical_event(const std::vector<const event::Report*>& reports, const std::string& anchor,
                                    std::size_t sources);

/// The id of an event of which this is the first report.
[[nodiscard]] std::string event_id(const event::Report& first, const std::string& anchor);

}  // namespace frise::merge
