#include "bench/affair_article.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "bench/affair_sentence.h"
#include "bench/affair_times.h"

namespace frise::bench {
namespace {

constexpr int kShortest = 600;  // bytes, before the last sentences
constexpr int kLongest = 2300;
constexpr std::size_t kFrames = 3;  // of those that its affair shares with others of its kind

constexpr std::array<std::string_view, 5> kSayings{"a déclaré", "assure", "confie", "a affirmé", "estime"};

void set_published(Article& article, Day day, int minute) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  article.published =
      *published_at(to_string(day) + "T" + two(minute / 60) + ":" + two(minute % 60) + ":00+01:00", "Europe/Paris");
}

class Writer {
 public:
  Writer(Random& random, const Scripts& scripts, const Affair& affair, std::size_t news)
      : random_(random),
        affair_(affair),
        news_(news),
        sentences_(random, affair),
        published_(publication()),
        frames_(affair.script->frames),
        fillers_(scripts.fillers),
        quotes_(affair.script->quotes) {
    quotes_.insert(quotes_.end(), scripts.speeches.begin(), scripts.speeches.end());
    for (auto* list : {&frames_, &fillers_, &quotes_}) random_.shuffle(*list);
    frames_.resize(std::min(frames_.size(), kFrames));
  }

  WrittenArticle run() {
    Article& article = out_.article;
    article.title = sentences_.write(random_.pick(affair_.script->titles));
    article.source = make_outlet(random_);
    article.lang = "fr";
    set_published(article, published_, random_.between(6 * 60, 22 * 60));
    const bool dispatch = random_.chance(0.2);
    if (dispatch) text() += affair_.cast.v + ", " + date_line(published_) + " (ATP) - ";
    write_lead();
    write_quote();
    write_background();
    write_future();
    write_rest(
        static_cast<std::size_t>(std::min(random_.between(kShortest, kLongest), random_.between(kShortest, kLongest))));
    return std::move(out_);
  }

 private:
  // Most of what is written of an event is written at once; some of it is written before, or long after.
  Day publication() {
    const Happening& news = affair_.happenings[news_];
    const bool announced =
        !news.kind->planned.empty() && (news_ == 0 || affair_.happenings[news_ - 1].day < news.day - 1);
    if (announced && random_.chance(0.1)) return news.day - random_.between(1, 6);
    if (random_.chance(0.05)) return news.day + random_.between(20, 120);
    constexpr std::array<int, 12> kDelays{0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 3, 5};
    return news.day + random_.pick(kDelays);
  }

  std::string& text() { return out_.article.text; }

  void begin_paragraph() {
    if (!text().empty()) text() += "\n\n";
    before_.reset();
  }

  void add(const std::string& sentence) {
    if (sentence.empty()) return;
    if (!text().empty() && text().back() != '\n' && text().back() != ' ') text() += ' ';
    text() += sentence;
  }

  // No sentence stands twice in an article.
  static std::string drawn(std::vector<std::string>& list) {
    if (list.empty()) return {};
    std::string out = std::move(list.back());
    list.pop_back();
    return out;
  }

  void add_frame() { add(sentences_.write(drawn(frames_))); }

  void add_filler() { add(sentences_.write(drawn(fillers_))); }

  void add_quote() {
    const std::string quote = sentences_.write(drawn(quotes_));
    if (quote.empty()) return;
    std::string sentence = "« " + quote + " », ";
    sentence += random_.pick(kSayings);
    sentence += " " + sentences_.anyone() + ".";
    add(sentence);
  }

  void write_rest(std::size_t length) {
    while (text().size() < length) {
      begin_paragraph();
      add_filler();
      add_frame();
      if (random_.chance(0.6)) add_quote();
      if (random_.chance(0.6)) add_filler();
    }
  }

  void write_lead() {
    tell(news_, true);
    add_frame();
    if (random_.chance(0.5)) add_frame();
  }

  void write_quote() {
    begin_paragraph();
    add_quote();
    add_filler();
  }

  // What happened before, in its order or from the latest on.
  void write_background() {
    std::vector<std::size_t> earlier;
    for (std::size_t k = 0; k < affair_.happenings.size(); ++k)
      if (k != news_ && affair_.happenings[k].day < published_) earlier.push_back(k);
    if (earlier.empty()) return;
    // The latest are told most; of what is long past, one thing now and then.
    const std::size_t most = static_cast<std::size_t>(random_.between(1, 4));
    while (earlier.size() > most)
      earlier.erase(earlier.begin() + static_cast<std::ptrdiff_t>(random_.below(earlier.size())));
    if (random_.chance(0.4)) std::reverse(earlier.begin(), earlier.end());
    begin_paragraph();
    for (std::size_t k = 0; k < earlier.size(); ++k) {
      if (k > 0 && random_.chance(0.3)) {
        begin_paragraph();
        add_frame();
      }
      tell(earlier[k], false);
      if (random_.chance(0.3)) add_filler();
    }
  }

  void write_future() {
    for (std::size_t k = 0; k < affair_.happenings.size(); ++k) {
      const Happening& h = affair_.happenings[k];
      const bool known = k == 0 || affair_.happenings[k - 1].day <= published_;
      if (k == news_ || h.day <= published_ || !known || h.kind->planned.empty()) continue;
      begin_paragraph();
      tell(k, false);
      if (random_.chance(0.5)) add_quote();
      return;
    }
  }

  // The days of what happened as well and could be told in the same words.
  [[nodiscard]] std::vector<Day> others_like(std::size_t k) const {
    std::vector<Day> out;
    for (std::size_t o = 0; o < affair_.happenings.size(); ++o)
      if (o != k && affair_.happenings[o].kind == affair_.happenings[k].kind) out.push_back(affair_.happenings[o].day);
    return out;
  }

  // `fresh`: as the news of the article.
  void tell(std::size_t k, bool fresh) {
    const Happening& h = affair_.happenings[k];
    if (h.day > published_) return tell_plan(k);
    constexpr std::int32_t kWeek = 7;
    const bool recalled = !fresh && published_ - h.day >= kWeek && random_.chance(0.5);
    const TimeWords time = time_words(random_, h.day, published_, fresh ? std::nullopt : before_, others_like(k));
    tell(k, random_.pick(recalled ? h.kind->recalled : h.kind->told), time, {time.text});
  }

  void tell_plan(std::size_t k) {
    const Happening& h = affair_.happenings[k];
    const bool unaware = h.put_off && published_ < h.put_off->decided;
    const Day day = unaware ? h.put_off->from : h.day;
    if (h.put_off && !unaware && !h.kind->moved.empty() && random_.chance(0.7)) {
      const TimeWords time = day_words(random_, day, published_);
      const TimeWords old = day_words(random_, h.put_off->from, published_);
      return tell(k, random_.pick(h.kind->moved), time, {time.text, to_words(time), old.text});
    }
    const TimeWords time = time_words(random_, day, published_, std::nullopt, others_like(k));
    tell(k, random_.pick(h.kind->planned), time, {time.text});
  }

  void tell(std::size_t k, const std::string& pattern, const TimeWords& time, const SentenceWriter::Times& times) {
    const std::string sentence = sentences_.write(pattern, times);
    add(sentence);
    const auto end = static_cast<std::uint32_t>(text().size());
    out_.tellings.push_back({{end - static_cast<std::uint32_t>(sentence.size()), end}, k, time.first, time.last});
    before_ = time.is_day() ? std::optional(time.first) : std::nullopt;
  }

  Random& random_;
  const Affair& affair_;
  std::size_t news_;
  SentenceWriter sentences_;
  Day published_;
  WrittenArticle out_;
  std::vector<std::string> frames_;  // these three: not yet used
  std::vector<std::string> fillers_;
  std::vector<std::string> quotes_;
  std::optional<Day> before_;  // the day that the sentence before told of
};

}  // namespace

WrittenArticle write_article(Random& random, const Scripts& scripts, const Affair& affair, std::size_t news) {
  return Writer(random, scripts, affair, news).run();
}

WrittenArticle copy_article(Random& random, const Affair& affair, const WrittenArticle& original) {
  WrittenArticle out = original;
  Article& article = out.article;
  article.title = SentenceWriter(random, affair).write(random.pick(affair.script->titles));
  article.source = make_outlet(random);
  set_published(article, *article.published.day, random.between(22 * 60, 23 * 60 + 59));
  if (random.chance(0.5)) {
    article.text.resize(article.text.rfind("\n\n"));
    std::erase_if(out.tellings, [&](const Telling& t) { return t.span.end > article.text.size(); });
  } else {
    article.text += "\n\nAvec agences.";
  }
  return out;
}

}  // namespace frise::bench
