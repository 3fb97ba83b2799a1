#include "frise/fragments.h"

#include <sstream>
#include <utility>

#include "render/event_json.h"
#include "render/page_data.h"
#include "render/page_item.h"
#include "render/wording.h"

namespace frise {

struct Fragments::Known {
  explicit Known(std::vector<Article> articles)
      : timeline{.title = {}, .articles = std::move(articles), .events = {}, .undated = {}, .warnings = {}} {}

  Timeline timeline;
  render::Offsets offsets{timeline};
  render::Wording wording{timeline};
};

namespace {

template <typename Write>
std::string json(Write write) {
  static std::ostream nowhere(nullptr);  // never flushed to: making a stream costs as much as a small event
  render::JsonLine out(nowhere);
  write(out);
  return std::string(out.text());
}

}  // namespace

Fragments::Fragments(std::vector<Article> articles) : known_(std::make_unique<const Known>(std::move(articles))) {}
Fragments::Fragments(Fragments&&) noexcept = default;
Fragments& Fragments::operator=(Fragments&&) noexcept = default;
Fragments::~Fragments() = default;

std::string Fragments::event(const Event& event) const {
  return json([&](render::JsonLine& out) { render::EventJson(out, known_->offsets).event(event); });
}

std::string Fragments::brief(const Event& event) const {
  return json([&](render::JsonLine& out) { render::write_brief(out, event, known_->wording); });
}

std::string Fragments::item(const Event& event) const {
  std::ostringstream out;
  render::write_page_item(out, event, known_->wording);
  return std::move(out).str();
}

const std::vector<Article>& Fragments::articles() const noexcept { return known_->timeline.articles; }

std::string article_json(const Article& article, bool with_text) {
  return json([&](render::JsonLine& out) { render::write_article(out, article, with_text); });
}

}  // namespace frise
