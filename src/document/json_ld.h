// The JSON that pages carry for machines: schema.org's records of articles, and the state of pages drawn by scripts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frise::document {

/// What a record of an article says; empty where it says nothing.
struct JsonArticle {
  std::string headline;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string url;
  std::string author;
  std::string section;
  std::string body;
  int rank = 0;  // 2 an article, 1 the page it stands on, 0 the state of a script
};

/// The articles of a JSON-LD block (schema.org: NewsArticle and its kin) and the page itself, in their order; they may
/// stand alone, in an array or in an @graph. None where the block is not JSON.
[[nodiscard]] std::vector<JsonArticle> articles_of_json_ld(std::string_view json);

/// The article in the state of a page that is drawn by a script (__NEXT_DATA__ and the like): the object with the
/// longest body.
[[nodiscard]] std::optional<JsonArticle> article_of_state(std::string_view json);

}  // namespace frise::document
