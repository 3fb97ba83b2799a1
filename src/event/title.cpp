#include "event/title.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "event/animacy.h"
#include "event/title_aside.h"
#include "event/title_doubt.h"
#include "event/title_draft.h"
#include "event/title_head.h"
#include "event/title_line.h"
#include "event/title_noun.h"
#include "event/title_speech.h"
#include "event/title_stand.h"
#include "event/title_subject.h"
#include "event/title_tail.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

// Where a phrase may do without its rest: « les députés de la commission | sur le climat », and as a last resort « les
// députés | de la commission ».
enum class Rest { beside, of };

bool begins_rest(const Word& w, Rest rest) {
  if (rest == Rest::of && is_of(w)) return true;
  return w.pos == Pos::preposition && w.form != "de" && w.form != "d";
}

// « pas moins | de 5 millions | de patients »: what stands behind is counted.
bool counts(const Word& w) {
  return w.pos == Pos::number || w.form == "plus" || w.form == "moins" || w.form == "pres" || w.form == "beaucoup" ||
         contains(lexicon::fr::kQuantityNouns, w.lemma);
}

std::string shortened_head(const std::string& head, Rest kind) {
  const Words words = analyse(head, {0, static_cast<std::uint32_t>(head.size())});
  if (const std::size_t name = apposed_name(words, 0, words.size()); name < words.size())
    return std::string(span_of(words, name, words.size()).of(head));
  std::size_t rest = 1;
  while (rest < words.size() && !begins_rest(words[rest], kind)) ++rest;
  const auto dangles = [&](const Word& w) { return w.pos == Pos::participle || w.pos == Pos::adverb; };
  if (rest < words.size())
    while (rest > 1 && dangles(words[rest - 1])) --rest;
  return rest < words.size() ? std::string(span_of(words, 0, rest).of(head)) : head;
}

// The draft without the rest of its subject, where that stands before the verb.
void shorten_subject(const TitleSource& s, TitleDraft& draft, Rest kind) {
  if (!draft.head.empty()) {
    draft.head = shortened_head(draft.head, kind);
    return;
  }
  std::size_t verb = 0;
  while (verb < draft.words.size() && s.words[draft.words[verb]].pos != Pos::verb) ++verb;
  if (verb == draft.words.size()) return;
  const std::size_t subject = draft.words.front();
  const std::size_t behind = verb > 0 ? draft.words[verb - 1] + 1 : 0;
  if (const std::size_t name = apposed_name(s.words, subject, behind); name < behind) {
    std::erase_if(draft.words, [&](std::size_t word) { return word >= subject && word < name; });
    return;
  }
  std::size_t rest = 1;
  const auto leans = [&](std::size_t k) {
    return contains(lexicon::fr::kLeaningAdjectives, s.words[draft.words[k]].lemma);
  };
  while (rest < verb &&
         (!begins_rest(s.words[draft.words[rest]], kind) || counts(s.words[draft.words[rest - 1]]) || leans(rest - 1)))
    ++rest;
  if (verb == draft.words.size() || rest >= verb) return;
  while (verb > rest && s.words[draft.words[verb - 1]].pos == Pos::pronoun) --verb;
  draft.words.erase(draft.words.begin() + static_cast<std::ptrdiff_t>(rest),
                    draft.words.begin() + static_cast<std::ptrdiff_t>(verb));
}

bool is_attributed(const TitleSource& s, std::size_t word) {
  const std::size_t c = s.clauses.clause_of[word];
  return c < s.clauses.list.size() && s.clauses.list[c].inverted;
}

// The words from `begin` on without who says them, to the next sign: « …, | a indiqué l'institut dans un avis fondé sur
// dix ans de mesures |, … ».
std::vector<std::size_t> told_words(const TitleSource& s, std::size_t begin) {
  std::vector<std::size_t> out;
  bool attributed = false;
  for (std::size_t k = begin; k < s.words.size(); ++k) {
    attributed = is_attributed(s, k) || (attributed && !is_cut(s.words, k) && !is_quote(s.words[k]));
    if (!attributed) out.push_back(k);
  }
  return out;
}

std::string title_of(const TitleSource& s, std::size_t index) {
  auto draft = title_draft(s, index);
  if (!draft) return {};
  drop_asides(s, s.clauses.list[index].predicate, *draft);
  std::string title = written(s, *draft);
  if (!title.empty()) return title;
  shorten_subject(s, *draft, Rest::beside);
  title = written(s, *draft);
  if (!title.empty() || draft->words.empty()) return title;
  std::size_t end = draft->words.back() + 1;  // the clause ended in an aside
  while (end < s.words.size() && !is_attributed(s, end) && !is_quote(s.words[end])) draft->words.push_back(end++);
  drop_asides(s, s.clauses.list[index].predicate, *draft);
  return written(s, *draft);
}

// With nothing of a long subject but its noun: « Le département aéronautique | de l'Université … | a mis … ».
std::string brief_title(const TitleSource& s, std::size_t index) {
  auto draft = title_draft(s, index);
  if (!draft) return {};
  shorten_subject(s, *draft, Rest::of);
  return written(s, *draft);
}

// The main clause that a clause hangs on: the last before it, else the first.
std::optional<std::size_t> governing(const TitleSource& s, std::size_t index) {
  std::optional<std::size_t> out;
  for (std::size_t k = 0; k < s.clauses.list.size(); ++k) {
    const Clause& clause = s.clauses.list[k];
    if (k == index || clause.kind != ClauseKind::main || clause.inverted) continue;
    if (k < index || !out) out = k;
  }
  return out;
}

// The whole sentence without its times and who says it, where it is short enough.
std::string uncut_sentence(const TitleSource& s) {
  if (s.words.size() > kTitleLimit / 2 || is_quote(s.words.front())) return {};
  const bool bare = s.words.size() > 1 && s.words[0].pos == Pos::participle && s.words[1].time;  // « Prévue samedi, … »
  if (bare) return {};
  const std::size_t begin = past_links(s.words, 0, s.words.size());
  const bool hangs =
      std::any_of(s.words.begin(), s.words.begin() + static_cast<std::ptrdiff_t>(begin), [](const Word& w) {
        return w.form == "comme" || w.form == "si" || w.lemma == "que" || w.form == "quand" || w.lemma == "lorsque";
      });
  if (hangs) return {};  // « Comme le dit le maire, … »
  TitleDraft draft{{}, told_words(s, begin), s.words.size()};
  draft.whole = true;
  return written(s, draft);
}

// The sentence without who says it, ended where a clause ends.
std::string sentence_title(const TitleSource& s) {
  for (const Clause& clause : s.clauses.list) {
    if (clause.kind != ClauseKind::main || clause.inverted || s.words[clause.begin].pos == Pos::conjunction) continue;
    const std::size_t begin = past_opening(s.words, 0, clause.predicate.begin);
    if (!opens_clause(s, begin, clause)) return {};
    return written(s, TitleDraft{{}, told_words(s, begin), clause.predicate.end});
  }
  return {};
}

// The least doubtful of the lines offered, the first of equals.
class BestLine {
 public:
  explicit BestLine(const TitleSource& source) : s_(source) {}

  // `strangeness`: how far the line is from what is to be told; `borrowed`: the clause that it tells instead.
  void offer(std::string line, int strangeness, std::optional<std::size_t> borrowed = std::nullopt) {
    if (line.empty()) return;
    line = standing(std::move(line));
    if (line == best_) return;
    keep(std::move(line), strangeness, borrowed, true);
  }

  // A line without a verb.
  void offer_phrase(std::string line, int strangeness) {
    if (!line.empty()) keep(std::move(line), strangeness, std::nullopt, false);
  }

  [[nodiscard]] bool beats(int strangeness) const { return !best_.empty() && doubt_ <= strangeness; }
  [[nodiscard]] Title take() { return {std::move(best_), doubt_, borrowed_.has_value(), borrowed_}; }

 private:
  void keep(std::string line, int strangeness, std::optional<std::size_t> borrowed, bool clause) {
    const int doubt = title_doubt(line, clause, s_.text, s_.words) + strangeness;
    if (!best_.empty() && doubt >= doubt_) return;
    best_ = std::move(line);
    doubt_ = doubt;
    borrowed_ = borrowed;
  }

  const TitleSource& s_;
  std::string best_;
  int doubt_ = 0;
  std::optional<std::size_t> borrowed_;
};

// « selon un bilan | publié lundi »: what the sentence says stands in it.
bool only_cites(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const std::size_t end = clause.predicate.begin;
  if (clause.kind != ClauseKind::participial || end < 2) return false;
  for (std::size_t noun = end; noun-- > 0 && !is_cut(s.words, noun) && s.words[noun].pos != Pos::verb;) {
    const auto& documents = lexicon::fr::kDocuments;
    if (std::find(documents.begin(), documents.end(), s.words[noun].lemma) == documents.end()) continue;
    const std::size_t begin = phrase_begin(s.words, noun);
    const Word& before = s.words[begin > 0 ? begin - 1 : begin];
    const bool recalled =
        before.pos == Pos::verb && lexicon::is_saying_verb(before.lemma);  // « Comme le rappelle | … »
    return recalled || before.form == "selon" || before.form == "apres" || before.form == "dans";
  }
  return false;
}

// « une enquête | réalisée lundi »: the participle says nothing of its own, and nothing else is said with it.
bool only_describes(const TitleSource& s, std::size_t index) {
  const Predicate& p = s.clauses.list[index].predicate;
  const auto& empty = lexicon::fr::kEmptyParticiples;
  if (p.form != Pos::participle || std::find(empty.begin(), empty.end(), p.lemma) == empty.end()) return false;
  std::size_t k = p.end;
  const auto is_timed = [&](std::size_t word) { return word < s.words.size() && s.words[word].time; };
  while (is_timed(k) || (k < s.words.size() && s.words[k].pos == Pos::preposition && is_timed(k + 1))) ++k;
  return k >= s.words.size() || s.words[k].pos == Pos::sign || s.words[k].pos == Pos::verb ||
         s.words[k].pos == Pos::pronoun;
}

// The clause stands for what is said with it.
bool says_nothing_itself(const TitleSource& s, std::size_t index) {
  return only_cites(s, index) || only_describes(s, index);
}

// With the time that the clause cannot do without: « L'audience aura lieu mardi ».
std::string timed_title(const TitleSource& s, std::size_t index) {
  auto draft = title_draft(s, index);
  if (!draft) return {};
  draft->keeps_times = true;
  return written(s, *draft);
}

// « a-t-il ajouté », « dit-elle »
bool is_said_behind(const Words& words, std::size_t verb) {
  for (std::size_t k = verb + 1; k < std::min(verb + 3, words.size()); ++k)
    if (words[verb].pos == Pos::verb && words[k].glue == text::Glue::hyphen) return true;
  return false;
}

// The clause and what stands behind it in its sentence, where an aside ended it too soon: « Le maire a proposé, lors
// d'un débat, | un plan ».
std::string extended_title(const TitleSource& s, std::size_t index) {
  auto draft = title_draft(s, index);
  if (!draft || draft->words.empty()) return {};
  const std::size_t end = *std::max_element(draft->words.begin(), draft->words.end()) + 1;
  const bool other_verb = end < s.words.size() && (s.words[end].pos == Pos::verb || s.words[end].pos == Pos::pronoun);
  if (other_verb) return {};  // « le garage où il travaillait | a brûlé »
  for (std::size_t k = end; k < s.words.size() && !is_attributed(s, k) && !is_said_behind(s.words, k); ++k)
    draft->words.push_back(k);
  drop_asides(s, s.clauses.list[index].predicate, *draft);
  return written(s, *draft);
}

// A time of its own dates the clause.
bool is_timed(const TitleSource& s, std::size_t index) {
  return std::any_of(s.times.begin(), s.times.end(),
                     [&](const TimeUse& use) { return s.clauses.clause_of[use.begin] == index; });
}

// « on ne peut pas considérer | que le maire aurait menti »: nobody says so.
bool is_disclaimed(const TitleSource& s, std::size_t index) {
  for (std::size_t k = index; k-- > 0;)
    if (s.clauses.list[k].end == s.clauses.list[index].begin) return s.clauses.list[k].predicate.negated;
  return false;
}

// The complement clause hangs on the verb of the clause: « a promis mardi | que … », not « a agi mardi, le maire
// assurant | que … »; or what the clause only cites says it: « estime dans un rapport publié mardi | que … ».
bool says(const TitleSource& s, std::size_t index, std::size_t complement, bool cites) {
  const std::size_t verb = s.clauses.list[index].predicate.end;
  const std::size_t que = s.clauses.list[complement].begin;
  const auto speaks = [&](const Clause& other) { return other.predicate.begin >= verb && other.predicate.end <= que; };
  return que >= verb && (cites || std::none_of(s.clauses.list.begin(), s.clauses.list.end(), speaks));
}

// The title of a clause or, where it cannot be told on its own, of what it stands in.
Title whole_title(const TitleSource& s, std::size_t index) {
  constexpr int kSentence = 1;      // what the whole sentence says, this clause among it
  constexpr int kBeside = 2;        // what is said beside it
  constexpr std::size_t kNear = 4;  // clauses; what is said farther off is another thing
  BestLine best(s);
  const bool cites = says_nothing_itself(s, index);
  const bool claims = s.clauses.list[index].predicate.form == Pos::gerund;  // « en affirmant que …, le maire … »
  std::string own = title_of(s, index);
  const bool too_long = own.empty();
  best.offer(std::move(own), cites ? kBeside + 1 : 0);
  if (best.beats(kSentence)) return best.take();
  if (!cites) best.offer(timed_title(s, index), kSentence);
  if (best.beats(kSentence)) return best.take();
  if (!cites && is_timed(s, index)) best.offer_phrase(participle_line(s, index), 0);
  if (best.beats(kSentence)) return best.take();
  if (!cites) best.offer(extended_title(s, index), kSentence);
  if (best.beats(kSentence)) return best.take();
  best.offer(uncut_sentence(s), kSentence);
  if (best.beats(kSentence)) return best.take();
  for (std::size_t c = index + 1; c < std::min(index + kNear, s.clauses.list.size()) && !best.beats(kSentence); ++c)
    if (s.clauses.list[c].kind == ClauseKind::complement && !is_disclaimed(s, c) && says(s, index, c, cites))
      best.offer(title_of(s, c), claims ? kBeside + 1 : kSentence);
  if (best.beats(kBeside)) return best.take();
  if (const auto main = governing(s, index)) best.offer(title_of(s, *main), kBeside, main);
  if (best.beats(kBeside)) return best.take();
  best.offer(sentence_title(s), kBeside);
  const std::size_t first = index > kNear ? index - kNear : 0;
  for (std::size_t c = first; c < std::min(index + kNear, s.clauses.list.size()) && !best.beats(kBeside); ++c)
    if ((s.clauses.list[c].kind == ClauseKind::main || s.clauses.list[c].kind == ClauseKind::complement) &&
        !s.clauses.list[c].inverted)
      best.offer(title_of(s, c), kBeside, c);
  if (!cites && too_long && !best.beats(kBeside)) best.offer(brief_title(s, index), kSentence);
  return best.take();
}

// The sentence from word `begin` on as far as the limit allows, ended before a sign or a preposition: the last resort.
std::string shortened(const TitleSource& s, std::size_t begin) {
  TitleDraft draft{{}, {}, begin + 2};
  std::size_t last = begin;
  while (last < s.words.size() && !is_attributed(s, last)) ++last;
  append_range(draft.words, begin, last);
  if (std::string title = written(s, draft); !title.empty()) return title;
  for (std::size_t end = last; end > begin + 1; --end) {
    if (end < s.words.size() && !is_cut(s.words, end) && s.words[end].pos != Pos::preposition) continue;
    const std::string_view text = span_of(s.words, begin, end).of(s.text);
    if (title_length(text) <= kTitleLimit) return tidied(std::string(text));
  }
  return {};
}

// The line says the verb of the clause.
bool holds(const TitleSource& s, std::string_view line, const Predicate& p) {
  return line.find(s.words[p.end - 1].span.of(s.text)) != std::string_view::npos;
}

Title judged(const TitleSource& s, std::string text, bool clause) {
  const int doubt = title_doubt(text, clause, s.text, s.words);
  return {std::move(text), doubt, false, std::nullopt};
}

// What somebody says of himself, which leans on nothing but him.
std::string own_words(const TitleSource& s, std::size_t index) {
  std::string title = title_of(s, index);
  if (title.empty()) title = whole_title(s, index).text;
  return says_i(s, title) ? title : std::string();
}

std::string phrase_line(const TitleSource& s, std::size_t begin, std::size_t end) {
  TitleDraft draft{{}, {}, begin + 2};
  append_range(draft.words, begin, end);
  std::string title = written(s, draft);
  return title.empty() ? shortened(s, begin) : title;
}

// « Volodymyr Zelensky : l'Ukraine voit tous les endroits … »: who speaks, and what is said before.
Title said_title(const TitleSource& s, std::size_t index) {
  const auto [begin, end] = speaker_range(s.words, s.clauses.list[index]);
  std::size_t said = 0;
  while (said < index && (s.clauses.list[said].kind != ClauseKind::main || s.clauses.list[said].inverted)) ++said;
  const std::string pronounced = begin == end ? speaker_in_clause(s, index) : std::string();  // « a-t-il dit »
  if (said < index && (begin < end || !pronounced.empty()) && speaks_of_itself(s, said))
    if (std::string own = own_words(s, said); !own.empty())
      return judged(s, spoken_title(s, said, std::move(own)), true);
  // « Une mise au point », a dit le maire
  Title title = said == index ? judged(s, phrase_line(s, 0, s.clauses.list[index].begin), true) : whole_title(s, said);
  if (title.text.empty() || (begin == end && pronounced.empty())) return title;
  if (begin == end) {
    title.text = said_by(pronounced, title.text);
    return title;
  }
  std::size_t named = begin;  // « son adjointe | Anne Roy »
  if (s.words[begin].lemma == "son" || s.words[begin].lemma == "leur")
    while (named < end && s.words[named].pos != Pos::proper) ++named;
  if (named + 2 > end) named = begin;
  title.text = said_by(span_of(s.words, named, end).of(s.text), title.text);
  return title;
}

// « "La digue a tenu" » as « Jean Petit : « La digue a tenu » », where somebody says it.
std::string with_speaker(const TitleSource& s, std::size_t index, const std::string& title) {
  const bool quoted = title.size() > 2 && title.starts_with('"') && title.find('"', 1) + 1 == title.size();
  const std::string spoken = quoted ? spoken_title(s, index, title) : std::string();
  return spoken.empty() || spoken.starts_with("«") ? title : spoken;
}

}  // namespace

Title clause_title(const TitleSource& s, std::size_t index) {
  if (speaks_of_itself(s, index))
    if (std::string own = own_words(s, index); !own.empty())
      return judged(s, spoken_title(s, index, std::move(own)), true);
  if (s.clauses.list[index].inverted)
    if (Title said = said_title(s, index); !said.text.empty()) return said;
  if (Title title = whole_title(s, index); !title.text.empty()) {
    const bool own = says_i(s, title.text) && is_spoken(s, index) && title.text.find(" : ") == std::string::npos;
    std::string spoken = own ? spoken_title(s, index, title.text) : std::string();
    if (own && !spoken.starts_with("«")) return judged(s, std::move(spoken), true);
    const bool borrowed = title.borrowed && !holds(s, title.text, s.clauses.list[index].predicate);
    const bool cites = says_nothing_itself(s, index);
    return {with_speaker(s, index, title.text), title.doubt, borrowed, cites ? governing(s, index) : title.told};
  }
  Title title = judged(s, shortened(s, past_opening(s.words, 0, s.clauses.list[index].predicate.begin)), true);
  title.borrowed = title.doubt > 1 && !holds(s, title.text, s.clauses.list[index].predicate);
  return title;
}

Title noun_title(const TitleSource& s, std::size_t noun) { return judged(s, noun_line(s, noun), false); }

Title phrase_title(const TitleSource& s, std::size_t begin, std::size_t end) {
  return judged(s, phrase_line(s, begin, end), false);
}

}  // namespace frise::event
