// An input being read: its name, its diagnostics and the articles found so far. The readers of this folder fill it.
#pragma once

#include <string>
#include <string_view>

#include "frise/reader.h"

namespace frise::document {

class Input {
 public:
  /// `known` is what the table of metadata says of the input.
  Input(std::string file, const ReadOptions& options, ReadResult& result, Article known = {})
      : file_(std::move(file)), options_(options), result_(result), known_(std::move(known)) {}

  [[nodiscard]] const ReadOptions& options() const { return options_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  void reject(std::string code, std::size_t line, std::string field, std::string message) {
    result_.diagnostics.push_back(
        {Severity::error, std::move(code), file_, line, std::move(field), std::move(message)});
  }
  void warn(std::string code, std::size_t line, std::string field, std::string message) {
    result_.diagnostics.push_back(
        {Severity::warning, std::move(code), file_, line, std::move(field), std::move(message)});
  }

  [[nodiscard]] const Article& known() const { return known_; }

  /// Fills in what the table and the options say that the article lacks, and the id, and keeps the article.
  void accept(Article article);

  /// `bytes` as UTF-8 without a byte-order mark; a warning where something had to be replaced.
  [[nodiscard]] std::string as_text(std::string_view bytes, std::size_t line);

 private:
  std::string file_;
  const ReadOptions& options_;
  ReadResult& result_;
  Article known_;
};

}  // namespace frise::document
