#include "serve/problem.h"

#include <array>
#include <utility>

#include "serve/json.h"

namespace frise::serve {
namespace {

constexpr auto kTitles = std::to_array<std::pair<int, std::string_view>>({
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {421, "Misdirected Request"},
    {428, "Precondition Required"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
});

std::string_view title_of(int status) {
  for (const auto& [code, title] : kTitles)
    if (code == status) return title;
  return "Error";
}

}  // namespace

std::string json_of(const Problem& problem) {
  Json out;
  out.begin_object();
  out.field("type", "about:blank").field("title", title_of(problem.status)).key("status").number(problem.status);
  out.field("detail", problem.detail);
  if (!problem.field.empty()) out.field("field", problem.field);
  return out.end_object().text();
}

Problem problem_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::absent:
      return {404, "Rien n’a cet identifiant : « " + error.where + " »."};
    case ErrorCode::invalid:
    case ErrorCode::malformed:
      return {400, error.where.empty() ? error.message : error.where + " : " + error.message, error.where};
    case ErrorCode::store_busy:
      return {503, "Un autre programme écrit dans la base ; réessayez dans un instant."};
    case ErrorCode::unwritable:
      return {503, "La base n’a pas pu être écrite."};
    case ErrorCode::unreadable:
    case ErrorCode::unsupported:
    case ErrorCode::store_damaged:
      break;
  }
  return {500, "La base n’a pas pu être lue."};
}

}  // namespace frise::serve
