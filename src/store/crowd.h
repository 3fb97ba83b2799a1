// The crowd: articles that others find by their keys. Most are strangers, each is met by many, and nothing but its
// outline is looked at; so these are found by small numbers, and not by looking up each article.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "merge/outline.h"

namespace frise::store {

class Crowd {
 public:
  using Seat = std::uint32_t;  // from 0, in the order in which they come

  /// The seat of the article of that number, which it keeps.
  [[nodiscard]] Seat seat(std::int64_t article);

  [[nodiscard]] std::int64_t article(Seat seat) const { return articles_[seat]; }
  [[nodiscard]] std::size_t size() const noexcept { return articles_.size(); }

  /// The outline of who sits there: what is known of it, or what make(article) makes. Stays until make_room().
  template <typename Make>
  [[nodiscard]] const merge::Outline& outline(Seat seat, Make make) {
    if (!outlines_[seat]) keep(seat, make(articles_[seat]));
    return *outlines_[seat];
  }

  /// Lets go of all outlines where there are very many.
  void make_room();

  /// The article may become another one: its outline is made anew.
  void forget(std::int64_t article);

  void clear();

 private:
  void keep(Seat seat, const merge::Outline& outline);

  std::unordered_map<std::int64_t, Seat> seats_;
  std::vector<std::int64_t> articles_;                           // by seat
  std::vector<std::unique_ptr<const merge::Outline>> outlines_;  // the same; of those that were asked for
  std::size_t kept_ = 0;                                         // of these
};

}  // namespace frise::store
