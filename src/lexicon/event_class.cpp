#include "lexicon/event_class.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/fr/event_words.h"
#include "text/words.h"

namespace frise::lexicon {
namespace {

using text::each_word;
using text::word_set;

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

bool befalls(EventClass of) noexcept {
  using enum EventClass;
  switch (of) {
    case accident:
    case arrest:
    case attack:
    case death:
    case defeat:
    case disappearance:
    case disaster:
    case discovery:
    case finding:
    case fire:
    case injury:
    case rescue:
    case theft:
    case resignation:
      return true;
    default:
      return false;
  }
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

bool is_foresight_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kForesightVerbs);
  return kVerbs.contains(lemma);
}

bool is_lasting_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kLastingVerbs);
  return kVerbs.contains(lemma);
}

bool is_engagement_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kEngagementVerbs);
  return kVerbs.contains(lemma);
}

bool is_scheduling_verb(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kSchedulingVerbs);
  return kVerbs.contains(lemma);
}

bool takes_etre(std::string_view lemma) noexcept {
  static const auto kVerbs = word_set(fr::kEtreVerbs);
  return kVerbs.contains(lemma);
}

}  // namespace frise::lexicon
