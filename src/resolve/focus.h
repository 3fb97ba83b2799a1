// Focus: the dates a text has come to, from which « la veille », « deux jours plus tard » and bare months count.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/instance.h"

namespace frise::resolve {

/// Where a mention stands in its text.
struct Place {
  std::size_t paragraph = 0;
  std::size_t sentence = 0;  // counted through the whole text
  bool heads_sentence = false;
  bool is_heading = false;  // the sentence is nothing but the date: « 16 janvier 2024. »
  bool opens_paragraph = false;
  bool is_stamp = false;         // it opens a note of a live report: « 17h30. Les pompiers arrivent. »
  bool of_noun = false;          // it belongs to a noun: « l'accord de mars », « le rendez-vous du 23 février »
  bool narrated = false;         // a passé simple tells of it, or what goes on from such a date
  bool told_in_present = false;  // the verb of its clause is a present
  bool historical = false;       // a present tells of it, though it is long past
  bool of_saying = false;        // it says when something was said, or news given: « a indiqué dimanche le préfet »
  bool of_news = false;          // likewise, or when news was given: « a annoncé dimanche »
  bool aside = false;            // it stands in a relative clause, in brackets or between dashes
  bool apposed = false;          // « Le baril, tombé lundi à son plus bas, perdait … »
  bool bracketed = false;        // in brackets: « à 8 h 46 (12 h 46 GMT) »
  bool told_past = false;        // its verb looks back
  bool told_ahead = false;       // its verb looks ahead
  bool flashback = false;        // « avait été prolongé le 20 novembre »: before what the text tells
  bool beside_hours = false;     // its sentence says from which hour to which
  bool habitual = false;         // its sentence says what happens every day or week
  bool curfew = false;           // it is the hours of a curfew, of every night
  bool opening = false;          // it says when something is open
  bool page_date = false;        // the page's own date line, which is no focus
  std::optional<Day> said_on;    // it stands in a quotation of that day
  std::string_view beside;       // what it stands right behind: « en 1903, | au mois de juillet »; empty for nothing
  bool coordinated = false;      // « en juillet | et août »
  bool spans_weeks = false;      // « du 17 mai au 2 novembre »
};

/// Which dates may lend: none that begins after `latest`; for the main line of a text, no flashback and nothing else of
/// the sentence that tells one.
struct Lenders {
  std::optional<Day> latest;
  std::optional<std::size_t> flashback;  // the sentence
  std::optional<Day> over{};             // all that is not over by then is left out
};

/// A part of the day, as « ce soir-là » points at it.
struct PartName {
  std::string_view word;
  int from;  // minutes of the day
  int to;
};

class Focus {
 public:
  struct Entry {
    calendar::Instance instance;
    std::optional<int> minute;  // of the day, for hours
    bool night = false;         // « dans la nuit de lundi à mardi »: hours before noon belong to the day after
    Place place;
    bool lends_year = false;  // the year was said
    bool is_deictic = false;  // it counts from the publication
    bool names_year = false;  // « l'an dernier », to the end of its sentence
    bool moves_on = false;    // « deux ans plus tard », to the end of its paragraph
    std::string_view surface;
    bool spans_years = false;  // « entre 2019 et 2022 »
    bool counts_on = false;    // it counts from a date said before: « le lendemain »
    std::optional<Day> end{};  // of « du 21 octobre au 3 novembre »
  };

  void add(Entry entry);

  /// A date of that sentence was added.
  [[nodiscard]] bool has_date_of(std::size_t sentence) const noexcept {
    return !entries_.empty() && entries_.back().place.sentence == sentence;
  }

  /// The last date at least as fine as `grain` in the same or the preceding paragraph, or the heading above.
  [[nodiscard]] const Entry* last(Grain grain, const Place& here, const Lenders& lenders = {}) const noexcept;

  /// The date that heads the sentence or the section and so lends its year: « En 2014, … En mars, … »; one of the
  /// paragraph before only to what heads its own sentence.
  [[nodiscard]] const Entry* head(const Place& here) const noexcept;

  /// The heading from which the next goes on: « 11 octobre 2002. … 22 octobre. … 3 février. »; nothing where the
  /// headings have gone back, or no year was said above.
  [[nodiscard]] const Entry* heading_before(const Place& here) const noexcept;

  /// The last day near by whose expression names that part of it, or an hour of it: « le soir du 30 avril »,
  /// « dimanche à 20 heures », for « ce soir-là ».
  [[nodiscard]] const Entry* last_named(const PartName& part, const Place& here, const Lenders& lenders) const noexcept;

  /// The last day of the same paragraph, or the heading above.
  [[nodiscard]] const Entry* day_of_paragraph(const Place& here, const Lenders& lenders = {}) const noexcept;

  /// The day of an hour: that of the paragraph; for an hour that heads its sentence, that which headed one in the
  /// paragraph before; for a stamp, that of the stamp before, or a day that has opened a paragraph since.
  [[nodiscard]] const Entry* day_for_hour(const Place& here, const Lenders& lenders = {}) const noexcept;

  /// The day or month that heads the sentence: « Le 3 janvier, la digue a été fermée jusqu'en mars. »
  [[nodiscard]] const Entry* beginning_of_sentence(const Place& here) const noexcept;

  /// The season, quarter or half of a year that heads the sentence: « L'hiver dernier, il a neigé en janvier. »
  [[nodiscard]] const Entry* season_of_sentence(const Place& here) const noexcept;

  /// The week that heads the sentence: « La semaine dernière, on a annulé mardi … »
  [[nodiscard]] const Entry* week_of_sentence(const Place& here) const noexcept;

  /// The day of that weekday (1 to 7) behind `reference` that the text has announced, if it spoke of no other since:
  /// « Trafic perturbé samedi, prévoit la régie. … Trois trains sur dix samedi »; or the day behind one that the same
  /// sentence announces: « samedi et dimanche ».
  [[nodiscard]] std::optional<Entry> announced(int weekday, Day reference, const Place& here) const;

  /// The day from which a list of days goes on, where it has come to the reference or beyond: « Lundi, pluie partout.
  /// Mardi, éclaircies. »; nothing where the day said last looks back.
  [[nodiscard]] const Entry* list_to_come(Day reference, const Place& here) const noexcept;

  /// What « cette année-là », « ce jour-là » point at: the time of just that grain said last, in the same sentence or
  /// the one before, even where it only bounds something (« jusqu'en 1809 »).
  [[nodiscard]] const Entry* pointed_at(Grain grain, const Place& here) const noexcept;

  /// What was said last, in the same sentence or the one before, if it is at least that fine, even where it only bounds
  /// something: « depuis le printemps 2001 », for « la même année », « cette année-là », « le 3 mai suivant ».
  [[nodiscard]] const Entry* said_within(Grain grain, const Place& here) const noexcept;

  /// What was said last in the sentence, where that only bounds something: « depuis avril 2000 ».
  [[nodiscard]] const Entry* bound_of_sentence(const Place& here) const noexcept;

  /// The text has said a date of its own days, or counted from them.
  [[nodiscard]] bool speaks_of_now() const noexcept { return speaks_of_now_; }
  void speak_of_now() noexcept { speaks_of_now_ = true; }

  /// The paragraph has said a day or a month of the last two years, or counted from the publication.
  [[nodiscard]] bool speaks_of_now_in(std::size_t paragraph, Day reference) const noexcept;

  /// « ces derniers jours », « actuellement »: the text has come back to its own time.
  void come_back(std::size_t sentence) noexcept { came_back_in_ = sentence; }

  /// Keeps a date for what points at it, but for nothing else.
  void mention(Entry entry) { said_last_ = entry; }

  /// What was said last in the sentence, for what stands right behind it.
  [[nodiscard]] const Entry* beside(const Place& here) const noexcept;

  /// Behind `from` the text has come back to the time of the report.
  [[nodiscard]] bool has_come_back(const Entry& from, Day reference) const noexcept;

  /// The last day or month of the same paragraph, for « le 9 »; for « vendredi 8 » rather the last in whose month the
  /// 8th is that weekday (1 to 7; 0 for none).
  [[nodiscard]] const Entry* month_for_day(const Place& here, int day, int weekday) const noexcept;

 private:
  [[nodiscard]] const Entry* day_for_stamp() const noexcept;

  std::vector<Entry> entries_;  // the last kKept
  std::optional<Entry> said_last_;
  bool speaks_of_now_ = false;
  std::size_t came_back_in_ = 0;  // the sentence
  std::optional<Entry> section_heading_;
  bool headings_descend_ = false;  // the last heading lies before the one above it
};

}  // namespace frise::resolve
