#!/usr/bin/env bash
# The step of action.yml: checks the paths, annotates their lines, and fails as `lookalike check` does. What it takes comes
# from the environment, never from the text of a command. `lookalike` is the one on the search path, else the bundle of the
# checkout that this script is in, which is built where it isn't there (by npm, from its registry).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
if command -v lookalike >/dev/null; then
  program=(lookalike)
else
  if [ ! -f "$root/dist/cli.js" ]; then
    if [ ! -f "$root/package-lock.json" ]; then
      echo "::error::lookalike isn't installed, and there is nothing in $root to build it from."
      exit 2
    fi
    (cd "$root" && npm ci --ignore-scripts --no-audit --no-fund && node scripts/build.mjs --production cli) >&2
  fi
  program=(node "$root/dist/cli.js")
fi

arguments=(--fail-on "${LOOKALIKE_FAIL_ON:-error}")
if [ -n "${LOOKALIKE_DIFF_BASE:-}" ]; then arguments+=(--diff "$LOOKALIKE_DIFF_BASE"); fi

paths=()
while IFS= read -r path; do
  path=${path%$'\r'}
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"${LOOKALIKE_PATHS:-.}"
if [ "${#paths[@]}" -eq 0 ]; then paths=(.); fi

if [ -n "${LOOKALIKE_SARIF_FILE:-}" ]; then
  # The log is for an upload; whether the job fails, the annotated run decides, which sees the same.
  "${program[@]}" check --format sarif "${arguments[@]}" -- "${paths[@]}" >"$LOOKALIKE_SARIF_FILE" 2>/dev/null || [ $? -le 2 ]
fi
exec "${program[@]}" check --format github "${arguments[@]}" -- "${paths[@]}"
