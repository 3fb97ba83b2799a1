#include "merge/similarity.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "event/spelling.h"
#include "merge/term_weight.h"

namespace frise::merge {
namespace {

using event::is_place;
using event::Name;
using event::NameKind;
using event::Report;
using lexicon::EventClass;

// The parts of the score, in the proportions of a logistic regression over the annotated stories (docs/quality.md): the
// same day said twice in one affair is as likely one event as two; with one more thing in common it is one.
constexpr double kDateWeight = 0.52;
constexpr double kClassWeight = 0.30;
constexpr double kBothWeight = 0.12;
constexpr double kNameWeight = 0.12;
constexpr double kTermWeight = 0.55;
constexpr double kFigureWeight = 0.12;
constexpr double kConflict = 0.09;   // of other kinds, or with nothing but a day in common: not the same thing
constexpr double kUndated = 0.05;    // of a report without a day beside another of its article: the story goes on
constexpr double kOtherTime = 0.35;  // of articles where nothing says that both were at one time
constexpr double kOtherThing = 0.3;  // the same, for reports of other kinds or of none, whatever their words
constexpr double kSameWords = 0.7;   // unless they tell it in the same words: the cosine that needs no time
constexpr double kOneDay = 0.4;      // the least affinity of articles that are near at all, for reports of one day
constexpr std::int32_t kWide = 14;   // days
constexpr std::int32_t kSeason = 93;
constexpr double kPlace = 0.6;  // of a name's weight
constexpr double kEnough = 6;   // the sum of squared weights of common terms that needs no name beside it

// Words of nearly all articles, as « être », say next to nothing: a sketch leaves them out.
constexpr double kEverywhere = 0.05;  // the most that such a word weighs
constexpr double kFaint = 0.001;  // what they may be of a report's vector, squared, and so the cosine that they give
constexpr double kFaintRoot = 0.0317;  // its root, rounded up
static_assert(kFaintRoot * kFaintRoot > kFaint);

bool same_name(const Name& a, const Name& b) {
  if (a.key == b.key) return true;
  const bool place = is_place(a) || is_place(b);
  return event::similar_names(a.key, b.key) && (!place || a.key.size() == b.key.size());
}

// A country tells less than a person, and of what nation somebody is joins strangers.
double name_weight(const Name& name) {
  double rarest = 0;
  for (const std::string& word : name.key) rarest = std::max(rarest, term_weight(word));
  if (name.kind == NameKind::demonym) return 0;
  return name.kind == NameKind::place ? kPlace * rarest : rarest;
}

// The weight of a's names that b has as well.
double shared_names(const Features& a, const Features& b) {
  const std::vector<Name>& others = b.report.names;
  double out = 0;
  for (std::size_t k = 0; k < a.report.names.size(); ++k)
    if (std::any_of(others.begin(), others.end(), [&](const Name& n) { return same_name(a.report.names[k], n); }))
      out += a.name_weights[k];
  return out;
}

// Shared weight over the lesser of the two weights.
double name_overlap(const Features& a, const Features& b) {
  const double mine = shared_names(a, b);
  if (mine <= 0) return 0;
  const double shared = std::min(mine, shared_names(b, a));
  const double lesser = std::min(a.all_names, b.all_names);
  // A single shared country must not count as much as three shared people.
  return std::min(1.0, shared / std::max(lesser, 0.8));
}

using enum EventClass;

// Kinds of events that tell of one thing often enough.
constexpr std::pair<EventClass, EventClass> kRelated[] = {
    {meeting, travel},
    {meeting, negotiation},
    {meeting, statement},
    {promise, support},
    {promise, statement},
    {promise, agreement},
    {election, result},
    {election, victory},
    {judgement, decision},
    {judgement, trial},
    {legislation, decision},
    {publication, delivery},
    {disaster, weather},
    {disaster, death},
    {death, injury},
    {death, attack},
    {strike, blockade},
    {strike, protest},
    {launch, breakdown},
    {closing, interruption},
    {closing, layoff},
    {opening, resumption},
    {arrest, release},
    {evacuation, alert},
    {purchase, sale},
    {plan, decision},
    {deployment, delivery},
    {publication, legislation},
    {publication, statement},
    {finding, discovery},
    {election, postponement},
    {cancellation, judgement},
    {agreement, negotiation},
    {inauguration, promise},
    {disappearance, finding},
    {strike, closing},
    {strike, interruption},
    {judgement, refusal},
    {judgement, demand},
    {competition, victory},
    {competition, defeat},
    {victory, defeat},
    {competition, interruption},
    {election, agreement},
    {election, refusal},
    {denial, statement},
    {publication, plan},
    {evacuation, blockade},
    {resignation, layoff},
    {collapse, accident},
    {collapse, disaster},
    {collapse, breakdown},
    {celebration, inauguration},
    {award, victory},
    {confession, statement},
    {confession, investigation},
    {contamination, disaster},
    {contamination, alert},
    {expulsion, evacuation},
    {expulsion, layoff},
    {funeral, celebration},
    {funeral, protest},
    {kidnapping, disappearance},
    {kidnapping, attack},
    {kidnapping, arrest},
    {search, investigation},
    {search, finding},
    {search, disappearance},
    {theft, attack},
    {treatment, injury},
    {wedding, celebration},
};

constexpr std::size_t kClasses = static_cast<std::size_t>(weather) + 1;

constexpr auto kRelations = [] {
  std::array<std::array<bool, kClasses>, kClasses> out{};
  for (const auto& [a, b] : kRelated) {
    out[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] = true;
    out[static_cast<std::size_t>(b)][static_cast<std::size_t>(a)] = true;
  }
  return out;
}();

bool related(EventClass a, EventClass b) {
  return kRelations[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
}

// That two people said something is little in common.
double same_class(EventClass c) { return c == EventClass::statement || c == EventClass::demand ? 0.3 : 1.0; }

// « mettre », « être »: two reports with such a verb have nothing in common.
bool tells(const std::string& lemma) {
  return !lexicon::is_saying_verb(lemma) && !lexicon::is_light_verb(lemma) && !lexicon::is_stative_verb(lemma);
}

double class_similarity(const Features& a, const Features& b) {
  double best = 0;
  for (const EventClass x : a.classes)
    for (const EventClass y : b.classes) best = std::max(best, x == y ? same_class(x) : related(x, y) ? 0.5 : 0.0);
  if (best < 1) {
    const auto& other = b.report.triggers;
    for (const std::string& lemma : a.report.triggers)
      if (std::find(other.begin(), other.end(), lemma) != other.end() && tells(lemma)) best = std::max(best, 0.8);
  }
  return best;
}

// Cosine of the weighted terms.
double cosine(const Features& a, const Features& b) {
  return a.norm > 0 && b.norm > 0 ? dot(a.terms, b.terms) / (a.norm * b.norm) : 0;
}

bool of_one_article(const Dated& a, const Dated& b) {
  return a.of.report.mention.article == b.of.report.mention.article;
}

// Nothing says that both were at one time: one of them has no date, or one as wide as a decade.
bool timeless(const Dated& a, const Dated& b) {
  const auto vague = [](const Dated& x) { return !x.date || x.date->grain > Grain::year; };
  return (vague(a) || vague(b)) && !of_one_article(a, b);
}

// What the common terms say. Articles of many affairs have « le préfet a salué le calme de chacun » in common: without
// a time and a name few words say little, even where they are the same.
double word_similarity(const Dated& a, const Dated& b, double cosine, bool named) {
  const double out = std::sqrt(cosine);
  return named || !timeless(a, b) ? out : std::min(out, dot(a.of.terms, b.of.terms) / kEnough);
}

std::int32_t width(const Period& days) { return days.first && days.last ? *days.last - *days.first + 1 : 1 << 20; }

// « d'ici à la fin de l'année » holds most days and says little of any of them.
bool vastly_wider(const EventDate& a, const EventDate& b) {
  return width(a.days) > kWide && width(a.days) > 7 * width(b.days) && a.edtf.find('/') != std::string::npos;
}

// Of two dates with the same days the wider grain: « du 1er au 31 mai », « mai ».
Grain wider_grain(const Dated& a, const Dated& b) { return std::max(a.date->grain, b.date->grain); }

// How much the dates speak for one event: both said and the same day, most.
double date_agreement(const Dated& a, const Dated& b) {
  if (!a.date || !b.date) return 0;
  const bool said = a.date->certainty != Certainty::publication && b.date->certainty != Certainty::publication;
  const bool both_stated = a.date->certainty == Certainty::stated && b.date->certainty == Certainty::stated;
  if (!said) return 0.35;
  double out = vastly_wider(*a.date, *b.date) || vastly_wider(*b.date, *a.date) ? 0.2 : 0.45;  // they overlap
  if (a.date->days == b.date->days)
    out = wider_grain(a, b) <= Grain::week ? 1.0 : wider_grain(a, b) <= Grain::year ? 0.8 : 0.1;
  if (!both_stated) out *= 0.7;
  return of_one_article(a, b) ? out * 0.6 : out;
}

// The same things counted, or as many of whatever: « 144 licenciements », « 144 lettres ».
bool share_figure(const Report& a, const Report& b) {
  constexpr double kTelling = 20;  // smaller counts meet by chance
  for (const auto& x : a.figures)
    for (const auto& y : b.figures)
      if ((x.head == y.head && x.head != "%") || (x.value == y.value && x.value > kTelling)) return true;
  return false;
}

// Two articles name one day that for one of them is long past: of an affair only what matters is dated so.
bool recall_one_day(const Dated& a, const Dated& b) {
  return (a.of.report.past || b.of.report.past) && a.date && b.date && wider_grain(a, b) <= Grain::day &&
         a.date->days == b.date->days && !of_one_article(a, b);
}

bool of_one_day(const Dated& a, const Dated& b) {
  return a.date && b.date && a.date->days == b.date->days && wider_grain(a, b) <= Grain::week;
}

// One of them has no date, or one so wide that it holds the other's by chance: « en 2018 », « mardi ».
bool at_any_time(const Dated& a, const Dated& b) {
  if (!a.date || !b.date) return true;
  return a.date->days != b.date->days && std::max(width(a.date->days), width(b.date->days)) > kSeason;
}

// What it takes from a similarity that no time is known to be common. Articles of one affair tell many things of the
// same people: of those that only one of them dates few are one, and these are told alike. Within an article an undated
// report goes on with the one before.
double without_time(const Dated& a, const Dated& b, double kind, double cosine) {
  constexpr double kAlike = 0.8;
  constexpr double kOneTeller = 0.5;
  if (!at_any_time(a, b)) return 0;
  if (of_one_article(a, b) && !(a.date && b.date)) return kUndated;
  if (kind < kAlike) return kOtherThing;
  return (of_one_article(a, b) ? kOneTeller : 1) * kOtherTime * std::max(0.0, 1 - cosine / kSameWords);
}

struct Common {
  double all = 0;
  double kind = 0;
  double cosine = 0;
};

// What reports have in common whose dates agree that much. Kinds and names are looked at only where they could bring
// it to `least`; else it is 0, which it need not be.
Common common(const Dated& a, const Dated& b, double affinity, double date, double least) {
  const double terms = cosine(a.of, b.of);
  const bool figure = share_figure(a.of.report, b.of.report);
  const double worded = kTermWeight * std::sqrt(terms) + (figure ? kFigureWeight : 0);
  const double near = of_one_day(a, b) && affinity > 0 ? std::max(kOneDay, affinity) : affinity;
  const auto told_by = [&](double kind) {
    return near * (kDateWeight * date + kClassWeight * kind + kBothWeight * date * kind);
  };
  constexpr double kRounding = 1e-9;
  const auto too_little = [&](double told) { return told + worded + kNameWeight < least - kRounding; };
  if (too_little(told_by(1))) return {};
  const double kind = class_similarity(a.of, b.of);
  const double told = told_by(kind);
  if (too_little(told)) return {};
  const double names = name_overlap(a.of, b.of);
  const bool other_kinds = !a.of.classes.empty() && !b.of.classes.empty();
  const bool nothing_else = names == 0 && terms == 0 && !figure;
  const bool conflict = kind == 0 && (other_kinds || nothing_else) && !recall_one_day(a, b);
  const double sum = told + kNameWeight * names + kTermWeight * word_similarity(a, b, terms, names > 0 || figure) +
                     (figure ? kFigureWeight : 0) - (conflict ? kConflict : 0);
  return {std::clamp(sum, 0.0, 1.0), kind, terms};
}

bool meet(const std::optional<EventDate>& a, const std::optional<EventDate>& b) {
  return !a || !b || a->days.overlaps(b->days);
}

}  // namespace

Features features_of(Report report) {
  Features out;
  for (const std::string& lemma : report.triggers)
    if (const auto c = lexicon::event_class(lemma)) out.classes.push_back(*c);
  std::sort(out.classes.begin(), out.classes.end());
  out.classes.erase(std::unique(out.classes.begin(), out.classes.end()), out.classes.end());
  for (const std::string& term : report.terms) {
    out.terms.emplace_back(hash_of(term), term_weight(term));
    out.norm += out.terms.back().second * out.terms.back().second;
  }
  std::sort(out.terms.begin(), out.terms.end());
  for (const Name& name : report.names) {
    out.name_weights.push_back(name_weight(name));
    out.all_names += out.name_weights.back();
  }
  out.norm = std::sqrt(out.norm);
  report.terms = {};
  out.report = std::move(report);
  return out;
}

bool dates_meet(const Report& a, const Report& b) { return meet(a.date, b.date); }

double similarity_from(double least, const Dated& a, const Dated& b, double affinity) {
  if (!meet(a.date, b.date)) return 0;
  const Common c = common(a, b, affinity, date_agreement(a, b), least);
  return std::max(0.0, c.all - without_time(a, b, c.kind, c.cosine));
}

double similarity(const Features& a, const Features& b, double affinity) {
  return similarity_from(0, as_told(a), as_told(b), affinity);
}

static_assert(kClassWeight + kNameWeight + kFigureWeight + kTermWeight * kFaintRoot < kWordless);

double likeness_from(double least, const Features& a, const Features& b, double affinity) {
  return common(as_told(a), as_told(b), affinity, 0, least).all;
}

Sketch sketch_of(const Features& f) {
  Sketch out;
  out.dated = f.report.date.has_value();
  if (out.dated) {
    const Period& days = f.report.date->days;
    if (days.first) out.first = days.first->serial();
    if (days.last) out.last = days.last->serial();
    out.on_day = f.report.date->certainty == Certainty::stated && days.first && days.first == days.last;
  }
  out.relative = f.report.relative;
  out.put_off = f.report.previous.has_value();
  out.counts = !f.report.figures.empty();
  double left_out = 0;
  for (const auto& [term, weight] : f.terms)
    if (weight <= kEverywhere)
      left_out += weight * weight;
    else
      out.terms.set(term % Sketch::kBits);
  out.faint = left_out > kFaint * f.norm * f.norm;
  return out;
}

bool may_be_same(const Sketch& a, const Sketch& b) {
  if (a.put_off || b.put_off) return true;
  if (a.dated && b.dated) return a.first <= b.last && b.first <= a.last;
  // Without two days that agree, a common word or figure is needed.
  static_assert(kClassWeight + kNameWeight + kTermWeight * kFaintRoot < kSame);
  return (a.counts && b.counts) || may_share_terms(a, b);
}

}  // namespace frise::merge
