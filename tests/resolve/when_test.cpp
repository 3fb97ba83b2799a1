#include "frise/when.h"

#include <gtest/gtest.h>

namespace frise {
namespace {

constexpr Day kToday(20057);  // Saturday 2024-11-30

struct Asked {
  const char* text;
  Day first;
  Day last;
};

class When : public testing::TestWithParam<Asked> {};

TEST_P(When, NamesDays) {
  const auto days = parse_when(GetParam().text, kToday);
  ASSERT_TRUE(days) << days.error().message;
  EXPECT_EQ(*days, (Period{GetParam().first, GetParam().last}))
      << to_string(days->first.value_or(Day())) << " … " << to_string(days->last.value_or(Day()));
}

INSTANTIATE_TEST_SUITE_P(
    Parse, When,
    testing::Values(
        Asked{"2024", {2024, 1, 1}, {2024, 12, 31}}, Asked{"2024-02", {2024, 2, 1}, {2024, 2, 29}},
        Asked{"2024-W44", {2024, 10, 28}, {2024, 11, 3}}, Asked{"2024-Q3", {2024, 7, 1}, {2024, 9, 30}},
        Asked{"2024-H2", {2024, 7, 1}, {2024, 12, 31}}, Asked{"2024-10-24", {2024, 10, 24}, {2024, 10, 24}},
        Asked{"octobre 2024", {2024, 10, 1}, {2024, 10, 31}}, Asked{"en octobre 2024", {2024, 10, 1}, {2024, 10, 31}},
        Asked{"le 3 mai 2011", {2011, 5, 3}, {2011, 5, 3}}, Asked{"Le 1er mai 2011", {2011, 5, 1}, {2011, 5, 1}},
        Asked{"la semaine dernière", {2024, 11, 18}, {2024, 11, 24}},
        Asked{"le mois dernier", {2024, 10, 1}, {2024, 10, 31}}, Asked{"hier", {2024, 11, 29}, {2024, 11, 29}},
        Asked{"demain", {2024, 12, 1}, {2024, 12, 1}}, Asked{"l’été 2023", {2023, 6, 1}, {2023, 8, 31}},
        Asked{"l'an dernier", {2023, 1, 1}, {2023, 12, 31}}, Asked{"Pâques 2025", {2025, 4, 20}, {2025, 4, 20}},
        Asked{"14/07/2024", {2024, 7, 14}, {2024, 7, 14}}, Asked{"AOUT 2024", {2024, 8, 1}, {2024, 8, 31}}));

class NoDate : public testing::TestWithParam<const char*> {};

TEST_P(NoDate, IsRefused) {
  const auto days = parse_when(GetParam(), kToday);
  ASSERT_FALSE(days);
  EXPECT_EQ(days.error().code, ErrorCode::invalid);
  EXPECT_NE(days.error().message.find(GetParam()), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Parse, NoDate,
                         testing::Values("", " ", "n’importe quand", "2024-13", "2024-02-30", "trois jours",
                                         "chaque lundi", "mai 2011, Paris", "lundi ou mardi", "le procès de mai 2011",
                                         "octobre 2024 novembre 2024", "\xFF"));

}  // namespace
}  // namespace frise
