// frise query: the events of a store by date range and more.
#include <chrono>
#include <ctime>
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/timeline_output.h"
#include "frise/store.h"
#include "frise/when.h"

namespace frise::cli {
namespace {

struct Asked {
  std::string store;
  std::string from;
  std::string to;
  std::string today;
  bool overlaps = false;
  Query query;
  TimelineOutput output;
};

Day system_day() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return Day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

Result<Query> query_of(const Asked& asked) {
  Query out = asked.query;
  const Day today = asked.today.empty() ? system_day() : *parse_day(asked.today);
  if (!asked.from.empty()) {
    const auto from = parse_when(asked.from, today);
    if (!from) return Error{from.error().code, from.error().message, "--from"};
    out.days.first = from->first;
  }
  if (!asked.to.empty()) {
    const auto to = parse_when(asked.to, today);
    if (!to) return Error{to.error().code, to.error().message, "--to"};
    out.days.last = to->last;
  }
  if (out.days.first && out.days.last && *out.days.last < *out.days.first)
    return Error{ErrorCode::invalid, to_string(*out.days.last) + " is before --from, " + to_string(*out.days.first),
                 "--to"};
  return out;
}

int run(const Asked& asked, const Common& common) {
  const Console console = common.console();
  if (is_one_of(asked.output.path, {asked.store})) {
    console.error(asked.output.path + " is the store and would be overwritten: give -o another name");
    return kUsage;
  }
  const auto query = query_of(asked);
  if (!query) {
    console.error(query.error());
    return kUsage;
  }
  const auto store = Store::open(asked.store, Store::Mode::read);
  const auto timeline = store ? store->timeline(*query) : Result<Timeline>(store.error());
  if (!timeline) {
    console.error(timeline.error());
    return kUnwritable;
  }
  return write(*timeline, asked.output, console);
}

std::string day_error(const std::string& value) {
  return parse_day(value) ? "" : "\"" + value + "\" is not a date YYYY-MM-DD";
}

}  // namespace

Command add_query(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command = app.add_subcommand("query", "The events of a store by date range and more");
  command->add_option("--store", asked->store, "The store")->type_name("FILE")->required();
  command
      ->add_option("--from", asked->from,
                   "First day: 2024, 2024-10, 2024-W44, 2024-10-24, \"octobre 2024\", \"la semaine dernière\"")
      ->type_name("D");
  command->add_option("--to", asked->to, "Last day, in the same ways")->type_name("D");
  auto* overlaps =
      command->add_flag("--overlaps", asked->overlaps, "Events that share a day with the range (the default)");
  command->add_flag("--within", asked->query.within, "Events whose days all lie in the range")->excludes(overlaps);
  command->add_option("--text", asked->query.text, "Words of the title or of a quote")->type_name("WORDS");
  command->add_option("--who", asked->query.who, "Name of a person or an organisation")->type_name("NAME");
  command->add_option("--where", asked->query.where, "Name of a place")->type_name("NAME");
  command->add_option("--limit", asked->query.limit, "At most N dated events, the earliest")
      ->type_name("N")
      ->check(CLI::Range(0, 1000000000));
  command->add_option("--today", asked->today, "What \"la semaine dernière\" counts from; by default the system's date")
      ->type_name("DATE")
      ->check(CLI::Validator(day_error, ""));
  add_timeline_output(*command, asked->output);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
