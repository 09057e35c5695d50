#!/usr/bin/env bash
# Runs a command on stories that a stranger wrote, within limits, and shows what it said where
# nothing of it can act:
#
#   bash .github/fence.sh TITLE SECONDS KILOBYTES COMMAND...
#
# GitHub takes orders from the log: a line that begins with `::`, or holds `##[`, is a command.
# So commands are stopped there until a word that nobody can guess. In the summary the text is a
# block of code, which indented lines cannot leave. An annotation is made only from a line of the
# form file:line:column: text, only with a plain file name, and not from advice.
set -uo pipefail
title=$1 seconds=$2 kilobytes=$3
shift 3
said=$(mktemp) shown=$(mktemp)
trap 'rm -f "$said" "$shown"' EXIT

(ulimit -v "$kilobytes" && exec timeout --kill-after=10 "$seconds" "$@") >"$said" 2>&1
status=$?
if [ "$status" -ge 124 ]; then
  printf '\nStopped: it took more than %s seconds, or was killed.\n' "$seconds" >>"$said"
fi
# No control characters but tab and line end, and not what make says about itself.
LC_ALL=C tr -d '\000-\010\013-\037\177' <"$said" | grep -av '^make: ' | tail -c 200000 >"$shown"

word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n' "$word"
cat "$shown"
printf '\n::%s::\n' "$word"

if [ "$status" -ne 0 ]; then
  place='^((stories|docs)/[A-Za-z0-9._/-]+):([0-9]+):([0-9]+): (.*)$'
  sed -nE "/: advice: /d; s/%/%25/g; s#$place#::error file=\1,line=\3,col=\4::\5#p" "$shown" | head -n 10
fi

{
  if [ "$status" -eq 0 ]; then
    printf '### %s: in order\n\n' "$title"
  else
    printf '### %s: something is wrong\n\n' "$title"
    printf 'Each line says where it is and what to do. Change it in the branch of your pull '
    printf 'request, and this check runs again.\n\n'
    sed 's/^/    /' "$shown"
    printf '\n'
  fi
} >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
exit "$status"
