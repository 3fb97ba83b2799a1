#include "resolve/plans.h"

#include <algorithm>

#include "grammar/fr/context.h"
#include "lexicon/event_class.h"
#include "lexicon/morphology.h"
#include "resolve/boundary.h"
#include "resolve/tense.h"
#include "resolve/verbs.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using lexicon::Features;
using lexicon::Sense;
namespace feature = lexicon::feature;

bool starts_with_one_of(const Cursor& c, std::initializer_list<std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return c.form().starts_with(stem); });
}

// Verbs whose infinitive is a plan: « a appelé à défiler vendredi », « compte rouvrir lundi », « on parle de partir
// lundi », « prêt à partir lundi ».
bool is_planning_verb(const Cursor& c) {
  static constexpr std::string_view kInitials = "acdeimopsv";
  if (kInitials.find(c.form().front()) == std::string_view::npos) return false;
  if (c.form().starts_with('p')) {
    if (is_one_of(c, {"parle", "parlent", "parlait"})) return c.at_word("de", 1);
    if (is_one_of(c, {"pret", "prete", "prets", "pretes"})) return true;
  }
  return starts_with_one_of(
      c, {"appel",   "demand", "prevo",   "prevu", "promet", "promi",  "envisag", "esper",   "compt",
          "souhait", "menac",  "decid",   "invit", "propos", "appret", "accept",  "exig",    "veut",
          "veulen",  "voul",   "convoqu", "oblig", "engag",  "doi",    "projet",  "objecti", "ambiti"});
}

// « un lancer », « le dîner », but « voulait lancer »
bool is_noun_here(const WordForms& words, std::size_t at) {
  if ((words.features(at) & feature::noun) == 0) return false;
  return words.cursor(at).at_word("avoir") || at == 0 ||
         (words.features(at - 1) & (feature::determiner | feature::adjective)) != 0;
}

// An infinitive right before the expression, under a verb or a noun of planning.
bool is_planned_infinitive(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0 && begin - k <= 6;) {
    const Cursor c = words.cursor(k);
    const Features f = words.features(k);
    if ((f & feature::infinitive) != 0 && !is_noun_here(words, k)) {
      const bool obliges = k > 1 && words.cursor(k - 1).at_word("a") &&
                           is_one_of(words.cursor(k - 2), {"ai", "as", "avons", "avez", "ont", "aura", "auront"});
      if (obliges) return true;  // « ce qu'ils ont à faire jeudi »
      for (std::size_t j = k; j-- > 0 && k - j <= 9;) {
        const Cursor verb = words.cursor(j);
        if (verb.has(Sense::clause_opener)) return false;
        if (verb.token().folded_size < 3) continue;
        if (is_planning_verb(verb)) return true;
      }
      return false;
    }
    const auto tense = tense_at(words, k);
    if (tense && *tense != Tense::participle) return false;
    if (c.token().kind == text::TokenKind::sign || c.has(Sense::clause_opener)) return false;
  }
  return false;
}

// « (le risque d'avalanche samedi) était de 4 sur 5 », « (le risque d'incendie dimanche) a conduit à … »
bool is_told_as_past(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k < words.size() && !is_boundary(words.cursor(k), Reach::clause); ++k) {
    const auto tense = tense_at(words, k);
    if (tense && *tense != Tense::participle) return *tense == Tense::past || *tense == Tense::imperfect;
  }
  return false;
}

// « une réunion pour mardi », but not « penchait pour le 30 mars » nor « les résultats pour le troisième trimestre ».
bool is_purpose(const WordForms& words, std::size_t begin) {
  // « pour juillet ou août »
  const bool other =
      begin >= 3 && is_one_of(words.cursor(begin - 1), {"ou", "et"}) && words.cursor(begin).has(Sense::month);
  if (other && words.cursor(begin - 2).has(Sense::month)) begin -= 2;
  const Cursor c = words.cursor(begin);
  if (!grammar::fr::after_word(c, {"pour"})) return false;
  if (begin == 1) return c.has(Sense::weekday) && !is_told_as_past(words, begin);  // « Pour vendredi, on attend … »
  if (c.reading().has(Sense::ordinal) || c.reading(1).has(Sense::ordinal)) return false;
  const Features before = words.features(begin - 2);
  return (before & (feature::imperfect | feature::past)) == 0 ||
         (before & (feature::noun | feature::past_participle)) != 0;
}

// « dans un entretien à paraître mercredi », « à retrouver samedi sur Arte »: an infinitive that invites.
bool is_invitation(const WordForms& words, std::size_t begin, std::size_t stretch) {
  for (std::size_t k = begin; k-- > std::max<std::size_t>(stretch, 1);) {
    const Cursor c = words.cursor(k);
    if (!is_one_of(c, {"paraitre", "suivre", "retrouver", "voir", "revoir", "decouvrir", "ecouter", "lire"})) continue;
    if (!words.cursor(k - 1).at_word("a")) return false;
    if (k < 2 || is_one_of(words.cursor(k - 2), {"est", "sont"})) return true;
    const Cursor of = words.cursor(k - 2);
    if (is_one_of(of, {"rien", "plus", "moins", "journee", "temps", "nuit", "soiree"})) return false;
    if (of.token().kind != text::TokenKind::word || of.token().capital) return true;
    const Features f = words.features(k - 2);
    return (f & (feature::noun | feature::adjective)) != 0 &&
           (f & (feature::past_participle | feature::infinitive)) == 0;
  }
  return false;
}

// « l'annonce d'un risque de pollution dimanche », « 30 % de chances de pluie »: what may happen, where no verb stands
// between.
bool is_risk(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0 && begin - k <= 9;) {
    const Cursor c = words.cursor(k);
    if (is_one_of(c, {"risque", "risques", "chance", "chances", "prevision", "previsions"}))
      return is_one_of(words.cursor(k + 1), {"de", "d", "pour"}) && k + 2 < begin && !is_told_as_past(words, begin);
    // « des risques de "crue importante" jeudi »
    const bool quotes = c.token().kind == text::TokenKind::sign && is_one_of(c, {"\"", "«", "»"});
    if ((!quotes && is_boundary(c, Reach::clause)) || tense_at(words, k)) return false;
  }
  return false;
}

// « 245 rassemblements ont été déclarés pour la journée de mobilisation de jeudi », « un pic de chaleur exceptionnel
// pour la journée de vendredi », but « le bilan pour la journée de lundi »
bool is_day_to_come(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 2 && begin - k <= kClose;) {
    if (is_boundary(words.cursor(k), Reach::clause)) return false;
    if (!is_one_of(words.cursor(k), {"journee", "nuit", "soiree"})) continue;
    if (!words.cursor(k - 2).at_word("pour")) return false;
    for (std::size_t j = k - 2; j-- > 0 && k - j <= 2 * kClose;)
      if (starts_with_one_of(words.cursor(j),
                             {"prev", "declar", "annonc", "attend", "mobilis", "vigilance", "exception", "alerte"}))
        return true;
    return false;
  }
  return false;
}

// « (appelé à) la grève », « (à) manifester », « (à) une journée d'action »
bool calls_people(const WordForms& words, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k) {
    if (starts_with_one_of(words.cursor(k),
                           {"grev", "manifest", "mobilis", "rassembl", "boycott", "march", "defil", "action"}))
      return true;
    if ((words.features(k) & feature::infinitive) != 0 && (words.features(k) & feature::noun) == 0) return true;
  }
  return false;
}

// « ont appelé à une journée d'action samedi », but « un appel à témoins », « fait appel à des renforts »
bool is_called_for(const WordForms& words, std::size_t begin, std::size_t stretch) {
  for (std::size_t k = begin; k-- > std::max<std::size_t>(stretch, 1);) {
    const Cursor c = words.cursor(k);
    if (c.at_word("a") && starts_with_one_of(words.cursor(k - 1), {"appel"})) return calls_people(words, k + 1, begin);
  }
  return false;
}

// « une dérogation pour la réouverture dès lundi », « un bouclage pour cinq jours dès vendredi »
bool is_granted_from(const WordForms& words, std::size_t begin) {
  if (!grammar::fr::after_word(words.cursor(begin), {"des"})) return false;
  for (std::size_t k = begin; k-- > 1 && begin - k <= kClose;) {
    const Cursor c = words.cursor(k);
    if (is_boundary(c, Reach::clause) || tense_at(words, k)) return false;
    if (!c.at_word("pour")) continue;
    for (std::size_t j = k; j-- > 0 && k - j <= 3;)
      if (starts_with_one_of(words.cursor(j),
                             {"derogation", "autorisation", "feu", "bouclage", "accord", "preavis", "appel"}))
        return true;
    return false;
  }
  return false;
}

// « a renvoyé | ce lundi | au 19 mai »: the token behind the verb that moves something, past the day on which it was
// moved.
std::size_t behind_verb_of(const WordForms& words, std::size_t preposition) {
  constexpr lexicon::Senses kDay = lexicon::bits(Sense::weekday, Sense::demonstrative, Sense::part_of_day);
  std::size_t k = preposition;
  while (k > 1 && preposition - k < 3 &&
         (words.cursor(k - 1).reading().any(kDay) || words.cursor(k - 1).at_word("hier")))
    --k;
  return k;
}

}  // namespace

bool is_moved_to(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  const bool to = grammar::fr::after_word(c, {"au", "aux", "en", "pour"}) ||
                  (grammar::fr::after_word(c, {"a"}) && c.reading(-1).has(Sense::preposition));
  if (to && begin >= 2) {
    const std::size_t at = behind_verb_of(words, begin - 1) - 1;
    const Cursor verb = words.cursor(at);
    const bool moves = starts_with_one_of(
        verb, {"report", "repouss", "renvoy", "avanc", "decal", "ajourn", "differe", "reprogramm", "deplac"});
    const bool is_verb = (words.features(at) & (feature::past_participle | feature::infinitive)) != 0;
    if ((moves && is_verb) || verb.at_word("delibere")) return true;
  }
  return grammar::fr::after_words(c, "aux urnes");
}

namespace {

// « Avant le scrutin de dimanche, les candidats se taisent », « à la veille du vote de mardi », « Pour le match de
// samedi, il est forfait »
bool is_of_what_nears(const WordForms& words, std::size_t begin) {
  if (!belongs_to_noun(words, begin) || is_told_as_past(words, begin)) return false;
  for (std::size_t k = begin - 1; k-- > 0 && begin - k <= kClose;) {
    const Cursor c = words.cursor(k);
    if (is_boundary(c, Reach::clause) || tense_at(words, k)) return false;
    const bool nears =
        is_one_of(c, {"avant", "veille"}) || (c.at_word("pour") && k == 0 && c.reading(1).has(Sense::article));
    // « À trois mois des élections du 26 mai, les partis s'organisent »
    const bool at_distance = k > 1 && c.has(Sense::unit) && is_one_of(words.cursor(k + 1), {"du", "de", "des"}) &&
                             words.cursor(k - 1).reading().any(lexicon::bits(Sense::number, Sense::digits)) &&
                             words.cursor(k - 2).at_word("a");
    if (nears || at_distance) return !tells_past_event(words, 0, words.size());
  }
  return false;
}

// « Vendredi, la pluie arrive par l'ouest », « Cette nuit, gelées en plaine »: what only a forecast tells so.
bool is_forecast(const WordForms& words, std::size_t begin) {
  constexpr std::size_t kHead = 2;  // tokens before the day
  constexpr std::size_t kLine = 8;  // tokens behind it
  if (begin > kHead || belongs_to_noun(words, begin) || grammar::fr::after_word(words.cursor(begin), {"depuis"}))
    return false;
  bool weather = false;
  for (std::size_t k = begin; k < std::min(begin + kLine, words.size()) && !weather; ++k)
    weather =
        is_one_of(words.cursor(k), {"averse",      "averses",      "pluie",   "pluies",      "neige",        "orages",
                                    "brouillard",  "brouillards",  "brume",   "brumes",      "gelee",        "gelees",
                                    "eclaircie",   "eclaircies",   "nuages",  "anticyclone", "perturbation", "mercure",
                                    "thermometre", "temperatures", "verglas", "redoux",      "accalmie"});
  for (std::size_t k = 0; weather && k < words.size(); ++k) {
    const auto tense = tense_at(words, k);
    if (tense == Tense::past || tense == Tense::imperfect) return false;
  }
  return weather;
}

// « incendie », « mort », « séisme »: what nobody puts on a notice beforehand
bool names_mishap(const WordForms& words, std::size_t at) {
  if ((words.features(at) & feature::noun) == 0) return false;
  const auto all = lexicon::analyses(lexicon::small_letters(words.cursor(at).surface()));
  return std::any_of(all.begin(), all.end(), [](const lexicon::Analysis& a) {
    const auto of = lexicon::event_class(a.lemma);
    return of && lexicon::befalls(*of);
  });
}

// « Concert samedi à 20 h 30 à l'église », « Don du sang : mardi, de 15 h à 19 h »: a weekday with its hour, and no
// verb.
bool is_notice(const WordForms& words, std::size_t begin, std::size_t end) {
  const bool alone = begin == 0 && end + 1 >= words.size();
  if (alone || !words.cursor(begin).has(Sense::weekday) || belongs_to_noun(words, begin)) return false;
  bool hour = false;
  for (std::size_t k = begin; k < end; ++k)
    hour = hour || (words.cursor(k).has(Sense::hour_mark) && words.cursor(k).reading(-1).has(Sense::digits));
  if (!hour) return false;
  for (std::size_t k = 0; k < words.size(); ++k)
    if (tense_at(words, k) || names_mishap(words, k)) return false;
  return true;
}

}  // namespace

bool is_foretold(const WordForms& words, std::size_t begin, std::size_t end) {
  return is_of_what_nears(words, begin) || is_forecast(words, begin) || is_notice(words, begin, end);
}

bool is_planned(const WordForms& words, std::size_t begin) {
  std::size_t stretch = begin;  // from here on no verb tells a time and no clause ends before the expression
  while (stretch > 0 && begin - stretch < kClose && !is_boundary(words.cursor(stretch - 1), Reach::clause) &&
         !tense_at(words, stretch - 1))
    --stretch;
  return is_invitation(words, begin, stretch) || is_risk(words, begin) || is_day_to_come(words, begin) ||
         is_called_for(words, begin, stretch) || is_granted_from(words, begin) || is_planned_infinitive(words, begin) ||
         is_purpose(words, begin);
}

bool is_heralded(const WordForms& words, std::size_t begin) {
  while (begin > 1 && words.cursor(begin).has(Sense::weekday) && is_one_of(words.cursor(begin - 1), {"ou", "et"}) &&
         words.cursor(begin - 2).has(Sense::weekday))
    begin -= 2;  // « mercredi ou jeudi »
  if (begin == 0 || words.cursor(begin - 1).at_word(",")) return false;
  const Cursor first = words.cursor(0);
  if (begin == 3 && first.at_word("coup")) return words.cursor(2).at_word("envoi");  // « coup d'envoi samedi »
  if (begin == 2)
    return is_one_of(first, {"prochain", "prochaine"}) || grammar::fr::after_words(words.cursor(begin), "en salles");
  return begin == 1 &&
         is_one_of(first, {"verdict", "delibere", "jugement", "reponse", "reprise", "reouverture", "suite", "retour",
                           "epilogue", "sortie", "ouverture", "vernissage", "obseques", "finale", "concert"});
}

namespace {

// « (Samedi :) Lens - Lille, 21 h ; Nice - Metz, 19 h »: pairs with a dash and an hour
bool lists_fixtures(const WordForms& words, std::size_t begin) {
  bool dash = false;
  for (std::size_t k = begin; k < words.size(); ++k) {
    const Cursor c = words.cursor(k);
    dash = dash || c.at_word("-") || c.token().glue == text::Glue::hyphen;
    if (dash && c.has(Sense::hour_mark) && c.reading(-1).has(Sense::digits)) return true;
    if (tense_at(words, k)) return false;
  }
  return false;
}

}  // namespace

bool is_of_programme(const WordForms& words, std::size_t begin) {
  constexpr std::size_t kLine = 10;  // tokens
  if (begin != 0 || !words.cursor(0).has(Sense::weekday)) return false;
  bool hour = false;
  for (std::size_t k = 1; k < std::min(kLine, words.size()); ++k) {
    const Cursor c = words.cursor(k);
    hour = hour || (c.has(Sense::hour_mark) && c.reading(-1).has(Sense::digits));
    if (c.at_word(":")) return hour || lists_fixtures(words, k);
  }
  return false;
}

bool is_farewell(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  if (!c.has(Sense::weekday) || !grammar::fr::after_word(c, {"a"}) || !c.reading(-1).has(Sense::preposition))
    return false;
  if (begin < 2 || words.cursor(begin - 2).token().kind == text::TokenKind::sign) return true;
  return is_one_of(words.cursor(begin - 2), {"et", "voit", "verra", "retrouve", "donc", "tous", "toutes"});
}

bool is_announced(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0 && begin - k <= 9;) {
    const Cursor c = words.cursor(k);
    if (c.at_word("rendez") && c.at_word("vous", 1)) return true;
    if (c.reading().has(Sense::next) || c.at_word("approche")) return true;
    if (c.at_word("objectif") || c.at_word("projet")) return true;
    if (c.at_word("vue") && c.at_word("en", -1)) return true;
    if (c.at_word("cas") && c.at_word("en", -1) && is_one_of(words.cursor(k + 1), {"de", "d"})) return true;
    if (c.at_word("venir") && c.at_word("a", -1)) return true;
    if (c.at_word("limite") && c.at_word("date", -1)) return true;  // « La date limite d'envoi est le 7 février »
    if (is_one_of(c, {".", "?", "!"})) return false;
  }
  return false;
}

}  // namespace frise::resolve
