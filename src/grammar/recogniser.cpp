#include "grammar/recogniser.h"

#include <array>
#include <bit>

#include "grammar/passes.h"

namespace frise::grammar {
namespace {

constexpr std::size_t kReach = 8;

// One of these stands among the first words of every expression.
constexpr lexicon::Senses kCore = [] {
  using enum lexicon::Sense;
  return lexicon::bits(month, republican_month, weekday, unit, season, feast, part_of_day, hour_mark, day_deictic,
                       third, every, frequency, vague_adverb, vague_adjective, vague_noun, phrase_opener, digits, roman,
                       way, last, next, multiplier);
}();

// For each sense, the rules that a word of this sense can begin: bit k is rule k of the table.
using RuleSet = std::uint64_t;

std::array<RuleSet, 64> rules_by_sense() {
  std::array<RuleSet, 64> out{};
  for (std::size_t rule = 0; rule < rules().size(); ++rule)
    for (std::size_t sense = 0; sense < out.size(); ++sense)
      if (((rules()[rule].trigger >> sense) & 1U) != 0) out[sense] |= RuleSet{1} << rule;
  return out;
}

RuleSet rules_of(lexicon::Senses senses) {
  static const std::array<RuleSet, 64> kRules = rules_by_sense();
  RuleSet out = 0;
  for (; senses != 0; senses &= senses - 1) out |= kRules[static_cast<std::size_t>(std::countr_zero(senses))];
  return out;
}

// Each by doubling: of one token, of two, of four, of eight.
void look_ahead(Sentence& sentence) {
  const std::size_t size = sentence.size();
  std::vector<lexicon::Senses>& ahead = sentence.ahead;
  ahead.resize(size);
  for (std::size_t at = 0; at < size; ++at) ahead[at] = sentence.readings[at].senses;
  for (std::size_t step = 1; step < kReach; step *= 2)
    for (std::size_t at = 0; at + step < size; ++at) ahead[at] |= ahead[at + step];
}

}  // namespace

Match match_at(const Sentence& sentence, std::size_t begin) {
  Match best;
  for (RuleSet set = rules_of(sentence.readings[begin].senses); set != 0; set &= set - 1) {
    const Rule& rule = rules()[static_cast<std::size_t>(std::countr_zero(set))];
    if (rule.needs != 0 && (rule.needs & sentence.ahead[begin]) == 0) continue;
    Cursor c(sentence, begin);
    Found found = rule.read(c);
    if (!found || c.position() <= best.end || c.position() <= begin) continue;
    best = {std::move(*found), &rule, c.position()};
  }
  return best;
}

void prepare(std::string_view text, std::uint32_t begin, std::uint32_t end, Sentence& out) {
  out.text = text;
  text::tokenise(text, begin, end, out.tokens);
  lexicon::read(text, out.tokens, out.readings);
  look_ahead(out);
}

std::vector<Mention> recognise(const Sentence& sentence) {
  std::vector<Mention> out;
  for (std::size_t at = 0; at < sentence.size();) {
    if (sentence.readings[at].senses == 0 || (sentence.ahead[at] & kCore) == 0) {
      ++at;
      continue;
    }
    Match best = match_at(sentence, at);
    if (best.rule == nullptr) {
      ++at;
      continue;
    }
    if (best.node.is_time) out.push_back({at, best.end, std::move(best.node.said), best.rule});
    at = best.end;
  }
  run_passes(sentence, out);
  return out;
}

}  // namespace frise::grammar
