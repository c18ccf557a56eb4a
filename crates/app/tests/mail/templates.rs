//! What an admin writes, at its worst.

use muster_app::mail::{Look, MailTemplate, MailTemplateError, TextTemplate};
use muster_domain::{
    platform::Platform,
    template::{
        Block, Field, HeadingAttrs, Inline, Link, ListItem, MailContent, Mark, ParagraphAttrs, TextContent,
    },
};
use muster_words::Language;
use proptest::prelude::*;

use crate::data::{LINK, invite, look, visible_text};

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph {
        attrs: ParagraphAttrs::default(),
        content,
    }
}

fn mail(body: Vec<Block>) -> MailContent {
    MailContent {
        subject: vec![Inline::text("Subject")],
        preheader: Vec::new(),
        body,
    }
}

fn compile(content: &MailContent) -> Result<MailTemplate, MailTemplateError> {
    MailTemplate::compile(content, &look(), Language::ENGLISH)
}

#[test]
fn what_is_written_stands_there_as_written() {
    for words in [
        "<b>no markup</b> & no &amp; entity",
        "{{ no }} {% expression %} {user_name}",
        "<script>alert(1)</script>",
        "\"quotes\" and 'quotes'",
        "<!-- no comment -->",
        "]]> <mj-text>",
        "a  b",
    ] {
        let content = mail(vec![
            Block::Heading {
                attrs: HeadingAttrs { level: 2 },
                content: vec![Inline::text(words)],
            },
            paragraph(vec![Inline::text(words)]),
            Block::BulletList {
                content: vec![ListItem {
                    content: vec![paragraph(vec![Inline::text(words)])],
                }],
            },
            Block::Button {
                content: vec![Inline::text(words)],
            },
            Block::QrPanel {
                content: vec![paragraph(vec![
                    Inline::text(words),
                    Inline::field(Field::Passcode),
                ])],
            },
        ]);
        let rendered = compile(&content).unwrap().render(&invite(Platform::Ios)).unwrap();
        assert!(
            !rendered.html.contains("<script") && !rendered.html.contains("<b>no"),
            "{words}"
        );
        let squeezed = words.replace("  ", " ");
        let shown = visible_text(&rendered.html);
        assert_eq!(shown.matches(&squeezed).count(), 5, "{words}:\n{shown}");
        assert_eq!(
            rendered.text.replace('\n', " ").matches(&squeezed).count(),
            5,
            "{}",
            rendered.text
        );
    }
}

#[test]
fn a_paragraph_whose_field_has_no_value_is_left_out() {
    let content = mail(vec![
        paragraph(vec![Inline::text("Call "), Inline::field(Field::SupportPhone)]),
        paragraph(vec![Inline::text("Group "), Inline::field(Field::Group)]),
        paragraph(vec![Inline::text("Always")]),
    ]);
    let template = compile(&content).unwrap();
    let mut facts = invite(Platform::Ios);
    facts.support_phone.clear();
    facts.group.clear();
    let bare = template.render(&facts).unwrap();
    facts.group = "Field staff".to_owned();
    let full = template.render(&facts).unwrap();
    assert_eq!(bare.text, "Always\n");
    assert_eq!(full.text, "Group Field staff\n\nAlways\n");
    assert!(!bare.html.contains("Call") && !bare.html.contains("Group") && bare.html.contains("Always"));
    assert!(full.html.contains("Field staff") && !full.html.contains("Call"));
}

#[test]
fn a_line_of_a_text_goes_the_same_way() {
    let content = TextContent {
        body: vec![
            Inline::field(Field::Link),
            Inline::HardBreak,
            Inline::text("Passcode: "),
            Inline::field(Field::Passcode),
        ],
    };
    let template = TextTemplate::compile(&content).unwrap();
    let mut facts = invite(Platform::Ios);
    assert_eq!(
        template.render(&facts).unwrap(),
        format!("{LINK}\nPasscode: K7M4 9QXP")
    );
    facts.passcode.clear();
    assert_eq!(template.render(&facts).unwrap(), LINK);
}

#[test]
fn only_addresses_that_open_a_page_a_mail_or_a_call_are_links() {
    let with = |href: &str| {
        mail(vec![paragraph(vec![Inline::Text {
            text: "here".to_owned(),
            marks: vec![Mark::Link {
                attrs: Link {
                    href: href.to_owned(),
                },
            }],
        }])])
    };
    for href in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "https:evil",
        "https://",
        "//evil.example",
        "https://a.example/\"onclick=\"x",
        "https://a.example/ onclick=x",
        "java\nscript:alert(1)",
        "",
    ] {
        assert!(
            matches!(compile(&with(href)), Err(MailTemplateError::Content(_))),
            "{href}"
        );
    }
    for href in [
        "https://northwind.example/a?b=c&d=e",
        "mailto:it@northwind.example",
        "tel:+15550142",
    ] {
        let html = compile(&with(href))
            .unwrap()
            .render(&invite(Platform::Ios))
            .unwrap()
            .html;
        assert!(
            html.contains(&format!("href=\"{}\"", href.replace('&', "&amp;"))),
            "{href}"
        );
    }
}

#[test]
fn the_look_is_the_organisations() {
    let own = Look {
        organisation: "A <b>Company</b>".to_owned(),
        brand_colour: "#FFEE00".to_owned(),
        logo: None,
        footer: "A Company Ltd & Sons, 1 <High> Street".to_owned(),
        privacy_link: "https://a.example/privacy?a=b&c=d".to_owned(),
    };
    let template = MailTemplate::compile(
        &mail(vec![paragraph(vec![Inline::text("Hi")])]),
        &own,
        Language::ENGLISH,
    );
    let rendered = template.unwrap().render(&invite(Platform::Ios)).unwrap();
    assert!(!rendered.html.contains("<b>Company") && !rendered.html.contains("<High>"));
    assert!(rendered.html.contains("https://a.example/privacy?a=b&amp;c=d"));
    assert!(
        !rendered.html.contains("#FFEE00"),
        "yellow cannot be read on white"
    );
    assert!(
        rendered
            .text
            .ends_with("1 <High> Street\nhttps://a.example/privacy?a=b&c=d\n"),
        "{}",
        rendered.text
    );
    let none = Look {
        brand_colour: "red".to_owned(),
        ..own
    };
    assert!(matches!(
        MailTemplate::compile(&mail(Vec::new()), &none, Language::ENGLISH),
        Err(MailTemplateError::Colour)
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_words_become_structure(words in "[\\PC<>\"'&{}%#`*_\u{E000}\u{E001}\u{E002}\u{E100}]{1,60}") {
        let of = |words: &str| {
            let content = mail(vec![
                paragraph(vec![Inline::text(words), Inline::field(Field::UserName)]),
                Block::Button { content: vec![Inline::text(words)] },
            ]);
            compile(&content).unwrap().render(&invite(Platform::Ios)).unwrap()
        };
        let count = |html: &str| ['<', '>', '"'].map(|c| html.matches(c).count());
        let rendered = of(&format!("x{words}"));
        prop_assert_eq!(count(&rendered.html), count(&of("x").html));
        let private = |c: char| ('\u{E000}'..='\u{F8FF}').contains(&c);
        prop_assert!(!rendered.html.contains(private) && !rendered.text.contains(private));
    }
}
