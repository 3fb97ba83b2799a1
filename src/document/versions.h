// Versions: which of two versions of an article stands.
#pragma once

#include "frise/article.h"

namespace frise::document {

/// By `modified`, then by the larger hash of the text, then by all else: a total order, whatever came first.
[[nodiscard]] bool is_later(const Article& a, const Article& b);

}  // namespace frise::document
