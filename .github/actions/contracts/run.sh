#!/usr/bin/env bash
# What action.yml does. Everything comes by the environment, so that no input is ever read as a program.
# Exit code: the worst of all checks; 0 clean, 1 findings, 2 something could not be read.
set -uo pipefail
shopt -s globstar nullglob

read -r -a crossdock <<<"${CROSSDOCK:-npx --no-install crossdock}"
# Globs are meant: words of the input are expanded here.
# shellcheck disable=SC2206
files=(${CONTRACTS//$'\n'/ })
checks=" ${CHECKS:-lint diff} "
worst=0
clean=true
breaking=false

if [ "${#files[@]}" -eq 0 ]; then
  echo "::error::No contract is meant by: ${CONTRACTS}"
  exit 2
fi

note() {
  local code=$1
  [ "$code" -gt "$worst" ] && worst=$code
  return 0
}

# Other files of a contract are looked for beside it: the whole tree of the base is laid out.
before=$(mktemp -d)
trap 'git worktree remove --force "$before/base" >/dev/null 2>&1; rm -rf "$before"' EXIT
has_base=true
if ! git worktree add --detach "$before/base" "${BASE:-}" >/dev/null 2>&1; then
  has_base=false
  if [[ $checks == *" diff "* || $checks == *" impact "* ]]; then
    echo "::error::The base ${BASE:-(none)} is not there; actions/checkout needs fetch-depth: 0."
    exit 2
  fi
fi

if [[ $checks == *" lint "* ]]; then
  options=(--fail-on "${FAIL_ON:-error}")
  [ -n "${RULESET:-}" ] && options+=(--ruleset "$RULESET")
  [ -n "${PROFILE:-}" ] && options+=(--profile "$PROFILE")
  [ -n "${NAMING:-}" ] && options+=(--naming "$NAMING")
  [ -n "${POLICIES:-}" ] && options+=(--policies "$POLICIES")
  # Versions and ids are held against what consumers have.
  [ "$has_base" = true ] && options+=(--base "$before/base")
  [ -n "${BASELINE:-}" ] && options+=(--baseline "$BASELINE")
  "${crossdock[@]}" contracts lint "${files[@]}" "${options[@]}" --format github
  code=$?
  note "$code"
  [ "$code" -ne 0 ] && clean=false
  if [ -n "${SARIF:-}" ] && [ "$code" -ne 2 ]; then
    "${crossdock[@]}" contracts lint "${files[@]}" "${options[@]}" --format sarif >"$SARIF"
  fi
  if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ "$code" -ne 2 ]; then
    "${crossdock[@]}" contracts lint "${files[@]}" "${options[@]}" --format markdown >>"$GITHUB_STEP_SUMMARY"
  fi
fi

if [[ $checks == *" diff "* || $checks == *" impact "* ]]; then
  for file in "${files[@]}"; do
    # What is new breaks nobody.
    [ -f "$before/base/$file" ] || continue
    if [[ $checks == *" diff "* ]]; then
      "${crossdock[@]}" contracts diff "$before/base/$file" "$file" --format github
      code=$?
      note "$code"
      [ "$code" -eq 1 ] && breaking=true
    fi
    if [[ $checks == *" impact "* ]]; then
      options=(--api "$(basename "${file%.*}")")
      [ -n "${SHAPES:-}" ] && options+=(--shapes "$SHAPES")
      [ -z "${SHAPES:-}" ] && [ -n "${URL:-}" ] && options+=(--url "$URL")
      "${crossdock[@]}" contracts impact "$before/base/$file" "$file" "${options[@]}" --format github
      note $?
    fi
  done
fi

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  echo "clean=$clean" >>"$GITHUB_OUTPUT"
  echo "breaking=$breaking" >>"$GITHUB_OUTPUT"
fi
exit "$worst"
