// What a server answers to who only reads, over real connections.
#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <set>

#include "frise/fragments.h"
#include "serve/api.h"
#include "serve/running_server.h"

namespace frise {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return out;
}

class ApiTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = new test::RunningServer; }
  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }

  static httplib::Result get(const std::string& target, const httplib::Headers& headers = {}) {
    return server_->client().Get(target, headers);
  }

  static rapidjson::Document json(const std::string& target, int status = 200) {
    const auto answer = get(target);
    EXPECT_TRUE(answer) << target;
    EXPECT_EQ(answer->status, status) << target << "\n" << answer->body;
    EXPECT_EQ(answer->get_header_value("Content-Type"), status < 400 ? "application/json" : "application/problem+json");
    rapidjson::Document out;
    out.Parse(answer->body.c_str());
    EXPECT_TRUE(out.IsObject()) << answer->body;
    return out;
  }

  static std::string field_of_problem(const std::string& target) {
    const auto problem = json(target, 400);
    EXPECT_STREQ(problem["type"].GetString(), "about:blank");
    EXPECT_EQ(problem["status"].GetInt(), 400);
    EXPECT_GT(problem["detail"].GetStringLength(), 10U);
    return problem.HasMember("field") ? problem["field"].GetString() : "";
  }

  static Store open() { return std::move(*Store::open(server_->store(), Store::Mode::read)); }

  static test::RunningServer* server_;
};

test::RunningServer* ApiTest::server_ = nullptr;

TEST_F(ApiTest, PagesHoldEachEventOnceInTheOrderOfTheStore) {
  const Store store = open();
  for (const std::string order : {"date", "weight"}) {
    const auto expected =
        store.events({.undated = Undated::with, .order = order == "date" ? Order::date : Order::weight});
    std::vector<std::string> ids;
    for (std::string after; ids.empty() || !after.empty();) {
      const auto page =
          json("/api/events?view=brief&undated=1&limit=37&order=" + order + (after.empty() ? "" : "&after=" + after));
      for (const auto& e : page["events"].GetArray()) ids.emplace_back(e["id"].GetString());
      after = page["next"].IsNull() ? "" : page["next"].GetString();
    }
    std::vector<std::string> wanted;
    for (const Event& e : expected->events) wanted.push_back(e.id);
    EXPECT_EQ(ids, wanted) << order;
  }
}

TEST_F(ApiTest, FullEventsComeWithTheirArticles) {
  const auto page = json("/api/events?text=grève&limit=3");
  ASSERT_EQ(page["events"].Size(), 3U);
  for (const auto& e : page["events"].GetArray())
    for (const auto& m : e["mentions"].GetArray()) {
      const auto articles = page["articles"].GetArray();
      EXPECT_TRUE(
          std::any_of(articles.begin(), articles.end(), [&](const auto& a) { return a["id"] == m["article"]; }));
      EXPECT_TRUE(m["start"].IsUint());
    }
}

TEST_F(ApiTest, ParametersNarrowAsTheStoresQueriesDo) {
  const Store store = open();
  const auto count = [](const std::string& query) { return json("/api/count?" + query)["count"].GetUint64(); };
  const Period autumn{Day(2024, 9, 1), Day(2024, 11, 30)};
  EXPECT_EQ(count(""), *store.count({.undated = Undated::without}));
  EXPECT_EQ(count("undated=1"), *store.count());
  EXPECT_EQ(count("undated=only"), *store.count({.undated = Undated::only}));
  EXPECT_EQ(count("from=2024-09&to=novembre%202024"), *store.count({.days = autumn}));
  EXPECT_EQ(count("from=2024-09&to=2024-11&match=within"), *store.count({.days = autumn, .meets = Meets::within}));
  EXPECT_EQ(count("from=2024-09&to=2024-11&match=starts"), *store.count({.days = autumn, .meets = Meets::starts}));
  EXPECT_EQ(count("from=2024-09&to=2024-11&certainty=certain"),
            *store.count({.days = autumn, .sureness = Sureness::certain}));
  EXPECT_EQ(count("grain=day&grain=month"),
            *store.count({.undated = Undated::without, .grains = {Grain::day, Grain::month}}));
  EXPECT_EQ(count("status=planned"), *store.count({.undated = Undated::without, .statuses = {EventStatus::planned}}));
  EXPECT_EQ(count("min_weight=0.5"), *store.count({.undated = Undated::without, .min_weight = 0.5}));
  EXPECT_GT(count("text=procès"), 0U);
}

TEST_F(ApiTest, OneOfSeveralNamesIsEnough) {
  const auto count = [](const std::string& query) { return json("/api/count?" + query)["count"].GetUint64(); };
  const auto facets = json("/api/facets");
  const std::string one = encoded(facets["people"][0]["value"].GetString());
  const std::string other = encoded(facets["people"][1]["value"].GetString());
  const auto both = count("person=" + one + "&person=" + other);
  EXPECT_GE(both, std::max(count("person=" + one), count("person=" + other)));
  EXPECT_GT(both, count("person=" + other));
  const std::string outlet = encoded(facets["outlets"][0]["value"].GetString());
  EXPECT_EQ(count("source=" + outlet), facets["outlets"][0]["count"].GetUint64());
}

TEST_F(ApiTest, WrongParametersAreNamed) {
  for (const auto& [target, field] : {std::pair("/api/events?from=2024-13", "from"),
                                      {"/api/events?to=jamais", "to"},
                                      {"/api/count?from=2025&to=2024", "to"},
                                      {"/api/events?limit=0", "limit"},
                                      {"/api/events?limit=1001", "limit"},
                                      {"/api/events?limit=1e3", "limit"},
                                      {"/api/events?limit=-1", "limit"},
                                      {"/api/events?order=x", "order"},
                                      {"/api/events?match=x", "match"},
                                      {"/api/events?grain=fortnight", "grain"},
                                      {"/api/events?status=x", "status"},
                                      {"/api/events?min_weight=2", "min_weight"},
                                      {"/api/events?min_weight=nan", "min_weight"},
                                      {"/api/events?undated=2", "undated"},
                                      {"/api/events?view=x", "view"},
                                      {"/api/events?after=zz", "after"},
                                      {"/api/events?text=%3F", "text"},
                                      {"/api/events?person=%3F", "person"},
                                      {"/api/events?place=%3F", "place"},
                                      {"/api/events?from=2024&from=2025", "from"},
                                      {"/api/events?nothing=1", "nothing"},
                                      {"/api/count?limit=5", "limit"},
                                      {"/api/stat?from=2024", "from"},
                                      {"/api/density?from=2024", "bins"},
                                      {"/api/density?bins=day&from=1000&to=2024", "bins"},
                                      {"/api/events?text=%FF", ""},
                                      {"/api/events?text=%00", ""}})
    EXPECT_EQ(field_of_problem(target), field) << target;
}

TEST_F(ApiTest, DensityCountsEachEventWhereItBegins) {
  const auto all = json("/api/density?bins=decade");
  std::uint64_t sum = 0;
  std::string expected_from = all["from"].GetString();
  for (const auto& bin : all["bins"].GetArray()) {
    EXPECT_EQ(bin["from"].GetString(), expected_from);
    sum += bin["count"].GetUint64();
    expected_from = to_string(*parse_day(bin["to"].GetString()) + 1);
  }
  EXPECT_EQ(sum, all["total"].GetUint64());
  EXPECT_EQ(sum, json("/api/stat")["events"].GetUint64());
  EXPECT_EQ(json("/api/density?bins=week&from=2024-10-01&to=2024-10-31")["bins"].Size(), 5U);
}

TEST_F(ApiTest, AnEventComesWithItsArticlesItsEditsAndItsItem) {
  const auto id = std::string(json("/api/events?view=brief&limit=1&order=weight")["events"][0]["id"].GetString());
  const auto whole = json("/api/events/" + id);
  const Store store = open();
  const Event event = *store.event(id);
  std::vector<std::string> articles;
  for (const EventMention& m : event.mentions) articles.push_back(m.article);
  EXPECT_EQ(whole["html"].GetString(), Fragments(*store.articles(articles, Texts::without)).item(event));
  EXPECT_THAT(whole["html"].GetString(), StartsWith("<li class=\"event\""));
  EXPECT_EQ(whole["event"]["id"].GetString(), id);
  EXPECT_GT(whole["articles"].Size(), 0U);
  EXPECT_EQ(whole["edits"].Size(), 0U);
}

TEST_F(ApiTest, ArticlesAreFoundByIdsWithSlashesInThem) {
  const auto page = json("/api/events?limit=1");
  const std::string id = page["articles"][0]["id"].GetString();
  EXPECT_NE(id.find('/'), std::string::npos);
  const auto found = json("/api/articles/" + encoded(id));
  EXPECT_EQ(found["id"].GetString(), id);
  EXPECT_GT(found["text"].GetStringLength(), 100U);
}

TEST_F(ApiTest, WhatIsNotThere) {
  for (const char* target : {"/api/events/e-none", "/api/articles/none", "/api/nothing", "/index.html", "/api/", "//",
                             "/api/events/a/b", "/../etc/passwd", "/..%2f..%2f..%2fetc/passwd",
                             "/api/articles/../../../etc/passwd", "/api/events/%00", "/%2e%2e/", "/api/events/e-%ff"})
    EXPECT_THAT(get(target)->status, 404) << target;
  EXPECT_THAT(json("/api/events/e-none", 404)["detail"].GetString(), HasSubstr("e-none"));
}

TEST_F(ApiTest, WrongMethodsAreToldTheRightOnes) {
  auto client = server_->client();
  const auto put = client.Put("/api/stat", "{}", "application/json");
  EXPECT_EQ(put->status, 405);
  EXPECT_EQ(put->get_header_value("Allow"), "GET, HEAD");
  EXPECT_EQ(client.Delete("/")->status, 405);
  EXPECT_EQ(client.Options("/api")->status, 405);
  const auto get_of_edits = client.Get("/api/events/e-1/edits");
  EXPECT_EQ(get_of_edits->status, 405);
  EXPECT_EQ(get_of_edits->get_header_value("Allow"), "POST");
}

TEST_F(ApiTest, WhatIsKnownAlreadyIsNotSentAgain) {
  const std::string id = json("/api/events?view=brief&limit=1")["events"][0]["id"].GetString();
  for (const std::string& target :
       {std::string("/"), std::string("/api"), std::string("/api/stat"), std::string("/api/events?from=2024&limit=2"),
        std::string("/api/count"), std::string("/api/density?bins=year"), std::string("/api/facets"),
        std::string("/api/edits"), "/api/events/" + id}) {
    const auto first = get(target);
    ASSERT_EQ(first->status, 200) << target;
    EXPECT_EQ(first->get_header_value("Cache-Control"), "no-cache");
    const std::string etag = first->get_header_value("ETag");
    ASSERT_THAT(etag, StartsWith("\"")) << target;
    const auto again = get(target, {{"If-None-Match", "\"other\", W/" + etag}});
    EXPECT_EQ(again->status, 304) << target;
    EXPECT_EQ(again->body, "");
    EXPECT_EQ(again->get_header_value("ETag"), etag);
  }
}

TEST_F(ApiTest, GzipWhereItIsAccepted) {
  const auto plain = get("/api/events?limit=20");
  const auto packed = get("/api/events?limit=20", {{"Accept-Encoding", "gzip, br"}});
  EXPECT_FALSE(plain->has_header("Content-Encoding"));
  EXPECT_EQ(packed->get_header_value("Content-Encoding"), "gzip");
  EXPECT_LT(std::stoul(packed->get_header_value("Content-Length")), plain->body.size() / 2);
  EXPECT_EQ(packed->body, plain->body);  // which the client unpacks
  EXPECT_EQ(packed->get_header_value("Vary"), "Accept-Encoding");
  const std::string etag = packed->get_header_value("ETag");
  EXPECT_NE(etag, plain->get_header_value("ETag"));
  EXPECT_EQ(get("/api/events?limit=20", {{"If-None-Match", etag}})->status, 304);
}

TEST_F(ApiTest, EveryAnswerHasTheHeadersOfSecurity) {
  for (const char* target : {"/", "/api", "/api/stat", "/nothing", "/api/events?limit=0"})
    for (const bool head : {false, true}) {
      const auto answer = head ? server_->client().Head(target) : get(target);
      EXPECT_EQ(answer->get_header_value("X-Content-Type-Options"), "nosniff") << target;
      EXPECT_EQ(answer->get_header_value("Referrer-Policy"), "no-referrer") << target;
      EXPECT_EQ(answer->get_header_value("Cross-Origin-Resource-Policy"), "same-origin") << target;
      EXPECT_EQ(answer->get_header_value_count("Content-Security-Policy"), 1U) << target;
      EXPECT_THAT(answer->get_header_value("Content-Security-Policy"), StartsWith("default-src 'none'; ")) << target;
      EXPECT_THAT(answer->get_header_value("Content-Security-Policy"), HasSubstr("frame-ancestors 'none'")) << target;
      EXPECT_EQ(answer->get_header_value_count("Accept-Ranges"), 1U) << target;
    }
}

TEST_F(ApiTest, ThePageMayRunItsOwnScriptAndNoOther) {
  const auto page = get("/");
  EXPECT_EQ(page->get_header_value("Content-Type"), "text/html; charset=utf-8");
  EXPECT_THAT(page->get_header_value("Content-Security-Policy"), HasSubstr("script-src 'sha256-"));
  EXPECT_THAT(page->get_header_value("Content-Security-Policy"), testing::Not(HasSubstr("unsafe")));
  const auto again = server_->client().Get("/", {{"If-None-Match", page->get_header_value("ETag")}});
  EXPECT_EQ(again->status, 304);
  EXPECT_EQ(again->get_header_value("Content-Security-Policy"), page->get_header_value("Content-Security-Policy"))
      << "browsers take it for that of the page";
}

// The parameters that the document gives an operation, but for those of its path and its headers.
std::set<std::string> documented(const rapidjson::Document& document, const rapidjson::Value& operation) {
  std::set<std::string> out;
  if (!operation.HasMember("parameters")) return out;
  for (const auto& parameter : operation["parameters"].GetArray()) {
    if (!parameter.HasMember("$ref")) continue;
    const std::string reference = parameter["$ref"].GetString();
    out.insert(
        document["components"]["parameters"][reference.substr(reference.rfind('/') + 1).c_str()]["name"].GetString());
  }
  return out;
}

TEST_F(ApiTest, TheDocumentHasEachRouteWithItsParametersAndNoOther) {
  const auto document = json("/api");
  for (const serve::Route& route : serve::routes()) {
    const std::string path(route.path);
    const char* method = route.method == "GET" ? "get" : "post";
    ASSERT_TRUE(document["paths"].HasMember(path.c_str())) << path;
    ASSERT_TRUE(document["paths"][path.c_str()].HasMember(method)) << path;
    const std::set<std::string> parameters(route.parameters.begin(), route.parameters.end());
    EXPECT_EQ(documented(document, document["paths"][path.c_str()][method]), parameters) << path;
  }
  EXPECT_EQ(document["paths"].MemberCount(), serve::routes().size());
}

TEST_F(ApiTest, HeadIsGetWithoutItsBody) {
  const auto get_answer = get("/api/stat");
  const auto head = server_->client().Head("/api/stat");
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->body, "");
  EXPECT_EQ(head->get_header_value("Content-Length"), std::to_string(get_answer->body.size()));
  EXPECT_EQ(head->get_header_value("ETag"), get_answer->get_header_value("ETag"));
}

}  // namespace
}  // namespace frise
