#include "frise/reader.h"

#include <algorithm>
#include <limits>

#include "document/files.h"
#include "document/input.h"
#include "document/json_reader.h"
#include "document/meta.h"
#include "document/text_reader.h"
#include "text/fold.h"

namespace frise {
namespace {

using document::Input;

constexpr std::string_view kFormats = "this version reads .jsonl, .ndjson, .json, .txt and .md";

enum class Kind { json, json_lines, text, not_yet, unknown };

Kind kind_of(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  if (extension == ".jsonl" || extension == ".ndjson") return Kind::json_lines;
  if (extension == ".json") return Kind::json;
  if (extension == ".txt" || extension == ".md") return Kind::text;
  if (extension == ".html" || extension == ".htm" || extension == ".xml" || extension == ".warc" || extension == ".gz")
    return Kind::not_yet;
  return Kind::unknown;
}

// Text has no NUL bytes near its beginning.
bool is_binary(std::string_view bytes) {
  return bytes.substr(0, 4096).find('\0') != std::string_view::npos || bytes.starts_with("%PDF") ||
         bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF");
}

// Markup whose name does not say so.
bool is_markup(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || bytes[first] != '<') return false;
  const std::string head = text::folded(bytes.substr(first, 16));
  return head.starts_with("html") || head.starts_with("doctype") || head.starts_with("xml") || head.starts_with("rss");
}

bool is_unusable(std::string_view bytes, Input& input) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
    input.reject("empty-file", 0, "", "is empty");
  else if (is_binary(bytes))
    input.reject("binary-file", 0, "", "is not text");
  else if (is_markup(bytes))
    input.reject("unsupported-format", 0, "", std::string(kFormats));
  else if (bytes.size() >= std::numeric_limits<std::uint32_t>::max())
    input.reject("too-large", 0, "", "is larger than 4 GiB");
  else
    return false;
  return true;
}

bool looks_like_json(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
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
          .reject("no-articles", 0, "", "the folder has no .jsonl, .json, .txt or .md file");
  }

 private:
  void read_file(const std::filesystem::path& path, bool asked_for) {
    const Kind kind = kind_of(path);
    if (!asked_for && (kind == Kind::unknown || is_meta(path))) return;
    Input input(path.string(), options_, result_, meta_.of(path));
    if (kind == Kind::not_yet) {
      input.reject("unsupported-format", 0, "", std::string(kFormats));
      return;
    }
    const auto bytes = document::read_file(path);
    if (!bytes)
      input.reject("unreadable", 0, "", bytes.error().message);
    else if (!is_unusable(*bytes, input))
      parse(kind, *bytes, input);
  }

  static void parse(Kind kind, std::string_view bytes, Input& input) {
    if (kind == Kind::json)
      document::read_json(bytes, input);
    else if (kind == Kind::json_lines)
      document::read_json_lines(bytes, input);
    else if (kind == Kind::text || !looks_like_json(bytes))
      document::read_text(bytes, input);
    else
      document::read_json(bytes, input);
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
  else if (is_unusable(*bytes, input))
    return result;
  else if (format == StreamFormat::detect && looks_like_json(*bytes))
    document::read_json(*bytes, input);
  else
    document::read_text(*bytes, input);
  return result;
}

}  // namespace frise
