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
        out.push_back(
            resolver.resolve(sentence, mention, place_of(sentence, mention, paragraph_number, sentence_number)));
    }
  }
  return out;
}

}  // namespace frise
