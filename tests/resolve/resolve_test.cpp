// What a mention says can be resolved again without its text.
#include <gtest/gtest.h>

#include <string>

#include "frise/tagger.h"

namespace frise {
namespace {

Underspecified said(const std::string& text) {
  const auto mentions = Tagger().tag(text, Reference::unknown());
  EXPECT_EQ(mentions.size(), 1U) << text;
  return mentions.empty() ? Underspecified{} : mentions[0].said;
}

TEST(Resolve, FindsDaysOnceThePublicationIsKnown) {
  const Underspecified june = said("La digue a cédé en juin.");
  EXPECT_EQ(Tagger().resolve(june, Reference::unknown()).value, "XXXX-06");
  EXPECT_EQ(Tagger().resolve(june, Reference(2024, 11, 30)).value, "2024-06");
  EXPECT_EQ(Tagger().resolve(june, Reference(2024, 3, 1), {.tense = Direction::past}).value, "2023-06");
  EXPECT_EQ(Tagger().resolve(june, Reference(2024, 7, 1), {.tense = Direction::future}).value, "2025-06");
}

TEST(Resolve, ExplainsItself) {
  const Timex t = Tagger().resolve(said("Il est parti vendredi."), Reference(2024, 11, 30));
  EXPECT_EQ(t.why(), "dernier vendredi avant la publication du samedi 30 novembre 2024");
  EXPECT_TRUE(t.span.empty());
}

TEST(Resolve, CountsFromTheFocus) {
  const Underspecified eve = said("La veille, il niait.");
  const Timex known = Tagger().resolve(eve, Reference(2024, 11, 30), {.focus = Day(2024, 3, 5)});
  EXPECT_EQ(known.value, "2024-03-04");
  EXPECT_EQ(known.why(), "la veille du mardi 5 mars 2024");
  EXPECT_EQ(Tagger().resolve(eve, Reference(2024, 11, 30)).value, "2024-11-29");
}

TEST(Resolve, LaysBoundsAndModifiers) {
  const Timex t = Tagger().resolve(said("depuis le début de juin"), Reference(2024, 11, 30));
  EXPECT_EQ(t.mod, Modifier::start);
  EXPECT_EQ(t.days, (Period{Day(2024, 6, 1), Day(2024, 11, 30)}));
}

TEST(Resolve, PrefersWhatTheTaggerPrefers) {
  const Underspecified friday = said("Rendez-vous vendredi.");
  EXPECT_EQ(Tagger({Direction::future}).resolve(friday, Reference(2024, 11, 30)).value, "2024-12-06");
}

// A weekday of a month is no day of the calendar yet; its value must be one of TIMEX3 all the same.
TEST(Resolve, WritesUnknownDaysAsSuch) {
  CalendarDate tuesday;
  tuesday.month = 11;
  tuesday.weekday = 2;
  EXPECT_EQ(Tagger().resolve({Time{tuesday}}, Reference(2024, 11, 30)).value, "XXXX-11-XX");
}

TEST(Resolve, AgreesWithTag) {
  const Reference reference(2024, 11, 30);
  const std::string text =
      "Il est parti vendredi soir, puis le 24 octobre 2024. Il reviendra lundi, dans trois jours, d’ici à mars. En "
      "juin, "
      "rien ; depuis 2019, fin 2020, du 3 au 5 mai 2021, chaque lundi, trois jours, la semaine dernière, à Pâques.";
  const auto mentions = Tagger().tag(text, reference);
  EXPECT_GT(mentions.size(), 10U);
  for (const Timex& t : mentions) {
    if (t.derivation.source == Derivation::Source::focus) continue;
    const Timex again = Tagger().resolve(t.said, reference, {.tense = t.derivation.direction});
    EXPECT_EQ(again.value, t.value) << t.span.of(text);
    EXPECT_EQ(again.days, t.days) << t.span.of(text);
    EXPECT_EQ(again.mod, t.mod) << t.span.of(text);
  }
}

}  // namespace
}  // namespace frise
