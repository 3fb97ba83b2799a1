// How a value came about, in French.
#include <array>

#include "calendar/instance.h"
#include "frise/timex.h"

namespace frise {
namespace {

constexpr const char* kRepeated = "ce qui se répète n'a pas de jour à soi";
constexpr std::array kWeekdays = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};
constexpr std::array kMonths = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array kSeasons = {"printemps", "été", "automne", "hiver"};

std::string weekday_name(int weekday) { return kWeekdays[static_cast<std::size_t>(weekday - 1) % kWeekdays.size()]; }

std::string short_day(Day day) { return calendar::display({Grain::day, day}); }

std::string long_day(Day day) { return weekday_name(static_cast<int>(day.weekday())) + " " + short_day(day); }

struct Noun {
  const char* one;
  const char* many;
  bool feminine;
};

Noun noun(Unit unit) {
  switch (unit) {
    case Unit::second:
      return {"seconde", "secondes", true};
    case Unit::minute:
      return {"minute", "minutes", true};
    case Unit::hour:
      return {"heure", "heures", true};
    case Unit::day:
      return {"jour", "jours", false};
    case Unit::weekend:
      return {"week-end", "week-ends", false};
    case Unit::week:
      return {"semaine", "semaines", true};
    case Unit::fortnight:
      return {"quinzaine", "quinzaines", true};
    case Unit::month:
      return {"mois", "mois", false};
    case Unit::quarter:
      return {"trimestre", "trimestres", false};
    case Unit::season:
      return {"saison", "saisons", true};
    case Unit::half:
      return {"semestre", "semestres", false};
    case Unit::year:
      return {"année", "ans", true};
    case Unit::decade:
      return {"décennie", "décennies", true};
    case Unit::century:
      return {"siècle", "siècles", false};
    case Unit::millennium:
      return {"millénaire", "millénaires", false};
  }
  return {"jour", "jours", false};
}

// « deux ans », « une semaine », « 45 jours »
std::string counted(int n, Unit unit) {
  constexpr std::array kWords = {"deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"};
  const Noun of = noun(unit);
  if (n == 1) return unit == Unit::year ? "un an" : std::string(of.feminine ? "une " : "un ") + of.one;
  const auto word = static_cast<std::size_t>(n - 2);
  return (word < kWords.size() ? kWords[word] : std::to_string(n)) + " " + of.many;
}

// « le mois », « la semaine », « l'année »
std::string with_article(Unit unit) {
  const Noun of = noun(unit);
  if (unit == Unit::year || unit == Unit::hour) return std::string("l'") + of.one;
  return std::string(of.feminine ? "la " : "le ") + of.one;
}

std::string numbered(int ordinal, const char* name) {
  return std::to_string(ordinal) + (ordinal == 1 ? "er " : "e ") + name;
}

// Masculine and without its article, so that « dernier » or « prochain » may stand before it.
std::string date_name(const CalendarDate& date) {
  if (date.grain == Grain::season) return kSeasons[(date.ordinal - 1U) % kSeasons.size()];
  if (date.grain == Grain::quarter) return numbered(date.ordinal, "trimestre");
  if (date.grain == Grain::half) return numbered(date.ordinal, "semestre");
  const std::string weekday = date.weekday == 0 ? "" : weekday_name(date.weekday);
  const std::string month = date.month == 0 ? "" : kMonths[(date.month - 1U) % kMonths.size()];
  if (date.day != 0) {
    const std::string day = (weekday.empty() ? "" : weekday + " ") + (date.day == 1 ? "1er" : std::to_string(date.day));
    return day + " " + (month.empty() ? "du mois" : month);
  }
  if (!month.empty()) return (month[0] == 'a' || month[0] == 'o' ? "mois d'" : "mois de ") + month;
  return weekday.empty() ? "jour" : weekday;
}

// « dernier mois de juin », « prochaine fête de ce nom »
std::string selected(const char* masculine, const char* feminine, const CalendarDate& date) {
  if (date.feast != 0) return std::string(feminine) + " fête de ce nom";
  return std::string(masculine) + " " + date_name(date);
}

std::string said_before(const Derivation& d) {
  return d.focus_surface.empty() ? "la date dite avant" : "« " + d.focus_surface + " »";
}

// What the value is counted from, after « avant » and « après ».
std::string base_name(const Derivation& d) {
  if (d.source == Derivation::Source::focus || !d.base) return said_before(d);
  return "la publication du " + long_day(*d.base);
}

// A day that the value is counted from, after « la veille »: « du mardi 5 mars 2024 (« mardi ») ».
std::string of_base_day(const Derivation& d) {
  if (!d.base) return "de la date dite avant";
  if (d.source != Derivation::Source::focus) return "de la publication du " + long_day(*d.base);
  return "du " + long_day(*d.base) + (d.focus_surface.empty() ? "" : " (" + said_before(d) + ")");
}

// « la veille », « deux jours après »: what stands before « du mardi 5 mars 2024 »; empty where French has no noun for
// it.
std::string_view day_noun(int days) {
  constexpr std::array<std::string_view, 5> kNouns = {"l'avant-veille", "la veille", "", "le lendemain",
                                                      "le surlendemain"};
  const int index = days + 2;
  return index >= 0 && index < 5 ? kNouns[static_cast<std::size_t>(index)] : std::string_view();
}

std::string distance(int count, Unit unit) {
  return counted(count < 0 ? -count : count, unit) + (count < 0 ? " avant " : " après ");
}

// Explains one time of the expression, whose unbounded days are given.
class Explanation {
 public:
  Explanation(const Derivation& derivation, Period days) : d_(derivation), days_(days) {}

  std::string operator()(const CalendarDate& t) const {
    if (t.which == Which::last || t.which == Which::preceding)
      return selected("dernier", "dernière", t) + " avant " + base_name(d_);
    if (t.which == Which::next || t.which == Which::following || t.which == Which::coming)
      return selected("premier", "première", t) + " après " + base_name(d_);
    return d_.source == Derivation::Source::focus ? lent(t) : nearest(t);
  }

  std::string operator()(const Shift& t) const {
    if (t.from) return shifted_date(t);
    if (is_of_publication(t)) return with_article(t.unit) + " de " + base_name(d_) + " : la phrase dit un état";
    const bool by_days = t.unit == Unit::day && t.grain == Grain::day;
    if (by_days && t.count == 0) return same_day();
    if (by_days && !day_noun(t.count).empty()) return std::string(day_noun(t.count)) + " " + of_base_day(d_);
    if (t.grain == calendar::grain_of(t.unit) && t.count >= -1 && t.count <= 1) return neighbour(t);
    const bool shows_day = t.grain == Grain::day && d_.source == Derivation::Source::focus && d_.base;
    return distance(t.count, t.unit) +
           (shows_day ? "le " + long_day(*d_.base) + " (" + said_before(d_) + ")" : base_name(d_));
  }

  std::string operator()(const Within& t) const {
    constexpr std::array kThirds = {"premier tiers", "deuxième tiers", "dernier tiers"};
    const auto* part = std::get_if<Part>(&t.piece);
    const std::string of = std::visit(*this, t.of->is);
    return (part ? kThirds[static_cast<std::size_t>(*part)] : std::string("partie")) + " de cette période : " + of;
  }

  std::string operator()(const Timed& t) const {
    if (!d_.base || !days_.first) return t.day ? std::visit(*this, t.day->is) : "heure d'un jour dit avant";
    const int later = *days_.first - *d_.base;
    if (!t.day) {
      if (later == 0) return "heure " + of_the_day();
      return "heure " + std::string(later < 0 ? "de la veille " : "du lendemain ") + of_base_day(d_);
    }
    const auto* shift = std::get_if<Shift>(&t.day->is);
    const bool this_night = shift && shift->count == 0 && !shift->from && later == -1;
    return this_night ? "nuit qui s'achève le jour " + of_base_day(d_) : std::visit(*this, t.day->is);
  }

  std::string operator()(const Range& t) const {
    return "début de la période : " + std::visit(*this, t.from->is) + " ; la fin se compte depuis ce début";
  }

  std::string operator()(const Duration& t) const {
    if (d_.source != Derivation::Source::reference) return "durée, sans place dans le calendrier";
    return std::string(t.window == Which::last ? "période qui s'achève la veille "
                                               : "période qui commence le lendemain ") +
           of_base_day(d_);
  }

  std::string operator()(const Recurrence&) const { return kRepeated; }

  std::string operator()(const Vague& t) const {
    if (t.of_focus && d_.source == Derivation::Source::focus) return "l'époque de " + said_before(d_);
    constexpr std::array kWhen = {"passé", "présent", "à venir"};
    return std::string("moment ") + kWhen[static_cast<std::size_t>(t.when)] + ", sans date précise";
  }

 private:
  // A date said before lends what this one does not say: its year, its month, its week.
  std::string lent(const CalendarDate& t) const {
    const std::string name = t.feast != 0 ? "fête de ce nom" : date_name(t);
    const bool yearly = t.month != 0 || t.ordinal != 0 || t.feast != 0;
    if (yearly) return name + " de l'année dite avant : " + said_before(d_);
    return name + (t.day != 0 ? " dit avant : " : " de la semaine dite avant : ") + said_before(d_);
  }

  std::string nearest(const CalendarDate& t) const {
    if (!d_.base) return base_name(d_);
    if (days_.first && days_.first == days_.last && days_.first == d_.base) return same_day();
    if (days_.first && *days_.first > *d_.base)
      return selected("prochain", "prochaine", t) + " après " + base_name(d_) +
             (d_.direction == Direction::future ? ", la phrase étant tournée vers l'avenir"
                                                : (t.feast != 0 ? ", la plus proche" : ", le plus proche"));
    if (days_.last && *days_.last >= *d_.base) return date_name(t) + " en cours à " + base_name(d_);
    return selected("dernier", "dernière", t) + " avant " + base_name(d_);
  }

  std::string of_the_day() const {
    if (d_.source == Derivation::Source::focus)
      return "du jour dit avant, le " + long_day(*d_.base) + focus_in_brackets();
    return "du jour de la publication, " + long_day(*d_.base);
  }

  std::string focus_in_brackets() const { return d_.focus_surface.empty() ? "" : " (" + said_before(d_) + ")"; }

  // « Un an après, l'enquête est toujours ouverte »
  [[nodiscard]] bool is_of_publication(const Shift& t) const {
    return t.anchor == Anchor::focus && t.unit > Unit::hour && t.count > 0 &&
           d_.source == Derivation::Source::reference && d_.base && days_.first && *days_.first <= *d_.base;
  }

  std::string same_day() const {
    if (!d_.base) return "le jour dit avant";
    if (d_.source == Derivation::Source::focus) return "le jour dit avant, " + long_day(*d_.base) + focus_in_brackets();
    return "le jour même de la publication, " + long_day(*d_.base);
  }

  // The unit that holds the base, the one before and the one after.
  std::string neighbour(const Shift& t) const {
    const std::string unit = with_article(t.unit);
    const std::string of = "de " + base_name(d_);
    if (t.count == 0) return unit + (t.unit == Unit::weekend ? " de la semaine " : " ") + of;
    return unit + (t.count < 0 ? " précédant " : " suivant ") + (noun(t.unit).feminine ? "celle " : "celui ") + of;
  }

  // « la veille de Noël »: the feast is explained, and its day is known from the result.
  std::string shifted_date(const Shift& t) const {
    const bool by_days = t.unit == Unit::day && t.grain == Grain::day && days_.first;
    if (!by_days)
      return (t.count == 0 ? "la période de " : distance(t.count, t.unit)) +
             "ce jour : " + std::visit(*this, t.from->is);
    const Day from = *days_.first - t.count;
    const std::string_view noun = day_noun(t.count);
    const std::string here = noun.empty() ? distance(t.count, t.unit) + "le " : std::string(noun) + " du ";
    const bool said = d_.source == Derivation::Source::text;
    return here + long_day(from) +
           (said ? ", dit en entier" : " : " + std::visit(Explanation(d_, {from, from}), t.from->is));
  }

  const Derivation& d_;
  Period days_;
};

// The days of the value before a bound was laid on them: « d'ici à avril » is counted as April.
Period unbounded_days(const Timex& timex) {
  const std::string_view value = timex.value;
  const auto unit = calendar::parse_timex_value(value.substr(0, value.find_first_of("T/")));
  return unit ? calendar::period(*unit) : timex.days;
}

// What is said in full: the year of a date, or of that of which it is a part.
const CalendarDate* said_date(const Time& time) {
  if (const auto* date = std::get_if<CalendarDate>(&time.is)) return date;
  if (const auto* timed = std::get_if<Timed>(&time.is)) return timed->day ? said_date(*timed->day) : nullptr;
  if (const auto* range = std::get_if<Range>(&time.is)) return said_date(*range->from);
  if (const auto* within = std::get_if<Within>(&time.is)) return said_date(*within->of);
  return nullptr;
}

std::string contradiction(const Timex& timex) {
  const CalendarDate* date = said_date(timex.said.time);
  const Period days = unbounded_days(timex);
  if (date == nullptr || date->weekday == 0 || !days.first) return " ; le jour de la semaine dit n'est pas le sien";
  return " ; le " + short_day(*days.first) + " est un " + weekday_name(static_cast<int>(days.first->weekday())) +
         " et non un " + weekday_name(date->weekday) + " : la date a été gardée";
}

bool has_days(const Time& time) {
  return !std::holds_alternative<Recurrence>(time.is) && !std::holds_alternative<Vague>(time.is) &&
         !std::holds_alternative<Duration>(time.is);
}

std::string reason(const Timex& timex) {
  const Derivation& d = timex.derivation;
  const Time& time = timex.said.time;
  // « le dimanche », « aujourd'hui », « ouvert de mai à octobre »: what the words make a habit or a state of.
  if (timex.type == TimexType::set) return kRepeated;
  if (d.source == Derivation::Source::nothing && has_days(time)) {
    if (d.base && std::holds_alternative<Shift>(time.is)) return "le texte ne dit pas de quel jour l'expression part";
    if (d.base) return "aucune date proche du " + long_day(*d.base) + " ne répond à ces mots";
    const CalendarDate* date = said_date(time);
    return date && date->year ? "le calendrier n'a pas cette date"
                              : "date de publication inconnue : l'expression reste sans jour";
  }
  if (timex.value == "PRESENT_REF" && has_days(time)) return "de nos jours : la phrase dit un état";
  const bool shifted = std::holds_alternative<Shift>(time.is);
  if (d.source == Derivation::Source::text && has_days(time) && !shifted) return "date dite en entier dans le texte";
  return std::visit(Explanation(d, unbounded_days(timex)), time.is);
}

}  // namespace

std::string Timex::why() const { return reason(*this) + (derivation.contradiction ? contradiction(*this) : ""); }

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
