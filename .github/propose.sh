#!/usr/bin/env bash
# Brings a story that came by an issue form into a pull request, and says so below the issue:
#
#   bash .github/propose.sh FOLDER
#
# FOLDER holds what `python -m hooks intake` wrote: comment.md and, if there is a story, branch,
# path, contents.json and pull.json.
# From the environment: GH_TOKEN, GH_REPO (owner/name), NUMBER (of the issue), BASE (the commit to
# begin from). A branch on which somebody has worked is not written over.
set -euo pipefail
folder=$1

tell() {
  gh issue comment "$NUMBER" --edit-last --create-if-none --body-file "$1"
}

if [ ! -f "$folder/path" ]; then
  tell "$folder/comment.md"
  exit 0
fi

branch=$(cat "$folder/branch")
path=$(cat "$folder/path")
# It was made by our own code, but from a stranger's words: look again before anything is written.
[[ $branch == "story/issue-$NUMBER" && $path =~ ^stories/[a-z0-9-]{1,80}/[a-z0-9-]{1,80}\.md$ ]] || {
  echo "The story has no place in this repository." >&2
  exit 1
}

if gh api "repos/$GH_REPO/git/ref/heads/$branch" >/dev/null 2>&1; then
  ahead=$(gh api "repos/$GH_REPO/compare/$BASE...$branch" --jq .ahead_by)
  if [ "$ahead" != 1 ]; then
    printf '### Your change is not in the file yet\n\nSomebody has worked on the file since. Please write below what you want to change.\n' >"$folder/late.md"
    tell "$folder/late.md"
    exit 0
  fi
  gh api -X PATCH "repos/$GH_REPO/git/refs/heads/$branch" -f "sha=$BASE" -F force=true >/dev/null
else
  gh api -X POST "repos/$GH_REPO/git/refs" -f "ref=refs/heads/$branch" -f "sha=$BASE" >/dev/null
fi

gh api -X PUT "repos/$GH_REPO/contents/$path" --input "$folder/contents.json" >/dev/null
if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" = 0 ]; then
  gh api -X POST "repos/$GH_REPO/pulls" --input "$folder/pull.json" >/dev/null
fi
tell "$folder/comment.md"
