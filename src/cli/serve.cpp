// frise serve: the timeline of a store over HTTP.
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <thread>

#include "cli/store_option.h"
#include "serve/server.h"

namespace frise::cli {
namespace {

constexpr std::size_t kShortestToken = 16;
constexpr std::size_t kLongestToken = 1000;

struct Asked {
  StoreOption store;
  serve::Options options;
  std::string today;
  std::string token_file;
  bool edit = false;
};

// From the file or from the environment, never from the command line, which every user of the machine can read.
Result<std::string> token_of(const std::string& file) {
  std::string out;
  std::string where = "FRISE_TOKEN";
  if (!file.empty()) {
    std::ifstream in(file);
    if (!std::getline(in, out)) return Error{ErrorCode::unreadable, "holds no token", file};
    where = file;
  } else if (const char* value = std::getenv("FRISE_TOKEN")) {
    out = value;
  }
  const auto plain = [](char c) { return c > 0x20 && c < 0x7F; };
  while (!out.empty() && !plain(out.back())) out.pop_back();
  if (out.size() < kShortestToken || out.size() > kLongestToken || !std::all_of(out.begin(), out.end(), plain))
    return Error{ErrorCode::invalid, "a token has 16 to 1000 letters, digits or signs: openssl rand -hex 32 makes one",
                 where};
  return out;
}

// Blocked before any other thread begins, so that this one alone takes the signals.
sigset_t block_stop_signals() {
  sigset_t out;
  sigemptyset(&out);
  sigaddset(&out, SIGTERM);
  sigaddset(&out, SIGINT);
  pthread_sigmask(SIG_BLOCK, &out, nullptr);
  return out;
}

int run(const Asked& asked, const Common& common) {
  const Console console = common.console();
  serve::Options options = asked.options;
  if (asked.edit) {
    auto token = token_of(asked.token_file);
    if (!token) return fail(token.error(), console);
    options.token = std::move(*token);
  }
  options.store = asked.store.path;
  options.patience = std::chrono::milliseconds(static_cast<std::int64_t>(asked.store.patience * 1000));
  options.readers = std::max(4U, 2 * common.jobs);
  options.today = [today = asked.today] { return today_of(today); };
  options.now = now;
  options.log = [console](const std::string& line) { console.detail(line); };
  const sigset_t signals = block_stop_signals();
  auto server = serve::Server::open(options);
  if (!server) return fail(server.error(), console);
  console.note("listening on " + server->address());
  std::thread stopper([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    server->stop();
  });
  server->run();
  pthread_kill(stopper.native_handle(), SIGTERM);  // where the socket failed instead
  stopper.join();
  console.note("stopped");
  return kDone;
}

}  // namespace

Command add_serve(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command = app.add_subcommand("serve", "Show a store on a page, with its data by HTTP; until SIGTERM");
  add_store_option(*command, asked->store, true);
  serve::Options& options = asked->options;
  command->add_option("--port", options.port, "The port to listen on; 0 takes one that is free, and says which")
      ->capture_default_str()
      ->check(CLI::Range(0, 65535));
  command->add_option("--host", options.host, "The address to listen on; 0.0.0.0 is all of this machine")
      ->type_name("ADDRESS")
      ->capture_default_str();
  command
      ->add_option("--public-name", options.names,
                   "A name that a proxy in front asks by, as browsers know it: frise.example (may be repeated)")
      ->type_name("NAME");
  auto* edit = command->add_flag(
      "--edit", asked->edit, "Let those who know the token correct events; it stands in --token-file or FRISE_TOKEN");
  command->add_option("--token-file", asked->token_file, "A file whose first line is the token")
      ->type_name("FILE")
      ->needs(edit);
  command->add_option("--connections", options.connections, "How many connections may be open at once")
      ->capture_default_str()
      ->check(CLI::Range(1, 10000));
  add_today(*command, asked->today);
  return {command, [asked](const Common& common) { return run(*asked, common); }};
}

}  // namespace frise::cli
