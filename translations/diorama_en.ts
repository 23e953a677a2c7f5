<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>diorama::BatchDialog</name>
    <message numerus="yes">
        <source>About %n minute(s) in all.</source>
        <translation>
            <numerusform>About %n minute in all.</numerusform>
            <numerusform>About %n minutes in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::ContractDock</name>
    <message numerus="yes">
        <source>The model ignores %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>The model ignores one thing that you asked for.</numerusform>
            <numerusform>The model ignores %n things that you asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model approximates %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>The model approximates one thing that you asked for.</numerusform>
            <numerusform>The model approximates %n things that you asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n Picture(s)</source>
        <translation>
            <numerusform>Export %n Picture</numerusform>
            <numerusform>Export %n Pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these files are there already. Press Replace to overwrite them.</source>
        <translation>
            <numerusform>One of these files is there already. Press Replace to overwrite it.</numerusform>
            <numerusform>%n of these files are there already. Press Replace to overwrite them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::MainWindow</name>
    <message numerus="yes">
        <source>Exported %n picture(s).</source>
        <translation>
            <numerusform>Exported %n picture.</numerusform>
            <numerusform>Exported %n pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) still wait from last time; the queue is paused.</source>
        <translation>
            <numerusform>%n render still waits from last time; the queue is paused.</numerusform>
            <numerusform>%n renders still wait from last time; the queue is paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n picture(s) in its history that are not saved.</source>
        <translation>
            <numerusform>&quot;%1&quot; has %n picture in its history that is not saved.</numerusform>
            <numerusform>&quot;%1&quot; has %n pictures in its history that are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were removed from the history.</source>
        <translation>
            <numerusform>%n picture was removed from the history.</numerusform>
            <numerusform>%n pictures were removed from the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history is larger than a project takes: %n picture(s), the oldest, were left out. Export them before you close the window.</source>
        <translation>
            <numerusform>The history is larger than a project takes: its oldest picture was left out. Export it before you close the window.</numerusform>
            <numerusform>The history is larger than a project takes: its %n oldest pictures were left out. Export them before you close the window.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::ModelsDialog</name>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s).</source>
        <translation>
            <numerusform>&quot;%1&quot; has %n problem.</numerusform>
            <numerusform>&quot;%1&quot; has %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::ProgressDock</name>
    <message numerus="yes">
        <source>Cancelled after %n step(s).</source>
        <translation>
            <numerusform>Cancelled after %n step.</numerusform>
            <numerusform>Cancelled after %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n render(s) wait.</source>
        <translation>
            <numerusform>The queue is paused: %n render waits.</numerusform>
            <numerusform>The queue is paused: %n renders wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::RecoveryDialog</name>
    <message numerus="yes">
        <source>%1, kept on %2, with %n picture(s)</source>
        <translation>
            <numerusform>%1, kept on %2, with %n picture</numerusform>
            <numerusform>%1, kept on %2, with %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of unsaved work will be deleted for good.</source>
        <translation>
            <numerusform>%n copy of unsaved work will be deleted for good.</numerusform>
            <numerusform>%n copies of unsaved work will be deleted for good.</numerusform>
        </translation>
    </message>
</context>
</TS>
