// Every rule has an example, and on the whole of it that rule and no other wins.
#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>

#include "grammar/recogniser.h"

namespace frise::grammar {

void PrintTo(const Rule& rule, std::ostream* out) { *out << rule.example; }

namespace {

// The example without its brackets, and what they enclose; the whole where there are none.
struct Example {
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Example parse(std::string_view written) {
  Example out;
  bool bracketed = false;
  for (const char c : written) {
    if (c == '[') {
      out.begin = out.text.size();
    } else if (c == ']') {
      out.end = out.text.size();
      bracketed = true;
    } else {
      out.text += c;
    }
  }
  if (!bracketed) out.end = out.text.size();
  return out;
}

class RuleExample : public testing::TestWithParam<Rule> {};

TEST_P(RuleExample, WinsOnTheWholePhrase) {
  const Rule& rule = GetParam();
  ASSERT_FALSE(rule.example.empty()) << "a rule needs an example";
  const Example example = parse(rule.example);
  Sentence sentence;
  prepare(example.text, 0, static_cast<std::uint32_t>(example.text.size()), sentence);
  std::size_t begin = 0;
  while (begin < sentence.size() && sentence.tokens.list[begin].begin < example.begin) ++begin;
  ASSERT_LT(begin, sentence.size());
  const Match match = match_at(sentence, begin);
  ASSERT_NE(match.rule, nullptr) << "no rule reads \"" << example.text << "\"";
  EXPECT_EQ(match.rule->name, rule.name);
  EXPECT_EQ(sentence.tokens.list[match.end - 1].end, example.end) << "the rule does not read the whole phrase";
}

std::string test_name(const testing::TestParamInfo<Rule>& info) {
  std::string out(info.param.name);
  for (char& c : out)
    if (c == '-') c = '_';
  return out;
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleExample, testing::ValuesIn(rules().begin(), rules().end()), test_name);

TEST(Rules, HaveNamesOfTheirOwn) {
  std::set<std::string_view> seen;
  for (const Rule& rule : rules()) EXPECT_TRUE(seen.insert(rule.name).second) << rule.name;
}

}  // namespace
}  // namespace frise::grammar
