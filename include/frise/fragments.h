// Single events and articles of a timeline as JSON and HTML: what a program that serves them piece by piece answers
// with.
//
//   const frise::Fragments fragments(*store.articles(ids, frise::Texts::with));
//   out << '[' << fragments.event(e) << ']';
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "frise/article.h"
#include "frise/event.h"
#include "frise/export.h"

namespace frise {

/// Knows the articles that events speak of. Immutable: safe to share between threads.
class FRISE_API Fragments {
 public:
  /// `articles`: with their texts, where event() is to be called.
  explicit Fragments(std::vector<Article> articles);
  Fragments(Fragments&&) noexcept;
  Fragments& operator=(Fragments&&) noexcept;
  ~Fragments();

  /// JSON on one line, as in schema/timeline.schema.json: offsets are Unicode code points.
  [[nodiscard]] std::string event(const Event& event) const;

  /// JSON on one line: what places and filters an event on a page: {"id", "title", "weight", "status", "date", "from"?,
  /// "until"?, "people", "places", "outlets"}. Needs no texts.
  [[nodiscard]] std::string brief(const Event& event) const;

  /// HTML: the item that the list of Format::html has for the event. Needs no texts.
  [[nodiscard]] std::string item(const Event& event) const;

  [[nodiscard]] const std::vector<Article>& articles() const noexcept;

 private:
  struct Known;
  std::unique_ptr<const Known> known_;
};

/// JSON on one line: an article as in schema/timeline.schema.json.
[[nodiscard]] FRISE_API std::string article_json(const Article& article, bool with_text);

}  // namespace frise
