// Articles out: what was read.
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "frise/render.h"
#include "render/json_output.h"
#include "render/table.h"
#include "text/paragraph.h"

namespace frise {
namespace {

constexpr std::size_t kColumns = 7;
constexpr std::size_t kWidest = 32;  // characters
constexpr std::array<const char*, kColumns> kColours = {"2", "32", "2", "2", "36", "", ""};
constexpr std::array<const char*, kColumns> kNoColours = {"", "", "", "", "", "", ""};

using Row = std::array<std::string, kColumns>;
using Line = render::JsonLine;

std::string or_dash(const std::string& cell) { return cell.empty() ? "-" : render::on_one_line(cell); }

// « 2024-10-24…2024-12-03? » for an estimate.
std::string publication(const Published& published) {
  if (published.day || !published.days.known()) return or_dash(published.iso);
  const auto end = [](const std::optional<Day>& day) { return day ? to_string(*day) : ""; };
  return end(published.days.first) + "…" + end(published.days.last) + "?";
}

std::string confidence(const Published& published) {
  if (!published.day) return "-";
  const int hundredths = static_cast<int>(published.confidence * 100 + 0.5);
  return hundredths >= 100 ? "1.00" : (hundredths < 10 ? "0.0" : "0.") + std::to_string(hundredths);
}

void write_candidate(Line& line, const DateCandidate& candidate) {
  line.json.StartObject();
  line.field(candidate.modified ? "modified" : "published", candidate.iso);
  line.field("where", candidate.where);
  line.key("confidence");
  line.json.Double(candidate.confidence);
  line.json.EndObject();
}

void write_publication(Line& line, const Published& published) {
  line.field_or_null("published", published.iso);
  line.field("published_basis", name(published.basis));
  if (published.day) {
    line.key("published_confidence");
    line.json.Double(published.confidence);
  }
  if (published.days.known()) {
    line.day("published_first", published.days.first);
    line.day("published_last", published.days.last);
  }
  if (published.candidates.size() > 1 || (!published.day && !published.candidates.empty()))
    line.list("published_candidates", published.candidates,
              [&](const DateCandidate& candidate) { write_candidate(line, candidate); });
}

bool is_own(std::string_view name) {
  return name == "published" || name == "published_basis" || name == "published_confidence" ||
         name == "published_first" || name == "published_last" || name == "published_candidates";
}

}  // namespace

void write(std::ostream& out, const Article& a) {
  Line line(out);
  line.json.StartObject();
  line.field("id", a.id);
  line.field_or_null("title", a.title);
  line.field_or_null("source", a.source);
  line.field_or_null("url", a.url);
  write_publication(line, a.published);
  line.field_or_null("modified", a.modified);
  line.field_or_null("lang", a.lang);
  line.field("text", a.text);
  std::set<std::string_view> written = {"id", "title", "source", "url", "modified", "lang", "text"};
  for (const OtherField& other : a.other) {
    if (!written.insert(other.name).second || is_own(other.name)) continue;
    line.key(other.name);
    line.json.RawValue(other.json.data(), other.json.size(), rapidjson::kObjectType);
  }
  line.json.EndObject();
  line.flush();
  out << '\n';
}

void ArticleTable::add(const Article& a) {
  rows_.push_back({render::on_one_line(a.id), publication(a.published), std::string(name(a.published.basis)),
                   confidence(a.published), or_dash(a.source), std::to_string(text::count_words(a.text)),
                   render::on_one_line(a.title)});
}

void ArticleTable::add(const Diagnostic& d) {
  if (d.severity != Severity::error) return;
  const std::string place = d.file + (d.line == 0 ? "" : ":" + std::to_string(d.line));
  const std::string why = (d.field.empty() ? "" : d.field + ": ") + d.message;
  rows_.push_back({render::on_one_line(place), "rejected", d.code, "-", "-", "-", render::on_one_line(why)});
}

void ArticleTable::write(std::ostream& out, bool colours) const {
  std::vector<Row> rows = {{"id", "published", "basis", "confidence", "source", "words", "title"}};
  rows.insert(rows.end(), rows_.begin(), rows_.end());
  render::write_table(out, rows, colours ? kColours : kNoColours, kWidest, colours);
}

}  // namespace frise
