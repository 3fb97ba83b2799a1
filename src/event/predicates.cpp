#include "event/predicates.h"

#include <algorithm>
#include <array>

#include "event/links.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/clause_words.h"
#include "text/token.h"

namespace frise::event {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_auxiliary(const Word& w) { return w.lemma == "avoir" || w.lemma == "être"; }

// « restera fermé »: the participle says what goes on.
bool remains(const Word& w) { return w.lemma == "rester" || w.lemma == "demeurer"; }

bool is_modal(std::string_view lemma) {
  constexpr auto kModals = std::to_array<std::string_view>({"devoir", "pouvoir", "aller", "vouloir", "falloir", "venir",
                                                            "faire", "laisser", "oser", "savoir", "tenir", "finir",
                                                            "commencer", "continuer", "espérer", "compter"});
  return std::find(kModals.begin(), kModals.end(), lemma) != kModals.end();
}

bool is_between(const Word& w) { return w.pos == Pos::adverb || w.pos == Pos::pronoun; }

// The number of words from k on that are one of the phrases that verb groups have in them; 0 where they are none.
std::size_t phrase_within(const Words& words, std::size_t k) {
  for (std::string_view phrase : lexicon::fr::kWithinVerbGroups) {
    if (!words[k].form.starts_with(phrase.front())) continue;
    std::size_t at = k;
    while (!phrase.empty() && at < words.size() && words[at].form == phrase.substr(0, phrase.find(' '))) {
      phrase.remove_prefix(std::min(words[at].form.size() + 1, phrase.size()));
      ++at;
    }
    if (phrase.empty()) return at - k;
  }
  return 0;
}

// Reads verb groups.
class Groups {
 public:
  explicit Groups(const Words& words) : words_(words) {}

  std::vector<Predicate> run() {
    std::vector<Predicate> out;
    for (std::size_t k = 0; k < words_.size();) {
      auto group = at(k);
      k = group ? group->end : k + 1;
      if (group) out.push_back(std::move(*group));
    }
    return out;
  }

 private:
  std::optional<Predicate> at(std::size_t k) const {
    const Word& w = words_[k];
    if (w.time) return std::nullopt;  // « il y a trois ans » has no verb
    if (w.pos == Pos::verb || w.pos == Pos::gerund) return group_at(k);
    if (w.pos == Pos::participle && is_reduced(k)) return group_at(k);
    return std::nullopt;
  }

  // « arrivé vendredi », « signée en juin »: a participle without auxiliary that is not a mere adjective.
  [[nodiscard]] bool is_reduced(std::size_t k) const {
    if (k + 1 >= words_.size()) return false;
    if (k > 0 && words_[k - 1].pos == Pos::determiner) return false;
    const Word& next = words_[k + 1];
    return next.pos != Pos::noun || next.lemma == "lundi" || next.lemma == "mardi" || next.lemma == "mercredi" ||
           next.lemma == "jeudi" || next.lemma == "vendredi" || next.lemma == "samedi" || next.lemma == "dimanche";
  }

  std::optional<Predicate> group_at(std::size_t k) const {
    const Word& first = words_[k];
    Predicate p{k, k + 1, first.lemma, first.pos, first.features, false, false, false, false, {}};
    p.negated = is_negated(k);
    std::size_t carrier = k;
    bool to_be = first.lemma == "être";
    while (true) {
      const std::size_t next = carrying_after(carrier);
      if (next == kNone) break;
      const Word& w = words_[next];
      if (w.pos == Pos::participle) {
        p.compound |= is_auxiliary(words_[carrier]);
        if (is_auxiliary(words_[carrier])) to_be = words_[carrier].lemma == "être";
        p.passive = to_be && !lexicon::takes_etre(w.lemma) && w.lemma != "être" && !reflexive(k);
      } else {
        p.modal = true;
        p.modal_lemma = words_[carrier].lemma;
      }
      carrier = next;
      p.end = next + 1;
      p.lemma = w.lemma;
    }
    return p;
  }

  // The participle or infinitive that carries on the group whose last word stands at k.
  [[nodiscard]] std::size_t carrying_after(std::size_t k) const {
    const bool auxiliary = is_auxiliary(words_[k]) || remains(words_[k]);
    const bool modal = is_modal(words_[k].lemma);
    if (!auxiliary && !modal) return kNone;
    for (std::size_t j = k + 1; j < std::min(k + 7, words_.size()); ++j) {
      const Word& w = words_[j];
      if (auxiliary && w.pos == Pos::participle) return j;
      if (modal && w.pos == Pos::infinitive) return j;
      const bool link = modal && (w.form == "de" || w.form == "d" || w.form == "a" || w.form == "par");
      if (const std::size_t length = link_length(words_, j, words_.size()); length > 1) {
        j += length - 1;  // « sera, quant à elle, exposée »
        continue;
      }
      if (const std::size_t length = auxiliary ? phrase_within(words_, j) : 0; length > 0) {
        j += length - 1;  // « a été plusieurs fois condamné »
        continue;
      }
      if (auxiliary && w.time) continue;  // « avait mardi annoncé »
      if (!is_between(w) && !link && !is_emphasis(words_, j) && w.glue != text::Glue::hyphen) return kNone;
    }
    return kNone;
  }

  [[nodiscard]] bool is_negated(std::size_t k) const {
    for (std::size_t j = k; j-- > 0 && k - j <= 3;) {
      if (words_[j].form == "ne" || words_[j].form == "n") return !restricts(k);
      if (words_[j].pos != Pos::pronoun) return false;
    }
    return false;
  }

  // « n'a été retrouvée que le 4 novembre » denies nothing.
  [[nodiscard]] bool restricts(std::size_t k) const {
    for (std::size_t j = k + 1; j < std::min(k + 8, words_.size()); ++j) {
      if (words_[j].form == "que" || words_[j].form == "qu") return true;
      if (words_[j].form == "pas" || words_[j].form == "plus" || words_[j].form == "jamais") return false;
    }
    return false;
  }

  [[nodiscard]] bool reflexive(std::size_t k) const { return k > 0 && words_[k - 1].lemma == "se"; }

  const Words& words_;
};

}  // namespace

std::vector<Predicate> predicates_of(const Words& words) { return Groups(words).run(); }

}  // namespace frise::event
