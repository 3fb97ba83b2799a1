#include "lexicon/event_class.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/fr/event_words.h"

namespace frise::lexicon {
namespace {

// Calls take(word) with every word of a list separated by spaces.
template <typename Take>
void each_word(std::string_view list, Take&& take) {
  while (!list.empty()) {
    const std::size_t space = list.find(' ');
    take(list.substr(0, space));
    list = space == std::string_view::npos ? std::string_view() : list.substr(space + 1);
  }
}

std::unordered_set<std::string_view> word_set(std::string_view list) {
  std::unordered_set<std::string_view> out;
  each_word(list, [&](std::string_view word) { out.insert(word); });
  return out;
}

// Of several classes that a word is listed under, the first counts.
std::unordered_map<std::string_view, EventClass> class_map() {
  std::unordered_map<std::string_view, EventClass> out;
  for (const fr::EventWords& words : fr::kEventWords) {
    each_word(words.verbs, [&](std::string_view word) { out.try_emplace(word, words.of); });
    each_word(words.nouns, [&](std::string_view word) { out.try_emplace(word, words.of); });
  }
  return out;
}

std::unordered_set<std::string_view> noun_set() {
  std::unordered_set<std::string_view> out = word_set(fr::kOtherEventNouns);
  for (const fr::EventWords& words : fr::kEventWords)
    each_word(words.nouns, [&](std::string_view word) { out.insert(word); });
  return out;
}

}  // namespace

std::optional<EventClass> event_class(std::string_view lemma) noexcept {
  static const auto kClasses = class_map();
  const auto found = kClasses.find(lemma);
  return found == kClasses.end() ? std::nullopt : std::optional(found->second);
}

bool is_event_noun(std::string_view lemma) noexcept {
  static const auto kNouns = noun_set();
  return kNouns.contains(lemma);
}

bool is_saying_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kSayingVerbs);
  return kVerbs.contains(lemma);
}

bool is_inverting_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kInvertingVerbs);
  return is_saying_verb(lemma) || kVerbs.contains(lemma);
}

bool is_light_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kLightVerbs);
  return kVerbs.contains(lemma);
}

bool is_event_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kOtherEventVerbs);
  return kVerbs.contains(lemma);
}

bool is_stative_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kStativeVerbs);
  return kVerbs.contains(lemma);
}

bool takes_etre(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kEtreVerbs);
  return kVerbs.contains(lemma);
}

}  // namespace frise::lexicon
