#include "lexicon/compiler/affix.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace frise::lexicon::compiler {
namespace {

constexpr const char* kNeedsAffix = "()";

std::u32string characters(const std::string& utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size && at + k < utf8.size(); ++k)
      c = (c << 6U) | (static_cast<unsigned char>(utf8[at + k]) & 0x3FU);
    out += c;
    at += size;
  }
  return out;
}

std::vector<std::string> words(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

std::vector<std::string> flags(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at + 1 < text.size(); at += 2) out.push_back(text.substr(at, 2));
  return out;
}

// « [^sxz] », « [cg]er », « . »: sets of characters, one a position.
void read_condition(const std::string& text, SuffixRule& rule) {
  if (text == ".") return;
  const std::u32string c = characters(text);
  for (std::size_t at = 0; at < c.size(); ++at) {
    std::u32string set;
    bool negated = false;
    if (c[at] == U'.') {
      negated = true;  // anything but a character of the empty set
    } else if (c[at] != U'[') {
      set = c[at];
    } else {
      for (++at; at < c.size() && c[at] != U']'; ++at) {
        if (c[at] == U'^' && set.empty())
          negated = true;
        else
          set += c[at];
      }
    }
    rule.condition.push_back(set);
    rule.negated.push_back(negated);
  }
}

std::string without_zero(const std::string& text) { return text == "0" ? std::string() : text; }

std::vector<std::string> tags_from(const std::vector<std::string>& fields, std::size_t begin) {
  std::vector<std::string> out;
  for (std::size_t k = begin; k < fields.size(); ++k)
    if (fields[k].starts_with("po:") || fields[k].starts_with("is:")) out.push_back(fields[k]);
  return out;
}

}  // namespace

bool SuffixRule::applies_to(const std::string& word) const {
  if (!word.ends_with(strip)) return false;
  const std::u32string c = characters(word);
  if (c.size() < condition.size()) return false;
  for (std::size_t k = 0; k < condition.size(); ++k) {
    const char32_t have = c[c.size() - condition.size() + k];
    const bool in_set = condition[k].find(have) != std::u32string::npos;
    if (in_set == negated[k]) return false;
  }
  return true;
}

Dictionary::Dictionary(std::istream& aff) {
  int number = 0;
  for (std::string line; std::getline(aff, line);) {
    ++number;
    const std::vector<std::string> fields = words(line);
    if (fields.size() == 4) continue;  // « SFX S. Y 2 », the head of a group
    if (line.starts_with("SFX ")) read_suffix(fields, number);
    if (line.starts_with("PFX ") && fields.size() > 4) read_prefix(fields);
  }
  if (suffixes_.empty()) throw std::runtime_error("no suffix rule found");
}

void Dictionary::read_suffix(const std::vector<std::string>& fields, int line) {
  if (fields.size() < 5) throw std::runtime_error("line " + std::to_string(line) + ": not a suffix rule");
  SuffixRule rule;
  rule.strip = without_zero(fields[2]);
  rule.add = without_zero(fields[3].substr(0, fields[3].find('/')));
  read_condition(fields[4], rule);
  rule.tags = tags_from(fields, 5);
  suffixes_[fields[1]].push_back(std::move(rule));
}

void Dictionary::read_prefix(const std::vector<std::string>& fields) {
  const std::size_t slash = fields[3].find('/');
  Prefix prefix{without_zero(fields[3].substr(0, slash)), {}};
  if (prefix.add.find('\'') != std::string::npos) return;
  if (slash != std::string::npos) prefix.flags = flags(fields[3].substr(slash + 1));
  prefixes_[fields[1]].push_back(std::move(prefix));
}

void Dictionary::expand_suffixes(const std::string& word, const std::vector<std::string>& set,
                                 const std::vector<std::string>& tags, const Take& take) const {
  if (std::find(set.begin(), set.end(), kNeedsAffix) == set.end()) take({word, word, tags});
  for (const std::string& flag : set) {
    const auto rules = suffixes_.find(flag);
    if (rules == suffixes_.end()) continue;
    for (const SuffixRule& rule : rules->second) {
      if (!rule.applies_to(word)) continue;
      Form form{word.substr(0, word.size() - rule.strip.size()) + rule.add, word, tags};
      form.tags.insert(form.tags.end(), rule.tags.begin(), rule.tags.end());
      take(form);
    }
  }
}

void Dictionary::expand(std::istream& dic, const Take& take) const {
  std::string line;
  std::getline(dic, line);  // the number of words
  while (std::getline(dic, line)) {
    const std::vector<std::string> fields = words(line);
    if (fields.empty()) continue;
    const std::size_t slash = fields[0].find('/');
    const std::string word = fields[0].substr(0, slash);
    const std::vector<std::string> set =
        slash == std::string::npos ? std::vector<std::string>() : flags(fields[0].substr(slash + 1));
    const std::vector<std::string> tags = tags_from(fields, 1);
    expand_suffixes(word, set, tags, take);
    for (const std::string& flag : set) {
      const auto found = prefixes_.find(flag);
      if (found == prefixes_.end()) continue;
      for (const Prefix& prefix : found->second) expand_suffixes(prefix.add + word, prefix.flags, tags, take);
    }
  }
}

}  // namespace frise::lexicon::compiler
