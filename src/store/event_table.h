// The events of a store: the timeline as it was last built.
#pragma once

#include <SQLiteCpp/Database.h>

#include "frise/timeline.h"

namespace frise::store {

/// Forgets the timeline and keeps this one: its title, events and warnings.
void replace_timeline(SQLite::Database& database, const Timeline& timeline);

/// The title, the events and the warnings; the articles are left empty. With `days` known, only the dated events that
/// overlap them.
[[nodiscard]] Timeline stored_timeline(SQLite::Database& database, const Period& days);

}  // namespace frise::store
