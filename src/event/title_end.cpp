#include "event/title_end.h"

#include <algorithm>
#include <array>

#include "event/predicates.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {

Ends::Ends(const TitleSource& source, std::size_t core) : words_(source.words), core_(core) {
  for (const Clause& clause : source.clauses.list)
    if (clause.kind == ClauseKind::relative) relatives_.push_back(clause.begin);
  for (const Clause& clause : source.clauses.list)
    if (clause.predicate.end == core) {
      passive_ = clause.predicate.passive || lexicon::takes_etre(clause.predicate.lemma);
      serves_purpose_ = clause.predicate.lemma == "profiter";
    }
}

// The line may not end with word k: a small word, a participle whose complement is left out.
bool Ends::dangles(std::size_t k) const {
  const bool strong = k > 0 && words_[k].pos == Pos::pronoun && words_[k - 1].form == ",";  // « …, lui | qui partait »
  return cannot_end(k) && (strong || words_[k].pos == Pos::participle || (k >= core_ && waits_for_object(k)));
}

// Whether the line may end before word k, and how well; `filled`: the verb has a complement already.
End Ends::before(std::size_t k, bool filled) const {
  const Word& w = words_[k];
  const Word& last = words_[k - 1];
  if (cannot_end(k - 1) || w.glue == text::Glue::hyphen) return End::nowhere;
  if (w.pos == Pos::sign) return is_cut(words_, k) ? end_at_sign(k, filled) : End::nowhere;
  const bool done = filled || last.pos == Pos::participle;  // « ont été annoncées | dont … »
  if (done && is_wanted(k)) return End::phrase;
  if (done && begins_clause(k)) return says_which(k) ? End::complement : End::clause;
  if (!filled) return End::nowhere;
  if (begins_participle(k)) return End::phrase;
  return end_at_preposition(k);
}

End Ends::end_at_sign(std::size_t k, bool filled) const {
  const Word& w = words_[k];
  if (!filled && words_[k - 1].lemma == "être") return End::nowhere;
  if (joins_ordinals(k) || (w.form == "," && is_within_examples(k))) return End::nowhere;
  const bool to_do = k + 2 < words_.size() && w.form == "," && words_[k + 2].pos == Pos::infinitive &&
                     (words_[k + 1].form == "a" || words_[k + 1].lemma == "de");
  if (to_do) return End::complement;  // « a été invitée |, à visiter la maison »
  const bool opens_phrase = (w.form == "\"" || w.form == "«") && k + 1 < words_.size() &&
                            words_[k + 1].pos == Pos::preposition && words_[k + 1].form != "de";
  const bool said = lexicon::is_saying_verb(words_[k - 1].lemma);  // « lui a dit | "à demain" »
  if (opens_phrase) return filled && !said ? End::phrase : End::nowhere;
  const bool ends = w.form == "," || w.form == "-" || w.form == "(" || w.form == ":" || w.form == ";" ||
                    w.form == "–" || w.form == "—" || w.form == "." || w.form == "!" || w.form == "…";
  // « ont paraphé, à la préfecture, | un accord »
  const bool waits = !filled && words_[k - 1].pos == Pos::participle && !passive_;
  if (ends && filled && joins_list(k)) return End::genitive;
  return !ends ? End::nowhere : waits ? End::complement : End::aside;
}

// « dans le Gers |, les Landes et la Gironde », « Anne Roy |, Paul Petit ou Jean Morel »: what follows the comma begins
// as what follows « et » does, and is no apposition to a name.
bool Ends::joins_list(std::size_t comma) const {
  if (words_[comma].form != "," || comma + 1 >= words_.size()) return false;
  const Word& first = words_[comma + 1];
  if (first.pos != Pos::determiner && first.pos != Pos::proper && first.pos != Pos::number) return false;
  std::size_t before = comma;
  while (before > core_ && words_[before - 1].pos == Pos::proper) --before;
  const bool named = before < comma && words_[before - 1].pos != Pos::determiner;
  if (named != (first.pos == Pos::proper)) return false;
  std::size_t k = comma + 1;
  while (k < words_.size() && (is_nominal(words_[k]) || words_[k].pos == Pos::determiner ||
                               words_[k].pos == Pos::adjective || words_[k].form == "," || is_of(words_[k])))
    ++k;
  return k + 1 < words_.size() && (words_[k].form == "et" || words_[k].form == "ou") && words_[k + 1].pos == first.pos;
}

// « dans les 9e |, 17e et 18e arrondissements »
bool Ends::joins_ordinals(std::size_t comma) const {
  return comma > 2 && comma + 1 < words_.size() && words_[comma - 1].form == "e" &&
         words_[comma - 2].pos == Pos::number && words_[comma - 3].pos == Pos::determiner &&
         words_[comma + 1].pos == Pos::number;
}

// « les documents | publiés par le journal »
bool Ends::begins_participle(std::size_t k) const {
  const Word& last = words_[k - 1];
  const bool noun = is_nominal(last) || last.form == "»" || last.form == "\"";
  if (words_[k].pos != Pos::participle || !noun || k + 1 >= words_.size() || is_perceived(k)) return false;
  const Word& next = words_[k + 1];
  return next.pos == Pos::preposition || next.pos == Pos::adverb || next.pos == Pos::conjunction || next.time ||
         next.form == "au" || next.form == "aux";
}

// « s'inquiètent de voir leurs enfants | pris comme cobayes »: what is seen is what befalls them.
bool Ends::is_perceived(std::size_t participle) const {
  for (std::size_t k = participle; k-- > core_ && words_[k].pos != Pos::sign && words_[k].pos != Pos::verb;)
    if (words_[k].pos == Pos::infinitive) return words_[k].lemma == "voir" || words_[k].lemma == "laisser";
  return false;
}

bool Ends::cannot_end(std::size_t k) const {
  const Word& w = words_[k];
  if (w.pos == Pos::determiner || w.pos == Pos::preposition || w.pos == Pos::conjunction || w.pos == Pos::relative)
    return true;
  if (k >= core_ && waits_for_object(k)) return true;
  if (w.pos == Pos::pronoun || w.pos == Pos::adverb) return k >= core_ || is_nominal_pronoun(w);
  // « une lettre écrite | à quatre mains »
  if (k + 1 < words_.size() && w.pos == Pos::participle && words_[k + 1].pos == Pos::preposition) {
    const Letters& next = words_[k + 1].form;  // « entendu comme témoin assisté | dans l'enquête »
    if (next == "dans" || next == "depuis" || next == "lors" || next == "apres" || next == "avant") return false;
  }
  return k >= core_ && w.pos == Pos::participle && k > 0 && !is_auxiliary(words_[k - 1]);
}

// « pour déterminer | … », « que le chef avait été | … »; not « que les recherches se poursuivaient »
bool Ends::waits_for_object(std::size_t k) const {
  const Word& w = words_[k];
  if (is_reflexive(words_, k) && !lexicon::is_saying_verb(w.lemma)) return false;
  if (w.pos != Pos::infinitive && w.pos != Pos::verb && w.lemma != "être") return false;
  return w.lemma == "être" || w.lemma == "avoir" || contains(lexicon::fr::kTransitiveVerbs, w.lemma);
}

bool Ends::is_nominal_pronoun(const Word& w) { return w.form.starts_with("ce") || w.form == "tous"; }

bool Ends::is_auxiliary(const Word& w) { return w.lemma == "être" || w.lemma == "avoir" || w.pos == Pos::adverb; }

// A relative clause, a participle, an infinitive of purpose, another verb begins at word k.
bool Ends::begins_clause(std::size_t k) const {
  const Word& w = words_[k];
  if (k + 1 >= words_.size()) return false;
  const Word& next = words_[k + 1];
  if (w.pos == Pos::relative || w.pos == Pos::gerund) return true;
  if (w.pos == Pos::pronoun && next.pos == Pos::gerund) return true;
  if (w.pos == Pos::preposition && (next.pos == Pos::relative || next.form.starts_with("lequel"))) return true;
  if (w.form == "puis" && next.pos == Pos::verb) return true;
  if (std::find(relatives_.begin(), relatives_.end(), k) != relatives_.end()) return true;
  if (w.form == "en" && next.pos == Pos::gerund) return true;
  if ((w.form == "pour" || w.form == "sans" || w.form == "afin" || w.form == "apres" || w.form == "avant") &&
      (next.pos == Pos::infinitive || next.form == "de" || next.form == "d" || next.lemma == "que"))
    return true;
  if ((w.form == "alors" || w.form == "tandis" || w.form == "parce" || w.form == "ainsi") && next.lemma == "que")
    return true;
  return w.pos == Pos::conjunction && begins_conjunct(k);
}

// « a profité d'un entretien | pour annoncer … », « le deuxième pays au monde | connaissant … »: what for, which of
// them is better said.
bool Ends::is_wanted(std::size_t k) const {
  if (words_[k].form == "pour" && k > core_ && serves_purpose_) return true;
  if (words_[k].pos != Pos::gerund) return false;
  constexpr auto kRanks =
      std::to_array<std::string_view>({"premier", "deuxième", "second", "troisième", "seul", "dernier", "plus"});
  for (std::size_t j = k; j-- > core_ && words_[j].pos != Pos::sign;)
    if (contains(kRanks, words_[j].lemma)) return true;
  return false;
}

// « sur les propos | qu'il a tenus », « de fonctionnaires | qui vivent bien », « la loi | organisant le vote »: a noun
// of which nothing else is said.
bool Ends::says_which(std::size_t k) const {
  if (k < 2 || words_[k].glue == text::Glue::hyphen) return false;
  const bool relative = words_[k].pos == Pos::relative || words_[k].pos == Pos::gerund || words_[k].lemma == "que";
  const Pos before = words_[k - 2].pos;
  return relative && (before == Pos::determiner || before == Pos::preposition) && words_[k - 1].pos == Pos::noun &&
         !words_[k - 1].time;
}

// « … et a fermé la salle », « … car il pleut »: a verb follows before the next noun, or the conjunction takes a
// clause.
bool Ends::begins_conjunct(std::size_t k) const {
  if (words_[k].lemma == "que") return false;
  if (k + 1 < words_.size() && words_[k + 1].lemma == "que") return true;  // « … et qu'il ne s'agit que de moyens »
  if (words_[k].form != "et" && words_[k].form != "ou") return words_[k].form != "ni" && words_[k].form != "comme";
  for (std::size_t j = k + 1; j < std::min(k + 5, words_.size()); ++j) {
    if (words_[j].pos == Pos::verb) return true;
    if (words_[j].pos != Pos::pronoun && words_[j].pos != Pos::adverb) return false;
  }
  return false;
}

// « en train | de fabriquer », « sa décision | de se retirer »
bool Ends::takes_infinitive(std::size_t k) const {
  ++k;
  while (k < words_.size() && words_[k].pos == Pos::pronoun) ++k;
  return k < words_.size() && words_[k].pos == Pos::infinitive;
}

// « a donné naissance | à la berline », « met fin | à la grève »
bool Ends::is_locution(std::size_t noun) const {
  if (noun == 0 || words_[noun].pos != Pos::noun) return false;
  const Pos before = words_[noun - 1].pos;
  if (words_[noun - 1].form == "en") return true;  // « en lien | avec »
  return before == Pos::verb || before == Pos::participle || before == Pos::infinitive;
}

// « entre le nord et | le sud », « un et | deux »
bool Ends::joins_pair(std::size_t k) const {
  if (k + 1 >= words_.size()) return true;
  const Word& next = words_[k + 1];
  if (next.pos == Pos::adverb && (k + 2 >= words_.size() || is_cut(words_, k + 2))) return false;  // « et ici | »
  if (next.pos != Pos::preposition && next.pos != Pos::determiner && next.pos != Pos::proper) return true;
  for (std::size_t j = k; j-- > core_;)
    if (words_[j].form == "entre" || words_[j].form == "soit") return true;
  return false;
}

// « au mois de juillet | et au mois d'août »
bool Ends::joins_times(std::size_t k) const {
  std::size_t behind = k + 1;
  while (behind < words_.size() && !words_[behind].time &&
         (words_[behind].pos == Pos::preposition || words_[behind].pos == Pos::determiner))
    ++behind;
  return words_[k - 1].time && behind < words_.size() && words_[behind].time;
}

// « de nombreux artistes, comme Anne Roy |, Paul Petit ou … »: not within examples.
bool Ends::is_within_examples(std::size_t comma) const {
  for (std::size_t k = comma; k-- > core_ + 1;) {
    const Word& w = words_[k];
    if (w.form == "comme" || w.form == "notamment" || w.form == "tels" || w.form == "telles")
      return words_[k - 1].form == ",";
    const bool listed = is_nominal(w) || w.pos == Pos::determiner || w.pos == Pos::adjective || w.form == "," ||
                        w.form == "que" || is_of(w);
    if (!listed) return false;
  }
  return false;
}

End Ends::end_at_preposition(std::size_t k) const {
  const Word& w = words_[k];
  const Word& last = words_[k - 1];
  const bool after_phrase = is_nominal(last) || last.pos == Pos::participle || last.pos == Pos::sign;
  if (!after_phrase || is_locution(k - 1)) return End::nowhere;
  const bool soon = w.form == "peu" || w.form == "juste" || w.form == "notamment" || w.form == "longtemps";
  if (soon && k + 1 < words_.size() && words_[k + 1].pos == Pos::preposition && words_[k + 1].form != "de" &&
      words_[k + 1].form != "d")
    return End::phrase;                                                            // « peu après son décollage »
  if (last.time && (w.form == "apres" || w.form == "avant")) return End::nowhere;  // « deux jours après le vote »
  if (w.form == "au" || w.form == "aux") return End::complement;
  if ((w.form == "et" || w.form == "ou") && joins_times(k)) return End::nowhere;
  if ((w.form == "et" || w.form == "ou") && !joins_pair(k)) return End::complement;
  if ((w.form == "du" || w.form == "des") && is_nominal(last)) return End::genitive;
  if (w.pos != Pos::preposition) return End::nowhere;
  if (w.form == "en" && (k + 1 >= words_.size() || words_[k + 1].pos != Pos::proper)) return End::nowhere;
  return w.form == "de" || w.form == "d"
             ? (is_nominal(last) && last.pos != Pos::number && !takes_infinitive(k) ? End::genitive : End::nowhere)
         : w.form == "a" || w.form == "en" || w.form == "sur" || w.form == "contre" ? End::complement
                                                                                    : End::phrase;
}

}  // namespace frise::event
