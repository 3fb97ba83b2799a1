#include "document/meta.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <map>
#include <utility>

#include "document/csv.h"
#include "document/files.h"

namespace frise::document {
namespace {

constexpr std::string_view kNeedsPath = "a row of the table needs a path";

class TableReader {
 public:
  TableReader(Input& input, std::map<std::string, Article>& rows) : input_(input), rows_(rows) {}

  void read_csv(std::string_view text) {
    const auto table = document::read_csv(text);
    if (!table) {
      input_.reject("malformed-csv", std::stoul("0" + table.error().where), "", table.error().message);
      return;
    }
    const auto& header = table->header;
    if (std::find(header.begin(), header.end(), "path") == header.end()) {
      input_.reject("missing-field", 1, "path", "the table has no column \"path\"");
      return;
    }
    for (std::size_t k = 0; k < table->rows.size(); ++k) {
      std::unordered_map<std::string, std::string> fields;
      for (std::size_t c = 0; c < std::min(header.size(), table->rows[k].size()); ++c)
        fields[header[c]] = table->rows[k][c];
      take(fields, table->lines[k]);
    }
  }

  void read_json_lines(std::string_view text) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view line = text.substr(begin, end - begin);
      ++number;
      begin = end + 1;
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) read_line(line, number);
    }
  }

 private:
  void read_line(std::string_view line, std::size_t number) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
    if (document.HasParseError() || !document.IsObject()) {
      input_.reject("malformed-json", number, "", "not a JSON object");
      return;
    }
    std::unordered_map<std::string, std::string> fields;
    for (const auto& member : std::as_const(document).GetObject())
      if (member.value.IsString()) fields[member.name.GetString()] = member.value.GetString();
    take(fields, number);
  }

  void take(std::unordered_map<std::string, std::string>& fields, std::size_t line) {
    Article known;
    known.id = fields["id"];
    known.title = fields["title"];
    known.source = fields["source"];
    known.url = fields["url"];
    if (const std::string& iso = fields["published"]; !iso.empty()) {
      auto published = published_at(iso, input_.options().timezone);
      if (!published) {
        input_.reject("invalid-value", line, "published",
                      "\"" + iso + "\" is not an ISO 8601 date or date-time of an existing day");
        return;
      }
      known.published = std::move(*published);
    }
    if (fields["path"].empty())
      input_.reject("missing-field", line, "path", std::string(kNeedsPath));
    else
      rows_[fields["path"]] = std::move(known);
  }

  Input& input_;
  std::map<std::string, Article>& rows_;
};

// The same for all ways of writing the path of one file.
std::string normal_path(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::weakly_canonical(path, error).string();
}

}  // namespace

Meta::Meta(const std::filesystem::path& table, const ReadOptions& options, const ReadSink& sink) {
  Input input(table.string(), options, sink);
  const auto bytes = read_file(table);
  if (!bytes) {
    input.reject("unreadable", 0, "", bytes.error().message);
    return;
  }
  const std::string text = input.as_text(*bytes, 1);
  std::map<std::string, Article> written;
  TableReader reader(input, written);
  if (table.extension() == ".csv")
    reader.read_csv(text);
  else
    reader.read_json_lines(text);
  // A row names a file below the table's folder, or below the current one; a name alone, any file of that name.
  for (const auto& [path, article] : written) {
    const std::filesystem::path row(path);
    if (!row.has_parent_path()) rows_[path] = article;
    rows_[normal_path(row)] = rows_[normal_path(table.parent_path() / row)] = article;
  }
}

Article Meta::of(const std::filesystem::path& file) const {
  for (const std::string& key : {normal_path(file), file.filename().string()})
    if (const auto row = rows_.find(key); row != rows_.end()) return row->second;
  return {};
}

}  // namespace frise::document
