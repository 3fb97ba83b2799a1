#include "event/headline.h"

#include <algorithm>
#include <iterator>

#include "event/title.h"
#include "event/title_doubt.h"
#include "event/title_line.h"

namespace frise::event {
namespace {

bool is_told(const Words& words) {
  return std::none_of(words.begin(), words.end(), [](const Word& w) {
    return w.form == "?" || w.form == "…" || w.form == "..." || w.form == "|" || w.form == "&" || w.form == ";";
  });
}

}  // namespace

std::size_t past_label(const Words& words) {
  const bool label = words.size() > 2 && words[0].capitals && words[1].pos == Pos::sign &&
                     (words[1].form == "." || words[1].form == "-" || words[1].form == "|");
  return label ? 2 : 0;
}

Headline::Headline(std::string_view title) {
  constexpr std::size_t kFewest = 4;  // words
  const Words words = analyse(title, {0, static_cast<std::uint32_t>(title.size())});
  const std::size_t begin = past_label(words);
  if (words.size() < begin + kFewest || !is_told(words)) return;
  std::string line = tidied(std::string(span_of(words, begin, words.size()).of(title)));
  if (title_length(line) > kTitleLimit || title_doubt(line, false) > 1) return;
  for (std::size_t k = begin; k < words.size(); ++k) {
    if (const std::string_view term = term_of(words[k]); !term.empty()) terms_.emplace_back(term);
    const bool act = words[k].pos == Pos::verb || words[k].pos == Pos::participle || words[k].pos == Pos::infinitive ||
                     (words[k].pos == Pos::noun && lexicon::is_event_noun(words[k].lemma));
    if (act) acts_.push_back(words[k].lemma);
  }
  std::sort(terms_.begin(), terms_.end());
  terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());
  text_ = std::move(line);
}

bool Headline::names_act(const Report& report) const {
  return std::any_of(report.triggers.begin(), report.triggers.end(), [&](const std::string& trigger) {
    const auto kind = lexicon::event_class(trigger);
    return std::any_of(acts_.begin(), acts_.end(), [&](const std::string& act) {
      return act == trigger || (kind && lexicon::event_class(act) == kind);
    });
  });
}

bool Headline::tells(const Report& report) const {
  if (text_.empty() || report.past) return false;  // a headline is no news of last month
  std::vector<std::string> shared;
  std::set_intersection(terms_.begin(), terms_.end(), report.terms.begin(), report.terms.end(),
                        std::back_inserter(shared));
  return shared.size() >= (names_act(report) ? 2U : report.lead ? 3U : 4U);
}

}  // namespace frise::event
