#include "frise/reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "document/byte_source.h"
#include "document/csv_reader.h"
#include "document/feed_reader.h"
#include "document/files.h"
#include "document/html_reader.h"
#include "document/input.h"
#include "document/json_reader.h"
#include "document/meta.h"
#include "document/text_reader.h"
#include "document/warc_reader.h"
#include "text/latin_letters.h"
#include "text/utf8.h"

namespace frise {
namespace {

using document::ByteSource;
using document::Input;

// Of inputs that must be in memory as a whole, in bytes.
constexpr std::size_t kLargest = std::numeric_limits<std::uint32_t>::max() - std::size_t{1};
constexpr std::size_t kMostUnfolded = std::size_t{512} << 20U;

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

// A file of JSON whose first line is a whole object has an article a line.
bool has_json_lines(ByteSource& bytes) {
  constexpr std::size_t kLongest = std::size_t{16} << 20U;  // bytes
  for (std::size_t wanted = 1U << 12U; wanted <= kLongest; wanted *= 2) {
    std::string_view head = bytes.peek(wanted);
    if (head.starts_with(text::kByteOrderMark)) head.remove_prefix(text::kByteOrderMark.size());
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    const std::size_t end = head.find('\n');
    if (end != std::string_view::npos) return document::is_json_object(head.substr(0, end));
    if (bytes.peek(wanted).size() < wanted) return false;
  }
  return false;
}

// What must be in memory as a whole.
void parse(Kind kind, std::string_view bytes, bool asked_for, Input& input) {
  switch (kind) {
    case Kind::json:
      return document::read_json(bytes, input);
    case Kind::table:
      // Beside pages there may be a table of what they lack, which nobody meant for an article.
      if (!document::read_csv_articles(bytes, input) && asked_for)
        input.reject("missing-field", 1, "text", "the table has no column for the text of articles");
      return;
    case Kind::html:
      return document::read_html(bytes, input);
    case Kind::feed:
      return document::read_feed(bytes, input);
    default:
      return document::read_text(bytes, input);
  }
}

void read_whole(Kind kind, ByteSource& bytes, bool asked_for, Input& input) {
  const std::size_t limit = bytes.is_folded() ? kMostUnfolded : kLargest;
  const std::string all = bytes.rest(limit);
  if (bytes.fault() != ByteSource::Fault::none) return;
  if (all.size() > limit)
    input.reject("too-large", 0, "", "is larger than " + std::to_string((limit + 1) >> 20U) + " MiB");
  else if (all.find_first_not_of(" \t\r\n") == std::string_view::npos)
    input.reject("empty-file", 0, "", "is empty");
  else
    parse(kind, all, asked_for, input);
}

// `asked_for`: the file was named, so it must be something.
void read_stream(Kind named, std::istream& in, bool asked_for, Input& input) {
  constexpr std::size_t kHead = 4096;  // bytes
  ByteSource bytes(in);
  const std::string_view head = bytes.peek(kHead);
  const Kind kind = sniffed(head, named);
  if (is_binary(head))
    input.reject("binary-file", 0, "", "is not text");
  else if (kind == Kind::warc)
    document::read_warc(bytes, input);
  else if (kind == Kind::json_lines || (kind == Kind::json && has_json_lines(bytes)))
    document::read_json_lines(bytes, input);
  else
    read_whole(kind, bytes, asked_for, input);
  bytes.report(input);
}

bool are_valid(const ReadOptions& options, const ReadSink& sink) {
  const auto reject = [&](const char* field, const std::string& message) {
    sink.diagnostic({Severity::error, "invalid-value", "", 0, field, message});
    return false;
  };
  if (!is_time_zone(options.timezone)) return reject("timezone", "\"" + options.timezone + "\" is no known time zone");
  if (!options.published.empty() && !published_at(options.published, options.timezone))
    return reject("published", "\"" + options.published + "\" is not an ISO 8601 date or date-time of an existing day");
  return true;
}

class Reader {
 public:
  Reader(const ReadOptions& options, const ReadSink& sink) : options_(options), sink_(sink) {
    if (!options.meta.empty()) meta_ = document::Meta(options.meta, options, sink);
  }

  void read(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
      read_file(path, true);
      return;
    }
    const document::FilesBelow below = document::files_below(path);
    for (const auto& folder : below.unreadable)
      Input(folder.string(), options_, sink_).reject("unreadable", 0, "", "the folder cannot be read");
    bool any = !below.unreadable.empty();
    for (const auto& file : below.files) any = read_file(file, false) || any;
    if (!any)
      Input(path.string(), options_, sink_)
          .reject("no-articles", 0, "", "the folder has no file of a kind that is read");
  }

 private:
  // False where the file is none of those that are read.
  bool read_file(const std::filesystem::path& path, bool asked_for) {
    const Kind kind = kind_of(path);
    if (!asked_for && (kind == Kind::unknown || is_meta(path))) return false;
    Input input(path.string(), options_, sink_, meta_.of(path));
    auto in = document::open_file(path);
    if (!in)
      input.reject("unreadable", 0, "", in.error().message);
    else
      read_stream(kind, *in, asked_for, input);
    return true;
  }

  [[nodiscard]] bool is_meta(const std::filesystem::path& path) const {
    std::error_code error;
    return !options_.meta.empty() && std::filesystem::equivalent(path, options_.meta, error);
  }

  const ReadOptions& options_;
  const ReadSink& sink_;
  document::Meta meta_;
};

ReadSink into(ReadResult& result) {
  return {[&result](Article article) { result.articles.push_back(std::move(article)); },
          [&result](const Diagnostic& diagnostic) { result.diagnostics.push_back(diagnostic); }};
}

}  // namespace

bool ReadResult::rejected() const noexcept {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void read_articles(const std::vector<std::filesystem::path>& inputs, const ReadOptions& options, const ReadSink& sink) {
  if (!are_valid(options, sink)) return;
  Reader reader(options, sink);
  for (const auto& input : inputs) reader.read(input);
}

void read_articles(std::istream& in, const std::string& name, const ReadOptions& options, StreamFormat format,
                   const ReadSink& sink) {
  if (!are_valid(options, sink)) return;
  const document::Meta meta = options.meta.empty() ? document::Meta() : document::Meta(options.meta, options, sink);
  Input input(name, options, sink, meta.of(name));
  read_stream(format == StreamFormat::detect ? Kind::unknown : Kind::text, in, true, input);
}

ReadResult read_articles(const std::vector<std::filesystem::path>& inputs, const ReadOptions& options) {
  ReadResult result;
  read_articles(inputs, options, into(result));
  return result;
}

ReadResult read_articles(std::istream& in, const std::string& name, const ReadOptions& options, StreamFormat format) {
  ReadResult result;
  read_articles(in, name, options, format, into(result));
  return result;
}

}  // namespace frise
