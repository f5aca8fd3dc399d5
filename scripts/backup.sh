#!/usr/bin/env bash
# Usage: scripts/backup.sh
# Writes everything of this installation into one file, while the bot goes on, and prints its name.
# For cron: 0 2 * * * /path/to/scripts/backup.sh
# What it reads:
#   ENV_FILE     the settings, .env in the checkout unless set
#   BACKUP_DIR   where backups are kept, /tmp/echovault_backups unless set: move it to another disk
#   BACKUP_DAYS  how many days they are kept, 30 unless set; the newest stays in any case
#   BACKUP_KEY   encrypts them when it is set. To open one:
#                openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -pass env:BACKUP_KEY -in FILE | tar -xz
# The exit code is 3 when there is nothing to back up yet.
# In it: database.sql.gz, memory_data/ (memory-system without security/), audit/, tenants/ and a signed
# list of contents, which "scripts/memo backup check FOLDER" compares.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
help_if_asked "$@"
[ $# -eq 0 ] || fail "backup.sh takes no arguments. See: scripts/backup.sh --help"
load_settings

days="${BACKUP_DAYS:-30}"
mkdir -p "$backups"
[ -O "$backups" ] || fail "$backups belongs to somebody else. Set BACKUP_DIR to a folder of the bot's own."
if [ -n "${BACKUP_KEY:-}" ]; then
  command -v openssl >/dev/null || fail "openssl was not found, which encrypts backups. Install it: apt install openssl"
fi

exec 9>"$backups/.lock"
flock -n 9 || fail "Another backup is being written. Wait for its end."
# What a backup that was broken off has left.
rm -rf "$backups"/.writing.*

writing="$(mktemp -d "$backups/.writing.XXXXXX")"
trap 'rm -rf "$writing"' EXIT
name="echovault_backup_$(date -u +%Y%m%d_%H%M%S)"
mkdir "$writing/$name"
"$root/scripts/memo" backup write "$writing/$name" 9>&- >/dev/null
file="$name.tar.gz"
tar -C "$writing" -czf "$writing/$file" "$name"
if [ -n "${BACKUP_KEY:-}" ]; then
  export BACKUP_KEY
  openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -salt -pass env:BACKUP_KEY \
    -in "$writing/$file" -out "$writing/$file.enc"
  file="$file.enc"
fi
# Whole and on the disk before it has its name.
sync "$writing/$file"
mv "$writing/$file" "$backups/$file"

find "$backups" -maxdepth 1 -name 'echovault_backup_*' ! -name "$file" -mtime "+$days" -delete
echo "$backups/$file"
