// What a timeline of very many articles costs and how well its events are grouped, on invented affairs.
//   cmake --build --preset release --target frise_scale_bench
//   build/release/tests/frise_scale_bench 10000 100000      a line each; each in a process of its own
//   build/release/tests/frise_scale_bench --check 2000      fails where events are grouped badly; looks at no clock
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "bench/affair_score.h"
#include "bench/affairs_generator.h"
#include "frise/timeline.h"

namespace frise::bench {
namespace {

constexpr std::uint64_t kSeed = 1;
constexpr unsigned kJobs = 2;
constexpr double kLeastGrouping = 0.95;

double cpu_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double peak_gigabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) * 1024 / 1e9;
}

struct Measured {
  Score score;
  bool sane = false;
};

// As many events as are told, give or take what else the sentences say, and every article there.
bool is_sane(const Affairs& affairs, const Timeline& timeline, std::size_t articles) {
  const std::size_t found = timeline.events.size() + timeline.undated.size();
  return timeline.articles.size() == articles && 2 * found >= affairs.events && found <= 3 * affairs.events;
}

Measured measure(std::size_t count) {
  Affairs affairs = make_affairs(read_scripts(FRISE_AFFAIRS), count, kSeed);
  std::size_t bytes = 0;
  for (const Article& a : affairs.articles) bytes += a.text.size();
  BuildOptions options;
  options.jobs = kJobs;
  std::vector<Article> articles = affairs.articles;
  const double cpu = cpu_seconds();
  const auto begin = std::chrono::steady_clock::now();
  const Timeline timeline = build_timeline(std::move(articles), options);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  const double used = cpu_seconds() - cpu;
  const double peak = peak_gigabytes();
  const Score s = score(affairs.gold, affairs.articles, timeline);
  std::printf(
      "%zu articles, %.1f MB, %zu affairs, %zu events in %zu sentences: wall %.1f s, CPU %.1f s, peak %.2f GB, "
      "%zu events, found %.3f, days %.3f, B3 precision %.3f, recall %.3f, F1 %.3f\n",
      count, static_cast<double>(bytes) / 1e6, affairs.affairs, affairs.events, affairs.gold.size(), wall.count(), used,
      peak, timeline.events.size() + timeline.undated.size(), s.found, s.days, s.precision, s.recall, s.f1());
  std::fflush(stdout);
  return {s, is_sane(affairs, timeline, count)};
}

// In a process of its own, so that the peak is that of this count.
int measure_apart(std::size_t count) {
  const pid_t child = fork();
  if (child == 0) {
    measure(count);
    _exit(0);
  }
  int status = 0;
  return child > 0 && waitpid(child, &status, 0) == child && status == 0 ? 0 : 1;
}

int run(const std::vector<std::string_view>& arguments) {
  if (arguments.size() == 2 && arguments[0] == "--check") {
    const Measured m = measure(std::stoul(std::string(arguments[1])));
    return m.sane && m.score.f1() >= kLeastGrouping ? 0 : 1;
  }
  int failed = arguments.empty() ? 2 : 0;
  for (const std::string_view count : arguments) failed |= measure_apart(std::stoul(std::string(count)));
  return failed;
}

}  // namespace
}  // namespace frise::bench

int main(int argc, char** argv) {
  try {
    return frise::bench::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "frise_scale_bench: %s\n", error.what());
    return 1;
  }
}
