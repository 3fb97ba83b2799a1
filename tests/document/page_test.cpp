// Pages and feeds: what the corpus of pages (tests/corpus/pages) does not hold.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "document/date_line.h"
#include "document/estimate.h"
#include "document/page_article.h"
#include "frise/reader.h"
#include "support/temporary.h"

namespace frise::document {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kSentence =
    "La digue de Fourques a cédé vendredi soir, et trois hameaux ont été évacués dans la nuit par les pompiers.";

std::string page(const std::string& body) { return "<html><body>" + body + "</body></html>"; }

Article read(const std::string& html, const std::string& url = "") {
  return page_article(html, url, "Europe/Paris").article;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t k = 0; k < times; ++k) out += text;
  return out;
}

TEST(Page, EmptyAndMeaninglessBytesHoldNoArticle) {
  EXPECT_EQ(read("").text, "");
  EXPECT_EQ(read("<").text, "");
  EXPECT_EQ(read("<html><script>var x = 1;</script></html>").text, "");
}

TEST(Page, NulBytesEndNothing) {
  std::string html = page("<p>" + std::string(kSentence) + "</p>");
  html[8] = '\0';
  EXPECT_THAT(read(html).text, HasSubstr("Fourques"));
}

TEST(Page, DeepNesting) {
  const std::string html = repeated("<div>", 100000) + "<p>" + std::string(kSentence) + "</p>";
  EXPECT_EQ(read(html).text, kSentence);
}

TEST(Page, ManyUnclosedInlineElements) {
  EXPECT_EQ(read(repeated("<b><i>", 20000) + std::string(kSentence)).text, kSentence);
}

TEST(Page, ManyAttributes) {
  std::string html = "<div ";
  for (int k = 0; k < 100000; ++k) html += "a" + std::to_string(k) + "=1 ";
  EXPECT_EQ(read(html + "><p>" + std::string(kSentence) + "</p></div>").text, kSentence);
}

TEST(Page, StrayQuotesInTags) {
  const Article article = read("<p class=\"a\"\">" + std::string(kSentence) + "</p>" +
                               repeated("<p>" + std::string(kSentence) + "</p>", 50));
  EXPECT_THAT(article.text, HasSubstr(std::string(kSentence)));
  EXPECT_GT(article.text.size(), 40 * kSentence.size());
}

TEST(Page, OneEndlessLine) {
  const Article article = read("<p>" + repeated(kSentence, 50000) + "</p>");
  EXPECT_EQ(article.text.size(), kSentence.size() * 50000);
}

TEST(Page, DatesOfTheAddress) {
  const std::string html = page("<h1>La digue a cédé</h1><p>" + std::string(kSentence) + "</p>");
  const Article article = read(html, "https://gazette.example/2024/11/30/la-digue");
  EXPECT_EQ(article.published.iso, "2024-11-30");
  EXPECT_EQ(article.published.basis, PublishedBasis::metadata);
  EXPECT_FALSE(read(html, "https://gazette.example/art-120241130").published.day);
}

// Sentences that speak of dates, letters and reactions as pages about themselves do.
TEST(Page, SentencesAreNoFurniture) {
  const std::vector<std::string> sentences = {std::string(kSentence),
                                              "Le randonneur a disparu le 12 mars 2024 dans le massif.",
                                              "La majorité a voté le texte le 14 mars 2024.",
                                              "Le rapport a été publié le 3 février 2024 par la préfecture.",
                                              "Contactée par courriel, la direction n’a pas répondu à nos questions.",
                                              "Une lettre a été trouvée dans la boîte aux lettres de la victime.",
                                              "Réactions des syndicats, qui demandent des moyens pour les secours."};
  std::string html;
  std::string text;
  for (const std::string& sentence : sentences) {
    html += "<p>" + sentence + "</p>";
    text += (text.empty() ? "" : "\n\n") + sentence;
  }
  EXPECT_EQ(read(page("<h1>Un randonneur disparu</h1>" + html)).text, text);
}

TEST(Page, PleasAreFurniture) {
  for (const char* plea : {"Recevez chaque matin l’essentiel de l’actualité par courriel.",
                           "Votre newsletter du soir, gratuite et sans publicité.", "Abonnez-vous dès 1 euro par mois.",
                           "Nous et nos partenaires stockons des informations sur votre appareil.",
                           "Vous pouvez à tout moment paramétrer les cookies en bas de page."})
    EXPECT_EQ(read(page("<p>" + std::string(kSentence) + "</p><p>" + plea + "</p>")).text, kSentence) << plea;
}

TEST(Page, ShortParagraphsAreTextToo) {
  const std::string html = page("<div><p>La digue a cédé mardi.</p><p>" + std::string(kSentence) +
                                "</p><p>Aucun blessé n’est à déplorer.</p></div>");
  EXPECT_EQ(read(html).text,
            "La digue a cédé mardi.\n\n" + std::string(kSentence) + "\n\nAucun blessé n’est à déplorer.");
}

TEST(Page, ColumnsOfATable) {
  const std::string brief = "Les loyers ont encore augmenté dans le centre de la ville, dit une étude du département.";
  const std::string html =
      page("<table><tr><td>" + brief + "</td><td>" + repeated(std::string(kSentence) + "<br><br>", 3) + "</td><td>" +
           brief + "</td></tr><tr><td colspan=3>Imprimer</td></tr></table>");
  const std::string sentence(kSentence);
  EXPECT_EQ(read(html).text, sentence + "\n\n" + sentence + "\n\n" + sentence);
}

TEST(Page, RecordsAsSitesWriteThem) {
  const auto with = [](const std::string& json) {
    return read("<html><head><link rel=canonical href='https://g.example/1'><script type=\"application/ld+json\">" +
                json + "</script></head><body><h1>La digue a cédé</h1><p>" + std::string(kSentence) +
                "</p></body></html>")
        .published.iso;
  };
  EXPECT_EQ(with("{\"@type\": \"http://schema.org/NewsArticle\", \"description\": \"a\nb\", \"datePublished\": "
                 "[\"2024-03-12\"]};"),
            "2024-03-12");
  EXPECT_EQ(with("{\"@graph\": [{\"@type\": \"NewsArticle\", \"url\": \"https://g.example/0\", \"datePublished\": "
                 "\"2019-01-01\"}, "
                 "{\"@type\": \"NewsArticle\", \"url\": \"https://g.example/1\", \"datePublished\": \"2024-03-12\"}]}"),
            "2024-03-12");
  EXPECT_EQ(with("[{\"@type\": \"WebPage\", \"datePublished\": \"2012-05-01\"}, {\"@type\": \"NewsArticle\", "
                 "\"datePublished\": \"2024-03-12\"}]"),
            "2024-03-12");
}

TEST(Page, TimesOfChangesAndOfTheVisitAreNotTaken) {
  const auto with = [](const std::string& above, const std::string& below) {
    return read(page("<header>" + above + "</header><h1>La digue a cédé</h1>" + below + "<p>" + std::string(kSentence) +
                     "</p>"))
        .published.iso;
  };
  const std::string published = "<p>Publié le 12 mars 2024</p>";
  EXPECT_EQ(with("<time datetime='2024-11-21'>jeudi</time>", published), "2024-03-12");
  EXPECT_EQ(with("", "<time class='updated' datetime='2024-03-15'>vendredi</time>" + published), "2024-03-12");
  EXPECT_EQ(with("", "<p>Mis à jour <time datetime='2024-03-15'>vendredi</time></p>" + published), "2024-03-12");
}

TEST(Page, CharactersOfOldPages) {
  EXPECT_EQ(read("<p>Le maire s&#146;exprimera aujourd&#146;hui devant les habitants réunis&#133;</p>").text,
            "Le maire s’exprimera aujourd’hui devant les habitants réunis…");
}

TEST(Page, QuadraticAttributesAreCut) {
  std::string html = "<script>x</SCRIPT><p title=l'été ";
  for (int k = 0; k < 60000; ++k) html += "a" + std::to_string(k) + "=\"1\"";
  EXPECT_EQ(read(html + "><p>" + std::string(kSentence) + "</p>").text, kSentence);
}

TEST(Page, ATitleOfManyParts) {
  EXPECT_THAT(read("<title>" + repeated("mot b - ", 20000) + "</title><p>" + std::string(kSentence) + "</p>").text,
              HasSubstr("Fourques"));
}

TEST(Page, ReactionsHeadAPartOfTheArticle) {
  const std::string text = "<p>" + std::string(kSentence) + "</p>";
  EXPECT_THAT(
      read(page(text + "<h2>Réactions</h2><p>Le préfet a salué le travail des secours samedi matin.</p>" + text + text))
          .text,
      HasSubstr("Le préfet a salué"));
}

TEST(Page, BrokenJsonIsPassedOver) {
  const Article article = read(
      "<html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", </script>"
      "</head><body><p>Publié le 3 mai 2023 à 18h02</p><p>" +
      std::string(kSentence) + "</p></body></html>");
  EXPECT_EQ(article.published.iso, "2023-05-03T18:02");
  EXPECT_EQ(article.published.basis, PublishedBasis::dateline);
  EXPECT_THAT(article.text, Not(HasSubstr("Publié")));
}

// The page bears the day of the visit; the text is of early November.
TEST(Page, ADateThatTheTextContradictsIsNotTaken) {
  const std::string html =
      page("<h1>Les deux capitales resserrent leurs liens</h1><div>jeu. 12 décembre 2024</div><p>" +
           std::string(kSentence) + " La dernière semaine d’octobre, trois digues avaient déjà cédé.</p>");
  const PageArticle doubtful = page_article(html, "", "Europe/Paris");
  EXPECT_FALSE(doubtful.article.published.day);
  EXPECT_THAT(doubtful.doubt, HasSubstr("2024-12-12"));
  EXPECT_THAT(doubtful.doubt, HasSubstr("2024-10-31"));
}

TEST(Page, WeekdaysOfAnotherYear) {
  const auto read_with = [](const std::string& line, const std::string& days) {
    return page_article(page("<h1>Le conseil vote la station</h1><p>" + line + "</p><p>" + std::string(kSentence) +
                             "</p><p>" + days + "</p>"),
                        "", "Europe/Paris");
  };
  const std::string of_2021 = "Le vote a eu lieu jeudi 14 octobre. Le recours a été déposé lundi 18 octobre.";
  const PageArticle shown = read_with("jeu. 12 décembre 2024", of_2021);
  EXPECT_FALSE(shown.article.published.day);
  EXPECT_THAT(shown.doubt, HasSubstr("are days of 2021"));
  const PageArticle said = read_with("Publié le 12 décembre 2024", of_2021);
  EXPECT_EQ(said.article.published.iso, "2024-12-12") << "a warning, not a silent change";
  EXPECT_THAT(said.doubt, HasSubstr("\"lundi 18 octobre\" and \"jeudi 14 octobre\" are days of 2021"));
  EXPECT_LT(said.article.published.confidence, 0.5);
  for (const char* fit : {"Le vote a eu lieu jeudi 14 octobre.",  // one alone may be a slip
                          "Le vote a eu lieu lundi 14 octobre. Le recours a été déposé vendredi 18 octobre.",
                          "Le vote a eu lieu jeudi 14 octobre. Le recours a été déposé lundi 14 octobre."})
    EXPECT_EQ(read_with("Publié le 12 décembre 2024", fit).doubt, "") << fit;
}

TEST(Page, ARelativeTimeToComeProvesNothing) {
  const std::string html = page(
      "<h1>Les deux capitales resserrent leurs liens</h1><div>jeu. 12 décembre 2024</div><p>" + std::string(kSentence) +
      " Trois digues avaient cédé le 30 octobre 2024. Le chantier débutera au printemps prochain, "
      "promis depuis 2021.</p>");
  EXPECT_THAT(page_article(html, "", "Europe/Paris").doubt, HasSubstr("2024-10-30"));
}

TEST(Page, EveryBlockIsCalledAWidget) {
  const std::string html =
      page("<div class='widget'><h1 class='widget-title'>La digue a cédé</h1><p class='widget paywall'>" +
           std::string(kSentence) + "</p><p class='widget paywall'>" + std::string(kSentence) + "</p></div>");
  EXPECT_THAT(read(html).text, HasSubstr("Fourques"));
}

TEST(Page, RecordsOfCommentsAndTeasers) {
  const auto date = [](const std::string& scope, const std::string& day, const std::string& content) {
    return "<div itemscope " + scope + ">" + content + "<time itemprop='datePublished' datetime='" + day +
           "'>mercredi</time></div>";
  };
  const std::string article = "<h1>La digue a cédé</h1><p>" + std::string(kSentence) + "</p>";
  EXPECT_EQ(read(page(date("", "2024-10-30", "<h3>Autre sujet</h3>") + date("", "2024-10-09", article))).published.iso,
            "2024-10-09");
  EXPECT_EQ(read(page("<h1>La digue a cédé</h1>" + date("", "2024-10-09", "<p>" + std::string(kSentence) + "</p>")))
                .published.iso,
            "2024-10-09");
  EXPECT_FALSE(read(page(date("", "2024-10-30", "<h3>Autre sujet</h3>") + "<div itemscope>" + article + "</div>"))
                   .published.day);
  EXPECT_FALSE(read(page(article + date("itemprop=comment", "2024-11-02", "Bravo."))).published.day);
}

TEST(Page, StateOfAScript) {
  std::string body;
  for (int k = 0; k < 4; ++k) body += "<p>" + std::string(kSentence) + "</p>";
  const Article article = read(
      "<title>La digue a cédé</title><body><div id=app></div><script>window.__STATE__ = {\"page\": {\"title\": "
      "\"La digue a cédé\", \"publishedAt\": \"2024-10-09T07:10:00+02:00\", \"body\": \"" +
      body + "\"}};(function(){ var a = {}; })()</script></body>");
  EXPECT_EQ(article.title, "La digue a cédé");
  EXPECT_EQ(article.published.iso, "2024-10-09T07:10:00+02:00");
  EXPECT_THAT(article.text, HasSubstr("Fourques"));
}

TEST(Estimate, ATextOfManyMegabytesSaysNothing) {
  Article article;
  article.text = "La digue a cédé hier. Le maire l’a dit le 24 octobre 2024.\n";
  EXPECT_TRUE(estimated_publication(article, "Europe/Paris").known());
  article.text = repeated(article.text, (std::size_t{16} << 20U) / article.text.size() + 1);
  EXPECT_FALSE(estimated_publication(article, "Europe/Paris").known());
}

TEST(DateLine, HoursOfEnglishSettings) {
  const auto iso = [](std::string_view line) { return dates_of_line(line).at(0).iso; };
  EXPECT_EQ(iso("9 octobre 2024, 6:40 pm"), "2024-10-09T18:40");
  EXPECT_EQ(iso("9 octobre 2024 12:05 a.m."), "2024-10-09T00:05");
  EXPECT_EQ(iso("9 octobre 2024 à 6h40 ambiance"), "2024-10-09T06:40");
  EXPECT_EQ(iso("9 octobre 2024 à 18h40 A. M."), "2024-10-09T18:40");  // who wrote it
}

TEST(DateLine, SaysWhatEachDateIs) {
  const auto dates = dates_of_line("Mis à jour le 4 mai 2023 à 10:20 - Publié le 3 mai 2023 à 18:02");
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(dates[0].iso, "2023-05-04T10:20");
  EXPECT_TRUE(dates[0].modified);
  EXPECT_EQ(dates[1].iso, "2023-05-03T18:02");
  EXPECT_FALSE(dates[1].modified);
  EXPECT_EQ(dates[1].strength, 3);
}

TEST(DateLine, TakesTheHourBehindASign) {
  for (const char* line :
       {"Publié jeu. 18/01/2024 - 06h30", "Publié le 18 janvier 2024 | 6:30", "18 janvier 2024, 06:30"}) {
    const auto dates = dates_of_line(line);
    ASSERT_EQ(dates.size(), 1U) << line;
    EXPECT_EQ(dates[0].iso, "2024-01-18T06:30") << line;
  }
}

TEST(DateLine, KnowsTheSentencesOfAText) {
  const auto strength = [](const char* line) {
    const auto dates = dates_of_line(line);
    return dates.size() == 1 && !dates[0].modified ? dates[0].strength : 0;
  };
  EXPECT_EQ(strength("Le décret a été publié le 12 mars 2024 au Journal officiel."), 0);
  EXPECT_EQ(strength("Le chalutier disparu le 12 mars 2024"), 1);
  EXPECT_EQ(strength("La loi votée par un Parlement divisé le 12 mars 2024"), 1);
  EXPECT_EQ(strength("Par Luc Maréchal, le 12 mars 2024"), 2);
  EXPECT_EQ(strength("SOCIAL La sucrerie redémarre Par Luc Maréchal, le jeudi 1er février 2024"), 2);
  EXPECT_EQ(strength("Article publié le 12 mars 2024 dans le journal des deux vallées."), 3);
}

TEST(DateLine, OfADispatch) {
  EXPECT_EQ(dateline_of("PARIS, 12 mars 2024 (Agence) — Le gouvernement a tranché."), "2024-03-12");
  EXPECT_EQ(dateline_of("NÎMES, 12 mars 2024 - Le gouvernement a tranché."), "2024-03-12");
  EXPECT_EQ(dateline_of("Élu le 12 mars 2008 - et réélu depuis -, le maire a tranché."), "");
  EXPECT_EQ(dateline_of("Le 12 mars 2024, le gouvernement a tranché."), "");
}

TEST(Html, TextOfAPieceOfMarkup) {
  EXPECT_EQ(text_of_html("<p>Le pont.</p><p>La&nbsp;digue &amp; l’<b>eau</b>.</p>"), "Le pont.\n\nLa digue & l’eau.");
  EXPECT_EQ(text_of_html("Le pont."), "Le pont.");
  EXPECT_EQ(text_of_html("Le pont.\n\nLa digue &amp; l’eau.\nLa rive."), "Le pont.\n\nLa digue & l’eau.\n\nLa rive.");
}

std::string record(const std::string& type, const std::string& headers, const std::string& content) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + headers + "Content-Length: " + std::to_string(content.size()) +
         "\r\n\r\n" + content + "\r\n\r\n";
}

TEST(Archive, PagesOfResponses) {
  const std::string head = "WARC-Target-URI: https://gazette.example/1\r\nWARC-Date: 2024-12-01T10:00:00Z\r\n";
  const auto html = [](const char* day) {
    return std::string("<meta property='article:published_time' content='") + day + "'><p>" + std::string(kSentence) +
           "</p>";
  };
  const std::string chunked =
      "3\r\n<p>\r\n" + std::string("6a\r\n") + std::string(kSentence).substr(0, 0x6A) + "\r\n0\r\n\r\n";
  test::TemporaryFolder folder;
  const auto result = read_articles({folder.write(
      "a.warc",
      record("warcinfo", "", "software: x") +
          record("response", head, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html("2024-11-30")) +
          record("response", head, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + html("2024-11-30")) +
          record("response", head, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG") +
          record("response", head, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html("2025-11-30")) +
          record("response", head,
                 "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n" +
                     chunked))});
  ASSERT_EQ(result.articles.size(), 3U);
  EXPECT_EQ(result.articles[0].published.iso, "2024-11-30");
  EXPECT_EQ(result.articles[0].url, "https://gazette.example/1");
  EXPECT_EQ(result.articles[0].text, kSentence);
  EXPECT_FALSE(result.articles[1].published.day) << "later than the fetch";
  EXPECT_THAT(result.articles[2].text, HasSubstr("La digue de Fourques"));
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "published-doubtful");
}

class Feed : public testing::Test {
 protected:
  [[nodiscard]] ReadResult read(std::string_view xml) const { return read_articles({folder_.write("fil.xml", xml)}); }

  test::TemporaryFolder folder_;
};

TEST_F(Feed, Rss) {
  const auto result =
      read(R"(<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>La Gazette</title><item><title>La digue a cédé</title><link>https://gazette.example/1</link>
    <pubDate>Sat, 30 Nov 2024 08:00:00 GMT</pubDate><description>Un résumé.</description>
    <content:encoded><![CDATA[<p>La digue a cédé vendredi.</p><p>Trois hameaux sont évacués.</p>]]></content:encoded></item>
    <item><title>Sans texte</title></item></channel></rss>)");
  ASSERT_EQ(result.articles.size(), 1U);
  const Article& a = result.articles[0];
  EXPECT_EQ(a.title, "La digue a cédé");
  EXPECT_EQ(a.source, "La Gazette");
  EXPECT_EQ(a.url, "https://gazette.example/1");
  EXPECT_EQ(a.published.iso, "2024-11-30T08:00Z");
  EXPECT_EQ(a.published.minute, 9 * 60) << "read in Europe/Paris";
  EXPECT_EQ(a.text, "La digue a cédé vendredi.\n\nTrois hameaux sont évacués.");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "empty-text");
}

TEST_F(Feed, Atom) {
  const auto result = read(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Le Phare</title><entry>
    <id>urn:1</id><title type="html">Un &lt;b&gt;viaduc&lt;/b&gt;</title><link rel="alternate" href="https://phare.example/1"/>
    <published>2024-07-15T10:00:00+02:00</published><updated>2024-07-16T10:00:00+02:00</updated>
    <content type="html">&lt;p&gt;Le viaduc a été inauguré samedi.&lt;/p&gt;</content></entry></feed>)");
  ASSERT_EQ(result.articles.size(), 1U);
  const Article& a = result.articles[0];
  EXPECT_EQ(a.id, "urn:1");
  EXPECT_EQ(a.title, "Un viaduc");
  EXPECT_EQ(a.published.iso, "2024-07-15T10:00:00+02:00");
  EXPECT_EQ(a.modified, "2024-07-16T10:00:00+02:00");
  EXPECT_EQ(a.text, "Le viaduc a été inauguré samedi.");
}

TEST_F(Feed, MarkupAndEntitiesPartWords) {
  const auto atom = read(R"(<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml"><p>La digue a cédé.</p><ul><li>a &lt; b</li><li>un</li></ul></div></content></entry></feed>)");
  ASSERT_EQ(atom.articles.size(), 1U);
  EXPECT_EQ(atom.articles[0].text, "La digue a cédé.\n\na < b\n\nun");
  const auto rss = read(
      "<rss><item><description>Co&ucirc;t&nbsp;: 3&euro; &amp; plus "
      "&lt;b&gt;ici&lt;/b&gt;.</description></item></rss>");
  ASSERT_EQ(rss.articles.size(), 1U);
  EXPECT_EQ(rss.articles[0].text, "Coût : 3€ & plus ici.");
  EXPECT_THAT(rss.diagnostics, testing::IsEmpty());
}

// What the extensions of a feed say of its pictures is not what the article says.
TEST_F(Feed, ExtensionsAreNoText) {
  const auto result = read(
      R"(<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>La Gazette</title><item>
    <title>La digue a cédé</title><description>La digue a cédé vendredi.</description>
    <media:content url="https://gazette.example/1.jpg"><media:title>Vue du port</media:title>
    <media:description>Le port, vu d’un drone.</media:description></media:content></item></channel></rss>)");
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].title, "La digue a cédé");
  EXPECT_EQ(result.articles[0].text, "La digue a cédé vendredi.");
}

TEST_F(Feed, Latin1AndIllFormedBytes) {
  const auto latin = read(
      "<?xml version='1.0' encoding='ISO-8859-1'?><rss><item><description>L\x92\xE9t\xE9.</description></item></rss>");
  ASSERT_EQ(latin.articles.size(), 1U);
  EXPECT_EQ(latin.articles[0].text, "L’été.");
  const auto broken = read("<rss><item><description>L’été \x8E.</description></item></rss>");
  ASSERT_EQ(broken.articles.size(), 1U);
  EXPECT_EQ(broken.articles[0].text, "L’été \u017D.");
}

TEST_F(Feed, EntitiesThatUnfoldAreNot) {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'>";
  for (char c = 'b'; c < 'k'; ++c)
    bomb +=
        std::string("<!ENTITY ") + c + " '" + repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "'>";
  bomb += "]><rss version='2.0'><channel><item><title>x</title><description>&j;</description></item></channel></rss>";
  const auto result = read(bomb);
  std::size_t bytes = 0;
  for (const Article& a : result.articles) bytes += a.text.size();
  EXPECT_LT(bytes, 10'000'000U);
}

}  // namespace
}  // namespace frise::document
