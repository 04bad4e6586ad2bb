#!/usr/bin/env bash
# How fast generated types are read and written: structs beside serde's derives, unions beside their branches alone.
#
#     benches/decode/run.sh                 medians of 31 rounds in alternation
#     benches/decode/run.sh 101             more rounds
#
# Needs a machine with nothing else to do.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}/decode
cargo run --quiet --release --manifest-path "$root/benches/decode/Cargo.toml" --target-dir "$target" -- "$@"
