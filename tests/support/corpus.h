// A few invented dispatches about one affair, which tell of the same events in other words.
#pragma once

#include <string>
#include <vector>

#include "frise/article.h"

namespace frise::test {

/// An article with an id, an outlet, a date and a text.
[[nodiscard]] Article article(std::string id, std::string source, const std::string& published, std::string text);

/// Articles with dated and undated events, from several outlets.
[[nodiscard]] std::vector<Article> corpus();

}  // namespace frise::test
