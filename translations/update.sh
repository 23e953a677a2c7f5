#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Diorama authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the translation files up to date with the sources; new strings are then to be translated with Qt Linguist.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=${LUPDATE:-/usr/lib/qt6/bin/lupdate}
for language in de fr es ja zh_CN; do
    "$lupdate" -silent -no-obsolete -locations none -I . ui app/window \
        -source-language en_GB -target-language "$language" -ts "translations/diorama_$language.ts"
done
"$lupdate" -silent -no-obsolete -locations none -pluralonly -I . ui app/window \
    -source-language en_GB -target-language en -ts translations/diorama_en.ts
