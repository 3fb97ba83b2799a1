// read_articles(): what inputs have wrong, and that the rest of them is read.
#include <gmock/gmock.h>

#include <sstream>
#include <string>

#include "frise/reader.h"
#include "frise/render.h"
#include "support/temporary.h"
#include "text/utf8.h"

namespace frise {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ReaderErrors : public testing::Test {
 protected:
  [[nodiscard]] ReadResult read(const std::string& name, std::string_view content,
                                const ReadOptions& options = {}) const {
    return read_articles({folder_.write(name, content)}, options);
  }

  test::TemporaryFolder folder_;
};

// One error and no article.
void expect_rejected(const ReadResult& result, std::string_view code, std::size_t line = 0,
                     std::string_view field = "") {
  EXPECT_THAT(result.articles, IsEmpty());
  ASSERT_EQ(result.diagnostics.size(), 1U);
  const Diagnostic& d = result.diagnostics[0];
  EXPECT_EQ(d.severity, Severity::error);
  EXPECT_EQ(d.code, code);
  EXPECT_EQ(d.line, line);
  EXPECT_EQ(d.field, field);
  EXPECT_FALSE(d.message.empty());
  EXPECT_TRUE(result.rejected());
}

// The articles as JSON lines.
std::string records(const ReadResult& result) {
  std::ostringstream out;
  for (const Article& article : result.articles) write(out, article);
  return out.str();
}

TEST_F(ReaderErrors, EmptyFile) {
  expect_rejected(read("a.txt", ""), "empty-file");
  expect_rejected(read("a.jsonl", " \n\t\r\n"), "empty-file");
}

TEST_F(ReaderErrors, BinaryFile) {
  expect_rejected(read("a.txt", std::string_view("PK\x03\x04\0\0", 6)), "binary-file");
}

TEST_F(ReaderErrors, NoSuchFile) {
  const auto result = read_articles({folder_.path() / "nulle-part.txt"});
  expect_rejected(result, "unreadable");
  EXPECT_THAT(result.diagnostics[0].file, HasSubstr("nulle-part.txt"));
}

TEST_F(ReaderErrors, FolderWithoutArticles) {
  expect_rejected(read_articles({folder_.path()}), "no-articles");
  folder_.write("image.png", "PNG");
  expect_rejected(read_articles({folder_.path()}), "no-articles");
}

TEST_F(ReaderErrors, ArchiveThatIsCutOff) {
  expect_rejected(read("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n"),
                  "malformed-warc");
}

TEST_F(ReaderErrors, TableOfArticles) {
  expect_rejected(read("a.csv", "path,published\nx,2024-03-15\n"), "missing-field", 1, "text");
  expect_rejected(read("a.csv", "date,texte\n31/02/2024,Le pont.\n"), "invalid-value", 2, "date");
}

TEST_F(ReaderErrors, PageWithoutAnArticle) {
  expect_rejected(read("a.html", "<html><nav><a href='/'>Accueil</a></nav></html>"), "empty-text", 0, "text");
}

TEST_F(ReaderErrors, GzipThatIsCutOff) {
  expect_rejected(read("a.txt.gz", std::string_view("\x1F\x8B\x08\0\0\0\0\0\0\x03\xCB", 11)), "malformed-gzip");
}

TEST_F(ReaderErrors, FeedWithoutEntries) {
  expect_rejected(read("a.xml", "<?xml version='1.0'?><rss version='2.0'><channel/></rss>"), "no-articles");
}

TEST_F(ReaderErrors, Windows1252IsReadAsSuchWithAWarning) {
  const auto result = read("a.txt",
                           "Le pont a rouvert.\nLe pr\xE9"
                           "fet \xE9tait l\xE0.");
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].text, "Le pont a rouvert.\nLe préfet était là.");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(result.diagnostics[0].code, "not-utf8");
  EXPECT_EQ(read("a.csv", "text,title\nLe pont rouvre.,L\x92\xE9t\xE9\n").articles.at(0).title, "L’été");
  const auto lines = read("a.jsonl", "{\"text\": \"L'\xE9t\xE9.\"}\n{\"text\": \"D\xE9j\xE0.\"}\n");
  ASSERT_EQ(lines.articles.size(), 2U);
  EXPECT_EQ(lines.articles[1].text, "Déjà.");
  EXPECT_EQ(lines.diagnostics.size(), 1U) << "once for all lines";
}

TEST_F(ReaderErrors, IllFormedUtf8IsReplacedWithAWarning) {
  const auto result = read("a.txt", "Le pont a rouvert.\nLe préfet \xE9tait l\xE0.");
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].text, "Le pont a rouvert.\nLe préfet \uFFFDtait l\uFFFD.");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(result.diagnostics[0].code, "ill-formed-utf8");
  EXPECT_EQ(result.diagnostics[0].line, 2U);
  EXPECT_FALSE(result.rejected()) << "a warning rejects nothing";
}

TEST_F(ReaderErrors, IllFormedUtf8InALine) {
  const auto result = read("a.jsonl", "{\"text\": \"Un.\"}\n{\"text\": \"Trois\xFF.\"}\n");
  ASSERT_EQ(result.articles.size(), 2U);
  EXPECT_EQ(result.articles[1].text, "Trois\uFFFD.");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "ill-formed-utf8");
  EXPECT_EQ(result.diagnostics[0].line, 2U);
}

TEST_F(ReaderErrors, HalfASurrogatePairInALineIsReplacedWithAWarning) {
  const auto result = read("a.jsonl",
                           "{\"text\": \"Un \\ud83d\\ude00.\"}\n"
                           "{\"text\": \"Deux \\ud83d, \\ude00.\"}\n"
                           "{\"text\": \"C:\\\\ud83d\\\\temp\"}\n");
  ASSERT_EQ(result.articles.size(), 3U);
  EXPECT_EQ(result.articles[0].text, "Un 😀.");
  EXPECT_EQ(result.articles[1].text, "Deux \uFFFD, \uFFFD.");
  EXPECT_EQ(result.articles[2].text, "C:\\ud83d\\temp") << "no escape";
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "ill-formed-utf8");
  EXPECT_EQ(result.diagnostics[0].line, 2U);
}

TEST_F(ReaderErrors, HalfASurrogatePairInADocumentIsReplacedWithAWarning) {
  const auto result = read("a.json", "[{\"text\": \"Un.\"},\n{\"text\": \"Coup\\u00e9 \\uD83D\"}]");
  ASSERT_EQ(result.articles.size(), 2U);
  EXPECT_EQ(result.articles[1].text, "Coupé \uFFFD");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].line, 2U);
}

TEST_F(ReaderErrors, CutLineIsNamedAndTheRestRead) {
  const auto result = read("a.jsonl", "{\"text\": \"Un.\"}\n\n{\"text\": \"Deu\n{\"text\": \"Trois.\"}\n");
  ASSERT_EQ(result.articles.size(), 2U);
  EXPECT_EQ(result.articles[1].text, "Trois.");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "malformed-json");
  EXPECT_EQ(result.diagnostics[0].line, 3U);
  EXPECT_TRUE(result.rejected());
}

TEST_F(ReaderErrors, CutDocumentIsNamedByItsLine) {
  expect_rejected(read("a.json", "[\n{\"text\": \"Un.\"},\n{\"text\": Deux}]"), "malformed-json", 3);
}

TEST_F(ReaderErrors, JsonNestedWithoutEnd) {
  expect_rejected(read("a.json", std::string(200000, '[')), "malformed-json", 1);
}

TEST_F(ReaderErrors, ManyFaultyArticlesOfAnArray) {
  constexpr std::size_t kMany = 20'000;
  std::string array = "\n[";
  for (std::size_t k = 0; k < kMany; ++k)
    array += std::string(k == 0 ? "" : ",") + "\n{\"text\": \"Un texte.\",\n \"published\": \"" + "demain\"}";
  const auto result = read("a.json", array + "\n, 3]");
  ASSERT_EQ(result.diagnostics.size(), kMany + 1);
  EXPECT_EQ(result.diagnostics[0].line, 4U);
  EXPECT_EQ(result.diagnostics[0].field, "[0].published");
  EXPECT_EQ(result.diagnostics[kMany - 1].line, 2 + 2 * kMany);
  EXPECT_EQ(result.diagnostics[kMany].line, 3 + 2 * kMany);
}

// Plain lines are read by another library than arrays and lines that are odd.
TEST_F(ReaderErrors, LinesAndArraysAreReadAlike) {
  const std::string deep = std::string(60, '[') + std::string(60, ']');
  for (const std::string& members :
       {std::string(R"("n": 1.10, "big": 18446744073709551615, "bigger": 18446744073709551616, "e": -1e-7)"),
        std::string(R"("text": "Un autre.", "x": 1, "x": 2, "": null)"), std::string(R"("x": {"a": [true, {}, []]})"),
        "\"x\": " + deep, std::string("\"x\": 1e400"), std::string("\"x\": 01"), std::string("\"x\": \"\x1B\""),
        std::string(R"("title": "\u00e9\u0000\ud83d\ude00\/\t")"), std::string(R"("title": "\ud83d")"),
        std::string(R"("title": "\udc00 seul")"), std::string("\"x\": [1, 2"),
        std::string("\"title\": \"\xE9t\xE9\"")}) {
    const std::string record = R"({"text": "Un texte.", "published": "2024-11-30", )" + members + "}";
    const auto line = read("a.jsonl", record);
    const auto array = read("a.json", "[\n" + record + "]");
    EXPECT_EQ(records(line), records(array));
    EXPECT_EQ(line.diagnostics.size(), array.diagnostics.size()) << record;
    for (const Article& article : line.articles) EXPECT_TRUE(text::is_well_formed(article.title)) << record;
  }
}

TEST_F(ReaderErrors, WrongPublished) {
  for (const char* wrong : {"hier", "2024-13-01", "2024-02-30", "15/03/2024", "2024"}) {
    const std::string value = wrong;
    const auto result =
        read("a.jsonl", "{\"text\": \"Un.\"}\n{\"text\": \"Deux.\", \"published\": \"" + value + "\"}\n");
    ASSERT_EQ(result.articles.size(), 1U) << value;
    ASSERT_EQ(result.diagnostics.size(), 1U) << value;
    EXPECT_EQ(result.diagnostics[0].code, "invalid-value");
    EXPECT_EQ(result.diagnostics[0].line, 2U);
    EXPECT_EQ(result.diagnostics[0].field, "published");
    EXPECT_THAT(result.diagnostics[0].message, HasSubstr(value));
  }
}

TEST_F(ReaderErrors, MissingText) {
  expect_rejected(read("a.jsonl", "{\"title\": \"Le pont\"}"), "missing-field", 1, "text");
  expect_rejected(read("a.json", "[\n{\"title\": \"Le pont\"}]"), "missing-field", 2, "[0].text");
  expect_rejected(read("a.jsonl", "{\"text\": null}"), "missing-field", 1, "text");
}

TEST_F(ReaderErrors, WrongType) {
  expect_rejected(read("a.jsonl", "{\"text\": 12}"), "wrong-type", 1, "text");
  expect_rejected(read("a.jsonl", "{\"text\": \"Un.\", \"title\": [\"Le pont\"]}"), "wrong-type", 1, "title");
  expect_rejected(read("a.jsonl", "{\"text\": \"Un.\", \"published\": 2024}"), "wrong-type", 1, "published");
}

TEST_F(ReaderErrors, AllFaultsOfAnArticleAreNamed) {
  const auto result = read("a.jsonl", "{\"id\": 1, \"title\": 2, \"published\": \"hier\"}");
  std::vector<std::string> fields;
  for (const Diagnostic& d : result.diagnostics) fields.push_back(d.field);
  EXPECT_THAT(fields, ElementsAre("id", "title", "published", "text"));
}

TEST_F(ReaderErrors, NoObject) {
  expect_rejected(read("a.jsonl", "\"Le pont a rouvert.\""), "not-an-article", 1);
  const auto result = read("a.json", "[{\"text\": \"Un.\"}, 12]");
  ASSERT_EQ(result.articles.size(), 1U);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "not-an-article");
  EXPECT_EQ(result.diagnostics[0].field, "[1]");
}

TEST_F(ReaderErrors, BlankTextOfARecordIsTakenWithAWarning) {
  const auto result = read("a.jsonl", "{\"text\": \" \\n \"}");
  EXPECT_EQ(result.articles.size(), 1U);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "empty-text");
  EXPECT_EQ(result.diagnostics[0].severity, Severity::warning);
}

TEST_F(ReaderErrors, UnclosedHeader) {
  expect_rejected(read("a.txt", "---\nsource: Le Vallon\n\nLe pont: ouvert"), "unclosed-header", 1);
}

TEST_F(ReaderErrors, HeaderLineWithoutAColon) {
  expect_rejected(read("a.txt", "---\nsource: Le Vallon\nLe pont\n---\nLe pont a rouvert."), "malformed-header", 3);
}

TEST_F(ReaderErrors, WrongPublishedInAHeader) {
  expect_rejected(read("a.txt", "---\nsource: Le Vallon\npublished: hier\n---\nLe pont."), "invalid-value", 3,
                  "published");
}

TEST_F(ReaderErrors, HeaderWithoutText) {
  expect_rejected(read("a.txt", "---\nsource: Le Vallon\n---\n \n"), "empty-text", 0, "text");
}

TEST_F(ReaderErrors, UnknownTimeZone) {
  ReadOptions options;
  options.timezone = "Europe/Atlantide";
  const auto result = read("a.txt", "Le pont.", options);
  expect_rejected(result, "invalid-value", 0, "timezone");
  EXPECT_THAT(result.diagnostics[0].message, HasSubstr("Europe/Atlantide"));
}

TEST_F(ReaderErrors, WrongPublishedOfAll) {
  ReadOptions options;
  options.published = "hier";
  expect_rejected(read("a.txt", "Le pont.", options), "invalid-value", 0, "published");
}

// What is wrong with the table is said, and the articles are read without it.
void expect_table_fault(const ReadResult& result, std::string_view code, std::size_t line, std::string_view field) {
  EXPECT_EQ(result.articles.size(), 1U);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, code);
  EXPECT_EQ(result.diagnostics[0].line, line);
  EXPECT_EQ(result.diagnostics[0].field, field);
  EXPECT_THAT(result.diagnostics[0].file, HasSubstr("meta."));
}

TEST_F(ReaderErrors, FaultyTables) {
  const auto with = [&](const std::string& name, std::string_view table) {
    ReadOptions options;
    options.meta = folder_.write(name, table);
    return read("a.txt", "Le pont a rouvert.", options);
  };
  expect_table_fault(with("meta.csv", "published,source\n2024-03-15,Le Vallon\n"), "missing-field", 1, "path");
  expect_table_fault(with("meta.csv", "path,published\nb.txt,2024-03-15\na.txt,hier\n"), "invalid-value", 3,
                     "published");
  expect_table_fault(with("meta.csv", "path,published\n,2024-03-15\n"), "missing-field", 2, "path");
  expect_table_fault(with("meta.jsonl", "{\"path\": \"b.txt\"}\n{\"path\": \n"), "malformed-json", 2, "");
  expect_table_fault(with("meta.jsonl", "{\"source\": \"Le Vallon\"}\n"), "missing-field", 1, "path");
}

TEST_F(ReaderErrors, NoSuchTable) {
  ReadOptions options;
  options.meta = folder_.path() / "meta.csv";
  expect_table_fault(read("a.txt", "Le pont a rouvert.", options), "unreadable", 0, "");
}

TEST_F(ReaderErrors, OneFaultyFileDoesNotStopTheOthers) {
  folder_.write("1.txt", "Un.");
  folder_.write("2.txt", "");
  folder_.write("3.json", "{");
  folder_.write("4.txt", "Quatre.");
  const auto result = read_articles({folder_.path()});
  EXPECT_EQ(result.articles.size(), 2U);
  EXPECT_EQ(result.diagnostics.size(), 2U);
}

}  // namespace
}  // namespace frise
