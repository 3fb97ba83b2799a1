#include "render/markdown.h"

#include <map>
#include <ostream>
#include <string>

#include "calendar/instance.h"
#include "render/wording.h"

namespace frise::render {
namespace {

// Text of articles is not markup: what Markdown or HTML would read as such is escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class Writer {
 public:
  Writer(std::ostream& out, const Timeline& timeline) : out_(out), timeline_(timeline), wording_(timeline) {}

  void run() {
    out_ << "# " << escaped(timeline_.title) << "\n";
    std::string year;
    for (const Event& e : timeline_.events) {
      const auto& first = e.date->days.first;
      const std::string own = first ? calendar::display({Grain::year, *first}) : std::string("Sans début");
      if (own != year) out_ << "\n## " << own << "\n\n";
      year = own;
      out_ << "- **" << escaped(e.date->display) << "** — ";
      line(e);
    }
    if (!timeline_.undated.empty()) out_ << "\n## Sans date\n\n";
    for (const Event& e : timeline_.undated) {
      out_ << "- ";
      line(e);
    }
    if (!timeline_.warnings.empty()) out_ << "\n## Avertissements\n\n";
    for (const Warning& w : timeline_.warnings)
      out_ << "- " << escaped(wording_.outlet(w.article)) << " : " << escaped(w.message) << "\n";
  }

 private:
  void line(const Event& e) {
    out_ << escaped(e.title);
    if (const auto label = status_label(e.status); !label.empty()) out_ << " _(" << label << ")_";
    for (const Figure& f : e.figures)
      if (const std::string range = range_of(f); !range.empty())
        out_ << " ; " << escaped(f.what) << " : " << escaped(range);
    out_ << " [" << escaped(joined(wording_.outlets(e))) << "]\n";
  }

  // The values that sources disagree on.
  static std::string range_of(const Figure& f) {
    if (!is_disputed(f)) return {};
    std::map<double, std::string> by_value;
    for (const FigureValue& v : f.values) by_value.emplace(v.value, v.text);
    return by_value.begin()->second + " à " + by_value.rbegin()->second + " selon les sources";
  }

  std::ostream& out_;
  const Timeline& timeline_;
  Wording wording_;
};

}  // namespace

void write_markdown(std::ostream& out, const Timeline& timeline) { Writer(out, timeline).run(); }

}  // namespace frise::render
