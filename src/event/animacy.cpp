#include "event/animacy.h"

#include <algorithm>
#include <array>

#include "event/antecedent.h"
#include "event/names.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/people_words.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

// What people form acts as they do; half of these nouns end as those of actions.
constexpr auto kBodies = std::to_array<std::string_view>(
    {"gouvernement",   "régiment",   "département",   "entourage",  "équipage",     "nation",        "institution",
     "administration", "direction",  "délégation",    "population", "formation",    "municipalité",  "majorité",
     "minorité",       "instance",   "magistrature",  "présidence", "coalition",    "opposition",    "génération",
     "mairie",         "diplomatie", "famille",       "équipe",     "entreprise",   "armée",         "couple",
     "foule",          "village",    "section",       "rédaction",  "chancellerie", "établissement", "juridiction",
     "ménage",         "aréopage",   "équipementier", "royauté",    "fraternité",   "noblesse"});

// People whose nouns end as those of things.
constexpr auto kPersons = std::to_array<std::string_view>(
    {"personnalité", "célébrité", "connaissance", "recrue", "personnage", "notabilité", "altesse"});

constexpr auto kEndings = std::to_array<std::string_view>(
    {"tion", "sion", "ment", "age", "té", "ure", "ance", "ence", "isme", "tude", "rie"});

bool ends_as_thing(std::string_view lemma) {
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view end) { return lemma.ends_with(end); });
}

bool is_human_noun(const Word& w) {
  return contains(lexicon::fr::kHumans, w.lemma) || contains(lexicon::fr::kOccupations, w.lemma) ||
         contains(kPersons, w.lemma) || is_function(w.form);
}

bool is_body(const Word& w) { return contains(kBodies, w.lemma) || is_organisation_noun(w.form); }

// The noun that heads the phrase, or its name where it has none before that.
const Word* head_of(const Words& words) {
  for (const Word& w : words)
    if ((w.pos == Pos::noun && !contains(lexicon::fr::kQuantityNouns, w.lemma)) || w.pos == Pos::proper) return &w;
  return nullptr;
}

Words read(std::string_view phrase) { return analyse(phrase, {0, static_cast<std::uint32_t>(phrase.size())}); }

}  // namespace

bool means_people(std::string_view phrase) {
  const Words words = read(phrase);
  if (!words.empty() && is_function(words[0].form)) return true;  // « Mme Morel »
  const Word* head = head_of(words);
  if (head == nullptr) return false;
  if (head->pos == Pos::proper) return head == words.data() && !head->capitals;
  const Word* end = words.data() + words.size();
  const Word* name = head + 1;
  while (name != end && name->pos == Pos::adjective) ++name;
  const bool named = name != end && (name->features & feature::first_name) != 0;  // « la militante écologiste | Anne »
  return named || std::any_of(words.data(), head + 1, is_human_noun);
}

std::size_t apposed_name(const Words& words, std::size_t begin, std::size_t end) {
  std::size_t name = end;
  while (name > begin && words[name - 1].pos == Pos::proper) --name;
  while (name < end && (words[name].features & feature::first_name) == 0) ++name;
  if (name + 1 >= end || name <= begin + 1) return end;
  const Word& before = words[name - 1];
  const bool apposed = before.pos == Pos::noun || before.pos == Pos::adjective || before.pos == Pos::proper;
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = words.begin() + static_cast<std::ptrdiff_t>(name);
  const auto head = std::find_if(first, last, [](const Word& w) { return w.pos == Pos::noun; });
  return apposed && !joins_several(words, begin, name) && head != last && is_human_noun(*head) ? name : end;
}

bool names_several(std::string_view phrase) {
  const Words words = read(phrase);
  return joins_several(words, 0, words.size());
}

bool means_thing(std::string_view phrase) {
  const Words words = read(phrase);
  const Word* head = head_of(words);
  if (head == nullptr || head->pos == Pos::proper || is_human_noun(*head) || is_body(*head)) return false;
  return lexicon::is_event_noun(head->lemma) || contains(lexicon::fr::kDocuments, head->lemma) ||
         contains(lexicon::fr::kThings, head->lemma) || ends_as_thing(head->lemma);
}

bool means_agent(std::string_view phrase) {
  const Words words = read(phrase);
  const Word* head = head_of(words);
  return head != nullptr && (head->pos == Pos::proper || is_body(*head) || means_people(phrase));
}

bool is_of_people(std::string_view noun) { return contains(lexicon::fr::kOfPeople, noun); }

bool can_have(std::string_view owner, std::string_view noun) {
  const Words words = read(owner);
  const bool same = std::any_of(words.begin(), words.end(), [&](const Word& w) { return w.lemma == noun; });
  return !same && (!is_of_people(noun) || means_people(owner));
}

bool is_done_by_people(std::string_view verb) { return contains(lexicon::fr::kDoneByPeople, verb); }

bool is_done_by_agents(std::string_view verb) { return contains(lexicon::fr::kDoneByAgents, verb); }

}  // namespace frise::event
