#include "render/page_list.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "render/html.h"
#include "render/page_item.h"

namespace frise::render {
namespace {

// Browsers lay out one part of the list at a time, those in sight.
constexpr std::size_t kPartSize = 50;

// From so many events on, a browser with scripts reads a part only when it comes near: the whole of twenty thousand is
// 850,000 elements, which take it seconds. A browser without scripts has it all.
constexpr std::size_t kManyEvents = 2000;

class Writer {
 public:
  Writer(std::ostream& out, const Timeline& timeline, const Wording& wording)
      : out_(out),
        timeline_(timeline),
        wording_(wording),
        many_(timeline.events.size() + timeline.undated.size() > kManyEvents) {}

  void years(const std::vector<PageYear>& years) {
    for (const PageYear& year : years) {
      out_ << "<section class=\"year\" id=\"" << year.id << "\">\n<h2>" << year.heading << "</h2>\n";
      for (const PageMonth& month : year.months) this->month(month);
      out_ << "</section>\n";
    }
  }

  void undated() {
    if (timeline_.undated.empty()) return;
    out_ << "<section class=\"year undated\" id=\"sans-date\">\n<h2>Sans date</h2>\n"
            "<p class=\"lead\">Ce que les articles rapportent sans dire quand.</p>\n";
    list(timeline_.undated, [](const Event& e) -> const Event& { return e; });
    out_ << "</section>\n";
  }

  void warnings() {
    if (timeline_.warnings.empty()) return;
    out_ << "<section class=\"notes\" id=\"avertissements\">\n<h2>Avertissements</h2>\n<ul>\n";
    for (const Warning& w : timeline_.warnings) {
      const Article* a = wording_.article(w.article);
      out_ << "<li>" << (a == nullptr ? bdi(w.article) : article_link(*a)) << " : " << bdi(w.message) << "</li>\n";
    }
    out_ << "</ul>\n</section>\n";
  }

  void articles() {
    if (timeline_.articles.empty()) return;
    out_ << "<section class=\"notes\" id=\"articles\">\n<h2>Articles</h2>\n<ol>\n";
    for (const Article& a : timeline_.articles) {
      out_ << "<li>" << article_link(a);
      if (!a.source.empty() && !a.title.empty()) out_ << ", " << bdi(a.source);
      out_ << ", " << published(a) << "</li>\n";
    }
    out_ << "</ol>\n</section>\n";
  }

 private:
  template <typename Items, typename Of>
  void list(const Items& items, Of of) {
    for (std::size_t from = 0; from < items.size(); from += kPartSize) {
      const std::size_t to = std::min(from + kPartSize, items.size());
      out_ << "<div class=\"part\" data-count=\"" << to - from << "\">" << (many_ ? "<noscript>" : "") << "\n<ol>\n";
      for (std::size_t k = from; k < to; ++k) write_page_item(out_, of(items[k]), wording_);
      out_ << "</ol>\n" << (many_ ? "</noscript>" : "") << "</div>\n";
    }
  }

  void month(const PageMonth& month) {
    if (month.events.empty()) return;
    out_ << "<section class=\"month\">\n";
    if (!month.heading.empty()) out_ << "<h3>" << month.heading << "</h3>\n";
    list(month.events, [](const Event* e) -> const Event& { return *e; });
    out_ << "</section>\n";
  }

  std::ostream& out_;
  const Timeline& timeline_;
  const Wording& wording_;
  bool many_;
};

}  // namespace

void write_page_list(std::ostream& out, const Timeline& timeline, const std::vector<PageYear>& years,
                     const Wording& wording) {
  Writer writer(out, timeline, wording);
  writer.years(years);
  writer.undated();
  writer.warnings();
  writer.articles();
}

}  // namespace frise::render
