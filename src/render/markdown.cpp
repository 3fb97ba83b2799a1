#include "render/markdown.h"

#include <map>
#include <ostream>
#include <set>
#include <sstream>
#include <string>

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

std::string_view status_label(EventStatus status) {
  switch (status) {
    case EventStatus::denied:
      return "démenti";
    case EventStatus::conditional:
      return "au conditionnel";
    case EventStatus::planned:
      return "prévu";
    case EventStatus::postponed:
      return "reporté";
    case EventStatus::cancelled:
      return "annulé";
    case EventStatus::reported:
      break;
  }
  return {};
}

class Writer {
 public:
  Writer(std::ostream& out, const Timeline& timeline) : out_(out), timeline_(timeline) {
    for (const Article& a : timeline.articles) sources_[a.id] = a.source.empty() ? a.id : a.source;
  }

  void run() {
    out_ << "# " << escaped(timeline_.title) << "\n";
    std::string year;
    for (const Event& e : timeline_.events) {
      const std::string own =
          e.date->days.first ? std::to_string(e.date->days.first->year()) : std::string("Sans début");
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
      out_ << "- " << escaped(sources_[w.article]) << " : " << escaped(w.message) << "\n";
  }

 private:
  void line(const Event& e) {
    out_ << escaped(e.title);
    if (const auto label = status_label(e.status); !label.empty()) out_ << " _(" << label << ")_";
    for (const Figure& f : e.figures)
      if (const std::string range = range_of(f); !range.empty())
        out_ << " ; " << escaped(f.what) << " : " << escaped(range);
    out_ << " [" << escaped(sources_of(e)) << "]\n";
  }

  // The values that sources disagree on.
  static std::string range_of(const Figure& f) {
    std::map<double, std::string> by_value;
    for (const FigureValue& v : f.values) by_value.emplace(v.value, v.text);
    if (by_value.size() < 2) return {};
    return by_value.begin()->second + " à " + by_value.rbegin()->second + " selon les sources";
  }

  std::string sources_of(const Event& e) {
    std::set<std::string> seen;
    std::string out;
    for (const EventMention& m : e.mentions)
      if (seen.insert(sources_[m.article]).second) out += (out.empty() ? "" : ", ") + sources_[m.article];
    return out;
  }

  std::ostream& out_;
  const Timeline& timeline_;
  std::map<std::string, std::string> sources_;  // article id → outlet
};

}  // namespace

void write_markdown(std::ostream& out, const Timeline& timeline) { Writer(out, timeline).run(); }

}  // namespace frise::render
