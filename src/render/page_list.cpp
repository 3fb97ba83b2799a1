#include "render/page_list.h"

#include <algorithm>
#include <ostream>
#include <string>

#include "calendar/instance.h"
#include "render/html.h"

namespace frise::render {
namespace {

constexpr std::size_t kOutletsShown = 3;

// Browsers lay out one part of the list at a time, those in sight.
constexpr std::size_t kPartSize = 50;

// From so many events on, a browser with scripts reads a part only when it comes near: the whole of twenty thousand is
// 850,000 elements, which take it seconds. A browser without scripts has it all.
constexpr std::size_t kManyEvents = 2000;

std::string bdi(std::string_view text) { return "<bdi>" + html_text(text) + "</bdi>"; }

std::string bdi_list(const std::vector<std::string>& items) {
  std::vector<std::string> out;
  for (const std::string& item : items) out.push_back(bdi(item));
  return joined(out);
}

std::string_view certainty_sentence(Certainty certainty) {
  switch (certainty) {
    case Certainty::inferred:
      return "Date déduite du contexte.";
    case Certainty::publication:
      return "Date déduite de la publication.";
    case Certainty::stated:
      break;
  }
  return {};
}

std::string published(const Article& a) {
  if (!a.published.day) return "sans date de publication";
  const std::string day = calendar::display({Grain::day, *a.published.day});
  return a.published.basis == PublishedBasis::estimated ? day + " (date estimée)" : day;
}

// The quote with its time expression marked, where that stands in it.
std::string marked(const EventMention& m) {
  if (m.time && m.time->span.begin >= m.span.begin) {
    const std::string_view quote = m.quote;
    const std::size_t at = m.time->span.begin - m.span.begin;
    const std::string& surface = m.time->surface;
    if (at <= quote.size() && quote.substr(at).starts_with(surface))
      return "<bdi>" + html_text(quote.substr(0, at)) + "<mark>" + html_text(surface) + "</mark>" +
             html_text(quote.substr(at + surface.size())) + "</bdi>";
  }
  return bdi(m.quote);
}

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
      for (std::size_t k = from; k < to; ++k) event(of(items[k]));
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

  void event(const Event& e) {
    out_ << "<li class=\"event\" id=\"" << html_text(e.id) << "\"><details>\n<summary>";
    if (e.date) out_ << "<span class=\"when\">" << html_text(e.date->display) << "</span> ";
    out_ << "<span class=\"what\">" << bdi(e.title);
    badges(e);
    out_ << "</span> ";
    outlets(e);
    out_ << "</summary>\n<div class=\"more\">\n";
    facts(e);
    for (const Figure& f : e.figures)
      if (is_disputed(f)) disputed(f);
    out_ << "<ol class=\"mentions\">\n";
    for (const EventMention& m : e.mentions) mention(m);
    out_ << "</ol>\n</div></details></li>\n";
  }

  void badges(const Event& e) {
    const auto badge = [&](std::string_view kind, std::string_view label) {
      out_ << " <span class=\"badge " << kind << "\">" << label << "</span>";
    };
    if (const auto label = status_label(e.status); !label.empty()) badge(name(e.status), label);
    if (!e.previous_dates.empty() && e.status != EventStatus::postponed) badge("dispute", "autres dates");
    if (std::any_of(e.figures.begin(), e.figures.end(), is_disputed)) badge("dispute", "chiffres divergents");
    if (e.edited) badge("edited", "corrigé à la main");
  }

  void outlets(const Event& e) {
    std::vector<std::string> all = wording_.outlets_in_short(articles_of(e));
    if (all.empty()) return;
    const std::size_t more = all.size() > kOutletsShown + 1 ? all.size() - kOutletsShown : 0;
    all.resize(all.size() - more);
    out_ << "<span class=\"who\">" << bdi_list(all);
    if (more > 0) out_ << " et " << more << " autres";
    out_ << "</span>";
  }

  void facts(const Event& e) {
    if (const auto note = e.date ? certainty_sentence(e.date->certainty) : ""; !note.empty())
      out_ << "<p class=\"certainty\">" << note << "</p>\n";
    const auto agreed = [](const Figure& f) { return !is_disputed(f); };
    const bool figures = std::any_of(e.figures.begin(), e.figures.end(), agreed);
    if (!figures && e.previous_dates.empty() && e.people.empty() && e.organisations.empty() && e.places.empty()) return;
    out_ << "<dl class=\"facts\">\n";
    for (const PreviousDate& p : e.previous_dates)
      fact("Autre date", html_text(p.date.display) + " (" + bdi_list(wording_.outlets(p.articles)) + ")");
    for (const auto& [label, names] :
         {std::pair("Personnes", &e.people), {"Organisations", &e.organisations}, {"Lieux", &e.places}})
      if (!names->empty()) fact(label, bdi_list(*names));
    for (const Figure& f : e.figures)
      if (agreed(f)) fact(bdi(f.what), agreed_value(f));
    out_ << "</dl>\n";
  }

  void fact(std::string_view label, const std::string& html) {
    out_ << "<div><dt>" << label << "</dt><dd>" << html << "</dd></div>\n";
  }

  // Of values that are the same, the first in which words it was given, and by whom.
  [[nodiscard]] std::string agreed_value(const Figure& f) const {
    std::vector<std::string> articles;
    for (const FigureValue& v : f.values) articles.push_back(v.article);
    return bdi(f.values.front().text) + " (" + bdi_list(wording_.outlets(articles)) + ")";
  }

  // Its values side by side, each with the outlet that gives it.
  void disputed(const Figure& f) {
    out_ << "<dl class=\"figure\">\n<dt>" << bdi(f.what) << "</dt>\n";
    for (const FigureValue& v : f.values)
      out_ << "<dd><b>" << bdi(v.text) << "</b> " << bdi(wording_.outlet(v.article)) << "</dd>\n";
    out_ << "</dl>\n";
  }

  void mention(const EventMention& m) {
    out_ << "<li><blockquote>«\u00A0" << marked(m) << "\u00A0»</blockquote>\n<p class=\"source\">";
    if (!m.source_said.empty()) out_ << "selon " << bdi(m.source_said) << " — ";
    if (const Article* a = wording_.article(m.article)) {
      out_ << outlet_link(*a) << ", " << published(*a);
    } else {
      out_ << bdi(m.article);
    }
    out_ << "</p>\n";
    if (m.time)
      out_ << "<p class=\"why\">«\u00A0" << bdi(m.time->surface) << "\u00A0» : " << bdi(m.time->why) << "</p>\n";
    out_ << "</li>\n";
  }

  // Only addresses of the web become links: an article may say that its own is "javascript:…".
  [[nodiscard]] static std::string link(const Article& a, const std::string& label) {
    if (!is_web_address(a.url)) return label;
    return "<a href=\"" + html_text(a.url) + "\" rel=\"noopener noreferrer\">" + label + "</a>";
  }

  [[nodiscard]] static std::string article_link(const Article& a) {
    const std::string& named = !a.title.empty() ? a.title : !a.source.empty() ? a.source : a.id;
    return link(a, bdi(named));
  }

  [[nodiscard]] std::string outlet_link(const Article& a) const { return link(a, bdi(wording_.outlet(a.id))); }

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
