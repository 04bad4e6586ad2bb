#!/usr/bin/env bash
# What `cargo check` of generated types costs: as they are, with serde's derives in place of the tables, without either.
#
#     benches/compile_cost/run.sh           the types of the five vendors
#     benches/compile_cost/run.sh SPEC      the types that `xtask generate` makes of a document
#     ROUNDS=9 benches/compile_cost/run.sh  more rounds than 5
#
# Needs bash and cargo, and a machine with nothing else to do.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/compile-cost
mkdir -p "$work"

if [[ $# -gt 0 ]]; then
    spec=$(realpath "$1")
    cargo build --quiet --manifest-path "$root/Cargo.toml" --package xtask
    rm -rf "$work/generated"
    "$target/debug/xtask" generate "$spec" --out "$work/generated" --name measured 2>"$work/generate.log"
    sources=$work/generated/src
else
    sources=$root/generated-client/src
fi

cargo build --quiet --manifest-path "$root/benches/compile_cost/Cargo.toml" --target-dir "$work/tool"
"$work/tool/debug/compile-cost" "$root/runtime" "$sources" "$work"
