#include "document/csv_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "calendar/loose_date.h"
#include "document/csv.h"
#include "document/field_names.h"

namespace frise::document {
namespace {

class RowReader {
 public:
  RowReader(const std::vector<std::string>& header, Input& input)
      : header_(header), names_(input.options().names), input_(input) {}

  [[nodiscard]] bool has_text() const { return column("text").has_value(); }

  void read(const std::vector<std::string>& row, std::size_t line) {
    Article article;
    article.id = cell(row, "id");
    article.title = cell(row, "title");
    article.source = cell(row, "source");
    article.url = cell(row, "url");
    article.lang = cell(row, "lang");
    article.modified = calendar::loose_iso(cell(row, "modified")).value_or("");
    article.text = plain_text(cell(row, "text"));
    if (const std::string said = cell(row, "published"); !said.empty()) {
      const auto iso = calendar::loose_iso(said);
      auto published = iso ? published_at(*iso, input_.options().timezone) : std::nullopt;
      if (!published) {
        input_.reject("invalid-value", line, header_[*column("published")],
                      "\"" + said + "\" is no date of an existing day");
        return;
      }
      article.published = std::move(*published);
    }
    if (article.text.find_first_not_of(" \t\r\n") == std::string::npos)
      input_.warn("empty-text", line, header_[*column("text")], "the article has no text");
    keep_others(row, article);
    input_.accept(std::move(article));
  }

 private:
  // The columns that no field of the article was read from.
  void keep_others(const std::vector<std::string>& row, Article& article) const {
    std::vector<std::size_t> used;
    for (const char* field : {"id", "title", "source", "url", "published", "modified", "lang", "text"})
      if (const auto at = column(field)) used.push_back(*at);
    for (std::size_t c = 0; c < std::min(header_.size(), row.size()); ++c)
      if (!row[c].empty() && std::find(used.begin(), used.end(), c) == used.end())
        article.other.push_back({header_[c], json_string(row[c])});
  }

  [[nodiscard]] std::optional<std::size_t> column(std::string_view field) const {
    for (const std::string& name : names_.of(field))
      if (const auto found = std::find(header_.begin(), header_.end(), name); found != header_.end())
        return static_cast<std::size_t>(found - header_.begin());
    return std::nullopt;
  }

  [[nodiscard]] std::string cell(const std::vector<std::string>& row, std::string_view field) const {
    const auto at = column(field);
    return at && *at < row.size() ? row[*at] : "";
  }

  const std::vector<std::string>& header_;
  FieldNames names_;
  Input& input_;
};

}  // namespace

bool read_csv_articles(std::string_view bytes, Input& input) {
  const auto table = read_csv(input.as_text(bytes, 1));
  if (!table) {
    input.reject("malformed-csv", std::stoul("0" + table.error().where), "", table.error().message);
    return true;
  }
  RowReader reader(table->header, input);
  if (!reader.has_text()) return false;
  for (std::size_t k = 0; k < table->rows.size(); ++k) reader.read(table->rows[k], table->lines[k]);
  return true;
}

}  // namespace frise::document
