#!/usr/bin/env bash
# Usage: scripts/rollback.sh [--yes] [TIMESTAMP]
# Sets everything back to a backup of BACKUP_DIR: the one of the timestamp, as 20261129_020000, or the
# newest. Without --yes it only says how many acknowledged messages that undoes. With --yes it first
# writes a backup of what is there now, so that this can be taken back too.
# The code stays: to go back to other code, check it out and run scripts/deploy.sh.
# What it reads:
#   ENV_FILE    the settings, .env in the checkout unless set
#   BACKUP_DIR  where backups are kept, /tmp/echovault_backups unless set
#   BACKUP_KEY  opens and encrypts them when it is set
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/restoring.sh"
help_if_asked "$@"
yes=""
timestamp=""
for each in "$@"; do
  case "$each" in
    --yes) yes=yes ;;
    -*) fail "There is no option $each. See: scripts/rollback.sh --help" ;;
    *)
      [ -z "$timestamp" ] || fail "rollback.sh wants one timestamp. See: scripts/rollback.sh --help"
      timestamp="$each"
      ;;
  esac
done
load_settings
if [ -n "$timestamp" ]; then
  file="$(backup_named "$timestamp")"
else
  file="$(newest_backup)"
fi
# Unpacked first: the backup of now may remove one that is old.
unpack "$file"
if [ -z "$yes" ]; then
  "$root/scripts/memo" backup restore "$unpacked"
  exit 1
fi
code=0
now="$("$root/scripts/backup.sh")" || code=$?
case "$code" in
  0) echo "What is there now is kept in $now" ;;
  3) ;;
  *) fail "What is there now could not be backed up, so nothing was set back." ;;
esac
bring_back
