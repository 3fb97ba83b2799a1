// Who says a quotation, where it goes on over several sentences.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "event/people.h"
#include "event/sentence_reader.h"

namespace frise::event {

/// Who says the quotation that sentence k stands in: « …. …», a dit le maire »; the first after it in the paragraph,
/// else the last before it, else of whose speech the sentence before tells (« Jean Petit reconnaît que … »), else who
/// speaks at the end of the paragraph before. « a-t-elle dit » is taken for whom the article is about. A part of `text`
/// or of `people`; empty for nobody.
[[nodiscard]] std::string_view speaker_of(std::string_view text, const std::vector<ReadSentence>& sentences,
                                          const People& people, std::size_t k);

/// Who answers in an interview, as its headline says: « Wim Brunet : « Je serai à l'atelier » » → « Wim Brunet ». Empty
/// where the headline quotes nobody or the text asks nothing.
[[nodiscard]] std::string_view interviewee(std::string_view headline, const std::vector<ReadSentence>& sentences);

/// Of an interview, the paragraph that sentence `first` begins asks nothing and is not the first, which introduces it.
[[nodiscard]] bool is_answer(const std::vector<ReadSentence>& sentences, std::size_t first);

}  // namespace frise::event
