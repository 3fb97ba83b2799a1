// frise export: the whole timeline of a store.
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/store_option.h"
#include "cli/timeline_output.h"

namespace frise::cli {
namespace {

struct Export {
  StoreOption store;
  TimelineOutput output;
};

int run(const Export& asked, const Common& common) {
  const Console console = common.console();
  if (is_one_of(asked.output.path, {asked.store.path})) {
    console.error(asked.output.path + " is the store and would be overwritten: give -o another name");
    return kUsage;
  }
  const auto store = asked.store.open(Store::Mode::read);
  const auto timeline = store ? store->timeline() : Result<Timeline>(store.error());
  return timeline ? write(*timeline, asked.output, console) : fail(timeline.error(), console);
}

}  // namespace

Command add_export(CLI::App& app) {
  auto asked = std::make_shared<Export>();
  CLI::App* command = app.add_subcommand("export", "Write the whole timeline of a store");
  add_store_option(*command, asked->store, false);
  add_timeline_output(*command, asked->output);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
