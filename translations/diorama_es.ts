<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
<context>
    <name>DocumentLock</name>
    <message>
        <source>%1 (process %2) on %3</source>
        <translation>%1 (proceso %2) en %3</translation>
    </message>
</context>
<context>
    <name>DrawTool</name>
    <message>
        <source>Shift: square. Alt: from the centre. Space: move. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Mayús: cuadrado. Alt: desde el centro. Espacio: mover. Ctrl: sin ajuste. Esc: abandonar.</translation>
    </message>
</context>
<context>
    <name>EngineTexts</name>
    <message>
        <source>Reading the scene</source>
        <translation>Leyendo la escena</translation>
    </message>
    <message>
        <source>Reading the vocabulary</source>
        <translation>Leyendo el vocabulario</translation>
    </message>
    <message>
        <source>Loading the text encoder</source>
        <translation>Cargando el codificador de texto</translation>
    </message>
    <message>
        <source>Loading the UNet</source>
        <translation>Cargando la UNet</translation>
    </message>
    <message>
        <source>Loading the autoencoder</source>
        <translation>Cargando el autocodificador</translation>
    </message>
    <message>
        <source>Loading the image encoder</source>
        <translation>Cargando el codificador de imágenes</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>Descodificando la imagen</translation>
    </message>
    <message>
        <source>The negative prompt is not used, because guidance is switched off.</source>
        <translation>El prompt negativo no se usa porque la guía está desactivada.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is made for Stable Diffusion 1.x and does not fit the shipped model.</source>
        <translation>«%1» está hecho para Stable Diffusion 1.x y no encaja con el modelo incluido.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used as %2.</source>
        <translation>«%1» se usa como %2.</translation>
    </message>
    <message>
        <source>This model takes %1 regions, the foremost ones. This one is left out.</source>
        <translation>Este modelo admite %1 regiones, las de delante. Esta se omite.</translation>
    </message>
    <message>
        <source>The model was trained to fill boxes.</source>
        <translation>El modelo se entrenó para rellenar recuadros.</translation>
    </message>
    <message>
        <source>This model knows no boxes. Layout guidance pulls the phrase towards its box; attach GLIGEN for exact boxes.</source>
        <translation>Este modelo no conoce recuadros. La guía de disposición lleva la descripción hacia su recuadro; adjunte GLIGEN para recuadros exactos.</translation>
    </message>
    <message>
        <source>This model knows no boxes and layout guidance is off. Switch it on, or attach GLIGEN.</source>
        <translation>Este modelo no conoce recuadros y la guía de disposición está desactivada. Actívela o adjunte GLIGEN.</translation>
    </message>
    <message>
        <source>The phrase is bound to the box.</source>
        <translation>La descripción está ligada al recuadro.</translation>
    </message>
    <message>
        <source>The phrase becomes a part of the prompt, not bound to the box.</source>
        <translation>La descripción pasa a formar parte del prompt, sin estar ligada al recuadro.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no photo, so only its words are used.</source>
        <translation>«%1» no tiene foto, así que solo se usan sus palabras.</translation>
    </message>
    <message>
        <source>This model reads no photos. Attach an IP-Adapter so that &quot;%1&quot; is recognised.</source>
        <translation>Este modelo no lee fotos. Adjunte un IP-Adapter para que se reconozca «%1».</translation>
    </message>
    <message>
        <source>The first %1 photos of &quot;%2&quot; are used.</source>
        <translation>Se usan las %1 primeras fotos de «%2».</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are used.</source>
        <translation>Se usan las fotos de «%1».</translation>
    </message>
    <message>
        <source>The subject&apos;s strength scales how strictly its photos are followed.</source>
        <translation>La intensidad del sujeto regula con qué rigor se siguen sus fotos.</translation>
    </message>
    <message>
        <source>The strength scales layout guidance in this region.</source>
        <translation>La intensidad gradúa la guía de disposición en esta región.</translation>
    </message>
    <message>
        <source>The region&apos;s strength acts through layout guidance, which is off.</source>
        <translation>La intensidad de la región actúa a través de la guía de disposición, que está desactivada.</translation>
    </message>
    <message>
        <source>The region&apos;s own negative prompt acts inside its box and makes each step slower.</source>
        <translation>El prompt negativo propio de la región actúa dentro de su recuadro y hace cada paso más lento.</translation>
    </message>
    <message>
        <source>The region&apos;s negative prompt is not used, because guidance is switched off.</source>
        <translation>El prompt negativo de la región no se usa porque la guía está desactivada.</translation>
    </message>
    <message>
        <source>The strength of &quot;%1&quot; is 0, so its photos are not used.</source>
        <translation>La intensidad de «%1» es 0, así que sus fotos no se usan.</translation>
    </message>
    <message>
        <source>Only the first photo of &quot;%1&quot; is used: GLIGEN&apos;s boxes take one.</source>
        <translation>Solo se usa la primera foto de «%1»: los recuadros de GLIGEN admiten una.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: GLIGEN&apos;s folder &quot;image_project&quot; is missing beside its weights.</source>
        <translation>Las fotos de «%1» no se usan: falta la carpeta «image_project» de GLIGEN junto a sus pesos.</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: the CLIP image encoder of GLIGEN, a folder named &quot;image_encoder&quot;, is missing or another one.</source>
        <translation>Las fotos de «%1» no se usan: el codificador de imágenes CLIP de GLIGEN, una carpeta llamada «image_encoder», falta o es otro.</translation>
    </message>
    <message>
        <source>GLIGEN follows photos at full strength. An IP-Adapter follows them less strictly.</source>
        <translation>GLIGEN sigue las fotos con toda su intensidad. Un IP-Adapter las sigue con menos rigor.</translation>
    </message>
    <message>
        <source>Without an IP-Adapter this model has no masks, so the words decide who is in front.</source>
        <translation>Sin un IP-Adapter este modelo no tiene máscaras, así que las palabras deciden quién está delante.</translation>
    </message>
    <message>
        <source>The overlap rule shapes the region&apos;s mask.</source>
        <translation>La regla de solapamiento da forma a la máscara de la región.</translation>
    </message>
    <message>
        <source>The shipped model weighs all words alike: emphasis such as (word:1.2) is left out.</source>
        <translation>El modelo incluido da el mismo peso a todas las palabras: un énfasis como (palabra:1.2) se omite.</translation>
    </message>
    <message>
        <source>The prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>El prompt es demasiado largo para este modelo: sus palabras a partir de «%1» se omiten.</translation>
    </message>
    <message>
        <source>The negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>El prompt negativo es demasiado largo para este modelo: sus palabras a partir de «%1» se omiten.</translation>
    </message>
    <message>
        <source>With the scene&apos;s, the region&apos;s negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>Junto con el de la escena, el prompt negativo de la región es demasiado largo para este modelo: sus palabras a partir de «%1» se omiten.</translation>
    </message>
    <message>
        <source>The phrase is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>La descripción es demasiado larga para este modelo: sus palabras a partir de «%1» se omiten.</translation>
    </message>
    <message>
        <source>The phrase has no room left in this model&apos;s prompt.</source>
        <translation>En el prompt de este modelo no queda sitio para la descripción.</translation>
    </message>
    <message>
        <source>The chosen scheduler does not fit how this model was trained. Choose the model&apos;s own scheduler.</source>
        <translation>El planificador elegido no encaja con el entrenamiento de este modelo. Elija el planificador del modelo.</translation>
    </message>
    <message>
        <source>Karras noise levels are not used: this scheduler has levels of its own.</source>
        <translation>Los niveles de ruido de Karras no se usan: este planificador tiene los suyos.</translation>
    </message>
    <message>
        <source>The spacing is not used: this scheduler has one of its own.</source>
        <translation>El espaciado no se usa: este planificador tiene el suyo.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers overflow in %1, so there is no picture. Choose another precision, such as float32.</source>
        <translation>Los números del modelo se desbordan en %1, así que no hay imagen. Elija otra precisión, por ejemplo float32.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers are not finite, so there is no picture. Verify the model&apos;s files, detach adapters or lower the guidance.</source>
        <translation>Los números del modelo no son finitos, así que no hay imagen. Compruebe los archivos del modelo, quite adaptadores o reduzca la guía.</translation>
    </message>
    <message>
        <source>Processors do not compute in float16. Choose bfloat16 or float32.</source>
        <translation>Los procesadores no calculan en float16. Elija bfloat16 o float32.</translation>
    </message>
    <message>
        <source>This model paints pictures of another size or kind than the canvas, so a region cannot be repainted.</source>
        <translation>Este modelo pinta imágenes de otro tamaño o tipo que el lienzo, así que no se puede repintar una región.</translation>
    </message>
    <message>
        <source>The machine ran out of memory.</source>
        <translation>La máquina se quedó sin memoria.</translation>
    </message>
    <message>
        <source>The memory did not suffice while %1. Choose a smaller canvas or half precision, detach adapters, or close other programs.</source>
        <translation>La memoria no bastó (%1). Elija un lienzo menor o media precisión, quite adaptadores o cierre otros programas.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log says more.</source>
        <translation>Algo inesperado salió mal; el registro dice más.</translation>
    </message>
    <message>
        <source>The canvas&apos;s sides must be multiples of %1 pixels.</source>
        <translation>Los lados del lienzo deben ser múltiplos de %1 píxeles.</translation>
    </message>
    <message>
        <source>The canvas is smaller than one latent cell.</source>
        <translation>El lienzo es menor que una celda latente.</translation>
    </message>
    <message>
        <source>The draft belongs to another scene or model, so it cannot be finished.</source>
        <translation>El borrador pertenece a otra escena u otro modelo, así que no se puede terminar.</translation>
    </message>
    <message>
        <source>Repainting a region needs a picture to start from.</source>
        <translation>Para repintar una región hace falta una imagen de partida.</translation>
    </message>
    <message>
        <source>The region to repaint is not in the scene.</source>
        <translation>La región que se va a repintar no está en la escena.</translation>
    </message>
    <message>
        <source>Cannot load the engine &quot;%1&quot;. Install Diorama again, or set DIORAMA_ENGINE to the module&apos;s path.</source>
        <translation>No se puede cargar el motor «%1». Instale Diorama de nuevo o ponga en DIORAMA_ENGINE la ruta del módulo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama engine.</source>
        <translation>«%1» no es un motor de Diorama.</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; could not start.</source>
        <translation>El motor «%1» no pudo arrancar.</translation>
    </message>
    <message>
        <source>Pictures cannot be read: the engine is not available.</source>
        <translation>No se pueden leer imágenes: el motor no está disponible.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>No existe el archivo «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>«%1» no es un archivo normal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; choose a scene file.</source>
        <translation>«%1» es una carpeta; elija un archivo de escena.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended early while it was read.</source>
        <translation>«%1» terminó antes de tiempo al leerlo.</translation>
    </message>
    <message>
        <source>Cannot open &quot;%1&quot;: %2.</source>
        <translation>No se puede abrir «%1»: %2.</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2.</source>
        <translation>No se puede leer «%1»: %2.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2.</source>
        <translation>No se puede escribir «%1»: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a scene.</source>
        <translation>«%1» no se puede leer como escena.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a PNG file.</source>
        <translation>«%1» no es un archivo PNG.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a broken PNG file: %2. Get an intact copy of it.</source>
        <translation>«%1» es un archivo PNG dañado: %2. Consiga una copia intacta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2. Get an intact copy of it.</source>
        <translation>«%1» no se puede abrir: %2. Consiga una copia intacta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama project: it holds no scene.yaml. Choose another file.</source>
        <translation>«%1» no es un proyecto de Diorama: no contiene scene.yaml. Elija otro archivo.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; carries no scene. Only pictures that Diorama exported with their scene can be opened again.</source>
        <translation>La imagen «%1» no contiene ninguna escena. Solo se pueden volver a abrir las imágenes que Diorama exportó con su escena.</translation>
    </message>
    <message>
        <source>The history is larger than 512 MiB; remove some of its pictures and save again.</source>
        <translation>El historial supera los 512 MiB; quite algunas de sus imágenes y guarde de nuevo.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is missing in &quot;%2&quot;; add it again.</source>
        <translation>La imagen «%1» falta en «%2»; añádala de nuevo.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; in &quot;%2&quot; is damaged and was left out; add it again.</source>
        <translation>La imagen «%1» de «%2» está dañada y se ha omitido; añádala de nuevo.</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is not part of &quot;%2&quot;; add it again.</source>
        <translation>La imagen «%1» no forma parte de «%2»; añádala de nuevo.</translation>
    </message>
    <message>
        <source>A picture of &quot;%1&quot; is missing: %2</source>
        <translation>Falta una imagen de «%1»: %2</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has changed since the scene was saved; it is used as it is.</source>
        <translation>La imagen «%1» ha cambiado desde que se guardó la escena; se usa tal como está.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>cuota de disco superada</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>disco de solo lectura</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>nombre de archivo demasiado largo</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de lectura o escritura</translation>
    </message>
    <message>
        <source>The phrase is bound to the box, but layout guidance passes it by: the prompt does not mention it.</source>
        <translation>La descripción está ligada al recuadro, pero la guía de disposición la pasa por alto: el prompt no la menciona.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Region %1</source>
        <translation>Región %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>sujeto %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>x %1, y %2, %3 × %4 pixels</source>
        <translation>x %1, y %2, %3 × %4 píxeles</translation>
    </message>
    <message>
        <source>Subject %1</source>
        <translation>Sujeto %1</translation>
    </message>
</context>
<context>
    <name>MoveTool</name>
    <message>
        <source>Shift: along one axis. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Mayús: a lo largo de un eje. Ctrl: sin ajuste. Esc: abandonar.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>“%1” is not a picture that Diorama can read, or it is damaged. Use PNG, JPEG, WebP or TIFF.</source>
        <translation>«%1» no es una imagen que Diorama pueda leer, o está dañada. Use PNG, JPEG, WebP o TIFF.</translation>
    </message>
    <message>
        <source>“%1” is too large: at most 400 megapixels are allowed.</source>
        <translation>«%1» es demasiado grande: se permiten como mucho 400 megapíxeles.</translation>
    </message>
    <message>
        <source>The picture on the clipboard cannot be used.</source>
        <translation>La imagen del portapapeles no se puede usar.</translation>
    </message>
    <message>
        <source>“%1” is damaged: the end of the file is missing.</source>
        <translation>«%1» está dañado: falta el final del archivo.</translation>
    </message>
    <message>
        <source>“%1” could not be read. It is not there any more, too large, or may not be opened.</source>
        <translation>No se pudo leer «%1»: ya no está, es demasiado grande o no se permite abrirlo.</translation>
    </message>
</context>
<context>
    <name>ResizeTool</name>
    <message>
        <source>Shift: keep the ratio. Alt: around the centre. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Mayús: mantener la proporción. Alt: alrededor del centro. Ctrl: sin ajuste. Esc: abandonar.</translation>
    </message>
</context>
<context>
    <name>diorama::AboutDialog</name>
    <message>
        <source>About Diorama</source>
        <translation>Acerca de Diorama</translation>
    </message>
    <message>
        <source>Composes pictures from boxes, photos and words, on your own machine.</source>
        <translation>Compone imágenes a partir de recuadros, fotos y palabras, en su propio equipo.</translation>
    </message>
    <message>
        <source>Third-Party Software</source>
        <translation>Software de terceros</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>diorama::BatchDialog</name>
    <message>
        <source>Render Several Seeds</source>
        <translation>Renderizar varias semillas</translation>
    </message>
    <message>
        <source>Each seed gives another picture of the same scene.</source>
        <translation>Cada semilla da otra imagen de la misma escena.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Renderizar</translation>
    </message>
    <message>
        <source>Seeds %1 to %2. They wait behind renders that you start yourself.</source>
        <translation>Semillas de %1 a %2. Esperan detrás de los renderizados que usted inicie.</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) in all.</source>
        <translation>
            <numerusform>Alrededor de %n minuto en total.</numerusform>
            <numerusform>Alrededor de %n minutos en total.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::CanvasActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Takes the selected regions to the clipboard.</source>
        <translation>Lleva las regiones seleccionadas al portapapeles.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the selected regions with their subjects, also for other scenes.</source>
        <translation>Copia las regiones seleccionadas con sus sujetos, también para otras escenas.</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Brings regions from the clipboard; a picture becomes a subject.</source>
        <translation>Trae regiones del portapapeles; una imagen se convierte en sujeto.</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicar</translation>
    </message>
    <message>
        <source>Makes a second box with the same phrase and subject.</source>
        <translation>Crea un segundo recuadro con la misma descripción y el mismo sujeto.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Removes the selected regions; nothing in particular is painted there.</source>
        <translation>Quita las regiones seleccionadas; allí no se pinta nada en particular.</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Selects all regions that are visible and not locked.</source>
        <translation>Selecciona todas las regiones visibles y no bloqueadas.</translation>
    </message>
    <message>
        <source>D&amp;eselect</source>
        <translation>Anular s&amp;elección</translation>
    </message>
    <message>
        <source>Selects nothing.</source>
        <translation>No selecciona nada.</translation>
    </message>
    <message>
        <source>&amp;New Region</source>
        <translation>&amp;Nueva región</translation>
    </message>
    <message>
        <source>Puts a box in the middle, without the mouse.</source>
        <translation>Coloca un recuadro en el centro, sin el ratón.</translation>
    </message>
    <message>
        <source>Bring to &amp;Front</source>
        <translation>Traer al &amp;frente</translation>
    </message>
    <message>
        <source>Where boxes overlap, this one hides all others.</source>
        <translation>Donde los recuadros se solapan, este oculta a los demás.</translation>
    </message>
    <message>
        <source>Bring For&amp;ward</source>
        <translation>A&amp;delantar</translation>
    </message>
    <message>
        <source>Moves the box above its next neighbour.</source>
        <translation>Pone el recuadro por encima de su vecino siguiente.</translation>
    </message>
    <message>
        <source>Send Bac&amp;kward</source>
        <translation>At&amp;rasar</translation>
    </message>
    <message>
        <source>Moves the box below its next neighbour.</source>
        <translation>Pone el recuadro por debajo de su vecino siguiente.</translation>
    </message>
    <message>
        <source>Send to &amp;Back</source>
        <translation>Enviar al fo&amp;ndo</translation>
    </message>
    <message>
        <source>Where boxes overlap, all others hide this one.</source>
        <translation>Donde los recuadros se solapan, los demás ocultan a este.</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved on the canvas.</source>
        <translation>Un recuadro bloqueado no se puede tomar ni mover en el lienzo.</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ocultar</translation>
    </message>
    <message>
        <source>A hidden region takes no part in the render.</source>
        <translation>Una región oculta no participa en el renderizado.</translation>
    </message>
    <message>
        <source>&amp;Unlock All</source>
        <translation>Desbloquear &amp;todo</translation>
    </message>
    <message>
        <source>Makes all boxes movable again.</source>
        <translation>Hace que todos los recuadros se puedan mover otra vez.</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>&amp;Mostrar todo</translation>
    </message>
    <message>
        <source>All regions take part in the render again.</source>
        <translation>Todas las regiones vuelven a participar en el renderizado.</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>Alinear a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>Alinear &amp;centros</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>Alinear a la &amp;derecha</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>Alinear &amp;arriba</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>Alinear a la &amp;mitad</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>Alinear a&amp;bajo</translation>
    </message>
    <message>
        <source>Puts the boxes&apos; edges or centres onto one line.</source>
        <translation>Pone los bordes o centros de los recuadros en una línea.</translation>
    </message>
    <message>
        <source>Align to Can&amp;vas</source>
        <translation>Alinear con el &amp;lienzo</translation>
    </message>
    <message>
        <source>Align the selection as one group to the canvas.</source>
        <translation>Alinea la selección, como un grupo, con el lienzo.</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>Distribuir en &amp;horizontal</translation>
    </message>
    <message>
        <source>Makes the gaps side by side equal.</source>
        <translation>Iguala los espacios de lado a lado.</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>Distribuir en &amp;vertical</translation>
    </message>
    <message>
        <source>Makes the gaps one below the other equal.</source>
        <translation>Iguala los espacios de arriba abajo.</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Seleccionar</translation>
    </message>
    <message>
        <source>A drag on the empty canvas selects the boxes that it touches.</source>
        <translation>Arrastrar en el lienzo vacío selecciona los recuadros que toca.</translation>
    </message>
    <message>
        <source>&amp;Draw Boxes</source>
        <translation>&amp;Dibujar recuadros</translation>
    </message>
    <message>
        <source>A drag on the empty canvas draws a box; hold Ctrl to draw over others.</source>
        <translation>Arrastrar en el lienzo vacío dibuja un recuadro; con Ctrl, también sobre otros.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>A&amp;cercar</translation>
    </message>
    <message>
        <source>Shows the canvas larger.</source>
        <translation>Muestra el lienzo más grande.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>Shows the canvas smaller.</source>
        <translation>Muestra el lienzo más pequeño.</translation>
    </message>
    <message>
        <source>&amp;Fit in Window</source>
        <translation>A&amp;justar a la ventana</translation>
    </message>
    <message>
        <source>Shows the whole canvas.</source>
        <translation>Muestra todo el lienzo.</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>Tamaño &amp;real</translation>
    </message>
    <message>
        <source>Shows one pixel of the picture as one pixel of the screen.</source>
        <translation>Muestra un píxel de la imagen como un píxel de la pantalla.</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>Ampliar la &amp;selección</translation>
    </message>
    <message>
        <source>Shows the selected boxes as large as possible.</source>
        <translation>Muestra los recuadros seleccionados lo más grande posible.</translation>
    </message>
    <message>
        <source>Show &amp;Boxes</source>
        <translation>Mostrar los &amp;recuadros</translation>
    </message>
    <message>
        <source>Hide the boxes to see only the picture.</source>
        <translation>Oculte los recuadros para ver solo la imagen.</translation>
    </message>
    <message>
        <source>Show &amp;Masks</source>
        <translation>Mostrar las &amp;máscaras</translation>
    </message>
    <message>
        <source>Shows which part of the picture the model gives to each region.</source>
        <translation>Muestra qué parte de la imagen da el modelo a cada región.</translation>
    </message>
    <message>
        <source>Show &amp;Rulers</source>
        <translation>Mostrar las re&amp;glas</translation>
    </message>
    <message>
        <source>Shows rulers, from which guides can be dragged.</source>
        <translation>Muestra reglas de las que se arrastran guías.</translation>
    </message>
    <message>
        <source>Show &amp;Grid</source>
        <translation>Mostrar la &amp;cuadrícula</translation>
    </message>
    <message>
        <source>Shows a grid over the canvas.</source>
        <translation>Muestra una cuadrícula sobre el lienzo.</translation>
    </message>
    <message>
        <source>Snap to G&amp;rid</source>
        <translation>Ajustar a la c&amp;uadrícula</translation>
    </message>
    <message>
        <source>Boxes end on grid lines. Hold Ctrl to suspend snapping.</source>
        <translation>Los recuadros acaban en la cuadrícula. Ctrl suspende el ajuste.</translation>
    </message>
    <message>
        <source>Snap to &amp;Cells</source>
        <translation>Ajustar a las &amp;celdas</translation>
    </message>
    <message>
        <source>Boxes end on the model&apos;s cells of 8 pixels: finer places make no difference to the picture.</source>
        <translation>Los recuadros acaban en las celdas de 8 píxeles del modelo: más fino no cambia la imagen.</translation>
    </message>
    <message>
        <source>Snap to B&amp;oxes</source>
        <translation>Ajustar a los r&amp;ecuadros</translation>
    </message>
    <message>
        <source>Boxes line up with each other and with the canvas.</source>
        <translation>Los recuadros se alinean entre sí y con el lienzo.</translation>
    </message>
    <message>
        <source>&amp;High Contrast Boxes</source>
        <translation>Recuadros de &amp;alto contraste</translation>
    </message>
    <message>
        <source>Thick lines told apart by their dashes, not by colour.</source>
        <translation>Líneas gruesas que se distinguen por sus trazos, no por el color.</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasDrop</name>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasScene</name>
    <message>
        <source>Press Enter and say what belongs here, or drop a photo.</source>
        <translation>Pulse Intro y diga qué va aquí, o suelte una foto.</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Regions: %3. Selected: %4.</source>
        <translation>%1 × %2 píxeles. Regiones: %3. Seleccionadas: %4.</translation>
    </message>
    <message>
        <source>Drag to draw a box,
or drop a photo here.

Then say what belongs in it.</source>
        <translation>Arrastre para dibujar un recuadro,
o suelte aquí una foto.

Luego diga qué va dentro.</translation>
    </message>
    <message>
        <source>Open a scene or make a new one.</source>
        <translation>Abra una escena o cree una nueva.</translation>
    </message>
</context>
<context>
    <name>diorama::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Border between the two pictures</source>
        <translation>Borde entre las dos imágenes</translation>
    </message>
</context>
<context>
    <name>diorama::CompareView</name>
    <message>
        <source>Two pictures with a movable border</source>
        <translation>Dos imágenes con un borde móvil</translation>
    </message>
</context>
<context>
    <name>diorama::ContractDock</name>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Negative phrase</source>
        <translation>Descripción negativa</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Adaptador</translation>
    </message>
    <message>
        <source>Number of regions</source>
        <translation>Número de regiones</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usado</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>aproximado</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignorado</translation>
    </message>
    <message>
        <source>Model Contract</source>
        <translation>Contrato del modelo</translation>
    </message>
    <message>
        <source>What the model uses of each region</source>
        <translation>Lo que el modelo usa de cada región</translation>
    </message>
    <message>
        <source>What the loaded model will use, approximate or ignore when you press Render.</source>
        <translation>Lo que el modelo cargado usará, aproximará o ignorará cuando pulse Renderizar.</translation>
    </message>
    <message>
        <source>What the model makes of each box is listed here before you render.</source>
        <translation>Lo que el modelo hace con cada recuadro se indica aquí antes de renderizar.</translation>
    </message>
    <message>
        <source>Whole scene</source>
        <translation>Toda la escena</translation>
    </message>
    <message numerus="yes">
        <source>The model ignores %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>El modelo ignora %n cosa que ha pedido.</numerusform>
            <numerusform>El modelo ignora %n cosas que ha pedido.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model uses everything that you asked for.</source>
        <translation>El modelo usa todo lo que ha pedido.</translation>
    </message>
    <message>
        <source>Your last edits are looked at after this render.</source>
        <translation>Sus últimos cambios se mirarán tras este renderizado.</translation>
    </message>
    <message numerus="yes">
        <source>The model approximates %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>El modelo solo aproxima %n cosa que ha pedido.</numerusform>
            <numerusform>El modelo solo aproxima %n cosas que ha pedido.</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene cannot be rendered; Issues says why.</source>
        <translation>Esta escena no se puede renderizar; «Problemas» dice por qué.</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutCanvas</name>
    <message>
        <source>Photo with its cut-out</source>
        <translation>Foto con su recorte</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Leyendo la foto…</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutDialog</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>Editar recorte</translation>
    </message>
    <message>
        <source>Paint over what belongs to the subject.</source>
        <translation>Pinte sobre lo que pertenece al sujeto.</translation>
    </message>
    <message>
        <source>Paint over what does not belong to the subject.</source>
        <translation>Pinte sobre lo que no pertenece al sujeto.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the brush in pixels of the photo; Ctrl and the wheel change it too.</source>
        <translation>Tamaño del pincel en píxeles de la foto; Ctrl y la rueda también lo cambian.</translation>
    </message>
    <message>
        <source>The photo is missing.</source>
        <translation>Falta la foto.</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Leyendo la foto…</translation>
    </message>
    <message>
        <source>Finding the outline…</source>
        <translation>Buscando el contorno…</translation>
    </message>
    <message>
        <source>What is shaded red is left out. Paint to mend it.</source>
        <translation>Lo sombreado en rojo queda fuera. Pinte para corregirlo.</translation>
    </message>
    <message>
        <source>Keep All</source>
        <translation>Conservar todo</translation>
    </message>
    <message>
        <source>The whole photo belongs to the subject; then remove what does not.</source>
        <translation>Toda la foto pertenece al sujeto; quite después lo que sobre.</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>Quitar todo</translation>
    </message>
    <message>
        <source>Nothing belongs to the subject; then keep what does.</source>
        <translation>Nada pertenece al sujeto; conserve después lo que sea suyo.</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Forgets all strokes and finds the outline anew.</source>
        <translation>Olvida todos los trazos y busca el contorno de nuevo.</translation>
    </message>
</context>
<context>
    <name>diorama::Document</name>
    <message>
        <source>Add Region</source>
        <translation>Añadir región</translation>
    </message>
    <message>
        <source>Duplicate Region</source>
        <translation>Duplicar región</translation>
    </message>
    <message>
        <source>Move Region</source>
        <translation>Mover región</translation>
    </message>
    <message>
        <source>Duplicate Regions</source>
        <translation>Duplicar regiones</translation>
    </message>
    <message>
        <source>Move Regions</source>
        <translation>Mover regiones</translation>
    </message>
    <message>
        <source>Resize Region</source>
        <translation>Cambiar tamaño de región</translation>
    </message>
    <message>
        <source>Resize Regions</source>
        <translation>Cambiar tamaño de regiones</translation>
    </message>
    <message>
        <source>Edit Prompt</source>
        <translation>Editar prompt</translation>
    </message>
    <message>
        <source>Edit Negative Prompt</source>
        <translation>Editar prompt negativo</translation>
    </message>
    <message>
        <source>Change Canvas Size</source>
        <translation>Cambiar tamaño del lienzo</translation>
    </message>
    <message>
        <source>Change Seed</source>
        <translation>Cambiar semilla</translation>
    </message>
    <message>
        <source>Paste Region</source>
        <translation>Pegar región</translation>
    </message>
    <message>
        <source>Paste Regions</source>
        <translation>Pegar regiones</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Choose a file name first.</source>
        <translation>Elija antes un nombre de archivo.</translation>
    </message>
    <message>
        <source>“%1” is open in %2. Save under another name.</source>
        <translation>«%1» está abierto en %2. Guarde con otro nombre.</translation>
    </message>
    <message>
        <source>Remove Region</source>
        <translation>Quitar región</translation>
    </message>
    <message>
        <source>Remove Regions</source>
        <translation>Quitar regiones</translation>
    </message>
    <message>
        <source>Align Region</source>
        <translation>Alinear región</translation>
    </message>
    <message>
        <source>Align Regions</source>
        <translation>Alinear regiones</translation>
    </message>
    <message>
        <source>Distribute Region</source>
        <translation>Distribuir región</translation>
    </message>
    <message>
        <source>Distribute Regions</source>
        <translation>Distribuir regiones</translation>
    </message>
    <message>
        <source>Edit Phrase</source>
        <translation>Editar descripción</translation>
    </message>
    <message>
        <source>Edit Negative Phrase</source>
        <translation>Editar descripción negativa</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>Cambiar intensidad de región</translation>
    </message>
    <message>
        <source>Change Overlap</source>
        <translation>Cambiar solapamiento</translation>
    </message>
    <message>
        <source>Show Region</source>
        <translation>Mostrar región</translation>
    </message>
    <message>
        <source>Show Regions</source>
        <translation>Mostrar regiones</translation>
    </message>
    <message>
        <source>Hide Region</source>
        <translation>Ocultar región</translation>
    </message>
    <message>
        <source>Hide Regions</source>
        <translation>Ocultar regiones</translation>
    </message>
    <message>
        <source>Lock Region</source>
        <translation>Bloquear región</translation>
    </message>
    <message>
        <source>Lock Regions</source>
        <translation>Bloquear regiones</translation>
    </message>
    <message>
        <source>Unlock Region</source>
        <translation>Desbloquear región</translation>
    </message>
    <message>
        <source>Unlock Regions</source>
        <translation>Desbloquear regiones</translation>
    </message>
    <message>
        <source>Attach Subject</source>
        <translation>Asignar sujeto</translation>
    </message>
    <message>
        <source>Detach Subject</source>
        <translation>Quitar sujeto del recuadro</translation>
    </message>
    <message>
        <source>Change Order</source>
        <translation>Cambiar orden</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>Añadir sujeto</translation>
    </message>
    <message>
        <source>Remove Subject</source>
        <translation>Quitar sujeto</translation>
    </message>
    <message>
        <source>Remove Subjects</source>
        <translation>Quitar sujetos</translation>
    </message>
    <message>
        <source>Rename Subject</source>
        <translation>Cambiar nombre del sujeto</translation>
    </message>
    <message>
        <source>Change Class Word</source>
        <translation>Cambiar palabra de clase</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>Cambiar intensidad del sujeto</translation>
    </message>
    <message>
        <source>Add Photo</source>
        <translation>Añadir foto</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>Quitar foto</translation>
    </message>
    <message>
        <source>Change Cut-Out</source>
        <translation>Cambiar recorte</translation>
    </message>
    <message>
        <source>Replace Subject</source>
        <translation>Reemplazar sujeto</translation>
    </message>
    <message>
        <source>Add Region with Photo</source>
        <translation>Añadir región con foto</translation>
    </message>
    <message>
        <source>Attach Photo</source>
        <translation>Asignar foto</translation>
    </message>
    <message>
        <source>“%1” could not be saved; there may be too little memory. Close other programs and try again.</source>
        <translation>No se pudo guardar «%1»; quizá falte memoria. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>“%1” is still being saved. Try again in a moment.</source>
        <translation>«%1» todavía se está guardando. Inténtelo de nuevo en un momento.</translation>
    </message>
</context>
<context>
    <name>diorama::DraftSheet</name>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
    <message>
        <source>Tick it to have this picture finished.</source>
        <translation>Márquela para que se termine esta imagen.</translation>
    </message>
    <message>
        <source>This draft is not ready yet.</source>
        <translation>Este borrador aún no está listo.</translation>
    </message>
</context>
<context>
    <name>diorama::DraftsDock</name>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Paint Drafts</source>
        <translation>Pintar borradores</translation>
    </message>
    <message>
        <source>Finish Ticked</source>
        <translation>Terminar marcados</translation>
    </message>
    <message>
        <source>How many different seeds are begun.</source>
        <translation>Cuántas semillas distintas se empiezan.</translation>
    </message>
    <message>
        <source>Where each draft stops. A third of all steps is enough to judge the composition.</source>
        <translation>Dónde se detiene cada borrador. Un tercio de los pasos basta para juzgar la composición.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Stop at step</source>
        <translation>Parar en el paso</translation>
    </message>
    <message>
        <source>Paint a few seeds up to an early step, tick the promising ones, and finish only those.</source>
        <translation>Pinte unas semillas hasta un paso temprano, marque las prometedoras y termine solo esas.</translation>
    </message>
    <message>
        <source>Begins a picture for each seed and stops early. Replaces the drafts shown here.</source>
        <translation>Empieza una imagen por semilla y para pronto. Reemplaza los borradores mostrados.</translation>
    </message>
    <message>
        <source>Paints the ticked drafts to the end. They come out exactly as if they had not been interrupted.</source>
        <translation>Pinta hasta el final los borradores marcados. Quedan exactamente como si no se hubieran interrumpido.</translation>
    </message>
</context>
<context>
    <name>diorama::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n Picture(s)</source>
        <translation>
            <numerusform>Exportar %n imagen</numerusform>
            <numerusform>Exportar %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>PNG keeps every pixel and can carry the scene. OpenRaster keeps one layer for each region.</source>
        <translation>PNG conserva cada píxel y puede llevar la escena. OpenRaster conserva una capa por región.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Higher is larger and closer to the picture.</source>
        <translation>Más alto: más grande y más fiel.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Larger pictures are resampled with Lanczos; no new detail is painted.</source>
        <translation>Las imágenes mayores se remuestrean con Lanczos; no se pinta ningún detalle nuevo.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Keep the scene inside, so that the picture can be opened again</source>
        <translation>Guardar la escena dentro, para poder volver a abrir la imagen</translation>
    </message>
    <message>
        <source>Share without prompts and photos</source>
        <translation>Compartir sin prompts ni fotos</translation>
    </message>
    <message>
        <source>The file holds the boxes, the prompts and the photos. PNG only.</source>
        <translation>El archivo contiene los recuadros, los prompts y las fotos. Solo PNG.</translation>
    </message>
    <message>
        <source>The file holds nothing but the picture.</source>
        <translation>El archivo no contiene más que la imagen.</translation>
    </message>
    <message>
        <source>Mark the picture as made by AI</source>
        <translation>Marcar la imagen como hecha por IA</translation>
    </message>
    <message>
        <source>Writes the IPTC digital source type into the file&apos;s metadata, as honest publishing asks for.</source>
        <translation>Escribe el tipo de fuente digital IPTC en los metadatos, como pide una publicación honesta.</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.webp *.tif *.ora)</source>
        <translation>Imágenes (*.png *.jpg *.webp *.tif *.ora)</translation>
    </message>
    <message>
        <source>× %1 px (%2 %)</source>
        <translation>× %1 px (%2 %)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>“%1” is there already. Press Replace to overwrite it.</source>
        <translation>«%1» ya existe. Pulse Reemplazar para sobrescribirlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these files are there already. Press Replace to overwrite them.</source>
        <translation>
            <numerusform>%n de estos archivos ya existe. Pulse Reemplazar para sobrescribirlo.</numerusform>
            <numerusform>%n de estos archivos ya existen. Pulse Reemplazar para sobrescribirlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>and as high as each picture&apos;s shape wants</source>
        <translation>y tan alto como pida la forma de cada imagen</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>The picture&apos;s own size.</source>
        <translation>El tamaño propio de la imagen.</translation>
    </message>
    <message>
        <source>%1 times as wide and as high.</source>
        <translation>%1 veces más ancha y más alta.</translation>
    </message>
</context>
<context>
    <name>diorama::FilmStrip</name>
    <message>
        <source>Previews of all steps</source>
        <translation>Vistas previas de todos los pasos</translation>
    </message>
    <message>
        <source>Drag along the previews to look back at any step; double-click to return to the newest one.</source>
        <translation>Arrastre por las vistas previas para volver a cualquier paso; doble clic vuelve al más reciente.</translation>
    </message>
    <message>
        <source>The previews of a render are kept here.</source>
        <translation>Las vistas previas de un renderizado se guardan aquí.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
</context>
<context>
    <name>diorama::HelpDialog</name>
    <message>
        <source>Diorama Help</source>
        <translation>Ayuda de Diorama</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>The guide is missing from this build.</source>
        <translation>La guía falta en esta versión.</translation>
    </message>
</context>
<context>
    <name>diorama::History</name>
    <message>
        <source>★ Seed %1</source>
        <translation>★ Semilla %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
    <message>
        <source>Seed %1, %2 steps, painted in %3 seconds by %4 on %5.</source>
        <translation>Semilla %1, %2 pasos, pintada en %3 segundos por %4 el %5.</translation>
    </message>
</context>
<context>
    <name>diorama::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Pictures painted so far, newest first</source>
        <translation>Imágenes pintadas hasta ahora, las más nuevas primero</translation>
    </message>
    <message>
        <source>Every picture that you render is kept here, with its seed and its scene.</source>
        <translation>Cada imagen renderizada se guarda aquí, con su semilla y su escena.</translation>
    </message>
    <message>
        <source>Restore Scene</source>
        <translation>Restaurar escena</translation>
    </message>
    <message>
        <source>Brings back the boxes, prompts and settings that this picture was painted from.</source>
        <translation>Recupera los recuadros, prompts y ajustes con los que se pintó esta imagen.</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>Usar como imagen inicial</translation>
    </message>
    <message>
        <source>The next renders begin from this picture instead of noise and stay close to it.</source>
        <translation>Los próximos renderizados parten de esta imagen en vez de ruido y se mantienen cerca de ella.</translation>
    </message>
    <message>
        <source>Repaint Selected Region</source>
        <translation>Repintar la región seleccionada</translation>
    </message>
    <message>
        <source>The next render paints only the selected box anew and keeps the rest of this picture.</source>
        <translation>El próximo renderizado pinta de nuevo solo el recuadro seleccionado y conserva el resto.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Marks a picture as good. Starred pictures are never dropped.</source>
        <translation>Marca una imagen como buena. Las que tienen estrella nunca se descartan.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Shows two pictures with a slider between them.</source>
        <translation>Muestra dos imágenes con un control deslizante entre ellas.</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Puts the chosen pictures onto one sheet with their seeds.</source>
        <translation>Pone las imágenes elegidas en una hoja con sus semillas.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writes the chosen pictures to files.</source>
        <translation>Escribe las imágenes elegidas en archivos.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Removes the chosen pictures from the history.</source>
        <translation>Quita las imágenes elegidas del historial.</translation>
    </message>
    <message>
        <source>Drag a picture onto a box to make it a subject, or into another program.</source>
        <translation>Arrastre una imagen sobre un recuadro para convertirla en sujeto, o a otro programa.</translation>
    </message>
    <message>
        <source>Use This Seed</source>
        <translation>Usar esta semilla</translation>
    </message>
    <message>
        <source>The next renders take this picture&apos;s seed; the scene stays as it is.</source>
        <translation>Los próximos renderizados toman la semilla de esta imagen; la escena queda como está.</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Puts the picture onto the clipboard, for other programs.</source>
        <translation>Pone la imagen en el portapapeles, para otros programas.</translation>
    </message>
</context>
<context>
    <name>diorama::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
</context>
<context>
    <name>diorama::IssueListModel</name>
    <message>
        <source>“%1” has neither a phrase nor a subject: say what belongs in it.</source>
        <translation>«%1» no tiene ni descripción ni sujeto: diga qué va dentro.</translation>
    </message>
    <message>
        <source>“%1” is smaller than 8 pixels: the model cannot see it.</source>
        <translation>«%1» mide menos de 8 píxeles: el modelo no puede verlo.</translation>
    </message>
    <message>
        <source>“%1” has no class word, for example “cat”.</source>
        <translation>«%1» no tiene palabra de clase, por ejemplo «cat».</translation>
    </message>
    <message>
        <source>The photo “%1” of “%2” is missing.</source>
        <translation>Falta la foto «%1» de «%2».</translation>
    </message>
    <message>
        <source>“%1” has no photo: only its words are used.</source>
        <translation>«%1» no tiene foto: solo se usan sus palabras.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Aviso: %1</translation>
    </message>
    <message>
        <source>“%1” leaves the canvas or is empty.</source>
        <translation>«%1» se sale del lienzo o está vacío.</translation>
    </message>
    <message>
        <source>“%1” names a subject that is not there.</source>
        <translation>«%1» nombra un sujeto que no existe.</translation>
    </message>
    <message>
        <source>The strength of “%1” is out of range.</source>
        <translation>La intensidad de «%1» está fuera de los límites.</translation>
    </message>
    <message>
        <source>“%1” has too many photos, or a photo&apos;s path is too long.</source>
        <translation>«%1» tiene demasiadas fotos o la ruta de una foto es demasiado larga.</translation>
    </message>
    <message>
        <source>The number of “%1” is used twice or out of range.</source>
        <translation>El número de «%1» está repetido o fuera de los límites.</translation>
    </message>
    <message>
        <source>A text of “%1” is too long or damaged.</source>
        <translation>Un texto de «%1» es demasiado largo o está dañado.</translation>
    </message>
    <message>
        <source>Both sides of the canvas must be multiples of 8 between 64 and 2048 pixels.</source>
        <translation>Ambos lados del lienzo deben ser múltiplos de 8 entre 64 y 2048 píxeles.</translation>
    </message>
    <message>
        <source>The prompt or what is not wanted is too long or damaged.</source>
        <translation>El prompt o lo no deseado es demasiado largo o está dañado.</translation>
    </message>
    <message>
        <source>The scene has too many regions or subjects.</source>
        <translation>La escena tiene demasiadas regiones o sujetos.</translation>
    </message>
    <message>
        <source>No model is chosen, or its name is too long.</source>
        <translation>No hay ningún modelo elegido o su nombre es demasiado largo.</translation>
    </message>
    <message>
        <source>There are too many adapters, or one of them is not complete.</source>
        <translation>Hay demasiados adaptadores o alguno está incompleto.</translation>
    </message>
    <message>
        <source>The start picture is missing.</source>
        <translation>Falta la imagen inicial.</translation>
    </message>
    <message>
        <source>The region to repaint or the picture that it belongs to is not there.</source>
        <translation>Falta la región que se va a repintar o la imagen a la que pertenece.</translation>
    </message>
    <message>
        <source>A setting has a value that is not allowed. (%1)</source>
        <translation>Un ajuste tiene un valor no permitido. (%1)</translation>
    </message>
</context>
<context>
    <name>diorama::IssuesDock</name>
    <message>
        <source>Issues</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Issues, worst first</source>
        <translation>Problemas, los peores primero</translation>
    </message>
    <message>
        <source>Press Enter or double-click to go to the place.</source>
        <translation>Intro o doble clic llevan al lugar.</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Todo está en orden.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Problemas (%1)</translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>Elegir un modelo…</translation>
    </message>
    <message>
        <source>Opens the list of models, to choose another one or to add a folder or file.</source>
        <translation>Abre la lista de modelos para elegir otro o añadir una carpeta o un archivo.</translation>
    </message>
</context>
<context>
    <name>diorama::MainWindow</name>
    <message>
        <source>Edits</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Como se abrió</translation>
    </message>
    <message>
        <source>Edits, oldest first</source>
        <translation>Cambios, los más antiguos primero</translation>
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
        <translation>Ocupado: 99 % por debajo de %1 ms, máximo %2 ms</translation>
    </message>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>Se exportó «%1».</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n picture(s).</source>
        <translation>
            <numerusform>Se exportó %n imagen.</numerusform>
            <numerusform>Se exportaron %n imágenes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>El motor aún no ha arrancado.</translation>
    </message>
    <message>
        <source>Engine: libtorch %1</source>
        <translation>Motor: libtorch %1</translation>
    </message>
    <message>
        <source>Scenes (*.diorama *.yaml *.yml *.png)</source>
        <translation>Escenas (*.diorama *.yaml *.yml *.png)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>%1 has this file open; you can look at it and save a copy under another name.</source>
        <translation>%1 tiene abierto este archivo; puede verlo y guardar una copia con otro nombre.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;.</source>
        <translation>Se guardó «%1».</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Diorama project (*.diorama);;Plain scene with pictures beside it (*.yaml)</source>
        <translation>Proyecto de Diorama (*.diorama);;Escena simple con imágenes al lado (*.yaml)</translation>
    </message>
    <message>
        <source>Untitled.diorama</source>
        <translation>Sin título.diorama</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>«%1» tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>%1[*] – Diorama</source>
        <translation>%1[*] – Diorama</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aún no hay archivos</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>Vaciar la lista</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>Opens an empty scene.</source>
        <translation>Abre una escena vacía.</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>Nueva &amp;ventana</translation>
    </message>
    <message>
        <source>Opens another window with an empty scene.</source>
        <translation>Abre otra ventana con una escena vacía.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Opens a project, a scene file, or a picture that Diorama exported.</source>
        <translation>Abre un proyecto, un archivo de escena o una imagen exportada por Diorama.</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open Sam&amp;ple</source>
        <translation>Abrir e&amp;jemplo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Saves the project with its photos in one file.</source>
        <translation>Guarda el proyecto con sus fotos en un solo archivo.</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Saves the project under another name.</source>
        <translation>Guarda el proyecto con otro nombre.</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>&amp;Exportar imagen…</translation>
    </message>
    <message>
        <source>Writes the picture under the boxes to a file.</source>
        <translation>Escribe en un archivo la imagen bajo los recuadros.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Add Sub&amp;ject From Photos…</source>
        <translation>Añadir su&amp;jeto desde fotos…</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk.</source>
        <translation>Crea un sujeto a partir de fotos del disco.</translation>
    </message>
    <message>
        <source>Paste as Su&amp;bject</source>
        <translation>Pegar como su&amp;jeto</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>Crea un sujeto con la imagen del portapapeles.</translation>
    </message>
    <message>
        <source>Edit &amp;Prompt</source>
        <translation>Editar &amp;prompt</translation>
    </message>
    <message>
        <source>Puts the cursor into the prompt.</source>
        <translation>Pone el cursor en el prompt.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Organizar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Paneles</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Restablecer disposición</translation>
    </message>
    <message>
        <source>Puts all panels back where they were at first.</source>
        <translation>Devuelve todos los paneles a su sitio inicial.</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>&amp;Renderizar</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>Pinta la escena tal como está ahora.</translation>
    </message>
    <message>
        <source>Render &amp;Another Seed</source>
        <translation>Renderizar &amp;otra semilla</translation>
    </message>
    <message>
        <source>Takes another seed and paints.</source>
        <translation>Toma otra semilla y pinta.</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En &amp;vivo</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>Vuelve a pintar solo cada vez que termina un cambio.</translation>
    </message>
    <message>
        <source>Render &amp;Several Seeds…</source>
        <translation>Renderizar varias &amp;semillas…</translation>
    </message>
    <message>
        <source>Queues several pictures of the same scene.</source>
        <translation>Pone en cola varias imágenes de la misma escena.</translation>
    </message>
    <message>
        <source>&amp;Cancel Now</source>
        <translation>&amp;Cancelar ahora</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>Se detiene en el paso siguiente.</translation>
    </message>
    <message>
        <source>Cancel After &amp;This Picture</source>
        <translation>Cancelar tras &amp;esta imagen</translation>
    </message>
    <message>
        <source>Finishes the running picture and drops all that wait.</source>
        <translation>Termina la imagen en curso y descarta las que esperan.</translation>
    </message>
    <message>
        <source>&amp;Pause the Queue</source>
        <translation>&amp;Pausar la cola</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>Deja terminar el renderizado en curso pero no empieza otro.</translation>
    </message>
    <message>
        <source>Start From &amp;Noise</source>
        <translation>Empezar desde &amp;ruido</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Olvida la imagen inicial.</translation>
    </message>
    <message>
        <source>&amp;Models and Adapters…</source>
        <translation>&amp;Modelos y adaptadores…</translation>
    </message>
    <message>
        <source>Chooses the model that paints, and adds files to it.</source>
        <translation>Elige el modelo que pinta y le añade archivos.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>&amp;Guía de uso</translation>
    </message>
    <message>
        <source>&amp;About Diorama</source>
        <translation>&amp;Acerca de Diorama</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Organizar</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) still wait from last time; the queue is paused.</source>
        <translation>
            <numerusform>%n renderizado sigue en espera desde la última vez; la cola está en pausa.</numerusform>
            <numerusform>%n renderizados siguen en espera desde la última vez; la cola está en pausa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n picture(s) in its history that are not saved.</source>
        <translation>
            <numerusform>«%1» tiene %n imagen sin guardar en su historial.</numerusform>
            <numerusform>«%1» tiene %n imágenes sin guardar en su historial.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y Picture</source>
        <translation>Copia&amp;r imagen</translation>
    </message>
    <message>
        <source>Puts the picture under the boxes onto the clipboard.</source>
        <translation>Pone en el portapapeles la imagen que está bajo los recuadros.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>&amp;Older Picture</source>
        <translation>Imagen más &amp;antigua</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted before this one.</source>
        <translation>Muestra la imagen del historial pintada antes que esta.</translation>
    </message>
    <message>
        <source>&amp;Newer Picture</source>
        <translation>Imagen más &amp;reciente</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted after this one.</source>
        <translation>Muestra la imagen del historial pintada después de esta.</translation>
    </message>
    <message>
        <source>%1 %: %2[*] – Diorama</source>
        <translation>%1 %: %2[*] – Diorama</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were removed from the history.</source>
        <translation>
            <numerusform>Se quitó %n imagen del historial.</numerusform>
            <numerusform>Se quitaron %n imágenes del historial.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Edit P&amp;hrase</source>
        <translation>Editar &amp;frase</translation>
    </message>
    <message>
        <source>Says what belongs in the selected box.</source>
        <translation>Dice qué va en el recuadro seleccionado.</translation>
    </message>
    <message>
        <source>Paint &amp;Drafts</source>
        <translation>Pintar &amp;borradores</translation>
    </message>
    <message>
        <source>Begins several seeds and stops early, so that you finish only the good ones.</source>
        <translation>Empieza varias semillas y se detiene pronto, para terminar solo las buenas.</translation>
    </message>
    <message>
        <source>Repaint Selected &amp;Box</source>
        <translation>Re&amp;pintar el recuadro seleccionado</translation>
    </message>
    <message>
        <source>Paints only the selected box anew and keeps the rest of the picture under the boxes.</source>
        <translation>Repinta solo el recuadro seleccionado y conserva el resto de la imagen bajo los recuadros.</translation>
    </message>
    <message>
        <source>Start &amp;From This Picture</source>
        <translation>Empezar desde &amp;esta imagen</translation>
    </message>
    <message>
        <source>The next renders begin from the picture under the boxes instead of noise and stay close to it.</source>
        <translation>Los próximos renderizados parten de la imagen bajo los recuadros en vez de ruido y se mantienen cerca de ella.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened.</source>
        <translation>No se pudo abrir «%1».</translation>
    </message>
    <message>
        <source>The copy of unsaved work cannot be read.</source>
        <translation>No se puede leer la copia del trabajo sin guardar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved.</source>
        <translation>No se pudo guardar «%1».</translation>
    </message>
    <message>
        <source>Undo &quot;%1&quot;</source>
        <translation>Deshacer «%1»</translation>
    </message>
    <message>
        <source>Redo &quot;%1&quot;</source>
        <translation>Rehacer «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program since you opened it.</source>
        <translation>Otro programa ha cambiado «%1» desde que usted lo abrió.</translation>
    </message>
    <message>
        <source>If you overwrite it, those changes are lost.</source>
        <translation>Si lo sobrescribe, esos cambios se perderán.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has stars or deletions in its history that are not saved.</source>
        <translation>El historial de «%1» tiene estrellas o eliminaciones sin guardar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has guides that are not saved.</source>
        <translation>«%1» tiene guías sin guardar.</translation>
    </message>
    <message>
        <source>A .yaml file holds neither pictures of the history nor guides. A .diorama project holds them.</source>
        <translation>Un archivo .yaml no contiene ni las imágenes del historial ni las guías. Un proyecto .diorama sí.</translation>
    </message>
    <message>
        <source>Save as Project…</source>
        <translation>Guardar como proyecto…</translation>
    </message>
    <message>
        <source>The project takes no more of them. Export them, or delete others and save again.</source>
        <translation>El proyecto no admite más. Expórtelas, o elimine otras y guarde de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>The history is larger than a project takes: %n picture(s), the oldest, were left out. Export them before you close the window.</source>
        <translation>
            <numerusform>El historial es mayor de lo que admite un proyecto: se ha dejado fuera la imagen más antigua. Expórtela antes de cerrar la ventana.</numerusform>
            <numerusform>El historial es mayor de lo que admite un proyecto: se han dejado fuera las %n imágenes más antiguas. Expórtelas antes de cerrar la ventana.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>Elegir un modelo…</translation>
    </message>
</context>
<context>
    <name>diorama::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Closes this message.</source>
        <translation>Cierra este mensaje.</translation>
    </message>
</context>
<context>
    <name>diorama::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>No model has been found. Add a folder in diffusers layout or a .safetensors file.</source>
        <translation>No se ha encontrado ningún modelo. Añada una carpeta con formato diffusers o un archivo .safetensors.</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>Acerca del modelo elegido</translation>
    </message>
    <message>
        <source>Use for This Project</source>
        <translation>Usar en este proyecto</translation>
    </message>
    <message>
        <source>The project&apos;s renders are painted by this model.</source>
        <translation>Este modelo pinta los renderizados del proyecto.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Reads every number of the model and compares names, shapes and check sums with what its family needs.</source>
        <translation>Lee cada número del modelo y compara nombres, formas y sumas de control con lo que exige su familia.</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add File…</source>
        <translation>Añadir archivo…</translation>
    </message>
    <message>
        <source>A model in diffusers layout, or a folder with several models.</source>
        <translation>Un modelo con formato diffusers, o una carpeta con varios modelos.</translation>
    </message>
    <message>
        <source>A single-file checkpoint (.safetensors).</source>
        <translation>Un checkpoint de un solo archivo (.safetensors).</translation>
    </message>
    <message>
        <source>Add a Model Folder</source>
        <translation>Añadir una carpeta de modelo</translation>
    </message>
    <message>
        <source>Add a Checkpoint</source>
        <translation>Añadir un checkpoint</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <source>Adapters of this project</source>
        <translation>Adaptadores de este proyecto</translation>
    </message>
    <message>
        <source>GLIGEN, IP-Adapter, LoRA and other files that are added to the model for this project only.</source>
        <translation>Archivos GLIGEN, IP-Adapter, LoRA y otros que se añaden al modelo solo en este proyecto.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>This project uses no adapters.</source>
        <translation>Este proyecto no usa adaptadores.</translation>
    </message>
    <message>
        <source>Add Adapter…</source>
        <translation>Añadir adaptador…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add an Adapter</source>
        <translation>Añadir un adaptador</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>Adaptadores (*.safetensors)</translation>
    </message>
    <message>
        <source>Remove Adapter</source>
        <translation>Quitar adaptador</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
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
        <translation>Modelo de Diorama</translation>
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
        <translation>Inversión textual</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autocodificador</translation>
    </message>
    <message>
        <source>Small autoencoder</source>
        <translation>Autocodificador pequeño</translation>
    </message>
    <message>
        <source>Image encoder</source>
        <translation>Codificador de imágenes</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Buscando modelos…</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>The files do not say.</source>
        <translation>Los archivos no lo dicen.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>Entrenado a</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>This model cannot be used:</source>
        <translation>Este modelo no se puede usar:</translation>
    </message>
    <message>
        <source>This project uses it.</source>
        <translation>Este proyecto lo usa.</translation>
    </message>
    <message>
        <source>Verifying &quot;%1&quot;…</source>
        <translation>Verificando «%1»…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is complete and in order.</source>
        <translation>«%1» está completo y en orden.</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s).</source>
        <translation>
            <numerusform>«%1» tiene %n problema.</numerusform>
            <numerusform>«%1» tiene %n problemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Model</source>
        <translation>Cambiar de modelo</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an adapter but: %2.</source>
        <translation>«%1» no es un adaptador, sino: %2.</translation>
    </message>
    <message>
        <source>Add Adapter</source>
        <translation>Añadir adaptador</translation>
    </message>
    <message>
        <source>How strongly the adapter acts: 0 not at all, 1 as it was made.</source>
        <translation>Con qué fuerza actúa el adaptador: 0 nada, 1 como se hizo.</translation>
    </message>
    <message>
        <source>Change Adapter Weight</source>
        <translation>Cambiar peso del adaptador</translation>
    </message>
    <message>
        <source>The engine is painting. The models are listed as soon as it is free.</source>
        <translation>El motor está pintando. Los modelos se listarán en cuanto esté libre.</translation>
    </message>
    <message>
        <source>Take Off the List</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Forgets a folder or file that you added. On the disk it stays where it is.</source>
        <translation>Olvida una carpeta o un archivo que usted añadió. En el disco se queda donde está.</translation>
    </message>
</context>
<context>
    <name>diorama::PlotsDock</name>
    <message>
        <source>Plots</source>
        <translation>Gráficas</translation>
    </message>
</context>
<context>
    <name>diorama::ProgressDock</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel Now</source>
        <translation>Cancelar ahora</translation>
    </message>
    <message>
        <source>Cancel After This Picture</source>
        <translation>Cancelar tras esta imagen</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>Progreso del renderizado</translation>
    </message>
    <message>
        <source>Stops at the next step. The previews so far are kept in the filmstrip.</source>
        <translation>Se detiene en el paso siguiente. Las vistas previas hechas quedan en la tira.</translation>
    </message>
    <message>
        <source>Lets the running picture be finished and drops all that wait behind it.</source>
        <translation>Deja terminar la imagen en curso y descarta las que esperan detrás.</translation>
    </message>
    <message>
        <source>Waiting renders</source>
        <translation>Renderizados en espera</translation>
    </message>
    <message>
        <source>No render waits.</source>
        <translation>No espera ningún renderizado.</translation>
    </message>
    <message>
        <source>Pause the Queue</source>
        <translation>Pausar la cola</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>Deja terminar el renderizado en curso pero no empieza otro.</translation>
    </message>
    <message>
        <source>Render Sooner</source>
        <translation>Renderizar antes</translation>
    </message>
    <message>
        <source>Moves the chosen render up in the queue.</source>
        <translation>Sube el renderizado elegido en la cola.</translation>
    </message>
    <message>
        <source>Render Later</source>
        <translation>Renderizar después</translation>
    </message>
    <message>
        <source>Moves the chosen render down in the queue.</source>
        <translation>Baja el renderizado elegido en la cola.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Takes the chosen render out of the queue.</source>
        <translation>Saca de la cola el renderizado elegido.</translation>
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
        <translation>Se detendrá en el paso siguiente…</translation>
    </message>
    <message>
        <source>Painting: step %1 of %2</source>
        <translation>Pintando: paso %1 de %2</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>El motor está arrancando…</translation>
    </message>
    <message>
        <source>%1 per step, about %2 left</source>
        <translation>%1 por paso, quedan unos %2</translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>%1 por paso</translation>
    </message>
    <message>
        <source>Finished in %1.</source>
        <translation>Terminado en %1.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n step(s).</source>
        <translation>
            <numerusform>Cancelado tras %n paso.</numerusform>
            <numerusform>Cancelado tras %n pasos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking back at step %1</source>
        <translation>Mirando el paso %1</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Borrador: %1</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n render(s) wait.</source>
        <translation>
            <numerusform>La cola está en pausa: %n renderizado espera.</numerusform>
            <numerusform>La cola está en pausa: %n renderizados esperan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Render to paint the scene.</source>
        <translation>Pulse Renderizar para pintar la escena.</translation>
    </message>
    <message>
        <source>Another window is painting; this one&apos;s turn comes after it.</source>
        <translation>Otra ventana está pintando; después le toca a esta.</translation>
    </message>
</context>
<context>
    <name>diorama::PromptBar</name>
    <message>
        <source>Describe the picture, for example: a sunny meadow in front of mountains</source>
        <translation>Describa la imagen en inglés, por ejemplo: a sunny meadow in front of mountains</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>What the whole picture shows. The boxes say what is where. Ctrl+Enter renders.</source>
        <translation>Lo que muestra toda la imagen. Los recuadros dicen qué hay y dónde. Ctrl+Intro renderiza.</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>Vuelve a pintar solo cada vez que termina un cambio.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Renderizar</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>Se detiene en el paso siguiente.</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>Pinta la escena tal como está ahora.</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>El motor está arrancando…</translation>
    </message>
    <message>
        <source>This scene cannot be rendered</source>
        <translation>Esta escena no se puede renderizar</translation>
    </message>
    <message>
        <source>Needs %1, more than is free</source>
        <translation>Necesita %1, más de lo libre</translation>
    </message>
    <message>
        <source>About %1, %2</source>
        <translation>Unos %1, %2</translation>
    </message>
    <message>
        <source>Time and memory of a render, from earlier renders on this machine.</source>
        <translation>Tiempo y memoria de un renderizado, según otros anteriores en este equipo.</translation>
    </message>
    <message>
        <source>Time and memory of a render, estimated from the model&apos;s size.</source>
        <translation>Tiempo y memoria de un renderizado, estimados por el tamaño del modelo.</translation>
    </message>
    <message>
        <source>Known after this render</source>
        <translation>Se sabrá tras este renderizado</translation>
    </message>
    <message>
        <source>The engine is painting. It looks at your last edits as soon as it is done.</source>
        <translation>El motor está pintando. Mirará sus últimos cambios en cuanto termine.</translation>
    </message>
</context>
<context>
    <name>diorama::RecoveryDialog</name>
    <message>
        <source>Recover Unsaved Work</source>
        <translation>Recuperar trabajo sin guardar</translation>
    </message>
    <message>
        <source>Diorama did not end in order last time. These copies of unsaved work were kept. The files that you saved yourself are untouched.</source>
        <translation>Diorama no terminó correctamente la última vez. Se conservaron estas copias del trabajo sin guardar. Los archivos que usted guardó están intactos.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>%1, kept on %2</source>
        <translation>%1, guardado el %2</translation>
    </message>
    <message>
        <source>Copies of unsaved work</source>
        <translation>Copias del trabajo sin guardar</translation>
    </message>
    <message>
        <source>Recover Ticked</source>
        <translation>Recuperar marcadas</translation>
    </message>
    <message>
        <source>Discard Ticked</source>
        <translation>Descartar marcadas</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>The copies are kept and offered again at the next start.</source>
        <translation>Las copias se conservan y se ofrecen otra vez al próximo inicio.</translation>
    </message>
    <message numerus="yes">
        <source>%1, kept on %2, with %n picture(s)</source>
        <translation>
            <numerusform>%1, guardado el %2, con %n imagen</numerusform>
            <numerusform>%1, guardado el %2, con %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Unsaved Work</source>
        <translation>Descartar trabajo sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of unsaved work will be deleted for good.</source>
        <translation>
            <numerusform>Se eliminará definitivamente %n copia de trabajo sin guardar.</numerusform>
            <numerusform>Se eliminarán definitivamente %n copias de trabajo sin guardar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::RegionPage</name>
    <message>
        <source>Select a box on the canvas or in the list of regions.</source>
        <translation>Seleccione un recuadro en el lienzo o en la lista de regiones.</translation>
    </message>
    <message>
        <source>For example: a red bicycle</source>
        <translation>Por ejemplo: a red bicycle</translation>
    </message>
    <message>
        <source>What is painted in this box, in plain English words.</source>
        <translation>Lo que se pinta en este recuadro, con palabras sencillas en inglés.</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Whose photos the painted thing follows.</source>
        <translation>De quién son las fotos que sigue lo pintado.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
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
        <translation>An</translation>
    </message>
    <message>
        <source>H</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Borde izquierdo</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>Borde superior</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Whether the box is given in pixels of the picture or in parts of its size.</source>
        <translation>Si el recuadro se da en píxeles de la imagen o en partes de su tamaño.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Recuadro</translation>
    </message>
    <message>
        <source>How strictly the model keeps the thing inside its box.</source>
        <translation>Con qué rigor el modelo mantiene la cosa dentro de su recuadro.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Detrás</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mezclar</translation>
    </message>
    <message>
        <source>Where boxes meet: hide what lies below, yield to all others, or share the pixels.</source>
        <translation>Donde los recuadros se encuentran: ocultar lo de debajo, ceder ante los demás o compartir los píxeles.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Solapamiento</translation>
    </message>
    <message>
        <source>What must not appear in this box.</source>
        <translation>Lo que no debe aparecer en este recuadro.</translation>
    </message>
    <message>
        <source>Not in the box</source>
        <translation>No en el recuadro</translation>
    </message>
    <message>
        <source>Takes part in the render</source>
        <translation>Participa en el renderizado</translation>
    </message>
    <message>
        <source>Locked on the canvas</source>
        <translation>Bloqueado en el lienzo</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved with the pointer.</source>
        <translation>Un recuadro bloqueado no se puede tomar ni mover con el puntero.</translation>
    </message>
    <message>
        <source>A hidden box is left out of the picture.</source>
        <translation>Un recuadro oculto queda fuera de la imagen.</translation>
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
        <translation>Cambiar recuadro</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Where the left edge of the box is.</source>
        <translation>Dónde está el borde izquierdo del recuadro.</translation>
    </message>
    <message>
        <source>Where the top edge of the box is.</source>
        <translation>Dónde está el borde superior del recuadro.</translation>
    </message>
    <message>
        <source>How wide the box is.</source>
        <translation>Qué anchura tiene el recuadro.</translation>
    </message>
    <message>
        <source>How high the box is.</source>
        <translation>Qué altura tiene el recuadro.</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>Cambiar intensidad de región</translation>
    </message>
</context>
<context>
    <name>diorama::RegionsDock</name>
    <message>
        <source>Regions</source>
        <translation>Regiones</translation>
    </message>
    <message>
        <source>Regions, front first</source>
        <translation>Regiones, la de delante primero</translation>
    </message>
    <message>
        <source>The boxes from front to back. Tick a box to let it take part in the render; drag rows to change what hides what.</source>
        <translation>Los recuadros de delante atrás. Marque un recuadro para que participe; arrastre filas para cambiar qué oculta a qué.</translation>
    </message>
    <message>
        <source>There are no boxes yet. Drag one on the canvas, or drop a photo there.</source>
        <translation>Aún no hay recuadros. Arrastre uno en el lienzo o suelte allí una foto.</translation>
    </message>
    <message>
        <source>Bring to Front</source>
        <translation>Traer al frente</translation>
    </message>
    <message>
        <source>Lets the box hide all others.</source>
        <translation>Hace que el recuadro oculte a los demás.</translation>
    </message>
    <message>
        <source>Bring Forward</source>
        <translation>Adelantar</translation>
    </message>
    <message>
        <source>Moves the box in front of the next one.</source>
        <translation>Pone el recuadro delante del siguiente.</translation>
    </message>
    <message>
        <source>Send Backward</source>
        <translation>Atrasar</translation>
    </message>
    <message>
        <source>Moves the box behind the next one.</source>
        <translation>Pone el recuadro detrás del siguiente.</translation>
    </message>
    <message>
        <source>Send to Back</source>
        <translation>Enviar al fondo</translation>
    </message>
    <message>
        <source>Lets all others hide the box.</source>
        <translation>Hace que los demás oculten el recuadro.</translation>
    </message>
    <message>
        <source>Lock or Unlock</source>
        <translation>Bloquear o desbloquear</translation>
    </message>
    <message>
        <source>A locked box cannot be picked on the canvas, so that those below it can. It is painted all the same.</source>
        <translation>Un recuadro bloqueado no se puede tomar en el lienzo, así se alcanzan los de debajo. Se pinta igualmente.</translation>
    </message>
    <message>
        <source>Show or Hide</source>
        <translation>Mostrar u ocultar</translation>
    </message>
    <message>
        <source>A hidden box does not take part in the render.</source>
        <translation>Un recuadro oculto no participa en el renderizado.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Removes the box. Its subject stays in the library.</source>
        <translation>Quita el recuadro. Su sujeto queda en la biblioteca.</translation>
    </message>
</context>
<context>
    <name>diorama::RenderPlots</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Noise level and change</source>
        <translation>Nivel de ruido y cambio</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>Nivel de ruido</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>Segundos por paso</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Attention inside each box</source>
        <translation>Atención dentro de cada recuadro</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>Proporción de atención</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>How much noise is left, and how much the picture still changes.</source>
        <translation>Cuánto ruido queda y cuánto cambia aún la imagen.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>How long each step took, and its preview on top.</source>
        <translation>Cuánto tardó cada paso, con su vista previa encima.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>How much of each region&apos;s attention falls inside its box: near 1 it stays where it belongs.</source>
        <translation>Cuánta atención de cada región cae en su recuadro: cerca de 1, se queda en su sitio.</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>Región %1</translation>
    </message>
</context>
<context>
    <name>diorama::RenderSession</name>
    <message>
        <source>Restore Scene from History</source>
        <translation>Restaurar escena del historial</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>Empezar desde ruido</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>Usar como imagen inicial</translation>
    </message>
    <message>
        <source>Repaint One Region</source>
        <translation>Repintar una región</translation>
    </message>
</context>
<context>
    <name>diorama::RenderTask</name>
    <message>
        <source>%1 Your document is safe. Choose a smaller canvas, half precision in the settings or fewer regions, or close other programs, and render again.</source>
        <translation>%1 Su documento está a salvo. Elija un lienzo menor, media precisión en los ajustes o menos regiones, o cierre otros programas, y renderice de nuevo.</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Semilla %1</translation>
    </message>
    <message>
        <source>%1 Your document is safe.</source>
        <translation>%1 Su documento está a salvo.</translation>
    </message>
</context>
<context>
    <name>diorama::Ruler</name>
    <message>
        <source>Drag a guide from here onto the canvas.</source>
        <translation>Arrastre desde aquí una guía al lienzo.</translation>
    </message>
</context>
<context>
    <name>diorama::ScenePage</name>
    <message>
        <source>Layout guidance</source>
        <translation>Guía de disposición</translation>
    </message>
    <message>
        <source>Pulls each phrase into its box while painting. Costs time, and works with every model.</source>
        <translation>Atrae cada descripción a su recuadro al pintar. Cuesta tiempo y sirve con todos los modelos.</translation>
    </message>
    <message>
        <source>Regional guidance</source>
        <translation>Guía regional</translation>
    </message>
    <message>
        <source>Keeps subjects from looking pasted: a strong negative prompt that acts between the boxes only.</source>
        <translation>Evita que los sujetos parezcan pegados: un prompt negativo fuerte que solo actúa entre los recuadros.</translation>
    </message>
    <message>
        <source>Start picture</source>
        <translation>Imagen inicial</translation>
    </message>
    <message>
        <source>For example: blurry, text</source>
        <translation>Por ejemplo: blurry, text</translation>
    </message>
    <message>
        <source>What must not appear anywhere in the picture.</source>
        <translation>Lo que no debe aparecer en ningún lugar de la imagen.</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>No en la imagen</translation>
    </message>
    <message>
        <source>Usual sizes. The shipped model paints best at 256 × 256, Stable Diffusion 1.5 at 512 × 512.</source>
        <translation>Tamaños habituales. El modelo incluido pinta mejor a 256 × 256; Stable Diffusion 1.5, a 512 × 512.</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Otro tamaño</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Width of the picture in pixels, a multiple of 8.</source>
        <translation>Anchura de la imagen en píxeles, múltiplo de 8.</translation>
    </message>
    <message>
        <source>Height of the picture in pixels, a multiple of 8.</source>
        <translation>Altura de la imagen en píxeles, múltiplo de 8.</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>The number that the starting noise is made from. The same seed and scene give the same picture.</source>
        <translation>El número del que sale el ruido inicial. La misma semilla y escena dan la misma imagen.</translation>
    </message>
    <message>
        <source>Random Seed</source>
        <translation>Semilla aleatoria</translation>
    </message>
    <message>
        <source>Takes another seed, for another picture of the same scene.</source>
        <translation>Toma otra semilla, para otra imagen de la misma escena.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>How many times the picture is refined. More is slower and, up to a point, cleaner.</source>
        <translation>Cuántas veces se refina la imagen. Más es más lento y, hasta cierto punto, más limpio.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Change Steps</source>
        <translation>Cambiar número de pasos</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>How strictly the picture follows the words. Too much makes colours harsh.</source>
        <translation>Con qué rigor la imagen sigue las palabras. Demasiado endurece los colores.</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>Suavizado</translation>
    </message>
    <message>
        <source>Softens the harsh colours that strong guidance brings.</source>
        <translation>Suaviza los colores duros que trae una guía fuerte.</translation>
    </message>
    <message>
        <source>Model&apos;s own</source>
        <translation>El del modelo</translation>
    </message>
    <message>
        <source>The method that removes the noise. The model&apos;s own is a good choice.</source>
        <translation>El método que quita el ruido. El del modelo es una buena elección.</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Planificador</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Which noise levels a short schedule visits.</source>
        <translation>Qué niveles de ruido visita un plan corto.</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espaciado</translation>
    </message>
    <message>
        <source>Karras noise levels</source>
        <translation>Niveles de ruido de Karras</translation>
    </message>
    <message>
        <source>Spends more steps on the last, finest noise levels.</source>
        <translation>Dedica más pasos a los últimos niveles de ruido, los más finos.</translation>
    </message>
    <message>
        <source>Change Scheduler</source>
        <translation>Cambiar planificador</translation>
    </message>
    <message>
        <source>Change Spacing</source>
        <translation>Cambiar espaciado</translation>
    </message>
    <message>
        <source>Change Noise Levels</source>
        <translation>Cambiar niveles de ruido</translation>
    </message>
    <message>
        <source>Grounding</source>
        <translation>Anclaje</translation>
    </message>
    <message>
        <source>For which share of the steps the boxes act inside the model.</source>
        <translation>En qué parte de los pasos actúan los recuadros dentro del modelo.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>How hard each phrase is pulled into its box.</source>
        <translation>Con qué fuerza se atrae cada descripción a su recuadro.</translation>
    </message>
    <message>
        <source>During how many steps from the start it acts.</source>
        <translation>Durante cuántos pasos desde el inicio actúa.</translation>
    </message>
    <message>
        <source>How often it pulls in each of these steps.</source>
        <translation>Cuántas veces atrae en cada uno de esos pasos.</translation>
    </message>
    <message>
        <source>Pulls per step</source>
        <translation>Tirones por paso</translation>
    </message>
    <message>
        <source>Switch Layout Guidance</source>
        <translation>Activar o no la guía de disposición</translation>
    </message>
    <message>
        <source>Change Layout Guidance</source>
        <translation>Cambiar guía de disposición</translation>
    </message>
    <message>
        <source>What must not be seen between the boxes.</source>
        <translation>Lo que no debe verse entre los recuadros.</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>For which share of the steps it acts.</source>
        <translation>En qué parte de los pasos actúa.</translation>
    </message>
    <message>
        <source>Switch Regional Guidance</source>
        <translation>Activar o no la guía regional</translation>
    </message>
    <message>
        <source>Change Regional Guidance</source>
        <translation>Cambiar guía regional</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>How much of the start picture may change: 0 keeps it, 1 ignores it.</source>
        <translation>Cuánto puede cambiar la imagen inicial: 0 la conserva, 1 la ignora.</translation>
    </message>
    <message>
        <source>Start From Noise Again</source>
        <translation>Volver a empezar desde ruido</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Olvida la imagen inicial.</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>Empezar desde ruido</translation>
    </message>
    <message>
        <source>Repaint one region</source>
        <translation>Repintar una región</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Automatic: only with models that do not place boxes by themselves. It makes the guided steps slower.</source>
        <translation>Automático: solo con modelos que no colocan los recuadros por sí mismos. Los pasos guiados son más lentos.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Change Guidance</source>
        <translation>Cambiar guía</translation>
    </message>
    <message>
        <source>Change Rescale</source>
        <translation>Cambiar suavizado</translation>
    </message>
    <message>
        <source>Change Grounding</source>
        <translation>Cambiar anclaje</translation>
    </message>
    <message>
        <source>Change Likeness to the Start Picture</source>
        <translation>Cambiar parecido con la imagen inicial</translation>
    </message>
    <message>
        <source>The chosen model was not trained for this one.</source>
        <translation>El modelo elegido no se entrenó para este.</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>Guiado hasta</translation>
    </message>
    <message>
        <source>Change Guided Steps</source>
        <translation>Cambiar los pasos guiados</translation>
    </message>
    <message>
        <source>Share of the steps that are guided. The steps after that take about half the time each. Far below 0.8, details get softer.</source>
        <translation>Parte de los pasos que se guían. Cada uno de los siguientes tarda más o menos la mitad. Muy por debajo de 0,8, los detalles se suavizan.</translation>
    </message>
</context>
<context>
    <name>diorama::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>Vistas previas</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
        <source>Where pictures are painted. A graphics card is faster, and limited by its own memory.</source>
        <translation>Dónde se pintan las imágenes. Una tarjeta gráfica es más rápida y está limitada por su propia memoria.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>Automático (%1)</translation>
    </message>
    <message>
        <source>Single (float32)</source>
        <translation>Simple (float32)</translation>
    </message>
    <message>
        <source>Half (float16)</source>
        <translation>Media (float16)</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>Media (bfloat16)</translation>
    </message>
    <message>
        <source>Half precision needs half the memory. Pictures differ very little.</source>
        <translation>La media precisión necesita la mitad de memoria. Las imágenes apenas difieren.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Todos los núcleos</translation>
    </message>
    <message>
        <source>Fewer threads paint more slowly and leave room for other programs.</source>
        <translation>Menos hilos pintan más despacio y dejan sitio a otros programas.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>The CLIP vocabulary that single-file Stable Diffusion checkpoints need: a tokenizer folder, or a bpe_simple_vocab file. The shipped model needs none.</source>
        <translation>El vocabulario CLIP que necesitan los checkpoints de Stable Diffusion de un archivo: una carpeta tokenizer o un archivo bpe_simple_vocab. El modelo incluido no lo necesita.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>CLIP vocabulary</source>
        <translation>Vocabulario CLIP</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>El motor aún no ha arrancado.</translation>
    </message>
    <message>
        <source>Found here: %1; libtorch %2.</source>
        <translation>Encontrado aquí: %1; libtorch %2.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Fast colour map</source>
        <translation>Mapa de color rápido</translation>
    </message>
    <message>
        <source>Small decoder</source>
        <translation>Decodificador pequeño</translation>
    </message>
    <message>
        <source>Full decoder</source>
        <translation>Decodificador completo</translation>
    </message>
    <message>
        <source>How previews are made. The full decoder shows every detail and costs the most time.</source>
        <translation>Cómo se hacen las vistas previas. El decodificador completo muestra cada detalle y es el más lento.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>A preview at every so many steps; the last step always has one.</source>
        <translation>Una vista previa cada tantos pasos; el último siempre tiene una.</translation>
    </message>
    <message>
        <source>Previews are skipped so that they take no more than this part of the render&apos;s time.</source>
        <translation>Se omiten vistas previas para que no pasen de esta parte del tiempo.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Surte efecto en el próximo inicio.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Show how long the window was busy (for bug reports)</source>
        <translation>Mostrar cuánto estuvo ocupada la ventana (para informes de errores)</translation>
    </message>
    <message>
        <source>Choose the Tokenizer Folder</source>
        <translation>Elegir la carpeta tokenizer</translation>
    </message>
    <message>
        <source>Steps per preview</source>
        <translation>Pasos por vista previa</translation>
    </message>
    <message>
        <source> % of a render</source>
        <translation> % de un renderizado</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Límite de tiempo</translation>
    </message>
</context>
<context>
    <name>diorama::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar comandos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;.</source>
        <translation>%1 ya pertenece a «%2».</translation>
    </message>
</context>
<context>
    <name>diorama::StartBar</name>
    <message>
        <source>Only “%1” is painted anew in this picture.</source>
        <translation>En esta imagen solo se repinta «%1».</translation>
    </message>
    <message>
        <source>Renders start from this picture and change it by %1 %.</source>
        <translation>Los renderizados parten de esta imagen y la cambian en un %1 %.</translation>
    </message>
    <message>
        <source>Start From Noise</source>
        <translation>Empezar desde ruido</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>Olvida la imagen inicial.</translation>
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
        <translation>Fotos: %1. Regiones: %2.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
</context>
<context>
    <name>diorama::SubjectsDock</name>
    <message>
        <source>Subjects</source>
        <translation>Sujetos</translation>
    </message>
    <message>
        <source>Drag a subject onto a box to have it painted there.</source>
        <translation>Arrastre un sujeto a un recuadro para que se pinte allí.</translation>
    </message>
    <message>
        <source>Drop photos of somebody or something here, or press +.</source>
        <translation>Suelte aquí fotos de alguien o de algo, o pulse +.</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>Añadir sujeto</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk. Several poses help the model.</source>
        <translation>Crea un sujeto a partir de fotos del disco. Varias poses ayudan al modelo.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>Crea un sujeto con la imagen del portapapeles.</translation>
    </message>
    <message>
        <source>Put Into Selected Boxes</source>
        <translation>Poner en los recuadros seleccionados</translation>
    </message>
    <message>
        <source>Has the subject painted in every selected box.</source>
        <translation>Hace que el sujeto se pinte en cada recuadro seleccionado.</translation>
    </message>
    <message>
        <source>Delete Subject</source>
        <translation>Eliminar sujeto</translation>
    </message>
    <message>
        <source>Removes the subject and its photos. Its boxes stay, without it.</source>
        <translation>Quita el sujeto y sus fotos. Sus recuadros quedan, sin él.</translation>
    </message>
    <message>
        <source>What you call it. The name is not used for painting.</source>
        <translation>Cómo lo llama usted. El nombre no se usa para pintar.</translation>
    </message>
    <message>
        <source>For example: cat</source>
        <translation>Por ejemplo: cat</translation>
    </message>
    <message>
        <source>What it is, in one or two English words. The model paints this kind of thing and follows the photos.</source>
        <translation>Qué es, en una o dos palabras en inglés. El modelo pinta ese tipo de cosa y sigue las fotos.</translation>
    </message>
    <message>
        <source>How closely the painted subject follows its photos. More keeps the likeness, less leaves room for the pose.</source>
        <translation>Con qué fidelidad el sujeto pintado sigue sus fotos. Más mantiene el parecido, menos deja libertad a la pose.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Class word</source>
        <translation>Palabra de clase</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>Photos of the subject</source>
        <translation>Fotos del sujeto</translation>
    </message>
    <message>
        <source>The photos with their cut-outs; what is shaded red is not part of the subject. Double-click to mend a cut-out.</source>
        <translation>Las fotos con sus recortes; lo sombreado en rojo no es parte del sujeto. Doble clic para corregir un recorte.</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Adds more photos of the same subject, best in other poses.</source>
        <translation>Añade más fotos del mismo sujeto, mejor en otras poses.</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>Editar recorte</translation>
    </message>
    <message>
        <source>Opens the editor in which you mark what belongs to the subject.</source>
        <translation>Abre el editor en el que se marca lo que pertenece al sujeto.</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>Quitar foto</translation>
    </message>
    <message>
        <source>Takes the chosen photo out of the card.</source>
        <translation>Quita de la ficha la foto elegida.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing.</source>
        <translation>Falta el archivo «%1».</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>No hay ninguna imagen en el portapapeles.</translation>
    </message>
    <message>
        <source>Pasted.png</source>
        <translation>Pegada.png</translation>
    </message>
    <message>
        <source>Replace in All Boxes</source>
        <translation>Reemplazar en todos los recuadros</translation>
    </message>
    <message>
        <source>Puts another subject into every box that has this one.</source>
        <translation>Pone otro sujeto en cada recuadro que tiene este.</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>Cambiar intensidad del sujeto</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Composes pictures from boxes, photos and words.</source>
        <translation>Compone imágenes a partir de recuadros, fotos y palabras.</translation>
    </message>
    <message>
        <source>Print the milliseconds until the window is painted and answers, and quit.</source>
        <translation>Muestra los milisegundos hasta que la ventana está pintada y responde, y sale.</translation>
    </message>
    <message>
        <source>Write pictures of the window and its dialogs into a folder, and quit.</source>
        <translation>Escribe imágenes de la ventana y sus diálogos en una carpeta, y sale.</translation>
    </message>
    <message>
        <source>Scenes to open.</source>
        <translation>Escenas que abrir.</translation>
    </message>
</context>
</TS>
