#include "document/html_reader.h"

#include <utility>

#include "document/page_article.h"

namespace frise::document {

void read_html(std::string_view bytes, Input& input) {
  PageArticle page = page_article(bytes, input.known().url, input.options().timezone);
  Article& article = page.article;
  if (article.text.empty()) {
    input.reject("empty-text", 0, "text", "no article was found in the page");
    return;
  }
  const Article& known = input.known();
  if (known.published.day) article.published = known.published;
  const bool is_used = article.published.day.has_value() || input.options().published.empty();
  if (!page.doubt.empty() && is_used && !known.published.day)
    input.warn("published-doubtful", 0, "published", page.doubt);
  if (!known.source.empty()) article.source = known.source;
  if (!known.url.empty()) article.url = known.url;
  input.accept(std::move(article));
}

}  // namespace frise::document
