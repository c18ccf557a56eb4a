//! What profiles look like, letter by letter.

use crate::stage::{profile, ways};

#[test]
fn profiles_look_like_this() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, (way, family)) in [
            "corporate-iphone",
            "corporate-mac-supervised",
            "personal-ipad",
            "account-iphone",
            "account-mac",
        ]
        .into_iter()
        .zip(ways())
        {
            let bytes = profile(way, family).to_plist().unwrap();
            insta::assert_snapshot!(name, String::from_utf8(bytes).unwrap());
        }
    });
}
