#include "event/speaker.h"

#include <algorithm>

#include "event/animacy.h"
#include "event/antecedent.h"
#include "lexicon/event_class.h"

namespace frise::event {
namespace {

// Who speaks in a sentence: « a dit | le maire »; for « a-t-elle dit » whom the article is about.
std::string_view speaker_in(std::string_view text, const ReadSentence& s, const People& people) {
  for (const Clause& clause : s.clauses.list) {
    if (!clause.inverted) continue;
    const auto [begin, end] = speaker_range(s.words, clause);
    if (begin < end) return span_of(s.words, begin, end).of(text);
    for (std::size_t k = clause.predicate.begin; k < std::min(clause.end, clause.predicate.end + 2); ++k) {
      const bool she = s.words[k].form == "elle";
      if (!she && s.words[k].form != "il") continue;
      const Person* person = people.protagonist(she ? lexicon::feature::feminine : lexicon::feature::masculine);
      if (person != nullptr) return person->called;
    }
  }
  return {};
}

// Whose speech a sentence tells of: « Jean Petit reconnaît que … », « elle confie … » for whom the article is about.
std::string_view teller_in(std::string_view text, const ReadSentence& s, const People& people) {
  for (const Clause& clause : s.clauses.list) {
    if (clause.kind != ClauseKind::main) continue;
    if (!lexicon::is_saying_verb(clause.predicate.lemma)) return {};
    if (const auto pronoun = pronoun_subject(s.words, clause)) {
      const bool she = s.words[*pronoun].form == "elle";
      if (!she && s.words[*pronoun].form != "il") return {};
      const Person* person = people.protagonist(she ? lexicon::feature::feminine : lexicon::feature::masculine);
      return person != nullptr ? std::string_view(person->called) : std::string_view();
    }
    const auto [begin, end] = subject_range(s.words, clause);
    const std::string_view subject = begin < end ? span_of(s.words, begin, end).of(text) : std::string_view();
    return means_people(subject) ? subject : std::string_view();
  }
  return {};
}

}  // namespace

std::string_view interviewee(std::string_view headline, const std::vector<ReadSentence>& sentences) {
  const Words words = analyse(headline, {0, static_cast<std::uint32_t>(headline.size())});
  std::size_t end = 0;
  while (end < words.size() && words[end].pos == Pos::proper) ++end;
  const bool quotes = end > 1 && end + 1 < words.size() && words[end].form == ":" && is_quote(words[end + 1]);
  const bool asks = std::any_of(sentences.begin(), sentences.end(),
                                [](const ReadSentence& s) { return s.is_question() && !s.is_quotation(); });
  return quotes && asks ? span_of(words, 0, end).of(headline) : std::string_view();
}

bool is_answer(const std::vector<ReadSentence>& sentences, std::size_t first) {
  const std::size_t paragraph = sentences[first].paragraph;
  if (paragraph == sentences.front().paragraph) return false;
  for (std::size_t k = first; k < sentences.size() && sentences[k].paragraph == paragraph; ++k)
    if (sentences[k].is_question()) return false;
  return true;
}

std::string_view speaker_of(std::string_view text, const std::vector<ReadSentence>& sentences, const People& people,
                            std::size_t k) {
  const auto told_in = [&](std::size_t j) { return speaker_in(text, sentences[j], people); };
  const std::size_t paragraph = sentences[k].paragraph;
  for (std::size_t j = k; j < sentences.size() && sentences[j].paragraph == paragraph; ++j)
    if (const std::string_view speaker = told_in(j); !speaker.empty()) return speaker;
  std::size_t first = k;
  for (; first > 0 && sentences[first - 1].paragraph == paragraph; --first)
    if (const std::string_view speaker = told_in(first - 1); !speaker.empty()) return speaker;
  if (k > first)
    if (const std::string_view speaker = teller_in(text, sentences[k - 1], people); !speaker.empty()) return speaker;
  return first > 0 && sentences[first - 1].paragraph + 1 == paragraph ? told_in(first - 1) : std::string_view();
}

}  // namespace frise::event
