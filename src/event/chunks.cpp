#include "event/chunks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "lexicon/event_class.h"

namespace frise::event {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kUsualChunks = 4;

bool is_strong(std::string_view form) {
  return form == ";" || form == ":" || form == "«" || form == "»" || form == "\"" || form == "?" || form == "!" ||
         form == "…";
}

// Quotation marks inside a clause part nothing, nor do the commas between them where no verb stands: « un traité
// prévoyant une « aide immédiate, sans condition » en cas d'attaque ». Those that open behind a pause quote somebody.
std::vector<bool> transparent_quotes(const Words& words) {
  std::vector<bool> out(words.size(), false);
  bool open = false;
  std::size_t opened = kNone;  // where the open quotation began, if inside a clause
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!is_quote(words[k])) continue;
    open = words[k].form == "«" || (words[k].form == "\"" && !open);
    if (open) {
      opened = k == 0 || words[k - 1].pos == Pos::sign ? kNone : k;
    } else if (opened != kNone) {
      out[opened] = out[k] = true;
      const auto begin = words.begin() + static_cast<std::ptrdiff_t>(opened);
      const auto end = words.begin() + static_cast<std::ptrdiff_t>(k);
      if (std::none_of(begin, end, [](const Word& w) { return w.pos == Pos::verb; }))
        for (std::size_t j = opened; j < k; ++j) out[j] = out[j] || words[j].form == ",";
      opened = kNone;
    }
  }
  return out;
}

class Cutter {
 public:
  Cutter(const Words& words, const std::vector<Predicate>& predicates)
      : words_(words), predicates_(predicates), transparent_(transparent_quotes(words)) {}

  std::vector<Chunk> run() {
    std::vector<Chunk> out;
    out.reserve(kUsualChunks);
    Chunk chunk{0, 0, true, ClauseKind::main, {}};
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (cuts(k)) {
        const bool empty = k == chunk.begin;
        close(chunk, k, out);
        chunk = {k + 1, k + 1, is_strong(words_[k].form) || (empty && chunk.after_strong), ClauseKind::main, {}};
        continue;
      }
      const auto kind = opened_at(k);
      if (!kind) continue;
      if (k > chunk.begin) {
        close(chunk, k, out);
        chunk = {k, k, false, *kind, {}};
      } else {
        chunk.kind = *kind;
      }
    }
    close(chunk, words_.size(), out);
    for (Chunk& c : out) take_predicates(c);
    return out;
  }

 private:
  [[nodiscard]] bool cuts(std::size_t k) const { return is_cut(words_, k) && !transparent_[k]; }

  void close(Chunk& chunk, std::size_t end, std::vector<Chunk>& out) const {
    chunk.end = end;
    if (chunk.end > chunk.begin) out.push_back(chunk);
  }

  [[nodiscard]] bool finite_before_cut(std::size_t k) const {
    for (std::size_t j = k; j < words_.size() && !cuts(j); ++j)
      if (words_[j].pos == Pos::verb) return true;
    return false;
  }

  // « ne fonctionne plus | qu'en virtuel »
  [[nodiscard]] bool restricts(std::size_t que) const {
    if (que + 1 >= words_.size() || words_[que + 1].pos != Pos::preposition) return false;
    for (std::size_t k = que; k-- > 0 && !cuts(k) && words_[k].pos != Pos::conjunction && words_[k].form != "pas";)
      if (words_[k].lemma == "ne") return true;
    return false;
  }

  // A clause of its own begins at word k.
  [[nodiscard]] std::optional<ClauseKind> opened_at(std::size_t k) const {
    const Word& w = words_[k];
    if (w.pos == Pos::relative) return finite_before_cut(k + 1) ? std::optional(ClauseKind::relative) : std::nullopt;
    if (w.pos != Pos::conjunction) return std::nullopt;
    if (!finite_before_cut(k + 1)) return std::nullopt;
    if (w.lemma == "que") {
      if (restricts(k)) return std::nullopt;
      const bool adverbial = k > 0 && (words_[k - 1].pos == Pos::adverb || words_[k - 1].pos == Pos::preposition ||
                                       words_[k - 1].form == "tandis" || words_[k - 1].form == "fois");
      if (adverbial) return ClauseKind::adverbial;
      const bool realises =
          k > 0 && words_[k - 1].form == "compte" && !words_[k - 1].capital;  // « se rend compte que »
      if (realises || says_to_somebody(k)) return ClauseKind::complement;
      if (k > 0 &&
          (is_name_or_noun(words_[k - 1]) || follows_apart(k) || follows_quoted_noun(k) || follows_described_noun(k)))
        return ClauseKind::relative;
      const bool restriction = k + 1 < words_.size() && words_[k + 1].pos == Pos::preposition;
      return restriction ? std::nullopt : std::optional(ClauseKind::complement);
    }
    if (w.form == "et" || w.form == "ou" || w.form == "mais")
      return finite_since_cut(k) && coordinates_verbs(k) ? std::optional(ClauseKind::main) : std::nullopt;
    return ClauseKind::adverbial;
  }

  // « a confirmé lundi à l'antenne | que le pont fermerait »: of a verb of saying only who hears it stands before.
  [[nodiscard]] bool says_to_somebody(std::size_t que) const {
    std::size_t verb = que;
    while (verb > 0 && !cuts(verb - 1) && words_[verb - 1].pos != Pos::relative && !is_verbal(words_[verb - 1])) --verb;
    if (verb == 0 || !is_verbal(words_[verb - 1]) || !lexicon::is_inverting_verb(words_[verb - 1].lemma)) return false;
    while (verb < que && (words_[verb].time || words_[verb].pos == Pos::adverb)) ++verb;
    return verb < que && hangs(verb) && !names_object(verb, que);
  }

  [[nodiscard]] bool hangs(std::size_t k) const {
    return words_[k].pos == Pos::preposition || words_[k].form == "au" || words_[k].form == "aux";
  }

  // « a présenté à la presse | le plan que … »
  [[nodiscard]] bool names_object(std::size_t begin, std::size_t end) const {
    for (std::size_t k = begin + 1; k < end; ++k) {
      const Word& w = words_[k];
      const bool opens = (w.pos == Pos::determiner || w.pos == Pos::number) && !w.time && !hangs(k) && w.form != "du" &&
                         w.form != "des";
      if (opens && words_[k - 1].pos != Pos::preposition && words_[k - 1].pos != Pos::determiner) return true;
    }
    return false;
  }

  static bool is_verbal(const Word& w) { return w.pos == Pos::verb || w.pos == Pos::participle; }

  // « un chantier périlleux | que le maire mène »
  [[nodiscard]] bool follows_described_noun(std::size_t k) const {
    return k > 1 && words_[k - 1].pos == Pos::adjective && is_name_or_noun(words_[k - 2]) && !words_[k - 2].time;
  }

  static bool is_name_or_noun(const Word& w) { return w.pos == Pos::noun || w.pos == Pos::proper; }

  // « le "contrôle étroit" | qu'aurait exercé le parquet »
  [[nodiscard]] bool follows_quoted_noun(std::size_t k) const {
    return k > 1 && is_quote(words_[k - 1]) && (is_name_or_noun(words_[k - 2]) || words_[k - 2].pos == Pos::adjective);
  }

  // « au Royaume-Uni, | qu'elle a quitté »: behind a noun and a comma, with no verb before it that says something.
  [[nodiscard]] bool follows_apart(std::size_t k) const {
    if (k < 2 || words_[k - 1].form != "," || words_[k - 2].time) return false;
    if (!is_name_or_noun(words_[k - 2]) && words_[k - 2].pos != Pos::adjective) return false;
    return std::none_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(k), [](const Word& w) {
      return lexicon::is_saying_verb(w.lemma) || lexicon::is_inverting_verb(w.lemma) || w.lemma == "dire";
    });
  }

  [[nodiscard]] bool finite_since_cut(std::size_t k) const {
    for (std::size_t j = k; j-- > 0 && !cuts(j);) {
      if (words_[j].pos == Pos::verb) return true;
      if (words_[j].pos == Pos::relative || words_[j].pos == Pos::conjunction) return false;
    }
    return false;
  }

  // « … et a indiqué », « … et sept autres étaient portées disparues »: a verb follows before another conjunction.
  [[nodiscard]] bool coordinates_verbs(std::size_t k) const {
    for (std::size_t j = k + 1; j < words_.size() && !cuts(j); ++j) {
      if (words_[j].pos == Pos::verb) return true;
      if (words_[j].pos == Pos::relative || words_[j].pos == Pos::conjunction) return false;
    }
    return false;
  }

  void take_predicates(Chunk& chunk) const {
    for (std::size_t p = 0; p < predicates_.size(); ++p)
      if (chunk.begin <= predicates_[p].begin && predicates_[p].begin < chunk.end) chunk.predicates.push_back(p);
  }

  const Words& words_;
  const std::vector<Predicate>& predicates_;
  std::vector<bool> transparent_;
};

}  // namespace

std::vector<Chunk> chunks_of(const Words& words, const std::vector<Predicate>& predicates) {
  return Cutter(words, predicates).run();
}

}  // namespace frise::event
