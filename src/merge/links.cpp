#include "merge/links.h"

#include <utility>

namespace frise::merge {
namespace {

constexpr float kSure = 0.8F;  // a similarity that no chain of chance reaches

class Linker {
 public:
  explicit Linker(double affinity) : affinity_(affinity) {}

  void add(std::size_t i, const Features& a, std::size_t j, const Features& b) {
    const auto same = [&](const Dated& x, const Dated& y) {
      const double out = similarity_from(kSame, x, y, affinity_);
      return out >= kSame ? static_cast<float>(out) : 0;
    };
    Link link{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j),
              forbidden(a, b) ? 0 : same(as_told(a), as_told(b)), false};
    link.postpones = (a.report.previous && same(as_planned(a), as_told(b)) > 0) ||
                     (b.report.previous && same(as_told(a), as_planned(b)) > 0);
    if (link.similarity > 0 || link.postpones) out_.push_back(link);
  }

  [[nodiscard]] std::vector<Link> take() { return std::move(out_); }

 private:
  double affinity_;
  std::vector<Link> out_;
};

// « depuis 2015, année de la fermeture du site »: one expression dates two things. Both have a date.
bool say_one_time(const Features& a, const Features& b) {
  const auto stated = [](const Features& f) {
    return f.report.mention.time && f.report.date->certainty == Certainty::stated;
  };
  return stated(a) && stated(b) && a.report.mention.time->span == b.report.mention.time->span;
}

}  // namespace

bool forbidden(const Features& a, const Features& b) {
  if (!dates_meet(a.report, b.report)) return true;
  const bool one_sentence =
      a.report.sentence == b.report.sentence && a.report.mention.article == b.report.mention.article;
  if (!one_sentence) return false;
  return !(a.report.date && b.report.date && a.report.date->days == b.report.date->days) || say_one_time(a, b);
}

std::vector<Sketch> sketches_of(const std::vector<Features>& reports) {
  std::vector<Sketch> out;
  out.reserve(reports.size());
  for (const Features& f : reports) out.push_back(sketch_of(f));
  return out;
}

std::vector<Link> links_between(const Sketched& a, const Sketched& b, double affinity) {
  Linker linker(affinity);
  for (std::size_t i = 0; i < a.reports.size(); ++i)
    for (std::size_t j = 0; j < b.reports.size(); ++j)
      if (may_be_same(a.sketches[i], b.sketches[j])) linker.add(i, a.reports[i], j, b.reports[j]);
  return linker.take();
}

std::vector<Link> links_within(const std::vector<Features>& article) {
  Linker linker(1);
  for (std::size_t i = 0; i < article.size(); ++i)
    for (std::size_t j = i + 1; j < article.size(); ++j) linker.add(i, article[i], j, article[j]);
  return linker.take();
}

void Reach::add(float similarity) noexcept {
  for (float& one : nearest_)
    if (similarity > one) std::swap(similarity, one);
}

bool counts(const Link& link, float reach_a, float reach_b) noexcept {
  return link.postpones || link.similarity >= kSure || (link.similarity >= reach_a && link.similarity >= reach_b);
}

}  // namespace frise::merge
