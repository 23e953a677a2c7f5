// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/heap.h"
#include "core/evaluation/evaluatorstage.h"
#include "core/training/trainingcli.h"

#include <string_view>

int main(int argc, char** argv)
{
    diorama::keepFreedMemory();
    if (argc > 1 && std::string_view(argv[1]) == "evaluators")
        return diorama::runEvaluatorTrainingCli(argc - 1, argv + 1);
    return diorama::runTrainingCli(argc, argv);
}
