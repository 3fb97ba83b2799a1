// frise stat: what a store holds.
#include <iostream>
#include <memory>

#include "cli/output.h"
#include "cli/store_option.h"

namespace frise::cli {
namespace {

std::string day_or_dash(const std::optional<Day>& day) { return day ? to_string(*day) : "-"; }

int run(const StoreOption& asked, const Common& common) {
  const Console console = common.console();
  const auto store = asked.open(Store::Mode::read);
  const auto facts = store ? store->facts() : Result<StoreFacts>(store.error());
  if (!facts) return fail(facts.error(), console);
  const Outcome written = write_output("", [&](std::ostream& out) {
    out << "articles  " << facts->articles << '\n'
        << "versions  " << facts->versions << '\n'
        << "events    " << facts->events << '\n'
        << "undated   " << facts->undated << '\n'
        << "mentions  " << facts->mentions << '\n'
        << "edits     " << facts->edits << '\n'
        << "first     " << day_or_dash(facts->days.first) << '\n'
        << "last      " << day_or_dash(facts->days.last) << '\n'
        << "bytes     " << facts->bytes << '\n'
        << "made by   frise " << facts->made_by << '\n';
  });
  return written ? kDone : fail(written.error(), console);
}

}  // namespace

Command add_stat(CLI::App& app) {
  auto asked = std::make_shared<StoreOption>();
  CLI::App* command = app.add_subcommand("stat", "What a store holds, a line a figure");
  add_store_option(*command, *asked, false);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
