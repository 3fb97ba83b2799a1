#include "event/title_aside.h"

#include <algorithm>

#include "event/clauses.h"
#include "event/predicates.h"
#include "event/title_line.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

// Behind somebody's age that a comma closes before what the verb needs: « a condamné un homme, | âgé de 54 ans, | à
// deux ans de prison »; `begin` where none stands there.
std::size_t past_age(const Words& words, std::size_t begin) {
  std::size_t k = begin;
  while (k < words.size() && (words[k].lemma == "âger" || words[k].lemma == "âgé" || words[k].lemma == "de")) ++k;
  const bool aged =
      k + 3 < words.size() && words[k].pos == Pos::number && words[k + 1].lemma == "an" && words[k + 2].form == ",";
  return aged && words[k + 3].pos == Pos::preposition ? k + 3 : begin;
}

// Where the aside ends that the comma `comma` opens before what the verb needs: « a proposé, | lors d'un débat, | un
// plan »; `comma` where it opens none. `wants_attribute`: the verb is « se dire », which needs an attribute.
std::size_t past_aside(const TitleSource& s, std::size_t comma, bool wants_attribute) {
  const auto& words = s.words;
  if (words[comma].form != "," || comma + 1 >= words.size()) return comma;
  const Word& first = words[comma + 1];
  if (first.pos != Pos::preposition && first.pos != Pos::adverb && first.form != "au" && first.form != "aux" &&
      !first.time)
    return comma;
  std::size_t end = comma + 1;
  while (end < words.size() && !is_cut(words, end) && words[end].pos != Pos::verb && words[end].pos != Pos::relative)
    ++end;
  if (end + 1 >= words.size() || words[end].form != ",") return comma;
  const Word& next = words[end + 1];
  const bool verbal = next.lemma == "de" && end + 2 < words.size() && words[end + 2].pos == Pos::infinitive;
  // « s'est dite, | à la radio, | en faveur du projet », « favorable au projet »
  const bool attribute =
      wants_attribute && (next.form == "en" || next.pos == Pos::adjective || next.pos == Pos::participle);
  const bool object =
      next.pos == Pos::determiner || next.pos == Pos::number || next.lemma == "que" || verbal || attribute;
  const bool hangs = next.time || next.form == "au" || next.form == "aux" || next.form == "du";
  return object && !hangs ? end + 1 : comma;
}

// « a conduit l'agence|, qui dépend du ministère, à ouvrir | trois enquêtes »: goes on with what the verb makes
// somebody do behind an aside.
void join_what_is_done(const TitleSource& s, const Predicate& predicate, TitleDraft& draft) {
  constexpr std::size_t kLongestAside = 15;  // words
  const auto& makes = lexicon::fr::kMakesDo;
  if (!contains(makes, predicate.lemma) || draft.words.empty() || !draft.object.empty()) return;
  const std::size_t comma = draft.words.back() + 1;
  if (comma >= s.words.size() || s.words[comma].form != ",") return;
  const auto does = [&](std::size_t k) {
    return k + 1 < s.words.size() && (s.words[k].form == "a" || s.words[k].lemma == "de") &&
           s.words[k + 1].pos == Pos::infinitive;
  };
  std::size_t close = comma;
  if (!does(comma + 1))
    for (++close; close < s.words.size() && s.words[close].form != ","; ++close)
      if (close - comma > kLongestAside) return;
  if (!does(close + 1)) return;
  std::size_t end = close + 1;
  while (end < s.words.size() && (!is_cut(s.words, end) || is_quote(s.words[end]))) ++end;
  append_range(draft.words, close + 1, end);
}

// « précise | que, mardi, le pont … »: the clause whose first word is at k is what « que » introduces.
bool follows_que(const Words& words, std::size_t k) {
  while (k > 0 && (words[k - 1].time || words[k - 1].pos == Pos::sign || words[k - 1].pos == Pos::adverb)) --k;
  return k > 0 && words[k - 1].lemma == "que";
}

// « précise | que le pont est fermé et que le bac passe »: told alone, the first clause has no « que » that another
// would repeat.
void drop_repeated_que(const TitleSource& s, TitleDraft& draft) {
  const auto opens_clause = [&](std::size_t word) {
    return s.words[word].lemma == "que" || s.words[word].pos == Pos::relative || s.words[word].lemma == "si";
  };
  if (draft.words.empty() || !follows_que(s.words, draft.words.front())) return;
  for (std::size_t k = 0; k + 1 < draft.words.size() && !opens_clause(draft.words[k]); ++k) {
    const Word& que = s.words[draft.words[k + 1]];
    const bool repeats = s.words[draft.words[k]].form == "et" && que.lemma == "que" && que.pos == Pos::conjunction;
    if (!repeats || draft.words[k + 1] != draft.words[k] + 1) continue;
    std::size_t verb = k + 2;
    while (verb < draft.words.size() && s.words[draft.words[verb]].pos != Pos::sign &&
           s.words[draft.words[verb]].pos != Pos::verb)
      ++verb;
    const bool says_more = verb < draft.words.size() && s.words[draft.words[verb]].pos == Pos::verb;
    if (says_more &&
        title_length(span_of(s.words, draft.words.front(), draft.words.back() + 1).of(s.text)) <= kTitleLimit)
      draft.words.erase(draft.words.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    return;
  }
}

}  // namespace

void drop_asides(const TitleSource& s, const Predicate& predicate, TitleDraft& draft) {
  const auto drop_at = [&](std::size_t comma) {
    const auto says_when = [&](std::size_t k) {
      return s.words[k].time || (s.words[k].pos == Pos::preposition && k + 1 < s.words.size() && s.words[k + 1].time);
    };
    while (comma < s.words.size() && (says_when(comma) || s.words[comma].pos == Pos::adverb)) ++comma;
    if (comma >= s.words.size()) return;
    const std::size_t behind = past_aside(s, comma, says_of_itself(s.words, predicate));
    std::erase_if(draft.words, [&](std::size_t word) { return word >= comma && word < behind; });
  };
  if (!predicate.passive) drop_at(draft.core);
  if (draft.words.empty()) return;
  const std::size_t end = std::min(draft.words.back() + 1, s.words.size());
  for (std::size_t k = draft.core; k + 1 < end; ++k) {
    if (s.words[k].pos == Pos::infinitive) drop_at(s.words[k + 1].pos == Pos::participle ? k + 2 : k + 1);
    if (s.words[k].form != ",") continue;
    if (const std::size_t behind = past_age(s.words, k + 1); behind > k + 1)
      std::erase_if(draft.words, [&](std::size_t word) { return word >= k && word < behind; });
  }
  join_what_is_done(s, predicate, draft);
  drop_repeated_que(s, draft);
}

}  // namespace frise::event
