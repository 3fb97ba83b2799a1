// The articles of a store: every version as it was read, and which of them the timeline was built from.
#pragma once

#include <SQLiteCpp/Database.h>

#include <vector>

#include "frise/article.h"

namespace frise::store {

/// Keeps the version; false where the same was there already.
bool insert_version(SQLite::Database& database, const Article& article);

/// All versions, in the order in which they came.
[[nodiscard]] std::vector<Article> all_versions(SQLite::Database& database);

/// Says which versions the timeline was built from; each must have been inserted.
void replace_articles(SQLite::Database& database, const std::vector<Article>& articles);

/// Those versions, in the order of the timeline.
[[nodiscard]] std::vector<Article> articles_of_timeline(SQLite::Database& database);

}  // namespace frise::store
