// How fast a store of a million events answers, through the library. Each figure is for one query; "hits" is the mean
// size of the answer.
//   cmake --build --preset release --target frise_store_bench
//   build/release/tests/frise_store_bench --benchmark_repetitions=9 --benchmark_report_aggregates_only=true
//   FRISE_BENCH_EVENTS=10000000 …      ten million instead
//   FRISE_BENCH_STORE=FILE …           the store, kept for the next run; without it a temporary one
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>

#include "frise/store.h"
#include "support/synthetic_store.h"

namespace frise {
namespace {

constexpr int kOnOneDay = 90'000;  // in a store of ten million

std::string environment(const char* name, const std::string& otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : otherwise;
}

int events() { return std::stoi(environment("FRISE_BENCH_EVENTS", "1000000")); }

bool is_crowded() { return events() >= 10'000'000; }

const Store& filled() {
  static const Store kStore = [] {
    const std::filesystem::path file =
        environment("FRISE_BENCH_STORE", (std::filesystem::temp_directory_path() / "frise-bench.frise").string());
    if (!std::filesystem::exists(file)) test::add_synthetic_events(file, events(), is_crowded() ? kOnOneDay : 0);
    return std::move(*Store::open(file, Store::Mode::read));
  }();
  return kStore;
}

Period some_days(std::mt19937& random, int days) {
  const Day first = Day(2016, 1, 1) + static_cast<int>(random() % 2900U);
  return {first, first + (days - 1)};
}

void count(benchmark::State& state, Query query, int days) {
  std::mt19937 random(7);
  double hits = 0;
  for (auto _ : state) {
    if (days > 0) query.days = some_days(random, days);
    const auto found = filled().count(query);
    if (!found)
      state.SkipWithError(found.error().message.c_str());
    else
      hits += static_cast<double>(*found);
  }
  state.counters["hits"] = benchmark::Counter(hits, benchmark::Counter::kAvgIterations);
}

void page(benchmark::State& state, Query query, int days) {
  std::mt19937 random(7);
  query.limit = 50;
  double hits = 0;
  for (auto _ : state) {
    if (days > 0) query.days = some_days(random, days);
    const auto found = filled().events(query);
    if (!found)
      state.SkipWithError(found.error().message.c_str());
    else
      hits += static_cast<double>(found->events.size());
  }
  state.counters["hits"] = benchmark::Counter(hits, benchmark::Counter::kAvgIterations);
}

void add(const std::string& name, const Query& query, int days) {
  for (const auto& [what, run] : {std::pair("count/", &count), std::pair("page/", &page)})
    benchmark::RegisterBenchmark((what + name).c_str(), run, query, days)->Unit(benchmark::kMillisecond);
}

Query by_weight() {
  Query out;
  out.order = Order::weight;
  return out;
}

Query with(std::string words) { return {.text = std::move(words)}; }

void add_all() {
  for (const auto& [range, days] : {std::pair("day", 1), std::pair("month", 30), std::pair("year", 365)}) {
    const std::string of = std::string("/") + range;
    add("all" + of, {}, days);
    add("weight" + of, by_weight(), days);
    add("in_1_of_4" + of, with("président"), days);
    add("in_1_of_50" + of, with("barrage"), days);
    add("in_1_of_1000" + of, with("girafe"), days);
    add("two_words" + of, with("président barrage"), days);
    add("outlet_1_of_8" + of, {.source = {"Le Monde"}}, days);
  }
  add("weight/ever", by_weight(), 0);
  add("in_1_of_1000/ever", with("girafe"), 0);
  add("in_1_of_50/ever", with("barrage"), 0);
  add("in_1_of_4/ever", with("président"), 0);
  Query crowded;
  crowded.days = {test::kCrowded, test::kCrowded};
  if (is_crowded()) add("all/crowded_day", crowded, 0);
}

}  // namespace
}  // namespace frise

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  frise::add_all();
  frise::filled();
  benchmark::RunSpecifiedBenchmarks();
}
