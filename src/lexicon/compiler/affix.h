// Hunspell dictionaries: reading a .dic and its .aff and spelling out every form of every word.
//
// Only what the French dictionary uses: suffixes of one level, long flags, NEEDAFFIX, and the prefixes of units («
// kilo- », with the suffixes of their plural). The other prefixes are elisions (« l' », « qu' »), words of their own to
// us, and are left out.
#pragma once

#include <functional>
#include <istream>
#include <string>
#include <unordered_map>
#include <vector>

namespace frise::lexicon::compiler {

/// One suffix rule: where the word ends as `condition` says, `strip` is taken off and `add` put on.
struct SuffixRule {
  std::string strip;
  std::string add;
  std::vector<std::u32string> condition;  // one set of characters a position, the last position last
  std::vector<bool> negated;
  std::vector<std::string> tags;  // "po:ipre", "is:sg"

  [[nodiscard]] bool applies_to(const std::string& word) const;
};

/// One prefix: « kilo », and the flags of the suffixes that may follow then.
struct Prefix {
  std::string add;
  std::vector<std::string> flags;
};

/// A form of a word as the dictionary has it.
struct Form {
  std::string form;
  std::string lemma;
  std::vector<std::string> tags;  // of the word and of the rule
};

class Dictionary {
 public:
  /// Reads the rules. Throws std::runtime_error with the line's number where one is not understood.
  explicit Dictionary(std::istream& aff);

  /// Calls `take` with every form of every word of the .dic.
  void expand(std::istream& dic, const std::function<void(const Form&)>& take) const;

 private:
  using Take = std::function<void(const Form&)>;

  void read_suffix(const std::vector<std::string>& fields, int line);
  void read_prefix(const std::vector<std::string>& fields);
  void expand_suffixes(const std::string& word, const std::vector<std::string>& flags,
                       const std::vector<std::string>& tags, const Take& take) const;

  std::unordered_map<std::string, std::vector<SuffixRule>> suffixes_;  // by flag
  std::unordered_map<std::string, std::vector<Prefix>> prefixes_;
};

}  // namespace frise::lexicon::compiler
