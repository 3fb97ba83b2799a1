#include "event/title_tail.h"

#include <algorithm>
#include <array>
#include <optional>

#include "event/links.h"
#include "event/predicates.h"
#include "event/title_end.h"
#include "event/title_extent.h"
#include "event/title_line.h"
#include "event/title_sieve.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/title_words.h"

namespace frise::event {
namespace {

bool is_que(const Words& words, std::size_t k) { return k < words.size() && words[k].lemma == "que"; }

// The best beginning of a line: whole within the wanted length, else ended within it before what is set apart, else
// whole within the limit, else ended at a clause, else at a phrase.
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
    if (whole) return wanted ? 11 : 9;
    if (end == End::genitive) return 0;
    if (size < kShort) return end >= End::clause ? 3 : end == End::phrase ? 2 : 1;
    if (end == End::aside) return wanted ? 10 : 7;
    if (end == End::clause) return wanted ? 8 : 7;
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
      if (clause.predicate.end == core) {
        object_open_ = wants_object(clause.predicate);
        attribute_open_ = says_of_itself(words_, clause.predicate);
        negated_ = clause.predicate.negated;
      }
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
    if (k >= core_ && (w.pos != Pos::preposition || w.form == "en" || w.form == "pour") && w.pos != Pos::sign)
      attribute_open_ = attribute_open_ && words_[k - 1].pos == Pos::preposition;  // « s'est dit, dans | un entretien »
    if (k > core_ && w.pos == Pos::infinitive && contains(lexicon::fr::kTransitiveVerbs, w.lemma))
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
    copula_ = object_open_ = attribute_open_ = false;
  }

  [[nodiscard]] bool filled() const { return filled_; }

  // A clause still waits for its verb, « être » and « s'est dit » for what they say.
  [[nodiscard]] bool open() const {
    return clause_open_ || copula_ || conjunct_open_ || object_open_ || attribute_open_;
  }

  // « pour proposer, sur son marché, | … »: the line may end with the infinitive's clause, not before its object.
  [[nodiscard]] bool infinitive_open() const { return infinitive_open_; }

  // « …, un arrêt | qui n'a aucune conséquence », « … et l'AFM | (l'association) espère »: nothing more is said of it.
  [[nodiscard]] bool leaves_apposition(std::size_t k) const {
    if (k >= words_.size()) return false;
    const bool purpose = k + 1 < words_.size() && words_[k + 1].pos == Pos::infinitive;
    if (conjunct_ && words_[k].form == "pour" && purpose)
      return false;  // « à des débats et réunions | pour dénoncer … »
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
    if (p.passive || p.form != Pos::verb || !contains(lexicon::fr::kTransitiveVerbs, p.lemma)) return false;
    for (std::size_t k = p.begin; k < p.end; ++k)
      if (words_[k].lemma == "se") return false;  // « devait se tenir »
    return p.begin == 0 || (words_[p.begin - 1].pos != Pos::pronoun && words_[p.begin - 1].form != "l") ||
           words_[p.begin - 1].form == "il" || words_[p.begin - 1].form == "elle" ||
           words_[p.begin - 1].form == "ils" || words_[p.begin - 1].form == "elles" || words_[p.begin - 1].form == "on";
  }

  // « a rencontré | des soldats », « met | fin », « a annoncé | que … »; not « a rencontré, avec | la ministre ».
  [[nodiscard]] bool is_object(std::size_t k) const {
    const Word& w = words_[k];
    const std::size_t behind = before_times(k);
    const Word& before = words_[behind - 1];
    const bool of = (w.form == "du" && !is_some(k)) || (w.form == "des" && is_nominal(before));
    if (w.time || w.form == "au" || w.form == "aux" || of) return false;
    const bool plural = w.lemma == "de" && k + 1 < words_.size() && words_[k + 1].pos == Pos::adjective;
    if (plural || is_some(k) || is_amount(k)) return true;  // « met en place | de nouveaux tests »
    if (w.lemma == "que" || w.form == "\"" || w.form == "«" || w.form == ":" || w.pos == Pos::infinitive) return true;
    const bool nominal = w.pos == Pos::determiner || w.pos == Pos::number || w.pos == Pos::proper || w.pos == Pos::noun;
    const bool hangs = before.pos == Pos::preposition || before.pos == Pos::determiner || before.pos == Pos::proper ||
                       before.pos == Pos::noun || before.pos == Pos::adjective;
    const bool counted = w.pos == Pos::number && before.pos == Pos::noun;  // « ont pris en charge | sept victimes »
    const bool opens = w.pos == Pos::determiner || (counted && behind > 1 && words_[behind - 2].form == "en");
    return nominal && (!hangs || (opens && before.pos != Pos::preposition));
  }

  // « a fermé | jeudi, en juin | des halles »: the times and their prepositions stand between.
  [[nodiscard]] std::size_t before_times(std::size_t k) const {
    while (k > core_ && words_[k - 1].time) {
      while (k > core_ && words_[k - 1].time) --k;
      while (k > core_ && (words_[k - 1].pos == Pos::preposition || words_[k - 1].pos == Pos::determiner)) --k;
    }
    return std::max<std::size_t>(k, 1);
  }

  // « a suscité | beaucoup de commentaires », « n'a pas annoncé | de date »
  [[nodiscard]] bool is_amount(std::size_t k) const {
    constexpr auto kAmounts =
        std::to_array<std::string_view>({"beaucoup", "plus", "moins", "peu", "trop", "tant", "assez"});
    if (k + 1 >= words_.size()) return false;
    if (contains(kAmounts, words_[k].form)) return words_[k + 1].lemma == "de";
    const bool none = k == core_ && words_[k].lemma == "de" && words_[k + 1].pos == Pos::noun;
    return none && negated_;
  }

  // « a fait | de l'exercice », « fait | du bruit »: some of it.
  [[nodiscard]] bool is_some(std::size_t k) const {
    constexpr auto kVerbs = std::to_array<std::string_view>(
        {"faire", "perdre", "gagner", "produire", "vendre", "boire", "manger", "prendre"});
    std::size_t verb = k;
    while (verb > core_ && words_[verb - 1].pos == Pos::adverb) --verb;
    const bool behind_verb = verb == core_ && verb > 0 && contains(kVerbs, words_[verb - 1].lemma);
    const bool article = words_[k].lemma == "de" && k + 1 < words_.size() && words_[k + 1].pos == Pos::determiner;
    return behind_verb && (article || words_[k].form == "du");
  }

  [[nodiscard]] bool opens(std::size_t k) const {
    const Word& w = words_[k];
    const bool asks = w.form == "comment" || w.form == "pourquoi";  // « on se demande comment | on faisait »
    if (w.pos == Pos::relative || (asks && has_verb_after(k))) return true;
    if (w.pos != Pos::conjunction || k + 1 >= words_.size()) return false;
    if (w.lemma == "que" && compares(k)) return false;
    if (w.lemma == "que")
      return words_[k + 1].pos != Pos::infinitive && (words_[k + 1].pos != Pos::preposition || follows_saying(k)) &&
             has_verb_after(k) && !restricts(k);
    if (w.form == "mais") return words_[k + 1].form == "," || begins_other_subject(k + 1);
    if (w.lemma == "quand") return words_[k + 1].form != "meme";  // « quand même »
    return w.lemma == "lorsque" || w.lemma == "si" || w.lemma == "puisque" || w.lemma == "car";
  }

  // « aussi injuste | que celle de Jean Petit »
  [[nodiscard]] bool compares(std::size_t que) const {
    constexpr std::size_t kNear = 6;  // words
    constexpr auto kDegrees = std::to_array<std::string_view>({"plus", "moins", "aussi", "autant", "autre", "même"});
    if (que + 2 >= words_.size() || !is_of(words_[que + 2])) return false;
    const Letters& next = words_[que + 1].form;
    if (next != "celle" && next != "celui" && next != "celles" && next != "ceux") return false;
    for (std::size_t k = que; k-- > core_ && que - k <= kNear && words_[k].pos != Pos::sign;)
      if (contains(kDegrees, words_[k].lemma)) return true;
    return false;
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
      if (words_[j].form == "pas" || words_[j].form == "jamais") return false;
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
  bool negated_ = false;
  bool filled_ = false;
  bool clause_open_ = false;
  bool conjunct_open_ = false;
  bool object_open_ = false;
  bool attribute_open_ = false;
  bool infinitive_open_ = false;
  bool copula_ = false;
  bool apposition_ = false;
  bool conjunct_ = false;
};

// « avait fermé », « s'étaient réunis »: in a list of what happened, each on its day, the auxiliary in the present; but
// what had not happened by then may have since, and what is quoted stays.
class Retold {
 public:
  Retold(const TitleSource& source, const TitleDraft& draft) : words_(source.words) {
    // What came to nothing: « avait prévu de chanter »
    constexpr auto kIntentions = std::to_array<std::string_view>({"prévoir", "projeter", "planifier", "espérer"});
    if (!source.speaker.empty() || source.answers) return;
    for (const Clause& clause : source.clauses.list) {
      const Predicate& p = clause.predicate;
      if (p.end != draft.core || p.form != Pos::verb || !p.compound || p.negated || open_quotation(words_, p.begin))
        continue;
      const bool inverted = p.begin + 1 < words_.size() && words_[p.begin + 1].glue == text::Glue::hyphen;
      if (inverted || contains(kIntentions, p.lemma)) continue;  // « avait-il posté »
      if (is_one_of_several(p, draft.words)) continue;
      const bool moved = is_reflexive_group(p.begin) || (!p.passive && lexicon::takes_etre(p.lemma));
      if (words_[p.begin].lemma == "avoir" || moved) auxiliary_ = p.begin;
    }
  }

  // How the word is spelled then; empty for as it is.
  [[nodiscard]] std::string_view spelling(std::size_t k) const {
    if (!auxiliary_) return {};
    const std::string_view now = present_of(words_[*auxiliary_].form);
    if (k + 1 == *auxiliary_ && words_[k].form == "s" && now == "sont") return "se";
    return k == *auxiliary_ ? now : std::string_view();
  }

 private:
  // Empty for what is no auxiliary in the imperfect.
  static std::string_view present_of(const Letters& form) {
    return form == "avait"     ? "a"
           : form == "avaient" ? "ont"
           : form == "etait"   ? "est"
           : form == "etaient" ? "sont"
                               : "";
  }

  // « s' | étaient réunis », « s'en | était pris »
  [[nodiscard]] bool is_reflexive_group(std::size_t auxiliary) const {
    std::size_t k = auxiliary;
    if (k > 0 && (words_[k - 1].form == "en" || words_[k - 1].form == "y")) --k;
    return k > 0 && words_[k - 1].lemma == "se";
  }

  // « avait fermé la halle puis | était partie »: what one line tells in one breath stays in one tense.
  [[nodiscard]] bool is_one_of_several(const Predicate& p, const std::vector<std::size_t>& line) const {
    const auto is_past = [&](std::size_t k) {
      return !present_of(words_[k].form).empty() && k + 1 < words_.size() && words_[k + 1].pos == Pos::participle;
    };
    const auto is_joined = [&](std::size_t k) {
      return k > 0 && (words_[k - 1].form == "et" || words_[k - 1].form == "puis" || words_[k - 1].form == "ou");
    };
    return std::any_of(line.begin(), line.end(), [&](std::size_t k) {
      return k != p.begin && is_past(k) && (is_joined(k) || is_joined(p.begin));
    });
  }

  const Words& words_;
  std::optional<std::size_t> auxiliary_;
};

class Writer {
 public:
  Writer(const TitleSource& source, const TitleDraft& draft)
      : s_(source),
        draft_(draft),
        ends_(source, draft.core),
        needs_(source, draft.core),
        retold_(source, draft),
        line_(source.text) {}

  std::string run() {
    if (draft_.whole) return all();
    if (!draft_.head.empty()) line_.add(draft_.head);
    std::optional<std::size_t> previous;
    for (const std::size_t k : kept_words(s_, draft_)) {
      if (previous && *previous + 1 != k) line_.leave_gap();
      if (previous && k > draft_.core && *previous + 1 >= draft_.core) offer_before(k);
      needs_.take(k);
      add(k, !previous && !draft_.head.empty() && s_.words[k].pos != Pos::proper);
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

  // `small`: a word that headed its sentence.
  void add(std::size_t k, bool small) {
    const std::string_view other = retold_.spelling(k);
    if (!other.empty())
      line_.add(s_.words[k], other);
    else if (small)
      line_.add_small(s_.words[k]);
    else
      line_.add(s_.words[k]);
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
  Retold retold_;
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
      k = past_source(words, k, end);
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

std::string written(const TitleSource& s, const TitleDraft& draft) {
  constexpr std::size_t kMost = 200;  // words: whatever is left out of more, the rest is too long for a title
  return draft.words.size() > kMost ? std::string() : tidied(Writer(s, draft).run());
}

}  // namespace frise::event
