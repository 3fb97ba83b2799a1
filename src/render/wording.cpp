#include "render/wording.h"

#include <algorithm>

#include "calendar/instance.h"
#include "render/placement.h"
#include "text/utf8.h"

namespace frise::render {
namespace {

std::string_view certainty_note(Certainty certainty) {
  switch (certainty) {
    case Certainty::inferred:
      return ", d’après le contexte";
    case Certainty::publication:
      return ", d’après la publication";
    case Certainty::stated:
      break;
  }
  return "";
}

// The place on the axis says it all: a plain day, or an hour.
bool is_plain(const EventDate& date) {
  const Placement at = placement(date);
  return at.minute || (at.first == at.last && date.display == calendar::display({Grain::day, at.first}));
}

void add_unique(std::vector<std::string>& items, std::string item) {
  if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(std::move(item));
}

void add_names(std::vector<Detail>& out, const char* label, const std::vector<std::string>& names) {
  if (!names.empty()) out.push_back({label, joined(names)});
}

std::string_view site(std::string_view url) {
  if (!is_web_address(url)) return {};
  url.remove_prefix(url.find("//") + 2);
  url = url.substr(0, url.find_first_of("/?#:@\\"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return url;
}

// A title may be ten thousand characters long.
constexpr std::size_t kTitleShown = 40;

// At the end of a word, where there is one.
std::string cut(const std::string& title, std::size_t characters) {
  const std::size_t end = text::first_code_points(title, characters).size();
  if (end == title.size()) return title;
  const std::size_t word = title.rfind(' ', end);
  std::string out = title.substr(0, word == std::string::npos || word == 0 ? end : word);
  while (!out.empty() && std::string_view(" ,;:").find(out.back()) != std::string_view::npos) out.pop_back();
  return out + "…";
}

}  // namespace

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

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (const std::string& item : items) {
    if (&item != &items.front()) out += separator;
    out += item;
  }
  return out;
}

bool is_web_address(std::string_view url) noexcept { return url.starts_with("https://") || url.starts_with("http://"); }

bool is_disputed(const Figure& figure) {
  return std::any_of(figure.values.begin(), figure.values.end(),
                     [&](const FigureValue& v) { return v.value != figure.values.front().value; });
}

std::vector<std::string> articles_of(const Event& e) {
  std::vector<std::string> out;
  for (const EventMention& m : e.mentions) add_unique(out, m.article);
  return out;
}

Wording::Wording(const Timeline& timeline) {
  for (const Article& a : timeline.articles) articles_.emplace(a.id, &a);
}

const Article* Wording::article(const std::string& id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : found->second;
}

std::string outlet_or_site(const Article& article) {
  return !article.source.empty() ? article.source : std::string(site(article.url));
}

std::string Wording::outlet(const std::string& id) const {
  const Article* a = article(id);
  if (a == nullptr) return id;
  std::string known = outlet_or_site(*a);
  return !known.empty() ? known : "Sans nom : " + cut(a->title.empty() ? a->id : a->title, kTitleShown);
}

std::vector<std::string> Wording::outlets(const std::vector<std::string>& articles) const {
  std::vector<std::string> out;
  for (const std::string& id : articles) add_unique(out, outlet(id));
  return out;
}

std::vector<std::string> Wording::outlets_in_short(const std::vector<std::string>& articles) const {
  std::vector<std::string> out;
  std::size_t nameless = 0;
  for (const std::string& id : articles) {
    const Article* a = article(id);
    std::string name = a == nullptr ? id : outlet_or_site(*a);
    if (name.empty()) {
      ++nameless;
    } else {
      add_unique(out, std::move(name));
    }
  }
  if (nameless > 0) out.push_back(nameless == 1 ? "source sans nom" : std::to_string(nameless) + " sources sans nom");
  return out;
}

std::string Wording::label(const Event& e) const {
  std::vector<std::string> notes;
  if (e.date && !is_plain(*e.date)) notes.push_back(e.date->display);
  if (const auto status = status_label(e.status); !status.empty()) notes.emplace_back(status);
  return notes.empty() ? e.title : e.title + " (" + joined(notes) + ")";
}

std::string Wording::other_date(const PreviousDate& other) const {
  return other.date.display + " (" + joined(outlets(other.articles)) + ")";
}

std::string Wording::values(const Figure& figure) const {
  std::vector<std::string> out;
  for (const FigureValue& v : figure.values) add_unique(out, v.text + " (" + outlet(v.article) + ")");
  return joined(out);
}

std::vector<Detail> Wording::facts(const Event& e) const {
  std::vector<Detail> out;
  if (e.date) out.push_back({"Date", e.date->display + std::string(certainty_note(e.date->certainty))});
  if (const auto status = status_label(e.status); !status.empty()) out.push_back({"Statut", std::string(status)});
  for (const PreviousDate& p : e.previous_dates) out.push_back({"Autre date", other_date(p)});
  for (const Figure& f : e.figures) out.push_back({f.what, values(f)});
  return out;
}

std::vector<Detail> Wording::details(const Event& e) const {
  std::vector<Detail> out = facts(e);
  if (e.date && e.date->certainty == Certainty::stated) out.erase(out.begin());
  add_names(out, "Personnes", e.people);
  add_names(out, "Organisations", e.organisations);
  add_names(out, "Lieux", e.places);
  for (const EventMention& m : e.mentions) {
    const Article* a = article(m.article);
    const bool dated = a != nullptr && a->published.day;
    const bool linked = a != nullptr && is_web_address(a->url);
    const std::string day = dated ? ", " + calendar::display({Grain::day, *a->published.day}) : "";
    const std::string by = m.source_said.empty() ? "" : " (selon " + m.source_said + ")";
    out.push_back({outlet(m.article) + day, "« " + m.quote + " »" + by, linked ? a->url : ""});
  }
  return out;
}

}  // namespace frise::render
