// The people of an article, and whom of them it is about.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/sentence_reader.h"

namespace frise::event {

struct Person {
  std::size_t name = 0;            // in the article's NameBook
  lexicon::Features features = 0;  // gender, where the first name tells it
  std::size_t count = 0;           // how often the article names them
  bool lead = false;               // at its head, too
  bool headline = false;           // and in its headline, by the surname at least
  std::string surname;             // or the only name
  std::string called;              // with first name and surname, as first said; empty where never
};

/// The name has a first name and a surname.
[[nodiscard]] bool is_full_name(const ReadSentence& sentence, const NameUse& use);

/// The text ends with the name, which no letter stands before.
[[nodiscard]] bool ends_with_name(std::string_view text, std::string_view name);

/// Whom « il » and « elle » of a sentence can stand for; nullptr where nobody.
struct Protagonists {
  const Person* he = nullptr;
  const Person* she = nullptr;
};

class People {
 public:
  /// Of the whole article, whose names these are; keeps no reference to its arguments.
  People(std::string_view text, std::string_view headline, const std::vector<ReadSentence>& sentences,
         const std::vector<Name>& names);

  /// Whom the article is about, of those of whom `features` can be said: the one that the headline names and whom the
  /// text names as often as anybody else; where the headline names none, the one named at the head of the text and
  /// twice as often as anybody else. nullptr where there is no such person, or the headline names two. The person lives
  /// as long as this.
  [[nodiscard]] const Person* protagonist(lexicon::Features features) const;

  /// The protagonists of either gender where sentence k speaks of them without saying so: one of the two before it
  /// names them, it names them nowhere, and it is not what somebody says.
  [[nodiscard]] Protagonists unnamed_in(const std::vector<ReadSentence>& sentences, std::size_t k) const;

 private:
  [[nodiscard]] std::optional<std::size_t> most_of(lexicon::Features gender) const;

  std::vector<Person> persons_;
  std::array<std::optional<std::size_t>, 4> protagonists_;  // of either gender, of one, of the other, of both
};

}  // namespace frise::event
