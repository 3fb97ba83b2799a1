// When a text that does not say so was published, from what it tells.
#pragma once

#include <string>

#include "frise/article.h"

namespace frise::document {

/// Not before the newest date of which the text tells as gone by, and not after the first day that it says is to come,
/// nor after the article was changed; where it speaks of « ce vendredi », not before the Friday that follows. Empty
/// ends where nothing tells. Days and months said in full count, and not lines that are nothing but a date: that may be
/// the day of a visit. A text that counts nothing from its own day, no « vendredi » and no « hier », may have been
/// written long after its newest date: that says nothing then. A text of more than sixteen megabytes is no article, and
/// says nothing. One reading of the text.
///
///   « … a été inauguré le 24 octobre 2024. … aura lieu le 3 décembre 2024. »   2024-10-24 … 2024-12-03
[[nodiscard]] Period estimated_publication(const Article& article, const std::string& zone);

}  // namespace frise::document
