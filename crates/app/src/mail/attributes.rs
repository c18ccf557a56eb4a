//! What stands between quotes.

use std::cell::RefCell;

/// Values of attributes, of MJML's elements and of HTML within them. They are put in after mrml has done its work: it writes attributes as Rust writes strings in
/// debug output, with `\u{…}` for marks, signs of Hindi and much else.
#[derive(Default)]
pub(super) struct Attributes(RefCell<Vec<String>>);

impl Attributes {
    /// A name that stands for the value. `escaped` is as it is to stand between quotes.
    pub fn name(&self, escaped: String) -> String {
        let mut values = self.0.borrow_mut();
        values.push(escaped);
        format!("x-attribute-{}-x", values.len() - 1)
    }

    /// Puts the values in the places of their names.
    pub fn put_in(&self, html: String) -> String {
        self.0
            .borrow()
            .iter()
            .enumerate()
            .fold(html, |html, (at, value)| {
                html.replace(&format!("x-attribute-{at}-x"), value)
            })
    }
}
