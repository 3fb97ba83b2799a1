#include "serve/head.h"

#include <gmock/gmock.h>

namespace frise::serve {
namespace {

using testing::HasSubstr;
using testing::Not;

int status_of(const std::string& bytes) {
  const auto read = read_head(bytes);
  const Problem* problem = std::get_if<Problem>(&read);
  return problem == nullptr ? 0 : problem->status;
}

std::string head(const std::string& request_line, const std::string& fields = "") {
  return request_line + "\r\nHost: localhost\r\n" + fields + "\r\n";
}

TEST(Head, IsHandedOnAsItIs) {
  const std::string bytes = head("GET /api/events?from=2024 HTTP/1.1", "If-None-Match: \"1\"\r\n");
  EXPECT_EQ(std::get<Head>(read_head(bytes)).text, bytes);
}

TEST(Head, LosesWhatTheServerDoesNotOffer) {
  const auto read = read_head(head("GET / HTTP/1.1", "Range: bytes=0-,0-,0-\r\nAccept-Encoding: br, gzip\r\n"));
  EXPECT_THAT(std::get<Head>(read).text, Not(HasSubstr("bytes=")));
  EXPECT_THAT(std::get<Head>(read).text, Not(HasSubstr("gzip")));
  EXPECT_TRUE(std::get<Head>(read).takes_gzip);
}

TEST(Head, TakesGzipOnlyWhereItIsAccepted) {
  for (const char* refused :
       {"", "Accept-Encoding: br\r\n", "Accept-Encoding: gzip;q=0\r\n", "Accept-Encoding: gzip; q=0.0\r\n"})
    EXPECT_FALSE(std::get<Head>(read_head(head("GET / HTTP/1.1", refused))).takes_gzip) << refused;
  for (const char* accepted : {"Accept-Encoding: GZIP\r\n", "accept-encoding: br;q=1, gzip;q=0.5\r\n"})
    EXPECT_TRUE(std::get<Head>(read_head(head("GET / HTTP/1.1", accepted))).takes_gzip) << accepted;
}

TEST(Head, MalformedRequestLines) {
  for (const char* line :
       {"GET", "GET /", " / HTTP/1.1", "GET  HTTP/1.1", "GET /a b HTTP/1.1", "G(T / HTTP/1.1", "GET *  HTTP/1.1",
        "GET http://localhost/ HTTP/1.1", "GET /?a?b HTTP/1.1", "GET /\xC3\xA9 HTTP/1.1"})
    EXPECT_EQ(status_of(head(line)), line == std::string("GET /a b HTTP/1.1") ? 505 : 400) << line;
  EXPECT_EQ(status_of(head("PROPFIND / HTTP/1.1")), 501);
  EXPECT_EQ(status_of(head("CONNECT localhost:80 HTTP/1.1")), 501);
  EXPECT_EQ(status_of(head("GET / HTTP/2.0")), 505);
  EXPECT_EQ(status_of(head("GET /" + std::string(kLongestTarget, 'a') + " HTTP/1.1")), 414);
}

// Each of these lets two programs, one behind the other, see two different requests.
TEST(Head, WhatCanBeReadInTwoWaysIsRefused) {
  for (const char* fields :
       {"Content-Length: 1\r\nContent-Length: 2\r\n", "Content-Length: 1, 2\r\n", "Content-Length: +1\r\n",
        "Content-Length: 0x1\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n",
        "Content-Length:\r\n", "Host: other\r\n", "X : 1\r\n", " folded\r\n", "X: 1\r\n\tfolded\r\n", "no colon\r\n",
        "X: a\nY: b\r\n", "X: a\rY: b\r\n", ": empty\r\n"})
    EXPECT_EQ(status_of(head("POST / HTTP/1.1", fields)), 400) << fields;
  EXPECT_EQ(status_of(head("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n")), 411);
  EXPECT_EQ(status_of(head("POST / HTTP/1.1", std::string("X: a\0b\r\n", 8))), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\n\r\n"), 400);  // without Host
}

TEST(Head, FieldsAreCounted) {
  std::string fields;
  for (std::size_t k = 0; k < kMostFields - 1; ++k) fields += "X: 1\r\n";
  EXPECT_EQ(status_of(head("GET / HTTP/1.1", fields)), 0);
  EXPECT_EQ(status_of(head("GET / HTTP/1.1", fields + "X: 1\r\n")), 431);
}

}  // namespace
}  // namespace frise::serve
