#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes pictures of the window and its dialogs: light, dark, from right to left and with long names, at 1280x800 and, in
# the folder 2x, at twice that scale. Puts those that the documentation shows into docs/images.
# Usage: tests/ui/screenshots.sh PROGRAM [FOLDER]
set -euo pipefail
program=${1:?the diorama program}
folder=${2:-build/screenshots}
source=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../..")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
unset DBUS_SESSION_BUS_ADDRESS
"$program" --screenshots "$folder"
QT_SCALE_FACTOR=2 "$program" --screenshots "$folder/2x"
# In all colours: with fewer the painted picture has steps in it.
for picture in window-light:window cutout-light:cutout window-history-light:history; do
    convert "$folder/${picture%%:*}.png" -alpha off -depth 8 -strip -define png:compression-level=9 \
        "PNG24:$source/docs/images/${picture##*:}.png"
done
ls -l "$source/docs/images"
