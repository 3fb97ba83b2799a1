#include "event/title_doubt.h"

#include <algorithm>
#include <array>
#include <vector>

#include "event/antecedent.h"
#include "event/predicates.h"
#include "event/title_emptiness.h"
#include "event/title_reading.h"
#include "event/words.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

// Verbs that one says with a preposition too.
constexpr auto kSupporting =
    std::to_array<std::string_view>({"mettre", "prendre", "faire", "tenir", "porter", "donner", "ouvrir", "rendre",
                                     "trouver", "remettre", "compter", "disposer", "recevoir", "tuer", "réagir"});

bool is_name_or_noun(const Word& w) { return w.pos == Pos::noun || w.pos == Pos::proper; }

// Reads a title as a stranger would.
class Proof {
 public:
  explicit Proof(Words words) : words_(std::move(words)), predicates_(predicates_of(words_)) { mark_quotations(); }

  [[nodiscard]] int doubt(bool clause) const {
    if (words_.empty()) return kHopeless;
    const int grave = std::max({opening(), subject(), marks(), predicates(), noun(), ending(), speech()});
    return std::max({grave, leaning(), clause ? lost_verb() : 0});
  }

 private:
  void mark_quotations() {
    bool open = false;
    for (const Word& w : words_) {
      if (w.form == "«") open = true;
      quoted_.push_back(open);
      if (w.form == "\"") open = !open;
      if (w.form == "»") open = false;
    }
  }

  // « Le maire et | son adjoint »; before the verb nothing apart from it: « Extrait du fleuve, | son camion ».
  [[nodiscard]] bool has_owner(std::size_t possessive, std::size_t verb) const {
    for (std::size_t k = possessive; k-- > 0;) {
      if (possessive < verb && words_[k].form == ",") return false;
      if (is_name_or_noun(words_[k])) return true;
    }
    return false;
  }

  [[nodiscard]] const Word* at(std::size_t k) const { return k < words_.size() ? &words_[k] : nullptr; }

  [[nodiscard]] bool precedes_verb(std::size_t k) const {
    return k + 1 < words_.size() && words_[k + 1].pos == Pos::verb;
  }

  // The verb group that begins at word `verb`.
  [[nodiscard]] const Predicate* group_at(std::size_t verb) const {
    const auto group =
        std::find_if(predicates_.begin(), predicates_.end(), [&](const Predicate& p) { return p.begin == verb; });
    return group != predicates_.end() ? &*group : nullptr;
  }

  // The first verb that says something of a subject; their number where there is none.
  [[nodiscard]] std::size_t first_verb() const {
    for (std::size_t k = 0; k < words_.size(); ++k)
      if (words_[k].pos == Pos::verb && !quoted_[k]) return k;
    return words_.size();
  }

  // « De l'émission a été condamnée »; not « De retour à Corbelles, elle a … »
  [[nodiscard]] bool has_lost_noun(std::size_t k) const {
    const bool of = words_[k].pos == Pos::preposition && is_of(words_[k]);
    const Pos next = words_[k + 1].pos;
    const auto end = words_.begin() + static_cast<std::ptrdiff_t>(first_verb());
    const bool apart = std::any_of(words_.begin(), end, [](const Word& w) { return w.form == ","; });
    return of && !apart && (next == Pos::determiner || next == Pos::proper || next == Pos::noun);
  }

  // « Celui-ci accueille », « Ces derniers ont », « C'est le patron », « D'autres projets »
  [[nodiscard]] int opening() const {
    std::size_t k = 0;
    while (k < words_.size() && words_[k].pos == Pos::sign) ++k;
    const Word* first = at(k);
    const Word* second = at(k + 1);
    if (first == nullptr) return kHopeless;
    if (first->form.starts_with("celui") || first->form.starts_with("celle") || first->form == "ceux")
      return second != nullptr && second->pos == Pos::relative ? 1 : kHopeless;
    if (second == nullptr) return 2;  // « Verdict »
    if (has_lost_noun(k)) return kHopeless;
    if (first->pos == Pos::relative && first->form != "ou") return kHopeless;  // « Qui tombe mardi, est férié »
    if (first->form == "voire") return kHopeless;
    constexpr auto kOfWhich =
        std::to_array<std::string_view>({"auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles",
                                         "lequel", "laquelle", "lesquels", "lesquelles"});
    if (contains(kOfWhich, first->form)) return kHopeless;  // « Auquel s'ajoute un moteur »
    const bool last_named =
        first->lemma == "ce" && second->lemma == "dernier" && at(k + 2) != nullptr && words_[k + 2].pos != Pos::noun;
    if (last_named || first->form == "cela" || first->form == "ca" || first->form == "ceci") return kHopeless;
    const bool ranked = second->lemma == "premier" || second->lemma == "deuxième" || second->lemma == "second";
    if (first->pos == Pos::determiner && ranked && at(k + 2) != nullptr && words_[k + 2].pos == Pos::verb)
      return 2;  // « La première a eu lieu à Versailles »
    if (first->form == "c" || (first->form == "ce" && second->lemma == "être")) return 2;
    if (first->form == "ce" && (second->pos == Pos::relative || second->lemma == "que")) return 2;
    if (second->form == "autre" || second->form == "autres" || first->form == "autre" || first->form == "autres")
      return 1;
    return 0;
  }

  // « Deux | sont intervenus », « Prévenus, tous | ont voulu … »: nobody knows of what.
  [[nodiscard]] bool is_only_counted(std::size_t verb) const {
    constexpr auto kCounts = std::to_array<std::string_view>(
        {"tous", "toutes", "certains", "certaines", "plusieurs", "beaucoup", "aucun", "aucune"});
    bool counted = false;
    for (std::size_t k = verb; k-- > 0 && words_[k].form != ",";) {
      const Word& w = words_[k];
      const bool counts = w.pos == Pos::number || contains(kCounts, w.form);
      counted |= counts;
      if (!counts && w.pos != Pos::adverb && !is_clitic(w) && w.lemma != "se") return false;
    }
    return counted;
  }

  [[nodiscard]] bool has_pronoun_subject(std::size_t verb) const {
    std::size_t begin = verb;
    while (begin > 0 &&
           (is_clitic(words_[begin - 1]) || words_[begin - 1].lemma == "se" || words_[begin - 1].lemma == "ne"))
      --begin;
    if (begin == 0) return false;
    --begin;
    const Predicate* group = group_at(verb);
    if (group == nullptr) return false;
    Clause clause;
    clause.begin = begin;
    clause.end = words_.size();
    clause.predicate = *group;
    return pronoun_subject(words_, clause).has_value();
  }

  // « La fermeture des crèches | peuvent être décidées », « Jeanne Riva | se dissipent »: one, of whom several are
  // said.
  [[nodiscard]] bool disagrees(std::size_t verb) const {
    constexpr auto kSingular = std::to_array<std::string_view>({"le", "la", "l", "cet", "cette", "son", "sa"});
    const Predicate* group = group_at(verb);
    const bool one = words_.front().pos == Pos::proper ||
                     (words_.front().pos == Pos::determiner && contains(kSingular, words_.front().form));
    if (group == nullptr || !one) return false;
    const lexicon::Features number = group->tense & (lexicon::feature::singular | lexicon::feature::plural);
    return number == lexicon::feature::plural &&
           std::none_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(verb), [](const Word& w) {
             const auto& quantities = lexicon::fr::kQuantityNouns;
             return w.form == "et" || w.form == "ou" || w.pos == Pos::sign || w.pos == Pos::relative ||
                    contains(quantities, w.lemma);
           });
  }

  // « Le conseil se soit montré », where « bien que » was left out.
  [[nodiscard]] bool is_subordinate(std::size_t verb) const {
    constexpr lexicon::Features kOthers =
        lexicon::feature::present | lexicon::feature::imperfect | lexicon::feature::imperative;
    const Predicate* group = group_at(verb);
    if (group == nullptr || verb == 0 || (group->tense & lexicon::feature::subjunctive) == 0) return false;
    return (group->tense & kOthers) == 0 &&
           std::none_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(verb),
                        [](const Word& w) { return w.lemma == "que"; });
  }

  // A personal pronoun is the first subject, or there is none.
  [[nodiscard]] int subject() const {
    const std::size_t verb = first_verb();
    if (verb == words_.size()) return 0;
    if (has_pronoun_subject(verb)) return kHopeless;
    if (is_only_counted(verb) || asks_or_quotes(verb)) return kHopeless;
    if (disagrees(verb) || is_subordinate(verb)) return 2;
    const bool impersonal = verb > 0 && (words_[verb - 1].form == "il" || words_[verb - 1].form == "y" ||
                                         words_[verb - 1].form == "on" || words_[verb - 1].form == "n");
    for (std::size_t k = 0; k < verb; ++k) {
      const Word& w = words_[k];
      if (is_name_or_noun(w) || w.pos == Pos::number || w.pos == Pos::adjective || w.pos == Pos::other) return 0;
      if (w.pos == Pos::pronoun && w.form != "se" && w.form != "s" && w.form != "t") return 0;
    }
    const bool quotation = std::any_of(quoted_.begin(), quoted_.begin() + static_cast<std::ptrdiff_t>(verb),
                                       [](bool inside) { return inside; });
    return impersonal || quotation ? 0 : kHopeless;
  }

  // « l'ont », « lui a », « d'entre eux », « cette affaire », « sa voiture »
  [[nodiscard]] int leaning() const {
    int out = 0;
    const std::size_t verb = first_verb();
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (quoted_[k]) continue;
      const Word& w = words_[k];
      if (is_first_person(w) && !after_colon(k)) return kHopeless;
      if ((w.form == "eux" || w.form == "elles") && k > 0 && words_[k - 1].form == "entre") return kHopeless;
      if (w.lemma == "agir" && k > 0 && words_[k - 1].form == "s") out = std::max(out, 2);
      if (w.form == "ceci" || w.form == "cela" || w.form == "ca") out = std::max(out, 1);
      if (w.form == "dessus" && k + 1 == words_.size() && w.pos == Pos::adverb) out = std::max(out, 2);
      if (k < verb && is_clitic(w) && precedes_verb(k)) out = std::max(out, w.form == "y" || w.form == "en" ? 1 : 2);
      const bool demonstrative = w.pos == Pos::determiner && w.lemma == "ce" && at(k + 1) != nullptr;
      if (demonstrative) out = std::max(out, 1);
      const bool owned = w.pos == Pos::determiner && (w.lemma == "son" || w.lemma == "leur");
      if (owned && !has_owner(k, verb)) out = std::max(out, 2);
    }
    return out;
  }

  [[nodiscard]] bool is_clitic(const Word& w) const {
    constexpr auto kClitics = std::to_array<std::string_view>({"le", "la", "l", "les", "lui", "leur", "y", "en"});
    const bool between = w.form == "y" && &w != words_.data() && &w != &words_.back();
    const bool there_is = between && (&w)[-1].form == "il" && (&w)[1].lemma == "avoir";
    return w.pos != Pos::determiner && w.pos != Pos::preposition && contains(kClitics, w.form) && !there_is;
  }

  static bool is_first_person(const Word& w) {
    constexpr auto kForms = std::to_array<std::string_view>(
        {"je", "j", "me", "moi", "mon", "mes", "nous", "notre", "nos", "vous", "votre", "vos"});
    return !w.capitals && (contains(kForms, w.form) || (w.form == "m" && !w.capital));
  }

  [[nodiscard]] bool after_colon(std::size_t k) const {
    return std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(k),
                       [](const Word& w) { return w.form == ":"; });
  }

  // Marks without their other half, and what is left where something was taken out.
  [[nodiscard]] int marks() const {
    std::ptrdiff_t brackets = 0;
    std::ptrdiff_t quotations = 0;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      const Letters& form = words_[k].form;
      brackets += form == "(" ? 1 : form == ")" ? -1 : 0;
      quotations += form == "«" ? 1 : form == "»" ? -1 : 0;
      const Word* next = at(k + 1);
      if (form == "," && next != nullptr && (next->form == "(" || next->form == "," || next->form == "d")) return 2;
      if ((form == "(" || form == "\"") && next != nullptr && (next->form == "," || next->form == "...")) return 2;
      if (form == "…" || form == "...") return 2;
    }
    const auto straight = std::count_if(words_.begin(), words_.end(), [](const Word& w) { return w.form == "\""; });
    if (is_quote(words_.front()) && words_.size() > 1 && words_[1].form == ",") return kHopeless;
    if (loses_noun()) return 2;
    if (words_.front().form == "," || words_.back().form == "," || words_.back().form == ":") return 2;
    return brackets != 0 || quotations != 0 || straight % 2 != 0 ? 2 : 0;
  }

  // « La direction de | a confirmé »: what stood behind the small word was left out.
  [[nodiscard]] bool loses_noun() const {
    for (std::size_t k = 0; k + 1 < words_.size(); ++k) {
      const bool small = words_[k].pos == Pos::preposition && (words_[k].form == "de" || words_[k].form == "a");
      if (small && words_[k + 1].pos == Pos::verb) return true;
    }
    return false;
  }

  // Verbs that wait for what they need.
  [[nodiscard]] int predicates() const {
    int out = breaks_off() || waits_for_clause() || lacks_negation() ? 2 : 0;
    for (const Predicate& p : predicates_) {
      if (p.form == Pos::verb && wants_object(p)) out = std::max(out, lacks_object(p));
      if (p.form == Pos::verb && says_nothing(words_, p, quoted_[p.begin])) out = std::max(out, 2);
    }
    return out;
  }

  // « Le préfet n'avait reçu les élus »: « jamais » stood before the title's first word.
  [[nodiscard]] bool lacks_negation() const {
    constexpr auto kHalves =
        std::to_array<std::string_view>({"pas",    "plus", "jamais", "rien",  "aucun", "aucune", "personne",  "que",
                                         "qu",     "ni",   "nul",    "nulle", "guere", "point",  "nullement", "pouvoir",
                                         "savoir", "oser", "cesser", "si",    "avant", "sans",   "moins"});
    bool begun = false;  // not « né », « n° »
    for (std::size_t k = 0; k + 1 < words_.size(); ++k)
      begun |= words_[k].lemma == "ne" && (words_[k + 1].pos == Pos::verb || words_[k + 1].pos == Pos::pronoun);
    return begun && std::none_of(words_.begin(), words_.end(), [&](const Word& w) {
             return contains(kHalves, w.form) || contains(kHalves, w.lemma);
           });
  }

  // « … a dit avoir accepté, à la demande du maire »
  [[nodiscard]] bool breaks_off() const {
    const Word& last = words_.back();
    if (last.pos == Pos::gerund && lexicon::is_saying_verb(last.lemma)) return true;  // « … en répondant »
    for (std::size_t k = 1; k + 1 < words_.size(); ++k) {
      const bool infinitive = words_[k].pos == Pos::infinitive ||
                              (words_[k].pos == Pos::participle && words_[k - 1].pos == Pos::infinitive);
      if (infinitive && words_[k + 1].form == "," && !is_clitic(words_[k - 1]) &&
          contains(lexicon::fr::kTransitiveVerbs, std::string_view(words_[k].lemma)))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool wants_object(const Predicate& p) const {
    const bool copula = p.lemma == "être" && !p.modal;
    const bool wants = copula || p.lemma == "devenir" || contains(lexicon::fr::kTransitiveVerbs, p.lemma);
    if (!wants || p.passive || quoted_[p.begin] || is_relative(p.begin)) return false;
    for (std::size_t k = p.begin > 2 ? p.begin - 2 : 0; k < p.end; ++k)
      if (words_[k].lemma == "se" || is_clitic(words_[k]) || words_[k].lemma == "que") return false;
    return true;
  }

  // « l'accord | que le maire a signé »
  [[nodiscard]] bool is_relative(std::size_t verb) const {
    for (std::size_t k = verb; k-- > 0 && words_[k].pos != Pos::verb && words_[k].pos != Pos::sign;)
      if (words_[k].pos == Pos::relative) return words_[k].form != "qui";
    return false;
  }

  [[nodiscard]] std::size_t end_of_quotation(std::size_t k) const {
    ++k;
    while (k < words_.size() && !is_quote(words_[k])) ++k;
    return k;
  }

  [[nodiscard]] int lacks_object(const Predicate& p) const {
    std::size_t k = p.end;
    while (k < words_.size() && words_[k].pos == Pos::adverb) ++k;
    if (k == words_.size()) return kHopeless;
    if (p.lemma == "être") return 0;
    const bool apart =
        words_[k].form == "," || words_[k].pos == Pos::preposition || words_[k].form == "au" || words_[k].form == "aux";
    // « a mis en avant », « a pris part »
    if (!apart || words_[k].lemma == "de" || (contains(kSupporting, p.lemma) && words_[k].form != ",")) return 0;
    for (++k; k < words_.size(); ++k) {
      const Word& w = words_[k];
      const Word& before = words_[k - 1];
      const bool name = is_quote(w) && is_name_or_noun(before) && k + 1 < words_.size() && words_[k + 1].capital;
      if (name) {  // « au magazine "La Vigie" »
        k = end_of_quotation(k);
        continue;
      }
      if (w.lemma == "que" || w.pos == Pos::infinitive || is_quote(w) || w.form == ":") return 0;
      const bool hangs = before.pos == Pos::preposition || w.form == "du" || w.form == "des" || w.form == "au" ||
                         w.form == "aux" || before.pos == Pos::determiner;
      if ((w.pos == Pos::determiner || w.pos == Pos::number || w.pos == Pos::proper) && !hangs) return 0;
    }
    return 2;
  }

  // « Le service ferme et | qu'on n'y verra personne »: the first « que » is lost.
  [[nodiscard]] bool repeats_que(std::size_t k) const {
    return words_[k].lemma == "que" && words_[k].pos == Pos::conjunction && words_[k - 1].form == "et" &&
           std::none_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(k),
                        [](const Word& w) { return w.lemma == "que" || w.pos == Pos::relative; });
  }

  // « … pour que d'ici samedi »: a clause that has not begun to speak.
  [[nodiscard]] bool waits_for_clause() const {
    for (std::size_t k = words_.size(); k-- > 1;) {
      if (repeats_que(k)) return true;
      if (words_[k].pos == Pos::verb || words_[k].pos == Pos::infinitive) return false;
      if (words_[k].lemma != "que" || words_[k].pos != Pos::conjunction) continue;
      return std::none_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(k), [](const Word& w) {
        return w.lemma == "ne" || w.form == "plus" || w.form == "moins" || w.form == "aussi" || w.form == "autant" ||
               w.lemma == "tel" || w.lemma == "même" || w.lemma == "autre" || w.lemma == "mieux" ||
               w.lemma == "meilleur";
      });
    }
    return false;
  }

  // « Ainsi a-t-il salué », « poursuivent-ils »
  [[nodiscard]] bool asks_or_quotes(std::size_t verb) const {
    for (std::size_t k = verb + 1; k < std::min(verb + 3, words_.size()); ++k)
      if (words_[k].pos == Pos::pronoun && words_[k].glue == text::Glue::hyphen) return true;
    return false;
  }

  // « Dénonciation », « Premières révélations »: a noun without a verb that tells too little.
  [[nodiscard]] int noun() const {
    if (first_verb() < words_.size() || words_.front().pos == Pos::sign) return 0;
    std::size_t content = 0;
    bool related = false;
    for (const Word& w : words_) {
      content += is_name_or_noun(w) || w.pos == Pos::number ? 1U : 0U;
      related |= w.pos == Pos::proper || w.pos == Pos::preposition || w.pos == Pos::sign || w.form == "du" ||
                 w.form == "des" || w.form == "au" || w.form == "aux";
    }
    if (content < 2) return words_.size() == 1 || content == 0 ? kHopeless : 2;
    return related ? 0 : 1;
  }

  // « … dans les 9e |, 17e et 18e arrondissements »
  [[nodiscard]] bool begins_list(std::size_t k) const {
    if (k < 2 || words_[k].form != "e" || words_[k - 1].pos != Pos::number) return false;
    const Letters& form = words_[k - 2].form;
    return form == "les" || form == "des" || form == "aux";
  }

  // « … un homme tué par », « … la volonté », « … ceux », « … pourrait être »
  [[nodiscard]] int ending() const {
    const Word& last = words_.back();
    if (last.form.starts_with("celui") || last.form.starts_with("celle") || last.form.starts_with("ceux"))
      return kHopeless;
    if (last.pos == Pos::determiner || last.pos == Pos::preposition || last.pos == Pos::conjunction ||
        last.pos == Pos::relative)
      return kHopeless;
    const bool of_being =
        (last.pos == Pos::verb || last.pos == Pos::infinitive) && (last.lemma == "être" || last.lemma == "avoir");
    if (of_being) return kHopeless;
    if (last.pos == Pos::infinitive && contains(lexicon::fr::kTransitiveVerbs, last.lemma)) return 2;
    if (last.pos == Pos::noun && contains(lexicon::fr::kWaitingNouns, last.lemma)) return 2;
    const bool perfect = words_.size() > 1 && words_[words_.size() - 2].form == "avoir";  // « a dit avoir accepté »
    if (perfect && last.pos == Pos::participle && contains(lexicon::fr::kTransitiveVerbs, last.lemma)) return 2;
    const std::size_t noun = words_.size() - 1;  // « est intervenu le jour », not « a vu le jour »
    const bool which = (last.lemma == "jour" || last.lemma == "moment") && noun > 1 && words_[noun - 1].form == "le";
    if (which && words_[noun - 2].lemma != "voir") return 2;
    const bool compares = last.pos == Pos::adverb && words_.size() > 1 && words_[words_.size() - 2].form == "aussi";
    if (compares) return 2;  // « … aussi longtemps »
    if (begins_list(words_.size() - 1)) return 2;
    const bool apart = words_.size() > 2 && words_[words_.size() - 2].form == ",";
    const bool strong = last.form == "lui" || last.form == "elle" || last.form == "eux" || last.form == "elles";
    if (last.pos == Pos::gerund || (apart && (last.pos == Pos::adjective || strong)))
      return 2;  // « …, exigeant », « …, lui | qui partait »
    if (last.pos != Pos::participle || words_.size() < 2) return 0;
    const Word& before = words_[words_.size() - 2];
    const bool reduced = before.pos == Pos::noun || before.pos == Pos::adjective ||
                         (before.pos == Pos::participle && before.lemma != "être");
    return reduced ? 1 : 0;
  }

  // What a clause says without its verb: « Sept hommes, soupçonnés de fraude »
  [[nodiscard]] int lost_verb() const {
    return !has_main_verb() && !is_quote(words_.front()) && !after_colon(words_.size()) ? 2 : 0;
  }

  // What stands between quotation marks says something of the title's subject where it begins with its verb: « Le vote
  // "a été reporté" », not « Un collectif dénommé "Marchons ensemble" ».
  [[nodiscard]] bool is_told(std::size_t verb) const {
    if (!quoted_[verb]) return true;
    while (verb > 0 &&
           (is_clitic(words_[verb - 1]) || words_[verb - 1].lemma == "ne" || words_[verb - 1].lemma == "se"))
      --verb;
    return verb > 1 && is_quote(words_[verb - 1]) && words_[verb - 2].pos != Pos::participle;
  }

  // « qui vivait à Paris | et travaillait à Lyon »
  [[nodiscard]] bool goes_on(std::size_t verb) const {
    for (std::size_t k = verb + 1; k < words_.size() && words_[k].form != ","; ++k) {
      if (words_[k].pos == Pos::verb) return false;
      if (words_[k].form != "et" && words_[k].form != "ou") continue;
      ++k;
      while (k < words_.size() && (is_clitic(words_[k]) || words_[k].lemma == "se" || words_[k].lemma == "ne")) ++k;
      return k < words_.size() && words_[k].pos == Pos::verb;
    }
    return false;
  }

  // Not that of a relative clause: « Bien des gens, qui sont partis »
  [[nodiscard]] bool has_main_verb() const {
    bool relative = false;
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (words_[k].pos == Pos::relative) relative = true;
      if (words_[k].pos != Pos::verb || !is_told(k)) continue;
      if (!relative) return true;
      relative = goes_on(k);
    }
    return false;
  }

  // A quotation of nobody's; « On y croyait », souffle la gérante
  [[nodiscard]] int speech() const {
    for (std::size_t k = 1; is_quote(words_.front()) && k + 2 < words_.size(); ++k)
      if (is_quote(words_[k]) && words_[k + 1].form == "," &&
          (words_[k + 2].pos == Pos::verb || words_[k + 2].pos == Pos::noun))
        return 1;
    const bool whole = words_.front().form == "«" && words_.back().form == "»" &&
                       std::count_if(words_.begin(), words_.end(), [](const Word& w) { return w.form == "«"; }) == 1;
    return whole ? 2 : 0;
  }

  Words words_;
  std::vector<Predicate> predicates_;
  std::vector<bool> quoted_;
};

}  // namespace

int title_doubt(std::string_view title, bool clause) {
  return Proof(analyse(title, {0, static_cast<std::uint32_t>(title.size())})).doubt(clause);
}

int title_doubt(std::string_view title, bool clause, std::string_view text, const Words& sentence) {
  return Proof(words_of_title(title, text, sentence)).doubt(clause);
}

}  // namespace frise::event
