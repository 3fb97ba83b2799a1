// frise republish: a publication date corrected.
#include <memory>

#include "cli/store_option.h"

namespace frise::cli {
namespace {

struct Republish {
  StoreOption store;
  std::string article;
  std::string published;
  std::string timezone = "Europe/Paris";
};

int run(const Republish& asked, const Common& common) {
  const Console console = common.console();
  const auto published = published_at(asked.published, asked.timezone);
  auto store = asked.store.open(Store::Mode::write);
  const Outcome outcome = store ? store->republish(asked.article, *published) : Outcome(store.error());
  if (!outcome) return fail(outcome.error(), console);
  console.note(asked.article + " is now published " + asked.published);
  return kDone;
}

}  // namespace

Command add_republish(CLI::App& app) {
  auto asked = std::make_shared<Republish>();
  CLI::App* command =
      app.add_subcommand("republish", "Correct the publication date of an article: what it counts from that day moves");
  command->add_option("ARTICLE", asked->article, "Its id")->required();
  add_store_option(*command, asked->store, true);
  command->add_option("--timezone", asked->timezone, "Zone in which a time given in UTC is read")
      ->type_name("ZONE")
      ->capture_default_str()
      ->check([](const std::string& zone) { return is_time_zone(zone) ? "" : "\"" + zone + "\" is no time zone"; });
  command->add_option("--published", asked->published, "The day, or the time with its offset, ISO 8601")
      ->type_name("DATE")
      ->required()
      ->check([](const std::string& iso) {
        return published_at(iso, "Europe/Paris") ? "" : "\"" + iso + "\" is not a date YYYY-MM-DD or a date-time";
      });
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
