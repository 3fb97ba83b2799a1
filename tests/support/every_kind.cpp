#include "support/every_kind.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>

#include "calendar/instance.h"
#include "support/corpus.h"

namespace frise::test {
namespace {

using calendar::Instance;

EventDate date(const Instance& instance) {
  return {calendar::timex_value(instance),
          calendar::edtf(instance),
          calendar::period(instance),
          instance.grain,
          Certainty::stated,
          calendar::display(instance)};
}

EventDate date(Grain grain, int year, int month = 1, int day = 1) {
  return date(calendar::instance_of(Day(year, month, day), grain));
}

EventDate day(int year, int month, int day) { return date(Grain::day, year, month, day); }

EventDate hour(EventDate day, const std::string& clock, const std::string& said) {
  day.value += clock;
  day.grain = clock.find(':') == std::string::npos ? Grain::part_of_day : Grain::minute;
  day.display += said;
  return day;
}

EventDate shown(EventDate date, Period days, const std::string& edtf, const std::string& display) {
  date.days = days;
  date.edtf = edtf;
  date.display = display;
  return date;
}

Event event(std::string id, std::optional<EventDate> date, std::string title) {
  Event out;
  out.id = "e-" + std::move(id);
  out.date = std::move(date);
  out.title = std::move(title);
  out.weight = 0.375;
  return out;
}

// The first place of the article where `quote` stands.
EventMention mention(const Article& a, const std::string& quote, const std::string& surface = "",
                     const std::string& why = "") {
  const auto span = [&](const std::string& words) {
    const auto begin = static_cast<std::uint32_t>(a.text.find(words));
    return Span{begin, begin + static_cast<std::uint32_t>(words.size())};
  };
  EventMention out{a.id, span(quote), quote, "", std::nullopt};
  if (!surface.empty()) out.time = MentionTime{surface, span(surface), why};
  return out;
}

void add_every_grain(std::vector<Event>& out) {
  out.push_back(event("grain-day", day(2024, 3, 14), "Le conseil vote la passerelle"));
  out.push_back(event("grain-minute", hour(day(2024, 3, 14), "T18:40", " à 18 h 40"), "Le vote est annoncé"));
  out.push_back(event("grain-hour-0", hour(day(2024, 3, 14), "T00:05", " à 0 h 05"), "La séance est ouverte"));
  EventDate fair = day(2024, 6, 2);
  fair.value = "2024-06-02T10:00/2024-06-02T18:00";
  out.push_back(event("hours", fair, "La foire se tient"));
  EventDate closed = day(2024, 6, 3);
  closed.value = "2024-06-03T22:00/2024-06-04T05:30";
  out.push_back(event("overnight",
                      shown(closed, {Day(2024, 6, 3), Day(2024, 6, 4)}, "2024-06-03/2024-06-04",
                            "du 3 juin 2024 à 22 h au 4 juin 2024 à 5 h 30"),
                      "Le quai est fermé"));
  out.push_back(event("midnight", hour(day(2024, 12, 31), "T24:00", " à minuit"), "La concession expire"));
  out.push_back(event("part-of-day", hour(day(2024, 3, 15), "TEV", " au soir"), "Les riverains manifestent"));
  out.push_back(event("weekend", date(Grain::weekend, 2024, 6, 1), "La fête du fleuve a lieu"));
  out.push_back(event("week", date(Grain::week, 2024, 10, 28), "Les piles sont posées"));
  out.push_back(event("month", date(Grain::month, 2024, 2), "Le marché est attribué"));
  out.push_back(event("quarter", date(Grain::quarter, 2024, 7), "Le tablier est soudé"));
  out.push_back(event("season", date(Grain::season, 2023, 6), "Les sondages commencent"));
  out.push_back(event("winter", date(Grain::season, 2023, 12), "La crue emporte le bac"));
  out.push_back(event("half", date(Grain::half, 2023, 1), "L’enquête publique est menée"));
  out.push_back(event("year", date(Grain::year, 2019), "Le projet naît"));
  out.push_back(event("decade", date(Grain::decade, 1990), "Un premier pont est abandonné"));
  out.push_back(event("century", date(Grain::century, 1850), "Le bac est exploité"));
  out.push_back(event("millennium", date(Grain::millennium, 800), "Le gué est connu"));
}

void add_every_shape(std::vector<Event>& out) {
  EventDate third = date(Grain::month, 2024, 5);
  out.push_back(event("third", shown(third, {Day(2024, 5, 1), Day(2024, 5, 10)}, "2024-05", "début mai 2024"),
                      "Le chantier reprend"));
  EventDate about = date(Grain::year, 2010);
  out.push_back(event("about", shown(about, about.days, "2010~", "vers 2010"), "La rive est aménagée"));
  EventDate range = day(2024, 5, 3);
  range.value = "2024-05-03/2024-05-05";
  out.push_back(event(
      "range", shown(range, {Day(2024, 5, 3), Day(2024, 5, 5)}, "2024-05-03/2024-05-05", "du 3 mai 2024 au 5 mai 2024"),
      "Les essais de charge se déroulent"));
  out.push_back(event(
      "open-start", shown(day(2024, 5, 31), {std::nullopt, Day(2024, 5, 31)}, "../2024-05-31", "jusqu'au 31 mai 2024"),
      "Les recours sont reçus"));
  out.push_back(
      event("open-end",
            shown(day(2024, 7, 1), {Day(2024, 7, 1), std::nullopt}, "2024-07-01/..", "à partir du 1er juillet 2024"),
            "La passerelle est gratuite"));
  EventDate publication = day(2024, 3, 16);
  publication.certainty = Certainty::publication;
  out.push_back(
      event("publication",
            shown(publication, {Day(2024, 3, 15), Day(2024, 3, 16)}, "2024-03-15/2024-03-16", "vers le 16 mars 2024"),
            "Un collectif conteste le tracé"));
  out.push_back(event("before-our-era", date(Grain::year, -51), "Un oppidum garde le gué"));
  out.push_back(event("day-before-our-era", day(-43, 3, 15), "César tombe à Rome"));
  out.push_back(event("year-0", day(0, 12, 31), "Une borne est plantée"));
  out.push_back(event("year-80", day(80, 8, 9), "La voie romaine est pavée"));
  out.push_back(event("year-9999", date(Grain::year, 9999), "La concession prend fin"));
  out.push_back(event("year-12000", date(Grain::year, 12000), "Le niveau de la mer remonte"));
  out.push_back(event("millennium-12", date(Grain::millennium, 11500), "Le fleuve change de lit"));
}

void add_every_status(std::vector<Event>& out) {
  constexpr std::array kStatuses = {EventStatus::denied, EventStatus::conditional, EventStatus::planned,
                                    EventStatus::postponed, EventStatus::cancelled};
  for (const EventStatus status : kStatuses) {
    const int day_of_month = 10 + static_cast<int>(status);
    out.push_back(event("status-" + std::string(name(status)), day(2025, 4, day_of_month), "L’inauguration"));
    out.back().status = status;
  }
}

void add_hostile_texts(std::vector<Event>& out) {
  out.push_back(event("formula", day(2024, 8, 1), "=HYPERLINK(\"https://piege.example\";\"Cliquez\")"));
  out.back().people = {"@mention", "+33 1 23 45 67 89"};
  out.back().organisations = {"-1+2", "'=A1"};
  out.push_back(event("markup", day(2024, 8, 2), "<script>alert(\"l’addition\")</script> & <b>gras</b>; a,b\\c"));
  out.push_back(event("control", day(2024, 8, 3), "Deux lignes\r\nBEGIN:VEVENT\tfin\x01"));
  std::string title = "Une phrase que nul calendrier ne tient en une ligne";
  for (int k = 0; k < 12; ++k) title += " : été à Nîmes 🚲, été à Évry";
  out.push_back(event("long", day(2024, 8, 4), title));
}

std::vector<Article> articles() {
  Article hostile = article("=piege-1", "", "2024-08-05", "Le maire d’Aubray n’a rien dit.");
  hostile.url = "javascript:alert(1)";
  Article unknown = article("sans-date", "Le Bac", "", "La passerelle est promise depuis toujours.");
  return {
      unknown,
      article(
          "vallon-1", "Le Vallon", "2024-03-16",
          "La passerelle d’Aubray\nLe conseil a voté jeudi la passerelle d’Aubray, selon la préfecture : douze voix "
          "contre neuf."),
      article("gazette-1", "La Gazette, d’Aubray", "2024-03-17T08:00:00+01:00",
              "Vote serré\nQuatorze voix contre neuf : la passerelle « d’Aubray » a été votée le 14 mars."),
      hostile};
}

// Two reports that disagree, people, places, an earlier date, and a hand that edited it.
void add_reports(Timeline& timeline) {
  const Article& vallon = timeline.articles[1];
  const Article& gazette = timeline.articles[2];
  for (auto* events : {&timeline.events, &timeline.undated})
    for (Event& e : *events) e.mentions = {mention(vallon, "Le conseil a voté jeudi la passerelle d’Aubray")};
  const auto formula =
      std::find_if(timeline.events.begin(), timeline.events.end(), [](const Event& e) { return e.id == "e-formula"; });
  formula->mentions = {mention(timeline.articles[3], "Le maire d’Aubray n’a rien dit")};
  const auto vote = std::find_if(timeline.events.begin(), timeline.events.end(),
                                 [](const Event& e) { return e.id == "e-grain-day"; });
  vote->weight = 1;
  vote->edited = true;
  vote->people = {"Maud Ferrand", "Élie Roque"};
  vote->organisations = {"Conseil d’Aubray"};
  vote->places = {"Aubray", "Saint-Lys ; rive droite"};
  vote->figures = {{"voix", {{12, "douze", "vallon-1"}, {14, "quatorze", "gazette-1"}}},
                   {"contre", {{9, "neuf", "vallon-1"}}}};
  vote->previous_dates = {{day(2024, 3, 12), {"gazette-1", "vallon-1"}}};
  vote->mentions = {mention(vallon, "Le conseil a voté jeudi la passerelle d’Aubray", "jeudi",
                            "dernier jeudi avant la publication du samedi 16 mars 2024"),
                    mention(gazette, "la passerelle « d’Aubray » a été votée le 14 mars", "14 mars",
                            "14 mars le plus proche avant la publication du dimanche 17 mars 2024")};
  vote->mentions[0].source_said = "la préfecture";
  const auto postponed = std::find_if(timeline.events.begin(), timeline.events.end(),
                                      [](const Event& e) { return e.status == EventStatus::postponed; });
  postponed->previous_dates = {{date(Grain::month, 2025, 1), {"vallon-1"}}};
}

}  // namespace

Timeline every_kind() {
  Timeline out;
  out.title = "La passerelle d’Aubray, 1998–2025";
  out.articles = articles();
  add_every_grain(out.events);
  add_every_shape(out.events);
  add_every_status(out.events);
  add_hostile_texts(out.events);
  const auto key = [](const Event& e) { return std::tie(e.date->days.first, e.date->days.last, e.id); };
  std::sort(out.events.begin(), out.events.end(), [&](const Event& a, const Event& b) { return key(a) < key(b); });
  out.undated = {event("undated", std::nullopt, "La passerelle est promise")};
  add_reports(out);
  out.warnings = {{"sans-date", "published-missing", "Sans date de publication"}};
  return out;
}

}  // namespace frise::test
