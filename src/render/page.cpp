#include "render/page.h"

#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "calendar/instance.h"
#include "embedded/page.h"
#include "frise/version.h"
#include "render/html.h"
#include "render/page_data.h"
#include "render/page_list.h"
#include "render/page_sections.h"

namespace frise::render {
namespace {

// « 1 article », « 20 000 articles », with the space of French typography.
std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, "\u202F");
  return digits + "\u00A0" + (count < 2 ? one : many);
}

std::string title_of(const Timeline& timeline) { return timeline.title.empty() ? "Chronologie" : timeline.title; }

// « 1er juin 2024 – 30 novembre 2024 ».
std::string span_line(const Timeline& timeline) {
  const auto [first, last] = span_of(timeline);
  if (!first || !last) return {};
  const std::string from = calendar::display({Grain::day, *first});
  return first == last ? from : from + " – " + calendar::display({Grain::day, *last});
}

std::vector<std::string> counts(const Timeline& timeline) {
  std::set<std::string> outlets;
  for (const Article& a : timeline.articles)
    if (std::string outlet = outlet_or_site(a); !outlet.empty()) outlets.insert(std::move(outlet));
  std::vector<std::string> out = {counted(timeline.events.size(), "événement daté", "événements datés")};
  const auto linked = [&](const char* id, const std::string& text) {
    out.push_back("<a href=\"#" + std::string(id) + "\">" + text + "</a>");
  };
  if (!timeline.undated.empty()) linked("sans-date", counted(timeline.undated.size(), "sans date", "sans date"));
  std::string articles = counted(timeline.articles.size(), "article", "articles");
  if (!outlets.empty()) articles += " de " + counted(outlets.size(), "source", "sources");
  if (!timeline.articles.empty()) linked("articles", articles);
  if (!timeline.warnings.empty())
    linked("avertissements", counted(timeline.warnings.size(), "avertissement", "avertissements"));
  return out;
}

void write_header(std::ostream& out, const Timeline& timeline, const std::vector<PageYear>& years) {
  out << "<h1><bdi>" << html_text(title_of(timeline)) << "</bdi></h1>\n";
  if (const std::string span = span_line(timeline); !span.empty()) out << "<p class=\"span\">" << span << "</p>\n";
  out << "<p class=\"counts\">" << joined(counts(timeline), " · ") << "</p>\n";
  if (years.size() < 2) return;
  out << "<nav class=\"years\" aria-label=\"Années\"><ul>\n";
  for (const PageYear& year : years)
    out << "<li><a href=\"#" << year.id << "\">" << year.heading << "</a> <span>" << year.size() << "</span></li>\n";
  out << "</ul></nav>\n";
}

// In the order in which the list has them.
std::vector<const Event*> in_order(const Timeline& timeline, const std::vector<PageYear>& years) {
  std::vector<const Event*> out;
  for (const PageYear& year : years)
    for (const PageMonth& month : year.months) out.insert(out.end(), month.events.begin(), month.events.end());
  for (const Event& e : timeline.undated) out.push_back(&e);
  return out;
}

// The page that src/viewer is built into, whose marks are filled one after the other.
class Template {
 public:
  explicit Template(std::ostream& out) : out_(out) {}

  void up_to(std::string_view mark) {
    const std::size_t at = rest_.find(mark);
    out_ << rest_.substr(0, at);
    rest_.remove_prefix(at + mark.size());
  }
  void end() { out_ << rest_; }

 private:
  std::ostream& out_;
  std::string_view rest_ = embedded::kPage;
};

}  // namespace

void write_page(std::ostream& out, const Timeline& timeline) {
  const std::vector<PageYear> years = page_years(timeline);
  const Wording wording(timeline);
  Template page(out);
  page.up_to("<!--frise:title-->");
  out << html_text(title_of(timeline));
  page.up_to("<!--frise:header-->");
  write_header(out, timeline, years);
  page.up_to("<!--frise:data-->");
  out << script_text(page_data(in_order(timeline, years), wording));
  page.up_to("<!--frise:list-->");
  write_page_list(out, timeline, years, wording);
  page.up_to("<!--frise:version-->");
  out << kVersion;
  page.end();
}

}  // namespace frise::render
