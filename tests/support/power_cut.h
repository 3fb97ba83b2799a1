// A disk whose power can be cut: an SQLite VFS (https://www.sqlite.org/vfs.html) over the default one that remembers of
// each file what was synced and what was written since. When the power goes, any of what was not synced may be lost.
#pragma once

#include <cstddef>
#include <filesystem>
#include <random>

namespace frise::test {

/// While one exists, every database is opened on this disk. One at a time, in one thread.
class Disk {
 public:
  Disk();
  ~Disk();
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  /// What there is now counts as synced. That many more writes, truncations, syncs and deletions take place, and what
  /// follows them fails. No database may be open.
  void cut_after(std::size_t operations);

  /// How many there were since.
  [[nodiscard]] std::size_t operations() const;

  /// Makes of all files below `folder` what the disk holds after the cut: what was synced, with any of the sectors that
  /// were written since. No database may be open. The power is there again.
  void lose(const std::filesystem::path& folder, std::mt19937& random);
};

}  // namespace frise::test
