#include <gmock/gmock.h>

#include <sstream>

#include "frise/render.h"
#include "support/corpus.h"

namespace frise {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string markdown_of(const Timeline& timeline) {
  std::ostringstream out;
  write(out, timeline, Format::markdown);
  return out.str();
}

Event event(const std::string& title, std::optional<Day> day) {
  Event out;
  out.id = "e-" + title;
  out.title = title;
  if (day)
    out.date = EventDate{to_string(*day), to_string(*day), {day, day}, Grain::day, Certainty::stated, "le jour dit"};
  out.mentions = {{"vallon-1", {0, 1}, "É", "", std::nullopt}};
  return out;
}

Timeline timeline_of(std::vector<Event> events) {
  Timeline out;
  out.title = "L’affaire du pont";
  out.articles = {test::article("vallon-1", "Le Vallon", "2024-07-15", "Été.")};
  out.events = std::move(events);
  return out;
}

TEST(Markdown, ListsEventsByYear) {
  const std::string out = markdown_of(
      timeline_of({event("Un", Day(2023, 5, 1)), event("Deux", Day(2024, 5, 1)), event("Trois", Day(2024, 6, 1))}));
  EXPECT_EQ(out,
            "# L’affaire du pont\n\n## 2023\n\n- **le jour dit** — Un [Le Vallon]\n\n## 2024\n\n"
            "- **le jour dit** — Deux [Le Vallon]\n- **le jour dit** — Trois [Le Vallon]\n");
}

TEST(Markdown, EscapesTheTextOfArticles) {
  Event e = event("Un *pont* <b>neuf</b> `ici` [là](x) _donc_ #1 a\\b", Day(2024, 5, 1));
  EXPECT_THAT(markdown_of(timeline_of({e})),
              HasSubstr("Un \\*pont\\* \\<b\\>neuf\\</b\\> \\`ici\\` \\[là\\](x) \\_donc\\_ \\#1 a\\\\b"));
}

TEST(Markdown, KeepsAnEventOnItsLine) {
  const std::string out = markdown_of(timeline_of({event("Un\n\n# pont\r\nneuf", Day(2024, 5, 1))}));
  EXPECT_THAT(out, Not(HasSubstr("\n# pont")));
  EXPECT_THAT(out, HasSubstr("Un  \\# pont  neuf"));
}

TEST(Markdown, SaysTheStatus) {
  Event e = event("Le pont a rouvert", Day(2024, 5, 1));
  EXPECT_THAT(markdown_of(timeline_of({e})), Not(HasSubstr("_(")));
  e.status = EventStatus::cancelled;
  EXPECT_THAT(markdown_of(timeline_of({e})), HasSubstr("Le pont a rouvert _(annulé)_"));
}

TEST(Markdown, SaysWhereFiguresDiffer) {
  Event e = event("La crue", Day(2024, 5, 1));
  e.figures = {{"morts", {{14, "14", "a"}, {12, "douze", "b"}}}, {"maisons", {{40, "40", "a"}, {40, "quarante", "b"}}}};
  const std::string out = markdown_of(timeline_of({e}));
  EXPECT_THAT(out, HasSubstr("morts : 12 à 14 selon les sources"));
  EXPECT_THAT(out, Not(HasSubstr("maisons")));
}

TEST(Markdown, TellsARevisionFromADisagreement) {
  Event e = event("La crue", Day(2024, 5, 1));
  e.figures = {{"morts", {{2, "deux", "vallon-1"}, {7000, "7 000", "a2"}}}};
  Timeline timeline = timeline_of({e});
  timeline.articles.push_back(timeline.articles.front());
  timeline.articles.back().id = "a2";
  EXPECT_THAT(markdown_of(timeline), Not(HasSubstr("selon les sources"))) << "one outlet, which knows more later";
  timeline.articles.back().source = "Le Courrier";
  EXPECT_THAT(markdown_of(timeline), HasSubstr("morts : 2 à 7\u202F000 selon les sources"));
  timeline.events[0].figures = {{"habitants", {{8000, "près de 8 000", "vallon-1"}, {7950, "7 950", "a2"}}}};
  EXPECT_THAT(markdown_of(timeline), Not(HasSubstr("selon les sources"))) << "rounded, they are the same";
}

TEST(Markdown, PutsTheUndatedAndTheWarningsLast) {
  Timeline timeline = timeline_of({event("Un", Day(2024, 5, 1))});
  timeline.undated = {event("Deux", std::nullopt)};
  timeline.warnings = {{"vallon-1", "published-missing", "date inconnue"}};
  EXPECT_THAT(
      markdown_of(timeline),
      testing::EndsWith("\n## Sans date\n\n- Deux [Le Vallon]\n\n## Avertissements\n\n- Le Vallon : date inconnue\n"));
}

TEST(TagFormats, HaveNames) {
  EXPECT_EQ(parse_tag_format("text"), TagFormat::text);
  EXPECT_EQ(parse_tag_format("jsonl"), TagFormat::json_lines);
  EXPECT_FALSE(parse_tag_format("md"));
}

}  // namespace
}  // namespace frise
