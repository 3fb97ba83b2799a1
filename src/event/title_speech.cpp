#include "event/title_speech.h"

#include <algorithm>
#include <array>

#include "event/animacy.h"
#include "event/status.h"
#include "event/title_head.h"
#include "event/title_line.h"
#include "event/title_reading.h"
#include "event/title_subject.h"
#include "lexicon/event_class.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

bool is_first_person(const Words& words, std::size_t k) {
  constexpr auto kForms = std::to_array<std::string_view>(
      {"je", "j", "me", "m", "moi", "mon", "ma", "mes", "nous", "notre", "nos", "on", "vous", "votre", "vos"});
  const Word& w = words[k];
  const bool metres = w.form == "m" && (w.capital || (k > 0 && words[k - 1].pos == Pos::number));  // or « M. »
  return !metres && !w.capitals && std::find(kForms.begin(), kForms.end(), w.form) != kForms.end();
}

// A quotation is open where the word stands, by the marks of its paragraph before it.
bool in_quotation(const TitleSource& s, std::size_t word) {
  const std::size_t at = s.words[word].span.begin;
  std::size_t begin = at;
  while (begin > 0 && s.text[begin - 1] != '\n') --begin;
  const std::string_view before = s.text.substr(begin, at - begin);
  const bool straight = std::count(before.begin(), before.end(), '"') % 2 == 1;
  const std::size_t open = before.rfind("«");
  const std::size_t closed = before.rfind("»");
  return straight || (open != std::string_view::npos && (closed == std::string_view::npos || closed < open));
}

// « "La digue a tenu", a balayé Jean Petit »: somebody else than before speaks, though the verb is none of saying.
bool tells_who_spoke(const Words& words) {
  const auto marks = std::count_if(words.begin(), words.end(), is_quote);
  for (std::size_t k = words.size(); k-- > 0 && !is_quote(words[k]);)
    if (words[k].pos == Pos::verb && marks > 0 && marks % 2 == 0) return true;
  return false;
}

// Who is meant by « il » or « elle » of a clause that says who speaks; else who spoke before.
std::string meant_by(const TitleSource& s, std::size_t clause, std::size_t pronoun) {
  TitleHead meant = resolved(s, clause, pronoun);
  return means_agent(meant.text) ? std::move(meant.text) : std::string(s.speaker);
}

bool begins_with_name(const TitleSource& s, WordRange range) {
  return range.first < range.second && s.words[range.first].pos == Pos::proper;
}

// « Jean Petit est revenu sur l'affaire : " | Nous avons eu peur" »: whom the sentence is about before the colon.
std::string speaker_before_colon(const TitleSource& s, std::size_t index) {
  std::size_t mark = std::min(s.clauses.list[index].begin + 1, s.words.size());
  while (mark > 1 && !(is_quote(s.words[mark - 1]) && s.words[mark - 2].form == ":")) --mark;
  if (mark < 2) return {};
  for (std::size_t k = 0; k < index; ++k) {
    const Clause& clause = s.clauses.list[k];
    if (clause.kind != ClauseKind::main || clause.inverted || clause.predicate.begin >= mark) continue;
    if (const auto pronoun = pronoun_subject(s.words, clause)) return meant_by(s, k, *pronoun);
    const WordRange range = subject_range(s.words, clause);
    const bool speaks = begins_with_name(s, range) || lexicon::is_saying_verb(clause.predicate.lemma);
    return speaks ? subject_phrase(s.text, s.words, clause) : std::string();
  }
  return {};
}

// « Selon | le chef des pompiers, "on a eu peur" »
std::string speaker_according_to(const TitleSource& s) {
  for (std::size_t k = 0; k + 2 < s.words.size(); ++k) {
    if (s.words[k].form != "selon") continue;
    std::size_t end = k + 1;
    while (end < s.words.size() && !is_cut(s.words, end) && !is_quote(s.words[end]) && s.words[end].pos != Pos::verb)
      ++end;
    const bool paper = s.words[k + 1].pos == Pos::determiner && s.words[k + 2].pos == Pos::proper;  // « L'Écho »
    const bool somebody = s.words[k + 1].pos == Pos::proper || s.words[k + 1].pos == Pos::determiner;
    return somebody && !paper && end > k + 1 ? std::string(span_of(s.words, k + 1, end).of(s.text)) : std::string();
  }
  return {};
}

// Who speaks: behind an inverted verb, before a verb of saying, before a colon, else whoever spoke before.
std::string speaker_of(const TitleSource& s, std::size_t index) {
  for (std::size_t k = 0; k < s.clauses.list.size(); ++k) {
    if (k == index || !is_attribution(s.words, s.clauses, k)) continue;
    if (std::string speaker = speaker_in_clause(s, k); !speaker.empty()) return speaker;
  }
  if (std::string speaker = speaker_before_colon(s, index); !speaker.empty()) return speaker;
  if (std::string speaker = speaker_according_to(s); !speaker.empty()) return speaker;
  return tells_who_spoke(s.words) ? std::string() : std::string(s.speaker);
}

// « le ministre des Transports Jean Petit » → « Jean Petit », « la gérante » as it is.
std::string name_in(const std::string& speaker) {
  const Words words = analyse(speaker, {0, static_cast<std::uint32_t>(speaker.size())});
  std::size_t begin = words.size();
  while (begin > 0 && words[begin - 1].pos == Pos::proper) --begin;
  while (begin < words.size() && (words[begin].features & feature::first_name) == 0) ++begin;  // « de la Loire | Jean »
  return begin + 1 < words.size() ? std::string(span_of(words, begin, words.size()).of(speaker)) : speaker;
}

// The title says the name, and not that of somebody else of the same family.
bool says_name(const std::string& title, const std::string& name) {
  const Words words = analyse(title, {0, static_cast<std::uint32_t>(title.size())});
  const Words wanted = analyse(name, {0, static_cast<std::uint32_t>(name.size())});
  const auto is_proper = [](const Word& w) { return w.pos == Pos::proper; };
  const auto same = [](const Word& a, const Word& b) { return a.form == b.form; };
  if (wanted.empty()) return false;
  const auto at = std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), same);
  return at != words.end() && (at == words.begin() || !is_proper(*(at - 1)));
}

// « le maire et le préfet "ont menti sur nos services" »: what is said quotes a part of itself.
bool quotes_part(const std::string& title) {
  const std::size_t open = title.find('"');
  const std::size_t close = open == std::string::npos ? open : title.find('"', open + 1);
  return open != 0 && close != std::string::npos && title.find('"', close + 1) == std::string::npos &&
         open + 1 < title.size() && title[open + 1] != ',' && title[open + 1] != ' ';
}

// « projet de »: what was cut before its noun names nobody.
bool breaks_off(const std::string& speaker) {
  const Words words = analyse(speaker, {0, static_cast<std::uint32_t>(speaker.size())});
  return !words.empty() && (words.back().pos == Pos::preposition || words.back().pos == Pos::determiner);
}

// What stands in the quotation, without its marks.
std::string without_quotation_marks(std::string title) {
  if (const std::size_t end = title.find('"', 1); end != std::string::npos && end > title.size() / 3) title.resize(end);
  while (title.ends_with(',') || title.ends_with(' ')) title.pop_back();
  std::erase(title, '"');
  for (const std::string_view mark : {"« ", " »", "«", "»"})
    for (std::size_t at = title.find(mark); at != std::string::npos; at = title.find(mark))
      title.erase(at, mark.size());
  return title;
}

}  // namespace

bool speaks_of_itself(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  if (!is_spoken(s, index)) return false;  // « il a tourné "Tout nous sépare" »
  for (std::size_t k = clause.begin; k < clause.end; ++k)
    if (is_first_person(s.words, k)) return s.answers || in_quotation(s, k);
  return false;
}

std::string speaker_in_clause(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  if (!clause.inverted) return subject_phrase(s.text, s.words, clause);
  const auto [begin, end] = speaker_range(s.words, clause);
  if (begin < end) return std::string(span_of(s.words, begin, end).of(s.text));
  for (std::size_t word = clause.predicate.begin; word < std::min(clause.end, clause.predicate.end + 2); ++word)
    if (s.words[word].form == "il" || s.words[word].form == "elle") return meant_by(s, index, word);
  return {};
}

bool is_spoken(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  return !clause.inverted && (s.answers || in_quotation(s, clause.predicate.begin));
}

bool says_i(const TitleSource& s, const std::string& title) {
  const Words words = words_of_title(title, s.text, s.words);
  for (std::size_t k = 0; k < words.size(); ++k)
    if (is_first_person(words, k)) return true;
  return false;
}

std::string spoken_title(const TitleSource& s, std::size_t index, std::string title) {
  if (title.empty()) return {};
  std::string speaker = speaker_of(s, index);
  // Nobody calls himself by his name: the pronoun stands for somebody else.
  if (const auto pronoun = pronoun_subject(s.words, s.clauses.list[index]);
      pronoun && !speaker.empty() && title.starts_with(printed(speaker)))
    title.replace(0, printed(speaker).size(), s.words[*pronoun].span.of(s.text));
  if (breaks_off(speaker) || says_name(title, name_in(speaker)))
    speaker.clear();  // « Je demande à Jean Morel … » is no speech of his
  if (quotes_part(title) && !speaker.empty())
    if (std::string said = said_by(speaker, title); said != title) return said;
  const std::string quoted = "« " + printed(without_quotation_marks(std::move(title))) + " »";
  if (title_length(speaker) + title_length(quoted) + 3 > kTitleLimit) speaker = name_in(speaker);
  if (speaker.empty() || title_length(speaker) + title_length(quoted) + 3 > kTitleLimit) return quoted;
  return printed(speaker) + " : " + quoted;
}

namespace {

// A phrase can end before the preposition at word k: « la préfète | de la Loire », not « Bill | de Blasio ».
bool ends_before(const Words& words, std::size_t k) {
  return (words[k].pos == Pos::preposition || is_of(words[k])) && words[k - 1].pos == Pos::noun;
}

}  // namespace

std::string said_by(std::string_view speaker, const std::string& title) {
  const std::string said = after_colon(title);
  const auto fits = [&](std::string_view by) { return title_length(by) + title_length(said) + 3 <= kTitleLimit; };
  std::string by(speaker);
  if (!fits(by)) by = name_in(by);
  const Words words = analyse(by, {0, static_cast<std::uint32_t>(by.size())});
  constexpr std::size_t kFewest = 4;  // words: « Le ministère » is too little, « Le préfet de la Loire » is not
  std::size_t end = words.size();
  while (end > kFewest && !fits(span_of(words, 0, end).of(by))) {
    --end;
    while (end > kFewest && !ends_before(words, end)) --end;
  }
  const std::string_view shortened = span_of(words, 0, end).of(by);
  const bool whole = end == words.size() || ends_before(words, end);
  return whole && fits(shortened) ? printed(shortened) + " : " + said : title;
}

std::string after_colon(const std::string& title) {
  const std::string first = title.substr(0, title.find_first_of(" \xE2"));
  const std::string small = lexicon::small_letters(first);
  constexpr lexicon::Features kSmallWords =
      feature::determiner | feature::pronoun | feature::adverb | feature::preposition | feature::conjunction;
  const bool common = (lexicon::features_of(small) & kSmallWords) != 0 || small == "l";
  return common ? small + title.substr(first.size()) : title;
}

}  // namespace frise::event
