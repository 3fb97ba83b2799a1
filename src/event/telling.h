// Telling: which clauses report an event.
#pragma once

#include "event/sentence_reader.h"

namespace frise::event {

/// The verb says that something happened: a past tense.
[[nodiscard]] bool is_past(const Predicate& predicate);

/// The clause tells an event even where nothing dates it: something happened.
[[nodiscard]] bool tells_event(const ReadSentence& sentence, std::size_t clause);

/// Under a heading date the present tells what happened: « 6 février. Le tribunal fait lever les barrages. »
[[nodiscard]] bool tells_in_narration(const ReadSentence& sentence, std::size_t clause);

/// A time makes an event of the clause: not of questions, nor of what is neither said nor so.
[[nodiscard]] bool can_be_dated(const ReadSentence& sentence, std::size_t clause);

/// « Il était 13 h 30, dimanche. »: nothing but when that happened which the next sentence tells.
[[nodiscard]] bool only_says_when(const ReadSentence& sentence);

/// Something but times follows the verb: « a convenu » tells less than « a signé un traité ».
[[nodiscard]] bool has_complement(const Words& words, const Clauses& clauses, const Clause& clause);

/// « a ouvert une enquête », « mène des recherches »: the noun says what happened.
[[nodiscard]] bool has_event_object(const Words& words, const Clause& clause);

}  // namespace frise::event
