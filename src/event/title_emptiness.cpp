#include "event/title_emptiness.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/event_class.h"

namespace frise::event {
namespace {

// « L'annonce a été faite par la directrice »: of interest is what was announced.
bool only_is_said(const Words& words, const Predicate& p) {
  constexpr auto kSayings =
      std::to_array<std::string_view>({"annonce", "déclaration", "demande", "remarque", "constat", "proposition"});
  if (!p.passive || p.lemma != "faire") return false;
  for (std::size_t k = 0; k < p.begin; ++k)
    if (words[k].pos == Pos::noun) return contains(kSayings, words[k].lemma);
  return false;
}

// « Le modèle sera commercialisé », « L'album devrait sortir », « Les travaux débutaient »: of interest is when.
bool only_lies_ahead(const Words& words, const Predicate& p, bool quoted) {
  constexpr auto kBounds = std::to_array<std::string_view>(
      {"débuter", "commencer", "démarrer", "durer", "achever", "terminer", "finir", "paraître", "sortir"});
  if (p.end != words.size() || p.negated || quoted) return false;
  const bool ahead = (p.tense & (lexicon::feature::future | lexicon::feature::conditional)) != 0 ||
                     p.modal_lemma == "devoir" || p.modal_lemma == "aller";
  return (ahead && !lexicon::event_class(p.lemma)) || contains(kBounds, p.lemma);
}

// « L'audience aura lieu », « La fête se tiendra »: of interest is when.
bool only_takes_place(const Words& words, const Predicate& p) {
  const bool lieu = p.lemma == "avoir" && p.end < words.size() && words[p.end].form == "lieu";
  const bool held = (p.lemma == "tenir" || p.lemma == "dérouler" || p.lemma == "produire") && p.begin > 0 &&
                    words[p.begin - 1].lemma == "se";
  return (lieu || held) && words.size() <= p.end + (lieu ? 1 : 0);
}

// « Le maire s'est dit », « Elle s'est retrouvée | pendant la course »
bool says_nothing_of_itself(const Words& words, const Predicate& p) {
  constexpr auto kVerbs =
      std::to_array<std::string_view>({"dire", "montrer", "déclarer", "retrouver", "avérer", "révéler"});
  if (p.begin == 0 || words[p.begin - 1].lemma != "se" || !contains(kVerbs, p.lemma)) return false;
  const Word* next = p.end < words.size() ? &words[p.end] : nullptr;
  return next == nullptr || next->pos == Pos::sign ? next == nullptr || !is_quote(*next)
                                                   : next->form == "pendant" || next->form == "lors";
}

}  // namespace

bool says_nothing(const Words& words, const Predicate& p, bool quoted) {
  return only_takes_place(words, p) || says_nothing_of_itself(words, p) || only_lies_ahead(words, p, quoted) ||
         only_is_said(words, p);
}

}  // namespace frise::event
