#!/usr/bin/env bash
# Usage: scripts/restart.sh
# Starts the bot, or stops and starts it when it runs, and waits until it is ready. What it reads:
#   ENV_FILE       the settings, .env in the checkout unless set
#   PID_FILE       where the number of the process is written, /tmp/echovault.pid unless set
#   START_SECONDS  how long to wait until it is ready, 120 unless set
#   STOP_SECONDS   how long to wait for the end of the one before, 60 unless set
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
help_if_asked "$@"
[ $# -eq 0 ] || fail "restart.sh takes no arguments. See: scripts/restart.sh --help"
load_settings
# With settings that are not valid the bot that runs goes on.
"$root/scripts/memo" check >/dev/null
if running_pid >/dev/null; then
  stop_bot
fi
start_bot
