// What one TIMEX3 says of one mention. That documents are valid and texts exact is for timeml_test.py.
#include <gmock/gmock.h>

#include <sstream>

#include "frise/render.h"
#include "support/corpus.h"

namespace frise {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string written(const Article& article) {
  std::ostringstream out;
  write(out, article, Tagger().tag(article.text, article.published.reference()), TagFormat::timeml);
  return out.str();
}

std::string timeml(std::string text) {
  return written(test::article("a1", "La Gazette", "2024-11-30", std::move(text)));
}

TEST(TimeMl, HasTheCreationTime) {
  EXPECT_THAT(timeml("Rien."),
              HasSubstr("<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2024-11-30\" temporalFunction=\"false\" "
                        "functionInDocument=\"CREATION_TIME\">2024-11-30</TIMEX3></DCT>"));
}

TEST(TimeMl, HasTheHourOfTheCreationTime) {
  Article article = test::article("a1", "La Gazette", "2024-11-30", "Rien.");
  article.published = *published_at("2024-11-30T06:05:00+01:00", "Europe/Paris");
  EXPECT_THAT(written(article), HasSubstr("type=\"TIME\" value=\"2024-11-30T06:05\""));
}

TEST(TimeMl, SaysThatTheCreationTimeIsUnknown) {
  Article article = test::article("a1", "La Gazette", "2024-11-30", "Il part lundi.");
  article.published = {};
  const std::string out = written(article);
  EXPECT_THAT(out, HasSubstr("value=\"XXXX-XX-XX\""));
  EXPECT_THAT(out, HasSubstr("value=\"XXXX-WXX-1\" temporalFunction=\"true\" anchorTimeID=\"t0\">lundi<"));
}

TEST(TimeMl, AnchorsWhatCountsFromThePublication) {
  const std::string out = timeml("Il est parti hier, comme en 2019.");
  EXPECT_THAT(out, HasSubstr("value=\"2024-11-29\" temporalFunction=\"true\" anchorTimeID=\"t0\">hier<"));
  EXPECT_THAT(out, HasSubstr("value=\"2019\" temporalFunction=\"false\">2019<"));
}

TEST(TimeMl, AnchorsWhatCountsFromAnotherMention) {
  EXPECT_THAT(timeml("Il est parti le 3 mai 2023. La veille, il niait."),
              HasSubstr("value=\"2023-05-02\" temporalFunction=\"true\" anchorTimeID=\"t1\">La veille<"));
}

TEST(TimeMl, HasModifiers) { EXPECT_THAT(timeml("Début 2023, rien."), HasSubstr("value=\"2023\" mod=\"START\"")); }

TEST(TimeMl, WritesARangeAsALengthBetweenPoints) {
  const std::string out = timeml("La fête a duré du 3 au 5 mai 2023. La veille, il pleuvait.");
  EXPECT_THAT(out, HasSubstr("type=\"DURATION\" value=\"P3D\" temporalFunction=\"false\" beginPoint=\"t3\" "
                             "endPoint=\"t4\">3 au 5 mai 2023<"));
  EXPECT_THAT(out, HasSubstr("<TIMEX3 tid=\"t3\" type=\"DATE\" value=\"2023-05-03\" temporalFunction=\"false\"></"));
  EXPECT_THAT(out, HasSubstr("<TIMEX3 tid=\"t4\" type=\"DATE\" value=\"2023-05-05\" temporalFunction=\"false\"></"));
  EXPECT_THAT(out, HasSubstr("anchorTimeID=\"t3\">La veille<"))
      << "the day before a range is that before its beginning";
  EXPECT_THAT(timeml("Entre 2010 et 2012, rien."), HasSubstr("value=\"P3Y\""));
  EXPECT_THAT(timeml("Entre mars et juin 2023, rien."), HasSubstr("value=\"P4M\""));
}

TEST(TimeMl, LaysALengthBesideTheCreationTime) {
  const std::string past = timeml("Ces trois dernières années, rien.");
  EXPECT_THAT(past, HasSubstr("value=\"P3Y\" temporalFunction=\"false\" beginPoint=\"t2\" endPoint=\"t0\""));
  EXPECT_THAT(past, HasSubstr("tid=\"t2\" type=\"DATE\" value=\"2021-11-30\""));
}

TEST(TimeMl, HasNoRangeOfLengths) {
  EXPECT_THAT(timeml("Entre deux et trois ans, rien."),
              HasSubstr("value=\"P2Y\" mod=\"EQUAL_OR_MORE\" temporalFunction=\"false\" comment=\"P2Y/P3Y\""));
}

TEST(TimeMl, QuantifiesSets) {
  EXPECT_THAT(timeml("Il vient chaque lundi."),
              HasSubstr("type=\"SET\" value=\"XXXX-WXX-1\" temporalFunction=\"false\" "
                        "quant=\"EVERY\">chaque lundi<"));
  EXPECT_THAT(timeml("Il vient dix fois par mois."), Not(HasSubstr("EVERY")));
}

TEST(TimeMl, EscapesWhatIsMarkup) {
  Article article = test::article("a<1>&\"", "La Gazette", "2024-11-30", "1 < 2 & ]]> lundi\r\n\x01\xEF\xBF\xBE");
  article.title = "<b>";
  const std::string out = written(article);
  EXPECT_THAT(out, HasSubstr("<DOCID>a&lt;1&gt;&amp;"));
  EXPECT_THAT(out, HasSubstr("<TITLE>&lt;b&gt;</TITLE>"));
  EXPECT_THAT(out, HasSubstr("<TEXT>1 &lt; 2 &amp; ]]&gt; "));
  EXPECT_THAT(out, HasSubstr("&#13;\n\uFFFD\uFFFD</TEXT>"));
}

}  // namespace
}  // namespace frise
