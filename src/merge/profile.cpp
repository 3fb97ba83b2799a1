#include "merge/profile.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "lexicon/morphology.h"

namespace frise::merge {
namespace {

constexpr double kRelative = 0.045;   // what three terms give from which on articles are of one affair
constexpr double kClose = 0.08;       // what all terms give from which on they are fully of one
constexpr double kNameless = 0.62;    // what names weigh, at most, that decide nothing
constexpr double kOwnName = 0.3;      // what must be shared more for names beyond, that each has for itself
constexpr double kWordsOnly = 0.4;    // the most that articles are of one affair which share no name
constexpr double kCommon = 0.8;       // of the weight of a word that is no name: affairs of one kind share « club »
constexpr double kUnlisted = 0.8;     // such a word that the table of frequencies lacks is not as rare as a name
constexpr double kPlace = 0.5;        // and of a known place
constexpr std::size_t kNormed = 96;   // terms of which a profile's weights are parts
constexpr std::size_t kMeeting = 12;  // terms of a profile by which articles meet
constexpr std::size_t kAlone = 6;     // of these, terms by which an article without a publication date meets others
constexpr std::int32_t kNear = 15;    // days around a publication in which others tell the same
constexpr std::int32_t kYear = 366;   // days; a report of a longer time is found by the months of its ends
constexpr std::uint64_t kTermBits = 44;
// Instead of a month: what all articles have, and what those have that lack a publication date.
constexpr std::uint64_t kAnyTime = 0xFFFFF;
constexpr std::uint64_t kUnpublished = 0xFFFFE;

// Months stand in the upper bits, so that keys of one lie side by side in an index.
std::uint64_t key_of(std::uint64_t term, std::uint64_t month) {
  return month << kTermBits | (term & ((std::uint64_t{1} << kTermBits) - 1));
}

std::uint64_t time_of(std::uint64_t key) { return key >> kTermBits; }

std::uint64_t month_of(Day day) {
  constexpr int kFirstYear = -32768;
  return static_cast<std::uint64_t>((day.year() - kFirstYear) * 12 + day.month() - 1);
}

std::set<std::uint64_t> months_of(const Published& published, const std::vector<Features>& reports) {
  std::set<std::uint64_t> out;
  const auto add = [&](Day first, Day last) {
    out.insert(month_of(first));
    out.insert(month_of(last));
    if (last - first > kYear) return;
    for (std::uint64_t month = month_of(first); month < month_of(last); ++month) out.insert(month);
  };
  if (published.day) add(*published.day + -kNear, *published.day + kNear);
  for (const Features& f : reports)
    if (f.report.date && f.report.date->days.first && f.report.date->days.last)
      add(*f.report.date->days.first, *f.report.date->days.last);
  return out;
}

RankedTerm rank(const event::Term& term) {
  const bool common = (lexicon::features_of(term.text) & ~lexicon::feature::proper) != 0;
  double weight = term_weight(term.text);
  if (term.place)
    weight = std::min(weight, kPlace);
  else if (common)
    weight = kCommon * std::min(weight, kUnlisted);
  return {(1 + std::log(static_cast<double>(term.count))) * weight * weight, hash_of(term.text), !term.place && !common,
          !term.place && common && !term.name};
}

}  // namespace

RankedTerms ranked(const std::vector<event::Term>& terms) {
  RankedTerms out;
  for (const event::Term& t : terms) out.push_back(rank(t));
  std::sort(out.begin(), out.end(), [](const RankedTerm& a, const RankedTerm& b) {
    return std::tie(b.weight, b.hash) < std::tie(a.weight, a.hash);
  });
  return out;
}

Profile profile_of(const RankedTerms& terms) {
  double norm = 0;
  for (std::size_t k = 0; k < std::min(terms.size(), kNormed); ++k) norm += terms[k].weight * terms[k].weight;
  RankedTerms heaviest(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(std::min(terms.size(), kProfile)));
  std::sort(heaviest.begin(), heaviest.end(), [](const RankedTerm& a, const RankedTerm& b) { return a.hash < b.hash; });
  Profile out;
  for (const RankedTerm& t : heaviest) {
    out.names[out.terms.size()] = t.name;
    out.words[out.terms.size()] = t.word;
    out.terms.emplace_back(t.hash, t.weight / std::sqrt(norm));
  }
  out.names_weigh = out.weight_of_names();
  return out;
}

double Profile::weight_of_names() const noexcept {
  double out = 0;
  for (std::size_t k = 0; k < terms.size(); ++k)
    if (names[k]) out += terms[k].second * terms[k].second;
  return out;
}

double SharedTerms::affinity() const noexcept {
  if (count_ < 2) return 0;
  const double own = std::max(0.0, std::min(names_a_, names_b_) - kNameless);
  const double most = named_ ? 1.0 : kWordsOnly;
  const double heaviest = first_ + second_ + third_ - kStranger - kOwnName * own;
  return std::clamp(heaviest / (kRelative - kStranger), 0.0, most) * std::min(1.0, all_ / kClose);
}

double affinity(const Profile& a, const Profile& b) {
  SharedTerms shared(a.names_weigh, b.names_weigh);
  for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
    const auto& [left, left_weight] = a.terms[i];
    const auto& [right, right_weight] = b.terms[j];
    if (left == right) shared.add({left_weight, a.names[i], a.words[i]}, {right_weight, b.names[j], b.words[j]});
    i += left <= right ? 1U : 0U;
    j += right <= left ? 1U : 0U;
  }
  return shared.affinity();
}

std::vector<std::uint64_t> keys_of(const RankedTerms& terms, const Published& published,
                                   const std::vector<Features>& reports) {
  const std::set<std::uint64_t> months = months_of(published, reports);
  std::vector<std::uint64_t> out;
  for (std::size_t k = 0; k < std::min(terms.size(), kMeeting); ++k)
    for (const std::uint64_t month : months) out.push_back(key_of(terms[k].hash, month));
  for (std::size_t k = 0; k < std::min(terms.size(), kAlone); ++k) {
    out.push_back(key_of(terms[k].hash, kAnyTime));
    if (!published.day) out.push_back(key_of(terms[k].hash, kUnpublished));
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::uint64_t> sought(const std::vector<std::uint64_t>& keys) {
  const bool unpublished = std::any_of(keys.begin(), keys.end(), [](auto key) { return time_of(key) == kUnpublished; });
  std::vector<std::uint64_t> out;
  for (const std::uint64_t key : keys) {
    if (time_of(key) == kUnpublished) continue;
    out.push_back(time_of(key) == kAnyTime && !unpublished ? key_of(key, kUnpublished) : key);
  }
  return out;
}

}  // namespace frise::merge
