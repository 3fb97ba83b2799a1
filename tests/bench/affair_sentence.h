// Sentences: the patterns of affairs.txt with the names, things and times of one affair put in.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "bench/affair.h"

namespace frise::bench {

/// « d'Italie », « du parking »
[[nodiscard]] std::string of_words(const std::string& name);

/// Writes the sentences of one article, which names people in full at first and then, at times, by their surname.
class SentenceWriter {
 public:
  SentenceWriter(Random& random, const Affair& affair) : random_(random), affair_(affair) {}

  /// `time` stands for {t} and {T}, `to_time` for {au:t}, `old_time` for {old}.
  struct Times {
    std::string time = {};
    std::string to_time = {};
    std::string old_time = {};
  };

  [[nodiscard]] std::string write(std::string_view pattern, const Times& times);

  /// Without times. With a capital, like any sentence.
  [[nodiscard]] std::string write(std::string_view pattern) { return write(pattern, Times{}); }

  /// One of the three people.
  [[nodiscard]] std::string anyone();

 private:
  [[nodiscard]] std::string value_of(std::string_view key, const Times& times);
  [[nodiscard]] const Person* person(char key) const;
  [[nodiscard]] std::string call(char key, const Person& person);

  Random& random_;
  const Affair& affair_;
  std::set<char> named_;
};

}  // namespace frise::bench
