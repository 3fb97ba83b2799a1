// frise export: the whole timeline of a store.
#include <memory>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/timeline_output.h"
#include "frise/store.h"

namespace frise::cli {
namespace {

struct Export {
  std::string store;
  TimelineOutput output;
};

int run(const Export& asked, const Common& common) {
  const Console console = common.console();
  if (is_one_of(asked.output.path, {asked.store})) {
    console.error(asked.output.path + " is the store and would be overwritten: give -o another name");
    return kUsage;
  }
  const auto store = Store::open(asked.store, Store::Mode::read);
  const auto timeline = store ? store->timeline() : Result<Timeline>(store.error());
  if (timeline) return write(*timeline, asked.output, console);
  console.error(timeline.error());
  return kUnwritable;
}

}  // namespace

Command add_export(CLI::App& app) {
  auto asked = std::make_shared<Export>();
  CLI::App* command = app.add_subcommand("export", "Write the whole timeline of a store");
  command->add_option("--store", asked->store, "The store")->type_name("FILE")->required();
  add_timeline_output(*command, asked->output);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
