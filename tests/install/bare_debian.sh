#!/bin/sh
# The proof of the README: on a fresh minimal Debian 12, as root, with nothing but a clone, its two commands work.
#   tests/install/bare_debian.sh [COMMAND_NUMBER ...]      1, 2 or both (the default)
# The commands are read from README.md: the lines of its first ```sh block. The clone is what HEAD holds.
# Needs root and debootstrap. Environment: FRISE_DEBIAN_MIRROR, FRISE_CHROOT_PARENT (default /var/tmp), proxy variables.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
mirror=${FRISE_DEBIAN_MIRROR:-http://deb.debian.org/debian}
parent=${FRISE_CHROOT_PARENT:-/var/tmp}

fail() {
  echo "bare_debian.sh: $1" >&2
  exit 1
}

[ "$(id -u)" -eq 0 ] || fail "needs root"
command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"

# In a mount namespace of its own, so that all mounts vanish with this process.
if [ -z "${FRISE_IN_NAMESPACE:-}" ]; then
  FRISE_IN_NAMESPACE=1 exec unshare --mount --propagation private sh "$0" "$@"
fi

[ $# -gt 0 ] || set -- 1 2
command_of() { awk '/^```sh$/ { inside = 1; next } /^```$/ { if (inside) exit } inside' "$root/README.md" | sed -n "$1p"; }
for number; do
  [ -n "$(command_of "$number")" ] || fail "README.md has no command $number"
done

chroot=$(mktemp -d "$parent/frise-debian-XXXXXX")
clean_up() {
  for mount in dev/pts dev/shm proc; do umount "$chroot/$mount" 2>/dev/null || true; done
  rm -rf --one-file-system "$chroot"
}
trap clean_up EXIT

echo "== debootstrap into $chroot" >&2
debootstrap --variant=minbase bookworm "$chroot" "$mirror" >"$chroot.log" 2>&1 || { cat "$chroot.log" >&2; exit 1; }
rm -f "$chroot.log"

cat >"$chroot/etc/apt/sources.list" <<SOURCES
deb $mirror bookworm main
deb $mirror bookworm-updates main
deb ${FRISE_SECURITY_MIRROR:-http://deb.debian.org/debian-security} bookworm-security main
SOURCES
cp -L /etc/resolv.conf "$chroot/etc/resolv.conf"
echo "127.0.0.1 localhost" >"$chroot/etc/hosts"
for settings in /etc/apt/apt.conf.d/*proxy*; do
  if [ -e "$settings" ]; then cp "$settings" "$chroot/etc/apt/apt.conf.d/"; fi
done
for certificate in /usr/local/share/ca-certificates/*.crt; do
  if [ -e "$certificate" ]; then
    mkdir -p "$chroot/usr/local/share/ca-certificates"
    cp "$certificate" "$chroot/usr/local/share/ca-certificates/"
  fi
done
mount -t proc proc "$chroot/proc"
mkdir -p "$chroot/dev/pts" "$chroot/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$chroot/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$chroot/dev/shm"

mkdir "$chroot/root/frise"
git -C "$root" archive HEAD | tar -x -C "$chroot/root/frise"

for number; do
  command=$(command_of "$number")
  echo "== \$ $command" >&2
  env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LANG=C.UTF-8 \
    http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" \
    chroot "$chroot" sh -c "cd /root/frise && $command"
done
echo "== on a bare Debian 12 the README's command(s) $* work" >&2
