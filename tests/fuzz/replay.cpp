// Runs a fuzz target on files that are kept, with any compiler: frise_tag_fuzz FILE|FOLDER…
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(path)) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

bool run(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return false;
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::cout << file.filename().string() << std::endl;  // at once: what aborts is the last that was named
  return LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t done = 0;
  for (int k = 1; k < argc; ++k)
    for (const fs::path& file : files_of(argv[k])) {
      if (!run(file)) {
        std::cerr << file << ": cannot be read\n";
        return 1;
      }
      ++done;
    }
  return done == 0 ? 1 : 0;
}
