// Whenever the power goes: what the store said it keeps is there, and nothing else is there by half.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "frise/reader.h"
#include "frise/store.h"
#include "support/power_cut.h"
#include "support/temporary.h"

namespace frise {
namespace {

using testing::AnyOf;
using testing::IsEmpty;

namespace fs = std::filesystem;

// What is done to a store, one call after the other; false: it failed.
using Step = std::function<bool(Store&)>;

std::vector<Step> steps(const std::vector<Article>& articles) {
  const auto adding = [&](std::size_t from, std::size_t to) {
    const auto begin = articles.begin();
    return [batch = std::vector<Article>(begin + static_cast<std::ptrdiff_t>(from),
                                         begin + static_cast<std::ptrdiff_t>(to))](Store& store) {
      return store.add(batch).has_value();
    };
  };
  return {
      adding(0, 2),
      adding(2, 5),
      [](Store& store) {
        const auto timeline = store.timeline();
        return timeline &&
               store.edit({{.event = timeline->events.front().id, .text = "Vu"}}, "Odile", "2024-11-02").has_value();
      },
      [id = articles[1].id](Store& store) { return store.remove({id}).has_value(); },
      adding(5, 6),
  };
}

// What the store holds, as one text.
std::string state_of(const fs::path& file) {
  const auto store = Store::open(file);
  if (!store) return store.error().message;
  std::string out;
  const auto timeline = store->timeline();
  const auto edits = store->edits();
  if (!timeline || !edits) return "cannot be read";
  for (const Article& a : timeline->articles) out += a.id + " ";
  return out + std::to_string(timeline->events.size()) + " events, " + std::to_string(edits->size()) + " edits";
}

class PowerCutTest : public testing::Test {
 protected:
  PowerCutTest() : articles_(read_articles({fs::path(FRISE_AFFAIRS) / "greve" / "articles.jsonl"}).articles) {
    articles_.resize(std::min<std::size_t>(articles_.size(), 6));
  }

  // How many steps succeed until the power goes.
  [[nodiscard]] std::size_t run() const {
    auto store = Store::open(file());
    if (!store) return 0;
    std::size_t done = 0;
    for (const Step& step : steps(articles_)) {
      if (!step(*store)) break;
      ++done;
    }
    return done;
  }

  // An empty store as any other program left it.
  void begin_anew() const {
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(file().string() + ending);
    ASSERT_TRUE(Store::open(file()));
  }

  [[nodiscard]] fs::path file() const { return folder_.path() / "affaire.frise"; }

  std::vector<Article> articles_;
  test::TemporaryFolder folder_;
};

TEST_F(PowerCutTest, WhatWasAcknowledgedIsThereAndNothingByHalf) {
  constexpr std::size_t kCuts = 40;
  std::vector<std::string> states;  // after each number of steps
  for (std::size_t done = 0; done <= steps(articles_).size(); ++done) {
    begin_anew();
    {
      auto store = Store::open(file());
      for (std::size_t k = 0; k < done; ++k) ASSERT_TRUE(steps(articles_)[k](*store));
    }
    states.push_back(state_of(file()));
  }
  std::mt19937 random(18);
  begin_anew();
  test::Disk disk;
  ASSERT_EQ(run(), steps(articles_).size());
  const std::size_t operations = disk.operations();
  for (std::size_t cut = 0; cut < kCuts; ++cut) {
    begin_anew();
    disk.cut_after(operations * cut / kCuts);
    const std::size_t done = run();
    disk.lose(folder_.path(), random);
    const std::string& next = states[std::min(done + 1, states.size() - 1)];  // may have been kept and not acknowledged
    ASSERT_THAT(state_of(file()), AnyOf(states[done], next)) << "after " << done << " steps, cut " << cut;
    const auto store = Store::open(file());
    const auto problems = store->verify();
    ASSERT_TRUE(problems);
    ASSERT_THAT(*problems, IsEmpty());
  }
}

}  // namespace
}  // namespace frise
