// Titles: a short, whole French clause that stands on its own, made from the clause that reports the event.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "event/antecedent.h"
#include "event/attachment.h"
#include "event/clauses.h"
#include "event/people.h"
#include "event/words.h"
#include "frise/day.h"

namespace frise::event {

inline constexpr std::size_t kTitleWanted = 90;  // code points
inline constexpr std::size_t kTitleLimit = 120;

/// What a title is made from.
struct TitleSource {
  std::string_view text;
  const Words& words;
  const Clauses& clauses;
  const std::vector<TimeUse>& times;
  const std::vector<Antecedent>& antecedents;  // what a pronoun subject may stand for
  Protagonists protagonists;                   // whom one may stand for where nothing nearer can
  std::string_view speaker;  // of the quotation or the interview that the sentence stands in; empty where unknown
  bool answers = false;      // in an interview, without quotation marks
  std::optional<Day> published;
};

struct Title {
  std::string text;
  int doubt = 0;                    // as title_doubt() has it, more where it tells what stands beside the clause
  bool borrowed = false;            // it tells another clause of the sentence and not this one, which cannot be told
  std::optional<std::size_t> told;  // that clause, where it is known
};

/// The title of a clause: asides, connectives and the time expression left out, a pronoun replaced by what it stands
/// for, the tail cut at the end of a phrase where the clause is long. A capital, no final stop.
///
///   « Cependant, La Russie a déplacé plus de 7 000 soldats dans la dernière semaine d'octobre, selon … »
///   →  « La Russie a déplacé plus de 7 000 soldats »
[[nodiscard]] Title clause_title(const TitleSource& source, std::size_t clause);

/// The title of an event noun: its phrase, a possessive resolved to the subject of its clause.
///
///   « l'armée ukrainienne … après son offensive surprise en août »  →  « Offensive surprise de l'armée ukrainienne »
[[nodiscard]] Title noun_title(const TitleSource& source, std::size_t noun);

/// The title of a sentence without a verb: the sentence, shortened.
[[nodiscard]] Title phrase_title(const TitleSource& source, std::size_t begin, std::size_t end);

}  // namespace frise::event
