#include "render/timex.h"

#include <rapidjson/writer.h>

#include <array>
#include <string>

#include "render/json_output.h"
#include "render/table.h"
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

// The columns: the words, the value, the days, the reason.
constexpr std::array<const char*, kColumns> kColours = {"36", "32", "", "2"};
constexpr const char* kHeading = "1";

Row row(const Article& article, const Timex& t) {
  return {on_one_line(t.span.of(article.text)),
          t.value + (t.mod == Modifier::none ? "" : " " + std::string(name(t.mod))), days_of(t.days),
          on_one_line(t.why())};
}

std::string heading(const Article& article) {
  return "# " + on_one_line(article.title.empty() ? article.id : article.title) + " (" +
         (article.published.iso.empty() ? "date de publication inconnue" : article.published.iso) + ")";
}

}  // namespace

void write_timex_json(std::ostream& out, const Article& article, const std::vector<Timex>& mentions) {
  const text::CodePoints code_points(article.text);
  JsonOutput<rapidjson::Writer<rapidjson::StringBuffer>> line(out);
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
    if (const auto edtf = t.edtf()) line.field("edtf", *edtf);
    line.period(t.days);
    line.field("why", t.why());
    line.json.EndObject();
  });
  line.json.EndObject();
  line.flush();
  out << '\n';
}

void write_timex_text(std::ostream& out, const Article& article, const std::vector<Timex>& mentions, bool colours) {
  std::vector<Row> rows;
  for (const Timex& t : mentions) rows.push_back(row(article, t));
  out << painted(kHeading, heading(article), colours) << '\n';
  write_table(out, rows, kColours, kWidest, colours);
}

}  // namespace frise::render
