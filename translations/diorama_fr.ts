<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name>DocumentLock</name>
    <message>
        <source>%1 (process %2) on %3</source>
        <translation>%1 (processus %2) sur %3</translation>
    </message>
</context>
<context>
    <name>DrawTool</name>
    <message>
        <source>Shift: square. Alt: from the centre. Space: move. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Maj : carré. Alt : depuis le centre. Espace : déplacer. Ctrl : sans aimantation. Échap : abandonner.</translation>
    </message>
</context>
<context>
    <name>EngineTexts</name>
    <message>
        <source>Reading the scene</source>
        <translation>Lecture de la scène</translation>
    </message>
    <message>
        <source>Reading the vocabulary</source>
        <translation>Lecture du vocabulaire</translation>
    </message>
    <message>
        <source>Loading the text encoder</source>
        <translation>Chargement de l&apos;encodeur de texte</translation>
    </message>
    <message>
        <source>Loading the UNet</source>
        <translation>Chargement du UNet</translation>
    </message>
    <message>
        <source>Loading the autoencoder</source>
        <translation>Chargement de l&apos;auto-encodeur</translation>
    </message>
    <message>
        <source>Loading the image encoder</source>
        <translation>Chargement de l&apos;encodeur d&apos;images</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>Décodage de l&apos;image</translation>
    </message>
    <message>
        <source>The negative prompt is not used, because guidance is switched off.</source>
        <translation>Le prompt négatif n&apos;est pas utilisé, car le guidage est désactivé.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is made for Stable Diffusion 1.x and does not fit the shipped model.</source>
        <translation>« %1 » est fait pour Stable Diffusion 1.x et ne convient pas au modèle fourni.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used as %2.</source>
        <translation>« %1 » est utilisé comme %2.</translation>
    </message>
    <message>
        <source>This model takes %1 regions, the foremost ones. This one is left out.</source>
        <translation>Ce modèle prend %1 régions, celles de devant. Celle-ci est laissée de côté.</translation>
    </message>
    <message>
        <source>The model was trained to fill boxes.</source>
        <translation>Le modèle a été entraîné à remplir des cadres.</translation>
    </message>
    <message>
        <source>This model knows no boxes. Layout guidance pulls the phrase towards its box; attach GLIGEN for exact boxes.</source>
        <translation>Ce modèle ne connaît pas les cadres. Le guidage de la disposition attire la description vers son cadre ; attachez GLIGEN pour des cadres exacts.</translation>
    </message>
    <message>
        <source>This model knows no boxes and layout guidance is off. Switch it on, or attach GLIGEN.</source>
        <translation>Ce modèle ne connaît pas les cadres et le guidage de la disposition est désactivé. Activez-le ou attachez GLIGEN.</translation>
    </message>
    <message>
        <source>The phrase is bound to the box.</source>
        <translation>La description est liée au cadre.</translation>
    </message>
    <message>
        <source>The phrase becomes a part of the prompt, not bound to the box.</source>
        <translation>La description devient une partie du prompt, sans lien avec le cadre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no photo, so only its words are used.</source>
        <translation>« %1 » n&apos;a pas de photo : seuls ses mots sont utilisés.</translation>
    </message>
    <message>
        <source>This model reads no photos. Attach an IP-Adapter so that &quot;%1&quot; is recognised.</source>
        <translation>Ce modèle ne lit pas les photos. Attachez un IP-Adapter pour que « %1 » soit reconnu.</translation>
    </message>
    <message>
        <source>The first %1 photos of &quot;%2&quot; are used.</source>
        <translation>Les %1 premières photos de « %2 » sont utilisées.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are used.</source>
        <translation>Les photos de « %1 » sont utilisées.</translation>
    </message>
    <message>
        <source>The subject&apos;s strength scales how strictly its photos are followed.</source>
        <translation>La force du sujet règle à quel point ses photos sont suivies.</translation>
    </message>
    <message>
        <source>The strength scales layout guidance in this region.</source>
        <translation>La force règle le guidage de la disposition dans cette région.</translation>
    </message>
    <message>
        <source>The region&apos;s strength acts through layout guidance, which is off.</source>
        <translation>La force de la région agit par le guidage de la disposition, qui est désactivé.</translation>
    </message>
    <message>
        <source>The region&apos;s own negative prompt acts inside its box and makes each step slower.</source>
        <translation>Le prompt négatif de la région agit dans son cadre et ralentit chaque étape.</translation>
    </message>
    <message>
        <source>The region&apos;s negative prompt is not used, because guidance is switched off.</source>
        <translation>Le prompt négatif de la région n&apos;est pas utilisé, car le guidage est désactivé.</translation>
    </message>
    <message>
        <source>The strength of &quot;%1&quot; is 0, so its photos are not used.</source>
        <translation>La force de « %1 » est 0 : ses photos ne sont pas utilisées.</translation>
    </message>
    <message>
        <source>Only the first photo of &quot;%1&quot; is used: GLIGEN&apos;s boxes take one.</source>
        <translation>Seule la première photo de « %1 » est utilisée : les cadres de GLIGEN en prennent une.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: GLIGEN&apos;s folder &quot;image_project&quot; is missing beside its weights.</source>
        <translation>Les photos de « %1 » ne sont pas utilisées : le dossier « image_project » de GLIGEN manque à côté de ses poids.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: the CLIP image encoder of GLIGEN, a folder named &quot;image_encoder&quot;, is missing or another one.</source>
        <translation>Les photos de « %1 » ne sont pas utilisées : l&apos;encodeur d&apos;images CLIP de GLIGEN, un dossier nommé « image_encoder », manque ou est un autre.</translation>
    </message>
    <message>
        <source>GLIGEN follows photos at full strength. An IP-Adapter follows them less strictly.</source>
        <translation>GLIGEN suit les photos à pleine force. Un IP-Adapter les suit moins strictement.</translation>
    </message>
    <message>
        <source>Without an IP-Adapter this model has no masks, so the words decide who is in front.</source>
        <translation>Sans IP-Adapter, ce modèle n&apos;a pas de masques : les mots décident qui est devant.</translation>
    </message>
    <message>
        <source>The overlap rule shapes the region&apos;s mask.</source>
        <translation>La règle de chevauchement façonne le masque de la région.</translation>
    </message>
    <message>
        <source>The shipped model weighs all words alike: emphasis such as (word:1.2) is left out.</source>
        <translation>Le modèle fourni donne le même poids à tous les mots : une emphase comme (mot:1.2) est ignorée.</translation>
    </message>
    <message>
        <source>The prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Le prompt est trop long pour ce modèle : ses mots à partir de « %1 » sont laissés de côté.</translation>
    </message>
    <message>
        <source>The negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Le prompt négatif est trop long pour ce modèle : ses mots à partir de « %1 » sont laissés de côté.</translation>
    </message>
    <message>
        <source>With the scene&apos;s, the region&apos;s negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Avec celui de la scène, le prompt négatif de la région est trop long pour ce modèle : ses mots à partir de « %1 » sont laissés de côté.</translation>
    </message>
    <message>
        <source>The phrase is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>La description est trop longue pour ce modèle : ses mots à partir de « %1 » sont laissés de côté.</translation>
    </message>
    <message>
        <source>The phrase has no room left in this model&apos;s prompt.</source>
        <translation>Il n&apos;y a plus de place pour la description dans le prompt de ce modèle.</translation>
    </message>
    <message>
        <source>The chosen scheduler does not fit how this model was trained. Choose the model&apos;s own scheduler.</source>
        <translation>L&apos;échantillonneur choisi ne convient pas à la façon dont ce modèle a été entraîné. Choisissez celui du modèle.</translation>
    </message>
    <message>
        <source>Karras noise levels are not used: this scheduler has levels of its own.</source>
        <translation>Les niveaux de bruit de Karras ne sont pas utilisés : cet échantillonneur a les siens.</translation>
    </message>
    <message>
        <source>The spacing is not used: this scheduler has one of its own.</source>
        <translation>L&apos;espacement n&apos;est pas utilisé : cet échantillonneur a le sien.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers overflow in %1, so there is no picture. Choose another precision, such as float32.</source>
        <translation>Les nombres du modèle débordent en %1 : il n&apos;y a donc pas d&apos;image. Choisissez une autre précision, par exemple float32.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers are not finite, so there is no picture. Verify the model&apos;s files, detach adapters or lower the guidance.</source>
        <translation>Les nombres du modèle ne sont pas finis : il n&apos;y a donc pas d&apos;image. Vérifiez les fichiers du modèle, détachez des adaptateurs ou réduisez le guidage.</translation>
    </message>
    <message>
        <source>Processors do not compute in float16. Choose bfloat16 or float32.</source>
        <translation>Les processeurs ne calculent pas en float16. Choisissez bfloat16 ou float32.</translation>
    </message>
    <message>
        <source>This model paints pictures of another size or kind than the canvas, so a region cannot be repainted.</source>
        <translation>Ce modèle peint des images d&apos;une autre taille ou d&apos;un autre type que le canevas : une région ne peut donc pas être repeinte.</translation>
    </message>
    <message>
        <source>The machine ran out of memory.</source>
        <translation>La machine n&apos;a plus de mémoire.</translation>
    </message>
    <message>
        <source>The memory did not suffice while %1. Choose a smaller canvas or half precision, detach adapters, or close other programs.</source>
        <translation>La mémoire n&apos;a pas suffi (%1). Choisissez un canevas plus petit ou la demi-précision, détachez des adaptateurs ou fermez d&apos;autres programmes.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log says more.</source>
        <translation>Une erreur inattendue s&apos;est produite ; le journal en dit plus.</translation>
    </message>
    <message>
        <source>The canvas&apos;s sides must be multiples of %1 pixels.</source>
        <translation>Les côtés du canevas doivent être des multiples de %1 pixels.</translation>
    </message>
    <message>
        <source>The canvas is smaller than one latent cell.</source>
        <translation>Le canevas est plus petit qu&apos;une cellule latente.</translation>
    </message>
    <message>
        <source>The draft belongs to another scene or model, so it cannot be finished.</source>
        <translation>L&apos;ébauche appartient à une autre scène ou à un autre modèle : elle ne peut pas être terminée.</translation>
    </message>
    <message>
        <source>Repainting a region needs a picture to start from.</source>
        <translation>Repeindre une région demande une image de départ.</translation>
    </message>
    <message>
        <source>The region to repaint is not in the scene.</source>
        <translation>La région à repeindre n&apos;est pas dans la scène.</translation>
    </message>
    <message>
        <source>Cannot load the engine &quot;%1&quot;. Install Diorama again, or set DIORAMA_ENGINE to the module&apos;s path.</source>
        <translation>Impossible de charger le moteur « %1 ». Réinstallez Diorama ou donnez à DIORAMA_ENGINE le chemin du module.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama engine.</source>
        <translation>« %1 » n&apos;est pas un moteur Diorama.</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; could not start.</source>
        <translation>Le moteur « %1 » n&apos;a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Pictures cannot be read: the engine is not available.</source>
        <translation>Les images ne peuvent pas être lues : le moteur n&apos;est pas disponible.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Il n&apos;y a pas de fichier « %1 ».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>« %1 » n&apos;est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; choose a scene file.</source>
        <translation>« %1 » est un dossier ; choisissez un fichier de scène.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended early while it was read.</source>
        <translation>« %1 » s&apos;est terminé trop tôt pendant la lecture.</translation>
    </message>
    <message>
        <source>Cannot open &quot;%1&quot;: %2.</source>
        <translation>Impossible d&apos;ouvrir « %1 » : %2.</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2.</source>
        <translation>Impossible de lire « %1 » : %2.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2.</source>
        <translation>Impossible d&apos;écrire « %1 » : %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a scene.</source>
        <translation>« %1 » ne peut pas être lu comme une scène.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a PNG file.</source>
        <translation>« %1 » n&apos;est pas un fichier PNG.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a broken PNG file: %2. Get an intact copy of it.</source>
        <translation>« %1 » est un fichier PNG endommagé : %2. Procurez-vous une copie intacte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2. Get an intact copy of it.</source>
        <translation>« %1 » ne peut pas être ouvert : %2. Procurez-vous une copie intacte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama project: it holds no scene.yaml. Choose another file.</source>
        <translation>« %1 » n&apos;est pas un projet Diorama : il ne contient pas de scene.yaml. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; carries no scene. Only pictures that Diorama exported with their scene can be opened again.</source>
        <translation>L&apos;image « %1 » ne contient pas de scène. Seules les images que Diorama a exportées avec leur scène peuvent être rouvertes.</translation>
    </message>
    <message>
        <source>The history is larger than 512 MiB; remove some of its pictures and save again.</source>
        <translation>L&apos;historique dépasse 512 Mio ; retirez-en quelques images et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is missing in &quot;%2&quot;; add it again.</source>
        <translation>L&apos;image « %1 » manque dans « %2 » ; ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; in &quot;%2&quot; is damaged and was left out; add it again.</source>
        <translation>L&apos;image « %1 » dans « %2 » est endommagée et a été laissée de côté ; ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is not part of &quot;%2&quot;; add it again.</source>
        <translation>L&apos;image « %1 » ne fait pas partie de « %2 » ; ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>A picture of &quot;%1&quot; is missing: %2</source>
        <translation>Une image de « %1 » manque : %2</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has changed since the scene was saved; it is used as it is.</source>
        <translation>L&apos;image « %1 » a changé depuis l&apos;enregistrement de la scène ; elle est utilisée telle quelle.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>opération non permise</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>plus de place sur le disque</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>quota de disque dépassé</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>disque en lecture seule</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c&apos;est un dossier</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n&apos;est pas un dossier</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>nom de fichier trop long</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>erreur d&apos;entrée-sortie</translation>
    </message>
    <message>
        <source>The phrase is bound to the box, but layout guidance passes it by: the prompt does not mention it.</source>
        <translation>La description est liée au cadre, mais le guidage de la disposition l’ignore : le prompt ne la mentionne pas.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Region %1</source>
        <translation>Région %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>sujet %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillée</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masquée</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>x %1, y %2, %3 × %4 pixels</source>
        <translation>x %1, y %2, %3 × %4 pixels</translation>
    </message>
    <message>
        <source>Subject %1</source>
        <translation>Sujet %1</translation>
    </message>
</context>
<context>
    <name>MoveTool</name>
    <message>
        <source>Shift: along one axis. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Maj : le long d&apos;un axe. Ctrl : sans aimantation. Échap : abandonner.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>“%1” is not a picture that Diorama can read, or it is damaged. Use PNG, JPEG, WebP or TIFF.</source>
        <translation>« %1 » n&apos;est pas une image que Diorama sait lire, ou elle est endommagée. Utilisez PNG, JPEG, WebP ou TIFF.</translation>
    </message>
    <message>
        <source>“%1” is too large: at most 400 megapixels are allowed.</source>
        <translation>« %1 » est trop grande : 400 mégapixels au plus sont permis.</translation>
    </message>
    <message>
        <source>The picture on the clipboard cannot be used.</source>
        <translation>L&apos;image du presse-papiers ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the end of the file is missing.</source>
        <translation>« %1 » est endommagé : la fin du fichier manque.</translation>
    </message>
    <message>
        <source>“%1” could not be read. It is not there any more, too large, or may not be opened.</source>
        <translation>« %1 » n&apos;a pas pu être lu : le fichier n&apos;est plus là, est trop grand ou ne peut pas être ouvert.</translation>
    </message>
</context>
<context>
    <name>ResizeTool</name>
    <message>
        <source>Shift: keep the ratio. Alt: around the centre. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Maj : garder les proportions. Alt : autour du centre. Ctrl : sans aimantation. Échap : abandonner.</translation>
    </message>
</context>
<context>
    <name>diorama::AboutDialog</name>
    <message>
        <source>About Diorama</source>
        <translation>À propos de Diorama</translation>
    </message>
    <message>
        <source>Composes pictures from boxes, photos and words, on your own machine.</source>
        <translation>Compose des images à partir de cadres, de photos et de mots, sur votre propre machine.</translation>
    </message>
    <message>
        <source>Third-Party Software</source>
        <translation>Logiciels tiers</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>diorama::BatchDialog</name>
    <message>
        <source>Render Several Seeds</source>
        <translation>Rendre plusieurs graines</translation>
    </message>
    <message>
        <source>Each seed gives another picture of the same scene.</source>
        <translation>Chaque graine donne une autre image de la même scène.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Seeds %1 to %2. They wait behind renders that you start yourself.</source>
        <translation>Graines %1 à %2. Elles passent après les rendus que vous lancez vous-même.</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) in all.</source>
        <translation>
            <numerusform>Environ %n minute en tout.</numerusform>
            <numerusform>Environ %n minutes en tout.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::CanvasActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>Takes the selected regions to the clipboard.</source>
        <translation>Place les régions sélectionnées dans le presse-papiers.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the selected regions with their subjects, also for other scenes.</source>
        <translation>Copie les régions sélectionnées avec leurs sujets, aussi pour d&apos;autres scènes.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Brings regions from the clipboard; a picture becomes a subject.</source>
        <translation>Reprend des régions du presse-papiers ; une image devient un sujet.</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>Makes a second box with the same phrase and subject.</source>
        <translation>Crée un second cadre avec la même description et le même sujet.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Removes the selected regions; nothing in particular is painted there.</source>
        <translation>Supprime les régions sélectionnées ; rien de particulier n&apos;y est peint.</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Selects all regions that are visible and not locked.</source>
        <translation>Sélectionne toutes les régions visibles et non verrouillées.</translation>
    </message>
    <message>
        <source>D&amp;eselect</source>
        <translation>&amp;Désélectionner</translation>
    </message>
    <message>
        <source>Selects nothing.</source>
        <translation>Ne sélectionne rien.</translation>
    </message>
    <message>
        <source>&amp;New Region</source>
        <translation>&amp;Nouvelle région</translation>
    </message>
    <message>
        <source>Puts a box in the middle, without the mouse.</source>
        <translation>Place un cadre au milieu, sans la souris.</translation>
    </message>
    <message>
        <source>Bring to &amp;Front</source>
        <translation>Mettre au &amp;premier plan</translation>
    </message>
    <message>
        <source>Where boxes overlap, this one hides all others.</source>
        <translation>Là où des cadres se chevauchent, celui-ci cache tous les autres.</translation>
    </message>
    <message>
        <source>Bring For&amp;ward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>Moves the box above its next neighbour.</source>
        <translation>Place le cadre au-dessus de son voisin suivant.</translation>
    </message>
    <message>
        <source>Send Bac&amp;kward</source>
        <translation>&amp;Reculer</translation>
    </message>
    <message>
        <source>Moves the box below its next neighbour.</source>
        <translation>Place le cadre au-dessous de son voisin suivant.</translation>
    </message>
    <message>
        <source>Send to &amp;Back</source>
        <translation>Mettre à l&apos;a&amp;rrière-plan</translation>
    </message>
    <message>
        <source>Where boxes overlap, all others hide this one.</source>
        <translation>Là où des cadres se chevauchent, tous les autres cachent celui-ci.</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved on the canvas.</source>
        <translation>Un cadre verrouillé ne peut être ni saisi ni déplacé sur le canevas.</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>A hidden region takes no part in the render.</source>
        <translation>Une région masquée ne participe pas au rendu.</translation>
    </message>
    <message>
        <source>&amp;Unlock All</source>
        <translation>&amp;Tout déverrouiller</translation>
    </message>
    <message>
        <source>Makes all boxes movable again.</source>
        <translation>Rend tous les cadres à nouveau mobiles.</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>Tout a&amp;fficher</translation>
    </message>
    <message>
        <source>All regions take part in the render again.</source>
        <translation>Toutes les régions participent à nouveau au rendu.</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>Aligner à &amp;gauche</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>Aligner les &amp;centres</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>Aligner à &amp;droite</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>Aligner en &amp;haut</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>Aligner les &amp;milieux</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>Aligner en &amp;bas</translation>
    </message>
    <message>
        <source>Puts the boxes&apos; edges or centres onto one line.</source>
        <translation>Place les bords ou les centres des cadres sur une même ligne.</translation>
    </message>
    <message>
        <source>Align to Can&amp;vas</source>
        <translation>Aligner sur le cane&amp;vas</translation>
    </message>
    <message>
        <source>Align the selection as one group to the canvas.</source>
        <translation>Aligne la sélection, comme un groupe, sur le canevas.</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>Répartir &amp;horizontalement</translation>
    </message>
    <message>
        <source>Makes the gaps side by side equal.</source>
        <translation>Rend égaux les espaces côte à côte.</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>Répartir &amp;verticalement</translation>
    </message>
    <message>
        <source>Makes the gaps one below the other equal.</source>
        <translation>Rend égaux les espaces de haut en bas.</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Sélectionner</translation>
    </message>
    <message>
        <source>A drag on the empty canvas selects the boxes that it touches.</source>
        <translation>Un glisser sur le canevas vide sélectionne les cadres touchés.</translation>
    </message>
    <message>
        <source>&amp;Draw Boxes</source>
        <translation>&amp;Dessiner des cadres</translation>
    </message>
    <message>
        <source>A drag on the empty canvas draws a box; hold Ctrl to draw over others.</source>
        <translation>Un glisser sur le canevas vide dessine un cadre ; avec Ctrl, aussi par-dessus d&apos;autres.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Shows the canvas larger.</source>
        <translation>Affiche le canevas en plus grand.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>Shows the canvas smaller.</source>
        <translation>Affiche le canevas en plus petit.</translation>
    </message>
    <message>
        <source>&amp;Fit in Window</source>
        <translation>&amp;Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Shows the whole canvas.</source>
        <translation>Affiche tout le canevas.</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>Taille &amp;réelle</translation>
    </message>
    <message>
        <source>Shows one pixel of the picture as one pixel of the screen.</source>
        <translation>Affiche un pixel de l&apos;image comme un pixel de l&apos;écran.</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>Zoom sur la &amp;sélection</translation>
    </message>
    <message>
        <source>Shows the selected boxes as large as possible.</source>
        <translation>Affiche les cadres sélectionnés aussi grands que possible.</translation>
    </message>
    <message>
        <source>Show &amp;Boxes</source>
        <translation>Afficher les &amp;cadres</translation>
    </message>
    <message>
        <source>Hide the boxes to see only the picture.</source>
        <translation>Masquez les cadres pour ne voir que l&apos;image.</translation>
    </message>
    <message>
        <source>Show &amp;Masks</source>
        <translation>Afficher les &amp;masques</translation>
    </message>
    <message>
        <source>Shows which part of the picture the model gives to each region.</source>
        <translation>Montre quelle partie de l&apos;image le modèle donne à chaque région.</translation>
    </message>
    <message>
        <source>Show &amp;Rulers</source>
        <translation>Afficher les &amp;règles</translation>
    </message>
    <message>
        <source>Shows rulers, from which guides can be dragged.</source>
        <translation>Affiche des règles d&apos;où l&apos;on tire des guides.</translation>
    </message>
    <message>
        <source>Show &amp;Grid</source>
        <translation>Afficher la &amp;grille</translation>
    </message>
    <message>
        <source>Shows a grid over the canvas.</source>
        <translation>Affiche une grille sur le canevas.</translation>
    </message>
    <message>
        <source>Snap to G&amp;rid</source>
        <translation>Aimanter à la g&amp;rille</translation>
    </message>
    <message>
        <source>Boxes end on grid lines. Hold Ctrl to suspend snapping.</source>
        <translation>Les cadres s&apos;arrêtent sur la grille. Ctrl suspend l&apos;aimantation.</translation>
    </message>
    <message>
        <source>Snap to &amp;Cells</source>
        <translation>Aimanter aux &amp;cellules</translation>
    </message>
    <message>
        <source>Boxes end on the model&apos;s cells of 8 pixels: finer places make no difference to the picture.</source>
        <translation>Les cadres s&apos;arrêtent sur les cellules de 8 pixels du modèle : plus fin ne change rien à l&apos;image.</translation>
    </message>
    <message>
        <source>Snap to B&amp;oxes</source>
        <translation>Aimanter aux ca&amp;dres</translation>
    </message>
    <message>
        <source>Boxes line up with each other and with the canvas.</source>
        <translation>Les cadres s&apos;alignent entre eux et sur le canevas.</translation>
    </message>
    <message>
        <source>&amp;High Contrast Boxes</source>
        <translation>Cadres à &amp;fort contraste</translation>
    </message>
    <message>
        <source>Thick lines told apart by their dashes, not by colour.</source>
        <translation>Des traits épais, distingués par leurs tirets et non par la couleur.</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasDrop</name>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasScene</name>
    <message>
        <source>Press Enter and say what belongs here, or drop a photo.</source>
        <translation>Appuyez sur Entrée et dites ce qui va ici, ou déposez une photo.</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Canevas</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Regions: %3. Selected: %4.</source>
        <translation>%1 × %2 pixels. Régions : %3. Sélectionnées : %4.</translation>
    </message>
    <message>
        <source>Drag to draw a box,
or drop a photo here.

Then say what belongs in it.</source>
        <translation>Glissez pour dessiner un cadre,
ou déposez une photo ici.

Dites ensuite ce qui s&apos;y trouve.</translation>
    </message>
    <message>
        <source>Open a scene or make a new one.</source>
        <translation>Ouvrez une scène ou créez-en une.</translation>
    </message>
</context>
<context>
    <name>diorama::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Border between the two pictures</source>
        <translation>Limite entre les deux images</translation>
    </message>
</context>
<context>
    <name>diorama::CompareView</name>
    <message>
        <source>Two pictures with a movable border</source>
        <translation>Deux images avec une limite mobile</translation>
    </message>
</context>
<context>
    <name>diorama::ContractDock</name>
    <message>
        <source>Box</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Negative phrase</source>
        <translation>Description négative</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chevauchement</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptateur</translation>
    </message>
    <message>
        <source>Number of regions</source>
        <translation>Nombre de régions</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>approché</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>Model Contract</source>
        <translation>Contrat du modèle</translation>
    </message>
    <message>
        <source>What the model uses of each region</source>
        <translation>Ce que le modèle utilise de chaque région</translation>
    </message>
    <message>
        <source>What the loaded model will use, approximate or ignore when you press Render.</source>
        <translation>Ce que le modèle chargé utilisera, approchera ou ignorera quand vous cliquerez sur Rendre.</translation>
    </message>
    <message>
        <source>What the model makes of each box is listed here before you render.</source>
        <translation>Ce que le modèle fait de chaque cadre est indiqué ici avant le rendu.</translation>
    </message>
    <message>
        <source>Whole scene</source>
        <translation>Toute la scène</translation>
    </message>
    <message numerus="yes">
        <source>The model ignores %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>Le modèle ignore %n de vos demandes.</numerusform>
            <numerusform>Le modèle ignore %n de vos demandes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model uses everything that you asked for.</source>
        <translation>Le modèle utilise tout ce que vous avez demandé.</translation>
    </message>
    <message>
        <source>Your last edits are looked at after this render.</source>
        <translation>Vos dernières modifications seront examinées après ce rendu.</translation>
    </message>
    <message numerus="yes">
        <source>The model approximates %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>Le modèle ne suit qu&apos;approximativement %n de vos demandes.</numerusform>
            <numerusform>Le modèle ne suit qu&apos;approximativement %n de vos demandes.</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene cannot be rendered; Issues says why.</source>
        <translation>Cette scène ne peut pas être rendue ; « Problèmes » dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutCanvas</name>
    <message>
        <source>Photo with its cut-out</source>
        <translation>Photo avec son détourage</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Lecture de la photo…</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutDialog</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>Modifier le détourage</translation>
    </message>
    <message>
        <source>Paint over what belongs to the subject.</source>
        <translation>Peignez sur ce qui fait partie du sujet.</translation>
    </message>
    <message>
        <source>Paint over what does not belong to the subject.</source>
        <translation>Peignez sur ce qui ne fait pas partie du sujet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the brush in pixels of the photo; Ctrl and the wheel change it too.</source>
        <translation>Taille du pinceau en pixels de la photo ; Ctrl et la molette la changent aussi.</translation>
    </message>
    <message>
        <source>The photo is missing.</source>
        <translation>La photo est manquante.</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Lecture de la photo…</translation>
    </message>
    <message>
        <source>Finding the outline…</source>
        <translation>Recherche du contour…</translation>
    </message>
    <message>
        <source>What is shaded red is left out. Paint to mend it.</source>
        <translation>Ce qui est ombré de rouge est laissé de côté. Peignez pour corriger.</translation>
    </message>
    <message>
        <source>Keep All</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>The whole photo belongs to the subject; then remove what does not.</source>
        <translation>Toute la photo appartient au sujet ; retirez ensuite ce qui n&apos;en fait pas partie.</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>Nothing belongs to the subject; then keep what does.</source>
        <translation>Rien n&apos;appartient au sujet ; gardez ensuite ce qui en fait partie.</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Forgets all strokes and finds the outline anew.</source>
        <translation>Oublie tous les traits et cherche de nouveau le contour.</translation>
    </message>
</context>
<context>
    <name>diorama::Document</name>
    <message>
        <source>Add Region</source>
        <translation>Ajouter une région</translation>
    </message>
    <message>
        <source>Duplicate Region</source>
        <translation>Dupliquer la région</translation>
    </message>
    <message>
        <source>Move Region</source>
        <translation>Déplacer la région</translation>
    </message>
    <message>
        <source>Duplicate Regions</source>
        <translation>Dupliquer les régions</translation>
    </message>
    <message>
        <source>Move Regions</source>
        <translation>Déplacer les régions</translation>
    </message>
    <message>
        <source>Resize Region</source>
        <translation>Redimensionner la région</translation>
    </message>
    <message>
        <source>Resize Regions</source>
        <translation>Redimensionner les régions</translation>
    </message>
    <message>
        <source>Edit Prompt</source>
        <translation>Modifier le prompt</translation>
    </message>
    <message>
        <source>Edit Negative Prompt</source>
        <translation>Modifier le prompt négatif</translation>
    </message>
    <message>
        <source>Change Canvas Size</source>
        <translation>Changer la taille du canevas</translation>
    </message>
    <message>
        <source>Change Seed</source>
        <translation>Changer la graine</translation>
    </message>
    <message>
        <source>Paste Region</source>
        <translation>Coller la région</translation>
    </message>
    <message>
        <source>Paste Regions</source>
        <translation>Coller les régions</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Choose a file name first.</source>
        <translation>Choisissez d&apos;abord un nom de fichier.</translation>
    </message>
    <message>
        <source>“%1” is open in %2. Save under another name.</source>
        <translation>« %1 » est ouvert dans %2. Enregistrez sous un autre nom.</translation>
    </message>
    <message>
        <source>Remove Region</source>
        <translation>Supprimer la région</translation>
    </message>
    <message>
        <source>Remove Regions</source>
        <translation>Supprimer les régions</translation>
    </message>
    <message>
        <source>Align Region</source>
        <translation>Aligner la région</translation>
    </message>
    <message>
        <source>Align Regions</source>
        <translation>Aligner les régions</translation>
    </message>
    <message>
        <source>Distribute Region</source>
        <translation>Répartir la région</translation>
    </message>
    <message>
        <source>Distribute Regions</source>
        <translation>Répartir les régions</translation>
    </message>
    <message>
        <source>Edit Phrase</source>
        <translation>Modifier la description</translation>
    </message>
    <message>
        <source>Edit Negative Phrase</source>
        <translation>Modifier la description négative</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>Changer la force de la région</translation>
    </message>
    <message>
        <source>Change Overlap</source>
        <translation>Changer le chevauchement</translation>
    </message>
    <message>
        <source>Show Region</source>
        <translation>Afficher la région</translation>
    </message>
    <message>
        <source>Show Regions</source>
        <translation>Afficher les régions</translation>
    </message>
    <message>
        <source>Hide Region</source>
        <translation>Masquer la région</translation>
    </message>
    <message>
        <source>Hide Regions</source>
        <translation>Masquer les régions</translation>
    </message>
    <message>
        <source>Lock Region</source>
        <translation>Verrouiller la région</translation>
    </message>
    <message>
        <source>Lock Regions</source>
        <translation>Verrouiller les régions</translation>
    </message>
    <message>
        <source>Unlock Region</source>
        <translation>Déverrouiller la région</translation>
    </message>
    <message>
        <source>Unlock Regions</source>
        <translation>Déverrouiller les régions</translation>
    </message>
    <message>
        <source>Attach Subject</source>
        <translation>Attacher le sujet</translation>
    </message>
    <message>
        <source>Detach Subject</source>
        <translation>Détacher le sujet</translation>
    </message>
    <message>
        <source>Change Order</source>
        <translation>Changer l&apos;ordre</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>Ajouter un sujet</translation>
    </message>
    <message>
        <source>Remove Subject</source>
        <translation>Supprimer le sujet</translation>
    </message>
    <message>
        <source>Remove Subjects</source>
        <translation>Supprimer les sujets</translation>
    </message>
    <message>
        <source>Rename Subject</source>
        <translation>Renommer le sujet</translation>
    </message>
    <message>
        <source>Change Class Word</source>
        <translation>Changer le mot de classe</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>Changer la force du sujet</translation>
    </message>
    <message>
        <source>Add Photo</source>
        <translation>Ajouter une photo</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>Enlever la photo</translation>
    </message>
    <message>
        <source>Change Cut-Out</source>
        <translation>Changer le détourage</translation>
    </message>
    <message>
        <source>Replace Subject</source>
        <translation>Remplacer le sujet</translation>
    </message>
    <message>
        <source>Add Region with Photo</source>
        <translation>Ajouter une région avec photo</translation>
    </message>
    <message>
        <source>Attach Photo</source>
        <translation>Attacher une photo</translation>
    </message>
    <message>
        <source>“%1” could not be saved; there may be too little memory. Close other programs and try again.</source>
        <translation>« %1 » n’a pas pu être enregistré ; la mémoire est peut-être insuffisante. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>“%1” is still being saved. Try again in a moment.</source>
        <translation>« %1 » est encore en cours d’enregistrement. Réessayez dans un instant.</translation>
    </message>
</context>
<context>
    <name>diorama::DraftSheet</name>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
    <message>
        <source>Tick it to have this picture finished.</source>
        <translation>Cochez-la pour que cette image soit achevée.</translation>
    </message>
    <message>
        <source>This draft is not ready yet.</source>
        <translation>Cette ébauche n&apos;est pas encore prête.</translation>
    </message>
</context>
<context>
    <name>diorama::DraftsDock</name>
    <message>
        <source>Drafts</source>
        <translation>Ébauches</translation>
    </message>
    <message>
        <source>Paint Drafts</source>
        <translation>Peindre les ébauches</translation>
    </message>
    <message>
        <source>Finish Ticked</source>
        <translation>Achever les cochées</translation>
    </message>
    <message>
        <source>How many different seeds are begun.</source>
        <translation>Combien de graines différentes sont commencées.</translation>
    </message>
    <message>
        <source>Where each draft stops. A third of all steps is enough to judge the composition.</source>
        <translation>Où chaque ébauche s&apos;arrête. Un tiers des étapes suffit pour juger la composition.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Stop at step</source>
        <translation>Arrêter à l&apos;étape</translation>
    </message>
    <message>
        <source>Paint a few seeds up to an early step, tick the promising ones, and finish only those.</source>
        <translation>Peignez quelques graines jusqu&apos;à une étape précoce, cochez les plus prometteuses et n&apos;achevez que celles-là.</translation>
    </message>
    <message>
        <source>Begins a picture for each seed and stops early. Replaces the drafts shown here.</source>
        <translation>Commence une image pour chaque graine et s&apos;arrête tôt. Remplace les ébauches affichées.</translation>
    </message>
    <message>
        <source>Paints the ticked drafts to the end. They come out exactly as if they had not been interrupted.</source>
        <translation>Peint les ébauches cochées jusqu&apos;au bout. Le résultat est exactement celui d&apos;un rendu sans interruption.</translation>
    </message>
</context>
<context>
    <name>diorama::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n Picture(s)</source>
        <translation>
            <numerusform>Exporter %n image</numerusform>
            <numerusform>Exporter %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exporter l&apos;image</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>PNG keeps every pixel and can carry the scene. OpenRaster keeps one layer for each region.</source>
        <translation>PNG garde chaque pixel et peut contenir la scène. OpenRaster garde un calque par région.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Higher is larger and closer to the picture.</source>
        <translation>Plus haut : plus lourd et plus fidèle.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Larger pictures are resampled with Lanczos; no new detail is painted.</source>
        <translation>Les images plus grandes sont rééchantillonnées avec Lanczos ; aucun détail nouveau n&apos;est peint.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Keep the scene inside, so that the picture can be opened again</source>
        <translation>Garder la scène dans l&apos;image, pour pouvoir la rouvrir</translation>
    </message>
    <message>
        <source>Share without prompts and photos</source>
        <translation>Partager sans prompts ni photos</translation>
    </message>
    <message>
        <source>The file holds the boxes, the prompts and the photos. PNG only.</source>
        <translation>Le fichier contient les cadres, les prompts et les photos. PNG seulement.</translation>
    </message>
    <message>
        <source>The file holds nothing but the picture.</source>
        <translation>Le fichier ne contient que l&apos;image.</translation>
    </message>
    <message>
        <source>Mark the picture as made by AI</source>
        <translation>Marquer l&apos;image comme produite par IA</translation>
    </message>
    <message>
        <source>Writes the IPTC digital source type into the file&apos;s metadata, as honest publishing asks for.</source>
        <translation>Inscrit le type de source numérique IPTC dans les métadonnées, comme le veut une publication honnête.</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.webp *.tif *.ora)</source>
        <translation>Images (*.png *.jpg *.webp *.tif *.ora)</translation>
    </message>
    <message>
        <source>× %1 px (%2 %)</source>
        <translation>× %1 px (%2 %)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>“%1” is there already. Press Replace to overwrite it.</source>
        <translation>« %1 » existe déjà. Appuyez sur Remplacer pour l&apos;écraser.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these files are there already. Press Replace to overwrite them.</source>
        <translation>
            <numerusform>%n de ces fichiers existe déjà. Appuyez sur Remplacer pour l&apos;écraser.</numerusform>
            <numerusform>%n de ces fichiers existent déjà. Appuyez sur Remplacer pour les écraser.</numerusform>
        </translation>
    </message>
    <message>
        <source>and as high as each picture&apos;s shape wants</source>
        <translation>et aussi haut que le veut la forme de chaque image</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>The picture&apos;s own size.</source>
        <translation>La taille de l&apos;image elle-même.</translation>
    </message>
    <message>
        <source>%1 times as wide and as high.</source>
        <translation>%1 fois plus large et plus haute.</translation>
    </message>
</context>
<context>
    <name>diorama::FilmStrip</name>
    <message>
        <source>Previews of all steps</source>
        <translation>Aperçus de toutes les étapes</translation>
    </message>
    <message>
        <source>Drag along the previews to look back at any step; double-click to return to the newest one.</source>
        <translation>Glissez le long des aperçus pour revoir une étape ; double-cliquez pour revenir à la plus récente.</translation>
    </message>
    <message>
        <source>The previews of a render are kept here.</source>
        <translation>Les aperçus d&apos;un rendu sont gardés ici.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
</context>
<context>
    <name>diorama::HelpDialog</name>
    <message>
        <source>Diorama Help</source>
        <translation>Aide de Diorama</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>The guide is missing from this build.</source>
        <translation>Le guide manque dans cette version.</translation>
    </message>
</context>
<context>
    <name>diorama::History</name>
    <message>
        <source>★ Seed %1</source>
        <translation>★ Graine %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
    <message>
        <source>Seed %1, %2 steps, painted in %3 seconds by %4 on %5.</source>
        <translation>Graine %1, %2 étapes, peinte en %3 secondes par %4 le %5.</translation>
    </message>
</context>
<context>
    <name>diorama::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Pictures painted so far, newest first</source>
        <translation>Images peintes jusqu&apos;ici, les plus récentes d&apos;abord</translation>
    </message>
    <message>
        <source>Every picture that you render is kept here, with its seed and its scene.</source>
        <translation>Chaque image rendue est gardée ici, avec sa graine et sa scène.</translation>
    </message>
    <message>
        <source>Restore Scene</source>
        <translation>Restaurer la scène</translation>
    </message>
    <message>
        <source>Brings back the boxes, prompts and settings that this picture was painted from.</source>
        <translation>Ramène les cadres, les prompts et les réglages dont cette image est issue.</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>Utiliser comme image de départ</translation>
    </message>
    <message>
        <source>The next renders begin from this picture instead of noise and stay close to it.</source>
        <translation>Les prochains rendus partent de cette image au lieu du bruit et en restent proches.</translation>
    </message>
    <message>
        <source>Repaint Selected Region</source>
        <translation>Repeindre la région sélectionnée</translation>
    </message>
    <message>
        <source>The next render paints only the selected box anew and keeps the rest of this picture.</source>
        <translation>Le prochain rendu ne repeint que le cadre sélectionné et garde le reste de cette image.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Marks a picture as good. Starred pictures are never dropped.</source>
        <translation>Marque une image comme bonne. Les images étoilées ne sont jamais écartées.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Shows two pictures with a slider between them.</source>
        <translation>Affiche deux images avec un curseur entre elles.</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Planche-contact</translation>
    </message>
    <message>
        <source>Puts the chosen pictures onto one sheet with their seeds.</source>
        <translation>Place les images choisies sur une planche avec leurs graines.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Writes the chosen pictures to files.</source>
        <translation>Écrit les images choisies dans des fichiers.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Removes the chosen pictures from the history.</source>
        <translation>Retire les images choisies de l&apos;historique.</translation>
    </message>
    <message>
        <source>Drag a picture onto a box to make it a subject, or into another program.</source>
        <translation>Faites glisser une image sur un cadre pour en faire un sujet, ou vers un autre programme.</translation>
    </message>
    <message>
        <source>Use This Seed</source>
        <translation>Utiliser cette graine</translation>
    </message>
    <message>
        <source>The next renders take this picture&apos;s seed; the scene stays as it is.</source>
        <translation>Les prochains rendus prennent la graine de cette image ; la scène reste telle quelle.</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Copier l&apos;image</translation>
    </message>
    <message>
        <source>Puts the picture onto the clipboard, for other programs.</source>
        <translation>Place l&apos;image dans le presse-papiers, pour d&apos;autres programmes.</translation>
    </message>
</context>
<context>
    <name>diorama::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
</context>
<context>
    <name>diorama::IssueListModel</name>
    <message>
        <source>“%1” has neither a phrase nor a subject: say what belongs in it.</source>
        <translation>« %1 » n&apos;a ni description ni sujet : dites ce qui s&apos;y trouve.</translation>
    </message>
    <message>
        <source>“%1” is smaller than 8 pixels: the model cannot see it.</source>
        <translation>« %1 » fait moins de 8 pixels : le modèle ne peut pas le voir.</translation>
    </message>
    <message>
        <source>“%1” has no class word, for example “cat”.</source>
        <translation>« %1 » n&apos;a pas de mot de classe, par exemple « cat ».</translation>
    </message>
    <message>
        <source>The photo “%1” of “%2” is missing.</source>
        <translation>La photo « %1 » de « %2 » est manquante.</translation>
    </message>
    <message>
        <source>“%1” has no photo: only its words are used.</source>
        <translation>« %1 » n&apos;a pas de photo : seuls ses mots sont utilisés.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Erreur : %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement : %1</translation>
    </message>
    <message>
        <source>“%1” leaves the canvas or is empty.</source>
        <translation>« %1 » sort du canevas ou est vide.</translation>
    </message>
    <message>
        <source>“%1” names a subject that is not there.</source>
        <translation>« %1 » désigne un sujet qui n&apos;existe pas.</translation>
    </message>
    <message>
        <source>The strength of “%1” is out of range.</source>
        <translation>La force de « %1 » est hors limites.</translation>
    </message>
    <message>
        <source>“%1” has too many photos, or a photo&apos;s path is too long.</source>
        <translation>« %1 » a trop de photos, ou le chemin d&apos;une photo est trop long.</translation>
    </message>
    <message>
        <source>The number of “%1” is used twice or out of range.</source>
        <translation>Le numéro de « %1 » est utilisé deux fois ou hors limites.</translation>
    </message>
    <message>
        <source>A text of “%1” is too long or damaged.</source>
        <translation>Un texte de « %1 » est trop long ou endommagé.</translation>
    </message>
    <message>
        <source>Both sides of the canvas must be multiples of 8 between 64 and 2048 pixels.</source>
        <translation>Les deux côtés du canevas doivent être des multiples de 8 entre 64 et 2048 pixels.</translation>
    </message>
    <message>
        <source>The prompt or what is not wanted is too long or damaged.</source>
        <translation>Le prompt ou ce qui n&apos;est pas voulu est trop long ou endommagé.</translation>
    </message>
    <message>
        <source>The scene has too many regions or subjects.</source>
        <translation>La scène a trop de régions ou de sujets.</translation>
    </message>
    <message>
        <source>No model is chosen, or its name is too long.</source>
        <translation>Aucun modèle n&apos;est choisi, ou son nom est trop long.</translation>
    </message>
    <message>
        <source>There are too many adapters, or one of them is not complete.</source>
        <translation>Il y a trop d&apos;adaptateurs, ou l&apos;un d&apos;eux est incomplet.</translation>
    </message>
    <message>
        <source>The start picture is missing.</source>
        <translation>L&apos;image de départ manque.</translation>
    </message>
    <message>
        <source>The region to repaint or the picture that it belongs to is not there.</source>
        <translation>La région à repeindre ou l&apos;image à laquelle elle appartient n&apos;est pas là.</translation>
    </message>
    <message>
        <source>A setting has a value that is not allowed. (%1)</source>
        <translation>Un réglage a une valeur non permise. (%1)</translation>
    </message>
</context>
<context>
    <name>diorama::IssuesDock</name>
    <message>
        <source>Issues</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Issues, worst first</source>
        <translation>Problèmes, les plus graves d&apos;abord</translation>
    </message>
    <message>
        <source>Press Enter or double-click to go to the place.</source>
        <translation>Entrée ou un double-clic mène à l&apos;endroit.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>Choisir un modèle…</translation>
    </message>
    <message>
        <source>Opens the list of models, to choose another one or to add a folder or file.</source>
        <translation>Ouvre la liste des modèles, pour en choisir un autre ou ajouter un dossier ou un fichier.</translation>
    </message>
</context>
<context>
    <name>diorama::MainWindow</name>
    <message>
        <source>Edits</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Tel qu&apos;ouvert</translation>
    </message>
    <message>
        <source>Edits, oldest first</source>
        <translation>Modifications, les plus anciennes d&apos;abord</translation>
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
        <translation>Occupé : 99 % sous %1 ms, au pire %2 ms</translation>
    </message>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>« %1 » exporté.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n picture(s).</source>
        <translation>
            <numerusform>%n image exportée.</numerusform>
            <numerusform>%n images exportées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>Le moteur n&apos;a pas encore démarré.</translation>
    </message>
    <message>
        <source>Engine: libtorch %1</source>
        <translation>Moteur : libtorch %1</translation>
    </message>
    <message>
        <source>Scenes (*.diorama *.yaml *.yml *.png)</source>
        <translation>Scènes (*.diorama *.yaml *.yml *.png)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>%1 has this file open; you can look at it and save a copy under another name.</source>
        <translation>%1 a ouvert ce fichier ; vous pouvez le regarder et en enregistrer une copie sous un autre nom.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;.</source>
        <translation>« %1 » enregistré.</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Diorama project (*.diorama);;Plain scene with pictures beside it (*.yaml)</source>
        <translation>Projet Diorama (*.diorama);;Scène simple, images à côté (*.yaml)</translation>
    </message>
    <message>
        <source>Untitled.diorama</source>
        <translation>Sans titre.diorama</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>« %1 » contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>%1[*] – Diorama</source>
        <translation>%1[*] – Diorama</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aucun fichier pour l&apos;instant</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>Opens an empty scene.</source>
        <translation>Ouvre une scène vide.</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Opens another window with an empty scene.</source>
        <translation>Ouvre une autre fenêtre avec une scène vide.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Opens a project, a scene file, or a picture that Diorama exported.</source>
        <translation>Ouvre un projet, un fichier de scène ou une image exportée par Diorama.</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouvrir un fichier &amp;récent</translation>
    </message>
    <message>
        <source>Open Sam&amp;ple</source>
        <translation>Ouvrir un e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Saves the project with its photos in one file.</source>
        <translation>Enregistre le projet et ses photos dans un seul fichier.</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Saves the project under another name.</source>
        <translation>Enregistre le projet sous un autre nom.</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>E&amp;xporter l&apos;image…</translation>
    </message>
    <message>
        <source>Writes the picture under the boxes to a file.</source>
        <translation>Écrit l&apos;image sous les cadres dans un fichier.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Add Sub&amp;ject From Photos…</source>
        <translation>Ajouter un su&amp;jet depuis des photos…</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk.</source>
        <translation>Crée un sujet à partir de photos du disque.</translation>
    </message>
    <message>
        <source>Paste as Su&amp;bject</source>
        <translation>Coller comme s&amp;ujet</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>Crée un sujet à partir de l&apos;image du presse-papiers.</translation>
    </message>
    <message>
        <source>Edit &amp;Prompt</source>
        <translation>Modifier le &amp;prompt</translation>
    </message>
    <message>
        <source>Puts the cursor into the prompt.</source>
        <translation>Place le curseur dans le prompt.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Disposition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Puts all panels back where they were at first.</source>
        <translation>Remet tous les panneaux à leur place de départ.</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>&amp;Rendu</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>Peint la scène telle qu&apos;elle est maintenant.</translation>
    </message>
    <message>
        <source>Render &amp;Another Seed</source>
        <translation>Rendre une &amp;autre graine</translation>
    </message>
    <message>
        <source>Takes another seed and paints.</source>
        <translation>Prend une autre graine et peint.</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Direct</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>Repeint tout seul dès que vous finissez une modification.</translation>
    </message>
    <message>
        <source>Render &amp;Several Seeds…</source>
        <translation>Rendre &amp;plusieurs graines…</translation>
    </message>
    <message>
        <source>Queues several pictures of the same scene.</source>
        <translation>Met en file plusieurs images de la même scène.</translation>
    </message>
    <message>
        <source>&amp;Cancel Now</source>
        <translation>&amp;Annuler maintenant</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>S&apos;arrête à la prochaine étape.</translation>
    </message>
    <message>
        <source>Cancel After &amp;This Picture</source>
        <translation>Annuler après &amp;cette image</translation>
    </message>
    <message>
        <source>Finishes the running picture and drops all that wait.</source>
        <translation>Termine l&apos;image en cours et abandonne toutes celles qui attendent.</translation>
    </message>
    <message>
        <source>&amp;Pause the Queue</source>
        <translation>Suspendre la &amp;file</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>Laisse finir le rendu en cours sans en commencer d&apos;autre.</translation>
    </message>
    <message>
        <source>Start From &amp;Noise</source>
        <translation>Partir du &amp;bruit</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Oublie l&apos;image de départ.</translation>
    </message>
    <message>
        <source>&amp;Models and Adapters…</source>
        <translation>&amp;Modèles et adaptateurs…</translation>
    </message>
    <message>
        <source>Chooses the model that paints, and adds files to it.</source>
        <translation>Choisit le modèle qui peint et lui ajoute des fichiers.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>&amp;Guide d&apos;utilisation</translation>
    </message>
    <message>
        <source>&amp;About Diorama</source>
        <translation>À &amp;propos de Diorama</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Disposition</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) still wait from last time; the queue is paused.</source>
        <translation>
            <numerusform>%n rendu attend encore depuis la dernière fois ; la file est suspendue.</numerusform>
            <numerusform>%n rendus attendent encore depuis la dernière fois ; la file est suspendue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n picture(s) in its history that are not saved.</source>
        <translation>
            <numerusform>« %1 » a %n image non enregistrée dans son historique.</numerusform>
            <numerusform>« %1 » a %n images non enregistrées dans son historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y Picture</source>
        <translation>Cop&amp;ier l&apos;image</translation>
    </message>
    <message>
        <source>Puts the picture under the boxes onto the clipboard.</source>
        <translation>Place l&apos;image qui se trouve sous les cadres dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>L&apos;image est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>&amp;Older Picture</source>
        <translation>Image plus &amp;ancienne</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted before this one.</source>
        <translation>Affiche l&apos;image de l&apos;historique peinte avant celle-ci.</translation>
    </message>
    <message>
        <source>&amp;Newer Picture</source>
        <translation>Image plus &amp;récente</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted after this one.</source>
        <translation>Affiche l&apos;image de l&apos;historique peinte après celle-ci.</translation>
    </message>
    <message>
        <source>%1 %: %2[*] – Diorama</source>
        <translation>%1 % : %2[*] – Diorama</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were removed from the history.</source>
        <translation>
            <numerusform>%n image a été retirée de l&apos;historique.</numerusform>
            <numerusform>%n images ont été retirées de l&apos;historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Planche-contact</translation>
    </message>
    <message>
        <source>Edit P&amp;hrase</source>
        <translation>Modifier la p&amp;hrase</translation>
    </message>
    <message>
        <source>Says what belongs in the selected box.</source>
        <translation>Dit ce qui va dans le cadre sélectionné.</translation>
    </message>
    <message>
        <source>Paint &amp;Drafts</source>
        <translation>Peindre les é&amp;bauches</translation>
    </message>
    <message>
        <source>Begins several seeds and stops early, so that you finish only the good ones.</source>
        <translation>Commence plusieurs graines et s&apos;arrête tôt, pour ne terminer que les bonnes.</translation>
    </message>
    <message>
        <source>Repaint Selected &amp;Box</source>
        <translation>Re&amp;peindre le cadre sélectionné</translation>
    </message>
    <message>
        <source>Paints only the selected box anew and keeps the rest of the picture under the boxes.</source>
        <translation>Ne repeint que le cadre sélectionné et garde le reste de l&apos;image sous les cadres.</translation>
    </message>
    <message>
        <source>Start &amp;From This Picture</source>
        <translation>Partir de &amp;cette image</translation>
    </message>
    <message>
        <source>The next renders begin from the picture under the boxes instead of noise and stay close to it.</source>
        <translation>Les prochains rendus partent de l&apos;image sous les cadres au lieu du bruit et en restent proches.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened.</source>
        <translation>« %1 » n&apos;a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>The copy of unsaved work cannot be read.</source>
        <translation>La copie du travail non enregistré ne peut pas être lue.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved.</source>
        <translation>« %1 » n&apos;a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Undo &quot;%1&quot;</source>
        <translation>Annuler « %1 »</translation>
    </message>
    <message>
        <source>Redo &quot;%1&quot;</source>
        <translation>Rétablir « %1 »</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program since you opened it.</source>
        <translation>« %1 » a été modifié par un autre programme depuis que vous l’avez ouvert.</translation>
    </message>
    <message>
        <source>If you overwrite it, those changes are lost.</source>
        <translation>Si vous le remplacez, ces modifications seront perdues.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has stars or deletions in its history that are not saved.</source>
        <translation>L’historique de « %1 » contient des étoiles ou des suppressions non enregistrées.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has guides that are not saved.</source>
        <translation>« %1 » contient des guides non enregistrés.</translation>
    </message>
    <message>
        <source>A .yaml file holds neither pictures of the history nor guides. A .diorama project holds them.</source>
        <translation>Un fichier .yaml ne contient ni les images de l’historique ni les guides. Un projet .diorama les contient.</translation>
    </message>
    <message>
        <source>Save as Project…</source>
        <translation>Enregistrer comme projet…</translation>
    </message>
    <message>
        <source>The project takes no more of them. Export them, or delete others and save again.</source>
        <translation>Le projet ne peut pas en contenir davantage. Exportez-les, ou supprimez-en d’autres et enregistrez à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>The history is larger than a project takes: %n picture(s), the oldest, were left out. Export them before you close the window.</source>
        <translation>
            <numerusform>L’historique dépasse ce qu’un projet peut contenir : l’image la plus ancienne a été laissée de côté. Exportez-la avant de fermer la fenêtre.</numerusform>
            <numerusform>L’historique dépasse ce qu’un projet peut contenir : les %n images les plus anciennes ont été laissées de côté. Exportez-les avant de fermer la fenêtre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>Choisir un modèle…</translation>
    </message>
</context>
<context>
    <name>diorama::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Closes this message.</source>
        <translation>Ferme ce message.</translation>
    </message>
</context>
<context>
    <name>diorama::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>No model has been found. Add a folder in diffusers layout or a .safetensors file.</source>
        <translation>Aucun modèle trouvé. Ajoutez un dossier au format diffusers ou un fichier .safetensors.</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>À propos du modèle choisi</translation>
    </message>
    <message>
        <source>Use for This Project</source>
        <translation>Utiliser pour ce projet</translation>
    </message>
    <message>
        <source>The project&apos;s renders are painted by this model.</source>
        <translation>Les rendus du projet sont peints par ce modèle.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Reads every number of the model and compares names, shapes and check sums with what its family needs.</source>
        <translation>Lit chaque nombre du modèle et compare noms, formes et sommes de contrôle à ce que sa famille exige.</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add File…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>A model in diffusers layout, or a folder with several models.</source>
        <translation>Un modèle au format diffusers, ou un dossier contenant plusieurs modèles.</translation>
    </message>
    <message>
        <source>A single-file checkpoint (.safetensors).</source>
        <translation>Un checkpoint en un seul fichier (.safetensors).</translation>
    </message>
    <message>
        <source>Add a Model Folder</source>
        <translation>Ajouter un dossier de modèle</translation>
    </message>
    <message>
        <source>Add a Checkpoint</source>
        <translation>Ajouter un checkpoint</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <source>Adapters of this project</source>
        <translation>Adaptateurs de ce projet</translation>
    </message>
    <message>
        <source>GLIGEN, IP-Adapter, LoRA and other files that are added to the model for this project only.</source>
        <translation>Fichiers GLIGEN, IP-Adapter, LoRA et autres, ajoutés au modèle pour ce projet seulement.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>This project uses no adapters.</source>
        <translation>Ce projet n&apos;utilise aucun adaptateur.</translation>
    </message>
    <message>
        <source>Add Adapter…</source>
        <translation>Ajouter un adaptateur…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Add an Adapter</source>
        <translation>Ajouter un adaptateur</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>Adaptateurs (*.safetensors)</translation>
    </message>
    <message>
        <source>Remove Adapter</source>
        <translation>Supprimer l&apos;adaptateur</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>GLIGEN checkpoint</source>
        <translation>Checkpoint GLIGEN</translation>
    </message>
    <message>
        <source>Diorama model</source>
        <translation>Modèle Diorama</translation>
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
        <translation>Inversion textuelle</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencodeur</translation>
    </message>
    <message>
        <source>Small autoencoder</source>
        <translation>Petit autoencodeur</translation>
    </message>
    <message>
        <source>Image encoder</source>
        <translation>Encodeur d&apos;images</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Recherche de modèles…</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>The files do not say.</source>
        <translation>Les fichiers ne le disent pas.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>Entraîné à</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>This model cannot be used:</source>
        <translation>Ce modèle est inutilisable :</translation>
    </message>
    <message>
        <source>This project uses it.</source>
        <translation>Ce projet l&apos;utilise.</translation>
    </message>
    <message>
        <source>Verifying &quot;%1&quot;…</source>
        <translation>Vérification de « %1 »…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is complete and in order.</source>
        <translation>« %1 » est complet et en ordre.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s).</source>
        <translation>
            <numerusform>« %1 » a %n problème.</numerusform>
            <numerusform>« %1 » a %n problèmes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Model</source>
        <translation>Changer de modèle</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an adapter but: %2.</source>
        <translation>« %1 » n&apos;est pas un adaptateur mais : %2.</translation>
    </message>
    <message>
        <source>Add Adapter</source>
        <translation>Ajouter l&apos;adaptateur</translation>
    </message>
    <message>
        <source>How strongly the adapter acts: 0 not at all, 1 as it was made.</source>
        <translation>Force de l&apos;adaptateur : 0 nulle, 1 telle que prévue.</translation>
    </message>
    <message>
        <source>Change Adapter Weight</source>
        <translation>Changer le poids de l&apos;adaptateur</translation>
    </message>
    <message>
        <source>The engine is painting. The models are listed as soon as it is free.</source>
        <translation>Le moteur peint. Les modèles seront listés dès qu&apos;il sera libre.</translation>
    </message>
    <message>
        <source>Take Off the List</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Forgets a folder or file that you added. On the disk it stays where it is.</source>
        <translation>Oublie un dossier ou un fichier que vous avez ajouté. Sur le disque, il reste où il est.</translation>
    </message>
</context>
<context>
    <name>diorama::PlotsDock</name>
    <message>
        <source>Plots</source>
        <translation>Courbes</translation>
    </message>
</context>
<context>
    <name>diorama::ProgressDock</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel Now</source>
        <translation>Annuler maintenant</translation>
    </message>
    <message>
        <source>Cancel After This Picture</source>
        <translation>Annuler après cette image</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>Progression du rendu</translation>
    </message>
    <message>
        <source>Stops at the next step. The previews so far are kept in the filmstrip.</source>
        <translation>S&apos;arrête à la prochaine étape. Les aperçus déjà faits restent dans la pellicule.</translation>
    </message>
    <message>
        <source>Lets the running picture be finished and drops all that wait behind it.</source>
        <translation>Laisse finir l&apos;image en cours et abandonne toutes celles qui attendent derrière.</translation>
    </message>
    <message>
        <source>Waiting renders</source>
        <translation>Rendus en attente</translation>
    </message>
    <message>
        <source>No render waits.</source>
        <translation>Aucun rendu en attente.</translation>
    </message>
    <message>
        <source>Pause the Queue</source>
        <translation>Suspendre la file</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>Laisse finir le rendu en cours sans en commencer d&apos;autre.</translation>
    </message>
    <message>
        <source>Render Sooner</source>
        <translation>Rendre plus tôt</translation>
    </message>
    <message>
        <source>Moves the chosen render up in the queue.</source>
        <translation>Fait monter le rendu choisi dans la file.</translation>
    </message>
    <message>
        <source>Render Later</source>
        <translation>Rendre plus tard</translation>
    </message>
    <message>
        <source>Moves the chosen render down in the queue.</source>
        <translation>Fait descendre le rendu choisi dans la file.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Takes the chosen render out of the queue.</source>
        <translation>Retire le rendu choisi de la file.</translation>
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
        <translation>Arrêt à la prochaine étape…</translation>
    </message>
    <message>
        <source>Painting: step %1 of %2</source>
        <translation>Peinture : étape %1 sur %2</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Le moteur démarre…</translation>
    </message>
    <message>
        <source>%1 per step, about %2 left</source>
        <translation>%1 par étape, encore %2 environ</translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>%1 par étape</translation>
    </message>
    <message>
        <source>Finished in %1.</source>
        <translation>Terminé en %1.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n step(s).</source>
        <translation>
            <numerusform>Annulé après %n étape.</numerusform>
            <numerusform>Annulé après %n étapes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking back at step %1</source>
        <translation>Retour à l&apos;étape %1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Ébauche : %1</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n render(s) wait.</source>
        <translation>
            <numerusform>La file est suspendue : %n rendu attend.</numerusform>
            <numerusform>La file est suspendue : %n rendus attendent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Render to paint the scene.</source>
        <translation>Cliquez sur Rendre pour peindre la scène.</translation>
    </message>
    <message>
        <source>Another window is painting; this one&apos;s turn comes after it.</source>
        <translation>Une autre fenêtre peint ; le tour de celle-ci vient après.</translation>
    </message>
</context>
<context>
    <name>diorama::PromptBar</name>
    <message>
        <source>Describe the picture, for example: a sunny meadow in front of mountains</source>
        <translation>Décrivez l&apos;image en anglais, par exemple : a sunny meadow in front of mountains</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What the whole picture shows. The boxes say what is where. Ctrl+Enter renders.</source>
        <translation>Ce que montre l&apos;image entière. Les cadres disent quoi est où. Ctrl+Entrée lance le rendu.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>Repeint tout seul dès que vous finissez une modification.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>S&apos;arrête à la prochaine étape.</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>Peint la scène telle qu&apos;elle est maintenant.</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>Le moteur démarre…</translation>
    </message>
    <message>
        <source>This scene cannot be rendered</source>
        <translation>Cette scène ne peut pas être rendue</translation>
    </message>
    <message>
        <source>Needs %1, more than is free</source>
        <translation>Demande %1, plus que disponible</translation>
    </message>
    <message>
        <source>About %1, %2</source>
        <translation>Environ %1, %2</translation>
    </message>
    <message>
        <source>Time and memory of a render, from earlier renders on this machine.</source>
        <translation>Temps et mémoire d&apos;un rendu, d&apos;après des rendus passés sur cette machine.</translation>
    </message>
    <message>
        <source>Time and memory of a render, estimated from the model&apos;s size.</source>
        <translation>Temps et mémoire d&apos;un rendu, estimés d&apos;après la taille du modèle.</translation>
    </message>
    <message>
        <source>Known after this render</source>
        <translation>Connu après ce rendu</translation>
    </message>
    <message>
        <source>The engine is painting. It looks at your last edits as soon as it is done.</source>
        <translation>Le moteur peint. Il examinera vos dernières modifications dès qu&apos;il aura fini.</translation>
    </message>
</context>
<context>
    <name>diorama::RecoveryDialog</name>
    <message>
        <source>Recover Unsaved Work</source>
        <translation>Récupérer le travail non enregistré</translation>
    </message>
    <message>
        <source>Diorama did not end in order last time. These copies of unsaved work were kept. The files that you saved yourself are untouched.</source>
        <translation>Diorama ne s&apos;est pas terminé normalement la dernière fois. Ces copies du travail non enregistré ont été gardées. Les fichiers que vous avez enregistrés sont intacts.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>%1, kept on %2</source>
        <translation>%1, gardé le %2</translation>
    </message>
    <message>
        <source>Copies of unsaved work</source>
        <translation>Copies du travail non enregistré</translation>
    </message>
    <message>
        <source>Recover Ticked</source>
        <translation>Récupérer les cochées</translation>
    </message>
    <message>
        <source>Discard Ticked</source>
        <translation>Supprimer les cochées</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>The copies are kept and offered again at the next start.</source>
        <translation>Les copies sont gardées et proposées au prochain démarrage.</translation>
    </message>
    <message numerus="yes">
        <source>%1, kept on %2, with %n picture(s)</source>
        <translation>
            <numerusform>%1, gardé le %2, avec %n image</numerusform>
            <numerusform>%1, gardé le %2, avec %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Unsaved Work</source>
        <translation>Abandonner le travail non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of unsaved work will be deleted for good.</source>
        <translation>
            <numerusform>%n copie de travail non enregistré sera supprimée définitivement.</numerusform>
            <numerusform>%n copies de travail non enregistré seront supprimées définitivement.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::RegionPage</name>
    <message>
        <source>Select a box on the canvas or in the list of regions.</source>
        <translation>Sélectionnez un cadre sur le canevas ou dans la liste des régions.</translation>
    </message>
    <message>
        <source>For example: a red bicycle</source>
        <translation>Par exemple : a red bicycle</translation>
    </message>
    <message>
        <source>What is painted in this box, in plain English words.</source>
        <translation>Ce qui est peint dans ce cadre, en mots anglais simples.</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Whose photos the painted thing follows.</source>
        <translation>Les photos que suit ce qui est peint.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
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
        <translation>L</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Bord gauche</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>Bord supérieur</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pour cent</translation>
    </message>
    <message>
        <source>Whether the box is given in pixels of the picture or in parts of its size.</source>
        <translation>Si le cadre est donné en pixels de l&apos;image ou en parts de sa taille.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>How strictly the model keeps the thing inside its box.</source>
        <translation>Avec quelle rigueur le modèle garde la chose dans son cadre.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>Devant</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Derrière</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mélanger</translation>
    </message>
    <message>
        <source>Where boxes meet: hide what lies below, yield to all others, or share the pixels.</source>
        <translation>Là où des cadres se rencontrent : cacher ce qui est dessous, céder à tous les autres, ou partager les pixels.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Chevauchement</translation>
    </message>
    <message>
        <source>What must not appear in this box.</source>
        <translation>Ce qui ne doit pas apparaître dans ce cadre.</translation>
    </message>
    <message>
        <source>Not in the box</source>
        <translation>Pas dans le cadre</translation>
    </message>
    <message>
        <source>Takes part in the render</source>
        <translation>Participe au rendu</translation>
    </message>
    <message>
        <source>Locked on the canvas</source>
        <translation>Verrouillé sur le canevas</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved with the pointer.</source>
        <translation>Un cadre verrouillé ne peut être ni saisi ni déplacé avec le pointeur.</translation>
    </message>
    <message>
        <source>A hidden box is left out of the picture.</source>
        <translation>Un cadre masqué est laissé hors de l&apos;image.</translation>
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
        <translation>Changer le cadre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Where the left edge of the box is.</source>
        <translation>Où se trouve le bord gauche du cadre.</translation>
    </message>
    <message>
        <source>Where the top edge of the box is.</source>
        <translation>Où se trouve le bord supérieur du cadre.</translation>
    </message>
    <message>
        <source>How wide the box is.</source>
        <translation>La largeur du cadre.</translation>
    </message>
    <message>
        <source>How high the box is.</source>
        <translation>La hauteur du cadre.</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>Changer la force de la région</translation>
    </message>
</context>
<context>
    <name>diorama::RegionsDock</name>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Regions, front first</source>
        <translation>Régions, la première devant</translation>
    </message>
    <message>
        <source>The boxes from front to back. Tick a box to let it take part in the render; drag rows to change what hides what.</source>
        <translation>Les cadres d&apos;avant en arrière. Cochez un cadre pour qu&apos;il participe au rendu ; glissez les lignes pour changer ce qui cache quoi.</translation>
    </message>
    <message>
        <source>There are no boxes yet. Drag one on the canvas, or drop a photo there.</source>
        <translation>Il n&apos;y a pas encore de cadre. Dessinez-en un sur le canevas, ou déposez-y une photo.</translation>
    </message>
    <message>
        <source>Bring to Front</source>
        <translation>Mettre au premier plan</translation>
    </message>
    <message>
        <source>Lets the box hide all others.</source>
        <translation>Fait que le cadre cache tous les autres.</translation>
    </message>
    <message>
        <source>Bring Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Moves the box in front of the next one.</source>
        <translation>Place le cadre devant le suivant.</translation>
    </message>
    <message>
        <source>Send Backward</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Moves the box behind the next one.</source>
        <translation>Place le cadre derrière le suivant.</translation>
    </message>
    <message>
        <source>Send to Back</source>
        <translation>Mettre à l&apos;arrière-plan</translation>
    </message>
    <message>
        <source>Lets all others hide the box.</source>
        <translation>Fait que tous les autres cachent le cadre.</translation>
    </message>
    <message>
        <source>Lock or Unlock</source>
        <translation>Verrouiller ou déverrouiller</translation>
    </message>
    <message>
        <source>A locked box cannot be picked on the canvas, so that those below it can. It is painted all the same.</source>
        <translation>Un cadre verrouillé ne peut être saisi sur le canevas ; ceux du dessous le peuvent. Il est peint quand même.</translation>
    </message>
    <message>
        <source>Show or Hide</source>
        <translation>Afficher ou masquer</translation>
    </message>
    <message>
        <source>A hidden box does not take part in the render.</source>
        <translation>Un cadre masqué ne participe pas au rendu.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Removes the box. Its subject stays in the library.</source>
        <translation>Supprime le cadre. Son sujet reste dans la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>diorama::RenderPlots</name>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Noise level and change</source>
        <translation>Niveau de bruit et changement</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Niveau de bruit</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>Secondes par étape</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Attention inside each box</source>
        <translation>Attention dans chaque cadre</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>Part d&apos;attention</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>How much noise is left, and how much the picture still changes.</source>
        <translation>Combien de bruit il reste, et combien l&apos;image change encore.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>How long each step took, and its preview on top.</source>
        <translation>Durée de chaque étape, avec son aperçu au-dessus.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>How much of each region&apos;s attention falls inside its box: near 1 it stays where it belongs.</source>
        <translation>Part de l&apos;attention de chaque région qui tombe dans son cadre : près de 1, elle reste à sa place.</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Région %1</translation>
    </message>
</context>
<context>
    <name>diorama::RenderSession</name>
    <message>
        <source>Restore Scene from History</source>
        <translation>Restaurer la scène de l&apos;historique</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>Partir du bruit</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>Utiliser comme image de départ</translation>
    </message>
    <message>
        <source>Repaint One Region</source>
        <translation>Repeindre une région</translation>
    </message>
</context>
<context>
    <name>diorama::RenderTask</name>
    <message>
        <source>%1 Your document is safe. Choose a smaller canvas, half precision in the settings or fewer regions, or close other programs, and render again.</source>
        <translation>%1 Votre document est en sécurité. Choisissez un canevas plus petit, la demi-précision dans les réglages ou moins de régions, ou fermez d&apos;autres programmes, puis relancez le rendu.</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Graine %1</translation>
    </message>
    <message>
        <source>%1 Your document is safe.</source>
        <translation>%1 Votre document est en sécurité.</translation>
    </message>
</context>
<context>
    <name>diorama::Ruler</name>
    <message>
        <source>Drag a guide from here onto the canvas.</source>
        <translation>Glissez d&apos;ici un guide sur le canevas.</translation>
    </message>
</context>
<context>
    <name>diorama::ScenePage</name>
    <message>
        <source>Layout guidance</source>
        <translation>Guidage de la disposition</translation>
    </message>
    <message>
        <source>Pulls each phrase into its box while painting. Costs time, and works with every model.</source>
        <translation>Attire chaque description dans son cadre pendant la peinture. Prend du temps, marche avec tous les modèles.</translation>
    </message>
    <message>
        <source>Regional guidance</source>
        <translation>Guidage régional</translation>
    </message>
    <message>
        <source>Keeps subjects from looking pasted: a strong negative prompt that acts between the boxes only.</source>
        <translation>Évite l&apos;effet de collage : un prompt négatif fort qui n&apos;agit qu&apos;entre les cadres.</translation>
    </message>
    <message>
        <source>Start picture</source>
        <translation>Image de départ</translation>
    </message>
    <message>
        <source>For example: blurry, text</source>
        <translation>Par exemple : blurry, text</translation>
    </message>
    <message>
        <source>What must not appear anywhere in the picture.</source>
        <translation>Ce qui ne doit apparaître nulle part dans l&apos;image.</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>Pas dans l&apos;image</translation>
    </message>
    <message>
        <source>Usual sizes. The shipped model paints best at 256 × 256, Stable Diffusion 1.5 at 512 × 512.</source>
        <translation>Tailles usuelles. Le modèle fourni peint au mieux en 256 × 256, Stable Diffusion 1.5 en 512 × 512.</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Autre taille</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Width of the picture in pixels, a multiple of 8.</source>
        <translation>Largeur de l&apos;image en pixels, un multiple de 8.</translation>
    </message>
    <message>
        <source>Height of the picture in pixels, a multiple of 8.</source>
        <translation>Hauteur de l&apos;image en pixels, un multiple de 8.</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>The number that the starting noise is made from. The same seed and scene give the same picture.</source>
        <translation>Le nombre dont est tiré le bruit de départ. Mêmes graine et scène donnent la même image.</translation>
    </message>
    <message>
        <source>Random Seed</source>
        <translation>Graine aléatoire</translation>
    </message>
    <message>
        <source>Takes another seed, for another picture of the same scene.</source>
        <translation>Prend une autre graine, pour une autre image de la même scène.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>How many times the picture is refined. More is slower and, up to a point, cleaner.</source>
        <translation>Combien de fois l&apos;image est affinée. Plus est plus lent et, jusqu&apos;à un certain point, plus net.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Change Steps</source>
        <translation>Changer le nombre d&apos;étapes</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidage</translation>
    </message>
    <message>
        <source>How strictly the picture follows the words. Too much makes colours harsh.</source>
        <translation>Avec quelle rigueur l&apos;image suit les mots. Trop rend les couleurs dures.</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>Adoucissement</translation>
    </message>
    <message>
        <source>Softens the harsh colours that strong guidance brings.</source>
        <translation>Adoucit les couleurs dures dues à un guidage fort.</translation>
    </message>
    <message>
        <source>Model&apos;s own</source>
        <translation>Celui du modèle</translation>
    </message>
    <message>
        <source>The method that removes the noise. The model&apos;s own is a good choice.</source>
        <translation>La méthode qui retire le bruit. Celle du modèle est un bon choix.</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Échantillonneur</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Régulier</translation>
    </message>
    <message>
        <source>Which noise levels a short schedule visits.</source>
        <translation>Quels niveaux de bruit un plan court visite.</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espacement</translation>
    </message>
    <message>
        <source>Karras noise levels</source>
        <translation>Niveaux de bruit de Karras</translation>
    </message>
    <message>
        <source>Spends more steps on the last, finest noise levels.</source>
        <translation>Consacre plus d&apos;étapes aux derniers niveaux de bruit, les plus fins.</translation>
    </message>
    <message>
        <source>Change Scheduler</source>
        <translation>Changer l&apos;échantillonneur</translation>
    </message>
    <message>
        <source>Change Spacing</source>
        <translation>Changer l&apos;espacement</translation>
    </message>
    <message>
        <source>Change Noise Levels</source>
        <translation>Changer les niveaux de bruit</translation>
    </message>
    <message>
        <source>Grounding</source>
        <translation>Ancrage</translation>
    </message>
    <message>
        <source>For which share of the steps the boxes act inside the model.</source>
        <translation>Pendant quelle part des étapes les cadres agissent dans le modèle.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>How hard each phrase is pulled into its box.</source>
        <translation>Avec quelle force chaque description est attirée dans son cadre.</translation>
    </message>
    <message>
        <source>During how many steps from the start it acts.</source>
        <translation>Pendant combien d&apos;étapes depuis le début il agit.</translation>
    </message>
    <message>
        <source>How often it pulls in each of these steps.</source>
        <translation>Combien de fois il attire à chacune de ces étapes.</translation>
    </message>
    <message>
        <source>Pulls per step</source>
        <translation>Tractions par étape</translation>
    </message>
    <message>
        <source>Switch Layout Guidance</source>
        <translation>Basculer le guidage de la disposition</translation>
    </message>
    <message>
        <source>Change Layout Guidance</source>
        <translation>Changer le guidage de la disposition</translation>
    </message>
    <message>
        <source>What must not be seen between the boxes.</source>
        <translation>Ce qui ne doit pas se voir entre les cadres.</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu&apos;à</translation>
    </message>
    <message>
        <source>For which share of the steps it acts.</source>
        <translation>Pendant quelle part des étapes il agit.</translation>
    </message>
    <message>
        <source>Switch Regional Guidance</source>
        <translation>Basculer le guidage régional</translation>
    </message>
    <message>
        <source>Change Regional Guidance</source>
        <translation>Changer le guidage régional</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>How much of the start picture may change: 0 keeps it, 1 ignores it.</source>
        <translation>Combien l&apos;image de départ peut changer : 0 la garde, 1 l&apos;ignore.</translation>
    </message>
    <message>
        <source>Start From Noise Again</source>
        <translation>Repartir du bruit</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Oublie l&apos;image de départ.</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>Partir du bruit</translation>
    </message>
    <message>
        <source>Repaint one region</source>
        <translation>Repeindre une région</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Automatic: only with models that do not place boxes by themselves. It makes the guided steps slower.</source>
        <translation>Automatique : seulement avec les modèles qui ne placent pas les cadres d’eux-mêmes. Les étapes guidées sont plus lentes.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Change Guidance</source>
        <translation>Changer le guidage</translation>
    </message>
    <message>
        <source>Change Rescale</source>
        <translation>Changer l&apos;adoucissement</translation>
    </message>
    <message>
        <source>Change Grounding</source>
        <translation>Changer l&apos;ancrage</translation>
    </message>
    <message>
        <source>Change Likeness to the Start Picture</source>
        <translation>Changer la ressemblance avec l&apos;image de départ</translation>
    </message>
    <message>
        <source>The chosen model was not trained for this one.</source>
        <translation>Le modèle choisi n&apos;a pas été entraîné pour celui-ci.</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>Guidé jusqu’à</translation>
    </message>
    <message>
        <source>Change Guided Steps</source>
        <translation>Modifier les étapes guidées</translation>
    </message>
    <message>
        <source>Share of the steps that are guided. The steps after that take about half the time each. Far below 0.8, details get softer.</source>
        <translation>Part des étapes qui sont guidées. Chacune des suivantes prend environ moitié moins de temps. Bien au-dessous de 0,8, les détails s’adoucissent.</translation>
    </message>
</context>
<context>
    <name>diorama::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>Aperçus</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Carte graphique (CUDA)</translation>
    </message>
    <message>
        <source>Where pictures are painted. A graphics card is faster, and limited by its own memory.</source>
        <translation>Où les images sont peintes. Une carte graphique est plus rapide, et limitée par sa propre mémoire.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automatique (%1)</translation>
    </message>
    <message>
        <source>Single (float32)</source>
        <translation>Simple (float32)</translation>
    </message>
    <message>
        <source>Half (float16)</source>
        <translation>Demi (float16)</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>Demi (bfloat16)</translation>
    </message>
    <message>
        <source>Half precision needs half the memory. Pictures differ very little.</source>
        <translation>La demi-précision demande moitié moins de mémoire. Les images diffèrent très peu.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Tous les cœurs</translation>
    </message>
    <message>
        <source>Fewer threads paint more slowly and leave room for other programs.</source>
        <translation>Moins de fils d&apos;exécution : plus lent, mais laisse de la place aux autres programmes.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d&apos;exécution</translation>
    </message>
    <message>
        <source>The CLIP vocabulary that single-file Stable Diffusion checkpoints need: a tokenizer folder, or a bpe_simple_vocab file. The shipped model needs none.</source>
        <translation>Le vocabulaire CLIP dont les checkpoints Stable Diffusion en un fichier ont besoin : un dossier tokenizer ou un fichier bpe_simple_vocab. Le modèle fourni n&apos;en a pas besoin.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>CLIP vocabulary</source>
        <translation>Vocabulaire CLIP</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>Le moteur n&apos;a pas encore démarré.</translation>
    </message>
    <message>
        <source>Found here: %1; libtorch %2.</source>
        <translation>Trouvé ici : %1 ; libtorch %2.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Fast colour map</source>
        <translation>Carte de couleurs rapide</translation>
    </message>
    <message>
        <source>Small decoder</source>
        <translation>Petit décodeur</translation>
    </message>
    <message>
        <source>Full decoder</source>
        <translation>Décodeur complet</translation>
    </message>
    <message>
        <source>How previews are made. The full decoder shows every detail and costs the most time.</source>
        <translation>Comment les aperçus sont faits. Le décodeur complet montre chaque détail et prend le plus de temps.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>A preview at every so many steps; the last step always has one.</source>
        <translation>Un aperçu toutes les tant d&apos;étapes ; la dernière en a toujours un.</translation>
    </message>
    <message>
        <source>Previews are skipped so that they take no more than this part of the render&apos;s time.</source>
        <translation>Des aperçus sont sautés pour ne pas dépasser cette part du temps du rendu.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Show how long the window was busy (for bug reports)</source>
        <translation>Montrer combien de temps la fenêtre a été occupée (pour les rapports de bogue)</translation>
    </message>
    <message>
        <source>Choose the Tokenizer Folder</source>
        <translation>Choisir le dossier tokenizer</translation>
    </message>
    <message>
        <source>Steps per preview</source>
        <translation>Étapes par aperçu</translation>
    </message>
    <message>
        <source> % of a render</source>
        <translation> % d&apos;un rendu</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Limite de temps</translation>
    </message>
</context>
<context>
    <name>diorama::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Chercher des commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;.</source>
        <translation>%1 appartient déjà à « %2 ».</translation>
    </message>
</context>
<context>
    <name>diorama::StartBar</name>
    <message>
        <source>Only “%1” is painted anew in this picture.</source>
        <translation>Dans cette image, seul « %1 » est repeint.</translation>
    </message>
    <message>
        <source>Renders start from this picture and change it by %1 %.</source>
        <translation>Les rendus partent de cette image et la changent de %1 %.</translation>
    </message>
    <message>
        <source>Start From Noise</source>
        <translation>Partir du bruit</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Oublie l&apos;image de départ.</translation>
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
        <translation>Photos : %1. Régions : %2.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manquant : %1</translation>
    </message>
</context>
<context>
    <name>diorama::SubjectsDock</name>
    <message>
        <source>Subjects</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Drag a subject onto a box to have it painted there.</source>
        <translation>Glissez un sujet sur un cadre pour qu&apos;il y soit peint.</translation>
    </message>
    <message>
        <source>Drop photos of somebody or something here, or press +.</source>
        <translation>Déposez ici des photos de quelqu&apos;un ou de quelque chose, ou cliquez sur +.</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>Ajouter un sujet</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk. Several poses help the model.</source>
        <translation>Crée un sujet à partir de photos du disque. Plusieurs poses aident le modèle.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>Crée un sujet à partir de l&apos;image du presse-papiers.</translation>
    </message>
    <message>
        <source>Put Into Selected Boxes</source>
        <translation>Mettre dans les cadres sélectionnés</translation>
    </message>
    <message>
        <source>Has the subject painted in every selected box.</source>
        <translation>Fait peindre le sujet dans chaque cadre sélectionné.</translation>
    </message>
    <message>
        <source>Delete Subject</source>
        <translation>Supprimer le sujet</translation>
    </message>
    <message>
        <source>Removes the subject and its photos. Its boxes stay, without it.</source>
        <translation>Supprime le sujet et ses photos. Ses cadres restent, sans lui.</translation>
    </message>
    <message>
        <source>What you call it. The name is not used for painting.</source>
        <translation>Comment vous l&apos;appelez. Le nom ne sert pas à peindre.</translation>
    </message>
    <message>
        <source>For example: cat</source>
        <translation>Par exemple : cat</translation>
    </message>
    <message>
        <source>What it is, in one or two English words. The model paints this kind of thing and follows the photos.</source>
        <translation>Ce que c&apos;est, en un ou deux mots anglais. Le modèle peint ce genre de chose et suit les photos.</translation>
    </message>
    <message>
        <source>How closely the painted subject follows its photos. More keeps the likeness, less leaves room for the pose.</source>
        <translation>Avec quelle fidélité le sujet peint suit ses photos. Plus garde la ressemblance, moins laisse de la liberté à la pose.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Class word</source>
        <translation>Mot de classe</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Force</translation>
    </message>
    <message>
        <source>Photos of the subject</source>
        <translation>Photos du sujet</translation>
    </message>
    <message>
        <source>The photos with their cut-outs; what is shaded red is not part of the subject. Double-click to mend a cut-out.</source>
        <translation>Les photos avec leur détourage ; ce qui est ombré de rouge n&apos;appartient pas au sujet. Double-cliquez pour corriger un détourage.</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Adds more photos of the same subject, best in other poses.</source>
        <translation>Ajoute d&apos;autres photos du même sujet, de préférence dans d&apos;autres poses.</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>Modifier le détourage</translation>
    </message>
    <message>
        <source>Opens the editor in which you mark what belongs to the subject.</source>
        <translation>Ouvre l&apos;éditeur où vous marquez ce qui fait partie du sujet.</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>Enlever la photo</translation>
    </message>
    <message>
        <source>Takes the chosen photo out of the card.</source>
        <translation>Retire la photo choisie de la fiche.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquante</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing.</source>
        <translation>Le fichier « %1 » est manquant.</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Images (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>Il n&apos;y a pas d&apos;image dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Pasted.png</source>
        <translation>Collée.png</translation>
    </message>
    <message>
        <source>Replace in All Boxes</source>
        <translation>Remplacer dans tous les cadres</translation>
    </message>
    <message>
        <source>Puts another subject into every box that has this one.</source>
        <translation>Met un autre sujet dans chaque cadre qui contient celui-ci.</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>Changer la force du sujet</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Composes pictures from boxes, photos and words.</source>
        <translation>Compose des images à partir de cadres, de photos et de mots.</translation>
    </message>
    <message>
        <source>Print the milliseconds until the window is painted and answers, and quit.</source>
        <translation>Affiche les millisecondes jusqu&apos;à ce que la fenêtre soit peinte et réponde, puis quitte.</translation>
    </message>
    <message>
        <source>Write pictures of the window and its dialogs into a folder, and quit.</source>
        <translation>Écrit des images de la fenêtre et de ses dialogues dans un dossier, puis quitte.</translation>
    </message>
    <message>
        <source>Scenes to open.</source>
        <translation>Scènes à ouvrir.</translation>
    </message>
</context>
</TS>
