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
      for (std::size_t j = k; j-- > 0 && k - j <= 6;) {
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
    const bool moves = starts_with_one_of(verb, {"report", "repouss", "renvoy", "avanc", "decal", "ajourn", "differe"});
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
  return (c.at_word("que") || c.at_word("qu")) && c.reading(1).has(Sense::preposition);
}

// « mardi, puis en septembre »: what follows is told by the same verb.
bool coordinates(const Cursor& comma) {
  Cursor next = comma;
  next.advance();
  return is_one_of(next, {"puis", "et", "ou"}) && next.reading(1).has(Sense::preposition);
}

bool is_weak_boundary(const Cursor& c) {
  return (c.at_word(",") && !coordinates(c)) || (c.has(Sense::clause_opener) && !is_restriction(c));
}

bool is_boundary(const Cursor& c, Reach reach) {
  if (reach == Reach::sentence) return false;
  return is_strong_boundary(c) || (reach == Reach::clause && is_weak_boundary(c));
}

struct Found {
  std::optional<Tense> tense;
  std::size_t distance = 0;
};

// « il me l'a promis jeudi »: the promise itself, not what is promised.
bool is_done_promise_before(const WordForms& words, std::size_t at, std::size_t begin) {
  if (!words.cursor(at).has(Sense::planned) || at + 1 != begin) return false;
  return at > 0 && is_one_of(words.cursor(at - 1), {"a", "ont", "ai"}) &&
         starts_with_one_of(words.cursor(at), {"promi", "espere"});
}

Found look_left(const WordForms& words, std::size_t begin, Reach reach) {
  for (std::size_t k = begin; k-- > 0;) {
    if (is_boundary(words.cursor(k), reach)) break;
    if (is_done_promise_before(words, k, begin)) return {Tense::past, begin - k};
    const auto tense = tense_at(words, k);
    if (tense && (reach == Reach::clause || *tense != Tense::participle)) return {tense, begin - k};
  }
  return {};
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
    if (is_done_promise(words, k)) return {Tense::past, k + 1 - end};
    const auto tense = tense_at(words, k);
    if (tense && *tense != Tense::participle) return {tense, k + 1 - end};
  }
  return {};
}

std::optional<Tense> nearest(const WordForms& words, std::size_t begin, std::size_t end, Reach reach) {
  if (is_cleft(words, begin, end)) return look_right(words, end, reach, 1).tense;
  const Found left = look_left(words, begin, reach);
  const Found right = look_right(words, end, reach, belongs_to_noun(words, begin) ? 0 : 2);
  if (left.tense && right.tense) {
    // Adjuncts follow their verb more often than they precede it.
    return left.distance <= right.distance + 4 ? left.tense : right.tense;
  }
  return left.tense ? left.tense : right.tense;
}

std::optional<Tense> of_verbs(const WordForms& words, std::size_t begin, std::size_t end) {
  const Cursor c = words.cursor(begin);
  if (const auto clause = nearest(words, begin, end, Reach::clause)) {
    // « n'exclut pas un débrayage dès jeudi »
    const bool from_on = grammar::fr::after_word(c, {"des"}) && c.reading(-1).has(Sense::preposition);
    return *clause == Tense::present && from_on ? Tense::future : *clause;
  }
  if (belongs_to_noun(words, begin) && words.cursor(end).at_word(",")) return std::nullopt;
  if (const auto phrase = nearest(words, begin, end, Reach::phrase)) return phrase;
  return nearest(words, begin, end, Reach::sentence);
}

bool closes_later(const WordForms& words, std::size_t from, grammar::Word sign) {
  for (std::size_t k = from; k < words.size(); ++k)
    if (words.cursor(k).at_word(sign)) return true;
  return false;
}

}  // namespace

Tense tense_around(const WordForms& words, std::size_t begin, std::size_t end) {
  if (is_planned_infinitive(words, begin) || is_purpose(words, begin) || is_moved_to(words, begin))
    return Tense::future;
  const Tense tense = of_verbs(words, begin, end).value_or(Tense::none);
  const bool open = tense == Tense::none || tense == Tense::present;
  return open && is_announced(words, begin) ? Tense::future : tense;
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
    if (c.at_word("(")) return true;
    if (c.at_word("-")) return closes_later(words, begin, "-");
    if (is_one_of(c, {",", ")", "«", "»", ":", ";"})) return false;
    if (is_one_of(c, {"qui", "dont", "lequel", "laquelle"})) return true;
  }
  return false;
}

}  // namespace frise::resolve
