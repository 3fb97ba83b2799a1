// How a value came about, in French.
#include <array>

#include "calendar/instance.h"
#include "frise/timex.h"

namespace frise {
namespace {

constexpr std::array kWeekdays = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};
constexpr std::array kMonths = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array kSeasons = {"printemps", "été", "automne", "hiver"};

std::string long_day(Day day) {
  return std::string(kWeekdays[static_cast<std::size_t>(day.weekday()) - 1]) + " " +
         calendar::display({Grain::day, day});
}

std::string unit_name(Unit unit, int count) {
  const bool many = count > 1;
  switch (unit) {
    case Unit::second:
      return many ? "secondes" : "seconde";
    case Unit::minute:
      return many ? "minutes" : "minute";
    case Unit::hour:
      return many ? "heures" : "heure";
    case Unit::weekend:
      return many ? "week-ends" : "week-end";
    case Unit::week:
      return many ? "semaines" : "semaine";
    case Unit::month:
      return "mois";
    case Unit::quarter:
      return many ? "trimestres" : "trimestre";
    case Unit::season:
      return many ? "saisons" : "saison";
    case Unit::half:
      return many ? "semestres" : "semestre";
    case Unit::year:
      return many ? "ans" : "an";
    case Unit::decade:
      return many ? "décennies" : "décennie";
    case Unit::century:
      return many ? "siècles" : "siècle";
    case Unit::millennium:
      return many ? "millénaires" : "millénaire";
    default:
      return many ? "jours" : "jour";
  }
}

std::string date_name(const CalendarDate& date) {
  if (date.feast != 0) return "jour de cette fête";
  if (date.grain == Grain::season) return kSeasons[(date.ordinal - 1U) % kSeasons.size()];
  if (date.grain == Grain::quarter)
    return std::to_string(date.ordinal) + (date.ordinal == 1 ? "er" : "e") + " trimestre";
  if (date.grain == Grain::half) return std::to_string(date.ordinal) + (date.ordinal == 1 ? "er" : "e") + " semestre";
  if (date.day != 0 && date.month != 0)
    return std::to_string(date.day) + " " + kMonths[(date.month - 1U) % kMonths.size()];
  if (date.month != 0) {
    const std::string month = kMonths[(date.month - 1U) % kMonths.size()];
    return (std::string_view("ao").find(month[0]) != std::string_view::npos ? "mois d'" : "mois de ") + month;
  }
  if (date.day != 0) return std::to_string(date.day) + " du mois";
  return date.weekday != 0 ? kWeekdays[(date.weekday - 1U) % kWeekdays.size()] : "jour";
}

// What the value is counted from: the publication or a date said before.
std::string base_name(const Derivation& d, bool by_days = true) {
  if (d.source == Derivation::Source::focus)
    return "« " + d.focus_surface + " »" + (d.base && by_days ? " (" + long_day(*d.base) + ")" : "");
  return "la publication du " + long_day(*d.base);
}

std::string why_of_date(const CalendarDate& date, const Timex& timex) {
  const Derivation& d = timex.derivation;
  const std::string name = date_name(date);
  if (date.which == Which::last || date.which == Which::preceding) return "dernier " + name + " avant " + base_name(d);
  if (date.which == Which::next || date.which == Which::following) return "premier " + name + " après " + base_name(d);
  if (d.source == Derivation::Source::focus) return name + " de la même période que " + base_name(d);
  const bool same_day = timex.days.first && timex.days.first == timex.days.last && timex.days.first == d.base;
  if (same_day) return name + " qui est le jour de la publication";
  if (timex.days.first && *timex.days.first > *d.base)
    return "prochain " + name + " après " + base_name(d) +
           (d.direction == Direction::future ? ", la phrase étant tournée vers l'avenir" : ", le plus proche");
  const bool running = timex.days.last && *timex.days.last >= *d.base;
  if (running) return name + " en cours à " + base_name(d);
  return "dernier " + name + " avant " + base_name(d);
}

std::string why_of_shift(const Shift& shift, const Timex& timex) {
  const Derivation& d = timex.derivation;
  const int n = shift.count < 0 ? -shift.count : shift.count;
  if (d.source == Derivation::Source::text) return "compté depuis une date dite en entier";
  if (n == 0) return (shift.unit == Unit::day ? "jour de " : unit_name(shift.unit, 1) + " de ") + base_name(d);
  return std::to_string(n) + " " + unit_name(shift.unit, n) + (shift.count < 0 ? " avant " : " après ") +
         base_name(d, timex.grain <= Grain::week);
}

struct Explain {
  const Timex& timex;

  std::string operator()(const CalendarDate& t) const { return why_of_date(t, timex); }
  std::string operator()(const Shift& t) const { return why_of_shift(t, timex); }
  std::string operator()(const Within& t) const {
    if (std::holds_alternative<Part>(t.piece)) return "partie d'une période : " + std::visit(*this, t.of->is);
    return "dans cette période : " + std::visit(*this, t.of->is);
  }
  std::string operator()(const Timed& t) const {
    if (t.day) return std::visit(*this, t.day->is);
    return "heure du jour de " + base_name(timex.derivation);
  }
  std::string operator()(const Range& t) const {
    return "de " + std::visit(*this, t.from->is) + " jusqu'à l'autre borne";
  }
  std::string operator()(const Duration& t) const {
    if (!timex.days.known()) return "durée, sans place dans le calendrier";
    return std::string(t.window == Which::last ? "période qui finit la veille de "
                                               : "période qui commence au lendemain de ") +
           base_name(timex.derivation);
  }
  std::string operator()(const Recurrence&) const { return "se répète"; }
  std::string operator()(const Vague&) const { return "moment vague"; }
};

bool has_days(const Time& time) {
  return !std::holds_alternative<Recurrence>(time.is) && !std::holds_alternative<Vague>(time.is) &&
         !std::holds_alternative<Duration>(time.is);
}

}  // namespace

std::string Timex::why() const {
  if (derivation.source == Derivation::Source::nothing && has_days(said.time))
    return "date de publication inconnue : l'expression reste sans jour";
  std::string out;
  if (derivation.source == Derivation::Source::text && has_days(said.time))
    out = "date dite en entier dans le texte";
  else
    out = std::visit(Explain{*this}, said.time.is);
  if (derivation.contradiction) out += " ; le jour de la semaine dit ne correspond pas à cette date";
  return out;
}

std::string_view name(TimexType type) noexcept {
  constexpr std::array<std::string_view, 4> names = {"DATE", "TIME", "DURATION", "SET"};
  return names[static_cast<std::size_t>(type)];
}

std::string_view name(Modifier mod) noexcept {
  constexpr std::array<std::string_view, 13> names = {
      "",          "START",         "MID",          "END",         "APPROX",
      "BEFORE",    "AFTER",         "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN",
      "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
  return names[static_cast<std::size_t>(mod)];
}

}  // namespace frise
