// The words of one sentence with what the dictionary says of them, looked up when first asked for and then kept.
#pragma once

#include <cstddef>
#include <vector>

#include "grammar/cursor.h"
#include "lexicon/features.h"

namespace frise::resolve {

/// Belongs to one thread. The sentence must outlive it or be replaced by reset().
class WordForms {
 public:
  void reset(const grammar::Sentence& sentence);

  [[nodiscard]] std::size_t size() const noexcept { return sentence_->size(); }
  [[nodiscard]] grammar::Cursor cursor(std::size_t at) const noexcept { return grammar::Cursor(*sentence_, at); }

  /// All features of the word at token `at`, whole where hyphens join it to its neighbours and the dictionary knows it
  /// so (« rendez-vous »); 0 for signs, numbers and unknown words.
  [[nodiscard]] lexicon::Features features(std::size_t at) const;

 private:
  static constexpr lexicon::Features kUnasked = ~lexicon::Features{0};

  const grammar::Sentence* sentence_ = nullptr;
  mutable std::vector<lexicon::Features> known_;
};

}  // namespace frise::resolve
