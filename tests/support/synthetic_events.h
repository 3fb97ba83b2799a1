// Invented events in any number, always the same ones: what stores are measured and queries are tried on.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "frise/event.h"
#include "store/event_table.h"

namespace frise::test {

struct SyntheticEvent {
  Event event;
  store::EventPlace place;
};

/// Days as news has them: of a hundred events 85 of a day, 8 of a month and 3 of a season, all in 2015–2024; 3 of a
/// year and 1 of many years, which reach back to 1800 and to 1000. Texts of some twenty words out of twenty thousand,
/// the first of which are frequent; "président" in one of four, "barrage" in one of fifty, "girafe" in one of a
/// thousand.
class SyntheticNews {
 public:
  [[nodiscard]] SyntheticEvent next();

 private:
  [[nodiscard]] int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }
  [[nodiscard]] std::string word();
  [[nodiscard]] std::string sentence(int words);
  [[nodiscard]] EventDate date();

  std::mt19937 random_{2026};
  std::uint32_t number_ = 0;
};

/// A date of these days, or, without the last one, of the first.
[[nodiscard]] EventDate date_of(Period days, Grain grain);

}  // namespace frise::test
