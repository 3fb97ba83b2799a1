#include "serve/api.h"

#include "embedded/openapi.h"
#include "serve/page.h"
#include "serve/parameters.h"
#include "serve/problem.h"

namespace frise::serve {
namespace {

constexpr std::span<const std::string_view> kNone = {};

constexpr Route kRoutes[] = {
    {"GET", "/", kNone, &Api::page, false},
    {"GET", "/api", kNone, &Api::description, true},
    {"GET", "/api/stat", kNone, &Api::stat, true},
    {"GET", "/api/events", kPaging, &Api::events, true},
    {"GET", "/api/count", kFilters, &Api::count, true},
    {"GET", "/api/density", kBinning, &Api::density, true},
    {"GET", "/api/facets", kFilters, &Api::facets, true},
    {"GET", "/api/edits", kNone, &Api::edits, true},
    {"POST", "/api/events/{id}/edits", kNone, &Api::edit, false},
    {"POST", "/api/edits/{number}/undo", kNone, &Api::undo, false},
    {"GET", "/api/events/{id}", kNone, &Api::event, false},
    {"GET", "/api/articles/{id}", kNone, &Api::article, true},
};

bool matches(std::string_view pattern, std::string_view path, std::string& id) {
  const std::size_t open = pattern.find('{');
  if (open == pattern.npos) return pattern == path;
  const std::string_view before = pattern.substr(0, open);
  const std::string_view behind = pattern.substr(pattern.find('}') + 1);
  if (path.size() <= before.size() + behind.size() || !path.starts_with(before) || !path.ends_with(behind))
    return false;
  const std::string_view found = path.substr(before.size(), path.size() - before.size() - behind.size());
  const bool last = behind.empty() && pattern.starts_with("/api/articles/");  // whose ids may have slashes
  if (!last && found.find('/') != found.npos) return false;
  id = found;
  return true;
}

}  // namespace

std::span<const Route> routes() noexcept { return kRoutes; }

Found find_route(std::string_view method, std::string_view path) {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  Problem problem{404, "Il n’y a rien à cette adresse."};
  for (const Route& route : kRoutes) {
    std::string id;
    if (!matches(route.path, path, id)) continue;
    if (route.method == wanted) return {&route, id};
    problem = {405, "Cette adresse ne connaît pas cette méthode."};
    problem.allow = route.method == "GET" ? "GET, HEAD" : "POST";
  }
  throw problem;
}

Reply Api::answer(const Route& route, Call call) {
  check_names(call.parameters, route.parameters);
  if (!is_plain_text(call.id) || call.id.size() > 1000) throw Problem{404, "Rien n’a cet identifiant."};
  std::string etag;
  if (route.by_revision) {
    call.revision = stores_.revision();
    etag = digest(call.revision + " " + clock_today() + " " + call.target);
    if (names_etag(call.if_none_match, etag)) return {.status = 304, .etag = etag};
  }
  Reply out = (this->*route.answer)(call);
  if (route.by_revision) out.etag = etag;
  // Browsers take the headers of a 304 for those of what they have: the policy too.
  if (route.method == "GET" && names_etag(call.if_none_match, out.etag))
    return {.status = 304, .etag = out.etag, .policy = out.policy};
  return out;
}

Query Api::query_of(const Call& call) const { return serve::query_of(call.parameters, clock_.today()); }

Reply Api::description(const Call&) { return {.body = std::string(embedded::kOpenApi)}; }

// It changes with the program, not with the store.
Reply Api::page(const Call&) {
  const std::string_view page = serve::page();
  return {
      .body = std::string(page), .type = "text/html; charset=utf-8", .etag = digest(page), .policy = policy_of(page)};
}

}  // namespace frise::serve
