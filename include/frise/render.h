// Rendering: timelines and time mentions out.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frise/article.h"
#include "frise/diagnostic.h"
#include "frise/export.h"
#include "frise/timeline.h"
#include "frise/timex.h"

namespace frise {

/// docs/formats.md says of each what it holds, and how it shows imprecise dates, open ends, disagreement and status.
enum class Format : std::uint8_t {
  json,        // "json": the master format, schema/timeline.schema.json; nothing is lost
  json_lines,  // "jsonl": a line an event, each as in JSON
  csv,         // "csv": RFC 4180, a row an event or a mention
  ics,         // "ics": a calendar, RFC 5545
  timelinejs,  // "timelinejs": what TimelineJS 3 loads
  vis,         // "vis": items and groups for vis-timeline
  json_ld,     // "jsonld": schema.org events
  markdown,    // "md": a list to read
  html,        // "html": a page to look at, one file without network
};

/// Nothing for a name that this version does not know.
[[nodiscard]] FRISE_API std::optional<Format> parse_format(std::string_view name) noexcept;

/// "json", "jsonl" … in the order of the enumeration.
[[nodiscard]] FRISE_API std::string_view name(Format format) noexcept;

enum class CsvRows : std::uint8_t { events, mentions };

struct WriteOptions {
  bool with_text = false;          // json: carry the articles' texts, into which the offsets point
  CsvRows rows = CsvRows::events;  // csv: what a row is
};

/// Writes the timeline, UTF-8. Offsets in the output are Unicode code points. Equal timelines give equal bytes. Errors
/// of the stream are left in its state.
///
/// TimeML is one document an article: write(out, article, tagger.tag(…), TagFormat::timeml) for each of
/// timeline.articles.
FRISE_API void write(std::ostream& out, const Timeline& timeline, Format format, const WriteOptions& options = {});

/// Something that a format cannot carry: {"undated events", 3}.
struct Loss {
  std::string_view what;  // English, in the plural
  std::size_t count = 0;

  friend bool operator==(const Loss&, const Loss&) = default;
};

/// What write() leaves out of `timeline` in that format, without what is not there to be left out.
[[nodiscard]] FRISE_API std::vector<Loss> losses(const Timeline& timeline, Format format,
                                                 const WriteOptions& options = {});

enum class TagFormat : std::uint8_t {
  text,        // a heading and a line a mention, to read
  json_lines,  // one line an article: {"id", "published", "timex": […]}
  timeml,      // one document an article, schema/timeml.xsd: its text with a TIMEX3 around each mention
};

/// "text", "jsonl", "timeml"; nothing for a format that this version does not write.
[[nodiscard]] FRISE_API std::optional<TagFormat> parse_tag_format(std::string_view name) noexcept;

struct TagWriteOptions {
  bool colours = false;  // text: with the codes of ANSI terminals
};

/// Writes the mentions that Tagger::tag() found in `article.text`. Offsets in the output are Unicode code points.
///
/// In TimeML a range (« du 3 au 5 mai ») is a DURATION between two points, and characters that XML 1.0 does not have
/// are U+FFFD; otherwise types, values and modifiers are those of the mentions.
FRISE_API void write(std::ostream& out, const Article& article, const std::vector<Timex>& mentions, TagFormat format,
                     const TagWriteOptions& options = {});

/// Writes, in French and to read, what speaks for each event: its date and how that is known, and its mentions with the
/// time expression that dates them and why. Mentions are numbered from 1.
FRISE_API void write_explanation(std::ostream& out, const Timeline& timeline);

/// Writes an article as a line of JSON, schema/article.schema.json, with where its publication comes from.
/// read_articles() reads it again.
FRISE_API void write(std::ostream& out, const Article& article);

/// The table of what was read: id, publication, where that comes from and how sure it is, outlet, words, title; and
/// what was rejected, and why. Keeps a row for each, not the articles.
class FRISE_API ArticleTable {
 public:
  void add(const Article& article);

  /// Warnings are passed over: their articles are in the table.
  void add(const Diagnostic& diagnostic);

  /// To read; `colours` as in TagWriteOptions.
  void write(std::ostream& out, bool colours = false) const;

 private:
  std::vector<std::array<std::string, 7>> rows_;
};

}  // namespace frise
