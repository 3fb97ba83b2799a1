// The article of a page: its title, its text without what stands around it, and when it was published.
#pragma once

#include <string>
#include <string_view>

#include "frise/article.h"

namespace frise::document {

struct PageArticle {
  Article article;
  std::string doubt;  // why the date that the page shows was not taken for that of the publication; empty: none
};

/// Reads the article of an HTML page in any encoding. `url` is where the page came from and `charset` what the server
/// declared, where they are known; `zone` is the time zone in which times in UTC are read. The text is empty where the
/// page holds none. Linear in the page; nothing is fetched.
[[nodiscard]] PageArticle page_article(std::string_view html, const std::string& url, const std::string& zone,
                                       std::string_view charset = {});

/// The text of a piece of HTML, a paragraph a line: of an entry of a feed, of a body that a page carries as data.
[[nodiscard]] std::string text_of_html(std::string_view html);

}  // namespace frise::document
