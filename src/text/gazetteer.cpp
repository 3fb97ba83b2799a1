#include "text/gazetteer.h"

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/unistr.h>

#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "text/fold.h"

namespace frise::text {
namespace {

struct Hash {
  using is_transparent = void;  // no copy of what is looked for
  std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>()(word); }
};

using Places = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;

void add(Places& places, const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  utf8.resize(std::min(utf8.find(" ("), utf8.size()));  // « Hong Kong (R.A.S. chinoise) »
  std::string key = folded(utf8);
  if (key.size() > 2) places.try_emplace(std::move(key), std::move(utf8));
}

void add_countries(Places& places) {
  const icu::Locale french("fr");
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("und", *code).getDisplayCountry(french, name);
    if (name.length() > 2) add(places, name);
  }
}

// Every time zone has an exemplar city: « Europe/Moscow » is Moscou.
void add_cities(Places& places) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZoneNames> names(icu::TimeZoneNames::createInstance(icu::Locale("fr"), status));
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  if (U_FAILURE(status) != 0) return;
  while (const icu::UnicodeString* zone = zones->snext(status)) {
    icu::UnicodeString city;
    names->getExemplarLocationName(*zone, city);
    if (city.length() > 2 && city.indexOf(static_cast<char16_t>('/')) < 0) add(places, city);
  }
}

Places all_places() {
  Places places;
  add_countries(places);
  add_cities(places);
  return places;
}

const Places& known_places() {
  static const Places kPlaces = all_places();
  return kPlaces;
}

std::unordered_set<std::string_view> first_words() {
  std::unordered_set<std::string_view> out;
  for (const auto& [key, name] : known_places()) out.insert(std::string_view(key).substr(0, key.find(' ')));
  return out;
}

}  // namespace

std::optional<std::string_view> place_name(std::string_view folded) {
  const Places& places = known_places();
  const auto found = places.find(folded);
  return found == places.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

bool begins_place(std::string_view word) {
  static const std::unordered_set<std::string_view> kFirst = first_words();
  return kFirst.contains(word);
}

}  // namespace frise::text
