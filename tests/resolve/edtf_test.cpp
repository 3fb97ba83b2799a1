#include <gtest/gtest.h>

#include <string>

#include "frise/tagger.h"

namespace frise {
namespace {

const Reference kReference(2024, 11, 30);

struct Said {
  const char* text;
  const char* edtf;  // empty where EDTF has no word for it
};

class Edtf : public testing::TestWithParam<Said> {};

TEST_P(Edtf, SaysWhatItCan) {
  const auto mentions = Tagger().tag(GetParam().text, kReference);
  ASSERT_EQ(mentions.size(), 1U) << GetParam().text;
  EXPECT_EQ(mentions[0].edtf().value_or(""), GetParam().edtf) << GetParam().text << " " << mentions[0].value;
}

INSTANTIATE_TEST_SUITE_P(
    Units, Edtf,
    testing::Values(Said{"le 24 octobre 2024", "2024-10-24"}, Said{"en octobre 2024", "2024-10"},
                    Said{"en 2019", "2019"}, Said{"l’été 2022", "2022-22"}, Said{"l’hiver 2022", "2022-24"},
                    Said{"le troisième trimestre 2023", "2023-35"}, Said{"le premier semestre 2023", "2023-40"},
                    Said{"dans les années 1990", "199X"}, Said{"au XIXe siècle", "1801/1900"},
                    Said{"la semaine dernière", "2024-11-18/2024-11-24"}, Said{"en 52 avant J.-C.", "-0051"}));

INSTANTIATE_TEST_SUITE_P(Pieces, Edtf,
                         testing::Values(Said{"début octobre 2023", "2023-10-01/2023-10-10"},
                                         Said{"fin 2019", "2019-09-01/2019-12-31"}, Said{"vers 2010", "2010~"},
                                         Said{"il y a environ deux ans", "2022~"}));

INSTANTIATE_TEST_SUITE_P(
    Intervals, Edtf,
    testing::Values(Said{"entre 2010 et 2012", "2010/2012"}, Said{"du 3 au 5 mai 2023", "2023-05-03/2023-05-05"},
                    Said{"entre mars et juin 2023", "2023-03/2023-06"},
                    Said{"depuis lundi dernier", "2024-11-25/2024-11-30"}, Said{"à partir de juin 2024", "2024-06/.."},
                    Said{"jusqu’en mars 2023", "../2023-03"}, Said{"avant 2020", "../2019-12-31"},
                    Said{"après 2020", "2021-01-01/.."}, Said{"ces trois dernières années", "2021-11-30/2024-11-29"}));

INSTANTIATE_TEST_SUITE_P(Hours, Edtf,
                         testing::Values(Said{"le 24 octobre 2024 à 14 h 30", "2024-10-24T14:30:00"},
                                         Said{"hier soir", ""}, Said{"hier, vers midi", ""}, Said{"avant 14 h", ""}));

INSTANTIATE_TEST_SUITE_P(Nothing, Edtf,
                         testing::Values(Said{"trois jours", ""}, Said{"chaque lundi", ""}, Said{"récemment", ""},
                                         Said{"entre deux et trois ans", ""}));

struct Unanchored {
  const char* text;
  const char* edtf;
};

class EdtfWithoutPublication : public testing::TestWithParam<Unanchored> {};

TEST_P(EdtfWithoutPublication, HasUnknownDigits) {
  const auto mentions = Tagger().tag(GetParam().text, Reference::unknown());
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(mentions[0].edtf().value_or(""), GetParam().edtf);
}

INSTANTIATE_TEST_SUITE_P(Edtf, EdtfWithoutPublication,
                         testing::Values(Unanchored{"en juin", "XXXX-06"}, Unanchored{"le 14 juin", "XXXX-06-14"},
                                         Unanchored{"lundi", ""}, Unanchored{"l’été dernier", ""},
                                         Unanchored{"fin juin", ""}, Unanchored{"depuis juin", ""}));

// Beyond four digits EDTF has years only.
TEST(Edtf, EndsWithTheYear9999) {
  for (const Timex& t : Tagger().tag("Hier et demain.", Reference(Day(10000, 1, 1)))) {
    const auto edtf = t.edtf();
    EXPECT_EQ(edtf.has_value(), t.days.first->year() <= 9999) << *edtf;
  }
}

}  // namespace
}  // namespace frise
