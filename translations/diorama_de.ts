<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>DocumentLock</name>
    <message>
        <source>%1 (process %2) on %3</source>
        <translation>%1 (Prozess %2) auf %3</translation>
    </message>
</context>
<context>
    <name>DrawTool</name>
    <message>
        <source>Shift: square. Alt: from the centre. Space: move. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Umschalt: quadratisch. Alt: von der Mitte aus. Leertaste: verschieben. Strg: ohne Einrasten. Esc: abbrechen.</translation>
    </message>
</context>
<context>
    <name>EngineTexts</name>
    <message>
        <source>Reading the scene</source>
        <translation>Szene wird gelesen</translation>
    </message>
    <message>
        <source>Reading the vocabulary</source>
        <translation>Wortschatz wird gelesen</translation>
    </message>
    <message>
        <source>Loading the text encoder</source>
        <translation>Textencoder wird geladen</translation>
    </message>
    <message>
        <source>Loading the UNet</source>
        <translation>UNet wird geladen</translation>
    </message>
    <message>
        <source>Loading the autoencoder</source>
        <translation>Autoencoder wird geladen</translation>
    </message>
    <message>
        <source>Loading the image encoder</source>
        <translation>Bildencoder wird geladen</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>Bild wird dekodiert</translation>
    </message>
    <message>
        <source>The negative prompt is not used, because guidance is switched off.</source>
        <translation>Der negative Prompt wird nicht verwendet, weil die Führung ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is made for Stable Diffusion 1.x and does not fit the shipped model.</source>
        <translation>„%1“ ist für Stable Diffusion 1.x gemacht und passt nicht zum mitgelieferten Modell.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used as %2.</source>
        <translation>„%1“ wird als %2 verwendet.</translation>
    </message>
    <message>
        <source>This model takes %1 regions, the foremost ones. This one is left out.</source>
        <translation>Dieses Modell nimmt %1 Bereiche, die vordersten. Dieser wird weggelassen.</translation>
    </message>
    <message>
        <source>The model was trained to fill boxes.</source>
        <translation>Das Modell wurde darauf trainiert, Rahmen zu füllen.</translation>
    </message>
    <message>
        <source>This model knows no boxes. Layout guidance pulls the phrase towards its box; attach GLIGEN for exact boxes.</source>
        <translation>Dieses Modell kennt keine Rahmen. Die Layoutführung zieht die Beschreibung zu ihrem Rahmen; für genaue Rahmen GLIGEN anhängen.</translation>
    </message>
    <message>
        <source>This model knows no boxes and layout guidance is off. Switch it on, or attach GLIGEN.</source>
        <translation>Dieses Modell kennt keine Rahmen, und die Layoutführung ist aus. Schalten Sie sie ein, oder hängen Sie GLIGEN an.</translation>
    </message>
    <message>
        <source>The phrase is bound to the box.</source>
        <translation>Die Beschreibung ist an den Rahmen gebunden.</translation>
    </message>
    <message>
        <source>The phrase becomes a part of the prompt, not bound to the box.</source>
        <translation>Die Beschreibung wird Teil des Prompts und ist nicht an den Rahmen gebunden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no photo, so only its words are used.</source>
        <translation>„%1“ hat kein Foto, darum werden nur die Worte verwendet.</translation>
    </message>
    <message>
        <source>This model reads no photos. Attach an IP-Adapter so that &quot;%1&quot; is recognised.</source>
        <translation>Dieses Modell liest keine Fotos. Hängen Sie einen IP-Adapter an, damit „%1“ erkannt wird.</translation>
    </message>
    <message>
        <source>The first %1 photos of &quot;%2&quot; are used.</source>
        <translation>Die ersten %1 Fotos von „%2“ werden verwendet.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are used.</source>
        <translation>Die Fotos von „%1“ werden verwendet.</translation>
    </message>
    <message>
        <source>The subject&apos;s strength scales how strictly its photos are followed.</source>
        <translation>Die Stärke des Motivs bestimmt, wie streng seinen Fotos gefolgt wird.</translation>
    </message>
    <message>
        <source>The strength scales layout guidance in this region.</source>
        <translation>Die Stärke bestimmt die Layoutführung in diesem Bereich.</translation>
    </message>
    <message>
        <source>The region&apos;s strength acts through layout guidance, which is off.</source>
        <translation>Die Stärke des Bereichs wirkt über die Layoutführung, und die ist aus.</translation>
    </message>
    <message>
        <source>The region&apos;s own negative prompt acts inside its box and makes each step slower.</source>
        <translation>Der eigene negative Prompt des Bereichs wirkt in seinem Rahmen und macht jeden Schritt langsamer.</translation>
    </message>
    <message>
        <source>The region&apos;s negative prompt is not used, because guidance is switched off.</source>
        <translation>Der negative Prompt des Bereichs wird nicht verwendet, weil die Führung ausgeschaltet ist.</translation>
    </message>
    <message>
        <source>The strength of &quot;%1&quot; is 0, so its photos are not used.</source>
        <translation>Die Stärke von „%1“ ist 0, darum werden die Fotos nicht verwendet.</translation>
    </message>
    <message>
        <source>Only the first photo of &quot;%1&quot; is used: GLIGEN&apos;s boxes take one.</source>
        <translation>Nur das erste Foto von „%1“ wird verwendet: GLIGENs Rahmen nehmen eines.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: GLIGEN&apos;s folder &quot;image_project&quot; is missing beside its weights.</source>
        <translation>Die Fotos von „%1“ werden nicht verwendet: Neben den Gewichten fehlt GLIGENs Ordner „image_project“.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: the CLIP image encoder of GLIGEN, a folder named &quot;image_encoder&quot;, is missing or another one.</source>
        <translation>Die Fotos von „%1“ werden nicht verwendet: GLIGENs CLIP-Bildencoder, ein Ordner namens „image_encoder“, fehlt oder ist ein anderer.</translation>
    </message>
    <message>
        <source>GLIGEN follows photos at full strength. An IP-Adapter follows them less strictly.</source>
        <translation>GLIGEN folgt Fotos in voller Stärke. Ein IP-Adapter folgt ihnen weniger streng.</translation>
    </message>
    <message>
        <source>Without an IP-Adapter this model has no masks, so the words decide who is in front.</source>
        <translation>Ohne IP-Adapter hat dieses Modell keine Masken, also entscheiden die Worte, wer vorn ist.</translation>
    </message>
    <message>
        <source>The overlap rule shapes the region&apos;s mask.</source>
        <translation>Die Überlappungsregel formt die Maske des Bereichs.</translation>
    </message>
    <message>
        <source>The shipped model weighs all words alike: emphasis such as (word:1.2) is left out.</source>
        <translation>Das mitgelieferte Modell gewichtet alle Wörter gleich: Betonungen wie (Wort:1.2) bleiben unbeachtet.</translation>
    </message>
    <message>
        <source>The prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Der Prompt ist für dieses Modell zu lang: Seine Wörter ab „%1“ werden weggelassen.</translation>
    </message>
    <message>
        <source>The negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Der negative Prompt ist für dieses Modell zu lang: Seine Wörter ab „%1“ werden weggelassen.</translation>
    </message>
    <message>
        <source>With the scene&apos;s, the region&apos;s negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Zusammen mit dem der Szene ist der negative Prompt des Bereichs für dieses Modell zu lang: Seine Wörter ab „%1“ werden weggelassen.</translation>
    </message>
    <message>
        <source>The phrase is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Die Beschreibung ist für dieses Modell zu lang: Ihre Wörter ab „%1“ werden weggelassen.</translation>
    </message>
    <message>
        <source>The phrase has no room left in this model&apos;s prompt.</source>
        <translation>Für die Beschreibung ist im Prompt dieses Modells kein Platz mehr.</translation>
    </message>
    <message>
        <source>The chosen scheduler does not fit how this model was trained. Choose the model&apos;s own scheduler.</source>
        <translation>Das gewählte Verfahren passt nicht dazu, wie dieses Modell trainiert wurde. Wählen Sie das Verfahren des Modells.</translation>
    </message>
    <message>
        <source>Karras noise levels are not used: this scheduler has levels of its own.</source>
        <translation>Karras-Rauschpegel werden nicht verwendet: Dieses Verfahren hat eigene Pegel.</translation>
    </message>
    <message>
        <source>The spacing is not used: this scheduler has one of its own.</source>
        <translation>Die Abstände werden nicht verwendet: Dieses Verfahren hat eigene.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers overflow in %1, so there is no picture. Choose another precision, such as float32.</source>
        <translation>Die Zahlen des Modells laufen in %1 über, daher entsteht kein Bild. Wählen Sie eine andere Genauigkeit, etwa float32.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers are not finite, so there is no picture. Verify the model&apos;s files, detach adapters or lower the guidance.</source>
        <translation>Die Zahlen des Modells sind nicht endlich, daher entsteht kein Bild. Prüfen Sie die Dateien des Modells, lösen Sie Adapter oder verringern Sie die Führung.</translation>
    </message>
    <message>
        <source>Processors do not compute in float16. Choose bfloat16 or float32.</source>
        <translation>Prozessoren rechnen nicht in float16. Wählen Sie bfloat16 oder float32.</translation>
    </message>
    <message>
        <source>This model paints pictures of another size or kind than the canvas, so a region cannot be repainted.</source>
        <translation>Dieses Modell malt Bilder anderer Größe oder Art als die Leinwand, daher lässt sich kein Bereich neu malen.</translation>
    </message>
    <message>
        <source>The machine ran out of memory.</source>
        <translation>Dem Rechner ging der Speicher aus.</translation>
    </message>
    <message>
        <source>The memory did not suffice while %1. Choose a smaller canvas or half precision, detach adapters, or close other programs.</source>
        <translation>Der Speicher reichte nicht (%1). Wählen Sie eine kleinere Leinwand oder halbe Genauigkeit, lösen Sie Adapter, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log says more.</source>
        <translation>Etwas Unerwartetes ging schief; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>The canvas&apos;s sides must be multiples of %1 pixels.</source>
        <translation>Die Seiten der Leinwand müssen Vielfache von %1 Pixeln sein.</translation>
    </message>
    <message>
        <source>The canvas is smaller than one latent cell.</source>
        <translation>Die Leinwand ist kleiner als eine latente Zelle.</translation>
    </message>
    <message>
        <source>The draft belongs to another scene or model, so it cannot be finished.</source>
        <translation>Der Entwurf gehört zu einer anderen Szene oder einem anderen Modell und kann nicht fertiggestellt werden.</translation>
    </message>
    <message>
        <source>Repainting a region needs a picture to start from.</source>
        <translation>Um einen Bereich neu zu malen, braucht es ein Ausgangsbild.</translation>
    </message>
    <message>
        <source>The region to repaint is not in the scene.</source>
        <translation>Der neu zu malende Bereich ist nicht in der Szene.</translation>
    </message>
    <message>
        <source>Cannot load the engine &quot;%1&quot;. Install Diorama again, or set DIORAMA_ENGINE to the module&apos;s path.</source>
        <translation>Die Engine „%1“ kann nicht geladen werden. Installieren Sie Diorama neu, oder setzen Sie DIORAMA_ENGINE auf den Pfad des Moduls.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama engine.</source>
        <translation>„%1“ ist keine Engine von Diorama.</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; could not start.</source>
        <translation>Die Engine „%1“ konnte nicht starten.</translation>
    </message>
    <message>
        <source>Pictures cannot be read: the engine is not available.</source>
        <translation>Bilder können nicht gelesen werden: Die Engine ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; choose a scene file.</source>
        <translation>„%1“ ist ein Ordner; wählen Sie eine Szenendatei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended early while it was read.</source>
        <translation>„%1“ endete vorzeitig beim Lesen.</translation>
    </message>
    <message>
        <source>Cannot open &quot;%1&quot;: %2.</source>
        <translation>„%1“ kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a scene.</source>
        <translation>„%1“ kann nicht als Szene gelesen werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a PNG file.</source>
        <translation>„%1“ ist keine PNG-Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a broken PNG file: %2. Get an intact copy of it.</source>
        <translation>„%1“ ist eine beschädigte PNG-Datei: %2. Beschaffen Sie eine unversehrte Kopie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2. Get an intact copy of it.</source>
        <translation>„%1“ kann nicht geöffnet werden: %2. Beschaffen Sie eine unversehrte Kopie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama project: it holds no scene.yaml. Choose another file.</source>
        <translation>„%1“ ist kein Diorama-Projekt: Es enthält keine scene.yaml. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; carries no scene. Only pictures that Diorama exported with their scene can be opened again.</source>
        <translation>Das Bild „%1“ trägt keine Szene. Nur Bilder, die Diorama mit ihrer Szene exportiert hat, lassen sich wieder öffnen.</translation>
    </message>
    <message>
        <source>The history is larger than 512 MiB; remove some of its pictures and save again.</source>
        <translation>Der Verlauf ist größer als 512 MiB; entfernen Sie einige seiner Bilder und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is missing in &quot;%2&quot;; add it again.</source>
        <translation>Das Bild „%1“ fehlt in „%2“; fügen Sie es erneut hinzu.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; in &quot;%2&quot; is damaged and was left out; add it again.</source>
        <translation>Das Bild „%1“ in „%2“ ist beschädigt und wurde ausgelassen; fügen Sie es erneut hinzu.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is not part of &quot;%2&quot;; add it again.</source>
        <translation>Das Bild „%1“ ist nicht Teil von „%2“; fügen Sie es erneut hinzu.</translation>
    </message>
    <message>
        <source>A picture of &quot;%1&quot; is missing: %2</source>
        <translation>Ein Bild von „%1“ fehlt: %2</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has changed since the scene was saved; it is used as it is.</source>
        <translation>Das Bild „%1“ hat sich geändert, seit die Szene gespeichert wurde; es wird so verwendet, wie es ist.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Verzeichnis nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Speicherkontingent überschritten</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger lässt sich nur lesen</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>es ist kein Verzeichnis</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>The phrase is bound to the box, but layout guidance passes it by: the prompt does not mention it.</source>
        <translation>Die Beschreibung ist an den Rahmen gebunden, doch die Layoutführung übergeht sie: Der Prompt erwähnt sie nicht.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Region %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>Motiv %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>x %1, y %2, %3 × %4 pixels</source>
        <translation>x %1, y %2, %3 × %4 Pixel</translation>
    </message>
    <message>
        <source>Subject %1</source>
        <translation>Motiv %1</translation>
    </message>
</context>
<context>
    <name>MoveTool</name>
    <message>
        <source>Shift: along one axis. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Umschalt: entlang einer Achse. Strg: ohne Einrasten. Esc: abbrechen.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>“%1” is not a picture that Diorama can read, or it is damaged. Use PNG, JPEG, WebP or TIFF.</source>
        <translation>„%1“ ist kein Bild, das Diorama lesen kann, oder es ist beschädigt. Verwenden Sie PNG, JPEG, WebP oder TIFF.</translation>
    </message>
    <message>
        <source>“%1” is too large: at most 400 megapixels are allowed.</source>
        <translation>„%1“ ist zu groß: Höchstens 400 Megapixel sind erlaubt.</translation>
    </message>
    <message>
        <source>The picture on the clipboard cannot be used.</source>
        <translation>Das Bild in der Zwischenablage kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the end of the file is missing.</source>
        <translation>„%1“ ist beschädigt: Das Ende der Datei fehlt.</translation>
    </message>
    <message>
        <source>“%1” could not be read. It is not there any more, too large, or may not be opened.</source>
        <translation>„%1“ konnte nicht gelesen werden: Die Datei ist nicht mehr da, zu groß oder darf nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>ResizeTool</name>
    <message>
        <source>Shift: keep the ratio. Alt: around the centre. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Umschalt: Seitenverhältnis behalten. Alt: um die Mitte. Strg: ohne Einrasten. Esc: abbrechen.</translation>
    </message>
</context>
<context>
    <name>diorama::AboutDialog</name>
    <message>
        <source>About Diorama</source>
        <translation>Über Diorama</translation>
    </message>
    <message>
        <source>Composes pictures from boxes, photos and words, on your own machine.</source>
        <translation>Komponiert Bilder aus Rahmen, Fotos und Worten, auf Ihrem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Third-Party Software</source>
        <translation>Software Dritter</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>diorama::BatchDialog</name>
    <message>
        <source>Render Several Seeds</source>
        <translation>Mehrere Seeds rendern</translation>
    </message>
    <message>
        <source>Each seed gives another picture of the same scene.</source>
        <translation>Jeder Seed ergibt ein anderes Bild derselben Szene.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>Seeds %1 to %2. They wait behind renders that you start yourself.</source>
        <translation>Seeds %1 bis %2. Sie warten hinter Bildern, die Sie selbst starten.</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) in all.</source>
        <translation>
            <numerusform>Insgesamt etwa %n Minute.</numerusform>
            <numerusform>Insgesamt etwa %n Minuten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::CanvasActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Takes the selected regions to the clipboard.</source>
        <translation>Nimmt die ausgewählten Bereiche in die Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected regions with their subjects, also for other scenes.</source>
        <translation>Kopiert die ausgewählten Bereiche mit ihren Motiven, auch für andere Szenen.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Brings regions from the clipboard; a picture becomes a subject.</source>
        <translation>Holt Bereiche aus der Zwischenablage; ein Bild wird zu einem Motiv.</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Makes a second box with the same phrase and subject.</source>
        <translation>Macht einen zweiten Rahmen mit derselben Beschreibung und demselben Motiv.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Removes the selected regions; nothing in particular is painted there.</source>
        <translation>Entfernt die ausgewählten Bereiche; dort wird dann nichts Bestimmtes gemalt.</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Selects all regions that are visible and not locked.</source>
        <translation>Wählt alle Bereiche aus, die sichtbar und nicht gesperrt sind.</translation>
    </message>
    <message>
        <source>D&amp;eselect</source>
        <translation>A&amp;uswahl aufheben</translation>
    </message>
    <message>
        <source>Selects nothing.</source>
        <translation>Wählt nichts aus.</translation>
    </message>
    <message>
        <source>&amp;New Region</source>
        <translation>&amp;Neuer Bereich</translation>
    </message>
    <message>
        <source>Puts a box in the middle, without the mouse.</source>
        <translation>Setzt einen Rahmen in die Mitte, ohne Maus.</translation>
    </message>
    <message>
        <source>Bring to &amp;Front</source>
        <translation>In den &amp;Vordergrund</translation>
    </message>
    <message>
        <source>Where boxes overlap, this one hides all others.</source>
        <translation>Wo Rahmen sich überlappen, verdeckt dieser alle anderen.</translation>
    </message>
    <message>
        <source>Bring For&amp;ward</source>
        <translation>Nach v&amp;orn</translation>
    </message>
    <message>
        <source>Moves the box above its next neighbour.</source>
        <translation>Schiebt den Rahmen über seinen nächsten Nachbarn.</translation>
    </message>
    <message>
        <source>Send Bac&amp;kward</source>
        <translation>Nach &amp;hinten</translation>
    </message>
    <message>
        <source>Moves the box below its next neighbour.</source>
        <translation>Schiebt den Rahmen unter seinen nächsten Nachbarn.</translation>
    </message>
    <message>
        <source>Send to &amp;Back</source>
        <translation>In den H&amp;intergrund</translation>
    </message>
    <message>
        <source>Where boxes overlap, all others hide this one.</source>
        <translation>Wo Rahmen sich überlappen, verdecken alle anderen diesen.</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved on the canvas.</source>
        <translation>Ein gesperrter Rahmen kann auf der Leinwand nicht angefasst oder verschoben werden.</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>A hidden region takes no part in the render.</source>
        <translation>Ein ausgeblendeter Bereich nimmt am Rendern nicht teil.</translation>
    </message>
    <message>
        <source>&amp;Unlock All</source>
        <translation>Alle &amp;entsperren</translation>
    </message>
    <message>
        <source>Makes all boxes movable again.</source>
        <translation>Macht alle Rahmen wieder beweglich.</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>Alle ein&amp;blenden</translation>
    </message>
    <message>
        <source>All regions take part in the render again.</source>
        <translation>Alle Bereiche nehmen wieder am Rendern teil.</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>&amp;Mitten ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>Mitten in der &amp;Höhe ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Puts the boxes&apos; edges or centres onto one line.</source>
        <translation>Setzt Kanten oder Mitten der Rahmen auf eine Linie.</translation>
    </message>
    <message>
        <source>Align to Can&amp;vas</source>
        <translation>An der Lein&amp;wand ausrichten</translation>
    </message>
    <message>
        <source>Align the selection as one group to the canvas.</source>
        <translation>Richtet die Auswahl als eine Gruppe an der Leinwand aus.</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Makes the gaps side by side equal.</source>
        <translation>Macht die Lücken nebeneinander gleich.</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Makes the gaps one below the other equal.</source>
        <translation>Macht die Lücken untereinander gleich.</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>A drag on the empty canvas selects the boxes that it touches.</source>
        <translation>Ziehen auf der leeren Leinwand wählt die berührten Rahmen aus.</translation>
    </message>
    <message>
        <source>&amp;Draw Boxes</source>
        <translation>Rahmen &amp;zeichnen</translation>
    </message>
    <message>
        <source>A drag on the empty canvas draws a box; hold Ctrl to draw over others.</source>
        <translation>Ziehen auf der leeren Leinwand zeichnet einen Rahmen; mit Strg auch über anderen.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Shows the canvas larger.</source>
        <translation>Zeigt die Leinwand größer.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Shows the canvas smaller.</source>
        <translation>Zeigt die Leinwand kleiner.</translation>
    </message>
    <message>
        <source>&amp;Fit in Window</source>
        <translation>Ins &amp;Fenster einpassen</translation>
    </message>
    <message>
        <source>Shows the whole canvas.</source>
        <translation>Zeigt die ganze Leinwand.</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Shows one pixel of the picture as one pixel of the screen.</source>
        <translation>Zeigt ein Bildpixel als ein Bildschirmpixel.</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>&amp;Auswahl zeigen</translation>
    </message>
    <message>
        <source>Shows the selected boxes as large as possible.</source>
        <translation>Zeigt die ausgewählten Rahmen so groß wie möglich.</translation>
    </message>
    <message>
        <source>Show &amp;Boxes</source>
        <translation>&amp;Rahmen anzeigen</translation>
    </message>
    <message>
        <source>Hide the boxes to see only the picture.</source>
        <translation>Rahmen ausblenden, um nur das Bild zu sehen.</translation>
    </message>
    <message>
        <source>Show &amp;Masks</source>
        <translation>&amp;Masken anzeigen</translation>
    </message>
    <message>
        <source>Shows which part of the picture the model gives to each region.</source>
        <translation>Zeigt, welchen Teil des Bildes das Modell jedem Bereich gibt.</translation>
    </message>
    <message>
        <source>Show &amp;Rulers</source>
        <translation>&amp;Lineale anzeigen</translation>
    </message>
    <message>
        <source>Shows rulers, from which guides can be dragged.</source>
        <translation>Zeigt Lineale, aus denen Hilfslinien gezogen werden können.</translation>
    </message>
    <message>
        <source>Show &amp;Grid</source>
        <translation>&amp;Gitter anzeigen</translation>
    </message>
    <message>
        <source>Shows a grid over the canvas.</source>
        <translation>Zeigt ein Gitter über der Leinwand.</translation>
    </message>
    <message>
        <source>Snap to G&amp;rid</source>
        <translation>Am &amp;Gitter einrasten</translation>
    </message>
    <message>
        <source>Boxes end on grid lines. Hold Ctrl to suspend snapping.</source>
        <translation>Rahmen enden auf Gitterlinien. Strg setzt das Einrasten aus.</translation>
    </message>
    <message>
        <source>Snap to &amp;Cells</source>
        <translation>An &amp;Zellen einrasten</translation>
    </message>
    <message>
        <source>Boxes end on the model&apos;s cells of 8 pixels: finer places make no difference to the picture.</source>
        <translation>Rahmen enden auf den 8 Pixel großen Zellen des Modells: feinere Lagen ändern das Bild nicht.</translation>
    </message>
    <message>
        <source>Snap to B&amp;oxes</source>
        <translation>An R&amp;ahmen einrasten</translation>
    </message>
    <message>
        <source>Boxes line up with each other and with the canvas.</source>
        <translation>Rahmen richten sich aneinander und an der Leinwand aus.</translation>
    </message>
    <message>
        <source>&amp;High Contrast Boxes</source>
        <translation>Rahmen mit &amp;hohem Kontrast</translation>
    </message>
    <message>
        <source>Thick lines told apart by their dashes, not by colour.</source>
        <translation>Dicke Linien, an ihren Strichen unterscheidbar, nicht an der Farbe.</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasDrop</name>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasScene</name>
    <message>
        <source>Press Enter and say what belongs here, or drop a photo.</source>
        <translation>Eingabe drücken und sagen, was hierher gehört, oder ein Foto ablegen.</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Regions: %3. Selected: %4.</source>
        <translation>%1 × %2 Pixel. Bereiche: %3. Ausgewählt: %4.</translation>
    </message>
    <message>
        <source>Drag to draw a box,
or drop a photo here.

Then say what belongs in it.</source>
        <translation>Ziehen, um einen Rahmen zu zeichnen,
oder ein Foto hier ablegen.

Dann sagen, was hineingehört.</translation>
    </message>
    <message>
        <source>Open a scene or make a new one.</source>
        <translation>Öffnen Sie eine Szene oder beginnen Sie eine neue.</translation>
    </message>
</context>
<context>
    <name>diorama::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Border between the two pictures</source>
        <translation>Grenze zwischen den beiden Bildern</translation>
    </message>
</context>
<context>
    <name>diorama::CompareView</name>
    <message>
        <source>Two pictures with a movable border</source>
        <translation>Zwei Bilder mit verschiebbarer Grenze</translation>
    </message>
</context>
<context>
    <name>diorama::ContractDock</name>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Negative phrase</source>
        <translation>Negative Beschreibung</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adapter</translation>
    </message>
    <message>
        <source>Number of regions</source>
        <translation>Anzahl der Bereiche</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Abtastung</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>angenähert</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>Model Contract</source>
        <translation>Modellvertrag</translation>
    </message>
    <message>
        <source>What the model uses of each region</source>
        <translation>Was das Modell von jedem Bereich verwendet</translation>
    </message>
    <message>
        <source>What the loaded model will use, approximate or ignore when you press Render.</source>
        <translation>Was das geladene Modell verwendet, annähert oder ignoriert, wenn Sie auf „Rendern“ drücken.</translation>
    </message>
    <message>
        <source>What the model makes of each box is listed here before you render.</source>
        <translation>Was das Modell aus jedem Rahmen macht, steht hier vor dem Rendern.</translation>
    </message>
    <message>
        <source>Whole scene</source>
        <translation>Ganze Szene</translation>
    </message>
    <message numerus="yes">
        <source>The model ignores %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>Das Modell ignoriert %n Vorgabe.</numerusform>
            <numerusform>Das Modell ignoriert %n Vorgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model uses everything that you asked for.</source>
        <translation>Das Modell verwendet alle Ihre Vorgaben.</translation>
    </message>
    <message>
        <source>Your last edits are looked at after this render.</source>
        <translation>Ihre letzten Änderungen werden nach diesem Bild berücksichtigt.</translation>
    </message>
    <message numerus="yes">
        <source>The model approximates %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>Das Modell nähert %n Vorgabe nur an.</numerusform>
            <numerusform>Das Modell nähert %n Vorgaben nur an.</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene cannot be rendered; Issues says why.</source>
        <translation>Diese Szene kann nicht gerendert werden; „Probleme“ sagt, warum.</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutCanvas</name>
    <message>
        <source>Photo with its cut-out</source>
        <translation>Foto mit seiner Freistellung</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Das Foto wird gelesen …</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutDialog</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>Freistellung bearbeiten</translation>
    </message>
    <message>
        <source>Paint over what belongs to the subject.</source>
        <translation>Übermalen, was zum Motiv gehört.</translation>
    </message>
    <message>
        <source>Paint over what does not belong to the subject.</source>
        <translation>Übermalen, was nicht zum Motiv gehört.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the brush in pixels of the photo; Ctrl and the wheel change it too.</source>
        <translation>Größe des Pinsels in Pixeln des Fotos; Strg und das Mausrad ändern sie auch.</translation>
    </message>
    <message>
        <source>The photo is missing.</source>
        <translation>Das Foto fehlt.</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Das Foto wird gelesen …</translation>
    </message>
    <message>
        <source>Finding the outline…</source>
        <translation>Der Umriss wird gesucht …</translation>
    </message>
    <message>
        <source>What is shaded red is left out. Paint to mend it.</source>
        <translation>Was rot schattiert ist, bleibt weg. Übermalen verbessert es.</translation>
    </message>
    <message>
        <source>Keep All</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>The whole photo belongs to the subject; then remove what does not.</source>
        <translation>Das ganze Foto gehört zum Motiv; entfernen Sie dann, was nicht dazugehört.</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>Alles entfernen</translation>
    </message>
    <message>
        <source>Nothing belongs to the subject; then keep what does.</source>
        <translation>Nichts gehört zum Motiv; behalten Sie dann, was dazugehört.</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Forgets all strokes and finds the outline anew.</source>
        <translation>Vergisst alle Striche und sucht den Umriss neu.</translation>
    </message>
</context>
<context>
    <name>diorama::Document</name>
    <message>
        <source>Add Region</source>
        <translation>Bereich hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate Region</source>
        <translation>Bereich duplizieren</translation>
    </message>
    <message>
        <source>Move Region</source>
        <translation>Bereich verschieben</translation>
    </message>
    <message>
        <source>Duplicate Regions</source>
        <translation>Bereiche duplizieren</translation>
    </message>
    <message>
        <source>Move Regions</source>
        <translation>Bereiche verschieben</translation>
    </message>
    <message>
        <source>Resize Region</source>
        <translation>Bereichsgröße ändern</translation>
    </message>
    <message>
        <source>Resize Regions</source>
        <translation>Bereichsgrößen ändern</translation>
    </message>
    <message>
        <source>Edit Prompt</source>
        <translation>Prompt bearbeiten</translation>
    </message>
    <message>
        <source>Edit Negative Prompt</source>
        <translation>Negativen Prompt bearbeiten</translation>
    </message>
    <message>
        <source>Change Canvas Size</source>
        <translation>Leinwandgröße ändern</translation>
    </message>
    <message>
        <source>Change Seed</source>
        <translation>Seed ändern</translation>
    </message>
    <message>
        <source>Paste Region</source>
        <translation>Bereich einfügen</translation>
    </message>
    <message>
        <source>Paste Regions</source>
        <translation>Bereiche einfügen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Choose a file name first.</source>
        <translation>Wählen Sie zuerst einen Dateinamen.</translation>
    </message>
    <message>
        <source>“%1” is open in %2. Save under another name.</source>
        <translation>„%1“ ist in %2 geöffnet. Speichern Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Remove Region</source>
        <translation>Bereich entfernen</translation>
    </message>
    <message>
        <source>Remove Regions</source>
        <translation>Bereiche entfernen</translation>
    </message>
    <message>
        <source>Align Region</source>
        <translation>Bereich ausrichten</translation>
    </message>
    <message>
        <source>Align Regions</source>
        <translation>Bereiche ausrichten</translation>
    </message>
    <message>
        <source>Distribute Region</source>
        <translation>Bereich verteilen</translation>
    </message>
    <message>
        <source>Distribute Regions</source>
        <translation>Bereiche verteilen</translation>
    </message>
    <message>
        <source>Edit Phrase</source>
        <translation>Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Edit Negative Phrase</source>
        <translation>Negative Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>Bereichsstärke ändern</translation>
    </message>
    <message>
        <source>Change Overlap</source>
        <translation>Überlappung ändern</translation>
    </message>
    <message>
        <source>Show Region</source>
        <translation>Bereich einblenden</translation>
    </message>
    <message>
        <source>Show Regions</source>
        <translation>Bereiche einblenden</translation>
    </message>
    <message>
        <source>Hide Region</source>
        <translation>Bereich ausblenden</translation>
    </message>
    <message>
        <source>Hide Regions</source>
        <translation>Bereiche ausblenden</translation>
    </message>
    <message>
        <source>Lock Region</source>
        <translation>Bereich sperren</translation>
    </message>
    <message>
        <source>Lock Regions</source>
        <translation>Bereiche sperren</translation>
    </message>
    <message>
        <source>Unlock Region</source>
        <translation>Bereich entsperren</translation>
    </message>
    <message>
        <source>Unlock Regions</source>
        <translation>Bereiche entsperren</translation>
    </message>
    <message>
        <source>Attach Subject</source>
        <translation>Motiv zuordnen</translation>
    </message>
    <message>
        <source>Detach Subject</source>
        <translation>Motiv lösen</translation>
    </message>
    <message>
        <source>Change Order</source>
        <translation>Reihenfolge ändern</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>Motiv hinzufügen</translation>
    </message>
    <message>
        <source>Remove Subject</source>
        <translation>Motiv entfernen</translation>
    </message>
    <message>
        <source>Remove Subjects</source>
        <translation>Motive entfernen</translation>
    </message>
    <message>
        <source>Rename Subject</source>
        <translation>Motiv umbenennen</translation>
    </message>
    <message>
        <source>Change Class Word</source>
        <translation>Klassenwort ändern</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>Motivstärke ändern</translation>
    </message>
    <message>
        <source>Add Photo</source>
        <translation>Foto hinzufügen</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Change Cut-Out</source>
        <translation>Freistellung ändern</translation>
    </message>
    <message>
        <source>Replace Subject</source>
        <translation>Motiv ersetzen</translation>
    </message>
    <message>
        <source>Add Region with Photo</source>
        <translation>Bereich mit Foto hinzufügen</translation>
    </message>
    <message>
        <source>Attach Photo</source>
        <translation>Foto zuordnen</translation>
    </message>
    <message>
        <source>“%1” could not be saved; there may be too little memory. Close other programs and try again.</source>
        <translation>„%1“ konnte nicht gespeichert werden; vielleicht fehlt Arbeitsspeicher. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is still being saved. Try again in a moment.</source>
        <translation>„%1“ wird noch gespeichert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>diorama::DraftSheet</name>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>Tick it to have this picture finished.</source>
        <translation>Ankreuzen, damit dieses Bild fertig gemalt wird.</translation>
    </message>
    <message>
        <source>This draft is not ready yet.</source>
        <translation>Dieser Entwurf ist noch nicht fertig.</translation>
    </message>
</context>
<context>
    <name>diorama::DraftsDock</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Paint Drafts</source>
        <translation>Entwürfe malen</translation>
    </message>
    <message>
        <source>Finish Ticked</source>
        <translation>Angekreuzte fertig malen</translation>
    </message>
    <message>
        <source>How many different seeds are begun.</source>
        <translation>Wie viele verschiedene Seeds begonnen werden.</translation>
    </message>
    <message>
        <source>Where each draft stops. A third of all steps is enough to judge the composition.</source>
        <translation>Wo jeder Entwurf anhält. Ein Drittel aller Schritte genügt, um die Komposition zu beurteilen.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Stop at step</source>
        <translation>Anhalten bei Schritt</translation>
    </message>
    <message>
        <source>Paint a few seeds up to an early step, tick the promising ones, and finish only those.</source>
        <translation>Malen Sie einige Seeds bis zu einem frühen Schritt, kreuzen Sie die guten an und malen Sie nur diese fertig.</translation>
    </message>
    <message>
        <source>Begins a picture for each seed and stops early. Replaces the drafts shown here.</source>
        <translation>Beginnt für jeden Seed ein Bild und hält früh an. Ersetzt die gezeigten Entwürfe.</translation>
    </message>
    <message>
        <source>Paints the ticked drafts to the end. They come out exactly as if they had not been interrupted.</source>
        <translation>Malt die angekreuzten Entwürfe zu Ende. Sie werden genau so, als wären sie nicht unterbrochen worden.</translation>
    </message>
</context>
<context>
    <name>diorama::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n Picture(s)</source>
        <translation>
            <numerusform>%n Bild exportieren</numerusform>
            <numerusform>%n Bilder exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>PNG keeps every pixel and can carry the scene. OpenRaster keeps one layer for each region.</source>
        <translation>PNG behält jedes Pixel und kann die Szene mitführen. OpenRaster behält eine Ebene je Bereich.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Higher is larger and closer to the picture.</source>
        <translation>Höher ist größer und näher am Bild.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Larger pictures are resampled with Lanczos; no new detail is painted.</source>
        <translation>Größere Bilder werden mit Lanczos umgerechnet; neue Einzelheiten werden nicht gemalt.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Keep the scene inside, so that the picture can be opened again</source>
        <translation>Szene im Bild behalten, sodass es wieder geöffnet werden kann</translation>
    </message>
    <message>
        <source>Share without prompts and photos</source>
        <translation>Ohne Prompts und Fotos weitergeben</translation>
    </message>
    <message>
        <source>The file holds the boxes, the prompts and the photos. PNG only.</source>
        <translation>Die Datei enthält Rahmen, Prompts und Fotos. Nur PNG.</translation>
    </message>
    <message>
        <source>The file holds nothing but the picture.</source>
        <translation>Die Datei enthält nichts als das Bild.</translation>
    </message>
    <message>
        <source>Mark the picture as made by AI</source>
        <translation>Bild als KI-erzeugt kennzeichnen</translation>
    </message>
    <message>
        <source>Writes the IPTC digital source type into the file&apos;s metadata, as honest publishing asks for.</source>
        <translation>Schreibt den IPTC-Typ der digitalen Quelle in die Metadaten, wie es ehrliches Veröffentlichen verlangt.</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.webp *.tif *.ora)</source>
        <translation>Bilder (*.png *.jpg *.webp *.tif *.ora)</translation>
    </message>
    <message>
        <source>× %1 px (%2 %)</source>
        <translation>× %1 px (%2 %)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>“%1” is there already. Press Replace to overwrite it.</source>
        <translation>„%1“ gibt es schon. „Ersetzen“ überschreibt die Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these files are there already. Press Replace to overwrite them.</source>
        <translation>
            <numerusform>Eine dieser Dateien gibt es schon. „Ersetzen“ überschreibt sie.</numerusform>
            <numerusform>%n dieser Dateien gibt es schon. „Ersetzen“ überschreibt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>and as high as each picture&apos;s shape wants</source>
        <translation>und so hoch, wie es die Form jedes Bildes verlangt</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>The picture&apos;s own size.</source>
        <translation>Die Größe des Bildes selbst.</translation>
    </message>
    <message>
        <source>%1 times as wide and as high.</source>
        <translation>%1-mal so breit und so hoch.</translation>
    </message>
</context>
<context>
    <name>diorama::FilmStrip</name>
    <message>
        <source>Previews of all steps</source>
        <translation>Vorschauen aller Schritte</translation>
    </message>
    <message>
        <source>Drag along the previews to look back at any step; double-click to return to the newest one.</source>
        <translation>Über die Vorschauen ziehen, um auf einen Schritt zurückzublicken; Doppelklick kehrt zum neuesten zurück.</translation>
    </message>
    <message>
        <source>The previews of a render are kept here.</source>
        <translation>Die Vorschauen eines Renderns bleiben hier.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>diorama::HelpDialog</name>
    <message>
        <source>Diorama Help</source>
        <translation>Diorama-Hilfe</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Anleitung durchsuchen</translation>
    </message>
    <message>
        <source>The guide is missing from this build.</source>
        <translation>Die Anleitung fehlt in dieser Fassung.</translation>
    </message>
</context>
<context>
    <name>diorama::History</name>
    <message>
        <source>★ Seed %1</source>
        <translation>★ Seed %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>Seed %1, %2 steps, painted in %3 seconds by %4 on %5.</source>
        <translation>Seed %1, %2 Schritte, in %3 Sekunden von %4 gemalt am %5.</translation>
    </message>
</context>
<context>
    <name>diorama::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Pictures painted so far, newest first</source>
        <translation>Bisher gemalte Bilder, neueste zuerst</translation>
    </message>
    <message>
        <source>Every picture that you render is kept here, with its seed and its scene.</source>
        <translation>Jedes gerenderte Bild bleibt hier, mit seinem Seed und seiner Szene.</translation>
    </message>
    <message>
        <source>Restore Scene</source>
        <translation>Szene wiederherstellen</translation>
    </message>
    <message>
        <source>Brings back the boxes, prompts and settings that this picture was painted from.</source>
        <translation>Holt Rahmen, Prompts und Einstellungen zurück, aus denen dieses Bild gemalt wurde.</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>Als Startbild verwenden</translation>
    </message>
    <message>
        <source>The next renders begin from this picture instead of noise and stay close to it.</source>
        <translation>Die nächsten Bilder beginnen mit diesem statt mit Rauschen und bleiben ihm nah.</translation>
    </message>
    <message>
        <source>Repaint Selected Region</source>
        <translation>Ausgewählten Bereich neu malen</translation>
    </message>
    <message>
        <source>The next render paints only the selected box anew and keeps the rest of this picture.</source>
        <translation>Das nächste Rendern malt nur den ausgewählten Rahmen neu und behält den Rest dieses Bildes.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Marks a picture as good. Starred pictures are never dropped.</source>
        <translation>Kennzeichnet ein Bild als gut. Bilder mit Stern werden nie verworfen.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Shows two pictures with a slider between them.</source>
        <translation>Zeigt zwei Bilder mit einem Schieber dazwischen.</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Puts the chosen pictures onto one sheet with their seeds.</source>
        <translation>Setzt die gewählten Bilder mit ihren Seeds auf einen Bogen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the chosen pictures to files.</source>
        <translation>Schreibt die gewählten Bilder in Dateien.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Removes the chosen pictures from the history.</source>
        <translation>Entfernt die gewählten Bilder aus dem Verlauf.</translation>
    </message>
    <message>
        <source>Drag a picture onto a box to make it a subject, or into another program.</source>
        <translation>Ziehen Sie ein Bild auf einen Rahmen, um daraus ein Motiv zu machen, oder in ein anderes Programm.</translation>
    </message>
    <message>
        <source>Use This Seed</source>
        <translation>Diesen Seed verwenden</translation>
    </message>
    <message>
        <source>The next renders take this picture&apos;s seed; the scene stays as it is.</source>
        <translation>Die nächsten Bilder entstehen mit dem Seed dieses Bildes; die Szene bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Puts the picture onto the clipboard, for other programs.</source>
        <translation>Legt das Bild für andere Programme in die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>diorama::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>diorama::IssueListModel</name>
    <message>
        <source>“%1” has neither a phrase nor a subject: say what belongs in it.</source>
        <translation>„%1“ hat weder Beschreibung noch Motiv: Sagen Sie, was hineingehört.</translation>
    </message>
    <message>
        <source>“%1” is smaller than 8 pixels: the model cannot see it.</source>
        <translation>„%1“ ist kleiner als 8 Pixel: Das Modell kann es nicht sehen.</translation>
    </message>
    <message>
        <source>“%1” has no class word, for example “cat”.</source>
        <translation>„%1“ hat kein Klassenwort, zum Beispiel „cat“.</translation>
    </message>
    <message>
        <source>The photo “%1” of “%2” is missing.</source>
        <translation>Das Foto „%1“ von „%2“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” has no photo: only its words are used.</source>
        <translation>„%1“ hat kein Foto: Nur die Worte werden verwendet.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>“%1” leaves the canvas or is empty.</source>
        <translation>„%1“ verlässt die Leinwand oder ist leer.</translation>
    </message>
    <message>
        <source>“%1” names a subject that is not there.</source>
        <translation>„%1“ nennt ein Motiv, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The strength of “%1” is out of range.</source>
        <translation>Die Stärke von „%1“ liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>“%1” has too many photos, or a photo&apos;s path is too long.</source>
        <translation>„%1“ hat zu viele Fotos, oder der Pfad eines Fotos ist zu lang.</translation>
    </message>
    <message>
        <source>The number of “%1” is used twice or out of range.</source>
        <translation>Die Nummer von „%1“ ist doppelt vergeben oder unzulässig.</translation>
    </message>
    <message>
        <source>A text of “%1” is too long or damaged.</source>
        <translation>Ein Text von „%1“ ist zu lang oder beschädigt.</translation>
    </message>
    <message>
        <source>Both sides of the canvas must be multiples of 8 between 64 and 2048 pixels.</source>
        <translation>Beide Seiten der Leinwand müssen Vielfache von 8 zwischen 64 und 2048 Pixeln sein.</translation>
    </message>
    <message>
        <source>The prompt or what is not wanted is too long or damaged.</source>
        <translation>Der Prompt oder das Unerwünschte ist zu lang oder beschädigt.</translation>
    </message>
    <message>
        <source>The scene has too many regions or subjects.</source>
        <translation>Die Szene hat zu viele Bereiche oder Motive.</translation>
    </message>
    <message>
        <source>No model is chosen, or its name is too long.</source>
        <translation>Es ist kein Modell gewählt, oder sein Name ist zu lang.</translation>
    </message>
    <message>
        <source>There are too many adapters, or one of them is not complete.</source>
        <translation>Es sind zu viele Adapter, oder einer von ihnen ist unvollständig.</translation>
    </message>
    <message>
        <source>The start picture is missing.</source>
        <translation>Das Startbild fehlt.</translation>
    </message>
    <message>
        <source>The region to repaint or the picture that it belongs to is not there.</source>
        <translation>Der neu zu malende Bereich oder sein Bild ist nicht da.</translation>
    </message>
    <message>
        <source>A setting has a value that is not allowed. (%1)</source>
        <translation>Eine Einstellung hat einen unzulässigen Wert. (%1)</translation>
    </message>
</context>
<context>
    <name>diorama::IssuesDock</name>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Issues, worst first</source>
        <translation>Probleme, schwerste zuerst</translation>
    </message>
    <message>
        <source>Press Enter or double-click to go to the place.</source>
        <translation>Eingabetaste oder Doppelklick führt zur Stelle.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Opens the list of models, to choose another one or to add a folder or file.</source>
        <translation>Öffnet die Liste der Modelle, um ein anderes zu wählen oder einen Ordner oder eine Datei hinzuzufügen.</translation>
    </message>
</context>
<context>
    <name>diorama::MainWindow</name>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Edits, oldest first</source>
        <translation>Änderungen, älteste zuerst</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2 px</source>
        <translation>%1, %2 px</translation>
    </message>
    <message>
        <source>Busy: 99 % below %1 ms, worst %2 ms</source>
        <translation>Beschäftigt: 99 % unter %1 ms, längstens %2 ms</translation>
    </message>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>„%1“ exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n picture(s).</source>
        <translation>
            <numerusform>%n Bild exportiert.</numerusform>
            <numerusform>%n Bilder exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>Die Engine ist noch nicht gestartet.</translation>
    </message>
    <message>
        <source>Engine: libtorch %1</source>
        <translation>Engine: libtorch %1</translation>
    </message>
    <message>
        <source>Scenes (*.diorama *.yaml *.yml *.png)</source>
        <translation>Szenen (*.diorama *.yaml *.yml *.png)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 has this file open; you can look at it and save a copy under another name.</source>
        <translation>%1 hat diese Datei geöffnet; Sie können sie ansehen und unter anderem Namen eine Kopie speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;.</source>
        <translation>„%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Diorama project (*.diorama);;Plain scene with pictures beside it (*.yaml)</source>
        <translation>Diorama-Projekt (*.diorama);;Einfache Szene mit Bildern daneben (*.yaml)</translation>
    </message>
    <message>
        <source>Untitled.diorama</source>
        <translation>Unbenannt.diorama</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>„%1“ enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>%1[*] – Diorama</source>
        <translation>%1[*] – Diorama</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Opens an empty scene.</source>
        <translation>Öffnet eine leere Szene.</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Opens another window with an empty scene.</source>
        <translation>Öffnet ein weiteres Fenster mit einer leeren Szene.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Opens a project, a scene file, or a picture that Diorama exported.</source>
        <translation>Öffnet ein Projekt, eine Szenendatei oder ein von Diorama exportiertes Bild.</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open Sam&amp;ple</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saves the project with its photos in one file.</source>
        <translation>Speichert das Projekt mit seinen Fotos in einer Datei.</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Saves the project under another name.</source>
        <translation>Speichert das Projekt unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>Bild &amp;exportieren …</translation>
    </message>
    <message>
        <source>Writes the picture under the boxes to a file.</source>
        <translation>Schreibt das Bild unter den Rahmen in eine Datei.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Add Sub&amp;ject From Photos…</source>
        <translation>&amp;Motiv aus Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk.</source>
        <translation>Macht aus Fotos auf der Platte ein Motiv.</translation>
    </message>
    <message>
        <source>Paste as Su&amp;bject</source>
        <translation>Als M&amp;otiv einfügen</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>Macht aus dem Bild in der Zwischenablage ein Motiv.</translation>
    </message>
    <message>
        <source>Edit &amp;Prompt</source>
        <translation>&amp;Prompt bearbeiten</translation>
    </message>
    <message>
        <source>Puts the cursor into the prompt.</source>
        <translation>Setzt die Schreibmarke in den Prompt.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bedienfelder</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Puts all panels back where they were at first.</source>
        <translation>Setzt alle Bedienfelder an ihre ersten Plätze zurück.</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>&amp;Rendern</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>Malt die Szene, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>Render &amp;Another Seed</source>
        <translation>&amp;Anderen Seed rendern</translation>
    </message>
    <message>
        <source>Takes another seed and paints.</source>
        <translation>Nimmt einen anderen Seed und malt.</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>Malt von selbst neu, sobald Sie eine Änderung abgeschlossen haben.</translation>
    </message>
    <message>
        <source>Render &amp;Several Seeds…</source>
        <translation>&amp;Mehrere Seeds rendern …</translation>
    </message>
    <message>
        <source>Queues several pictures of the same scene.</source>
        <translation>Reiht mehrere Bilder derselben Szene ein.</translation>
    </message>
    <message>
        <source>&amp;Cancel Now</source>
        <translation>&amp;Jetzt abbrechen</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>Hält beim nächsten Schritt an.</translation>
    </message>
    <message>
        <source>Cancel After &amp;This Picture</source>
        <translation>&amp;Nach diesem Bild abbrechen</translation>
    </message>
    <message>
        <source>Finishes the running picture and drops all that wait.</source>
        <translation>Malt das laufende Bild zu Ende und verwirft alle wartenden.</translation>
    </message>
    <message>
        <source>&amp;Pause the Queue</source>
        <translation>Warteschlange &amp;anhalten</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>Lässt das laufende Bild enden, beginnt aber kein weiteres.</translation>
    </message>
    <message>
        <source>Start From &amp;Noise</source>
        <translation>Mit &amp;Rauschen beginnen</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Vergisst das Startbild.</translation>
    </message>
    <message>
        <source>&amp;Models and Adapters…</source>
        <translation>&amp;Modelle und Adapter …</translation>
    </message>
    <message>
        <source>Chooses the model that paints, and adds files to it.</source>
        <translation>Wählt das malende Modell und fügt ihm Dateien hinzu.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;About Diorama</source>
        <translation>&amp;Über Diorama</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) still wait from last time; the queue is paused.</source>
        <translation>
            <numerusform>Vom letzten Mal wartet noch %n Bild; die Warteschlange ist angehalten.</numerusform>
            <numerusform>Vom letzten Mal warten noch %n Bilder; die Warteschlange ist angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n picture(s) in its history that are not saved.</source>
        <translation>
            <numerusform>„%1“ hat %n Bild im Verlauf, das nicht gespeichert ist.</numerusform>
            <numerusform>„%1“ hat %n Bilder im Verlauf, die nicht gespeichert sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y Picture</source>
        <translation>Bild k&amp;opieren</translation>
    </message>
    <message>
        <source>Puts the picture under the boxes onto the clipboard.</source>
        <translation>Legt das Bild unter den Rahmen in die Zwischenablage.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Older Picture</source>
        <translation>Ä&amp;lteres Bild</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted before this one.</source>
        <translation>Zeigt das Bild des Verlaufs, das vor diesem gemalt wurde.</translation>
    </message>
    <message>
        <source>&amp;Newer Picture</source>
        <translation>&amp;Neueres Bild</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted after this one.</source>
        <translation>Zeigt das Bild des Verlaufs, das nach diesem gemalt wurde.</translation>
    </message>
    <message>
        <source>%1 %: %2[*] – Diorama</source>
        <translation>%1 %: %2[*] – Diorama</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were removed from the history.</source>
        <translation>
            <numerusform>%n Bild wurde aus dem Verlauf entfernt.</numerusform>
            <numerusform>%n Bilder wurden aus dem Verlauf entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Edit P&amp;hrase</source>
        <translation>Bes&amp;chreibung bearbeiten</translation>
    </message>
    <message>
        <source>Says what belongs in the selected box.</source>
        <translation>Sagt, was in den ausgewählten Rahmen gehört.</translation>
    </message>
    <message>
        <source>Paint &amp;Drafts</source>
        <translation>&amp;Entwürfe malen</translation>
    </message>
    <message>
        <source>Begins several seeds and stops early, so that you finish only the good ones.</source>
        <translation>Beginnt mehrere Seeds und hört früh auf, sodass Sie nur die guten fertigstellen.</translation>
    </message>
    <message>
        <source>Repaint Selected &amp;Box</source>
        <translation>Ausgewählten Rahmen ne&amp;u malen</translation>
    </message>
    <message>
        <source>Paints only the selected box anew and keeps the rest of the picture under the boxes.</source>
        <translation>Malt nur den ausgewählten Rahmen neu und behält den Rest des Bildes unter den Rahmen.</translation>
    </message>
    <message>
        <source>Start &amp;From This Picture</source>
        <translation>&amp;Von diesem Bild ausgehen</translation>
    </message>
    <message>
        <source>The next renders begin from the picture under the boxes instead of noise and stay close to it.</source>
        <translation>Die nächsten Renderings beginnen mit dem Bild unter den Rahmen statt mit Rauschen und bleiben nah daran.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened.</source>
        <translation>„%1“ konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The copy of unsaved work cannot be read.</source>
        <translation>Die Kopie der nicht gespeicherten Arbeit kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved.</source>
        <translation>„%1“ konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Undo &quot;%1&quot;</source>
        <translation>„%1“ rückgängig machen</translation>
    </message>
    <message>
        <source>Redo &quot;%1&quot;</source>
        <translation>„%1“ wiederholen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program since you opened it.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert, seit Sie es geöffnet haben.</translation>
    </message>
    <message>
        <source>If you overwrite it, those changes are lost.</source>
        <translation>Wenn Sie es überschreiben, gehen jene Änderungen verloren.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has stars or deletions in its history that are not saved.</source>
        <translation>„%1“ enthält Sterne oder Löschungen im Verlauf, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has guides that are not saved.</source>
        <translation>„%1“ enthält Hilfslinien, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>A .yaml file holds neither pictures of the history nor guides. A .diorama project holds them.</source>
        <translation>Eine .yaml-Datei enthält weder Bilder des Verlaufs noch Hilfslinien. Ein .diorama-Projekt enthält sie.</translation>
    </message>
    <message>
        <source>Save as Project…</source>
        <translation>Als Projekt speichern …</translation>
    </message>
    <message>
        <source>The project takes no more of them. Export them, or delete others and save again.</source>
        <translation>Das Projekt fasst nicht mehr davon. Exportieren Sie sie oder löschen Sie andere und speichern Sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>The history is larger than a project takes: %n picture(s), the oldest, were left out. Export them before you close the window.</source>
        <translation>
            <numerusform>Der Verlauf ist größer, als ein Projekt fasst: Das älteste Bild wurde ausgelassen. Exportieren Sie es, bevor Sie das Fenster schließen.</numerusform>
            <numerusform>Der Verlauf ist größer, als ein Projekt fasst: Die %n ältesten Bilder wurden ausgelassen. Exportieren Sie sie, bevor Sie das Fenster schließen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>Modell wählen …</translation>
    </message>
</context>
<context>
    <name>diorama::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Closes this message.</source>
        <translation>Schließt diese Meldung.</translation>
    </message>
</context>
<context>
    <name>diorama::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>No model has been found. Add a folder in diffusers layout or a .safetensors file.</source>
        <translation>Kein Modell gefunden. Fügen Sie einen Ordner im diffusers-Aufbau oder eine .safetensors-Datei hinzu.</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>Über das gewählte Modell</translation>
    </message>
    <message>
        <source>Use for This Project</source>
        <translation>Für dieses Projekt verwenden</translation>
    </message>
    <message>
        <source>The project&apos;s renders are painted by this model.</source>
        <translation>Die Bilder des Projekts werden von diesem Modell gemalt.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reads every number of the model and compares names, shapes and check sums with what its family needs.</source>
        <translation>Liest jede Zahl des Modells und vergleicht Namen, Formen und Prüfsummen mit dem, was seine Familie braucht.</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add File…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>A model in diffusers layout, or a folder with several models.</source>
        <translation>Ein Modell im diffusers-Aufbau oder ein Ordner mit mehreren Modellen.</translation>
    </message>
    <message>
        <source>A single-file checkpoint (.safetensors).</source>
        <translation>Ein Checkpoint in einer einzigen Datei (.safetensors).</translation>
    </message>
    <message>
        <source>Add a Model Folder</source>
        <translation>Modellordner hinzufügen</translation>
    </message>
    <message>
        <source>Add a Checkpoint</source>
        <translation>Checkpoint hinzufügen</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <source>Adapters of this project</source>
        <translation>Adapter dieses Projekts</translation>
    </message>
    <message>
        <source>GLIGEN, IP-Adapter, LoRA and other files that are added to the model for this project only.</source>
        <translation>GLIGEN-, IP-Adapter-, LoRA- und andere Dateien, die nur für dieses Projekt zum Modell hinzukommen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>This project uses no adapters.</source>
        <translation>Dieses Projekt verwendet keine Adapter.</translation>
    </message>
    <message>
        <source>Add Adapter…</source>
        <translation>Adapter hinzufügen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add an Adapter</source>
        <translation>Einen Adapter hinzufügen</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>Adapter (*.safetensors)</translation>
    </message>
    <message>
        <source>Remove Adapter</source>
        <translation>Adapter entfernen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>GLIGEN checkpoint</source>
        <translation>GLIGEN-Checkpoint</translation>
    </message>
    <message>
        <source>Diorama model</source>
        <translation>Diorama-Modell</translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>IP-Adapter Plus</source>
        <translation>IP-Adapter Plus</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Textual inversion</source>
        <translation>Textinversion</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Small autoencoder</source>
        <translation>Kleiner Autoencoder</translation>
    </message>
    <message>
        <source>Image encoder</source>
        <translation>Bildencoder</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The files do not say.</source>
        <translation>Die Dateien sagen es nicht.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>This model cannot be used:</source>
        <translation>Dieses Modell ist nicht verwendbar:</translation>
    </message>
    <message>
        <source>This project uses it.</source>
        <translation>Dieses Projekt verwendet es.</translation>
    </message>
    <message>
        <source>Verifying &quot;%1&quot;…</source>
        <translation>„%1“ wird geprüft …</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is complete and in order.</source>
        <translation>„%1“ ist vollständig und in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s).</source>
        <translation>
            <numerusform>„%1“ hat %n Problem.</numerusform>
            <numerusform>„%1“ hat %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Model</source>
        <translation>Modell wechseln</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an adapter but: %2.</source>
        <translation>„%1“ ist kein Adapter, sondern: %2.</translation>
    </message>
    <message>
        <source>Add Adapter</source>
        <translation>Adapter hinzufügen</translation>
    </message>
    <message>
        <source>How strongly the adapter acts: 0 not at all, 1 as it was made.</source>
        <translation>Wie stark der Adapter wirkt: 0 gar nicht, 1 wie gemacht.</translation>
    </message>
    <message>
        <source>Change Adapter Weight</source>
        <translation>Adaptergewicht ändern</translation>
    </message>
    <message>
        <source>The engine is painting. The models are listed as soon as it is free.</source>
        <translation>Die Engine malt. Die Modelle werden aufgelistet, sobald sie frei ist.</translation>
    </message>
    <message>
        <source>Take Off the List</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Forgets a folder or file that you added. On the disk it stays where it is.</source>
        <translation>Vergisst einen Ordner oder eine Datei, die Sie hinzugefügt haben. Auf dem Datenträger bleibt alles, wo es ist.</translation>
    </message>
</context>
<context>
    <name>diorama::PlotsDock</name>
    <message>
        <source>Plots</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>diorama::ProgressDock</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel Now</source>
        <translation>Jetzt abbrechen</translation>
    </message>
    <message>
        <source>Cancel After This Picture</source>
        <translation>Nach diesem Bild abbrechen</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>Fortschritt des Renderns</translation>
    </message>
    <message>
        <source>Stops at the next step. The previews so far are kept in the filmstrip.</source>
        <translation>Hält beim nächsten Schritt an. Die bisherigen Vorschauen bleiben im Filmstreifen.</translation>
    </message>
    <message>
        <source>Lets the running picture be finished and drops all that wait behind it.</source>
        <translation>Lässt das laufende Bild fertig werden und verwirft alle, die dahinter warten.</translation>
    </message>
    <message>
        <source>Waiting renders</source>
        <translation>Wartende Bilder</translation>
    </message>
    <message>
        <source>No render waits.</source>
        <translation>Es wartet kein Bild.</translation>
    </message>
    <message>
        <source>Pause the Queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>Lässt das laufende Bild enden, beginnt aber kein weiteres.</translation>
    </message>
    <message>
        <source>Render Sooner</source>
        <translation>Früher rendern</translation>
    </message>
    <message>
        <source>Moves the chosen render up in the queue.</source>
        <translation>Rückt das gewählte Bild in der Warteschlange nach vorn.</translation>
    </message>
    <message>
        <source>Render Later</source>
        <translation>Später rendern</translation>
    </message>
    <message>
        <source>Moves the chosen render down in the queue.</source>
        <translation>Rückt das gewählte Bild in der Warteschlange nach hinten.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Takes the chosen render out of the queue.</source>
        <translation>Nimmt das gewählte Bild aus der Warteschlange.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Stopping at the next step…</source>
        <translation>Hält beim nächsten Schritt an …</translation>
    </message>
    <message>
        <source>Painting: step %1 of %2</source>
        <translation>Malt: Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Die Engine startet …</translation>
    </message>
    <message>
        <source>%1 per step, about %2 left</source>
        <translation>%1 je Schritt, noch etwa %2</translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>%1 je Schritt</translation>
    </message>
    <message>
        <source>Finished in %1.</source>
        <translation>Fertig in %1.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n step(s).</source>
        <translation>
            <numerusform>Abgebrochen nach %n Schritt.</numerusform>
            <numerusform>Abgebrochen nach %n Schritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking back at step %1</source>
        <translation>Rückblick auf Schritt %1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n render(s) wait.</source>
        <translation>
            <numerusform>Die Warteschlange ist angehalten: %n Bild wartet.</numerusform>
            <numerusform>Die Warteschlange ist angehalten: %n Bilder warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Render to paint the scene.</source>
        <translation>Drücken Sie auf „Rendern“, um die Szene zu malen.</translation>
    </message>
    <message>
        <source>Another window is painting; this one&apos;s turn comes after it.</source>
        <translation>Ein anderes Fenster malt gerade; danach ist dieses an der Reihe.</translation>
    </message>
</context>
<context>
    <name>diorama::PromptBar</name>
    <message>
        <source>Describe the picture, for example: a sunny meadow in front of mountains</source>
        <translation>Beschreiben Sie das Bild auf Englisch, zum Beispiel: a sunny meadow in front of mountains</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What the whole picture shows. The boxes say what is where. Ctrl+Enter renders.</source>
        <translation>Was das ganze Bild zeigt. Die Rahmen sagen, was wo ist. Strg+Eingabe rendert.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>Malt von selbst neu, sobald Sie eine Änderung abgeschlossen haben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>Hält beim nächsten Schritt an.</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>Malt die Szene, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Die Engine startet …</translation>
    </message>
    <message>
        <source>This scene cannot be rendered</source>
        <translation>Diese Szene kann nicht gerendert werden</translation>
    </message>
    <message>
        <source>Needs %1, more than is free</source>
        <translation>Braucht %1, mehr als frei ist</translation>
    </message>
    <message>
        <source>About %1, %2</source>
        <translation>Etwa %1, %2</translation>
    </message>
    <message>
        <source>Time and memory of a render, from earlier renders on this machine.</source>
        <translation>Zeit und Speicher eines Bildes, nach früheren Bildern auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Time and memory of a render, estimated from the model&apos;s size.</source>
        <translation>Zeit und Speicher eines Bildes, nach der Größe des Modells geschätzt.</translation>
    </message>
    <message>
        <source>Known after this render</source>
        <translation>Nach diesem Bild bekannt</translation>
    </message>
    <message>
        <source>The engine is painting. It looks at your last edits as soon as it is done.</source>
        <translation>Die Engine malt. Ihre letzten Änderungen sieht sie sich an, sobald sie fertig ist.</translation>
    </message>
</context>
<context>
    <name>diorama::RecoveryDialog</name>
    <message>
        <source>Recover Unsaved Work</source>
        <translation>Nicht gespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Diorama did not end in order last time. These copies of unsaved work were kept. The files that you saved yourself are untouched.</source>
        <translation>Diorama wurde letztes Mal nicht ordentlich beendet. Diese Kopien nicht gespeicherter Arbeit wurden aufgehoben. Die Dateien, die Sie selbst gespeichert haben, sind unberührt.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>%1, kept on %2</source>
        <translation>%1, aufgehoben am %2</translation>
    </message>
    <message>
        <source>Copies of unsaved work</source>
        <translation>Kopien nicht gespeicherter Arbeit</translation>
    </message>
    <message>
        <source>Recover Ticked</source>
        <translation>Angekreuzte wiederherstellen</translation>
    </message>
    <message>
        <source>Discard Ticked</source>
        <translation>Angekreuzte verwerfen</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>The copies are kept and offered again at the next start.</source>
        <translation>Die Kopien bleiben und werden beim nächsten Start wieder angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>%1, kept on %2, with %n picture(s)</source>
        <translation>
            <numerusform>%1, aufgehoben am %2, mit %n Bild</numerusform>
            <numerusform>%1, aufgehoben am %2, mit %n Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Unsaved Work</source>
        <translation>Nicht gespeicherte Arbeit verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of unsaved work will be deleted for good.</source>
        <translation>
            <numerusform>%n Kopie nicht gespeicherter Arbeit wird endgültig gelöscht.</numerusform>
            <numerusform>%n Kopien nicht gespeicherter Arbeit werden endgültig gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::RegionPage</name>
    <message>
        <source>Select a box on the canvas or in the list of regions.</source>
        <translation>Wählen Sie einen Rahmen auf der Leinwand oder in der Liste der Bereiche.</translation>
    </message>
    <message>
        <source>For example: a red bicycle</source>
        <translation>Zum Beispiel: a red bicycle</translation>
    </message>
    <message>
        <source>What is painted in this box, in plain English words.</source>
        <translation>Was in diesem Rahmen gemalt wird, in einfachen englischen Worten.</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Whose photos the painted thing follows.</source>
        <translation>Wessen Fotos das Gemalte folgt.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>W</source>
        <translation>B</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Linke Kante</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>Obere Kante</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Whether the box is given in pixels of the picture or in parts of its size.</source>
        <translation>Ob der Rahmen in Pixeln des Bildes oder in Teilen seiner Größe angegeben wird.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>How strictly the model keeps the thing inside its box.</source>
        <translation>Wie streng das Modell das Ding in seinem Rahmen hält.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Dahinter</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Where boxes meet: hide what lies below, yield to all others, or share the pixels.</source>
        <translation>Wo Rahmen sich treffen: verdecken, was darunter liegt, allen anderen weichen oder die Pixel teilen.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>What must not appear in this box.</source>
        <translation>Was in diesem Rahmen nicht erscheinen darf.</translation>
    </message>
    <message>
        <source>Not in the box</source>
        <translation>Nicht im Rahmen</translation>
    </message>
    <message>
        <source>Takes part in the render</source>
        <translation>Nimmt am Rendern teil</translation>
    </message>
    <message>
        <source>Locked on the canvas</source>
        <translation>Auf der Leinwand gesperrt</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved with the pointer.</source>
        <translation>Ein gesperrter Rahmen kann nicht mit dem Zeiger angefasst oder verschoben werden.</translation>
    </message>
    <message>
        <source>A hidden box is left out of the picture.</source>
        <translation>Ein ausgeblendeter Rahmen bleibt aus dem Bild.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Change Box</source>
        <translation>Rahmen ändern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Where the left edge of the box is.</source>
        <translation>Wo die linke Kante des Rahmens liegt.</translation>
    </message>
    <message>
        <source>Where the top edge of the box is.</source>
        <translation>Wo die obere Kante des Rahmens liegt.</translation>
    </message>
    <message>
        <source>How wide the box is.</source>
        <translation>Wie breit der Rahmen ist.</translation>
    </message>
    <message>
        <source>How high the box is.</source>
        <translation>Wie hoch der Rahmen ist.</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>Bereichsstärke ändern</translation>
    </message>
</context>
<context>
    <name>diorama::RegionsDock</name>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Regions, front first</source>
        <translation>Bereiche, vorderster zuerst</translation>
    </message>
    <message>
        <source>The boxes from front to back. Tick a box to let it take part in the render; drag rows to change what hides what.</source>
        <translation>Die Rahmen von vorn nach hinten. Ein Haken lässt einen Rahmen am Rendern teilnehmen; ziehen Sie Zeilen, um zu ändern, was was verdeckt.</translation>
    </message>
    <message>
        <source>There are no boxes yet. Drag one on the canvas, or drop a photo there.</source>
        <translation>Es gibt noch keine Rahmen. Ziehen Sie einen auf der Leinwand auf, oder legen Sie dort ein Foto ab.</translation>
    </message>
    <message>
        <source>Bring to Front</source>
        <translation>In den Vordergrund</translation>
    </message>
    <message>
        <source>Lets the box hide all others.</source>
        <translation>Lässt den Rahmen alle anderen verdecken.</translation>
    </message>
    <message>
        <source>Bring Forward</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Moves the box in front of the next one.</source>
        <translation>Schiebt den Rahmen vor den nächsten.</translation>
    </message>
    <message>
        <source>Send Backward</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Moves the box behind the next one.</source>
        <translation>Schiebt den Rahmen hinter den nächsten.</translation>
    </message>
    <message>
        <source>Send to Back</source>
        <translation>In den Hintergrund</translation>
    </message>
    <message>
        <source>Lets all others hide the box.</source>
        <translation>Lässt alle anderen den Rahmen verdecken.</translation>
    </message>
    <message>
        <source>Lock or Unlock</source>
        <translation>Sperren oder entsperren</translation>
    </message>
    <message>
        <source>A locked box cannot be picked on the canvas, so that those below it can. It is painted all the same.</source>
        <translation>Ein gesperrter Rahmen kann auf der Leinwand nicht angefasst werden, sodass die darunter erreichbar sind. Gemalt wird er trotzdem.</translation>
    </message>
    <message>
        <source>Show or Hide</source>
        <translation>Ein- oder ausblenden</translation>
    </message>
    <message>
        <source>A hidden box does not take part in the render.</source>
        <translation>Ein ausgeblendeter Rahmen nimmt am Rendern nicht teil.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Removes the box. Its subject stays in the library.</source>
        <translation>Entfernt den Rahmen. Sein Motiv bleibt in der Sammlung.</translation>
    </message>
</context>
<context>
    <name>diorama::RenderPlots</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Noise level and change</source>
        <translation>Rauschpegel und Änderung</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Rauschpegel</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>Sekunden je Schritt</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Attention inside each box</source>
        <translation>Aufmerksamkeit in jedem Rahmen</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>Anteil der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>How much noise is left, and how much the picture still changes.</source>
        <translation>Wie viel Rauschen übrig ist und wie sehr sich das Bild noch ändert.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>How long each step took, and its preview on top.</source>
        <translation>Wie lange jeder Schritt dauerte, obenauf seine Vorschau.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>How much of each region&apos;s attention falls inside its box: near 1 it stays where it belongs.</source>
        <translation>Wie viel der Aufmerksamkeit jedes Bereichs in seinen Rahmen fällt: Nahe 1 bleibt er, wo er hingehört.</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Bereich %1</translation>
    </message>
</context>
<context>
    <name>diorama::RenderSession</name>
    <message>
        <source>Restore Scene from History</source>
        <translation>Szene aus dem Verlauf wiederherstellen</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>Mit Rauschen beginnen</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>Als Startbild verwenden</translation>
    </message>
    <message>
        <source>Repaint One Region</source>
        <translation>Einen Bereich neu malen</translation>
    </message>
</context>
<context>
    <name>diorama::RenderTask</name>
    <message>
        <source>%1 Your document is safe. Choose a smaller canvas, half precision in the settings or fewer regions, or close other programs, and render again.</source>
        <translation>%1 Ihr Dokument ist sicher. Wählen Sie eine kleinere Leinwand, halbe Genauigkeit in den Einstellungen oder weniger Bereiche, oder schließen Sie andere Programme, und rendern Sie erneut.</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>%1 Your document is safe.</source>
        <translation>%1 Ihr Dokument ist sicher.</translation>
    </message>
</context>
<context>
    <name>diorama::Ruler</name>
    <message>
        <source>Drag a guide from here onto the canvas.</source>
        <translation>Ziehen Sie von hier eine Hilfslinie auf die Leinwand.</translation>
    </message>
</context>
<context>
    <name>diorama::ScenePage</name>
    <message>
        <source>Layout guidance</source>
        <translation>Layoutführung</translation>
    </message>
    <message>
        <source>Pulls each phrase into its box while painting. Costs time, and works with every model.</source>
        <translation>Zieht beim Malen jede Beschreibung in ihren Rahmen. Kostet Zeit und geht mit jedem Modell.</translation>
    </message>
    <message>
        <source>Regional guidance</source>
        <translation>Bereichsführung</translation>
    </message>
    <message>
        <source>Keeps subjects from looking pasted: a strong negative prompt that acts between the boxes only.</source>
        <translation>Damit Motive nicht eingeklebt wirken: ein starker negativer Prompt, der nur zwischen den Rahmen wirkt.</translation>
    </message>
    <message>
        <source>Start picture</source>
        <translation>Startbild</translation>
    </message>
    <message>
        <source>For example: blurry, text</source>
        <translation>Zum Beispiel: blurry, text</translation>
    </message>
    <message>
        <source>What must not appear anywhere in the picture.</source>
        <translation>Was nirgends im Bild erscheinen darf.</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>Nicht im Bild</translation>
    </message>
    <message>
        <source>Usual sizes. The shipped model paints best at 256 × 256, Stable Diffusion 1.5 at 512 × 512.</source>
        <translation>Übliche Größen. Das mitgelieferte Modell malt am besten mit 256 × 256, Stable Diffusion 1.5 mit 512 × 512.</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Andere Größe</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Width of the picture in pixels, a multiple of 8.</source>
        <translation>Breite des Bildes in Pixeln, ein Vielfaches von 8.</translation>
    </message>
    <message>
        <source>Height of the picture in pixels, a multiple of 8.</source>
        <translation>Höhe des Bildes in Pixeln, ein Vielfaches von 8.</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>The number that the starting noise is made from. The same seed and scene give the same picture.</source>
        <translation>Die Zahl, aus der das anfängliche Rauschen entsteht. Gleicher Seed und gleiche Szene ergeben dasselbe Bild.</translation>
    </message>
    <message>
        <source>Random Seed</source>
        <translation>Zufälliger Seed</translation>
    </message>
    <message>
        <source>Takes another seed, for another picture of the same scene.</source>
        <translation>Nimmt einen anderen Seed, für ein anderes Bild derselben Szene.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>How many times the picture is refined. More is slower and, up to a point, cleaner.</source>
        <translation>Wie oft das Bild verfeinert wird. Mehr ist langsamer und bis zu einem Punkt sauberer.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Change Steps</source>
        <translation>Schrittzahl ändern</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>How strictly the picture follows the words. Too much makes colours harsh.</source>
        <translation>Wie streng das Bild den Worten folgt. Zu viel macht die Farben hart.</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>Milderung</translation>
    </message>
    <message>
        <source>Softens the harsh colours that strong guidance brings.</source>
        <translation>Mildert die harten Farben, die starke Führung bringt.</translation>
    </message>
    <message>
        <source>Model&apos;s own</source>
        <translation>Wie im Modell</translation>
    </message>
    <message>
        <source>The method that removes the noise. The model&apos;s own is a good choice.</source>
        <translation>Das Verfahren, das das Rauschen entfernt. Das des Modells ist eine gute Wahl.</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Which noise levels a short schedule visits.</source>
        <translation>Welche Rauschpegel ein kurzer Plan besucht.</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Karras noise levels</source>
        <translation>Karras-Rauschpegel</translation>
    </message>
    <message>
        <source>Spends more steps on the last, finest noise levels.</source>
        <translation>Verwendet mehr Schritte auf die letzten, feinsten Rauschpegel.</translation>
    </message>
    <message>
        <source>Change Scheduler</source>
        <translation>Verfahren ändern</translation>
    </message>
    <message>
        <source>Change Spacing</source>
        <translation>Abstände ändern</translation>
    </message>
    <message>
        <source>Change Noise Levels</source>
        <translation>Rauschpegel ändern</translation>
    </message>
    <message>
        <source>Grounding</source>
        <translation>Verankerung</translation>
    </message>
    <message>
        <source>For which share of the steps the boxes act inside the model.</source>
        <translation>Für welchen Anteil der Schritte die Rahmen im Modell wirken.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How hard each phrase is pulled into its box.</source>
        <translation>Wie kräftig jede Beschreibung in ihren Rahmen gezogen wird.</translation>
    </message>
    <message>
        <source>During how many steps from the start it acts.</source>
        <translation>Während wie vieler Schritte vom Anfang an sie wirkt.</translation>
    </message>
    <message>
        <source>How often it pulls in each of these steps.</source>
        <translation>Wie oft in jedem dieser Schritte gezogen wird.</translation>
    </message>
    <message>
        <source>Pulls per step</source>
        <translation>Züge je Schritt</translation>
    </message>
    <message>
        <source>Switch Layout Guidance</source>
        <translation>Layoutführung umschalten</translation>
    </message>
    <message>
        <source>Change Layout Guidance</source>
        <translation>Layoutführung ändern</translation>
    </message>
    <message>
        <source>What must not be seen between the boxes.</source>
        <translation>Was zwischen den Rahmen nicht zu sehen sein darf.</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>For which share of the steps it acts.</source>
        <translation>Für welchen Anteil der Schritte sie wirkt.</translation>
    </message>
    <message>
        <source>Switch Regional Guidance</source>
        <translation>Bereichsführung umschalten</translation>
    </message>
    <message>
        <source>Change Regional Guidance</source>
        <translation>Bereichsführung ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>How much of the start picture may change: 0 keeps it, 1 ignores it.</source>
        <translation>Wie viel sich am Startbild ändern darf: 0 behält es, 1 ignoriert es.</translation>
    </message>
    <message>
        <source>Start From Noise Again</source>
        <translation>Wieder mit Rauschen beginnen</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Vergisst das Startbild.</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>Mit Rauschen beginnen</translation>
    </message>
    <message>
        <source>Repaint one region</source>
        <translation>Einen Bereich neu malen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Automatic: only with models that do not place boxes by themselves. It makes the guided steps slower.</source>
        <translation>Automatisch: nur bei Modellen, die Rahmen nicht von selbst füllen. Die geführten Schritte werden langsamer.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Change Guidance</source>
        <translation>Führung ändern</translation>
    </message>
    <message>
        <source>Change Rescale</source>
        <translation>Milderung ändern</translation>
    </message>
    <message>
        <source>Change Grounding</source>
        <translation>Verankerung ändern</translation>
    </message>
    <message>
        <source>Change Likeness to the Start Picture</source>
        <translation>Ähnlichkeit mit dem Startbild ändern</translation>
    </message>
    <message>
        <source>The chosen model was not trained for this one.</source>
        <translation>Das gewählte Modell wurde dafür nicht trainiert.</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>Geführt bis</translation>
    </message>
    <message>
        <source>Change Guided Steps</source>
        <translation>Geführte Schritte ändern</translation>
    </message>
    <message>
        <source>Share of the steps that are guided. The steps after that take about half the time each. Far below 0.8, details get softer.</source>
        <translation>Anteil der Schritte, die geführt werden. Jeder Schritt danach dauert etwa halb so lange. Weit unter 0,8 werden Einzelheiten weicher.</translation>
    </message>
</context>
<context>
    <name>diorama::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>Vorschauen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Where pictures are painted. A graphics card is faster, and limited by its own memory.</source>
        <translation>Wo Bilder gemalt werden. Eine Grafikkarte ist schneller und durch ihren eigenen Speicher begrenzt.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatisch (%1)</translation>
    </message>
    <message>
        <source>Single (float32)</source>
        <translation>Einfach (float32)</translation>
    </message>
    <message>
        <source>Half (float16)</source>
        <translation>Halb (float16)</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>Halb (bfloat16)</translation>
    </message>
    <message>
        <source>Half precision needs half the memory. Pictures differ very little.</source>
        <translation>Halbe Genauigkeit braucht halb so viel Speicher. Die Bilder unterscheiden sich kaum.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Alle Kerne</translation>
    </message>
    <message>
        <source>Fewer threads paint more slowly and leave room for other programs.</source>
        <translation>Weniger Threads malen langsamer und lassen anderen Programmen Raum.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>The CLIP vocabulary that single-file Stable Diffusion checkpoints need: a tokenizer folder, or a bpe_simple_vocab file. The shipped model needs none.</source>
        <translation>Das CLIP-Vokabular, das Stable-Diffusion-Checkpoints in einer Datei brauchen: ein Tokenizer-Ordner oder eine bpe_simple_vocab-Datei. Das mitgelieferte Modell braucht keines.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>CLIP vocabulary</source>
        <translation>CLIP-Vokabular</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>Die Engine ist noch nicht gestartet.</translation>
    </message>
    <message>
        <source>Found here: %1; libtorch %2.</source>
        <translation>Hier gefunden: %1; libtorch %2.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Fast colour map</source>
        <translation>Schnelle Farbtabelle</translation>
    </message>
    <message>
        <source>Small decoder</source>
        <translation>Kleiner Decoder</translation>
    </message>
    <message>
        <source>Full decoder</source>
        <translation>Voller Decoder</translation>
    </message>
    <message>
        <source>How previews are made. The full decoder shows every detail and costs the most time.</source>
        <translation>Wie Vorschauen entstehen. Der volle Decoder zeigt jede Einzelheit und kostet am meisten Zeit.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>A preview at every so many steps; the last step always has one.</source>
        <translation>Eine Vorschau alle so viele Schritte; der letzte Schritt hat immer eine.</translation>
    </message>
    <message>
        <source>Previews are skipped so that they take no more than this part of the render&apos;s time.</source>
        <translation>Vorschauen werden ausgelassen, damit sie höchstens diesen Teil der Zeit kosten.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Show how long the window was busy (for bug reports)</source>
        <translation>Zeigen, wie lange das Fenster beschäftigt war (für Fehlerberichte)</translation>
    </message>
    <message>
        <source>Choose the Tokenizer Folder</source>
        <translation>Tokenizer-Ordner wählen</translation>
    </message>
    <message>
        <source>Steps per preview</source>
        <translation>Schritte je Vorschau</translation>
    </message>
    <message>
        <source> % of a render</source>
        <translation> % eines Renderns</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
</context>
<context>
    <name>diorama::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
</context>
<context>
    <name>diorama::StartBar</name>
    <message>
        <source>Only “%1” is painted anew in this picture.</source>
        <translation>In diesem Bild wird nur „%1“ neu gemalt.</translation>
    </message>
    <message>
        <source>Renders start from this picture and change it by %1 %.</source>
        <translation>Renderings gehen von diesem Bild aus und ändern es zu %1 %.</translation>
    </message>
    <message>
        <source>Start From Noise</source>
        <translation>Mit Rauschen beginnen</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Vergisst das Startbild.</translation>
    </message>
</context>
<context>
    <name>diorama::SubjectListModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Photos: %1. Regions: %2.</source>
        <translation>Fotos: %1. Bereiche: %2.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Fehlt: %1</translation>
    </message>
</context>
<context>
    <name>diorama::SubjectsDock</name>
    <message>
        <source>Subjects</source>
        <translation>Motive</translation>
    </message>
    <message>
        <source>Drag a subject onto a box to have it painted there.</source>
        <translation>Ziehen Sie ein Motiv auf einen Rahmen, um es dort malen zu lassen.</translation>
    </message>
    <message>
        <source>Drop photos of somebody or something here, or press +.</source>
        <translation>Legen Sie hier Fotos von jemandem oder etwas ab, oder drücken Sie auf +.</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>Motiv hinzufügen</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk. Several poses help the model.</source>
        <translation>Macht aus Fotos auf der Platte ein Motiv. Mehrere Posen helfen dem Modell.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>Macht aus dem Bild in der Zwischenablage ein Motiv.</translation>
    </message>
    <message>
        <source>Put Into Selected Boxes</source>
        <translation>In ausgewählte Rahmen setzen</translation>
    </message>
    <message>
        <source>Has the subject painted in every selected box.</source>
        <translation>Lässt das Motiv in jedem ausgewählten Rahmen malen.</translation>
    </message>
    <message>
        <source>Delete Subject</source>
        <translation>Motiv löschen</translation>
    </message>
    <message>
        <source>Removes the subject and its photos. Its boxes stay, without it.</source>
        <translation>Entfernt das Motiv und seine Fotos. Seine Rahmen bleiben, ohne es.</translation>
    </message>
    <message>
        <source>What you call it. The name is not used for painting.</source>
        <translation>Wie Sie es nennen. Der Name wird nicht zum Malen verwendet.</translation>
    </message>
    <message>
        <source>For example: cat</source>
        <translation>Zum Beispiel: cat</translation>
    </message>
    <message>
        <source>What it is, in one or two English words. The model paints this kind of thing and follows the photos.</source>
        <translation>Was es ist, in ein oder zwei englischen Worten. Das Modell malt so etwas und folgt den Fotos.</translation>
    </message>
    <message>
        <source>How closely the painted subject follows its photos. More keeps the likeness, less leaves room for the pose.</source>
        <translation>Wie genau das gemalte Motiv seinen Fotos folgt. Mehr erhält die Ähnlichkeit, weniger lässt Raum für die Pose.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Class word</source>
        <translation>Klassenwort</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Photos of the subject</source>
        <translation>Fotos des Motivs</translation>
    </message>
    <message>
        <source>The photos with their cut-outs; what is shaded red is not part of the subject. Double-click to mend a cut-out.</source>
        <translation>Die Fotos mit ihren Freistellungen; was rot schattiert ist, gehört nicht zum Motiv. Doppelklick bessert eine Freistellung aus.</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Adds more photos of the same subject, best in other poses.</source>
        <translation>Fügt weitere Fotos desselben Motivs hinzu, am besten in anderen Posen.</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>Freistellung bearbeiten</translation>
    </message>
    <message>
        <source>Opens the editor in which you mark what belongs to the subject.</source>
        <translation>Öffnet den Editor, in dem Sie markieren, was zum Motiv gehört.</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Takes the chosen photo out of the card.</source>
        <translation>Nimmt das gewählte Foto aus der Karte.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing.</source>
        <translation>Die Datei „%1“ fehlt.</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Pasted.png</source>
        <translation>Eingefügt.png</translation>
    </message>
    <message>
        <source>Replace in All Boxes</source>
        <translation>In allen Rahmen ersetzen</translation>
    </message>
    <message>
        <source>Puts another subject into every box that has this one.</source>
        <translation>Setzt ein anderes Motiv in jeden Rahmen, der dieses hat.</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>Motivstärke ändern</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Composes pictures from boxes, photos and words.</source>
        <translation>Komponiert Bilder aus Rahmen, Fotos und Worten.</translation>
    </message>
    <message>
        <source>Print the milliseconds until the window is painted and answers, and quit.</source>
        <translation>Gibt die Millisekunden bis zum gemalten, antwortenden Fenster aus und endet.</translation>
    </message>
    <message>
        <source>Write pictures of the window and its dialogs into a folder, and quit.</source>
        <translation>Schreibt Bilder des Fensters und seiner Dialoge in einen Ordner und endet.</translation>
    </message>
    <message>
        <source>Scenes to open.</source>
        <translation>Zu öffnende Szenen.</translation>
    </message>
</context>
</TS>
