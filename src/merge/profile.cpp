#include "merge/profile.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace frise::merge {
namespace {

constexpr double kStranger = 0.03;      // cosine up to which articles are of different affairs
constexpr double kRelative = 0.08;      // cosine from which they are of one
constexpr std::size_t kCompared = 96;   // terms of a profile
constexpr std::size_t kMeeting = 24;    // of these, terms by which articles meet
constexpr double kRare = 0.95;          // weight of a term that few articles of any time have
constexpr std::int32_t kNear = 15;      // days around a publication in which others tell the same
constexpr std::int32_t kMonthful = 31;  // days; a report of a longer time is found by the publication of its article
constexpr std::uint64_t kAnyMonth = 0xFFFFF;
constexpr std::uint64_t kTermBits = 44;

// Month in the upper bits, so that keys of one time lie side by side in an index.
std::uint64_t key_of(std::uint64_t term, std::uint64_t month) {
  return month << kTermBits | (term & ((std::uint64_t{1} << kTermBits) - 1));
}

std::uint64_t month_of(Day day) {
  constexpr int kFirstYear = -32768;
  return static_cast<std::uint64_t>((day.year() - kFirstYear) * 12 + day.month() - 1);
}

std::set<std::uint64_t> months_of(const Published& published, const std::vector<Features>& reports) {
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
    if (last - first < kMonthful) add(first, last);
  }
  return out;
}

struct Term {
  double weight = 0;
  std::uint64_t hash = 0;
  bool rare = false;

  friend bool operator<(const Term& a, const Term& b) {
    return std::tie(b.weight, b.hash) < std::tie(a.weight, a.hash);
  }
};

// The `count` heaviest, these first.
std::vector<Term> heaviest(const CountedTerms& counted, std::size_t count) {
  std::vector<Term> out;
  for (const auto& [term, times] : counted) {
    const double weight = term_weight(term);
    out.push_back({(1 + std::log(static_cast<double>(times))) * weight * weight, hash_of(term), weight >= kRare});
  }
  std::sort(out.begin(), out.end());
  out.resize(std::min(out.size(), count));
  return out;
}

}  // namespace

Profile profile_of(const CountedTerms& counted) {
  const std::vector<Term> terms = heaviest(counted, kCompared);
  double norm = 0;
  for (const Term& t : terms) norm += t.weight * t.weight;
  Profile out;
  for (const Term& t : terms) out.emplace_back(t.hash, t.weight / std::sqrt(norm));
  std::sort(out.begin(), out.end());
  return out;
}

double affinity(const Profile& a, const Profile& b) {
  return std::clamp((dot(a, b) - kStranger) / (kRelative - kStranger), 0.0, 1.0);
}

std::vector<std::uint64_t> keys_of(const CountedTerms& counted, const Published& published,
                                   const std::vector<Features>& reports) {
  const std::set<std::uint64_t> months = months_of(published, reports);
  std::vector<std::uint64_t> out;
  for (const Term& t : heaviest(counted, kMeeting)) {
    if (t.rare)
      out.push_back(key_of(t.hash, kAnyMonth));
    else
      for (const std::uint64_t month : months) out.push_back(key_of(t.hash, month));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace frise::merge
