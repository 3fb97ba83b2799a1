#include "corpus/lines.h"

#include <fstream>
#include <iostream>
#include <stdexcept>

namespace frise::test {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<Line> corpus_lines(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file);
  std::vector<Line> out;
  std::string text;
  for (std::size_t number = 1; std::getline(in, text); ++number) {
    text.resize(text.find_last_not_of(" \t\r") + 1);
    if (!text.starts_with('#')) out.push_back({number, text});
  }
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    out.emplace_back(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

void Verdict::expect(bool holds, std::size_t line, const std::string& what) {
  ++count_;
  if (holds) return;
  ++failures_;
  std::cout << file_ << ':' << line << ": " << what << '\n';
}

int Verdict::finish() const {
  std::cout << count_ << " expectations, " << failures_ << " do not hold\n";
  return count_ > 0 && failures_ == 0 ? 0 : 1;
}

}  // namespace frise::test
