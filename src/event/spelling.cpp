#include "event/spelling.h"

#include <algorithm>
#include <array>

#include "text/transliterate.h"

namespace frise::event {
namespace {

struct Rewrite {
  std::string_view from;
  std::string_view to;
};

// In this order; each applied from left to right through the word.
constexpr auto kRewrites = std::to_array<Rewrite>({
    {"sch", "ch"}, {"tch", "ch"}, {"gue", "ge"}, {"gui", "gi"}, {"kh", "k"}, {"ck", "k"}, {"qu", "k"}, {"q", "k"},
    {"ph", "f"},   {"th", "t"},   {"gh", "g"},   {"dh", "d"},   {"bh", "b"}, {"rh", "r"}, {"ou", "u"}, {"oo", "u"},
    {"w", "v"},    {"ce", "se"},  {"ci", "si"},  {"cy", "si"},  {"y", "i"},  {"j", "i"},  {"z", "s"},
});

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::string word_key(std::string word) {
  for (const Rewrite& r : kRewrites) replace_all(word, r.from, r.to);
  std::string out;
  for (std::size_t k = 0; k < word.size(); ++k) {
    char c = word[k];
    const bool soft_c = c == 'c' && k + 1 < word.size() && word[k + 1] == 'h';
    if (c == 'c' && !soft_c) c = 'k';
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

// Edit distance with neighbours swapped counting one, cut off above 2.
std::size_t distance(std::string_view a, std::string_view b) {
  if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return 3;
  std::vector<std::size_t> two_up(b.size() + 1);
  std::vector<std::size_t> up(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) up[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
    std::swap(two_up, up);
    std::swap(up, row);
  }
  return up[b.size()];
}

}  // namespace

std::vector<std::string> spelling_key(std::string_view name) {
  const std::string letters = text::latin_letters(name);
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < letters.size();) {
    const std::size_t end = std::min(letters.find(' ', begin), letters.size());
    if (end > begin) out.push_back(word_key(letters.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

bool similar_words(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 4 || a.front() != b.front()) return false;
  const std::size_t allowed = shorter >= 9 ? 2 : 1;
  return std::max(a.size(), b.size()) >= 5 && distance(a, b) <= allowed;
}

bool similar_names(const std::vector<std::string>& key_a, const std::vector<std::string>& key_b) {
  const auto& few = key_a.size() <= key_b.size() ? key_a : key_b;
  const auto& many = key_a.size() <= key_b.size() ? key_b : key_a;
  if (few.empty()) return false;
  std::size_t next = 0;
  for (const std::string& word : few) {
    while (next < many.size() && !similar_words(word, many[next])) ++next;
    if (next == many.size()) return false;
    ++next;
  }
  if (few.size() == many.size() || few.size() > 1) return true;
  return few.front().size() >= 3;
}

}  // namespace frise::event
