// frise verify: whether a store is what it should be.
#include <memory>

#include "cli/store_option.h"

namespace frise::cli {
namespace {

int run(const StoreOption& asked, const Common& common) {
  const Console console = common.console();
  const auto store = asked.open(Store::Mode::read);
  const auto problems = store ? store->verify() : Result<std::vector<std::string>>(store.error());
  if (!problems) return fail(problems.error(), console);
  for (const std::string& problem : *problems) console.error(asked.path + ": " + problem);
  if (!problems->empty()) return kUnwritable;
  console.note(asked.path + " is sound");
  return kDone;
}

}  // namespace

Command add_verify(CLI::App& app) {
  auto asked = std::make_shared<StoreOption>();
  CLI::App* command = app.add_subcommand(
      "verify", "Check every page and row of a store, and that its events are what its articles tell");
  add_store_option(*command, *asked, false);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
