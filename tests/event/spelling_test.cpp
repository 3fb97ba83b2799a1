#include "event/spelling.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "support/random_text.h"

namespace frise::event {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(SpellingKey, HasOneWordForEach) {
  EXPECT_THAT(spelling_key("Sergueï Lavrov"), ElementsAre("sergei", "lavrov"));
  EXPECT_THAT(spelling_key("Jean-Pierre d’Arcy"), testing::SizeIs(4));
  EXPECT_THAT(spelling_key(""), IsEmpty());
  EXPECT_THAT(spelling_key("« – »"), IsEmpty());
}

struct Pair {
  const char* a;
  const char* b;
};

class SameKey : public testing::TestWithParam<Pair> {};

TEST_P(SameKey, ForTranscriptionsOfOneName) { EXPECT_EQ(spelling_key(GetParam().a), spelling_key(GetParam().b)); }

INSTANTIATE_TEST_SUITE_P(Spelling, SameKey,
                         testing::Values(Pair{"Andreï", "Andrei"}, Pair{"Koursk", "Kursk"}, Pair{"Sergueï", "Sergei"},
                                         Pair{"Лавров", "Lavrov"}, Pair{"Kharkov", "Karkov"}, Pair{"Moïsseï", "Moiseï"},
                                         Pair{"Volodymyr", "Volodimir"}, Pair{"ÉTIENNE", "Étienne"},
                                         Pair{"Wagner", "Vagner"}, Pair{"Fiodor", "Fjodor"},
                                         Pair{"Kim Jong-un", "KIM JONG UN"}, Pair{"Boutcha", "Bucha"}));

class Alike : public testing::TestWithParam<Pair> {};

TEST_P(Alike, InEitherOrder) {
  const auto a = spelling_key(GetParam().a);
  const auto b = spelling_key(GetParam().b);
  EXPECT_TRUE(similar_names(a, b));
  EXPECT_TRUE(similar_names(b, a));
}

INSTANTIATE_TEST_SUITE_P(Spelling, Alike,
                         testing::Values(Pair{"Andreï Belousov", "Andrei Belooussov"},
                                         Pair{"Belousov", "Andreï Belousov"}, Pair{"Choe Son Hui", "Chloé Son-hui"},
                                         Pair{"Kim", "Kim Jong-un"}, Pair{"Zelensky", "Zelenskyy"},
                                         Pair{"Pyongyang", "Pyongyang"}));

class Different : public testing::TestWithParam<Pair> {};

TEST_P(Different, InEitherOrder) {
  const auto a = spelling_key(GetParam().a);
  const auto b = spelling_key(GetParam().b);
  EXPECT_FALSE(similar_names(a, b));
  EXPECT_FALSE(similar_names(b, a));
}

INSTANTIATE_TEST_SUITE_P(Spelling, Different,
                         testing::Values(Pair{"Kim Jong-un", "Kim Jong-il"}, Pair{"Jean Castaing", "Paul Castaing"},
                                         Pair{"Jean Morel", "Jean Petit"}, Pair{"Macron", "Marion"},
                                         Pair{"Koursk", "Kourou"}, Pair{"Corée du Nord", "Corée du Sud"},
                                         Pair{"Lille", "Lima"}, Pair{"Rome", "Roma"}, Pair{"Tours", "Nîmes"},
                                         Pair{"Iran", "Irak"}, Pair{"Niger", "Nigeria"}, Pair{"Martin", "Bertin"},
                                         Pair{"Li", "Li Qiang"}, Pair{"", "Kim"}, Pair{"", ""}));

TEST(SimilarWords, NeedLengthToDiffer) {
  EXPECT_TRUE(similar_words("belusov", "belousov"));
  EXPECT_FALSE(similar_words("iran", "irak"));
  EXPECT_FALSE(similar_words("marion", "darion")) << "they begin alike";
  EXPECT_TRUE(similar_words("vladimirovic", "vladimirovits"));
  EXPECT_FALSE(similar_words("karkov", "kalrov"));
}

// The table of edit distances, with neighbours swapped counting one.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> to(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        to[i][j] = i + j;
        continue;
      }
      to[i][j] = std::min({to[i - 1][j] + 1, to[i][j - 1] + 1, to[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        to[i][j] = std::min(to[i][j], to[i - 2][j - 2] + 1);
    }
  return to[a.size()][b.size()];
}

TEST(SimilarWords, AreFewEditsApart) {
  std::mt19937 random(7);
  const auto word = [&](std::size_t size) {
    std::string out = "a";  // they begin alike
    while (out.size() < size) out += static_cast<char>('a' + std::uniform_int_distribution(0, 2)(random));
    return out;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::string a = word(std::uniform_int_distribution<std::size_t>(5, 11)(random));
    const std::string b = word(std::uniform_int_distribution<std::size_t>(5, 11)(random));
    const std::size_t allowed = std::min(a.size(), b.size()) >= 9 ? 2 : 1;
    EXPECT_EQ(similar_words(a, b), distance(a, b) <= allowed) << a << ' ' << b;
  }
}

TEST(SimilarNames, AreAlikeInEitherOrder) {
  std::mt19937 random(12);
  for (int round = 0; round < 300; ++round) {
    const auto a = spelling_key(test::mutated(random, "Andreï Belousov-Castaing", 3));
    const auto b = spelling_key(test::mutated(random, "Andrei Belooussov", 3));
    EXPECT_EQ(similar_names(a, b), similar_names(b, a));
  }
}

}  // namespace
}  // namespace frise::event
