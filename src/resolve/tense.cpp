#include "resolve/tense.h"

#include <algorithm>
#include <optional>

#include "grammar/fr/context.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using lexicon::Features;
using lexicon::Sense;
namespace feature = lexicon::feature;

bool starts_with_one_of(const Cursor& c, std::initializer_list<std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return c.form().starts_with(stem); });
}

// --- plans without a finite verb of their own ------------------------------------------------------------------------

// Verbs whose infinitive is a plan: « a appelé à défiler vendredi », « compte rouvrir lundi ».
bool is_planning_verb(const Cursor& c) {
  return starts_with_one_of(
      c, {"appel",   "demand", "prevo",   "prevu", "promet", "promi",  "envisag", "esper",   "compt",
          "souhait", "menac",  "decid",   "invit", "propos", "appret", "accept",  "exig",    "veut",
          "veulen",  "voul",   "convoqu", "oblig", "engag",  "doi",    "projet",  "objecti", "ambiti"});
}

// An infinitive right before the expression, under a verb or a noun of planning.
bool is_planned_infinitive(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0 && begin - k <= 6;) {
    const Cursor c = words.cursor(k);
    const Features f = words.features(k);
    if ((f & feature::infinitive) != 0 && (f & feature::noun) == 0) {
      for (std::size_t j = k; j-- > 0 && k - j <= 9;) {
        if (words.cursor(j).has(Sense::clause_opener)) return false;
        if (is_planning_verb(words.cursor(j))) return true;
      }
      return false;
    }
    const auto tense = tense_at(words, k);
    if (tense && *tense != Tense::participle) return false;
    if (c.token().kind == text::TokenKind::sign || c.has(Sense::clause_opener)) return false;
  }
  return false;
}

// « renvoyée au 5 mai », « mis en délibéré au 9 octobre », « appelés aux urnes dimanche »: a new date is always ahead.
bool is_moved_to(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  const bool to = grammar::fr::after_word(c, {"au", "aux", "en", "pour"}) ||
                  (grammar::fr::after_word(c, {"a"}) && c.reading(-1).has(Sense::preposition));
  if (to && begin >= 2) {
    const Cursor verb = words.cursor(begin - 2);
    const bool moves =
        starts_with_one_of(verb, {"report", "repouss", "renvoy", "avanc", "decal", "ajourn", "differe", "reprogramm"});
    const bool is_verb = (words.features(begin - 2) & (feature::past_participle | feature::infinitive)) != 0;
    if ((moves && is_verb) || verb.at_word("delibere")) return true;
  }
  return grammar::fr::after_words(c, "aux urnes");
}

// « rendez-vous mardi », « prochaine audience jeudi », « en vue du sommet de juin »: where no verb tells more.
bool is_announced(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0 && begin - k <= 9;) {
    const Cursor c = words.cursor(k);
    if (c.at_word("rendez") && c.at_word("vous", 1)) return true;
    if (c.reading().has(Sense::next) || c.at_word("approche")) return true;
    if (c.at_word("objectif") || c.at_word("projet")) return true;
    if (c.at_word("vue") && c.at_word("en", -1)) return true;
    if (c.at_word("venir") && c.at_word("a", -1)) return true;
    if (is_one_of(c, {".", "?", "!"})) return false;
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
  if (!grammar::fr::after_word(c, {"pour"}) || begin < 2) return false;
  if (c.reading().has(Sense::ordinal) || c.reading(1).has(Sense::ordinal)) return false;
  const Features before = words.features(begin - 2);
  return (before & (feature::imperfect | feature::past)) == 0 ||
         (before & (feature::noun | feature::past_participle)) != 0;
}

// --- the nearest verb ------------------------------------------------------------------------------------------------

// How far to look: the clause, the phrase between strong signs, the sentence.
enum class Reach { clause, phrase, sentence };

bool is_strong_boundary(const Cursor& c) {
  if (c.token().kind != text::TokenKind::sign) return false;
  return is_one_of(c, {";", ":", "«", "»", "(", ")", "\"", "-", "?", "!", "…"});
}

// « ne démarrera qu'en septembre », « c'est en décembre que »: no clause begins there.
bool is_restriction(const Cursor& c) {
  if (!c.at_word("que") && !c.at_word("qu")) return false;
  const bool article_and_day =
      c.reading(1).has(Sense::article) && c.reading(2).any(lexicon::bits(Sense::digits, Sense::weekday));
  return article_and_day || c.reading(1).any(lexicon::bits(Sense::preposition, Sense::weekday));
}

// « mardi, puis en septembre »: what follows is told by the same verb.
bool coordinates(const Cursor& comma) {
  Cursor next = comma;
  next.advance();
  return is_one_of(next, {"puis", "et", "ou"}) && next.reading(1).has(Sense::preposition);
}

// « ressemblent donc », « avait alors été »: adverbs behind their verb.
bool is_adverb_here(const Cursor& c) {
  return (c.at_word("donc") && c.token(-1).kind == text::TokenKind::word) ||
         (c.at_word("alors") && !c.at_word("que", 1) && !c.at_word("qu", 1));
}

// « 0,9 % »
bool is_decimal(const Cursor& comma) {
  return comma.token(1).kind == text::TokenKind::number && comma.token(1).glue == text::Glue::none;
}

bool is_weak_boundary(const Cursor& c) {
  if (c.at_word(",")) return !coordinates(c) && !is_decimal(c);
  return c.has(Sense::clause_opener) && !is_restriction(c) && !is_adverb_here(c);
}

bool is_boundary(const Cursor& c, Reach reach) {
  if (reach == Reach::sentence) return false;
  return is_strong_boundary(c) || (reach == Reach::clause && is_weak_boundary(c));
}

struct Found {
  std::optional<Tense> tense;
  std::size_t verb = 0;  // the token
  std::size_t distance = 0;
  bool doubtful = false;  // an infinitive stands nearer, or the verb so far before that a noun may be what is dated

  [[nodiscard]] Telling telling(Reach reach) const { return {*tense, reach == Reach::clause && !doubtful, verb}; }
};

// « il me l'a promis jeudi », « il a convoqué le 14 avril l'ambassadeur »: the act itself, not what it plans.
bool is_done_promise_before(const WordForms& words, std::size_t at, std::size_t begin) {
  if (!words.cursor(at).has(Sense::planned) || at == 0) return false;
  Cursor behind = words.cursor(at + 1);
  if (behind.at_word("le")) behind.advance();
  return behind.position() >= begin && is_one_of(words.cursor(at - 1), {"a", "ont", "ai"});
}

bool is_infinitive(const WordForms& words, std::size_t at) {
  const Features f = words.features(at);
  return (f & feature::infinitive) != 0 && (f & (feature::noun | feature::adjective)) == 0;
}

constexpr std::size_t kClose = 6;  // tokens: « a été arrêté à Lyon »

// « un examen interne »: where another verb stands in the same clause, it is no form of « interner ».
bool may_be_adjective(const WordForms& words, std::size_t at) {
  return at > 0 && (words.features(at) & feature::adjective) != 0 && (words.features(at - 1) & feature::noun) != 0;
}

Found look_left(const WordForms& words, std::size_t begin, Reach reach) {
  bool infinitive = false;
  std::optional<Found> doubted;
  for (std::size_t k = begin; k-- > 0;) {
    if (is_boundary(words.cursor(k), reach)) break;
    if (is_done_promise_before(words, k, begin)) return {Tense::past, k, begin - k, false};
    auto tense = tense_at(words, k);
    if (tense == Tense::present && foresees(words, k)) tense = Tense::future;
    if (tense && (reach == Reach::clause || *tense != Tense::participle) && !(doubted && may_be_adjective(words, k))) {
      const Found found{tense, k, begin - k, infinitive || begin - k > kClose};
      if (doubted || *tense != Tense::present || !may_be_adjective(words, k)) return found;
      doubted = found;
    }
    infinitive = infinitive || is_infinitive(words, k);
  }
  return doubted.value_or(Found{});
}

// « En visite samedi, elle a promis une aide »: a time before the verb is that of the promise, one behind it may be
// that of what is promised.
bool is_done_promise(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (!is_one_of(c, {"a", "ont"}) || c.reading().value(Sense::preposition)) return false;
  for (std::size_t k = at + 1; k < std::min(at + 4, words.size()); ++k) {
    if (words.cursor(k).at_word("ete")) return false;
    if (words.cursor(k).has(Sense::planned)) return true;
    if ((words.features(k) & feature::adverb) == 0) return false;
  }
  return false;
}

// « C'est en décembre que le vol a été découvert »
bool is_cleft(const WordForms& words, std::size_t begin, std::size_t end) {
  if (!words.cursor(end).at_word("que") && !words.cursor(end).at_word("qu")) return false;
  return grammar::fr::after_words(words.cursor(begin), "c est") ||
         grammar::fr::after_words(words.cursor(begin), "c est en") ||
         grammar::fr::after_words(words.cursor(begin), "c est a");
}

Found look_right(const WordForms& words, std::size_t end, Reach reach, std::size_t passed) {
  for (std::size_t k = end; k < words.size(); ++k) {
    const Cursor c = words.cursor(k);
    // What sets the expression apart is no boundary: « Mardi, le décollage a été annulé ».
    const bool passes = k < end + passed && c.at_word(",");
    if (!passes && is_boundary(c, reach)) break;
    if (is_done_promise(words, k)) return {Tense::past, k, k + 1 - end, false};
    const auto tense = tense_at(words, k);
    if (tense && *tense != Tense::participle) return {tense, k, k + 1 - end, false};
  }
  return {};
}

std::optional<Telling> nearest(const WordForms& words, std::size_t begin, std::size_t end, Reach reach) {
  if (is_cleft(words, begin, end)) {
    const Found right = look_right(words, end + 1, reach, 0);
    return right.tense ? std::optional(right.telling(reach)) : std::nullopt;
  }
  const Found left = look_left(words, begin, reach);
  // Behind its verb the expression is not set apart: « vont baisser au 1er septembre, a annoncé le régulateur ».
  const bool behind_verb = left.tense && reach == Reach::clause;
  const Found right = look_right(words, end, reach, behind_verb || belongs_to_noun(words, begin) ? 0 : 2);
  if (left.tense && right.tense) {
    // Adjuncts follow their verb more often than they precede it.
    return (left.distance <= right.distance + 4 ? left : right).telling(reach);
  }
  if (!left.tense && !right.tense) return std::nullopt;
  return (left.tense ? left : right).telling(reach);
}

// « sans risquer un échec le 31 octobre »: an infinitive tells neither what is over nor what is to come.
bool hangs_on_infinitive(const WordForms& words, std::size_t begin) {
  // « devrait, selon le quotidien, faire son retour jeudi »
  for (std::size_t k = begin; k-- > 0 && !is_boundary(words.cursor(k), Reach::clause);)
    if (is_infinitive(words, k)) return k == 0 || !words.cursor(k - 1).at_word(",");
  return false;
}

std::optional<Telling> of_verbs(const WordForms& words, std::size_t begin, std::size_t end) {
  const Cursor c = words.cursor(begin);
  if (const auto clause = nearest(words, begin, end, Reach::clause)) {
    // « n'exclut pas un débrayage dès jeudi »
    const bool from_on = grammar::fr::after_word(c, {"des"}) && c.reading(-1).has(Sense::preposition);
    return clause->tense == Tense::present && from_on ? Telling{Tense::future, false, {}} : *clause;
  }
  if (belongs_to_noun(words, begin) && words.cursor(end).at_word(",")) return std::nullopt;
  if (hangs_on_infinitive(words, begin)) return std::nullopt;
  if (const auto phrase = nearest(words, begin, end, Reach::phrase)) return phrase;
  return nearest(words, begin, end, Reach::sentence);
}

// « dans un entretien à paraître mercredi », « à retrouver samedi sur Arte »: an infinitive that invites.
bool is_invitation(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 1 && begin - k <= kClose;) {
    const Cursor c = words.cursor(k);
    if (is_boundary(c, Reach::clause) || tense_at(words, k)) return false;
    if (!is_one_of(c, {"paraitre", "suivre", "retrouver", "voir", "revoir", "decouvrir", "ecouter", "lire"})) continue;
    if (!words.cursor(k - 1).at_word("a")) return false;
    if (k < 2 || is_one_of(words.cursor(k - 2), {"est", "sont"})) return true;
    return !tense_at(words, k - 2) && !is_one_of(words.cursor(k - 2), {"rien", "plus", "moins"});
  }
  return false;
}

// « l'annonce d'un risque de pollution dimanche », « 30 % de chances de pluie »: what may happen, where no verb stands
// between.
bool is_risk(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0 && begin - k <= 9;) {
    const Cursor c = words.cursor(k);
    if (is_one_of(c, {"risque", "risques", "chance", "chances", "prevision", "previsions"}))
      return is_one_of(words.cursor(k + 1), {"de", "d", "pour"});
    const bool quotes = is_one_of(c, {"\"", "«", "»"});  // « des risques de "crue importante" jeudi »
    if ((!quotes && is_boundary(c, Reach::clause)) || tense_at(words, k)) return false;
  }
  return false;
}

// « 245 rassemblements ont été déclarés pour la journée de mobilisation de jeudi »
bool is_day_to_come(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 2 && begin - k <= kClose;) {
    if (is_one_of(words.cursor(k), {"journee", "nuit", "soiree"}))
      return words.cursor(k - 2).at_word("pour") && !words.cursor(begin).at_word("dernier");
    if (is_boundary(words.cursor(k), Reach::clause)) return false;
  }
  return false;
}

// « une dérogation pour la réouverture dès lundi », « ont appelé à une journée d'action samedi »
bool is_called_for(const WordForms& words, std::size_t begin) {
  const bool from_on = grammar::fr::after_word(words.cursor(begin), {"des"});
  for (std::size_t k = begin; k-- > 1 && begin - k <= kClose;) {
    const Cursor c = words.cursor(k);
    if (is_boundary(c, Reach::clause) || tense_at(words, k)) return false;
    if (from_on && c.at_word("pour")) return true;
    if (c.at_word("a") && words.cursor(k - 1).form().starts_with("appel")) return true;
  }
  return false;
}

bool closes_later(const WordForms& words, std::size_t from, grammar::Word sign) {
  for (std::size_t k = from; k < words.size(); ++k)
    if (words.cursor(k).at_word(sign)) return true;
  return false;
}

}  // namespace

Telling tense_around(const WordForms& words, std::size_t begin, std::size_t end) {
  if (is_moved_to(words, begin)) return {Tense::future, true, {}};
  if (is_invitation(words, begin) || is_risk(words, begin) || is_day_to_come(words, begin) ||
      is_called_for(words, begin))
    return {Tense::future, false, {}};
  if (is_planned_infinitive(words, begin) || is_purpose(words, begin)) return {Tense::future, false, {}};
  const Telling telling = of_verbs(words, begin, end).value_or(Telling{});
  const bool open = telling.tense == Tense::none || telling.tense == Tense::present;
  return open && is_announced(words, begin) ? Telling{Tense::future, false, {}} : telling;
}

bool belongs_to_noun(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  if (!grammar::fr::after_word(c, {"de", "d", "du", "des"}) || begin < 2) return false;
  return (words.features(begin - 2) & (feature::noun | feature::adjective)) != 0 &&
         !words.cursor(begin - 2).has(Sense::planned);
}

bool is_aside(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0;) {
    const Cursor c = words.cursor(k);
    if (c.token().kind == text::TokenKind::word) {
      if (is_one_of(c, {"qui", "dont", "lequel", "laquelle"})) return true;
      continue;
    }
    if (c.at_word("(")) return true;
    if (c.at_word("-")) return closes_later(words, begin, "-");
    if (is_one_of(c, {",", ")", "«", "»", ":", ";"})) return false;
  }
  return false;
}

}  // namespace frise::resolve
