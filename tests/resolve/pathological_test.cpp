// Texts made to be slow: four times the text may cost at most eight times the time. Some sizes are below those of the
// names, and all are under sanitizers: what is linear there is linear beyond, since no stage behind the cutting of
// sentences meets more than 4000 bytes at a time.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <string>

#include "frise/tagger.h"

namespace frise {
namespace {

#ifndef __has_feature
#define __has_feature(feature) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || __has_feature(address_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t k = 0; k < times; ++k) out += piece;
  return out;
}

// Processor time, of the best of three runs; under sanitizers of one.
double seconds_to_tag(const std::string& text) {
  double best = 1e9;
  for (int run = 0; run < (kSanitized ? 1 : 3); ++run) {
    const std::clock_t begin = std::clock();
    const auto mentions = Tagger().tag(text, Reference(2024, 11, 30));
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

struct Times {
  std::size_t plain;
  std::size_t sanitized;
};

void expect_linear(std::string_view piece, Times of) {
  const std::size_t times = kSanitized ? of.sanitized : of.plain;
  const double quarter = seconds_to_tag(repeated(piece, times / 4));
  const double whole = seconds_to_tag(repeated(piece, times));
  constexpr double kClockNoise = 0.05;  // first touches of memory, other processes
  EXPECT_LE(whole, 8 * quarter + kClockNoise);
}

TEST(Pathological, AMillionDe) { expect_linear("de ", {1'000'000, 100'000}); }

TEST(Pathological, AHundredThousandNestedLaVeilleDe) { expect_linear("la veille de ", {100'000, 4'000}); }

TEST(Pathological, DigitsWithoutEnd) { expect_linear("7", {10'000'000, 1'000'000}); }

TEST(Pathological, TwentyMegabytesInOneLineWithoutStops) {
  expect_linear("la ville et son maire ne disaient rien de ces longues années perdues ", {30'000, 1'000});
}

TEST(Pathological, AMillionWeekdays) { expect_linear("mardi ", {10'000, 1'800}); }

TEST(Pathological, AHundredThousandOpenedGuillemets) { expect_linear("« Il part le 3 mai. ", {100'000, 2'000}); }

TEST(Pathological, AMillionStops) { expect_linear(". ", {1'000'000, 100'000}); }

}  // namespace
}  // namespace frise
