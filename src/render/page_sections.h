// The order of the page: dated events by year and month.
#pragma once

#include <string>
#include <vector>

#include "frise/timeline.h"

namespace frise::render {

struct PageMonth {
  std::string heading;  // « mars 2024 »; empty for what is no finer than the year, which stands before its months
  std::vector<const Event*> events;
};

struct PageYear {
  std::string heading;  // « 2024 », « 52 av. J.-C. », « Sans début connu »
  std::string id;       // for links: "annee-2024"
  std::vector<PageMonth> months;

  [[nodiscard]] std::size_t size() const;
};

/// The dated events of `timeline`, which must outlive them.
[[nodiscard]] std::vector<PageYear> page_years(const Timeline& timeline);

}  // namespace frise::render
