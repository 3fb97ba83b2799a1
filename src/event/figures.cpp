#include "event/figures.h"

#include <algorithm>
#include <array>
#include <optional>

#include "event/clauses.h"
#include "event/quantity.h"

namespace frise::event {
namespace {

using text::Glue;

// What no figure counts: lengths of time and ages.
constexpr auto kTimeUnits =
    std::to_array<std::string_view>({"an", "année", "mois", "semaine", "jour", "heure", "minute", "seconde",
                                     "trimestre", "semestre", "siècle", "décennie", "fois", "h"});

// The noun that a number counts: words [begin, end), its head at `head`.
struct Counted {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t head = 0;
};

class Finder {
 public:
  Finder(std::string_view text, const Words& words, const FigureClaim& before)
      : text_(text), words_(words), before_(before) {}

  std::vector<FigureUse> run() {
    for (std::size_t k = 0; k < words_.size();) {
      const auto quantity = may_begin(k) ? quantity_at(words_, k) : std::nullopt;
      k = quantity ? add(k, *quantity) : k + 1;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool may_begin(std::size_t k) const {
    if (words_[k].time) return false;
    const Word* next = k + 1 < words_.size() ? &words_[k + 1] : nullptr;
    const bool article = words_[k].form == "un" || words_[k].form == "une";
    if (article) return next != nullptr && counts_one(words_[k], *next);
    // « 3e »
    return words_[k].pos != Pos::number || next == nullptr || next->glue != Glue::none || next->pos == Pos::sign;
  }

  // « un seul homme », « une trentaine », « un million », « un mort »: the article is a number.
  static bool counts_one(const Word& article, const Word& next) {
    constexpr auto kCasualties =
        std::to_array<std::string_view>({"disparu", "disparue", "blesse", "blessee", "tue", "tuee"});
    return contains(kCasualties, next.form) || (next.form == "mort" && article.form == "un") || next.form == "seul" ||
           next.form == "seule" || next.lemma == "million" || next.lemma == "milliard" || is_collective(next);
  }

  // Adds the figure, if it is one; the word to go on from.
  std::size_t add(std::size_t k, const Quantity& quantity) {
    FigureUse use{qualifier_begin(k), quantity.end, {}};
    use.claim.value = quantity.value;
    if (quantity.end < words_.size() && words_[quantity.end].form == "%") {
      use.claim.what = use.claim.head = "%";
    } else if (const auto counted = counted_after(quantity.end)) {
      if (is_time_unit(*counted) || is_definite(k, quantity.value)) return quantity.end;
      name(use.claim, *counted);
      use.end = std::max(use.end, counted->end);
    } else if (is_lower_bound(quantity)) {
      lower_ = quantity;
      lower_begin_ = k;
      return quantity.end;
    } else if (!count_people(use, k) && !borrow(use, k)) {
      return quantity.end;
    }
    use.claim.text = std::string(span_of(words_, use.begin, quantity.end).of(text_));
    if (lower_ && lower_->end + 1 == k) add_lower_bound(use.claim);
    out_.push_back(std::move(use));
    return out_.back().end;
  }

  // « les deux pays » says which, « les 47 écoles » how many.
  [[nodiscard]] bool is_definite(std::size_t k, double value) const {
    return k > 0 && value <= 10 && words_[k].pos != Pos::number && words_[k - 1].pos == Pos::determiner &&
           words_[k - 1].form != "de" && words_[k - 1].form != "d";
  }

  void name(FigureClaim& claim, const Counted& counted) const {
    for (std::size_t k = counted.begin; k < counted.end; ++k)
      claim.what += (k > counted.begin ? " " : "") + std::string(words_[k].span.of(text_));
    claim.head = head_of(words_[counted.head].lemma);
  }

  // One word for what is the same: « tués » are « morts », and « blessés » is a participle or a noun.
  static std::string head_of(const std::string& lemma) {
    if (lemma == "tué" || lemma == "tuer" || lemma == "décès") return "mort";
    if (lemma == "blesser") return "blessé";
    return lemma == "disparaître" ? "disparu" : lemma;
  }

  // « Ils étaient 900 à défiler », « elles étaient 60 dans la salle »
  bool count_people(FigureUse& use, std::size_t k) const {
    const std::size_t verb = qualifier_begin(k);
    if (verb < 2 || words_[verb - 1].lemma != "être" || !words_[verb - 2].form.starts_with("ils")) return false;
    use.claim.what = "personnes";
    use.claim.head = "personne";
    if (use.end + 1 < words_.size() && words_[use.end].form == "a") name_by_verb(use.claim, words_[use.end + 1].lemma);
    return true;
  }

  // A number without a noun counts what the number before it counts: « 4 000 personnes d'après les syndicats, 1 800
  // selon la police »; « La direction supprime 40 postes. La CGT en compte 60. »
  bool borrow(FigureUse& use, std::size_t k) const {
    constexpr auto kFollowers = std::to_array<std::string_view>({"selon", "d", "en", "si", "pour", "contre"});
    const FigureClaim& lender = out_.empty() ? before_ : out_.back().claim;
    if (lender.what.empty() || words_[k].form == "un" || words_[k].form == "une") return false;
    const bool goes_on = is_total(k, use.claim.value) || has_en_before(k);
    if (!goes_on && (names_number(k) || (out_.empty() && k > 0))) return false;
    const bool ends =
        use.end == words_.size() || is_sign(words_[use.end]) || contains(kFollowers, words_[use.end].form);
    if (!ends) return false;
    use.claim.what = lender.what;
    use.claim.head = lender.head;
    return true;
  }

  // « porterait le total à 420 »: no hour is so late.
  [[nodiscard]] bool is_total(std::size_t k, double value) const {
    constexpr double kLatest = 60;
    return k > 0 && words_[k - 1].form == "a" && words_[k - 1].pos == Pos::preposition && value > kLatest;
  }

  // « en compte 81 », « n'en reconnaît que 9 000 »
  [[nodiscard]] bool has_en_before(std::size_t k) const {
    for (std::size_t j = k; j-- > 0 && k - j <= 4 && !is_cut(words_, j);)
      if (words_[j].form == "en") return true;
    return false;
  }

  static bool is_sign(const Word& w) { return w.pos == Pos::sign && w.form != "-" && w.form != "/"; }

  // « le 12 », « article 4 », « à 17 », « 4-17 » count nothing.
  [[nodiscard]] bool names_number(std::size_t k) const {
    if (k == 0) return false;
    const Word& before = words_[k - 1];
    return words_[k].glue == Glue::hyphen || before.pos == Pos::determiner || before.pos == Pos::noun ||
           before.pos == Pos::proper || before.time || before.form == "a" || before.form == "dont" ||
           (before.form == "-" && words_[k].glue == Glue::none);
  }

  // « entre 53 et 54 % », « 200 à 300 personnes »: another number follows, and tells what both count.
  [[nodiscard]] bool is_lower_bound(const Quantity& quantity) const {
    if (quantity.end + 1 >= words_.size()) return false;
    const Word& link = words_[quantity.end];
    const bool links = link.form == "et" || link.form == "ou" || (link.form == "a" && link.pos == Pos::preposition);
    return links && may_begin(quantity.end + 1) && quantity_at(words_, quantity.end + 1);
  }

  void add_lower_bound(const FigureClaim& upper) {
    FigureClaim claim = upper;
    claim.value = lower_->value;
    claim.text = std::string(span_of(words_, lower_begin_, lower_->end).of(text_));
    out_.push_back({lower_begin_, lower_->end, std::move(claim)});
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

  [[nodiscard]] bool is_time_unit(const Counted& counted) const {
    for (std::size_t k = counted.begin; k < counted.end; ++k)
      if (contains(kTimeUnits, words_[k].lemma)) return true;
    return false;
  }

  // Words between the number and its noun: « trois autres blessés », « 168 des 312 postes », « à 46 le nombre de
  // communes ».
  [[nodiscard]] std::size_t past_links(std::size_t k) const {
    const bool counted_number = k + 3 < words_.size() && words_[k].form == "le" && words_[k + 1].form == "nombre";
    if (counted_number) return k + 3;
    const bool part = k + 1 < words_.size() && words_[k].form == "des" && words_[k + 1].pos == Pos::number;
    if (part) {
      if (const auto whole = quantity_at(words_, k + 1)) return whole->end;
    }
    // « XNUMX » is left behind by a translation program.
    constexpr auto kLinks = std::to_array<std::string_view>({"de", "d", "quelque", "autres", "xnumx", "XNUMX"});
    while (k < words_.size() && contains(kLinks, words_[k].form)) ++k;
    return k;
  }

  // The noun after the number with its adjectives; « trois disparus » may be a participle.
  [[nodiscard]] std::optional<Counted> counted_after(std::size_t k) const {
    const std::size_t begin = past_links(k);
    Counted out{begin, begin, words_.size()};
    while (out.end < words_.size() && out.end < begin + 4) {
      const Word& w = words_[out.end];
      const bool noun = out.head < words_.size();
      const bool named = w.pos == Pos::noun || (w.pos == Pos::other && !noun);  // « 300 débrayeurs »: a rare noun
      const bool nominal = named || w.pos == Pos::adjective || (w.pos == Pos::participle && noun);
      if (!nominal || (named && noun) || w.time) break;
      if (named) out.head = out.end;
      ++out.end;
    }
    if (out.end == begin && begin < words_.size() && words_[begin].pos == Pos::participle) ++out.end;
    if (out.end == begin) return std::nullopt;
    if (out.head == words_.size()) out.head = begin;
    return out;
  }

  std::string_view text_;
  const Words& words_;
  const FigureClaim& before_;  // the last of the sentence before
  std::vector<FigureUse> out_;
  std::optional<Quantity> lower_;  // of a range, whose noun follows the upper bound
  std::size_t lower_begin_ = 0;
};

}  // namespace

bool is_casualty(const FigureClaim& claim) {
  return claim.head == "mort" || claim.head == "disparu" || claim.head == "blessé";
}

void name_by_verb(FigureClaim& claim, std::string_view verb) {
  struct Named {
    std::string_view verbs;
    std::string_view what;
    std::string_view head;
  };
  constexpr auto kNamed =
      std::to_array<Named>({{"|mourir|décéder|périr|succomber|tuer|", "morts", "mort"},
                            {"|blesser|", "blessés", "blessé"},
                            {"|disparaître|", "disparus", "disparu"},
                            {"|évacuer|", "évacués", "évacué"},
                            {"|manifester|défiler|marcher|protester|", "manifestants", "manifestant"}});
  if (claim.head != "personne" && claim.head != "habitant" && claim.head != "civil") return;
  const std::string key = "|" + std::string(verb) + "|";
  for (const Named& named : kNamed)
    if (named.verbs.find(key) != std::string_view::npos) {
      claim.what = named.what;
      claim.head = named.head;
    }
}

std::vector<FigureUse> figures(std::string_view text, const Words& words, const FigureClaim& before) {
  return Finder(text, words, before).run();
}

std::optional<FigureClaim> asked_for(std::string_view text, const Words& words) {
  for (std::size_t k = 0; k + 2 < words.size(); ++k) {
    if (words[k].form != "combien" || words[k + 1].lemma != "de" || words[k + 2].pos != Pos::noun) continue;
    FigureClaim out;
    out.what = words[k + 2].span.of(text);
    out.head = words[k + 2].lemma;
    return out;
  }
  return std::nullopt;
}

}  // namespace frise::event
