// Parts of speech: which of all the things that the dictionary says a word can be it is here.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "event/words.h"
#include "lexicon/morphology.h"

namespace frise::event {

// A word of the sentence with all the dictionary says of it.
struct Candidate {
  Word& word;
  std::shared_ptr<const lexicon::WordInText> known;  // of a word
  lexicon::Features all = 0;
};

/// Gives each word of a sentence of `text` its part of speech, with the lemma and the features that it has as such.
/// Signs and numbers have theirs already. Linear but for a look to the ends of clauses. Thread-safe.
void choose_parts_of_speech(std::string_view text, std::vector<Candidate>& sentence);

}  // namespace frise::event
