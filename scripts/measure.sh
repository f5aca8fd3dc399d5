# Sourced by bench.sh and drill.sh, which name the module that their runs are in: checks what is needed, builds what is
# stale, runs one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fail() {
  echo "$1" >&2
  exit 1
}

need_tools() {
  local version javac
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
}

# What was downloaded before is used without asking the network again.
build() {
  local output
  local command=(mvn -q -B -pl "$module" -am package -Dmaven.test.skip=true -Dspotless.check.skip=true
    -Dmaven.javadoc.skip=true -Dmaven.source.skip=true)
  if output="$("${command[@]}" -o 2>&1)"; then
    return
  fi
  case "$output" in
    *"offline mode"* | *"has not been downloaded"*) "${command[@]}" >&2 || fail "The build failed; its messages are above." ;;
    *)
      echo "$output" >&2
      fail "The build failed; its messages are above."
      ;;
  esac
}

build_if_stale() {
  local stamp="$module/target/built"
  local sources=(pom.xml) each
  for each in */pom.xml; do
    # The benchmarks do not know the drills.
    [ "$module/$each" != bench/drills/pom.xml ] || continue
    sources+=("$each")
    [ ! -d "${each%/*}/src/main" ] || sources+=("${each%/*}/src/main")
  done
  if [ -f "$stamp" ] && [ -z "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]; then
    return
  fi
  echo "Building, which takes a few minutes the first time ..." >&2
  rm -rf "$module/target/lib" "$stamp"
  mkdir -p "$module/target"
  touch "$module/target/building"
  build
  # Sources that changed during the build are newer than this, and are built the next time.
  mv "$module/target/building" "$stamp"
}

# One build at a time, also when several runs begin at once. The lock ends with the build, not with the run.
build_alone() {
  mkdir -p target
  (
    flock 9
    build_if_stale
  ) 9>target/measure.lock
}

# Runs a main class of $module in a heap of $heap or 1 GiB; the process takes this one's place, so its exit status is
# the script's.
measure() {
  need_tools
  build_alone
  # As with the bot itself: what is written is its owner's alone, and nobody is reported to.
  umask 077
  export ORT_DISABLE_TELEMETRY=1
  exec "$java" "-Xmx${heap:-1g}" -cp "$module/target/classes:$module/target/lib/*" "$@"
}
