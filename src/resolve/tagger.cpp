#include "frise/tagger.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "grammar/recogniser.h"
#include "grammar/triggers.h"
#include "resolve/quotation.h"
#include "resolve/resolver.h"
#include "resolve/tense.h"
#include "resolve/word_forms.h"
#include "text/paragraph.h"
#include "text/trigger_scan.h"

namespace frise {
namespace {

// Nothing but prepositions and articles before it: « En 2014, … », « Le 3 mai 2011, … »
bool heads_sentence(const grammar::Sentence& sentence, const grammar::Mention& mention) {
  using lexicon::Sense;
  for (std::size_t k = 0; k < mention.begin; ++k)
    if (sentence.tokens.list[k].kind == text::TokenKind::word &&
        !sentence.readings[k].any(lexicon::bits(Sense::preposition, Sense::article)) &&
        sentence.tokens.list[k].hash != grammar::Word("cours").hash)  // « Au cours de l'année 2013, … »
      return false;
  return mention.begin <= 3;
}

// « 16 janvier 2024. »: the sentence is nothing but the date.
bool is_heading(const grammar::Sentence& sentence, const grammar::Mention& mention) {
  if (mention.begin != 0 || !heads_sentence(sentence, mention)) return false;
  const auto rest = sentence.tokens.list.begin() + static_cast<std::ptrdiff_t>(mention.end);
  return std::all_of(rest, sentence.tokens.list.end(),
                     [](const text::Token& t) { return t.kind == text::TokenKind::sign; });
}

// « 17h30 - Les pompiers arrivent »: an hour that opens a paragraph and is set apart from it.
bool is_stamp(const grammar::Sentence& sentence, const grammar::Mention& mention) {
  const auto* timed = std::get_if<Timed>(&mention.said.time.is);
  if (mention.begin != 0 || timed == nullptr || timed->day || !timed->clock.minute) return false;
  if (mention.end == sentence.size()) return true;
  const text::Token& behind = sentence.tokens.list[mention.end];
  return behind.kind == text::TokenKind::sign && behind.hash != grammar::Word(",").hash;
}

// « 16 janvier 2024. », « En 2014, … », « l'accord de mars »: where a mention stands.
resolve::Place place_of(const grammar::Sentence& sentence, const resolve::WordForms& words,
                        const grammar::Mention& mention) {
  resolve::Place place;
  place.heads_sentence = heads_sentence(sentence, mention);
  // « Exilé de 1804 à 1813, … »: « de » opens the range
  const bool range = std::holds_alternative<Range>(mention.said.time.is);
  place.of_noun = !range && resolve::belongs_to_noun(words, mention.begin);
  place.aside = resolve::is_aside(words, mention.begin);
  place.apposed = !place.aside && !place.of_noun && !place.heads_sentence && resolve::is_apposed(words, mention.begin);
  place.bracketed = place.aside && mention.begin > 0 && words.cursor(mention.begin - 1).at_word("(");
  place.is_heading = is_heading(sentence, mention);
  return place;
}

// « tous les jours », « du lundi au vendredi »: hours beside it are those of each day.
bool is_of_every_day(const grammar::Mention& mention) {
  if (const auto* range = std::get_if<Range>(&mention.said.time.is)) {
    const auto* from = std::get_if<CalendarDate>(&range->from->is);
    return from != nullptr && from->habit;
  }
  const auto* recurrence = std::get_if<Recurrence>(&mention.said.time.is);
  if (recurrence == nullptr) return false;
  const std::string_view value = recurrence->value;
  return value == "P1D" || value.starts_with("XXXX-W") || value.starts_with("XXXX-XX-XX");
}

// « en 1903, au mois de juillet », « dimanche jusqu'à 13 heures »: nothing but a comma or « jusque » and prepositions
// between them.
bool stand_side_by_side(const grammar::Sentence& sentence, const grammar::Mention& a, const grammar::Mention& b) {
  using lexicon::Sense;
  grammar::Cursor at(sentence, a.end);
  if (b.begin == a.end || (!at.word(",") && !at.word("jusqu"))) return false;
  for (; at.position() < b.begin; at.advance())
    if (!at.reading().any(lexicon::bits(Sense::preposition, Sense::article))) return false;
  return true;
}

// « en juillet | et août », « fin avril, | puis à la rentrée »: nothing but a conjunction and prepositions between
// them.
bool are_coordinated(const grammar::Sentence& sentence, const grammar::Mention& a, const grammar::Mention& b) {
  using lexicon::Sense;
  grammar::Cursor at(sentence, a.end);
  at.word(",");
  if (!at.word("et") && !at.word("ou") && !at.word("puis")) return false;
  while (at.position() < b.begin && at.reading().any(lexicon::bits(Sense::preposition, Sense::article))) at.advance();
  return at.position() == b.begin;
}

// « de 8 h à 17 h »
bool is_hours(const grammar::Mention& mention) {
  const auto* range = std::get_if<Range>(&mention.said.time.is);
  const auto* from = range != nullptr ? std::get_if<Timed>(&range->from->is) : nullptr;
  return from != nullptr && !from->day && from->clock.minute;
}

// « de 22 heures à 6 heures »
bool is_night_of_hours(const grammar::Mention& mention) {
  const auto* range = std::get_if<Range>(&mention.said.time.is);
  const auto* from = range != nullptr ? std::get_if<Timed>(&range->from->is) : nullptr;
  const auto* to = range != nullptr ? std::get_if<Timed>(&range->to->is) : nullptr;
  if (from == nullptr || to == nullptr || from->day || to->day || !from->clock.minute || !to->clock.minute)
    return false;
  constexpr int kMidnight = 24 * 60;
  return *to->clock.minute < *from->clock.minute % kMidnight || *from->clock.minute == kMidnight;
}

// « un couvre-feu de 22 heures à 6 heures », « le couvre-feu, repoussé à 23 heures »: what stands at `begin` is of it.
bool is_of_curfew(const grammar::Sentence& sentence, const grammar::Mention& mention) {
  const auto* timed = std::get_if<Timed>(&mention.said.time.is);
  const bool hour = timed != nullptr && !timed->day && timed->clock.minute;
  if (!hour && !is_night_of_hours(mention)) return false;
  constexpr std::ptrdiff_t kClose = 5;  // tokens from the word to a single hour
  const auto& tokens = sentence.tokens.list;
  const auto found = std::adjacent_find(tokens.begin(), tokens.end(), [](const text::Token& a, const text::Token& b) {
    return a.hash == grammar::Word("couvre").hash && b.hash == grammar::Word("feu").hash;
  });
  if (found == tokens.end()) return false;
  const std::ptrdiff_t apart = static_cast<std::ptrdiff_t>(mention.begin) - (found - tokens.begin()) - 2;
  return !hour || (apart > 0 && apart <= kClose);
}

// « ouvert de 9 h à 12 h »: what stands at `begin` is of opening hours.
bool is_of_opening(const grammar::Sentence& sentence, std::size_t begin) {
  constexpr std::size_t kClose = 6;  // tokens
  for (std::size_t k = begin; k-- > 0 && begin - k <= kClose;) {
    const std::uint64_t word = sentence.tokens.list[k].hash;
    if (word == grammar::Word("ouvert").hash || word == grammar::Word("ouverte").hash ||
        word == grammar::Word("ouverts").hash || word == grammar::Word("ouvertes").hash)
      return true;
  }
  return false;
}

// Finds the mentions of a text, sentence by sentence; what one sentence needs is used again for the next.
class Reader {
 public:
  Reader(std::string_view text, const Reference& reference, TagOptions options)
      : text_(text), reference_(reference), paragraphs_(text::paragraphs(text)), resolver_(text, reference, options) {}

  std::vector<Timex> run() {
    const std::optional<Span> page_date = single_date_line();
    for (const Span paragraph : paragraphs_) {
      ++paragraph_;
      is_page_date_ = page_date == paragraph;
      text::triggered_sentences(text_, paragraph, grammar::triggers(), sentences_);
      for (const Span span : sentences_) {
        opens_paragraph_ = span.begin == paragraph.begin;
        read(span);
      }
    }
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t kLongestDateLine = 60;  // bytes

  // The lines that are nothing but a date. Where there are several, they head sections; a single one is the page's own
  // date, which says when something was put there and dates nothing in the text.
  std::optional<Span> single_date_line() {
    std::optional<Span> found;
    for (const Span p : paragraphs_) {
      if (p.size() > kLongestDateLine || !is_date_line(p)) continue;
      if (found) return std::nullopt;
      found = p;
    }
    return found;
  }

  bool is_date_line(Span paragraph) {
    text::triggered_sentences(text_, paragraph, grammar::triggers(), sentences_);
    if (sentences_.size() != 1 || sentences_[0] != paragraph) return false;
    grammar::prepare(text_, paragraph.begin, paragraph.end, sentence_);
    const auto mentions = grammar::recognise(sentence_);
    return mentions.size() == 1 && is_heading(sentence_, mentions[0]);
  }

  void read(Span span) {
    ++number_;
    grammar::prepare(text_, span.begin, span.end, sentence_);
    auto mentions = grammar::recognise(sentence_);
    if (mentions.empty()) return;
    words_.reset(sentence_);
    const auto days = quotation_days(mentions);
    is_habitual_ = std::any_of(mentions.begin(), mentions.end(), [&](const grammar::Mention& m) {
      return is_of_every_day(m) && !resolve::is_aside(words_, m.begin);  // « qui passe ici tous les jours »
    });
    says_hours_ = std::any_of(mentions.begin(), mentions.end(), &is_hours);
    for (std::size_t k = 0; k < mentions.size(); ++k) {
      resolve::Place place = place_here(mentions[k]);
      place.coordinated = k > 0 && are_coordinated(sentence_, mentions[k - 1], mentions[k]);
      if (place.coordinated || (k > 0 && stand_side_by_side(sentence_, mentions[k - 1], mentions[k])))
        place.beside = out_.back().span.of(text_);
      place.curfew = is_of_curfew(sentence_, mentions[k]);
      place.opening =
          std::holds_alternative<Range>(mentions[k].said.time.is) && is_of_opening(sentence_, mentions[k].begin);
      if (!days.empty()) place.said_on = days[k];
      out_.push_back(resolver_.resolve(words_, std::move(mentions[k]), place));
      // « Ils travailleront le dimanche jusqu'à 13 h », « ouvert de 9 à 12 h et de 14 à 18 h »
      const Timex& last = out_.back();
      is_habitual_ = is_habitual_ || (last.type == TimexType::set &&
                                      (last.value.starts_with("XXXX-WXX-") || last.value.starts_with("XXXX-XX-XXT")));
    }
  }

  [[nodiscard]] resolve::Place place_here(const grammar::Mention& mention) const {
    resolve::Place place = place_of(sentence_, words_, mention);
    place.paragraph = paragraph_;
    place.opens_paragraph = opens_paragraph_ && place.heads_sentence;
    place.is_stamp = opens_paragraph_ && is_stamp(sentence_, mention);
    place.sentence = number_;
    place.page_date = is_page_date_;
    place.habitual = is_habitual_;
    place.beside_hours = says_hours_;
    return place;
  }

  // For each mention the day on which it was said, where that is a day gone by; empty for sentences without quotations.
  [[nodiscard]] std::vector<std::optional<Day>> quotation_days(const std::vector<grammar::Mention>& mentions) const {
    const bool quotes = std::any_of(sentence_.tokens.list.begin(), sentence_.tokens.list.end(),
                                    [](const text::Token& t) { return t.hash == grammar::Word("«").hash; });
    if (!quotes || mentions.size() < 2 || !reference_.day) return {};
    std::vector<std::optional<Day>> out(mentions.size());
    for (std::size_t k = 0; k < mentions.size(); ++k) {
      const auto frame = resolve::mention_that_dates(words_, mentions, k);
      const auto day = frame ? resolver_.day_of(words_, mentions[*frame], place_here(mentions[*frame])) : std::nullopt;
      if (day && *day <= *reference_.day) out[k] = day;
    }
    return out;
  }

  std::string_view text_;
  Reference reference_;
  std::vector<Span> paragraphs_;
  resolve::Resolver resolver_;
  std::vector<Span> sentences_;
  grammar::Sentence sentence_;
  resolve::WordForms words_;
  std::vector<Timex> out_;
  std::size_t paragraph_ = 0;
  std::size_t number_ = 0;  // of the sentence
  bool is_page_date_ = false;
  bool opens_paragraph_ = false;  // the sentence
  bool is_habitual_ = false;      // the sentence
  bool says_hours_ = false;       // the sentence
};

}  // namespace

std::vector<Timex> Tagger::tag(std::string_view text, const Reference& reference) const {
  return Reader(text, reference, options_).run();
}

}  // namespace frise
