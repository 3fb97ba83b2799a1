// frise query: the events of a store by date range and more.
#include <map>
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/store_option.h"
#include "cli/timeline_output.h"
#include "frise/store.h"
#include "frise/when.h"

namespace frise::cli {
namespace {

struct Asked {
  StoreOption store;
  std::string from;
  std::string to;
  std::string today;
  bool count = false;
  Query query;
  TimelineOutput output;
};

Result<Query> query_of(const Asked& asked) {
  Query out = asked.query;
  const Day today = today_of(asked.today);
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
  out.min_weight = asked.output.min_weight;
  // The heaviest of all that match, not of a page of them.
  if (asked.output.top && !out.limit) {
    out.order = Order::weight;
    out.limit = asked.output.top;
    if (out.undated == Undated::unless_days) out.undated = Undated::without;
  }
  return out;
}

// What the store says no to is the asker's to mend where it names a field of the query, which is called as its option.
int refused(const Error& error, const Console& console) {
  if (error.code != ErrorCode::invalid) {
    console.error(error);
    return kUnwritable;
  }
  console.error(Error{error.code, error.message, "--" + error.where});
  return kUsage;
}

int write_count(const Store& store, const Query& query, const Asked& asked, const Console& console) {
  const auto count = store.count(query);
  if (!count) return refused(count.error(), console);
  const Outcome written = write_output(asked.output.path, [&](std::ostream& out) { out << *count << '\n'; });
  if (written) return kDone;
  console.error(written.error());
  return kUnwritable;
}

int write_page(const Store& store, const Query& query, const Asked& asked, const Console& console) {
  const auto page = store.page(query);
  if (!page) return refused(page.error(), console);
  const int status = write(page->timeline, asked.output, console);
  if (status == kDone && asked.query.limit && !page->next.empty())
    console.note("more events follow; for the next ones: --after " + page->next);
  return status;
}

int run(const Asked& asked, const Common& common) {
  const Console console = common.console();
  if (is_one_of(asked.output.path, {asked.store.path})) {
    console.error(asked.output.path + " is the store and would be overwritten: give -o another name");
    return kUsage;
  }
  const auto query = query_of(asked);
  if (!query) {
    console.error(query.error());
    return kUsage;
  }
  const auto store = asked.store.open(Store::Mode::read);
  if (!store) return refused(store.error(), console);
  return asked.count ? write_count(*store, *query, asked, console) : write_page(*store, *query, asked, console);
}

// « day,month » into the enumerators of these names.
template <typename E>
void add_names(CLI::App& command, const std::string& option, const std::string& help, std::vector<E>& to, E last) {
  std::map<std::string, E> named;
  for (int k = 0; k <= static_cast<int>(last); ++k) named.emplace(name(static_cast<E>(k)), static_cast<E>(k));
  std::vector<std::string> names;
  for (const auto& each : named) names.push_back(each.first);
  command
      .add_option_function<std::vector<std::string>>(
          option,
          [named, &to](const std::vector<std::string>& given) {
            for (const std::string& each : given) to.push_back(named.at(each));
          },
          help)
      ->type_name("NAME")
      ->delimiter(',')
      ->check(CLI::IsMember(names));
}

template <typename E>
CLI::Option* add_choice(CLI::App& command, const std::string& option, const std::string& help, E& to,
                        const std::map<std::string, E>& choices) {
  std::vector<std::string> names;
  for (const auto& each : choices) names.push_back(each.first);
  return command
      .add_option_function<std::string>(
          option, [choices, &to](const std::string& given) { to = choices.at(given); }, help)
      ->type_name("WHAT")
      ->check(CLI::IsMember(names));
}

void add_days(CLI::App& command, Asked& asked) {
  command
      .add_option("--from", asked.from,
                  "First day: 2024, 2024-10, 2024-W44, 2024-10-24, \"octobre 2024\", \"la semaine dernière\"")
      ->type_name("D");
  command.add_option("--to", asked.to, "Last day, in the same ways")->type_name("D");
  add_today(command, asked.today);
  Query& query = asked.query;
  const auto meets = [&](const std::string& flag, Meets how, const std::string& help) {
    return command.add_flag_callback(
        flag, [&query, how] { query.meets = how; }, help);
  };
  auto* overlaps = meets("--overlaps", Meets::overlaps, "Events that share a day with the range (the default)");
  auto* within = meets("--within", Meets::within, "Events that begin and end in the range");
  auto* starts = meets("--starts", Meets::starts, "Events that begin in the range");
  overlaps->excludes(within)->excludes(starts);
  within->excludes(starts);
  const auto sure = [&](const std::string& flag, Sureness how, const std::string& help) {
    return command.add_flag_callback(
        flag, [&query, how] { query.sureness = how; }, help);
  };
  sure("--certain", Sureness::certain, "Only where every day that the event may have had lies in the range")
      ->excludes(
          sure("--possible", Sureness::possible, "An open end may lie in the range (the default but for --within)"));
  add_names(command, "--grain", "Events dated as finely as this: day, month … (several with commas)", query.grains,
            Grain::millennium);
  add_choice<Undated>(command, "--undated",
                      "Undated events: with, without or only; by default, where no day is asked for", query.undated,
                      {{"with", Undated::with}, {"without", Undated::without}, {"only", Undated::only}});
}

void add_words(CLI::App& command, Query& query) {
  command
      .add_option(
          "--text", query.text,
          "Words of the title, of what the article is about or of the quotes, all of them: pont, \"pont de fer\" as a "
          "phrase, effondr* for any ending")
      ->type_name("WORDS");
  const auto names = [&](const char* option, std::vector<std::string>& to, const char* help) {
    command.add_option(option, to, std::string(help) + " (or of another, where it is repeated)")
        ->type_name("NAME")
        ->allow_extra_args(false);
  };
  names("--who", query.who, "Words of the name of a person or an organisation");
  names("--where", query.where, "Words of the name of a place");
  names("--source", query.source, "Outlet of an article that tells of it, its whole name");
  add_names(command, "--status", "What the latest report says: reported, planned … (several with commas)",
            query.statuses, EventStatus::cancelled);
}

void add_pages(CLI::App& command, Asked& asked) {
  auto* limit = command.add_option("--limit", asked.query.limit, "At most N events, the first in the order")
                    ->type_name("N")
                    ->check(CLI::Range(0, 1000000000));
  auto* order =
      add_choice<Order>(command, "--order", "Which events come first: date (the default) or weight, the heaviest",
                        asked.query.order, {{"date", Order::date}, {"weight", Order::weight}});
  auto* after = command.add_option("--after", asked.query.after, "The events behind a page, by the token said with it")
                    ->type_name("TOKEN");
  command.add_flag("--count", asked.count, "Only how many events there are")
      ->excludes(limit)
      ->excludes(order)
      ->excludes(after);
}

}  // namespace

Command add_query(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command = app.add_subcommand("query", "The events of a store by date range and more");
  add_store_option(*command, asked->store, false);
  add_days(*command, *asked);
  add_words(*command, asked->query);
  add_pages(*command, *asked);
  add_timeline_output(*command, asked->output);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
