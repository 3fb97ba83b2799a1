// Articles of an affair, with what each of their sentences tells.
#pragma once

#include <string>
#include <vector>

#include "bench/affair.h"
#include "frise/article.h"
#include "frise/span.h"

namespace frise::bench {

/// A sentence that tells something that happened, and the days that it gives for it.
struct Telling {
  Span span;  // bytes of the article's text
  std::size_t happening = 0;
  Day first;
  Day last;
};

struct WrittenArticle {
  Article article;  // without id and url
  std::vector<Telling> tellings;
};

/// An article whose news is one of the happenings, of 600 to 2,500 bytes: a dispatch or a short newspaper article.
[[nodiscard]] WrittenArticle write_article(Random& random, const Scripts& scripts, const Affair& affair,
                                           std::size_t news);

/// What another outlet makes of it the same day: the text with another title, without its end or with a first line.
[[nodiscard]] WrittenArticle copy_article(Random& random, const Affair& affair, const WrittenArticle& original);

}  // namespace frise::bench
