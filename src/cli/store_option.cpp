#include "cli/store_option.h"

#include <array>
#include <ctime>

namespace frise::cli {

Result<Store> StoreOption::open(Store::Mode mode) const {
  return Store::open(path, mode, std::chrono::milliseconds(static_cast<std::int64_t>(patience * 1000)));
}

void add_store_option(CLI::App& command, StoreOption& store, bool writes, const std::string& help) {
  command.add_option("--store", store.path, help)->type_name("FILE")->required();
  if (!writes) return;
  command.add_option("--busy-timeout", store.patience, "How long to wait while another program writes to the store")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 86400.0));
}

int fail(const Error& error, const Console& console) {
  console.error(error);
  return error.code == ErrorCode::invalid || error.code == ErrorCode::absent ? kUsage : kUnwritable;
}

std::string now() {
  const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&time, &utc);
  std::array<char, 32> out{};
  return {out.data(), std::strftime(out.data(), out.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

void add_today(CLI::App& command, std::string& today) {
  const auto error = [](const std::string& value) {
    return parse_day(value) ? "" : "\"" + value + "\" is not a date YYYY-MM-DD";
  };
  command.add_option("--today", today, "What \"la semaine dernière\" counts from; by default the system's date")
      ->type_name("DATE")
      ->check(CLI::Validator(error, ""));
}

Day today_of(const std::string& today) {
  if (!today.empty()) return *parse_day(today);
  const std::time_t time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&time, &local);
  return Day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace frise::cli
