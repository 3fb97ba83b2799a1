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
#include "document/plain_json.h"
#include "document/surrogates.h"

namespace frise::document {
namespace {

using rapidjson::Value;

// Iterative: a document nested a million deep must not overflow the stack.
constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Where the articles of a file stand, for what is said of them: looked for where there is something to say.
class Place {
 public:
  /// On a line of its own.
  explicit Place(std::size_t line) : line_(line) {}

  /// In a document that is an article, or an array of them.
  explicit Place(std::string_view json)
      : json_(json),
        is_array_(json.substr(std::min(json.find_first_not_of(" \t\r\n"), json.size())).starts_with('[')) {}

  [[nodiscard]] std::size_t line_of(const std::string& pointer) {
    if (json_.empty()) return line_;
    if (!is_array_) return document::line_of(json_, pointer);
    if (elements_.empty()) elements_ = elements_of(json_);
    const std::size_t step = std::min(pointer.find('/', 1), pointer.size());
    const Element& element = elements_[std::stoul(pointer.substr(1, step - 1))];
    if (step == pointer.size()) return element.line;
    return element.line + document::line_of(json_.substr(element.begin), pointer.substr(step)) - 1;
  }

 private:
  std::string_view json_;
  bool is_array_ = false;
  std::size_t line_ = 0;
  std::vector<Element> elements_;
};

class ArticleReader {
 public:
  /// The article stands at `pointer` of its document; an empty one where it is the document.
  ArticleReader(Input& input, const FieldNames& names, Place& place, std::string pointer)
      : input_(input), names_(names), place_(place), pointer_(std::move(pointer)) {}

  void read(const Value& value) {
    if (!value.IsObject()) {
      input_.reject("not-an-article", place_.line_of(pointer_), field_of(pointer_),
                    "an article is an object with a \"text\"");
      return;
    }
    collect(value);
    Article article;
    bool good = true;
    good &= string("id", article.id);
    good &= string("title", article.title);
    good &= string("source", article.source);
    good &= string("url", article.url);
    good &= string("modified", article.modified);
    good &= string("lang", article.lang);
    good &= published(value, article);
    good &= text(article);
    if (!good) return;
    keep_others(value, article);
    input_.accept(std::move(article));
  }

 private:
  struct Member {
    FieldNames::Place place;
    std::string_view name;
    const Value* value = nullptr;  // nothing where the record does not have it
  };

  // The members that may be fields; of several of one name the first.
  void collect(const Value& object) {
    for (const auto& member : object.GetObject()) {
      const std::string_view name(member.name.GetString(), member.name.GetStringLength());
      for (const FieldNames::Place& place : names_.places_of(name)) {
        const bool again = std::any_of(members_.begin(), members_.end(), [&](const Member& before) {
          return before.place.rank == place.rank && before.place.field == place.field;
        });
        if (!again) members_.push_back({place, name, &member.value});
      }
    }
  }

  // What stands under the field's own name or one that was given must be right; under a common name it may be something
  // else.
  [[nodiscard]] Member find(std::string_view field) const {
    Member best;
    for (const Member& member : members_) {
      if (member.place.field != field || member.value->IsNull()) continue;
      if (member.place.common && !member.value->IsString()) continue;
      if (best.value == nullptr || member.place.rank < best.place.rank) best = member;
    }
    return best;
  }

  // What no field of the article was read from.
  void keep_others(const Value& object, Article& article) const {
    for (const auto& member : object.GetObject()) {
      const std::string_view name(member.name.GetString(), member.name.GetStringLength());
      if (std::find(used_.begin(), used_.end(), &member.value) != used_.end()) continue;
      if (is_deep(member.value)) {
        const std::string pointer = pointer_of(name);
        input_.warn("too-deep", place_.line_of(pointer), field_of(pointer), "nested too deep to be kept");
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
  bool string(std::string_view field, std::string& out) {
    const Member member = find(field);
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
    if (!string("published", said)) return false;
    if (said.empty()) return true;
    const std::string_view name = find("published").name;
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

  bool text(Article& article) {
    const Member member = find("text");
    if (member.value == nullptr) {
      input_.reject("missing-field", place_.line_of(pointer_), field_of(pointer_ + "/text"), "an article needs a text");
      return false;
    }
    if (!string("text", article.text)) return false;
    if (member.name != "text") article.text = plain_text(std::move(article.text));
    if (is_blank(article.text)) {
      const std::string pointer = pointer_of(member.name);
      input_.warn("empty-text", place_.line_of(pointer), field_of(pointer), "the article has no text");
    }
    return true;
  }

  [[nodiscard]] std::string pointer_of(std::string_view field) const { return pointer_ + "/" + std::string(field); }

  void reject(std::string code, std::string_view field, std::string message) {
    const std::string pointer = pointer_of(field);
    input_.reject(std::move(code), place_.line_of(pointer), field_of(pointer), std::move(message));
  }

  Input& input_;
  const FieldNames& names_;
  Place& place_;
  std::string pointer_;
  std::vector<Member> members_;
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

void warn_of_half_pair(Input& input, std::size_t line) {
  input.warn("ill-formed-utf8", line, "", "half a surrogate pair was replaced by U+FFFD");
}

// Reads an article a line. What is not plain is parsed again, by who can tell what is wrong with it.
class LineReader {
 public:
  explicit LineReader(Input& input) : input_(input), names_(input.options().names) {}

  void read(std::string_view line, std::size_t number) {
    if (const Value* const value = plain_.parse(line))
      take(*value, number);
    else
      read_carefully(input_.as_text(line, number), number);
  }

 private:
  // Parsed where it stands: its strings are not copied.
  void read_carefully(std::string line, std::size_t number) {
    if (line.find('\0') != std::string::npos) {
      input_.reject("malformed-json", number, "", "not JSON: a NUL byte");
      return;
    }
    if (replace_half_pairs(line)) warn_of_half_pair(input_, number);
    rapidjson::Document document;
    document.ParseInsitu<kParseFlags>(line.data());
    if (document.HasParseError())
      input_.reject("malformed-json", number, "", parse_error(document));
    else
      take(document, number);
  }

  void take(const Value& value, std::size_t number) {
    Place place(number);
    ArticleReader(input_, names_, place, "").read(value);
  }

  Input& input_;
  FieldNames names_;
  PlainJson plain_;
};

}  // namespace

void read_json_lines(ByteSource& bytes, Input& input) {
  constexpr std::size_t kLongest = std::size_t{256} << 20U;  // bytes
  LineReader reader(input);
  std::size_t number = 0;
  bool blank = true;
  while (const auto line = bytes.line(kLongest)) {
    ++number;
    blank = blank && line->whole && is_blank(line->text);
    if (!line->whole)
      input.reject("too-large", number, "", "the line is longer than 256 MiB");
    else if (!is_blank(line->text))
      reader.read(line->text, number);
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
  std::string text = input.as_text(bytes, 1);
  if (const auto half = replace_half_pairs(text)) warn_of_half_pair(input, line_at(text, *half));
  rapidjson::Document document;
  document.Parse<kParseFlags>(text.data(), text.size());
  if (document.HasParseError()) {
    input.reject("malformed-json", line_at(text, document.GetErrorOffset()), "", parse_error(document));
    return;
  }
  const FieldNames names(input.options().names);
  Place place{std::string_view(text)};
  if (!document.IsArray()) {
    ArticleReader(input, names, place, "").read(document);
    return;
  }
  for (rapidjson::SizeType k = 0; k < document.Size(); ++k)
    ArticleReader(input, names, place, "/" + std::to_string(k)).read(document[k]);
}

}  // namespace frise::document
