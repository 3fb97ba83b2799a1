#include "frise/tagger.h"

#include "grammar/recogniser.h"
#include "resolve/resolver.h"
#include "text/paragraph.h"
#include "text/sentence.h"

namespace frise {
namespace {

// « 16 janvier 2024. », « En 2014, … », « 2011 : … »: where the first mention stands in its sentence.
resolve::Place place_of(const grammar::Sentence& sentence, const grammar::Mention& mention, std::size_t paragraph,
                        std::size_t number) {
  resolve::Place place{paragraph, number, mention.begin <= 2, false};
  std::size_t rest = 0;
  for (std::size_t k = mention.end; k < sentence.size(); ++k) rest += static_cast<std::size_t>(sentence.tokens.list[k].kind != text::TokenKind::sign);
  place.is_heading = place.heads_sentence && mention.begin == 0 && rest == 0;
  return place;
}

}  // namespace

std::vector<Timex> Tagger::tag(std::string_view text, const Reference& reference) const {
  std::vector<Timex> out;
  resolve::Resolver resolver(text, reference, options_);
  grammar::Sentence sentence;
  std::size_t paragraph_number = 0;
  std::size_t sentence_number = 0;
  for (const Span paragraph : text::paragraphs(text)) {
    ++paragraph_number;
    for (const Span s : text::sentences(text, paragraph)) {
      ++sentence_number;
      grammar::prepare(text, s.begin, s.end, sentence);
      for (const grammar::Mention& mention : grammar::recognise(sentence))
        out.push_back(resolver.resolve(sentence, mention, place_of(sentence, mention, paragraph_number, sentence_number)));
    }
  }
  return out;
}

}  // namespace frise
