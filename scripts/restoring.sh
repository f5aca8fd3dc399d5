# Sourced by restore.sh and rollback.sh: finds a backup, unpacks it, and brings it back.

# Prints the file or folder that is meant: a path, or the timestamp in the name of a backup in BACKUP_DIR.
backup_named() {
  local each
  for each in "$1" "$backups/echovault_backup_$1.tar.gz" "$backups/echovault_backup_$1.tar.gz.enc"; do
    if [ -e "$each" ]; then
      echo "$each"
      return
    fi
  done
  fail "There is no backup $1, as a file or in $backups."
}

# Prints the newest backup in BACKUP_DIR.
newest_backup() {
  local newest
  newest="$(find "$backups" -maxdepth 1 -name 'echovault_backup_*.tar.gz*' 2>/dev/null | sort | tail -n 1)"
  [ -n "$newest" ] || fail "There is no backup in $backups."
  echo "$newest"
}

# Unpacks a backup into a folder that goes with the script, and sets "unpacked" to where it is. One that is cut off or
# changed is refused before anything else is done.
unpack() {
  unpacked="$1"
  if [ ! -d "$1" ]; then
    mkdir -p "$backups"
    unpacking="$(mktemp -d "$backups/.restoring.XXXXXX")"
    trap 'rm -rf "$unpacking"' EXIT
    case "$1" in
      *.enc)
        [ -n "${BACKUP_KEY:-}" ] || fail "$1 is encrypted. Set BACKUP_KEY to what it was encrypted with."
        export BACKUP_KEY
        openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -pass env:BACKUP_KEY -in "$1" 2>/dev/null |
          tar -C "$unpacking" -xz 2>/dev/null || fail "$1 does not open with this BACKUP_KEY, or is cut off."
        ;;
      *) tar -C "$unpacking" -xzf "$1" 2>/dev/null || fail "$1 is cut off, or is no backup." ;;
    esac
    unpacked="$(find "$unpacking" -mindepth 1 -maxdepth 1 -type d -name 'echovault_backup_*' | head -n 1)"
    [ -n "$unpacked" ] || fail "There is no backup in $1."
  fi
  "$root/scripts/memo" backup check "$unpacked"
}

# Stops the bot, brings the unpacked backup back, and starts the bot again if it ran.
bring_back() {
  local ran=""
  if running_pid >/dev/null; then
    ran=yes
    stop_bot
  fi
  if ! "$root/scripts/memo" backup restore "$unpacked" --yes; then
    [ -z "$ran" ] || (start_bot) || true
    fail "The backup was not restored; why stands above."
  fi
  [ -z "$ran" ] || start_bot
}
