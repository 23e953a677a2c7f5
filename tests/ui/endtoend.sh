#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole way as a person goes it, with a real window and real events: start, draw two boxes, add two photos, type a
# prompt, render with the shipped model, see at least four different previews, save, quit, open again, export.
# Usage: tests/ui/endtoend.sh PROGRAM FOLDER     (screenshots are kept in FOLDER)
# Exit status 77: something that the test needs is not installed.
set -uo pipefail
program=$(realpath "${1:?the diorama program}")
mkdir -p "${2:?a folder for the screenshots}"
shots=$(realpath "$2")
source=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")

for tool in Xvfb xdotool import; do
    command -v "$tool" >/dev/null || { echo "endtoend: $tool is not installed, skipped"; exit 77; }
done

scratch=$(mktemp -d)
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch HOME=$scratch LC_ALL=C.UTF-8
display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
xvfb=$!
export DISPLAY=$display QT_QPA_PLATFORM=xcb
app=
finish() {
    [ -n "$app" ] && kill "$app" 2>/dev/null
    kill "$xvfb" 2>/dev/null
    rm -rf "$scratch"
}
trap finish EXIT
fail() {
    import -window root "$shots/failed.png" 2>/dev/null
    echo "endtoend: FAILED: $*"
    exit 1
}
shot() { import -window root "$shots/$1.png"; }
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done

photos=("$source"/resources/samples/photos/*)
[ ${#photos[@]} -ge 2 ] || fail "no sample photos"

start() {
    "$program" "$@" 2>"$scratch/log" &
    app=$!
    for _ in $(seq 100); do
        window=$(xdotool search --onlyvisible --pid "$app" --name 'Diorama' 2>/dev/null | head -1)
        [ -n "$window" ] && break
        kill -0 "$app" 2>/dev/null || fail "the program ended: $(cat "$scratch/log")"
        sleep 0.1
    done
    [ -n "$window" ] || fail "no window"
    xdotool windowsize --sync "$window" 1280 800 windowmove "$window" 0 0
    xdotool windowfocus "$window" 2>/dev/null
    sleep 1.5
}

quit() {
    xdotool key --clearmodifiers ctrl+q
    for _ in $(seq 100); do kill -0 "$app" 2>/dev/null || { app=; return; }; sleep 0.1; done
    fail "the program did not quit"
}

# Waits for a dialog with that title, types a path into it and accepts it.
answer() {
    local id=
    for _ in $(seq 150); do
        id=$(xdotool search --onlyvisible --pid "$app" --name "$1" 2>/dev/null | head -1)
        [ -n "$id" ] && break
        sleep 0.1
    done
    [ -n "$id" ] || fail "no dialog \"$1\""
    xdotool windowfocus "$id" 2>/dev/null
    sleep 0.5
    xdotool key --clearmodifiers ctrl+a
    xdotool type --delay 8 "$2"
    xdotool key Return
    for _ in $(seq 150); do
        xdotool search --onlyvisible --pid "$app" --name "$1" >/dev/null 2>&1 || break
        sleep 0.1
    done
    xdotool windowfocus "$window" 2>/dev/null
    sleep 0.5
}

drag() {
    xdotool mousemove "$1" "$2" mousedown 1
    xdotool mousemove $((($1 + $3) / 2)) $((($2 + $4) / 2)) mousemove "$3" "$4"
    sleep 0.1
    xdotool mouseup 1
    sleep 0.3
}

file=$scratch/picture.diorama
start
shot 1-start
xdotool key --clearmodifiers ctrl+n
sleep 0.5

# The canvas lies in the middle of the window.
xdotool key --clearmodifiers b
drag 450 250 570 430
xdotool key --clearmodifiers b
drag 620 250 760 450
shot 2-boxes

# Two photos, through the file dialog.
for photo in "${photos[@]:0:2}"; do
    xdotool key --clearmodifiers ctrl+shift+p
    answer 'Choose Photos' "$photo"
done
shot 3-photos

xdotool key --clearmodifiers F4
sleep 0.2
xdotool type --delay 8 'a sunny meadow in front of mountains'
xdotool key --clearmodifiers ctrl+Return
shot 4-typed

# The render: pictures of the canvas until five different ones were seen and it stands still.
declare -A seen
still=0
last=
deadline=$((SECONDS + ${ENDTOEND_SECONDS:-120}))
while [ $SECONDS -lt $deadline ]; do
    sum=$(import -window root -crop 480x260+380+190 rgb:- 2>/dev/null | sha256sum | cut -c1-16)
    if [ "$sum" = "$last" ]; then
        still=$((still + 1))
    else
        still=0
        seen[$sum]=1
        [ ${#seen[@]} -le 12 ] && import -window root "$shots/5-step-$(printf %02d ${#seen[@]}).png"
    fi
    last=$sum
    [ ${#seen[@]} -ge 5 ] && [ $still -ge 30 ] && break
    sleep 0.05
done
shot 6-rendered
[ ${#seen[@]} -ge 5 ] || fail "only $((${#seen[@]} - 1)) previews were seen"
echo "endtoend: ${#seen[@]} different pictures of the canvas were seen"

xdotool key --clearmodifiers ctrl+s
answer 'Save As' "$file"
for _ in $(seq 50); do [ -s "$file" ] && break; sleep 0.1; done
[ -s "$file" ] || fail "nothing was saved"
quit

start "$file"
shot 7-reopened
# The picture has come back with the project, so that it can be exported at once.
xdotool key --clearmodifiers ctrl+e
answer 'Export Picture' "$scratch/result.png"
shot 8-export
for _ in $(seq 80); do [ -s "$scratch/result.png" ] && break; sleep 0.1; done
[ -s "$scratch/result.png" ] || fail "nothing was exported"
cp "$scratch/result.png" "$shots/result.png"
sleep 0.5
quit
echo "endtoend: passed"
