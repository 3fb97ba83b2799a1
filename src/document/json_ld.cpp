#include "document/json_ld.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "document/html_tree.h"

namespace frise::document {
namespace {

using rapidjson::Value;

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag |
                                 rapidjson::kParseCommentsFlag | rapidjson::kParseValidateEncodingFlag;

constexpr auto kArticleTypes = std::to_array<std::string_view>(
    {"AdvertiserContentArticle", "AnalysisNewsArticle", "Article", "AskPublicNewsArticle", "BackgroundNewsArticle",
     "BlogPosting", "LiveBlogPosting", "NewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "Report",
     "ReviewNewsArticle", "SocialMediaPosting", "WebPage"});

// « NewsArticle », « http://schema.org/NewsArticle », « schema:NewsArticle »
bool is_article_type(std::string_view type) {
  type.remove_prefix(type.find_last_of("/:") == std::string_view::npos ? 0 : type.find_last_of("/:") + 1);
  return std::find(kArticleTypes.begin(), kArticleTypes.end(), type) != kArticleTypes.end();
}

std::string_view view(const Value& value) {
  return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view();
}

// The first of the members that is a string with something in it.
std::string string_of(const Value& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd()) continue;
    const bool several = member->value.IsArray() && !member->value.Empty();
    const std::string_view value = view(several ? member->value[0] : member->value);
    if (!value.empty()) return std::string(value);
  }
  return {};
}

// « "publisher": {"name": "La Gazette"} », « "publisher": "La Gazette" »
std::string name_in(const Value& object, const char* member_name) {
  const auto member = object.FindMember(member_name);
  if (member == object.MemberEnd()) return {};
  const Value& value = member->value.IsArray() && !member->value.Empty() ? member->value[0] : member->value;
  return value.IsObject() ? string_of(value, {"name"}) : std::string(view(value));
}

std::string_view type_of(const Value& object) {
  const auto type = object.FindMember("@type");
  if (type == object.MemberEnd()) return {};
  if (!type->value.IsArray()) return view(type->value);
  for (const Value& one : type->value.GetArray())
    if (is_article_type(view(one))) return view(one);
  return {};
}

JsonArticle read_article(const Value& object) {
  JsonArticle out;
  out.headline = string_of(object, {"headline"});
  if (out.headline.empty() && type_of(object) != "WebPage") out.headline = string_of(object, {"name", "title"});
  out.published = string_of(object, {"datePublished", "dateCreated", "uploadDate"});
  out.modified = string_of(object, {"dateModified"});
  out.publisher = name_in(object, "publisher");
  if (out.publisher.empty()) out.publisher = name_in(object, "sourceOrganization");
  out.url = string_of(object, {"url", "@id"});
  out.author = name_in(object, "author");
  out.section = string_of(object, {"articleSection"});
  out.body = string_of(object, {"articleBody"});
  return out;
}

// All objects of a document, in order; without recursion, since depth is the page's to choose.
std::vector<const Value*> objects_of(const Value& root) {
  std::vector<const Value*> out;
  std::vector<const Value*> waiting = {&root};
  while (!waiting.empty()) {
    const Value& value = *waiting.back();
    waiting.pop_back();
    const std::size_t before = waiting.size();
    if (value.IsObject()) {
      out.push_back(&value);
      for (const auto& member : value.GetObject()) waiting.push_back(&member.value);
    } else if (value.IsArray()) {
      for (const Value& element : value.GetArray()) waiting.push_back(&element);
    }
    std::reverse(waiting.begin() + static_cast<std::ptrdiff_t>(before), waiting.end());
  }
  return out;
}

// A page of a site is an article only where no better record is there.
int rank(const Value& object) {
  const std::string_view type = type_of(object);
  if (type.empty() || !is_article_type(type)) return 0;
  return type == "WebPage" ? 1 : 2;
}

// « "blocks": [{"type": "paragraph", "text": "…"}, …] »
std::string joined_blocks(const Value& array) {
  std::string out;
  for (const Value& element : array.GetArray()) {
    const std::string text = element.IsObject() ? string_of(element, {"text", "html", "content", "value", "body"})
                                                : std::string(view(element));
    if (!text.empty()) out += "<p>" + text + "</p>\n";
  }
  return out;
}

std::string body_of_state(const Value& object) {
  std::string best;
  for (const char* name :
       {"articleBody", "body", "content", "bodyHtml", "contentHtml", "html", "text", "blocks", "paragraphs"}) {
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd()) continue;
    std::string body = member->value.IsArray() ? joined_blocks(member->value) : std::string(view(member->value));
    if (body.size() > best.size()) best = std::move(body);
  }
  return best;
}

// Sites print line breaks into strings, and a stop behind the object.
std::string mended(std::string_view json) {
  std::string out(json.substr(0, json.find_last_not_of("; \t\r\n") + 1));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return out;
}

}  // namespace

std::vector<JsonArticle> articles_of_json_ld(std::string_view raw) {
  const std::string json = mended(raw);
  rapidjson::Document document;
  document.Parse<kParseFlags>(json.data(), json.size());
  std::vector<JsonArticle> out;
  if (document.HasParseError()) return out;
  for (const Value* object : objects_of(document)) {
    const int of = rank(*object);
    if (of == 0) continue;
    out.push_back(read_article(*object));
    out.back().rank = of;
  }
  return out;
}

std::optional<JsonArticle> article_of_state(std::string_view json) {
  constexpr std::size_t kShortest = 300;  // bytes of a body
  rapidjson::Document document;
  document.Parse<kParseFlags | rapidjson::kParseStopWhenDoneFlag>(json.data(), json.size());
  if (document.HasParseError()) return std::nullopt;
  std::optional<JsonArticle> best;
  for (const Value* object : objects_of(document)) {
    std::string body = body_of_state(*object);
    if (body.size() < kShortest || (best && body.size() <= best->body.size())) continue;
    JsonArticle article = read_article(*object);
    if (article.headline.empty()) continue;  // the text of a box, not of an article
    best = std::move(article);
    best->body = std::move(body);
    if (best->published.empty())
      best->published =
          string_of(*object, {"publishedAt", "published_at", "publicationDate", "firstPublished", "date", "createdAt"});
    if (best->modified.empty())
      best->modified = string_of(*object, {"updatedAt", "updated_at", "modified", "lastModified"});
  }
  return best;
}

}  // namespace frise::document
