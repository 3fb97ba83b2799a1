// How fast frise tags and builds. Compare figures of one run only, as ratios: naive_tokens is what any tagger that
// looks at every word costs at least.
//   cmake --build --preset release --target frise_bench
//   FRISE_BENCH_ARTICLES=articles.jsonl build/release/tests/frise_bench      (without it, the samples)
#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>

#include "bench/made_page.h"
#include "frise/frise.h"

namespace frise {
namespace {

std::vector<Article> read() {
  const char* path = std::getenv("FRISE_BENCH_ARTICLES");
  return read_articles({path != nullptr ? path : FRISE_SAMPLES "/depeches"}).articles;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> all = read();
  return all;
}

void count_bytes(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const Article& a : articles()) bytes += a.text.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(static_cast<std::size_t>(state.iterations()) * bytes));
}

// --- the naive pass: every byte is looked at, letters are folded, every word gets a hash ---------------------------

// 0 for what belongs to no word; the folded byte otherwise.
constexpr std::array<unsigned char, 256> kFold = [] {
  std::array<unsigned char, 256> out{};
  for (std::size_t c = 0x80; c < 0x100; ++c) out[c] = static_cast<unsigned char>(c);
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = static_cast<unsigned char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = out[c - 0x20] = static_cast<unsigned char>(c);
  return out;
}();

constexpr std::string_view kLatin = "aaaaaaaceeeeiiiidnooooo ouuuuyts";  // U+00E0 … U+00FF, and their capitals

std::uint32_t hash_words(std::string_view text) {
  std::uint32_t sum = 0;
  std::uint32_t hash = 2166136261U;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned char folded = kFold[static_cast<unsigned char>(text[at])];
    if (folded == 0xC3 && at + 1 < text.size())
      folded = static_cast<unsigned char>(kLatin[static_cast<unsigned char>(text[++at]) & 0x1FU]);
    if (folded != 0) {
      hash = (hash ^ folded) * 16777619U;
    } else {
      sum += hash;
      hash = 2166136261U;
    }
  }
  return sum + hash;
}

void naive_tokens(benchmark::State& state) {
  for (auto _ : state)
    for (const Article& a : articles()) benchmark::DoNotOptimize(hash_words(a.text));
  count_bytes(state);
}
BENCHMARK(naive_tokens);

void tag(benchmark::State& state) {
  const Tagger tagger;
  for (auto _ : state)
    for (const Article& a : articles()) benchmark::DoNotOptimize(tagger.tag(a.text, a.published.reference()));
  count_bytes(state);
}
BENCHMARK(tag);

// --- one long text against many: a hundred megabytes may cost at most a tenth more than a hundred texts of one

const std::string& megabyte() {
  static const std::string kText = [] {
    std::string out;
    while (out.size() < 1'000'000)
      for (const Article& a : articles()) out += a.text + "\n";
    out.resize(out.rfind('\n', 1'000'000));
    return out;
  }();
  return kText;
}

void tag_a_hundred_texts(benchmark::State& state) {
  const Tagger tagger;
  for (auto _ : state)
    for (int k = 0; k < 100; ++k) benchmark::DoNotOptimize(tagger.tag(megabyte(), Reference(2024, 11, 30)));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(100 * megabyte().size()));
}
BENCHMARK(tag_a_hundred_texts)->Unit(benchmark::kMillisecond);

void tag_one_long_text(benchmark::State& state) {
  const Tagger tagger;
  std::string text;
  for (int k = 0; k < 100; ++k) text += megabyte();
  for (auto _ : state) benchmark::DoNotOptimize(tagger.tag(text, Reference(2024, 11, 30)));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(tag_one_long_text)->Unit(benchmark::kMillisecond);

// --- JSON lines: the articles as records, without tagging

void read_json_lines(benchmark::State& state) {
  std::ostringstream records;
  for (const Article& a : articles()) write(records, a);
  std::size_t read = 0;
  const ReadSink sink{[&](const Article&) { ++read; }, [](const Diagnostic&) {}};
  std::istringstream in(records.str());
  for (auto _ : state) {
    in.clear();
    in.seekg(0);
    read_articles(in, "-", {}, StreamFormat::detect, sink);
  }
  if (read == 0) state.SkipWithError("nothing was read");
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(records.str().size()));
}
BENCHMARK(read_json_lines)->Unit(benchmark::kMillisecond);

// --- pages: the corpus of pages, of some twenty kilobytes each -------------------------------------------------------

void read_pages(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(FRISE_PAGES))
    if (entry.path().extension() == ".html") bytes += static_cast<std::int64_t>(entry.file_size());
  std::vector<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::directory_iterator(FRISE_PAGES))
    if (entry.path().extension() == ".html") pages.push_back(entry.path());
  for (auto _ : state) benchmark::DoNotOptimize(read_articles(pages));
  state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(read_pages)->Unit(benchmark::kMillisecond);

// --- a page of a hundred kilobytes, beside what libxml2 takes to make its own tree of it
// ------------------------------

void libxml2_tree(benchmark::State& state) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  const std::string page = bench::made_page();
  for (auto _ : state)
    xmlFreeDoc(htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kOptions));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page.size()));
}
BENCHMARK(libxml2_tree)->Unit(benchmark::kMillisecond);

void read_long_page(benchmark::State& state) {
  const std::string page = bench::made_page();
  std::istringstream in(page);
  for (auto _ : state) {
    in.clear();
    in.seekg(0);
    if (read_articles(in, "-").articles.empty()) state.SkipWithError("nothing was read");
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page.size()));
}
BENCHMARK(read_long_page)->Unit(benchmark::kMillisecond);

void build(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(build_timeline(articles()));
  count_bytes(state);
}

}  // namespace
}  // namespace frise

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  // Two thousand unrelated articles are no timeline: building is timed on the samples only.
  if (std::getenv("FRISE_BENCH_ARTICLES") == nullptr) benchmark::RegisterBenchmark("build", &frise::build);
  benchmark::RunSpecifiedBenchmarks();
}
