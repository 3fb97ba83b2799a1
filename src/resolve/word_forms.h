// The words of one sentence with what the dictionary says of them and what is made of it, worked out when first asked
// for and then kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/cursor.h"
#include "lexicon/features.h"

namespace frise::resolve {

enum class Tense : std::uint8_t {
  none,        // nothing tells
  present,     // a present, a present passive: « est fermée »
  participle,  // a past participle that qualifies a noun: « l'accord signé en mars »
  imperfect,
  past,    // a démissionné, avait été arrêté, partit, est arrivé
  future,  // partira, va partir, doit rouvrir, prévu, attendue
};

/// Belongs to one thread. The sentence must outlive it or be replaced by reset().
class WordForms {
 public:
  void reset(const grammar::Sentence& sentence);

  [[nodiscard]] std::size_t size() const noexcept { return sentence_->size(); }
  [[nodiscard]] grammar::Cursor cursor(std::size_t at) const noexcept { return grammar::Cursor(*sentence_, at); }

  /// All features of the word at token `at`, whole where hyphens join it to its neighbours and the dictionary knows it
  /// so (« rendez-vous »); 0 for signs, numbers and unknown words.
  [[nodiscard]] lexicon::Features features(std::size_t at) const;

  /// What the word at token `at` tells, which `work_out()` says when it is first asked.
  template <typename WorkOut>
  [[nodiscard]] std::optional<Tense> tense(std::size_t at, WorkOut work_out) const {
    return kept(known_[at].tense, work_out);
  }

  /// Whether it is an auxiliary, likewise.
  template <typename WorkOut>
  [[nodiscard]] bool is_auxiliary(std::size_t at, WorkOut work_out) const {
    return kept(known_[at].auxiliary, work_out);
  }

 private:
  struct Known {
    std::optional<lexicon::Features> features;
    std::optional<std::optional<Tense>> tense;
    std::optional<bool> auxiliary;
  };

  template <typename Answer, typename WorkOut>
  static Answer kept(std::optional<Answer>& answer, WorkOut work_out) {
    if (!answer) answer = work_out();
    return *answer;
  }

  const grammar::Sentence* sentence_ = nullptr;
  mutable std::vector<Known> known_;
};

}  // namespace frise::resolve
