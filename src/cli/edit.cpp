// frise edit: corrections by people.
#include <cstdlib>
#include <memory>

#include "cli/store_option.h"
#include "frise/when.h"

namespace frise::cli {
namespace {

struct Asked {
  StoreOption store;
  std::string event;
  std::string title;
  std::string date;
  bool hide = false;
  std::string merge;
  std::vector<std::size_t> split;
  std::string note;
  std::string who;
  std::string today;
};

std::string user() {
  const char* name = std::getenv("USER");
  return name == nullptr ? "" : name;
}

// In the order in which they are applied.
Result<std::vector<Edit>> edits_of(const Asked& asked) {
  std::vector<Edit> out;
  const auto add = [&](Edit::Kind kind, const std::string& text = {}) -> Edit& {
    Edit& edit = out.emplace_back();
    edit.kind = kind;
    edit.event = asked.event;
    edit.text = text;
    return edit;
  };
  if (!asked.merge.empty()) add(Edit::Kind::merge).other = asked.merge;
  if (!asked.split.empty())
    for (const std::size_t mention : asked.split) {
      if (out.empty() || out.back().kind != Edit::Kind::split) add(Edit::Kind::split);
      out.back().mentions.push_back(mention - 1);
    }
  if (!asked.title.empty()) add(Edit::Kind::title, asked.title);
  if (!asked.date.empty()) {
    const auto date = parse_event_date(asked.date, today_of(asked.today));
    if (!date) return Error{date.error().code, date.error().message, "--date"};
    add(Edit::Kind::date).date = *date;
  }
  if (!asked.note.empty()) add(Edit::Kind::note, asked.note);
  if (asked.hide) add(Edit::Kind::hide);
  if (out.empty()) return Error{ErrorCode::invalid, "say what is to be corrected: see frise edit --help", ""};
  return out;
}

int run(const Asked& asked, const Common& common) {
  const Console console = common.console();
  const auto edits = edits_of(asked);
  if (!edits) return fail(edits.error(), console);
  auto store = asked.store.open(Store::Mode::write);
  if (!store) return fail(store.error(), console);
  const auto numbers = store->edit(*edits, asked.who, now());
  if (!numbers) return fail(numbers.error(), console);
  for (const std::int64_t number : *numbers)
    console.note("edit " + std::to_string(number) + " kept; frise edits --undo " + std::to_string(number) +
                 " takes it back");
  return kDone;
}

}  // namespace

Command add_edit(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  asked->who = user();
  CLI::App* command =
      app.add_subcommand("edit", "Correct an event; the correction is kept and applied whatever articles come later");
  command->add_option("EVENT", asked->event, "Its id, present or former")->required();
  add_store_option(*command, asked->store, true);
  command->add_option("--title", asked->title, "Its title")->type_name("TEXT");
  command->add_option("--date", asked->date, "Its date: 2024-06, 2024-06-12, \"début mars 2024\"")->type_name("D");
  command->add_flag("--hide", asked->hide, "Leave it out of every answer");
  command->add_option("--merge", asked->merge, "It is the same event as this one")->type_name("EVENT");
  command
      ->add_option("--split", asked->split,
                   "These of its mentions are another event: their numbers, as frise explain gives them")
      ->type_name("N")
      ->delimiter(',')
      ->check(CLI::Range(1, 1000000000));
  command->add_option("--note", asked->note, "Something to say of it in frise edits")->type_name("TEXT");
  command->add_option("--who", asked->who, "Who corrects it")->type_name("NAME")->capture_default_str();
  add_today(*command, asked->today);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
