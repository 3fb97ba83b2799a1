#include "render/timex.h"

#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <string>

#include "render/json_output.h"
#include "text/utf8.h"

namespace frise::render {
namespace {

constexpr std::size_t kColumns = 4;
constexpr std::size_t kWidest = 40;  // characters; longer cells push the rest of their line to the right

using Row = std::array<std::string, kColumns>;

std::string days_of(const Period& days) {
  if (!days.known()) return "-";
  if (days.first == days.last) return to_string(*days.first);
  return (days.first ? to_string(*days.first) : "…") + " … " + (days.last ? to_string(*days.last) : "…");
}

std::string on_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

}  // namespace

void write_timex_json(std::ostream& out, const Article& article, const std::vector<Timex>& mentions) {
  const text::CodePoints code_points(article.text);
  JsonOutput<rapidjson::Writer<rapidjson::OStreamWrapper>> line(out);
  line.json.StartObject();
  line.field("id", article.id);
  line.field_or_null("published", article.published.iso);
  line.list("timex", mentions, [&](const Timex& t) {
    line.json.StartObject();
    line.number("start", code_points.at(t.span.begin));
    line.number("end", code_points.at(t.span.end));
    line.field("surface", t.span.of(article.text));
    line.field("type", name(t.type));
    line.field("value", t.value);
    if (t.mod != Modifier::none) line.field("mod", name(t.mod));
    line.period(t.days);
    line.field("why", t.why());
    line.json.EndObject();
  });
  line.json.EndObject();
  out << '\n';
}

void write_timex_text(std::ostream& out, const Article& article, const std::vector<Timex>& mentions) {
  std::vector<Row> rows;
  for (const Timex& t : mentions)
    rows.push_back({on_one_line(std::string(t.span.of(article.text))),
                    t.value + (t.mod == Modifier::none ? "" : " " + std::string(name(t.mod))), days_of(t.days),
                    t.why()});
  std::array<std::size_t, kColumns> widths{};
  for (const Row& row : rows)
    for (std::size_t c = 0; c < kColumns; ++c)
      widths[c] = std::max(widths[c], std::min(kWidest, text::count_code_points(row[c])));
  out << "# " << (article.title.empty() ? article.id : on_one_line(article.title)) << " ("
      << (article.published.iso.empty() ? "date de publication inconnue" : article.published.iso) << ")\n";
  for (const Row& row : rows) {
    for (std::size_t c = 0; c + 1 < kColumns; ++c) {
      const std::size_t length = text::count_code_points(row[c]);
      out << row[c] << std::string(widths[c] > length ? widths[c] - length + 2 : 2, ' ');
    }
    if (const auto edtf = t.edtf()) line.field("edtf", *edtf);
    out << row.back() << '\n';
  }
}

}  // namespace frise::render
