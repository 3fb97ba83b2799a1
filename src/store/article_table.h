// The articles of a store: every version as it was read.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frise/article.h"
#include "store/statements.h"

namespace frise::store {

/// One version of an article, as it was read but for a publication date that a person corrected.
struct Version {
  std::int64_t number = 0;
  Article article;
};

/// Keeps the version; false where the same was there already.
bool insert_version(SQLite::Database& database, const Article& article);

/// All versions that are of one article with that id: that share an id or a URL with it, directly or through others.
[[nodiscard]] std::vector<Version> versions_of(SQLite::Database& database, const std::string& id);

/// Of versions of one article the one that stands: latest_versions(). Precondition: there is one.
[[nodiscard]] const Version& latest(const std::vector<Version>& versions);

/// An id of each article that there is, versions that share a URL counted as they come.
[[nodiscard]] std::vector<std::string> all_ids(SQLite::Database& database);

/// Forgets all versions with that id, and its correction.
void erase_versions(SQLite::Database& database, const std::string& id);

/// From now on all versions with that id are published then.
void correct_publication(SQLite::Database& database, const std::string& id, const Published& published);

/// One version, and the same without the correction of a person. Throws Damaged where there is none of that number, or
/// where its text is not what was read.
[[nodiscard]] Article version(SQLite::Database& database, std::int64_t number);
[[nodiscard]] Article version_as_read(SQLite::Database& database, std::int64_t number);

/// The articles with these numbers (the table article) without their texts, which are not looked at.
[[nodiscard]] std::vector<Article> headings(Statements& statements, const std::vector<std::int64_t>& articles);

}  // namespace frise::store
