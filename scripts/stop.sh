#!/usr/bin/env bash
# Usage: scripts/stop.sh
# Stops the bot: it finishes what it is at, and what waits is kept. What it reads:
#   ENV_FILE      the settings, .env in the checkout unless set
#   PID_FILE      where the number of the process stands, /tmp/echovault.pid unless set
#   STOP_SECONDS  how long to wait for its end, 60 unless set
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
help_if_asked "$@"
[ $# -eq 0 ] || fail "stop.sh takes no arguments. See: scripts/stop.sh --help"
load_settings
stop_bot
