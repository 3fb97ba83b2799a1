// Articles of invented affairs, any number of them, with what they tell: to measure frise on more than anybody can
// annotate. The same seed gives the same articles on every machine.
#pragma once

#include <cstdint>
#include <vector>

#include "bench/affair_scripts.h"
#include "frise/article.h"
#include "frise/day.h"
#include "frise/span.h"

namespace frise::bench {

/// A sentence that tells an event.
struct GoldMention {
  std::size_t article = 0;
  Span span;              // bytes of its text
  std::size_t event = 0;  // the same for all sentences that tell it
  Day first;              // the days that the sentence gives for it
  Day last;
};

struct Affairs {
  std::vector<Article> articles;
  std::vector<GoldMention> gold;  // by article and position
  std::size_t affairs = 0;
  std::size_t events = 0;  // that are told
};

/// One affair for twenty articles; their sizes follow a Zipf law cut at 500, and what is left over are affairs of one
/// article. The law is that of any count, so that ten times the articles are ten times the work for what is linear.
[[nodiscard]] Affairs make_affairs(const Scripts& scripts, std::size_t articles, std::uint64_t seed);

}  // namespace frise::bench
