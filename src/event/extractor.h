// Extraction: one article in, its reports of events out.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "event/report.h"
#include "event/terms.h"
#include "frise/article.h"
#include "frise/timeline.h"

namespace frise::event {

struct Extraction {
  std::vector<Report> reports;    // in the order of the text
  std::vector<Warning> warnings;  // what a reader should know of the article
  std::vector<Name> names;        // people, organisations and places, most frequent first
  std::vector<Term> terms;        // of the whole article, sorted
};

/// Reads the article. Depends on nothing but the article; safe to call from several threads.
[[nodiscard]] Extraction extract(const Article& article);

}  // namespace frise::event
