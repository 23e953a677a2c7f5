#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole way as a person goes it, with a real window and real events: start, draw two boxes, drop two photos, type a
# prompt, render with the shipped model, see at least four different previews, save, quit, open again, export.
# It waits for what must happen, never for a time, so that it also passes on a slow machine.
# Usage: tests/ui/endtoend.sh PROGRAM DRAGSOURCE FOLDER     (screenshots are kept in FOLDER)
# Exit status 77: something that the test needs is not there; it says what.
set -uo pipefail
program=$(realpath "${1:?the diorama program}")
dragsource=$(realpath "${2:?the program that photos are dragged from}")
mkdir -p "${3:?a folder for the screenshots}"
shots=$(realpath "$3")
source=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
patience=${ENDTOEND_SECONDS:-1200} # For the render; everything else has 60 seconds.

skip() { echo "endtoend: skipped: $*"; exit 77; }
for tool in Xvfb xdotool import unzip; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
done
[ -e "${DIORAMA_ENGINE:-$(dirname "$program")/libdiorama-engine.so}" ] || skip "the engine has not been built"
[ -e "$source/models/diorama-small/model_index.json" ] || skip "the shipped model is not there"

scratch=$(mktemp -d)
rm -f "$shots"/*.png
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch HOME=$scratch LC_ALL=C.UTF-8
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
app= xvfb= source_window=
finish() {
    for process in $source_window $app $xvfb; do kill "$process" 2>/dev/null; done
    wait 2>/dev/null
    rm -rf "$scratch"
}
trap finish EXIT
fail() {
    import -window root "$shots/failed.png" 2>/dev/null
    echo "endtoend: FAILED: $*"
    [ -s "$scratch/log" ] && tail -5 "$scratch/log"
    exit 1
}

# wait_for SECONDS "what is missing" COMMAND...: until the command succeeds.
wait_for() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@"; do
        [ $SECONDS -lt $end ] || fail "$what"
        [ -z "$app" ] || kill -0 "$app" 2>/dev/null || fail "the program ended while: $what"
        sleep 0.1
    done
}
shot() { import -window root "$shots/$1.png"; }
picture_of() { import -window root -crop "$1" rgb:- 2>/dev/null | sha256sum | cut -c1-16; }
readonly all=1280x800+0+0 canvas=480x340+370+170
# The window has drawn all that it had to: one picture was seen three times. A cursor may blink meanwhile.
settled() {
    local look
    look=$(picture_of $all)
    looks[$look]=$((${looks[$look]:-0} + 1))
    [ "${looks[$look]}" -ge 3 ]
}
settle() {
    local -A looks=()
    wait_for 60 "the window does not come to rest" settled
}
key() { xdotool key --clearmodifiers "$1"; settle; }

# The screen number is Xvfb's own choice; no window manager runs.
mkfifo "$scratch/screen"
exec 3<>"$scratch/screen"
Xvfb -displayfd 3 -screen 0 1400x800x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
read -r -t 60 number <&3 || fail "Xvfb did not start"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb

photos=("$source/resources/samples/photos/owl.png" "$source/resources/samples/photos/tree.png")

find_window() { window=$(xdotool search --all --onlyvisible --pid "$app" --name 'Diorama' 2>/dev/null | head -1); [ -n "$window" ]; }
start() {
    # In the scratch folder, so that dialogs begin there and a name is all that is typed.
    (cd "$scratch" && exec "$program" "$@") 2>"$scratch/log" &
    app=$!
    wait_for 60 "no window" find_window
    xdotool windowmove --sync "$window" 0 0 windowsize --sync "$window" 1280 800
    xdotool windowfocus --sync "$window"
    settle
}

is_over() { ! kill -0 "$app" 2>/dev/null; }
quit() {
    xdotool windowfocus "$window"
    xdotool key --clearmodifiers ctrl+q
    local process=$app end=$((SECONDS + 60))
    until is_over; do
        [ $SECONDS -lt $end ] || fail "the program did not quit"
        sleep 0.1
    done
    app=
    wait "$process" || fail "the program ended with status $?"
}

find_dialog() { dialog=$(xdotool search --all --onlyvisible --pid "$app" --name "$1" 2>/dev/null | head -1); [ -n "$dialog" ]; }
no_dialog() { ! find_dialog "$1"; }
# answer TITLE SHOT [NAME]: photographs the dialog with that title, types a name where one is given, and accepts it.
answer() {
    wait_for 60 "no dialog \"$1\"" find_dialog "$1"
    xdotool windowfocus --sync "$dialog"
    settle
    if [ $# -gt 2 ]; then
        xdotool key --clearmodifiers ctrl+a
        xdotool type --delay 40 "$3"
        settle
    fi
    shot "$2"
    xdotool key Return
    wait_for 60 "the dialog \"$1\" stays" no_dialog "$1"
    xdotool windowfocus --sync "$window"
}

# In steps, as a hand moves.
glide() {
    local i
    for i in 1 2 3 4 5 6 7 8; do
        xdotool mousemove $(($1 + ($3 - $1) * i / 8)) $(($2 + ($4 - $2) * i / 8))
        sleep 0.03
    done
}
draw() {
    xdotool key --clearmodifiers b mousemove "$1" "$2" mousedown 1
    glide "$@"
    xdotool mouseup 1
    settle
}

# drop FILE X Y: from a second program's window, dragged into the first.
source_shows() { xdotool search --all --onlyvisible --pid "$source_window" --name 'Drag source' >/dev/null 2>&1; }
canvas_differs() { [ "$(picture_of $canvas)" != "$1" ]; }
drop() {
    local before
    before=$(picture_of $canvas)
    "$dragsource" "$1" 1290 300 2>/dev/null &
    source_window=$!
    wait_for 60 "no window to drag from" source_shows
    settle
    xdotool mousemove 1340 350 mousedown 1
    glide 1340 350 1300 350
    glide 1300 350 "$2" "$3"
    settle
    xdotool mouseup 1
    wait_for 60 "the dropped photo does not show" canvas_differs "$before"
    kill "$source_window"
    wait "$source_window" 2>/dev/null
    source_window=
    xdotool windowfocus --sync "$window"
    settle
}

file=$scratch/picture.diorama
start
shot 1-start
key ctrl+n
draw 460 200 580 400
draw 640 220 770 460
shot 2-boxes
drop "${photos[0]}" 520 320
drop "${photos[1]}" 705 360
shot 3-photos
key F4
xdotool type --delay 10 'an owl beside a tree on a meadow'
settle
shot 4-typed

# The render: different pictures of the canvas, until the first and four previews were seen.
declare -A seen
watch() {
    local sum
    sum=$(picture_of $canvas)
    if [ -z "${seen[$sum]:-}" ]; then
        seen[$sum]=1
        [ ${#seen[@]} -gt 6 ] || shot "5-seen-${#seen[@]}"
    fi
    [ ${#seen[@]} -ge 5 ]
}
xdotool key --clearmodifiers ctrl+Return
wait_for "$patience" "fewer than four previews were seen" watch

# Saved again and again until the finished picture is in the project.
xdotool key --clearmodifiers ctrl+s
answer 'Save As' 6-saving "$(basename "$file")"
wait_for 60 "nothing was saved" test -s "$file"
has_picture() {
    unzip -l "$file" 2>/dev/null | grep -q 'history/r0001.png' && return
    xdotool key --clearmodifiers ctrl+s
    sleep 1
    return 1
}
wait_for "$patience" "the finished picture does not come into the project" has_picture
settle
shot 7-rendered
scene=$(unzip -p "$file" scene.yaml)
count() { grep -cE "$1" <<<"$scene"; }
[ "$(count '^ *box:|^ *- *box:')" -eq 2 ] || fail "the project does not hold two boxes"
[ "$(count '^ *(- )?subject: [0-9]')" -eq 2 ] || fail "the boxes do not both have a subject"
grep -q 'an owl beside a tree on a meadow' <<<"$scene" || fail "the prompt is not in the project"
quit

start "$file"
# The picture has come back with the project, so that it can be exported at once.
export_opens() {
    find_dialog 'Export Picture' && return
    xdotool key --clearmodifiers ctrl+e
    sleep 0.5
    find_dialog 'Export Picture'
}
wait_for 60 "the picture has not come back with the project" export_opens
shot 8-reopened
answer 'Export Picture' 9-export
wait_for 60 "nothing was exported" test -s "$scratch/picture.png"
cp "$scratch/picture.png" "$shots/result.png"
quit
echo "endtoend: passed, screenshots are in $shots"
