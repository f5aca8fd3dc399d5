#!/usr/bin/env bash
# Looks at the compiled code with SpotBugs and Find Security Bugs, lists everything the bot consists of
# (SBOM, CycloneDX), and names the libraries that have a newer version.
# The last line on standard output is the figures as JSON; the exit status is 1 when a finding is not answered in scripts/scan/answered.xml.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ "${1:-}" = --help ]; then
  echo "usage: scripts/scan.sh"
  echo "Compiles, scans, writes target/scan/findings.xml and target/bom.json."
  echo "Exit status: 0 clean, 1 a finding has no answer in scripts/scan/answered.xml, 2 it could not be run."
  exit 0
fi
need() { command -v "$1" >/dev/null || { echo "$1 was not found. Install it, for example: apt install $2" >&2; exit 2; }; }
need mvn maven
need java openjdk-17-jdk

out=target/scan
mkdir -p "$out/programs" "$out/libraries"
echo "compiling, and listing what the bot consists of"
mvn -q -B -f scripts/scan/pom.xml dependency:copy-dependencies -DoutputDirectory="$PWD/$out/programs" >&2 || exit 2
mvn -q -B -Dspotless.check.skip=true -pl app-javalin -am compile dependency:copy-dependencies -DincludeScope=runtime \
  -DexcludeGroupIds=io.echovault -DoutputDirectory="$PWD/$out/libraries" \
  org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeAggregateBom -DoutputFormat=json -DoutputName=bom \
  -DincludeTestScope=false >&2 || exit 2
mv "$out/libraries/bom.json" target/bom.json

# A version that came out today must not break today's build: these are shown and counted, no more.
echo "asking which libraries have a newer version"
mvn -B -ntp -pl .,bom org.codehaus.mojo:versions-maven-plugin:2.19.1:display-dependency-updates \
  -DprocessDependencyManagementTransitive=false \
  '-Dmaven.version.ignore=(?i)\d{8}.*,(?i).*[-.](alpha|beta|rc|cr|m|preview|dev|ea)[-.]?\d*.*' >"$out/newer.log" || exit 2
sed -nE 's/^\[INFO\]  +([^ ]+:[^ ]+) [ .]*([^ ]+ -> [^ ]+)$/  \1 \2/p' "$out/newer.log" | sort -u >"$out/newer.txt"
cat "$out/newer.txt" >&2

programs=$(printf '%s:' "$out"/programs/*.jar)
libraries=$(printf '%s:' "$out"/libraries/*.jar)
find_bugs() {
  java -Xmx1500m -cp "$programs" edu.umd.cs.findbugs.FindBugs2 -effort:default -medium "$@" \
    -pluginList "$(echo "$out"/programs/findsecbugs-plugin-*.jar)" -auxclasspath "$libraries" \
    memo-ports/target/classes memo-core/target/classes adapter-*/target/classes app-javalin/target/classes
}
count() { grep -c '<BugInstance ' "$1" || true; }

echo "looking at the compiled code"
rm -f "$out/findings.xml" "$out/open.xml"
find_bugs -xml:withMessages="$out/findings.xml" >"$out/spotbugs.log" 2>&1 || { cat "$out/spotbugs.log" >&2; exit 2; }
java -cp "$programs" edu.umd.cs.findbugs.workflow.Filter -exclude scripts/scan/answered.xml \
  "$out/findings.xml" "$out/open.xml" >"$out/filter.log" 2>&1 || { cat "$out/filter.log" >&2; exit 2; }

found=$(count "$out/findings.xml")
open=$(count "$out/open.xml")
if [ "$open" -gt 0 ]; then
  sed -nE 's/.*<BugInstance .*type="([A-Z0-9_]+)".*/\1/p; s/.*<SourceLine classname="([^"]+)" start="([0-9]+)".*/  \1, line \2/p' \
    "$out/open.xml" | head -60 >&2
  echo "$open findings have no answer: mend them, or say in scripts/scan/answered.xml why they stand." >&2
fi
components=$(grep -c '"bom-ref"' target/bom.json || true)
echo "{\"tools\":[\"spotbugs\",\"findsecbugs\",\"cyclonedx\"],\"findings\":$found,\"answered\":$((found - open)),\"open\":$open,\"components\":$components,\"newer\":$(wc -l <"$out/newer.txt")}"
[ "$open" -eq 0 ]
