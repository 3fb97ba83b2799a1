// Feasts and public days: by computus or by rule, the day on which they fall in a year.
#pragma once

#include <cstdint>
#include <optional>

#include "calendar/instance.h"
#include "frise/day.h"
#include "frise/period.h"

namespace frise::calendar {

enum class Feast : std::uint8_t {
  new_year,   // jour de l'an
  epiphany,   // 6 janvier
  candlemas,  // chandeleur
  valentine,  // Saint-Valentin
  mardi_gras,
  ash_wednesday,  // mercredi des Cendres
  palm_sunday,    // Rameaux
  holy_thursday,  // Jeudi saint
  good_friday,    // Vendredi saint
  easter,
  easter_monday,
  labour_day,   // 1er-Mai
  victory_day,  // 8-Mai
  ascension,
  pentecost,
  whit_monday,   // lundi de Pentecôte
  music_day,     // fête de la Musique
  saint_john,    // Saint-Jean
  bastille_day,  // 14-Juillet
  assumption,
  halloween,
  all_saints,  // Toussaint
  all_souls,   // jour des Morts
  armistice,   // 11-Novembre
  saint_nicholas,
  christmas_eve,  // réveillon de Noël
  christmas,
  saint_stephen,
  new_year_eve,  // Saint-Sylvestre
  saint_vincent,
  saint_patrick,
  saint_michael,  // Saint-Michel
  saint_martin,
  saint_catherine,
  saint_eligius,  // Saint-Éloi
  saint_barbara,  // Sainte-Barbe
};

/// Easter Sunday of the Gregorian calendar: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8).
[[nodiscard]] Day easter(int year) noexcept;

[[nodiscard]] Day feast_day(Feast feast, int year) noexcept;

}  // namespace frise::calendar
