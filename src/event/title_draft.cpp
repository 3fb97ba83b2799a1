#include "event/title_draft.h"

#include <algorithm>
#include <array>

#include "event/animacy.h"
#include "event/cleft.h"
#include "event/status.h"
#include "event/title_extent.h"
#include "event/title_head.h"
#include "event/title_line.h"
#include "event/title_object.h"
#include "event/title_participle.h"
#include "event/title_relative.h"
#include "event/title_stand.h"
#include "event/title_subject.h"
#include "lexicon/event_class.h"
#include "lexicon/morphology.h"

namespace frise::event {
namespace {

using Draft = std::optional<TitleDraft>;

namespace feature = lexicon::feature;

Draft draft_from(const TitleSource& s, std::size_t index, std::size_t begin);
Draft relative_draft(const TitleSource& s, std::size_t index);

// « C'est le maire | qui a fermé le pont », not « C'est la première halle, | qui … »
bool is_cleft_subject(const Words& words, std::size_t relative, std::size_t verb) {
  return words[relative].form == "qui" && relative > verb && words[relative - 1].form != ",";
}

// « C'est avec ses fils | que la reine est arrivée »: what the sentence says stands behind « que ».
Draft cleft(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const auto subject = cleft_opening(s.words, clause);
  if (!subject) return std::nullopt;
  const std::size_t verb = clause.predicate.begin;
  const Pos what = verb + 1 < s.words.size() ? s.words[verb + 1].pos : Pos::sign;
  const bool timed = verb + 1 < s.words.size() && s.words[verb + 1].time;
  const bool of_object = !timed && (what == Pos::determiner || what == Pos::pronoun || what == Pos::proper);
  for (std::size_t next = index + 1; next < s.clauses.list.size(); ++next) {
    if (is_cleft_subject(s.words, s.clauses.list[next].begin, clause.predicate.end)) return relative_draft(s, next);
    if (s.words[s.clauses.list[next].begin].lemma == "que") {
      if (!of_object) return draft_from(s, next, s.clauses.list[next].begin + 1);
      TitleDraft out{{}, {}, s.clauses.list[next].predicate.end};
      append_range(out.words, *subject, end_of(s.words, s.clauses, s.clauses.list[next]));
      return out;
    }
  }
  return std::nullopt;
}

bool is_personal_pronoun(const Word& w) {
  return w.pos == Pos::pronoun &&
         (w.form == "il" || w.form == "elle" || w.form == "ils" || w.form == "elles" || w.form == "on" ||
          w.form == "je" || w.form == "j" || w.form == "nous" || w.form == "vous" || w.form == "cela" ||
          w.form == "ca" || w.form == "ce" || w.form == "c");
}

bool is_quoted_at(const TitleSource& s, std::size_t k) {
  return k > 0 && (s.words[k - 1].form == "\"" || s.words[k - 1].form == "«");
}

// « Pour Paul | le vote est clos », not « En provenance de Rome | a atterri »: a noun phrase hangs on no preposition.
bool has_free_noun(const Words& words, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin + 1; k < end; ++k) {
    const Word& w = words[k];
    const Word& before = words[k - 1];
    const bool opens =
        w.pos == Pos::determiner || w.pos == Pos::proper || (w.pos == Pos::number && !w.time) || is_personal_pronoun(w);
    const bool hangs = before.pos == Pos::preposition || before.pos == Pos::determiner || before.pos == Pos::proper ||
                       before.form == "au" || w.form == "du" || w.form == "au" || w.form == "aux";
    if (opens && !hangs) return true;
  }
  return false;
}

// « de nombreux voyageurs », « d'autres élus »
bool is_some_of(const Words& words, std::size_t k) {
  return words[k].lemma == "de" && k + 1 < words.size() && words[k + 1].pos == Pos::adjective &&
         (words[k + 1].features & feature::plural) != 0;
}

// The words before the verb begin with a phrase that can be its subject.
bool opens_with_subject(const TitleSource& s, std::size_t begin, std::size_t verb, const Predicate& predicate) {
  const Word& first = s.words[begin];
  if (first.form == "ne" || first.form == "n") return false;
  const bool urges = first.pos == Pos::preposition && s.words[begin + 1].pos == Pos::infinitive;
  if (urges) return false;  // « de quitter les lieux | et ont appelé »
  const bool some = is_some_of(s.words, begin);
  if ((first.pos == Pos::preposition && !some) || first.form == "au" || first.form == "aux" ||
      first.pos == Pos::adverb || first.form == "du")
    return first.pos == Pos::adverb ||
           ((begin == 0 || is_cut(s.words, begin - 1)) && has_free_noun(s.words, begin, verb));
  if (is_personal_pronoun(first)) return true;
  if (first.pos == Pos::noun && !first.capital && !is_quoted_at(s, begin)) return false;
  if (first.pos == Pos::gerund || first.pos == Pos::participle) return false;
  if (first.pos == Pos::verb || first.pos == Pos::infinitive || first.pos == Pos::relative) return false;
  return can_be_said_of(phrase_features(s.words, begin, verb),
                        wanted_by(s.words, predicate) & ~feature::masculine & ~feature::feminine);
}

// The end of a noun phrase that goes on with a name in quotation marks: « la révolte | des "gilets verts" ».
std::size_t with_quoted_complement(const Words& words, std::size_t end) {
  if (end + 1 >= words.size() || !is_of(words[end]) || !is_quote(words[end + 1])) return end;
  std::size_t k = end + 2;
  while (k < words.size() && !is_quote(words[k])) ++k;
  return std::min(k + 1, words.size());
}

// « se tenait | une grande braderie »: the subject behind its verb.
Draft inverted_subject(const TitleSource& s, std::size_t index, std::size_t verb, std::size_t end) {
  const Predicate& p = s.clauses.list[index].predicate;
  std::size_t begin = p.end;
  while (begin < end && (s.words[begin].pos == Pos::adverb || s.words[begin].time)) ++begin;
  if (begin >= end ||
      (s.words[begin].pos != Pos::determiner && s.words[begin].pos != Pos::number && s.words[begin].pos != Pos::proper))
    return std::nullopt;
  if (s.words[begin].form == "au" || s.words[begin].form == "aux" || s.words[begin].form == "des") return std::nullopt;
  const bool stylistic = s.clauses.list[index].kind == ClauseKind::relative;
  constexpr auto kBeginnings =
      std::to_array<std::string_view>({"débuter", "commencer", "démarrer", "éclater", "surgir"});
  const bool intransitive = stylistic || p.passive || lexicon::takes_etre(p.lemma) || contains(kBeginnings, p.lemma) ||
                            (verb < p.begin && s.words[verb].lemma == "se");
  if (!intransitive) return std::nullopt;
  std::size_t noun = begin;
  while (noun < end && s.words[noun].pos != Pos::noun && s.words[noun].pos != Pos::proper) ++noun;
  if (noun >= end) return std::nullopt;
  const std::size_t stop = std::min(with_quoted_complement(s.words, phrase_end(s.words, noun)), end);
  if (!can_be_said_of(phrase_features(s.words, begin, stop), p.tense & (feature::singular | feature::plural)))
    return std::nullopt;
  TitleDraft out{{}, {}, p.end};
  append_range(out.words, begin, stop);
  append_range(out.words, verb, begin);
  append_range(out.words, stop, end);
  return out;
}

// The words from the verb on, said of a subject that stands elsewhere.
Draft said_of(const TitleSource& s, TitleHead head, std::size_t verb, std::size_t end, const Clause& clause) {
  if (head.text.empty() || !can_be_said_of(head.features, wanted_by(s.words, clause.predicate))) return std::nullopt;
  const auto index = static_cast<std::size_t>(&clause - s.clauses.list.data());
  TitleDraft out{standing_head(s, index, std::move(head.text)), {}, clause.predicate.end};
  append_range(out.words, verb, end);
  return out;
}

// « mais qu'une politique soit appliquée »: wished, not told.
bool is_wish(const Clause& clause) {
  return (clause.predicate.tense & feature::subjunctive) != 0 &&
         (clause.predicate.tense & (feature::present | feature::imperfect)) == 0;
}

// « qu'il a présentée »: the participle agrees with an object that stands before.
bool has_lost_object(const Words& words, const Clause& clause) {
  const Predicate& p = clause.predicate;
  const Word& last = words[p.end - 1];
  if (!p.compound || p.passive || last.pos != Pos::participle || lexicon::takes_etre(p.lemma)) return false;
  if (clause.kind == ClauseKind::relative || words[p.begin].lemma != "avoir") return false;
  return (last.features & feature::masculine) == 0 && words[group_begin(words, clause)].pos != Pos::pronoun;
}

// Where the bracket or the quotation between commas opens that closes just before word k: « la ville (Gard) | a fermé
// », « la peinture, "Le Jardin", | a été volée »; 0 where none does.
std::size_t aside_before(const Words& words, std::size_t k) {
  if (k > 0 && words[k - 1].form == ")") {
    while (k > 0 && words[k].form != "(") --k;
    return k;
  }
  if (k < 3 || words[k - 1].form != "," || !is_quote(words[k - 2])) return 0;
  std::size_t open = k - 3;
  while (open > 0 && !is_quote(words[open])) --open;
  if (open == 0 || words[open - 1].form != ",") return 0;
  const auto parts = [](const Word& w) { return is_quote(w) || w.form == ","; };
  const auto comma = words.begin() + static_cast<std::ptrdiff_t>(open - 1);
  return std::none_of(words.begin(), comma, parts) ? open - 1 : 0;
}

// Before who says it: « 900 personnes | selon la police (600 selon la mairie) | ont ».
std::size_t before_source(const Words& words, std::size_t end) {
  constexpr std::size_t kLongest = 6;  // words
  for (std::size_t k = end; k-- > 0 && end - k <= kLongest && !is_cut(words, k);)
    if (words[k].form == "selon") return k;
  return end;
}

// What the phrases of an enumeration are made of.
bool is_nominal_part(const Word& w) {
  if (w.time) return false;
  return w.pos == Pos::determiner || w.pos == Pos::noun || w.pos == Pos::proper || w.pos == Pos::adjective ||
         w.pos == Pos::number || w.lemma == "de" || w.form == "d";
}

bool is_definite(const Word& w) { return w.form == "le" || w.form == "la" || w.form == "l" || w.form == "les"; }

// Where a long subject may end: before what only describes it. « Un pont | s'élançant à plus de 500 mètres ». « les
// derniers blessés hospitalisés »: which of them is said.
std::size_t short_subject(const TitleSource& s, std::size_t begin, std::size_t verb) {
  if (title_length(span_of(s.words, begin, verb).of(s.text)) < kTitleWanted / 2) return verb;
  const auto ranks = [](const Word& w) { return w.lemma == "premier" || w.lemma == "dernier" || w.lemma == "seul"; };
  for (std::size_t k = begin; k < std::min(begin + 3, verb); ++k)
    if (ranks(s.words[k])) return verb;
  for (std::size_t k = begin + 2; k < verb; ++k) {
    const Word& before = s.words[k - 1];
    const bool noun = before.form != "ayant" && (before.pos == Pos::noun || before.pos == Pos::proper || before.time);
    const bool described = s.words[k].pos == Pos::gerund || s.words[k].form == "ayant" || s.words[k].form == "etant" ||
                           s.words[k].pos == Pos::relative ||
                           (s.words[k].pos == Pos::participle && !may_be_noun(s, k)) ||
                           (s.words[k].lemma == "se" && k + 1 < verb && s.words[k + 1].pos == Pos::gerund);
    // « Le retrait | annoncé de Syrie »: nobody knows which without it.
    const bool bare = k == begin + 2 && is_definite(s.words[begin]) && s.words[k].pos == Pos::participle &&
                      !means_people(span_of(s.words, begin, k).of(s.text));
    if (noun && described && !bare && s.words[begin].pos == Pos::determiner) return k;
  }
  return verb;
}

// « la chanteuse, | le pianiste et les choristes ont »: where the subject of a plural verb begins, of which only the
// last part stands beside it.
std::size_t first_of_several(const TitleSource& s, std::size_t begin, std::size_t verb, const Predicate& p) {
  if ((p.tense & feature::plural) == 0) return begin;
  const auto opens = [&](std::size_t k) {
    const Word& w = s.words[k];
    const bool article = w.pos == Pos::determiner && w.form != "au" && w.form != "aux" && w.form != "du";
    return !w.time && (article || w.pos == Pos::proper || is_some_of(s.words, k));
  };
  const auto joins = [&](std::size_t k) { return s.words[k].form == "et" || s.words[k].form == "ou"; };
  std::size_t pair = begin + 1;
  while (pair < verb && !(joins(pair) && opens(pair + 1))) ++pair;
  if (pair >= verb || !opens(begin)) return begin;
  std::size_t first = begin;
  while (first > 1 && s.words[first - 1].form == ",") {
    std::size_t k = first - 1;
    while (k > 0 && !is_cut(s.words, k - 1) && is_nominal_part(s.words[k - 1])) --k;
    if (k == first - 1 || (k > 0 && !is_cut(s.words, k - 1)) || !opens(k)) break;
    first = k;
  }
  const bool fits = title_length(span_of(s.words, first, verb).of(s.text)) < kTitleWanted - kTitleWanted / 4;
  return fits ? first : begin;
}

Draft draft_from(const TitleSource& s, std::size_t index, std::size_t begin) {
  const Clause& clause = s.clauses.list[index];
  const std::size_t verb = group_begin(s.words, clause);
  const std::size_t end = with_complement(s, index);
  if (is_wish(clause) || has_lost_object(s.words, clause)) return std::nullopt;
  begin = past_opening(s.words, begin, verb);
  const bool opens_bare = begin >= verb || s.words[begin].pos == Pos::gerund || s.words[begin].pos == Pos::participle;
  if (const std::size_t opened = aside_before(s.words, clause.begin); opens_bare && opened > 0) {
    const std::size_t bracket = before_source(s.words, opened);
    const lexicon::Features wanted = wanted_by(s.words, clause.predicate);
    TitleHead head = phrase_before(s, bracket, wanted);
    if (head.text.empty()) head = head_before(s, bracket, wanted);
    if (Draft draft = said_of(s, std::move(head), verb, end, clause)) return draft;
  }
  if (const auto pronoun = pronoun_subject(s.words, clause))
    if (Draft draft = said_of(s, resolved(s, index, *pronoun), *pronoun + 1, end, clause)) return draft;
  if (begin >= verb) {
    if (clause.kind == ClauseKind::relative)
      if (Draft draft = inverted_subject(s, index, verb, end)) return draft;
    if (Draft draft = said_of(s, far_subject(s, index), verb, end, clause)) return draft;
    return inverted_subject(s, index, verb, end);
  }
  if (!opens_with_subject(s, begin, verb, clause.predicate)) return std::nullopt;
  TitleDraft out{{}, {}, clause.predicate.end};
  if (StandingSubject standing = standing_subject(s, index, begin, verb); !standing.text.empty()) {
    out.head = std::move(standing.text);
    begin = standing.end;
  } else {
    begin = first_of_several(s, begin, verb, clause.predicate);
  }
  append_range(out.words, begin, std::min(short_subject(s, begin, verb), end));
  append_range(out.words, verb, end);
  return out;
}

Draft main_draft(const TitleSource& s, std::size_t index) {
  if (Draft draft = cleft(s, index)) return draft;
  Draft draft = draft_from(s, index, s.clauses.list[index].begin);
  return draft ? with_setting(s, index, std::move(*draft)) : draft;
}

// « le fait | qu'il avait été le fournisseur du palais », « l'idée | qu'il a vendu une halle »: « que » is no object of
// a verb that has one.
bool has_object(const Words& words, const Clause& clause) {
  const Predicate& p = clause.predicate;
  if (group_begin(words, clause) <= clause.begin + 1) return false;  // « la loi | que lui a remise | le maire »
  std::size_t k = p.end;
  while (k < clause.end && (words[k].time || words[k].pos == Pos::adverb)) ++k;
  const bool once = k + 2 < clause.end && (words[k + 1].form == "fois" || words[k + 2].form == "fois");
  return !once && k < clause.end && words[k].pos == Pos::determiner && words[k].form != "au" &&
         words[k].form != "aux" && words[k].form != "du" && words[k].form != "des";
}

// « l'anneau | que le pape a reçu »: the object goes behind its verb, whose participle agrees with nothing then.
Draft object_draft(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  const TitleHead object = head_before(s, clause.begin, 0);
  const Word& last = s.words[p.end - 1];
  const std::string participle = p.compound ? without_agreement(last.span.of(s.text)) : std::string();
  const bool other_verb = p.end + 1 < clause.end && s.words[p.end].pos == Pos::preposition &&
                          s.words[p.end + 1].pos == Pos::infinitive;  // « a contribué à assembler »
  if (object.text.empty() || other_verb || (p.compound && participle.empty())) return std::nullopt;
  Draft subject = draft_from(s, index, clause.begin + 1);
  if (!subject) return std::nullopt;
  if (p.compound) std::erase(subject->words, p.end - 1);
  const std::string phrase = inside_phrase(object.text);
  subject->object = participle.empty() ? phrase : participle + " " + phrase;
  subject->object_behind = p.compound ? p.end - 2 : p.end - 1;
  while (subject->object_behind + 1 < clause.end && s.words[subject->object_behind + 1].pos == Pos::infinitive)
    ++subject->object_behind;  // « souhaite proposer »
  return subject;
}

bool is_unquoted(const Words& words, std::size_t begin, std::size_t end) {
  for (std::size_t k = begin; k < end; ++k)
    if (is_quote(words[k])) return false;
  return true;
}

// « le hangar dans lequel on dansait | a brûlé »: the verb of the noun itself, behind that of its relative clause.
bool follows_relative(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const std::size_t verb = group_begin(s.words, clause);
  const Letters& before = s.words[verb - 1].form;
  if (s.words[clause.begin].form == "qui" || before == "et" || before == "ou" || before == "puis" || before == ",")
    return false;
  return std::any_of(s.clauses.list.begin(), s.clauses.list.begin() + static_cast<std::ptrdiff_t>(index),
                     [&](const Clause& c) {
                       const bool told = c.begin == clause.begin && c.predicate.form == Pos::verb;
                       return told && c.predicate.end < verb && is_unquoted(s.words, c.predicate.end, verb);
                     });
}

// Gender and number of what « lequel », « laquelle », « lesquels », « lesquelles » resume.
lexicon::Features said_by_which(std::string_view form) {
  return (form.find("quelle") != std::string_view::npos ? feature::feminine : feature::masculine) |
         (form.ends_with("s") ? feature::plural : feature::singular);
}

// « onze personnes, dont | deux sont mortes » → « Deux personnes sont mortes »
Draft some_of_these(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  if (clause.begin == 0) return std::nullopt;
  const std::size_t count = clause.begin + 1;
  const bool one = s.words[count].form == "un" || s.words[count].form == "une";
  const bool number = s.words[count].pos == Pos::number || s.words[count].pos == Pos::determiner;
  const bool counts = number && count + 1 == group_begin(s.words, clause);
  const auto is_counted = [&](std::size_t k) {
    const Pos before = s.words[k - 1].pos;
    const bool several = (s.words[k].features & feature::plural) != 0;
    return s.words[k].pos == Pos::noun && !s.words[k].time && several &&
           (before == Pos::number || before == Pos::determiner);
  };
  std::size_t noun = clause.begin - 1;
  while (noun > 0 && !is_counted(noun) && !is_quote(s.words[noun])) --noun;
  if (!counts || noun == 0 || !is_counted(noun)) return std::nullopt;
  const Word& counted = s.words[noun];
  const std::string_view name = one ? std::string_view(counted.lemma) : counted.span.of(s.text);
  TitleDraft out{std::string(s.words[count].span.of(s.text)) + " " + std::string(name), {}, clause.predicate.end};
  append_range(out.words, group_begin(s.words, clause), with_complement(s, index));
  return out;
}

Draft relative_draft(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Word& relative = s.words[clause.begin];
  if (follows_relative(s, index)) {
    std::size_t end = clause.begin;
    while (end > 0 && s.words[end - 1].pos == Pos::preposition) --end;
    return said_of(s, head_before(s, end, wanted_by(s.words, clause.predicate)), group_begin(s.words, clause),
                   with_complement(s, index), clause);
  }
  if (relative.form == "dont") {
    if (Draft draft = some_of_these(s, index)) return draft;
    Draft draft = draft_from(s, index, clause.begin + 1);
    if (!draft) return draft;
    return pronoun_subject(s.words, clause) ? with_object_of(s, index, std::move(*draft))
                                            : with_owner(s, index, std::move(*draft));
  }
  const bool which = relative.form.find("quel") != std::string::npos;
  const bool contracted = which && (relative.form.starts_with("au") || relative.form.starts_with("d"));
  const bool leans = contracted || (which && clause.begin > 0 && s.words[clause.begin - 1].pos != Pos::sign);
  if (leans) {
    Draft draft = draft_from(s, index, clause.begin + 1);
    return draft ? with_place(s, index, std::move(*draft)) : draft;
  }
  if (relative.form == "ou") {
    Draft draft = draft_from(s, index, clause.begin + 1);
    return draft ? with_place_where(s, index, std::move(*draft)) : draft;
  }
  if (relative.form != "qui" && !which) {
    const bool of_object = relative.lemma == "que" && !clause.predicate.passive && !has_object(s.words, clause) &&
                           !is_stressed(s.words, s.clauses, index);
    return of_object ? object_draft(s, index) : draft_from(s, index, clause.begin + 1);
  }
  const std::size_t verb = group_begin(s.words, clause);
  const lexicon::Features wanted = which ? said_by_which(relative.form) : wanted_by(s.words, clause.predicate);
  const bool first = index == 0 || s.clauses.list[index - 1].begin != clause.begin;
  TitleHead head = head_before(s, clause.begin, wanted, first ? HeadOf::relative : HeadOf::any);
  if (Draft draft = said_of(s, std::move(head), verb, with_complement(s, index), clause)) return draft;
  const bool apart = clause.begin > 0 && s.words[clause.begin - 1].form == ",";
  return apart ? said_of(s, far_subject(s, index), verb, with_complement(s, index), clause) : std::nullopt;
}

Draft draft_of_kind(const TitleSource& s, std::size_t index) {
  switch (s.clauses.list[index].kind) {
    case ClauseKind::relative:
      return relative_draft(s, index);
    case ClauseKind::participial:
      return participle_draft(s, index);
    default:
      return main_draft(s, index);
  }
}

}  // namespace

std::optional<TitleDraft> title_draft(const TitleSource& s, std::size_t index) {
  Draft draft = draft_of_kind(s, index);
  if (draft && s.clauses.list[index].kind == ClauseKind::relative) {
    drop_next_relative(s.words, *draft);
    if (s.words[s.clauses.list[index].begin].form == "qui") name_object_of_relative(s, index, *draft);
  }
  if (draft && s.clauses.list[index].kind == ClauseKind::main) name_object(s, s.clauses.list[index], *draft);
  // « qui a vu le feu et | qui a appelé les pompiers »
  if (draft && draft->words.size() > 1 && draft->words.back() >= draft->core) {
    const Letters& last = s.words[draft->words.back()].form;
    if (last == "et" || last == "ou" || last == "mais") draft->words.pop_back();
  }
  return draft;
}

namespace {

// « dès | lundi », « le | 3 mai », « à partir de | samedi »
bool leads_time(const Word& w) {
  return w.pos == Pos::preposition || w.pos == Pos::determiner || w.form == "partir" || w.form == "compter";
}

}  // namespace

std::size_t past_opening(const Words& words, std::size_t begin, std::size_t verb) {
  constexpr std::size_t kLead = 3;  // « à partir de »
  while (true) {
    begin = past_links(words, begin, verb);
    std::size_t time = begin;
    while (time < verb && time - begin < kLead && !words[time].time && leads_time(words[time])) ++time;
    if (time >= verb || !words[time].time || words[time].pos == Pos::adjective) return begin;
    while (time < verb && words[time].time) ++time;
    const bool named = time < verb && (words[time].lemma == "de" || words[time].pos == Pos::adjective);
    if (named) return begin;  // « cette nuit d'émeute », « la rentrée politique »
    begin = time;
  }
}

bool opens_clause(const TitleSource& s, std::size_t begin, const Clause& clause) {
  return begin < clause.predicate.begin && opens_with_subject(s, begin, clause.predicate.begin, clause.predicate);
}

}  // namespace frise::event
