#include "event/clauses.h"

#include <algorithm>
#include <array>

#include "event/chunks.h"
#include "event/predicates.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/clause_words.h"
#include "text/token.h"

namespace frise::event {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// « se », « y », « en », « lui »: pronouns that stand before a verb without being its subject.
bool is_clitic(const Word& w) {
  constexpr auto kClitics = std::to_array<std::string_view>(
      {"se", "s", "y", "en", "me", "m", "te", "t", "le", "la", "l", "les", "lui", "leur"});
  return std::find(kClitics.begin(), kClitics.end(), w.form) != kClitics.end();
}

// « plus de 400 habitants », « entre 2 500 et 3 000 personnes »: a noun phrase that begins with none.
bool is_quantifier(const Word& w) {
  return w.form == "plus" || w.form == "moins" || w.form == "pres" || w.form == "environ" || w.form == "quelque" ||
         w.form == "entre";
}

// « du », « au »: what follows hangs on a noun before.
bool hangs_on_noun(const Word& w) { return w.form == "du" || w.form == "au" || w.form == "aux"; }

bool is_inverting(const Words& words, const Predicate& p) {
  const bool puts_forward =
      p.lemma == "mettre" && p.end + 1 < words.size() && words[p.end].form == "en" && words[p.end + 1].form == "avant";
  return lexicon::is_inverting_verb(p.lemma) || (p.modal_lemma == "faire" && p.lemma == "savoir") || puts_forward;
}

// Makes clauses of chunks.
class Assembler {
 public:
  Assembler(const Words& words, const std::vector<Predicate>& predicates, const std::vector<Chunk>& chunks)
      : words_(words), predicates_(predicates), chunks_(chunks) {}

  Clauses run() {
    owner_.assign(chunks_.size(), kNone);
    for (std::size_t c = 0; c < chunks_.size(); ++c)
      for (const std::size_t p : chunks_[c].predicates) add_clause(c, p);
    join_orphans();
    for (std::size_t i = 0; i < out_.list.size(); ++i) {
      out_.list[i].leads = led_by(i);
      if (out_.list[i].leads) out_.list[*out_.list[i].leads].context = out_.list[i].begin;
    }
    out_.clause_of.assign(words_.size(), out_.list.size());
    for (std::size_t c = 0; c < chunks_.size(); ++c) assign_words(c);
    return std::move(out_);
  }

 private:
  void add_clause(std::size_t c, std::size_t p) {
    const Chunk& chunk = chunks_[c];
    Clause clause{chunk.begin, chunk.end, chunk.begin, chunk.begin, chunk.kind, predicates_[p], false, {}};
    if (clause.predicate.form == Pos::participle || clause.predicate.form == Pos::gerund)
      clause.kind = ClauseKind::participial;
    if (owner_[c] == kNone || finite(p)) owner_[c] = out_.list.size();
    if (clause.kind == ClauseKind::main && lacks_subject(chunk, clause.predicate)) {
      clause.inverted = is_inverted(c, clause.predicate);
      if (!clause.inverted) clause.subject = subject_before(c, true);
    }
    out_.list.push_back(std::move(clause));
  }

  // « …, ont annoncé les autorités »: behind a whole clause or a quotation, a verb of saying with a noun behind it.
  [[nodiscard]] bool is_inverted(std::size_t c, const Predicate& p) const {
    if (c == 0 || !is_inverting(words_, p) || !has_noun_behind(chunks_[c], p) || takes_infinitive(p)) return false;
    const Letters& sign = words_[chunks_[c].begin - 1].form;
    if (p.lemma == "poster" && (sign != "," || has_new_object(p))) return false;
    const bool behind_quote =
        sign == "»" || sign == "\"" || (chunks_[c].begin > 1 && is_quote(words_[chunks_[c].begin - 2]));
    // « (1 000, affirme la CFDT) »
    const bool behind_clause = owner_[c - 1] != kNone && !is_aside(out_.list[owner_[c - 1]]);
    if (behind_quote || behind_clause || names_speaker(c, p) || in_bracket(chunks_[c].begin) || has_hyphened_pronoun(p))
      return true;
    // What could be the subject has a verb already: « Deux personnes ont été tuées dans l'accident, à Decize (Nièvre),
    // a annoncé la préfecture ».
    const std::size_t subject = subject_before(c);
    return subject == chunks_[c].begin || std::any_of(out_.list.begin(), out_.list.end(), [&](const Clause& clause) {
             return clause.kind == ClauseKind::main && (clause.begin == subject || clause.subject == subject);
           });
  }

  // « le chanteur, "ravi", | a posté lundi une vidéo »: who speaks is known.
  [[nodiscard]] bool has_new_object(const Predicate& p) const {
    std::size_t k = p.end;
    while (k < words_.size() && (words_[k].time || words_[k].pos == Pos::adverb)) ++k;
    return k < words_.size() && (words_[k].form == "un" || words_[k].form == "une" || words_[k].form == "des");
  }

  // « Le tueur, qu'on avait arrêté, | a affirmé n'avoir rien vu »: what is said stands behind.
  [[nodiscard]] bool takes_infinitive(const Predicate& p) const {
    std::size_t k = p.end;
    while (k < words_.size() && (is_clitic(words_[k]) || words_[k].lemma == "ne")) ++k;
    return k < words_.size() && words_[k].pos == Pos::infinitive;
  }

  // « Le tueur, condamné en 2008, | a déclaré que … », « Le préfet, qui préside le conseil, | a déclaré que … »
  static bool is_aside(const Clause& clause) {
    return clause.kind == ClauseKind::relative ||
           (clause.kind == ClauseKind::participial && clause.predicate.form == Pos::participle);
  }

  // « un sondage », « le quotidien »: what tells rather than is told.
  [[nodiscard]] bool is_source(std::size_t k, std::size_t end) const {
    return k + 1 < end && std::find(lexicon::fr::kSourceNouns.begin(), lexicon::fr::kSourceNouns.end(),
                                    words_[k + 1].lemma) != lexicon::fr::kSourceNouns.end();
  }

  // « a indiqué une source policière »: such a verb has no noun for its object.
  [[nodiscard]] bool names_speaker(std::size_t c, const Predicate& p) const {
    std::size_t k = p.end;
    while (k < chunks_[c].end && (words_[k].time || words_[k].pos == Pos::adverb)) ++k;
    if (k >= chunks_[c].end) return false;
    const bool named = words_[k].pos == Pos::proper || (words_[k].pos == Pos::determiner && words_[k].capital);
    if ((named || is_source(k, chunks_[c].end)) && p.end == p.begin + 1) return true;  // « révèle Le Parisien »
    return owner_[c - 1] != kNone && lexicon::is_saying_verb(p.lemma) && (named || words_[k].pos == Pos::determiner);
  }

  // « a-t-on appris »
  [[nodiscard]] bool has_hyphened_pronoun(const Predicate& p) const {
    for (std::size_t k = p.begin + 1; k < std::min(p.end + 3, words_.size()); ++k)
      if (words_[k].glue == text::Glue::hyphen &&
          (words_[k].form == "on" || words_[k].form == "il" || words_[k].form == "elle" || words_[k].form == "ils"))
        return true;
    return false;
  }

  [[nodiscard]] bool has_noun_behind(const Chunk& chunk, const Predicate& p) const {
    for (std::size_t k = p.begin; k < chunk.end; ++k)
      if (!words_[k].time &&
          (words_[k].pos == Pos::noun || words_[k].pos == Pos::proper || (words_[k].pos == Pos::pronoun && k < p.end)))
        return true;
    return names_behind_time(p.end);
  }

  // « …, a souligné, | hier, Jérôme Salvan »
  [[nodiscard]] bool names_behind_time(std::size_t comma) const {
    std::size_t k = comma;
    while (k < words_.size() && (words_[k].form == "," || words_[k].time)) ++k;
    return k > comma + 2 && k < words_.size() && words_[k].pos == Pos::proper && words_[comma].form == ",";
  }

  // A participle at the head of the sentence introduces the main clause, unless that only tells a state.
  [[nodiscard]] std::optional<std::size_t> led_by(std::size_t index) const {
    const Clause& clause = out_.list[index];
    if (clause.kind != ClauseKind::participial || clause.predicate.begin > clause.begin + 1) return std::nullopt;
    for (const Chunk& chunk : chunks_)
      if (chunk.begin == clause.begin && !chunk.after_strong) return std::nullopt;
    for (std::size_t i = index + 1; i < out_.list.size(); ++i)
      if (out_.list[i].kind == ClauseKind::main)
        return tells_state(out_.list[i].predicate) ? std::nullopt : std::optional(i);
    return std::nullopt;
  }

  // « Inauguré en 1934, l'ouvrage était interdit aux camions » is not of 1934.
  static bool tells_state(const Predicate& p) {
    const bool imperfect = (p.tense & lexicon::feature::imperfect) != 0 && (!p.compound || p.passive);
    return imperfect || lexicon::is_stative_verb(p.lemma);
  }

  [[nodiscard]] bool finite(std::size_t p) const { return predicates_[p].form == Pos::verb; }

  // Nothing before the verb that could be its subject: « …, a relevé 412 millimètres ».
  [[nodiscard]] bool lacks_subject(const Chunk& chunk, const Predicate& p) const {
    for (std::size_t k = chunk.begin; k < p.begin; ++k) {
      const Word& w = words_[k];
      if (!w.time && (w.pos == Pos::noun || w.pos == Pos::proper || (w.pos == Pos::pronoun && !is_clitic(w))))
        return false;
      const bool nominal = w.pos == Pos::adjective && k > chunk.begin && words_[k - 1].pos == Pos::determiner;
      if (nominal && k + 1 == p.begin) return false;  // « le parlementaire | a précisé »
    }
    return true;
  }

  // The subject of a verb that stands behind an aside: the last chunk since a strong sign that begins with a noun
  // phrase and has no predicate of its own, or the subject of the clause before it.
  // With `described`, a participle may describe it: « Ce modèle conçu pour la ville, après deux essais, | a séduit ».
  [[nodiscard]] std::size_t subject_before(std::size_t c, bool described = false) const {
    std::size_t found = chunks_[c].begin;
    for (std::size_t k = c; k-- > 0;) {
      const Chunk& chunk = chunks_[k];
      const bool nominal = opens_nominal(chunk);
      const bool bracketed = in_bracket(chunk.begin);
      // « Ville natale du roi, | Syrte »: what has no article is said of the name behind it.
      const bool bare = words_[chunk.begin].pos == Pos::noun && found != chunks_[c].begin;
      if (nominal && !bracketed && !bare && (chunk.predicates.empty() || (described && is_described(chunk))))
        found = chunk.begin;
      if (nominal && owner_[k] != kNone && out_.list[owner_[k]].kind == ClauseKind::main && found == chunks_[c].begin)
        return chunk.begin;
      if (chunk.after_strong || chunks_[k + 1].after_strong) break;
    }
    return found;
  }

  // The chunk begins with a noun phrase: « plus de 400 habitants », « de nouveaux rapports », « le maire ».
  [[nodiscard]] bool opens_nominal(const Chunk& chunk) const {
    const Word& first = words_[chunk.begin];
    if (is_quantifier(first)) return chunk.end > chunk.begin + 1;
    if (first.time || first.form == "suite" || first.form == "faute" || first.form == "grace") return false;
    if (first.form == "de" || first.form == "d")
      return chunk.end > chunk.begin + 2 && words_[chunk.begin + 1].pos == Pos::adjective;
    return (first.pos == Pos::determiner && !hangs_on_noun(first)) || first.pos == Pos::proper ||
           first.pos == Pos::noun || first.pos == Pos::number;
  }

  [[nodiscard]] bool is_described(const Chunk& chunk) const {
    return std::all_of(chunk.predicates.begin(), chunk.predicates.end(), [&](std::size_t p) {
      return predicates_[p].form != Pos::verb && predicates_[p].begin > chunk.begin + 1;
    });
  }

  [[nodiscard]] bool in_bracket(std::size_t word) const {
    for (std::size_t k = word; k-- > 0;) {
      if (words_[k].form == ")") return false;
      if (words_[k].form == "(") return true;
    }
    return false;
  }

  // A chunk without a predicate belongs to the clause after it at the beginning of a sentence, else to the one before
  // it.
  void join_orphans() {
    for (std::size_t c = chunks_.size(); c-- > 0;)
      if (owner_[c] == kNone && chunks_[c].after_strong && c + 1 < chunks_.size() && !chunks_[c + 1].after_strong)
        owner_[c] = main_after(c);
    for (std::size_t c = 1; c < chunks_.size(); ++c) {
      if (owner_[c] != kNone || chunks_[c].after_strong) continue;
      owner_[c] = owner_[c - 1];
      if (owner_[c] != kNone && out_.list[owner_[c]].end <= chunks_[c].begin) out_.list[owner_[c]].end = chunks_[c].end;
    }
  }

  // The first main clause after chunk c before a strong sign; else any clause.
  [[nodiscard]] std::size_t main_after(std::size_t c) {
    std::size_t any = kNone;
    for (std::size_t next = c + 1; next < chunks_.size() && continues(c, next, any == kNone); ++next) {
      if (owner_[next] == kNone) continue;
      Clause& clause = out_.list[owner_[next]];
      if (any == kNone) any = owner_[next];
      if (clause.kind != ClauseKind::main || clause.inverted) continue;
      clause.context = std::min(clause.context, chunks_[c].begin);
      return owner_[next];
    }
    return any;
  }

  // No strong sign parts the chunk from one before it, unless it is the colon behind a time and an exclamation:
  // « Mardi, surprise : le préfet a démissionné. »
  [[nodiscard]] bool continues(std::size_t from, std::size_t next, bool nothing_told) const {
    if (!chunks_[next].after_strong) return true;
    return nothing_told && words_[chunks_[next].begin - 1].form == ":" && holds_time(chunks_[from]);
  }

  [[nodiscard]] bool holds_time(const Chunk& chunk) const {
    return std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(chunk.begin),
                       words_.begin() + static_cast<std::ptrdiff_t>(chunk.end), [](const Word& w) { return w.time; });
  }

  // Within a chunk of several predicates a word goes with the last that begins before it, else with the first.
  void assign_words(std::size_t c) {
    const Chunk& chunk = chunks_[c];
    if (owner_[c] == kNone) return;
    for (std::size_t k = chunk.begin; k < chunk.end; ++k) {
      std::size_t owner = owner_[c];
      for (std::size_t i = 0; i < out_.list.size(); ++i) {
        const Predicate& p = out_.list[i].predicate;
        if (chunk.begin <= p.begin && p.begin < chunk.end && p.begin <= k) owner = i;
      }
      out_.clause_of[k] = out_.list[owner].leads.value_or(owner);
    }
  }

  const Words& words_;
  const std::vector<Predicate>& predicates_;
  const std::vector<Chunk>& chunks_;
  std::vector<std::size_t> owner_;  // for each chunk, its clause
  Clauses out_;
};

}  // namespace

bool is_emphasis(const Words& words, std::size_t comma) {
  const auto is_comma = [&](std::size_t k) { return k < words.size() && words[k].form == ","; };
  const auto is_pronoun = [&](std::size_t k) {
    return k < words.size() &&
           (words[k].form == "lui" || words[k].form == "elle" || words[k].form == "eux" || words[k].form == "elles");
  };
  return is_comma(comma) && ((is_pronoun(comma + 1) && is_comma(comma + 2)) ||
                             (comma > 1 && is_pronoun(comma - 1) && is_comma(comma - 2)));
}

bool is_cut(const Words& words, std::size_t k) {
  if (words[k].pos != Pos::sign || is_emphasis(words, k)) return false;
  const Letters& form = words[k].form;
  const bool in_number = (form == "," || form == ".") && words[k].glue == text::Glue::none && k + 1 < words.size() &&
                         words[k + 1].glue == text::Glue::none && words[k + 1].pos == Pos::number;
  if (in_number || form == "%" || form == "€" || form == "£" || form == "$" || form == "/" || form == "&" ||
      form == "°" || form == "'")
    return false;
  const bool abbreviates = form == "." && k > 0 && k + 1 < words.size() && words[k - 1].form.size() < 4;
  return !abbreviates;
}

Clauses clauses_of(const Words& words) {
  const std::vector<Predicate> predicates = predicates_of(words);
  const std::vector<Chunk> chunks = chunks_of(words, predicates);
  return Assembler(words, predicates, chunks).run();
}

}  // namespace frise::event
