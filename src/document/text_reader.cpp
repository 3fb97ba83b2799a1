#include "document/text_reader.h"

#include <string>
#include <utility>

#include "document/field_names.h"
#include "document/structure.h"
#include "text/paragraph.h"
#include "text/words.h"

namespace frise::document {
namespace {

std::string_view trimmed(std::string_view text) {
  return text::trimmed(text, {0, static_cast<std::uint32_t>(text.size())}).of(text);
}

// The line that begins at `at`, and where the next begins.
std::pair<std::string_view, std::size_t> line_at(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return {trimmed(text.substr(at, end - at)), std::min(end + 1, text.size())};
}

std::string unquoted(std::string_view value) {
  const bool quoted =
      value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return std::string(quoted ? value.substr(1, value.size() - 2) : value);
}

// « key: value »
bool is_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && line.substr(0, colon).find_first_of(" \t") == std::string_view::npos;
}

bool is_field_of_article(std::string_view key) {
  return text::holds_words("id title source url published modified lang", key);
}

class HeaderReader {
 public:
  HeaderReader(std::string_view text, Input& input) : text_(text), input_(input) {}

  // Reads the header into `article`; where the text begins, or nothing where the article must be rejected.
  std::optional<std::size_t> read(Article& article) {
    auto [first, at] = line_at(text_, 0);
    if (first != "---" || !is_field(line_at(text_, at).first)) return 0;  // a rule above a text is no header
    bool good = true;
    for (std::size_t number = 2; at < text_.size(); ++number) {
      const auto [line, next] = line_at(text_, at);
      at = next;
      if (line == "---") return good ? std::optional(at) : std::nullopt;
      if (!line.empty()) good &= field(line, number, article);
    }
    input_.reject("unclosed-header", 1, "", "the header that begins with --- has no closing ---");
    return std::nullopt;
  }

 private:
  bool field(std::string_view line, std::size_t number, Article& article) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
      input_.reject("malformed-header", number, "", "a header line is \"key: value\"");
      return false;
    }
    const std::string_view key = trimmed(line.substr(0, colon));
    const std::string value = unquoted(trimmed(line.substr(colon + 1)));
    if (key == "id") article.id = value;
    if (key == "title") article.title = value;
    if (key == "source") article.source = value;
    if (key == "url") article.url = value;
    if (key == "modified") article.modified = value;
    if (key == "lang") article.lang = value;
    if (!is_field_of_article(key)) article.other.push_back({std::string(key), json_string(value)});
    if (key != "published" || value.empty()) return true;
    auto published = published_at(value, input_.options().timezone);
    if (!published) {
      input_.reject("invalid-value", number, "published",
                    "\"" + value + "\" is not an ISO 8601 date or date-time of an existing day");
      return false;
    }
    article.published = std::move(*published);
    return true;
  }

  std::string_view text_;
  Input& input_;
};

}  // namespace

void read_text(std::string_view bytes, Input& input) {
  const std::string text = input.as_text(bytes, 1);
  Article article = input.known();
  const auto begin = HeaderReader(text, input).read(article);
  if (!begin) return;
  article.text = text.substr(*begin);
  if (trimmed(article.text).empty()) {
    input.reject("empty-text", 0, "text", "there is no text");
    return;
  }
  if (article.title.empty()) article.title = first_title(article.text);
  input.accept(std::move(article));
}

}  // namespace frise::document
