#include "text/gazetteer.h"

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/unistr.h>

#include <memory>
#include <unordered_map>

#include "text/fold.h"

namespace frise::text {
namespace {

using Places = std::unordered_map<std::string, std::string>;

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

}  // namespace

std::optional<std::string_view> place_name(std::string_view folded) {
  static const Places kPlaces = all_places();
  const auto found = kPlaces.find(std::string(folded));
  return found == kPlaces.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

}  // namespace frise::text
