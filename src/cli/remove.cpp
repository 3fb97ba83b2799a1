// frise remove: articles out of a store.
#include <memory>

#include "cli/store_option.h"

namespace frise::cli {
namespace {

struct Remove {
  StoreOption store;
  std::vector<std::string> articles;
};

int run(const Remove& asked, const Common& common) {
  const Console console = common.console();
  auto store = asked.store.open(Store::Mode::write);
  const Outcome removed = store ? store->remove(asked.articles) : Outcome(store.error());
  if (!removed) return fail(removed.error(), console);
  console.note(std::to_string(asked.articles.size()) + " articles removed");
  return kDone;
}

}  // namespace

Command add_remove(CLI::App& app) {
  auto asked = std::make_shared<Remove>();
  CLI::App* command = app.add_subcommand("remove", "Forget articles, with all their versions: all of them or none");
  command->add_option("ARTICLE", asked->articles, "Ids of articles; frise articles and the timeline give them")
      ->required();
  add_store_option(*command, asked->store, true);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
