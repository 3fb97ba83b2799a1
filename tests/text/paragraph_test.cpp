#include "text/paragraph.h"

#include <gmock/gmock.h>

#include <string>

namespace frise::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Paragraph, IsALineThatHoldsSomething) {
  EXPECT_THAT(paragraphs("Titre\n\n  Le corps. \n"), ElementsAre(Span{0, 5}, Span{9, 18}));
  EXPECT_THAT(paragraphs("un\r\ndeux\r\n"), ElementsAre(Span{0, 2}, Span{4, 8}));
  EXPECT_THAT(paragraphs("sans fin de ligne"), ElementsAre(Span{0, 17}));
}

TEST(Paragraph, IsNoBlankLine) {
  EXPECT_THAT(paragraphs(""), IsEmpty());
  EXPECT_THAT(paragraphs("\n\n"), IsEmpty());
  EXPECT_THAT(paragraphs(" \t\n\u00A0\u202F\n\uFEFF\n"), IsEmpty());
}

TEST(Paragraph, LosesWhiteSpaceOfEveryKind) {
  const std::string text = "\uFEFF\u00A0\u202F\tÉté.\u2003\u200B ";
  const auto found = paragraphs(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].of(text), "Été.");
}

TEST(Paragraph, KeepsIllFormedBytes) { EXPECT_THAT(paragraphs("\xFF\n \x80 "), ElementsAre(Span{0, 1}, Span{3, 4})); }

TEST(Trimmed, LooksOnlyAtItsSpan) {
  EXPECT_EQ(trimmed("ab  cd  ef", {2, 8}), (Span{4, 6}));
  EXPECT_TRUE(trimmed("ab    ef", {2, 6}).empty());
}

TEST(Paragraph, Words) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words("  L’été \n à\tNîmes. "), 3U);
}

}  // namespace
}  // namespace frise::text
