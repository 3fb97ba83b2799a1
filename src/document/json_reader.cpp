#include "document/json_reader.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <optional>
#include <string>

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
  /// The article stands at `pointer` of `json`, which begins on line `line` of its file.
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
    if (good) input_.accept(std::move(article));
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

  // A field that may be missing or null, but not of another type.
  bool string(const Value& object, const char* field, std::string& out) {
    const Member member = find(object, field);
    if (member.value == nullptr) return true;
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
    return true;
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
    return line_ + line_of(json_, pointer) - 1;
  }

  Input& input_;
  const FieldNames& names_;
  std::string_view json_;
  std::size_t line_;
  std::string pointer_;
};

std::size_t line_at(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::count(
                 bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes.size())), '\n'));
}

std::string parse_error(const rapidjson::Document& document) {
  return std::string("not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()) + " (at character " +
         std::to_string(document.GetErrorOffset() + 1) + ")";
}

void read_line(std::string_view line, std::size_t number, const FieldNames& names, Input& input) {
  rapidjson::Document document;
  document.Parse<kParseFlags>(line.data(), line.size());
  if (document.HasParseError()) {
    input.reject("malformed-json", number, "", parse_error(document));
    return;
  }
  ArticleReader(input, names, line, number, "").read(document);
}

}  // namespace

void read_json_lines(std::string_view bytes, Input& input) {
  const FieldNames names(input.options().names);
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    ++number;
    if (const std::string_view raw = bytes.substr(begin, end - begin); !is_blank(raw)) {
      const std::string line = input.as_text(raw, number);
      read_line(line, number, names, input);
    }
    begin = end + 1;
  }
}

void read_json(std::string_view bytes, Input& input) {
  const std::string text = input.as_text(bytes, 1);
  rapidjson::Document document;
  document.Parse<kParseFlags>(text.data(), text.size());
  if (document.GetParseError() == rapidjson::kParseErrorDocumentRootNotSingular) {
    read_json_lines(text, input);
    return;
  }
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
