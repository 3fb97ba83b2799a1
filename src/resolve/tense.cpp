#include "resolve/tense.h"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/fr/context.h"
#include "lexicon/morphology.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using lexicon::Features;
using lexicon::Sense;
namespace feature = lexicon::feature;

constexpr Features kTensed =
    feature::present | feature::imperfect | feature::past | feature::future | feature::conditional;

// A word that can be a noun or an adjective is one behind an article, a number, a preposition or a possessive.
bool is_nominal_here(const Cursor& c, Features f) {
  if ((f & (feature::noun | feature::adjective)) == 0) return false;
  if (c.position() == 0) return false;
  if (c.reading(-1).any(lexicon::bits(Sense::article, Sense::demonstrative, Sense::number, Sense::digits,
                                      Sense::preposition, Sense::ordinal)))
    return true;
  const std::string_view before = c.form(-1);
  for (const std::string_view possessive :
       {"son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes"})
    if (before == possessive) return true;
  return false;
}

// What stands between an auxiliary and its participle: « n'a pas encore été », « a ainsi déclaré ».
bool is_between(const WordForms& words, const Cursor& c) {
  const std::string_view form = c.form();
  for (const std::string_view small :
       {"pas", "plus", "jamais", "rien", "ete",   "deja",     "encore",  "aussi", "bien",   "ainsi", "t",
        "il",  "elle", "on",     "ils",  "elles", "toujours", "ensuite", "tous",  "toutes", "se",    "s",
        "y",   "en",   "le",     "la",   "l",     "les",      "lui",     "leur",  "me",     "nous",  "vous"})
    if (form == small) return true;
  return (words.features(c.position()) & feature::adverb) != 0;
}

bool followed_by(const WordForms& words, std::size_t at, Features wanted) {
  for (std::size_t k = at + 1; k < std::min(at + 6, words.size()); ++k) {
    const Cursor c = words.cursor(k);
    if ((words.features(c.position()) & wanted) != 0) return true;
    if (!is_between(words, c)) return false;
  }
  return false;
}

bool is_form_of(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

bool before_is(const WordForms& words, std::size_t at, std::initializer_list<std::string_view> forms) {
  for (std::size_t k = at; k-- > 0 && at - k <= 3;)
    if (is_form_of(words.cursor(k).form(), forms)) return true;
  return false;
}

// A participle that looks ahead, unless the plan is said to be an old one.
Direction direction_of_plan(const WordForms& words, std::size_t at) {
  if (before_is(words, at, {"initialement", "abord", "precedemment", "etait", "etaient", "ete"}))
    return Direction::none;
  return Direction::future;
}

// Verbs whose infinitive is a plan: « a appelé à défiler vendredi », « compte rouvrir lundi ».
bool is_planning_verb(std::string_view form) {
  static constexpr std::string_view kStems[] = {"appel",   "demand", "prevo",   "prevu",   "promet", "promi",
                                                "envisag", "esper",  "compt",   "souhait", "menac",  "decid",
                                                "invit",   "propos", "appret",  "accept",  "exig",   "veut",
                                                "veulen",  "voul",   "convoqu", "oblig",   "engag",  "doi"};
  return std::any_of(std::begin(kStems), std::end(kStems),
                     [&](std::string_view stem) { return form.starts_with(stem); });
}

// An infinitive right before the expression, under a verb of planning.
bool is_planned_infinitive(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0 && begin - k <= 6;) {
    const Cursor c = words.cursor(k);
    const Features f = words.features(c.position());
    if ((f & feature::infinitive) != 0 && (f & feature::noun) == 0) {
      for (std::size_t j = k; j-- > 0 && k - j <= 6;) {
        if (words.cursor(j).has(Sense::clause_opener)) return false;
        if (is_planning_verb(words.cursor(j).form())) return true;
      }
      return false;
    }
    if ((f & kTensed) != 0 && !is_nominal_here(c, f)) return false;
    if (c.token().kind == text::TokenKind::sign || c.has(Sense::clause_opener)) return false;
  }
  return false;
}

bool is_copula(std::string_view lemma) {
  return lemma == "avoir" || lemma == "être" || lemma == "rester" || lemma == "demeurer" || lemma == "devenir";
}

// The auxiliary whose participle stands at `at`, if there is one close before it.
bool has_auxiliary(const WordForms& words, std::size_t at) {
  for (std::size_t k = at; k-- > 0 && at - k <= 5;) {
    const Cursor c = words.cursor(k);
    for (const lexicon::Analysis& a : lexicon::analyses(lexicon::small_letters(c.surface())))
      if (is_copula(a.lemma)) return true;
    if (!is_between(words, c)) return false;
  }
  return false;
}

// « l'accord arraché en mars »: a participle that qualifies the noun before it has happened.
bool is_qualifying_participle(const WordForms& words, std::size_t at, Features f) {
  if ((f & feature::past_participle) == 0 || at == 0) return false;
  const Cursor c = words.cursor(at);
  if (c.reading(-1).any(lexicon::bits(Sense::article, Sense::demonstrative))) return false;
  if ((f & (feature::noun | kTensed)) != 0 && (f & feature::adjective) == 0) return false;
  return !has_auxiliary(words, at);
}

// The evidence of one token, if it is any: nothing for words that are no tensed verb.
std::optional<Direction> evidence_at(const WordForms& words, std::size_t at, bool participles) {
  const Cursor c = words.cursor(at);
  if (c.has(Sense::planned)) return direction_of_plan(words, at);
  const Features f = words.features(c.position());
  if (is_qualifying_participle(words, at, f)) return participles ? std::optional(Direction::past) : std::nullopt;
  if ((f & kTensed) == 0 || is_nominal_here(c, f)) return std::nullopt;
  const std::string_view form = c.form();
  if (is_form_of(form, {"doit", "doivent", "devra", "devront", "devrait", "devraient", "va", "vont"}) &&
      followed_by(words, at, feature::infinitive))
    return Direction::future;
  if ((f & feature::future) != 0) return Direction::future;
  if ((f & feature::conditional) != 0) {
    const bool compound = is_form_of(form, {"aurait", "auraient", "serait", "seraient"}) &&
                          followed_by(words, at, feature::past_participle);
    if (compound) return form.starts_with("aur") ? Direction::past : Direction::none;
    return Direction::future;
  }
  if ((f & feature::present) != 0) {
    const bool auxiliary = is_form_of(form, {"a", "ont", "ai", "as", "avons", "avez", "est", "sont", "suis", "sommes"});
    if (form == "a" && c.reading().value(Sense::preposition)) return std::nullopt;  // « à »
    if (!auxiliary) return Direction::none;  // « dit », « finit »: presents more often than passés simples
    if (!followed_by(words, at, feature::past_participle)) return Direction::none;
    for (std::size_t k = at + 1; k < std::min(at + 6, words.size()); ++k)
      if (words.cursor(k).has(Sense::planned)) return direction_of_plan(words, k);
    return Direction::past;  // « est bloqué » may be present, but looks ahead no more than « est arrivé »
  }
  return Direction::past;
}

bool is_strong_boundary(const Cursor& c) {
  if (c.token().kind != text::TokenKind::sign) return false;
  return is_form_of(c.form(), {";", ":", "«", "»", "(", ")", "\"", "-", "?", "!", "…"});
}

// « ne démarrera qu'en septembre »: no clause begins there.
bool is_restriction(const Cursor& c) {
  return (c.at_word("que") || c.at_word("qu")) && c.reading(1).has(Sense::preposition);
}

bool is_weak_boundary(const Cursor& c) {
  return c.form() == "," || (c.has(Sense::clause_opener) && !is_restriction(c));
}

struct Found {
  std::optional<Direction> direction;
  std::size_t distance = 0;
};

// The first evidence to the left of `begin`, up to a boundary.
// How far to look: the clause, the phrase between strong signs, the sentence.
enum class Reach { clause, phrase, sentence };

bool is_boundary(const Cursor& c, Reach reach) {
  if (reach == Reach::sentence) return false;
  return is_strong_boundary(c) || (reach == Reach::clause && is_weak_boundary(c));
}

Found look_left(const WordForms& words, std::size_t begin, Reach reach) {
  for (std::size_t k = begin; k-- > 0;) {
    if (is_boundary(words.cursor(k), reach)) break;
    if (const auto e = evidence_at(words, k, reach == Reach::clause)) return {e, begin - k};
  }
  return {};
}

// « En visite samedi, elle a promis une aide »: a time before the verb is that of the promise, one behind it may be
// that of what is promised.
bool is_done_promise(const WordForms& words, std::size_t at) {
  if (!is_form_of(words.cursor(at).form(), {"a", "ont"}) || words.cursor(at).reading().value(Sense::preposition))
    return false;
  for (std::size_t k = at + 1; k < std::min(at + 4, words.size()); ++k) {
    const Cursor c = words.cursor(k);
    if (c.at_word("ete")) return false;
    if (c.has(Sense::planned)) return true;
    if (!is_between(words, c)) return false;
  }
  return false;
}

Found look_right(const WordForms& words, std::size_t end, Reach reach, bool may_pass_comma) {
  for (std::size_t k = end; k < words.size(); ++k) {
    // A comma right behind the expression only sets it apart: « Mardi, le décollage a été annulé ».
    const bool passes = may_pass_comma && k <= end + 1;
    if (!passes && is_boundary(words.cursor(k), reach)) break;
    if (is_done_promise(words, k)) return {Direction::past, k + 1 - end};
    if (const auto e = evidence_at(words, k, reach == Reach::clause)) return {e, k + 1 - end};
  }
  return {};
}

std::optional<Direction> nearest(const WordForms& words, std::size_t begin, std::size_t end, Reach reach) {
  const Found left = look_left(words, begin, reach);
  const Found right = look_right(words, end, reach, !belongs_to_noun(words, begin));
  if (left.direction && right.direction) {
    // Adjuncts follow their verb more often than they precede it.
    return left.distance <= right.distance + 4 ? left.direction : right.direction;
  }
  return left.direction ? left.direction : right.direction;
}

// « une réunion pour mardi », but not « penchait pour le 30 mars » nor « les résultats pour le troisième trimestre ».
bool is_purpose(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  if (!grammar::fr::after_word(c, {"pour"}) || begin < 2) return false;
  if (c.reading().has(Sense::ordinal) || c.reading(1).has(Sense::ordinal)) return false;
  const Features before = words.features(begin - 2);
  return (before & (feature::imperfect | feature::past)) == 0 || (before & feature::noun) != 0;
}

bool closes_later(const WordForms& words, std::size_t from, std::string_view sign) {
  for (std::size_t k = from; k < words.size(); ++k)
    if (words.cursor(k).form() == sign) return true;
  return false;
}

}  // namespace

Direction direction_around(const WordForms& words, std::size_t begin, std::size_t end) {
  const Cursor c = words.cursor(begin);
  if (is_planned_infinitive(words, begin) || is_purpose(words, begin)) return Direction::future;
  const auto clause = nearest(words, begin, end, Reach::clause);
  // « n'exclut pas un débrayage dès jeudi »
  const bool from_on = grammar::fr::after_word(c, {"des"}) && c.reading(-1).has(Sense::preposition);
  if (clause) return *clause == Direction::none && from_on ? Direction::future : *clause;
  if (belongs_to_noun(words, begin) && words.cursor(end).at_word(",")) return Direction::none;
  if (const auto phrase = nearest(words, begin, end, Reach::phrase)) return *phrase;
  return nearest(words, begin, end, Reach::sentence).value_or(Direction::none);
}

bool belongs_to_noun(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  if (!grammar::fr::after_word(c, {"de", "d", "du", "des"}) || begin < 2) return false;
  const Cursor noun = words.cursor(begin - 2);
  const Features f = words.features(noun.position());
  return (f & (feature::noun | feature::adjective)) != 0 && !noun.has(Sense::planned);
}

bool is_aside(const WordForms& words, std::size_t begin) {
  for (std::size_t k = begin; k-- > 0;) {
    const std::string_view form = words.cursor(k).form();
    if (form == "(") return true;
    if (form == "-") return closes_later(words, begin, "-");
    if (form == "," || form == ")" || form == "«" || form == "»" || form == ":" || form == ";") return false;
    if (is_form_of(form, {"qui", "dont", "lequel", "laquelle"})) return true;
  }
  return false;
}

}  // namespace frise::resolve
