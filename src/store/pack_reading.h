// How readings are packed (pack.h): what merging needs of an article, so that a store adds to a timeline without
// reading what it holds again.
#pragma once

#include "merge/audit.h"
#include "merge/reading.h"
#include "store/pack_event.h"

namespace frise::event {

template <typename A>
void serialize(A& archive, Name& name) {
  archive(name.text);
  store::pack_enumerator(archive, name.kind, NameKind::demonym);
  archive(name.key);
}

template <typename A>
void serialize(A& archive, FigureClaim& claim) {
  archive(claim.what, claim.value, claim.text, claim.head);
}

template <typename A>
void serialize(A& archive, Report& report) {
  archive(report.mention, report.date, report.previous, report.title, report.topic);
  store::pack_enumerator(archive, report.status, EventStatus::cancelled);
  archive(report.names, report.figures, report.triggers, report.paragraph, report.sentence, report.position,
          report.past, report.relative, report.lead, report.nominal, report.bare);
}

}  // namespace frise::event

namespace frise::merge {

inline void pack_terms(store::Packer& to, const WeightedTerms& terms) {
  to.number(terms.size());
  for (const auto& [term, weight] : terms) to(term, weight);
}
inline void pack_terms(store::Unpacker& from, WeightedTerms& terms) {
  const std::uint64_t count = from.number();
  from.need(count);
  terms.resize(count);
  for (auto& [term, weight] : terms) from(term, weight);
}

template <typename A>
void serialize(A& archive, Profile& profile) {
  pack_terms(archive, profile.terms);
  if (profile.terms.size() > kProfile) throw store::Damaged("a profile is too long");
  for (std::bitset<kProfile>* kind : {&profile.names, &profile.words}) {
    auto bits = static_cast<std::uint32_t>(kind->to_ulong());
    archive(bits);
    *kind = bits;
  }
  profile.names_weigh = profile.weight_of_names();
}

template <typename A>
void serialize(A& archive, Features& features) {
  archive(features.report);
  std::vector<std::uint32_t> classes;
  for (const lexicon::EventClass c : features.classes) classes.push_back(static_cast<std::uint32_t>(c));
  archive(classes);
  features.classes.clear();
  for (const std::uint32_t c : classes) features.classes.push_back(static_cast<lexicon::EventClass>(c));
  pack_terms(archive, features.terms);
  archive(features.norm, features.name_weights, features.all_names);
}

template <typename A>
void serialize(A& archive, Place& place) {
  archive(place.day, place.minute, place.sha256, place.id);
}

template <typename A>
void serialize(A& archive, Match& match) {
  archive(match.report, match.days, match.other_is_relative);
}

template <typename A>
void serialize(A& archive, Traits& traits) {
  archive(traits.place);
  archive(traits.keys, traits.sentences, traits.names);
}

}  // namespace frise::merge
