#include "support/power_cut.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frise::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSector = 512;  // bytes that a disk writes whole or not at all

// What happened to a file since it was synced: bytes from `at` on, or an end at `at`.
struct Change {
  std::size_t at = 0;
  std::optional<std::string> bytes;
};

struct File {
  std::optional<std::string> synced;  // nothing: the file may not be there
  std::vector<Change> since;
};

struct Machine {
  std::map<std::string, File> files;  // by path
  std::size_t operations = 0;
  std::size_t until = std::numeric_limits<std::size_t>::max();

  // Whether there is power for one operation more.
  bool works() { return operations < until && ++operations > 0; }
};

Machine* machine = nullptr;
sqlite3_vfs* below = nullptr;

// What SQLite sees of an open file. That of the VFS below lies behind it.
struct Handle {
  sqlite3_file base;
  File* file;

  [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

Handle& handle(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
sqlite3_file* real(sqlite3_file* file) { return handle(file).real(); }

void apply(std::string& content, std::size_t at, std::string_view bytes) {
  if (content.size() < at + bytes.size()) content.resize(at + bytes.size());
  bytes.copy(content.data() + at, bytes.size());
}

void sync(File& file) {
  std::string content = file.synced.value_or("");
  for (const Change& c : file.since)
    if (c.bytes)
      apply(content, c.at, *c.bytes);
    else
      content.resize(c.at);
  file.synced = std::move(content);
  file.since.clear();
}

int close_file(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), to, size, at);
}

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  if (!machine->works()) return SQLITE_IOERR_WRITE;
  handle(file).file->since.push_back(
      {static_cast<std::size_t>(at), std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
  return real(file)->pMethods->xWrite(real(file), bytes, size, at);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (!machine->works()) return SQLITE_IOERR_TRUNCATE;
  handle(file).file->since.push_back({static_cast<std::size_t>(size), std::nullopt});
  return real(file)->pMethods->xTruncate(real(file), size);
}

int sync_file(sqlite3_file* file, int /*flags*/) {
  if (!machine->works()) return SQLITE_IOERR_FSYNC;
  sync(*handle(file).file);
  return SQLITE_OK;
}

int size_of_file(sqlite3_file* file, sqlite3_int64* size) { return real(file)->pMethods->xFileSize(real(file), size); }
int lock_file(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock_file(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int is_reserved(sqlite3_file* file, int* out) { return real(file)->pMethods->xCheckReservedLock(real(file), out); }
int control_file(sqlite3_file* file, int what, void* about) {
  return real(file)->pMethods->xFileControl(real(file), what, about);
}
int sector_size(sqlite3_file* /*file*/) { return static_cast<int>(kSector); }
int characteristics(sqlite3_file* /*file*/) { return 0; }  // nothing is promised
int map_memory(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int lock_memory(sqlite3_file* file, int at, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), at, count, flags);
}
void order_memory(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int unmap_memory(sqlite3_file* file, int erase) { return real(file)->pMethods->xShmUnmap(real(file), erase); }

// Version 2: shared memory, but no file mapped into memory, whose reads and writes would not be seen here.
constexpr sqlite3_io_methods kMethods = {
    2,           close_file,   read_file,    write_file,   truncate_file, sync_file,       size_of_file,
    lock_file,   unlock_file,  is_reserved,  control_file, sector_size,   characteristics, map_memory,
    lock_memory, order_memory, unmap_memory, nullptr,      nullptr};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Of a temporary file without a name nothing is left after a cut.
File& known(const char* path) {
  if (path == nullptr) return machine->files[""];
  const auto [entry, fresh] = machine->files.try_emplace(path);
  if (fresh && fs::exists(path)) entry->second.synced = content_of(path);
  return entry->second;
}

int open_file(sqlite3_vfs* /*vfs*/, const char* path, sqlite3_file* file, int flags, int* granted) {
  Handle& out = *new (file) Handle{};
  out.file = &known(path);
  const int status = below->xOpen(below, path, out.real(), flags, granted);
  out.base.pMethods = out.real()->pMethods == nullptr ? nullptr : &kMethods;
  return status;
}

int delete_file(sqlite3_vfs* /*vfs*/, const char* path, int sync_folder) {
  if (!machine->works()) return SQLITE_IOERR_DELETE;
  machine->files.erase(path);
  return below->xDelete(below, path, sync_folder);
}

// The changes of one file that reached the disk, each sector for itself, and in any order.
std::optional<std::string> after_the_cut(const File& file, std::mt19937& random) {
  const double share = std::uniform_int_distribution<int>(0, 4)(random) / 4.0;  // nothing, much, or all but a crash
  std::bernoulli_distribution reached(share);
  std::optional<std::string> out = file.synced;
  for (const Change& c : file.since) {
    if (!c.bytes) {
      if (out && reached(random)) out->resize(c.at);
      continue;
    }
    for (std::size_t begin = 0; begin < c.bytes->size();) {
      const std::size_t end = std::min(c.bytes->size(), ((c.at + begin) / kSector + 1) * kSector - c.at);
      if (reached(random)) {
        if (!out) out.emplace();
        apply(*out, c.at + begin, std::string_view(*c.bytes).substr(begin, end - begin));
      }
      begin = end;
    }
  }
  return out;
}

sqlite3_vfs disk_over(const sqlite3_vfs& vfs) {
  sqlite3_vfs out = vfs;  // which does all that is not about the content of files
  out.zName = "frise-power-cut";
  out.pNext = nullptr;
  out.szOsFile = static_cast<int>(sizeof(Handle)) + vfs.szOsFile;
  out.xOpen = open_file;
  out.xDelete = delete_file;
  return out;
}

sqlite3_vfs registered;

}  // namespace

Disk::Disk() {
  machine = new Machine;
  below = sqlite3_vfs_find(nullptr);
  registered = disk_over(*below);
  sqlite3_vfs_register(&registered, 1);
}

Disk::~Disk() {
  sqlite3_vfs_unregister(&registered);
  sqlite3_vfs_register(below, 1);
  delete machine;
  machine = nullptr;
}

void Disk::cut_after(std::size_t operations) {
  machine->files.clear();
  machine->operations = 0;
  machine->until = operations;
}

std::size_t Disk::operations() const { return machine->operations; }

void Disk::lose(const fs::path& folder, std::mt19937& random) {
  for (const auto& [path, file] : machine->files) {
    if (!path.starts_with(folder.string())) continue;
    const auto content = after_the_cut(file, random);
    fs::remove(path);
    if (content) std::ofstream(path, std::ios::binary) << *content;
    fs::remove(path + "-shm");  // memory that two programs share
  }
  cut_after(std::numeric_limits<std::size_t>::max());
}

}  // namespace frise::test
