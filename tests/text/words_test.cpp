#include "text/words.h"

#include <gmock/gmock.h>

#include <vector>

namespace frise::text {
namespace {

TEST(Words, AreGivenInOrder) {
  std::vector<std::string_view> out;
  each_word("le pont de bois", [&](std::string_view word) { out.push_back(word); });
  EXPECT_THAT(out, testing::ElementsAre("le", "pont", "de", "bois"));
  EXPECT_THAT(word_set("pont bois pont"), testing::UnorderedElementsAre("pont", "bois"));
}

TEST(Words, AreFoundWhole) {
  EXPECT_TRUE(holds_words("texte mis a jour hier", "mis a jour"));
  EXPECT_TRUE(holds_words("paru", "paru"));
  EXPECT_TRUE(holds_words("disparu puis paru", "paru"));
  EXPECT_FALSE(holds_words("disparu", "paru"));
  EXPECT_FALSE(holds_words("mis a journee", "mis a jour"));
  EXPECT_FALSE(holds_words("", "paru"));
}

}  // namespace
}  // namespace frise::text
