<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en_GB">
<context>
    <name>DocumentLock</name>
    <message>
        <source>%1 (process %2) on %3</source>
        <translation>%3 上の %1(プロセス %2)</translation>
    </message>
</context>
<context>
    <name>DrawTool</name>
    <message>
        <source>Shift: square. Alt: from the centre. Space: move. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Shift: 正方形。Alt: 中心から。Space: 移動。Ctrl: スナップなし。Esc: 中止。</translation>
    </message>
</context>
<context>
    <name>EngineTexts</name>
    <message>
        <source>Reading the scene</source>
        <translation>シーンを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading the vocabulary</source>
        <translation>語彙を読み込んでいます</translation>
    </message>
    <message>
        <source>Loading the text encoder</source>
        <translation>テキストエンコーダーを読み込んでいます</translation>
    </message>
    <message>
        <source>Loading the UNet</source>
        <translation>UNet を読み込んでいます</translation>
    </message>
    <message>
        <source>Loading the autoencoder</source>
        <translation>オートエンコーダーを読み込んでいます</translation>
    </message>
    <message>
        <source>Loading the image encoder</source>
        <translation>画像エンコーダーを読み込んでいます</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>画像をデコードしています</translation>
    </message>
    <message>
        <source>The negative prompt is not used, because guidance is switched off.</source>
        <translation>ガイダンスがオフのため、除外プロンプトは使われません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is made for Stable Diffusion 1.x and does not fit the shipped model.</source>
        <translation>「%1」は Stable Diffusion 1.x 用で、付属のモデルには合いません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used as %2.</source>
        <translation>「%1」は %2 として使われます。</translation>
    </message>
    <message>
        <source>This model takes %1 regions, the foremost ones. This one is left out.</source>
        <translation>このモデルが扱う領域は前面から %1 個です。この領域は使われません。</translation>
    </message>
    <message>
        <source>The model was trained to fill boxes.</source>
        <translation>モデルは枠を埋めるように学習されています。</translation>
    </message>
    <message>
        <source>This model knows no boxes. Layout guidance pulls the phrase towards its box; attach GLIGEN for exact boxes.</source>
        <translation>このモデルは枠を扱えません。配置ガイダンスが語句を枠へ引き寄せます。正確な枠には GLIGEN を追加してください。</translation>
    </message>
    <message>
        <source>This model knows no boxes and layout guidance is off. Switch it on, or attach GLIGEN.</source>
        <translation>このモデルは枠を扱えず、配置ガイダンスもオフです。オンにするか、GLIGEN を追加してください。</translation>
    </message>
    <message>
        <source>The phrase is bound to the box.</source>
        <translation>語句は枠に結び付けられます。</translation>
    </message>
    <message>
        <source>The phrase becomes a part of the prompt, not bound to the box.</source>
        <translation>語句はプロンプトの一部になり、枠には結び付けられません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no photo, so only its words are used.</source>
        <translation>「%1」に写真がないため、言葉だけが使われます。</translation>
    </message>
    <message>
        <source>This model reads no photos. Attach an IP-Adapter so that &quot;%1&quot; is recognised.</source>
        <translation>このモデルは写真を読みません。「%1」を認識させるには IP-Adapter を追加してください。</translation>
    </message>
    <message>
        <source>The first %1 photos of &quot;%2&quot; are used.</source>
        <translation>「%2」の最初の %1 枚の写真が使われます。</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are used.</source>
        <translation>「%1」の写真が使われます。</translation>
    </message>
    <message>
        <source>The subject&apos;s strength scales how strictly its photos are followed.</source>
        <translation>被写体の強さは、その写真にどれだけ忠実に従うかを決めます。</translation>
    </message>
    <message>
        <source>The strength scales layout guidance in this region.</source>
        <translation>強さはこの領域の配置ガイダンスに掛かります。</translation>
    </message>
    <message>
        <source>The region&apos;s strength acts through layout guidance, which is off.</source>
        <translation>領域の強さは配置ガイダンスを通して働きますが、それはオフです。</translation>
    </message>
    <message>
        <source>The region&apos;s own negative prompt acts inside its box and makes each step slower.</source>
        <translation>領域の除外プロンプトは枠の中で働き、各ステップが遅くなります。</translation>
    </message>
    <message>
        <source>The region&apos;s negative prompt is not used, because guidance is switched off.</source>
        <translation>ガイダンスがオフのため、領域の除外プロンプトは使われません。</translation>
    </message>
    <message>
        <source>The strength of &quot;%1&quot; is 0, so its photos are not used.</source>
        <translation>「%1」の強さが 0 のため、写真は使われません。</translation>
    </message>
    <message>
        <source>Only the first photo of &quot;%1&quot; is used: GLIGEN&apos;s boxes take one.</source>
        <translation>「%1」の最初の写真だけが使われます。GLIGEN の枠が受け取る写真は一枚です。</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: GLIGEN&apos;s folder &quot;image_project&quot; is missing beside its weights.</source>
        <translation>「%1」の写真は使われません。GLIGEN の重みの隣にフォルダー「image_project」がありません。</translation>
    </message>
    <message>
        <source>The photos of &quot;%1&quot; are not used: the CLIP image encoder of GLIGEN, a folder named &quot;image_encoder&quot;, is missing or another one.</source>
        <translation>「%1」の写真は使われません。GLIGEN の CLIP 画像エンコーダー（フォルダー「image_encoder」）がないか、別のものです。</translation>
    </message>
    <message>
        <source>GLIGEN follows photos at full strength. An IP-Adapter follows them less strictly.</source>
        <translation>GLIGEN は写真に最大の強さで従います。IP-Adapter ならもっと緩やかに従います。</translation>
    </message>
    <message>
        <source>Without an IP-Adapter this model has no masks, so the words decide who is in front.</source>
        <translation>IP-Adapter がなければこのモデルにマスクはなく、前後は言葉で決まります。</translation>
    </message>
    <message>
        <source>The overlap rule shapes the region&apos;s mask.</source>
        <translation>重なりの規則が領域のマスクを形づくります。</translation>
    </message>
    <message>
        <source>The shipped model weighs all words alike: emphasis such as (word:1.2) is left out.</source>
        <translation>付属のモデルはすべての語を同じ重みで読みます。(word:1.2) のような強調は無視されます。</translation>
    </message>
    <message>
        <source>The prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>プロンプトがこのモデルには長すぎます。「%1」以降の語は使われません。</translation>
    </message>
    <message>
        <source>The negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>除外プロンプトがこのモデルには長すぎます。「%1」以降の語は使われません。</translation>
    </message>
    <message>
        <source>With the scene&apos;s, the region&apos;s negative prompt is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>シーンのものと合わせると、領域の除外プロンプトがこのモデルには長すぎます。「%1」以降の語は使われません。</translation>
    </message>
    <message>
        <source>The phrase is too long for this model: its words from &quot;%1&quot; on are left out.</source>
        <translation>語句がこのモデルには長すぎます。「%1」以降の語は使われません。</translation>
    </message>
    <message>
        <source>The phrase has no room left in this model&apos;s prompt.</source>
        <translation>このモデルのプロンプトには、この語句の入る余地がありません。</translation>
    </message>
    <message>
        <source>The chosen scheduler does not fit how this model was trained. Choose the model&apos;s own scheduler.</source>
        <translation>選んだスケジューラーはこのモデルの学習方法に合いません。モデルの既定のスケジューラーを選んでください。</translation>
    </message>
    <message>
        <source>Karras noise levels are not used: this scheduler has levels of its own.</source>
        <translation>Karras のノイズ量は使われません。このスケジューラーには独自のノイズ量があります。</translation>
    </message>
    <message>
        <source>The spacing is not used: this scheduler has one of its own.</source>
        <translation>間隔は使われません。このスケジューラーには独自の間隔があります。</translation>
    </message>
    <message>
        <source>The model&apos;s numbers overflow in %1, so there is no picture. Choose another precision, such as float32.</source>
        <translation>%1 ではモデルの数値があふれるため、画像になりません。float32 など別の精度を選んでください。</translation>
    </message>
    <message>
        <source>The model&apos;s numbers are not finite, so there is no picture. Verify the model&apos;s files, detach adapters or lower the guidance.</source>
        <translation>モデルの数値が有限でないため、画像になりません。モデルのファイルを確かめる、アダプターを外す、ガイダンスを下げるなどしてください。</translation>
    </message>
    <message>
        <source>Processors do not compute in float16. Choose bfloat16 or float32.</source>
        <translation>プロセッサーは float16 で計算できません。bfloat16 か float32 を選んでください。</translation>
    </message>
    <message>
        <source>This model paints pictures of another size or kind than the canvas, so a region cannot be repainted.</source>
        <translation>このモデルが描く画像はキャンバスと大きさや種類が異なるため、領域を描き直せません。</translation>
    </message>
    <message>
        <source>The machine ran out of memory.</source>
        <translation>メモリが足りなくなりました。</translation>
    </message>
    <message>
        <source>The memory did not suffice while %1. Choose a smaller canvas or half precision, detach adapters, or close other programs.</source>
        <translation>メモリが足りませんでした(%1)。キャンバスを小さくする、半精度にする、アダプターを外す、ほかのプログラムを閉じるなどしてください。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log says more.</source>
        <translation>予期しない問題が起きました。詳しくはログをご覧ください。</translation>
    </message>
    <message>
        <source>The canvas&apos;s sides must be multiples of %1 pixels.</source>
        <translation>キャンバスの辺は %1 ピクセルの倍数でなければなりません。</translation>
    </message>
    <message>
        <source>The canvas is smaller than one latent cell.</source>
        <translation>キャンバスが潜在セル 1 つより小さくなっています。</translation>
    </message>
    <message>
        <source>The draft belongs to another scene or model, so it cannot be finished.</source>
        <translation>下書きは別のシーンまたはモデルのものなので、仕上げられません。</translation>
    </message>
    <message>
        <source>Repainting a region needs a picture to start from.</source>
        <translation>領域を描き直すには、元になる画像が必要です。</translation>
    </message>
    <message>
        <source>The region to repaint is not in the scene.</source>
        <translation>描き直す領域がシーンにありません。</translation>
    </message>
    <message>
        <source>Cannot load the engine &quot;%1&quot;. Install Diorama again, or set DIORAMA_ENGINE to the module&apos;s path.</source>
        <translation>エンジン「%1」を読み込めません。Diorama を再インストールするか、DIORAMA_ENGINE にモジュールのパスを設定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama engine.</source>
        <translation>「%1」は Diorama のエンジンではありません。</translation>
    </message>
    <message>
        <source>The engine &quot;%1&quot; could not start.</source>
        <translation>エンジン「%1」を起動できませんでした。</translation>
    </message>
    <message>
        <source>Pictures cannot be read: the engine is not available.</source>
        <translation>画像を読み込めません。エンジンが利用できません。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>ファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>「%1」は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; choose a scene file.</source>
        <translation>「%1」はフォルダーです。シーンのファイルを選んでください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ended early while it was read.</source>
        <translation>「%1」は読み込みの途中で終わりました。</translation>
    </message>
    <message>
        <source>Cannot open &quot;%1&quot;: %2.</source>
        <translation>「%1」を開けません: %2。</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;: %2.</source>
        <translation>「%1」を読み込めません: %2。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2.</source>
        <translation>「%1」に書き込めません: %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a scene.</source>
        <translation>「%1」はシーンとして読み込めません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a PNG file.</source>
        <translation>「%1」は PNG ファイルではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a broken PNG file: %2. Get an intact copy of it.</source>
        <translation>「%1」は壊れた PNG ファイルです: %2。壊れていない写しを入手してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2. Get an intact copy of it.</source>
        <translation>「%1」を開けません: %2。壊れていない写しを入手してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Diorama project: it holds no scene.yaml. Choose another file.</source>
        <translation>「%1」は Diorama のプロジェクトではありません。scene.yaml がありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; carries no scene. Only pictures that Diorama exported with their scene can be opened again.</source>
        <translation>画像「%1」にはシーンがありません。Diorama がシーンと一緒に書き出した画像だけをもう一度開けます。</translation>
    </message>
    <message>
        <source>The history is larger than 512 MiB; remove some of its pictures and save again.</source>
        <translation>履歴が 512 MiB を超えています。画像をいくつか取り除いて、もう一度保存してください。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is missing in &quot;%2&quot;; add it again.</source>
        <translation>画像「%1」が「%2」にありません。もう一度追加してください。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; in &quot;%2&quot; is damaged and was left out; add it again.</source>
        <translation>「%2」の画像「%1」は壊れているため除かれました。もう一度追加してください。</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; is not part of &quot;%2&quot;; add it again.</source>
        <translation>画像「%1」は「%2」に含まれていません。もう一度追加してください。</translation>
    </message>
    <message>
        <source>A picture of &quot;%1&quot; is missing: %2</source>
        <translation>「%1」の画像がありません: %2</translation>
    </message>
    <message>
        <source>The picture &quot;%1&quot; has changed since the scene was saved; it is used as it is.</source>
        <translation>画像「%1」はシーンの保存後に変更されています。そのまま使われます。</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ファイルまたはフォルダーがありません</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>アクセス権がありません</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>この操作は許可されていません</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>ディスクの割り当てを超えています</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>読み取り専用のディスクです</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>ファイル名が長すぎます</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>入出力エラーです</translation>
    </message>
    <message>
        <source>The phrase is bound to the box, but layout guidance passes it by: the prompt does not mention it.</source>
        <translation>語句は枠に結び付けられますが、プロンプトにないため配置ガイダンスは働きません。</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Region %1</source>
        <translation>領域 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>被写体 %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>x %1, y %2, %3 × %4 pixels</source>
        <translation>x %1、y %2、%3 × %4 ピクセル</translation>
    </message>
    <message>
        <source>Subject %1</source>
        <translation>被写体 %1</translation>
    </message>
</context>
<context>
    <name>MoveTool</name>
    <message>
        <source>Shift: along one axis. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Shift: 一方向に固定。Ctrl: スナップなし。Esc: 中止。</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>“%1” is not a picture that Diorama can read, or it is damaged. Use PNG, JPEG, WebP or TIFF.</source>
        <translation>「%1」は Diorama が読める画像ではないか、壊れています。PNG、JPEG、WebP、TIFF を使ってください。</translation>
    </message>
    <message>
        <source>“%1” is too large: at most 400 megapixels are allowed.</source>
        <translation>「%1」は大きすぎます。上限は 400 メガピクセルです。</translation>
    </message>
    <message>
        <source>The picture on the clipboard cannot be used.</source>
        <translation>クリップボードの画像は使えません。</translation>
    </message>
    <message>
        <source>“%1” is damaged: the end of the file is missing.</source>
        <translation>「%1」は壊れています。ファイルの終わりがありません。</translation>
    </message>
    <message>
        <source>“%1” could not be read. It is not there any more, too large, or may not be opened.</source>
        <translation>「%1」を読み込めませんでした。なくなったか、大きすぎるか、開く権限がありません。</translation>
    </message>
</context>
<context>
    <name>ResizeTool</name>
    <message>
        <source>Shift: keep the ratio. Alt: around the centre. Ctrl: no snapping. Esc: abandon.</source>
        <translation>Shift: 縦横比を保つ。Alt: 中心を基準に。Ctrl: スナップなし。Esc: 中止。</translation>
    </message>
</context>
<context>
    <name>diorama::AboutDialog</name>
    <message>
        <source>About Diorama</source>
        <translation>Diorama について</translation>
    </message>
    <message>
        <source>Composes pictures from boxes, photos and words, on your own machine.</source>
        <translation>枠と写真と言葉から、あなたのコンピューター上で画像を構成します。</translation>
    </message>
    <message>
        <source>Third-Party Software</source>
        <translation>サードパーティー ソフトウェア</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
</context>
<context>
    <name>diorama::BatchDialog</name>
    <message>
        <source>Render Several Seeds</source>
        <translation>複数のシードをレンダリング</translation>
    </message>
    <message>
        <source>Each seed gives another picture of the same scene.</source>
        <translation>シードごとに同じシーンの別の画像になります。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>レンダリング</translation>
    </message>
    <message>
        <source>Seeds %1 to %2. They wait behind renders that you start yourself.</source>
        <translation>シード %1 から %2。手動で始めたレンダリングの後に実行されます。</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) in all.</source>
        <translation>
            <numerusform>全部で約 %n 分です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::CanvasActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>Takes the selected regions to the clipboard.</source>
        <translation>選択した領域をクリップボードへ移します。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected regions with their subjects, also for other scenes.</source>
        <translation>選択した領域を被写体ごとコピーします。ほかのシーンでも使えます。</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Brings regions from the clipboard; a picture becomes a subject.</source>
        <translation>クリップボードから領域を取り込みます。画像は被写体になります。</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>Makes a second box with the same phrase and subject.</source>
        <translation>同じ語句と被写体を持つ枠をもう一つ作ります。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Removes the selected regions; nothing in particular is painted there.</source>
        <translation>選択した領域を取り除きます。そこには特に何も描かれません。</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Selects all regions that are visible and not locked.</source>
        <translation>表示されていてロックされていない領域をすべて選択します。</translation>
    </message>
    <message>
        <source>D&amp;eselect</source>
        <translation>選択解除(&amp;E)</translation>
    </message>
    <message>
        <source>Selects nothing.</source>
        <translation>何も選択しません。</translation>
    </message>
    <message>
        <source>&amp;New Region</source>
        <translation>新しい領域(&amp;N)</translation>
    </message>
    <message>
        <source>Puts a box in the middle, without the mouse.</source>
        <translation>マウスを使わずに中央へ枠を置きます。</translation>
    </message>
    <message>
        <source>Bring to &amp;Front</source>
        <translation>最前面へ(&amp;F)</translation>
    </message>
    <message>
        <source>Where boxes overlap, this one hides all others.</source>
        <translation>枠が重なる場所では、この枠がほかを隠します。</translation>
    </message>
    <message>
        <source>Bring For&amp;ward</source>
        <translation>前面へ(&amp;W)</translation>
    </message>
    <message>
        <source>Moves the box above its next neighbour.</source>
        <translation>枠を一つ上に移します。</translation>
    </message>
    <message>
        <source>Send Bac&amp;kward</source>
        <translation>背面へ(&amp;K)</translation>
    </message>
    <message>
        <source>Moves the box below its next neighbour.</source>
        <translation>枠を一つ下に移します。</translation>
    </message>
    <message>
        <source>Send to &amp;Back</source>
        <translation>最背面へ(&amp;B)</translation>
    </message>
    <message>
        <source>Where boxes overlap, all others hide this one.</source>
        <translation>枠が重なる場所では、ほかの枠がこれを隠します。</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>ロック(&amp;L)</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved on the canvas.</source>
        <translation>ロックした枠はキャンバス上で選んだり動かしたりできません。</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隠す(&amp;H)</translation>
    </message>
    <message>
        <source>A hidden region takes no part in the render.</source>
        <translation>隠した領域はレンダリングに加わりません。</translation>
    </message>
    <message>
        <source>&amp;Unlock All</source>
        <translation>すべてロック解除(&amp;U)</translation>
    </message>
    <message>
        <source>Makes all boxes movable again.</source>
        <translation>すべての枠を再び動かせるようにします。</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>すべて表示(&amp;S)</translation>
    </message>
    <message>
        <source>All regions take part in the render again.</source>
        <translation>すべての領域が再びレンダリングに加わります。</translation>
    </message>
    <message>
        <source>Align &amp;Left</source>
        <translation>左揃え(&amp;L)</translation>
    </message>
    <message>
        <source>Align &amp;Centres</source>
        <translation>左右中央揃え(&amp;C)</translation>
    </message>
    <message>
        <source>Align &amp;Right</source>
        <translation>右揃え(&amp;R)</translation>
    </message>
    <message>
        <source>Align &amp;Top</source>
        <translation>上揃え(&amp;T)</translation>
    </message>
    <message>
        <source>Align &amp;Middles</source>
        <translation>上下中央揃え(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;Bottom</source>
        <translation>下揃え(&amp;B)</translation>
    </message>
    <message>
        <source>Puts the boxes&apos; edges or centres onto one line.</source>
        <translation>枠の端や中心を一直線に揃えます。</translation>
    </message>
    <message>
        <source>Align to Can&amp;vas</source>
        <translation>キャンバスに揃える(&amp;V)</translation>
    </message>
    <message>
        <source>Align the selection as one group to the canvas.</source>
        <translation>選択全体を一つのグループとしてキャンバスに揃えます。</translation>
    </message>
    <message>
        <source>Distribute &amp;Horizontally</source>
        <translation>左右に均等配置(&amp;H)</translation>
    </message>
    <message>
        <source>Makes the gaps side by side equal.</source>
        <translation>左右の間隔を等しくします。</translation>
    </message>
    <message>
        <source>Distribute &amp;Vertically</source>
        <translation>上下に均等配置(&amp;V)</translation>
    </message>
    <message>
        <source>Makes the gaps one below the other equal.</source>
        <translation>上下の間隔を等しくします。</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>選択(&amp;S)</translation>
    </message>
    <message>
        <source>A drag on the empty canvas selects the boxes that it touches.</source>
        <translation>空いた場所でドラッグすると、触れた枠を選択します。</translation>
    </message>
    <message>
        <source>&amp;Draw Boxes</source>
        <translation>枠を描く(&amp;D)</translation>
    </message>
    <message>
        <source>A drag on the empty canvas draws a box; hold Ctrl to draw over others.</source>
        <translation>空いた場所でドラッグすると枠を描きます。Ctrl でほかの枠の上にも描けます。</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Shows the canvas larger.</source>
        <translation>キャンバスを大きく表示します。</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Shows the canvas smaller.</source>
        <translation>キャンバスを小さく表示します。</translation>
    </message>
    <message>
        <source>&amp;Fit in Window</source>
        <translation>ウィンドウに合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>Shows the whole canvas.</source>
        <translation>キャンバス全体を表示します。</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>実寸(&amp;A)</translation>
    </message>
    <message>
        <source>Shows one pixel of the picture as one pixel of the screen.</source>
        <translation>画像の 1 ピクセルを画面の 1 ピクセルで表示します。</translation>
    </message>
    <message>
        <source>Zoom to &amp;Selection</source>
        <translation>選択範囲に合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>Shows the selected boxes as large as possible.</source>
        <translation>選択した枠をできるだけ大きく表示します。</translation>
    </message>
    <message>
        <source>Show &amp;Boxes</source>
        <translation>枠を表示(&amp;B)</translation>
    </message>
    <message>
        <source>Hide the boxes to see only the picture.</source>
        <translation>枠を隠すと画像だけが見えます。</translation>
    </message>
    <message>
        <source>Show &amp;Masks</source>
        <translation>マスクを表示(&amp;M)</translation>
    </message>
    <message>
        <source>Shows which part of the picture the model gives to each region.</source>
        <translation>モデルが各領域に割り当てる部分を示します。</translation>
    </message>
    <message>
        <source>Show &amp;Rulers</source>
        <translation>ルーラーを表示(&amp;R)</translation>
    </message>
    <message>
        <source>Shows rulers, from which guides can be dragged.</source>
        <translation>ルーラーを表示します。ガイドを引き出せます。</translation>
    </message>
    <message>
        <source>Show &amp;Grid</source>
        <translation>グリッドを表示(&amp;G)</translation>
    </message>
    <message>
        <source>Shows a grid over the canvas.</source>
        <translation>キャンバスにグリッドを重ねます。</translation>
    </message>
    <message>
        <source>Snap to G&amp;rid</source>
        <translation>グリッドにスナップ(&amp;R)</translation>
    </message>
    <message>
        <source>Boxes end on grid lines. Hold Ctrl to suspend snapping.</source>
        <translation>枠はグリッド線に揃います。Ctrl で一時的に解除できます。</translation>
    </message>
    <message>
        <source>Snap to &amp;Cells</source>
        <translation>セルにスナップ(&amp;C)</translation>
    </message>
    <message>
        <source>Boxes end on the model&apos;s cells of 8 pixels: finer places make no difference to the picture.</source>
        <translation>枠はモデルの 8 ピクセルのセルに揃います。それより細かい位置は画像に影響しません。</translation>
    </message>
    <message>
        <source>Snap to B&amp;oxes</source>
        <translation>枠にスナップ(&amp;O)</translation>
    </message>
    <message>
        <source>Boxes line up with each other and with the canvas.</source>
        <translation>枠どうし、またキャンバスに揃います。</translation>
    </message>
    <message>
        <source>&amp;High Contrast Boxes</source>
        <translation>高コントラストの枠(&amp;H)</translation>
    </message>
    <message>
        <source>Thick lines told apart by their dashes, not by colour.</source>
        <translation>色ではなく線種で見分けられる太い線にします。</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasDrop</name>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasScene</name>
    <message>
        <source>Press Enter and say what belongs here, or drop a photo.</source>
        <translation>Enter を押してここに入るものを書くか、写真をドロップしてください。</translation>
    </message>
</context>
<context>
    <name>diorama::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Regions: %3. Selected: %4.</source>
        <translation>%1 × %2 ピクセル。領域: %3。選択: %4。</translation>
    </message>
    <message>
        <source>Drag to draw a box,
or drop a photo here.

Then say what belongs in it.</source>
        <translation>ドラッグして枠を描くか、
ここに写真をドロップしてください。

そして何が入るかを書きます。</translation>
    </message>
    <message>
        <source>Open a scene or make a new one.</source>
        <translation>シーンを開くか、新しく作ってください。</translation>
    </message>
</context>
<context>
    <name>diorama::CompareDialog</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Border between the two pictures</source>
        <translation>二つの画像の境界</translation>
    </message>
</context>
<context>
    <name>diorama::CompareView</name>
    <message>
        <source>Two pictures with a movable border</source>
        <translation>境界を動かせる二つの画像</translation>
    </message>
</context>
<context>
    <name>diorama::ContractDock</name>
    <message>
        <source>Box</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>被写体</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Negative phrase</source>
        <translation>除外する語句</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重なり</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>アダプター</translation>
    </message>
    <message>
        <source>Number of regions</source>
        <translation>領域の数</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
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
        <translation>無視</translation>
    </message>
    <message>
        <source>Model Contract</source>
        <translation>モデルの対応</translation>
    </message>
    <message>
        <source>What the model uses of each region</source>
        <translation>各領域のうちモデルが使うもの</translation>
    </message>
    <message>
        <source>What the loaded model will use, approximate or ignore when you press Render.</source>
        <translation>「レンダリング」を押したときに、読み込まれたモデルが使う・近似する・無視するものです。</translation>
    </message>
    <message>
        <source>What the model makes of each box is listed here before you render.</source>
        <translation>モデルが各枠をどう扱うかを、レンダリング前にここに示します。</translation>
    </message>
    <message>
        <source>Whole scene</source>
        <translation>シーン全体</translation>
    </message>
    <message numerus="yes">
        <source>The model ignores %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>モデルは指定のうち %n 件を無視します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The model uses everything that you asked for.</source>
        <translation>モデルは指定をすべて使います。</translation>
    </message>
    <message>
        <source>Your last edits are looked at after this render.</source>
        <translation>最新の編集は、このレンダリングの後に確認されます。</translation>
    </message>
    <message numerus="yes">
        <source>The model approximates %n thing(s) that you asked for.</source>
        <translation>
            <numerusform>モデルは指定のうち %n 件を近似します。</numerusform>
        </translation>
    </message>
    <message>
        <source>This scene cannot be rendered; Issues says why.</source>
        <translation>このシーンはレンダリングできません。理由は「問題」にあります。</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutCanvas</name>
    <message>
        <source>Photo with its cut-out</source>
        <translation>切り抜き付きの写真</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>写真を読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>diorama::CutoutDialog</name>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>切り抜きを編集</translation>
    </message>
    <message>
        <source>Paint over what belongs to the subject.</source>
        <translation>被写体に含まれる部分を塗ります。</translation>
    </message>
    <message>
        <source>Paint over what does not belong to the subject.</source>
        <translation>被写体に含まれない部分を塗ります。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Size of the brush in pixels of the photo; Ctrl and the wheel change it too.</source>
        <translation>写真のピクセル単位でのブラシの大きさ。Ctrl とホイールでも変えられます。</translation>
    </message>
    <message>
        <source>The photo is missing.</source>
        <translation>写真がありません。</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>写真を読み込んでいます…</translation>
    </message>
    <message>
        <source>Finding the outline…</source>
        <translation>輪郭を探しています…</translation>
    </message>
    <message>
        <source>What is shaded red is left out. Paint to mend it.</source>
        <translation>赤い部分は除かれます。塗って直せます。</translation>
    </message>
    <message>
        <source>Keep All</source>
        <translation>すべて残す</translation>
    </message>
    <message>
        <source>The whole photo belongs to the subject; then remove what does not.</source>
        <translation>写真全体を被写体とします。そのあと不要なところを除きます。</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>すべて除く</translation>
    </message>
    <message>
        <source>Nothing belongs to the subject; then keep what does.</source>
        <translation>どこも被写体としません。そのあと必要なところを残します。</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>Forgets all strokes and finds the outline anew.</source>
        <translation>すべての線を取り消し、輪郭を探し直します。</translation>
    </message>
</context>
<context>
    <name>diorama::Document</name>
    <message>
        <source>Add Region</source>
        <translation>領域を追加</translation>
    </message>
    <message>
        <source>Duplicate Region</source>
        <translation>領域を複製</translation>
    </message>
    <message>
        <source>Move Region</source>
        <translation>領域を移動</translation>
    </message>
    <message>
        <source>Duplicate Regions</source>
        <translation>複数の領域を複製</translation>
    </message>
    <message>
        <source>Move Regions</source>
        <translation>複数の領域を移動</translation>
    </message>
    <message>
        <source>Resize Region</source>
        <translation>領域のサイズを変更</translation>
    </message>
    <message>
        <source>Resize Regions</source>
        <translation>複数の領域のサイズを変更</translation>
    </message>
    <message>
        <source>Edit Prompt</source>
        <translation>プロンプトを編集</translation>
    </message>
    <message>
        <source>Edit Negative Prompt</source>
        <translation>ネガティブ プロンプトを編集</translation>
    </message>
    <message>
        <source>Change Canvas Size</source>
        <translation>キャンバス サイズを変更</translation>
    </message>
    <message>
        <source>Change Seed</source>
        <translation>シードを変更</translation>
    </message>
    <message>
        <source>Paste Region</source>
        <translation>領域を貼り付け</translation>
    </message>
    <message>
        <source>Paste Regions</source>
        <translation>複数の領域を貼り付け</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Choose a file name first.</source>
        <translation>先にファイル名を決めてください。</translation>
    </message>
    <message>
        <source>“%1” is open in %2. Save under another name.</source>
        <translation>「%1」は %2 で開かれています。別の名前で保存してください。</translation>
    </message>
    <message>
        <source>Remove Region</source>
        <translation>領域を削除</translation>
    </message>
    <message>
        <source>Remove Regions</source>
        <translation>複数の領域を削除</translation>
    </message>
    <message>
        <source>Align Region</source>
        <translation>領域を整列</translation>
    </message>
    <message>
        <source>Align Regions</source>
        <translation>複数の領域を整列</translation>
    </message>
    <message>
        <source>Distribute Region</source>
        <translation>領域を均等配置</translation>
    </message>
    <message>
        <source>Distribute Regions</source>
        <translation>複数の領域を均等配置</translation>
    </message>
    <message>
        <source>Edit Phrase</source>
        <translation>語句を編集</translation>
    </message>
    <message>
        <source>Edit Negative Phrase</source>
        <translation>除外する語句を編集</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>領域の強さを変更</translation>
    </message>
    <message>
        <source>Change Overlap</source>
        <translation>重なりを変更</translation>
    </message>
    <message>
        <source>Show Region</source>
        <translation>領域を表示</translation>
    </message>
    <message>
        <source>Show Regions</source>
        <translation>複数の領域を表示</translation>
    </message>
    <message>
        <source>Hide Region</source>
        <translation>領域を隠す</translation>
    </message>
    <message>
        <source>Hide Regions</source>
        <translation>複数の領域を隠す</translation>
    </message>
    <message>
        <source>Lock Region</source>
        <translation>領域をロック</translation>
    </message>
    <message>
        <source>Lock Regions</source>
        <translation>複数の領域をロック</translation>
    </message>
    <message>
        <source>Unlock Region</source>
        <translation>領域のロックを解除</translation>
    </message>
    <message>
        <source>Unlock Regions</source>
        <translation>複数の領域のロックを解除</translation>
    </message>
    <message>
        <source>Attach Subject</source>
        <translation>被写体を割り当て</translation>
    </message>
    <message>
        <source>Detach Subject</source>
        <translation>被写体の割り当てを解除</translation>
    </message>
    <message>
        <source>Change Order</source>
        <translation>順序を変更</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>被写体を追加</translation>
    </message>
    <message>
        <source>Remove Subject</source>
        <translation>被写体を削除</translation>
    </message>
    <message>
        <source>Remove Subjects</source>
        <translation>複数の被写体を削除</translation>
    </message>
    <message>
        <source>Rename Subject</source>
        <translation>被写体の名前を変更</translation>
    </message>
    <message>
        <source>Change Class Word</source>
        <translation>種類の語を変更</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>被写体の強さを変更</translation>
    </message>
    <message>
        <source>Add Photo</source>
        <translation>写真を追加</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>複数の写真を追加</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>写真を外す</translation>
    </message>
    <message>
        <source>Change Cut-Out</source>
        <translation>切り抜きを変更</translation>
    </message>
    <message>
        <source>Replace Subject</source>
        <translation>被写体を置き換え</translation>
    </message>
    <message>
        <source>Add Region with Photo</source>
        <translation>写真付きの領域を追加</translation>
    </message>
    <message>
        <source>Attach Photo</source>
        <translation>写真を割り当て</translation>
    </message>
    <message>
        <source>“%1” could not be saved; there may be too little memory. Close other programs and try again.</source>
        <translation>「%1」を保存できませんでした。メモリーが足りないのかもしれません。ほかのプログラムを閉じてもう一度お試しください。</translation>
    </message>
    <message>
        <source>“%1” is still being saved. Try again in a moment.</source>
        <translation>「%1」はまだ保存中です。少し待ってからもう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>diorama::DraftSheet</name>
    <message>
        <source>Seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>Tick it to have this picture finished.</source>
        <translation>チェックすると、この画像を仕上げます。</translation>
    </message>
    <message>
        <source>This draft is not ready yet.</source>
        <translation>この下描きはまだ準備中です。</translation>
    </message>
</context>
<context>
    <name>diorama::DraftsDock</name>
    <message>
        <source>Drafts</source>
        <translation>下描き</translation>
    </message>
    <message>
        <source>Paint Drafts</source>
        <translation>下描きを描く</translation>
    </message>
    <message>
        <source>Finish Ticked</source>
        <translation>チェック済みを仕上げる</translation>
    </message>
    <message>
        <source>How many different seeds are begun.</source>
        <translation>始めるシードの数です。</translation>
    </message>
    <message>
        <source>Where each draft stops. A third of all steps is enough to judge the composition.</source>
        <translation>下描きを止めるステップ。全体の三分の一で構図を判断できます。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Stop at step</source>
        <translation>止めるステップ</translation>
    </message>
    <message>
        <source>Paint a few seeds up to an early step, tick the promising ones, and finish only those.</source>
        <translation>いくつかのシードを早いステップまで描き、良いものにチェックして、それだけを仕上げます。</translation>
    </message>
    <message>
        <source>Begins a picture for each seed and stops early. Replaces the drafts shown here.</source>
        <translation>シードごとに画像を描き始め、早めに止めます。ここの下描きは置き換わります。</translation>
    </message>
    <message>
        <source>Paints the ticked drafts to the end. They come out exactly as if they had not been interrupted.</source>
        <translation>チェックした下描きを最後まで描きます。中断しなかった場合とまったく同じ結果になります。</translation>
    </message>
</context>
<context>
    <name>diorama::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n Picture(s)</source>
        <translation>
            <numerusform>%n 枚の画像を書き出し</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>画像を書き出し</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>PNG keeps every pixel and can carry the scene. OpenRaster keeps one layer for each region.</source>
        <translation>PNG は全ピクセルを保ち、シーンも含められます。OpenRaster は領域ごとにレイヤーを持ちます。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Higher is larger and closer to the picture.</source>
        <translation>高いほど大きく、元の画像に近くなります。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Larger pictures are resampled with Lanczos; no new detail is painted.</source>
        <translation>大きくする場合は Lanczos で拡大します。新しい細部は描かれません。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Keep the scene inside, so that the picture can be opened again</source>
        <translation>シーンを画像に含め、あとで開けるようにする</translation>
    </message>
    <message>
        <source>Share without prompts and photos</source>
        <translation>プロンプトと写真を含めずに共有</translation>
    </message>
    <message>
        <source>The file holds the boxes, the prompts and the photos. PNG only.</source>
        <translation>ファイルに枠、プロンプト、写真を含めます。PNG のみ。</translation>
    </message>
    <message>
        <source>The file holds nothing but the picture.</source>
        <translation>ファイルには画像だけが含まれます。</translation>
    </message>
    <message>
        <source>Mark the picture as made by AI</source>
        <translation>AI による画像であることを記す</translation>
    </message>
    <message>
        <source>Writes the IPTC digital source type into the file&apos;s metadata, as honest publishing asks for.</source>
        <translation>公正な公開のため、IPTC のデジタル ソース種別をメタデータに書き込みます。</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.webp *.tif *.ora)</source>
        <translation>画像 (*.png *.jpg *.webp *.tif *.ora)</translation>
    </message>
    <message>
        <source>× %1 px (%2 %)</source>
        <translation>× %1 px(%2 %)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込み中…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>“%1” is there already. Press Replace to overwrite it.</source>
        <translation>「%1」はすでにあります。「置き換える」を押すと上書きします。</translation>
    </message>
    <message numerus="yes">
        <source>%n of these files are there already. Press Replace to overwrite them.</source>
        <translation>
            <numerusform>これらのうち %n 個のファイルがすでにあります。「置き換える」を押すと上書きします。</numerusform>
        </translation>
    </message>
    <message>
        <source>and as high as each picture&apos;s shape wants</source>
        <translation>高さは各画像の形に合わせます</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>The picture&apos;s own size.</source>
        <translation>画像そのままの大きさです。</translation>
    </message>
    <message>
        <source>%1 times as wide and as high.</source>
        <translation>幅と高さを %1 倍にします。</translation>
    </message>
</context>
<context>
    <name>diorama::FilmStrip</name>
    <message>
        <source>Previews of all steps</source>
        <translation>全ステップのプレビュー</translation>
    </message>
    <message>
        <source>Drag along the previews to look back at any step; double-click to return to the newest one.</source>
        <translation>プレビュー上をドラッグすると過去のステップを見られます。ダブルクリックで最新に戻ります。</translation>
    </message>
    <message>
        <source>The previews of a render are kept here.</source>
        <translation>レンダリングのプレビューはここに残ります。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>ステップ %1</translation>
    </message>
</context>
<context>
    <name>diorama::HelpDialog</name>
    <message>
        <source>Diorama Help</source>
        <translation>Diorama ヘルプ</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>The guide is missing from this build.</source>
        <translation>このビルドにはガイドが含まれていません。</translation>
    </message>
</context>
<context>
    <name>diorama::History</name>
    <message>
        <source>★ Seed %1</source>
        <translation>★ シード %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>Seed %1, %2 steps, painted in %3 seconds by %4 on %5.</source>
        <translation>シード %1、%2 ステップ、%4 が %3 秒で描画(%5)。</translation>
    </message>
</context>
<context>
    <name>diorama::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Pictures painted so far, newest first</source>
        <translation>これまでに描いた画像(新しい順)</translation>
    </message>
    <message>
        <source>Every picture that you render is kept here, with its seed and its scene.</source>
        <translation>レンダリングした画像は、シードとシーンとともにここに残ります。</translation>
    </message>
    <message>
        <source>Restore Scene</source>
        <translation>シーンを復元</translation>
    </message>
    <message>
        <source>Brings back the boxes, prompts and settings that this picture was painted from.</source>
        <translation>この画像のもとになった枠、プロンプト、設定を呼び戻します。</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>開始画像として使う</translation>
    </message>
    <message>
        <source>The next renders begin from this picture instead of noise and stay close to it.</source>
        <translation>次のレンダリングはノイズではなくこの画像から始まり、近いものになります。</translation>
    </message>
    <message>
        <source>Repaint Selected Region</source>
        <translation>選択した領域を描き直す</translation>
    </message>
    <message>
        <source>The next render paints only the selected box anew and keeps the rest of this picture.</source>
        <translation>次のレンダリングは選択した枠だけを描き直し、残りはこの画像のままにします。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Marks a picture as good. Starred pictures are never dropped.</source>
        <translation>良い画像に印を付けます。スター付きの画像は破棄されません。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Shows two pictures with a slider between them.</source>
        <translation>二つの画像をスライダーで見比べます。</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>コンタクトシート</translation>
    </message>
    <message>
        <source>Puts the chosen pictures onto one sheet with their seeds.</source>
        <translation>選んだ画像をシードとともに一枚に並べます。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Writes the chosen pictures to files.</source>
        <translation>選んだ画像をファイルに書き出します。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Removes the chosen pictures from the history.</source>
        <translation>選んだ画像を履歴から取り除きます。</translation>
    </message>
    <message>
        <source>Drag a picture onto a box to make it a subject, or into another program.</source>
        <translation>画像を枠にドラッグすると被写体になります。ほかのプログラムにもドラッグできます。</translation>
    </message>
    <message>
        <source>Use This Seed</source>
        <translation>このシードを使う</translation>
    </message>
    <message>
        <source>The next renders take this picture&apos;s seed; the scene stays as it is.</source>
        <translation>次のレンダリングからこの画像のシードを使います。シーンはそのままです。</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Puts the picture onto the clipboard, for other programs.</source>
        <translation>ほかのプログラムで使えるように、画像をクリップボードに入れます。</translation>
    </message>
</context>
<context>
    <name>diorama::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>領域</translation>
    </message>
</context>
<context>
    <name>diorama::IssueListModel</name>
    <message>
        <source>“%1” has neither a phrase nor a subject: say what belongs in it.</source>
        <translation>「%1」には語句も被写体もありません。何が入るか書いてください。</translation>
    </message>
    <message>
        <source>“%1” is smaller than 8 pixels: the model cannot see it.</source>
        <translation>「%1」は 8 ピクセル未満です。モデルには見えません。</translation>
    </message>
    <message>
        <source>“%1” has no class word, for example “cat”.</source>
        <translation>「%1」に種類の語(例: cat)がありません。</translation>
    </message>
    <message>
        <source>The photo “%1” of “%2” is missing.</source>
        <translation>「%2」の写真「%1」がありません。</translation>
    </message>
    <message>
        <source>“%1” has no photo: only its words are used.</source>
        <translation>「%1」に写真がありません。言葉だけが使われます。</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>エラー: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告: %1</translation>
    </message>
    <message>
        <source>“%1” leaves the canvas or is empty.</source>
        <translation>「%1」はキャンバスからはみ出しているか、空です。</translation>
    </message>
    <message>
        <source>“%1” names a subject that is not there.</source>
        <translation>「%1」は存在しない被写体を指しています。</translation>
    </message>
    <message>
        <source>The strength of “%1” is out of range.</source>
        <translation>「%1」の強さが範囲外です。</translation>
    </message>
    <message>
        <source>“%1” has too many photos, or a photo&apos;s path is too long.</source>
        <translation>「%1」の写真が多すぎるか、写真のパスが長すぎます。</translation>
    </message>
    <message>
        <source>The number of “%1” is used twice or out of range.</source>
        <translation>「%1」の番号が重複しているか、範囲外です。</translation>
    </message>
    <message>
        <source>A text of “%1” is too long or damaged.</source>
        <translation>「%1」の文字列が長すぎるか、壊れています。</translation>
    </message>
    <message>
        <source>Both sides of the canvas must be multiples of 8 between 64 and 2048 pixels.</source>
        <translation>キャンバスの縦と横は 64 から 2048 ピクセルまでの 8 の倍数でなければなりません。</translation>
    </message>
    <message>
        <source>The prompt or what is not wanted is too long or damaged.</source>
        <translation>プロンプトか不要なものの記述が長すぎるか、壊れています。</translation>
    </message>
    <message>
        <source>The scene has too many regions or subjects.</source>
        <translation>シーンの領域か被写体が多すぎます。</translation>
    </message>
    <message>
        <source>No model is chosen, or its name is too long.</source>
        <translation>モデルが選ばれていないか、名前が長すぎます。</translation>
    </message>
    <message>
        <source>There are too many adapters, or one of them is not complete.</source>
        <translation>アダプターが多すぎるか、不完全なものがあります。</translation>
    </message>
    <message>
        <source>The start picture is missing.</source>
        <translation>開始画像がありません。</translation>
    </message>
    <message>
        <source>The region to repaint or the picture that it belongs to is not there.</source>
        <translation>描き直す領域、またはその画像がありません。</translation>
    </message>
    <message>
        <source>A setting has a value that is not allowed. (%1)</source>
        <translation>設定に許されない値があります。(%1)</translation>
    </message>
</context>
<context>
    <name>diorama::IssuesDock</name>
    <message>
        <source>Issues</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Issues, worst first</source>
        <translation>問題(重大な順)</translation>
    </message>
    <message>
        <source>Press Enter or double-click to go to the place.</source>
        <translation>Enter またはダブルクリックでその場所へ移動します。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>問題はありません。</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>問題 (%1)</translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>モデルを選ぶ…</translation>
    </message>
    <message>
        <source>Opens the list of models, to choose another one or to add a folder or file.</source>
        <translation>モデルの一覧を開きます。別のモデルを選ぶか、フォルダーやファイルを追加できます。</translation>
    </message>
</context>
<context>
    <name>diorama::MainWindow</name>
    <message>
        <source>Edits</source>
        <translation>編集履歴</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>開いた時点</translation>
    </message>
    <message>
        <source>Edits, oldest first</source>
        <translation>編集(古い順)</translation>
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
        <translation>応答待ち: 99 % が %1 ms 未満、最大 %2 ms</translation>
    </message>
    <message>
        <source>Exported &quot;%1&quot;.</source>
        <translation>「%1」を書き出しました。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n picture(s).</source>
        <translation>
            <numerusform>%n 枚の画像を書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>エンジンはまだ起動していません。</translation>
    </message>
    <message>
        <source>Engine: libtorch %1</source>
        <translation>エンジン: libtorch %1</translation>
    </message>
    <message>
        <source>Scenes (*.diorama *.yaml *.yml *.png)</source>
        <translation>シーン (*.diorama *.yaml *.yml *.png)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>%1 has this file open; you can look at it and save a copy under another name.</source>
        <translation>このファイルは %1 が開いています。閲覧と、別名での保存ができます。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved &quot;%1&quot;.</source>
        <translation>「%1」を保存しました。</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Diorama project (*.diorama);;Plain scene with pictures beside it (*.yaml)</source>
        <translation>Diorama プロジェクト (*.diorama);;画像を別に置くシーン (*.yaml)</translation>
    </message>
    <message>
        <source>Untitled.diorama</source>
        <translation>無題.diorama</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>「%1」に保存していない変更があります。</translation>
    </message>
    <message>
        <source>%1[*] – Diorama</source>
        <translation>%1[*] – Diorama</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>まだファイルがありません</translation>
    </message>
    <message>
        <source>Clear List</source>
        <translation>リストを消去</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>Opens an empty scene.</source>
        <translation>空のシーンを開きます。</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>新しいウィンドウ(&amp;W)</translation>
    </message>
    <message>
        <source>Opens another window with an empty scene.</source>
        <translation>空のシーンを別のウィンドウで開きます。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a project, a scene file, or a picture that Diorama exported.</source>
        <translation>プロジェクト、シーン ファイル、または Diorama が書き出した画像を開きます。</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Open Sam&amp;ple</source>
        <translation>サンプルを開く(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Saves the project with its photos in one file.</source>
        <translation>プロジェクトを写真ごと一つのファイルに保存します。</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Saves the project under another name.</source>
        <translation>プロジェクトを別の名前で保存します。</translation>
    </message>
    <message>
        <source>&amp;Export Picture…</source>
        <translation>画像を書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Writes the picture under the boxes to a file.</source>
        <translation>枠の下の画像をファイルに書き出します。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Add Sub&amp;ject From Photos…</source>
        <translation>写真から被写体を追加(&amp;J)…</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk.</source>
        <translation>ディスク上の写真から被写体を作ります。</translation>
    </message>
    <message>
        <source>Paste as Su&amp;bject</source>
        <translation>被写体として貼り付け(&amp;B)</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>クリップボードの画像から被写体を作ります。</translation>
    </message>
    <message>
        <source>Edit &amp;Prompt</source>
        <translation>プロンプトを編集(&amp;P)</translation>
    </message>
    <message>
        <source>Puts the cursor into the prompt.</source>
        <translation>プロンプトにカーソルを置きます。</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>キーボード ショートカット(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>配置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>配置を初期化(&amp;R)</translation>
    </message>
    <message>
        <source>Puts all panels back where they were at first.</source>
        <translation>すべてのパネルを最初の位置に戻します。</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全画面(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>レンダリング(&amp;R)</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>シーンを今の状態で描きます。</translation>
    </message>
    <message>
        <source>Render &amp;Another Seed</source>
        <translation>別のシードでレンダリング(&amp;A)</translation>
    </message>
    <message>
        <source>Takes another seed and paints.</source>
        <translation>別のシードで描きます。</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>編集を終えるたびに自動で描き直します。</translation>
    </message>
    <message>
        <source>Render &amp;Several Seeds…</source>
        <translation>複数のシードをレンダリング(&amp;S)…</translation>
    </message>
    <message>
        <source>Queues several pictures of the same scene.</source>
        <translation>同じシーンの画像を複数キューに入れます。</translation>
    </message>
    <message>
        <source>&amp;Cancel Now</source>
        <translation>今すぐ中止(&amp;C)</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>次のステップで止めます。</translation>
    </message>
    <message>
        <source>Cancel After &amp;This Picture</source>
        <translation>この画像のあとで中止(&amp;T)</translation>
    </message>
    <message>
        <source>Finishes the running picture and drops all that wait.</source>
        <translation>進行中の画像を仕上げ、待機中のものを取り消します。</translation>
    </message>
    <message>
        <source>&amp;Pause the Queue</source>
        <translation>キューを一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>進行中のレンダリングは続け、次は始めません。</translation>
    </message>
    <message>
        <source>Start From &amp;Noise</source>
        <translation>ノイズから始める(&amp;N)</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>開始画像を使わないようにします。</translation>
    </message>
    <message>
        <source>&amp;Models and Adapters…</source>
        <translation>モデルとアダプター(&amp;M)…</translation>
    </message>
    <message>
        <source>Chooses the model that paints, and adds files to it.</source>
        <translation>描くモデルを選び、ファイルを追加します。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;User Guide</source>
        <translation>ユーザーガイド(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;About Diorama</source>
        <translation>Diorama について(&amp;A)</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>メイン</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>配置</translation>
    </message>
    <message numerus="yes">
        <source>%n render(s) still wait from last time; the queue is paused.</source>
        <translation>
            <numerusform>前回のレンダリングが %n 件待機しています。キューは一時停止中です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n picture(s) in its history that are not saved.</source>
        <translation>
            <numerusform>「%1」の履歴に保存していない画像が %n 枚あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y Picture</source>
        <translation>画像をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Puts the picture under the boxes onto the clipboard.</source>
        <translation>枠の下の画像をクリップボードに入れます。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>画像をクリップボードに入れました。</translation>
    </message>
    <message>
        <source>&amp;Older Picture</source>
        <translation>前の画像(&amp;O)</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted before this one.</source>
        <translation>履歴から、この画像の前に描かれた画像を表示します。</translation>
    </message>
    <message>
        <source>&amp;Newer Picture</source>
        <translation>次の画像(&amp;N)</translation>
    </message>
    <message>
        <source>Shows the picture of the history that was painted after this one.</source>
        <translation>履歴から、この画像の後に描かれた画像を表示します。</translation>
    </message>
    <message>
        <source>%1 %: %2[*] – Diorama</source>
        <translation>%1 %: %2[*] – Diorama</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were removed from the history.</source>
        <translation>
            <numerusform>%n 枚の画像を履歴から取り除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>コンタクトシート</translation>
    </message>
    <message>
        <source>Edit P&amp;hrase</source>
        <translation>フレーズを編集(&amp;H)</translation>
    </message>
    <message>
        <source>Says what belongs in the selected box.</source>
        <translation>選択した枠に何が入るかを書きます。</translation>
    </message>
    <message>
        <source>Paint &amp;Drafts</source>
        <translation>下描きを描く(&amp;D)</translation>
    </message>
    <message>
        <source>Begins several seeds and stops early, so that you finish only the good ones.</source>
        <translation>複数のシードを描き始めて早めに止めます。良いものだけを仕上げられます。</translation>
    </message>
    <message>
        <source>Repaint Selected &amp;Box</source>
        <translation>選択した枠を描き直す(&amp;P)</translation>
    </message>
    <message>
        <source>Paints only the selected box anew and keeps the rest of the picture under the boxes.</source>
        <translation>選択した枠だけを描き直し、枠の下の画像の残りはそのままにします。</translation>
    </message>
    <message>
        <source>Start &amp;From This Picture</source>
        <translation>この画像から始める(&amp;F)</translation>
    </message>
    <message>
        <source>The next renders begin from the picture under the boxes instead of noise and stay close to it.</source>
        <translation>次のレンダリングはノイズではなく枠の下の画像から始まり、近いものになります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened.</source>
        <translation>「%1」を開けませんでした。</translation>
    </message>
    <message>
        <source>The copy of unsaved work cannot be read.</source>
        <translation>未保存の作業の控えを読み込めません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved.</source>
        <translation>「%1」を保存できませんでした。</translation>
    </message>
    <message>
        <source>Undo &quot;%1&quot;</source>
        <translation>「%1」を元に戻す</translation>
    </message>
    <message>
        <source>Redo &quot;%1&quot;</source>
        <translation>「%1」をやり直す</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program since you opened it.</source>
        <translation>「%1」は、開いたあとにほかのプログラムによって変更されました。</translation>
    </message>
    <message>
        <source>If you overwrite it, those changes are lost.</source>
        <translation>上書きすると、その変更は失われます。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has stars or deletions in its history that are not saved.</source>
        <translation>「%1」の履歴には、保存していないスターまたは削除があります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has guides that are not saved.</source>
        <translation>「%1」に保存していないガイドがあります。</translation>
    </message>
    <message>
        <source>A .yaml file holds neither pictures of the history nor guides. A .diorama project holds them.</source>
        <translation>.yaml ファイルには履歴の画像もガイドも含まれません。.diorama プロジェクトには含まれます。</translation>
    </message>
    <message>
        <source>Save as Project…</source>
        <translation>プロジェクトとして保存…</translation>
    </message>
    <message>
        <source>The project takes no more of them. Export them, or delete others and save again.</source>
        <translation>プロジェクトにはこれ以上入りません。書き出すか、ほかの画像を削除してもう一度保存してください。</translation>
    </message>
    <message numerus="yes">
        <source>The history is larger than a project takes: %n picture(s), the oldest, were left out. Export them before you close the window.</source>
        <translation>
            <numerusform>履歴がプロジェクトの上限を超えているため、古い %n 枚の画像が保存されませんでした。ウィンドウを閉じる前に書き出してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Model…</source>
        <translation>モデルを選ぶ…</translation>
    </message>
</context>
<context>
    <name>diorama::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Closes this message.</source>
        <translation>このメッセージを閉じます。</translation>
    </message>
</context>
<context>
    <name>diorama::ModelsDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>No model has been found. Add a folder in diffusers layout or a .safetensors file.</source>
        <translation>モデルが見つかりません。diffusers 形式のフォルダーか .safetensors ファイルを追加してください。</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>選んだモデルについて</translation>
    </message>
    <message>
        <source>Use for This Project</source>
        <translation>このプロジェクトで使う</translation>
    </message>
    <message>
        <source>The project&apos;s renders are painted by this model.</source>
        <translation>プロジェクトのレンダリングをこのモデルで行います。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Reads every number of the model and compares names, shapes and check sums with what its family needs.</source>
        <translation>モデルの全数値を読み、名前・形・チェックサムが系列の要件に合うか調べます。</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Add File…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>A model in diffusers layout, or a folder with several models.</source>
        <translation>diffusers 形式のモデル、または複数のモデルが入ったフォルダーです。</translation>
    </message>
    <message>
        <source>A single-file checkpoint (.safetensors).</source>
        <translation>単一ファイルのチェックポイント (.safetensors) です。</translation>
    </message>
    <message>
        <source>Add a Model Folder</source>
        <translation>モデル フォルダーを追加</translation>
    </message>
    <message>
        <source>Add a Checkpoint</source>
        <translation>チェックポイントを追加</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>チェックポイント (*.safetensors)</translation>
    </message>
    <message>
        <source>Adapters of this project</source>
        <translation>このプロジェクトのアダプター</translation>
    </message>
    <message>
        <source>GLIGEN, IP-Adapter, LoRA and other files that are added to the model for this project only.</source>
        <translation>このプロジェクトでだけモデルに加える GLIGEN、IP-Adapter、LoRA などのファイルです。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>This project uses no adapters.</source>
        <translation>このプロジェクトはアダプターを使っていません。</translation>
    </message>
    <message>
        <source>Add Adapter…</source>
        <translation>アダプターを追加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Add an Adapter</source>
        <translation>アダプターを追加</translation>
    </message>
    <message>
        <source>Adapters (*.safetensors)</source>
        <translation>アダプター (*.safetensors)</translation>
    </message>
    <message>
        <source>Remove Adapter</source>
        <translation>アダプターを削除</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>GLIGEN checkpoint</source>
        <translation>GLIGEN チェックポイント</translation>
    </message>
    <message>
        <source>Diorama model</source>
        <translation>Diorama モデル</translation>
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
        <translation>テキスト反転</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>オートエンコーダー</translation>
    </message>
    <message>
        <source>Small autoencoder</source>
        <translation>小型オートエンコーダー</translation>
    </message>
    <message>
        <source>Image encoder</source>
        <translation>画像エンコーダー</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>モデルを探しています…</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>The files do not say.</source>
        <translation>ファイルに記載がありません。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Trained at</source>
        <translation>学習サイズ</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>This model cannot be used:</source>
        <translation>このモデルは使えません:</translation>
    </message>
    <message>
        <source>This project uses it.</source>
        <translation>このプロジェクトが使っています。</translation>
    </message>
    <message>
        <source>Verifying &quot;%1&quot;…</source>
        <translation>「%1」を検証しています…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is complete and in order.</source>
        <translation>「%1」は完全で問題ありません。</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n problem(s).</source>
        <translation>
            <numerusform>「%1」に %n 件の問題があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Model</source>
        <translation>モデルを変更</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an adapter but: %2.</source>
        <translation>「%1」はアダプターではなく %2 です。</translation>
    </message>
    <message>
        <source>Add Adapter</source>
        <translation>アダプターを追加</translation>
    </message>
    <message>
        <source>How strongly the adapter acts: 0 not at all, 1 as it was made.</source>
        <translation>アダプターの効き方: 0 で無効、1 で本来の強さ。</translation>
    </message>
    <message>
        <source>Change Adapter Weight</source>
        <translation>アダプターの重みを変更</translation>
    </message>
    <message>
        <source>The engine is painting. The models are listed as soon as it is free.</source>
        <translation>エンジンは描画中です。空き次第、モデルを一覧します。</translation>
    </message>
    <message>
        <source>Take Off the List</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Forgets a folder or file that you added. On the disk it stays where it is.</source>
        <translation>追加したフォルダーかファイルを忘れます。ディスク上ではそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>diorama::PlotsDock</name>
    <message>
        <source>Plots</source>
        <translation>グラフ</translation>
    </message>
</context>
<context>
    <name>diorama::ProgressDock</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel Now</source>
        <translation>今すぐ中止</translation>
    </message>
    <message>
        <source>Cancel After This Picture</source>
        <translation>この画像のあとで中止</translation>
    </message>
    <message>
        <source>Progress of the render</source>
        <translation>レンダリングの進行状況</translation>
    </message>
    <message>
        <source>Stops at the next step. The previews so far are kept in the filmstrip.</source>
        <translation>次のステップで止めます。それまでのプレビューはフィルムストリップに残ります。</translation>
    </message>
    <message>
        <source>Lets the running picture be finished and drops all that wait behind it.</source>
        <translation>進行中の画像を仕上げ、後ろで待つものをすべて取り消します。</translation>
    </message>
    <message>
        <source>Waiting renders</source>
        <translation>待機中のレンダリング</translation>
    </message>
    <message>
        <source>No render waits.</source>
        <translation>待機中のレンダリングはありません。</translation>
    </message>
    <message>
        <source>Pause the Queue</source>
        <translation>キューを一時停止</translation>
    </message>
    <message>
        <source>Lets the running render end but starts no further one.</source>
        <translation>進行中のレンダリングは続け、次は始めません。</translation>
    </message>
    <message>
        <source>Render Sooner</source>
        <translation>先に実行</translation>
    </message>
    <message>
        <source>Moves the chosen render up in the queue.</source>
        <translation>選んだレンダリングをキューの前へ移します。</translation>
    </message>
    <message>
        <source>Render Later</source>
        <translation>後に実行</translation>
    </message>
    <message>
        <source>Moves the chosen render down in the queue.</source>
        <translation>選んだレンダリングをキューの後ろへ移します。</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Takes the chosen render out of the queue.</source>
        <translation>選んだレンダリングをキューから外します。</translation>
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
        <translation>次のステップで停止します…</translation>
    </message>
    <message>
        <source>Painting: step %1 of %2</source>
        <translation>描画中: ステップ %1/%2</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>エンジンを起動しています…</translation>
    </message>
    <message>
        <source>%1 per step, about %2 left</source>
        <translation>1 ステップ %1、残り約 %2</translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>1 ステップ %1</translation>
    </message>
    <message>
        <source>Finished in %1.</source>
        <translation>%1 で完了しました。</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n step(s).</source>
        <translation>
            <numerusform>%n ステップで中止しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking back at step %1</source>
        <translation>ステップ %1 を表示中</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>下描き: %1</translation>
    </message>
    <message numerus="yes">
        <source>The queue is paused: %n render(s) wait.</source>
        <translation>
            <numerusform>キューは一時停止中です。%n 件が待機しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Render to paint the scene.</source>
        <translation>「レンダリング」を押すとシーンを描きます。</translation>
    </message>
    <message>
        <source>Another window is painting; this one&apos;s turn comes after it.</source>
        <translation>別のウィンドウが描画中です。終わるとこのウィンドウの番です。</translation>
    </message>
</context>
<context>
    <name>diorama::PromptBar</name>
    <message>
        <source>Describe the picture, for example: a sunny meadow in front of mountains</source>
        <translation>画像を英語で説明します。例: a sunny meadow in front of mountains</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>What the whole picture shows. The boxes say what is where. Ctrl+Enter renders.</source>
        <translation>画像全体の内容です。何がどこにあるかは枠で示します。Ctrl+Enter でレンダリング。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Paints again by itself whenever you finish an edit.</source>
        <translation>編集を終えるたびに自動で描き直します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>レンダリング</translation>
    </message>
    <message>
        <source>Stops at the next step.</source>
        <translation>次のステップで止めます。</translation>
    </message>
    <message>
        <source>Paints the scene as it is now.</source>
        <translation>シーンを今の状態で描きます。</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>エンジンを起動しています…</translation>
    </message>
    <message>
        <source>This scene cannot be rendered</source>
        <translation>このシーンはレンダリングできません</translation>
    </message>
    <message>
        <source>Needs %1, more than is free</source>
        <translation>%1 必要(空きが足りません)</translation>
    </message>
    <message>
        <source>About %1, %2</source>
        <translation>約 %1、%2</translation>
    </message>
    <message>
        <source>Time and memory of a render, from earlier renders on this machine.</source>
        <translation>このコンピューターでの過去のレンダリングに基づく時間とメモリです。</translation>
    </message>
    <message>
        <source>Time and memory of a render, estimated from the model&apos;s size.</source>
        <translation>モデルの大きさから見積もった時間とメモリです。</translation>
    </message>
    <message>
        <source>Known after this render</source>
        <translation>このレンダリングの後にわかります</translation>
    </message>
    <message>
        <source>The engine is painting. It looks at your last edits as soon as it is done.</source>
        <translation>エンジンは描画中です。終わり次第、最新の編集を確認します。</translation>
    </message>
</context>
<context>
    <name>diorama::RecoveryDialog</name>
    <message>
        <source>Recover Unsaved Work</source>
        <translation>未保存の作業を復元</translation>
    </message>
    <message>
        <source>Diorama did not end in order last time. These copies of unsaved work were kept. The files that you saved yourself are untouched.</source>
        <translation>前回 Diorama は正常に終了しませんでした。未保存の作業の控えが残っています。ご自身で保存したファイルはそのままです。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>%1, kept on %2</source>
        <translation>%1(%2 の控え)</translation>
    </message>
    <message>
        <source>Copies of unsaved work</source>
        <translation>未保存の作業の控え</translation>
    </message>
    <message>
        <source>Recover Ticked</source>
        <translation>チェック済みを復元</translation>
    </message>
    <message>
        <source>Discard Ticked</source>
        <translation>チェック済みを破棄</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>後で決める</translation>
    </message>
    <message>
        <source>The copies are kept and offered again at the next start.</source>
        <translation>控えは残り、次回の起動時に再び表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%1, kept on %2, with %n picture(s)</source>
        <translation>
            <numerusform>%1(%2 の控え、画像 %n 枚)</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Unsaved Work</source>
        <translation>未保存の作業を破棄</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) of unsaved work will be deleted for good.</source>
        <translation>
            <numerusform>未保存の作業の控え %n 件を完全に削除します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diorama::RegionPage</name>
    <message>
        <source>Select a box on the canvas or in the list of regions.</source>
        <translation>キャンバスか領域の一覧で枠を選んでください。</translation>
    </message>
    <message>
        <source>For example: a red bicycle</source>
        <translation>例: a red bicycle</translation>
    </message>
    <message>
        <source>What is painted in this box, in plain English words.</source>
        <translation>この枠に描くものを、簡単な英語で書きます。</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>Whose photos the painted thing follows.</source>
        <translation>描くものが従う写真の被写体です。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>被写体</translation>
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
        <translation>幅</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左端</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>上端</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>ピクセル</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Whether the box is given in pixels of the picture or in parts of its size.</source>
        <translation>枠を画像のピクセルで示すか、大きさに対する割合で示すかを選びます。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>枠</translation>
    </message>
    <message>
        <source>How strictly the model keeps the thing inside its box.</source>
        <translation>モデルが枠の中に収める厳しさです。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>In front</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>後ろ</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混ぜる</translation>
    </message>
    <message>
        <source>Where boxes meet: hide what lies below, yield to all others, or share the pixels.</source>
        <translation>枠が重なる場所で、下を隠すか、ほかに譲るか、ピクセルを分け合うかを選びます。</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重なり</translation>
    </message>
    <message>
        <source>What must not appear in this box.</source>
        <translation>この枠に出てはいけないものです。</translation>
    </message>
    <message>
        <source>Not in the box</source>
        <translation>枠に入れないもの</translation>
    </message>
    <message>
        <source>Takes part in the render</source>
        <translation>レンダリングに加える</translation>
    </message>
    <message>
        <source>Locked on the canvas</source>
        <translation>キャンバスでロック</translation>
    </message>
    <message>
        <source>A locked box cannot be picked or moved with the pointer.</source>
        <translation>ロックした枠はポインターで選んだり動かしたりできません。</translation>
    </message>
    <message>
        <source>A hidden box is left out of the picture.</source>
        <translation>隠した枠は画像に描かれません。</translation>
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
        <translation>枠を変更</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Where the left edge of the box is.</source>
        <translation>枠の左端の位置。</translation>
    </message>
    <message>
        <source>Where the top edge of the box is.</source>
        <translation>枠の上端の位置。</translation>
    </message>
    <message>
        <source>How wide the box is.</source>
        <translation>枠の幅。</translation>
    </message>
    <message>
        <source>How high the box is.</source>
        <translation>枠の高さ。</translation>
    </message>
    <message>
        <source>Change Region Strength</source>
        <translation>領域の強さを変更</translation>
    </message>
</context>
<context>
    <name>diorama::RegionsDock</name>
    <message>
        <source>Regions</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>Regions, front first</source>
        <translation>領域(手前から)</translation>
    </message>
    <message>
        <source>The boxes from front to back. Tick a box to let it take part in the render; drag rows to change what hides what.</source>
        <translation>手前から奥の順の枠です。チェックするとレンダリングに加わり、行をドラッグすると前後が変わります。</translation>
    </message>
    <message>
        <source>There are no boxes yet. Drag one on the canvas, or drop a photo there.</source>
        <translation>まだ枠がありません。キャンバスでドラッグするか、写真をドロップしてください。</translation>
    </message>
    <message>
        <source>Bring to Front</source>
        <translation>最前面へ</translation>
    </message>
    <message>
        <source>Lets the box hide all others.</source>
        <translation>枠がほかをすべて隠します。</translation>
    </message>
    <message>
        <source>Bring Forward</source>
        <translation>前面へ</translation>
    </message>
    <message>
        <source>Moves the box in front of the next one.</source>
        <translation>枠を一つ前へ移します。</translation>
    </message>
    <message>
        <source>Send Backward</source>
        <translation>背面へ</translation>
    </message>
    <message>
        <source>Moves the box behind the next one.</source>
        <translation>枠を一つ後ろへ移します。</translation>
    </message>
    <message>
        <source>Send to Back</source>
        <translation>最背面へ</translation>
    </message>
    <message>
        <source>Lets all others hide the box.</source>
        <translation>ほかの枠がすべてこの枠を隠します。</translation>
    </message>
    <message>
        <source>Lock or Unlock</source>
        <translation>ロックを切り替え</translation>
    </message>
    <message>
        <source>A locked box cannot be picked on the canvas, so that those below it can. It is painted all the same.</source>
        <translation>ロックした枠はキャンバスで選べないので、下の枠を選べます。描画はされます。</translation>
    </message>
    <message>
        <source>Show or Hide</source>
        <translation>表示を切り替え</translation>
    </message>
    <message>
        <source>A hidden box does not take part in the render.</source>
        <translation>隠した枠はレンダリングに加わりません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Removes the box. Its subject stays in the library.</source>
        <translation>枠を取り除きます。被写体はライブラリに残ります。</translation>
    </message>
</context>
<context>
    <name>diorama::RenderPlots</name>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Noise level and change</source>
        <translation>ノイズ量と変化</translation>
    </message>
    <message>
        <source>Noise level</source>
        <translation>ノイズ量</translation>
    </message>
    <message>
        <source>Seconds per step</source>
        <translation>1 ステップの秒数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Attention inside each box</source>
        <translation>各枠内の注意</translation>
    </message>
    <message>
        <source>Share of attention</source>
        <translation>注意の割合</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>How much noise is left, and how much the picture still changes.</source>
        <translation>残りのノイズと、画像の変化の大きさです。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>How long each step took, and its preview on top.</source>
        <translation>各ステップの時間と、上にそのプレビューの時間です。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>How much of each region&apos;s attention falls inside its box: near 1 it stays where it belongs.</source>
        <translation>各領域の注意が枠内に収まる割合です。1 に近いほど正しい場所にあります。</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>領域 %1</translation>
    </message>
</context>
<context>
    <name>diorama::RenderSession</name>
    <message>
        <source>Restore Scene from History</source>
        <translation>履歴からシーンを復元</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>ノイズから始める</translation>
    </message>
    <message>
        <source>Use as Start Picture</source>
        <translation>開始画像として使う</translation>
    </message>
    <message>
        <source>Repaint One Region</source>
        <translation>一つの領域を描き直す</translation>
    </message>
</context>
<context>
    <name>diorama::RenderTask</name>
    <message>
        <source>%1 Your document is safe. Choose a smaller canvas, half precision in the settings or fewer regions, or close other programs, and render again.</source>
        <translation>%1 ドキュメントは無事です。キャンバスを小さくする、設定で半精度にする、領域を減らす、ほかのプログラムを閉じるなどして、もう一度レンダリングしてください。</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>%1 Your document is safe.</source>
        <translation>%1 ドキュメントは無事です。</translation>
    </message>
</context>
<context>
    <name>diorama::Ruler</name>
    <message>
        <source>Drag a guide from here onto the canvas.</source>
        <translation>ここからガイドをキャンバスへドラッグします。</translation>
    </message>
</context>
<context>
    <name>diorama::ScenePage</name>
    <message>
        <source>Layout guidance</source>
        <translation>配置ガイダンス</translation>
    </message>
    <message>
        <source>Pulls each phrase into its box while painting. Costs time, and works with every model.</source>
        <translation>描画中に各語句を枠へ引き寄せます。時間はかかりますが、どのモデルでも使えます。</translation>
    </message>
    <message>
        <source>Regional guidance</source>
        <translation>領域ガイダンス</translation>
    </message>
    <message>
        <source>Keeps subjects from looking pasted: a strong negative prompt that acts between the boxes only.</source>
        <translation>被写体が貼り付けたように見えるのを防ぎます。枠の間だけに効く強いネガティブ プロンプトです。</translation>
    </message>
    <message>
        <source>Start picture</source>
        <translation>開始画像</translation>
    </message>
    <message>
        <source>For example: blurry, text</source>
        <translation>例: blurry, text</translation>
    </message>
    <message>
        <source>What must not appear anywhere in the picture.</source>
        <translation>画像のどこにも出てはいけないものです。</translation>
    </message>
    <message>
        <source>Not in the picture</source>
        <translation>画像に入れないもの</translation>
    </message>
    <message>
        <source>Usual sizes. The shipped model paints best at 256 × 256, Stable Diffusion 1.5 at 512 × 512.</source>
        <translation>よく使うサイズです。付属のモデルは 256 × 256、Stable Diffusion 1.5 は 512 × 512 が最適です。</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>その他のサイズ</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Width of the picture in pixels, a multiple of 8.</source>
        <translation>画像の幅(ピクセル、8 の倍数)。</translation>
    </message>
    <message>
        <source>Height of the picture in pixels, a multiple of 8.</source>
        <translation>画像の高さ(ピクセル、8 の倍数)。</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>The number that the starting noise is made from. The same seed and scene give the same picture.</source>
        <translation>最初のノイズを決める数です。シードとシーンが同じなら同じ画像になります。</translation>
    </message>
    <message>
        <source>Random Seed</source>
        <translation>ランダムなシード</translation>
    </message>
    <message>
        <source>Takes another seed, for another picture of the same scene.</source>
        <translation>別のシードにして、同じシーンの別の画像を描きます。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>How many times the picture is refined. More is slower and, up to a point, cleaner.</source>
        <translation>画像を整える回数です。多いほど遅く、ある程度まではきれいになります。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Change Steps</source>
        <translation>ステップ数を変更</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>How strictly the picture follows the words. Too much makes colours harsh.</source>
        <translation>画像が言葉に従う厳しさです。強すぎると色がきつくなります。</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>再スケール</translation>
    </message>
    <message>
        <source>Softens the harsh colours that strong guidance brings.</source>
        <translation>強いガイダンスによるきつい色を和らげます。</translation>
    </message>
    <message>
        <source>Model&apos;s own</source>
        <translation>モデルの既定</translation>
    </message>
    <message>
        <source>The method that removes the noise. The model&apos;s own is a good choice.</source>
        <translation>ノイズを取り除く方法です。モデルの既定がお勧めです。</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>スケジューラー</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>先頭寄り</translation>
    </message>
    <message>
        <source>Trailing</source>
        <translation>末尾寄り</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>均等</translation>
    </message>
    <message>
        <source>Which noise levels a short schedule visits.</source>
        <translation>短い手順で通るノイズ量を決めます。</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Karras noise levels</source>
        <translation>Karras のノイズ量</translation>
    </message>
    <message>
        <source>Spends more steps on the last, finest noise levels.</source>
        <translation>最後の細かいノイズにより多くのステップを使います。</translation>
    </message>
    <message>
        <source>Change Scheduler</source>
        <translation>スケジューラーを変更</translation>
    </message>
    <message>
        <source>Change Spacing</source>
        <translation>間隔を変更</translation>
    </message>
    <message>
        <source>Change Noise Levels</source>
        <translation>ノイズ量を変更</translation>
    </message>
    <message>
        <source>Grounding</source>
        <translation>グラウンディング</translation>
    </message>
    <message>
        <source>For which share of the steps the boxes act inside the model.</source>
        <translation>枠がモデル内で働くステップの割合です。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>How hard each phrase is pulled into its box.</source>
        <translation>各語句を枠へ引き寄せる強さです。</translation>
    </message>
    <message>
        <source>During how many steps from the start it acts.</source>
        <translation>最初から何ステップ働くかです。</translation>
    </message>
    <message>
        <source>How often it pulls in each of these steps.</source>
        <translation>各ステップで引き寄せる回数です。</translation>
    </message>
    <message>
        <source>Pulls per step</source>
        <translation>1 ステップの回数</translation>
    </message>
    <message>
        <source>Switch Layout Guidance</source>
        <translation>配置ガイダンスを切り替え</translation>
    </message>
    <message>
        <source>Change Layout Guidance</source>
        <translation>配置ガイダンスを変更</translation>
    </message>
    <message>
        <source>What must not be seen between the boxes.</source>
        <translation>枠の間に見えてはいけないものです。</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>For which share of the steps it acts.</source>
        <translation>働くステップの割合です。</translation>
    </message>
    <message>
        <source>Switch Regional Guidance</source>
        <translation>領域ガイダンスを切り替え</translation>
    </message>
    <message>
        <source>Change Regional Guidance</source>
        <translation>領域ガイダンスを変更</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>How much of the start picture may change: 0 keeps it, 1 ignores it.</source>
        <translation>開始画像を変えてよい度合いです。0 でそのまま、1 で無視します。</translation>
    </message>
    <message>
        <source>Start From Noise Again</source>
        <translation>ノイズからの開始に戻す</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>開始画像を使わないようにします。</translation>
    </message>
    <message>
        <source>Start from Noise</source>
        <translation>ノイズから始める</translation>
    </message>
    <message>
        <source>Repaint one region</source>
        <translation>一つの領域を描き直す</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Automatic: only with models that do not place boxes by themselves. It makes the guided steps slower.</source>
        <translation>自動：枠を自分で配置できないモデルでのみ使います。誘導するステップは遅くなります。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Change Guidance</source>
        <translation>ガイダンスを変更</translation>
    </message>
    <message>
        <source>Change Rescale</source>
        <translation>再スケールを変更</translation>
    </message>
    <message>
        <source>Change Grounding</source>
        <translation>グラウンディングを変更</translation>
    </message>
    <message>
        <source>Change Likeness to the Start Picture</source>
        <translation>開始画像との近さを変更</translation>
    </message>
    <message>
        <source>The chosen model was not trained for this one.</source>
        <translation>選ばれたモデルはこれ用に訓練されていません。</translation>
    </message>
    <message>
        <source>Guided until</source>
        <translation>ガイダンスの終わり</translation>
    </message>
    <message>
        <source>Change Guided Steps</source>
        <translation>ガイドするステップを変更</translation>
    </message>
    <message>
        <source>Share of the steps that are guided. The steps after that take about half the time each. Far below 0.8, details get softer.</source>
        <translation>ガイダンスを効かせるステップの割合です。その後の各ステップは約半分の時間で済みます。0.8 を大きく下回ると細部が甘くなります。</translation>
    </message>
</context>
<context>
    <name>diorama::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Previews</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>グラフィックカード (CUDA)</translation>
    </message>
    <message>
        <source>Where pictures are painted. A graphics card is faster, and limited by its own memory.</source>
        <translation>画像を描く場所です。グラフィックカードは速いですが、そのメモリに制限されます。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <translation>自動 (%1)</translation>
    </message>
    <message>
        <source>Single (float32)</source>
        <translation>単精度 (float32)</translation>
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
        <translation>半精度ならメモリは半分で済みます。画像はほとんど変わりません。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>全コア</translation>
    </message>
    <message>
        <source>Fewer threads paint more slowly and leave room for other programs.</source>
        <translation>スレッドを減らすと遅くなりますが、ほかのプログラムに余裕ができます。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>The CLIP vocabulary that single-file Stable Diffusion checkpoints need: a tokenizer folder, or a bpe_simple_vocab file. The shipped model needs none.</source>
        <translation>単一ファイルの Stable Diffusion チェックポイントに必要な CLIP 語彙です。tokenizer フォルダーか bpe_simple_vocab ファイルを指定します。付属のモデルには不要です。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>CLIP vocabulary</source>
        <translation>CLIP 語彙</translation>
    </message>
    <message>
        <source>The engine has not started yet.</source>
        <translation>エンジンはまだ起動していません。</translation>
    </message>
    <message>
        <source>Found here: %1; libtorch %2.</source>
        <translation>検出: %1、libtorch %2。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Fast colour map</source>
        <translation>高速な色変換</translation>
    </message>
    <message>
        <source>Small decoder</source>
        <translation>小型デコーダー</translation>
    </message>
    <message>
        <source>Full decoder</source>
        <translation>完全なデコーダー</translation>
    </message>
    <message>
        <source>How previews are made. The full decoder shows every detail and costs the most time.</source>
        <translation>プレビューの作り方です。完全なデコーダーは細部まで見えますが最も時間がかかります。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>A preview at every so many steps; the last step always has one.</source>
        <translation>このステップ数ごとにプレビューします。最後のステップは必ず表示します。</translation>
    </message>
    <message>
        <source>Previews are skipped so that they take no more than this part of the render&apos;s time.</source>
        <translation>レンダリング時間のこの割合を超えないよう、プレビューを省きます。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>次回の起動時に反映されます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Show how long the window was busy (for bug reports)</source>
        <translation>ウィンドウの応答待ち時間を表示(不具合報告用)</translation>
    </message>
    <message>
        <source>Choose the Tokenizer Folder</source>
        <translation>tokenizer フォルダーを選択</translation>
    </message>
    <message>
        <source>Steps per preview</source>
        <translation>プレビューごとのステップ数</translation>
    </message>
    <message>
        <source> % of a render</source>
        <translation> %（レンダリング時間）</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>時間の上限</translation>
    </message>
</context>
<context>
    <name>diorama::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとキー</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;.</source>
        <translation>%1 はすでに「%2」に割り当てられています。</translation>
    </message>
</context>
<context>
    <name>diorama::StartBar</name>
    <message>
        <source>Only “%1” is painted anew in this picture.</source>
        <translation>この画像では「%1」だけを描き直します。</translation>
    </message>
    <message>
        <source>Renders start from this picture and change it by %1 %.</source>
        <translation>レンダリングはこの画像から始まり、%1 % 変えます。</translation>
    </message>
    <message>
        <source>Start From Noise</source>
        <translation>ノイズから始める</translation>
    </message>
    <message>
        <source>Forgets the start picture.</source>
        <translation>開始画像を使わないようにします。</translation>
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
        <translation>写真: %1。領域: %2。</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>見つかりません: %1</translation>
    </message>
</context>
<context>
    <name>diorama::SubjectsDock</name>
    <message>
        <source>Subjects</source>
        <translation>被写体</translation>
    </message>
    <message>
        <source>Drag a subject onto a box to have it painted there.</source>
        <translation>被写体を枠へドラッグすると、そこに描かれます。</translation>
    </message>
    <message>
        <source>Drop photos of somebody or something here, or press +.</source>
        <translation>人や物の写真をここにドロップするか、+ を押してください。</translation>
    </message>
    <message>
        <source>Add Subject</source>
        <translation>被写体を追加</translation>
    </message>
    <message>
        <source>Makes a subject from photos on disk. Several poses help the model.</source>
        <translation>ディスク上の写真から被写体を作ります。ポーズが複数あるとモデルの助けになります。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Makes a subject from the picture on the clipboard.</source>
        <translation>クリップボードの画像から被写体を作ります。</translation>
    </message>
    <message>
        <source>Put Into Selected Boxes</source>
        <translation>選択した枠に入れる</translation>
    </message>
    <message>
        <source>Has the subject painted in every selected box.</source>
        <translation>選択したすべての枠に被写体を描きます。</translation>
    </message>
    <message>
        <source>Delete Subject</source>
        <translation>被写体を削除</translation>
    </message>
    <message>
        <source>Removes the subject and its photos. Its boxes stay, without it.</source>
        <translation>被写体と写真を取り除きます。枠は残ります。</translation>
    </message>
    <message>
        <source>What you call it. The name is not used for painting.</source>
        <translation>あなたが付ける名前です。描画には使われません。</translation>
    </message>
    <message>
        <source>For example: cat</source>
        <translation>例: cat</translation>
    </message>
    <message>
        <source>What it is, in one or two English words. The model paints this kind of thing and follows the photos.</source>
        <translation>何であるかを英語一、二語で書きます。モデルはその種類のものを写真に合わせて描きます。</translation>
    </message>
    <message>
        <source>How closely the painted subject follows its photos. More keeps the likeness, less leaves room for the pose.</source>
        <translation>描かれる被写体が写真に従う度合いです。強いほど似て、弱いほどポーズが自由になります。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Class word</source>
        <translation>種類の語</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Photos of the subject</source>
        <translation>被写体の写真</translation>
    </message>
    <message>
        <source>The photos with their cut-outs; what is shaded red is not part of the subject. Double-click to mend a cut-out.</source>
        <translation>切り抜き付きの写真です。赤い部分は被写体に含まれません。ダブルクリックで切り抜きを直せます。</translation>
    </message>
    <message>
        <source>Add Photos</source>
        <translation>複数の写真を追加</translation>
    </message>
    <message>
        <source>Adds more photos of the same subject, best in other poses.</source>
        <translation>同じ被写体の写真を追加します。別のポーズがお勧めです。</translation>
    </message>
    <message>
        <source>Edit Cut-Out</source>
        <translation>切り抜きを編集</translation>
    </message>
    <message>
        <source>Opens the editor in which you mark what belongs to the subject.</source>
        <translation>被写体に含まれる部分を示すエディターを開きます。</translation>
    </message>
    <message>
        <source>Remove Photo</source>
        <translation>写真を外す</translation>
    </message>
    <message>
        <source>Takes the chosen photo out of the card.</source>
        <translation>選んだ写真をカードから外します。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is missing.</source>
        <translation>ファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>Choose Photos</source>
        <translation>写真を選択</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard.</source>
        <translation>クリップボードに画像がありません。</translation>
    </message>
    <message>
        <source>Pasted.png</source>
        <translation>貼り付け.png</translation>
    </message>
    <message>
        <source>Replace in All Boxes</source>
        <translation>すべての枠で置き換え</translation>
    </message>
    <message>
        <source>Puts another subject into every box that has this one.</source>
        <translation>この被写体のあるすべての枠に別の被写体を入れます。</translation>
    </message>
    <message>
        <source>Change Subject Strength</source>
        <translation>被写体の強さを変更</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Composes pictures from boxes, photos and words.</source>
        <translation>枠と写真と言葉から画像を構成します。</translation>
    </message>
    <message>
        <source>Print the milliseconds until the window is painted and answers, and quit.</source>
        <translation>ウィンドウが表示され応答するまでのミリ秒を表示して終了します。</translation>
    </message>
    <message>
        <source>Write pictures of the window and its dialogs into a folder, and quit.</source>
        <translation>ウィンドウとダイアログの画像をフォルダーに書き出して終了します。</translation>
    </message>
    <message>
        <source>Scenes to open.</source>
        <translation>開くシーン。</translation>
    </message>
</context>
</TS>
