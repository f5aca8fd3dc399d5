#!/usr/bin/env bash
# Usage: scripts/restore.sh [--yes] BACKUP
# Brings a backup back in place of everything that is there: the database, memory-system/ but security/,
# and data/tenants/. BACKUP is its file, the folder of an unpacked one, or its timestamp, as 20261129_020000.
# Without --yes it only says how many acknowledged messages that undoes. The bot is stopped for it and
# started again if it ran; sessions of then are ended, and who was erased since is erased again.
# What it reads:
#   ENV_FILE    the settings, .env in the checkout unless set
#   BACKUP_DIR  where backups are kept, /tmp/echovault_backups unless set
#   BACKUP_KEY  opens one that is encrypted
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/restoring.sh"
help_if_asked "$@"
yes=""
caller="$PWD"
if [ "${1:-}" = --yes ]; then
  yes=yes
  shift
fi
[ $# -eq 1 ] || fail "restore.sh wants one backup. See: scripts/restore.sh --help"
load_settings
wanted="$1"
[ ! -e "$caller/$wanted" ] || wanted="$caller/$wanted"
file="$(backup_named "$wanted")"
unpack "$file"
if [ -z "$yes" ]; then
  "$root/scripts/memo" backup restore "$unpacked"
  exit 1
fi
bring_back
