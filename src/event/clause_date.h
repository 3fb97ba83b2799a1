// Clause dates: which of a sentence's time expressions dates which of its clauses.
#pragma once

#include <optional>
#include <vector>

#include "event/sentence_reader.h"
#include "frise/event.h"

namespace frise::event {

/// The expression that dates the clause itself: of those attached to it the one nearest to its verb; null where there
/// is none.
[[nodiscard]] const TimeUse* own_time(const ReadSentence& sentence, std::size_t clause);

/// The date of a noun in the clause: « la manifestation du 27 janvier a rassemblé … »; null where there is none.
[[nodiscard]] const TimeUse* noun_time(const ReadSentence& sentence, std::size_t clause);

/// A time of another clause of the sentence, for a clause that is neither relative nor a complement: not what a verb of
/// saying or a relative clause brings.
[[nodiscard]] const TimeUse* sentence_time(const ReadSentence& sentence, std::size_t clause);

/// The deadline of what is to come: « rendra son rapport avant la fin mai »; null where the clause has none.
[[nodiscard]] const TimeUse* deadline_of(const ReadSentence& sentence, std::size_t clause);

/// The expressions behind the verb for which it is said again: « il a plu mardi, puis jeudi sur la côte »; their days
/// are other than that of `own`.
[[nodiscard]] std::vector<const TimeUse*> repeated_times(const ReadSentence& sentence, std::size_t clause,
                                                         const TimeUse& own);

/// Behind « alors que », what somebody was doing when that happened which the main clause tells, and whose date it is:
/// « Alors qu'il roulait mardi, un homme a été renversé ».
[[nodiscard]] bool dates_main_clause(const ReadSentence& sentence, std::size_t clause);

/// The date of an expression with those coordinated to it: « mardi et mercredi ».
[[nodiscard]] EventDate stated_date(const ReadSentence& sentence, const TimeUse& use);

/// The participle between the clause's subject and its verb, or at the head, that says for when its event was planned:
/// « la marche prévue samedi est reportée »; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> plan_of(const ReadSentence& sentence, std::size_t clause);

/// The first expression in the words of a plan's clause; null where there is none that dates.
[[nodiscard]] const TimeUse* plan_time(const ReadSentence& sentence, std::size_t plan);

/// The date that the noun phrase behind « après » at word `after` has from a length before it and the date of its
/// clause: « jeudi, deux jours après les inondations ».
[[nodiscard]] std::optional<EventDate> date_after_which(const ReadSentence& sentence, std::size_t after);

/// The event noun of which the relative clause speaks: « les inondations qui ont fait quatre morts ».
[[nodiscard]] std::optional<std::size_t> relative_noun(const ReadSentence& sentence, const Clause& clause);

/// The relative clause has the date of its noun: « deux jours après les inondations qui … ».
[[nodiscard]] std::optional<EventDate> relative_date(const ReadSentence& sentence, const Clause& clause);

/// The noun's phrase is a report of its own: « après son offensive surprise en août ».
[[nodiscard]] bool stands_alone(const ReadSentence& sentence, const TimeUse& use);

/// « en juin », said without a publication date: a day of its own, which nobody knows.
[[nodiscard]] bool has_unknown_day(const ReadSentence& sentence, std::size_t clause);

}  // namespace frise::event
