#include "frise/article.h"

#include <gtest/gtest.h>

namespace frise {
namespace {

Article article(std::string title, std::string text) {
  Article out;
  out.title = std::move(title);
  out.text = std::move(text);
  return out;
}

TEST(PublishedAt, ReadsADate) {
  const auto published = published_at("2024-03-15", "Europe/Paris");
  ASSERT_TRUE(published);
  EXPECT_EQ(published->day, Day(2024, 3, 15));
  EXPECT_FALSE(published->minute);
  EXPECT_EQ(published->iso, "2024-03-15");
  EXPECT_EQ(published->basis, PublishedBasis::given);
}

TEST(PublishedAt, ReadsUtcInTheTimeZone) {
  const auto winter = published_at("2024-03-15T23:30:00Z", "Europe/Paris");
  ASSERT_TRUE(winter);
  EXPECT_EQ(winter->day, Day(2024, 3, 16));
  EXPECT_EQ(winter->minute, 30);
  EXPECT_EQ(winter->iso, "2024-03-15T23:30:00Z") << "as it was given";
  const auto at_home = published_at("2024-03-15T23:30:00Z", "UTC");
  ASSERT_TRUE(at_home);
  EXPECT_EQ(at_home->day, Day(2024, 3, 15));
}

TEST(PublishedAt, KeepsAnOffset) {
  const auto published = published_at("2024-03-15T23:30:00-05:00", "Europe/Paris");
  ASSERT_TRUE(published);
  EXPECT_EQ(published->day, Day(2024, 3, 15));
  EXPECT_EQ(published->minute, 23 * 60 + 30);
}

TEST(PublishedAt, ReadsNothingElse) {
  for (const char* wrong : {"", "hier", "2024", "2024-13-01", "2024-02-30", "2024-03-15T25:00", "15/03/2024"})
    EXPECT_FALSE(published_at(wrong, "Europe/Paris")) << wrong;
}

TEST(Published, IsTheReferenceOfTheTagger) {
  const auto published = published_at("2024-03-15T18:40", "Europe/Paris");
  ASSERT_TRUE(published);
  EXPECT_EQ(published->reference().day, Day(2024, 3, 15));
  EXPECT_EQ(published->reference().minute, 18 * 60 + 40);
  EXPECT_FALSE(Published().reference().day);
}

TEST(ContentId, IsMadeFromTitleAndTextAlone) {
  const Article plain = article("Le pont", "Le pont a rouvert.");
  Article elsewhere = plain;
  elsewhere.source = "La Dépêche du Vallon";
  elsewhere.url = "https://vallon.example/pont";
  elsewhere.published = *published_at("2024-03-15", "Europe/Paris");
  EXPECT_EQ(content_id(elsewhere), content_id(plain));
  EXPECT_NE(content_id(article("Le pont", "Le pont a fermé.")), content_id(plain));
  EXPECT_NE(content_id(article("La route", "Le pont a rouvert.")), content_id(plain));
  EXPECT_NE(content_id(article("Le pont Le", "pont a rouvert.")), content_id(article("Le pont", "Le pont a rouvert.")));
}

TEST(ContentId, Has16HexadecimalDigits) {
  const std::string id = content_id(article("", ""));
  EXPECT_EQ(id.size(), 18U);
  EXPECT_EQ(id.substr(0, 2), "a-");
  EXPECT_EQ(id.find_first_not_of("0123456789abcdef", 2), std::string::npos) << id;
}

// The examples of FIPS 180-4.
TEST(TextSha256, IsThatOfTheText) {
  EXPECT_EQ(text_sha256(article("Titre", "abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(text_sha256(article("Titre", "")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(PublishedBasis, HasTheNameOfTheExports) {
  EXPECT_EQ(name(PublishedBasis::unknown), "unknown");
  EXPECT_EQ(name(PublishedBasis::given), "given");
  EXPECT_EQ(name(PublishedBasis::estimated), "estimated");
}

}  // namespace
}  // namespace frise
