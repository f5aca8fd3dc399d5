#!/usr/bin/env bash
# Usage: scripts/restart.sh [--yes]
# Starts the bot, or stops and starts it when it runs, and waits until it is ready. With --yes
# a backup that was brought back by hand is accepted without a question. What it reads:
#   ENV_FILE       the settings, .env in the checkout unless set
#   PID_FILE       where the number of the process is written, /tmp/echovault.pid unless set
#   START_SECONDS  how long to wait until it is ready, 120 unless set
#   STOP_SECONDS   how long to wait for the end of the one before, 60 unless set
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
help_if_asked "$@"
yes=""
if [ "${1:-}" = --yes ]; then
  yes=yes
  shift
fi
[ $# -eq 0 ] || fail "restart.sh takes no arguments but --yes. See: scripts/restart.sh --help"
load_settings
# With settings that are not valid the bot that runs goes on.
"$root/scripts/memo" check >/dev/null
if running_pid >/dev/null; then
  stop_bot
fi
accept_brought_back
start_bot
