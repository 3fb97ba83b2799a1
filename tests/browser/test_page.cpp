// Pages for the tests in the browser, to standard output:
//   frise_test_page every-kind    the timeline of the golden files
//   frise_test_page hostile       the same, with texts that would rather be something else
//   frise_test_page 20000         so many events, as in an affair over six years: some months have many, most days
//                                 none; two mentions an event, a few hundred names, dates of all grains
#include <algorithm>
#include <iostream>
#include <random>
#include <string>

#include "calendar/instance.h"
#include "frise/render.h"
#include "support/every_kind.h"

namespace {

using frise::Day;
using frise::Grain;

constexpr int kArticles = 600;
constexpr int kOutlets = 40;
constexpr int kNames = 300;
constexpr int kYears = 6;

class Maker {
 public:
  explicit Maker(int events) {
    for (int k = 0; k < kArticles; ++k) out_.articles.push_back(article(k));
    for (int k = 0; k < events; ++k) out_.events.push_back(event(k));
    for (int k = 0; k < events / 50; ++k) {
      out_.undated.push_back(event(events + k));
      out_.undated.back().date.reset();
    }
    std::stable_sort(out_.events.begin(), out_.events.end(), [](const frise::Event& a, const frise::Event& b) {
      return a.date->days.first < b.date->days.first;
    });
    out_.title = "Une affaire de " + std::to_string(events) + " événements";
  }

  [[nodiscard]] const frise::Timeline& timeline() const { return out_; }

 private:
  // The standard's distributions differ between libraries; the generator does not.
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  static frise::Article article(int k) {
    frise::Article out;
    out.id = "article-" + std::to_string(k);
    out.title = "Ce que l’on sait de l’affaire, " + std::to_string(k) + "e jour";
    out.source = "La Gazette n° " + std::to_string(k % kOutlets);
    out.url = "https://gazette.example/" + std::to_string(k);
    out.published.day = Day(2019, 1, 1) + 4 * k;
    out.text = "Le préfet a reçu mardi les élus de la vallée, qui demandent depuis l’été la réouverture du pont.";
    return out;
  }

  // Half of the events fall on ten months.
  Day day() {
    const Day begin(2019, 1, 1);
    return below(2) == 0 ? begin + 210 * below(10) + below(30) : begin + below(365 * kYears);
  }

  frise::EventDate date() {
    constexpr Grain kGrains[] = {Grain::week, Grain::month, Grain::season, Grain::year};
    const Grain grain = below(5) > 0 ? Grain::day : kGrains[below(4)];
    const auto instance = frise::calendar::instance_of(day(), grain);
    return {frise::calendar::timex_value(instance),
            frise::calendar::edtf(instance),
            frise::calendar::period(instance),
            grain,
            below(4) > 0 ? frise::Certainty::stated : frise::Certainty::inferred,
            frise::calendar::display(instance)};
  }

  frise::EventMention mention() {
    const frise::Article& a = out_.articles[static_cast<std::size_t>(below(kArticles))];
    const std::string surface = "mardi";
    const auto at = static_cast<std::uint32_t>(a.text.find(surface));
    const auto end = at + static_cast<std::uint32_t>(surface.size());
    return {a.id,
            {0, static_cast<std::uint32_t>(a.text.size())},
            a.text,
            "",
            frise::MentionTime{surface, {at, end}, "dernier mardi avant la publication de l’article"}};
  }

  frise::Event event(int k) {
    constexpr const char* kWho[] = {"Le préfet",    "La mairie",       "Le tribunal",
                                    "L’entreprise", "Une association", "Le conseil"};
    constexpr const char* kDoes[] = {"annonce", "conteste", "examine", "reporte", "confirme", "demande"};
    constexpr const char* kWhat[] = {"la réouverture du pont", "les mesures d’urgence", "le rapport des experts",
                                     "la grève des agents", "un recours"};
    frise::Event out;
    out.id = "e-" + std::to_string(k);
    out.date = date();
    out.title =
        std::string(kWho[below(6)]) + " " + kDoes[below(6)] + " " + kWhat[below(5)] + " n° " + std::to_string(k);
    out.weight = below(1000) / 1000.0;
    if (below(6) == 0) out.status = static_cast<frise::EventStatus>(1 + below(5));
    out.people = {"Personne " + std::to_string(below(kNames))};
    out.places = {"Lieu " + std::to_string(below(kNames))};
    out.mentions = {mention(), mention()};
    if (below(10) == 0)
      out.figures = {{"blessés", {{12, "douze", out.mentions[0].article}, {14, "quatorze", out.mentions[1].article}}}};
    return out;
  }

  std::mt19937 random_{1};
  frise::Timeline out_;
};

frise::Timeline hostile() {
  frise::Timeline out = frise::test::every_kind();
  const std::string markup = "</script><script>window.acted = 1</script><!--<img src=x onerror=\"window.acted = 2\">";
  const std::string attribute = "\" onmouseover=\"window.acted = 3\" style=\"position:fixed\" x='";
  const std::string reversed = "gauche \u202E droite \u2067 milieu";
  const std::string endless(10000, 'W');
  const auto add = [&](const std::string& id, const std::string& text) {
    frise::Event e = out.events.back();
    e.id = "e-hostile-" + id;
    e.title = text;
    e.status = frise::EventStatus::denied;
    e.people = {text, "Maud Ferrand"};
    e.organisations = {text};
    e.places = {text, "Aubray"};
    e.figures = {{text, {{1, text, out.articles[0].id}, {2, text, out.articles[1].id}}}};
    e.mentions[0].quote = text;
    e.mentions[0].source_said = text;
    e.mentions[0].time = frise::MentionTime{text, e.mentions[0].span, text};
    out.events.push_back(e);
    e.date.reset();
    e.id += "-undated";
    out.undated.push_back(e);
  };
  add("markup", markup);
  add("attribute", attribute);
  add("reversed", reversed);
  add("endless", endless);
  out.title = markup + reversed;
  for (frise::Article& a : out.articles) a.title = endless + markup;
  out.articles[0].url = "https://vallon.example/" + attribute;
  out.articles[1].url = "javascript:window.acted = 4";
  out.articles[2].source = reversed + endless;
  out.warnings.push_back({out.articles[0].id, "hostile", markup + endless});
  return out;
}

frise::Timeline timeline(const std::string& kind) {
  if (kind == "every-kind") return frise::test::every_kind();
  return kind == "hostile" ? hostile() : Maker(std::stoi(kind)).timeline();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  frise::write(std::cout, timeline(argv[1]), frise::Format::html);
  return std::cout ? 0 : 3;
}
