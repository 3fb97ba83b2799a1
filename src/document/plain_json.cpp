#include "document/plain_json.h"

#include <utility>

namespace frise::document {
namespace {

using rapidjson::Value;
using simdjson::dom::element;
using simdjson::dom::element_type;
using Allocator = rapidjson::MemoryPoolAllocator<>;

constexpr std::size_t kLongest = std::size_t{1} << 20U;  // bytes
constexpr std::size_t kDeepest = 32;

// Strings stay where simdjson has put them.
Value string_value(std::string_view text) {
  return Value(rapidjson::StringRef(text.data(), static_cast<rapidjson::SizeType>(text.size())));
}

// As deep as the value, which is at most kDeepest.
Value value_of(const element& json, Allocator& allocator) {
  switch (json.type()) {
    case element_type::OBJECT: {
      Value out(rapidjson::kObjectType);
      for (const auto& member : simdjson::dom::object(json))
        out.AddMember(string_value(member.key), value_of(member.value, allocator), allocator);
      return out;
    }
    case element_type::ARRAY: {
      Value out(rapidjson::kArrayType);
      for (const element& one : simdjson::dom::array(json)) out.PushBack(value_of(one, allocator), allocator);
      return out;
    }
    case element_type::STRING:
      return string_value(std::string_view(json));
    case element_type::INT64:
      return Value(std::int64_t(json));
    case element_type::UINT64:
      return Value(std::uint64_t(json));
    case element_type::DOUBLE:
      return Value(double(json));
    case element_type::BOOL:
      return Value(bool(json));
    default:
      return Value();
  }
}

}  // namespace

PlainJson::PlainJson() : allocator_(memory_.data(), memory_.size()), parser_(kLongest) {
  if (parser_.allocate(kLongest, kDeepest) != simdjson::SUCCESS) throw std::bad_alloc();
}

const Value* PlainJson::parse(std::string_view json) {
  element parsed;
  if (parser_.parse(json.data(), json.size()).get(parsed) != simdjson::SUCCESS) return nullptr;
  root_ = Value();
  allocator_.Clear();
  root_ = value_of(parsed, allocator_);
  return &root_;
}

}  // namespace frise::document
