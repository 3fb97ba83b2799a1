#include "document/json_reader.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calendar/loose_date.h"
#include "document/field_names.h"
#include "document/locator.h"

namespace frise::document {
namespace {

using rapidjson::Value;

// Iterative: a document nested a million deep must not overflow the stack.
constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

class ArticleReader {
 public:
  /// The article stands at `pointer` of `json`, which begins on line `line` of its file; empty where all is one line.
  ArticleReader(Input& input, const FieldNames& names, std::string_view json, std::size_t line, std::string pointer)
      : input_(input), names_(names), json_(json), line_(line), pointer_(std::move(pointer)) {}

  void read(const Value& value) {
    if (!value.IsObject()) {
      input_.reject("not-an-article", line_of_value(pointer_), field_of(pointer_),
                    "an article is an object with a \"text\"");
      return;
    }
    Article article;
    bool good = true;
    good &= string(value, "id", article.id);
    good &= string(value, "title", article.title);
    good &= string(value, "source", article.source);
    good &= string(value, "url", article.url);
    good &= string(value, "modified", article.modified);
    good &= string(value, "lang", article.lang);
    good &= published(value, article);
    good &= text(value, article);
    if (!good) return;
    keep_others(value, article);
    input_.accept(std::move(article));
  }

 private:
  struct Member {
    std::string name;
    const Value* value = nullptr;  // nothing where the record does not have it
  };

  // What stands under the field's own name or one that was given must be right; under a common name it may be something
  // else.
  [[nodiscard]] Member find(const Value& object, const char* field) const {
    for (const std::string& name : names_.of(field)) {
      const auto member = object.FindMember(name.c_str());
      if (member == object.MemberEnd() || member->value.IsNull()) continue;
      if (is_common(name, field) && !member->value.IsString()) continue;
      return {name, &member->value};
    }
    return {};
  }

  [[nodiscard]] bool is_common(const std::string& name, const char* field) const {
    const auto& given = input_.options().names;
    return name != field && std::none_of(given.begin(), given.end(),
                                         [&](const FieldName& g) { return g.field == field && g.name == name; });
  }

  // What no field of the article was read from.
  void keep_others(const Value& object, Article& article) const {
    for (const auto& member : object.GetObject()) {
      const std::string_view name(member.name.GetString(), member.name.GetStringLength());
      if (std::find(used_.begin(), used_.end(), &member.value) != used_.end()) continue;
      if (is_deep(member.value)) {
        const std::string pointer = pointer_ + "/" + std::string(name);
        input_.warn("too-deep", line_of_value(pointer), field_of(pointer), "nested too deep to be kept");
        continue;
      }
      rapidjson::StringBuffer json;
      rapidjson::Writer<rapidjson::StringBuffer> writer(json);
      member.value.Accept(writer);
      article.other.push_back({std::string(name), {json.GetString(), json.GetSize()}});
    }
  }

  // Writing a value goes as deep as the value.
  static bool is_deep(const Value& value) {
    constexpr std::size_t kDeepest = 100;
    std::vector<std::pair<const Value*, std::size_t>> waiting = {{&value, 1}};
    while (!waiting.empty()) {
      const auto [one, depth] = waiting.back();
      waiting.pop_back();
      if (depth > kDeepest) return true;
      if (one->IsArray())
        for (const Value& element : one->GetArray()) waiting.emplace_back(&element, depth + 1);
      if (one->IsObject())
        for (const auto& member : one->GetObject()) waiting.emplace_back(&member.value, depth + 1);
    }
    return false;
  }

  // A field that may be missing or null, but not of another type.
  bool string(const Value& object, const char* field, std::string& out) {
    const Member member = find(object, field);
    if (member.value == nullptr) return true;
    used_.push_back(member.value);
    if (!member.value->IsString()) {
      reject("wrong-type", member.name, "must be a string");
      return false;
    }
    out.assign(member.value->GetString(), member.value->GetStringLength());
    return true;
  }

  bool published(const Value& object, Article& article) {
    std::string said;
    if (!string(object, "published", said)) return false;
    if (said.empty()) return true;
    const std::string name = find(object, "published").name;
    const auto iso = name == "published" ? std::optional(said) : calendar::loose_iso(said);
    auto published = iso ? published_at(*iso, input_.options().timezone) : std::nullopt;
    if (!published) {
      reject("invalid-value", name, "\"" + said + "\" is not an ISO 8601 date or date-time of an existing day");
      return false;
    }
    article.published = std::move(*published);
    take_basis(object, article.published);
    return true;
  }

  // Clean articles say where their publication comes from.
  static void take_basis(const Value& object, Published& published) {
    const auto basis = object.FindMember("published_basis");
    const auto confidence = object.FindMember("published_confidence");
    if (basis == object.MemberEnd() || !basis->value.IsString()) return;
    for (const auto known : {PublishedBasis::metadata, PublishedBasis::dateline, PublishedBasis::estimated})
      if (name(known) == basis->value.GetString()) published.basis = known;
    if (confidence != object.MemberEnd() && confidence->value.IsNumber())
      published.confidence = std::clamp(confidence->value.GetDouble(), 0.0, 1.0);
  }

  bool text(const Value& object, Article& article) {
    const Member member = find(object, "text");
    if (member.value == nullptr) {
      input_.reject("missing-field", line_of_value(pointer_), field_of(pointer_ + "/text"), "an article needs a text");
      return false;
    }
    if (!string(object, "text", article.text)) return false;
    if (member.name != "text") article.text = plain_text(std::move(article.text));
    const std::string pointer = pointer_ + "/" + member.name;
    if (is_blank(article.text))
      input_.warn("empty-text", line_of_value(pointer), field_of(pointer), "the article has no text");
    return true;
  }

  void reject(std::string code, const std::string& field, std::string message) {
    const std::string pointer = pointer_ + "/" + field;
    input_.reject(std::move(code), line_of_value(pointer), field_of(pointer), std::move(message));
  }

  [[nodiscard]] std::size_t line_of_value(const std::string& pointer) const {
    return json_.empty() ? line_ : line_ + line_of(json_, pointer) - 1;
  }

  Input& input_;
  const FieldNames& names_;
  std::string_view json_;
  std::size_t line_;
  std::string pointer_;
  std::vector<const Value*> used_;
};

std::size_t line_at(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::count(
                 bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes.size())), '\n'));
}

std::string parse_error(const rapidjson::Document& document) {
  return std::string("not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()) + " (at character " +
         std::to_string(document.GetErrorOffset() + 1) + ")";
}

// Parsed where it stands: its strings are not copied.
void read_line(std::string line, std::size_t number, const FieldNames& names, Input& input) {
  if (line.find('\0') != std::string::npos) {
    input.reject("malformed-json", number, "", "not JSON: a NUL byte");
    return;
  }
  rapidjson::Document document;
  document.ParseInsitu<kParseFlags>(line.data());
  if (document.HasParseError()) {
    input.reject("malformed-json", number, "", parse_error(document));
    return;
  }
  ArticleReader(input, names, {}, number, "").read(document);
}

}  // namespace

void read_json_lines(ByteSource& bytes, Input& input) {
  constexpr std::size_t kLongest = std::size_t{256} << 20U;  // bytes
  const FieldNames names(input.options().names);
  std::size_t number = 0;
  bool blank = true;
  while (const auto line = bytes.line(kLongest)) {
    ++number;
    blank = blank && line->whole && is_blank(line->text);
    if (!line->whole)
      input.reject("too-large", number, "", "the line is longer than 256 MiB");
    else if (!is_blank(line->text))
      read_line(input.as_text(line->text, number), number, names, input);
  }
  if (blank) input.reject("empty-file", 0, "", "is empty");
}

bool is_json_object(std::string_view line) {
  rapidjson::MemoryStream stream(line.data(), line.size());
  rapidjson::Reader reader;
  rapidjson::BaseReaderHandler<> nothing;
  return line.starts_with('{') && !reader.Parse<kParseFlags>(stream, nothing).IsError();
}

void read_json(std::string_view bytes, Input& input) {
  const std::string text = input.as_text(bytes, 1);
  rapidjson::Document document;
  document.Parse<kParseFlags>(text.data(), text.size());
  if (document.HasParseError()) {
    input.reject("malformed-json", line_at(text, document.GetErrorOffset()), "", parse_error(document));
    return;
  }
  const FieldNames names(input.options().names);
  if (!document.IsArray()) {
    ArticleReader(input, names, text, 1, "").read(document);
    return;
  }
  for (rapidjson::SizeType k = 0; k < document.Size(); ++k)
    ArticleReader(input, names, text, 1, "/" + std::to_string(k)).read(document[k]);
}

}  // namespace frise::document
