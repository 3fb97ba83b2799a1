// latest_versions(): the same id or URL again is the same article, revised.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "frise/reader.h"

namespace frise {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

Article article(std::string id, std::string url, std::string modified, std::string text) {
  Article out;
  out.id = std::move(id);
  out.url = std::move(url);
  out.modified = std::move(modified);
  out.text = std::move(text);
  return out;
}

std::vector<std::string> texts(std::vector<Article> articles) {
  std::vector<std::string> out;
  for (const Article& a : latest_versions(std::move(articles))) out.push_back(a.text);
  return out;
}

// The same texts for every order of the articles.
std::vector<std::string> texts_in_any_order(std::vector<Article> articles) {
  const auto by_text = [](const Article& a, const Article& b) { return a.text < b.text; };
  std::sort(articles.begin(), articles.end(), by_text);
  std::vector<std::string> first;
  do {
    std::vector<std::string> found = texts(articles);
    std::sort(found.begin(), found.end());
    if (first.empty()) first = found;
    EXPECT_EQ(found, first);
  } while (std::next_permutation(articles.begin(), articles.end(), by_text));
  return first;
}

TEST(LatestVersions, KeepsWhatDiffers) {
  EXPECT_THAT(texts({article("c", "", "", "Un."), article("a", "", "", "Deux."), article("b", "", "", "Trois.")}),
              ElementsAre("Un.", "Deux.", "Trois."))
      << "in the order of their appearance";
  EXPECT_TRUE(latest_versions({}).empty());
}

TEST(LatestVersions, TakesNoUrlForTheSameUrl) {
  EXPECT_THAT(texts({article("a", "", "", "Un."), article("b", "", "", "Deux.")}), ElementsAre("Un.", "Deux."));
}

TEST(LatestVersions, TheLatestModifiedWins) {
  EXPECT_THAT(
      texts_in_any_order({article("a", "", "2024-03-15T10:00:00Z", "Ancien."),
                          article("a", "", "2024-03-16T10:00:00Z", "Nouveau."), article("a", "", "", "Sans date.")}),
      ElementsAre("Nouveau."));
}

TEST(LatestVersions, ComparesTimesAndNotTheirSpelling) {
  EXPECT_THAT(texts_in_any_order({article("a", "", "2024-03-15T23:30:00+02:00", "Avant."),
                                  article("a", "", "2024-03-15T22:00:00Z", "Après.")}),
              ElementsAre("Après."));
}

TEST(LatestVersions, TheLargerHashWinsWhereNoTimeDoes) {
  const Article a = article("a", "", "", "Une version.");
  const Article b = article("a", "", "", "Une autre version.");
  const std::string larger = text_sha256(a) > text_sha256(b) ? a.text : b.text;
  EXPECT_THAT(texts_in_any_order({a, b}), ElementsAre(larger));
}

TEST(LatestVersions, TheSameUrlIsTheSameArticle) {
  EXPECT_THAT(texts_in_any_order({article("a", "https://vallon.example/1", "2024-03-15", "Ancien."),
                                  article("b", "https://vallon.example/1", "2024-03-16", "Nouveau."),
                                  article("c", "https://vallon.example/2", "2024-03-14", "Autre.")}),
              UnorderedElementsAre("Nouveau.", "Autre."));
}

TEST(LatestVersions, FollowsIdsAndUrlsThroughOthers) {
  EXPECT_THAT(texts_in_any_order({article("a", "https://vallon.example/1", "2024-03-14", "Un."),
                                  article("b", "https://vallon.example/1", "2024-03-15", "Deux."),
                                  article("b", "https://vallon.example/2", "2024-03-16", "Trois."),
                                  article("c", "https://vallon.example/2", "2024-03-13", "Quatre.")}),
              ElementsAre("Trois."));
}

TEST(LatestVersions, AnIdIsNoUrl) {
  EXPECT_THAT(texts({article("https://vallon.example/1", "", "", "Un."),
                     article("b", "https://vallon.example/1", "", "Deux.")}),
              ElementsAre("Un.", "Deux."));
}

TEST(LatestVersions, TakesThePlaceOfTheFirst) {
  EXPECT_THAT(texts({article("a", "", "2024-03-14", "Un."), article("b", "", "", "Deux."),
                     article("a", "", "2024-03-15", "Trois.")}),
              ElementsAre("Trois.", "Deux."));
}

TEST(LatestVersions, EqualArticlesAreOne) {
  EXPECT_THAT(texts({article("a", "", "", "Un."), article("a", "", "", "Un.")}), ElementsAre("Un."));
}

}  // namespace
}  // namespace frise
