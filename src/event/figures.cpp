#include "event/figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "lexicon/lookup.h"
#include "text/fold.h"

namespace frise::event {
namespace {

using text::Glue;

// What no figure counts: lengths of time and ages.
constexpr auto kTimeUnits =
    std::to_array<std::string_view>({"an", "année", "mois", "semaine", "jour", "heure", "minute", "seconde",
                                     "trimestre", "semestre", "siècle", "décennie", "fois", "h"});

struct Quantity {
  double value = 0;
  std::size_t end = 0;
};

double digits(const std::string& form) {
  double value = 0;
  std::from_chars(form.data(), form.data() + form.size(), value);
  return value;
}

struct Small {
  std::string_view form;
  int value;
};

// Number words; tens and units are added up, « cent » and « mille » multiply.
constexpr auto kSmall = std::to_array<Small>({
    {"un", 1},        {"une", 1},        {"deux", 2},      {"trois", 3},     {"quatre", 4},
    {"cinq", 5},      {"six", 6},        {"sept", 7},      {"huit", 8},      {"neuf", 9},
    {"dix", 10},      {"onze", 11},      {"douze", 12},    {"treize", 13},   {"quatorze", 14},
    {"quinze", 15},   {"seize", 16},     {"vingt", 20},    {"vingts", 20},   {"trente", 30},
    {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}, {"septante", 70}, {"nonante", 90},
});

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
  Reader(std::string_view text, const Words& words) : text_(text), words_(words) {}

  // A number that begins at word k.
  std::optional<Quantity> number(std::size_t k) const {
    auto out = words_[k].pos == Pos::number ? in_digits(k) : in_words(k);
    if (!out) return out;
    return scaled(*out);
  }

  // The words before the number that bound or round it: « plus de », « près de », « au moins ».
  std::size_t qualifier_begin(std::size_t k) const {
    static constexpr auto kQualifiers =
        std::to_array<std::string_view>({"plus", "moins", "pres", "environ", "quelque", "au", "presque", "de", "d",
                                         "les", "autour", "peine", "a", "jusqu"});
    std::size_t begin = k;
    while (begin > 0 && k - begin < 3 &&
           std::find(kQualifiers.begin(), kQualifiers.end(), words_[begin - 1].form) != kQualifiers.end())
      --begin;
    // Only with one of the words that qualify: « de 900 » alone does not.
    for (std::size_t j = begin; j < k; ++j)
      for (const std::string_view q : {"plus", "moins", "pres", "environ", "quelque", "presque", "autour", "peine"})
        if (words_[j].form == q) return j > begin && words_[j - 1].form == "au" ? j - 1 : j;
    return k;
  }

  // The noun that is counted, with its adjectives: words [k, end) after the number; empty where there is none.
  std::string counted(std::size_t k) const {
    if (k < words_.size() && words_[k].form == "%") return "%";
    while (k < words_.size() &&
           (words_[k].form == "de" || words_[k].form == "d" || words_[k].form == "XNUMX" || words_[k].form == "xnumx" ||
            words_[k].form == "quelque" || words_[k].form == "autres"))
      ++k;
    std::size_t end = k;
    bool noun = false;
    while (end < words_.size() && end < k + 4) {
      const Word& w = words_[end];
      const bool nominal = w.pos == Pos::noun || w.pos == Pos::adjective || (w.pos == Pos::participle && noun);
      if (!nominal || (w.pos == Pos::noun && noun)) break;
      noun |= w.pos == Pos::noun;
      ++end;
    }
    if (!noun && end == k && k < words_.size() && (words_[k].pos == Pos::participle || words_[k].pos == Pos::adjective))
      ++end;  // « trois disparus »
    if (end == k) return {};
    for (std::size_t j = k; j < end; ++j)
      if (std::find(kTimeUnits.begin(), kTimeUnits.end(), words_[j].lemma) != kTimeUnits.end()) return {};
    std::string out;
    for (std::size_t j = k; j < end; ++j) out += (j > k ? " " : "") + std::string(words_[j].span.of(text_));
    return out;
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
      const std::string& decimals = words_[out.end + 1].form;
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
        const auto* small = std::find_if(kSmall.begin(), kSmall.end(), [&](const Small& s) { return s.form == part; });
        if (small == kSmall.end()) return false;
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
    const std::string& lemma = words_[q.end].lemma;
    if (lemma == "million") return {(q.value + half_at(q.end + 1)) * 1e6, q.end + 1 + (half_at(q.end + 1) > 0 ? 2 : 0)};
    if (lemma == "milliard")
      return {(q.value + half_at(q.end + 1)) * 1e9, q.end + 1 + (half_at(q.end + 1) > 0 ? 2 : 0)};
    if (const Small* many = collective(words_[q.end])) return {q.value * many->value, q.end + 1};
    return q;
  }

  std::string_view text_;
  const Words& words_;
};

// « un seul homme », « une trentaine », « un million »: the article is a number.
bool counts_one(const Word& next) {
  return next.form == "seul" || next.form == "seule" || next.lemma == "million" || next.lemma == "milliard" ||
         collective(next) != nullptr;
}

bool is_article_one(const Word& w) { return w.form == "un" || w.form == "une"; }

}  // namespace

std::vector<FigureClaim> figures(std::string_view text, const Words& words, std::size_t begin, std::size_t end) {
  std::vector<FigureClaim> out;
  const Reader reader(text, words);
  for (std::size_t k = begin; k < end;) {
    const bool starts = !words[k].time && (!is_article_one(words[k]) || (k + 1 < end && counts_one(words[k + 1])));
    const bool ordinal = k + 1 < words.size() && words[k + 1].glue == Glue::none && words[k + 1].pos != Pos::sign &&
                         words[k].pos == Pos::number;
    const auto quantity = starts && !ordinal ? reader.number(k) : std::nullopt;
    if (!quantity) {
      ++k;
      continue;
    }
    const std::string what = reader.counted(quantity->end);
    if (!what.empty() && quantity->end <= end + 1) {
      const std::size_t from = reader.qualifier_begin(k);
      out.push_back({what, quantity->value, std::string(span_of(words, from, quantity->end).of(text))});
    }
    k = quantity->end;
  }
  return out;
}

}  // namespace frise::event
