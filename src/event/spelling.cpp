#include "event/spelling.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/transliterate.h"

namespace frise::event {
namespace {

// One bit for each small letter of ASCII that stands in `text`.
constexpr std::uint32_t letters_of(std::string_view text) {
  std::uint32_t out = 0;
  for (const char c : text)
    if (c >= 'a' && c <= 'z') out |= std::uint32_t{1} << static_cast<unsigned>(c - 'a');
  return out;
}

struct Rewrite {
  std::string_view from;
  std::string_view to;
  std::uint32_t needed = letters_of(from);
  std::uint32_t brought = letters_of(to);
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
  std::uint32_t letters = letters_of(word);  // and those that rewrites have brought: most have nothing to do
  for (const Rewrite& r : kRewrites) {
    if ((letters & r.needed) != r.needed) continue;
    replace_all(word, r.from, r.to);
    letters |= r.brought;
  }
  std::string out;
  for (std::size_t k = 0; k < word.size(); ++k) {
    char c = word[k];
    const bool soft_c = c == 'c' && k + 1 < word.size() && word[k + 1] == 'h';
    if (c == 'c' && !soft_c) c = 'k';
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

// Whether `a` becomes `b` by at most `allowed` edits; neighbours swapped count one. The words are read from their first
// difference on, and each way to go on from there is tried: with the two edits that are ever allowed these are few.
bool within(std::string_view a, std::string_view b, std::size_t allowed) {
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  a.remove_prefix(static_cast<std::size_t>(x - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(y - b.begin()));
  if (a.empty() || b.empty()) return a.size() + b.size() <= allowed;
  if (allowed == 0 || std::max(a.size(), b.size()) > std::min(a.size(), b.size()) + allowed) return false;
  const bool swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
  return (swapped && within(a.substr(2), b.substr(2), allowed - 1)) || within(a.substr(1), b.substr(1), allowed - 1) ||
         within(a.substr(1), b, allowed - 1) || within(a, b.substr(1), allowed - 1);
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
  return std::max(a.size(), b.size()) >= 5 && within(a, b, allowed);
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
