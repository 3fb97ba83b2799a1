// Reading an article: its sentences made ready for extraction, without what belongs to the page.
#pragma once

#include <vector>

#include "event/names.h"
#include "event/sentence_reader.h"
#include "frise/article.h"
#include "frise/timex.h"

namespace frise::event {

class ArticleReader {
 public:
  /// Keeps a reference to the article.
  explicit ArticleReader(const Article& article);

  /// The sentences, once. They point to the reader's time expressions.
  [[nodiscard]] std::vector<ReadSentence> run();

  [[nodiscard]] const NameBook& book() const { return book_; }
  [[nodiscard]] const std::vector<Timex>& timexes() const { return timexes_; }

 private:
  ReadSentence read(Span span);

  const Article& article_;
  std::vector<Timex> timexes_;
  std::size_t next_time_ = 0;  // the first that no sentence has had
  NameBook book_;
  FigureClaim counted_;  // what a number without a noun goes on counting in the paragraph
  std::size_t body_sentences_ = 0;
};

}  // namespace frise::event
