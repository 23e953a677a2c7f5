// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/autoencoderparity.h"
#include "core/evaluation/parity/clipparity.h"
#include "core/evaluation/parity/ipadapterparity.h"
#include "core/evaluation/parity/loraparity.h"
#include "core/evaluation/parity/parityrunner.h"
#include "core/evaluation/parity/pipelineparity.h"
#include "core/evaluation/parity/schedulerparity.h"
#include "core/evaluation/parity/singlefileparity.h"
#include "core/evaluation/parity/tokenizerparity.h"
#include "core/evaluation/parity/unetparity.h"

namespace diorama {

const std::vector<ParityKind>& parityKinds()
{
    static const std::vector<ParityKind> kinds = {
        pipelineParity(),    singleFileParity(), ipAdapterParity(),  loraParity(),
        autoencoderParity(), clipTextParity(),   clipVisionParity(), unetParity(),
        schedulerParity(),   tokenizerParity(),
    };
    return kinds;
}

} // namespace diorama
