#include "frise/tagger.h"

#include "grammar/recogniser.h"
#include "resolve/resolver.h"
#include "resolve/tense.h"
#include "text/paragraph.h"
#include "text/sentence.h"

namespace frise {
namespace {

// Nothing but prepositions and articles before it: « En 2014, … », « Le 3 mai 2011, … »
bool heads_sentence(const grammar::Sentence& sentence, const grammar::Mention& mention) {
  using lexicon::Sense;
  for (std::size_t k = 0; k < mention.begin; ++k)
    if (sentence.tokens.list[k].kind == text::TokenKind::word &&
        !sentence.readings[k].any(lexicon::bits(Sense::preposition, Sense::article)))
      return false;
  return mention.begin <= 3;
}

// « 16 janvier 2024. », « En 2014, … », « l'accord de mars »: where a mention stands.
resolve::Place place_of(const grammar::Sentence& sentence, const grammar::Mention& mention, std::size_t paragraph,
                        std::size_t number) {
  resolve::Place place{paragraph,
                       number,
                       heads_sentence(sentence, mention),
                       false,
                       resolve::belongs_to_noun(sentence, mention.begin),
                       resolve::is_aside(sentence, mention.begin)};
  std::size_t rest = 0;
  for (std::size_t k = mention.end; k < sentence.size(); ++k)
    rest += static_cast<std::size_t>(sentence.tokens.list[k].kind != text::TokenKind::sign);
  place.is_heading = place.heads_sentence && mention.begin == 0 && rest == 0;
  return place;
}

// The lines that are nothing but a date. Where there are several, they head sections; a single one is the page's own
// date, which says when something was put there and dates nothing in the text.
class DateLines {
 public:
  DateLines(std::string_view text, const std::vector<Span>& paragraphs) {
    grammar::Sentence sentence;
    for (const Span p : paragraphs) {
      if (p.size() > kLongestDateLine) continue;
      grammar::prepare(text, p.begin, p.end, sentence);
      const auto mentions = grammar::recognise(sentence);
      if (mentions.size() == 1 && place_of(sentence, mentions[0], 0, 0).is_heading) lines_.push_back(p);
    }
  }

  [[nodiscard]] bool is_page_date(Span paragraph) const { return lines_.size() == 1 && lines_[0] == paragraph; }

 private:
  static constexpr std::uint32_t kLongestDateLine = 60;  // bytes
  std::vector<Span> lines_;
};

}  // namespace

std::vector<Timex> Tagger::tag(std::string_view text, const Reference& reference) const {
  std::vector<Timex> out;
  resolve::Resolver resolver(text, reference, options_);
  grammar::Sentence sentence;
  std::size_t paragraph_number = 0;
  std::size_t sentence_number = 0;
  const std::vector<Span> paragraphs = text::paragraphs(text);
  const DateLines date_lines(text, paragraphs);
  for (const Span paragraph : paragraphs) {
    ++paragraph_number;
    for (const Span s : text::sentences(text, paragraph)) {
      ++sentence_number;
      grammar::prepare(text, s.begin, s.end, sentence);
      for (const grammar::Mention& mention : grammar::recognise(sentence)) {
        resolve::Place place = place_of(sentence, mention, paragraph_number, sentence_number);
        place.page_date = date_lines.is_page_date(paragraph);
        out.push_back(resolver.resolve(sentence, mention, place));
      }
    }
  }
  return out;
}

}  // namespace frise
