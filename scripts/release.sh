#!/usr/bin/env bash
# Usage: scripts/release.sh VERSION
# Makes a release of this checkout, for example 0.2.0: runs all tests, keeps a lived-in database of it as a
# fixture that every later build must go on with, sets the version, commits, tags v0.2.0, and sets the
# next version. Nothing is pushed; the last lines say how to do that.
# What must be so before: nothing is uncommitted, pg_dump is here, and CHANGELOG.md has a heading that begins with
# "## VERSION" or "## Not released yet: VERSION", which then gets the date.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/service.sh"
help_if_asked "$@"
[ $# -eq 1 ] || fail "release.sh wants a version. See: scripts/release.sh --help"
version="$1"
case "$version" in
  *[!0-9.]* | .* | *. | *..*) fail "$version is no version. One looks like 0.2.0." ;;
  *.*.*) ;;
  *) fail "$version is no version. One looks like 0.2.0." ;;
esac
cd "$root"
command -v mvn >/dev/null || fail "Maven was not found. Install it: apt install maven"
command -v pg_dump >/dev/null || fail "pg_dump was not found. Install it: apt install postgresql-client"
[ -z "$(git status --porcelain)" ] || fail "Something is not committed. Commit it, or put it away."
git rev-parse -q --verify "refs/tags/v$version" >/dev/null && fail "There is a tag v$version already."
unreleased="## Not released yet: $version"
grep -q -e "^## $version" -e "^$unreleased" CHANGELOG.md ||
  fail "CHANGELOG.md has no heading \"## $version\". Write down what changed."

present="$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1)"
[ -n "$present" ] || fail "The version of pom.xml was not found."

# The version stands in each pom and in the example of README.md.
set_version() {
  local file
  for file in pom.xml ./*/pom.xml README.md; do
    sed -i "s:<version>$1</version>:<version>$2</version>:" "$file"
  done
}

# A release that fails its tests leaves nothing behind.
trap 'git checkout -q -- .' EXIT
set_version "$present" "$version"
sed -i "s/^$unreleased/## $version, $(date -u +%F)/" CHANGELOG.md
mvn -B verify -DexcludedTestGroups=browser
[ -d app-javalin/target/lived-in/backup ] || fail "The tests left no lived-in database. Did ReleasesTest run?"
mkdir "app-javalin/src/test/resources/releases/$version"
cp -r app-javalin/target/lived-in/. "app-javalin/src/test/resources/releases/$version/"
git add -A
git commit -q -m "Release $version"
git tag -a "v$version" -m "EchoVault $version"
trap - EXIT

IFS=. read -r major minor _ <<<"$version"
next="$major.$((minor + 1)).0-SNAPSHOT"
set_version "$version" "$next"
git commit -q -a -m "Begin $next"
echo "Version $version is tagged. To give it out: git push --follow-tags"
