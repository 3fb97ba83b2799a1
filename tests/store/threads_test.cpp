// With one thread or with several, an addition makes the same store, or fails alike.
#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "frise/reader.h"
#include "frise/store.h"
#include "support/temporary.h"

namespace frise {
namespace {

// Two affairs, and so many articles that retell one of them that their reports make large components.
std::vector<Article> articles(int retold_count) {
  std::vector<Article> out;
  for (const char* affair : {"fusion", "proces"}) {
    auto read = read_articles({std::filesystem::path(FRISE_AFFAIRS) / affair / "articles.jsonl"});
    for (Article& a : read.articles) {
      a.id = std::string(affair) + "-" + a.id;
      out.push_back(std::move(a));
    }
  }
  for (int k = 0; k < retold_count; ++k) {
    Article retold = out[static_cast<std::size_t>(k % 3)];
    retold.id = "redite-" + std::to_string(k);
    retold.url.clear();
    retold.text += "\nLe dossier compte " + std::to_string(100 + k) + " pages.\n";
    out.push_back(std::move(retold));
  }
  return out;
}

BuildOptions with(unsigned jobs) {
  BuildOptions out;
  out.jobs = jobs;
  return out;
}

Timeline added(const std::filesystem::path& file, const std::vector<Article>& all, std::size_t at_once, unsigned jobs) {
  auto store = Store::open(file);
  EXPECT_TRUE(store) << store.error().message;
  const BuildOptions options = with(jobs);
  for (std::size_t begin = 0; begin < all.size(); begin += at_once) {
    const std::size_t end = std::min(all.size(), begin + at_once);
    EXPECT_TRUE(store->add(
        {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)}, options));
  }
  const auto problems = store->verify();
  EXPECT_TRUE(problems && problems->empty());
  auto out = store->timeline();
  EXPECT_TRUE(out) << out.error().message;
  return std::move(*out);
}

void expect_the_same(const std::vector<Article>& all, std::size_t at_once) {
  const test::TemporaryFolder folder;
  const Timeline one = added(folder.path() / "one.frise", all, at_once, 1);
  const Timeline several = added(folder.path() / "several.frise", all, at_once, 4);
  EXPECT_TRUE(one.events == several.events);
  EXPECT_TRUE(one.undated == several.undated);
  EXPECT_TRUE(one.warnings == several.warnings);
}

TEST(Threads, AddWhatOneDoes) { expect_the_same(articles(40), 25); }

// So many that what was found is looked at while the next ones are compared.
TEST(Threads, AddManyAtOnceAsOneDoes) {
  const std::vector<Article> all = articles(160);
  expect_the_same(all, all.size());
}

class ThreadsTest : public testing::TestWithParam<unsigned> {};

// Kept links are read by the worker.
TEST_P(ThreadsTest, WhatTheWorkerFindsDamagedFailsTheAdditionAndChangesNothing) {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "affaire.frise";
  const std::vector<Article> all = articles(40);
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size()) - 20;
  ASSERT_TRUE(Store::open(file)->add({all.begin(), middle}));
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("UPDATE report_links SET links = zeroblob(20)");
  auto store = Store::open(file);
  ASSERT_TRUE(store);
  const auto before = store->facts();
  const auto added = store->add({middle, all.end()}, with(GetParam()));
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::store_damaged);
  const auto after = store->facts();
  ASSERT_TRUE(before && after);
  EXPECT_EQ(after->articles, before->articles);
  EXPECT_EQ(after->events, before->events);
}

INSTANTIATE_TEST_SUITE_P(WithJobs, ThreadsTest, testing::Values(1U, 4U));

}  // namespace
}  // namespace frise
