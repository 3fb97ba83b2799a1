#include "text/charset.h"

#include <gtest/gtest.h>

namespace frise::text {
namespace {

TEST(Charset, Utf8IsKeptWhateverIsDeclared) {
  EXPECT_EQ(to_utf8("L’été", ""), "L’été");
  EXPECT_EQ(to_utf8("L’été", "iso-8859-1"), "L’été");
  EXPECT_EQ(to_utf8("\xEF\xBB\xBFL’été", "iso-8859-1"), "L’été");
}

TEST(Charset, Latin1IsReadAsWindows1252) {
  EXPECT_EQ(to_utf8("L\x92\xE9t\xE9 \x96 20 \x80, c\x9Cur", "ISO-8859-1"), "L’été – 20 €, cœur");
  EXPECT_EQ(to_utf8("L\x92\xE9t\xE9", ""), "L’été");
  EXPECT_EQ(to_utf8("L\x92\xE9t\xE9", "utf-8"), "L’été");
}

TEST(Charset, OtherEncodingsAreDecodedAsDeclared) {
  EXPECT_EQ(to_utf8("c\xBDur, 20 \xA4", "\"ISO-8859-15\""), "cœur, 20 €");
  EXPECT_EQ(to_utf8("\xCF\xF0\xE0\xE3\xE0", "windows-1251"), "Прага");
}

TEST(Charset, Utf16NeedsItsMark) {
  EXPECT_EQ(to_utf8(std::string_view("\xFF\xFE\xE9\0t\0\xE9\0", 8), ""), "été");
  EXPECT_EQ(to_utf8(std::string_view("\xFE\xFF\0\xE9\0t\0\xE9", 8), "utf-8"), "été");
}

TEST(Charset, UnknownEncodingsAndSewnPagesAreStillText) {
  EXPECT_EQ(to_utf8("\xE9t\xE9", "martien-7"), "été");
  EXPECT_EQ(to_utf8("été et \xE9t\xE9", "utf-8"), "été et été");
  EXPECT_EQ(to_utf8("\x81", ""), "\uFFFD");
}

TEST(Charset, PlainEncodingsAreRecognised) {
  ASSERT_TRUE(recognised("L\x92\xE9t\xE9, \xAB c\x9Cur \xBB"));
  EXPECT_EQ(recognised("L\x92\xE9t\xE9, \xAB c\x9Cur \xBB")->text, "L’été, « cœur »");
  EXPECT_EQ(recognised(std::string_view("\xFF\xFE\xE9\0t\0\xE9\0", 8))->text, "été");
  EXPECT_FALSE(recognised("été et \xE9t\xE9")) << "UTF-8, of which a part is broken";
  EXPECT_FALSE(recognised("Trois\xFF")) << "no letter of French";
  EXPECT_FALSE(recognised("\xCF\xF0\xE0\xE3\xE0, \xF7\xE5\xF0\xE5\xE7")) << "windows-1251";
}

}  // namespace
}  // namespace frise::text
