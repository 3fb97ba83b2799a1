// How events and what they are made of are packed (pack.h). The order of the fields is part of the file format: a field
// that is added or moved needs a migration.
#pragma once

#include "frise/event.h"
#include "store/pack.h"

namespace frise {

template <typename A>
void save(A& archive, const Day& day) {
  archive(day.serial());
}
template <typename A>
void load(A& archive, Day& day) {
  std::int32_t serial = 0;
  archive(serial);
  day = Day(serial);
}

template <typename A>
void serialize(A& archive, Period& days) {
  archive(days.first, days.last);
}

template <typename A>
void serialize(A& archive, Span& span) {
  archive(span.begin, span.end);
}

template <typename A>
void serialize(A& archive, EventDate& date) {
  archive(date.value, date.edtf, date.days);
  store::pack_enumerator(archive, date.grain, Grain::millennium);
  store::pack_enumerator(archive, date.certainty, Certainty::publication);
  archive(date.display);
}

template <typename A>
void serialize(A& archive, PreviousDate& previous) {
  archive(previous.date, previous.articles);
}

template <typename A>
void serialize(A& archive, FigureValue& value) {
  archive(value.value, value.text, value.article);
}

template <typename A>
void serialize(A& archive, Figure& figure) {
  archive(figure.what, figure.values);
}

template <typename A>
void serialize(A& archive, MentionTime& time) {
  archive(time.surface, time.span, time.why);
}

template <typename A>
void serialize(A& archive, EventMention& mention) {
  archive(mention.article, mention.span, mention.quote, mention.source_said, mention.time);
}

template <typename A>
void serialize(A& archive, Event& event) {
  archive(event.id, event.date, event.title, event.topic, event.weight);
  store::pack_enumerator(archive, event.status, EventStatus::cancelled);
  archive(event.previous_dates, event.edited, event.people, event.organisations, event.places, event.figures,
          event.mentions);
}

}  // namespace frise
