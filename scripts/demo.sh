#!/usr/bin/env bash
# Builds what is missing and runs the bot with a database and a chat page of its own.
set -euo pipefail
caller="$PWD"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root="$PWD"

usage() {
  cat <<'TEXT'
Usage: bash scripts/demo.sh
       bash scripts/demo.sh COMMAND ...

Starts PostgreSQL, the bot and a chat page on this machine. Nothing else is needed but a JDK
(17 or later) and Maven (3.8 or later). Ctrl-C stops it; what you told the bot is kept.

With a command it asks the demo that runs in another terminal, for example: audit verify,
tenants apply, export --member +34600111222 --to ana.zip. The command help lists them all, and
COMMAND --help tells more of one.

  PORT      the port of the bot and the chat page, 5000 unless set
  HOST      the address to listen on, 127.0.0.1 unless set
  DATA_DIR  where everything is kept, .demo unless set
TEXT
}

fail() {
  echo "$1" >&2
  exit 1
}

# What the bot writes is its owner's alone, and the runtime of the sentence model reports to nobody.
keep_to_owner() {
  umask 077
  export ORT_DISABLE_TELEMETRY=1
}

case "${1:-}" in
  -h | --help)
    usage
    exit 0
    ;;
  -*) fail "There is no option $1. See: bash scripts/demo.sh --help" ;;
esac

port="${PORT:-5000}"
if [ -n "${JAVA_HOME:-}" ]; then
  java="$JAVA_HOME/bin/java"
  javac="$JAVA_HOME/bin/javac"
else
  java="$(command -v java || true)"
  javac="$(command -v javac || true)"
fi
[ -x "$java" ] || fail "Java was not found. Install a JDK, 17 or later, for example: apt install openjdk-17-jdk"
version="$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')"
case "$version" in
  1.* | "") fail "This Java is too old or not a JDK. Install a JDK, 17 or later." ;;
esac
[ "$version" -ge 17 ] || fail "Java $version is too old. Install a JDK, 17 or later, or point JAVA_HOME to one."
[ -x "$javac" ] || fail "There is Java $version but no compiler. Install the JDK, for example: apt install openjdk-17-jdk"
command -v mvn >/dev/null || fail "Maven was not found. Install it, 3.8 or later, for example: apt install maven"

if [ $# -gt 0 ]; then
  # Written by the demo at its start and taken away at its end.
  settings="${DATA_DIR:-.demo}/memory-system/security/demo.env"
  [ -f "$settings" ] || fail "The demo does not run. Start it in another terminal: bash scripts/demo.sh"
  set -a
  # shellcheck source=/dev/null
  . "$settings"
  set +a
  cd "$caller"
  keep_to_owner
  exec "$java" -Xmx512m -cp "$root/demo/target/lib/*" io.echovault.app.command.Main "$@"
fi

case "$port" in
  *[!0-9]* | "") fail "PORT is not a number. Set it to one, for example: PORT=5001 bash scripts/demo.sh" ;;
esac
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  fail "Port $port is taken. Stop what uses it, or use another: PORT=5001 bash scripts/demo.sh"
fi

stamp=demo/target/built
sources=(pom.xml)
for pom in */pom.xml; do
  module="${pom%/pom.xml}"
  case "$module" in
    # The demo runs none of these.
    architecture | bench | drills | memo-ports-testkit) continue ;;
  esac
  sources+=("$pom")
  [ ! -d "$module/src/main" ] || sources+=("$module/src/main")
done
if [ ! -f "$stamp" ] || [ -n "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]; then
  echo "Building, which takes a few minutes the first time ..."
  rm -rf demo/target/lib "$stamp"
  mkdir -p demo/target
  touch demo/target/building
  mvn -q -B -Dstyle.color=never -pl demo -am package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -Dmaven.javadoc.skip=true -Dmaven.source.skip=true ||
    fail "The build failed; its messages are above."
  # Sources that changed during the build are newer than this, and are built the next time.
  mv demo/target/building "$stamp"
fi

keep_to_owner
exec "$java" -Xmx512m -cp "demo/target/classes:demo/target/lib/*" io.echovault.demo.Demo
