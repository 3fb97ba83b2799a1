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

using RuleSet = std::uint64_t;  // bit k is rule k of the table

// The rules as they are chosen by what a word and the words after it can mean.
struct Dispatch {
  std::array<RuleSet, 64> by_sense{};       // the rules that a word of each sense can begin
  std::array<lexicon::Senses, 64> needs{};  // of each rule; all senses where it needs nothing

  Dispatch() {
    for (std::size_t rule = 0; rule < rules().size(); ++rule) {
      needs[rule] = rules()[rule].needs != 0 ? rules()[rule].needs : ~lexicon::Senses{0};
      for (std::size_t sense = 0; sense < by_sense.size(); ++sense)
        if (((rules()[rule].trigger >> sense) & 1U) != 0) by_sense[sense] |= RuleSet{1} << rule;
    }
  }

  [[nodiscard]] RuleSet beginning(lexicon::Senses senses) const noexcept {
    RuleSet out = 0;
    for (; senses != 0; senses &= senses - 1) out |= by_sense[static_cast<std::size_t>(std::countr_zero(senses))];
    return out;
  }
};

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
  static const Dispatch kDispatch;
  Match best;
  const lexicon::Senses ahead = sentence.ahead[begin];
  for (RuleSet set = kDispatch.beginning(sentence.readings[begin].senses); set != 0; set &= set - 1) {
    const auto number = static_cast<std::size_t>(std::countr_zero(set));
    if ((kDispatch.needs[number] & ahead) == 0) continue;
    const Rule& rule = rules()[number];
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
