// Articles out: what was read.
#pragma once

#include <iosfwd>
#include <vector>

#include "frise/article.h"

namespace frise::render {

/// A line of JSON an article, as schema/article.schema.json has it, with "published_basis".
void write_articles_json(std::ostream& out, const std::vector<Article>& articles);

/// A table to read: id, publication, where that comes from, outlet, words, title.
void write_articles_text(std::ostream& out, const std::vector<Article>& articles, bool colours);

}  // namespace frise::render
