#include "event/title_subject.h"

#include <algorithm>
#include <array>
#include <optional>

#include "event/animacy.h"
#include "event/title_extent.h"
#include "event/title_line.h"
#include "lexicon/event_class.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

// « Jeanne Roy, ministre, | et Anne Petit, députée, | sont venues »: who comes behind « et », where the verb wants
// several, one was found so far and one aside stands between. Where more are named, nobody is left out: empty.
std::string second_subject(const TitleSource& s, std::size_t index, std::size_t comma) {
  const std::size_t verb = s.clauses.list[index].predicate.begin;
  const auto names = [&](std::size_t k) { return s.words[k].pos == Pos::proper || s.words[k].pos == Pos::determiner; };
  std::size_t next = comma + 1;
  while (next < verb && s.words[next].form != ",") ++next;
  const bool listed = names(comma + 1) && !(next == comma + 1);
  if (next + 2 >= verb || s.words[next + 1].form != "et" || listed || !names(next + 2)) return {};
  std::size_t end = next + 2;
  while (end < verb && !is_cut(s.words, end)) ++end;
  for (std::size_t k = end; k + 1 < verb; ++k)
    if (s.words[k].form == "et" && names(k + 1)) return {};
  return end < verb ? std::string(span_of(s.words, next + 2, end).of(s.text)) : std::string();
}

TitleHead subject_head(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const auto [begin, end] = subject_range(s.words, clause);
  if (begin >= end || is_empty_head(s.words[begin])) return {};
  if (s.words[begin].lemma == "son")
    if (NameBeside name = name_beside(s, end, clause.predicate.begin); !name.text.empty())
      return {std::move(name.text), phrase_features(s.words, begin, end)};
  std::string text(span_of(s.words, begin, end).of(s.text));
  if (title_length(text) > kLongestHead) return {};
  const bool named = std::any_of(s.words.begin() + static_cast<std::ptrdiff_t>(begin),
                                 s.words.begin() + static_cast<std::ptrdiff_t>(end),
                                 [](const Word& w) { return w.pos == Pos::noun || w.pos == Pos::proper; });
  if (!named) return {};
  // « partie du pays »
  const bool bare = (s.words[begin].pos == Pos::noun && !s.words[begin].capital) || is_lone_noun(s, begin, end);
  if (bare) return {};
  const lexicon::Features features = phrase_features(s.words, begin, end);
  const bool several = (clause.predicate.tense & (feature::singular | feature::plural)) == feature::plural;
  if (several && (features & feature::plural) == 0 && end < s.words.size() && s.words[end].form == ",")
    if (const std::string second = second_subject(s, index, end); !second.empty())
      return {text + " et " + second, feature::plural};
  return {std::move(text), features};
}

lexicon::Features wanted_by(const Word& pronoun) {
  const bool feminine = pronoun.form.starts_with("elle");
  return (feminine ? feature::feminine : feature::masculine) |
         (pronoun.form.ends_with("s") ? feature::plural : feature::singular);
}

bool opens_with_possessive(std::string_view phrase) {
  return phrase.starts_with("Son ") || phrase.starts_with("Sa ") || phrase.starts_with("Ses ") ||
         phrase.starts_with("son ") || phrase.starts_with("sa ") || phrase.starts_with("ses ");
}

// « a été placé | en garde à vue »
bool is_taken_in(const Words& words, const Predicate& p) {
  constexpr auto kWhere = std::to_array<std::string_view>({"garde", "détention", "liberté"});
  const bool put = p.lemma == "placer" || p.lemma == "mettre" || p.lemma == "remettre" || p.lemma == "maintenir";
  return put && p.passive && p.end + 1 < words.size() && words[p.end].form == "en" &&
         contains(kWhere, words[p.end + 1].lemma);
}

// « L'opération a avoué », « La carrière a décidé », « La scène a affirmé »: no thing does.
bool can_do(const std::string& subject, const Words& words, const Clause& clause) {
  const Predicate& p = clause.predicate;
  if (is_taken_in(words, p)) return means_people(subject);
  if (lexicon::is_saying_verb(p.lemma) && !p.passive) return means_agent(subject);
  const bool acts = !p.passive && (is_done_by_agents(p.lemma) || (p.modal && is_done_by_agents(p.modal_lemma)));
  return (!acts && !is_done_by_people(p.lemma)) || !means_thing(subject);
}

// Only where there is no other that the pronoun could stand for, or one of them, or nobody else, is whom the article is
// about: a title that names the wrong one is worse than « Il ».
TitleHead head_of_antecedent(const TitleSource& s, std::size_t index, std::size_t pronoun) {
  const lexicon::Features wanted = wanted_by(s.words[pronoun]);
  const auto agrees = [&](const Antecedent& a) { return can_be_said_of(a.features, wanted); };
  const auto fits = [&](const Antecedent& a) { return agrees(a) && can_do(a.text, s.words, s.clauses.list[index]); };
  if (const Antecedent* only = only_antecedent(s.antecedents, fits)) {
    // Where it is the only one since the others are things that could not, it must be known to be none.
    const bool sure = only_antecedent(s.antecedents, agrees) != nullptr || means_agent(only->text);
    const bool owned =
        opens_with_possessive(only->text) && !means_people(only->text);  // « La vie a repris | son cours »
    return owned || !sure ? TitleHead{} : TitleHead{only->text, only->features};
  }
  const Person* person = (wanted & feature::masculine) != 0 ? s.protagonists.he : s.protagonists.she;
  if (person == nullptr || (wanted & feature::plural) != 0 || open_quotation(s.words, pronoun)) return {};
  bool nobody = true;
  bool meant = false;
  for (const Antecedent& a : s.antecedents) {
    nobody &= !fits(a);
    meant |= fits(a) && ends_with_name(a.text, person->surname);
  }
  return nobody || meant ? TitleHead{person->called, wanted} : TitleHead{};
}

// « lorsqu'une grande quantité de vapeur, issue du lac, | s'est échappée »: the conjunction that waits for this verb.
std::optional<std::size_t> open_conjunction(const TitleSource& s, std::size_t index) {
  bool inner = false;  // in « dont l'annexe a brûlé »
  for (std::size_t k = s.clauses.list[index].begin; k-- > 0;) {
    const Word& w = s.words[k];
    if (w.form == ";" || w.form == ":" || (w.pos == Pos::verb && inner)) return std::nullopt;
    if (w.pos == Pos::relative && !inner) return std::nullopt;
    inner = w.pos == Pos::verb || (inner && w.pos != Pos::relative);
    if (w.pos != Pos::conjunction) continue;
    if (inner) return std::nullopt;
    if (w.lemma == "que" || w.lemma == "lorsque" || w.lemma == "quand" || w.lemma == "puisque") return k;
  }
  return std::nullopt;
}

bool holds_subject(const Clause& clause) {
  return !clause.inverted && (clause.kind == ClauseKind::main || clause.kind == ClauseKind::complement ||
                              clause.kind == ClauseKind::adverbial);
}

// What the pronoun subject of a clause agrees with: the nearest subject before it in the sentence, else one of the
// sentence before.
TitleHead antecedent_head(const TitleSource& s, std::size_t index, std::size_t pronoun) {
  const lexicon::Features wanted = wanted_by(s.words[pronoun]);
  bool passed_over = false;  // a thing that could not
  for (std::size_t k = index; k-- > 0;) {
    if (!holds_subject(s.clauses.list[k])) continue;
    if (const auto other = pronoun_subject(s.words, s.clauses.list[k])) {
      if (s.words[*other].form == s.words[pronoun].form) return head_of_antecedent(s, index, pronoun);
      continue;
    }
    TitleHead head = subject_head(s, k);
    const bool owned =
        s.words[s.clauses.list[k].subject].lemma == "son";  // « Son décès survient après …, qu'il avait … »
    if (head.text.empty() || owned || !can_be_said_of(head.features, wanted)) continue;
    if (can_do(head.text, s.words, s.clauses.list[index]) && (!passed_over || means_agent(head.text))) return head;
    passed_over = true;
  }
  return head_of_antecedent(s, index, pronoun);
}

// « Le maire aura lieu dans 50 communes »: only events take place.
bool is_absurd(const TitleHead& head, const Clause& clause, const Words& words) {
  const Predicate& p = clause.predicate;
  const bool takes_place = (p.lemma == "avoir" && p.end < words.size() && words[p.end].form == "lieu") ||
                           (p.lemma == "tenir" && p.begin > 0 && words[p.begin - 1].lemma == "se") ||
                           p.lemma == "dérouler";
  if (!takes_place || head.text.empty()) return false;
  const Words phrase = analyse(head.text, {0, static_cast<std::uint32_t>(head.text.size())});
  const auto noun = std::find_if(phrase.begin(), phrase.end(), [](const Word& w) { return w.pos == Pos::noun; });
  return noun == phrase.end() || !lexicon::is_event_noun(noun->lemma);
}

}  // namespace

TitleHead resolved(const TitleSource& s, std::size_t index, std::size_t pronoun) {
  TitleHead head = antecedent_head(s, index, pronoun);
  return is_absurd(head, s.clauses.list[index], s.words) ? TitleHead{} : head;
}

TitleHead far_subject(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  if (const auto opened = open_conjunction(s, index)) {
    std::size_t begin = *opened + 1;
    while (begin < clause.begin && (s.words[begin].time || is_cut(s.words, begin))) ++begin;
    std::size_t end = begin;
    while (end < clause.begin && !is_cut(s.words, end) && s.words[end].pos != Pos::relative) ++end;
    return begin < end && s.words[begin].pos != Pos::pronoun ? head_at(s, begin, end) : TitleHead{};
  }
  if (clause.subject < clause.begin)
    if (TitleHead head = subject_head(s, index); !head.text.empty()) return head;
  return main_subject_before(s, index);
}

TitleHead main_subject_before(const TitleSource& s, std::size_t index) {
  for (std::size_t k = index; k-- > 0;) {
    const Clause& before = s.clauses.list[k];
    if (before.kind != ClauseKind::main || before.inverted) continue;
    if (const auto pronoun = pronoun_subject(s.words, before)) return resolved(s, k, *pronoun);
    if (TitleHead head = subject_head(s, k); !head.text.empty()) return head;
  }
  return {};
}

std::string owner_before(const TitleSource& s, std::size_t index, const Word& owned, bool several) {
  constexpr std::size_t kLongestOwner = 40;  // code points
  const lexicon::Features wanted = several ? feature::plural : feature::singular;
  const auto fits = [&](const std::string& text, lexicon::Features features) {
    return !text.empty() && title_length(text) <= kLongestOwner && can_be_said_of(features, wanted) &&
           !opens_with_possessive(text) && can_have(text, owned.lemma);
  };
  if (index > 0)
    if (const TitleHead head = main_subject_before(s, index); fits(head.text, head.features)) return head.text;
  if (s.antecedents.empty()) return {};
  const Antecedent& subject = s.antecedents.front();
  if (fits(subject.text, subject.features)) return subject.text;
  if (several || !is_of_people(owned.lemma)) return {};
  const auto other = std::find_if(s.antecedents.begin() + 1, s.antecedents.end(),
                                  [&](const Antecedent& a) { return fits(a.text, a.features); });
  return other != s.antecedents.end() ? other->text : std::string();
}

}  // namespace frise::event
