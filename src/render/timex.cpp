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

// An article's own control characters are none of the terminal's business.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    const bool control = c.code_point < 0x20 || (c.code_point >= 0x7F && c.code_point < 0xA0);
    control ? out.push_back(' ') : static_cast<void>(out.append(text, at, c.size));
    at += c.size;
  }
  return out;
}

// The columns: the words, the value, the days, the reason.
constexpr std::array<const char*, kColumns> kColours = {"36", "32", "", "2"};
constexpr const char* kHeading = "1";

std::string painted(const char* colour, const std::string& text, bool colours) {
  return colours && *colour != '\0' ? "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m" : text;
}

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
    if (const auto edtf = t.edtf()) line.field("edtf", *edtf);
    line.period(t.days);
    line.field("why", t.why());
    line.json.EndObject();
  });
  line.json.EndObject();
  out << '\n';
}

void write_timex_text(std::ostream& out, const Article& article, const std::vector<Timex>& mentions, bool colours) {
  std::vector<Row> rows;
  for (const Timex& t : mentions) rows.push_back(row(article, t));
  std::array<std::size_t, kColumns> widths{};
  for (const Row& cells : rows)
    for (std::size_t c = 0; c < kColumns; ++c)
      widths[c] = std::max(widths[c], std::min(kWidest, text::count_code_points(cells[c])));
  out << painted(kHeading, heading(article), colours) << '\n';
  for (const Row& cells : rows) {
    for (std::size_t c = 0; c + 1 < kColumns; ++c) {
      const std::size_t length = text::count_code_points(cells[c]);
      out << painted(kColours[c], cells[c], colours)
          << std::string(widths[c] > length ? widths[c] - length + 2 : 2, ' ');
    }
    out << painted(kColours.back(), cells.back(), colours) << '\n';
  }
}

}  // namespace frise::render
