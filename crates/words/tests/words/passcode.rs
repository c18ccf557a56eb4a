//! An invite that a directory opens has no passcode: only what is said where there is one speaks of it.

use muster_words::{Key, Language, Marks, text};

/// What each language calls a passcode, in small letters.
const CALLED: [(&str, &[&str]); 12] = [
    ("ar", &["رمز الدعوة", "رمز دعوت", "رمزها"]),
    ("de", &["einmalcode"]),
    ("en", &["passcode"]),
    ("es", &["código de acceso"]),
    ("fr", &["code d’accès"]),
    ("hi", &["आमंत्रण कोड"]),
    ("it", &["codice di accesso"]),
    ("ja", &["確認コード"]),
    ("nl", &["eenmalige code"]),
    ("pl", &["jednorazow"]),
    ("pt", &["código de acesso"]),
    ("zh-Hans", &["验证码"]),
];

/// Where there is a passcode, or where the one of the device is meant.
fn may_speak_of_it(key: Key) -> bool {
    let id = key.id();
    let begins = ["passcode-", "welcome-", "sees-", "screen-", "apple-"];
    begins.iter().any(|begin| id.starts_with(begin))
        || matches!(
            key,
            Key::MailInvitePasscode
                | Key::TextCode
                | Key::TextPasscode
                | Key::DeviceScan
                | Key::SignInPasscodeRight
                | Key::SignInThen
                | Key::SignInPasscodeFirst
                | Key::SignInHavePasscode
                | Key::DeadLockedMore
                | Key::AskedNewPasscode
                | Key::AskedFoundIt
                | Key::ShortCodeLead
                | Key::AccountLead
                | Key::AccountWrong
        )
}

#[test]
fn nothing_speaks_of_a_passcode_where_an_invite_may_have_none() {
    for language in Language::all() {
        let (_, called) = CALLED
            .iter()
            .find(|(tag, _)| *tag == language.tag())
            .expect("every language calls it something");
        let speaks = |key: Key| {
            let said = text(language, key, &[], Marks::None).to_lowercase();
            called.iter().any(|name| said.contains(name))
        };
        assert!(speaks(Key::PasscodeLabel), "{language:?}");
        let wrong: Vec<&str> = Key::ALL
            .iter()
            .filter(|key| !may_speak_of_it(**key) && speaks(**key))
            .map(|key| key.id())
            .collect();
        assert!(wrong.is_empty(), "{language:?}: {wrong:?}");
    }
}
