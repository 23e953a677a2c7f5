// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/enginefixture.h"
#include "tests/support/picturefile.h"
#include "ui/session/rendersession.h"

namespace diorama::testing_support {

/// A document with one box and one subject, and a session with a fake engine for it.
class SessionFixture : public EngineFixture
{
protected:
    SessionFixture()
    {
        Scene scene = EngineFixture::scene();
        Subject subject;
        subject.id = 2;
        subject.name = "Minka";
        subject.classWord = "cat";
        subject.photos = {photoOf(Qt::red)};
        scene.subjects.push_back(subject);
        document.reset(scene);
        session = std::make_unique<RenderSession>(document, *host, *queue);
    }
    ~SessionFixture() override
    {
        control->release();
        session.reset();
    }
    bool waitForOutlook()
    {
        return waitFor([this] { return session->forecast().has_value(); });
    }
    /// Renders once and waits for the end.
    RenderTask* renderOnce()
    {
        RenderTask* task = session->render();
        return waitForEnd(task) ? task : nullptr;
    }

    Document document;
    std::unique_ptr<RenderSession> session;
};

} // namespace diorama::testing_support
