#!/usr/bin/env bash
# Runs a drill: the bot under load while everything around it fails. See --help.
# The last line on standard output is the figures as JSON; the exit status is 1 when a promise broke.
module=drills
source "$(dirname "${BASH_SOURCE[0]}")/measure.sh"
# Half an hour's ledger is held at once when it is compared with what was kept.
[ "${1:-}" != soak ] || heap=4g
measure io.echovault.drills.Drill "$@"
