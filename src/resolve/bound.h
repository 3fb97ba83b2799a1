// Bounds: what « depuis », « jusqu'à », « avant » do to the days of a time.
#pragma once

#include "resolve/point.h"

namespace frise::resolve {

/// Lays `bound` on `point` by the temporal guidelines, §2:
///
///   depuis lundi            AFTER          Monday … the publication day
///   jusqu'en mars           BEFORE         open … the end of March
///   d'ici à mars            BEFORE         the publication day … the end of March
///   avant mars              BEFORE         open … the day before
///   à partir de mars        ON_OR_AFTER    1 March … open
///   avant 7 heures          BEFORE         that day
///
/// Where a third was said too (« depuis le début de l'année »), it keeps the modifier; `d'ici` does not let it.
void lay_bound(Bound bound, const Reference& reference, Point& point);

}  // namespace frise::resolve
