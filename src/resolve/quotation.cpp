#include "resolve/quotation.h"

namespace frise::resolve {
namespace {

constexpr std::size_t kFrame = 9;  // words: « avait assuré l'édile devant ses adjoints le 3 octobre »

struct Quotation {
  std::size_t open = 0;
  std::size_t close = 0;  // the sentence's end where the closing mark is missing
};

std::optional<Quotation> around(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0;) {
    if (words.cursor(k).at_word("»")) return std::nullopt;
    if (!words.cursor(k).at_word("«")) continue;
    std::size_t close = begin;
    while (close < words.size() && !words.cursor(close).at_word("»")) ++close;
    return Quotation{k, close};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> mention_that_dates(const WordForms& words, const std::vector<grammar::Mention>& mentions,
                                              std::size_t at) {
  const auto quotation = around(words, mentions[at].begin);
  if (!quotation) return std::nullopt;
  for (std::size_t k = 0; k < mentions.size(); ++k) {
    const grammar::Mention& m = mentions[k];
    if (m.begin > quotation->close && m.begin <= quotation->close + kFrame) return k;
    const bool announces = m.end <= quotation->open && m.end + kFrame >= quotation->open && quotation->open > 0 &&
                           words.cursor(quotation->open - 1).at_word(":");
    if (announces) return k;
  }
  return std::nullopt;
}

}  // namespace frise::resolve
