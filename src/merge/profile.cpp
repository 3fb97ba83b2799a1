#include "merge/profile.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "lexicon/morphology.h"

namespace frise::merge {
namespace {

constexpr double kStranger = 0.03;      // cosine up to which articles are of different affairs
constexpr double kRelative = 0.08;      // cosine from which they are of one
constexpr double kUnnamed = 0.05;       // of this, what three words give up to which articles are of different affairs
constexpr double kNamed = 0.08;         // and from which they are of one
constexpr double kOfOne = 0.05;         // of this, the most that one word gives: it may be the name of a large town
constexpr double kCommon = 0.8;         // weight of the rarest common word; names go up to 1
constexpr double kPlace = 0.5;          // and of a known place
constexpr std::size_t kCompared = 96;   // terms of a profile
constexpr std::size_t kHeads = 32;      // of these, terms that are compared first
constexpr std::size_t kMeeting = 12;    // of these, terms by which articles meet
constexpr std::size_t kAlone = 6;       // of these, terms that need no common time where they are rare
constexpr double kRare = 0.95;          // weight of a term that few articles of any time have
constexpr std::int32_t kNear = 15;      // days around a publication in which others tell the same
constexpr std::int32_t kMonthful = 31;  // days; a report of a longer time is found by its years
constexpr std::uint64_t kTermBits = 44;
constexpr std::uint64_t kAnyTime = 0xFFFFF;

// Month or year in the upper bits, so that keys of one time lie side by side in an index.
std::uint64_t key_of(std::uint64_t term, std::uint64_t time) {
  return time << kTermBits | (term & ((std::uint64_t{1} << kTermBits) - 1));
}

// A year is the thirteenth of its months.
std::uint64_t time_of(int year, int month) {
  constexpr int kFirstYear = -32768;
  return static_cast<std::uint64_t>((year - kFirstYear) * 13 + month - 1);
}

std::uint64_t month_of(Day day) { return time_of(day.year(), day.month()); }
std::uint64_t year_of(Day day) { return time_of(day.year(), 13); }

std::set<std::uint64_t> times_of(const Published& published, const std::vector<Features>& reports) {
  std::set<std::uint64_t> out;
  const auto add = [&](Day first, Day last) {
    out.insert(month_of(first));
    out.insert(month_of(last));
  };
  if (published.day) add(*published.day + -kNear, *published.day + kNear);
  for (const Features& f : reports) {
    if (!f.report.date || !f.report.date->days.first || !f.report.date->days.last) continue;
    const Day first = *f.report.date->days.first;
    const Day last = *f.report.date->days.last;
    if (last - first < kMonthful) {
      add(first, last);
    } else {
      out.insert(year_of(first));
      out.insert(year_of(last));
    }
  }
  return out;
}

struct Ranked {
  double weight = 0;
  std::uint64_t hash = 0;
  bool rare = false;

  friend bool operator<(const Ranked& a, const Ranked& b) {
    return std::tie(b.weight, b.hash) < std::tie(a.weight, a.hash);
  }
};

// A common word that is missing in the table of frequencies is not as rare as a name: « perquisition ».
double weight_of(const event::Term& term) {
  const double weight = term_weight(term.text);
  if (term.place) return std::min(weight, kPlace);
  const bool common = weight > kCommon && (lexicon::features_of(term.text) & ~lexicon::feature::proper) != 0;
  return common ? kCommon : weight;
}

// The `count` heaviest, these first.
std::vector<Ranked> heaviest(const std::vector<event::Term>& terms, std::size_t count) {
  std::vector<Ranked> out;
  for (const event::Term& t : terms) {
    const double weight = weight_of(t);
    out.push_back({(1 + std::log(static_cast<double>(t.count))) * weight * weight, hash_of(t.text), weight >= kRare});
  }
  std::sort(out.begin(), out.end());
  out.resize(std::min(out.size(), count));
  return out;
}

bool share_two(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  unsigned shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size() && shared < 2;) {
    const std::uint64_t left = a[i];
    const std::uint64_t right = b[j];
    shared += left == right ? 1U : 0U;
    i += left <= right ? 1U : 0U;
    j += right <= left ? 1U : 0U;
  }
  return shared == 2;
}

}  // namespace

Profile profile_of(const std::vector<event::Term>& terms) {
  const std::vector<Ranked> compared = heaviest(terms, kCompared);
  double norm = 0;
  for (const Ranked& t : compared) norm += t.weight * t.weight;
  Profile out;
  for (const Ranked& t : compared) out.terms.emplace_back(t.hash, t.weight / std::sqrt(norm));
  std::sort(out.terms.begin(), out.terms.end());
  out.heads = heads_of(out.terms);
  return out;
}

std::vector<std::uint64_t> heads_of(const WeightedTerms& terms) {
  WeightedTerms sorted = terms;
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return std::tie(b.second, b.first) < std::tie(a.second, a.first); });
  std::vector<std::uint64_t> out;
  for (std::size_t k = 0; k < std::min(sorted.size(), kHeads); ++k) out.push_back(sorted[k].first);
  std::sort(out.begin(), out.end());
  return out;
}

double affinity(const Profile& of_a, const Profile& of_b) {
  if (!share_two(of_a.heads, of_b.heads)) return 0;
  const WeightedTerms& a = of_a.terms;
  const WeightedTerms& b = of_b.terms;
  double sum = 0;
  double first = 0;
  double second = 0;
  double third = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint64_t left = a[i].first;
    const std::uint64_t right = b[j].first;
    if (left == right) {
      const double both = a[i].second * b[j].second;
      sum += both;
      third = std::max(third, std::min(second, both));
      second = std::max(second, std::min(first, both));
      first = std::max(first, both);
    }
    i += left <= right ? 1U : 0U;
    j += right <= left ? 1U : 0U;
  }
  const double alike = std::clamp((sum - kStranger) / (kRelative - kStranger), 0.0, 1.0);
  const double said = std::min(first, kOfOne) + std::min(second, kOfOne) + std::min(third, kOfOne);
  const double named = std::clamp((said - kUnnamed) / (kNamed - kUnnamed), 0.0, 1.0);
  return std::min(alike, named);
}

std::vector<std::uint64_t> keys_of(const std::vector<event::Term>& terms, const Published& published,
                                   const std::vector<Features>& reports) {
  const std::set<std::uint64_t> times = times_of(published, reports);
  const std::vector<Ranked> meeting = heaviest(terms, kMeeting);
  std::vector<std::uint64_t> out;
  for (std::size_t k = 0; k < meeting.size(); ++k) {
    for (const std::uint64_t time : times) out.push_back(key_of(meeting[k].hash, time));
    if (k < kAlone && meeting[k].rare) out.push_back(key_of(meeting[k].hash, kAnyTime));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace frise::merge
