// Classes of events: words that tell the same kind of thing, verbs and nouns alike (« signer », « signature », « accord
// »).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace frise::lexicon {

enum class EventClass : std::uint8_t {
  accident,
  agreement,
  alert,
  appointment,
  arrest,
  attack,
  award,
  birth,
  blockade,
  breakdown,
  cancellation,
  celebration,
  closing,
  collapse,
  competition,
  complaint,
  confession,
  construction,
  contamination,
  creation,
  death,
  decision,
  defeat,
  delivery,
  demand,
  denial,
  deployment,
  disaster,
  disappearance,
  discovery,
  election,
  evacuation,
  expulsion,
  finding,
  fire,
  funeral,
  hiring,
  inauguration,
  increase,
  decrease,
  injury,
  interruption,
  investigation,
  judgement,
  kidnapping,
  launch,
  layoff,
  legislation,
  meeting,
  negotiation,
  opening,
  plan,
  postponement,
  promise,
  protest,
  publication,
  purchase,
  refusal,
  release,
  repair,
  rescue,
  resignation,
  result,
  resumption,
  sale,
  search,
  statement,
  strike,
  success,
  support,
  theft,
  travel,
  treatment,
  trial,
  victory,
  wedding,
  weather,
};

/// The class of a lemma, spelled with its accents: « signer » and « signature » are agreement. Nothing for words that
/// belong to none.
[[nodiscard]] std::optional<EventClass> event_class(std::string_view lemma) noexcept;

/// What nobody plans: « percuter », « incendie », « mourir ».
[[nodiscard]] bool befalls(EventClass of) noexcept;

/// A noun that names an event: « réunion », « offensive », « scrutin ».
[[nodiscard]] bool is_event_noun(std::string_view lemma) noexcept;

/// A verb of saying whose subject is quoted: « déclarer », « indiquer ». What they introduce is said, not done.
[[nodiscard]] bool is_saying_verb(std::string_view lemma) noexcept;

/// A verb that may stand before its speaker, behind what was said: the verbs of saying and some more.
[[nodiscard]] bool is_inverting_verb(std::string_view lemma) noexcept;

/// A verb that says little beside an event noun: « ouvrir (une enquête) », « mener (des négociations) ».
[[nodiscard]] bool is_light_verb(std::string_view lemma) noexcept;

/// A verb that tells an event though it belongs to no class: « célébrer », « examiner ».
[[nodiscard]] bool is_event_verb(std::string_view lemma) noexcept;

/// A verb of being, having, knowing, wanting: no event in itself.
[[nodiscard]] bool is_stative_verb(std::string_view lemma) noexcept;

/// A verb whose present tells what is to come: « prédire », « redouter ».
[[nodiscard]] bool is_foresight_verb(std::string_view lemma) noexcept;

/// A verb whose present, beside « aujourd'hui », tells how things are: « occuper », « produire ».
[[nodiscard]] bool is_lasting_verb(std::string_view lemma) noexcept;

/// A verb whose present, beside a day, tells an engagement: « défier », « dédicacer ».
[[nodiscard]] bool is_engagement_verb(std::string_view lemma) noexcept;

/// Verbs of what is set down for a day long before: « diffuser », « verser », « examiner ».
[[nodiscard]] bool is_scheduling_verb(std::string_view lemma) noexcept;

/// A verb whose compound tenses take être: « est arrivé » is no passive.
[[nodiscard]] bool takes_etre(std::string_view lemma) noexcept;

}  // namespace frise::lexicon
