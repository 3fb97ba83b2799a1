// What people correct over HTTP, two of them at once too.
#include <gmock/gmock.h>
#include <rapidjson/document.h>

#include "serve/running_server.h"

namespace frise {
namespace {

using testing::HasSubstr;
using testing::Not;

class EditsTest : public testing::Test {
 protected:
  using Headers = httplib::Headers;

  static rapidjson::Document parsed(const std::string& text) {
    rapidjson::Document out;
    out.Parse(text.c_str());
    EXPECT_TRUE(out.IsObject()) << text;
    return out;
  }

  rapidjson::Document json(const std::string& target) const { return parsed(server_.client().Get(target)->body); }

  // The ids of the heaviest events.
  std::vector<std::string> ids() const {
    std::vector<std::string> out;
    const auto page = json("/api/events?view=brief&order=weight&limit=20");
    for (const auto& e : page["events"].GetArray()) out.emplace_back(e["id"].GetString());
    return out;
  }

  std::string etag(const std::string& id) const {
    return server_.client().Get("/api/events/" + id)->get_header_value("ETag");
  }

  httplib::Result post(const std::string& target, const std::string& body, Headers headers) const {
    return server_.client().Post(target, headers, body, "application/json");
  }

  httplib::Result edit(const std::string& id, const std::string& body, const std::string& version) const {
    return post("/api/events/" + id + "/edits", body,
                {{"Authorization", std::string("Bearer ") + test::kToken}, {"If-Match", version}});
  }

  httplib::Result edit(const std::string& id, const std::string& body) const { return edit(id, body, etag(id)); }

  httplib::Result undo(const std::string& number) const {
    return post("/api/edits/" + number + "/undo", "", {{"Authorization", std::string("Bearer ") + test::kToken}});
  }

  test::RunningServer server_;
};

TEST_F(EditsTest, TitleAndDateAreCorrectedAndTakenBack) {
  const std::string id = ids().front();
  const std::string before = server_.client().Get("/api/events/" + id)->body;
  const auto made = edit(id, R"({"title": "Un <b>titre</b>", "date": "début mars 2024", "who": "Camille"})");
  ASSERT_EQ(made->status, 201) << made->body;
  const auto answer = parsed(made->body);
  EXPECT_STREQ(answer["event"]["title"].GetString(), "Un <b>titre</b>");
  EXPECT_STREQ(answer["event"]["date"]["display"].GetString(), "début mars 2024");
  EXPECT_EQ(answer["edits"].Size(), 2U);
  EXPECT_EQ(made->get_header_value("ETag"), etag(id));
  const auto now = json("/api/events/" + id);
  EXPECT_THAT(now["html"].GetString(), HasSubstr("Un &lt;b&gt;titre&lt;/b&gt;"));
  EXPECT_STREQ(now["edits"][0]["who"].GetString(), "Camille");
  EXPECT_EQ(undo("1")->status, 200);
  EXPECT_EQ(undo("2")->status, 200);
  EXPECT_EQ(undo("2")->status, 409);
  EXPECT_EQ(undo("99")->status, 404);
  EXPECT_EQ(undo("x")->status, 404);
  EXPECT_EQ(parsed(before)["event"], json("/api/events/" + id)["event"]);
}

TEST_F(EditsTest, TheSecondOfTwoConflictingEditsIsToldAndOverwritesNothing) {
  const std::string id = ids().front();
  const std::string seen_by_both = etag(id);
  ASSERT_EQ(edit(id, R"({"title": "Le titre de Camille", "who": "Camille"})", seen_by_both)->status, 201);
  const auto refused = edit(id, R"({"title": "Le titre de Dominique", "who": "Dominique"})", seen_by_both);
  EXPECT_EQ(refused->status, 412);
  EXPECT_THAT(parsed(refused->body)["detail"].GetString(), HasSubstr("Camille"));
  EXPECT_STREQ(json("/api/events/" + id)["event"]["title"].GetString(), "Le titre de Camille");
  EXPECT_EQ(edit(id, R"({"title": "Le titre de Dominique"})")->status, 201);
}

TEST_F(EditsTest, OfManyAtOnceOneWins) {
  const std::string id = ids().front();
  const std::string seen_by_all = etag(id);
  std::atomic<int> made{0};
  std::atomic<int> refused{0};
  std::vector<std::thread> desks;
  for (int k = 0; k < 8; ++k)
    desks.emplace_back([&, k] {
      const auto answer = edit(id, R"({"note": "de )" + std::to_string(k) + "\"}", seen_by_all);
      if (answer && answer->status == 201) ++made;
      if (answer && answer->status == 412) ++refused;
    });
  for (std::thread& desk : desks) desk.join();
  EXPECT_EQ(made, 1);
  EXPECT_EQ(refused, 7);
}

TEST_F(EditsTest, AnotherProgramsEditIsAConflictToo) {
  const std::string id = ids().front();
  const std::string seen = etag(id);
  auto store = Store::open(server_.store());
  ASSERT_TRUE(store->edit({{.kind = Edit::Kind::title, .event = id, .text = "De la ligne de commande"}}, "Alex",
                          "2026-11-22T08:00:00Z"));
  const auto refused = edit(id, R"({"title": "De la page"})", seen);
  EXPECT_EQ(refused->status, 412);
  EXPECT_THAT(refused->body, HasSubstr("Alex"));
}

TEST_F(EditsTest, MergedEventsKeepTheirFormerIds) {
  const auto known = ids();
  const auto merged = edit(known[0], R"({"merge": ")" + known[1] + "\"}");
  ASSERT_EQ(merged->status, 201) << merged->body;
  const std::string now = json("/api/events/" + known[1])["event"]["id"].GetString();
  EXPECT_EQ(json("/api/events/" + known[0])["event"]["id"].GetString(), now);
  EXPECT_EQ(edit(known[0], R"({"title": "Les deux"})")->status, 201);
  EXPECT_EQ(edit(known[1], R"({"title": "Les deux, encore"})")->status, 201);
  const auto same = edit(known[0], R"({"merge": ")" + known[1] + "\"}");
  EXPECT_EQ(same->status, 400);
  EXPECT_STREQ(parsed(same->body)["field"].GetString(), "merge");
}

TEST_F(EditsTest, MentionsAreSplitOffByTheirNumbers) {
  std::string id;
  for (const std::string& each : ids())
    if (id.empty() && json("/api/events/" + each)["event"]["mentions"].Size() > 1) id = each;
  const auto before = json("/api/events/" + id)["event"]["mentions"].Size();
  ASSERT_EQ(edit(id, R"({"split": [0]})")->status, 201);
  const auto off = json("/api/events/" + id)["event"]["mentions"].Size();
  EXPECT_TRUE(off == 1 || off == before - 1) << off;
  ASSERT_EQ(undo("1")->status, 200);
  EXPECT_EQ(json("/api/events/" + id)["event"]["mentions"].Size(), before);
}

TEST_F(EditsTest, HiddenEventsAreGoneUntilThatIsUndone) {
  const std::string id = ids().front();
  const auto hidden = edit(id, R"({"hide": true})");
  ASSERT_EQ(hidden->status, 201);
  EXPECT_TRUE(parsed(hidden->body)["event"].IsNull());
  EXPECT_EQ(server_.client().Get("/api/events/" + id)->status, 404);
  EXPECT_EQ(json("/api/edits")["edits"].Size(), 1U);
  EXPECT_EQ(undo("1")->status, 200);
  EXPECT_EQ(server_.client().Get("/api/events/" + id)->status, 200);
}

TEST_F(EditsTest, AnEditChangesTheRevisionAndTheAnswers) {
  const auto before = json("/api/stat");
  const std::string list_before = server_.client().Get("/api/facets")->get_header_value("ETag");
  const std::string id = ids().front();
  ASSERT_EQ(edit(id, R"({"hide": true})")->status, 201);
  const auto after = json("/api/stat");
  EXPECT_NE(before["revision"], after["revision"]);
  EXPECT_EQ(before["events"].GetUint64(), after["events"].GetUint64() + 1);
  EXPECT_NE(server_.client().Get("/api/facets")->get_header_value("ETag"), list_before);
}

TEST_F(EditsTest, WithoutItsVersionNothingIsCorrected) {
  const std::string target = "/api/events/" + ids().front() + "/edits";
  EXPECT_EQ(post(target, R"({"title": "a"})", {{"Authorization", std::string("Bearer ") + test::kToken}})->status, 428);
  EXPECT_EQ(edit(ids().front(), R"({"title": "a"})", "\"other\"")->status, 412);
  EXPECT_EQ(edit("e-none", R"({"title": "a"})", "\"other\"")->status, 404);
  EXPECT_EQ(json("/api/edits")["edits"].Size(), 0U);
}

TEST_F(EditsTest, WrongBodiesAreRefusedAndNamed) {
  const std::string id = ids().front();
  for (const auto& [body, field] : {std::pair("", ""),
                                    {"[]", ""},
                                    {"{", ""},
                                    {"{}", ""},
                                    {R"({"who": "a"})", ""},
                                    {R"({"title": 1})", "title"},
                                    {R"({"title": " "})", "title"},
                                    {R"({"title": "a\u0000b"})", "title"},
                                    {R"({"date": "jamais"})", "date"},
                                    {R"({"hide": false})", "hide"},
                                    {R"({"merge": "e-none"})", "merge"},
                                    {R"({"split": []})", "split"},
                                    {R"({"split": [-1]})", "split"},
                                    {R"({"split": [99]})", "split"},
                                    {R"({"split": ["0"]})", "split"},
                                    {R"({"nothing": 1})", "nothing"},
                                    {"{\"title\": \"\xFF\"}", ""}}) {
    const auto answer = edit(id, body);
    EXPECT_EQ(answer->status, 400) << body;
    const auto problem = parsed(answer->body);
    EXPECT_EQ(problem.HasMember("field") ? problem["field"].GetString() : std::string(), field) << body;
  }
  EXPECT_EQ(edit(id, "{\"title\": \"" + std::string(2000, 'a') + "\"}")->status, 400);
  EXPECT_EQ(edit(id, std::string(70'000, ' '))->status, 413);
  EXPECT_EQ(edit(id, std::string(60'000, '['))->status, 400);
  EXPECT_EQ(json("/api/edits")["edits"].Size(), 0U);
}

TEST_F(EditsTest, TheTokenIsInNoAnswerAndNoLog) {
  const std::string id = ids().front();
  const auto made = edit(id, R"({"title": "Autre"})");
  ASSERT_EQ(made->status, 201);
  const auto refused = post("/api/events/" + id + "/edits", "{}",
                            {{"Authorization", "Bearer wrong-wrong-wrong-wrong"}, {"If-Match", "\"1\""}});
  EXPECT_EQ(refused->status, 401);
  EXPECT_EQ(refused->get_header_value("WWW-Authenticate"), "Bearer");
  EXPECT_EQ(server_.client().Get("/api/edits?token=" + std::string(test::kToken))->status, 400);
  server_.stop();  // an answer is logged when the client has it
  for (const std::string& said : {made->body, refused->body, server_.log()})
    EXPECT_THAT(said, Not(HasSubstr(test::kToken)));
  EXPECT_THAT(server_.log(), HasSubstr("POST /api/events/" + id + "/edits 201"));
  EXPECT_THAT(server_.log(), HasSubstr("GET /api/edits 400"));
}

TEST(ReadOnly, NothingIsCorrectedWithoutAToken) {
  const test::RunningServer server([](serve::Options& options) { options.token.clear(); });
  auto client = server.client();
  const auto answer = client.Post("/api/events/e-1/edits", {{"Authorization", "Bearer "}, {"If-Match", "\"1\""}},
                                  R"({"title": "a"})", "application/json");
  EXPECT_EQ(answer->status, 403);
  EXPECT_THAT(client.Get("/api/stat")->body, HasSubstr("\"editable\":false"));
}

}  // namespace
}  // namespace frise
