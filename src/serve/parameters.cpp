#include "serve/parameters.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "frise/when.h"

namespace frise::serve {
namespace {

constexpr auto kRepeated = std::to_array<std::string_view>({"grain", "person", "place", "source", "status"});

template <typename Range>
bool holds(const Range& range, std::string_view name) {
  return std::find(range.begin(), range.end(), name) != range.end();
}

Problem wrong(const std::string& field, const std::string& detail) { return {400, field + " : " + detail, field}; }

std::string quoted(const std::string& value) { return "« " + value + " »"; }

std::vector<std::string> values_of(const Parameters& given, const std::string& name) {
  std::vector<std::string> out;
  const auto [begin, end] = given.equal_range(name);
  for (auto each = begin; each != end; ++each)
    if (!each->second.empty()) out.push_back(each->second);
  return out;
}

template <typename E>
using Choices = std::vector<std::pair<std::string_view, E>>;

template <typename E>
E choice(const Parameters& given, const std::string& name, const Choices<E>& choices, E otherwise) {
  const std::string value = value_of(given, name);
  if (value.empty()) return otherwise;
  std::string names;
  for (const auto& [known, which] : choices) {
    if (known == value) return which;
    names += (names.empty() ? "" : ", ") + std::string(known);
  }
  throw wrong(name, quoted(value) + " n’est pas l’une de ces valeurs : " + names);
}

// The enumerators up to `last` with these names.
template <typename E>
std::vector<E> enumerators(const Parameters& given, const std::string& field, E last) {
  Choices<E> choices;
  for (int k = 0; k <= static_cast<int>(last); ++k) choices.emplace_back(name(static_cast<E>(k)), static_cast<E>(k));
  std::vector<E> out;
  for (const std::string& value : values_of(given, field))
    out.push_back(choice({{field, value}}, field, choices, last));
  return out;
}

template <typename Number>
std::optional<Number> number(const Parameters& given, const std::string& name, Number least, Number most) {
  const std::string value = value_of(given, name);
  if (value.empty()) return std::nullopt;
  Number out{};
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  const bool whole = error == std::errc{} && end == value.data() + value.size();
  if (!whole || !(out >= least && out <= most)) throw wrong(name, quoted(value) + " n’est pas un nombre permis");
  return out;
}

Period day_range(const Parameters& given, Day today) {
  const auto days = [&](const std::string& name) -> Period {
    const std::string value = value_of(given, name);
    if (value.empty()) return {};
    const auto read = parse_when(value, today);
    if (!read) throw wrong(name, quoted(value) + " n’est pas une date");
    return *read;
  };
  const Period out{days("from").first, days("to").last};
  if (out.first && out.last && *out.last < *out.first) throw wrong("to", "ce jour est avant « from »");
  return out;
}

}  // namespace

void check_names(const Parameters& given, std::span<const std::string_view> known) {
  for (const auto& [name, value] : given) {
    if (!is_plain_text(name) || !is_plain_text(value)) throw Problem{400, "Un paramètre n’est pas du texte en UTF-8."};
    if (!holds(known, name)) throw Problem{400, "Ce paramètre n’est pas connu : " + quoted(name), name};
    if (given.count(name) > 1 && !holds(kRepeated, name)) throw wrong(name, "ce paramètre ne se répète pas");
  }
}

std::string value_of(const Parameters& given, const std::string& name) {
  const auto found = given.find(name);
  return found == given.end() ? "" : found->second;
}

Query query_of(const Parameters& given, Day today) {
  Query out;
  out.days = day_range(given, today);
  out.meets = choice<Meets>(given, "match",
                            {{"overlaps", Meets::overlaps}, {"within", Meets::within}, {"starts", Meets::starts}},
                            Meets::overlaps);
  if (!value_of(given, "certainty").empty())
    out.sureness = choice<Sureness>(
        given, "certainty", {{"certain", Sureness::certain}, {"possible", Sureness::possible}}, Sureness::possible);
  out.undated = choice<Undated>(
      given, "undated", {{"0", Undated::without}, {"1", Undated::with}, {"only", Undated::only}}, Undated::without);
  out.grains = enumerators(given, "grain", Grain::millennium);
  out.statuses = enumerators(given, "status", EventStatus::cancelled);
  out.text = value_of(given, "text");
  out.who = values_of(given, "person");
  out.where = values_of(given, "place");
  out.source = values_of(given, "source");
  out.min_weight = number<double>(given, "min_weight", 0, 1).value_or(0);
  out.order = choice<Order>(given, "order", {{"date", Order::date}, {"weight", Order::weight}}, Order::date);
  out.limit = number<std::size_t>(given, "limit", 1, kGreatestLimit).value_or(kUsualLimit);
  out.after = value_of(given, "after");
  return out;
}

Problem problem_of_query(const Error& error) {
  if (error.code != ErrorCode::invalid) return problem_of(error);
  if (error.where == "after") return wrong("after", "ce n’est pas le jeton d’une page de cette requête");
  const std::string field = error.where == "who" ? "person" : error.where == "where" ? "place" : error.where;
  return wrong(field, "il n’y a là aucun mot à chercher, ou il y en a trop");
}

}  // namespace frise::serve
