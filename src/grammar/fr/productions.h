// The productions of the grammar, one construction each. grammar/fr/rules.cpp says when each is tried and shows an
// example; the comment beside each here shows the variety it reads.
#pragma once

#include "grammar/rule.h"

namespace frise::grammar::fr {

// date.cpp
Found iso_date(Cursor& c);          // 2024-10-24
Found numeric_date(Cursor& c);      // 24/10/2024, 24.10.24, 24-10-2024
Found day_slash_month(Cursor& c);   // le 24/10, jeudi 24/10
Found month_slash_year(Cursor& c);  // 10/2024
Found day_of_month(Cursor& c);      // jeudi 24 octobre 2024, le 1er mars, 18 oct 2022
Found bare_day(Cursor& c);          // le 9, mercredi 5
Found month_of_year(Cursor& c);     // octobre 2024, juin dernier, mai 68, le mois d'août
Found year(Cursor& c);              // 2019, l'an 2000, 52 av. J.-C.
Found years(Cursor& c);             // 2010-2012, 1914-18
Found republican_date(Cursor& c);   // 18 brumaire an VIII

// day_list.cpp
Found bare_days(Cursor& c);  // (le 4 juillet, puis) les 7 et 8
Found day_range(Cursor& c);  // 3 au 5 mai, 3, 4 et 5 mai, week-end des 10 et 11 février

// period.cpp
Found season(Cursor& c);           // l'été 2022, l'hiver dernier, hiver 2022-2023
Found quarter_or_half(Cursor& c);  // le troisième trimestre 2023, 1er semestre, T3 2024
Found decade(Cursor& c);           // les années 1990, années trente
Found century(Cursor& c);          // XIXe siècle, IIe siècle av. J.-C., Ier millénaire
Found school_year(Cursor& c);      // l'année scolaire 2023-2024, la saison 2022/2023
Found last_season(Cursor& c);      // la saison dernière, la prochaine saison

// part.cpp
Found part_of(Cursor& c);   // fin 2019, début mars, à la mi-septembre, la fin du mois dernier
Found nth_of(Cursor& c);    // la dernière semaine d'octobre, la première quinzaine d'avril, le premier lundi de mars
Found month_in(Cursor& c);  // juin de l'année prochaine, le 3 du mois dernier

// nowadays.cpp
Found our_days(Cursor& c);  // au jour d'aujourd'hui, les jeunes d'aujourd'hui, la voiture de demain

// distance.cpp
Found ago(Cursor& c);               // il y a trois ans, voilà deux mois
Found from_now(Cursor& c);          // dans trois jours, d'ici deux semaines
Found later_or_earlier(Cursor& c);  // deux jours plus tard, un an auparavant, deux semaines avant Noël

// relative.cpp
Found day_deictic(Cursor& c);         // hier, aujourd'hui, après-demain
Found weekday(Cursor& c);             // vendredi, lundi prochain, le jeudi suivant, ce mardi, lundi en huit
Found week_of(Cursor& c);             // la semaine du 6 octobre
Found canadian_weekend(Cursor& c);    // la fin de semaine dernière, cette fin de semaine
Found unit_relative(Cursor& c);       // le mois dernier, la semaine prochaine, l'année suivante, l'an passé
Found this_unit(Cursor& c);           // cette année, ce mois-ci, ce jour-là, le même jour, le jour même
Found day_around(Cursor& c);          // la veille, le lendemain, l'avant-veille, le surlendemain, la veille de Noël
Found last_or_next_units(Cursor& c);  // ces derniers jours, les prochaines semaines, ces trois dernières années

// clock.cpp
Found clock(Cursor& c);          // 14 h 30, vingt heures, midi, minuit et demi, 8 h du matin, 14:30
Found hours_between(Cursor& c);  // (de) 8 à 10 heures, entre 14 et 16 heures

// day_part.cpp
Found this_part_of_day(Cursor& c);  // ce matin, cette nuit, la nuit dernière, ce soir
Found part_of_date(Cursor& c);      // le soir du 18 mai, la nuit de la Saint-Sylvestre
Found part_of_day(Cursor& c);       // (dans) la soirée, (en) fin d'après-midi, (au) petit matin, (à) l'aube
Found night_between(Cursor& c);     // la nuit de lundi à mardi, nuit du 3 au 4 août, la nuit de vendredi

// duration.cpp
Found running_time(Cursor& c);  // (en) 2 h 05, (un film d') 1 h 47, 2 h 06 min 14 s
Found duration(Cursor& c);      // trois jours, une demi-heure, plus de deux ans, entre deux et trois ans

// set.cpp
Found every(Cursor& c);                   // chaque lundi soir, tous les deux ans, un samedi sur deux, chaque Noël
Found weekday_habit(Cursor& c);           // les lundis, (les mardis et) jeudis
Found first_weekday_of_month(Cursor& c);  // le premier mardi du mois
Found frequency(Cursor& c);               // quotidien, hebdomadaire, annuelle
Found per_unit(Cursor& c);                // par mois, deux fois par semaine, une fois l'an

// vague.cpp
Found vague_word(Cursor& c);    // récemment, désormais, bientôt, récente
Found around_war(Cursor& c);    // l'entre-deux-guerres, l'après-guerre
Found vague_phrase(Cursor& c);  // à l'époque, pour le moment, en ce moment, à ce stade

// feast.cpp
Found feast(Cursor& c);         // Noël, la Toussaint, le lundi de Pâques, le 14-Juillet, mardi gras
Found school_start(Cursor& c);  // la rentrée

// exclusion.cpp
Found impossible_day(Cursor& c);  // 31 février, 29 février 2023
Found street(Cursor& c);          // rue du 4-Septembre, place du 8-Mai-1945
Found age(Cursor& c);             // 24 ans (âgé de), 51 ans (apposition)
Found idiom(Cursor& c);           // (du) jour au lendemain, midi libre, octobre rose
Found proper_name(Cursor& c);     // 20 Minutes, 24 Heures du Mans, Nuit debout

}  // namespace frise::grammar::fr
