#include "event/antecedent.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

constexpr std::size_t kLongest = 60;  // code points
constexpr lexicon::Features kGender = feature::masculine | feature::feminine;
constexpr lexicon::Features kNumber = feature::singular | feature::plural;

using Range = std::pair<std::size_t, std::size_t>;  // words [first, second)

bool begins_phrase(const Word& w) {
  if (w.time) return false;
  return w.pos == Pos::determiner || w.pos == Pos::noun || w.pos == Pos::proper || w.pos == Pos::number;
}

bool ends_phrase(const Words& words, std::size_t k) {
  return is_cut(words, k) || words[k].pos == Pos::pronoun || words[k].pos == Pos::relative || words[k].form == "ne" ||
         words[k].form == "n";
}

bool bounds_number(const Word& w) {
  return w.form == "de" || w.form == "plus" || w.form == "moins" || w.form == "pres" || w.form == "environ" ||
         w.form == "quelque";
}

Range subject_range(const Words& words, const Clause& clause) {
  std::size_t begin = clause.subject;
  const std::size_t stop = clause.subject < clause.begin ? clause.begin : clause.predicate.begin;
  while (begin < stop && !begins_phrase(words[begin])) ++begin;
  std::size_t end = begin;
  while (end < stop && !ends_phrase(words, end) && !words[end].time) ++end;
  // « la course | prévue samedi », « la tradition | depuis 1960 »
  if (end < stop && words[end].time)
    while (end > begin + 1 && (words[end - 1].pos == Pos::participle || words[end - 1].pos == Pos::preposition)) --end;
  // « entre 2 500 personnes et … », « plus de 900 habitants »
  const bool counted = begin < stop && words[begin].pos == Pos::number;
  const bool complement = begin > 0 && words[begin - 1].pos == Pos::preposition && !counted;
  while (counted && begin > clause.subject && bounds_number(words[begin - 1])) --begin;
  return complement ? Range{begin, begin} : Range{begin, end};
}

// The noun phrase just behind the verb: « a fermé | la piscine municipale | en juin ».
Range object_range(const Words& words, const Clause& clause) {
  std::size_t begin = clause.predicate.end;
  while (begin < clause.end && words[begin].time) ++begin;
  if (begin >= clause.end || !begins_phrase(words[begin])) return {begin, begin};
  std::size_t end = begin;
  while (end < clause.end && !ends_phrase(words, end) &&
         (words[end].pos != Pos::preposition || words[end].form == "de" || words[end].form == "d"))
    ++end;
  return {begin, end};
}

// Gender and number by the article where it tells, else by the first noun.
lexicon::Features agreement(const Words& words, Range range) {
  lexicon::Features out = 0;
  for (std::size_t k = range.first; k < range.second; ++k) {
    const Word& w = words[k];
    if (w.pos == Pos::determiner) {
      if (w.form == "le" || w.form == "un" || w.form == "ce" || w.form == "cet")
        out |= feature::masculine | feature::singular;
      if (w.form == "la" || w.form == "une" || w.form == "cette") out |= feature::feminine | feature::singular;
      if (w.form == "l" || w.form == "son" || w.form == "sa") out |= feature::singular;
      if (w.form == "les" || w.form == "des" || w.form == "ces" || w.form == "ses") out |= feature::plural;
    } else if (w.pos == Pos::number) {
      out |= feature::plural;
    } else if (w.pos == Pos::noun || w.pos == Pos::proper) {
      if ((out & kGender) == 0 && w.pos == Pos::noun) out |= w.features & kGender;
      if ((out & kNumber) == 0) out |= w.pos == Pos::noun ? w.features & kNumber : feature::singular;
      break;
    }
  }
  return out;
}

// Nothing in the features speaks against `wanted`.
bool agrees(lexicon::Features features, lexicon::Features wanted, lexicon::Features group) {
  return (features & group) == 0 || (features & group & wanted) != 0;
}

// « il y a », « il faut », « il s'agit de »: nobody's pronoun.
bool is_impersonal(const Words& words, const Predicate& p) {
  constexpr auto kImpersonal = std::to_array<std::string_view>(
      {"falloir", "agir", "pleuvoir", "neiger", "suffire", "manquer", "rester", "sembler"});
  const auto is_one_of = [&](std::string_view lemma) {
    return std::find(kImpersonal.begin(), kImpersonal.end(), lemma) != kImpersonal.end();
  };
  return is_one_of(p.lemma) || is_one_of(words[p.begin].lemma) ||
         (p.begin > 0 && words[p.begin - 1].form == "y" && words[p.begin].lemma == "avoir");
}

}  // namespace

std::optional<std::size_t> pronoun_subject(const Words& words, const Clause& clause) {
  if (is_impersonal(words, clause.predicate)) return std::nullopt;
  for (std::size_t k = clause.begin; k < clause.predicate.begin; ++k) {
    const Word& w = words[k];
    if (w.pos == Pos::noun || w.pos == Pos::proper) return std::nullopt;
    if (w.form == "il" || w.form == "elle" || w.form == "ils" || w.form == "elles") return k;
  }
  return std::nullopt;
}

std::string subject_phrase(std::string_view text, const Words& words, const Clause& clause) {
  const auto [begin, end] = subject_range(words, clause);
  return begin == end ? std::string() : std::string(span_of(words, begin, end).of(text));
}

std::vector<Antecedent> antecedents(std::string_view text, const Words& words, const Clauses& clauses) {
  std::vector<Antecedent> out;
  for (const Clause& clause : clauses.list) {
    const bool told = clause.kind == ClauseKind::main || clause.kind == ClauseKind::complement;
    if (!told || clause.predicate.form != Pos::verb) continue;
    for (const Range& range : {subject_range(words, clause), object_range(words, clause)}) {
      if (range.first == range.second) continue;
      std::string phrase(span_of(words, range.first, range.second).of(text));
      if (text::count_code_points(phrase) < kLongest) out.push_back({std::move(phrase), agreement(words, range)});
    }
    if (!out.empty()) break;
  }
  return out;
}

std::string_view antecedent_of(std::string_view pronoun, const std::vector<Antecedent>& candidates) {
  const lexicon::Features gender = pronoun.starts_with("elle") ? feature::feminine : feature::masculine;
  const lexicon::Features number = pronoun.ends_with("s") ? feature::plural : feature::singular;
  for (const Antecedent& candidate : candidates)
    if (agrees(candidate.features, gender, kGender) && agrees(candidate.features, number, kNumber))
      return candidate.text;
  return {};
}

}  // namespace frise::event
