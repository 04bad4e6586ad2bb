#!/usr/bin/env bash
# Fetches one large file over loopback with `export-jobs` and with curl, by turns, and prints what each took.
#
#     benches/large_download/run.sh             4 GB, three rounds
#     benches/large_download/run.sh GB ROUNDS   another size, more rounds
#
# Needs bash, cargo and curl, room on the disk for one such file, and a machine with nothing else to do.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/large-download
mkdir -p "$work"
command -v curl >/dev/null || { echo 'curl is needed to compare with' >&2; exit 1; }

cargo build --quiet --release --manifest-path "$root/Cargo.toml" --package export-jobs --bin export-jobs
cargo build --quiet --release --manifest-path "$root/benches/large_download/Cargo.toml" --target-dir "$work/tool"
"$work/tool/release/large-download" "$target/release/export-jobs" "$work" "${1:-4}" "${2:-3}"
