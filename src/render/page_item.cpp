#include "render/page_item.h"

#include <algorithm>
#include <ostream>

#include "calendar/instance.h"
#include "render/html.h"

namespace frise::render {
namespace {

constexpr std::size_t kOutletsShown = 3;

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

// Only addresses of the web become links: an article may say that its own is "javascript:…".
std::string link(const Article& a, const std::string& label) {
  if (!is_web_address(a.url)) return label;
  return "<a href=\"" + html_text(a.url) + "\" rel=\"noopener noreferrer\">" + label + "</a>";
}

class ItemWriter {
 public:
  ItemWriter(std::ostream& out, const Wording& wording) : out_(out), wording_(wording) {}

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

 private:
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

  [[nodiscard]] std::string outlet_link(const Article& a) const { return link(a, bdi(wording_.outlet(a.id))); }

  std::ostream& out_;
  const Wording& wording_;
};

}  // namespace

std::string bdi(std::string_view text) { return "<bdi>" + html_text(text) + "</bdi>"; }

std::string published(const Article& a) {
  if (!a.published.day) return "sans date de publication";
  const std::string day = calendar::display({Grain::day, *a.published.day});
  return a.published.basis == PublishedBasis::estimated ? day + " (date estimée)" : day;
}

std::string article_link(const Article& a) {
  const std::string& named = !a.title.empty() ? a.title : !a.source.empty() ? a.source : a.id;
  return link(a, bdi(named));
}

void write_page_item(std::ostream& out, const Event& e, const Wording& wording) { ItemWriter(out, wording).event(e); }

}  // namespace frise::render
