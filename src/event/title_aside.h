// Asides in titles: what stands between a verb and what it needs.
#pragma once

#include "event/title_tail.h"

namespace frise::event {

/// Takes the asides out of a draft that stand between the verb, or an infinitive behind it, and what it needs, and goes
/// on behind one that ended the clause too soon:
///
///   « a proposé, lors d'un débat, un plan »                    →  « a proposé un plan »
///   « a conduit l'agence, qui dort, à ouvrir une enquête »     →  « a conduit l'agence à ouvrir une enquête »
///
/// and the « que » that repeats one which the draft is without: « le pont est fermé et | que | le bac passe ».
void drop_asides(const TitleSource& source, const Predicate& predicate, TitleDraft& draft);

}  // namespace frise::event
