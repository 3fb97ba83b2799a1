// Where TimeML goes: it is one document an article, so several need a folder.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "frise/article.h"
#include "frise/result.h"

namespace frise::cli {

/// Why `path` cannot take the documents of so many articles; empty where it can.
[[nodiscard]] std::string timeml_error(const std::string& path, std::size_t articles);

/// Writes one article to `path` as write_output() does; into a folder each as ID.tml.
[[nodiscard]] Outcome write_timeml(const std::string& path, const std::vector<Article>& articles,
                                   const std::function<void(std::ostream&, const Article&)>& write);

}  // namespace frise::cli
