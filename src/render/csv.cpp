#include "render/csv.h"

#include <csv.h>

#include <array>
#include <charconv>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>

#include "render/event_json.h"
#include "render/table.h"
#include "render/wording.h"

namespace frise::render {
namespace {

constexpr std::string_view kSeparator = " ; ";  // of the items of a cell

// What a spreadsheet would take for a formula gets an apostrophe in front; so does a cell that begins with one, so that
// taking one away gives back the text. Spreadsheets may trim spaces.
std::string guarded(std::string text) {
  constexpr std::string_view kStarts = "=+-@'";
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin != std::string::npos && kStarts.find(text[begin]) != std::string_view::npos) text.insert(0, 1, '\'');
  return text;
}

std::string weight(double value) {
  std::array<char, 32> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

std::string day(const std::optional<Day>& d) { return d ? to_string(*d) : std::string(); }

class Table {
 public:
  Table(std::ostream& out, const Timeline& timeline)
      : out_(out), timeline_(timeline), wording_(timeline), offsets_(timeline) {}

  void events() {
    row({"id", "first", "last", "grain", "value", "edtf", "date", "certainty", "other_dates", "status", "title",
         "weight", "people", "organisations", "places", "figures", "sources", "articles", "edited"});
    for (const auto* events : {&timeline_.events, &timeline_.undated})
      for (const Event& e : *events) event(e);
  }

  void mentions() {
    row({"event", "first", "last", "edtf", "date", "status", "title", "article", "source", "url", "published", "start",
         "end", "quote", "source_said", "expression", "why"});
    for (const auto* events : {&timeline_.events, &timeline_.undated})
      for (const Event& e : *events)
        for (const EventMention& m : e.mentions) mention(e, m);
  }

 private:
  void event(const Event& e) {
    const EventDate* d = e.date ? &*e.date : nullptr;
    row({e.id, d ? day(d->days.first) : "", d ? day(d->days.last) : "", d ? std::string(name(d->grain)) : "",
         d ? d->value : "", d ? d->edtf : "", d ? d->display : "", d ? std::string(name(d->certainty)) : "",
         other_dates(e), std::string(name(e.status)), e.title, weight(e.weight), joined(e.people, kSeparator),
         joined(e.organisations, kSeparator), joined(e.places, kSeparator), figures(e),
         joined(wording_.outlets(articles_of(e)), kSeparator), joined(articles_of(e), kSeparator),
         e.edited ? "true" : ""});
  }

  void mention(const Event& e, const EventMention& m) {
    const EventDate* d = e.date ? &*e.date : nullptr;
    const Article* a = wording_.article(m.article);
    row({e.id, d ? day(d->days.first) : "", d ? day(d->days.last) : "", d ? d->edtf : "", d ? d->display : "",
         std::string(name(e.status)), e.title, m.article, a ? a->source : "", a ? a->url : "",
         a ? a->published.iso : "", std::to_string(offsets_.at(m.article, m.span.begin)),
         std::to_string(offsets_.at(m.article, m.span.end)), m.quote, m.source_said, m.time ? m.time->surface : "",
         m.time ? m.time->why : ""});
  }

  [[nodiscard]] std::string other_dates(const Event& e) const {
    std::vector<std::string> out;
    for (const PreviousDate& p : e.previous_dates) out.push_back(p.date.edtf + " : " + wording_.other_date(p));
    return joined(out, kSeparator);
  }

  [[nodiscard]] std::string figures(const Event& e) const {
    std::vector<std::string> out;
    for (const Figure& f : e.figures) out.push_back(f.what + " : " + wording_.values(f));
    return joined(out, kSeparator);
  }

  // A row stays on its line: control characters of a text become spaces.
  void row(std::initializer_list<std::string> cells) {
    for (const std::string& cell : cells) {
      if (&cell != cells.begin()) out_ << ',';
      quoted(guarded(on_one_line(cell)));
    }
    out_ << "\r\n";
  }

  void quoted(const std::string& cell) {
    buffer_.resize(2 * cell.size() + 2);  // each character may be a quote
    const std::size_t size = csv_write(buffer_.data(), buffer_.size(), cell.data(), cell.size());
    out_.write(buffer_.data(), static_cast<std::streamsize>(size));
  }

  std::ostream& out_;
  const Timeline& timeline_;
  Wording wording_;
  Offsets offsets_;
  std::string buffer_;
};

}  // namespace

void write_csv(std::ostream& out, const Timeline& timeline, CsvRows rows) {
  Table table(out, timeline);
  rows == CsvRows::events ? table.events() : table.mentions();
}

}  // namespace frise::render
