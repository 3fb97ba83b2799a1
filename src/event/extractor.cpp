#include "event/extractor.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "document/structure.h"
#include "event/article_reader.h"
#include "event/clause_date.h"
#include "event/dating.h"
#include "event/demonyms.h"
#include "event/figures.h"
#include "event/headline.h"
#include "event/mention_extent.h"
#include "event/occasion.h"
#include "event/speaker.h"
#include "event/status.h"
#include "event/telling.h"
#include "event/title.h"
#include "event/title_identity.h"
#include "event/topic.h"
#include "lexicon/event_class.h"

namespace frise::event {
namespace {

class Extractor {
 public:
  explicit Extractor(const Article& article)
      : article_(article),
        reader_(article),
        sentences_(reader_.run()),
        people_(article.text, article.title, sentences_, reader_.book().names()),
        nouns_(sentences_),
        interviewee_(interviewee(article.title, sentences_)) {}

  Extraction run() {
    for (std::size_t k = 0; k < sentences_.size(); ++k) read_sentence(k);
    for (const auto& [report, noun] : occasions_) tell_occasion(reports_, report, noun);
    Extraction out;
    out.names = ranked_names();
    out.terms = counted_terms(sentences_);
    out.reports = std::move(reports_);
    out.warnings = warnings();
    return out;
  }

 private:
  void read_sentence(std::size_t k) {
    const ReadSentence& s = sentences_[k];
    current_ = k;
    if (s.paragraph != paragraph_) {
      paragraph_ = s.paragraph;
      heading_.reset();
      running_.reset();
      asked_ = k > 0 ? time_asked_of(k - 1) : nullptr;
      if (!antecedents_.empty()) antecedents_before_ = std::move(antecedents_);
      antecedents_.clear();
      answering_ = interviewee_.empty() || !is_answer(sentences_, k) ? std::string_view() : interviewee_;
    }
    if (s.is_only_date() || only_says_when(s)) {
      running_ = s.times.front().timex;
      if (s.is_only_date()) heading_ = running_;
      return;
    }
    protagonists_ = people_.unnamed_in(sentences_, k);
    speaker_ = s.is_quotation() ? speaker_of(article_.text, sentences_, people_, k) : answering_;
    const std::size_t told = reports_.size();
    std::optional<const Timex*> said;
    for (std::size_t c = 0; c < s.clauses.list.size(); ++c) read_clause(s, c, said);
    read_nouns(s);
    if (s.clauses.list.empty() && reports_.size() == told) read_phrase(s);
    read_toll(s, told);
    place_loose_figures(s, told);
    if (said) running_ = *said;
    antecedents_ =
        carried_on(article_.text, s.words, s.clauses, antecedents_.empty() ? antecedents_before_ : antecedents_);
  }

  // « Revenons en février. Que s'est-il passé ? »: what the paragraph of the question in sentence k names, if it ends
  // with one.
  [[nodiscard]] const Timex* time_asked_of(std::size_t k) const {
    if (!sentences_[k].is_question()) return nullptr;
    for (std::size_t j = k + 1; j-- > 0 && sentences_[j].paragraph == sentences_[k].paragraph;)
      for (const TimeUse& use : sentences_[j].times)
        if (!use.noun && use.role == TimeRole::adjunct && use.timex->said.bound == Bound::none &&
            date_of(*use.timex, Certainty::inferred))
          return use.timex;
    return nullptr;
  }

  // What the answer tells in a past tense that is not the pluperfect.
  [[nodiscard]] bool answers(const ReadSentence& s, const Clause& clause) const {
    const Predicate& p = clause.predicate;
    const bool before = p.compound && (p.tense & lexicon::feature::imperfect) != 0;  // « elle avait laissé craindre »
    return asked_ != nullptr && clause.kind == ClauseKind::main && is_past(p) && !before && !s.is_quotation() &&
           !is_to_come(date_of(*asked_, Certainty::inferred));
  }

  void read_clause(const ReadSentence& s, std::size_t c, std::optional<const Timex*>& said) {
    // Told with the clause it introduces.
    if (s.clauses.list[c].leads || is_told_plan(s, c) || dates_main_clause(s, c)) return;
    if (const TimeUse* time = planned_time(s, c)) return add_clause(s, c, stated_date(s, *time), time->timex);
    if (const TimeUse* time = own_time(s, c); time != nullptr && can_be_dated(s, c)) {
      add_clause(s, c, stated_date(s, *time), time->timex);
      for (const TimeUse* again : repeated_times(s, c, *time)) add_repeated(s, c, *again);
      if (s.clauses.list[c].kind == ClauseKind::main) said = time->timex;
      return;
    }
    if (const TimeUse* time = noun_time(s, c);
        time != nullptr && can_be_dated(s, c) && s.clauses.list[c].kind != ClauseKind::participial) {
      add_clause(s, c, *date_of(*time->timex, Certainty::stated), time->timex);
      return;
    }
    if (const TimeUse* deadline = deadline_of(s, c);
        deadline != nullptr && article_.published.day && can_be_dated(s, c))
      if (const auto date = date_before_deadline(*article_.published.day, *deadline->timex))
        return add_clause(s, c, date, deadline->timex);
    const bool narrated = heading_ && tells_in_narration(s, c);
    if (!tells_event(s, c) && !narrated) return;
    add_undated_clause(s, c);
  }

  // « La réunion prévue jeudi n'aura pas lieu »: what is said of a plan is dated by it, unless it has another date.
  static const TimeUse* planned_time(const ReadSentence& s, std::size_t c) {
    const auto plan = plan_of(s, c);
    const TimeUse* own = own_time(s, c);
    if (!plan || !can_be_dated(s, c)) return nullptr;
    const TimeUse* time = plan_time(s, *plan);
    return own == nullptr || own == time ? time : nullptr;
  }

  // The plan of a clause that takes its date or replaces it.
  static bool is_told_plan(const ReadSentence& s, std::size_t c) {
    for (std::size_t main = c + 1; main < s.clauses.list.size(); ++main)
      if (plan_of(s, main) == c && (planned_time(s, main) != nullptr || puts_off(s, main))) return true;
    return false;
  }

  // The clause gives its event another date than it had: « reportée au 12 mai », « ne démarrera qu'en mai ».
  static bool puts_off(const ReadSentence& s, std::size_t c) {
    const EventStatus status = status_of(s.words, s.clauses.list[c]);
    return own_time(s, c) != nullptr && (status == EventStatus::postponed || status == EventStatus::planned);
  }

  // The date that the event had: of the plan in the clause, or of the plan in the sentence before for « elle est
  // reportée ».
  [[nodiscard]] std::optional<EventDate> previous_date(const ReadSentence& s, std::size_t c) const {
    if (!puts_off(s, c)) return std::nullopt;
    if (const auto plan = plan_of(s, c)) {
      const TimeUse* time = plan_time(s, *plan);
      return time != nullptr ? date_of(*time->timex, Certainty::stated) : std::nullopt;
    }
    const Clause& clause = s.clauses.list[c];
    const bool put_off = status_of(s.words, clause) == EventStatus::postponed;
    if (!put_off || !pronoun_subject(s.words, clause) || reports_.empty()) return std::nullopt;
    const Report& last = reports_.back();
    const bool plan = last.status == EventStatus::planned || last.status == EventStatus::cancelled;
    return plan && last.paragraph == s.paragraph && last.sentence + 1 == s.number ? last.date : std::nullopt;
  }

  void add_undated_clause(const ReadSentence& s, std::size_t c) {
    const Clause& clause = s.clauses.list[c];
    if (has_unknown_day(s, c)) return add_clause(s, c, std::nullopt, nullptr);
    // What has happened did not happen on a coming day.
    const auto is_behind = [&](const Timex* time) {
      return is_past(clause.predicate) && is_to_come(date_of(*time, Certainty::inferred));
    };
    if (const TimeUse* beside = sentence_time(s, c); beside != nullptr && !is_behind(beside->timex))
      return add_clause(s, c, date_of(*beside->timex, Certainty::inferred), beside->timex);
    const bool main = clause.kind == ClauseKind::main;
    if (main && heading_) return add_clause(s, c, date_of(**heading_, Certainty::inferred), *heading_);
    if (main && running_ && !is_behind(*running_) && !s.is_quotation())
      return add_clause(s, c, date_of(**running_, Certainty::inferred), *running_);
    if (answers(s, clause)) return add_clause(s, c, date_of(*asked_, Certainty::inferred), asked_);
    if (s.lead && main && article_.published.day)
      return add_clause(s, c, publication_date(article_.published.reference()), nullptr);
    add_clause(s, c, relative_date(s, clause), nullptr);
  }

  void read_nouns(const ReadSentence& s) {
    for (const TimeUse& use : s.times) {
      if (!use.noun || !date_of(*use.timex, Certainty::stated)) continue;
      const bool told = use.clause < s.clauses.list.size() &&
                        s.clauses.list[use.clause].kind != ClauseKind::participial && !stands_alone(s, use) &&
                        own_time(s, use.clause) == nullptr && can_be_dated(s, use.clause);
      if (!told) add_noun(s, *use.noun, date_of(*use.timex, Certainty::stated), use.timex, use.end);
    }
    for (std::size_t k = 0; k + 1 < s.words.size(); ++k)
      if (s.words[k].form == "apres" && s.words[k].pos == Pos::preposition) add_noun_after(s, k + 1);
  }

  // « après le déclenchement de la guerre »: something that happened, on no day that is said.
  void add_noun_after(const ReadSentence& s, std::size_t begin) {
    std::size_t k = begin;
    while (k < s.words.size() && (s.words[k].pos == Pos::determiner || s.words[k].pos == Pos::adjective)) ++k;
    if (k >= s.words.size() || s.words[k].pos != Pos::noun || !lexicon::is_event_noun(s.words[k].lemma)) return;
    for (const TimeUse& use : s.times)
      if (use.noun == k) return;
    for (std::size_t c = 0; c < s.clauses.list.size(); ++c)
      if (relative_noun(s, s.clauses.list[c]) == k && tells_event(s, c)) return;  // told with what is said of it
    add_noun(s, k, date_after_which(s, begin - 1), nullptr, phrase_end(s.words, k));
  }

  // « Trois morts, cinq disparus », « Deux morts, disent les autorités »: a line of casualties without a verb.
  void read_toll(const ReadSentence& s, std::size_t told) {
    if (s.figures.empty() || !is_casualty(s.figures.front().claim) || s.is_quotation()) return;
    const std::size_t begin = s.figures.front().begin;
    std::size_t end = s.figures.front().end;
    for (const FigureUse& use : s.figures)
      if (is_casualty(use.claim) && use.begin <= end + 1) end = use.end;
    const bool apart = begin == 0 || is_cut(s.words, begin - 1);
    const bool ends = end == s.words.size() || is_cut(s.words, end);
    const Span span = span_of(s.words, begin, end);
    const bool inside = std::any_of(reports_.begin() + static_cast<std::ptrdiff_t>(told), reports_.end(),
                                    [&](const Report& r) { return r.mention.span.overlaps(span); });
    if (!apart || !ends || inside) return;
    const Timex* date = running_ ? *running_ : nullptr;
    Report report = begin_report(
        s, begin, end, date != nullptr ? date_of(*date, Certainty::inferred) : std::optional<EventDate>(), date);
    report.triggers.push_back("mort");
    report.nominal = true;
    keep(std::move(report), phrase_title(title_source(s), begin, end));
  }

  void read_phrase(const ReadSentence& s) {
    const TimeUse* time = nullptr;
    for (const TimeUse& use : s.times)
      if (time == nullptr && date_of(*use.timex, Certainty::stated)) time = &use;
    const bool has_noun = std::any_of(s.words.begin(), s.words.end(), [](const Word& w) {
      return w.pos == Pos::noun && lexicon::is_event_noun(w.lemma);
    });
    if (!has_noun || s.is_question()) return;
    const Timex* date = time != nullptr ? time->timex : heading_ ? *heading_ : nullptr;
    if (date == nullptr) return;
    Report report = begin_report(s, 0, s.words.size(),
                                 date_of(*date, time != nullptr ? Certainty::stated : Certainty::inferred), date);
    for (const Word& w : s.words)
      if (w.pos == Pos::noun && lexicon::is_event_noun(w.lemma)) report.triggers.push_back(w.lemma);
    report.nominal = true;
    keep(std::move(report), phrase_title(title_source(s), 0, s.words.size()));
  }

  // A figure that stands in no report belongs to the one before it in the sentence, else to the first of the sentence,
  // else to the last of the paragraph: « Le pont a cédé : 12 voitures sont tombées. On compte trois blessés. » What a
  // main clause counts is not of the clauses upon it: « 40 mineurs recevront 2 millions d'euros, versés en mai ».
  void place_loose_figures(const ReadSentence& s, std::size_t told) {
    if (s.is_quotation()) return;
    for (const FigureUse& use : s.figures) {
      const Span at = span_of(s.words, use.begin, use.end);
      const std::size_t c = s.clauses.clause_of[use.begin];
      const bool main = c < s.clauses.list.size() && s.clauses.list[c].kind == ClauseKind::main;
      Report* nearest = nullptr;
      bool inside = false;
      for (std::size_t k = told; k < reports_.size(); ++k) {
        inside |= reports_[k].mention.span.overlaps(at);
        const bool before = reports_[k].mention.span.begin < at.begin;
        if (before || (nearest == nullptr && !main)) nearest = &reports_[k];
      }
      if (inside) continue;
      if (nearest == nullptr) nearest = report_before(s, told, use.claim.value);
      if (nearest != nullptr) nearest->figures.push_back(use.claim);
    }
  }

  // The last report of the paragraph; for more than a few (« entre deux portes »), else that of which the article is.
  Report* report_before(const ReadSentence& s, std::size_t told, double value) {
    constexpr double kFew = 10;
    if (told == 0) return nullptr;
    if (reports_[told - 1].paragraph == s.paragraph) return &reports_[told - 1];
    return reports_.front().lead && value > kFew ? &reports_.front() : nullptr;
  }

  void add_clause(const ReadSentence& s, std::size_t c, const std::optional<EventDate>& date, const Timex* time) {
    const Clause& clause = s.clauses.list[c];
    Title title = clause_title(title_source(s), c);
    const auto [begin, end] = mention_extent(s, clause, title.told);
    Report report = begin_report(s, begin, end, date, time);
    add_names_of_title(report, title.text);
    add_antecedent(report, s, clause);
    for (FigureClaim& figure : report.figures) name_by_verb(figure, clause.predicate.lemma);
    report.status = status_of(s.words, clause);
    if (report.status == EventStatus::reported && date && date->certainty == Certainty::stated && is_to_come(date))
      report.status = EventStatus::planned;
    report.previous = previous_date(s, c);
    if (report.previous && (!date || report.previous->days.overlaps(date->days))) report.previous.reset();
    report.bare = !has_complement(s.words, s.clauses, clause);
    if (!lexicon::is_light_verb(clause.predicate.lemma) || !has_event_object(s.words, clause))
      report.triggers.push_back(clause.predicate.lemma);
    if (const auto noun = relative_noun(s, clause)) report.triggers.push_back(s.words[*noun].lemma);
    for (std::size_t k = clause.context; k < std::max(end, clause.end); ++k)
      if (s.words[k].pos == Pos::noun && !s.words[k].time && lexicon::is_event_noun(s.words[k].lemma))
        report.triggers.push_back(s.words[k].lemma);
    const std::size_t told = reports_.size();
    keep(std::move(report), std::move(title));
    const std::string_view noun = reports_.size() > told ? occasion_noun(s.words, clause) : std::string_view();
    if (!noun.empty()) occasions_.emplace_back(told, noun);
  }

  // « …, puis jeudi sur la côte »: the verb again, of another day.
  void add_repeated(const ReadSentence& s, std::size_t c, const TimeUse& time) {
    const Clause& clause = s.clauses.list[c];
    Report report = begin_report(s, time.begin - 1, clause.end, date_of(*time.timex, Certainty::stated), time.timex);
    report.status = status_of(s.words, clause);
    report.triggers.push_back(clause.predicate.lemma);
    keep(std::move(report), clause_title(title_source(s), c));
  }

  [[nodiscard]] bool is_to_come(const std::optional<EventDate>& date) const {
    return date && date->days.first && article_.published.day && *date->days.first > *article_.published.day;
  }

  [[nodiscard]] bool is_long_past(const std::optional<EventDate>& date) const {
    constexpr std::int32_t kWeek = 7;
    return date && date->days.last && article_.published.day && *article_.published.day - *date->days.last > kWeek;
  }

  void add_noun(const ReadSentence& s, std::size_t noun, const std::optional<EventDate>& date, const Timex* time,
                std::size_t end) {
    const std::size_t begin = phrase_begin(s.words, noun);
    Report report = begin_report(s, begin, std::max(end, phrase_end(s.words, noun)), date, time);
    Title title = noun_title(title_source(s), noun);
    const std::size_t clause = s.clauses.clause_of[noun];
    const bool apposed = std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) {
      return use.role == TimeRole::apposed && use.noun == noun;
    });
    const bool alone = title.text.find(' ') == std::string::npos && !apposed;
    if (alone && !date) return;  // « après l'incident »: nothing is told
    // « l'agression de mardi »
    if (alone && time != nullptr && clause < s.clauses.list.size()) title = clause_title(title_source(s), clause);
    report.triggers.push_back(s.words[noun].lemma);
    report.nominal = true;
    keep(std::move(report), std::move(title));
  }

  Report begin_report(const ReadSentence& s, std::size_t begin, std::size_t end, const std::optional<EventDate>& date,
                      const Timex* time) {
    Report report;
    report.mention.article = article_.id;
    report.mention.span = span_of(s.words, begin, end);
    report.mention.quote = std::string(report.mention.span.of(article_.text));
    report.mention.source_said = source_said(article_.text, s.words, s.clauses, s.names, reader_.book());
    report.relative = time != nullptr && time->derivation.source == Derivation::Source::reference;
    if (time != nullptr)
      report.mention.time = MentionTime{std::string(time->span.of(article_.text)), time->span, time->why()};
    report.date = date;
    report.past = is_long_past(date);
    report.paragraph = s.paragraph;
    report.sentence = s.number;
    report.lead = s.lead;
    report.position = static_cast<double>(s.span.begin) / static_cast<double>(article_.text.size());
    for (const NameUse& use : s.names)
      if (use.begin < end && use.end > begin) add_name(report.names, reader_.book().names()[use.name]);
    for (Name& place : places_of_demonyms(article_.text, s.words, begin, end)) add_name(report.names, std::move(place));
    for (const FigureUse& use : s.figures)
      if (begin <= use.begin && use.begin < end) report.figures.push_back(use.claim);
    report.terms = terms_of(s.words, begin, end);
    return report;
  }

  // Whom a pronoun stands for takes part.
  void add_names_of_title(Report& report, const std::string& title) const {
    const auto& names = reader_.book().names();
    for (std::size_t k = 0; k < names.size(); ++k)
      if (title.find(names[k].text) != std::string::npos) add_name(report.names, names[k]);
  }

  // The event that a pronoun subject stands for counts as if it were said: « La course … Elle est reportée ». A person
  // or a thing has part in many events.
  void add_antecedent(Report& report, const ReadSentence& s, const Clause& clause) const {
    const auto pronoun = pronoun_subject(s.words, clause);
    if (!pronoun) return;
    const std::string_view phrase = antecedent_of(s.words[*pronoun].form, antecedents_);
    const Words words = analyse(phrase, {0, static_cast<std::uint32_t>(phrase.size())});
    const auto noun = std::find_if(words.begin(), words.end(), [](const Word& w) { return w.pos == Pos::noun; });
    if (noun == words.end() || !lexicon::is_event_noun(noun->lemma)) return;
    report.triggers.push_back(noun->lemma);
    std::set<std::string> all(report.terms.begin(), report.terms.end());
    for (const Word& w : words)
      if (const std::string_view term = term_of(w); !term.empty()) all.emplace(term);
    report.terms.assign(all.begin(), all.end());
  }

  static void add_name(std::vector<Name>& names, Name name) {
    const auto known = std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.key == name.key; });
    if (known == names.end())
      names.push_back(std::move(name));
    else if (known->kind == NameKind::demonym)
      *known = std::move(name);
  }

  [[nodiscard]] TitleSource title_source(const ReadSentence& s) const {
    return {article_.text,
            s.words,
            s.clauses,
            s.times,
            antecedents_.empty() ? antecedents_before_ : antecedents_,
            protagonists_,
            speaker_,
            !answering_.empty() && !s.is_quotation(),
            article_.published.day};
  }

  // A title in doubt gives way to the headline where that tells the same.
  void keep(Report report, Title title) {
    if (title.text.empty()) return;
    const bool doubtful = title.doubt > 1;
    if (doubtful && !headline_) headline_.emplace(article_.title);
    const bool headed = doubtful && headline_->tells(report);
    if (title.borrowed && !headed && !report.date) return;  // told by its neighbour
    if (headed) {
      report.title = headline_->text();
    } else {
      report.title = identified(std::move(title.text), {article_.text, sentences_, people_, nouns_, current_});
      report.topic = topic().of(report, article_.published.day);
    }
    reports_.push_back(std::move(report));
  }

  const Topic& topic() {
    if (!topic_) topic_.emplace(article_.title, reader_.book().names(), sentences_);
    return *topic_;
  }

  [[nodiscard]] std::vector<Name> ranked_names() const {
    const auto& names = reader_.book().names();
    const auto& counts = reader_.book().counts();
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    std::vector<Name> out;
    for (const std::size_t k : order) out.push_back(names[k]);
    return out;
  }

  [[nodiscard]] std::vector<Warning> warnings() const {
    std::vector<Warning> out;
    if (!article_.published.day) out.push_back({article_.id, "published-missing", missing_date_message()});
    for (const Timex& t : reader_.timexes())
      if (t.derivation.contradiction)
        out.push_back({article_.id, "weekday-contradiction",
                       "« " + std::string(t.span.of(article_.text)) +
                           " » : le jour de la semaine n'est pas celui de cette date"});
    return out;
  }

  [[nodiscard]] std::string missing_date_message() const {
    std::string out = "date de publication inconnue : les dates relatives restent sans jour";
    for (const document::Paragraph& p : document::structure(article_))
      if (p.role == document::Role::date_line)
        return out + " ; la page porte « " + std::string(p.span.of(article_.text)) + " », qui n'a pas été retenu";
    return out;
  }

  const Article& article_;
  ArticleReader reader_;
  std::optional<Headline> headline_;  // once it is asked for
  std::optional<Topic> topic_;        // likewise
  std::vector<ReadSentence> sentences_;
  People people_;
  NounIndex nouns_;
  std::string_view interviewee_;  // of an interview without quotation marks
  std::vector<Report> reports_;
  std::vector<std::pair<std::size_t, std::string_view>> occasions_;  // reports that only say when, with their nouns
  std::size_t current_ = 0;                                          // the sentence being read
  std::size_t paragraph_ = 0;
  std::optional<const Timex*> heading_;         // the date that heads the paragraph
  std::optional<const Timex*> running_;         // the date the paragraph has come to
  const Timex* asked_ = nullptr;                // what the question before the paragraph names; null where none does
  Protagonists protagonists_;                   // whom the sentence speaks of without saying so
  std::string_view answering_;                  // who speaks in the paragraph of an interview
  std::string_view speaker_;                    // of the quotation that the sentence stands in
  std::vector<Antecedent> antecedents_;         // in the sentence before
  std::vector<Antecedent> antecedents_before_;  // at the end of the paragraph before
};

}  // namespace

Extraction extract(const Article& article) { return Extractor(article).run(); }

}  // namespace frise::event
