// Packed values: the same value comes back, and nothing is read from bytes that were changed.
#include "store/pack.h"

#include <gmock/gmock.h>

#include <limits>

#include "store/pack_event.h"
#include "support/every_kind.h"

namespace frise::store {
namespace {

template <typename T>
void expect_back(const T& value) {
  EXPECT_TRUE(unpacked<T>(packed(value)) == value);
}

template <typename T>
void expect_extremes() {
  for (const T value : {T{0}, T{1}, T{127}, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()})
    expect_back(value);
}

TEST(Pack, BringsBackNumbers) {
  expect_extremes<int>();
  expect_extremes<std::int64_t>();
  expect_extremes<std::uint32_t>();
  expect_extremes<std::uint64_t>();
  for (const double value : {0.0, -1.5, 1e300, std::numeric_limits<double>::denorm_min()}) expect_back(value);
  expect_back(true);
}

TEST(Pack, BringsBackListsAndTexts) {
  expect_back(std::string("l’été\0!", 9));
  expect_back(std::vector<int>{-1, 300, 70000});
  expect_back(std::vector<std::string>{"", "a", std::string(1000, 'b')});
  expect_back(std::optional<double>());
  expect_back(std::optional<double>(0.25));
}

TEST(Pack, BringsBackEvents) {
  const Timeline timeline = test::every_kind();
  for (const auto* events : {&timeline.events, &timeline.undated})
    for (const Event& e : *events) expect_back(e);
}

// The bytes are a file format: these must not change without a migration.
TEST(Pack, KeepsItsFormat) {
  EXPECT_EQ(packed(std::string("ab")).substr(kChecksumSize),
            "\x02"
            "ab");
  EXPECT_EQ(packed(std::int32_t{-1}).substr(kChecksumSize), "\x01");
  EXPECT_EQ(packed(std::uint32_t{300}).substr(kChecksumSize), "\xAC\x02");
  EXPECT_EQ(packed(0.5).substr(kChecksumSize), std::string("\0\0\0\0\0\0\xE0\x3F", 8));
  EXPECT_EQ(merge::hash_of("frise"), 0x1d5a77564f4b044cU);
}

TEST(Pack, RefusesEveryChangedByte) {
  const std::string bytes = packed(test::every_kind().events.front());
  for (std::size_t k = 0; k < bytes.size(); ++k) {
    std::string changed = bytes;
    changed[k] = static_cast<char>(changed[k] ^ 0x40);
    EXPECT_THROW((void)unpacked<Event>(changed), Damaged) << k;
    EXPECT_THROW((void)unpacked<Event>(std::string_view(bytes).substr(0, k)), Damaged) << k;
  }
  EXPECT_THROW((void)unpacked<Event>(bytes + "x"), Damaged);
}

// Bytes with a checksum that is right, but of another type.
template <typename From, typename To>
void expect_refused(const From& value) {
  EXPECT_THROW((void)unpacked<To>(packed(value)), Damaged);
}

TEST(Pack, AsksForNoMemoryThatTheBytesDoNotHave) {
  const std::uint64_t huge = std::numeric_limits<std::uint64_t>::max() / 2;
  expect_refused<std::uint64_t, std::string>(huge);
  expect_refused<std::uint64_t, std::vector<std::string>>(huge);
  expect_refused<std::uint64_t, std::vector<EventMention>>(huge);
  expect_refused<std::string, std::uint64_t>(std::string(20, '\xFF'));
  expect_refused<std::string, Event>("e-1");
}

}  // namespace
}  // namespace frise::store
