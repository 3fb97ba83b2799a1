// How fast frise tags and builds, on the samples; compare figures of one run only, as ratios.
//   cmake --build --preset release --target frise_bench && build/release/tests/frise_bench
#include <benchmark/benchmark.h>

#include <string>

#include "frise/frise.h"

namespace frise {
namespace {

const std::vector<Article>& articles() {
  static const std::vector<Article> read = read_articles({FRISE_SAMPLES "/depeches"}).articles;
  return read;
}

std::size_t bytes_of(const std::vector<Article>& all) {
  std::size_t out = 0;
  for (const Article& a : all) out += a.text.size();
  return out;
}

// What any reading of the text costs at least.
void count_spaces(benchmark::State& state) {
  for (auto _ : state) {
    std::size_t spaces = 0;
    for (const Article& a : articles())
      for (const char c : a.text) spaces += c == ' ' ? 1U : 0U;
    benchmark::DoNotOptimize(spaces);
  }
  state.SetBytesProcessed(
      static_cast<std::int64_t>(static_cast<std::size_t>(state.iterations()) * bytes_of(articles())));
}
BENCHMARK(count_spaces);

void tag(benchmark::State& state) {
  const Tagger tagger;
  for (auto _ : state)
    for (const Article& a : articles()) benchmark::DoNotOptimize(tagger.tag(a.text, a.published.reference()));
  state.SetBytesProcessed(
      static_cast<std::int64_t>(static_cast<std::size_t>(state.iterations()) * bytes_of(articles())));
}
BENCHMARK(tag);

void build(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(build_timeline(articles()));
  state.SetBytesProcessed(
      static_cast<std::int64_t>(static_cast<std::size_t>(state.iterations()) * bytes_of(articles())));
}
BENCHMARK(build);

}  // namespace
}  // namespace frise

BENCHMARK_MAIN();
