// An input being read: its name, what is known of it, and where its articles and diagnostics go.
#pragma once

#include <string>
#include <string_view>

#include "frise/reader.h"

namespace frise::document {

class Input {
 public:
  /// `known` is what the table of metadata says of the input.
  Input(std::string file, const ReadOptions& options, const ReadSink& sink, Article known = {})
      : file_(std::move(file)), options_(options), sink_(sink), known_(std::move(known)) {}

  [[nodiscard]] const ReadOptions& options() const { return options_; }

  void reject(std::string code, std::size_t line, std::string field, std::string message) {
    sink_.diagnostic({Severity::error, std::move(code), file_, line, std::move(field), std::move(message)});
  }
  void warn(std::string code, std::size_t line, std::string field, std::string message) {
    sink_.diagnostic({Severity::warning, std::move(code), file_, line, std::move(field), std::move(message)});
  }

  [[nodiscard]] const Article& known() const { return known_; }

  /// Fills in what the table and the options say that the article lacks, and the id, and passes the article on.
  void accept(Article article);

  /// `bytes` as UTF-8 without a byte-order mark; a warning where something had to be replaced.
  [[nodiscard]] std::string as_text(std::string_view bytes, std::size_t line);

 private:
  void estimate(Article& article);

  std::string file_;
  const ReadOptions& options_;
  const ReadSink& sink_;
  Article known_;
  bool encoding_told_ = false;  // of JSON lines, once is enough
};

}  // namespace frise::document
