<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>DocumentLock</name>
    <message>
        <source>%1 (process %2) on %3</source>
        <translation>%3 上的 %1(进程 %2)</translation>
    </message>
</context>
<context>
    <name>DrawTool</name>
    <message>
        <source>Shift: square. Alt: from the centre. Space: move. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Shift:正方形。Alt:从中心开始。空格：移动。Ctrl:不吸附。Esc:放弃。</translation>
    </message>
</context>
<context>
    <name>EngineTexts</name>
    <message>
        <source>Reading the scene</source>
        <translation>正在读取场景</translation>
    </message>
    <message>
        <source>Reading the vocabulary</source>
        <translation>正在读取词表</translation>
    </message>
    <message>
        <source>Loading the text encoder</source>
        <translation>正在加载文本编码器</translation>
    </message>
    <message>
        <source>Loading the UNet</source>
        <translation>正在加载 UNet</translation>
    </message>
    <message>
        <source>Loading the autoencoder</source>
        <translation>正在加载自编码器</translation>
    </message>
    <message>
        <source>Loading the image encoder</source>
        <translation>正在加载图像编码器</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>正在解码图片</translation>
    </message>
    <message>
        <source>The negative prompt is not used, because guidance is switched off.</source>
        <translation>引导已关闭，因此不使用负面提示词。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is made for Stable Diffusion 1.x and does not fit the shipped model.</source>
        <translation>“%1”适用于 Stable Diffusion 1.x,与自带模型不匹配。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used as %2.</source>
        <translation>“%1”用作 %2。</translation>
    </message>
    <message>
        <source>This model takes %1 regions, the foremost ones. This one is left out.</source>
        <translation>该模型只接受最靠前的 %1 个区域，此区域被忽略。</translation>
    </message>
    <message>
        <source>The model was trained to fill boxes.</source>
        <translation>该模型经过训练，会填充方框。</translation>
    </message>
    <message>
        <source>This model knows no boxes. Layout guidance pulls the phrase towards its box; attach GLIGEN for exact boxes.</source>
        <translation>该模型不识别方框。布局引导会把短语拉向其方框；如需精确的方框，请附加 GLIGEN。</translation>
    </message>
    <message>
        <source>This model knows no boxes and layout guidance is off. Switch it on, or attach GLIGEN.</source>
        <translation>该模型不识别方框，且布局引导已关闭。请打开它，或附加 GLIGEN。</translation>
    </message>
    <message>
        <source>The phrase is bound to the box.</source>
        <translation>短语与方框绑定。</translation>
    </message>
    <message>
        <source>The phrase becomes a part of the prompt, not bound to the box.</source>
        <translation>短语成为提示词的一部分，不与方框绑定。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no photo, so only its words are used.</source>
        <translation>“%1”没有照片，因此只使用其文字。</translation>
    </message>
    <message>
        <source>This model reads no photos. Attach an IP-Adapter so that &quot;%1&quot; is recognised.</source>
        <translation>该模型不读取照片。请附加 IP-Adapter 以便识别“%1”。</translation>
    </message>
    <message>
        <source>The first %1 photos of &quot;%2&quot; are used.</source>
        <translation>使用“%2”的前 %1 张照片。</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are used.</source>
        <translation>使用“%1”的照片。</translation>
    </message>
    <message>
        <source>The subject&apos;s strength scales how strictly its photos are followed.</source>
        <translation>主体强度决定其照片被遵循的严格程度。</translation>
    </message>
    <message>
        <source>The strength scales layout guidance in this region.</source>
        <translation>强度会缩放此区域的布局引导。</translation>
    </message>
    <message>
        <source>The region&apos;s strength acts through layout guidance, which is off.</source>
        <translation>区域强度通过布局引导起作用，而布局引导已关闭。</translation>
    </message>
    <message>
        <source>The region&apos;s own negative prompt acts inside its box and makes each step slower.</source>
        <translation>区域自己的负面提示词在其方框内起作用，并使每一步变慢。</translation>
    </message>
    <message>
        <source>The region&apos;s negative prompt is not used, because guidance is switched off.</source>
        <translation>引导已关闭，因此不使用区域的负面提示词。</translation>
    </message>
    <message>
        <source>The strength of &quot;%1&quot; is 0, so its photos are not used.</source>
        <translation>“%1”的强度为 0，因此不使用其照片。</translation>
    </message>
    <message>
        <source>Only the first photo of &quot;%1&quot; is used: GLIGEN&apos;s boxes take one.</source>
        <translation>只使用“%1”的第一张照片：GLIGEN 的方框只接受一张。</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: GLIGEN&apos;s folder &quot;image_project&quot; is missing beside its weights.</source>
        <translation>不使用“%1”的照片：GLIGEN 的权重旁缺少文件夹“image_project”。</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: the CLIP image encoder of GLIGEN, a folder named &quot;image_encoder&quot;, is missing or another one.</source>
        <translation>不使用“%1”的照片：GLIGEN 的 CLIP 图像编码器（名为“image_encoder”的文件夹）缺失或不是对应的那个。</translation>
    </message>
    <message>
        <source>GLIGEN follows photos at full strength. An IP-Adapter follows them less strictly.</source>
        <translation>GLIGEN 以全部强度遵循照片。IP-Adapter 遵循得较宽松。</translation>
    </message>
    <message>
        <source>Without an IP-Adapter this model has no masks, so the words decide who is in front.</source>
        <translation>没有 IP-Adapter 时该模型没有蒙版，因此由文字决定谁在前面。</translation>
    </message>
    <message>
        <source>The overlap rule shapes the region&apos;s mask.</source>
        <translation>重叠规则决定区域的蒙版。</translation>
    </message>
    <message>
        <source>The shipped model weighs all words alike: emphasis such as (word:1.2) is left out.</source>
        <translation>自带模型对所有词一视同仁：(word:1.2) 之类的强调会被忽略。</translation>
    </message>
    <message>
        <source>The prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>提示词对该模型来说太长：从“%1”开始的词会被省略。</translation>
    </message>
    <message>
        <source>The negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>负面提示词对该模型来说太长：从“%1”开始的词会被省略。</translation>
    </message>
    <message>
        <source>With the scene&apos;s, the region&apos;s negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>与场景的负面提示词合在一起，区域的负面提示词对该模型来说太长：从“%1”开始的词会被省略。</translation>
    </message>
    <message>
        <source>The phrase is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>短语对该模型来说太长：从“%1”开始的词会被省略。</translation>
    </message>
    <message>
        <source>The phrase has no room left in this model&apos;s prompt.</source>
        <translation>该模型的提示词中已没有位置容纳此短语。</translation>
    </message>
    <message>
        <source>The chosen scheduler does not fit how this model was trained. Choose the model&apos;s own scheduler.</source>
        <translation>所选调度器与该模型的训练方式不符。请选择模型自带的调度器。</translation>
    </message>
    <message>
        <source>Karras noise levels are not used: this scheduler has levels of its own.</source>
        <translation>不使用 Karras 噪声水平：该调度器有自己的噪声水平。</translation>
    </message>
    <message>
        <source>The spacing is not used: this scheduler has one of its own.</source>
        <translation>不使用间距：该调度器有自己的间距。</translation>
    </message>
    <message>
        <source>The model&apos;s numbers overflow in %1, so there is no picture. Choose another precision, such as float32.</source>
        <translation>模型的数值在 %1 下溢出，因此没有图片。请选择其他精度，例如 float32。</translation>
    </message>
    <message>
        <source>The model&apos;s numbers are not finite, so there is no picture. Verify the model&apos;s files, detach adapters or lower the guidance.</source>
        <translation>模型的数值不是有限值，因此没有图片。请检查模型文件、移除适配器或降低引导强度。</translation>
    </message>
    <message>
        <source>Processors do not compute in float16. Choose bfloat16 or float32.</source>
        <translation>处理器不能以 float16 计算。请选择 bfloat16 或 float32。</translation>
    </message>
    <message>
        <source>This model paints pictures of another size or kind than the canvas, so a region cannot be repainted.</source>
        <translation>该模型绘制的图片与画布的大小或类型不同，因此无法重绘区域。</translation>
    </message>
    <message>
        <source>The machine ran out of memory.</source>
        <translation>计算机内存不足。</translation>
    </message>
    <message>
        <source>The memory did not suffice while %1. Choose a smaller canvas or half precision, detach adapters, or close other programs.</source>
        <translation>内存不足(%1)。请选择较小的画布或半精度、移除适配器，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log says more.</source>
        <translation>发生了意外错误；日志中有更多信息。</translation>
    </message>
    <message>
        <source>The canvas&apos;s sides must be multiples of %1 pixels.</source>
        <translation>画布的边长必须是 %1 像素的倍数。</translation>
    </message>
    <message>
        <source>The canvas is smaller than one latent cell.</source>
        <translation>画布小于一个潜在单元。</translation>
    </message>
    <message>
        <source>The draft belongs to another scene or model, so it cannot be finished.</source>
        <translation>该草稿属于其他场景或模型，因此无法完成。</translation>
    </message>
    <message>
        <source>Repainting a region needs a picture to start from.</source>
        <translation>重绘区域需要一张起始图片。</translation>
    </message>
    <message>
        <source>The region to repaint is not in the scene.</source>
        <translation>要重绘的区域不在场景中。</translation>
    </message>
    <message>
        <source>Cannot load the engine &quot;%1&quot;. Install Diorama again, or set DIORAMA_ENGINE to the module&apos;s path.</source>
        <translation>无法加载引擎“%1”。请重新安装 Diorama,或将 DIORAMA_ENGINE 设为模块的路径。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama engine.</source>
        <translation>“%1”不是 Diorama 引擎。</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; could not start.</source>
        <translation>引擎“%1”无法启动。</translation>
    </message>
    <message>
        <source>Pictures cannot be read: the engine is not available.</source>
        <translation>无法读取图片：引擎不可用。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; choose a scene file.</source>
        <translation>“%1”是文件夹；请选择场景文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended early while it was read.</source>
        <translation>读取“%1”时文件提前结束。</translation>
    </message>
    <message>
        <source>Cannot open &quot;%1&quot;: %2.</source>
        <translation>无法打开“%1”：%2。</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a scene.</source>
        <translation>“%1”无法作为场景读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a PNG file.</source>
        <translation>“%1”不是 PNG 文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a broken PNG file: %2. Get an intact copy of it.</source>
        <translation>“%1”是损坏的 PNG 文件：%2。请获取完好的副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2. Get an intact copy of it.</source>
        <translation>“%1”无法打开：%2。请获取完好的副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama project: it holds no scene.yaml. Choose another file.</source>
        <translation>“%1”不是 Diorama 项目：其中没有 scene.yaml。请选择其他文件。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; carries no scene. Only pictures that Diorama exported with their scene can be opened again.</source>
        <translation>图片“%1”不带场景。只有 Diorama 连同场景导出的图片才能重新打开。</translation>
    </message>
    <message>
        <source>The history is larger than 512 MiB; remove some of its pictures and save again.</source>
        <translation>历史记录超过 512 MiB；请移除一些图片后再保存。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is missing in &quot;%2&quot;; add it again.</source>
        <translation>“%2”中缺少图片“%1”；请重新添加。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; in &quot;%2&quot; is damaged and was left out; add it again.</source>
        <translation>“%2”中的图片“%1”已损坏，已被略去；请重新添加。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is not part of &quot;%2&quot;; add it again.</source>
        <translation>图片“%1”不在“%2”中；请重新添加。</translation>
    </message>
    <message>
        <source>A picture of &quot;%1&quot; is missing: %2</source>
        <translation>“%1”缺少一张图片：%2</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has changed since the scene was saved; it is used as it is.</source>
        <translation>图片“%1”在场景保存后发生了变化；按现状使用。</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不够</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写错误</translation>
    </message>
    <message>
        <source>The phrase is bound to the box, but layout guidance passes it by: the prompt does not mention it.</source>
        <translation>短语与方框绑定，但提示词未提到它，因此布局引导会略过它。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Region %1</source>
        <translation>区域 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>主体 %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>x %1, y %2, %3 × %4 pixels</source>
        <translation>x %1，y %2，%3 × %4 像素</translation>
    </message>
    <message>
        <source>Subject %1</source>
        <translation>主体 %1</translation>
    </message>
</context>
<context>
    <name>MoveTool</name>
    <message>
        <source>Shift: along one axis. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Shift:沿一个轴。Ctrl:不吸附。Esc:放弃。</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>“%1” is not a picture that Diorama can read, or it is damaged. Use PNG, JPEG, WebP or TIFF.</source>
        <translation>“%1”不是 Diorama 能读取的图片，或已损坏。请使用 PNG、JPEG、WebP 或 TIFF。</translation>
    </message>
    <message>
        <source>“%1” is too large: at most 400 megapixels are allowed.</source>
        <translation>“%1”太大：最多允许 4 亿像素。</translation>
    </message>
    <message>
        <source>The picture on the clipboard cannot be used.</source>
        <translation>剪贴板上的图片无法使用。</translation>
    </message>
    <message>
        <source>“%1” is damaged: the end of the file is missing.</source>
        <translation>“%1”已损坏：文件缺少结尾。</translation>
    </message>
    <message>
        <source>“%1” could not be read. It is not there any more, too large, or may not be opened.</source>
        <translation>无法读取“%1”：文件已不存在、过大，或没有打开的权限。</translation>
    </message>
</context>
<context>
    <name>ResizeTool</name>
    <message>
        <source>Shift: keep the ratio. Alt: around the centre. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Shift:保持比例。Alt:围绕中心。Ctrl:不吸附。Esc:放弃。</translation>
    </message>
</context>
<context>
    <name>diorama::AboutDialog</name>
    <message>
        <source>About Diorama</source>
        <translation>关于 Diorama</translation>
    </message>
    <message>
        <source>Composes pictures from boxes, photos and words, on your own machine.</source>
        <translation>在您自己的电脑上，用框、照片和文字构图成画。</translation>
    </message>
    <message>
        <source>Third-Party Software</source>
        <translation>第三方软件</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>diorama::BatchDialog</name>
    <message>
        <source>Render Several Seeds</source>
        <translation>渲染多个种子</translation>
    </message>
    <message>
        <source>Each seed gives another picture of the same scene.</source>
        <translation>每个种子都给出同一场景的另一张图片。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Seeds %1 to %2. They wait behind renders that you start yourself.</source>
        <translation>种子 %1 到 %2。它们排在您手动启动的渲染之后。</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) in all.</source>
        <translation>
            <numerusform>总共约 %n 分钟。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::CanvasActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Takes the selected regions to the clipboard.</source>
        <translation>将选中的区域移到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected regions with their subjects, also for other scenes.</source>
        <translation>复制选中的区域及其主体，也可用于其他场景。</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Brings regions from the clipboard; a picture becomes a subject.</source>
        <translation>从剪贴板取回区域；图片会成为主体。</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>Makes a second box with the same phrase and subject.</source>
        <translation>再建一个短语和主体相同的框。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Removes the selected regions; nothing in particular is painted there.</source>
        <translation>移除选中的区域；那里不再画特定的东西。</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Selects all regions that are visible and not locked.</source>
        <translation>选中所有可见且未锁定的区域。</translation>
    </message>
    <message>
        <source>D&amp;eselect</source>
        <translation>取消选择(&amp;E)</translation>
    </message>
    <message>
        <source>Selects nothing.</source>
        <translation>不选择任何内容。</translation>
    </message>
    <message>
        <source>&amp;New Region</source>
        <translation>新建区域(&amp;N)</translation>
    </message>
    <message>
        <source>Puts a box in the middle, without the mouse.</source>
        <translation>不用鼠标，在中央放一个框。</translation>
    </message>
    <message>
        <source>Bring to &amp;Front</source>
        <translation>移到最前(&amp;F)</translation>
    </message>
    <message>
        <source>Where boxes overlap, this one hides all others.</source>
        <translation>框重叠处，此框遮住其他所有框。</translation>
    </message>
    <message>
        <source>Bring For&amp;ward</source>
        <translation>前移(&amp;W)</translation>
    </message>
    <message>
        <source>Moves the box above its next neighbour.</source>
        <translation>将框移到相邻框之上。</translation>
    </message>
    <message>
        <source>Send Bac&amp;kward</source>
        <translation>后移(&amp;K)</translation>
    </message>
    <message>
        <source>Moves the box below its next neighbour.</source>
        <translation>将框移到相邻框之下。</translation>
    </message>
    <message>
        <source>Send to &amp;Back</source>
        <translation>移到最后(&amp;B)</translation>
    </message>
    <message>
        <source>Where boxes overlap, all others hide this one.</source>
        <translation>框重叠处，其他所有框遮住此框。</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved on the canvas.</source>
        <translation>锁定的框无法在画布上选取或移动。</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>A hidden region takes no part in the render.</source>
        <translation>隐藏的区域不参与渲染。</translation>
    </message>
    <message>
        <source>&amp;Unlock All</source>
        <translation>全部解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Makes all boxes movable again.</source>
        <translation>使所有框又可移动。</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>全部显示(&amp;S)</translation>
    </message>
    <message>
        <source>All regions take part in the render again.</source>
        <translation>所有区域重新参与渲染。</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>水平居中(&amp;C)</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>顶对齐(&amp;T)</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>垂直居中(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>底对齐(&amp;B)</translation>
    </message>
    <message>
        <source>Puts the boxes&apos; edges or centres onto one line.</source>
        <translation>使框的边缘或中心处于一条线上。</translation>
    </message>
    <message>
        <source>Align to Can&amp;vas</source>
        <translation>与画布对齐(&amp;V)</translation>
    </message>
    <message>
        <source>Align the selection as one group to the canvas.</source>
        <translation>将所选内容作为一组与画布对齐。</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>水平分布(&amp;H)</translation>
    </message>
    <message>
        <source>Makes the gaps side by side equal.</source>
        <translation>使左右间隔相等。</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>垂直分布(&amp;V)</translation>
    </message>
    <message>
        <source>Makes the gaps one below the other equal.</source>
        <translation>使上下间隔相等。</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>A drag on the empty canvas selects the boxes that it touches.</source>
        <translation>在空白画布上拖动可选中触及的框。</translation>
    </message>
    <message>
        <source>&amp;Draw Boxes</source>
        <translation>画框(&amp;D)</translation>
    </message>
    <message>
        <source>A drag on the empty canvas draws a box; hold Ctrl to draw over others.</source>
        <translation>在空白画布上拖动可画框；按住 Ctrl 可在其他框上画。</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Shows the canvas larger.</source>
        <translation>放大显示画布。</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Shows the canvas smaller.</source>
        <translation>缩小显示画布。</translation>
    </message>
    <message>
        <source>&amp;Fit in Window</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Shows the whole canvas.</source>
        <translation>显示整个画布。</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Shows one pixel of the picture as one pixel of the screen.</source>
        <translation>图片的一个像素显示为屏幕的一个像素。</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>缩放到所选内容(&amp;S)</translation>
    </message>
    <message>
        <source>Shows the selected boxes as large as possible.</source>
        <translation>尽可能大地显示选中的框。</translation>
    </message>
    <message>
        <source>Show &amp;Boxes</source>
        <translation>显示框(&amp;B)</translation>
    </message>
    <message>
        <source>Hide the boxes to see only the picture.</source>
        <translation>隐藏框以便只看图片。</translation>
    </message>
    <message>
        <source>Show &amp;Masks</source>
        <translation>显示蒙版(&amp;M)</translation>
    </message>
    <message>
        <source>Shows which part of the picture the model gives to each region.</source>
        <translation>显示模型把图片的哪一部分分给每个区域。</translation>
    </message>
    <message>
        <source>Show &amp;Rulers</source>
        <translation>显示标尺(&amp;R)</translation>
    </message>
    <message>
        <source>Shows rulers, from which guides can be dragged.</source>
        <translation>显示标尺，可从中拖出参考线。</translation>
    </message>
    <message>
        <source>Show &amp;Grid</source>
        <translation>显示网格(&amp;G)</translation>
    </message>
    <message>
        <source>Shows a grid over the canvas.</source>
        <translation>在画布上显示网格。</translation>
    </message>
    <message>
        <source>Snap to G&amp;rid</source>
        <translation>吸附到网格(&amp;R)</translation>
    </message>
    <message>
        <source>Boxes end on grid lines. Hold Ctrl to suspend snapping.</source>
        <translation>框止于网格线。按住 Ctrl 可暂停吸附。</translation>
    </message>
    <message>
        <source>Snap to &amp;Cells</source>
        <translation>吸附到单元(&amp;C)</translation>
    </message>
    <message>
        <source>Boxes end on the model&apos;s cells of 8 pixels: finer places make no difference to the picture.</source>
        <translation>框止于模型的 8 像素单元：更细的位置对图片没有影响。</translation>
    </message>
    <message>
        <source>Snap to B&amp;oxes</source>
        <translation>吸附到框(&amp;O)</translation>
    </message>
    <message>
        <source>Boxes line up with each other and with the canvas.</source>
        <translation>框彼此对齐，并与画布对齐。</translation>
    </message>
    <message>
        <source>&amp;High Contrast Boxes</source>
        <translation>高对比度框(&amp;H)</translation>
    </message>
    <message>
        <source>Thick lines told apart by their dashes, not by colour.</source>
        <translation>用虚线样式而非颜色区分的粗线。</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasDrop</name>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasScene</name>
    <message>
        <source>Press Enter and say what belongs here, or drop a photo.</source>
        <translation>按 Enter 说明此处画什么，或拖入一张照片。</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Regions: %3. Selected: %4.</source>
        <translation>%1 × %2 像素。区域：%3。已选：%4。</translation>
    </message>
    <message>
        <source>Drag to draw a box,
or drop a photo here.

Then say what belongs in it.</source>
        <translation>拖动以画框，
或将照片拖放到这里。

然后说明里面是什么。</translation>
    </message>
    <message>
        <source>Open a scene or make a new one.</source>
        <translation>打开一个场景或新建一个。</translation>
    </message>
</context>
<context>
    <name>diorama::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Border between the two pictures</source>
        <translation>两张图片之间的边界</translation>
    </message>
</context>
<context>
    <name>diorama::CompareView</name>
    <message>
        <source>Two pictures with a movable border</source>
        <translation>边界可移动的两张图片</translation>
    </message>
</context>
<context>
    <name>diorama::ContractDock</name>
    <message>
        <source>Box</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Negative phrase</source>
        <translation>负面短语</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Number of regions</source>
        <translation>区域数量</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Model Contract</source>
        <translation>模型约定</translation>
    </message>
    <message>
        <source>What the model uses of each region</source>
        <translation>模型对每个区域使用什么</translation>
    </message>
    <message>
        <source>What the loaded model will use, approximate or ignore when you press Render.</source>
        <translation>按下“渲染”时，已加载的模型将使用、近似或忽略的内容。</translation>
    </message>
    <message>
        <source>What the model makes of each box is listed here before you render.</source>
        <translation>渲染之前，这里列出模型如何处理每个框。</translation>
    </message>
    <message>
        <source>Whole scene</source>
        <translation>整个场景</translation>
    </message>
    <message numerus="yes">
        <source>The model ignores %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>模型将忽略您要求的 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model uses everything that you asked for.</source>
        <translation>模型会使用您要求的一切。</translation>
    </message>
    <message>
        <source>Your last edits are looked at after this render.</source>
        <translation>您最近的编辑将在本次渲染后查看。</translation>
    </message>
    <message numerus="yes">
        <source>The model approximates %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>模型将近似处理您要求的 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene cannot be rendered; Issues says why.</source>
        <translation>无法渲染此场景；原因见“问题”面板。</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutCanvas</name>
    <message>
        <source>Photo with its cut-out</source>
        <translation>带抠图的照片</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>正在读取照片…</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutDialog</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>编辑抠图</translation>
    </message>
    <message>
        <source>Paint over what belongs to the subject.</source>
        <translation>涂抹属于主体的部分。</translation>
    </message>
    <message>
        <source>Paint over what does not belong to the subject.</source>
        <translation>涂抹不属于主体的部分。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the brush in pixels of the photo; Ctrl and the wheel change it too.</source>
        <translation>画笔大小，以照片像素计；也可用 Ctrl 加滚轮改变。</translation>
    </message>
    <message>
        <source>The photo is missing.</source>
        <translation>照片缺失。</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>正在读取照片…</translation>
    </message>
    <message>
        <source>Finding the outline…</source>
        <translation>正在寻找轮廓…</translation>
    </message>
    <message>
        <source>What is shaded red is left out. Paint to mend it.</source>
        <translation>红色阴影部分会被排除。涂抹即可修正。</translation>
    </message>
    <message>
        <source>Keep All</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>The whole photo belongs to the subject; then remove what does not.</source>
        <translation>整张照片都属于主体；然后去除不属于的部分。</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>全部去除</translation>
    </message>
    <message>
        <source>Nothing belongs to the subject; then keep what does.</source>
        <translation>没有任何部分属于主体；然后保留属于的部分。</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Forgets all strokes and finds the outline anew.</source>
        <translation>忘掉所有笔画并重新寻找轮廓。</translation>
    </message>
</context>
<context>
    <name>diorama::Document</name>
    <message>
        <source>Add Region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Duplicate Region</source>
        <translation>复制区域</translation>
    </message>
    <message>
        <source>Move Region</source>
        <translation>移动区域</translation>
    </message>
    <message>
        <source>Duplicate Regions</source>
        <translation>复制多个区域</translation>
    </message>
    <message>
        <source>Move Regions</source>
        <translation>移动多个区域</translation>
    </message>
    <message>
        <source>Resize Region</source>
        <translation>调整区域大小</translation>
    </message>
    <message>
        <source>Resize Regions</source>
        <translation>调整多个区域大小</translation>
    </message>
    <message>
        <source>Edit Prompt</source>
        <translation>编辑提示词</translation>
    </message>
    <message>
        <source>Edit Negative Prompt</source>
        <translation>编辑负面提示词</translation>
    </message>
    <message>
        <source>Change Canvas Size</source>
        <translation>更改画布大小</translation>
    </message>
    <message>
        <source>Change Seed</source>
        <translation>更改种子</translation>
    </message>
    <message>
        <source>Paste Region</source>
        <translation>粘贴区域</translation>
    </message>
    <message>
        <source>Paste Regions</source>
        <translation>粘贴多个区域</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Choose a file name first.</source>
        <translation>请先选择文件名。</translation>
    </message>
    <message>
        <source>“%1” is open in %2. Save under another name.</source>
        <translation>“%1”已在 %2 中打开。请另存为其他名称。</translation>
    </message>
    <message>
        <source>Remove Region</source>
        <translation>移除区域</translation>
    </message>
    <message>
        <source>Remove Regions</source>
        <translation>移除多个区域</translation>
    </message>
    <message>
        <source>Align Region</source>
        <translation>对齐区域</translation>
    </message>
    <message>
        <source>Align Regions</source>
        <translation>对齐多个区域</translation>
    </message>
    <message>
        <source>Distribute Region</source>
        <translation>分布区域</translation>
    </message>
    <message>
        <source>Distribute Regions</source>
        <translation>分布多个区域</translation>
    </message>
    <message>
        <source>Edit Phrase</source>
        <translation>编辑短语</translation>
    </message>
    <message>
        <source>Edit Negative Phrase</source>
        <translation>编辑负面短语</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>更改区域强度</translation>
    </message>
    <message>
        <source>Change Overlap</source>
        <translation>更改重叠方式</translation>
    </message>
    <message>
        <source>Show Region</source>
        <translation>显示区域</translation>
    </message>
    <message>
        <source>Show Regions</source>
        <translation>显示多个区域</translation>
    </message>
    <message>
        <source>Hide Region</source>
        <translation>隐藏区域</translation>
    </message>
    <message>
        <source>Hide Regions</source>
        <translation>隐藏多个区域</translation>
    </message>
    <message>
        <source>Lock Region</source>
        <translation>锁定区域</translation>
    </message>
    <message>
        <source>Lock Regions</source>
        <translation>锁定多个区域</translation>
    </message>
    <message>
        <source>Unlock Region</source>
        <translation>解锁区域</translation>
    </message>
    <message>
        <source>Unlock Regions</source>
        <translation>解锁多个区域</translation>
    </message>
    <message>
        <source>Attach Subject</source>
        <translation>附加主体</translation>
    </message>
    <message>
        <source>Detach Subject</source>
        <translation>分离主体</translation>
    </message>
    <message>
        <source>Change Order</source>
        <translation>更改顺序</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>添加主体</translation>
    </message>
    <message>
        <source>Remove Subject</source>
        <translation>移除主体</translation>
    </message>
    <message>
        <source>Remove Subjects</source>
        <translation>移除多个主体</translation>
    </message>
    <message>
        <source>Rename Subject</source>
        <translation>重命名主体</translation>
    </message>
    <message>
        <source>Change Class Word</source>
        <translation>更改类别词</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>更改主体强度</translation>
    </message>
    <message>
        <source>Add Photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>添加多张照片</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Change Cut-Out</source>
        <translation>更改抠图</translation>
    </message>
    <message>
        <source>Replace Subject</source>
        <translation>替换主体</translation>
    </message>
    <message>
        <source>Add Region with Photo</source>
        <translation>添加带照片的区域</translation>
    </message>
    <message>
        <source>Attach Photo</source>
        <translation>附加照片</translation>
    </message>
    <message>
        <source>“%1” could not be saved; there may be too little memory. Close other programs and try again.</source>
        <translation>无法保存“%1”，可能是内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>“%1” is still being saved. Try again in a moment.</source>
        <translation>“%1”仍在保存中，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>diorama::DraftSheet</name>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Tick it to have this picture finished.</source>
        <translation>勾选以完成这张图片。</translation>
    </message>
    <message>
        <source>This draft is not ready yet.</source>
        <translation>此草稿尚未就绪。</translation>
    </message>
</context>
<context>
    <name>diorama::DraftsDock</name>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Paint Drafts</source>
        <translation>画草稿</translation>
    </message>
    <message>
        <source>Finish Ticked</source>
        <translation>完成已勾选</translation>
    </message>
    <message>
        <source>How many different seeds are begun.</source>
        <translation>开始多少个不同的种子。</translation>
    </message>
    <message>
        <source>Where each draft stops. A third of all steps is enough to judge the composition.</source>
        <translation>每张草稿停在哪一步。三分之一的步数足以判断构图。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Stop at step</source>
        <translation>停在第几步</translation>
    </message>
    <message>
        <source>Paint a few seeds up to an early step, tick the promising ones, and finish only those.</source>
        <translation>先把几个种子画到较早的一步，勾选有希望的，只完成它们。</translation>
    </message>
    <message>
        <source>Begins a picture for each seed and stops early. Replaces the drafts shown here.</source>
        <translation>为每个种子开始一张图片并提早停下。会替换这里的草稿。</translation>
    </message>
    <message>
        <source>Paints the ticked drafts to the end. They come out exactly as if they had not been interrupted.</source>
        <translation>把勾选的草稿画完。结果与未中断时完全相同。</translation>
    </message>
</context>
<context>
    <name>diorama::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n Picture(s)</source>
        <translation>
            <numerusform>导出 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>PNG keeps every pixel and can carry the scene. OpenRaster keeps one layer for each region.</source>
        <translation>PNG 保留每个像素并可携带场景。OpenRaster 为每个区域保留一层。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Higher is larger and closer to the picture.</source>
        <translation>越高文件越大，越接近原图。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Larger pictures are resampled with Lanczos; no new detail is painted.</source>
        <translation>放大时用 Lanczos 重采样；不会画出新的细节。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Keep the scene inside, so that the picture can be opened again</source>
        <translation>将场景保存在图片中，以便再次打开</translation>
    </message>
    <message>
        <source>Share without prompts and photos</source>
        <translation>分享时不含提示词和照片</translation>
    </message>
    <message>
        <source>The file holds the boxes, the prompts and the photos. PNG only.</source>
        <translation>文件包含框、提示词和照片。仅限 PNG。</translation>
    </message>
    <message>
        <source>The file holds nothing but the picture.</source>
        <translation>文件只包含图片本身。</translation>
    </message>
    <message>
        <source>Mark the picture as made by AI</source>
        <translation>标记图片由 AI 制作</translation>
    </message>
    <message>
        <source>Writes the IPTC digital source type into the file&apos;s metadata, as honest publishing asks for.</source>
        <translation>按诚实发布的要求，将 IPTC 数字来源类型写入元数据。</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.webp *.tif *.ora)</source>
        <translation>图片 (*.png *.jpg *.webp *.tif *.ora)</translation>
    </message>
    <message>
        <source>× %1 px (%2 %)</source>
        <translation>× %1 px(%2 %)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>“%1” is there already. Press Replace to overwrite it.</source>
        <translation>“%1”已存在。按“替换”将其覆盖。</translation>
    </message>
    <message numerus="yes">
        <source>%n of these files are there already. Press Replace to overwrite them.</source>
        <translation>
            <numerusform>其中 %n 个文件已存在。按“替换”将其覆盖。</numerusform>
        </translation>
    </message>
    <message>
        <source>and as high as each picture&apos;s shape wants</source>
        <translation>高度按每张图片的形状而定</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>The picture&apos;s own size.</source>
        <translation>图片本身的大小。</translation>
    </message>
    <message>
        <source>%1 times as wide and as high.</source>
        <translation>宽和高各为 %1 倍。</translation>
    </message>
</context>
<context>
    <name>diorama::FilmStrip</name>
    <message>
        <source>Previews of all steps</source>
        <translation>所有步骤的预览</translation>
    </message>
    <message>
        <source>Drag along the previews to look back at any step; double-click to return to the newest one.</source>
        <translation>沿预览拖动可回看任意一步；双击返回最新一步。</translation>
    </message>
    <message>
        <source>The previews of a render are kept here.</source>
        <translation>渲染的预览保存在这里。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>diorama::HelpDialog</name>
    <message>
        <source>Diorama Help</source>
        <translation>Diorama 帮助</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>The guide is missing from this build.</source>
        <translation>此版本不含指南。</translation>
    </message>
</context>
<context>
    <name>diorama::History</name>
    <message>
        <source>★ Seed %1</source>
        <translation>★ 种子 %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Seed %1, %2 steps, painted in %3 seconds by %4 on %5.</source>
        <translation>种子 %1,%2 步，%4 用 %3 秒画成，%5。</translation>
    </message>
</context>
<context>
    <name>diorama::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Pictures painted so far, newest first</source>
        <translation>已画的图片，最新的在前</translation>
    </message>
    <message>
        <source>Every picture that you render is kept here, with its seed and its scene.</source>
        <translation>您渲染的每张图片及其种子和场景都保存在这里。</translation>
    </message>
    <message>
        <source>Restore Scene</source>
        <translation>恢复场景</translation>
    </message>
    <message>
        <source>Brings back the boxes, prompts and settings that this picture was painted from.</source>
        <translation>找回画出此图的框、提示词和设置。</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>用作起始图片</translation>
    </message>
    <message>
        <source>The next renders begin from this picture instead of noise and stay close to it.</source>
        <translation>接下来的渲染从此图而非噪声开始，并与之接近。</translation>
    </message>
    <message>
        <source>Repaint Selected Region</source>
        <translation>重画选中的区域</translation>
    </message>
    <message>
        <source>The next render paints only the selected box anew and keeps the rest of this picture.</source>
        <translation>下一次渲染只重画选中的框，其余保持此图不变。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Marks a picture as good. Starred pictures are never dropped.</source>
        <translation>将图片标记为满意。加星的图片永不丢弃。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Shows two pictures with a slider between them.</source>
        <translation>用滑块对比两张图片。</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>缩略图总览</translation>
    </message>
    <message>
        <source>Puts the chosen pictures onto one sheet with their seeds.</source>
        <translation>将所选图片连同种子排在一张图上。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writes the chosen pictures to files.</source>
        <translation>将所选图片写入文件。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Removes the chosen pictures from the history.</source>
        <translation>从历史中移除所选图片。</translation>
    </message>
    <message>
        <source>Drag a picture onto a box to make it a subject, or into another program.</source>
        <translation>将图片拖到框上即可作为主体，也可以拖到其他程序中。</translation>
    </message>
    <message>
        <source>Use This Seed</source>
        <translation>使用此种子</translation>
    </message>
    <message>
        <source>The next renders take this picture&apos;s seed; the scene stays as it is.</source>
        <translation>接下来的渲染使用此图片的种子；场景保持不变。</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Puts the picture onto the clipboard, for other programs.</source>
        <translation>将图片放入剪贴板，供其他程序使用。</translation>
    </message>
</context>
<context>
    <name>diorama::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>diorama::IssueListModel</name>
    <message>
        <source>“%1” has neither a phrase nor a subject: say what belongs in it.</source>
        <translation>“%1”既无短语也无主体：请说明里面是什么。</translation>
    </message>
    <message>
        <source>“%1” is smaller than 8 pixels: the model cannot see it.</source>
        <translation>“%1”小于 8 像素：模型看不到它。</translation>
    </message>
    <message>
        <source>“%1” has no class word, for example “cat”.</source>
        <translation>“%1”没有类别词，例如“cat”。</translation>
    </message>
    <message>
        <source>The photo “%1” of “%2” is missing.</source>
        <translation>“%2”的照片“%1”缺失。</translation>
    </message>
    <message>
        <source>“%1” has no photo: only its words are used.</source>
        <translation>“%1”没有照片：只使用其文字。</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>“%1” leaves the canvas or is empty.</source>
        <translation>“%1”超出画布或为空。</translation>
    </message>
    <message>
        <source>“%1” names a subject that is not there.</source>
        <translation>“%1”指向不存在的主体。</translation>
    </message>
    <message>
        <source>The strength of “%1” is out of range.</source>
        <translation>“%1”的强度超出范围。</translation>
    </message>
    <message>
        <source>“%1” has too many photos, or a photo&apos;s path is too long.</source>
        <translation>“%1”的照片过多，或某张照片的路径过长。</translation>
    </message>
    <message>
        <source>The number of “%1” is used twice or out of range.</source>
        <translation>“%1”的编号重复或超出范围。</translation>
    </message>
    <message>
        <source>A text of “%1” is too long or damaged.</source>
        <translation>“%1”的某段文字过长或已损坏。</translation>
    </message>
    <message>
        <source>Both sides of the canvas must be multiples of 8 between 64 and 2048 pixels.</source>
        <translation>画布的两边必须是 64 到 2048 像素之间的 8 的倍数。</translation>
    </message>
    <message>
        <source>The prompt or what is not wanted is too long or damaged.</source>
        <translation>提示词或不想要的内容过长或已损坏。</translation>
    </message>
    <message>
        <source>The scene has too many regions or subjects.</source>
        <translation>场景中的区域或主体过多。</translation>
    </message>
    <message>
        <source>No model is chosen, or its name is too long.</source>
        <translation>未选择模型，或其名称过长。</translation>
    </message>
    <message>
        <source>There are too many adapters, or one of them is not complete.</source>
        <translation>适配器过多，或其中某个不完整。</translation>
    </message>
    <message>
        <source>The start picture is missing.</source>
        <translation>缺少起始图片。</translation>
    </message>
    <message>
        <source>The region to repaint or the picture that it belongs to is not there.</source>
        <translation>要重绘的区域或其所属的图片不存在。</translation>
    </message>
    <message>
        <source>A setting has a value that is not allowed. (%1)</source>
        <translation>某项设置的值不被允许。(%1)</translation>
    </message>
</context>
<context>
    <name>diorama::IssuesDock</name>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Issues, worst first</source>
        <translation>问题，最严重的在前</translation>
    </message>
    <message>
        <source>Press Enter or double-click to go to the place.</source>
        <translation>按回车或双击可跳到相应位置。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>问题 (%1)</translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Opens the list of models, to choose another one or to add a folder or file.</source>
        <translation>打开模型列表，可选择其他模型，或添加文件夹或文件。</translation>
    </message>
</context>
<context>
    <name>diorama::MainWindow</name>
    <message>
        <source>Edits</source>
        <translation>编辑记录</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>Edits, oldest first</source>
        <translation>编辑，最早的在前</translation>
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
        <translation>繁忙：99 % 低于 %1 ms,最长 %2 ms</translation>
    </message>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>已导出“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n picture(s).</source>
        <translation>
            <numerusform>已导出 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>引擎尚未启动。</translation>
    </message>
    <message>
        <source>Engine: libtorch %1</source>
        <translation>引擎：libtorch %1</translation>
    </message>
    <message>
        <source>Scenes (*.diorama *.yaml *.yml *.png)</source>
        <translation>场景 (*.diorama *.yaml *.yml *.png)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 has this file open; you can look at it and save a copy under another name.</source>
        <translation>%1 已打开此文件；您可以查看，并以其他名称保存副本。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;.</source>
        <translation>已保存“%1”。</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Diorama project (*.diorama);;Plain scene with pictures beside it (*.yaml)</source>
        <translation>Diorama 项目 (*.diorama);;图片另存的纯场景 (*.yaml)</translation>
    </message>
    <message>
        <source>Untitled.diorama</source>
        <translation>未命名.diorama</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>%1[*] – Diorama</source>
        <translation>%1[*] – Diorama</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>尚无文件</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Opens an empty scene.</source>
        <translation>打开一个空场景。</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>新建窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Opens another window with an empty scene.</source>
        <translation>在另一个窗口中打开空场景。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a project, a scene file, or a picture that Diorama exported.</source>
        <translation>打开项目、场景文件或 Diorama 导出的图片。</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Open Sam&amp;ple</source>
        <translation>打开示例(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Saves the project with its photos in one file.</source>
        <translation>将项目及其照片保存到一个文件。</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Saves the project under another name.</source>
        <translation>以其他名称保存项目。</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes the picture under the boxes to a file.</source>
        <translation>将框下的图片写入文件。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Add Sub&amp;ject From Photos…</source>
        <translation>从照片添加主体(&amp;J)…</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk.</source>
        <translation>用磁盘上的照片创建主体。</translation>
    </message>
    <message>
        <source>Paste as Su&amp;bject</source>
        <translation>粘贴为主体(&amp;B)</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>用剪贴板中的图片创建主体。</translation>
    </message>
    <message>
        <source>Edit &amp;Prompt</source>
        <translation>编辑提示词(&amp;P)</translation>
    </message>
    <message>
        <source>Puts the cursor into the prompt.</source>
        <translation>将光标置于提示词中。</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Puts all panels back where they were at first.</source>
        <translation>将所有面板放回最初的位置。</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>渲染(&amp;R)</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>按当前状态画出场景。</translation>
    </message>
    <message>
        <source>Render &amp;Another Seed</source>
        <translation>用另一个种子渲染(&amp;A)</translation>
    </message>
    <message>
        <source>Takes another seed and paints.</source>
        <translation>换一个种子作画。</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>每当您完成一次编辑，便自动重画。</translation>
    </message>
    <message>
        <source>Render &amp;Several Seeds…</source>
        <translation>渲染多个种子(&amp;S)…</translation>
    </message>
    <message>
        <source>Queues several pictures of the same scene.</source>
        <translation>将同一场景的多张图片排入队列。</translation>
    </message>
    <message>
        <source>&amp;Cancel Now</source>
        <translation>立即取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>在下一步停止。</translation>
    </message>
    <message>
        <source>Cancel After &amp;This Picture</source>
        <translation>画完此图后取消(&amp;T)</translation>
    </message>
    <message>
        <source>Finishes the running picture and drops all that wait.</source>
        <translation>画完当前图片，丢弃所有等待项。</translation>
    </message>
    <message>
        <source>&amp;Pause the Queue</source>
        <translation>暂停队列(&amp;P)</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>让当前渲染完成，但不再开始新的。</translation>
    </message>
    <message>
        <source>Start From &amp;Noise</source>
        <translation>从噪声开始(&amp;N)</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>不再使用起始图片。</translation>
    </message>
    <message>
        <source>&amp;Models and Adapters…</source>
        <translation>模型与适配器(&amp;M)…</translation>
    </message>
    <message>
        <source>Chooses the model that paints, and adds files to it.</source>
        <translation>选择作画的模型并为其添加文件。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;About Diorama</source>
        <translation>关于 Diorama(&amp;A)</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) still wait from last time; the queue is paused.</source>
        <translation>
            <numerusform>上次还有 %n 个渲染在等待；队列已暂停。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n picture(s) in its history that are not saved.</source>
        <translation>
            <numerusform>“%1”的历史中有 %n 张图片尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y Picture</source>
        <translation>复制图片(&amp;Y)</translation>
    </message>
    <message>
        <source>Puts the picture under the boxes onto the clipboard.</source>
        <translation>将框下方的图片放入剪贴板。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已放入剪贴板。</translation>
    </message>
    <message>
        <source>&amp;Older Picture</source>
        <translation>较早的图片(&amp;O)</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted before this one.</source>
        <translation>显示历史中在此之前绘制的图片。</translation>
    </message>
    <message>
        <source>&amp;Newer Picture</source>
        <translation>较新的图片(&amp;N)</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted after this one.</source>
        <translation>显示历史中在此之后绘制的图片。</translation>
    </message>
    <message>
        <source>%1 %: %2[*] – Diorama</source>
        <translation>%1 %:%2[*] – Diorama</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were removed from the history.</source>
        <translation>
            <numerusform>已从历史中移除 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>缩略图总览</translation>
    </message>
    <message>
        <source>Edit P&amp;hrase</source>
        <translation>编辑短语(&amp;H)</translation>
    </message>
    <message>
        <source>Says what belongs in the selected box.</source>
        <translation>说明选中的框里画什么。</translation>
    </message>
    <message>
        <source>Paint &amp;Drafts</source>
        <translation>画草稿(&amp;D)</translation>
    </message>
    <message>
        <source>Begins several seeds and stops early, so that you finish only the good ones.</source>
        <translation>开始多个种子并提前停止，以便只完成好的。</translation>
    </message>
    <message>
        <source>Repaint Selected &amp;Box</source>
        <translation>重画选中的框(&amp;P)</translation>
    </message>
    <message>
        <source>Paints only the selected box anew and keeps the rest of the picture under the boxes.</source>
        <translation>只重画选中的框，框下方图片的其余部分保持不变。</translation>
    </message>
    <message>
        <source>Start &amp;From This Picture</source>
        <translation>从此图开始(&amp;F)</translation>
    </message>
    <message>
        <source>The next renders begin from the picture under the boxes instead of noise and stay close to it.</source>
        <translation>接下来的渲染从框下方的图片而非噪声开始，并与之接近。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>The copy of unsaved work cannot be read.</source>
        <translation>无法读取未保存工作的副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved.</source>
        <translation>无法保存“%1”。</translation>
    </message>
    <message>
        <source>Undo &quot;%1&quot;</source>
        <translation>撤销“%1”</translation>
    </message>
    <message>
        <source>Redo &quot;%1&quot;</source>
        <translation>重做“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program since you opened it.</source>
        <translation>“%1”在您打开之后已被其他程序更改。</translation>
    </message>
    <message>
        <source>If you overwrite it, those changes are lost.</source>
        <translation>如果覆盖，这些更改将会丢失。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has stars or deletions in its history that are not saved.</source>
        <translation>“%1”的历史记录中有未保存的加星或删除。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has guides that are not saved.</source>
        <translation>“%1”有未保存的参考线。</translation>
    </message>
    <message>
        <source>A .yaml file holds neither pictures of the history nor guides. A .diorama project holds them.</source>
        <translation>.yaml 文件既不包含历史图片也不包含参考线，.diorama 项目则包含它们。</translation>
    </message>
    <message>
        <source>Save as Project…</source>
        <translation>另存为项目…</translation>
    </message>
    <message>
        <source>The project takes no more of them. Export them, or delete others and save again.</source>
        <translation>项目已容纳不下更多图片。请导出它们，或删除其他图片后再次保存。</translation>
    </message>
    <message numerus="yes">
        <source>The history is larger than a project takes: %n picture(s), the oldest, were left out. Export them before you close the window.</source>
        <translation>
            <numerusform>历史记录超出了项目的容量：最旧的 %n 张图片未被保存。请在关闭窗口之前导出它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>选择模型…</translation>
    </message>
</context>
<context>
    <name>diorama::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Closes this message.</source>
        <translation>关闭此消息。</translation>
    </message>
</context>
<context>
    <name>diorama::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No model has been found. Add a folder in diffusers layout or a .safetensors file.</source>
        <translation>未找到模型。请添加 diffusers 布局的文件夹或 .safetensors 文件。</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>关于所选模型</translation>
    </message>
    <message>
        <source>Use for This Project</source>
        <translation>用于此项目</translation>
    </message>
    <message>
        <source>The project&apos;s renders are painted by this model.</source>
        <translation>项目的渲染由此模型完成。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Reads every number of the model and compares names, shapes and check sums with what its family needs.</source>
        <translation>读取模型的所有数值，并将名称、形状和校验和与其系列的要求比对。</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add File…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>A model in diffusers layout, or a folder with several models.</source>
        <translation>diffusers 布局的模型，或包含多个模型的文件夹。</translation>
    </message>
    <message>
        <source>A single-file checkpoint (.safetensors).</source>
        <translation>单文件检查点 (.safetensors)。</translation>
    </message>
    <message>
        <source>Add a Model Folder</source>
        <translation>添加模型文件夹</translation>
    </message>
    <message>
        <source>Add a Checkpoint</source>
        <translation>添加检查点</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>检查点 (*.safetensors)</translation>
    </message>
    <message>
        <source>Adapters of this project</source>
        <translation>此项目的适配器</translation>
    </message>
    <message>
        <source>GLIGEN, IP-Adapter, LoRA and other files that are added to the model for this project only.</source>
        <translation>仅为此项目添加到模型的 GLIGEN、IP-Adapter、LoRA 等文件。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>This project uses no adapters.</source>
        <translation>此项目不使用适配器。</translation>
    </message>
    <message>
        <source>Add Adapter…</source>
        <translation>添加适配器…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Add an Adapter</source>
        <translation>添加适配器</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>适配器 (*.safetensors)</translation>
    </message>
    <message>
        <source>Remove Adapter</source>
        <translation>移除适配器</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>GLIGEN checkpoint</source>
        <translation>GLIGEN 检查点</translation>
    </message>
    <message>
        <source>Diorama model</source>
        <translation>Diorama 模型</translation>
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
        <translation>文本反演</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>Small autoencoder</source>
        <translation>小型自编码器</translation>
    </message>
    <message>
        <source>Image encoder</source>
        <translation>图像编码器</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The files do not say.</source>
        <translation>文件中未说明。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>训练尺寸</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>This model cannot be used:</source>
        <translation>此模型无法使用：</translation>
    </message>
    <message>
        <source>This project uses it.</source>
        <translation>此项目正在使用它。</translation>
    </message>
    <message>
        <source>Verifying &quot;%1&quot;…</source>
        <translation>正在校验“%1”…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is complete and in order.</source>
        <translation>“%1”完整无误。</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s).</source>
        <translation>
            <numerusform>“%1”有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Model</source>
        <translation>更改模型</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an adapter but: %2.</source>
        <translation>“%1”不是适配器，而是：%2。</translation>
    </message>
    <message>
        <source>Add Adapter</source>
        <translation>添加适配器</translation>
    </message>
    <message>
        <source>How strongly the adapter acts: 0 not at all, 1 as it was made.</source>
        <translation>适配器作用的强度：0 无作用，1 为原本强度。</translation>
    </message>
    <message>
        <source>Change Adapter Weight</source>
        <translation>更改适配器权重</translation>
    </message>
    <message>
        <source>The engine is painting. The models are listed as soon as it is free.</source>
        <translation>引擎正在绘制，空闲后将列出模型。</translation>
    </message>
    <message>
        <source>Take Off the List</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Forgets a folder or file that you added. On the disk it stays where it is.</source>
        <translation>忘记您添加的文件夹或文件。它在磁盘上原样保留。</translation>
    </message>
</context>
<context>
    <name>diorama::PlotsDock</name>
    <message>
        <source>Plots</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>diorama::ProgressDock</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel Now</source>
        <translation>立即取消</translation>
    </message>
    <message>
        <source>Cancel After This Picture</source>
        <translation>画完此图后取消</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>渲染进度</translation>
    </message>
    <message>
        <source>Stops at the next step. The previews so far are kept in the filmstrip.</source>
        <translation>在下一步停止。已有的预览保留在胶片条中。</translation>
    </message>
    <message>
        <source>Lets the running picture be finished and drops all that wait behind it.</source>
        <translation>让当前图片完成，并丢弃其后等待的所有项。</translation>
    </message>
    <message>
        <source>Waiting renders</source>
        <translation>等待中的渲染</translation>
    </message>
    <message>
        <source>No render waits.</source>
        <translation>没有等待的渲染。</translation>
    </message>
    <message>
        <source>Pause the Queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>让当前渲染完成，但不再开始新的。</translation>
    </message>
    <message>
        <source>Render Sooner</source>
        <translation>提前渲染</translation>
    </message>
    <message>
        <source>Moves the chosen render up in the queue.</source>
        <translation>将所选渲染在队列中上移。</translation>
    </message>
    <message>
        <source>Render Later</source>
        <translation>推后渲染</translation>
    </message>
    <message>
        <source>Moves the chosen render down in the queue.</source>
        <translation>将所选渲染在队列中下移。</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Takes the chosen render out of the queue.</source>
        <translation>将所选渲染移出队列。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>Stopping at the next step…</source>
        <translation>将在下一步停止…</translation>
    </message>
    <message>
        <source>Painting: step %1 of %2</source>
        <translation>正在作画：第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>引擎正在启动…</translation>
    </message>
    <message>
        <source>%1 per step, about %2 left</source>
        <translation>每步 %1,约剩 %2</translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>每步 %1</translation>
    </message>
    <message>
        <source>Finished in %1.</source>
        <translation>用时 %1 完成。</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n step(s).</source>
        <translation>
            <numerusform>在 %n 步后取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking back at step %1</source>
        <translation>正在回看第 %1 步</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n render(s) wait.</source>
        <translation>
            <numerusform>队列已暂停：%n 个渲染在等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Render to paint the scene.</source>
        <translation>按“渲染”即可画出场景。</translation>
    </message>
    <message>
        <source>Another window is painting; this one&apos;s turn comes after it.</source>
        <translation>另一个窗口正在绘制；之后轮到这个窗口。</translation>
    </message>
</context>
<context>
    <name>diorama::PromptBar</name>
    <message>
        <source>Describe the picture, for example: a sunny meadow in front of mountains</source>
        <translation>用英文描述图片，例如：a sunny meadow in front of mountains</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What the whole picture shows. The boxes say what is where. Ctrl+Enter renders.</source>
        <translation>整张图片的内容。框说明什么在哪里。Ctrl+Enter 渲染。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>每当您完成一次编辑，便自动重画。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>在下一步停止。</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>按当前状态画出场景。</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>引擎正在启动…</translation>
    </message>
    <message>
        <source>This scene cannot be rendered</source>
        <translation>此场景无法渲染</translation>
    </message>
    <message>
        <source>Needs %1, more than is free</source>
        <translation>需要 %1,超出可用内存</translation>
    </message>
    <message>
        <source>About %1, %2</source>
        <translation>约 %1,%2</translation>
    </message>
    <message>
        <source>Time and memory of a render, from earlier renders on this machine.</source>
        <translation>渲染所需的时间和内存，依据本机以往的渲染。</translation>
    </message>
    <message>
        <source>Time and memory of a render, estimated from the model&apos;s size.</source>
        <translation>渲染所需的时间和内存，依模型大小估算。</translation>
    </message>
    <message>
        <source>Known after this render</source>
        <translation>本次渲染后可知</translation>
    </message>
    <message>
        <source>The engine is painting. It looks at your last edits as soon as it is done.</source>
        <translation>引擎正在绘制，完成后会查看您最近的编辑。</translation>
    </message>
</context>
<context>
    <name>diorama::RecoveryDialog</name>
    <message>
        <source>Recover Unsaved Work</source>
        <translation>恢复未保存的工作</translation>
    </message>
    <message>
        <source>Diorama did not end in order last time. These copies of unsaved work were kept. The files that you saved yourself are untouched.</source>
        <translation>Diorama 上次未正常结束。以下是保留的未保存工作副本。您自己保存的文件未受影响。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1, kept on %2</source>
        <translation>%1,保留于 %2</translation>
    </message>
    <message>
        <source>Copies of unsaved work</source>
        <translation>未保存工作的副本</translation>
    </message>
    <message>
        <source>Recover Ticked</source>
        <translation>恢复已勾选</translation>
    </message>
    <message>
        <source>Discard Ticked</source>
        <translation>丢弃已勾选</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>The copies are kept and offered again at the next start.</source>
        <translation>副本会保留，并在下次启动时再次提供。</translation>
    </message>
    <message numerus="yes">
        <source>%1, kept on %2, with %n picture(s)</source>
        <translation>
            <numerusform>%1,保留于 %2,含 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Unsaved Work</source>
        <translation>丢弃未保存的工作</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of unsaved work will be deleted for good.</source>
        <translation>
            <numerusform>将永久删除 %n 份未保存工作的副本。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::RegionPage</name>
    <message>
        <source>Select a box on the canvas or in the list of regions.</source>
        <translation>在画布上或区域列表中选择一个框。</translation>
    </message>
    <message>
        <source>For example: a red bicycle</source>
        <translation>例如：a red bicycle</translation>
    </message>
    <message>
        <source>What is painted in this box, in plain English words.</source>
        <translation>此框中画什么，用简单的英文描述。</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Whose photos the painted thing follows.</source>
        <translation>画出的东西依照谁的照片。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
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
        <translation>宽</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>上边缘</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Whether the box is given in pixels of the picture or in parts of its size.</source>
        <translation>框以图片像素还是以其大小的比例表示。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框</translation>
    </message>
    <message>
        <source>How strictly the model keeps the thing inside its box.</source>
        <translation>模型把东西保持在框内的严格程度。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>在前</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>在后</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Where boxes meet: hide what lies below, yield to all others, or share the pixels.</source>
        <translation>框相交处：遮住下方、让位于其他框，或共享像素。</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>What must not appear in this box.</source>
        <translation>此框中不得出现的内容。</translation>
    </message>
    <message>
        <source>Not in the box</source>
        <translation>框中不要</translation>
    </message>
    <message>
        <source>Takes part in the render</source>
        <translation>参与渲染</translation>
    </message>
    <message>
        <source>Locked on the canvas</source>
        <translation>在画布上锁定</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved with the pointer.</source>
        <translation>锁定的框无法用指针选取或移动。</translation>
    </message>
    <message>
        <source>A hidden box is left out of the picture.</source>
        <translation>隐藏的框不会出现在图片中。</translation>
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
        <translation>更改框</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Where the left edge of the box is.</source>
        <translation>框的左边缘所在位置。</translation>
    </message>
    <message>
        <source>Where the top edge of the box is.</source>
        <translation>框的上边缘所在位置。</translation>
    </message>
    <message>
        <source>How wide the box is.</source>
        <translation>框的宽度。</translation>
    </message>
    <message>
        <source>How high the box is.</source>
        <translation>框的高度。</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>更改区域强度</translation>
    </message>
</context>
<context>
    <name>diorama::RegionsDock</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Regions, front first</source>
        <translation>区域，最前的在先</translation>
    </message>
    <message>
        <source>The boxes from front to back. Tick a box to let it take part in the render; drag rows to change what hides what.</source>
        <translation>从前到后的框。勾选使其参与渲染；拖动行可改变遮挡关系。</translation>
    </message>
    <message>
        <source>There are no boxes yet. Drag one on the canvas, or drop a photo there.</source>
        <translation>还没有框。在画布上拖出一个，或把照片拖放到那里。</translation>
    </message>
    <message>
        <source>Bring to Front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Lets the box hide all others.</source>
        <translation>使此框遮住其他所有框。</translation>
    </message>
    <message>
        <source>Bring Forward</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Moves the box in front of the next one.</source>
        <translation>将框移到下一个之前。</translation>
    </message>
    <message>
        <source>Send Backward</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Moves the box behind the next one.</source>
        <translation>将框移到下一个之后。</translation>
    </message>
    <message>
        <source>Send to Back</source>
        <translation>移到最后</translation>
    </message>
    <message>
        <source>Lets all others hide the box.</source>
        <translation>使其他所有框遮住此框。</translation>
    </message>
    <message>
        <source>Lock or Unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>A locked box cannot be picked on the canvas, so that those below it can. It is painted all the same.</source>
        <translation>锁定的框在画布上无法选取，因此可选到其下的框。它仍会被画出。</translation>
    </message>
    <message>
        <source>Show or Hide</source>
        <translation>显示或隐藏</translation>
    </message>
    <message>
        <source>A hidden box does not take part in the render.</source>
        <translation>隐藏的框不参与渲染。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Removes the box. Its subject stays in the library.</source>
        <translation>移除框。其主体仍在库中。</translation>
    </message>
</context>
<context>
    <name>diorama::RenderPlots</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Noise level and change</source>
        <translation>噪声水平与变化</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>噪声水平</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>每步秒数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Attention inside each box</source>
        <translation>每个框内的注意力</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>注意力占比</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>How much noise is left, and how much the picture still changes.</source>
        <translation>还剩多少噪声，图片还在变化多少。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How long each step took, and its preview on top.</source>
        <translation>每一步用时，其上是预览用时。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>How much of each region&apos;s attention falls inside its box: near 1 it stays where it belongs.</source>
        <translation>每个区域的注意力有多少落在其框内：接近 1 说明各在其位。</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>区域 %1</translation>
    </message>
</context>
<context>
    <name>diorama::RenderSession</name>
    <message>
        <source>Restore Scene from History</source>
        <translation>从历史恢复场景</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>从噪声开始</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>用作起始图片</translation>
    </message>
    <message>
        <source>Repaint One Region</source>
        <translation>重画一个区域</translation>
    </message>
</context>
<context>
    <name>diorama::RenderTask</name>
    <message>
        <source>%1 Your document is safe. Choose a smaller canvas, half precision in the settings or fewer regions, or close other programs, and render again.</source>
        <translation>%1 您的文档安然无恙。请选择较小的画布、在设置中使用半精度、减少区域，或关闭其他程序，然后重新渲染。</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>%1 Your document is safe.</source>
        <translation>%1 您的文档安然无恙。</translation>
    </message>
</context>
<context>
    <name>diorama::Ruler</name>
    <message>
        <source>Drag a guide from here onto the canvas.</source>
        <translation>从此处将参考线拖到画布上。</translation>
    </message>
</context>
<context>
    <name>diorama::ScenePage</name>
    <message>
        <source>Layout guidance</source>
        <translation>布局引导</translation>
    </message>
    <message>
        <source>Pulls each phrase into its box while painting. Costs time, and works with every model.</source>
        <translation>作画时把每个短语拉入其框。费时，但适用于任何模型。</translation>
    </message>
    <message>
        <source>Regional guidance</source>
        <translation>区域引导</translation>
    </message>
    <message>
        <source>Keeps subjects from looking pasted: a strong negative prompt that acts between the boxes only.</source>
        <translation>避免主体像是贴上去的：只在框之间起作用的强负面提示词。</translation>
    </message>
    <message>
        <source>Start picture</source>
        <translation>起始图片</translation>
    </message>
    <message>
        <source>For example: blurry, text</source>
        <translation>例如：blurry, text</translation>
    </message>
    <message>
        <source>What must not appear anywhere in the picture.</source>
        <translation>图片任何地方都不得出现的内容。</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>图中不要</translation>
    </message>
    <message>
        <source>Usual sizes. The shipped model paints best at 256 × 256, Stable Diffusion 1.5 at 512 × 512.</source>
        <translation>常用尺寸。自带模型在 256 × 256 时最佳，Stable Diffusion 1.5 在 512 × 512 时最佳。</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>其他大小</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Width of the picture in pixels, a multiple of 8.</source>
        <translation>图片宽度，以像素计，8 的倍数。</translation>
    </message>
    <message>
        <source>Height of the picture in pixels, a multiple of 8.</source>
        <translation>图片高度，以像素计，8 的倍数。</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>The number that the starting noise is made from. The same seed and scene give the same picture.</source>
        <translation>生成初始噪声的数字。相同的种子和场景给出相同的图片。</translation>
    </message>
    <message>
        <source>Random Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Takes another seed, for another picture of the same scene.</source>
        <translation>换一个种子，得到同一场景的另一张图片。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>How many times the picture is refined. More is slower and, up to a point, cleaner.</source>
        <translation>图片精修的次数。越多越慢，在一定程度内越干净。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Change Steps</source>
        <translation>更改步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>How strictly the picture follows the words. Too much makes colours harsh.</source>
        <translation>图片遵循文字的严格程度。过高会使色彩生硬。</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>重缩放</translation>
    </message>
    <message>
        <source>Softens the harsh colours that strong guidance brings.</source>
        <translation>缓和强引导带来的生硬色彩。</translation>
    </message>
    <message>
        <source>Model&apos;s own</source>
        <translation>模型自带</translation>
    </message>
    <message>
        <source>The method that removes the noise. The model&apos;s own is a good choice.</source>
        <translation>去除噪声的方法。用模型自带的即可。</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>靠前</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>靠后</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Which noise levels a short schedule visits.</source>
        <translation>较短的计划经过哪些噪声水平。</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Karras noise levels</source>
        <translation>Karras 噪声水平</translation>
    </message>
    <message>
        <source>Spends more steps on the last, finest noise levels.</source>
        <translation>在最后、最细的噪声水平上花更多步数。</translation>
    </message>
    <message>
        <source>Change Scheduler</source>
        <translation>更改调度器</translation>
    </message>
    <message>
        <source>Change Spacing</source>
        <translation>更改间距</translation>
    </message>
    <message>
        <source>Change Noise Levels</source>
        <translation>更改噪声水平</translation>
    </message>
    <message>
        <source>Grounding</source>
        <translation>锚定</translation>
    </message>
    <message>
        <source>For which share of the steps the boxes act inside the model.</source>
        <translation>框在模型内起作用的步数占比。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How hard each phrase is pulled into its box.</source>
        <translation>把每个短语拉入其框的力度。</translation>
    </message>
    <message>
        <source>During how many steps from the start it acts.</source>
        <translation>从开始起作用的步数。</translation>
    </message>
    <message>
        <source>How often it pulls in each of these steps.</source>
        <translation>在这些步骤中每步拉动几次。</translation>
    </message>
    <message>
        <source>Pulls per step</source>
        <translation>每步次数</translation>
    </message>
    <message>
        <source>Switch Layout Guidance</source>
        <translation>切换布局引导</translation>
    </message>
    <message>
        <source>Change Layout Guidance</source>
        <translation>更改布局引导</translation>
    </message>
    <message>
        <source>What must not be seen between the boxes.</source>
        <translation>框之间不得出现的内容。</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>负面</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>For which share of the steps it acts.</source>
        <translation>起作用的步数占比。</translation>
    </message>
    <message>
        <source>Switch Regional Guidance</source>
        <translation>切换区域引导</translation>
    </message>
    <message>
        <source>Change Regional Guidance</source>
        <translation>更改区域引导</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>How much of the start picture may change: 0 keeps it, 1 ignores it.</source>
        <translation>起始图片可改变多少：0 保持不变，1 忽略它。</translation>
    </message>
    <message>
        <source>Start From Noise Again</source>
        <translation>重新从噪声开始</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>不再使用起始图片。</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>从噪声开始</translation>
    </message>
    <message>
        <source>Repaint one region</source>
        <translation>重画一个区域</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Automatic: only with models that do not place boxes by themselves. It makes the guided steps slower.</source>
        <translation>自动：仅用于自身不会放置方框的模型。受引导的步骤会变慢。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Change Guidance</source>
        <translation>更改引导</translation>
    </message>
    <message>
        <source>Change Rescale</source>
        <translation>更改重缩放</translation>
    </message>
    <message>
        <source>Change Grounding</source>
        <translation>更改锚定</translation>
    </message>
    <message>
        <source>Change Likeness to the Start Picture</source>
        <translation>更改与起始图片的相似度</translation>
    </message>
    <message>
        <source>The chosen model was not trained for this one.</source>
        <translation>所选模型未针对它训练。</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>引导至</translation>
    </message>
    <message>
        <source>Change Guided Steps</source>
        <translation>更改引导步数</translation>
    </message>
    <message>
        <source>Share of the steps that are guided. The steps after that take about half the time each. Far below 0.8, details get softer.</source>
        <translation>使用引导的步数所占的比例。此后的每一步只需约一半时间。远低于 0.8 时细节会变软。</translation>
    </message>
</context>
<context>
    <name>diorama::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡 (CUDA)</translation>
    </message>
    <message>
        <source>Where pictures are painted. A graphics card is faster, and limited by its own memory.</source>
        <translation>在哪里作画。显卡更快，但受其自身显存限制。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>自动 (%1)</translation>
    </message>
    <message>
        <source>Single (float32)</source>
        <translation>单精度 (float32)</translation>
    </message>
    <message>
        <source>Half (float16)</source>
        <translation>半精度 (float16)</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>半精度 (bfloat16)</translation>
    </message>
    <message>
        <source>Half precision needs half the memory. Pictures differ very little.</source>
        <translation>半精度只需一半内存。图片差别很小。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>所有核心</translation>
    </message>
    <message>
        <source>Fewer threads paint more slowly and leave room for other programs.</source>
        <translation>线程越少作画越慢，但可为其他程序留出余地。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>The CLIP vocabulary that single-file Stable Diffusion checkpoints need: a tokenizer folder, or a bpe_simple_vocab file. The shipped model needs none.</source>
        <translation>单文件 Stable Diffusion 检查点所需的 CLIP 词表：tokenizer 文件夹或 bpe_simple_vocab 文件。自带模型不需要。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>CLIP vocabulary</source>
        <translation>CLIP 词表</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>引擎尚未启动。</translation>
    </message>
    <message>
        <source>Found here: %1; libtorch %2.</source>
        <translation>已检测到：%1;libtorch %2。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Fast colour map</source>
        <translation>快速颜色映射</translation>
    </message>
    <message>
        <source>Small decoder</source>
        <translation>小型解码器</translation>
    </message>
    <message>
        <source>Full decoder</source>
        <translation>完整解码器</translation>
    </message>
    <message>
        <source>How previews are made. The full decoder shows every detail and costs the most time.</source>
        <translation>预览的生成方式。完整解码器显示所有细节，但最费时。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>A preview at every so many steps; the last step always has one.</source>
        <translation>每隔若干步一次预览；最后一步总有预览。</translation>
    </message>
    <message>
        <source>Previews are skipped so that they take no more than this part of the render&apos;s time.</source>
        <translation>会跳过部分预览，使其占用不超过渲染时间的这一比例。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Show how long the window was busy (for bug reports)</source>
        <translation>显示窗口繁忙时长(用于错误报告)</translation>
    </message>
    <message>
        <source>Choose the Tokenizer Folder</source>
        <translation>选择 tokenizer 文件夹</translation>
    </message>
    <message>
        <source>Steps per preview</source>
        <translation>每次预览的步数</translation>
    </message>
    <message>
        <source> % of a render</source>
        <translation> %（渲染时间）</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间上限</translation>
    </message>
</context>
<context>
    <name>diorama::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;.</source>
        <translation>%1 已用于“%2”。</translation>
    </message>
</context>
<context>
    <name>diorama::StartBar</name>
    <message>
        <source>Only “%1” is painted anew in this picture.</source>
        <translation>此图中只重画“%1”。</translation>
    </message>
    <message>
        <source>Renders start from this picture and change it by %1 %.</source>
        <translation>渲染从此图开始，改变 %1 %。</translation>
    </message>
    <message>
        <source>Start From Noise</source>
        <translation>从噪声开始</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>不再使用起始图片。</translation>
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
        <translation>照片：%1。区域：%2。</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺失：%1</translation>
    </message>
</context>
<context>
    <name>diorama::SubjectsDock</name>
    <message>
        <source>Subjects</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Drag a subject onto a box to have it painted there.</source>
        <translation>将主体拖到框上，即可在那里画出。</translation>
    </message>
    <message>
        <source>Drop photos of somebody or something here, or press +.</source>
        <translation>将人或物的照片拖放到这里，或按 +。</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>添加主体</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk. Several poses help the model.</source>
        <translation>用磁盘上的照片创建主体。多种姿态对模型有帮助。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>用剪贴板中的图片创建主体。</translation>
    </message>
    <message>
        <source>Put Into Selected Boxes</source>
        <translation>放入选中的框</translation>
    </message>
    <message>
        <source>Has the subject painted in every selected box.</source>
        <translation>在每个选中的框中画出该主体。</translation>
    </message>
    <message>
        <source>Delete Subject</source>
        <translation>删除主体</translation>
    </message>
    <message>
        <source>Removes the subject and its photos. Its boxes stay, without it.</source>
        <translation>移除主体及其照片。其框保留，但不再含它。</translation>
    </message>
    <message>
        <source>What you call it. The name is not used for painting.</source>
        <translation>您对它的称呼。名称不用于作画。</translation>
    </message>
    <message>
        <source>For example: cat</source>
        <translation>例如：cat</translation>
    </message>
    <message>
        <source>What it is, in one or two English words. The model paints this kind of thing and follows the photos.</source>
        <translation>它是什么，用一两个英文词。模型画这类东西并遵循照片。</translation>
    </message>
    <message>
        <source>How closely the painted subject follows its photos. More keeps the likeness, less leaves room for the pose.</source>
        <translation>画出的主体遵循照片的程度。越高越像，越低姿态越自由。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Class word</source>
        <translation>类别词</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Photos of the subject</source>
        <translation>主体的照片</translation>
    </message>
    <message>
        <source>The photos with their cut-outs; what is shaded red is not part of the subject. Double-click to mend a cut-out.</source>
        <translation>照片及其抠图；红色阴影部分不属于主体。双击可修正抠图。</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>添加多张照片</translation>
    </message>
    <message>
        <source>Adds more photos of the same subject, best in other poses.</source>
        <translation>添加同一主体的更多照片，最好是其他姿态。</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>编辑抠图</translation>
    </message>
    <message>
        <source>Opens the editor in which you mark what belongs to the subject.</source>
        <translation>打开编辑器，标出属于主体的部分。</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Takes the chosen photo out of the card.</source>
        <translation>将所选照片从卡片中移除。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing.</source>
        <translation>文件“%1”缺失。</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>Pasted.png</source>
        <translation>粘贴.png</translation>
    </message>
    <message>
        <source>Replace in All Boxes</source>
        <translation>在所有框中替换</translation>
    </message>
    <message>
        <source>Puts another subject into every box that has this one.</source>
        <translation>把另一个主体放入含有此主体的每个框中。</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>更改主体强度</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Composes pictures from boxes, photos and words.</source>
        <translation>用框、照片和文字构图成画。</translation>
    </message>
    <message>
        <source>Print the milliseconds until the window is painted and answers, and quit.</source>
        <translation>输出窗口绘出并可响应所需的毫秒数，然后退出。</translation>
    </message>
    <message>
        <source>Write pictures of the window and its dialogs into a folder, and quit.</source>
        <translation>将窗口及其对话框的图片写入文件夹，然后退出。</translation>
    </message>
    <message>
        <source>Scenes to open.</source>
        <translation>要打开的场景。</translation>
    </message>
</context>
</TS>
