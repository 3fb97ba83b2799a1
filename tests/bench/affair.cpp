#include "bench/affair.h"

#include <algorithm>

namespace frise::bench {
namespace {

constexpr std::size_t kMost = 12;

class Chain {
 public:
  Chain(Random& random, Day begin) : random_(random), day_(begin) {}

  void add(const EventKind& kind) {
    if (happenings_.size() == kMost) return;
    const Day before = day_;
    day_ = day_ + random_.between(kind.least, kind.most);
    Happening out{&kind, day_, std::nullopt};
    constexpr double kPutOff = 0.25;
    if (kind.movable && day_ - before >= 3 && random_.chance(kPutOff)) {
      const Day from = day_;
      day_ = day_ + random_.between(6, 40);
      out.day = day_;
      out.put_off = PutOff{from, from - random_.between(1, 3)};
    }
    happenings_.push_back(out);
  }

  // Not twice on one day.
  void add_again(const EventKind& kind) {
    day_ = day_ + 1;
    add(kind);
  }

  [[nodiscard]] std::vector<Happening> take() { return std::move(happenings_); }

 private:
  Random& random_;
  Day day_;
  std::vector<Happening> happenings_;
};

}  // namespace

Affair make_affair(Random& random, const Scripts& scripts, Day begin) {
  Affair out;
  out.script = &random.pick(scripts.affairs);
  out.cast = make_cast(random);
  out.colour = random.pick(out.script->colours);
  Chain chain(random, begin);
  constexpr std::size_t kFewest = 3;
  constexpr double kHappens = 0.85;
  const std::vector<EventKind>& kinds = out.script->events;
  std::size_t left = kinds.size();
  std::size_t told = 0;
  for (const EventKind& kind : kinds) {
    const bool needed = told + left <= kFewest || &kind == &kinds.front();
    --left;
    if (!needed && !random.chance(kHappens)) continue;
    ++told;
    chain.add(kind);
    for (int again = 0; kind.repeats && again < 2 && random.chance(0.5); ++again) chain.add_again(kind);
  }
  out.happenings = chain.take();
  return out;
}

}  // namespace frise::bench
