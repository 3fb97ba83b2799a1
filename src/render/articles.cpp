#include "render/articles.h"

#include <rapidjson/writer.h>

#include <array>
#include <string>

#include "render/json_output.h"
#include "render/table.h"
#include "text/paragraph.h"

namespace frise::render {
namespace {

constexpr std::size_t kColumns = 6;
constexpr std::size_t kWidest = 32;  // characters
constexpr std::array<const char*, kColumns> kColours = {"2", "32", "2", "36", "", ""};
constexpr std::array<const char*, kColumns> kHeadingColours = {"1", "1", "1", "1", "1", "1"};

using Row = std::array<std::string, kColumns>;

Row row(const Article& a) {
  return {on_one_line(a.id),
          a.published.iso.empty() ? "-" : a.published.iso,
          std::string(name(a.published.basis)),
          a.source.empty() ? "-" : on_one_line(a.source),
          std::to_string(text::count_words(a.text)),
          on_one_line(a.title)};
}

}  // namespace

void write_articles_json(std::ostream& out, const std::vector<Article>& articles) {
  for (const Article& a : articles) {
    JsonOutput<rapidjson::Writer<rapidjson::OStreamWrapper>> line(out);
    line.json.StartObject();
    line.field("id", a.id);
    line.field_or_null("title", a.title);
    line.field_or_null("source", a.source);
    line.field_or_null("url", a.url);
    line.field_or_null("published", a.published.iso);
    line.field("published_basis", name(a.published.basis));
    line.field_or_null("modified", a.modified);
    line.field_or_null("lang", a.lang);
    line.field("text", a.text);
    line.json.EndObject();
    out << '\n';
  }
}

void write_articles_text(std::ostream& out, const std::vector<Article>& articles, bool colours) {
  std::vector<Row> rows = {{"id", "published", "basis", "source", "words", "title"}};
  for (const Article& a : articles) rows.push_back(row(a));
  write_table(out, rows, colours ? kColours : kHeadingColours, kWidest, colours);
}

}  // namespace frise::render
