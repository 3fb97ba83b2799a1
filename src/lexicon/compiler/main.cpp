// frise-compile-dictionary AFF DIC OUT: spells out a French Hunspell dictionary and writes it as one automaton, which
// the build embeds in the library (see lexicon/morphology.h). Runs at build time only.
//
// OUT is a sequence of little-endian 32-bit numbers: the number of feature sets, the sets, the number of arcs, the
// arcs.
#include <algorithm>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "lexicon/compiler/affix.h"
#include "lexicon/compiler/automaton.h"
#include "lexicon/features.h"

namespace {

using namespace frise::lexicon;  // NOLINT: a program of one file
using compiler::Form;

const std::map<std::string, Features> kTags = {{"po:nom", feature::noun},
                                               {"po:adj", feature::adjective},
                                               {"po:adv", feature::adverb},
                                               {"po:negadv", feature::adverb},
                                               {"po:det", feature::determiner},
                                               {"po:detpos", feature::determiner},
                                               {"po:detind", feature::determiner},
                                               {"po:detdem", feature::determiner},
                                               {"po:nb", feature::determiner},
                                               {"po:detneg", feature::determiner},
                                               {"po:propersuj", feature::pronoun},
                                               {"po:properobj", feature::pronoun},
                                               {"po:prodem", feature::pronoun},
                                               {"po:proind", feature::pronoun},
                                               {"po:prorel", feature::pronoun},
                                               {"po:proint", feature::pronoun},
                                               {"po:proneg", feature::pronoun},
                                               {"po:proadv", feature::pronoun},
                                               {"po:prep", feature::preposition},
                                               {"po:prepv", feature::preposition},
                                               {"po:cjsub", feature::conjunction},
                                               {"po:cjco", feature::conjunction},
                                               {"po:cj", feature::conjunction},
                                               {"po:loc.cj", feature::conjunction},
                                               {"po:loc.cjsub", feature::conjunction},
                                               {"po:loc.prep", feature::preposition},
                                               {"po:loc.prepv", feature::preposition},
                                               {"po:loc.adv", feature::adverb},
                                               {"po:advint", feature::adverb},
                                               {"po:interj", feature::adverb},
                                               {"po:prn", feature::first_name},
                                               {"po:patr", feature::surname},
                                               {"po:npr", feature::place},
                                               {"po:titr", feature::title},
                                               {"po:infi", feature::infinitive},
                                               {"po:ppas", feature::past_participle},
                                               {"po:ppre", feature::present_participle},
                                               {"po:ipre", feature::present},
                                               {"po:iimp", feature::imperfect},
                                               {"po:ipsi", feature::past},
                                               {"po:ifut", feature::future},
                                               {"po:cond", feature::conditional},
                                               {"po:spre", feature::subjunctive},
                                               {"po:simp", feature::subjunctive},
                                               {"po:impe", feature::imperative},
                                               {"po:1sg", feature::first_person | feature::singular},
                                               {"po:2sg", feature::second_person | feature::singular},
                                               {"po:3sg", feature::third_person | feature::singular},
                                               {"po:1pl", feature::first_person | feature::plural},
                                               {"po:2pl", feature::second_person | feature::plural},
                                               {"po:3pl", feature::third_person | feature::plural},
                                               {"po:3pl!", feature::third_person | feature::plural},
                                               {"is:mas", feature::masculine},
                                               {"is:fem", feature::feminine},
                                               {"is:epi", feature::masculine | feature::feminine},
                                               {"is:sg", feature::singular},
                                               {"is:pl", feature::plural},
                                               {"is:inv", feature::singular | feature::plural}};

Features features(const std::vector<std::string>& tags) {
  Features out = 0;
  for (const std::string& tag : tags)
    if (const auto known = kTags.find(tag); known != kTags.end()) out |= known->second;
  return out;
}

bool is_word(const std::string& form) {
  return !form.empty() && form.size() < 60 && std::none_of(form.begin(), form.end(), [](char c) {
    const bool ascii = (static_cast<unsigned char>(c) & 0x80U) == 0;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '\'';
    return ascii && !letter;
  });
}

std::string number(unsigned set) {
  return {static_cast<char>(kCountBase + set / kTagRadix), static_cast<char>(kCountBase + set % kTagRadix)};
}

std::string entry(const Form& form, unsigned set) {
  const auto [mine, theirs] = std::mismatch(form.form.begin(), form.form.end(), form.lemma.begin(), form.lemma.end());
  std::string out = form.form;
  out += static_cast<char>(kFormEnd);
  out += static_cast<char>(kCountBase + (form.form.end() - mine));
  out.append(theirs, form.lemma.end());
  out += static_cast<char>(kLemmaEnd);
  return out + number(set);
}

// Numbers the feature sets in the order in which they come.
class FeatureSets {
 public:
  unsigned number_of(Features set) {
    const auto [number, fresh] = numbers_.try_emplace(set, static_cast<unsigned>(sets_.size()));
    if (fresh) sets_.push_back(set);
    return number->second;
  }

  [[nodiscard]] const std::vector<Features>& sets() const { return sets_; }

 private:
  std::map<Features, unsigned> numbers_;
  std::vector<Features> sets_;
};

void write(std::ofstream& out, const std::vector<std::uint32_t>& numbers) {
  const auto size = static_cast<std::uint32_t>(numbers.size());
  out.write(reinterpret_cast<const char*>(&size), sizeof(size));
  out.write(reinterpret_cast<const char*>(numbers.data()),
            static_cast<std::streamsize>(numbers.size() * sizeof(numbers[0])));
}

void compile(const char* aff_path, const char* dic_path, const char* out_path) {
  std::ifstream aff(aff_path);
  std::ifstream dic(dic_path);
  if (!aff || !dic) throw std::runtime_error("cannot open the dictionary");
  const compiler::Dictionary dictionary(aff);
  FeatureSets sets;
  std::map<std::string, Features> all_features;
  std::vector<std::string> entries;
  dictionary.expand(dic, [&](const compiler::Form& form) {
    const Features f = features(form.tags);
    if (f == 0 || !is_word(form.form)) return;
    all_features[form.form] |= f;
    entries.push_back(entry(form, sets.number_of(f)));
  });
  for (const auto& [form, f] : all_features)
    entries.push_back(form + static_cast<char>(kFormEnd) + static_cast<char>(kAllFeatures) + number(sets.number_of(f)));
  if (entries.size() < 100000) throw std::runtime_error("the dictionary has too few words: is it hunspell-fr?");
  std::sort(entries.begin(), entries.end());
  compiler::AutomatonBuilder builder;
  for (const std::string& e : entries) builder.add(e);
  std::ofstream out(out_path, std::ios::binary);
  write(out, sets.sets());
  write(out, builder.finish());
  out.close();
  if (!out) throw std::runtime_error(std::string("cannot write ") + out_path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: frise-compile-dictionary AFF DIC OUT\n";
    return 2;
  }
  try {
    compile(argv[1], argv[2], argv[3]);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "frise-compile-dictionary: " << error.what() << '\n';
    return 1;
  }
}
