#include "frise/check.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/rules.h"
#include "check/schema.h"
#include "document/files.h"
#include "document/locator.h"
#include "embedded/article_schema.h"
#include "embedded/timeline_schema.h"
#include "text/utf8.h"

namespace frise {
namespace {

using check::Violation;
using rapidjson::Document;
using rapidjson::Value;

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
constexpr std::array kLists = {"articles", "events", "undated", "warnings"};

constexpr std::size_t kDeepest = 200;  // no article and no timeline is; validation takes stack for each level

bool is_too_deep(std::string_view json) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t k = 0; k < json.size(); ++k) {
    const char c = json[k];
    if (c == '"') in_string = !in_string;
    if (in_string && c == '\\') ++k;
    if (in_string) continue;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0) --depth;
    if (depth > kDeepest) return true;
  }
  return false;
}

const check::Schema& article_schema() {
  static const check::Schema schema(embedded::kArticleSchema);
  return schema;
}

const check::Schema& timeline_schema() {
  static const check::Schema schema(embedded::kTimelineSchema);
  return schema;
}

// A validator stops at its first violation. So that each faulty item is named, the timeline is checked with its lists
// emptied, and then with one item at a time.
std::vector<Violation> schema_violations_of_timeline(Document& timeline) {
  std::vector<Violation> out;
  Document::AllocatorType& allocator = timeline.GetAllocator();
  Document shell;
  shell.CopyFrom(timeline, shell.GetAllocator());
  for (const char* list : kLists)
    if (shell.HasMember(list) && shell[list].IsArray()) shell[list].Clear();
  if (auto violation = timeline_schema().first_violation(shell)) return {std::move(*violation)};
  for (const char* list : kLists) {
    Value& items = timeline[list];
    for (rapidjson::SizeType k = 0; k < items.Size(); ++k) {
      shell[list].PushBack(Value(items[k], allocator), shell.GetAllocator());
      auto violation = timeline_schema().first_violation(shell);
      shell[list].Clear();
      if (!violation) continue;
      const std::string first = std::string("/") + list + "/0";
      out.push_back({std::string("/") + list + "/" + std::to_string(k) + violation->pointer.substr(first.size()),
                     violation->message});
    }
  }
  return out;
}

std::vector<Violation> violations_of_timeline(Document& timeline) {
  auto out = schema_violations_of_timeline(timeline);
  return out.empty() ? check::broken_rules_of_timeline(timeline) : out;
}

std::vector<Violation> violations_of_article(const Value& article) {
  if (auto violation = article_schema().first_violation(article)) return {std::move(*violation)};
  return check::broken_rules_of_article(article);
}

class Checker {
 public:
  explicit Checker(std::string file) : file_(std::move(file)) {}

  // One document that begins on line `line` of the file.
  void document(std::string_view json, std::size_t line) {
    if (is_too_deep(json))
      return report(line, "", "too-deep", "is nested more than " + std::to_string(kDeepest) + " deep");
    Document document;
    document.Parse<kParseFlags>(json.data(), json.size());
    if (document.HasParseError()) {
      const std::size_t at = std::min(document.GetErrorOffset(), json.size());
      report(line + lines_in(json.substr(0, at)), "", "malformed-json",
             std::string("not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()));
      return;
    }
    if (document.IsObject() && document.HasMember("events"))
      report(json, line, "", violations_of_timeline(document));
    else if (document.IsArray())
      for (rapidjson::SizeType k = 0; k < document.Size(); ++k)
        report(json, line, "/" + std::to_string(k), violations_of_article(document[k]));
    else
      report(json, line, "", violations_of_article(document));
  }

  void lines(std::string_view json) {
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < json.size(); ++number) {
      const std::size_t end = std::min(json.find('\n', begin), json.size());
      const std::string_view line = json.substr(begin, end - begin);
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) document(line, number);
      begin = end + 1;
    }
  }

  void report(std::size_t line, std::string field, std::string code, std::string message) {
    out_.push_back({Severity::error, std::move(code), file_, line, std::move(field), std::move(message)});
  }

  [[nodiscard]] std::vector<Diagnostic> take() { return std::move(out_); }

 private:
  static std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }

  void report(std::string_view json, std::size_t line, const std::string& prefix,
              const std::vector<Violation>& violations) {
    for (const Violation& v : violations) {
      const std::string pointer = prefix + v.pointer;
      report(line + document::line_of(json, pointer) - 1, document::field_of(pointer), "schema-violation", v.message);
    }
  }

  std::string file_;
  std::vector<Diagnostic> out_;
};

}  // namespace

std::vector<Diagnostic> check_file(const std::filesystem::path& file) {
  Checker checker(file.string());
  const auto bytes = document::read_file(file);
  if (!bytes)
    checker.report(0, "", "unreadable", bytes.error().message);
  else if (bytes->find_first_not_of(" \t\r\n") == std::string::npos)
    checker.report(0, "", "empty-file", "is empty");
  else if (!text::is_well_formed(*bytes))
    checker.report(0, "", "ill-formed-utf8", "is not UTF-8");
  else if (file.extension() == ".jsonl" || file.extension() == ".ndjson")
    checker.lines(*bytes);
  else
    checker.document(*bytes, 1);
  return checker.take();
}

std::string_view schema(std::string_view name) noexcept {
  if (name == "article") return embedded::kArticleSchema;
  if (name == "timeline") return embedded::kTimelineSchema;
  return {};
}

}  // namespace frise
