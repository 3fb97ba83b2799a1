#include "document/csv.h"

#include <gmock/gmock.h>

namespace frise::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Csv, ReadsHeaderAndRows) {
  const auto table = read_csv("path,published\na.txt,2024-03-15\nb.txt,\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->header, ElementsAre("path", "published"));
  EXPECT_THAT(table->rows, ElementsAre(ElementsAre("a.txt", "2024-03-15"), ElementsAre("b.txt", "")));
  EXPECT_THAT(table->lines, ElementsAre(2U, 3U));
}

TEST(Csv, ReadsSemicolonsWhereTheHeaderHasThem) {
  const auto table = read_csv("path;source\na.txt;Le Vallon, édition du soir\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->rows, ElementsAre(ElementsAre("a.txt", "Le Vallon, édition du soir")));
}

TEST(Csv, ReadsQuotedFields) {
  const auto table = read_csv("path,title\n\"a.txt\",\"Le \"\"pont\"\", la route\net la digue\"\nb.txt,Fin\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->rows,
              ElementsAre(ElementsAre("a.txt", "Le \"pont\", la route\net la digue"), ElementsAre("b.txt", "Fin")));
  EXPECT_THAT(table->lines, ElementsAre(3U, 4U)) << "the line on which a row ends";
}

TEST(Csv, SkipsBlankLines) {
  const auto table = read_csv("path\r\n\r\na.txt\r\n\n\nb.txt\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->rows, ElementsAre(ElementsAre("a.txt"), ElementsAre("b.txt")));
  EXPECT_THAT(table->lines, ElementsAre(3U, 6U));
}

TEST(Csv, HasNoRowsWithoutText) {
  const auto nothing = read_csv("");
  ASSERT_TRUE(nothing);
  EXPECT_THAT(nothing->header, IsEmpty());
  const auto header = read_csv("path,source\n");
  ASSERT_TRUE(header);
  EXPECT_THAT(header->rows, IsEmpty());
}

TEST(Csv, KeepsQuotationMarksInsideABareField) {
  const auto table = read_csv("path,title\na.txt,Le \"pont\" a cédé\n");
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), 1U);
  EXPECT_EQ(table->rows[0][1], "Le \"pont\" a cédé");
}

TEST(Csv, RefusesWhatIsNone) {
  const auto unclosed = read_csv("path,title\na.txt,\"Le pont\n");
  ASSERT_FALSE(unclosed) << "the quotation never ends";
  EXPECT_EQ(unclosed.error().code, ErrorCode::malformed);
}

}  // namespace
}  // namespace frise::document
