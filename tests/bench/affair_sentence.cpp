#include "bench/affair_sentence.h"

#include <stdexcept>

namespace frise::bench {
namespace {

bool begins_with_vowel(const std::string& word) {
  for (const std::string_view vowel : {"A", "E", "I", "O", "U", "a", "e", "i", "o", "u", "É", "é", "Hé", "Hu", "Hy"})
    if (word.starts_with(vowel)) return true;
  return false;
}

std::string at_words(const std::string& name) {
  if (name.starts_with("le ")) return "au " + name.substr(3);
  if (name.starts_with("les ")) return "aux " + name.substr(4);
  return "à " + name;
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  if (text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  } else if (text.starts_with("à")) {
    text.replace(0, 2, "À");
  } else if (text.starts_with("é")) {
    text.replace(0, 2, "É");
  }
  return text;
}

}  // namespace

std::string of_words(const std::string& name) {
  if (name.starts_with("le ")) return "du " + name.substr(3);
  if (name.starts_with("les ")) return "des " + name.substr(4);
  return begins_with_vowel(name) ? "d'" + name : "de " + name;
}

std::string SentenceWriter::write(std::string_view pattern, const Times& times) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    out += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) throw std::runtime_error("a brace is not closed: " + std::string(pattern));
    out += value_of(pattern.substr(open + 1, close - open - 1), times);
    pattern.remove_prefix(close + 1);
  }
  return capitalised(std::move(out));
}

std::string SentenceWriter::anyone() {
  constexpr std::string_view kPeople = "pqr";
  const char key = kPeople[random_.below(kPeople.size())];
  return call(key, *person(key));
}

std::string SentenceWriter::value_of(std::string_view key, const Times& times) {
  const Cast& cast = affair_.cast;
  if (key.starts_with("de:")) return of_words(value_of(key.substr(3), times));
  if (key.starts_with("a:")) return at_words(value_of(key.substr(2), times));
  if (key == "t" || key == "T") return key == "T" ? capitalised(times.time) : times.time;
  if (key == "au:t") return times.to_time;
  if (key == "old") return times.old_time;
  if (const std::size_t bar = key.find('|'); bar != std::string_view::npos && person(key[0]) != nullptr)
    return std::string(person(key[0])->woman ? key.substr(bar + 1) : key.substr(2, bar - 2));
  if (key.size() == 1) {
    if (const Person* p = person(key[0])) return call(key[0], *p);
    switch (key[0]) {
      case 'o':
        return cast.o;
      case 'u':
        return cast.u;
      case 'v':
        return cast.v;
      case 'w':
        return cast.w;
      case 'c':
        return cast.c;
      case 'd':
        return cast.d;
      case 'n':
        return std::to_string(cast.n);
      case 'k':
        return std::to_string(cast.k);
      case 'x':
        return affair_.colour[0];
      case 'y':
        return affair_.colour[1];
      case 'z':
        return affair_.colour[2];
      default:
        break;
    }
  }
  throw std::runtime_error("nothing stands for {" + std::string(key) + "}");
}

const Person* SentenceWriter::person(char key) const {
  switch (key) {
    case 'p':
      return &affair_.cast.p;
    case 'q':
      return &affair_.cast.q;
    case 'r':
      return &affair_.cast.r;
    default:
      return nullptr;
  }
}

std::string SentenceWriter::call(char key, const Person& person) {
  const bool known = !named_.insert(key).second;
  return known && random_.chance(0.4) ? person.last : person.first + " " + person.last;
}

}  // namespace frise::bench
