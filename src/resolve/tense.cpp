#include "resolve/tense.h"

#include <algorithm>
#include <optional>

#include "grammar/fr/context.h"
#include "resolve/boundary.h"
#include "resolve/plans.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using lexicon::Features;
using lexicon::Sense;
namespace feature = lexicon::feature;

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

// « C'est en décembre que le vol a été découvert », « C'est dans la nuit de mardi à mercredi qu'il a parlé »
bool is_cleft(const WordForms& words, std::size_t begin, std::size_t end) {
  if (!words.cursor(end).at_word("que") && !words.cursor(end).at_word("qu")) return false;
  constexpr auto kBefore = lexicon::bits(Sense::preposition, Sense::article);
  while (begin > 1 && words.cursor(begin - 1).reading().any(kBefore)) --begin;
  return grammar::fr::after_words(words.cursor(begin), "c est");
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

// « (Elle est installée ici), et dès mercredi, (on l'avait ôtée) »: told by what follows.
bool is_fronted(const WordForms& words, std::size_t begin, std::size_t end) {
  if (!words.cursor(end).at_word(",")) return false;
  while (begin > 0 && words.cursor(begin - 1).reading().any(lexicon::bits(Sense::preposition, Sense::article))) --begin;
  return begin > 1 && is_one_of(words.cursor(begin - 1), {"et", "mais"}) && words.cursor(begin - 2).at_word(",");
}

std::optional<Telling> nearest(const WordForms& words, std::size_t begin, std::size_t end, Reach reach) {
  if (is_cleft(words, begin, end)) {
    const Found right = look_right(words, end + 1, reach, 0);
    return right.tense ? std::optional(right.telling(reach)) : std::nullopt;
  }
  const Found left = look_left(words, begin, reach);
  // Behind its verb the expression is not set apart: « vont baisser au 1er septembre, a annoncé le régulateur ».
  const bool fronted = left.tense && is_fronted(words, begin, end);
  const bool behind_verb = left.tense && reach == Reach::clause && !fronted;
  const Found right = look_right(words, end, reach, behind_verb || belongs_to_noun(words, begin) ? 0 : 2);
  if (right.tense && fronted) return right.telling(reach);
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
  if (const auto clause = nearest(words, begin, end, Reach::clause)) {
    // « n'exclut pas un débrayage dès jeudi »
    return clause->tense == Tense::present && is_from_on(words, begin) ? Telling{Tense::future, false, {}} : *clause;
  }
  if (belongs_to_noun(words, begin) && words.cursor(end).at_word(",")) return std::nullopt;
  if (hangs_on_infinitive(words, begin)) {  // « gagnera l'ouest, avant de s'étendre à tout le pays mercredi »
    const bool ahead = look_left(words, begin, Reach::sentence).tense == Tense::future;
    return ahead ? std::optional(Telling{Tense::future, false, {}}) : std::nullopt;
  }
  if (const auto phrase = nearest(words, begin, end, Reach::phrase)) return phrase;
  return nearest(words, begin, end, Reach::sentence);
}

// A verb of the sentence tells when something is.
bool has_verb(const WordForms& words) {
  for (std::size_t k = 0; k < words.size(); ++k)
    if (tense_at(words, k)) return true;
  return false;
}

// « – Dépouiller les données cet hiver, publier au printemps. »: nothing but infinitives, what somebody means to do.
bool lists_intentions(const WordForms& words) {
  std::size_t first = 0;
  while (first < words.size() && words.cursor(first).token().kind == text::TokenKind::sign) ++first;
  if (first == words.size() || !is_infinitive(words, first)) return false;
  std::size_t infinitives = 0;
  for (std::size_t k = first; k < words.size(); ++k) infinitives += is_infinitive(words, k) ? 1U : 0U;
  return infinitives > 1 && !has_verb(words);
}

// « Billetterie dès | lundi »: without a verb
bool opens_from_on(const WordForms& words, std::size_t begin) { return is_from_on(words, begin) && !has_verb(words); }

bool closes_later(const WordForms& words, std::size_t from, grammar::Word sign) {
  for (std::size_t k = from; k < words.size(); ++k)
    if (words.cursor(k).at_word(sign)) return true;
  return false;
}

}  // namespace

bool is_from_on(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  return grammar::fr::after_word(c, {"des"}) && c.reading(-1).has(Sense::preposition);
}

Telling tense_around(const WordForms& words, std::size_t begin, std::size_t end) {
  if (is_moved_to(words, begin)) return {Tense::future, true, {}};
  if (is_planned(words, begin) || opens_from_on(words, begin)) return {Tense::future, false, {}};
  const Telling telling = of_verbs(words, begin, end).value_or(Telling{});
  if (telling.tense == Tense::none &&
      (is_of_programme(words, begin) || is_heralded(words, begin) || lists_intentions(words)))
    return {Tense::future, false, {}};
  const bool open = telling.tense == Tense::none || telling.tense == Tense::present;
  return open && (is_announced(words, begin) || is_farewell(words, begin) || is_foretold(words, begin, end))
             ? Telling{Tense::future, false, {}}
             : telling;
}

bool belongs_to_noun(const WordForms& words, std::size_t begin) {
  const Cursor c = words.cursor(begin);
  if (!grammar::fr::after_word(c, {"de", "d", "du", "des"}) || begin < 2) return false;
  if (begin > 2 && is_one_of(words.cursor(begin - 3), {"s", "se"})) return false;  // « s'étale de vendredi à dimanche »
  // « un après-midi de mai 1910 », « un dimanche de juin »
  if (words.cursor(begin - 2).reading().any(lexicon::bits(Sense::part_of_day, Sense::weekday)) &&
      grammar::fr::after_word(c, {"de", "d"}))
    return false;
  const bool acronym = words.cursor(begin - 2).token().capitals;  // « le PIB du troisième trimestre »
  return (acronym || (words.features(begin - 2) & (feature::noun | feature::adjective)) != 0) &&
         !words.cursor(begin - 2).has(Sense::planned);
}

namespace {

// « C'est un livreur qui a donné l'alerte »: the main line, said with stress.
bool is_stressed(const WordForms& words, std::size_t qui) {
  constexpr std::size_t kNear = 8;  // words
  for (std::size_t k = qui; k-- > 0 && qui - k <= kNear;) {
    const Cursor c = words.cursor(k);
    if (c.token().kind != text::TokenKind::word) return false;
    if (c.at_word("c") && is_one_of(c.moved(1), {"est", "etait"})) return true;
  }
  return false;
}

// « …, contre 30.000 samedi », « contre 46 en 2018 »: what something is compared with.
bool is_compared(const WordForms& words, std::size_t begin) {
  std::size_t k = begin;
  while (k > 0 && words.cursor(k - 1).reading().any(lexicon::bits(Sense::preposition, Sense::article))) --k;
  const std::size_t behind = k;
  while (k > 0 && (words.cursor(k - 1).is_number() || words.cursor(k - 1).at_word("."))) --k;
  return k < behind && k > 0 && words.cursor(k - 1).at_word("contre");
}

}  // namespace

bool is_aside(const WordForms& words, std::size_t begin) {
  if (is_compared(words, begin)) return true;
  for (std::size_t k = begin; k-- > 0;) {
    const Cursor c = words.cursor(k);
    if (c.token().kind == text::TokenKind::word) {
      if (c.at_word("qui") && is_stressed(words, k)) return false;
      if (is_one_of(c, {"qui", "dont", "lequel", "laquelle"})) return true;
      continue;
    }
    if (c.at_word("(")) return true;
    if (c.at_word("-")) return closes_later(words, begin, "-");
    if (is_one_of(c, {",", ")", "«", "»", ":", ";"})) return false;
  }
  return false;
}

bool is_apposed(const WordForms& words, std::size_t begin) {
  std::size_t first = begin;
  while (first > 0 && begin - first < kClose && words.cursor(first - 1).token().kind == text::TokenKind::word) --first;
  if (first < 2 || !words.cursor(first - 1).at_word(",") || words.cursor(first).has(Sense::planned)) return false;
  const Features finite = feature::present | feature::imperfect | feature::past | feature::future;
  if ((words.features(first) & feature::past_participle) == 0 || (words.features(first) & finite) != 0) return false;
  bool closed = false;
  for (std::size_t k = begin; k < words.size(); ++k) {
    closed = closed || words.cursor(k).at_word(",");
    if (closed && tense_at(words, k).value_or(Tense::participle) != Tense::participle) return true;
  }
  return false;
}

}  // namespace frise::resolve
