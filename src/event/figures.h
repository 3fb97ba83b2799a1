// Figures: how many of what.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "event/report.h"
#include "event/words.h"

namespace frise::event {

/// A figure at words [begin, end).
struct FigureUse {
  std::size_t begin = 0;
  std::size_t end = 0;
  FigureClaim claim;
};

/// The quantities of a sentence: a number in figures or words with the noun it counts. Dates, hours, ages, ordinals and
/// lengths of time are none. « 1,8 million d'euros » is 1800000 euros, « plus de 7 000 » keeps its words in the text.
///
///   « 4 000 personnes d'après les syndicats, 1 800 selon la police »   4000 and 1800 personnes
///   « entre 53 et 54 % »                                               53 and 54 %
///   « porte à 46 le nombre de communes »                               46 communes
///   « Elle en compte 81 », « 90, dit la CGT »                          what the last figure `before` the sentence
///   counts
[[nodiscard]] std::vector<FigureUse> figures(std::string_view text, const Words& words, const FigureClaim& before);

/// What a question asks to be counted: « Combien de postes ? »; a claim without a number.
[[nodiscard]] std::optional<FigureClaim> asked_for(std::string_view text, const Words& words);

/// What is counted are the dead, the missing or the injured.
[[nodiscard]] bool is_casualty(const FigureClaim& claim);

/// People counted with a verb that says what befell them: « 12 personnes sont mortes » are 12 morts.
void name_by_verb(FigureClaim& claim, std::string_view verb);

}  // namespace frise::event
