#include "check/schema.h"

#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace frise::check {
namespace {

rapidjson::Document parsed(std::string_view text) {
  rapidjson::Document out;
  out.Parse(text.data(), text.size());
  return out;
}

std::string json_of(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string fragment(const rapidjson::Pointer& pointer) {
  rapidjson::StringBuffer buffer;
  pointer.Stringify(buffer);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string missing_fields(const rapidjson::Value& required, const rapidjson::Value& object) {
  std::string out;
  for (const auto& name : required.GetArray())
    if (!object.HasMember(name)) out += (out.empty() ? "" : ", ") + json_of(name);
  return out;
}

// What `schema` asks by `keyword`, said of `value`.
std::string explain(std::string_view keyword, const rapidjson::Value& schema, const rapidjson::Value& value) {
  const auto rule =
      schema.FindMember(rapidjson::StringRef(keyword.data(), static_cast<rapidjson::SizeType>(keyword.size())));
  const auto wanted = [&] { return rule == schema.MemberEnd() ? std::string() : json_of(rule->value); };
  if (keyword == "required" && value.IsObject()) return "lacks " + missing_fields(rule->value, value);
  if (keyword == "additionalProperties")
    return "is a field that the schema does not know";  // the pointer names the field itself
  if (keyword == "type") return "must be of type " + wanted();
  if (keyword == "enum") return "must be one of " + wanted() + ", not " + json_of(value);
  if (keyword == "pattern") return json_of(value) + " does not match " + wanted();
  if (keyword == "minLength" || keyword == "minItems") return "must not be empty";
  if (keyword == "minimum" || keyword == "maximum")
    return json_of(value) + " is beyond the " + std::string(keyword) + " " + wanted();
  return "breaks the rule " + std::string(keyword) + " " + wanted();
}

}  // namespace

Schema::Schema(std::string_view text) : source_(parsed(text)), compiled_(source_) {}

std::optional<Violation> Schema::first_violation(const rapidjson::Value& document) const {
  rapidjson::SchemaValidator validator(compiled_);
  if (document.Accept(validator)) return std::nullopt;
  const rapidjson::Pointer at = validator.GetInvalidDocumentPointer();
  const rapidjson::Value* value = at.Get(document);
  const rapidjson::Value* schema = validator.GetInvalidSchemaPointer().Get(source_);
  const std::string keyword = validator.GetInvalidSchemaKeyword();
  if (value == nullptr || schema == nullptr || !schema->IsObject())
    return Violation{fragment(at), "breaks the rule " + keyword};
  return Violation{fragment(at), explain(keyword, *schema, *value)};
}

}  // namespace frise::check
