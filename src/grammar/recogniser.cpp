#include "grammar/recogniser.h"

#include <array>
#include <bit>

#include "grammar/passes.h"

namespace frise::grammar {
namespace {

constexpr std::size_t kUsual = 4;  // no sentence but a list has more mentions

// One of these stands among the first words of every expression.
constexpr lexicon::Senses kCore = [] {
  using enum lexicon::Sense;
  return lexicon::bits(month, republican_month, weekday, unit, season, feast, part_of_day, hour_mark, day_deictic,
                       third, every, frequency, vague_adverb, vague_adjective, vague_noun, phrase_opener, digits, roman,
                       way, last, next, multiplier);
}();

// Bit k is rule k of the table; the highest bit says that one of kCore stands there.
using RuleSet = std::uint64_t;
constexpr RuleSet kCoreBit = RuleSet{1} << 63U;

constexpr std::size_t kReaches = 5;  // 1, 2, 4, 8 and 16 words

// The rules by the senses of words.
struct Dispatch {
  std::array<RuleSet, 64> begun{};        // of each sense: the rules that a word of it can begin
  std::array<RuleSet, 64> met{};          // of each sense: the rules that need it, among others; kCoreBit
  std::array<RuleSet, kReaches> reach{};  // the rules that find what they need among so many words

  Dispatch() {
    for (std::size_t sense = 0; sense < met.size(); ++sense) {
      const lexicon::Senses bit = lexicon::Senses{1} << sense;
      if ((kCore & bit) != 0) met[sense] |= kCoreBit;
      for (std::size_t rule = 0; rule < rules().size(); ++rule) {
        if ((rules()[rule].trigger & bit) != 0) begun[sense] |= RuleSet{1} << rule;
        if (rules()[rule].needs == 0 || (rules()[rule].needs & bit) != 0) met[sense] |= RuleSet{1} << rule;
      }
    }
    for (std::size_t rule = 0; rule < rules().size(); ++rule)
      reach[static_cast<std::size_t>(std::countr_zero(rules()[rule].within))] |= RuleSet{1} << rule;
    reach[kReaches - 1] |= kCoreBit;
  }

  [[nodiscard]] static RuleSet all(const std::array<RuleSet, 64>& sets, lexicon::Senses senses) noexcept {
    RuleSet out = 0;
    for (; senses != 0; senses &= senses - 1) out |= sets[static_cast<std::size_t>(std::countr_zero(senses))];
    return out;
  }
};

const Dispatch& dispatch() {
  static const Dispatch kDispatch;
  return kDispatch;
}

RuleSet rules_at(const Dispatch& by, const Sentence& sentence, std::size_t begin) {
  const RuleSet met = sentence.ahead[begin];
  return (met & kCoreBit) != 0 ? Dispatch::all(by.begun, sentence.readings[begin].senses) & met : 0;
}

// Of the rules in `set`, the one that reads furthest.
Match furthest(const Sentence& sentence, std::size_t begin, RuleSet set) {
  const std::span<const Rule> all = rules();
  Match best;
  for (; set != 0; set &= set - 1) {
    const Rule& rule = all[static_cast<std::size_t>(std::countr_zero(set))];
    Cursor c(sentence, begin);
    Found found = rule.read(c);
    if (!found || c.position() <= best.end || c.position() <= begin) continue;
    best = {std::move(*found), &rule, c.position()};
  }
  return best;
}

// By doubling: what one token meets, two, four, eight, sixteen. A rule that reaches less far than the step keeps what
// it has.
void look_ahead(Sentence& sentence) {
  const Dispatch& by = dispatch();
  const std::size_t size = sentence.size();
  std::vector<RuleSet>& ahead = sentence.ahead;
  ahead.resize(size);
  for (std::size_t at = 0; at < size; ++at) ahead[at] = Dispatch::all(by.met, sentence.readings[at].senses);
  RuleSet reaching = ~by.reach[0];
  for (std::size_t level = 1, step = 1; level < kReaches; ++level, step *= 2) {
    for (std::size_t at = 0; at + step < size; ++at) ahead[at] |= ahead[at + step] & reaching;
    reaching &= ~by.reach[level];
  }
}

}  // namespace

Match match_at(const Sentence& sentence, std::size_t begin) {
  return furthest(sentence, begin, rules_at(dispatch(), sentence, begin));
}

void prepare(std::string_view text, std::uint32_t begin, std::uint32_t end, Sentence& out) {
  out.text = text;
  text::tokenise(text, begin, end, out.tokens);
  out.count = out.tokens.list.size();
  lexicon::read(text, out.tokens, out.readings);
  look_ahead(out);
}

std::vector<Mention> recognise(const Sentence& sentence) {
  const Dispatch& by = dispatch();
  std::vector<Mention> out;
  for (std::size_t at = 0; at < sentence.size();) {
    const RuleSet set = rules_at(by, sentence, at);
    if (set == 0) {
      ++at;
      continue;
    }
    Match best = furthest(sentence, at, set);
    if (best.rule == nullptr) {
      ++at;
      continue;
    }
    if (out.capacity() == 0) out.reserve(kUsual);
    if (best.node.is_time) out.push_back({at, best.end, std::move(best.node.said), best.rule});
    at = best.end;
  }
  run_passes(sentence, out);
  return out;
}

}  // namespace frise::grammar
