// What is asked in words, as the expression that the index of words is given.
#include "store/words.h"

#include <gmock/gmock.h>

namespace frise::store {
namespace {

std::string expression(const std::string& text) {
  Query query;
  query.text = text;
  const auto out = words_expression(query);
  return out ? *out : "invalid " + out.error().where + ": " + out.error().message;
}

std::string who(const std::string& name) {
  Query query;
  query.who = {name};
  return *words_expression(query);
}

TEST(Words, AllMustOccur) {
  EXPECT_EQ(expression("pont"), R"(said : ("pont"))");
  EXPECT_EQ(expression(" le  Pont\tÉCROULÉ "), R"(said : ("le" AND "pont" AND "ecroule"))");
  EXPECT_EQ(expression("pont pont"), R"(said : ("pont"))");
  EXPECT_EQ(expression("cœur Œuvre"), R"(said : ("coeur" AND "oeuvre"))");
}

TEST(Words, InsideAChunkAreAPhrase) {
  EXPECT_EQ(expression("Sainte-Aurélie"), R"(said : ("sainte aurelie"))");
  EXPECT_EQ(expression("l’été"), R"(said : ("l ete"))");
}

TEST(Words, InQuotationMarksAreAPhrase) {
  EXPECT_EQ(expression("\"pont de fer\" rouillé"), R"(said : ("pont de fer" AND "rouille"))");
  EXPECT_EQ(expression("vieux «pont de fer»rouillé"), R"(said : ("vieux" AND "pont de fer" AND "rouille"))");
  EXPECT_EQ(expression("“pont de fer”"), R"(said : ("pont de fer"))");
  EXPECT_EQ(expression("\"pont de"), R"(said : ("pont de"))") << "a mark that is not closed reaches to the end";
  EXPECT_EQ(expression("\"\" pont"), R"(said : ("pont"))");
}

TEST(Words, AStarStandsForAnyEnding) {
  EXPECT_EQ(expression("effondr*"), R"(said : ("effondr" *))");
  EXPECT_EQ(expression("Sainte-Aur*"), R"(said : ("sainte aur" *))");
  EXPECT_EQ(expression("ef*ondre"), R"(said : ("ef ondre"))") << "only at the end";
}

TEST(Words, NothingElseMeansAnything) {
  EXPECT_EQ(expression("pont AND barrage"), R"(said : ("pont" AND "and" AND "barrage"))");
  EXPECT_EQ(expression("NOT pont OR NEAR(a b)"), R"(said : ("not" AND "pont" AND "or" AND "near a" AND "b"))");
  EXPECT_EQ(expression("said:pont -barrage +x ^y {who}"),
            R"(said : ("said pont" AND "barrage" AND "x" AND "y" AND "who"))");
  EXPECT_EQ(expression("'; DROP TABLE event; --"), R"(said : ("drop" AND "table" AND "event"))");
  EXPECT_EQ(expression("\xEE\x80\x80 pont"), R"(said : ("pont"))") << "the separator of names cannot be asked for";
  EXPECT_EQ(expression(std::string("po\0nt", 5)), R"(said : ("po nt"))");
  EXPECT_EQ(expression("\xFF\xC3 pont"), R"(said : ("pont"))");
}

TEST(Words, OfANameStandInOneName) {
  EXPECT_EQ(who("Faure"), R"(who : ("faure"))");
  EXPECT_EQ(who("Étienne Faure"), R"(who : (NEAR("etienne" "faure", 8)))");
  EXPECT_EQ(who("Jean-Marc Fau*"), R"(who : (NEAR("jean marc" "fau" *, 8)))");
}

TEST(Words, OfAnOutletAreOne) {
  Query query;
  query.source = {"Le Monde"};
  EXPECT_EQ(*words_expression(query), "source : (\"le\xEE\x80\x80monde\")");
}

TEST(Words, OfOneOfSeveralNamesAreEnough) {
  Query query;
  query.who = {"Étienne Faure", "Martin"};
  EXPECT_EQ(*words_expression(query), R"(who : (NEAR("etienne" "faure", 8) OR "martin"))");
}

TEST(Words, OfSeveralFieldsAreAllAskedFor) {
  Query query;
  query.text = "pont";
  query.where = {"Lyon"};
  query.who = {"Faure"};
  EXPECT_EQ(*words_expression(query), R"(said : ("pont") AND who : ("faure") AND place : ("lyon"))");
  EXPECT_EQ(*words_expression(Query()), "");
}

TEST(Words, AreThere) {
  EXPECT_EQ(expression("?! -"), "invalid text: \"?! -\" has no word to look for");
  EXPECT_EQ(expression("\"\""), "invalid text: \"\"\"\" has no word to look for");
  std::string many;
  for (int k = 0; k < 10000; ++k) many += "mot" + std::to_string(k) + " ";
  EXPECT_EQ(expression(many), "invalid text: more than 100 words");
}

}  // namespace
}  // namespace frise::store
