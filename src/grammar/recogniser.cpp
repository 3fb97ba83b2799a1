#include "grammar/recogniser.h"

#include "grammar/passes.h"

namespace frise::grammar {
namespace {

// Words that carry the time in an expression. One of them stands within kReach tokens of the first word of each.
constexpr std::size_t kReach = 8;
constexpr lexicon::Senses kCore = [] {
  using enum lexicon::Sense;
  return lexicon::bits(month, republican_month, weekday, unit, season, feast, part_of_day, hour_mark, day_deictic,
                       third, every, frequency, vague_adverb, vague_adjective, phrase_opener, digits, roman, way, last,
                       next);
}();

// For each token, the distance to the next core word, itself included, at most kReach + 1.
std::vector<std::uint8_t> distances(const Sentence& sentence) {
  std::vector<std::uint8_t> out(sentence.size());
  std::uint8_t distance = kReach + 1;
  for (std::size_t at = sentence.size(); at-- > 0;) {
    if (sentence.readings[at].any(kCore))
      distance = 0;
    else if (distance <= kReach)
      ++distance;
    out[at] = distance;
  }
  return out;
}

}  // namespace

Match match_at(const Sentence& sentence, std::size_t begin) {
  Match best;
  const lexicon::Senses senses = sentence.readings[begin].senses;
  for (const Rule& rule : rules()) {
    if ((rule.trigger & senses) == 0) continue;
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
}

std::vector<Mention> recognise(const Sentence& sentence) {
  std::vector<Mention> out;
  const std::vector<std::uint8_t> distance = distances(sentence);
  for (std::size_t at = 0; at < sentence.size();) {
    if (distance[at] > kReach || sentence.readings[at].senses == 0) {
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
