// What holds for every text: the values themselves are in the corpus.
#include "frise/tagger.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "support/random_text.h"
#include "text/utf8.h"

namespace frise {
namespace {

const Reference kReference(2024, 11, 30);

constexpr std::string_view kDispatch =
    "Le pont de Sainte-Aurélie fermera lundi prochain, a annoncé vendredi soir la préfecture.\n"
    "« Nous l’avions prévu dès le mois de juin », a rappelé le 24 octobre 2024 à 18 h 30 M. Castaing, élu en "
    "2020.\n"
    "Il y a trois ans, au début de l’hiver, une crue avait emporté la digue ; la veille, 120 mm étaient "
    "tombés en deux heures. "
    "Depuis, les travaux ont été reportés d’avril à septembre 2023, puis au 1er trimestre 2025.\n"
    "Entre 1998 et 2003, du 3 au 5 mai, pendant la nuit de samedi à dimanche, chaque mardi, 18 brumaire an "
    "VIII, "
    "au XIXe siècle, dans les années 1990, en 52 av. J.-C., à Pâques, d’ici à la fin de l’année.\n";

void expect_sound(std::string_view text, const std::vector<Timex>& mentions) {
  const text::CodePoints points(text);
  std::uint32_t at = 0;
  for (const Timex& t : mentions) {
    ASSERT_LE(at, t.span.begin) << "mentions overlap or are out of order";
    ASSERT_LT(t.span.begin, t.span.end);
    ASSERT_LE(t.span.end, text.size());
    EXPECT_EQ(points.byte(points.at(t.span.begin)), t.span.begin) << "begins inside a character";
    EXPECT_EQ(points.byte(points.at(t.span.end)), t.span.end) << "ends inside a character";
    EXPECT_TRUE(text::is_well_formed(t.span.of(text)));
    EXPECT_FALSE(t.value.empty());
    EXPECT_FALSE(t.why().empty());
    EXPECT_TRUE(text::is_well_formed(t.why()));
    if (t.days.first && t.days.last) {
      EXPECT_LE(*t.days.first, *t.days.last) << t.span.of(text);
    }
    at = t.span.end;
  }
}

TEST(Tagger, FindsTheTimesOfADispatch) {
  const auto mentions = Tagger().tag(kDispatch, kReference);
  EXPECT_GT(mentions.size(), 20U);
  expect_sound(kDispatch, mentions);
}

TEST(Tagger, IsTotalOnRandomBytes) {
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    const std::string text = test::random_bytes(random, test::below(random, 400));
    expect_sound(text, Tagger().tag(text, kReference));
  }
}

TEST(Tagger, IsTotalOnRandomCharacters) {
  std::mt19937 random(10);
  for (int round = 0; round < 200; ++round) {
    const std::string text = test::random_characters(random, 100, true);
    expect_sound(text, Tagger().tag(text, Reference::unknown()));
  }
}

TEST(Tagger, IsTotalOnDamagedFrench) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    const std::string text = test::mutated(random, kDispatch, 1 + test::below(random, 40));
    expect_sound(text, Tagger().tag(text, round % 2 == 0 ? kReference : Reference::unknown()));
  }
}

TEST(Tagger, IsTotalOnEveryPrefix) {
  for (std::size_t size = 0; size <= kDispatch.size(); size += 3) {
    const std::string_view text = kDispatch.substr(0, size);
    expect_sound(text, Tagger().tag(text, kReference));
  }
}

TEST(Tagger, IsTotalAtTheEndsOfTheCalendar) {
  for (const Day day : {Day(-30000, 1, 1), Day(30000, 12, 31), Day(1, 1, 1), Day(0, 12, 31), Day(9999, 12, 31)})
    expect_sound(kDispatch, Tagger().tag(kDispatch, Reference(day)));
}

TEST(Tagger, SurvivesNumbersBeyondAllMeasure) {
  const std::string many(300, '9');
  const std::vector<std::string> texts = {"il y a " + many + " ans",
                                          "dans 99999999999 jours",
                                          "en " + many,
                                          "le " + many + " mai 2024",
                                          "il y a 2147483648 mois",
                                          "à 99 h 99",
                                          "au " + std::string(90, 'M') + "e siècle"};
  for (const std::string& text : texts) expect_sound(text, Tagger().tag(text, kReference));
}

class Relative : public testing::TestWithParam<const char*> {};

TEST_P(Relative, HasDaysOnlyWithAPublication) {
  const std::string text = std::string("La réunion a eu lieu ") + GetParam() + ".";
  const auto known = Tagger().tag(text, kReference);
  ASSERT_EQ(known.size(), 1U);
  EXPECT_TRUE(known[0].days.known());
  const auto unknown = Tagger().tag(text, Reference::unknown());
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].span, known[0].span);
  EXPECT_FALSE(unknown[0].days.known()) << unknown[0].value;
}

INSTANTIATE_TEST_SUITE_P(Tagger, Relative,
                         testing::Values("hier", "avant-hier", "lundi", "lundi dernier", "la semaine dernière",
                                         "le mois dernier", "il y a trois jours", "en juin", "le 3 mai",
                                         "l’été dernier", "ce matin", "l’an dernier", "vendredi soir", "à Pâques",
                                         "il y a deux heures", "ce week-end"));

TEST(Tagger, NeedsNoPublicationForWholeDates) {
  const auto mentions = Tagger().tag("La loi du 9 décembre 1905 fut votée en 1905.", Reference::unknown());
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(mentions[0].days, (Period{Day(1905, 12, 9), Day(1905, 12, 9)}));
  EXPECT_EQ(mentions[1].days, (Period{Day(1905, 1, 1), Day(1905, 12, 31)}));
  EXPECT_EQ(mentions[0].derivation.source, Derivation::Source::text);
}

TEST(Tagger, PrefersWhatItIsToldTo) {
  const std::string text = "Un concert vendredi.";
  const auto past = Tagger({Direction::past}).tag(text, kReference);
  const auto future = Tagger({Direction::future}).tag(text, kReference);
  ASSERT_EQ(past.size(), 1U);
  ASSERT_EQ(future.size(), 1U);
  EXPECT_EQ(past[0].days.first, Day(2024, 11, 29));
  EXPECT_EQ(future[0].days.first, Day(2024, 12, 6));
}

TEST(Tagger, GivesTheSameTwice) {
  const Tagger tagger;
  const auto once = tagger.tag(kDispatch, kReference);
  const auto again = tagger.tag(kDispatch, kReference);
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t k = 0; k < once.size(); ++k) {
    EXPECT_EQ(once[k].span, again[k].span);
    EXPECT_EQ(once[k].value, again[k].value);
    EXPECT_EQ(once[k].days, again[k].days);
    EXPECT_EQ(once[k].said, again[k].said);
  }
}

}  // namespace
}  // namespace frise
