#include "check/rules.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "frise/article.h"
#include "frise/day.h"

namespace frise::check {
namespace {

using rapidjson::Value;

std::string_view text_of(const Value& value) { return {value.GetString(), value.GetStringLength()}; }

class TimelineRules {
 public:
  explicit TimelineRules(const Value& timeline) : timeline_(timeline) {
    for (const auto& article : timeline["articles"].GetArray()) articles_.insert(std::string(text_of(article["id"])));
  }

  std::vector<Violation> broken() {
    period(timeline_, "");
    events("events", true);
    events("undated", false);
    order();
    for (rapidjson::SizeType k = 0; k < timeline_["warnings"].Size(); ++k)
      article_of(timeline_["warnings"][k], "/warnings/" + std::to_string(k));
    return std::move(out_);
  }

 private:
  void report(std::string pointer, std::string message) { out_.push_back({std::move(pointer), std::move(message)}); }

  // An absent day is an open end; a day that the calendar does not have is reported.
  std::optional<Day> day(const Value& object, const char* field, const std::string& at) {
    if (object[field].IsNull()) return std::nullopt;
    const auto read = parse_day(text_of(object[field]));
    const bool beyond_four_digits = object[field].GetStringLength() > 10;
    if (!read && !beyond_four_digits)
      report(at + "/" + field, "\"" + std::string(text_of(object[field])) + "\" is no day of the calendar");
    return read;
  }

  void period(const Value& object, const std::string& at) {
    const auto first = day(object, "first", at);
    const auto last = day(object, "last", at);
    if (first && last && *last < *first) report(at + "/last", "the last day is before the first");
  }

  void article_of(const Value& object, const std::string& at) {
    if (!articles_.contains(std::string(text_of(object["article"]))))
      report(at + "/article", "\"" + std::string(text_of(object["article"])) + "\" is no article of this timeline");
  }

  void span(const Value& object, const std::string& at) {
    if (object["end"].GetUint64() < object["start"].GetUint64()) report(at + "/end", "the end is before the start");
  }

  void events(const char* list, bool dated) {
    const Value& items = timeline_[list];
    for (rapidjson::SizeType k = 0; k < items.Size(); ++k) {
      const std::string at = std::string("/") + list + "/" + std::to_string(k);
      if (items[k]["date"].IsNull() == dated)
        report(at + "/date", dated ? "an event of this list has a date" : "must be null");
      if (!items[k]["date"].IsNull()) period(items[k]["date"], at + "/date");
      if (!ids_.insert(std::string(text_of(items[k]["id"]))).second) report(at + "/id", "another event has this id");
      mentions(items[k]["mentions"], at + "/mentions/");
    }
  }

  void mentions(const Value& mentions, const std::string& prefix) {
    for (rapidjson::SizeType k = 0; k < mentions.Size(); ++k) {
      const std::string at = prefix + std::to_string(k);
      article_of(mentions[k], at);
      span(mentions[k], at);
      if (!mentions[k]["time"].IsNull()) span(mentions[k]["time"], at + "/time");
    }
  }

  void order() {
    const auto key = [](const Value& event) {
      const Value& date = event["date"];
      const auto end = [&](const char* field, const char* open) {
        return date.IsNull() || date[field].IsNull() ? std::string_view(open) : text_of(date[field]);
      };
      return std::tuple(end("first", ""), end("last", "~"), text_of(event["id"]));
    };
    const Value& events = timeline_["events"];
    for (rapidjson::SizeType k = 1; k < events.Size(); ++k) {
      const bool comparable = !has_signed_year(events[k]) && !has_signed_year(events[k - 1]);
      if (comparable && key(events[k]) < key(events[k - 1]))
        report("/events/" + std::to_string(k),
               "comes before the event above it: events go by first day, last day and id");
    }
  }

  // Years before 0 or beyond 9999 do not sort as text.
  static bool has_signed_year(const Value& event) {
    const Value& date = event["date"];
    if (date.IsNull()) return false;
    for (const char* field : {"first", "last"})
      if (!date[field].IsNull() && date[field].GetStringLength() > 10) return true;
    return false;
  }

  const Value& timeline_;
  std::set<std::string> articles_;
  std::set<std::string> ids_;
  std::vector<Violation> out_;
};

}  // namespace

std::vector<Violation> broken_rules_of_article(const Value& article) {
  std::vector<Violation> out;
  for (const char* field : {"published", "modified"}) {
    const auto member = article.FindMember(field);
    if (member == article.MemberEnd() || !member->value.IsString() || member->value.GetStringLength() == 0) continue;
    if (!published_at(text_of(member->value), "UTC"))
      out.push_back({std::string("/") + field, "\"" + std::string(text_of(member->value)) +
                                                   "\" is not an ISO 8601 date or date-time of an existing day"});
  }
  return out;
}

std::vector<Violation> broken_rules_of_timeline(const Value& timeline) { return TimelineRules(timeline).broken(); }

}  // namespace frise::check
