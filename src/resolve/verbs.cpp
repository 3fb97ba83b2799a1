#include "resolve/verbs.h"

#include <algorithm>
#include <string>

#include "lexicon/event_class.h"
#include "lexicon/morphology.h"

namespace frise::resolve {
namespace {

using grammar::Cursor;
using lexicon::Features;
using lexicon::Sense;
namespace feature = lexicon::feature;

constexpr Features kTensed =
    feature::present | feature::imperfect | feature::past | feature::future | feature::conditional;
constexpr std::size_t kFar = 6;  // words between an auxiliary and its participle

bool is_subject_clitic(const Cursor& c) {
  return is_one_of(c, {"se", "s", "il", "ils", "elle", "elles", "on", "ne", "n", "y", "je", "j", "tu", "qui"});
}

// « (a) aujourd'hui (annoncé) », « (a) également aujourd'hui (annoncé) », but « (est) aujourd'hui (fermé) », a state
bool has_done(const WordForms& words, std::size_t at) {
  std::size_t day = words.cursor(at).at_word("hui") ? at - 1 : at;
  while (day > 1 && (words.features(day - 1) & (feature::adverb | feature::verb)) == feature::adverb) --day;
  return day > 0 && is_one_of(words.cursor(day - 1), {"a", "ont", "ai", "avons", "avait", "avaient"});
}

// What stands between an auxiliary and its participle: « n'a pas encore été », « a ainsi déclaré », « serait, elle,
// prise ».
bool is_between(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (c.at_word(",")) {
    const std::ptrdiff_t pronoun = c.at_word(",", 2) ? 1 : c.at_word(",", -2) ? -1 : 0;
    return pronoun != 0 && is_one_of(c.moved(pronoun), {"elle", "lui", "elles", "eux"});
  }
  if (is_one_of(
          c, {"pas",  "plus", "jamais", "rien",  "ete",      "deja",    "encore", "aussi",  "bien", "ainsi", "t", "il",
              "elle", "on",   "ils",    "elles", "toujours", "ensuite", "tous",   "toutes", "se",   "s",     "y", "en",
              "le",   "la",   "l",      "les",   "lui",      "leur",    "me",     "nous",   "vous", "tout"}) ||
      (c.at_word("sans") && c.at_word("doute", 1)) || (c.at_word("doute") && c.at_word("sans", -1)) ||
      (c.at_word("de") && c.at_word("fait", 1)) || (c.at_word("fait") && c.at_word("de", -1)))
    return true;
  if (c.at_word("aujourd") || c.at_word("hui")) return has_done(words, at);
  return (words.features(at) & feature::adverb) != 0;
}

bool has_lemma_of_auxiliary(const Cursor& c) {
  const auto word = lexicon::word_in_text(c.surface());
  return std::any_of(word->analyses.begin(), word->analyses.end(), [](const lexicon::Analysis& a) {
    return a.lemma == "avoir" || a.lemma == "être" || a.lemma == "rester" || a.lemma == "demeurer" ||
           a.lemma == "devenir";
  });
}

bool is_auxiliary(const WordForms& words, std::size_t at) {
  return (words.features(at) & feature::verb) != 0 &&
         words.is_auxiliary(at, [&] { return has_lemma_of_auxiliary(words.cursor(at)); });
}

// The auxiliary whose participle stands at `at`, if there is one close before it.
std::optional<std::size_t> auxiliary_of(const WordForms& words, std::size_t at) {
  for (std::size_t k = at; k-- > 0 && at - k < kFar;) {
    if (is_auxiliary(words, k)) return k;
    if (!is_between(words, k)) return std::nullopt;
  }
  return std::nullopt;
}

// « contre », « entre » are verbs only where a subject or « en vigueur », « dans », « au » say so.
bool is_preposition_here(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (!is_one_of(c, {"contre", "entre"})) return false;
  if (at > 0 && is_subject_clitic(words.cursor(at - 1))) return false;
  const std::size_t behind = words.cursor(at + 1).at_word("aujourd") ? at + 3 : at + 1;  // « entre aujourd'hui dans »
  return c.at_word("contre") || !is_one_of(words.cursor(behind), {"en", "dans", "au", "a"});
}

// « fait part », « a pris place », « en plein débat », « le nouveau président »
bool stands_for_noun(const WordForms& words, std::size_t at) {
  if (is_one_of(words.cursor(at), {"part", "place", "face", "suite", "compte", "figure", "cause", "marche"}) &&
      is_one_of(words.cursor(at - 1), {"fait", "font", "faire", "faisait", "faisaient", "fit", "faisant", "pris",
                                       "prend", "prendre", "donne", "rendu", "tenu"}))
    return true;
  return !is_auxiliary(words, at) &&
         is_one_of(words.cursor(at - 1), {"plein", "pleine", "nouveau", "nouvel", "nouvelle", "ancien", "ancienne",
                                          "premier", "premiere", "futur", "grand", "grande", "gros", "long", "longue"});
}

std::optional<std::size_t> next_with(const WordForms& words, std::size_t at, Features wanted) {
  for (std::size_t k = at + 1; k < std::min(at + kFar, words.size()); ++k) {
    if ((words.features(k) & wanted) != 0) return k;
    if (!is_between(words, k)) return std::nullopt;
  }
  return std::nullopt;
}

bool is_auxiliary_to_have(const Cursor& c) {
  return is_one_of(c, {"a", "ont", "ai", "as", "avons", "avez", "avait", "avaient", "avais", "avions"}) &&
         !c.reading().value(Sense::preposition);
}

// A word that can be a noun or an adjective is one behind an article, a number, a preposition, another verb …
bool is_nominal_here(const WordForms& words, std::size_t at, Features f) {
  if ((f & (feature::noun | feature::adjective)) == 0 || at == 0) return false;
  const Cursor c = words.cursor(at);
  if (c.token().glue != text::Glue::hyphen && is_subject_clitic(words.cursor(at - 1))) return false;
  if (c.at_word("a") && is_auxiliary_to_have(c) && next_with(words, at, feature::past_participle))
    return false;  // « l'a dit », « qui a eu lieu »
  // « l'édition 2024 aura lieu »: a year counts nothing
  const text::Token& before_it = c.token(-1);
  if (before_it.kind == text::TokenKind::number && before_it.folded_size == 4 && (f & feature::plural) == 0 &&
      (f & kTensed) != 0)
    return false;
  if (c.reading(-1).any(lexicon::bits(Sense::article, Sense::demonstrative, Sense::number, Sense::digits,
                                      Sense::preposition, Sense::ordinal)))
    return true;
  const Features before = words.features(at - 1);
  if ((before & feature::determiner) != 0) return true;
  if ((f & feature::adjective) != 0 && auxiliary_of(words, at)) return true;  // « ne sera pas prête »
  if ((f & feature::noun) != 0 && stands_for_noun(words, at)) return true;
  const bool verb_before = (before & (kTensed | feature::infinitive)) != 0 && (before & feature::noun) == 0;
  return verb_before && (f & (feature::past | feature::future | feature::imperfect)) == 0;
}

bool before_is(const WordForms& words, std::size_t at, std::initializer_list<grammar::Word> list) {
  for (std::size_t k = at; k-- > 0 && at - k <= 3;)
    if (is_one_of(words.cursor(k), list)) return true;
  return false;
}

// « après avoir échappé », « accusé d'avoir détourné »
bool is_done_infinitive(const WordForms& words, std::size_t at) {
  return at > 0 && words.cursor(at).at_word("avoir") && is_one_of(words.cursor(at - 1), {"apres", "d", "pour"}) &&
         next_with(words, at, feature::past_participle);
}

// A plan that is told as past: « avait fixé », « était prévu », « initialement programmée », « prévue mercredi n'a pas
// eu lieu ».
std::optional<Tense> tense_of_plan(const WordForms& words, std::size_t at) {
  const auto auxiliary = auxiliary_of(words, at);
  if (auxiliary && is_one_of(words.cursor(*auxiliary), {"avait", "avaient"}) && !before_is(words, at, {"ete"}))
    return Tense::past;
  if (auxiliary && is_done_infinitive(words, *auxiliary)) return Tense::past;
  if (before_is(words, at, {"initialement", "abord", "precedemment", "etait", "etaient", "ete"})) return Tense::none;
  if (!auxiliary && tells_past_event(words, at + 1, words.size())) return Tense::participle;
  return Tense::future;
}

// « Quel temps fait-il ? »
bool is_inverted(const Cursor& c) {
  const Cursor next = c.moved(1);
  return next.token().glue == text::Glue::hyphen && (is_subject_clitic(next) || next.at_word("t"));
}

// « Fermé les 25 décembre et 1er janvier », « Ouvert de mai à octobre »: how things are, in a notice without a verb.
bool is_state_of_notice(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (at != 0 || !is_one_of(c, {"ferme", "fermee", "fermes", "fermees", "ouvert", "ouverte", "ouverts", "ouvertes"}))
    return false;
  for (std::size_t k = 1; k < words.size(); ++k)
    if ((words.features(k) & kTensed) != 0 && (words.features(k) & feature::noun) == 0) return false;
  return true;
}

// « l'accord arraché en mars »: a participle that qualifies the noun before it has happened.
bool is_qualifying_participle(const WordForms& words, std::size_t at, Features f) {
  if ((f & feature::past_participle) == 0 || is_state_of_notice(words, at)) return false;
  if (at == 0) return (f & feature::noun) == 0;
  const Cursor c = words.cursor(at);
  if (is_subject_clitic(words.cursor(at - 1)) || is_inverted(c)) return false;
  if (c.reading(-1).any(lexicon::bits(Sense::article, Sense::demonstrative, Sense::preposition))) return false;
  const bool counted = c.reading(-1).any(lexicon::bits(Sense::number, Sense::digits, Sense::multiplier));
  const bool described = at >= 2 && (words.features(at - 1) & feature::adjective) != 0 &&
                         (words.features(at - 2) & feature::determiner) != 0;
  if ((counted || described) && (f & feature::noun) != 0) return false;  // « cent morts », « une nouvelle flambée »
  if ((words.features(at - 1) & feature::determiner) != 0) return false;
  return (f & (feature::noun | kTensed)) == 0 || (f & feature::adjective) != 0;
}

// « est arrivé », « s'est tenu » have happened; « est fermé » is so now.
Tense tense_of_etre(const WordForms& words, std::size_t at, std::size_t participle) {
  if (at > 0 && is_one_of(words.cursor(at - 1), {"s", "se", "me", "m", "nous", "vous"})) return Tense::past;
  for (const lexicon::Analysis& a : lexicon::analyses(lexicon::small_letters(words.cursor(participle).surface())))
    if ((a.features & feature::past_participle) != 0 && lexicon::takes_etre(a.lemma)) return Tense::past;
  return Tense::present;
}

// « (Une journée est) organisée jeudi », « (Les habitants sont) conviés samedi »: to what is to come. What is announced
// has often happened: « Sa mort est annoncée jeudi ».
bool is_bidden(const Cursor& participle) {
  static constexpr std::string_view kStems[] = {"organise", "convie", "invite", "reconduit"};
  return std::any_of(std::begin(kStems), std::end(kStems),
                     [&](std::string_view stem) { return participle.form().starts_with(stem); });
}

// « Une journée | est annoncée jeudi », « Trois concerts | sont annoncés samedi », « De la neige | est annoncée »
bool announces_new(const WordForms& words, std::size_t at, std::size_t participle) {
  if (!words.cursor(participle).form().starts_with("annonce")) return false;
  constexpr std::size_t kNear = 4;  // words
  for (std::size_t k = at; k-- > 0 && at - k <= kNear;) {
    const Cursor c = words.cursor(k);
    const bool opens = k == 0 || c.token(-1).kind == text::TokenKind::sign;
    const bool partitive = opens && (c.at_word("du") || (c.at_word("de") && is_one_of(c.moved(1), {"la", "l"})));
    const bool counted = c.reading().any(lexicon::bits(Sense::number, Sense::digits));
    if (partitive || counted || is_one_of(c, {"un", "une", "des", "plusieurs", "quelques"})) return true;
    if (is_one_of(c, {"de", "d"})) return false;
  }
  return false;
}

std::optional<Tense> tense_of_present(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (c.at_word("a") && c.reading().value(Sense::preposition)) return std::nullopt;  // « à »
  const bool to_be = is_one_of(c, {"est", "sont", "suis", "sommes"});
  if (to_be && c.at_word("a", 1) && is_one_of(c.moved(2), {"craindre", "prevoir", "attendre", "redouter", "venir"}))
    return Tense::future;
  if (is_one_of(c, {"annonce", "annoncent"}) && at > 0 && is_one_of(words.cursor(at - 1), {"s"})) return Tense::future;
  if (!to_be && !is_auxiliary_to_have(c)) return Tense::present;  // « dit », « finit »: seldom a passé simple
  const auto participle = next_with(words, at, feature::past_participle);
  if (!participle) return Tense::present;
  for (std::size_t k = at + 1; k <= *participle; ++k)
    if (words.cursor(k).has(Sense::planned)) return tense_of_plan(words, k);
  if (to_be && (is_bidden(words.cursor(*participle)) || announces_new(words, at, *participle))) return Tense::future;
  return to_be ? tense_of_etre(words, at, *participle) : Tense::past;
}

// « (Elle aurait) eu 78 ans (le 21 décembre) »: a birthday that comes without whom it was of.
bool is_birthday(const WordForms& words, std::size_t participle) {
  constexpr std::size_t kNear = 4;  // tokens
  if (!words.cursor(participle).at_word("eu")) return false;
  for (std::size_t k = participle; k < std::min(participle + kNear, words.size()); ++k)
    if (words.cursor(k).at_word("ans")) return true;
  return false;
}

Tense tense_of_conditional(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  const bool had = is_one_of(c, {"aurait", "auraient"});
  const bool been = is_one_of(c, {"serait", "seraient"});
  const auto participle = next_with(words, at, feature::past_participle);
  if ((!had && !been) || !participle || (had && is_birthday(words, *participle))) return Tense::future;
  return had ? Tense::past : Tense::none;
}

// « doit rouvrir », « va partir », « devait se tenir »
bool looks_ahead(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  return is_one_of(c, {"doit", "doivent", "devra", "devront", "devrait", "devraient", "va", "vont", "vais", "allons",
                       "allez"}) &&
         next_with(words, at, feature::infinitive) && !before_is(words, at, {"initialement", "abord"});
}

// Of some classes the present tells how things are: « réclame », « soutient », « atteint », « recule ».
bool lasts(lexicon::EventClass of) {
  using enum lexicon::EventClass;
  switch (of) {
    case breakdown:
    case complaint:
    case confession:
    case decrease:
    case demand:
    case increase:
    case plan:
    case promise:
    case refusal:
    case result:
    case statement:
    case support:
      return true;
    default:
      return false;
  }
}

bool is_unplanned(std::string_view lemma) {
  const auto of = lexicon::event_class(lemma);
  return of && lexicon::befalls(*of);
}

bool is_happening(std::string_view lemma) {
  if (lexicon::is_stative_verb(lemma)) return false;
  const auto of = lexicon::event_class(lemma);
  return of ? !lasts(*of) : lexicon::is_event_verb(lemma);
}

// The word can be such a form of a verb that `is` one of a kind.
bool is_form_of(const WordForms& words, std::size_t at, Features wanted, bool (*is)(std::string_view lemma)) {
  const auto word = lexicon::word_in_text(words.cursor(at).surface());
  return std::any_of(word->analyses.begin(), word->analyses.end(),
                     [&](const lexicon::Analysis& a) { return (a.features & wanted) != 0 && is(a.lemma); });
}

// « …, Rama Yade devrait »: a capital inside a sentence, or before another.
bool is_name(const Cursor& c) {
  const auto is_capital = [](const text::Token& t) {
    return t.kind == text::TokenKind::word && t.capital && !t.capitals;
  };
  if (!is_capital(c.token())) return false;
  if (is_capital(c.token(1)) && c.token(1).glue == text::Glue::space) return true;
  return c.position() > 0 && (c.token(-1).kind == text::TokenKind::word || c.at_word(",", -1));
}

// « Répondez avant dimanche. »
bool is_order(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  const bool opens = at == 0 || c.token(-1).kind == text::TokenKind::sign;
  return opens && c.form().ends_with("ez");
}

// « Et si dimanche elle devait perdre, … »: what may come, not what was.
bool is_supposed(const WordForms& words, std::size_t at) {
  for (std::size_t k = at; k-- > 0 && at - k <= kFar;) {
    const Cursor c = words.cursor(k);
    if (c.at_word("si") || (c.at_word("s") && c.at_word("il", 1)))
      return k == 0 || c.token(-1).kind == text::TokenKind::sign || is_one_of(words.cursor(k - 1), {"et", "mais"});
    if (c.token().kind == text::TokenKind::sign && !c.at_word(",")) return false;
  }
  return false;
}

std::optional<Tense> tense_worked_out(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (is_name(c) || c.at_word("plus")) return std::nullopt;  // « plus » is hardly ever of « plaire »
  if (c.at_word("doute") && at > 0 && is_one_of(words.cursor(at - 1), {"sans", "nul", "aucun"})) return std::nullopt;
  if (c.has(Sense::planned)) return tense_of_plan(words, at);
  const Features f = words.features(at);
  if (is_done_infinitive(words, at)) return Tense::past;
  if ((f & feature::past_participle) != 0 && auxiliary_of(words, at)) return std::nullopt;  // the auxiliary tells
  if (is_qualifying_participle(words, at, f)) return Tense::participle;
  if ((f & kTensed) == 0 || is_preposition_here(words, at) || is_nominal_here(words, at, f)) return std::nullopt;
  if (is_one_of(c, {"aura", "auront"}) && c.at_word("ete", 1)) return Tense::none;  // « aura été le plus chaud »
  if (looks_ahead(words, at) || (f & feature::future) != 0) return Tense::future;
  if ((f & feature::conditional) != 0) return tense_of_conditional(words, at);
  if ((f & feature::imperative) != 0 && is_order(words, at)) return Tense::future;
  const bool props = c.at_word("etaient");  // hardly ever of « étayer »
  if ((f & feature::present) != 0 && !props) return tense_of_present(words, at);
  if ((f & feature::imperfect) == 0) return Tense::past;
  const bool compound = is_one_of(c, {"avait", "avaient", "etait", "etaient", "avais", "avions"}) &&
                        next_with(words, at, feature::past_participle);
  if (!compound && (is_supposed(words, at) || is_withdrawn_plan(words, at))) return Tense::future;
  return compound ? Tense::past : Tense::imperfect;
}

}  // namespace

std::optional<Tense> tense_at(const WordForms& words, std::size_t at) {
  return words.tense(at, [&] { return tense_worked_out(words, at); });
}

bool foresees(const WordForms& words, std::size_t at) {
  return is_form_of(words, at, feature::present, lexicon::is_foresight_verb);
}

bool tells_mishap(const WordForms& words, std::size_t at) {
  if (is_one_of(words.cursor(at), {"expire", "expirent"})) return false;  // a term, seldom a man
  return is_form_of(words, at, feature::present, is_unplanned);
}

bool tells_saying(const WordForms& words, std::size_t at) {
  return is_form_of(words, at, feature::past_participle, lexicon::is_saying_verb);
}

bool is_withdrawn_plan(const WordForms& words, std::size_t at) {
  if (at == 0 || !words.cursor(at - 1).at_word("qui") || !is_one_of(words.cursor(at), {"devait", "devaient"}))
    return false;
  const auto withdraws = [&](std::size_t k) {
    static constexpr std::string_view kStems[] = {"annul",      "report", "repouss", "renvo",
                                                  "retir",      "suspen", "ajourn",  "deprogramm",
                                                  "reprogramm", "decal",  "mainten", "finalement"};
    const std::string_view form = words.cursor(k).form();
    return std::any_of(std::begin(kStems), std::end(kStems), [&](auto stem) { return form.starts_with(stem); });
  };
  std::size_t behind = at;  // the clause « qui devait … »
  while (behind < words.size() && !words.cursor(behind).at_word(",")) ++behind;
  for (std::size_t k = 0; k < words.size(); k = k + 1 == at ? behind : k + 1)
    if (withdraws(k)) return true;
  return false;
}

bool is_pluperfect(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (is_one_of(c, {"avait", "avaient"})) return true;
  if (!is_one_of(c, {"etait", "etaient"})) return false;
  const auto participle = next_with(words, at, feature::past_participle);
  return participle && tense_of_etre(words, at, *participle) == Tense::past;
}

bool tells_news(const WordForms& words, std::size_t at) {
  return at > 0 && is_auxiliary_to_have(words.cursor(at - 1)) &&
         is_form_of(words, at, feature::past_participle, lexicon::is_inverting_verb);
}

bool is_scheduled(const WordForms& words, std::size_t at) {
  return is_form_of(words, at, feature::past_participle, lexicon::is_scheduling_verb);
}

bool tells_our_days(const WordForms& words, std::size_t at) {
  if (is_one_of(words.cursor(at), {"est", "sont"})) {
    const auto participle = next_with(words, at, feature::past_participle);
    return participle && words.cursor(*participle).form().starts_with("devenu");
  }
  return is_form_of(words, at, feature::present, lexicon::is_lasting_verb);
}

// « donne un concert », « donnent une lecture »
bool gives_show(const WordForms& words, std::size_t at) {
  constexpr std::size_t kNear = 5;  // tokens
  if (!is_one_of(words.cursor(at), {"donne", "donnent"})) return false;
  for (std::size_t k = at + 1; k < std::min(at + kNear, words.size()); ++k)
    if (is_one_of(words.cursor(k), {"concert", "concerts", "recital", "lecture", "gala", "bal", "representation",
                                    "representations", "masterclass"}))
      return true;
  return false;
}

bool tells_engagement(const WordForms& words, std::size_t at) {
  return gives_show(words, at) || is_form_of(words, at, feature::present, lexicon::is_engagement_verb);
}

bool tells_happening(const WordForms& words, std::size_t at) {
  const Cursor c = words.cursor(at);
  if (c.at_word("lieu", 1) || (c.at_word("fin", 1) && c.form().starts_with("pren"))) return true;
  if (is_one_of(c, {"expire", "expirent", "elance", "elancent", "termine", "terminent"})) return true;
  if (is_one_of(c, {"tient", "tiennent", "poursuit", "poursuivent", "etale", "etalent", "dispute", "disputent",
                    "dessine", "dessinent", "revoit", "revoient", "retrouve", "retrouvent", "marie", "marient"}))
    return at > 0 && is_one_of(words.cursor(at - 1), {"se", "s"});
  if (is_one_of(c, {"est", "sont"})) {  // « est jugé », but « est fermé »
    const auto participle = next_with(words, at, feature::past_participle);
    if (participle && words.cursor(*participle).at_word("reunis")) return true;
    static constexpr std::string_view kStems[] = {"interdit", "suspendu", "supprim", "annul", "perturb", "mainten"};
    for (const std::string_view stem : kStems)  // « la plage est interdite mercredi »
      if (participle && words.cursor(*participle).form().starts_with(stem)) return true;
    return participle && (words.features(*participle) & feature::adjective) == 0 &&
           is_form_of(words, *participle, feature::past_participle, is_happening);
  }
  return is_form_of(words, at, feature::present, is_happening);
}

bool tells_past_event(const WordForms& words, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k) {
    const Cursor c = words.cursor(k);
    if (!is_one_of(c, {"a", "ont"}) || c.reading().value(Sense::preposition)) continue;
    if (is_inverted(c)) continue;  // « …, a-t-il souligné » tells who says it
    const auto participle = next_with(words, k, feature::past_participle);
    if (!participle) continue;
    // « la réunion prévue mardi a été reportée » leaves it where it was to be.
    static constexpr std::string_view kUndone[] = {"annul",   "report",   "repouss", "decal",   "mainten",
                                                   "confirm", "avanc",    "suspen",  "interdi", "renvoy",
                                                   "ajourn",  "compromi", "deplac"};
    for (std::size_t j = k + 1; j < std::min(k + kFar, end); ++j)
      for (const std::string_view stem : kUndone)
        if (words.cursor(j).form().starts_with(stem)) return false;
    return true;
  }
  return false;
}

}  // namespace frise::resolve
