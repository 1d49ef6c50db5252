#!/usr/bin/env bash
# The language server in Helix, which has a screen only: keys and screen go through tmux.
set -u
dir=$(mktemp -d)
mkdir -p "$dir/config/helix"
mapfile -t server <<< "$SERVER"
cat > "$dir/config/helix/languages.toml" << TOML
[language-server.msgmd]
command = "${server[0]}"
args = [$(printf '"%s",' "${server[@]:1}")]
[[language]]
name = "msgmd"
scope = "text.msgmd"
file-types = [{ glob = "*.msg.md" }]
roots = []
language-servers = ["msgmd"]
TOML
cat > "$dir/config/helix/config.toml" << 'TOML'
theme = "default"
[editor]
end-of-line-diagnostics = "hint"
TOML

code=1
tm() { tmux -S "$dir/tmux" "$@"; }
screen() { tm capture-pane -p; }
finish() {
  [ $code = 0 ] || screen
  tm kill-server 2> /dev/null
  rm -rf "$dir"
  exit $code
}
wait_for() {
  for _ in $(seq 100); do
    screen | grep -qF -- "$1" && return
    sleep 0.1
  done
  echo "not seen: $1"
  finish
}

tm -f /dev/null new-session -d -x 160 -y 40 env XDG_CONFIG_HOME="$dir/config" XDG_CACHE_HOME="$dir/cache" LC_ALL=C.UTF-8 \
  ${HELIX_RUNTIME:+HELIX_RUNTIME="$HELIX_RUNTIME"} "${HX:-hx}" "$FILE:6" || finish
wait_for 'Привет'
wait_for 'фамильярно'
echo 'ok diagnostics'
tm send-keys Space a
wait_for 'Заменить на «Здравствуйте»'
tm send-keys Enter
wait_for 'Здравствуйте, {{ client.name }}!'
tm send-keys ':w' Enter
for _ in $(seq 50); do grep -q '^Здравствуйте, {{ client.name }}!' "$FILE" && break; sleep 0.1; done
grep -q '^Здравствуйте, {{ client.name }}!' "$FILE" || finish
echo 'ok quick fix'
tm send-keys 'o' '{{ ord'
wait_for 'order.slot'
echo 'ok completion'
code=0
finish
