# Sourced by the operator's scripts: where things are, the settings of .env, and the bot that runs.
set -euo pipefail
# What is written here belongs to whoever runs it, and to nobody else.
umask 077

fail() {
  echo "$1" >&2
  exit 1
}

# The folder of the checkout, also when a script is called through a link, as cron may do: each names this file by
# where it really is.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# Prints the comment at the top of the script, as its help.
help_if_asked() {
  case "${1:-}" in
    -h | --help)
      sed -n '2,/^[^#]/{ s/^# \{0,1\}//p; }' "$0"
      exit 0
      ;;
  esac
}

# bash would run a second word as a command, and systemd and compose read such a line otherwise.
refuse_odd_lines() {
  local odd
  odd="$({ grep -nEv "^[[:space:]]*(#|$)|^(export )?[A-Za-z_][A-Za-z0-9_]*=('[^']*'|\"[^\"]*\"|[^[:space:]'\"]*)[[:space:]]*$" "$1" ||
    true; } | sed -n '1s/:.*//p')"
  [ -z "$odd" ] || fail "Line $odd of $1 cannot be read: write NAME='value', in single quotes if the value has blanks or signs in it."
}

# Every line of .env becomes a variable, as with "source .env". DATA_DIR is meant from the checkout.
load_settings() {
  cd "$root"
  local file="${ENV_FILE:-$root/.env}"
  if [ -f "$file" ]; then
    case "$(stat -c %a "$file")" in
      *00) ;;
      *) fail "Others can read $file. Run: chmod 600 $file" ;;
    esac
    refuse_odd_lines "$file"
    set -a
    # shellcheck disable=SC1090
    . "$file"
    set +a
    export ENV_FILE="$file"
  elif [ -z "${DATABASE_URL:-}" ]; then
    fail "There is no $file. Copy .env.example to it, fill it in, and run: chmod 600 $file"
  fi
  data="${DATA_DIR:-$root}"
  pid_file="${PID_FILE:-/tmp/echovault.pid}"
  port="${PORT:-5000}"
  backups="${BACKUP_DIR:-/tmp/echovault_backups}"
  address="${HOST:-127.0.0.1}"
  [ "$address" != 0.0.0.0 ] || address=127.0.0.1
}

# Whether a process is the bot. Numbers of processes are given again, so the file alone does not tell.
is_bot() {
  [ -r "/proc/$1/cmdline" ] && tr '\0' '\n' <"/proc/$1/cmdline" 2>/dev/null | grep -qx -- '-Dechovault=bot'
}

# Prints the number of the process that the PID file names, if it is the bot.
running_pid() {
  local pid
  [ -f "$pid_file" ] || return 1
  pid="$(head -c 20 "$pid_file")"
  case "$pid" in "" | *[!0-9]*) return 1 ;; esac
  is_bot "$pid" || return 1
  echo "$pid"
}

# The status of an HTTP answer of the bot, or nothing. Needs no other program.
http_status() {
  (
    exec 3<>"/dev/tcp/$address/$port" || exit 0
    printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    read -r -t 5 line <&3 || exit 0
    set -- $line
    echo "${2:-}"
  ) 2>/dev/null
}

# Starts the bot and waits until it is ready. Prints what it said when it ends before.
start_bot() {
  local pid started waited="${START_SECONDS:-120}" console="$data/logs/console.log"
  if pid="$(running_pid)"; then
    fail "The bot runs already, as process $pid. To start it anew: $root/scripts/restart.sh"
  fi
  if [ -n "$(http_status)" ]; then
    fail "Something else answers on port $port. Stop it, or set PORT to another."
  fi
  rm -f "$pid_file" 2>/dev/null || fail "$pid_file belongs to somebody else. Set PID_FILE to a place of the bot's own."
  # Taken before the bot is started, which nobody could stop without it.
  (set -C && : >"$pid_file") 2>/dev/null || fail "$pid_file cannot be written. Set PID_FILE to a place of the bot's own."
  mkdir -p "$data/logs"
  : >"$console"
  setsid "$root/scripts/memo" serve >>"$console" 2>&1 </dev/null 8>&- 9>&- &
  pid=$!
  echo "$pid" >"$pid_file"
  started=$SECONDS
  while [ "$(http_status)" != 200 ]; do
    if ! kill -0 "$pid" 2>/dev/null; then
      rm -f "$pid_file"
      cat "$console" >&2
      fail "The bot did not start. What it said stands above, and in logs/app.log."
    fi
    if [ $((SECONDS - started)) -ge "$waited" ]; then
      fail "The bot runs as process $pid, and is not ready after $waited s. GET / on port $port and logs/app.log say why."
    fi
    sleep 0.3
  done
  echo "EchoVault runs as process $pid, ready after $((SECONDS - started)) s."
}

# Has the bot finish what it is at, and waits until it is gone.
stop_bot() {
  local pid stopping=$SECONDS waited="${STOP_SECONDS:-60}"
  if ! pid="$(running_pid)"; then
    echo "EchoVault does not run."
    return
  fi
  kill -TERM "$pid"
  while is_bot "$pid"; do
    if [ $((SECONDS - stopping)) -ge "$waited" ]; then
      fail "Process $pid has not ended after $waited s. To end it at once, which loses nothing that was acknowledged: kill -9 $pid"
    fi
    sleep 0.2
  done
  rm -f "$pid_file"
  echo "EchoVault has stopped."
}

# A backup that was brought back by hand, with psql and cp, is accepted before the bot starts: compared with what was
# written, noted beside the audit trail, and the logins of then are ended. With "yes" set nobody is asked.
accept_brought_back() {
  [ -f "$data/memory-system/backup.json" ] || return 0
  if [ -z "${yes:-}" ]; then
    "$root/scripts/memo" backup accept 2>/dev/null || true
    local answer=""
    read -r -p "Accept it, as what was told since is lost? Write yes: " answer || true
    [ "$answer" = yes ] || fail "Nothing was changed. To accept it without a question, add --yes."
  fi
  "$root/scripts/memo" backup accept --yes
}
