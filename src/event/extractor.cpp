#include "event/extractor.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "document/structure.h"
#include "event/dating.h"
#include "event/figures.h"
#include "event/sentence_reader.h"
#include "event/status.h"
#include "event/title.h"
#include "frise/tagger.h"
#include "lexicon/event_class.h"
#include "text/paragraph.h"
#include "text/sentence.h"
#include "text/utf8.h"

namespace frise::event {
namespace {

namespace feature = lexicon::feature;

constexpr std::size_t kLeadSentences = 2;
constexpr std::size_t kLongestMention = 350;  // bytes
constexpr std::size_t kBoundDistance =
    20;  // words: « samedi, elle a promis une aide d'ici à la fin de l'année » is of Saturday

// --- reading ---------------------------------------------------------------------------------------------------------

class ArticleReader {
 public:
  explicit ArticleReader(const Article& article)
      : article_(article), timexes_(Tagger().tag(article.text, article.published.reference())) {}

  std::vector<ReadSentence> run() {
    std::vector<ReadSentence> out;
    std::size_t number = 0;
    std::size_t paragraph_number = 0;
    for (const document::Paragraph& paragraph : document::structure(article_)) {
      ++paragraph_number;
      const bool dated = paragraph.role == document::Role::date_line;
      if (paragraph.role != document::Role::body && !dated) continue;
      for (const Span span : text::sentences(article_.text, paragraph.body)) {
        ++number;
        if (document::is_furniture(span.of(article_.text))) continue;
        ReadSentence sentence = read(span);
        sentence.paragraph = paragraph_number;
        sentence.number = number;
        sentence.lead = !dated && ++body_sentences_ <= kLeadSentences;
        out.push_back(std::move(sentence));
      }
    }
    return out;
  }

  [[nodiscard]] const NameBook& book() const { return book_; }
  [[nodiscard]] const std::vector<Timex>& timexes() const { return timexes_; }

 private:
  ReadSentence read(Span span) {
    ReadSentence s;
    s.span = span;
    s.words = analyse(article_.text, span);
    std::vector<const Timex*> times;
    for (; next_time_ < timexes_.size() && timexes_[next_time_].span.begin < span.end; ++next_time_)
      if (span.contains(timexes_[next_time_].span)) times.push_back(&timexes_[next_time_]);
    for (Word& w : s.words)
      w.time = std::any_of(times.begin(), times.end(), [&](const Timex* t) { return t->span.overlaps(w.span); });
    s.clauses = clauses_of(s.words);
    s.names = book_.add(article_.text, s.words);
    s.times = attach(s.words, s.clauses, times);
    return s;
  }

  const Article& article_;
  std::vector<Timex> timexes_;
  std::size_t next_time_ = 0;  // the first that no sentence has had
  NameBook book_;
  std::size_t body_sentences_ = 0;
};

// --- what is an event ------------------------------------------------------------------------------------------------

bool is_past(const Predicate& p) {
  if (p.compound && (p.tense & (feature::present | feature::imperfect)) != 0) return true;
  return (p.tense & feature::past) != 0 && (p.tense & feature::present) == 0;
}

bool speaks_of_us(const Words& words, const Clause& clause) {
  for (std::size_t k = clause.begin; k < clause.predicate.begin; ++k)
    if (words[k].form == "je" || words[k].form == "j" || words[k].form == "nous" || words[k].form == "vous")
      return true;
  return false;
}

// « Lors d'une réunion avec …, Kim a souligné que … »: what is said is said at an event.
bool has_occasion(const ReadSentence& s, const Clause& clause) {
  for (std::size_t k = clause.context; k + 1 < clause.end; ++k) {
    if (s.words[k].form != "lors") continue;
    for (std::size_t j = k + 1; j < std::min(k + 6, clause.end); ++j)
      if (s.words[j].pos == Pos::noun && lexicon::is_event_noun(s.words[j].lemma)) return true;
  }
  return false;
}

// A present passive tells a state (« est confrontée à »), unless its verb names a kind of event (« est interrompue »).
bool is_passive_event(const Predicate& p) {
  const bool present = (p.tense & feature::present) != 0;
  return p.passive && p.compound && (!present || lexicon::event_class(p.lemma));
}

// A clause that tells an event even where nothing dates it: something happened, or will.
bool tells_event(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  if (p.form == Pos::gerund || p.lemma == "être" || p.lemma == "avoir") return false;
  if (clause.kind == ClauseKind::participial || clause.kind == ClauseKind::adverbial) return false;
  if (s.is_question() || s.is_quotation() || p.negated || speaks_of_us(s.words, clause)) return false;
  const bool object_relative = clause.kind == ClauseKind::relative && s.words[clause.begin].lemma == "que";
  if (object_relative) return false;
  const bool says = is_attribution(s.words, s.clauses, index) || (lexicon::is_saying_verb(p.lemma) && !s.lead);
  const bool only_says = says || lexicon::is_stative_verb(p.lemma);
  if (only_says && !has_occasion(s, clause)) return false;
  return (is_past(p) && !p.passive) || is_passive_event(p);
}

// Something but times follows the verb: « a convenu » tells less than « a signé un traité ».
bool has_complement(const Words& words, const Clauses& clauses, const Clause& clause) {
  std::size_t count = 0;
  for (const Clause& c : clauses.list)
    if (c.kind == ClauseKind::complement && c.begin == clause.end) return true;
  for (std::size_t k = clause.predicate.end; k < clause.end; ++k)
    count += words[k].pos != Pos::sign && !words[k].time ? 1U : 0U;
  return count >= 2;
}

// « a ouvert une enquête », « mène des recherches »: the noun says what happened.
bool has_event_object(const Words& words, const Clause& clause) {
  for (std::size_t k = clause.predicate.end; k < std::min(clause.predicate.end + 4, clause.end); ++k) {
    if (words[k].pos == Pos::noun) return lexicon::is_event_noun(words[k].lemma);
    if (words[k].pos == Pos::preposition && words[k].form != "de") return false;
  }
  return false;
}

// A dated clause that is none all the same: questions, « c'est … », states without a beginning.
bool can_be_dated(const ReadSentence& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Predicate& p = clause.predicate;
  const bool says_nothing = p.negated && (lexicon::is_saying_verb(p.lemma) || lexicon::is_stative_verb(p.lemma));
  return !s.is_question() && p.begin < p.end && !says_nothing;
}

// « l'édition 2023 »: the year tells which thing is meant.
bool tells_which(const Words& words, const TimeUse& use) {
  return use.timex->grain == Grain::year && use.end == use.begin + 1 && use.begin > 0 &&
         words[use.begin - 1].pos == Pos::noun;
}

bool may_date_clause(const Words& words, const TimeUse& use, std::size_t clause) {
  return use.clause == clause && !use.noun && !tells_which(words, use);
}

// --- extraction ------------------------------------------------------------------------------------------------------

class Extractor {
 public:
  explicit Extractor(const Article& article) : article_(article), reader_(article), sentences_(reader_.run()) {}

  Extraction run() {
    for (std::size_t k = 0; k < sentences_.size(); ++k) read_sentence(k);
    Extraction out;
    out.names = ranked_names();
    out.terms = counted_terms();
    out.reports = std::move(reports_);
    out.warnings = warnings();
    return out;
  }

 private:
  void read_sentence(std::size_t k) {
    const ReadSentence& s = sentences_[k];
    if (s.paragraph != paragraph_) {
      paragraph_ = s.paragraph;
      heading_.reset();
      running_.reset();
      antecedents_.clear();
    }
    if (s.is_only_date()) {
      heading_ = s.times.front().timex;
      running_ = heading_;
      return;
    }
    std::optional<const Timex*> said;
    for (std::size_t c = 0; c < s.clauses.list.size(); ++c) read_clause(s, c, said);
    read_nouns(s);
    if (s.clauses.list.empty()) read_phrase(s);
    if (said) running_ = *said;
    if (auto named = antecedents(article_.text, s.words, s.clauses); !named.empty()) antecedents_ = std::move(named);
  }

  // The expression that dates the clause: the one nearest to its verb.
  const TimeUse* own_time(const ReadSentence& s, std::size_t clause) const {
    const TimeUse* best = nullptr;
    std::size_t nearest = 0;
    const Predicate& p = s.clauses.list[clause].predicate;
    for (const TimeUse& use : s.times) {
      if (!may_date_clause(s.words, use, clause) || !date_of(*use.timex, Certainty::stated)) continue;
      std::size_t distance = use.begin > p.end ? use.begin - p.end : p.begin > use.end ? p.begin - use.end + 3 : 0;
      if (use.timex->said.bound == Bound::by) distance += kBoundDistance;
      if (best == nullptr || distance < nearest) {
        best = &use;
        nearest = distance;
      }
    }
    return best;
  }

  void read_clause(const ReadSentence& s, std::size_t c, std::optional<const Timex*>& said) {
    if (s.clauses.list[c].leads) return;  // told with the clause it introduces
    if (const TimeUse* time = own_time(s, c); time != nullptr && can_be_dated(s, c)) {
      add_clause(s, c, *date_of(*time->timex, Certainty::stated), time->timex);
      if (s.clauses.list[c].kind == ClauseKind::main) said = time->timex;
      return;
    }
    if (const TimeUse* time = noun_time(s, c);
        time != nullptr && can_be_dated(s, c) && s.clauses.list[c].kind != ClauseKind::participial) {
      add_clause(s, c, *date_of(*time->timex, Certainty::stated), time->timex);
      return;
    }
    const bool narrated = heading_ && tells_in_narration(s, c);
    if (!tells_event(s, c) && !narrated) return;
    add_undated_clause(s, c);
  }

  // Under a heading date the present tells what happened: « 6 février. Le tribunal fait lever les barrages. »
  bool tells_in_narration(const ReadSentence& s, std::size_t c) const {
    const Clause& clause = s.clauses.list[c];
    const bool present = (clause.predicate.tense & feature::present) != 0 && clause.predicate.form == Pos::verb;
    return present && clause.kind == ClauseKind::main && !s.is_question() &&
           !lexicon::is_stative_verb(clause.predicate.lemma) && !is_attribution(s.words, s.clauses, c);
  }

  // The date of a noun in the clause, where the clause has no other: « la manifestation du 27 janvier a rassemblé … ».
  const TimeUse* noun_time(const ReadSentence& s, std::size_t c) const {
    for (const TimeUse& use : s.times)
      if (use.clause == c && use.noun && date_of(*use.timex, Certainty::stated) && !stands_alone(s, use)) return &use;
    return nullptr;
  }

  // The noun's phrase is a report of its own: « après son offensive surprise en août ».
  bool stands_alone(const ReadSentence& s, const TimeUse& use) const {
    const std::size_t begin = phrase_begin(s.words, *use.noun);
    if (begin == 0) return false;
    const Word& before = s.words[begin - 1];
    return before.pos == Pos::preposition && before.form != "de" && before.form != "d" && before.form != "a" &&
           before.form != "lors" && before.form != "pour" && use.clause < s.clauses.list.size() &&
           s.clauses.list[use.clause].predicate.begin < use.begin;
  }

  // « en juin », said without a publication date: a day of its own, which nobody knows.
  static bool has_unknown_day(const ReadSentence& s, std::size_t c) {
    return std::any_of(s.times.begin(), s.times.end(), [&](const TimeUse& use) {
      return may_date_clause(s.words, use, c) && use.timex->derivation.source == Derivation::Source::nothing;
    });
  }

  void add_undated_clause(const ReadSentence& s, std::size_t c) {
    const Clause& clause = s.clauses.list[c];
    if (has_unknown_day(s, c)) return add_clause(s, c, std::nullopt, nullptr);
    if (const TimeUse* beside = sentence_time(s, c))
      return add_clause(s, c, date_of(*beside->timex, Certainty::inferred), beside->timex);
    const bool main = clause.kind == ClauseKind::main;
    if (main && heading_) return add_clause(s, c, date_of(**heading_, Certainty::inferred), *heading_);
    // What has happened did not happen on the coming day of the sentence before.
    const bool behind = running_ && is_past(clause.predicate) && is_to_come(date_of(**running_, Certainty::inferred));
    if (main && running_ && !behind && !s.is_quotation())
      return add_clause(s, c, date_of(**running_, Certainty::inferred), *running_);
    if (s.lead && main && article_.published.day)
      return add_clause(s, c, publication_date(article_.published.reference()), nullptr);
    add_clause(s, c, std::nullopt, nullptr);
  }

  // A time of another clause of the sentence, for a main clause: not what a verb of saying or a relative clause brings.
  const TimeUse* sentence_time(const ReadSentence& s, std::size_t c) const {
    if (s.clauses.list[c].kind != ClauseKind::main) return nullptr;
    for (const TimeUse& use : s.times) {
      if (use.noun || use.clause >= s.clauses.list.size() || !date_of(*use.timex, Certainty::inferred)) continue;
      const Clause& other = s.clauses.list[use.clause];
      const bool beside = other.kind == ClauseKind::main || other.kind == ClauseKind::participial;
      if (beside && !is_attribution(s.words, s.clauses, use.clause) && use.timex->grain <= Grain::day) return &use;
    }
    return nullptr;
  }

  void read_nouns(const ReadSentence& s) {
    for (const TimeUse& use : s.times) {
      if (!use.noun || !date_of(*use.timex, Certainty::stated)) continue;
      const bool told =
          use.clause < s.clauses.list.size() && !stands_alone(s, use) && own_time(s, use.clause) == nullptr;
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
    add_noun(s, k, std::nullopt, nullptr, phrase_end(s.words, k));
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
    report.title = phrase_title(title_source(s), 0, s.words.size());
    for (const Word& w : s.words)
      if (w.pos == Pos::noun && lexicon::is_event_noun(w.lemma)) report.triggers.push_back(w.lemma);
    report.nominal = true;
    keep(std::move(report));
  }

  void add_clause(const ReadSentence& s, std::size_t c, const std::optional<EventDate>& date, const Timex* time) {
    const Clause& clause = s.clauses.list[c];
    const auto [begin, end] = extent(s, clause);
    Report report = begin_report(s, begin, end, date, time);
    report.title = clause_title(title_source(s), c);
    add_names_of_title(report);
    report.status = status_of(s.words, clause);
    if (report.status == EventStatus::reported && date && date->certainty == Certainty::stated && is_to_come(date))
      report.status = EventStatus::planned;
    report.bare = !has_complement(s.words, s.clauses, clause);
    if (!lexicon::is_light_verb(clause.predicate.lemma) || !has_event_object(s.words, clause))
      report.triggers.push_back(clause.predicate.lemma);
    for (std::size_t k = clause.context; k < clause.end; ++k)
      if (s.words[k].pos == Pos::noun && lexicon::is_event_noun(s.words[k].lemma))
        report.triggers.push_back(s.words[k].lemma);
    keep(std::move(report));
  }

  [[nodiscard]] bool is_to_come(const std::optional<EventDate>& date) const {
    return date && date->days.first && article_.published.day && *date->days.first > *article_.published.day;
  }

  void add_noun(const ReadSentence& s, std::size_t noun, const std::optional<EventDate>& date, const Timex* time,
                std::size_t end) {
    const std::size_t begin = phrase_begin(s.words, noun);
    Report report = begin_report(s, begin, std::max(end, phrase_end(s.words, noun)), date, time);
    report.title = noun_title(title_source(s), noun);
    report.triggers.push_back(s.words[noun].lemma);
    report.nominal = true;
    keep(std::move(report));
  }

  // The words of a clause that its mention covers: from its subject, unless that is too far away.
  std::pair<std::size_t, std::size_t> extent(const ReadSentence& s, const Clause& clause) const {
    std::size_t begin = std::min({clause.context, clause.subject, clause.begin});
    if (clause.kind == ClauseKind::participial) begin = clause.predicate.begin;
    if (span_of(s.words, begin, clause.end).size() > kLongestMention) begin = std::min(clause.subject, clause.begin);
    std::size_t end = clause.end;
    if (span_of(s.words, begin, end).size() > kLongestMention) begin = clause.begin;
    while (end > clause.predicate.end && span_of(s.words, begin, end).size() > kLongestMention) --end;
    return {begin, end};
  }

  Report begin_report(const ReadSentence& s, std::size_t begin, std::size_t end, const std::optional<EventDate>& date,
                      const Timex* time) {
    Report report;
    report.mention.article = article_.id;
    report.mention.span = span_of(s.words, begin, end);
    report.mention.quote = std::string(report.mention.span.of(article_.text));
    report.mention.source_said = source_said(article_.text, s.words, s.clauses, s.names, reader_.book());
    if (time != nullptr)
      report.mention.time = MentionTime{std::string(time->span.of(article_.text)), time->span, time->why()};
    report.date = date;
    report.paragraph = s.paragraph;
    report.sentence = s.number;
    report.lead = s.lead;
    report.position = static_cast<double>(s.span.begin) / static_cast<double>(article_.text.size());
    for (const NameUse& use : s.names)
      if (use.begin < end && use.end > begin) add_name(report.names, use.name);
    report.figures = figures(article_.text, s.words, begin, end);
    report.terms = terms(s, begin, end);
    return report;
  }

  // Whom a pronoun stands for takes part.
  void add_names_of_title(Report& report) const {
    const auto& names = reader_.book().names();
    for (std::size_t k = 0; k < names.size(); ++k)
      if (report.title.find(names[k].text) != std::string::npos) add_name(report.names, k);
  }

  void add_name(std::vector<Name>& names, std::size_t index) const {
    const Name& name = reader_.book().names()[index];
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }

  static std::vector<std::string> terms(const ReadSentence& s, std::size_t begin, std::size_t end) {
    std::set<std::string> out;
    for (std::size_t k = begin; k < end; ++k) {
      std::string term = s.words[k].time ? std::string() : term_of(s.words[k]);
      if (!term.empty()) out.insert(std::move(term));
    }
    return {out.begin(), out.end()};
  }

  [[nodiscard]] TitleSource title_source(const ReadSentence& s) const {
    return {article_.text, s.words, s.clauses, s.times, antecedents_};
  }

  void keep(Report report) {
    if (!report.title.empty()) reports_.push_back(std::move(report));
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

  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> counted_terms() const {
    std::map<std::string, std::size_t> counts;
    for (const ReadSentence& s : sentences_)
      for (std::size_t k = 0; k < s.words.size(); ++k)
        if (!s.words[k].time) ++counts[term_of(s.words[k])];
    counts.erase("");
    return {counts.begin(), counts.end()};
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
  std::vector<ReadSentence> sentences_;
  std::vector<Report> reports_;
  std::size_t paragraph_ = 0;
  std::optional<const Timex*> heading_;  // the date that heads the paragraph
  std::optional<const Timex*> running_;  // the date the paragraph has come to
  std::vector<Antecedent> antecedents_;  // in the sentence before
};

}  // namespace

Extraction extract(const Article& article) { return Extractor(article).run(); }

}  // namespace frise::event
