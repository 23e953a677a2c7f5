// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"
#include "ui/document/arrange.h"
#include "ui/document/scenechange.h"

#include <QObject>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QMimeData;

namespace diorama {

class DocumentLock;
struct ContainerExtras;
class ScenePatch;

using Ids = std::vector<Id>;
inline bool contains(const Ids& ids, Id id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

using Boxes = std::vector<std::pair<Id, Box>>;

/// Consecutive edits with the same id other than None, text and targets become one undo step, until
/// Document::sealUndo().
enum class Merge { None, Prompt, Phrase, Strength, Nudge, Subject, Settings };

/// How regions travel in the z-order.
enum class ZMove { ToFront, Forward, Backward, ToBack };

/// Owns a scene with its undo stack, selection and file, and is the only one who changes it.
///
/// Widgets call the verbs, every verb is one undoable step, and `changed` tells everybody. Verbs
/// that change nothing leave no step. Unknown ids are ignored. GUI thread only.
class Document final : public QObject
{
    Q_OBJECT

public:
    using Edit = std::function<void(Scene&)>;

    /// A gesture or a multi-step edit: what is edited while it is open shows at once (changes are
    /// live) and becomes one undo step on commit(). Without a commit, the destructor takes
    /// everything back; so do undo and redo. One at a time: an inner transaction belongs to the
    /// outer one.
    class Transaction final
    {
    public:
        Transaction(Document& document, const QString& text);
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        ~Transaction();
        void commit();
        /// Puts the scene back to where the transaction began, and stays open.
        void rewind();
        /// False once committed or taken back by an undo.
        bool isOpen() const;

    private:
        Document& m_document;
        int m_serial = 0;
        bool m_outer = false;
    };

    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    const Scene& scene() const { return m_scene; }
    /// A copy for a render or a save; pictures are shared, so it is cheap.
    Scene snapshot() const { return m_scene; }
    QUndoStack& undoStack() { return m_undo; }
    bool isInTransaction() const { return m_transactionSerial != 0; }
    /// Calls it at once or, while a transaction is open, soon after its end: what arrives by itself
    /// is no part of a gesture.
    void afterTransaction(std::function<void()> call);

    // The file.
    QString path() const { return m_path; } ///< Empty until first saved.
    QString title() const;                  ///< The file's name, or "Untitled".
    bool isDirty() const { return !m_undo.isClean(); }
    bool isReadOnly() const; ///< Another program had the file open when this was last tried.
    /// Tries again where another program had the file open. Whether save() may write it.
    bool mayWrite();
    /// The file is another one than was last opened or saved here: somebody else wrote it.
    bool hasFileChanged() const;
    /// The file is text: it holds the scene, but neither history nor view.
    bool isPlainScene() const;
    QString lockOwner() const; ///< Who has, for people; empty unless isReadOnly().

    /// Replaces everything; clears undo, selection and lock. May start dirty.
    void reset(Scene scene = {}, const QString& path = {}, bool dirty = false);
    /// Takes over an automatic copy of the file at `path`, which may be empty: dirty, with the
    /// file's own history still in reach.
    void recover(Scene scene, const QString& path);
    /// Reads a .diorama container or a YAML scene, or a PNG that carries one (which stays
    /// untitled). On failure the document is as before.
    Result<void> open(const QString& path);
    /// To path(), atomically. What is edited while it is written stays unsaved.
    Result<void> save();
    Result<void> saveAs(const QString& path);
    /// What the last open() could not find although the rest opened; whole sentences.
    const QStringList& openWarnings() const { return m_openWarnings; }
    /// The opened container's history files; see readContainerHistory().
    const QStringList& storedHistory() const { return m_storedHistory; }
    /// The scene as it lies in the opened file, also where a copy of it was recovered.
    const Scene& storedScene() const { return m_storedScene; }
    /// Asked at each save into a container for a job that makes the thumbnail and the history on
    /// the thread that writes. May be empty.
    void setSaveExtras(std::function<std::function<ContainerExtras()>()> snapshot);
    /// Where a save writes: the runner calls what it is given once, on any thread, and returns when
    /// that is over. Without one it is called in place.
    void setSaveRunner(std::function<void(const std::function<void()>&)> runner);

    // Any edit that has no verb below.
    void edit(const QString& text, const Edit& change, Merge merge = Merge::None);
    void editSettings(const QString& text, const std::function<void(RenderSettings&)>& change,
                      Merge merge = Merge::Settings);
    /// Ends merging: call it when an editor loses focus or a key is released.
    void sealUndo();
    void undo() { m_undo.undo(); }
    void redo() { m_undo.redo(); }

    // Selection. Not undoable, but undo and redo select what they bring back.
    const Ids& selection() const { return m_selection; } ///< In the order of selecting.
    bool isSelected(Id region) const;
    Id currentRegion() const;                              ///< Last selected, or 0.
    Id currentSubject() const { return m_currentSubject; } ///< Or 0.
    void select(const Ids& regions);
    void toggleSelected(Id region);
    void selectAll(); ///< All that are visible and not locked.
    void setCurrentSubject(Id subject);

    // The scene as a whole.
    void setPrompt(const QString& text);
    void setNegativePrompt(const QString& text);
    void setCanvasSize(Size size);
    void setSeed(std::uint64_t seed);
    /// Takes over another scene (from the history, from an exported picture) as one step.
    void restoreScene(const Scene& scene, const QString& text);

    // Regions.
    Id addRegion(const Box& box, const QString& phrase = {}, std::optional<Id> subject = {});
    void removeRegions(const Ids& regions);
    /// Copies lie above everything, moved by the offset as far as the canvas allows, and are
    /// selected.
    Ids duplicateRegions(const Ids& regions, double dx, double dy);
    void setBoxes(const Boxes& boxes, const QString& text = {}, Merge merge = Merge::None);
    /// Moves by a canvas-relative offset; the group stops at the canvas's edges as one.
    void moveRegions(const Ids& regions, double dx, double dy, Merge merge = Merge::None);
    void alignRegions(const Ids& regions, Alignment alignment, AlignTo to);
    void distributeRegions(const Ids& regions, Axis axis);
    void setPhrase(Id region, const QString& text);
    void setRegionNegative(Id region, const QString& text);
    void setRegionStrength(const Ids& regions, double strength);
    void setOverlap(const Ids& regions, Overlap overlap);
    void setVisible(const Ids& regions, bool visible);
    void setLocked(const Ids& regions, bool locked);
    void attachSubject(const Ids& regions, std::optional<Id> subject);
    void moveInOrder(const Ids& regions, ZMove move);
    void setOrder(const Ids& backToFront); ///< Must name every region once, else nothing happens.

    // Subjects.
    Id addSubject(const Subject& subject);    ///< Its id is ignored.
    void removeSubjects(const Ids& subjects); ///< Regions lose them.
    void setSubjectName(Id subject, const QString& name);
    void setClassWord(Id subject, const QString& word);
    void setSubjectStrength(Id subject, double strength);
    void addPhotos(Id subject, const std::vector<Photo>& photos);
    void removePhoto(Id subject, int index);
    void setPhotoMask(Id subject, int index, PicturePtr mask);
    /// Puts another subject into all boxes of the old one.
    void replaceSubject(Id old, Id by);
    /// Makes a subject from photos (named after the first) and attaches it to the region; where
    /// there is no such region, a new one around the point. Returns the subject's id.
    Id attachPhotos(Id region, const std::vector<Photo>& photos, QPointF canvasPoint = {0.5, 0.5});

    // The clipboard, across documents. Subjects travel with their regions.
    std::unique_ptr<QMimeData> copyRegions(const Ids& regions) const;
    static bool canPaste(const QMimeData* data);
    /// Returns the new regions, now selected. Content that breaks the format's rules is refused.
    Ids paste(const QMimeData& data, std::optional<QPointF> canvasPoint = {});

Q_SIGNALS:
    void changed(const diorama::SceneChange& change);
    void selectionChanged();
    void currentSubjectChanged();
    void pathChanged();
    void dirtyChanged(bool dirty);
    void saved(const QString& path);

private:
    friend class EditCommand;

    void apply(const ScenePatch& patch, bool forward, bool live);
    void applyFromHistory(const ScenePatch& patch, bool forward);
    void push(const QString& text, ScenePatch patch, Merge merge, Ids selectionBefore);
    void beginTransaction(const QString& text);
    void endTransaction(bool keep);
    void rewindTransaction(bool live);
    void runDeferred();
    void editRegions(const Ids& regions, const QString& text,
                     const std::function<void(Region&)>& change, Merge merge = Merge::None);
    void editSubject(Id subject, const QString& text, const std::function<void(Subject&)>& change,
                     Merge merge = Merge::None);
    void takePath(const QString& path);
    Result<void> write(const QString& path);
    bool pruneSelection(); ///< Whether it changed.

    Scene m_scene;
    QUndoStack m_undo;
    Ids m_selection;
    Id m_currentSubject = 0;
    QString m_path;
    QStringList m_openWarnings;
    QStringList m_storedHistory;
    Scene m_storedScene;
    std::function<std::function<ContainerExtras()>()> m_saveExtras;
    std::function<void(const std::function<void()>&)> m_saveRunner;
    /// When the file was last written, and its size; nothing where there is none.
    std::optional<std::pair<std::int64_t, std::uint64_t>> m_stamp;
    bool m_isSaving = false;
    int m_revision = 0; ///< Counts the changes of the scene.
    std::unique_ptr<DocumentLock> m_lock;
    int m_sealed = 0; ///< Part of the merge key, so that a seal ends merging.
    // The open transaction.
    int m_transactionSerial = 0;
    int m_lastSerial = 0;
    QString m_transactionText;
    std::unique_ptr<Scene> m_transactionStart;
    Ids m_transactionSelection;
    std::vector<std::function<void()>> m_deferred; ///< Wait for its end.
};

} // namespace diorama
