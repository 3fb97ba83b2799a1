#include "event/title_tail.h"

#include <algorithm>
#include <array>
#include <optional>

#include "event/links.h"
#include "event/title_line.h"
#include "event/title_sieve.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

bool contains(const auto& list, const auto& item) { return std::find(list.begin(), list.end(), item) != list.end(); }

bool is_nominal(const Word& w) {
  return w.pos == Pos::noun || w.pos == Pos::proper || w.pos == Pos::adjective || w.pos == Pos::number;
}

bool is_que(const Words& words, std::size_t k) { return k < words.size() && words[k].lemma == "que"; }

bool is_reflexive(const Words& words, std::size_t verb) {
  return verb > 0 && words[verb].pos == Pos::verb && words[verb - 1].lemma == "se" && words[verb].lemma != "être";
}

// How well a title ends before a word.
enum class End { nowhere, genitive, complement, phrase, clause };

class Ends {
 public:
  Ends(const TitleSource& source, std::size_t core) : words_(source.words), core_(core) {
    for (const Clause& clause : source.clauses.list)
      if (clause.kind == ClauseKind::relative) relatives_.push_back(clause.begin);
    for (const Clause& clause : source.clauses.list)
      if (clause.predicate.end == core)
        passive_ = clause.predicate.passive || lexicon::takes_etre(clause.predicate.lemma);
  }

  // The line may not end with word k: a small word, a participle whose complement is left out.
  [[nodiscard]] bool dangles(std::size_t k) const {
    const bool strong =
        k > 0 && words_[k].pos == Pos::pronoun && words_[k - 1].form == ",";  // « …, lui | qui partait »
    return cannot_end(k) && (strong || words_[k].pos == Pos::participle || (k >= core_ && waits_for_object(k)));
  }

  // Whether the line may end before word k, and how well; `filled`: the verb has a complement already.
  [[nodiscard]] End before(std::size_t k, bool filled) const {
    const Word& w = words_[k];
    const Word& last = words_[k - 1];
    if (cannot_end(k - 1) || w.glue == text::Glue::hyphen) return End::nowhere;
    if (w.pos == Pos::sign) return is_cut(words_, k) ? end_at_sign(k, filled) : End::nowhere;
    const bool done = filled || last.pos == Pos::participle;  // « ont été annoncées | dont … »
    if (done && begins_clause(k)) return says_which(k) ? End::complement : End::clause;
    if (!filled) return End::nowhere;
    if (begins_participle(k)) return End::phrase;
    return end_at_preposition(k);
  }

 private:
  [[nodiscard]] End end_at_sign(std::size_t k, bool filled) const {
    const Word& w = words_[k];
    if (!filled && words_[k - 1].lemma == "être") return End::nowhere;
    if (joins_ordinals(k)) return End::nowhere;
    const bool opens_phrase = (w.form == "\"" || w.form == "«") && k + 1 < words_.size() &&
                              words_[k + 1].pos == Pos::preposition && words_[k + 1].form != "de";
    const bool said = lexicon::is_saying_verb(words_[k - 1].lemma);  // « lui a dit | "à demain" »
    if (opens_phrase) return filled && !said ? End::phrase : End::nowhere;
    const bool ends = w.form == "," || w.form == "-" || w.form == "(" || w.form == ":" || w.form == ";" ||
                      w.form == "–" || w.form == "—" || w.form == "." || w.form == "!" || w.form == "…";
    // « ont paraphé, à la préfecture, | un accord »
    const bool waits = !filled && words_[k - 1].pos == Pos::participle && !passive_;
    return !ends ? End::nowhere : waits ? End::complement : End::clause;
  }

  // « dans les 9e |, 17e et 18e arrondissements »
  [[nodiscard]] bool joins_ordinals(std::size_t comma) const {
    return comma > 2 && comma + 1 < words_.size() && words_[comma - 1].form == "e" &&
           words_[comma - 2].pos == Pos::number && words_[comma - 3].pos == Pos::determiner &&
           words_[comma + 1].pos == Pos::number;
  }

  // « les documents | publiés par le journal »
  [[nodiscard]] bool begins_participle(std::size_t k) const {
    const Word& last = words_[k - 1];
    const bool noun = is_nominal(last) || last.form == "»" || last.form == "\"";
    if (words_[k].pos != Pos::participle || !noun || k + 1 >= words_.size()) return false;
    const Word& next = words_[k + 1];
    return next.pos == Pos::preposition || next.pos == Pos::adverb || next.pos == Pos::conjunction || next.time ||
           next.form == "au" || next.form == "aux";
  }

  [[nodiscard]] bool cannot_end(std::size_t k) const {
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
  [[nodiscard]] bool waits_for_object(std::size_t k) const {
    const Word& w = words_[k];
    if (is_reflexive(words_, k) && !lexicon::is_saying_verb(w.lemma)) return false;
    if (w.pos != Pos::infinitive && w.pos != Pos::verb && w.lemma != "être") return false;
    return w.lemma == "être" || w.lemma == "avoir" ||
           contains(lexicon::fr::kTransitiveVerbs, std::string_view(w.lemma));
  }

  static bool is_nominal_pronoun(const Word& w) { return w.form.starts_with("ce") || w.form == "tous"; }

  static bool is_auxiliary(const Word& w) { return w.lemma == "être" || w.lemma == "avoir" || w.pos == Pos::adverb; }

  // A relative clause, a participle, an infinitive of purpose, another verb begins at word k.
  [[nodiscard]] bool begins_clause(std::size_t k) const {
    const Word& w = words_[k];
    if (k + 1 >= words_.size()) return false;
    const Word& next = words_[k + 1];
    if (w.pos == Pos::relative || w.pos == Pos::gerund) return true;
    if (w.pos == Pos::pronoun && next.pos == Pos::gerund) return true;
    if (w.pos == Pos::preposition && (next.pos == Pos::relative || next.form.starts_with("lequel"))) return true;
    if (w.form == "puis" && next.pos == Pos::verb) return true;
    if (contains(relatives_, k)) return true;
    if (w.form == "en" && next.pos == Pos::gerund) return true;
    if ((w.form == "pour" || w.form == "sans" || w.form == "afin" || w.form == "apres" || w.form == "avant") &&
        (next.pos == Pos::infinitive || next.form == "de" || next.form == "d" || next.lemma == "que"))
      return true;
    if ((w.form == "alors" || w.form == "tandis" || w.form == "parce" || w.form == "ainsi") && next.lemma == "que")
      return true;
    return w.pos == Pos::conjunction && begins_conjunct(k);
  }

  // « sur les propos | qu'il a tenus », « de fonctionnaires | qui vivent bien »: a noun of which nothing else is said.
  [[nodiscard]] bool says_which(std::size_t k) const {
    if (k < 2 || words_[k].glue == text::Glue::hyphen) return false;
    const bool relative = words_[k].pos == Pos::relative || words_[k].lemma == "que";
    const Pos before = words_[k - 2].pos;
    return relative && (before == Pos::determiner || before == Pos::preposition) && words_[k - 1].pos == Pos::noun &&
           !words_[k - 1].time;
  }

  // « … et a fermé la salle », « … car il pleut »: a verb follows before the next noun, or the conjunction takes a
  // clause.
  [[nodiscard]] bool begins_conjunct(std::size_t k) const {
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
  [[nodiscard]] bool takes_infinitive(std::size_t k) const {
    ++k;
    while (k < words_.size() && words_[k].pos == Pos::pronoun) ++k;
    return k < words_.size() && words_[k].pos == Pos::infinitive;
  }

  // « a donné naissance | à la berline », « met fin | à la grève »
  [[nodiscard]] bool is_locution(std::size_t noun) const {
    if (noun == 0 || words_[noun].pos != Pos::noun) return false;
    const Pos before = words_[noun - 1].pos;
    if (words_[noun - 1].form == "en") return true;  // « en lien | avec »
    return before == Pos::verb || before == Pos::participle || before == Pos::infinitive;
  }

  // « entre le nord et | le sud », « un et | deux »
  [[nodiscard]] bool joins_pair(std::size_t k) const {
    if (k + 1 >= words_.size()) return true;
    const Word& next = words_[k + 1];
    if (next.pos == Pos::adverb && (k + 2 >= words_.size() || is_cut(words_, k + 2))) return false;  // « et ici | »
    if (next.pos != Pos::preposition && next.pos != Pos::determiner && next.pos != Pos::proper) return true;
    for (std::size_t j = k; j-- > core_;)
      if (words_[j].form == "entre" || words_[j].form == "soit") return true;
    return false;
  }

  [[nodiscard]] End end_at_preposition(std::size_t k) const {
    const Word& w = words_[k];
    const Word& last = words_[k - 1];
    const bool after_phrase = is_nominal(last) || last.pos == Pos::participle || last.pos == Pos::sign;
    if (!after_phrase || is_locution(k - 1)) return End::nowhere;
    if (w.pos == Pos::adverb && k + 1 < words_.size() && words_[k + 1].pos == Pos::preposition &&
        words_[k + 1].form != "de" && words_[k + 1].form != "d")
      return End::phrase;                                                            // « peu après son décollage »
    if (last.time && (w.form == "apres" || w.form == "avant")) return End::nowhere;  // « deux jours après le vote »
    if (w.form == "au" || w.form == "aux") return End::complement;
    if ((w.form == "et" || w.form == "ou") && !joins_pair(k)) return End::complement;
    if ((w.form == "du" || w.form == "des") && is_nominal(last)) return End::genitive;
    if (w.pos != Pos::preposition) return End::nowhere;
    if (w.form == "en" && (k + 1 >= words_.size() || words_[k + 1].pos != Pos::proper)) return End::nowhere;
    return w.form == "de" || w.form == "d"
               ? (is_nominal(last) && last.pos != Pos::number && !takes_infinitive(k) ? End::genitive : End::nowhere)
           : w.form == "a" || w.form == "en" || w.form == "sur" || w.form == "contre" ? End::complement
                                                                                      : End::phrase;
  }

  const Words& words_;
  std::size_t core_;
  bool passive_ = false;                // what is said needs no object
  std::vector<std::size_t> relatives_;  // where relative clauses begin
};

// The best beginning of a line: whole within the wanted length, else ended at a clause within it, else whole within the
// limit, else ended at a phrase.
class Choice {
 public:
  void offer(const std::string& line, End end, bool whole) {
    const bool open = std::count(line.begin(), line.end(), '"') % 2 == 1;  // it will be closed
    const std::size_t size = title_length(line) + (open ? 1 : 0);
    if (end == End::nowhere || size > kTitleLimit) return;
    const int mine = rank(end, whole, size);
    if (mine < rank_) return;
    best_ = line;
    rank_ = mine;
  }

  [[nodiscard]] const std::string& best() const { return best_; }

 private:
  static int rank(End end, bool whole, std::size_t size) {
    constexpr std::size_t kShort = 35;
    const bool wanted = size <= kTitleWanted;
    if (whole) return wanted ? 10 : 8;
    if (end == End::genitive) return 0;
    if (size < kShort) return end == End::clause ? 3 : end == End::phrase ? 2 : 1;
    if (end == End::clause) return wanted ? 9 : 7;
    if (end == End::phrase) return wanted ? 6 : 5;
    return 4;
  }

  std::string best_;
  int rank_ = -1;
};

// What the line needs before it may end.
class Needs {
 public:
  Needs(const TitleSource& source, std::size_t core) : words_(source.words), core_(core) {
    for (const Clause& clause : source.clauses.list)
      if (clause.predicate.end == core) object_open_ = wants_object(clause.predicate);
  }

  void take(std::size_t k) {
    const Word& w = words_[k];
    if (opens(k)) clause_open_ = true;
    if (w.pos == Pos::verb) {
      clause_open_ = false;
      filled_ = is_reflexive(words_, k) && k > core_;
      copula_ = w.lemma == "être" || w.lemma == "avoir";
    }
    if (is_nominal(w) || w.pos == Pos::infinitive || w.pos == Pos::participle) {
      copula_ = false;
      const bool in_group = k > 0 && w.pos == Pos::infinitive && words_[k - 1].pos == Pos::verb;
      filled_ |= k >= core_ && !in_group;  // « devrait permettre | … »
    }
    if (w.form == "et" || w.form == "ou") {
      conjunct_open_ = true;
    } else if (w.pos != Pos::sign && w.pos != Pos::adverb) {
      conjunct_open_ = false;
    }
    if (k >= core_ && is_object(k)) object_open_ = infinitive_open_ = false;
    if (k > core_ && w.pos == Pos::infinitive && contains(lexicon::fr::kTransitiveVerbs, std::string_view(w.lemma)))
      infinitive_open_ = has_place_behind(k);
    if (w.form == "," || w.form == "et") {
      apposition_ = true;
      conjunct_ = w.form == "et";
    } else if (w.pos != Pos::determiner && !is_nominal(w) && w.form != "de" && w.form != "d") {
      apposition_ = false;
    }
  }
  void fill() {
    filled_ = true;
    copula_ = object_open_ = false;
  }

  [[nodiscard]] bool filled() const { return filled_; }

  // A clause still waits for its verb, « être » for what it says.
  [[nodiscard]] bool open() const { return clause_open_ || copula_ || conjunct_open_ || object_open_; }

  // « pour proposer, sur son marché, | … »: the line may end with the infinitive's clause, not before its object.
  [[nodiscard]] bool infinitive_open() const { return infinitive_open_; }

  // « …, un arrêt | qui n'a aucune conséquence », « … et l'AFM | (l'association) espère »: nothing more is said of it.
  [[nodiscard]] bool leaves_apposition(std::size_t k) const {
    if (k >= words_.size()) return false;
    return apposition_ && (words_[k].pos != Pos::sign || (conjunct_ && words_[k].form == "("));
  }

 private:
  // « pour proposer | sur son marché »: the object comes later.
  [[nodiscard]] bool has_place_behind(std::size_t infinitive) const {
    if (infinitive + 1 >= words_.size() || words_[infinitive - 1].pos == Pos::pronoun) return false;
    const Letters& form = words_[infinitive + 1].form;
    return form == "sur" || form == "dans" || form == "avec" || form == "chez" || form == "devant";
  }

  // An active verb that says nothing without its object, which stands behind it.
  [[nodiscard]] bool wants_object(const Predicate& p) const {
    if (p.passive || p.form != Pos::verb || !contains(lexicon::fr::kTransitiveVerbs, std::string_view(p.lemma)))
      return false;
    for (std::size_t k = p.begin; k < p.end; ++k)
      if (words_[k].lemma == "se") return false;  // « devait se tenir »
    return p.begin == 0 || (words_[p.begin - 1].pos != Pos::pronoun && words_[p.begin - 1].form != "l") ||
           words_[p.begin - 1].form == "il" || words_[p.begin - 1].form == "elle" ||
           words_[p.begin - 1].form == "ils" || words_[p.begin - 1].form == "elles" || words_[p.begin - 1].form == "on";
  }

  // « a rencontré | des soldats », « met | fin », « a annoncé | que … »; not « a rencontré, avec | la ministre ».
  [[nodiscard]] bool is_object(std::size_t k) const {
    const Word& w = words_[k];
    const bool of = (w.form == "du" && !is_some(k)) || (w.form == "des" && is_nominal(words_[k - 1]));
    if (w.time || w.form == "au" || w.form == "aux" || of) return false;
    const bool plural = w.lemma == "de" && k + 1 < words_.size() && words_[k + 1].pos == Pos::adjective;
    if (plural || is_some(k)) return true;  // « met en place | de nouveaux tests »
    if (w.lemma == "que" || w.form == "\"" || w.form == "«" || w.form == ":" || w.pos == Pos::infinitive) return true;
    const bool nominal = w.pos == Pos::determiner || w.pos == Pos::number || w.pos == Pos::proper || w.pos == Pos::noun;
    const Word& before = words_[k - 1];
    const bool hangs = before.pos == Pos::preposition || before.pos == Pos::determiner || before.pos == Pos::proper ||
                       before.pos == Pos::noun || before.pos == Pos::adjective;
    return nominal && (!hangs || (w.pos == Pos::determiner && before.pos != Pos::preposition));
  }

  // « a fait | de l'exercice », « fait | du bruit »: some of it.
  [[nodiscard]] bool is_some(std::size_t k) const {
    constexpr auto kVerbs =
        std::to_array<std::string_view>({"faire", "perdre", "gagner", "produire", "vendre", "boire", "manger"});
    std::size_t verb = k;
    while (verb > core_ && words_[verb - 1].pos == Pos::adverb) --verb;
    const bool behind_verb = verb == core_ && verb > 0 && contains(kVerbs, words_[verb - 1].lemma);
    const bool article = words_[k].lemma == "de" && k + 1 < words_.size() && words_[k + 1].pos == Pos::determiner;
    return behind_verb && (article || words_[k].form == "du");
  }

  [[nodiscard]] bool opens(std::size_t k) const {
    const Word& w = words_[k];
    if (w.pos == Pos::relative) return true;
    if (w.pos != Pos::conjunction || k + 1 >= words_.size()) return false;
    if (w.lemma == "que")
      return words_[k + 1].pos != Pos::infinitive && (words_[k + 1].pos != Pos::preposition || follows_saying(k)) &&
             has_verb_after(k) && !restricts(k);
    if (w.form == "mais") return words_[k + 1].form == "," || begins_other_subject(k + 1);
    if (w.lemma == "quand") return words_[k + 1].form != "meme";  // « quand même »
    return w.lemma == "lorsque" || w.lemma == "si" || w.lemma == "puisque" || w.lemma == "car";
  }

  // « a confirmé | qu'à l'exception de la Corse, … »
  [[nodiscard]] bool follows_saying(std::size_t que) const {
    return que > 0 && (words_[que - 1].pos == Pos::participle || words_[que - 1].pos == Pos::verb) &&
           (lexicon::is_saying_verb(words_[que - 1].lemma) || lexicon::is_inverting_verb(words_[que - 1].lemma));
  }

  // « …, mais le préfet (…) a refusé »
  [[nodiscard]] bool begins_other_subject(std::size_t k) const {
    const Word& w = words_[k];
    const bool subject = w.time || w.pos == Pos::determiner || w.pos == Pos::proper || w.pos == Pos::pronoun;
    return subject && has_verb_after(k);
  }

  // « n'a connu que deux victoires »
  [[nodiscard]] bool restricts(std::size_t k) const {
    for (std::size_t j = k; j-- > 0 && words_[j].pos != Pos::sign;) {
      if (words_[j].form == "pas" || words_[j].form == "plus" || words_[j].form == "jamais") return false;
      if (words_[j].form == "ne" || words_[j].form == "n") return true;
    }
    return false;
  }

  [[nodiscard]] bool has_verb_after(std::size_t k) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(k), words_.end(),
                       [](const Word& w) { return w.pos == Pos::verb; });
  }

  const Words& words_;
  std::size_t core_;
  bool filled_ = false;
  bool clause_open_ = false;
  bool conjunct_open_ = false;
  bool object_open_ = false;
  bool infinitive_open_ = false;
  bool copula_ = false;
  bool apposition_ = false;
  bool conjunct_ = false;
};

class Writer {
 public:
  Writer(const TitleSource& source, const TitleDraft& draft)
      : s_(source), draft_(draft), ends_(source, draft.core), needs_(source, draft.core), line_(source.text) {}

  std::string run() {
    if (draft_.whole) return all();
    if (!draft_.head.empty()) line_.add(draft_.head);
    std::optional<std::size_t> previous;
    for (const std::size_t k : kept_words(s_, draft_)) {
      if (previous && *previous + 1 != k) line_.leave_gap();
      if (previous && k > draft_.core && *previous + 1 >= draft_.core) offer_before(k);
      needs_.take(k);
      if (!previous && !draft_.head.empty() && s_.words[k].pos != Pos::proper)
        line_.add_small(s_.words[k]);
      else
        line_.add(s_.words[k]);
      if (!draft_.object.empty() && k == draft_.object_behind) add_object();
      previous = k;
    }
    const bool described = previous && *previous + 1 < s_.words.size() &&
                           s_.words[*previous + 1].pos == Pos::relative && needs_.leaves_apposition(*previous + 1);
    if (described) return choice_.best();
    const bool goes_on = previous && *previous + 1 < s_.words.size() && !is_cut(s_.words, *previous + 1);
    const bool complete =
        !previous || !ends_.dangles(*previous) ||
        (*previous == draft_.words.back() && (!goes_on || s_.words[*previous].pos == Pos::participle));
    if (!needs_.open()) choice_.offer(line_.str(), complete ? End::clause : End::genitive, complete);
    return choice_.best();
  }

 private:
  std::string all() {
    std::optional<std::size_t> previous;
    for (const std::size_t k : kept_words(s_, draft_)) {
      if (previous && *previous + 1 != k) line_.leave_gap();
      line_.add(s_.words[k]);
      previous = k;
    }
    return title_length(line_.str()) <= kTitleLimit ? line_.str() : std::string();
  }

  void offer_before(std::size_t k) {
    if (needs_.open() || needs_.infinitive_open() || needs_.leaves_apposition(k)) return;
    const End end = ends_.before(k, needs_.filled());
    choice_.offer(line_.str(), end != End::nowhere && line_.is_quoting() ? End::genitive : end, false);
  }

  void add_object() {
    line_.add(draft_.object);
    needs_.fill();
  }

  const TitleSource& s_;
  const TitleDraft& draft_;
  Ends ends_;
  Needs needs_;
  TitleLine line_;
  Choice choice_;
};

}  // namespace

std::size_t past_links(const Words& words, std::size_t begin, std::size_t end) {
  std::size_t k = begin;
  while (k < end) {
    const Word& w = words[k];
    const bool sign = w.pos == Pos::sign && w.form != "\"" && w.form != "«";
    const std::size_t link = link_length(words, k, end);
    const bool source = w.form == "selon" || (w.form == "d" && k + 1 < end && words[k + 1].form == "apres");
    if (source)
      while (k < end && !is_cut(words, k)) ++k;
    else if (sign || (w.pos == Pos::conjunction && w.form != "ni"))
      ++k;
    else if (link > 0 && !is_que(words, k + link))
      k += link;
    else if ((w.form == "alors" || w.form == "tandis" || w.form == "parce" || w.form == "ainsi" || w.form == "bien" ||
              w.form == "apres" || w.form == "avant" || w.form == "des" || w.form == "depuis") &&
             is_que(words, k + 1))
      k += 2;
    else
      break;
  }
  return k;
}

void append_range(std::vector<std::size_t>& out, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k) out.push_back(k);
}

std::string written(const TitleSource& s, const TitleDraft& draft) { return tidied(Writer(s, draft).run()); }

}  // namespace frise::event
