#include "event/animacy.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "lexicon/fr/people_words.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

bool is_lemma_of(const std::string& form, std::string_view lemma) {
  const Words words = analyse(form, {0, static_cast<std::uint32_t>(form.size())});  // fixed words have lemmas of theirs
  if (words.size() == 1 && words[0].lemma == lemma) return true;
  const auto readings = lexicon::analyses(form);
  return std::any_of(readings.begin(), readings.end(), [&](const auto& reading) { return reading.lemma == lemma; });
}

// Words carry the lemmas of the dictionary, or of the fixed words: an entry that is none of them would never be found.
void expect_lemmas(const auto& list) {
  for (const std::string_view lemma : list) {
    const std::string form(lemma);
    EXPECT_TRUE(is_lemma_of(form, lemma) || is_lemma_of(form + "s", lemma)) << lemma;
  }
}

TEST(Animacy, EveryEntryIsALemmaOfTheDictionary) {
  expect_lemmas(lexicon::fr::kHumans);
  expect_lemmas(lexicon::fr::kThings);
  expect_lemmas(lexicon::fr::kOfPeople);
  expect_lemmas(lexicon::fr::kDoneByPeople);
  expect_lemmas(lexicon::fr::kDoneByAgents);
}

TEST(Animacy, TellsPeopleFromThings) {
  for (const char* people : {"Jeanne Morel", "Mme Morel", "le maire de Brévanne", "un homme", "la militante Anne Roy"})
    EXPECT_TRUE(means_people(people)) << people;
  for (const char* none : {"l'opération", "la police", "l'Écho", "le rapport", "la digue"})
    EXPECT_FALSE(means_people(none)) << none;
  for (const char* thing : {"l'opération", "le rapport", "la voiture"}) EXPECT_TRUE(means_thing(thing)) << thing;
  for (const char* none :
       {"le gouvernement", "la section", "la rédaction", "le maire", "une célébrité", "Jeanne Morel"})
    EXPECT_FALSE(means_thing(none)) << none;
  for (const char* agent : {"la police", "le village", "Jeanne Morel", "le maire"})
    EXPECT_TRUE(means_agent(agent)) << agent;
  EXPECT_FALSE(means_agent("la barrière"));
}

TEST(Animacy, WhatOnlyPeopleHaveIsNothingElses) {
  EXPECT_TRUE(can_have("Jeanne Morel", "époux"));
  EXPECT_FALSE(can_have("la digue", "époux"));
  EXPECT_FALSE(can_have("la digue", "funéraille"));
  EXPECT_FALSE(can_have("le corps", "corps"));
  EXPECT_TRUE(can_have("la digue", "hauteur"));
}

}  // namespace
}  // namespace frise::event
