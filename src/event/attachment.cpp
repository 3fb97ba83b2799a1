#include "event/attachment.h"

#include <algorithm>

#include "event/cleft.h"
#include "event/status.h"
#include "lexicon/event_class.h"
#include "lexicon/fr/clause_words.h"

namespace frise::event {
namespace {

bool in_phrase(const Word& w) {
  return w.pos == Pos::adjective || w.pos == Pos::noun || w.pos == Pos::proper || w.pos == Pos::number ||
         w.pos == Pos::determiner || w.pos == Pos::participle;
}

// Prepositions whose phrase stands beside the clause: « après son offensive », « lors de la réunion », « avec la
// signature ».
bool sets_apart(const Word& w) {
  return w.form == "apres" || w.form == "avant" || w.form == "depuis" || w.form == "pendant" || w.form == "durant" ||
         w.form == "lors" || w.form == "malgre" || w.form == "avec" || w.form == "sans" || w.form == "des" ||
         w.form == "suite";
}

class Attacher {
 public:
  Attacher(const Words& words, const Clauses& clauses) : words_(words), clauses_(clauses) {}

  TimeUse attach(const Timex& timex) const {
    TimeUse use{&timex, words_.size(), words_.size(), clauses_.list.size(), {}, TimeRole::adjunct};
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (!words_[k].span.overlaps(timex.span)) continue;
      use.begin = std::min(use.begin, k);
      use.end = k + 1;
    }
    if (use.begin >= use.end) return use;
    use.clause = clause_of(use.begin);
    use.noun = noun_of(use.begin);
    use.role = role_of(use);
    if (is_bracketed_range(use)) use.noun = head_before(use.begin - 1);
    if (is_compared_with(use) || is_of_name(use)) use.role = TimeRole::beside;
    return use;
  }

  // What an apposition names is dated by the expression too: « depuis 2015, année de la fermeture », « … année d'un
  // plan qui avait supprimé 80 postes », « le 4 mai, jour où elle a été élue ».
  std::optional<TimeUse> apposed(const TimeUse& use) const {
    const auto stretch = explanation(words_, use.end);
    if (!stretch) return std::nullopt;
    std::size_t k = *stretch + 1;
    std::optional<std::size_t> noun;
    for (; k < words_.size() && (in_phrase(words_[k]) || is_of(words_[k])); ++k)
      if (!noun && words_[k].pos == Pos::noun && lexicon::is_event_noun(words_[k].lemma)) noun = k;
    TimeUse out = use;
    out.role = TimeRole::apposed;
    out.noun = noun;
    const std::size_t relative = k < words_.size() ? clauses_.clause_of[k] : clauses_.list.size();
    if (relative < clauses_.list.size() && clauses_.list[relative].kind == ClauseKind::relative) {
      out.clause = relative;
      out.noun.reset();
    }
    const bool named = noun && (words_[*stretch + 1].form == "du" || words_[*stretch + 2].pos == Pos::determiner);
    return out.clause != use.clause || named ? std::optional(out) : std::nullopt;
  }

 private:
  // What is stressed belongs to what happened then: « C'est en 2012 que la ville a acheté la halle ».
  std::size_t clause_of(std::size_t time) const {
    const std::size_t c = clauses_.clause_of[time];
    if (c >= clauses_.list.size() || time < clauses_.list[c].predicate.end) return c;
    return stressed_by(words_, clauses_, c).value_or(c);
  }

  TimeRole role_of(const TimeUse& use) const {
    if (use.begin == 0) return TimeRole::adjunct;
    std::size_t k = use.begin;
    while (k > 1 && words_[k - 1].form == "le") --k;
    const Word& before = words_[k - 1];
    if (is_of(before)) return k > 1 && in_phrase(words_[k - 2]) ? TimeRole::complement : TimeRole::adjunct;
    const bool to = before.form == "au" || (before.form == "a" && before.pos == Pos::preposition);
    if (to) return use.timex->type == TimexType::date && is_day(*use.timex) ? TimeRole::goal : TimeRole::adjunct;
    return is_object(use) ? TimeRole::goal : TimeRole::adjunct;
  }

  // « par rapport à 2015 », « comparé à l'an dernier », « …, contre 46 en 2018 », « plus qu'en 2019 »
  bool is_compared_with(const TimeUse& use) const {
    std::size_t k = use.begin;
    while (k > 0 && (words_[k - 1].form == "a" || words_[k - 1].form == "au" || words_[k - 1].form == "en" ||
                     words_[k - 1].form == "le" || words_[k - 1].form == "l"))
      --k;
    if (k == 0) return false;
    const Word& before = words_[k - 1];
    if (before.form == "rapport") return k > 1 && words_[k - 2].form == "par";
    if (use.timex->grain < Grain::week) return false;
    if (before.lemma == "comparer") return before.pos == Pos::participle && words_[k].form.starts_with("a");
    if (before.form == "qu" || before.form == "que") return compares(k - 1) && !goes_on(use.end);
    return is_counterpart(k);
  }

  // « plus de cas | qu' », « deux fois moins | que »
  bool compares(std::size_t que) const {
    constexpr std::size_t kFarthest = 5;
    for (std::size_t k = que; k-- > 0 && que - k <= kFarthest && !is_cut(words_, k);)
      if (words_[k].form == "plus" || words_[k].form == "moins" || words_[k].form == "mieux" ||
          words_[k].form == "davantage" || words_[k].form == "autant")
        return k == 0 || (words_[k - 1].form != "au" && !is_restricted(k));
    return false;
  }

  // « a promis une fois de plus qu'en 2025 | les impôts baisseraient »: it is no comparison.
  bool goes_on(std::size_t k) const {
    while (k < words_.size() && !is_cut(words_, k) && words_[k].pos != Pos::verb) ++k;
    return k < words_.size() && words_[k].pos == Pos::verb;
  }

  // « ne rouvrira plus qu'en mai »
  bool is_restricted(std::size_t k) const {
    while (k > 0 && !is_cut(words_, k) && words_[k].lemma != "ne") --k;
    return words_[k].lemma == "ne";
  }

  // « 30 contrôles, contre 46 | en 2018 », « 10 % des voix, contre 12 % | en 2017 »; not « des peines contre 14 élus |
  // en 2021 ».
  bool is_counterpart(std::size_t time) const {
    const auto counts = [&](std::size_t k) {
      return in_phrase(words_[k]) || is_of(words_[k]) || words_[k].form == "%";
    };
    std::size_t k = time;
    while (k > 1 && counts(k - 1) && words_[k - 2].form != "contre") --k;
    if (k < 3 || words_[k - 2].form != "contre" || words_[k - 1].pos != Pos::number) return false;
    const Letters& sign = words_[k - 3].form;
    return sign == "," || sign == "(" || sign == "-" || sign == "–";
  }

  // « la guerre de Corée (1950-1953) »: years from the one to the other.
  bool is_bracketed_range(const TimeUse& use) const {
    const Period& days = use.timex->days;
    return use.begin > 1 && words_[use.begin - 1].form == "(" && use.end < words_.size() &&
           words_[use.end].form == ")" && days.first && days.last && days.first->year() < days.last->year();
  }

  bool names_before(std::size_t bracket) const {
    std::size_t k = bracket;
    while (k > 0 && (in_phrase(words_[k - 1]) || is_of(words_[k - 1])) && !words_[k - 1].capital) --k;
    return k > 0 && words_[k - 1].capital;
  }

  // « Indro Morelli (1909-2001) », « Jeanne Roy, ministre des Affaires étrangères (2007-2009), a quitté »; what stands
  // behind the verb dates it: « a dirigé Lorval (2004-2009) ».
  bool is_of_name(const TimeUse& use) const {
    constexpr int kLife = 25;  // years
    if (!is_bracketed_range(use) || use.noun || !names_before(use.begin - 1)) return false;
    const Period& days = use.timex->days;
    const bool life = days.last->year() - days.first->year() > kLife;
    const bool leads = use.clause < clauses_.list.size() && use.begin < clauses_.list[use.clause].predicate.begin;
    return life || leads;
  }

  static bool is_day(const Timex& timex) { return timex.grain == Grain::day; }

  // « a retenu avril »: a month behind its verb without a preposition.
  bool is_object(const TimeUse& use) const {
    return use.timex->grain == Grain::month && use.end == use.begin + 1 && use.clause < clauses_.list.size() &&
           clauses_.list[use.clause].predicate.end == use.begin;
  }

  std::optional<std::size_t> noun_of(std::size_t time) const {
    std::size_t k = time;
    while (k > 0 && (words_[k - 1].form == "le" || words_[k - 1].form == "l" || words_[k - 1].form == "la")) --k;
    if (k == 0) return std::nullopt;
    if (is_of(words_[k - 1])) return head_before(k - 1);
    const auto noun = head_before(preposition_begin(k));
    return noun && stands_apart(*noun, k) ? noun : std::nullopt;
  }

  // Where the preposition before the expression begins: « en », « dans », « à », or the expression itself; a comma too.
  std::size_t preposition_begin(std::size_t k) const {
    if (k > 0 && (words_[k - 1].pos == Pos::preposition || words_[k - 1].form == "au")) --k;
    if (k > 0 && words_[k - 1].form == ",") --k;
    return k;
  }

  // The event noun that heads the phrase ending before word k, if one does.
  std::optional<std::size_t> head_before(std::size_t k) const {
    std::optional<std::size_t> found;
    for (std::size_t j = k; j-- > 0 && k - j <= 8;) {
      const Word& w = words_[j];
      if (w.pos == Pos::noun && lexicon::is_event_noun(w.lemma)) found = j;
      if (!in_phrase(w) && !is_of(w)) break;
      if (w.pos == Pos::determiner && !is_of(w)) break;
    }
    return found;
  }

  // The phrase of the noun is no subject or object: a preposition sets it apart, or no verb stands before it.
  bool stands_apart(std::size_t noun, std::size_t time) const {
    const std::size_t begin = phrase_begin(words_, noun);
    if (is_aside(time)) return true;
    if (begin == 0 || words_[begin - 1].form == ",") return is_verbless(begin);
    const std::size_t before = words_[begin - 1].form == "de" && begin > 1 ? begin - 2 : begin - 1;
    if (sets_apart(words_[before])) return true;
    const std::size_t clause = clauses_.clause_of[time];
    return clause < clauses_.list.size() && clauses_.list[clause].predicate.begin > time &&
           words_[time - 1].form == ",";
  }

  // « Leur retrait, quatre jours plus tard, ne me doit rien »: between commas behind the noun and before the verb.
  bool is_aside(std::size_t time) const {
    std::size_t end = time;
    while (end < words_.size() && words_[end].time) ++end;
    const std::size_t clause = clauses_.clause_of[time];
    return words_[time - 1].form == "," && end < words_.size() && words_[end].form == "," &&
           clause < clauses_.list.size() && clauses_.list[clause].predicate.begin > end;
  }

  // « Un report à la mi-mars, un envol le 19, puis la panne »: no verb since the noun, nor before it.
  bool is_verbless(std::size_t begin) const {
    for (std::size_t k = 0; k < words_.size() && (k < begin || !is_cut(words_, k)); ++k)
      if (words_[k].pos == Pos::verb) return false;
    return true;
  }

  const Words& words_;
  const Clauses& clauses_;
};

// Words [begin, end) say when something was done: « le 3 mai », not « la réunion du 3 mai ».
bool has_date(const std::vector<TimeUse>& times, std::size_t begin, std::size_t end) {
  return std::any_of(times.begin(), times.end(), [&](const TimeUse& use) {
    const bool date = use.timex->type == TimexType::date || use.timex->type == TimexType::time;
    return date && !use.noun && use.role == TimeRole::adjunct && begin <= use.begin && use.begin < end;
  });
}

}  // namespace

std::size_t phrase_begin(const Words& words, std::size_t noun) {
  std::size_t k = noun;
  while (k > 0) {
    const Word& w = words[k - 1];
    const bool inside = w.pos == Pos::adjective || w.pos == Pos::number || w.pos == Pos::determiner;
    if (!inside) break;
    --k;
    if (w.pos == Pos::determiner) break;
  }
  return k;
}

std::size_t phrase_end(const Words& words, std::size_t noun) {
  std::size_t k = noun + 1;
  while (k < words.size()) {
    const Word& w = words[k];
    const bool complement = is_of(w) || w.form == "au" || w.form == "aux" ||
                            (w.form == "a" && w.pos == Pos::preposition) || w.form == "entre";
    const bool coordinated = w.form == "et" && k + 1 < words.size() && in_phrase(words[k + 1]);
    if (!in_phrase(w) && !complement && !coordinated) break;
    ++k;
  }
  while (k > noun + 1 && (is_of(words[k - 1]) || words[k - 1].pos == Pos::determiner || words[k - 1].form == "a" ||
                          words[k - 1].form == "et"))
    --k;
  return k;
}

std::optional<std::size_t> explanation(const Words& words, std::size_t end) {
  if (end < words.size() && is_quote(words[end])) ++end;
  if (end + 3 >= words.size() || words[end].form != ",") return std::nullopt;
  const Letters& form = words[end + 1].form;
  const bool stretch = form == "annee" || form == "date" || form == "jour" || form == "mois" || form == "soir";
  return stretch ? std::optional(end + 1) : std::nullopt;
}

std::vector<TimeUse> attach(const Words& words, const Clauses& clauses, const std::vector<const Timex*>& times) {
  std::vector<TimeUse> out;
  const Attacher attacher(words, clauses);
  for (const Timex* timex : times) {
    const TimeUse use = attacher.attach(*timex);
    if (use.begin >= use.end) continue;
    out.push_back(use);
    if (const auto apposed = attacher.apposed(use)) out.push_back(*apposed);
  }
  return out;
}

bool sets_scene(const Predicate& predicate) { return contains(lexicon::fr::kScenes, predicate.lemma); }

void part_dated_leads(Clauses& clauses, std::vector<TimeUse>& times) {
  for (std::size_t c = 0; c < clauses.list.size(); ++c) {
    Clause& lead = clauses.list[c];
    if (!lead.leads || is_plan(lead.predicate.lemma)) continue;
    Clause& main = clauses.list[*lead.leads];
    const bool apart = has_date(times, main.begin, main.end) || !sets_scene(lead.predicate);
    if (!has_date(times, lead.begin, lead.end) || !apart) continue;
    lead.leads.reset();
    main.context = std::min(main.subject, main.begin);
    for (std::size_t k = lead.begin; k < lead.end; ++k) clauses.clause_of[k] = c;
    for (TimeUse& use : times)
      if (lead.begin <= use.begin && use.begin < lead.end && use.role != TimeRole::apposed) use.clause = c;
  }
}

}  // namespace frise::event
