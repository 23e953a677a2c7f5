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
    </context>
    <context>
        <name>diorama::ModelsDialog</name>
        <message numerus="yes">
            <source>"%1" has %n problem(s).</source>
            <translation>
                <numerusform>"%1" has %n problem.</numerusform>
                <numerusform>"%1" has %n problems.</numerusform>
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
    </context>
</TS>
