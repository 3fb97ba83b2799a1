// Evidence: whether the words in and around an expression look back or ahead.
#pragma once

#include <optional>

#include "frise/timex.h"
#include "grammar/rule.h"
#include "resolve/tense.h"

namespace frise::resolve {

/// The evidence for one mention. Most times need none: it is worked out when first asked for, and then kept.
class Evidence {
 public:
  Evidence(const WordForms& words, const grammar::Mention& mention)
      : words_(&words), mention_(&mention), bound_(bounds_day(mention)) {}

  /// For a time without its text: what is known of the tense of its clause.
  Evidence(Bound bound, Direction tense);

  [[nodiscard]] Direction direction() const;

  /// What the verb tells, where a direction is not enough.
  [[nodiscard]] Tense tense() const { return telling().tense; }

  /// A present, be it with « dès », which looks ahead in our days: « Dès novembre, la famine s'installe ».
  [[nodiscard]] bool tells_present() const;

  /// « compte aujourd'hui 3 000 habitants »: a present that tells how things are, not what happens.
  [[nodiscard]] bool tells_state() const;

  /// « Le 3 avril, le Comité ordonna l'offensive »: a passé simple tells a story of its own time.
  [[nodiscard]] bool narrates() const;

  /// « étaient rentrés vers 23 heures », « était tard »: no more than what goes with a story.
  [[nodiscard]] bool stays_behind() const;

  /// « avait été prolongé le 20 novembre »: what had happened before.
  [[nodiscard]] bool looks_further_back() const;

  /// « L'armée avait pris ses quartiers », « se reposait »: where such a story goes on, of its time too.
  [[nodiscard]] bool sets_scene() const;

  /// « rouvre lundi »: behind a present that tells what happens, a weekday is the coming one.
  [[nodiscard]] bool schedules() const;

  /// « Jeudi, Lens reçoit Lille »: so does the present of an engagement that follows.
  [[nodiscard]] bool engages() const;

  /// A verb right beside the expression gives the direction: it may be a year away. A participle that may be of a plan
  /// does not: « un film diffusé le 18 mars », said on the 12th.
  [[nodiscard]] bool is_close() const;

  /// « est attendu le 11 mars »: planned today, whatever is told.
  [[nodiscard]] bool is_plan_of_now() const;

  /// « la crise a entraîné le report du vote, prévu le 22 mars »: what was planned, in a sentence that looks back.
  [[nodiscard]] bool is_overtaken_plan() const;

  /// « (…, a indiqué) dimanche (la préfecture) »: when something was said.
  [[nodiscard]] bool is_of_saying() const;

  /// « (a annoncé) dimanche »: when news was given.
  [[nodiscard]] bool is_of_news() const;

  /// « Un corps a été repêché dimanche, (a annoncé) lundi (le parquet) »: when news was given that stands before it.
  [[nodiscard]] bool is_of_news_behind() const;

  /// « À l'époque, on les mesurait ; (aujourd'hui), elles émettent »: what is so now, behind what was.
  [[nodiscard]] bool is_set_against_past() const;

  /// « la nuit du mardi au mercredi », not « de mardi à mercredi »
  [[nodiscard]] bool spans_named_days() const;

  /// « dès le lundi »
  [[nodiscard]] bool is_from_on() const;

  /// « Et aujourd'hui ? »
  [[nodiscard]] bool asks_of_now() const;

  /// « se lève à 5 h 30 »: what somebody does every day.
  [[nodiscard]] bool tells_routine() const;

  /// « La saison va d'octobre à mai »: of every year.
  [[nodiscard]] bool tells_season() const;

  /// « ce jour-là », « ce soir-là, à 21 heures »
  [[nodiscard]] bool points_there() const;

  /// The expression ends in that word: « la rentrée », « à l'époque ».
  [[nodiscard]] bool ends_in(grammar::Word word) const;

  /// « les vacances (d'été) »
  [[nodiscard]] bool is_of_holidays() const {
    return words_ != nullptr && mention_->begin > 1 && words_->cursor(mention_->begin - 2).at_word("vacances");
  }

  /// « du 6 au 10 juillet »
  [[nodiscard]] bool is_of_range() const {
    return words_ != nullptr && std::holds_alternative<Range>(mention_->said.time.is);
  }

  /// « Octobre : le chantier reprend. »: what happened then is told behind it, in the present.
  [[nodiscard]] bool heads_entry() const {
    const bool apart = words_ != nullptr && mention_->begin == 0 && words_->cursor(mention_->end).at_word(":");
    return apart && tense() == Tense::present;
  }

  /// « Prochaines ventes : le 23 octobre. »: an entry of a calendar.
  [[nodiscard]] bool is_entry() const;

  /// « Visites de presse mardi »: a noun that may be a verb elsewhere.
  [[nodiscard]] bool has_noun_for_verb() const;

  /// « le traité signé le 7 février »: a participle of a noun, which tells which one is meant.
  [[nodiscard]] bool is_of_participle() const;

  /// « La dernière datait du 1er novembre 1968 »: what the text looks back to, not where it has come to.
  [[nodiscard]] bool dates_back() const;

  /// « prolongé jusqu'au 31 mai »: the verb tells when that was decided.
  [[nodiscard]] bool is_open_end() const;

  /// « La défense a jusqu'au 15 mai »: how long somebody has now.
  [[nodiscard]] bool is_time_given() const;

  /// « depuis le 1er janvier »: never to come.
  [[nodiscard]] bool is_since() const { return bound_ == Bound::since; }

  /// « (du mardi au samedi,) dimanche à 16 h »: no verb tells of it, and nothing bounds it.
  [[nodiscard]] bool is_verbless() const { return bound_ == Bound::none && !telling().verb; }

 private:
  [[nodiscard]] const Telling& telling() const;
  [[nodiscard]] bool is_predicate(std::size_t verb) const;
  [[nodiscard]] bool is_over(std::size_t verb) const;
  [[nodiscard]] bool is_end_of_purpose() const;
  [[nodiscard]] bool is_end_decided() const;
  [[nodiscard]] bool is_planned_thing(std::size_t verb) const;
  [[nodiscard]] bool is_of_thing_announced() const;

  // « jeudi, peu avant 18 heures » bounds the hour, not the day.
  [[nodiscard]] static Bound bounds_day(const grammar::Mention& mention) {
    const auto* timed = std::get_if<Timed>(&mention.said.time.is);
    const Bound bound = mention.said.bound;
    const bool of_hour = timed != nullptr && timed->clock.minute && (bound == Bound::before || bound == Bound::after);
    return of_hour ? Bound::none : bound;
  }

  const WordForms* words_ = nullptr;  // none for a time without its text
  const grammar::Mention* mention_ = nullptr;
  Bound bound_ = Bound::none;
  mutable std::optional<Telling> telling_;
};

}  // namespace frise::resolve
