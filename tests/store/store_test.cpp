#include "frise/store.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>

#include "frise/reader.h"
#include "support/corpus.h"
#include "support/temporary.h"

namespace frise {
namespace {

using testing::IsEmpty;

class StoreTest : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "affaire.frise"; }

  [[nodiscard]] Store open(const std::string& name = "affaire.frise") const {
    auto store = Store::open(folder_.path() / name);
    EXPECT_TRUE(store) << store.error().message;
    return std::move(*store);
  }

  test::TemporaryFolder folder_;
};

Added add(Store& store, const std::vector<Article>& articles) {
  const auto added = store.add(articles);
  EXPECT_TRUE(added) << added.error().message;
  return added ? *added : Added{};
}

Timeline whole(const Store& store) {
  auto timeline = store.timeline();
  EXPECT_TRUE(timeline) << timeline.error().message;
  return std::move(*timeline);
}

void expect_equal(const Timeline& a, const Timeline& b) {
  EXPECT_EQ(a.title, b.title);
  EXPECT_TRUE(a.events == b.events);
  EXPECT_TRUE(a.undated == b.undated);
  EXPECT_TRUE(a.warnings == b.warnings);
  ASSERT_EQ(a.articles.size(), b.articles.size());
  for (std::size_t k = 0; k < a.articles.size(); ++k) {
    EXPECT_EQ(a.articles[k].id, b.articles[k].id);
    EXPECT_EQ(a.articles[k].text, b.articles[k].text);
    EXPECT_EQ(a.articles[k].published.day, b.articles[k].published.day);
    EXPECT_EQ(a.articles[k].published.minute, b.articles[k].published.minute);
    EXPECT_EQ(a.articles[k].published.iso, b.articles[k].published.iso);
    EXPECT_EQ(a.articles[k].published.basis, b.articles[k].published.basis);
  }
}

TEST_F(StoreTest, KeepsTheTimelineOfItsArticles) {
  Store store = open();
  EXPECT_EQ(add(store, test::corpus()).articles, 4U);
  expect_equal(whole(store), build_timeline(test::corpus()));
}

TEST_F(StoreTest, KeepsItUntilItIsOpenedAgain) {
  {
    Store store = open();
    add(store, test::corpus());
  }
  const auto store = Store::open(file(), Store::Mode::read);
  ASSERT_TRUE(store) << store.error().message;
  expect_equal(whole(*store), build_timeline(test::corpus()));
}

TEST_F(StoreTest, IsEmptyAtFirst) {
  const Timeline timeline = whole(open());
  EXPECT_THAT(timeline.events, IsEmpty());
  EXPECT_THAT(timeline.articles, IsEmpty());
}

TEST_F(StoreTest, AddingTwiceChangesNothing) {
  Store store = open();
  add(store, test::corpus());
  const Added again = add(store, test::corpus());
  EXPECT_EQ(again.articles, 0U);
  EXPECT_EQ(again.unchanged, 4U);
  expect_equal(whole(store), build_timeline(test::corpus()));
  EXPECT_EQ(add(store, {}).articles, 0U);
}

TEST_F(StoreTest, AddingInSeveralCallsIsAddingInOne) {
  std::vector<Article> articles = test::corpus();
  std::mt19937 random(15);
  for (const char* name : {"a.frise", "b.frise", "c.frise"}) {
    std::shuffle(articles.begin(), articles.end(), random);
    Store store = open(name);
    for (const Article& a : articles) EXPECT_EQ(add(store, {a}).articles, 1U);
    expect_equal(whole(store), build_timeline(test::corpus()));
  }
}

TEST_F(StoreTest, ANewVersionReplacesTheOld) {
  std::vector<Article> articles = test::corpus();
  Article revised = articles[0];
  revised.modified = "2024-10-20T08:00:00+02:00";
  revised.text = "Le pont de Sainte-Aurélie s’effondre\n\nLe pont s’est effondré vendredi 11 octobre 2024.\n";
  Store store = open();
  add(store, articles);
  EXPECT_EQ(add(store, {revised}).articles, 1U);
  articles[0] = revised;
  expect_equal(whole(store), build_timeline(articles));
}

TEST_F(StoreTest, AnOldVersionReplacesNothing) {
  std::vector<Article> articles = test::corpus();
  Article revised = articles[0];
  revised.modified = "2024-10-20T08:00:00+02:00";
  revised.text = "Le pont de Sainte-Aurélie s’effondre\n\nLe pont s’est effondré vendredi 11 octobre 2024.\n";
  Store store = open();
  add(store, {revised});
  add(store, articles);
  articles[0] = revised;
  expect_equal(whole(store), build_timeline(articles));
}

TEST_F(StoreTest, OneCallMayHoldSeveralVersions) {
  std::vector<Article> articles = test::corpus();
  Article revised = articles[1];
  revised.modified = "2024-10-20";
  revised.text += "\nLe préfet a été remplacé le 18 octobre 2024.\n";
  articles.push_back(revised);
  Store store = open();
  add(store, articles);
  expect_equal(whole(store), build_timeline(latest_versions(articles)));
}

TEST_F(StoreTest, RefusesWhatIsNoStore) {
  folder_.write("affaire.frise",
                "Le pont a rouvert lundi, ce n’est pas une base de données, mais un texte assez long.");
  for (const auto mode : {Store::Mode::read, Store::Mode::write}) {
    const auto store = Store::open(file(), mode);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::store_damaged);
    EXPECT_THAT(store.error().where, testing::HasSubstr("affaire.frise"));
  }
}

TEST_F(StoreTest, RefusesTheDatabaseOfAnotherProgram) {
  SQLite::Database(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE carnet (nom TEXT)");
  const auto store = Store::open(file());
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::store_damaged);
}

TEST_F(StoreTest, ReadsNoMissingFile) {
  const auto store = Store::open(file(), Store::Mode::read);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::unreadable);
  EXPECT_FALSE(std::filesystem::exists(file())) << "reading makes no file";
}

TEST_F(StoreTest, MakesNoStoreWhereNoFileCanBe) {
  folder_.write("note.txt", "Le pont.");
  for (const auto& place :
       {folder_.path(), folder_.path() / "nulle-part" / "a.frise", folder_.path() / "note.txt" / "a.frise"}) {
    const auto store = Store::open(place);
    ASSERT_FALSE(store) << place;
    EXPECT_THAT(store.error().code, testing::AnyOf(ErrorCode::unwritable, ErrorCode::unreadable)) << place;
    EXPECT_EQ(store.error().where, place.string());
  }
}

TEST_F(StoreTest, RefusesALaterVersion) {
  {
    Store store = open();
    add(store, test::corpus());
  }
  SQLite::Database(file().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  for (const auto mode : {Store::Mode::read, Store::Mode::write}) {
    const auto store = Store::open(file(), mode);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::unsupported);
  }
}

// What version 1 had of a store: its tables, and the articles that were added.
void make_version_1(const std::filesystem::path& file, const std::filesystem::path& articles_of) {
  std::ifstream in(FRISE_GOLDEN "/../../schema/store/001_initial.sql");
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
  database.exec("PRAGMA application_id = 1718774131");
  database.exec("PRAGMA user_version = 1");
  database.exec("ATTACH '" + articles_of.string() + "' AS later");
  database.exec("INSERT INTO main.article_version SELECT * FROM later.article_version");
}

TEST_F(StoreTest, BringsAnEarlierVersionUpToDate) {
  Store store = open();
  add(store, test::corpus());
  const auto earlier = folder_.path() / "version-1.frise";
  make_version_1(earlier, file());
  const auto read = Store::open(earlier, Store::Mode::read);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::unsupported);
  folder_.write("version-1.frise.v1", "Rien qui soit à frise.");
  expect_equal(whole(open("version-1.frise")), build_timeline(test::corpus()));
  EXPECT_TRUE(Store::open(earlier, Store::Mode::read));
  std::ifstream other(folder_.path() / "version-1.frise.v1");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(other), {}), "Rien qui soit à frise.");
  SQLite::Database before((folder_.path() / "version-1.frise.v1-2").string());
  EXPECT_EQ(before.execAndGet("PRAGMA user_version").getInt(), 1) << "the store as it was";
}

TEST_F(StoreTest, IsNotReadBeforeItsTimelineIsMade) {
  {
    Store store = open();
    add(store, test::corpus());
  }
  SQLite::Database(file().string(), SQLite::OPEN_READWRITE).exec("UPDATE rules SET made_by = ''");
  const auto read = Store::open(file(), Store::Mode::read);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::unsupported);
  expect_equal(whole(open()), build_timeline(test::corpus()));
}

TEST_F(StoreTest, WritesNothingWhereItIsOnlyRead) {
  {
    Store store = open();
    add(store, {test::corpus()[0]});
  }
  auto store = Store::open(file(), Store::Mode::read);
  ASSERT_TRUE(store);
  const auto added = store->add(test::corpus());
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::unwritable);
  EXPECT_EQ(whole(*store).articles.size(), 1U);
}

// While it lives no file may grow beyond `bytes`: what a full disk does.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &now);
  }
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST_F(StoreTest, AFailedAddLeavesNothing) {
  Store store = open();
  add(store, {test::corpus()[0]});
  const Timeline before = whole(store);
  for (const rlim_t room : {0UL, 4096UL, 20000UL, 60000UL}) {
    const SmallDisk full(room);
    const auto added = store.add(test::corpus());
    ASSERT_FALSE(added) << room;
    EXPECT_EQ(added.error().code, ErrorCode::unwritable);
    expect_equal(whole(store), before);
  }
  EXPECT_EQ(add(store, test::corpus()).articles, 3U) << "nothing of the failed call was kept";
  expect_equal(whole(store), build_timeline(test::corpus()));
}

TEST_F(StoreTest, ADamagedFileIsAnErrorAndNoCrash) {
  {
    Store store = open();
    add(store, test::corpus());
  }
  std::ifstream in(file(), std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  for (std::size_t at = 2048; at < bytes.size(); ++at) bytes[at] = static_cast<char>(bytes[at] ^ 0x5A);
  folder_.write("affaire.frise", bytes);
  const auto store = Store::open(file(), Store::Mode::read);
  const auto timeline = store ? store->timeline() : Result<Timeline>(store.error());
  ASSERT_FALSE(timeline);
  EXPECT_EQ(timeline.error().code, ErrorCode::store_damaged);
}

}  // namespace
}  // namespace frise
