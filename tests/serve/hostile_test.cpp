// Clients that mean harm or are broken: each gets an answer or is let go of, and the server goes on.
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <random>

#include "serve/running_server.h"

namespace frise {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::StartsWith;
using namespace std::chrono_literals;

const std::string kHost = "Host: localhost\r\n";

class HostileTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    server_ = new test::RunningServer([](serve::Options& options) {
      options.connections = 8;
      options.head_timeout = 300ms;
      options.idle_timeout = 300ms;
      options.body_timeout = 300ms;
      options.take_timeout = 300ms;
    });
  }
  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }
  void TearDown() override {
    const auto alive = server_->client().Get("/api/stat");
    ASSERT_TRUE(alive);
    EXPECT_EQ(alive->status, 200);
  }

  static std::string raw(const std::string& bytes) { return server_->raw(bytes); }

  static void expect_problem(const std::string& answer, int status) {
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 " + std::to_string(status) + " ")) << answer;
    EXPECT_THAT(answer, HasSubstr("application/problem+json"));
    EXPECT_THAT(answer, HasSubstr("\"status\":" + std::to_string(status)));
    EXPECT_THAT(answer, HasSubstr("X-Content-Type-Options: nosniff"));
    EXPECT_THAT(answer, HasSubstr("Referrer-Policy: no-referrer"));
    EXPECT_THAT(answer, HasSubstr("Content-Security-Policy: default-src 'none'"));
  }

  static test::RunningServer* server_;
};

test::RunningServer* HostileTest::server_ = nullptr;

TEST_F(HostileTest, MalformedAndOversizedHeads) {
  expect_problem(raw("nonsense\r\n\r\n"), 400);
  expect_problem(raw("GET / HTTP/1.1\r\n\r\n"), 400);
  expect_problem(raw("GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\n" + kHost + "\r\n"), 414);
  expect_problem(raw("GET /" + std::string(5000, 'a') + " HTTP/1.1\r\n" + kHost + "\r\n"), 414);
  expect_problem(raw("GET / HTTP/1.1\r\n" + kHost + "X: " + std::string(20'000, 'a') + "\r\n\r\n"), 431);
  expect_problem(raw("GET / HTTP/3.0\r\n" + kHost + "\r\n"), 505);
  expect_problem(raw("BREW / HTTP/1.1\r\n" + kHost + "\r\n"), 501);
}

TEST_F(HostileTest, AnotherNameForThisMachineIsRefused) {
  expect_problem(raw("GET /api/stat HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"), 421);
}

TEST_F(HostileTest, BodiesThatAreTooLongOrOfUnknownLength) {
  const std::string fields =
      kHost + "Content-Type: application/json\r\nIf-Match: \"1\"\r\nAuthorization: Bearer " + test::kToken + "\r\n";
  expect_problem(raw("POST /api/events/e-1/edits HTTP/1.1\r\n" + fields + "Content-Length: 70000\r\n\r\n" +
                     std::string(70'000, ' ')),
                 413);
  expect_problem(
      raw("POST /api/events/e-1/edits HTTP/1.1\r\n" + fields + "Content-Length: 18446744073709551615\r\n\r\n"), 413);
  expect_problem(raw("POST /api/events/e-1/edits HTTP/1.1\r\n" + fields + "\r\n"), 411);
  expect_problem(
      raw("POST /api/events/e-1/edits HTTP/1.1\r\n" + fields + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 411);
  expect_problem(raw("POST /api/events/e-1/edits HTTP/1.1\r\n" + fields +
                     "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nabcde"),
                 415);
}

TEST_F(HostileTest, ManyRangesOfABodyAreNotServed) {
  std::string ranges = "Range: bytes=0-";
  for (int k = 0; k < 2000; ++k) ranges += ",0-";
  const std::string answer = raw("GET /api/events HTTP/1.1\r\n" + kHost + ranges + "\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 "));
  EXPECT_LT(answer.size(), 2'000'000U);
}

// What follows a body that was not read is not taken for a request.
TEST_F(HostileTest, ABodyIsNoSecondRequest) {
  const std::string second = "GET /api/stat HTTP/1.1\r\n" + kHost + "\r\n";
  const std::string answer =
      raw("GET /api HTTP/1.1\r\n" + kHost + "Content-Length: " + std::to_string(second.size()) + "\r\n\r\n" + second);
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 "));
  EXPECT_EQ(answer.find("HTTP/1.1", 1), std::string::npos);
}

TEST_F(HostileTest, RequestsInOnePieceAreAllAnswered) {
  const std::string one = "GET /api/count HTTP/1.1\r\n" + kHost + "\r\n";
  const std::string last = "GET /api/count HTTP/1.1\r\n" + kHost + "Connection: close\r\n\r\n";
  const std::string answer = raw(one + one + last);
  std::size_t answers = 0;
  for (std::size_t at = 0; (at = answer.find("HTTP/1.1 200", at)) != std::string::npos; ++at) ++answers;
  EXPECT_EQ(answers, 3U);
}

// No connection lives for ever, and its last answer says so: a client that is cut off would take it for an error.
TEST_F(HostileTest, TheLastAnswerOfAConnectionSaysSo) {
  const std::string one = "HEAD /api/count HTTP/1.1\r\n" + kHost + "\r\n";
  const int socket = test::connected(server_->port());
  std::thread sender([&] {
    std::string many;
    for (int k = 0; k < 100; ++k) many += one;
    for (int k = 0; k < 101; ++k) static_cast<void>(::send(socket, many.data(), many.size(), MSG_NOSIGNAL));
  });
  const std::string answers = test::received(socket);
  sender.join();
  ::close(socket);
  EXPECT_EQ(answers.find("Connection: close"), answers.rfind("Connection: close"));
  EXPECT_GT(answers.find("Connection: close"), answers.rfind("HTTP/1.1 200"));
}

TEST_F(HostileTest, AHeadThatComesByteByByteIsGivenUp) {
  const int socket = test::connected(server_->port());
  const auto begin = std::chrono::steady_clock::now();
  const std::string head = "GET /api/stat HTTP/1.1\r\n" + kHost + "X: ";
  for (const char c : head) {
    if (::send(socket, &c, 1, MSG_NOSIGNAL) != 1) break;
    std::this_thread::sleep_for(10ms);
  }
  expect_problem(test::received(socket), 408);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 4s);
  ::close(socket);
}

TEST_F(HostileTest, ABodyThatDoesNotComeIsGivenUp) {
  const int socket = test::connected(server_->port());
  const auto begin = std::chrono::steady_clock::now();
  const std::string head = "POST /api/events/e-1/edits HTTP/1.1\r\n" + kHost +
                           "Content-Type: application/json\r\nIf-Match: \"1\"\r\nContent-Length: 200\r\n" +
                           "Authorization: Bearer " + test::kToken + "\r\n\r\n{";
  ASSERT_EQ(::send(socket, head.data(), head.size(), MSG_NOSIGNAL), static_cast<ssize_t>(head.size()));
  for (int k = 0; k < 100 && ::send(socket, " ", 1, MSG_NOSIGNAL) == 1; ++k) std::this_thread::sleep_for(10ms);
  expect_problem(test::received(socket), 400);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 4s);
  ::close(socket);
}

// Eight of them are all the connections that there may be: that another one is answered says that they were let go.
TEST_F(HostileTest, AnswersThatNobodyTakesAreGivenUp) {
  std::string request = "GET / HTTP/1.1\r\n" + kHost + "\r\n";
  for (int k = 0; k < 6; ++k) request += request;  // more than the buffers of two sockets hold
  std::vector<int> open;
  for (int k = 0; k < 8; ++k) {
    open.push_back(test::connected(server_->port()));
    static_cast<void>(::send(open.back(), request.data(), request.size(), MSG_NOSIGNAL));
  }
  std::this_thread::sleep_for(100ms);
  expect_problem(raw("GET /api/stat HTTP/1.1\r\n" + kHost + "\r\n"), 503);
  std::string answer;
  for (int k = 0; k < 200 && !answer.starts_with("HTTP/1.1 200 "); ++k) {
    std::this_thread::sleep_for(100ms);
    answer = raw("GET /api/stat HTTP/1.1\r\n" + kHost + "Connection: close\r\n\r\n");
  }
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 "));
  for (const int each : open) ::close(each);
  std::this_thread::sleep_for(50ms);
}

TEST_F(HostileTest, ConnectionsBeyondTheCapAreToldSo) {
  std::vector<int> open;
  for (int k = 0; k < 8; ++k) {
    open.push_back(test::connected(server_->port()));
    static_cast<void>(::send(open.back(), "GET ", 4, MSG_NOSIGNAL));
  }
  std::this_thread::sleep_for(50ms);
  expect_problem(raw("GET /api/stat HTTP/1.1\r\n" + kHost + "\r\n"), 503);
  for (const int each : open) ::close(each);
  std::this_thread::sleep_for(50ms);
}

TEST_F(HostileTest, RandomBytesAndRandomlyBrokenRequests) {
  std::mt19937 random(8);
  const std::string sound =
      "POST /api/events/e-1/edits?x=%41 HTTP/1.1\r\n" + kHost +
      "Content-Type: application/json\r\nContent-Length: 13\r\nIf-Match: \"1\"\r\nAuthorization: Bearer " +
      test::kToken + "\r\nConnection: close\r\n\r\n{\"title\":\"a\"}";
  for (int k = 0; k < 200; ++k) {
    std::string bytes = sound;
    for (unsigned n = 1 + random() % 4; n > 0; --n) {
      const std::size_t at = random() % bytes.size();
      if (random() % 2 == 0)
        bytes[at] = static_cast<char>(random());
      else
        bytes.erase(at, 1 + random() % 5);
    }
    const int socket = test::connected(server_->port());
    static_cast<void>(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL));
    ::shutdown(socket, SHUT_WR);
    const std::string answer = test::received(socket);
    ::close(socket);
    if (!answer.empty()) {
      EXPECT_THAT(answer, AnyOf(StartsWith("HTTP/1.1 4"), StartsWith("HTTP/1.1 501"), StartsWith("HTTP/1.1 505")));
    }
  }
}

TEST(Stop, FinishesWhatWasBegunAndWaitsForNobody) {
  test::RunningServer server;
  const int idle = test::connected(server.port());
  const int begun = test::connected(server.port());
  static_cast<void>(::send(begun, "GET / HT", 8, MSG_NOSIGNAL));
  std::this_thread::sleep_for(50ms);
  const auto begin = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
  EXPECT_EQ(test::received(idle), "");
  ::close(idle);
  ::close(begun);
}

TEST(Open, TwoServersDoNotShareAPort) {
  const test::RunningServer first;
  EXPECT_THROW(test::RunningServer second([&](serve::Options& options) { options.port = first.port(); }),
               std::runtime_error);
}

}  // namespace
}  // namespace frise
