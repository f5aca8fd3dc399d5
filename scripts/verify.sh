#!/usr/bin/env bash
# Usage: scripts/verify.sh [--json] [CHECK ...]
# Checks the installation beside the running bot, and says of each fault what to do; the exit code is 0
# when no check failed. The same as "scripts/memo doctor" with the settings of ENV_FILE (.env in the
# checkout unless set).
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
help_if_asked "$@"
load_settings
exec "$root/scripts/memo" doctor "$@"
