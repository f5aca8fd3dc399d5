#!/usr/bin/env bash
# Usage: scripts/deploy.sh [--yes] [--built FOLDER]
# Puts the code of this checkout into service. It sets the modes of files, builds beside what runs,
# checks the settings, writes a backup if there are data, migrates, stops the bot, starts the new one,
# waits until it is ready, and verifies it. If the new one is not well, the former code goes on by
# itself: that was built before and is kept in releases/. The exit code is 0 when the new one serves.
#   --yes           accepts a backup that was brought back by hand, without a question
#   --built FOLDER  takes what was built elsewhere, a jar and lib/, instead of building
# What it reads:
#   ENV_FILE       the settings, .env in the checkout unless set
#   START_SECONDS  how long to wait until the bot is ready, 120 unless set
#   STOP_SECONDS   how long to wait for the end of the one before, 60 unless set
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
help_if_asked "$@"
yes=""
built=""
while [ $# -gt 0 ]; do
  case "$1" in
    --yes) yes=yes ;;
    --built)
      [ $# -ge 2 ] && [ -d "$2" ] || fail "--built wants a folder with a jar and lib/."
      built="$(cd "$2" && pwd)"
      shift
      ;;
    *) fail "deploy.sh does not know $1. See: scripts/deploy.sh --help" ;;
  esac
  shift
done

# Git keeps no modes but "executable".
chmod 700 "$root"/scripts/*.sh "$root/scripts/memo"
load_settings
security="$data/memory-system/security"
if [ -d "$security" ]; then
  find "$security" -type d -exec chmod 700 {} +
  find "$security" -type f -exec chmod 600 {} +
fi

releases="$root/releases"
mkdir -p "$releases"
exec 8>"$releases/.lock"
flock -n 8 || fail "Another deployment is going on. Wait for its end."
rm -rf "$releases"/.making.* "$releases/.sources"
stamp="$(date -u +%Y%m%d_%H%M%S)"

say() {
  echo "== $1"
}

# Copies a jar with its libraries under a name in releases/, whole or not at all.
keep_release() {
  local making each
  making="$(mktemp -d "$releases/.making.XXXXXX")"
  for each in "$1"/app-javalin-*.jar; do
    case "$each" in *-sources.jar | *-javadoc.jar | *-tests.jar) continue ;; esac
    [ ! -f "$each" ] || cp "$each" "$making"
  done
  [ -n "$(find "$making" -name '*.jar')" ] && [ -d "$1/lib" ] ||
    fail "There is no jar with its lib/ in $1."
  cp -r "$1/lib" "$making/lib"
  mv -T "$making" "$2"
}

put_in_service() {
  ln -sfn "$(basename "$1")" "$releases/.next"
  mv -T "$releases/.next" "$releases/current"
}

# Takes the variables of ENV_FILE out of the environment: the secrets are nothing for Maven's plugins, and options for
# the bot's Java nothing for its.
without_settings() {
  local name
  while read -r name; do
    case "$name" in
      PATH | JAVA_HOME | MAVEN_*) ;;
      *) unset "$name" ;;
    esac
  done < <(sed -n 's/^\(export \)\{0,1\}\([A-Za-z_][A-Za-z0-9_]*\)=.*/\2/p' "${ENV_FILE:-/dev/null}")
}

# Builds a copy of the sources: what runs now may run out of this checkout, and is not touched.
build() {
  command -v mvn >/dev/null || fail "Maven was not found. Install it: apt install maven"
  local sources="$releases/.sources" each
  mkdir "$sources"
  (
    cd "$root"
    if command -v git >/dev/null && git rev-parse --git-dir >/dev/null 2>&1; then
      git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' each; do
          [ ! -f "$each" ] || printf '%s\0' "$each"
        done
    else
      find . \( -name target -o -path ./releases -o -path ./data -o -path ./logs -o -path ./memory-system \) -prune \
        -o -type f ! -name .env -print0
    fi | tar --null -T - -cf - | tar -C "$sources" -xf -
  )
  (without_settings && cd "$sources" && mvn -q -B -Dstyle.color=never -pl app-javalin -am package -Dmaven.test.skip=true \
    -Dspotless.check.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true 8>&-) ||
    fail "The build failed; its messages are above. What runs goes on."
  built="$sources/app-javalin/target"
}

commit="$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unversioned)"
release="$releases/${stamp}_$commit"
[ ! -e "$release" ] || fail "There is a release of this second already. Run this once more."

former=""
if [ -e "$releases/current" ]; then
  former="$(readlink -f "$releases/current")"
elif pid="$(running_pid)" && tr '\0' '\n' <"/proc/$pid/cmdline" | grep -q "^$root/app-javalin/target/"; then
  # Started by restart.sh, out of the checkout: kept, to have something to go back to.
  former="$releases/${stamp}_before"
  keep_release "$root/app-javalin/target" "$former"
fi

if [ -z "$built" ]; then
  say "Building $commit"
  build
fi
keep_release "$built" "$release"
rm -rf "$releases/.sources"
undo() {
  rm -rf "$release"
}
trap undo EXIT

say "Checking the settings"
MEMO_RELEASE="$release" "$root/scripts/memo" check

if [ -f "$data/memory-system/backup.json" ]; then
  say "A backup was brought back by hand"
  if running_pid >/dev/null; then
    stop_bot
  fi
  (
    export MEMO_RELEASE="$release"
    accept_brought_back
  )
fi

say "Writing a backup"
code=0
MEMO_RELEASE="$release" "$root/scripts/backup.sh" 8>&- || code=$?
[ "$code" -eq 0 ] || [ "$code" -eq 3 ] || fail "Without a backup nothing is changed. What runs goes on."

say "Migrating"
MEMO_RELEASE="$release" "$root/scripts/memo" migrate || fail "The tables cannot be migrated. What runs goes on."

# Whether the bot that was started works. What an operator still has to see to is told at the end.
is_well() {
  "$root/scripts/memo" doctor running endpoints migrations isolation
}

end_bot() {
  local pid
  (stop_bot) && return
  pid="$(running_pid)" || return 0
  echo "It does not end, and is killed. What was acknowledged is kept."
  kill -9 "$pid"
  while is_bot "$pid"; do sleep 0.2; done
  rm -f "$pid_file"
}

away_since=$SECONDS
if running_pid >/dev/null; then
  say "Stopping the former"
  stop_bot
fi
trap - EXIT
say "Starting $(basename "$release")"
put_in_service "$release"
if (start_bot) && is_well; then
  echo "The bot was away for $((SECONDS - away_since)) s."
  # This one, the one before, and one more.
  find "$releases" -mindepth 1 -maxdepth 1 -type d ! -name '.*' | sort -r | tail -n +4 | while read -r old; do
    [ "$old" = "$release" ] || [ "$old" = "$former" ] || rm -rf "$old"
  done
  say "Verifying the installation"
  "$root/scripts/memo" doctor || echo "The new code serves. What failed above is for you to see to."
  exit 0
fi

say "The new code is not well: going back to the former"
end_bot
if [ -z "$former" ]; then
  rm -f "$releases/current"
  rm -rf "$release"
  fail "There is no former code to go back to, so no bot runs. logs/app.log and logs/console.log say more."
fi
put_in_service "$former"
rm -rf "$release"
# It has served before, and is given its time.
if [ "${START_SECONDS:-120}" -lt 120 ]; then
  START_SECONDS=120
fi
start_bot
is_well || fail "The former code runs again, and is not well either. See logs/app.log."
fail "The former code serves again, after $((SECONDS - away_since)) s. Nothing acknowledged was lost."
