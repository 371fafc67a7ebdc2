#!/usr/bin/env bash
# Builds the paper here and publishes it on a server, whose web server serves ROOT/dist. Visitors see the old site until the last
# step, which renames a link. Files that have not changed are neither sent nor stored twice. Three releases are kept.
# Usage: publish.sh USER@SERVER [ROOT] [FOLDER OF THE PAPER]
set -euo pipefail
server=${1:?name the server: publish.sh user@news.example}
root=${2:-/srv/news}
paper=$(realpath "${3:-.}")
[[ $root =~ ^/[A-Za-z0-9._/-]+$ ]] || { echo "$root: write a plain absolute path such as /srv/news" >&2; exit 1; }

npm run build -- --paper "$paper" --at now
release=$(basename "$(readlink -f "$paper/dist")")
ssh "$server" "mkdir -p $root/releases"
rsync -a --delete --link-dest="$root/dist/" "$paper/dist/" "$server:$root/releases/$release/"
ssh "$server" "cd $root && touch releases/$release && ln -sfn releases/$release next && mv -T next dist && ls -1td releases/*/ | tail -n +4 | xargs -r rm -rf --"
