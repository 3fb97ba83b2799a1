// With one thread or with several, an addition makes the same store.
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
std::vector<Article> articles() {
  std::vector<Article> out;
  for (const char* affair : {"fusion", "proces"}) {
    auto read = read_articles({std::filesystem::path(FRISE_AFFAIRS) / affair / "articles.jsonl"});
    for (Article& a : read.articles) {
      a.id = std::string(affair) + "-" + a.id;
      out.push_back(std::move(a));
    }
  }
  for (int k = 0; k < 40; ++k) {
    Article retold = out[static_cast<std::size_t>(k % 3)];
    retold.id = "redite-" + std::to_string(k);
    retold.url.clear();
    retold.text += "\nLe dossier compte " + std::to_string(100 + k) + " pages.\n";
    out.push_back(std::move(retold));
  }
  return out;
}

Timeline added(const std::filesystem::path& file, unsigned jobs) {
  auto store = Store::open(file);
  EXPECT_TRUE(store) << store.error().message;
  BuildOptions options;
  options.jobs = jobs;
  const std::vector<Article> all = articles();
  constexpr std::size_t kAtOnce = 25;
  for (std::size_t begin = 0; begin < all.size(); begin += kAtOnce) {
    const std::size_t end = std::min(all.size(), begin + kAtOnce);
    EXPECT_TRUE(store->add(
        {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)}, options));
  }
  const auto problems = store->verify();
  EXPECT_TRUE(problems && problems->empty());
  auto out = store->timeline();
  EXPECT_TRUE(out) << out.error().message;
  return std::move(*out);
}

TEST(Threads, AddWhatOneDoes) {
  const test::TemporaryFolder folder;
  const Timeline one = added(folder.path() / "one.frise", 1);
  const Timeline several = added(folder.path() / "several.frise", 4);
  EXPECT_TRUE(one.events == several.events);
  EXPECT_TRUE(one.undated == several.undated);
  EXPECT_TRUE(one.warnings == several.warnings);
}

}  // namespace
}  // namespace frise
