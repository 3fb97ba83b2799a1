#include "render/markdown.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <set>
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

// « près de 8 000 » and 7 950 are one figure: equal in the significant digits of the rounder one.
bool same_rounded(double a, double b) {
  const auto unit = [](double value) {
    double out = 1;
    while (value >= 10 && std::fmod(value, 10) == 0) {
      value /= 10;
      out *= 10;
    }
    return out;
  };
  const double coarser = std::max(unit(a), unit(b));
  return std::round(a / coarser) == std::round(b / coarser);
}

// « 7 000 », « 41,8 », « 1,8 million », with the spaces of French typography.
std::string written(double value) {
  constexpr double kMillion = 1e6;
  constexpr double kMilliard = 1e9;
  if (value >= kMilliard) return written(value / kMilliard) + (value < 2 * kMilliard ? " milliard" : " milliards");
  if (value >= kMillion) return written(value / kMillion) + (value < 2 * kMillion ? " million" : " millions");
  const auto whole = static_cast<long long>(value);
  std::string out = std::to_string(whole % 1000);
  if (whole >= 1000) {
    out.insert(0, 3 - out.size(), '0');
    out = std::to_string(whole / 1000) + "\u202F" + out;
  }
  const auto hundredths = static_cast<int>(std::lround((value - static_cast<double>(whole)) * 100));
  if (hundredths == 0) return out;
  out += "," + std::to_string(hundredths / 10);
  return hundredths % 10 == 0 ? out : out + std::to_string(hundredths % 10);
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
    out_ << " [" << escaped(joined(wording_.outlets(articles_of(e)))) << "]\n";
  }

  // The values that sources disagree on: of each outlet those of its last article, which revise what it said before.
  [[nodiscard]] std::string range_of(const Figure& f) const {
    std::map<std::string, std::string> last;  // outlet → article; the values are in the order of publication
    for (const FigureValue& v : f.values) last[wording_.outlet(v.article)] = v.article;
    std::set<double> values;
    for (const FigureValue& v : f.values)
      if (last[wording_.outlet(v.article)] == v.article) values.insert(v.value);
    if (values.size() < 2 || same_rounded(*values.begin(), *values.rbegin())) return {};
    return written(*values.begin()) + " à " + written(*values.rbegin()) + " selon les sources";
  }

  std::ostream& out_;
  const Timeline& timeline_;
  Wording wording_;
};

}  // namespace

void write_markdown(std::ostream& out, const Timeline& timeline) { Writer(out, timeline).run(); }

}  // namespace frise::render
