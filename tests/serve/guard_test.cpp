#include "serve/guard.h"

#include <gtest/gtest.h>

namespace frise::serve {
namespace {

const std::string kSecret = "sixteen-letters-or-more";

Guard guard(bool loopback, std::vector<std::string> names = {}, const std::string& token = kSecret) {
  return {loopback, std::move(names), token, 1000};
}

Credentials writer() {
  return {
      .host = "localhost:8080", .authorization = "Bearer " + kSecret, .content_type = "application/json", .length = 10};
}

int host_status(const Guard& guard, const std::string& host) {
  try {
    guard.check_host({.host = host});
    return 0;
  } catch (const Problem& problem) {
    return problem.status;
  }
}

int write_status(const Guard& guard, const Credentials& given) {
  try {
    guard.check_write(given);
    return 0;
  } catch (const Problem& problem) {
    return problem.status;
  }
}

TEST(Guard, OnLoopbackItHasTheNamesOfThisMachineOnly) {
  for (const char* host : {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"})
    EXPECT_EQ(host_status(guard(true), host), 0) << host;
  for (const char* host :
       {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "", "[::1", "[evil]"})
    EXPECT_EQ(host_status(guard(true), host), 421) << host;
}

TEST(Guard, AProxyAsksByTheNamesThatWereGiven) {
  EXPECT_EQ(host_status(guard(true, {"frise.example"}), "frise.example"), 0);
  EXPECT_EQ(host_status(guard(true, {"frise.example"}), "localhost"), 0);
  EXPECT_EQ(host_status(guard(true, {"frise.example"}), "evil.example"), 421);
  EXPECT_EQ(host_status(guard(false), "anything.example"), 0);
  EXPECT_EQ(host_status(guard(false, {"frise.example"}), "anything.example"), 421);
}

TEST(Guard, WithoutATokenNothingIsWritten) {
  EXPECT_EQ(write_status(guard(true, {}, ""), writer()), 403);
  Credentials empty = writer();
  empty.authorization = "Bearer ";
  EXPECT_EQ(write_status(guard(true, {}, ""), empty), 403);
}

TEST(Guard, TheTokenIsTheWholeToken) {
  EXPECT_EQ(write_status(guard(true), writer()), 0);
  for (const std::string& wrong :
       std::vector<std::string>{"", "Bearer", "Bearer ", kSecret, "Basic " + kSecret, "Bearer " + kSecret + "x",
                                "Bearer " + kSecret.substr(1), "Bearer " + kSecret + kSecret}) {
    Credentials given = writer();
    given.authorization = wrong;
    EXPECT_EQ(write_status(guard(true), given), 401) << wrong;
  }
}

TEST(Guard, ComparesAllOfBothTexts) {
  EXPECT_TRUE(equal_in_constant_time("", ""));
  EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
  for (const auto& [a, b] :
       {std::pair("abc", "abd"), {"abc", "xbc"}, {"abc", "ab"}, {"ab", "abab"}, {"", "a"}, {"a", ""}})
    EXPECT_FALSE(equal_in_constant_time(a, b)) << a << " " << b;
}

TEST(Guard, PagesOfOtherSitesDoNotWrite) {
  for (const char* origin : {"https://evil.example", "null", "http://localhost", "http://localhost:8081",
                             "http://localhost:8080.evil.example"}) {
    Credentials given = writer();
    given.origin = origin;
    EXPECT_EQ(write_status(guard(true), given), 403) << origin;
  }
  for (const char* site : {"cross-site", "same-site"}) {
    Credentials given = writer();
    given.fetch_site = site;
    EXPECT_EQ(write_status(guard(true), given), 403) << site;
  }
  Credentials own = writer();
  own.origin = "http://localhost:8080";
  own.fetch_site = "same-origin";
  EXPECT_EQ(write_status(guard(true), own), 0);
  own.host = "frise.example";  // a proxy that speaks TLS stands in front
  own.origin = "https://frise.example";
  EXPECT_EQ(write_status(guard(true), own), 0);
}

TEST(Guard, BodiesAreJsonOfAKnownLength) {
  const auto with = [](auto change) {
    Credentials given = writer();
    change(given);
    return write_status(guard(true), given);
  };
  EXPECT_EQ(with([](Credentials& c) { c.content_type = "application/json; charset=utf-8"; }), 0);
  EXPECT_EQ(with([](Credentials& c) { c.content_type = "text/plain"; }), 415);
  EXPECT_EQ(with([](Credentials& c) { c.content_type = "multipart/form-data; boundary=a"; }), 415);
  EXPECT_EQ(with([](Credentials& c) { c.content_type.clear(); }), 415);
  EXPECT_EQ(with([](Credentials& c) { c.content_encoding = "gzip"; }), 415);
  EXPECT_EQ(with([](Credentials& c) { c.length.reset(); }), 411);
  EXPECT_EQ(with([](Credentials& c) { c.length = 1001; }), 413);
}

}  // namespace
}  // namespace frise::serve
