#include "event/people.h"

#include <algorithm>

#include "event/title_head.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

constexpr lexicon::Features kGender = feature::masculine | feature::feminine;

bool names(const ReadSentence& s, const Person& person) {
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameUse& use) { return use.name == person.name; });
}

}  // namespace

bool is_full_name(const ReadSentence& s, const NameUse& use) {
  return use.end > use.begin + 1 && (s.words[use.begin].features & feature::first_name) != 0;
}

People::People(std::string_view text, std::string_view headline, const std::vector<ReadSentence>& sentences)
    : headline_(headline) {
  for (const ReadSentence& s : sentences)
    for (const NameUse& use : s.names) {
      auto person = std::find_if(persons_.begin(), persons_.end(), [&](const Person& p) { return p.name == use.name; });
      if (person == persons_.end()) {
        const lexicon::Features first = s.words[use.begin].features;
        if ((first & feature::first_name) == 0) continue;
        person = persons_.insert(persons_.end(), Person{use.name, first & kGender, 0, false, {}, {}});
      }
      ++person->count;
      person->lead |= s.lead;
      person->surname = s.words[use.end - 1].span.of(text);
      if (person->called.empty() && is_full_name(s, use))
        person->called = span_of(s.words, use.begin, use.end).of(text);
    }
}

bool People::is_in_headline(const Person& person) const { return headline_.find(person.surname) != std::string::npos; }

const Person* People::protagonist(lexicon::Features features) const {
  constexpr std::size_t kOften = 2;  // times that the name is said at least
  std::vector<const Person*> fit;
  for (const Person& p : persons_)
    if (can_be_said_of(p.features, features & kGender)) fit.push_back(&p);
  const auto rank = [&](const Person* p) {
    return std::pair(!is_in_headline(*p), -static_cast<std::ptrdiff_t>(p->count));
  };
  const auto first = std::min_element(fit.begin(), fit.end(), [&](auto* a, auto* b) { return rank(a) < rank(b); });
  if (first == fit.end()) return nullptr;
  const Person& person = **first;
  const bool heads = is_in_headline(person);
  const bool most = std::all_of(fit.begin(), fit.end(), [&](const Person* other) {
    return other == &person || (!is_in_headline(*other) && person.count >= (heads ? 1 : 2) * other->count);
  });
  return most && (heads || person.lead) && person.count >= kOften && !person.called.empty() ? &person : nullptr;
}

Protagonists People::unnamed_in(const std::vector<ReadSentence>& sentences, std::size_t k) const {
  if (sentences[k].is_quotation()) return {};
  const auto unnamed = [&](lexicon::Features gender) -> const Person* {
    const Person* person = protagonist(gender);
    if (person == nullptr || names(sentences[k], *person)) return nullptr;
    const bool before = k > 0 && names(sentences[k - 1], *person);
    const bool long_before = k > 1 && names(sentences[k - 2], *person);
    return before || long_before ? person : nullptr;
  };
  return {unnamed(feature::masculine), unnamed(feature::feminine)};
}

}  // namespace frise::event
