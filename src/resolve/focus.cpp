#include "resolve/focus.h"

#include <algorithm>

namespace frise::resolve {
namespace {

constexpr std::size_t kKept = 32;

bool is_near(const Place& there, const Place& here) { return there.paragraph + 1 >= here.paragraph; }

bool may_lend(const Focus::Entry& entry, const Lenders& lenders) {
  if (lenders.latest && entry.instance.start > *lenders.latest) return false;
  if (lenders.over && *calendar::period(entry.instance).last > *lenders.over) return false;
  return !lenders.flashback || (!entry.place.flashback && entry.place.sentence != *lenders.flashback);
}

}  // namespace

void Focus::add(Entry entry) {
  if (entry.place.page_date) return;
  // A date that only tells which thing is meant, or when it was said, does not take the place of the date of its
  // sentence.
  const bool has_date = has_date_of(entry.place.sentence);
  if (entry.place.of_noun && has_date && !entries_.back().place.of_noun) return;
  if (entry.place.bracketed && has_date) return;
  if (entries_.size() >= kKept) entries_.erase(entries_.begin());
  if (entry.place.of_saying && has_date) {  // « ferme en juillet, a-t-on appris jeudi. La veille, … »
    const auto first = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& e) { return e.place.sentence == entry.place.sentence; });
    entries_.insert(first, entry);
    return;
  }
  if (entry.place.is_heading) {
    headings_descend_ = section_heading_ && entry.instance.start < section_heading_->instance.start;
    section_heading_ = entry;
  }
  entries_.push_back(entry);
}

const Focus::Entry* Focus::last(Grain grain, const Place& here, const Lenders& lenders) const noexcept {
  const Entry* aside = nullptr;
  for (auto e = entries_.rbegin(); e != entries_.rend() && is_near(e->place, here); ++e) {
    if (e->instance.grain > grain || !may_lend(*e, lenders)) continue;
    // « C'est une lettre, reçue en avril, qui a tout relancé. Deux mois plus tard, … »: nearer than the paragraph
    // before
    const bool nearer = aside != nullptr && aside->place.sentence + 1 == here.sentence &&
                        aside->place.paragraph == here.paragraph && e->place.paragraph != here.paragraph;
    if (nearer) return aside;
    if (!e->place.aside || e->place.sentence == here.sentence) return &*e;
    if (aside == nullptr) aside = &*e;
  }
  if (aside != nullptr) return aside;
  return section_heading_ && section_heading_->instance.grain <= grain ? &*section_heading_ : nullptr;
}

const Focus::Entry* Focus::heading_before(const Place& here) const noexcept {
  const bool dated =
      section_heading_ && section_heading_->lends_year && section_heading_->instance.grain <= Grain::month;
  return here.is_heading && dated && !headings_descend_ ? &*section_heading_ : nullptr;
}

const Focus::Entry* Focus::last_named(const PartName& part, const Place& here, const Lenders& lenders) const noexcept {
  for (auto e = entries_.rbegin(); e != entries_.rend() && is_near(e->place, here); ++e) {
    if (e->instance.grain > Grain::day || e->surface.ends_with("là") || !may_lend(*e, lenders)) continue;
    const bool hour = e->minute && *e->minute >= part.from && *e->minute < part.to;
    if (hour || e->surface.find(part.word) != std::string_view::npos) return &*e;
  }
  return nullptr;
}

const Focus::Entry* Focus::head(const Place& here) const noexcept {
  for (auto e = entries_.rbegin(); e != entries_.rend() && is_near(e->place, here); ++e) {
    const bool goes_on = e->place.paragraph == here.paragraph || here.heads_sentence;
    const bool lends = e->lends_year || (e->names_year && e->place.sentence == here.sentence) ||
                       (e->moves_on && e->place.paragraph == here.paragraph);
    const bool names_year = lends && e->instance.grain <= Grain::year;  // « dans les années 1990 » does not
    if (e->place.heads_sentence && names_year && goes_on) return &*e;
  }
  return section_heading_ && section_heading_->lends_year ? &*section_heading_ : nullptr;
}

const Focus::Entry* Focus::day_of_paragraph(const Place& here, const Lenders& lenders) const noexcept {
  for (auto e = entries_.rbegin(); e != entries_.rend() && e->place.paragraph == here.paragraph; ++e)
    if (e->instance.grain <= Grain::day && !e->place.aside && !e->place.apposed && may_lend(*e, lenders)) return &*e;
  return section_heading_ && section_heading_->instance.grain <= Grain::day ? &*section_heading_ : nullptr;
}

const Focus::Entry* Focus::day_for_hour(const Place& here, const Lenders& lenders) const noexcept {
  if (here.is_stamp) return day_for_stamp();
  if (const Entry* day = day_of_paragraph(here, lenders)) return day;
  for (auto e = entries_.rbegin(); e != entries_.rend() && is_near(e->place, here); ++e) {
    const bool heads = e->place.heads_sentence && here.heads_sentence;
    if (e->instance.grain <= Grain::day && heads && may_lend(*e, lenders)) return &*e;
  }
  return nullptr;
}

const Focus::Entry* Focus::day_for_stamp() const noexcept {
  for (auto e = entries_.rbegin(); e != entries_.rend(); ++e) {
    const bool opens = e->place.opens_paragraph && e->instance.grain <= Grain::day;
    if (e->place.is_stamp || opens) return &*e;
  }
  return section_heading_ && section_heading_->instance.grain <= Grain::day ? &*section_heading_ : nullptr;
}

const Focus::Entry* Focus::beginning_of_sentence(const Place& here) const noexcept {
  for (auto e = entries_.rbegin(); e != entries_.rend() && e->place.sentence == here.sentence; ++e)
    if (e->place.heads_sentence && e->instance.grain <= Grain::month) return &*e;
  return nullptr;
}

const Focus::Entry* Focus::season_of_sentence(const Place& here) const noexcept {
  for (auto e = entries_.rbegin(); e != entries_.rend() && e->place.sentence == here.sentence; ++e)
    if (e->place.heads_sentence && e->instance.grain > Grain::month && e->instance.grain < Grain::year) return &*e;
  return nullptr;
}

const Focus::Entry* Focus::week_of_sentence(const Place& here) const noexcept {
  for (auto e = entries_.rbegin(); e != entries_.rend() && e->place.sentence == here.sentence; ++e)
    if (e->place.heads_sentence && e->instance.grain == Grain::week) return &*e;
  return nullptr;
}

std::optional<Focus::Entry> Focus::announced(int weekday, Day reference, const Place& here) const {
  for (auto e = entries_.rbegin(); e != entries_.rend(); ++e) {
    if (e->instance.grain != Grain::day) continue;
    const bool to_come = e->instance.start > reference && e->instance.start <= reference + 7;
    if (static_cast<int>(e->instance.start.weekday()) == weekday) return to_come ? std::optional(*e) : std::nullopt;
    const Day next = e->instance.start + 1;
    if (!to_come || e->place.sentence != here.sentence || static_cast<int>(next.weekday()) != weekday) continue;
    Entry out = *e;
    out.instance.start = next;
    return out;
  }
  return std::nullopt;
}

const Focus::Entry* Focus::list_to_come(Day reference, const Place& here) const noexcept {
  const bool goes_on_below = here.is_heading && section_heading_ && section_heading_->instance.grain == Grain::day;
  if (goes_on_below && section_heading_->instance.start >= reference) return &*section_heading_;
  const Entry* last = nullptr;
  for (auto e = entries_.rbegin(); e != entries_.rend() && is_near(e->place, here); ++e) {
    if (last != nullptr && e->place.sentence != last->place.sentence) break;
    const bool fine = e->instance.grain == Grain::day || (e->instance.grain <= Grain::week && e->place.told_ahead);
    const bool counts = fine && !e->place.aside && !e->place.of_noun;
    if (counts && (last == nullptr || e->place.heads_sentence)) last = &*e;
  }
  if (last == nullptr) return nullptr;
  const bool today = last->instance == calendar::Instance{Grain::day, reference} && last->place.heads_sentence;
  if (last->place.told_past && !(today && here.heads_sentence)) return nullptr;
  const bool goes_on = here.heads_sentence && (last->place.heads_sentence || last->place.told_ahead);
  if (last->instance.grain > Grain::day) return goes_on && last->place.told_ahead ? last : nullptr;
  // « « Sirat », ce soir ; « Dossier 137 », samedi et mardi »
  const bool in_line = last->place.sentence == here.sentence && !last->place.told_past;
  const bool to_come = last->instance.start > reference || (last->instance.start == reference && (goes_on || in_line));
  return to_come ? last : nullptr;
}

const Focus::Entry* Focus::bound_of_sentence(const Place& here) const noexcept {
  const bool kept = said_last_ && said_last_->place.sentence == here.sentence;
  return kept && !has_date_of(here.sentence) ? &*said_last_ : nullptr;
}

const Focus::Entry* Focus::said_within(Grain grain, const Place& here) const noexcept {
  if (!said_last_ || said_last_->instance.grain > grain) return nullptr;
  const bool near = said_last_->place.sentence + 1 >= here.sentence && is_near(said_last_->place, here);
  return near ? &*said_last_ : nullptr;
}

const Focus::Entry* Focus::pointed_at(Grain grain, const Place& here) const noexcept {
  const Entry* said = said_within(grain, here);
  return said != nullptr && said->instance.grain == grain ? said : nullptr;
}

const Focus::Entry* Focus::beside(const Place& here) const noexcept {
  const bool kept = !here.beside.empty() && has_date_of(here.sentence);  // a length, say, lends nothing
  return kept && entries_.back().surface.data() == here.beside.data() ? &entries_.back() : nullptr;
}

bool Focus::has_come_back(const Entry& from, Day reference) const noexcept {
  constexpr std::int32_t kRecent = 200;  // days
  if (came_back_in_ > from.place.sentence) return true;
  for (auto e = entries_.rbegin(); e != entries_.rend() && e->place.sentence > from.place.sentence; ++e)
    if (e->is_deictic || (e->instance.grain <= Grain::month && e->instance.start + kRecent > reference)) return true;
  return false;
}

bool Focus::speaks_of_now_in(std::size_t paragraph, Day reference) const noexcept {
  constexpr std::int32_t kRecent = 2 * 366;  // days
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& e) {
    const bool recent = e.instance.grain <= Grain::month && e.instance.start + kRecent > reference;
    return e.place.paragraph == paragraph && (e.is_deictic || recent);
  });
}

const Focus::Entry* Focus::month_for_day(const Place& here, int day, int weekday) const noexcept {
  const Entry* last = nullptr;
  for (auto e = entries_.rbegin(); e != entries_.rend() && e->place.paragraph == here.paragraph; ++e) {
    if (e->instance.grain > Grain::month) continue;
    const auto there = Day::civil(e->instance.start.year(), e->instance.start.month(), day);
    if (weekday == 0 || (there && static_cast<int>(there->weekday()) == weekday)) return &*e;
    if (last == nullptr) last = &*e;
  }
  if (last != nullptr) return last;
  return section_heading_ && section_heading_->instance.grain <= Grain::month ? &*section_heading_ : nullptr;
}

}  // namespace frise::resolve
