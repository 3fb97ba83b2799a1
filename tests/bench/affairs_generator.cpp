#include "bench/affairs_generator.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "bench/affair.h"
#include "bench/affair_article.h"

namespace frise::bench {
namespace {

constexpr std::size_t kArticlesAnAffair = 20;
constexpr int kLargest = 500;
constexpr double kExponent = 1.75;
constexpr double kCopied = 0.06;  // of the articles of an affair

const Day kBegin{2019, 1, 1};
constexpr int kDays = 6 * 365;

// The sizes of `count` affairs of two articles or more: the quantiles of P(n) ~ n^-1.75, n = 2 … 500.
std::vector<std::size_t> sizes(std::size_t count) {
  std::vector<double> below{0, 0};  // of a size n, the share of affairs up to n
  for (int n = 2; n <= kLargest; ++n) below.push_back(below.back() + std::pow(n, -kExponent));
  std::vector<std::size_t> out;
  for (std::size_t k = 0; k < count; ++k) {
    const double share = (static_cast<double>(k) + 0.5) / static_cast<double>(count) * below.back();
    out.push_back(static_cast<std::size_t>(std::lower_bound(below.begin(), below.end(), share) - below.begin()));
  }
  return out;
}

// A quarter of all affairs begin about one of forty days.
Day begin_of(Random& random) {
  constexpr int kBursts = 40;
  if (random.chance(0.25)) return kBegin + (random.between(0, kBursts - 1) * kDays / kBursts + random.between(0, 2));
  return kBegin + random.between(0, kDays - 1);
}

class Generator {
 public:
  Generator(const Scripts& scripts, std::uint64_t seed) : scripts_(scripts), seed_(seed) {}

  void add_affair(std::size_t size) {
    Random random(seed_, out_.affairs++);
    const Affair affair = make_affair(random, scripts_, begin_of(random));
    std::vector<WrittenArticle> written;
    for (std::size_t k = 0; k < size; ++k)
      written.push_back(!written.empty() && random.chance(kCopied)
                            ? copy_article(random, affair, random.pick(written))
                            : write_article(random, scripts_, affair, random.below(affair.happenings.size())));
    for (WrittenArticle& w : written) add_article(std::move(w));
    happenings_ += affair.happenings.size();
  }

  [[nodiscard]] Affairs take() {
    std::unordered_set<std::size_t> told;
    for (const GoldMention& g : out_.gold) told.insert(g.event);
    out_.events = told.size();
    return std::move(out_);
  }

 private:
  void add_article(WrittenArticle written) {
    for (const Telling& t : written.tellings)
      out_.gold.push_back({out_.articles.size(), t.span, happenings_ + t.happening, t.first, t.last});
    written.article.id = "art-" + std::to_string(out_.articles.size());
    out_.articles.push_back(std::move(written.article));
  }

  const Scripts& scripts_;
  std::uint64_t seed_;
  std::size_t happenings_ = 0;  // of the affairs so far
  Affairs out_;
};

}  // namespace

Affairs make_affairs(const Scripts& scripts, std::size_t articles, std::uint64_t seed) {
  Generator generator(scripts, seed);
  std::size_t left = articles;
  for (const std::size_t size : sizes(articles / kArticlesAnAffair)) {
    generator.add_affair(std::min(size, left));
    left -= std::min(size, left);
  }
  for (; left > 0; --left) generator.add_affair(1);
  return generator.take();
}

}  // namespace frise::bench
