# 日本語（ja）
#
# 訳語をそろえるために:
# - invite = 招待、enroll = 登録（する）、set up = セットアップ（する）、device management = デバイス管理
# - passcode（招待に記載のコード）= 確認コード。「パスコード」はiPhoneなどのロックを解除するコードだけに使う（screen-、sees-）。
# - profile = プロファイル、work profile（Android）= 仕事用プロファイル、link = リンク、IT team / IT department = IT部門
# - verified = 本人確認済み、administrator = 管理者、private = 個人（用）の
# - 文体は「です・ます」。招待された人と招待した人の名前には「さん」を付ける。$sender は部門名のこともあるので、メールと
#   SMSでは「（確認先：…）」のように、敬称の要らない形で置く。
# - 英数字と日本語の間、差し込む値の前後には空白を入れない。「：」「？」「（）」は全角、数字は半角。
# - システムのボタンや設定の名前は「」で囲み、そのシステムの日本語表示のとおりに書く。

## Language

language-own-name = 日本語
language-english-name = Japanese
language-direction = ltr
language-dates = ja

## Dates

# 2026年3月24日火曜日 18:00（CET）。「まで」「に」などが後に続く。
dates-moment = { $date }{ $weekday } { $time }（{ $zone }）
dates-unknown = 不明な日時

## Fields

field-device-platform =
    { $platform ->
        [android] Androidデバイス
        [ios] iPhoneまたはiPad
        [macos] Mac
        [windows] Windows PC
       *[neutral] デバイス
    }
field-owned-by =
    { $ownership ->
        [personal] ご本人
       *[corporate] 組織
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] 仕事用アカウントのパスワードも必要です。
       *[directory] 仕事用アカウントのパスワードが必要です。
    }
# アドレスの一部と間違えられないよう、ここだけ前後に空白を入れる。
field-support-both = { $phone } または { $email }
field-organisation-unknown = 所属組織
field-sender-unknown = IT部門

## Mail

mail-qr-alt = リンクのQRコード。画像が表示されない場合は、このメールのリンクをご利用ください。
mail-privacy-link = プライバシー
mail-test-mark = [テスト]
mail-test-note = これはサンプルデータを使ったテストです。記載の内容では何も開きません。

mail-invite-subject = { $device_platform }を仕事用にセットアップしてください – { $organisation }
mail-invite-preheader = デバイス1台に1回だけ使えます。{ $expires_on }まで有効です。
mail-invite-hello = { $user_name }さん、こんにちは。
mail-invite-open = お使いの{ $device_platform }を仕事用にセットアップするための招待を、{ $organisation }からお送りします。セットアップすると、組織のデバイス管理に接続されます。セットアップするデバイスで、次のリンクを開いてください。
mail-invite-button = デバイスをセットアップ
mail-invite-opens = { $portal_host }が開きます
mail-invite-scan = 別の機器でお読みの場合は、セットアップするデバイスのカメラをこのコードに向けてください。
mail-invite-passcode = ページで、次の1回限りの確認コードを入力してください。
mail-invite-expires = このリンクは、デバイス1台に1回だけ使えます。{ $expires_on }まで有効です。
mail-invite-owned = 所有者：{ $owned_by }
mail-invite-before = 何かがインストールされる前に、{ $organisation }がデバイスで何を見ることができ、何をすることができるかを、ページで説明します。
mail-invite-unexpected = お心当たりがない場合は、何もする必要はありません。リンクと、ページで入力を求められる情報がなければ、この招待は誰にも使えませんので、ほかの人には伝えないでください。このメールが本物かどうか疑わしいときは、普段お使いの連絡方法でご確認ください（確認先：{ $sender }）。
mail-stuck = お困りのときは、こちらにご連絡ください：{ $support_contact }
mail-link = リンク：{ $link }

mail-reminder-subject = リマインダー：{ $device_platform }を仕事用にセットアップしてください – { $organisation }
mail-reminder-open = お使いの{ $device_platform }を仕事用にセットアップするための、{ $organisation }からの招待がまだ使われていません。セットアップは数分で終わります。セットアップするデバイスで、次のリンクを開いてください。

mail-enrolled-subject = { $device_platform }のセットアップが完了しました – { $organisation }
mail-enrolled-heading = デバイスのセットアップが完了しました
mail-enrolled-open = お使いの{ $device_platform }が、{ $organisation }のデバイス管理に接続されました。ほかに必要な操作はありません。
mail-enrolled-unexpected = お心当たりがない場合は、すぐにご連絡ください：{ $support_contact }

mail-expired-subject = 招待の有効期限が切れました – { $organisation }
mail-expired-open = お使いの{ $device_platform }をセットアップするための招待は、使われないまま有効期限（{ $expires_on }）を過ぎました。リンクはもう使えません。
mail-expired-again = 今からセットアップをご希望の場合は、新しい招待をご依頼ください（依頼先：{ $sender }）。

mail-by-myself-subject = デバイスをセットアップするためのコード – { $organisation }
mail-by-myself-heading = このデバイスをセットアップ
mail-by-myself-open = デバイスのカメラをこのコードに向けるか、デバイスで下のアドレスを開いてください。
mail-by-myself-expires = このコードは1回だけ使えます。{ $expires_on }まで有効です。

mail-self-enrollment-subject = ご本人の名義でデバイスがセットアップされました – { $organisation }
mail-self-enrollment-open = ご本人によるサインインの後、デバイス（{ $device_platform }）がセットアップされました。このデバイスは、{ $organisation }のデバイス管理に接続されています。

## Text
## 1通は70文字ごとに分かれる。リンクの直後には何も置かない。

text-invite = 【{ $organisation }】{ $device_platform }をセットアップしてください：{ $link }
text-reminder = 【{ $organisation }】{ $device_platform }がまだセットアップされていません：{ $link }
text-by-myself = 【{ $organisation }】このデバイスをセットアップ：{ $link }
text-code = 確認コード：{ $passcode }
text-passcode = 【{ $organisation }】確認コード（1回限り）：{ $passcode } リンクはメールにあります。
text-enrolled = 【{ $organisation }】{ $device_platform }のセットアップが完了しました。
text-self-enrollment = 【{ $organisation }】ご本人の名義で{ $device_platform }がセットアップされました。
text-not-you = お心当たりがない場合：{ $support_contact }
text-expired = 【{ $organisation }】招待の期限が切れました。再依頼先：{ $sender }


## Forms

# 文頭でも文中でも同じ形。
form-organisation = { $organisation ->
    [unnamed] 所属組織
   *[named] { $organisation }
}
form-organisation-first = { $organisation ->
    [unnamed] 所属組織
   *[named] { $organisation }
}
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhoneまたはiPad
    [android-phone] Androidスマートフォン
    [android-tablet] Androidタブレット
    [android] Androidデバイス
    [mac] Mac
    [windows] Windows PC
   *[device] デバイス
}
# 冠詞がないので form-device と同じ。
form-a-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhoneまたはiPad
    [android-phone] Androidスマートフォン
    [android-tablet] Androidタブレット
    [android] Androidデバイス
    [mac] Mac
    [windows] Windows PC
   *[device] デバイス
}

## Portal: what every page has

page-nameless = デバイスの登録
page-title = { $title } · { $organisation }
page-title-error = エラー：{ $title }
page-trial = 試用ネットワーク
page-trial-more = このページは暗号化されていません。試用であると知らされている場合だけ、先に進んでください。
page-expires = この招待の有効期限：{ $moment }
page-help-phone = お困りのときは、お電話ください：{ $phone }
page-help-email = お困りのときは、メールをお送りください：{ $email }
page-help-both = お困りのときは、お電話（{ $phone }）またはメール（{ $email }）でご連絡ください
page-step = ステップ{ $current }（全{ $steps }ステップ）
page-language = 言語
page-language-form = このページの言語

## Portal: the field for the passcode

passcode-label = 確認コード（1回限り）
passcode-paste = 貼り付け
passcode-hint = 英字と数字で8文字です。大文字と小文字は区別されません。
button-continue = 続ける

## Portal: the page that an invite's link opens

welcome-title = { form-device }を仕事用にセットアップ
welcome-lead = { $invitee }さん、こんにちは。{ $sender }さんから、この{ form-device }を{ form-organisation }の管理対象にするための招待が届いています。ご本人であることを確認するため、招待に記載された確認コードを入力してください。
welcome-lead-no-sender = { $invitee }さん、こんにちは。この{ form-device }を{ form-organisation }の管理対象にするための招待が届いています。ご本人であることを確認するため、招待に記載された確認コードを入力してください。
welcome-lead-no-invitee = { $sender }さんから、この{ form-device }を{ form-organisation }の管理対象にするための招待が届いています。ご本人であることを確認するため、招待に記載された確認コードを入力してください。
welcome-lead-nobody = この{ form-device }を{ form-organisation }の管理対象にするための招待が届いています。ご本人であることを確認するため、招待に記載された確認コードを入力してください。
welcome-new-passcode = 新しい確認コードを送ってもらう
welcome-unreadable = 確認コードが正しい形になっていません。英字と数字で8文字です。この入力は回数に数えられません。
welcome-wrong = 確認コードが違います。
# 残りが1回でもこのまま正しい。
welcome-wrong-left = { $left ->
   *[other] 確認コードが違います。あと{ $left }回間違えると、この招待はロックされます。
}
welcome-where = 確認コードはどこにありますか？
welcome-where-mail = このページへのリンクが届いたメッセージに、K7M4 9QXPのように4文字ずつ2つに分けて記載されています。リンクがメールで届き、そこに確認コードがない場合は、SMSをご確認ください。
welcome-where-screen = 招待を画面で見せてもらっている場合は、スキャンするコードの横に確認コードが表示されています。
welcome-unexpected = この招待に心当たりがありません
welcome-unexpected-more = その場合は、確認コードを入力しないでください。先に進まないかぎりデバイスには何も起こらず、招待は自動的に無効になります。この招待のことを{ form-organisation }にお知らせください。

## Portal: the link was opened on the wrong device

device-title = この招待は{ form-device }で開いてください
device-why = この招待は{ form-a-device }用です。このページは別の種類のデバイスで開かれたため、ここから先には進めません。招待は未使用のままです。
device-neutral-title = この招待はスマートフォン、タブレット、Mac、Windows PCのいずれかで開いてください
device-neutral-why = この招待は、Androidデバイス、iPhone、iPad、Mac、またはWindows PC用です。このコンピュータはどれにも当たらないため、ここから先には進めません。招待は未使用のままです。
device-scan = そのデバイスのカメラでこのコードをスキャンし、招待に記載された確認コードをそのデバイスで入力してください。
device-scan-sign-in = そのデバイスのカメラでこのコードをスキャンし、そのデバイスで仕事用アカウントにサインインしてください。
device-scan-other = そのデバイスで招待のメッセージを開くか、セットアップするスマートフォンまたはタブレットでこのコードをスキャンしてください。
device-code = この招待のリンクのQRコード
device-message = そのデバイスで招待のメッセージを開き、リンクをたどってください。
device-perhaps = デスクトップ用サイトを表示する設定のブラウザでは、デバイスの種類がわかりません。これが正しいデバイスであれば、先に進んでください。
device-on-android = Androidデバイスを使っています
device-on-ipad = iPadを使っています
device-on-mac = Macを使っています
device-ipad-title = iPadをお使いですか？
device-ipad-why = この招待はiPhoneまたはiPad用です。iPadはWebサイトにMacと名乗るため、お尋ねしています。
device-ipad-scan = Macをお使いの場合は、iPhoneまたはiPadのカメラでこのコードをスキャンしてください。

## Portal: the link was opened inside another app

in-app-title = この招待は{ $browser }で開いてください
in-app-why = このページは{ $app }アプリの中で開かれています。デバイスのセットアップは{ $browser }でしかできません。また、ここで入力した内容は、アプリを閉じると失われます。招待は未使用のままです。
in-app-why-unnamed = このページは別のアプリの中で開かれています。デバイスのセットアップは{ $browser }でしかできません。また、ここで入力した内容は、アプリを閉じると失われます。招待は未使用のままです。
in-app-menu = メニュー（多くの場合は⋯、⋮、またはコンパスのマーク）を探し、「{ $browser }で開く」または「ブラウザで開く」を選んでください。
in-app-copy = または、このアドレスをコピーして{ $browser }に貼り付けてください。
in-app-address = この招待のアドレス
in-app-copy-button = コピー
in-app-copied = コピーしました
in-app-stay = このままここで続ける

## Portal: signing in with a work account

sign-in-heading = 仕事用アカウントでサインイン
sign-in-lead = ご本人であることを確認するため、仕事用アカウントでサインインしてください。職場のコンピューターで使っているアカウントです。
sign-in-invited = { $sender }さんが{ $invitee }さんにこの招待を送りました。
sign-in-passcode-right = 確認コードは正しいものです
sign-in-then = 確認コードの後に、仕事用アカウントでサインインします。
sign-in-choose = お使いの仕事用アカウントはどれですか？
sign-in-name = ユーザー名またはメールアドレス
sign-in-password = パスワード
sign-in-show = パスワードを表示
sign-in-hint = パスワードを確認するのは、お客様の組織のディレクトリだけです。ここには保存されません。
sign-in-button = サインイン
sign-in-with = { $directory }でサインイン
sign-in-going = { $directory }へ移動します
sign-in-go-on = { $directory }へ進む
sign-in-none = 現在、ここではサインインできません。後でもう一度お試しいただくか、IT担当者にお知らせください。
sign-in-wrong = サインインできませんでした。ユーザー名とパスワード、および招待されたアカウントかどうかを確認してください。
sign-in-left = { $left ->
   *[other] あと{ $left }回間違えると、次の時刻までサインインが停止します：{ $moment }
}
sign-in-none-left = 今回はここまでです。次の時刻までサインインが停止します：{ $moment }
sign-in-sure = どちらも間違いないはずなのに、サインインできない
sign-in-sure-more = ここやほかの場所で間違いが続くと、アカウントがロックされないよう、それ以降は送信されません。先に仕事用のパソコンなどほかの場所でサインインするか、30分お待ちください。
sign-in-password-over = パスワードの有効期限が切れているか、変更が必要です。いつもの方法で変更してから、お戻りください。
sign-in-account-closed = 現在、このアカウントは使用できません。IT担当者にお問い合わせください。
sign-in-passcode-first = 確認コードをもう一度入力してください。入力から時間がたったか、別のブラウザで入力されました。
sign-in-other-person = これは別の人のアカウントです
sign-in-other-person-more = サインインしましたが、この招待は別の方へのものです。招待された方のアカウントでサインインしてください。
sign-in-another-account = 別のアカウントを使う
sign-in-declined = サインインしていません
sign-in-declined-more = サインインが中止されました。何も変更されていません。もう一度お試しいただけます。
sign-in-again = もう一度サインインしてください
sign-in-again-more = 時間がかかりすぎたか、別のブラウザで開始されたか、このページが2回開かれました。何も変更されていません。
sign-in-unavailable = 組織のサインインが応答していません
sign-in-unavailable-more = お使いのデバイスやパスワードに問題はありません。数分後にもう一度お試しください。続く場合は、IT担当者にお知らせください。
sign-in-not-set-up = 設定が正しくないため、待っても解決しません。IT担当者にお知らせください。理由は記録に残っています。
sign-in-not-allowed = このアカウントでは利用できません
sign-in-not-allowed-more = サインインしましたが、このページはお客様に公開されていません。IT担当者に招待を依頼してください。
sign-in-no-invite = お客様への招待はありません
sign-in-no-invite-more = サインインしましたが、このデバイスで使えるお客様への招待はありません。IT担当者に依頼してください。
sign-in-back = もう一度試す
sign-in-unexpected = その場合は、サインインしないでください。先に進まないかぎりデバイスには何も起こらず、招待は自動的に無効になります。この招待のことをIT担当者にお知らせください。
sign-in-have-passcode = 確認コードを使う
sign-in-have-account = 仕事用アカウントでサインインする

## Portal: self enrollment

self-title = デバイスを仕事用にセットアップ
self-lead = 仕事用アカウントでサインインし、デバイスの種類を選んで、デバイスに表示される手順に従ってください。
self-wrong = サインインできませんでした。ユーザー名とパスワード、および仕事用アカウントかどうかを確認してください。
self-offered = セットアップできるもの
self-not-here-yet = ここではまだセットアップできません。IT担当者にお問い合わせください。
self-choose = このデバイスはどれですか？
self-choose-lead = 組織がデバイスで確認・操作できる内容は、この選択で決まります。内容は下でお読みいただけます。
self-mine = { $what }（自分のもの）
self-from-work = { $what }（組織のもの）
self-not-offered = この中から1つ選んでください。
self-other-device = このコンピューターまたはデバイスは、ここではセットアップできません
self-elsewhere = ほかのデバイスの場合は、そのデバイスでこのアドレスを開いてください
self-code = このページのアドレスのQRコード
self-closed = 招待がないと、ここではデバイスをセットアップできません
self-closed-more = このページは公開されていません。IT担当者に招待を依頼してください。
self-nothing-yet = ここではまだ何もセットアップできません
self-nothing-yet-more = このページは組織が準備しているところです。ここでお待ちいただいても使えるようにはなりません。いつ使えるようになるか、または招待について、IT担当者にお問い合わせください。
self-too-many = これ以上デバイスをセットアップできません
self-too-many-more = お1人あたりの上限（{ $limit }台）に達しています。古いデバイスを削除できるか、IT担当者にお問い合わせください。
self-no-address = ディレクトリにメールアドレスが登録されていません
self-no-address-more = デバイスのセットアップに必要です。IT担当者に登録を依頼してください。

## Poster

poster-title = デバイスを仕事用にセットアップ
poster-scan = スマートフォンやタブレットのカメラでコードを読み取るか、アドレスを入力してください。
poster-sign-in = 仕事用アカウントでサインインします。
poster-follow = デバイスの種類を選び、画面の手順に従います。
poster-before = インストールの前に、組織が確認・操作できる内容がページで説明されます。

## Portal: the terms of use

terms-title = 利用規約
terms-lead = { form-organisation-first }では、このデバイスを設定する前に、この規約を読んで同意していただく必要があります。
terms-accept = 同意する
terms-recorded = 同意は、バージョン{ $version }として日時とともに記録されます。同意しない場合は、このページを閉じてください。何も設定されません。

## Portal: after the passcode

steps-verified = 本人確認済み：{ $invitee }さん
steps-verified-unnamed = 本人確認済み
steps-three = あと3ステップです
steps-two = あと2ステップです
steps-stay = このページを開いたままにしてください。自動的に先へ進みます。
steps-follow = この{ form-device }で操作してください。
steps-come-back = この{ form-device }で操作してから、このページを再読み込みしてください。
# $why は今のところ英語の文。
steps-obstacle = { $head }{ $why }。システムのアップデートなどで解決したら、新しいプロファイルをダウンロードしてください。
steps-obstacle-head = このデバイスは登録できませんでした：
steps-obstacle-title = このデバイスはまだ設定されていません
obstacle-too-old = システムは{ $system } { $version }ですが、{ $least }以降が必要です
obstacle-no-version = { $system }のバージョンを確認できません
obstacle-kind = この種類のデバイスには対応していません
obstacle-certificate = プロファイルが証明書の更新前に作成されたものです
obstacle-too-many = お客様が設定できるデバイスの上限（{ $limit }台）に達しています
obstacle-other = 理由はIT担当者が確認できます
steps-waiting = 本人確認が済みました
steps-not-yet = この種類のデバイスについては、IT担当者による準備がまだ終わっていません。準備が終わるまで登録できません。
steps-not-yet-ask = 今は、これ以上していただくことはありません。いつ準備が終わるかは、IT担当者にお問い合わせください。
steps-not-yet-stay = このブラウザでは本人確認済みの状態が続きます。リンクを保管し、再開の連絡があったら、{ $moment }までにここで開いてください。
steps-look-again = もう一度確認
steps-next = この後の流れ
steps-other-device = この種類のデバイスは登録できません。セットアップするデバイス用の招待をご依頼ください。
steps-was = 完了：
steps-download = プロファイルをダウンロード
steps-served = プロファイルをダウンロードしました。2番目のステップに進んでください。
steps-gone = ダウンロード済みです。見当たらない場合は、新しいプロファイルをダウンロードしてください。
steps-done = 完了
steps-done-more = これ以降、{ form-organisation-first }がデバイスを確認できるようになり、仕事に必要なものをセットアップします。
steps-connect = PCを接続
steps-connect-more = このページのボタンを使うか、「設定」を開いてください。このPCの管理者が操作する必要があります。
steps-sign-in = 開いたページで確認
steps-sign-in-more = そのページにも{ form-organisation }の名前が表示されます。
steps-work-profile = セットアップを開始
steps-work-profile-more = このページのボタンをタップしてください。Androidのセットアップ画面が開きます。
steps-accept = 仕事用プロファイルを作成
steps-accept-more = Androidに表示される内容を読み、同意してください。個人用のアプリはそのまま変わりません。
steps-reset = デバイスをリセット
steps-reset-more = 組織のデバイスは、最初の画面からセットアップします。リセットするとすべて消去されるため、必要なものは保存しておいてください。
steps-first-screen = 最初の画面でコードをスキャン
steps-first-screen-more = 最初の画面の同じ場所を、コードを求められるまで6回タップしてください。コードは{ form-organisation-first }が提示します。

## Portal: the steps on an iPhone, an iPad and a Mac

apple-download = プロファイルをダウンロード
apple-download-touch = このページの一番下のボタンをタップしてください。
apple-download-mac = このページの一番下のボタンをクリックしてください。Safari以外のブラウザをお使いの場合は、その後、ダウンロードしたファイルenrollment.mobileconfigを開いてください。
apple-caption-ask = 確認画面が出たら、「{ $allow }」をタップします。
apple-caption-close = 次に「{ $close }」をタップします。
apple-caption-ask-mac = Safariの確認画面が出たら、「{ $allow }」をクリックします。
apple-caption-downloaded-mac = Macに「{ $downloaded }」と表示されます。
apple-install = 「設定」でインストール
apple-install-mac = 「システム設定」でインストール
apple-way = 「設定」を開き、上のほうにある「プロファイルがダウンロードされました」をタップしてください。見当たらない場合は、次の順に進んでください：
apple-way-mac = 「システム設定」を開き、次の順に進んでください：
apple-tap-profile = 「{ form-organisation }」をタップし、「インストール」をタップしてください。
apple-click-profile = 「{ form-organisation }」をダブルクリックし、「インストール」をクリックしてください。
apple-older-mac = macOS 13および14では、「プライバシーとセキュリティ」＞「プロファイル」です。macOS 12では、「システム環境設定」＞「プロファイル」です。
apple-soon = すぐに操作してください。プロファイルは15分間有効ですが、{ form-device }からはそれより早く消えます。
apple-soon-mac = すぐに操作してください。プロファイルは15分間有効です。
apple-caption-settings = 「設定」で「{ $downloaded }」をタップします。
apple-caption-install = 右上の「{ $install }」をタップします。
apple-caption-unlock = 招待の確認コードではなく、この{ form-device }のロックを解除するコードを入力します。
apple-caption-trust = もう一度「インストール」をタップし、「{ $trust }」をタップします。
apple-caption-settings-mac = 「一般」を選び、「{ $management }」を選びます。
apple-caption-profiles-mac = 「{ form-organisation }」をダブルクリックします。
apple-caption-install-mac = 「{ $install }」をクリックし、確認します。
apple-caption-password-mac = このMacの管理者のパスワードを入力するか、Touch IDを使います。
apple-done-more = これ以降、{ form-organisation-first }がこの{ form-device }を確認できるようになり、仕事に必要なもののセットアップを始めます。数分かかることがあります。
apple-caption-done = このページに、完了したことが表示されます。

## Portal: words on the screens of devices

screen-ask = このWebサイトは構成プロファイルをダウンロードしようとしています。
screen-ask-mac = このWebサイトでダウンロードを許可しますか？
screen-ignore = 無視
screen-allow = 許可
screen-cancel = キャンセル
screen-close = 閉じる
screen-ok = OK
screen-install = インストール
screen-install-mac = インストール…
screen-trust = 信頼
screen-downloaded = プロファイルがダウンロードされました
screen-enter-passcode = パスコードを入力
screen-remote-management = リモート管理
screen-settings = 設定
screen-system-settings = システム設定
screen-general = 一般
screen-vpn-management = VPNとデバイス管理
screen-device-management = デバイス管理
screen-windows-settings = 設定
screen-windows-accounts = アカウント
screen-windows-access = 職場または学校にアクセスする

## Portal: the profile

profile-served = プロファイルはダウンロード済みです
profile-served-lead = プロファイルは1回しか使えないため、同じものを再びお渡しすることはありません。まだデバイスにある場合は、「設定」で続けてください。見当たらない場合は、新しいプロファイルをダウンロードしてください。その時点で、前のプロファイルは使えなくなります。
profile-again = 新しいプロファイルをダウンロード
profile-steps = 手順を表示
profile-waiting = プロファイルはまだ準備できていません

## Portal: help, on the page with the steps

stuck = うまくいかないとき
stuck-nothing = ボタンを押しても何も起こらない
stuck-nothing-touch = このページをSafariで開いてください。ほかのブラウザや、ほかのアプリの中で開いたページからは、プロファイルが「設定」に渡らないことがあります。「無視」を選んだ場合は、新しいプロファイルをダウンロードしてください。
stuck-nothing-mac = 「ダウンロード」フォルダでenrollment.mobileconfigを探して開いてください。見当たらない場合は、新しいプロファイルをダウンロードしてください。
stuck-lost = プロファイルが見つからない
stuck-lost-touch = プロファイルは「設定」に数分間しか残りません。「一般」＞「VPNとデバイス管理」を確認してください。iOSおよびiPadOS 14以前では「一般」＞「プロファイル」です。見当たらない場合は、新しいプロファイルをダウンロードしてください。
stuck-lost-mac = 「システム設定」で、「一般」＞「デバイス管理」（macOS 15以降）、または「プライバシーとセキュリティ」＞「プロファイル」（macOS 13および14）を確認してください。見当たらない場合は、新しいプロファイルをダウンロードしてください。
stuck-failed = 「プロファイルのインストールに失敗しました」
stuck-failed-more = 多くの場合は、プロファイルのダウンロードから15分を過ぎたか、より新しいプロファイルがあることが原因です。新しいプロファイルをダウンロードし、すぐにインストールしてください。ネットワークに接続していないとき、日付と時刻が正しくないとき、この{ form-device }のシステムが{ form-organisation }の許可するものより古いとき、または{ form-device }がすでに管理されているときにも失敗します。
stuck-again = 新しいプロファイルはどこでダウンロードできますか？
stuck-again-more = このページの一番下のボタンからです。最初のプロファイルをダウンロードすると、ボタンの名前が「新しいプロファイルをダウンロード」に変わります。新しいものをダウンロードすると、最初のプロファイルは使えなくなります。設定に2つ表示される場合は、古いほうを削除してください。
stuck-wrong = このデバイスではなかった
stuck-wrong-more = その場合は、ここでは何もインストールしないでください。招待は1台のデバイスと1つのブラウザ用です。もう一方のデバイス用の新しい招待を{ form-organisation }にご依頼ください。
stuck-else = そのほか
stuck-else-more = 画面に何が表示されているかを添えて、{ form-organisation }のIT部門にお問い合わせください。

## Portal: the device has enrolled

enrolled-title = 完了しました
enrolled-lead = この{ $model }は、{ form-organisation }の管理対象になりました。
enrolled-lead-unnamed = このデバイスは、{ form-organisation }の管理対象になりました。
enrolled-next = この後の流れ
enrolled-next-more = { form-organisation }がこのデバイスのために用意したものは、オンラインになっている間に自動的に届きます。多くの場合、数分以内です。アプリのインストール前に確認を求められることがあります。まだ何も用意されていないこともあり、その場合は特に変化はありません。
enrolled-close = このページは閉じてかまいません。この招待をもう一度使うことはできません。
enrolled-look = デバイスでの確認場所
enrolled-look-more = この場所で、{ form-organisation }が何を管理しているかを確認できます。管理を解除することもできます。解除すると、このデバイスを管理していないことが{ form-organisation }にわかります。

## Portal: links that no longer lead on

dead-expired = この招待は有効期限が切れています
dead-expired-more = 招待には期限があり、この招待はその期限を過ぎました。
dead-revoked = この招待は取り消されました
dead-revoked-more = 使われる前に、{ form-organisation }の管理者が取り消しました。
dead-used = この招待はすでに使われています
dead-used-device = この招待ですでにデバイスがセットアップされています。1つの招待は1台のデバイス専用です。
dead-elsewhere = この招待は別のブラウザで続きます
dead-elsewhere-more = ご本人がそちらで始めた場合は、そのブラウザでリンクをもう一度開いて続けてください。このデバイスの別のアプリ、メールアプリ内の画面、または別のデバイスかもしれません。
dead-elsewhere-lost = そちらに戻れない場合は、ここで新しい招待を依頼して、最初からやり直してください。
dead-not-you = 心当たりがない場合は、IT担当者にお知らせください。
dead-superseded = 新しい招待があります
dead-superseded-more = その後に新しいメッセージが送られ、このリンクは新しいリンクに置き換わりました。最新の招待のメッセージを探し、そのリンクをたどってください。
dead-chosen-again = 別のウィンドウで選び直されました
dead-chosen-again-more = そのため、ここでの選択は無効になりました。そちらで続けるか、もう一度選んでください。
dead-choose-anew = もう一度選ぶ
dead-locked = この招待はロックされています
dead-locked-more = { $tries ->
   *[other] 間違った確認コードが{ $tries }回入力されました。安全のため、正しい確認コードを入力しても、この招待はもう開けません。
}
dead-verified-here = このブラウザでは、別の招待で本人確認が済んでいます。{ $link }
dead-go-on = その招待で続ける
dead-ask = 新しい招待を依頼
dead-ask-more = { form-organisation }の管理者が依頼を確認し、判断します。
dead-asked = 新しい招待を依頼しました
dead-asked-more = { form-organisation-first }に依頼が届いています。認められると、新しいメッセージが届きます。このリンクは今のままです。
dead-declined = ご依頼は認められませんでした
dead-from-session = 新しい招待を依頼するには、メッセージのリンクをもう一度開いてください。

## Portal: after asking for a new invite or passcode

asked-title = 依頼を送りました
asked-new-invite = 新しい招待の依頼が{ form-organisation-first }に届いています。認められると、新しいリンクが記載された新しいメッセージが届きます。それまで、何もする必要はありません。
asked-new-passcode = 確認コードがお手元にないことが{ form-organisation-first }に伝わりました。依頼が認められると、新しいリンクと確認コードが記載された新しいメッセージが届き、今のリンクは無効になります。
asked-found-it = 確認コードが見つかった場合は：{ $link }
asked-back = 招待に戻る
asked-lives = この招待はまだ使えます
asked-lives-more = 新しい招待は必要ありません。お手元の招待で続けてください。
asked-go-on = 続ける

## Portal: the first page of the site, for whoever comes without a link

home-title = デバイスの登録
home-lead = ここでは、デバイスを{ form-organisation }の管理対象として登録します。登録は招待から始まります。
home-invited = 招待を受け取った方
home-invited-more = セットアップするデバイスでメッセージのリンクを開いてください。ページで求められるものはメッセージに書かれていますので、お手元にご用意ください。
home-short = 短縮リンクを見せてもらった方
home-short-more = リンクのコードを入力
home-none = 招待をお持ちでない方
home-none-more = { form-organisation }のIT部門に招待をご依頼ください。招待がなければ始められません。

## Portal: where the code of a short link is typed

short-code-title = リンクのコードを入力
short-code-lead = コードは、招待が表示されている画面の短縮リンクで、/m/の後にあります。確認コードはこの次に入力します。
short-code-label = 短縮リンクのコード
short-code-hint = 英字と数字で8文字です。大文字と小文字は区別されません。
short-code-unreadable = コードが正しい形になっていません。英字と数字で8文字です。

## Portal: signing in by a work account

account-title = サインインして、デバイスを仕事用にセットアップ
account-lead = ご本人であることを{ form-organisation }に示すため、仕事用のメールアドレスと、そのアドレスに届いた招待の確認コードを入力してください。
account-email = 仕事用のメールアドレス
account-hint = 招待に記載された、英字と数字の8文字です。大文字と小文字は区別されません。
account-wrong = このアドレス宛ての招待に、この確認コードと一致するものはありません。最新の招待を確認し、両方とももう一度入力してください。
account-no-invite = 招待がお手元にありませんか？
account-no-invite-more = { form-organisation }のIT部門に招待をご依頼になり、届いたらここに戻ってください。それまで、デバイスには何も起こりません。
account-next = この後の流れ
account-next-more = デバイスで、Appleの仕事用アカウントでのサインインと、仕事用領域の管理の許可を求められます。その後、デバイスが登録されます。
account-not-ready = Appleデバイスを登録できるようになる前に、{ form-organisation-first }の側でまだ準備が必要です。招待は引き続き使えます。連絡があったら、ここに戻ってください。
account-too-old = このデバイスには、バージョン{ $least }以降のシステムが必要です。アップデートしてから、もう一度サインインしてください。
account-not-offered = この組織では、Appleデバイスの登録がまだ設定されていません。

## Portal: pages that say one thing

plain-not-found = ページが見つかりません
plain-not-found-more = 招待のリンクから来られた場合は、リンクが途中で切れている可能性があります。メッセージからもう一度開くか、リンク全体をコピーしてください。短縮リンクは短い間しか使えません。
plain-limited = 試行回数が多すぎます
plain-limited-seconds = { $count ->
   *[other] 招待を保護するため、このネットワークからはしばらく操作できません。{ $count }秒後にもう一度お試しください。
}
plain-limited-minutes = { $count ->
   *[other] 招待を保護するため、このネットワークからはしばらく操作できません。{ $count }分後にもう一度お試しください。
}
plain-limited-hours = { $count ->
   *[other] 招待を保護するため、このネットワークからはしばらく操作できません。{ $count }時間後にもう一度お試しください。
}
plain-limited-account-seconds = { $count ->
   *[other] アカウントを保護するため、このアカウントではしばらくサインインできません。{ $count }秒後にもう一度お試しください。
}
plain-limited-account-minutes = { $count ->
   *[other] アカウントを保護するため、このアカウントではしばらくサインインできません。{ $count }分後にもう一度お試しください。
}
plain-limited-account-hours = { $count ->
   *[other] アカウントを保護するため、このアカウントではしばらくサインインできません。{ $count }時間後にもう一度お試しください。
}
plain-limited-until = 次の時刻から、もう一度お試しいただけます：{ $moment }
plain-trouble = こちらの側で問題が起きました
plain-trouble-more = 操作に問題があったわけではありません。招待は未使用のままです。少し待ってから、リンクをもう一度開いてください。
plain-foreign = このフォームは別のページから送られました
plain-foreign-more = 安全のため、このサイト自身のページからのフォームだけを受け付けています。招待のリンクを開き、そこから進んでください。
plain-unreadable = 読み取れませんでした
plain-unreadable-more = 招待のリンクをもう一度開き、ページで求められるものだけを入力してください。
plain-method = ここではその操作はできません
plain-method-more = 招待のリンクをブラウザで開いてください。
plain-no-session = 先に招待を開いてください
plain-no-session-more = このブラウザでは本人確認が済んでいないか、その有効期間が終わっています。本人確認をしたブラウザで、招待のリンクを開いてください。

## Portal: what the organisation can and cannot see
## 各項目は「…ができること」「…ができないこと」に続くので、動詞の終止形で終える。約束の範囲を英語より広くも狭くもしない。

sees-question = { form-organisation }が見ることのできるもの、できないもの
sees-can = { form-organisation-first }ができること
sees-cannot = { form-organisation-first }ができないこと
sees-when = これが始まるのはデバイスが登録されたときで、それより前ではありません。デバイスに何が設定されているかは、いつでもお尋ねいただけます。
sees-depends = 何が管理されるかはデバイスによって異なります。内容を読むには、セットアップするデバイスで招待を開いてください。

sees-account-whole = Appleの仕組みでは、仕事用のものは分けて保管されます。仕事用のアプリとデータは専用の領域に置かれ、組織はその領域を管理します。
sees-account-can-apps = 仕事用のアプリとそのデータを見て管理し、すべてを一度に削除する
sees-account-can-facts = デバイスの種類とシステムのバージョンを確認する
sees-account-can-settings = 仕事用の設定（アカウント、Wi-Fi、仕事用アプリのVPN、証明書、いくつかの制限）をインストールする
sees-account-can-passcode = デバイスにパスコードを設定するよう求める
sees-account-cannot-private = 個人用のアプリ、写真、メッセージ、通話、メール、Webの閲覧状況を見る
sees-account-cannot-identify = デバイスのシリアル番号など、変わることのない識別子を確認する
sees-account-cannot-place = デバイスがどこにあるかを確認する
sees-account-cannot-erase = デバイスを消去する、またはパスコードを解除する（削除できるのは仕事用の領域だけです）

sees-ios-personal-whole = この種類のセットアップでは、デバイス全体が管理されます。仕事用の領域が別に作られることはありません。
sees-ios-personal-can-facts = デバイスの機種、名前、シリアル番号その他の識別子、システムのバージョン、ストレージとバッテリー、画面ロックと暗号化がオンになっているかを確認する
sees-ios-personal-can-settings = デバイスにある構成プロファイルの名前を確認し、設定（メールアカウント、Wi-Fi、VPN、証明書、制限）をインストールする
sees-ios-personal-can-apps = 仕事用のアプリをインストールし、組織がインストールしたアプリをそのデータとともに削除する
sees-ios-personal-can-traffic = 通信が組織のVPNまたはWi-Fiを経由するときに、どのサイトやサービスに接続しているかを確認する
sees-ios-personal-cannot-private = メッセージ、写真、個人のメール、通話を見る
sees-ios-personal-cannot-apps = どの個人用アプリが入っているかを確認する
sees-ios-personal-cannot-place = デバイスがどこにあるかを確認する
sees-ios-personal-cannot-erase = デバイスを消去またはロックする（個人のデバイスでは、組織はこれらの権限を放棄します）

sees-ios-corporate-whole = このデバイスは組織のもので、デバイス全体が管理されます。
sees-ios-corporate-can-facts = 機種、名前、シリアル番号、電話番号とネットワークアドレス、システムのバージョン、ストレージとバッテリー、インストールされているアプリと構成プロファイルを確認する
sees-ios-corporate-can-settings = 設定、制限、アプリをインストールし、削除する
sees-ios-corporate-can-erase = デバイスをロックする、パスコードを解除する、中身をすべて含めて消去する
sees-ios-corporate-can-traffic = 通信が組織のVPN、Wi-Fi、またはフィルタを経由するときに、どのサイトやサービスに接続しているかを確認する
sees-ios-corporate-cannot-private = このセットアップを通じて、メッセージや写真を見る、または通話を聞く

sees-mac-personal-whole = この種類のセットアップでは、Mac全体が管理されます。仕事用の領域が別に作られることはありません。
sees-mac-personal-can-facts = Macの機種、名前、シリアル番号その他の識別子、システムのバージョン、ストレージ、ディスクの暗号化とファイアウォールがオンになっているかを確認する
sees-mac-personal-can-settings = Macにある構成プロファイルの名前を確認し、設定（メールアカウント、Wi-Fi、VPN、証明書、制限）をインストールする
sees-mac-personal-can-software = ソフトウェアをインストールする（ソフトウェアは、開発元が組み込んだことを実行できます。何がなぜインストールされているかをお尋ねください）
sees-mac-personal-cannot-erase = このセットアップを通じて、Macを消去またはロックする（個人のデバイスでは、組織はこれらの権限を放棄します）
sees-mac-personal-cannot-apps = このセットアップを通じて、個人用アプリの一覧を取得する

sees-mac-corporate-whole = このMacは組織のもので、Mac全体が管理されます。
sees-mac-corporate-can-facts = 機種、名前、シリアル番号とネットワークアドレス、システムのバージョン、ストレージ、セキュリティ設定、インストールされているアプリと構成プロファイルを確認する
sees-mac-corporate-can-settings = 設定、制限、ソフトウェアをインストールし、削除する
sees-mac-corporate-can-erase = Macをロックし、中身をすべて含めて消去する
# 英語は「見ないものがあると思ってはならない」。見出しに合わせ「保証する」とする（ほかの -cannot-trust も同じ）。
sees-mac-corporate-cannot-trust = このMacに組織から見えないものがあると保証する（組織のMacとして扱ってください）

sees-windows-personal-whole = この種類のセットアップでは、PC全体が管理されます。仕事用の領域が別に作られることはありません。
sees-windows-personal-can-facts = 機種、名前、シリアル番号、Windowsのエディションとバージョン、ディスクの暗号化がオンになっているかを確認する
sees-windows-personal-can-settings = 画面ロック、更新、暗号化、実行できるものなどについてのポリシーを設定する
sees-windows-personal-can-software = ソフトウェアをインストールする（ソフトウェアは、開発元が組み込んだことを実行できます。何がなぜインストールされているかをお尋ねください）
sees-windows-personal-can-erase = 組織がインストールしたものを削除する（技術的にはPCのリセットもできます）
sees-windows-personal-cannot-private = このセットアップだけを通じて、ファイル、メール、ブラウザの履歴を開く

sees-windows-corporate-whole = このPCは組織のもので、PC全体が管理されます。
sees-windows-corporate-can-facts = 機種、名前、シリアル番号、Windowsのエディションとバージョン、インストールされているアプリを確認する
sees-windows-corporate-can-settings = ポリシーを設定し、ソフトウェアをインストールおよび削除する
sees-windows-corporate-can-erase = PCをロックし、中身をすべて含めてリセットする
sees-windows-corporate-cannot-trust = このPCに組織から見えないものがあると保証する（組織のPCとして扱ってください）

sees-android-personal-whole = Androidの仕組みでは、仕事用のものは分けて保管されます。専用のアプリとデータを持つ仕事用プロファイルがあり、組織はそのプロファイルを管理します。
sees-android-personal-can-apps = 仕事用プロファイル内のアプリとデータを見て管理し、プロファイルを中身ごと削除する
sees-android-personal-can-facts = 機種、Androidのバージョン、デバイスが安全な状態か（画面ロックの有無など）を確認する
sees-android-personal-can-lock = 一定の強度の画面ロックを求める
sees-android-personal-can-traffic = 仕事用アプリのネットワーク通信を確認する
sees-android-personal-cannot-private = 個人用のアプリ、写真、メッセージ、通話、Webの閲覧状況を見る
sees-android-personal-cannot-place = デバイスがどこにあるかを確認する（仕事用アプリが求め、ご自身が許可した場合を除きます）
sees-android-personal-cannot-erase = デバイスを消去する（削除できるのは仕事用プロファイルだけです）

sees-android-corporate-whole = このデバイスは組織のもので、デバイス全体が管理されます。
sees-android-corporate-can-facts = 機種、シリアル番号、電話番号、Androidのバージョン、インストールされているアプリを確認する
sees-android-corporate-can-apps = アプリをインストール、削除、ブロックし、制限を設定する
sees-android-corporate-can-erase = デバイスをロックし、中身をすべて含めて消去する
sees-android-corporate-can-traffic = ネットワーク通信を記録し、紛失が報告されたときにデバイスの場所を調べる
sees-android-corporate-cannot-trust = このデバイスに組織から見えないものがあると保証する（組織のデバイスとして扱ってください）
