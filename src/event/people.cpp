#include "event/people.h"

#include <algorithm>
#include <utility>

#include "event/title_head.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

constexpr lexicon::Features kGender = feature::masculine | feature::feminine;

// The gender that the k-th of four protagonists has.
lexicon::Features gender_of(std::size_t k) {
  return (k % 2 == 1 ? feature::masculine : 0) | (k / 2 == 1 ? feature::feminine : 0);
}

bool is_letter_before(std::string_view before) {
  return text::is_word_character(text::decode_before(before, before.size()).code_point);
}

// The text has the name in it as whole words: not « Roy » in « Royan ».
bool has_word(std::string_view text, std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool starts = at == 0 || !is_letter_before(text.substr(0, at));
    const bool ends = end == text.size() || !text::is_word_character(text::decode(text, end).code_point);
    if (starts && ends) return true;
  }
  return false;
}

bool names(const ReadSentence& s, const Person& person) {
  return std::any_of(s.names.begin(), s.names.end(), [&](const NameUse& use) { return use.name == person.name; });
}

}  // namespace

bool is_full_name(const ReadSentence& s, const NameUse& use) {
  return use.end > use.begin + 1 && (s.words[use.begin].features & feature::first_name) != 0;
}

bool ends_with_name(std::string_view text, std::string_view name) {
  if (!text.ends_with(name)) return false;
  const std::string_view before = text.substr(0, text.size() - name.size());
  return before.empty() || !is_letter_before(before);
}

People::People(std::string_view text, std::string_view headline, const std::vector<ReadSentence>& sentences,
               const std::vector<Name>& names) {
  std::vector<Person> all(names.size());
  std::vector<bool> known(names.size(), false);  // by a first name
  for (const ReadSentence& s : sentences)
    for (const NameUse& use : s.names) {
      Person& person = all[use.name];
      const lexicon::Features first = s.words[use.begin].features;
      if ((first & feature::first_name) != 0 && !known[use.name]) {
        known[use.name] = true;
        person.features = first & kGender;
      }
      person.name = use.name;
      ++person.count;
      person.lead |= s.lead;
      if (person.surname.empty() || is_full_name(s, use)) person.surname = s.words[use.end - 1].span.of(text);
      if (person.called.empty() && is_full_name(s, use)) person.called = span_of(s.words, use.begin, use.end).of(text);
    }
  for (std::size_t k = 0; k < all.size(); ++k) {
    if (!known[k] || names[k].kind != NameKind::person) continue;
    all[k].headline = has_word(headline, all[k].surname);
    persons_.push_back(std::move(all[k]));
  }
  for (std::size_t k = 0; k < protagonists_.size(); ++k) protagonists_[k] = most_of(gender_of(k));
}

std::optional<std::size_t> People::most_of(lexicon::Features gender) const {
  constexpr std::size_t kOften = 2;  // times that the name is said at least
  const auto fits = [&](const Person& p) { return can_be_said_of(p.features, gender); };
  std::optional<std::size_t> first;
  for (std::size_t k = 0; k < persons_.size(); ++k) {
    const Person& p = persons_[k];
    const bool more =
        !first || std::pair(p.headline, p.count) > std::pair(persons_[*first].headline, persons_[*first].count);
    if (fits(p) && more) first = k;
  }
  if (!first) return std::nullopt;
  const Person& person = persons_[*first];
  const bool most = std::all_of(persons_.begin(), persons_.end(), [&](const Person& other) {
    return &other == &person || !fits(other) ||
           (!other.headline && person.count >= (person.headline ? 1 : 2) * other.count);
  });
  const bool about = most && (person.headline || person.lead) && person.count >= kOften && !person.called.empty();
  return about ? first : std::nullopt;
}

const Person* People::protagonist(lexicon::Features features) const {
  for (std::size_t k = 0; k < protagonists_.size(); ++k)
    if (gender_of(k) == (features & kGender)) return protagonists_[k] ? &persons_[*protagonists_[k]] : nullptr;
  return nullptr;
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
