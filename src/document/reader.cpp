#include "frise/reader.h"

#include <algorithm>
#include <limits>

#include "document/csv_reader.h"
#include "document/feed_reader.h"
#include "document/files.h"
#include "document/gzip.h"
#include "document/html_reader.h"
#include "document/input.h"
#include "document/json_reader.h"
#include "document/meta.h"
#include "document/text_reader.h"
#include "document/warc_reader.h"
#include "text/latin_letters.h"

namespace frise {
namespace {

using document::Input;

constexpr std::size_t kMostUnfolded = std::size_t{1} << 30U;  // bytes of a gzip file

enum class Kind { json, json_lines, table, text, html, feed, warc, unknown };

// By the name; « page.html.gz » is a page.
Kind kind_of(std::filesystem::path path) {
  if (text::ascii_small(path.extension().string()) == ".gz") path = path.stem();
  const std::string extension = text::ascii_small(path.extension().string());
  if (extension == ".jsonl" || extension == ".ndjson") return Kind::json_lines;
  if (extension == ".json") return Kind::json;
  if (extension == ".csv") return Kind::table;
  if (extension == ".txt" || extension == ".md") return Kind::text;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return Kind::html;
  if (extension == ".xml" || extension == ".rss" || extension == ".atom") return Kind::feed;
  return extension == ".warc" ? Kind::warc : Kind::unknown;
}

// Text has no NUL bytes near its beginning; UTF-16 says so with a byte-order mark.
bool is_binary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  if (bytes.starts_with("WARC/")) return false;
  return bytes.substr(0, 4096).find('\0') != std::string_view::npos || bytes.starts_with("%PDF") ||
         bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF");
}

// By the content, where the name says nothing or may be wrong: markup, JSON, else what the name says.
Kind sniffed(std::string_view bytes, Kind named) {
  if (bytes.starts_with("WARC/1.")) return Kind::warc;
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) return named;
  if (bytes[first] == '<') {
    const std::string head = text::ascii_small(bytes.substr(first, 512));
    const bool html = head.find("<html") != std::string::npos || head.starts_with("<!doctype html");
    if (html) return Kind::html;
    if (head.starts_with("<?xml") || head.starts_with("<rss") || head.starts_with("<feed") || head.starts_with("<rdf"))
      return Kind::feed;
    return named;
  }
  const bool json = bytes[first] == '{' || bytes[first] == '[';
  return named == Kind::unknown ? (json ? Kind::json : Kind::text) : named;
}

bool is_unusable(std::string_view bytes, Input& input) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
    input.reject("empty-file", 0, "", "is empty");
  else if (is_binary(bytes))
    input.reject("binary-file", 0, "", "is not text");
  else if (bytes.size() >= std::numeric_limits<std::uint32_t>::max())
    input.reject("too-large", 0, "", "is larger than 4 GiB");
  else
    return false;
  return true;
}

// `asked_for`: the file was named, so it must be something.
void parse(Kind kind, std::string_view bytes, bool asked_for, Input& input) {
  switch (sniffed(bytes, kind)) {
    case Kind::json:
      return document::read_json(bytes, input);
    case Kind::json_lines:
      return document::read_json_lines(bytes, input);
    case Kind::table:
      // Beside pages there may be a table of what they lack, which nobody meant for an article.
      if (!document::read_csv_articles(bytes, input) && asked_for)
        input.reject("missing-field", 1, "text", "the table has no column for the text of articles");
      return;
    case Kind::html:
      return document::read_html(bytes, input);
    case Kind::feed:
      return document::read_feed(bytes, input);
    case Kind::warc:
      return document::read_warc(bytes, input);
    case Kind::text:
    case Kind::unknown:
      return document::read_text(bytes, input);
  }
}

// Unfolds what is compressed, and reads what can be read.
void read_bytes(Kind kind, std::string_view bytes, bool asked_for, Input& input) {
  if (document::is_gzip(bytes)) {
    const auto unfolded = document::gunzip(bytes, kMostUnfolded);
    if (!unfolded)
      input.reject("malformed-gzip", 0, "", unfolded.error().message);
    else if (!is_unusable(*unfolded, input))
      parse(kind, *unfolded, asked_for, input);
  } else if (!is_unusable(bytes, input)) {
    parse(kind, bytes, asked_for, input);
  }
}

bool are_valid(const ReadOptions& options, ReadResult& result) {
  const auto reject = [&](const char* field, const std::string& message) {
    result.diagnostics.push_back({Severity::error, "invalid-value", "", 0, field, message});
    return false;
  };
  if (!is_time_zone(options.timezone)) return reject("timezone", "\"" + options.timezone + "\" is no known time zone");
  if (!options.published.empty() && !published_at(options.published, options.timezone))
    return reject("published", "\"" + options.published + "\" is not an ISO 8601 date or date-time of an existing day");
  return true;
}

class Reader {
 public:
  Reader(const ReadOptions& options, ReadResult& result) : options_(options), result_(result) {
    if (!options.meta.empty()) meta_ = document::Meta(options.meta, options, result);
  }

  void read(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
      read_file(path, true);
      return;
    }
    const std::size_t before = result_.articles.size() + result_.diagnostics.size();
    const document::FilesBelow below = document::files_below(path);
    for (const auto& folder : below.unreadable)
      Input(folder.string(), options_, result_).reject("unreadable", 0, "", "the folder cannot be read");
    for (const auto& file : below.files) read_file(file, false);
    if (result_.articles.size() + result_.diagnostics.size() == before)
      Input(path.string(), options_, result_)
          .reject("no-articles", 0, "", "the folder has no file of a kind that is read");
  }

 private:
  void read_file(const std::filesystem::path& path, bool asked_for) {
    const Kind kind = kind_of(path);
    if (!asked_for && (kind == Kind::unknown || is_meta(path))) return;
    Input input(path.string(), options_, result_, meta_.of(path));
    const auto bytes = document::read_file(path);
    if (!bytes)
      input.reject("unreadable", 0, "", bytes.error().message);
    else
      read_bytes(kind, *bytes, asked_for, input);
  }

  [[nodiscard]] bool is_meta(const std::filesystem::path& path) const {
    std::error_code error;
    return !options_.meta.empty() && std::filesystem::equivalent(path, options_.meta, error);
  }

  const ReadOptions& options_;
  ReadResult& result_;
  document::Meta meta_;
};

}  // namespace

bool ReadResult::rejected() const noexcept {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

ReadResult read_articles(const std::vector<std::filesystem::path>& inputs, const ReadOptions& options) {
  ReadResult result;
  if (!are_valid(options, result)) return result;
  Reader reader(options, result);
  for (const auto& input : inputs) reader.read(input);
  return result;
}

ReadResult read_articles(std::istream& in, const std::string& name, const ReadOptions& options, StreamFormat format) {
  ReadResult result;
  if (!are_valid(options, result)) return result;
  const document::Meta meta = options.meta.empty() ? document::Meta() : document::Meta(options.meta, options, result);
  Input input(name, options, result, meta.of(name));
  const auto bytes = document::read_all(in);
  if (!bytes)
    input.reject("unreadable", 0, "", "could not be read to its end");
  else
    read_bytes(format == StreamFormat::detect ? Kind::unknown : Kind::text, *bytes, true, input);
  return result;
}

}  // namespace frise
