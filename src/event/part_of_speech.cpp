#include "event/part_of_speech.h"

#include <algorithm>
#include <array>
#include <string>

#include "event/fixed_words.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/clause_words.h"
#include "text/fold.h"

namespace frise::event {
namespace {

using lexicon::Analysis;
using lexicon::Features;
using text::Glue;
namespace feature = lexicon::feature;

constexpr Features kNumber = feature::singular | feature::plural;
Features features_for(Pos pos) {
  switch (pos) {
    case Pos::determiner:
      return feature::determiner;
    case Pos::noun:
      return feature::noun;
    case Pos::adjective:
      return feature::adjective;
    case Pos::proper:
      return feature::proper;
    case Pos::pronoun:
    case Pos::relative:
      return feature::pronoun;
    case Pos::verb:
      return feature::finite;
    case Pos::infinitive:
      return feature::infinitive;
    case Pos::participle:
      return feature::past_participle;
    case Pos::gerund:
      return feature::present_participle;
    case Pos::adverb:
      return feature::adverb;
    case Pos::preposition:
      return feature::preposition;
    case Pos::conjunction:
      return feature::conjunction;
    default:
      return 0;
  }
}

class Chooser {
 public:
  Chooser(std::string_view text, std::vector<Candidate>& candidates) : text_(text), candidates_(candidates) {}

  void run() {
    for (std::size_t k = 0; k < candidates_.size(); ++k) decide(k);
  }

 private:
  static const std::vector<Analysis>& analyses(const Candidate& c) {
    static const std::vector<Analysis> kNone;
    return c.known ? c.known->analyses : kNone;
  }

  [[nodiscard]] const Candidate* before(std::size_t k, std::size_t back = 1) const {
    return k >= back ? &candidates_[k - back] : nullptr;
  }
  [[nodiscard]] const Candidate* after(std::size_t k, std::size_t ahead = 1) const {
    return k + ahead < candidates_.size() ? &candidates_[k + ahead] : nullptr;
  }
  [[nodiscard]] bool can_be(const Candidate* c, Features f) const { return c != nullptr && (c->all & f) != 0; }

  void decide(std::size_t k) {
    Candidate& c = candidates_[k];
    if (c.word.pos == Pos::sign || c.word.pos == Pos::number) return;
    const std::string_view surface = c.word.span.of(text_);
    if (is_letter_of_name(k)) return choose(c, Pos::proper);
    if (c.word.form == "en") return choose(c, is_pronoun_en(k) ? Pos::pronoun : Pos::preposition);
    if (c.word.form == "a") return choose(c, surface.size() > 1 ? Pos::preposition : letter_a(k));
    if (c.word.form == "s" && after(k) != nullptr && (after(k)->word.form == "il" || after(k)->word.form == "ils")) {
      choose(c, Pos::conjunction);
      c.word.lemma = "si";
      return;
    }
    // « mardi à 22 h, soit mercredi à 4 h à Paris »
    if (c.word.form == "soit" && k > 0 && before(k)->word.form == ",") return choose(c, Pos::conjunction);
    if (is_title_of_respect(k)) return choose(c, Pos::proper);
    if (is_article_or_pronoun(c.word.form)) return choose(c, article_or_pronoun(k));
    if (c.word.form == "ou" && surface.size() > 2) return choose(c, Pos::relative);
    const bool silent = c.word.form == "tu" && k > 0 && before(k)->word.lemma == "être";  // « s'est tu »
    if (const FixedWord* f = fixed_word(c.word.form, surface); f != nullptr && !silent && !is_name_part(k)) {
      choose(c, f->pos);
      c.word.lemma = f->lemma;
      return;
    }
    if (is_name(k)) return choose(c, Pos::proper);
    choose(c, by_context(k));
  }

  // « a » in capitals may be « À », or of a name: « la Ford Model A de 1903 ».
  Pos letter_a(std::size_t k) const {
    const bool capital = candidates_[k].word.capital;
    const bool behind_name = k > 0 && before(k)->word.pos == Pos::proper;
    const bool ends = after(k) == nullptr || after(k)->word.pos == Pos::sign || after(k)->word.form == "de";
    if (capital && behind_name && ends) return Pos::proper;
    return capital && !can_be(after(k), feature::past_participle) ? Pos::preposition : Pos::verb;
  }

  // « …, M6 a diffusé »; « l'autoroute A6 » is no name of anybody.
  [[nodiscard]] bool is_letter_of_name(std::size_t k) const {
    const Word& w = candidates_[k].word;
    const Candidate* next = after(k);
    const bool numbered = next != nullptr && next->word.pos == Pos::number && next->word.glue == Glue::none;
    return w.capital && w.form.size() == 1 && numbered && (k == 0 || before(k)->word.pos == Pos::sign);
  }

  // « s'en est sorti », « en parle »
  [[nodiscard]] bool is_pronoun_en(std::size_t k) const {
    const Candidate* next = after(k);
    if (next == nullptr) return false;
    const FixedWord* verb = fixed_word(next->word.form, next->word.span.of(text_));
    const bool behind_pronoun = k > 0 && before(k)->word.pos == Pos::pronoun;
    if (verb != nullptr && verb->pos == Pos::verb && behind_pronoun) return true;
    return can_be(next, feature::finite) && !can_be(next, feature::noun);
  }

  // « M. Martin », « MM. Martin et Petit »
  [[nodiscard]] bool is_title_of_respect(std::size_t k) const {
    const Word& w = candidates_[k].word;
    return (w.form == "m" || w.form == "mm") && w.capital && after(k) != nullptr && after(k)->word.form == "." &&
           after(k, 2) != nullptr && after(k, 2)->word.capital;
  }

  // « pour l'avoir reçu », « de les avoir violemment frappés »
  [[nodiscard]] bool is_infinitive_of_perfect(std::size_t k) const {
    if (candidates_[k].word.form != "avoir") return false;
    const bool adverb = can_be(after(k), feature::adverb) && !can_be(after(k), feature::past_participle);
    return can_be(after(k, adverb ? 2 : 1), feature::past_participle);
  }

  Pos article_or_pronoun(std::size_t k) const {
    const Candidate* next = after(k);
    if (next != nullptr && is_quote(next->word)) next = after(k, 2);  // « la "grève du zèle" »
    if (next == nullptr || next->word.pos == Pos::sign) return Pos::pronoun;
    if (k + 1 < candidates_.size() && candidates_[k].word.form != "ce" &&
        (takes_object_pronoun(next->word.form) || is_infinitive_of_perfect(k + 1)))
      return Pos::pronoun;
    if (candidates_[k].word.form == "ce" &&
        (next->word.form == "n" || next->word.form == "ne" || next->word.form == "qui" || next->word.form == "que" ||
         next->word.form == "dont"))
      return Pos::pronoun;
    const Features nominal = feature::noun | feature::adjective | feature::proper | feature::determiner;
    const bool noun_next =
        can_be(next, nominal) || next->word.capital || next->word.pos == Pos::number || next->all == 0;
    if (!noun_next) return can_be(next, feature::verb | feature::pronoun) ? Pos::pronoun : Pos::determiner;
    const Candidate* previous = before(k);
    const bool clitic_place = previous != nullptr && (previous->word.pos == Pos::pronoun ||
                                                      previous->word.form == "ne" || previous->word.form == "n");
    return clitic_place && can_be(next, feature::finite) ? Pos::pronoun : Pos::determiner;
  }

  [[nodiscard]] bool at_beginning(std::size_t k) const {
    for (std::size_t j = k; j-- > 0;)
      if (candidates_[j].word.pos != Pos::sign) {
        const Letters& sign = candidates_[k - 1].word.form;
        return sign == "«" || sign == "\"" || sign == "." || sign == "!" || sign == "?" || sign == "-" || sign == ":";
      }
    return true;
  }

  // « El Hadj », « N'Dri »: a small word in capitals beside a name.
  [[nodiscard]] bool is_name_part(std::size_t k) const {
    const Candidate& c = candidates_[k];
    if (!c.word.capital || at_beginning(k)) return false;
    if (c.word.glue == Glue::hyphen && before(k)->word.pos == Pos::proper) return true;  // « l'association UFC-Que … »
    if ((c.all & feature::pronoun) != 0 && (c.all & feature::determiner) == 0) return false;  // « Russie Ils »
    const bool after_name = before(k)->word.pos == Pos::proper;
    return after_name || (after(k) != nullptr && after(k)->word.capital && after(k)->word.glue != Glue::space);
  }

  // A capital away from the beginning is a name's, unless all is in capitals and the word a common one.
  [[nodiscard]] bool is_name(std::size_t k) const {
    const Candidate& c = candidates_[k];
    if (!c.word.capital) return false;
    const Features common = c.all & ~feature::proper;
    if (!at_beginning(k)) return !(c.word.capitals && common != 0 && c.word.form.size() > 3);
    return common == 0 || ((c.all & feature::proper) != 0 && after(k) != nullptr && after(k)->word.capital);
  }

  // The part of speech of a word that can be several things.
  Pos by_context(std::size_t k) const {
    const Candidate& c = candidates_[k];
    const bool quoted = k > 1 && is_quote(before(k)->word) && before(k, 2)->word.pos == Pos::determiner;
    const Candidate* previous = before(k, quoted ? 2 : 1);
    const Pos left = previous == nullptr ? Pos::sign : previous->word.pos;
    const bool nominal = (c.all & (feature::noun | feature::adjective)) != 0;
    const bool dated =
        left == Pos::number && (c.all & feature::preposition) != 0;  // « en juillet 1988 | devant la gare »
    if (left == Pos::determiner || (left == Pos::number && !dated) || (left == Pos::adjective && !follows_noun(k))) {
      if (nominal) return noun_or_adjective(k);
    }
    if ((c.all & feature::past_participle) != 0 && after_auxiliary(k)) return Pos::participle;
    if (left == Pos::pronoun || left == Pos::relative ||
        (previous != nullptr && (previous->word.form == "ne" || previous->word.form == "n"))) {
      if ((c.all & feature::finite) != 0) return Pos::verb;
    }
    if (left == Pos::preposition) {
      if ((c.all & feature::infinitive) != 0) return Pos::infinitive;
      if (previous->word.form == "en" && (c.all & feature::present_participle) != 0) return Pos::gerund;
      if (nominal) return noun_or_adjective(k);
    }
    return by_priority(k);
  }

  [[nodiscard]] bool follows_noun(std::size_t k) const { return k >= 2 && candidates_[k - 2].word.pos == Pos::noun; }

  Pos noun_or_adjective(std::size_t k) const {
    const Candidate& c = candidates_[k];
    const Pos left = k > 0 ? candidates_[k - 1].word.pos : Pos::sign;
    if (left == Pos::determiner && contains(lexicon::fr::kElections, c.word.form))
      return Pos::noun;  // « des municipales »
    if ((c.all & feature::noun) == 0) return Pos::adjective;
    if ((c.all & feature::adjective) == 0) return Pos::noun;
    const Candidate* next = after(k);
    // « la chanteuse | a dit »: letters and the East are rare, and so is a verb upon an adjective.
    if (next != nullptr && (next->word.form == "a" || next->word.form == "est"))
      return left == Pos::noun || left == Pos::proper ? Pos::adjective : Pos::noun;
    // « le jeune ministre »: an adjective before a noun.
    if (contains(lexicon::fr::kAdjectivesBeforeNouns, c.word.form) && can_be(next, feature::noun))
      return Pos::adjective;
    const bool noun_next = can_be(next, feature::noun) && next->word.pos != Pos::sign && !next->word.capital &&
                           fixed_word(next->word.form, next->word.span.of(text_)) == nullptr;
    const bool next_may_qualify =
        can_be(next, feature::adjective | feature::past_participle);  // « une offensive surprise »
    if (left == Pos::adjective && (c.all & feature::past_participle) != 0) return Pos::noun;  // « un premier arrêté »
    return (noun_next && !next_may_qualify) || left == Pos::noun ? Pos::adjective : Pos::noun;
  }

  [[nodiscard]] bool after_auxiliary(std::size_t k) const {
    for (std::size_t j = k; j-- > 0 && k - j <= 6;) {
      const Word& w = candidates_[j].word;
      if ((w.pos == Pos::verb || w.pos == Pos::infinitive || w.pos == Pos::gerund) &&
          (w.lemma == "avoir" || w.lemma == "être"))
        return true;
      if (w.pos == Pos::participle && w.lemma == "être") continue;
      if (w.pos != Pos::adverb && w.pos != Pos::pronoun && w.form != "tous" && w.form != "toutes") return false;
    }
    return false;
  }

  // « a porté | plainte »: upon a participle that agrees with nobody follows none that does; « fait | partie ».
  bool names_what_was_borne(std::size_t k) const {
    if (k == 0 || (candidates_[k].all & feature::noun) == 0) return false;
    const Word& before = candidates_[k - 1].word;
    if (candidates_[k].word.form == "partie" && before.lemma == "faire") return true;
    const Features gender = feature::masculine | feature::feminine;
    return before.pos == Pos::participle && before.lemma != "être" &&
           (before.features & gender) == feature::masculine && (candidates_[k].all & gender) == feature::feminine;
  }

  // « "Une ambition | intime", sera diffusée »
  bool ends_name_of_work(std::size_t k) const {
    constexpr std::size_t kLongest = 5;  // words
    const auto is_mark = [&](std::size_t j) { return is_quote(candidates_[j].word); };
    if (k + 1 >= candidates_.size() || !is_mark(k + 1)) return false;
    for (std::size_t j = k; j-- > 0 && k - j < kLongest;)
      if (is_mark(j)) return candidates_[j + 1].word.capital;
    return false;
  }

  // « devant | se réunir », not « devant | la presse »
  bool leads_infinitive(std::size_t k) const {
    return can_be(after(k), feature::infinitive) ||
           (can_be(after(k), feature::pronoun) && can_be(after(k, 2), feature::infinitive));
  }

  Pos by_priority(std::size_t k) const {
    const Features all = candidates_[k].all;
    const Pos left = k == 0 ? Pos::sign : candidates_[k - 1].word.pos;
    const bool nominal = (all & (feature::noun | feature::adjective)) != 0;
    const bool rare = nominal && contains(lexicon::fr::kRarelyVerbs, candidates_[k].word.form);
    if ((all & feature::finite) != 0 && !rare && !(nominal && ends_name_of_work(k))) {
      const bool subject_left = left == Pos::noun || left == Pos::proper || left == Pos::adjective ||
                                left == Pos::adverb || left == Pos::sign || left == Pos::number;
      const bool sure = !nominal && (all & feature::past_participle) == 0;
      const bool tensed = (all & (feature::future | feature::imperfect | feature::conditional)) != 0;
      if (sure || tensed || names_who_spoke(k) || (subject_left && acts_on_something(k)) ||
          (nominal && subject_left && left != Pos::sign && agrees(k) && !verb_since_boundary(k) &&
           (all & feature::noun) == 0))
        return Pos::verb;
      const bool joined = candidates_[k].word.glue == Glue::hyphen;  // « les aides post- | crise »
      if (nominal && !joined && (left == Pos::noun || left == Pos::proper) && agrees(k) && !verb_since_boundary(k) &&
          wants_verb(k))
        return Pos::verb;
      if (nominal && k > 0 && candidates_[k - 1].word.form == "," && (is_only_verb(k) || stands_before_article(k)))
        return Pos::verb;
    }
    if ((all & feature::infinitive) != 0) return Pos::infinitive;
    if ((all & feature::past_participle) != 0) return names_what_was_borne(k) ? Pos::noun : Pos::participle;
    if ((all & feature::present_participle) != 0 && (all & feature::adjective) == 0)
      return (all & feature::preposition) != 0 && !leads_infinitive(k) ? Pos::preposition : Pos::gerund;
    if ((all & feature::adverb) != 0 && (all & feature::noun) == 0) return Pos::adverb;
    if (nominal) return noun_or_adjective(k);
    if ((all & feature::preposition) != 0) return Pos::preposition;
    if ((all & feature::adverb) != 0) return Pos::adverb;
    if ((all & feature::determiner) != 0) return Pos::determiner;
    if ((all & feature::pronoun) != 0) return Pos::pronoun;
    if ((all & feature::conjunction) != 0) return Pos::conjunction;
    if ((all & feature::finite) != 0) return Pos::verb;
    if ((all & feature::proper) != 0) return Pos::proper;
    return Pos::other;
  }

  // « …", | dit l'apicultrice », « … », | écrit Jean Petit »: behind a quotation and before whoever speaks.
  [[nodiscard]] bool names_who_spoke(std::size_t k) const {
    if (k < 2 || after(k) == nullptr || (candidates_[k].all & feature::third_person) == 0) return false;
    const Word& last = candidates_[k - 1].word.form == "," ? candidates_[k - 2].word : candidates_[k - 1].word;
    const Candidate& next = *after(k);
    const bool named =
        is_article_or_pronoun(next.word.form) || (next.all & feature::determiner) != 0 || next.word.capital;
    const bool told_to = is_quote(last) && (next.word.form == "a" || next.word.form == "au") && may_invert(k);
    return (named && (is_quote(last) || cites_behind(k))) || told_to;  // « ", | dit à l'AFP Jean Petit »
  }

  // « … en 1999, | précise La Gazette »
  [[nodiscard]] bool cites_behind(std::size_t k) const {
    if (candidates_[k - 1].word.form != "," || k + 2 >= candidates_.size()) return false;
    return may_invert(k) && candidates_[k + 1].word.capital && candidates_[k + 2].word.capital;
  }

  [[nodiscard]] bool may_invert(std::size_t k) const {
    return std::any_of(analyses(candidates_[k]).begin(), analyses(candidates_[k]).end(), [](const Analysis& a) {
      return (a.features & feature::finite) != 0 && lexicon::is_inverting_verb(a.lemma);
    });
  }

  // « le préfet interdit | la marche », « Jeanne fait aujourd'hui | rouvrir la halle »: a participle has no object.
  [[nodiscard]] bool acts_on_something(std::size_t k) const {
    const Candidate& c = candidates_[k];
    std::size_t late = can_be(after(k), feature::adverb) ? 1 : 0;
    if (after(k) != nullptr && after(k)->word.form == "aujourd") late = 2;
    const Candidate* next = after(k, late > 0 && !can_be(after(k, late + 2), feature::finite) ? late + 1 : 1);
    if (k == 0 || next == nullptr || (c.all & feature::past_participle) == 0 || (c.all & feature::third_person) == 0)
      return false;
    const Pos left = candidates_[k - 1].word.pos;
    const bool object = is_article_or_pronoun(next->word.form) || next->word.form == "un" || next->word.form == "une" ||
                        can_be(next, feature::infinitive);
    return object && (left == Pos::noun || left == Pos::proper) && agrees(k) && !verb_since_boundary(k);
  }

  // The verb reading has the number of the noun before it: « le garçon | de 13 ans | fait ».
  [[nodiscard]] bool agrees(std::size_t k) const {
    const bool aged = k > 3 && candidates_[k - 2].word.pos == Pos::number && is_of(candidates_[k - 3].word);
    Features verb = 0;
    for (const Analysis& a : analyses(candidates_[k]))
      if ((a.features & feature::finite) != 0 && (a.features & feature::third_person) != 0) verb |= a.features;
    const Features noun = k == 0 ? 0 : candidates_[k - (aged ? 4 : 1)].word.features;
    return (verb & kNumber) != 0 && ((noun & kNumber) == 0 || (noun & verb & kNumber) != 0);
  }

  [[nodiscard]] bool verb_since_boundary(std::size_t k) const {
    for (std::size_t j = k; j-- > 0;) {
      const Word& w = candidates_[j].word;
      if (w.pos == Pos::verb) return true;
      if (w.pos == Pos::sign || w.pos == Pos::relative || w.pos == Pos::conjunction) return false;
    }
    return false;
  }

  // No later word of the clause is surely its verb, and an object or an infinitive follows: « la sirène porte la
  // voix », « la crue fait fuir les riverains ».
  [[nodiscard]] bool wants_verb(std::size_t k) const {
    for (std::size_t j = k + 1; j < candidates_.size(); ++j) {
      const Candidate& c = candidates_[j];
      if (c.word.pos == Pos::sign || c.word.form == "que" || c.word.form == "qu" || c.word.form == "qui") break;
      const FixedWord* f = fixed_word(c.word.form, c.word.span.of(text_));
      if (f != nullptr && f->pos == Pos::verb) return false;
      if ((c.all & feature::finite) != 0 && (c.all & (feature::noun | feature::adjective)) == 0) return false;
    }
    const Candidate* next = after(k);
    return next != nullptr &&
           (can_be(next, feature::determiner | feature::preposition | feature::adverb | feature::infinitive) ||
            next->word.pos == Pos::sign || next->word.form == "que" || next->word.form == "qu");
  }

  // Behind an aside the only word of the sentence that can be its verb: « La parution, prévue lundi, glisse à mardi. »
  [[nodiscard]] bool is_only_verb(std::size_t k) const {
    for (std::size_t j = 0; j < candidates_.size(); ++j) {
      const Candidate& c = candidates_[j];
      const bool verb = j < k ? c.word.pos == Pos::verb
                              : (c.all & feature::finite) != 0 && (c.all & (feature::noun | feature::adjective)) == 0;
      if (j != k && verb) return false;
    }
    const Candidate* next = after(k);
    const bool third = (candidates_[k].all & feature::third_person) != 0;
    return third && next != nullptr && can_be(next, feature::determiner | feature::preposition);
  }

  // « …, précise | le communiqué »: a noun has « du » behind it. Not « l'Italie, zone | la plus touchée ».
  [[nodiscard]] bool stands_before_article(std::size_t k) const {
    const Features all = candidates_[k].all;
    const Candidate* next = after(k);
    const bool small = (all & (feature::preposition | feature::adverb | feature::conjunction)) != 0;
    if ((all & feature::third_person) == 0 || small || next == nullptr || after(k, 2) == nullptr) return false;
    const bool superlative = after(k, 2)->word.form == "plus" || after(k, 2)->word.form == "moins";
    return !superlative &&
           (is_article_or_pronoun(next->word.form) || next->word.form == "un" || next->word.form == "une");
  }

  void choose(Candidate& c, Pos pos) {
    c.word.pos = pos;
    const Features wanted = features_for(pos);
    for (const Analysis& a : analyses(c)) {
      if ((a.features & wanted) == 0) continue;
      if (c.word.features == 0 || is_likelier(a.lemma, c.word.lemma)) c.word.lemma = a.lemma;
      c.word.features |= a.features;
    }
    if (pos == Pos::proper) c.word.lemma = std::string(c.word.span.of(text_));
  }

  // « étaient » is of être, not of étayer; « connaître » is spelled so more often than « connaitre ».
  static bool is_likelier(std::string_view lemma, std::string_view other) {
    if (lemma == "être" || lemma == "avoir" || lemma == "aller") return true;
    return lemma.size() > other.size() && text::folded(lemma) == text::folded(other);
  }

  std::string_view text_;
  std::vector<Candidate>& candidates_;
};

}  // namespace

void choose_parts_of_speech(std::string_view text, std::vector<Candidate>& sentence) { Chooser(text, sentence).run(); }

}  // namespace frise::event
