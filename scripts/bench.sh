#!/usr/bin/env bash
# Runs a benchmark. See --help.
# The last line on standard output is the figures as JSON; the exit status is 1 when a promise broke.
module=bench
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
# Fifty members with 10,000 memories each, and the store that they come from, all in memory.
[ "${1:-}" != search ] || heap=6g
measure io.echovault.bench.Bench "$@"
