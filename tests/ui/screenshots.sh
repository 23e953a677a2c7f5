#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of the window that the documentation shows, at 1280x800 and at twice that scale.
# Usage: tests/ui/screenshots.sh PROGRAM [FOLDER]
set -euo pipefail
program=${1:?the diorama program}
folder=${2:-docs/screenshots}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
"$program" --screenshots "$folder"
QT_SCALE_FACTOR=2 "$program" --screenshots "$folder/2x"
ls "$folder"
