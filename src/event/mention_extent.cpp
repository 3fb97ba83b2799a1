#include "event/mention_extent.h"

#include <algorithm>

#include "event/clause_date.h"
#include "lexicon/event_class.h"

namespace frise::event {
namespace {

constexpr std::size_t kLongestMention = 350;  // bytes

bool is_too_long(const ReadSentence& s, std::size_t begin, std::size_t end) {
  return span_of(s.words, begin, end).size() > kLongestMention;
}

// « ont trouvé le carnet mardi, | au cours d'une perquisition menée au siège »: where what a clause happened at ends.
std::size_t past_occasion(const ReadSentence& s, std::size_t end) {
  const std::size_t lead = end + 1;
  if (end >= s.words.size() || s.words[end].form != "," || lead + 1 >= s.words.size()) return end;
  std::size_t k = lead + (s.words[lead].form == "au" && s.words[lead + 1].form == "cours" ? 2 : 1);
  if (k == lead + 1 && s.words[lead].form != "lors" && s.words[lead].form != "pendant") return end;
  while (k < s.words.size() && (is_of(s.words[k]) || s.words[k].pos == Pos::determiner)) ++k;
  const bool event = k < s.words.size() && s.words[k].pos == Pos::noun && lexicon::is_event_noun(s.words[k].lemma);
  if (!event) return end;
  while (k < s.words.size() && !is_cut(s.words, k)) ++k;
  return k;
}

// A participle within a clause ends at its verb: « Le pont | fermé lundi | est rouvert ».
std::size_t end_of(const ReadSentence& s, const Clause& clause) {
  if (clause.kind == ClauseKind::main) return past_occasion(s, clause.end);
  if (clause.kind != ClauseKind::participial) return clause.end;
  for (const Clause& next : s.clauses.list)
    if (next.predicate.begin > clause.predicate.begin && next.predicate.begin < clause.end &&
        next.predicate.form == Pos::verb)
      return next.predicate.begin;
  return clause.end;
}

std::pair<std::size_t, std::size_t> own_extent(const ReadSentence& s, const Clause& clause) {
  std::size_t begin = std::min({clause.context, clause.subject, clause.begin});
  if (clause.kind == ClauseKind::participial) begin = clause.predicate.begin;
  if (const auto noun = relative_noun(s, clause)) begin = phrase_begin(s.words, *noun);
  if (is_too_long(s, begin, clause.end)) begin = std::min(clause.subject, clause.begin);
  std::size_t end = end_of(s, clause);
  if (is_too_long(s, begin, end)) begin = clause.begin;
  while (end > clause.predicate.end && is_too_long(s, begin, end)) --end;
  return {begin, end};
}

}  // namespace

std::pair<std::size_t, std::size_t> mention_extent(const ReadSentence& s, const Clause& clause,
                                                   std::optional<std::size_t> told) {
  const auto own = own_extent(s, clause);
  if (!told || own_time(s, *told) != nullptr) return own;
  const auto other = own_extent(s, s.clauses.list[*told]);
  const std::pair both(std::min(own.first, other.first), std::max(own.second, other.second));
  return is_too_long(s, both.first, both.second) ? own : both;
}

}  // namespace frise::event
