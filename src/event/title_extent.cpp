#include "event/title_extent.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

// What is said between quotation marks belongs to the verb or small word before it: « le corps présentait « cinq
// blessures » ».
std::size_t with_quotation(const Words& words, std::size_t end) {
  if (end == 0 || end >= words.size() || (words[end].form != "\"" && words[end].form != "«")) return end;
  const Pos before = words[end - 1].pos;
  if (before == Pos::noun || before == Pos::proper || before == Pos::sign || before == Pos::adjective) return end;
  std::size_t k = end + 1;
  while (k < words.size() && words[k].form != "\"" && words[k].form != "»") ++k;
  return std::min(k + 1, words.size());
}

// Past the quotation, opened behind word `verb`, that a verb inside it would end: « a joué dans "Tout nous | sépare" ».
std::size_t past_open_quotation(const Words& words, std::size_t verb, std::size_t end) {
  const auto opened = open_quotation(words, end);
  if (!opened || *opened < verb) return with_quotation(words, end);
  std::size_t k = end;
  while (k < words.size() && !is_quote(words[k])) ++k;
  return k < words.size() ? k + 1 : end;
}

// « a réagi à un post | qui se moquait de lui », « a reçu des élus | qui … »: of something new that is not named
// nothing is known but what the relative clause tells.
bool says_nothing_alone(const Words& words, std::size_t relative) {
  std::size_t k = relative;
  while (k > 1 && (words[k - 1].pos == Pos::adjective || words[k - 1].pos == Pos::participle)) --k;
  if (k < 2 || words[k - 1].pos != Pos::noun || words[k - 1].time) return false;
  std::size_t article = k - 2;
  while (article > 0 && words[article].pos == Pos::adjective) --article;
  return words[article].form == "un" || words[article].form == "une" || words[article].form == "des" ||
         words[article].form == "plusieurs";
}

// A stranger understands the relative clause: « qui s'était moqué du maire », not « qu'il avait promis », « qui l'avait
// vu », « qui dure depuis 2016 », which is told without its time; and it has its object.
bool is_plain(const Words& words, const Clause& relative) {
  const Predicate& p = relative.predicate;
  const bool waits = p.end == relative.end && !p.passive && words[relative.begin].form == "qui" &&
                     contains(lexicon::fr::kTransitiveVerbs, p.lemma);
  constexpr auto kOthers = std::to_array<std::string_view>(
      {"il", "elle", "ils", "elles", "je", "j", "tu", "nous", "vous", "on", "le", "la", "les", "l"});
  for (std::size_t k = relative.begin; k < relative.end; ++k) {
    const bool said = k + 1 < words.size() && (words[k + 1].pos == Pos::verb || words[k + 1].pos == Pos::pronoun);
    if (words[k].time || (said && words[k].pos == Pos::pronoun && contains(kOthers, words[k].form))) return false;
  }
  return !waits;
}

}  // namespace

std::optional<std::size_t> open_quotation(const Words& words, std::size_t end) {
  std::optional<std::size_t> out;
  for (std::size_t k = 0; k < end; ++k) {
    if (!is_quote(words[k])) continue;
    const bool opens = words[k].form == "«" || (words[k].form == "\"" && !out);
    out = opens ? std::optional(k) : std::nullopt;
  }
  return out;
}

std::size_t group_begin(const Words& words, const Clause& clause) {
  constexpr auto kClitics = std::to_array<std::string_view>(
      {"se", "s", "y", "en", "me", "m", "te", "t", "le", "la", "l", "les", "lui", "leur", "ne", "n"});
  std::size_t k = clause.predicate.begin;
  while (k > clause.begin && std::find(kClitics.begin(), kClitics.end(), words[k - 1].form) != kClitics.end() &&
         words[k - 1].pos != Pos::determiner && words[k - 1].pos != Pos::preposition)
    --k;
  return k;
}

std::size_t end_of(const Words& words, const Clauses& clauses, const Clause& clause) {
  std::size_t end = clause.end;
  for (const Clause& next : clauses.list)
    if (next.begin == clause.begin && next.predicate.begin > clause.predicate.begin && next.predicate.form == Pos::verb)
      end = std::min(end, group_begin(words, next));
  // « …, | le maire, élu en 2020, a décidé »: the subject of the next clause stands in this one's words.
  for (const Clause& next : clauses.list)
    if (next.subject < next.begin && next.subject >= clause.predicate.end) end = std::min(end, next.subject);
  return end;
}

std::size_t with_complement(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const auto past_quotation = [&](std::size_t k) { return past_open_quotation(s.words, clause.predicate.begin, k); };
  const std::size_t end = past_quotation(end_of(s.words, s.clauses, clause));
  const bool says =
      lexicon::is_inverting_verb(clause.predicate.lemma) || lexicon::is_saying_verb(clause.predicate.lemma);
  for (const Clause& c : s.clauses.list) {
    if (c.begin != end || c.begin >= s.words.size()) continue;
    if (says && s.words[c.begin].lemma == "si") return c.end;  // « dira | s'il censure ces textes »
    if (c.kind == ClauseKind::relative && clause.predicate.end < end && says_nothing_alone(s.words, end))
      return is_plain(s.words, c) ? past_quotation(c.end) : end;
    if (s.words[c.begin].lemma != "que") continue;
    if (c.kind == ClauseKind::complement || (says && c.kind != ClauseKind::main)) return past_quotation(c.end);
  }
  return end;
}

}  // namespace frise::event
