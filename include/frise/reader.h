// Readers: files, folders and streams in, articles out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "frise/article.h"
#include "frise/diagnostic.h"
#include "frise/export.h"
#include "frise/result.h"

namespace frise {

/// Under which name records keep a field of an article: {"text", "body"}.
struct FieldName {
  std::string field;
  std::string name;
};

/// What is done where no date, or none that can be believed, says when an article was published.
enum class PublishedPolicy : std::uint8_t {
  ignore,  // nothing
  stated,  // an estimate from the text, which costs a reading of it, and which nothing is counted from
  infer,   // the day that its own dates make likely is taken
};

struct ReadOptions {
  std::filesystem::path meta = {};        // CSV or JSONL with path, published, source, url: what each input lacks
  std::string published = {};             // ISO 8601: what all lack
  std::string source = {};                // the outlet of those without one
  std::string timezone = "Europe/Paris";  // in which times given in UTC are read
  std::vector<FieldName> names = {};      // of records and tables, beside the usual ones
  PublishedPolicy published_policy = PublishedPolicy::stated;
};

/// Takes what is read while it is read, in the order of the inputs.
struct ReadSink {
  std::function<void(Article)> article;
  std::function<void(const Diagnostic&)> diagnostic;
};

struct ReadResult {
  std::vector<Article> articles;
  std::vector<Diagnostic> diagnostics;

  /// Some input was rejected.
  [[nodiscard]] FRISE_API bool rejected() const noexcept;
};

/// Reads articles from files and folders (recursively, in order of their names):
///
///   .jsonl .ndjson   one article a line            .txt .md          one article, with an optional header of
///   .json            one article or an array                         "key: value" lines between lines of ---
///   .html .htm       one page, one article         .xml .rss .atom   a feed, an article an entry
///   .csv             one article a row             .warc             a web archive, an article a page
///
/// and any of them compressed as .gz. docs/reading.md says how a page becomes an article and which date it gets.
///
/// An article is {"id"?, "title"?, "source"?, "url"?, "published"?, "modified"?, "lang"?, "text"}
/// (schema/article.schema.json); "body", "content", "headline", "link", "date" and the like are understood too. What
/// cannot be read is reported with file, line and field, and the rest is read. Ill-formed UTF-8 is replaced by U+FFFD
/// with a warning. Never throws but for memory.
[[nodiscard]] FRISE_API ReadResult read_articles(const std::vector<std::filesystem::path>& inputs,
                                                 const ReadOptions& options = {});

/// The same, an article at a time: JSON lines and web archives of any size are read in constant memory. The functions
/// of `sink` are called from this thread; what they throw ends the reading and is passed on.
FRISE_API void read_articles(const std::vector<std::filesystem::path>& inputs, const ReadOptions& options,
                             const ReadSink& sink);

/// What a stream holds, which has no extension to say so.
enum class StreamFormat : std::uint8_t {
  detect,  // JSON or JSONL, a page, a feed, an archive, as its first bytes say, else text
  text,    // one article, as in a .txt file
};

/// Reads a stream to its end. `name` stands in diagnostics.
[[nodiscard]] FRISE_API ReadResult read_articles(std::istream& in, const std::string& name,
                                                 const ReadOptions& options = {},
                                                 StreamFormat format = StreamFormat::detect);

/// The same, an article at a time.
FRISE_API void read_articles(std::istream& in, const std::string& name, const ReadOptions& options, StreamFormat format,
                             const ReadSink& sink);

/// Of articles with the same id or URL the last version: latest `modified`, then larger content hash; in the order of
/// their first appearance.
[[nodiscard]] FRISE_API std::vector<Article> latest_versions(std::vector<Article> articles);

}  // namespace frise
