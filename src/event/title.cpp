#include "event/title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "event/status.h"
#include "lexicon/morphology.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace frise::event {
namespace {

using text::Glue;

// Words that only link a clause to the text before it.
constexpr auto kConnectives = std::to_array<std::string_view>({"ainsi",
                                                               "alors",
                                                               "aussi",
                                                               "car",
                                                               "cependant",
                                                               "certes",
                                                               "dès",
                                                               "donc",
                                                               "en",
                                                               "enfin",
                                                               "ensuite",
                                                               "et",
                                                               "lors",
                                                               "mais",
                                                               "néanmoins",
                                                               "or",
                                                               "ou",
                                                               "par",
                                                               "parallèlement",
                                                               "pourtant",
                                                               "puis",
                                                               "quant",
                                                               "que",
                                                               "toutefois",
                                                               "tandis",
                                                               "également",
                                                               "surtout",
                                                               "notamment",
                                                               "finalement",
                                                               "désormais",
                                                               "malheureusement"});

// Relatives behind which a clause is whole.
constexpr auto kWholeRelatives = std::to_array<std::string_view>({"dont", "lequel", "où"});

constexpr auto kTimePrepositions = std::to_array<std::string_view>(
    {"en",      "dans",   "a",   "au", "aux", "des", "depuis", "pour", "vers", "jusqu", "avant", "apres",
     "pendant", "durant", "peu", "le", "la",  "l",   "les",    "du",   "de",   "d",     "lors",  "ici"});

bool contains(const auto& list, std::string_view form) {
  return std::find(list.begin(), list.end(), form) != list.end();
}

std::size_t length(std::string_view text) { return text::count_code_points(text); }

// A title being written: pieces of the text, joined.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text) {}

  void add(const Word& word) {
    const bool comma = word.form == "," || word.form == "." || word.form == ")";
    if (comma && (out_.empty() || out_.ends_with(','))) return;
    const bool apart = (word.glue == Glue::space || word.glue == Glue::line || gap_) && !comma;
    if (!out_.empty() && apart) out_ += ' ';
    if (!out_.empty() && word.glue == Glue::hyphen && !gap_) out_ += '-';
    if (!out_.empty() && word.glue == Glue::apostrophe && !gap_) out_ += '\'';
    gap_ = false;
    out_ += word.span.of(text_);
  }
  void add(std::string_view words) {
    if (!out_.empty()) out_ += ' ';
    out_ += words;
    gap_ = true;
  }
  void leave_gap() { gap_ = true; }

  [[nodiscard]] const std::string& str() const { return out_; }

 private:
  std::string_view text_;
  std::string out_;
  bool gap_ = false;
};

std::string capitalised(std::string title) {
  if (title.empty()) return title;
  const text::Decoded first = text::decode(title, 0);
  char32_t c = first.code_point;
  if (c >= 'a' && c <= 'z') c -= 0x20;
  if ((c >= 0xE0 && c <= 0xFE && c != 0xF7)) c -= 0x20;
  if (c == 0x153) c = 0x152;
  std::string out;
  text::append(out, c);
  return out + title.substr(first.size);
}

// The apostrophes of French typography, whatever the page has, and a capital at the head.
std::string printed(const std::string& title) {
  std::string out;
  for (const char c : title)
    out += c == '\'' && !out.empty() && out.back() != ' ' ? std::string("’") : std::string(1, c);
  return capitalised(std::move(out));
}

// Small words that no title ends with.
constexpr auto kDangling = std::to_array<std::string_view>(
    {"tout",    "et",    "ou",    "mais",      "puis",   "ainsi", "afin",  "alors", "tandis", "non",
     "plus",    "aussi", "comme", "notamment", "dont",   "que",   "qui",   "de",    "à",      "au",
     "aux",     "du",    "des",   "le",        "la",     "les",   "en",    "un",    "une",    "y",
     "compris", "dès",   "pas",   "ni",        "depuis", "jusqu", "avant", "après", "vers",   "pour"});

std::string_view last_word(std::string_view title) { return title.substr(title.rfind(' ') + 1); }

// What led to a time that was left out.
constexpr auto kTimeLeads = std::to_array<std::string_view>({" à partir", " à compter", " à l'horizon", " à l’horizon",
                                                             " par rapport", " au cours", " pour toute", " pour tout"});

// Without the beginnings of what was left out: a bracket or a quotation that does not end, the lead to a time.
std::string closed(std::string title) {
  if (const std::size_t open = title.rfind('(');
      open != std::string::npos && title.find(')', open) == std::string::npos)
    title.resize(open);
  if (std::count(title.begin(), title.end(), '"') % 2 == 1 && title.rfind('"') > 0) title.resize(title.rfind('"'));
  if (const std::size_t open = title.rfind("«");
      open != std::string::npos && open > 0 && title.find("»", open) == std::string::npos)
    title.resize(open);
  while (title.ends_with(' ')) title.pop_back();
  for (const std::string_view lead : kTimeLeads)
    if (title.ends_with(lead)) title.resize(title.size() - lead.size());
  return title;
}

// Without the marks and small words that a shortened line may end with.
std::string tidied(std::string title) {
  // What stood between the quotation marks was a time or an aside.
  for (const std::string_view empty : {" \" \"", " « »", " «\u202F\u202F»", " \"\""})
    for (std::size_t at = title.find(empty); at != std::string::npos; at = title.find(empty))
      title.erase(at, empty.size());
  title = closed(std::move(title));
  while (title.find(' ') != std::string::npos && contains(kDangling, last_word(title))) title.resize(title.rfind(' '));
  while (!title.empty()) {
    const text::Decoded last = text::decode_before(title, title.size());
    const char32_t c = last.code_point;
    const bool drop = c == ',' || c == ';' || c == ':' || c == '.' || c == '-' || c == '(' || c == 0xAB ||
                      text::is_space(c) || text::is_dash(c);
    if (!drop) break;
    title.resize(title.size() - last.size);
  }
  return printed(title);
}

class Writer {
 public:
  explicit Writer(const TitleSource& source) : s_(source), words_(source.words) {}

  // Words [begin, end) but for times, as far as the wanted length allows without cutting a phrase.
  std::string write(const std::vector<std::size_t>& chosen, std::string_view subject, std::size_t keep_until) const {
    std::vector<std::size_t> rest = without_times(chosen);
    Line line(s_.text);
    if (!subject.empty()) line.add(subject);
    Choice choice;
    std::size_t previous = words_.size();
    for (const std::size_t k : rest) {
      if (previous + 1 != k && !line.str().empty()) line.leave_gap();
      if (k >= keep_until && !line.str().empty()) choice.offer(line.str(), end_before(k));
      line.add(words_[k]);
      previous = k;
    }
    choice.offer(line.str(), End::phrase);
    if (choice.best.empty()) choice.best = text::first_code_points(line.str(), last_space(line.str()));
    return tidied(choice.best);
  }

  [[nodiscard]] std::vector<std::size_t> range(std::size_t begin, std::size_t end) const {
    std::vector<std::size_t> out;
    for (std::size_t k = begin; k < end; ++k) out.push_back(k);
    return out;
  }

  // The first word of the clause that is no connective.
  [[nodiscard]] std::size_t past_connectives(std::size_t begin, std::size_t end) const {
    std::size_t k = begin;
    while (k < end && ((words_[k].pos == Pos::sign && words_[k].form != "\"") || words_[k].pos == Pos::conjunction ||
                       (contains(kConnectives, words_[k].lemma) && words_[k].pos == Pos::adverb)))
      ++k;
    return k;
  }

 private:
  static std::size_t last_space(const std::string& line) {
    const std::string_view head = text::first_code_points(line, kTitleLimit);
    const std::size_t space = head.rfind(' ');
    return length(head.substr(0, space));
  }

  // How well a title ends before a word.
  enum class End { nowhere, complement, phrase };

  // The longest beginning within the wanted length that ends with a phrase, else with a complement left out; failing
  // those, the shortest within the limit.
  struct Choice {
    std::string best;
    int rank = -1;

    void offer(const std::string& line, End end) {
      const std::size_t size = length(line);
      if (end == End::nowhere || size > kTitleLimit) return;
      const bool wanted = size <= kTitleWanted;
      const int mine = end == End::phrase ? (wanted ? 3 : 1) : (wanted ? 2 : 0);
      if (mine > rank || (mine == rank && wanted)) {
        best = line;
        rank = mine;
      }
    }
  };

  // A complement, a clause or an aside begins at word k.
  [[nodiscard]] End end_before(std::size_t k) const {
    const Word& w = words_[k];
    const Word& before = words_[k - 1];
    if (before.pos == Pos::determiner || before.pos == Pos::preposition || before.pos == Pos::conjunction)
      return End::nowhere;
    if (w.pos == Pos::sign)
      return w.form == "," || w.form == "-" || w.form == "(" || w.form == ":" ? End::phrase : End::nowhere;
    if (w.pos == Pos::relative || w.pos == Pos::gerund) return End::phrase;
    if (w.pos == Pos::participle && before.pos == Pos::noun) return End::phrase;
    if (w.pos != Pos::preposition) return w.form == "au" || w.form == "aux" ? End::complement : End::nowhere;
    return w.form == "de" || w.form == "d"   ? End::nowhere
           : w.form == "a" || w.form == "en" ? End::complement
                                             : End::phrase;
  }

  // « ne reprendront que mardi », « n'ouvrira pas avant 2028 »: without its time the clause would say the contrary.
  [[nodiscard]] bool is_restriction(std::size_t time) const {
    std::size_t k = time;
    while (k > 0 && (words_[k - 1].form == "le" || words_[k - 1].form == "en" || words_[k - 1].form == "a" ||
                     words_[k - 1].form == "au"))
      --k;
    if (k == 0) return false;
    if (words_[k - 1].form == "que" || words_[k - 1].form == "qu") return true;
    return words_[k - 1].form == "avant" && k > 1 && (words_[k - 2].form == "pas" || words_[k - 2].form == "plus");
  }

  // « la course prévue samedi »: the participle says nothing without its time.
  [[nodiscard]] bool is_plan_of_noun(std::size_t participle) const {
    const Pos before = words_[participle - 1].pos;
    return words_[participle].pos == Pos::participle && is_plan(words_[participle].lemma) &&
           (before == Pos::noun || before == Pos::proper || before == Pos::adjective);
  }

  [[nodiscard]] std::vector<std::size_t> without_times(const std::vector<std::size_t>& chosen) const {
    std::vector<bool> drop(words_.size(), false);
    for (const TimeUse& time : s_.times) {
      if (time.timex->type != TimexType::date && time.timex->type != TimexType::time) continue;
      if (time.end == time.begin + 1 && words_[time.begin].pos == Pos::adjective) continue;  // « les récentes frappes »
      if (time.noun && time.begin > 0 && (words_[time.begin - 1].form == "du" || words_[time.begin - 1].form == "des"))
        continue;  // « l'accord du 3 mai »
      if (is_restriction(time.begin)) continue;
      std::size_t begin = time.begin;
      while (begin > 0 && time.begin - begin < 3 && words_[begin - 1].pos != Pos::noun &&
             contains(kTimePrepositions, words_[begin - 1].form))
        --begin;
      if (begin > 1 && is_plan_of_noun(begin - 1)) --begin;
      for (std::size_t k = begin; k < time.end; ++k) drop[k] = true;
      if (begin > 0 && words_[begin - 1].form == "," && time.end < words_.size() && words_[time.end].form == ",")
        drop[begin - 1] = drop[time.end] = true;
    }
    for (std::size_t k = 0; k + 2 < words_.size(); ++k)  // « La ministre, elle, ne reviendra pas »
      if (is_emphasis(words_, k) && is_emphasis(words_, k + 2)) drop[k] = drop[k + 1] = drop[k + 2] = true;
    std::vector<std::size_t> out;
    for (const std::size_t k : chosen)
      if (!drop[k]) out.push_back(k);
    while (!out.empty() && words_[out.front()].pos == Pos::sign) out.erase(out.begin());
    return out;
  }

  const TitleSource& s_;
  const Words& words_;
};

// The noun phrase before a relative or a participle: « les inondations » in « les inondations qui ont fait … ».
std::size_t antecedent_begin(const Words& words, std::size_t clause_begin) {
  std::size_t k = clause_begin;
  if (k > 0 && words[k - 1].form == ",") --k;
  std::size_t begin = k;
  while (begin > 0 && k - begin < 12) {
    const Word& w = words[begin - 1];
    if (w.pos == Pos::sign || w.pos == Pos::verb || w.pos == Pos::relative || w.pos == Pos::conjunction ||
        w.pos == Pos::adverb)
      break;
    const bool splitting = w.pos == Pos::preposition && w.form != "de" && w.form != "d";
    if (splitting || w.pos == Pos::infinitive || w.pos == Pos::gerund) break;
    --begin;
  }
  while (begin < k && (words[begin].form == "de" || words[begin].form == "d" || words[begin].pos == Pos::participle))
    ++begin;
  return begin;
}

// Where the clause ends with what hangs on its verb: « ont affirmé | que la Corée du Nord avait envoyé … ».
std::size_t with_complement(const Clauses& clauses, std::size_t index) {
  const std::size_t end = clauses.list[index].end;
  for (const Clause& c : clauses.list)
    if (c.kind == ClauseKind::complement && c.begin == end) return c.end;
  return end;
}

bool has_noun(const Words& words, const std::vector<std::size_t>& chosen) {
  return std::any_of(chosen.begin(), chosen.end(), [&](std::size_t k) {
    return !words[k].time && (words[k].pos == Pos::noun || words[k].pos == Pos::proper);
  });
}

// « Inauguré en 1934, le pont … », « Prévue samedi, elle … »: a participle at the head is said of the subject that
// follows.
std::string introduced_subject(const TitleSource& s, std::size_t index) {
  for (std::size_t k = index + 1; k < s.clauses.list.size(); ++k) {
    const Clause& main = s.clauses.list[k];
    if (main.kind != ClauseKind::main) continue;
    if (const auto pronoun = pronoun_subject(s.words, main))
      return std::string(antecedent_of(s.words[*pronoun].form, s.antecedents));
    if (std::string subject = subject_phrase(s.text, s.words, main); !subject.empty()) return subject;
  }
  return {};
}

// Verbs whose participle is said with « être »: « arrivé vendredi » → « est arrivé ».
constexpr auto kMove = std::to_array<std::string_view>(
    {"aller",     "apparaître", "arriver", "décéder",  "descendre", "devenir", "entrer",   "intervenir",
     "monter",    "mourir",     "naître",  "partir",   "parvenir",  "rentrer", "repartir", "rester",
     "retourner", "revenir",    "sortir",  "survenir", "tomber",    "venir"});

// « les documents | publiés » → « ont été »; nothing where the participle does not agree with the first word of the
// phrase, or nobody could say the phrase at the head of a sentence.
std::optional<std::string> auxiliary_for(const Words& words, std::size_t antecedent, const Predicate& predicate) {
  const Word& head = words[antecedent];
  const Word& participle = words[predicate.begin];
  if (participle.pos != Pos::participle || words[predicate.begin - 1].pos == Pos::participle) return std::nullopt;
  if (head.pos != Pos::determiner && head.pos != Pos::number && head.pos != Pos::proper) return std::nullopt;
  namespace feature = lexicon::feature;
  const bool plural = head.form == "les" || head.form == "des" || head.form == "ces" || head.form == "ses" ||
                      (head.pos == Pos::number && head.form != "un" && head.form != "une");
  const lexicon::Features number = plural ? feature::plural : feature::singular;
  if ((participle.features & number) == 0) return std::nullopt;
  if (contains(kMove, predicate.lemma)) return plural ? "sont" : "est";
  return plural ? "ont été" : "a été";
}

// « Le maire a salué ses équipes, puis | a quitté la salle »: the subject of the main clause before.
std::string shared_subject(const TitleSource& s, std::size_t index) {
  for (std::size_t k = index; k-- > 0;) {
    const Clause& before = s.clauses.list[k];
    if (before.kind != ClauseKind::main || before.inverted) continue;
    if (const auto pronoun = pronoun_subject(s.words, before))
      return std::string(antecedent_of(s.words[*pronoun].form, s.antecedents));
    if (std::string subject = subject_phrase(s.text, s.words, before); !subject.empty()) return subject;
  }
  return {};
}

// The clause whose subject « son » before the noun refers to.
const Clause* main_clause_before(const Clauses& clauses, std::size_t noun) {
  const Clause* out = nullptr;
  for (const Clause& c : clauses.list)
    if (c.kind == ClauseKind::main && c.predicate.begin < noun) out = &c;
  return out;
}

// « L'armée ukrainienne » → « de l'armée ukrainienne », « Le maire » → « du maire »; empty for nothing.
std::string of(const std::string& phrase) {
  if (phrase.empty()) return {};
  const std::string_view rest = std::string_view(phrase).substr(std::min(phrase.find(' ') + 1, phrase.size()));
  if (phrase.starts_with("le ") || phrase.starts_with("Le ")) return "du " + std::string(rest);
  if (phrase.starts_with("les ") || phrase.starts_with("Les ")) return "des " + std::string(rest);
  if (phrase.starts_with("La ") || phrase.starts_with("L'") || phrase.starts_with("L’"))
    return "de l" + phrase.substr(1);
  return "de " + phrase;
}

std::string said_title(const TitleSource& s, std::size_t index);

}  // namespace

std::string clause_title(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  const Writer writer(s);
  std::vector<std::size_t> chosen;
  const std::size_t keep_until = clause.predicate.end + 1;
  if (clause.kind == ClauseKind::relative || clause.kind == ClauseKind::participial) {
    const bool relative = clause.kind == ClauseKind::relative;
    const std::size_t start = relative ? clause.begin : clause.predicate.begin;
    const std::size_t antecedent = antecedent_begin(s.words, start);
    chosen = writer.range(antecedent, start);
    while (!chosen.empty() && s.words[chosen.back()].pos == Pos::sign) chosen.pop_back();
    if (!relative && !has_noun(s.words, chosen)) {
      const std::string subject = introduced_subject(s, index);
      const std::string rest = writer.write(writer.range(start, clause.end), {}, keep_until);
      const std::string first = lexicon::small_letters(rest.substr(0, rest.find(' ')));
      if (subject.empty() || length(subject) + length(rest) >= kTitleLimit) return rest;
      return printed(subject + " " + first + rest.substr(first.size()));
    }
    if (!relative && length(span_of(s.words, antecedent, start).of(s.text)) < kTitleWanted / 2) {
      if (const auto auxiliary = auxiliary_for(s.words, antecedent, clause.predicate)) {
        while (!chosen.empty() && s.words[chosen.back()].time) chosen.pop_back();
        const Span phrase = span_of(s.words, antecedent, chosen.back() + 1);
        return writer.write(writer.range(start, clause.end), std::string(phrase.of(s.text)) + " " + *auxiliary,
                            keep_until);
      }
    }
    const bool about_subject = relative && s.words[clause.begin].form == "qui";
    // « dans lequel la marque a investi », « où les contrôles seront levés »: whole without the noun before.
    const bool whole = relative && contains(kWholeRelatives, s.words[clause.begin].lemma);
    if (whole) return writer.write(writer.range(clause.begin + 1, clause.end), {}, keep_until);
    for (const std::size_t k : writer.range(start + (about_subject ? 1 : 0), clause.end)) chosen.push_back(k);
    return writer.write(chosen, {}, keep_until);
  }
  if (clause.inverted) {
    std::string said = said_title(s, index);
    if (!said.empty()) return said;
  }
  if (clause.subject < clause.begin) {
    // The subject stands before an aside: « Belousov, arrivé vendredi, a été reçu ».
    const std::string subject = subject_phrase(s.text, s.words, clause);
    const std::size_t end = with_complement(s.clauses, index);
    if (!subject.empty())
      return writer.write(writer.range(writer.past_connectives(clause.begin, end), end), subject, keep_until);
  }
  const std::size_t begin = writer.past_connectives(clause.begin, clause.predicate.begin);
  const std::size_t end = with_complement(s.clauses, index);
  if (const auto pronoun = pronoun_subject(s.words, clause)) {
    const std::string_view subject = antecedent_of(s.words[*pronoun].form, s.antecedents);
    if (!subject.empty()) return writer.write(writer.range(*pronoun + 1, end), subject, keep_until);
  }
  if (begin == clause.predicate.begin && clause.predicate.form == Pos::verb)
    return writer.write(writer.range(begin, end), shared_subject(s, index), keep_until);
  return writer.write(writer.range(begin, end), {}, keep_until);
}

namespace {

// « Volodymyr Zelensky : l'Ukraine voit tous les endroits … »: who speaks, and what is said before.
std::string said_title(const TitleSource& s, std::size_t index) {
  const Clause& clause = s.clauses.list[index];
  std::size_t begin = clause.predicate.end;
  while (begin < clause.end &&
         (s.words[begin].time || (s.words[begin].pos != Pos::proper && s.words[begin].pos != Pos::determiner &&
                                  s.words[begin].pos != Pos::noun)))
    ++begin;
  std::size_t end = begin;
  const auto ends = [&](const Word& w) {
    return w.pos == Pos::relative || w.time || w.lemma == "dès" ||
           (w.pos == Pos::preposition && w.form != "de" && w.form != "d");
  };
  while (end < clause.end && !is_cut(s.words, end) && !ends(s.words[end])) ++end;
  std::size_t said = 0;
  while (said < index && (s.clauses.list[said].kind != ClauseKind::main || s.clauses.list[said].inverted)) ++said;
  if (said == index) return {};
  std::string title = clause_title(s, said);
  if (begin == end) return title;
  const std::string speaker = capitalised(std::string(span_of(s.words, begin, end).of(s.text))) + " : ";
  return length(speaker) + length(title) <= kTitleLimit ? printed(speaker + title) : title;
}

}  // namespace

std::string noun_title(const TitleSource& s, std::size_t noun) {
  const Writer writer(s);
  std::size_t begin = phrase_begin(s.words, noun);
  const std::size_t end = phrase_end(s.words, noun);
  const bool possessive = s.words[begin].lemma == "son" || s.words[begin].lemma == "leur";
  if (begin < noun && s.words[begin].pos == Pos::determiner) ++begin;
  std::string title = writer.write(writer.range(begin, end), {}, noun + 1);
  const Clause* clause = possessive ? main_clause_before(s.clauses, noun) : nullptr;
  if (clause == nullptr) return title;
  const std::string owner = of(subject_phrase(s.text, s.words, *clause));
  return !owner.empty() && length(title) + length(owner) < kTitleWanted ? printed(title + " " + owner) : title;
}

std::string phrase_title(const TitleSource& s, std::size_t begin, std::size_t end) {
  const Writer writer(s);
  return writer.write(writer.range(begin, end), {}, begin + 2);
}

}  // namespace frise::event
