// The French of calendars, timelines and tables: one wording for all formats that people read.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "frise/timeline.h"

namespace frise::render {

/// « prévu », « démenti »; empty for what is simply reported.
[[nodiscard]] std::string_view status_label(EventStatus status);

/// One thing that is known of an event: « Lieux : Nevers, Decize ».
struct Detail {
  std::string label;
  std::string text;
  std::string url = {};  // of the article that says it, if it is one of the web
};

/// Knows the outlets of a timeline, which must outlive it.
class Wording {
 public:
  explicit Wording(const Timeline& timeline);

  /// The title, with what its place on an axis does not say: « Le pont rouvre (été 2025, prévu) ».
  [[nodiscard]] std::string label(const Event& e) const;

  /// Its date and how that is known, its status, other dates, figures.
  [[nodiscard]] std::vector<Detail> facts(const Event& e) const;

  /// For those who see the label and where it stands: facts, but for a date that was stated; names; and who says it in
  /// which words.
  [[nodiscard]] std::vector<Detail> details(const Event& e) const;

  /// « 12 octobre 2024 (La Gazette, Le Phare) »: a date that it had before, or has in other articles.
  [[nodiscard]] std::string other_date(const PreviousDate& date) const;

  /// « douze (La Gazette), 14 (Le Phare) ».
  [[nodiscard]] std::string values(const Figure& figure) const;

  /// « Le Vallon »; where an article names none its site, « vallon.example », or else its title or id, « Sans nom : Le
  /// pont rouvre », so that two articles do not look alike.
  [[nodiscard]] std::string outlet(const std::string& article) const;

  /// Those of articles, each once, in the order given.
  [[nodiscard]] std::vector<std::string> outlets(const std::vector<std::string>& articles) const;

  /// « Le Vallon », « 2 sources sans nom »: each name once, and how many articles have none.
  [[nodiscard]] std::vector<std::string> outlets_in_short(const std::vector<std::string>& articles) const;

  /// Nothing for an article that the timeline does not hold.
  [[nodiscard]] const Article* article(const std::string& id) const;

 private:
  std::unordered_map<std::string_view, const Article*> articles_;
};

/// An article's outlet, or its site; empty for what names neither.
[[nodiscard]] std::string outlet_or_site(const Article& article);

/// What may become a link: an article may say that its address is "javascript:…".
[[nodiscard]] bool is_web_address(std::string_view url) noexcept;

/// Its values are not all the same.
[[nodiscard]] bool is_disputed(const Figure& figure);

/// The ids of the articles that tell of it, each once, in the order of the mentions.
[[nodiscard]] std::vector<std::string> articles_of(const Event& e);

/// « a, b, c ».
[[nodiscard]] std::string joined(const std::vector<std::string>& items, std::string_view separator = ", ");

}  // namespace frise::render
