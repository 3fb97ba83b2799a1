// A worker does what it is given in its order, behind its caller or, where there is no other thread, at once.
#include "merge/worker.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

namespace frise::merge {
namespace {

using testing::ElementsAre;

class WorkerTest : public testing::TestWithParam<unsigned> {};

TEST_P(WorkerTest, DoesAllInOrder) {
  std::vector<int> done;
  Worker worker(GetParam());
  for (int k = 0; k < 1000; ++k) worker.give([&done, k] { done.push_back(k); });
  worker.wait();
  ASSERT_EQ(done.size(), 1000U);
  for (int k = 0; k < 1000; ++k) EXPECT_EQ(done[static_cast<std::size_t>(k)], k);
}

TEST_P(WorkerTest, WaitsForOneOfMany) {
  std::vector<int> done;
  Worker worker(GetParam());
  for (int k = 0; k < 100; ++k) {
    const Worker::Ticket ticket = worker.give([&done, k] { done.push_back(k); });
    worker.wait(ticket);
    EXPECT_EQ(done.back(), k);
  }
}

// Either when it is given or when it is waited for.
TEST_P(WorkerTest, PassesTheFirstExceptionOnAndDoesNoMore) {
  std::vector<int> done;
  Worker worker(GetParam());
  const auto work = [&] {
    worker.give([&] { done.push_back(1); });
    worker.give([] { throw std::runtime_error("no"); });
    worker.give([&] { done.push_back(2); });
    worker.wait();
  };
  EXPECT_THROW(work(), std::runtime_error);
  EXPECT_THAT(done, ElementsAre(1));
}

TEST_P(WorkerTest, LetsGoOfWhatIsDone) {
  const auto held = std::make_shared<int>(1);
  Worker worker(GetParam());
  worker.give([held] {});
  worker.wait();
  EXPECT_EQ(held.use_count(), 1);
}

TEST(Worker, MayEndBeforeItsWork) {
  std::atomic<int> done = 0;
  {
    Worker worker(2);
    for (int k = 0; k < 1000; ++k)
      worker.give([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ++done;
      });
  }
  EXPECT_LT(done, 1000);  // a second of work, which nobody waits for
}

TEST_P(WorkerTest, DoesAnErrandOnce) {
  std::atomic<int> done = 0;
  Worker worker(GetParam());
  for (int k = 0; k < 1000; ++k) {
    Errand errand([&done] { ++done; });
    errand.give(worker);
    errand.finish();
    EXPECT_EQ(done, k + 1);
  }
  worker.wait();
  EXPECT_EQ(done, 1000);
}

TEST_P(WorkerTest, PassesOnWhatAnErrandThrows) {
  Worker worker(GetParam());
  const auto work = [&] {
    Errand errand([] { throw std::runtime_error("no"); });
    errand.give(worker);
    errand.finish();
  };
  EXPECT_THROW(work(), std::runtime_error);
}

TEST(Errand, IsDoneByWhoNeedsItBeforeTheWorkerComesToIt) {
  std::promise<void> released;
  std::thread::id by;
  Worker worker(2);
  worker.give([free = released.get_future().share()] { free.wait(); });
  Errand errand([&by] { by = std::this_thread::get_id(); });
  errand.give(worker);
  errand.finish();
  released.set_value();
  worker.wait();
  EXPECT_EQ(by, std::this_thread::get_id());
}

TEST(Errand, NeedsNoWorker) {
  int done = 0;
  Errand errand([&done] { ++done; });
  EXPECT_EQ(done, 0);
  errand.finish();
  EXPECT_EQ(done, 1);
}

INSTANTIATE_TEST_SUITE_P(WithJobs, WorkerTest, testing::Values(0U, 1U, 2U));

}  // namespace
}  // namespace frise::merge
