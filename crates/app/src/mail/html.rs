//! The HTML part: blocks to MJML, MJML to HTML that mail programs understand, styles inlined. Done once per template.

use css_inline::CSSInliner;
use mrml::prelude::{parser::ParserOptions, render::RenderOptions};
use muster_domain::{
    template::{Block, Field, Inline, ListItem, MailContent},
    text::initials,
};
use muster_words::{Direction, Key, Language, Marks, text};

use super::{
    attributes::Attributes,
    clean::{escape_html, one_line},
    colour::BrandColour,
    error::MailTemplateError,
    inline,
    look::Look,
    pattern::{QR_CID, mark, optional},
    style::{HEAD, style},
};

/// The whole document, with marks where fields stand.
///
/// # Errors
/// A colour that is none; what the libraries refuse.
pub(super) fn document(
    content: &MailContent,
    look: &Look,
    language: Language,
) -> Result<String, MailTemplateError> {
    let sheet = Sheet {
        look,
        language,
        brand: look.brand()?,
        rtl: language.direction() == Direction::RightToLeft,
        attributes: Attributes::default(),
    };
    let describe = |error: &dyn std::fmt::Display| MailTemplateError::Mjml(error.to_string());
    let mjml = sheet.mjml(content);
    let parsed = mrml::parse_with_options(&mjml, &ParserOptions::default()).map_err(|e| describe(&e))?;
    let options = RenderOptions {
        disable_comments: true,
        social_icon_origin: None,
        // By default some fonts come from Google: remote content, which a mail must not have.
        fonts: std::collections::HashMap::new(),
    };
    let html = parsed.element.render(&options).map_err(|e| describe(&e))?;
    let html = sheet.attributes.put_in(html);
    CSSInliner::options()
        .inline_style_tags(true)
        // Dark mode and narrow screens are media queries; they only work in the head.
        .keep_style_tags(true)
        .load_remote_stylesheets(false)
        .build()
        .inline(&html)
        .map_err(MailTemplateError::Styles)
}

struct Sheet<'a> {
    look: &'a Look,
    language: Language,
    brand: BrandColour,
    /// Written from right to left.
    rtl: bool,
    attributes: Attributes,
}

impl Sheet<'_> {
    fn mjml(&self, content: &MailContent) -> String {
        let (start, dir) = match self.rtl {
            true => ("right", "rtl"),
            false => ("left", "ltr"),
        };
        let title = escape_html(&inline::plain(&content.subject));
        let preview = match inline::plain(&content.preheader) {
            blank if blank.trim().is_empty() => String::new(),
            words => format!("<mj-preview>{}</mj-preview>", escape_html(&words)),
        };
        format!(
            "<mjml lang=\"{tag}\" dir=\"{dir}\"><mj-head><mj-title>{title}</mj-title>{preview}\
             <mj-attributes>\
             <mj-all font-family=\"Inter, -apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif\" />\
             <mj-text font-size=\"16px\" line-height=\"24px\" color=\"#12181e\" padding=\"0px\" align=\"{start}\" />\
             <mj-section padding=\"0px 40px\" background-color=\"#ffffff\" direction=\"{dir}\" /><mj-column padding=\"0px\" direction=\"{dir}\" />\
             </mj-attributes><mj-style>{style}</mj-style><mj-raw>{HEAD}</mj-raw></mj-head>\
             <mj-body width=\"600px\" background-color=\"#f2f4f5\" css-class=\"page\">\
             {edge}{mark}{body}{foot}{edge}</mj-body></mjml>",
            tag = self.language.tag(),
            style = style(self.brand),
            edge = EDGE,
            mark = self.organisation(start),
            body = self.body(&content.body, start),
            foot = self.foot(),
        )
    }

    /// The logo, or the tile with the first letters; and the name.
    fn organisation(&self, start: &str) -> String {
        let name = match one_line(&self.look.organisation) {
            blank if blank.is_empty() => text(self.language, Key::FieldOrganisationUnknown, &[], Marks::None),
            name => name,
        };
        let (colour, name_html) = (self.brand.under_white(), escape_html(&name));
        let inner = match &self.look.logo {
            Some(logo) => format!(
                "<mj-image css-class=\"logo\" src=\"cid:{cid}\" alt=\"{alt}\" width=\"{width}px\" height=\"{height}px\" align=\"{start}\" padding=\"0px\" />",
                cid = self.attributes.name(escape_html(&logo.cid)),
                alt = self.attributes.name(name_html.clone()),
                width = logo.width,
                height = logo.height,
            ),
            None => format!(
                "<mj-text css-class=\"brand\"><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\
                 <td width=\"32\" valign=\"top\"><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\
                 <td width=\"32\" height=\"32\" align=\"center\" valign=\"middle\" bgcolor=\"{colour}\" style=\"width:32px;height:32px;border-radius:7px;background-color:{colour};color:#ffffff;font-size:14px;line-height:32px;font-weight:700\" aria-hidden=\"true\">{initials}</td>\
                 </tr></table></td>\
                 <td class=\"brand\" valign=\"middle\" style=\"padding-{start}:10px;font-size:18px;line-height:24px;font-weight:600;color:{colour}\"><span dir=\"auto\">{name_html}</span></td>\
                 </tr></table></mj-text>",
                initials = escape_html(&initials(&name)),
            ),
        };
        format!(
            "<mj-section css-class=\"sheet gutter\" border-radius=\"12px 12px 0px 0px\" padding=\"32px 40px 24px\"><mj-column>{inner}</mj-column></mj-section>"
        )
    }

    fn body(&self, blocks: &[Block], start: &str) -> String {
        let mut out = String::new();
        let mut run = String::new();
        for block in blocks {
            match block {
                Block::Button { content } => {
                    flush(&mut out, &mut run);
                    section(&mut out, &self.button(content, start));
                }
                Block::QrPanel { content } => {
                    flush(&mut out, &mut run);
                    out.push_str(&self.panel(content, start));
                }
                Block::HorizontalRule => {
                    flush(&mut out, &mut run);
                    section(
                        &mut out,
                        "<mj-divider css-class=\"rule\" border-width=\"1px\" border-color=\"#e6e9ec\" padding=\"8px 0px 20px\" />",
                    );
                }
                _ => run.push_str(&self.words(block)),
            }
        }
        flush(&mut out, &mut run);
        out
    }

    /// Headings, paragraphs and lists, as HTML within one cell.
    fn words(&self, block: &Block) -> String {
        match block {
            Block::Heading { attrs, content } => {
                let (level, size) = match attrs.level {
                    1 => (1, "font-size:24px;line-height:32px"),
                    2 => (2, "font-size:19px;line-height:27px"),
                    _ => (3, "font-size:16px;line-height:24px"),
                };
                self.line(
                    &format!("h{level}"),
                    "",
                    &format!("margin:0 0 8px;{size};font-weight:600"),
                    content,
                )
            }
            Block::Paragraph { attrs, content } if attrs.quiet => self.line(
                "p",
                "quiet",
                "margin:0 0 10px;font-size:14px;line-height:21px;color:#5f6b77",
                content,
            ),
            Block::Paragraph { content, .. } => self.line("p", "", "margin:0 0 14px", content),
            Block::BulletList { content } => self.list("ul", content),
            Block::OrderedList { content } => self.list("ol", content),
            _ => String::new(),
        }
    }

    fn line(&self, tag: &str, class: &str, style: &str, content: &[Inline]) -> String {
        let words = inline::html(content, self.brand, &self.attributes);
        if words.is_empty() {
            return String::new();
        }
        let class = match class {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        optional(&format!("<{tag}{class} style=\"{style}\">{words}</{tag}>"))
    }

    fn list(&self, tag: &str, items: &[ListItem]) -> String {
        let side = if self.rtl { "right" } else { "left" };
        let items: String = items
            .iter()
            .map(|item| {
                let words: Vec<String> = item
                    .content
                    .iter()
                    .filter_map(|block| match block {
                        Block::Paragraph { content, .. } => {
                            Some(inline::html(content, self.brand, &self.attributes))
                        }
                        _ => None,
                    })
                    .collect();
                optional(&format!(
                    "<li style=\"margin:0 0 6px\">{}</li>",
                    words.join("<br />")
                ))
            })
            .collect();
        format!("<{tag} style=\"margin:0 0 14px;padding:0;padding-{side}:24px\">{items}</{tag}>")
    }

    fn button(&self, content: &[Inline], start: &str) -> String {
        let colour = self.brand.under_white();
        // Marks of style have no place in a button; a field is put in as it is.
        let words: String = content
            .iter()
            .map(|piece| match piece {
                Inline::Text { text, .. } => escape_html(text),
                Inline::Field { attrs, .. } => mark(attrs.name),
                Inline::HardBreak => " ".to_owned(),
            })
            .collect();
        format!(
            "<mj-button css-class=\"button\" href=\"{link}\" rel=\"noopener noreferrer\" align=\"{start}\" background-color=\"{colour}\" color=\"#ffffff\" border=\"1px solid {colour}\" border-radius=\"8px\" font-size=\"16px\" line-height=\"24px\" font-weight=\"600\" inner-padding=\"13px 28px\" padding=\"6px 0px 20px\">{words}</mj-button>",
            link = self.attributes.name(mark(Field::Link)),
        )
    }

    fn panel(&self, content: &[Block], start: &str) -> String {
        let mut words = String::new();
        for block in content {
            let Block::Paragraph { attrs, content } = block else {
                continue;
            };
            let (class, style) = match attrs.quiet {
                true => (
                    "quiet",
                    "margin:0 0 6px;font-size:13px;line-height:20px;color:#5f6b77",
                ),
                false => (
                    "middling",
                    "margin:0 0 8px;font-size:15px;line-height:22px;color:#44505b",
                ),
            };
            words.push_str(&self.line("p", class, style, content).replace(
                inline::PASSCODE_STYLE,
                // Typed from a screen across the table.
                "white-space:nowrap;letter-spacing:0.065em;font-size:28px;line-height:36px;color:#12181e",
            ));
        }
        let alt = escape_html(&text(self.language, Key::MailQrAlt, &[], Marks::None));
        let alt = self.attributes.name(alt);
        let qr = self.attributes.name(QR_CID.to_owned());
        // The words come first in the source, for those who hear the mail, and the picture stands where lines begin.
        let direction = if self.rtl { "ltr" } else { "rtl" };
        format!(
            "<mj-wrapper css-class=\"sheet gutter\" padding=\"8px 40px 20px\" background-color=\"#ffffff\">\
             <mj-section css-class=\"box\" border=\"1px solid #d8dde2\" border-radius=\"12px\" padding=\"16px\" direction=\"{direction}\">\
             <mj-column width=\"60%\" vertical-align=\"middle\"><mj-text css-class=\"ink\">{words}</mj-text></mj-column>\
             <mj-column width=\"40%\" vertical-align=\"middle\"><mj-image css-class=\"qr\" src=\"cid:{qr}\" alt=\"{alt}\" width=\"180px\" align=\"{start}\" border-radius=\"8px\" padding=\"0px\" /></mj-column>\
             </mj-section></mj-wrapper>"
        )
    }

    /// The organisation's own foot, and the end of the sheet.
    fn foot(&self) -> String {
        let mut lines = Vec::new();
        let footer = one_line(&self.look.footer);
        if !footer.is_empty() {
            lines.push(escape_html(&footer));
        }
        let privacy = self.look.privacy_link.trim();
        if !privacy.is_empty() {
            lines.push(format!(
                "<a class=\"brand\" href=\"{href}\" rel=\"noopener noreferrer\" style=\"color:{colour}\">{words}</a>",
                href = self.attributes.name(escape_html(privacy)),
                colour = self.brand.under_white(),
                words = escape_html(&text(self.language, Key::MailPrivacyLink, &[], Marks::None)),
            ));
        }
        let words = match lines.is_empty() {
            true => String::new(),
            false => format!(
                "<mj-text css-class=\"ink\"><p class=\"quiet\" style=\"margin:6px 0 0;font-size:13px;line-height:20px;color:#5f6b77\">{}</p></mj-text>",
                lines.join(" · ")
            ),
        };
        format!(
            "<mj-section css-class=\"sheet gutter\" border-radius=\"0px 0px 12px 12px\" padding=\"0px 40px 22px\"><mj-column>{words}</mj-column></mj-section>"
        )
    }
}

const EDGE: &str = "<mj-section background-color=\"#f2f4f5\" css-class=\"edge\"><mj-column><mj-spacer height=\"24px\" /></mj-column></mj-section>";

fn section(out: &mut String, inner: &str) {
    out.push_str(&format!(
        "<mj-section css-class=\"sheet gutter\"><mj-column>{inner}</mj-column></mj-section>"
    ));
}

fn flush(out: &mut String, run: &mut String) {
    if !run.is_empty() {
        let words = std::mem::take(run);
        section(out, &format!("<mj-text css-class=\"ink\">{words}</mj-text>"));
    }
}
