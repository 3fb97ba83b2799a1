#include "event/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "event/by_letter.h"

namespace frise::event {
namespace {

using text::Glue;

double digits(const std::string& form) {
  double value = 0;
  std::from_chars(form.data(), form.data() + form.size(), value);
  return value;
}

struct Small {
  std::string_view form;
  int value;
};

// Number words; tens and units are added up, « cent » and « mille » multiply. By their first letters.
constexpr auto kSmall = std::to_array<Small>({
    {"cinq", 5},      {"cinquante", 50}, {"deux", 2},      {"dix", 10},    {"douze", 12},
    {"huit", 8},      {"neuf", 9},       {"nonante", 90},  {"onze", 11},   {"quarante", 40},
    {"quatorze", 14}, {"quatre", 4},     {"quinze", 15},   {"seize", 16},  {"sept", 7},
    {"septante", 70}, {"six", 6},        {"soixante", 60}, {"treize", 13}, {"trente", 30},
    {"trois", 3},     {"un", 1},         {"une", 1},       {"vingt", 20},  {"vingts", 20},
});
static_assert(std::is_sorted(kSmall.begin(), kSmall.end(),
                             [](const Small& a, const Small& b) { return a.form < b.form; }));

constexpr LetterBegins kSmallBegin = letter_begins(kSmall, [](const Small& s) { return s.form; });

const Small* small_number(std::string_view form) {
  const auto [first, last] = with_letter_of(form, kSmallBegin);
  for (std::size_t k = first; k < last; ++k)
    if (kSmall[k].form == form) return &kSmall[k];
  return nullptr;
}

// « une trentaine de blessés », « deux douzaines d'œufs », « trois milliers »: the noun is part of the number.
constexpr auto kCollectives = std::to_array<Small>({
    {"dizaine", 10},
    {"douzaine", 12},
    {"quinzaine", 15},
    {"vingtaine", 20},
    {"trentaine", 30},
    {"quarantaine", 40},
    {"cinquantaine", 50},
    {"soixantaine", 60},
    {"centaine", 100},
    {"millier", 1000},
});

const Small* collective(const Word& w) {
  const auto* found =
      std::find_if(kCollectives.begin(), kCollectives.end(), [&](const Small& s) { return s.form == w.lemma; });
  return found == kCollectives.end() ? nullptr : found;
}

class Reader {
 public:
  explicit Reader(const Words& words) : words_(words) {}

  std::optional<Quantity> number(std::size_t k) const {
    const auto out = words_[k].pos == Pos::number ? in_digits(k) : in_words(k);
    return out ? std::optional(scaled(*out)) : out;
  }

 private:
  std::optional<Quantity> in_digits(std::size_t k) const {
    Quantity out{digits(words_[k].form), k + 1};
    bool grouped = words_[k].form.size() <= 3;
    while (grouped && out.end < words_.size()) {
      std::size_t next = out.end;
      const bool point = words_[next].form == "." && words_[next].glue == Glue::none;
      if (point) ++next;
      if (next >= words_.size() || words_[next].pos != Pos::number || words_[next].form.size() != 3) break;
      if (point ? words_[next].glue != Glue::none : words_[next].glue != Glue::space) break;
      out.value = out.value * 1000 + digits(words_[next].form);
      out.end = next + 1;
    }
    if (out.end + 1 < words_.size() && words_[out.end].form == "," && words_[out.end].glue == Glue::none &&
        words_[out.end + 1].pos == Pos::number && words_[out.end + 1].glue == Glue::none) {
      const Letters& decimals = words_[out.end + 1].form;
      out.value += digits(decimals) / std::pow(10.0, static_cast<double>(decimals.size()));
      out.end += 2;
    }
    return out;
  }

  std::optional<Quantity> in_words(std::size_t k) const {
    double total = 0;
    double current = 0;
    std::size_t at = k;
    if (words_[k].form == "et") return std::nullopt;
    for (; at < words_.size(); ++at) {
      std::string_view rest = words_[at].form;
      const bool joined = at > k && rest == "et";
      if (joined) {
        if (at + 1 >= words_.size() ||
            (words_[at + 1].form != "un" && words_[at + 1].form != "une" && words_[at + 1].form != "onze"))
          break;
        continue;
      }
      if (!take_word(rest, total, current)) break;
    }
    if (at == k) return std::nullopt;
    return Quantity{total + current, at};
  }

  // Hyphenated numbers are one word, their folded parts set apart by spaces: « trente six ».
  static bool take_word(std::string_view form, double& total, double& current) {
    while (!form.empty()) {
      const std::size_t space = form.find(' ');
      const std::string_view part = form.substr(0, space);
      form = space == std::string_view::npos ? std::string_view() : form.substr(space + 1);
      if (part == "et") continue;
      if (part == "cent" || part == "cents") {
        current = std::max(1.0, current) * 100;
      } else if (part == "mille") {
        total += std::max(1.0, current) * 1000;
        current = 0;
      } else {
        const Small* const small = small_number(part);
        if (small == nullptr) return false;
        current = small->value == 20 && current == 4 ? 80 : current + small->value;
      }
    }
    return true;
  }

  // « et demi »
  [[nodiscard]] double half_at(std::size_t k) const {
    const bool half = k + 1 < words_.size() && words_[k].form == "et" && words_[k + 1].form.starts_with("demi");
    return half ? 0.5 : 0;
  }

  // « million(s) », « milliard(s) »
  Quantity scaled(Quantity q) const {
    if (q.end >= words_.size()) return q;
    const Letters& lemma = words_[q.end].lemma;
    if (lemma == "million") return {(q.value + half_at(q.end + 1)) * 1e6, q.end + 1 + (half_at(q.end + 1) > 0 ? 2 : 0)};
    if (lemma == "milliard")
      return {(q.value + half_at(q.end + 1)) * 1e9, q.end + 1 + (half_at(q.end + 1) > 0 ? 2 : 0)};
    if (const Small* many = collective(words_[q.end])) return {q.value * many->value, q.end + 1};
    return q;
  }

  const Words& words_;
};

}  // namespace

std::optional<Quantity> quantity_at(const Words& words, std::size_t k) { return Reader(words).number(k); }

bool is_collective(const Word& word) { return collective(word) != nullptr; }

}  // namespace frise::event
