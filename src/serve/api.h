// What the server answers, from a request that was let through: /api and below it, and the page.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frise/day.h"
#include "frise/store.h"
#include "serve/call.h"
#include "serve/stores.h"
#include "serve/text_cache.h"

namespace frise::serve {

class Api;

/// An address: `path` has at most one {…}, which stands for anything, and for no slash where more follows it.
struct Route {
  std::string_view method;
  std::string_view path;
  std::span<const std::string_view> parameters;
  Reply (Api::*answer)(const Call&);
  bool by_revision;  // the ETag is that of the store and the request, so that a 304 costs no query
};

/// All addresses; docs/openapi.json says the same, and a test that it does.
[[nodiscard]] std::span<const Route> routes() noexcept;

/// The route of a path and what its {…} stands for. Throws Problem: 404, or 405 with the methods that there are.
struct Found {
  const Route* route;
  std::string id;
};
[[nodiscard]] Found find_route(std::string_view method, std::string_view path);

class Api {
 public:
  struct Clock {
    std::function<Day()> today;        // that French dates count from
    std::function<std::string()> now;  // ISO 8601, for the log of edits
  };

  Api(Stores& stores, Clock clock) : stores_(stores), clock_(std::move(clock)) {}

  /// Throws Problem.
  [[nodiscard]] Reply answer(const Route& route, Call call);

  Reply page(const Call& call);
  Reply description(const Call& call);
  Reply stat(const Call& call);
  Reply events(const Call& call);
  Reply count(const Call& call);
  Reply density(const Call& call);
  Reply facets(const Call& call);
  Reply event(const Call& call);
  Reply article(const Call& call);
  Reply edits(const Call& call);
  Reply edit(const Call& call);
  Reply undo(const Call& call);

 private:
  [[nodiscard]] Query query_of(const Call& call) const;
  [[nodiscard]] std::string full_page(const Store& store, const Query& query, const std::string& revision) const;
  [[nodiscard]] std::vector<TextCache::Text> briefs(const Store& store, const std::vector<std::string>& ids,
                                                    const std::string& revision);
  [[nodiscard]] std::string brief_page(const Store& store, const Query& query, const std::string& revision);

  // The answer kept for this request, or what make() gives.
  template <typename Make>
  Reply kept(const Call& call, Make make) {
    const std::string key = clock_today() + call.target;
    TextCache::Text text = answers_.find(call.revision, {key}).front();
    if (!text) {
      text = std::make_shared<const std::string>(make());
      answers_.put(call.revision, key, text);
    }
    return {.body = *text};
  }

  [[nodiscard]] std::string clock_today() const { return to_string(clock_.today()); }

  Stores& stores_;
  Clock clock_;
  TextCache answers_{std::size_t{64} << 20};
  TextCache briefs_{std::size_t{64} << 20};  // of events, which many answers have in common
};

}  // namespace frise::serve
