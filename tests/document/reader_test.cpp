// read_articles(): what inputs hold.
#include "frise/reader.h"

#include <gmock/gmock.h>

#include <sstream>
#include <string>

#include "support/temporary.h"

namespace frise {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts(const ReadResult& result) {
  std::vector<std::string> out;
  for (const Article& a : result.articles) out.push_back(a.text);
  return out;
}

std::vector<std::string> messages(const ReadResult& result) {
  std::vector<std::string> out;
  for (const Diagnostic& d : result.diagnostics) out.push_back(to_string(d));
  return out;
}

class Reader : public testing::Test {
 protected:
  // What one file of that name holds.
  [[nodiscard]] ReadResult read(const std::string& name, std::string_view content,
                                const ReadOptions& options = {}) const {
    return read_articles({folder_.write(name, content)}, options);
  }

  test::TemporaryFolder folder_;
};

TEST_F(Reader, ReadsAllFieldsOfAnArticle) {
  const auto result =
      read("a.json",
           R"({"id": "pont-1", "title": "Le pont", "source": "Le Vallon", "url": "https://vallon.example/1",
                               "published": "2024-03-15T18:40:00+01:00", "modified": "2024-03-16", "lang": "fr",
                               "text": "Le pont a rouvert.\nLe préfet était là."})");
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_FALSE(result.rejected());
  ASSERT_EQ(result.articles.size(), 1U);
  const Article& a = result.articles[0];
  EXPECT_EQ(a.id, "pont-1");
  EXPECT_EQ(a.title, "Le pont");
  EXPECT_EQ(a.source, "Le Vallon");
  EXPECT_EQ(a.url, "https://vallon.example/1");
  EXPECT_EQ(a.published.day, Day(2024, 3, 15));
  EXPECT_EQ(a.published.minute, 18 * 60 + 40);
  EXPECT_EQ(a.published.basis, PublishedBasis::given);
  EXPECT_EQ(a.modified, "2024-03-16");
  EXPECT_EQ(a.lang, "fr");
  EXPECT_EQ(a.text, "Le pont a rouvert.\nLe préfet était là.");
}

TEST_F(Reader, TakesNullForMissing) {
  const auto result =
      read("a.json", R"({"id": null, "title": null, "published": null, "url": null, "text": "Le pont."})");
  EXPECT_THAT(messages(result), IsEmpty());
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].id, content_id(result.articles[0]));
  EXPECT_EQ(result.articles[0].published.basis, PublishedBasis::unknown);
}

TEST_F(Reader, IgnoresFieldsThatItDoesNotKnow) {
  const auto result = read("a.json", R"({"text": "Le pont.", "section": ["Local"], "likes": 3})");
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Le pont."));
}

TEST_F(Reader, UnderstandsCommonNamesOfFields) {
  const auto result =
      read("a.json", R"({"headline": "Le pont", "publisher": "Le Vallon", "link": "https://vallon.example/1",
    "datePublished": "Fri, 15 Mar 2024 18:40:00 +0100", "body": "<p>Le pont a rouvert.</p><p>Le préfet était là.</p>"})");
  EXPECT_THAT(messages(result), IsEmpty());
  ASSERT_EQ(result.articles.size(), 1U);
  const Article& a = result.articles[0];
  EXPECT_EQ(a.title, "Le pont");
  EXPECT_EQ(a.source, "Le Vallon");
  EXPECT_EQ(a.url, "https://vallon.example/1");
  EXPECT_EQ(a.published.iso, "2024-03-15T18:40+01:00");
  EXPECT_EQ(a.text, "Le pont a rouvert.\n\nLe préfet était là.");
}

TEST_F(Reader, TheFieldsOwnNameGoesBeforeTheOthers) {
  const auto result = read("a.json", R"({"body": "Autre chose.", "text": "Le pont.", "publisher": {"name": "X"}})");
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Le pont."));
}

TEST_F(Reader, TakesNamesThatAreGiven) {
  ReadOptions options;
  options.names = {{"text", "corps"}, {"published", "jour"}};
  const auto result =
      read_articles({folder_.write("a.jsonl", R"({"corps": "Le pont.", "jour": "15/03/2024"})")}, options);
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Le pont."));
  EXPECT_EQ(result.articles.at(0).published.day, Day(2024, 3, 15));
}

TEST_F(Reader, ReadsATable) {
  const auto result =
      read("a.csv", "titre;date;texte\nLe pont;15/03/2024;\"Le pont a rouvert.\nLe préfet était là.\"\n");
  EXPECT_THAT(messages(result), IsEmpty());
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].title, "Le pont");
  EXPECT_EQ(result.articles[0].published.day, Day(2024, 3, 15));
  EXPECT_EQ(result.articles[0].text, "Le pont a rouvert.\nLe préfet était là.");
}

TEST_F(Reader, ATableBesidePagesIsNoArticle) {
  folder_.write("dossier/meta.csv", "path,published\na.txt,2024-03-15\n");
  folder_.write("dossier/a.txt", "Le pont a rouvert.");
  const auto result = read_articles({folder_.path() / "dossier"});
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Le pont a rouvert."));
}

TEST_F(Reader, ReadsOneArticleALine) {
  for (const char* name : {"a.jsonl", "a.ndjson"}) {
    const auto result = read(name, "{\"text\": \"Un.\"}\n\n  \n{\"text\": \"Deux.\"}\r\n{\"text\": \"Trois.\"}");
    EXPECT_THAT(messages(result), IsEmpty());
    EXPECT_THAT(texts(result), ElementsAre("Un.", "Deux.", "Trois.")) << name;
  }
}

TEST_F(Reader, ReadsAnArray) {
  EXPECT_THAT(texts(read("a.json", "[{\"text\": \"Un.\"},\n {\"text\": \"Deux.\"}]")), ElementsAre("Un.", "Deux."));
  EXPECT_THAT(texts(read("b.json", "[]")), IsEmpty());
}

TEST_F(Reader, ReadsObjectsOneAfterTheOther) {
  const auto result = read("a.json", "{\"text\": \"Un.\"}\n{\"text\": \"Deux.\"}\n");
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Un.", "Deux."));
}

TEST_F(Reader, ReadsPlainText) {
  const auto result = read("pont.txt", "15 mars 2024\n\nLe pont rouvre\n\nLe pont a rouvert lundi.\n");
  EXPECT_THAT(messages(result), IsEmpty());
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].title, "Le pont rouvre");
  EXPECT_EQ(result.articles[0].text, "15 mars 2024\n\nLe pont rouvre\n\nLe pont a rouvert lundi.\n");
}

TEST_F(Reader, ReadsAHeader) {
  for (const char* name : {"pont.txt", "pont.md"}) {
    const auto result = read(name,
                             "---\r\nid: pont-1\r\ntitle: \"Le pont : enfin\"\r\nsource: 'Le Vallon'\r\n"
                             "url: https://vallon.example/1\r\npublished: 2024-03-15\r\nauteur: personne\r\n\r\n---\r\n"
                             "Le pont a rouvert lundi.\r\n");
    EXPECT_THAT(messages(result), IsEmpty());
    ASSERT_EQ(result.articles.size(), 1U) << name;
    const Article& a = result.articles[0];
    EXPECT_EQ(a.id, "pont-1");
    EXPECT_EQ(a.title, "Le pont : enfin");
    EXPECT_EQ(a.source, "Le Vallon");
    EXPECT_EQ(a.url, "https://vallon.example/1");
    EXPECT_EQ(a.published.day, Day(2024, 3, 15));
    EXPECT_EQ(a.text, "Le pont a rouvert lundi.\r\n");
  }
}

TEST_F(Reader, TakesDashesFurtherDownForText) {
  const auto result = read("pont.txt", "Le pont rouvre\n---\nLe pont a rouvert lundi.\n");
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Le pont rouvre\n---\nLe pont a rouvert lundi.\n"));
}

TEST_F(Reader, KnowsFilesWithoutAnExtensionByTheirFirstSign) {
  EXPECT_THAT(texts(read("depeche", " {\"text\": \"Un.\"}")), ElementsAre("Un."));
  EXPECT_THAT(texts(read("note", "Le pont a rouvert lundi.")), ElementsAre("Le pont a rouvert lundi."));
}

TEST_F(Reader, LeavesOutTheByteOrderMark) {
  EXPECT_THAT(texts(read("a.txt", "\xEF\xBB\xBFLe pont.")), ElementsAre("Le pont."));
  EXPECT_THAT(texts(read("a.json", "\xEF\xBB\xBF{\"text\": \"Un.\"}")), ElementsAre("Un."));
  EXPECT_THAT(texts(read("a.jsonl", "\xEF\xBB\xBF{\"text\": \"Un.\"}\n{\"text\": \"Deux.\"}")),
              ElementsAre("Un.", "Deux."));
  const auto header = read("b.txt", "\xEF\xBB\xBF---\nid: pont-1\n---\nLe pont.");
  ASSERT_EQ(header.articles.size(), 1U);
  EXPECT_EQ(header.articles[0].id, "pont-1");
}

TEST_F(Reader, ReadsFoldersInTheOrderOfTheirNames) {
  folder_.write("b/2.txt", "Deux.");
  folder_.write("c.md", "Quatre.");
  folder_.write("a.json", "{\"text\": \"Un.\"}");
  folder_.write("b/z/3.jsonl", "{\"text\": \"Trois.\"}\n");
  folder_.write("b/image.png", "\x89PNG");
  const auto result = read_articles({folder_.path()});
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Un.", "Deux.", "Trois.", "Quatre."));
}

TEST_F(Reader, ReadsInputsInTheOrderGiven) {
  const auto second = folder_.write("2.txt", "Deux.");
  const auto first = folder_.write("1.txt", "Un.");
  EXPECT_THAT(texts(read_articles({second, first})), ElementsAre("Deux.", "Un."));
  EXPECT_THAT(texts(read_articles(std::vector<std::filesystem::path>{})), IsEmpty());
}

TEST_F(Reader, FillsInWhatAllLack) {
  ReadOptions options;
  options.published = "2024-03-15";
  options.source = "Le Vallon";
  const auto result =
      read("a.jsonl", "{\"text\": \"Un.\"}\n{\"text\": \"Deux.\", \"published\": \"2023-01-02\", \"source\": \"Ici\"}",
           options);
  ASSERT_EQ(result.articles.size(), 2U);
  EXPECT_EQ(result.articles[0].published.day, Day(2024, 3, 15));
  EXPECT_EQ(result.articles[0].published.basis, PublishedBasis::given);
  EXPECT_EQ(result.articles[0].source, "Le Vallon");
  EXPECT_EQ(result.articles[1].published.day, Day(2023, 1, 2));
  EXPECT_EQ(result.articles[1].source, "Ici");
}

TEST_F(Reader, ReadsUtcInTheTimeZoneAskedFor) {
  const char* article = "{\"text\": \"Un.\", \"published\": \"2024-07-14T22:30:00Z\"}";
  EXPECT_EQ(read("a.json", article).articles.at(0).published.day, Day(2024, 7, 15));
  ReadOptions options;
  options.timezone = "America/Montreal";
  EXPECT_EQ(read("a.json", article, options).articles.at(0).published.day, Day(2024, 7, 14));
}

TEST_F(Reader, FillsInFromACsvTable) {
  folder_.write("corpus/un.txt", "Le pont a rouvert.");
  folder_.write("corpus/sud/deux.txt", "---\nsource: Ici\n---\nLa route a fermé.");
  ReadOptions options;
  options.meta =
      folder_.write("corpus/meta.csv",
                    "path,published,source,url\nun.txt,2024-03-15,\"Le Vallon, matin\",https://vallon.example/1\n"
                    "sud/deux.txt,2024-03-16,Le Vallon,\n");
  const auto result = read_articles({folder_.path() / "corpus"}, options);
  EXPECT_THAT(messages(result), IsEmpty());
  ASSERT_EQ(result.articles.size(), 2U);
  EXPECT_EQ(result.articles[0].source, "Ici") << "what the article says itself holds";
  EXPECT_EQ(result.articles[0].published.day, Day(2024, 3, 16));
  EXPECT_EQ(result.articles[1].source, "Le Vallon, matin");
  EXPECT_EQ(result.articles[1].url, "https://vallon.example/1");
}

TEST_F(Reader, FillsInFromATableInJsonLines) {
  const auto file = folder_.write("un.txt", "Le pont a rouvert.");
  ReadOptions options;
  options.meta =
      folder_.write("meta.jsonl", "{\"path\": \"un.txt\", \"published\": \"2024-03-15\", \"title\": \"Le pont\"}\n\n");
  const auto result = read_articles({file}, options);
  EXPECT_THAT(messages(result), IsEmpty());
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].published.day, Day(2024, 3, 15));
  EXPECT_EQ(result.articles[0].title, "Le pont");
}

TEST_F(Reader, DoesNotReadTheTableAsAnArticle) {
  folder_.write("un.txt", "Le pont a rouvert.");
  ReadOptions options;
  options.meta = folder_.write("meta.jsonl", "{\"path\": \"un.txt\", \"source\": \"Le Vallon\"}\n");
  const auto result = read_articles({folder_.path()}, options);
  EXPECT_THAT(messages(result), IsEmpty());
  EXPECT_THAT(texts(result), ElementsAre("Le pont a rouvert."));
}

TEST(StreamReader, FindsOutWhatItReads) {
  std::istringstream json(" [{\"text\": \"Un.\"}, {\"text\": \"Deux.\"}]");
  EXPECT_THAT(texts(read_articles(json, "-")), ElementsAre("Un.", "Deux."));
  std::istringstream lines("{\"text\": \"Un.\"}\n{\"text\": \"Deux.\"}\n");
  EXPECT_THAT(texts(read_articles(lines, "-")), ElementsAre("Un.", "Deux."));
  std::istringstream text("Le pont a rouvert lundi.");
  EXPECT_THAT(texts(read_articles(text, "-")), ElementsAre("Le pont a rouvert lundi."));
}

TEST(StreamReader, ReadsTextWhereItIsToldTo) {
  std::istringstream text("[Mis à jour] Le pont a rouvert lundi.");
  EXPECT_THAT(texts(read_articles(text, "-", {}, StreamFormat::text)),
              ElementsAre("[Mis à jour] Le pont a rouvert lundi."));
}

TEST(StreamReader, NamesItselfInDiagnostics) {
  std::istringstream nothing("  \n");
  EXPECT_THAT(messages(read_articles(nothing, "-")), ElementsAre("-: is empty [empty-file]"));
}

}  // namespace
}  // namespace frise
