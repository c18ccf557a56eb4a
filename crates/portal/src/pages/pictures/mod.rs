//! Pictures of what the person meets on their own device, drawn for this product.
//!
//! They are schematic on purpose: nobody's screens, icons or fonts are copied, and a new system version does not make
//! them wrong. All are decoration (`aria-hidden`): the caption beside each says the same in words. Colours come from
//! the style sheet, so that they follow the brand and the theme; shapes that repeat stand once a page, as symbols.
//! A test holds that a page carries only those of its own device.

mod cut;
mod done;
mod frames;
mod parts;
mod touch;
mod window;

use maud::{Markup, html};
use muster_domain::{browser::Seen, platform::Platform};
use muster_words::Key;

use crate::look::Look;

/// The kind of device that a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Drawn {
    /// An iPhone.
    Phone,
    /// An iPad.
    Tablet,
    /// A Mac, as a window on its screen.
    Window,
}

impl Drawn {
    /// What to draw for an invite's platform on the device in front; `None` where there are no pictures yet.
    pub(super) fn of(platform: Platform, seen: Seen, agent: &str) -> Option<Self> {
        match platform {
            // An iPad that says it is a Mac is the one that is left when the invite is for neither Mac nor phone.
            Platform::Ios if !agent.contains("iPhone") && matches!(seen, Seen::Ios | Seen::MacOrIpad) => {
                Some(Self::Tablet)
            }
            Platform::Ios => Some(Self::Phone),
            Platform::MacOs => Some(Self::Window),
            _ => None,
        }
    }

    /// By the name that a device gave itself when it enrolled.
    pub(super) fn of_model(model: &str) -> Option<Self> {
        if model.contains("iPhone") || model.contains("iPod") {
            Some(Self::Phone)
        } else if model.contains("iPad") {
            Some(Self::Tablet)
        } else if model.contains("Mac") {
            Some(Self::Window)
        } else {
            None
        }
    }

    /// Its name in classes and symbols.
    fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Tablet => "tablet",
            Self::Window => "window",
        }
    }
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scene {
    /// The browser asks whether the profile may be downloaded.
    Ask,
    /// It says that the profile was downloaded.
    Downloaded,
    /// The system's settings lead to the profile.
    Settings,
    /// The profile among others (on a Mac).
    Profiles,
    /// The profile itself, with its way to install.
    Install,
    /// The device's own passcode, or a Mac's password.
    Secret,
    /// Whether the organisation may manage the device.
    Trust,
    /// All done.
    Done,
    /// Work kept apart from what is private.
    Apart,
}

/// The shapes that a page's pictures share. Stands once, before the first of them.
pub(super) fn symbols(drawn: Drawn) -> Markup {
    html! {
        svg.vh aria-hidden="true" focusable="false" {
            (frames::symbol(drawn))
            (parts::symbols())
        }
    }
}

/// One picture, without its words.
pub(super) fn picture(drawn: Drawn, scene: Scene, look: &Look) -> Markup {
    let (width, height) = frames::size(drawn);
    let content = match (scene, drawn) {
        (Scene::Done, _) => done::done(drawn),
        (Scene::Apart, _) => done::apart(drawn),
        (_, Drawn::Window) => window::scene(scene, look),
        (_, Drawn::Phone | Drawn::Tablet) => touch::scene(drawn, scene, look),
    };
    html! {
        svg class={ "picture " (drawn.name()) } viewBox={ "0 0 " (width) " " (height) } aria-hidden="true"
            focusable="false" {
            (parts::shape(frames::id(drawn)))
            (content)
        }
    }
}

/// The organisation's name as a profile carries it.
fn name(look: &Look) -> String {
    match look.name() {
        Some(name) => name.to_owned(),
        None => look.say(Key::PageNameless),
    }
}

/// A picture with the words that it shows.
pub(super) fn figure(drawn: Drawn, scene: Scene, look: &Look, caption: &Markup) -> Markup {
    html! {
        figure {
            (picture(drawn, scene, look))
            figcaption { (caption) }
        }
    }
}

#[cfg(test)]
mod tests {
    use muster_words::Language;

    use super::*;

    fn drawing(drawn: Drawn, scene: Scene, organisation: &str) -> String {
        picture(drawn, scene, &Look::named(organisation, Language::ENGLISH)).into_string()
    }

    const SCENES: [Scene; 9] = [
        Scene::Ask,
        Scene::Downloaded,
        Scene::Settings,
        Scene::Profiles,
        Scene::Install,
        Scene::Secret,
        Scene::Trust,
        Scene::Done,
        Scene::Apart,
    ];

    #[test]
    fn a_picture_is_decoration_without_style_of_its_own_and_every_shape_it_uses_is_there() {
        for drawn in [Drawn::Phone, Drawn::Tablet, Drawn::Window] {
            let shapes = symbols(drawn).into_string();
            for scene in SCENES {
                let svg = drawing(drawn, scene, "Northwind Health");
                assert!(svg.contains(r#"aria-hidden="true""#), "{drawn:?} {scene:?}");
                assert!(!svg.contains("style=") && !svg.contains("<style"), "{svg}");
                assert!(!svg.contains("fill=\"#") && !svg.contains("stroke=\"#"), "{svg}");
                assert!(svg.len() < 3_000, "{drawn:?} {scene:?}: {} bytes", svg.len());
                for used in svg.split("href=\"#").skip(1) {
                    let id = used.split('"').next().unwrap();
                    assert!(
                        shapes.contains(&format!("id=\"{id}\"")),
                        "{drawn:?} {scene:?}: {id}"
                    );
                }
            }
        }
    }

    #[test]
    fn names_in_pictures_are_text_and_cut_to_their_place() {
        let hostile = r#"<script>alert(1)</script>"><b x='"#;
        let long = "Rindfleischetikettierungsüberwachungsgesellschaft mbH & Co. KG";
        for drawn in [Drawn::Phone, Drawn::Tablet, Drawn::Window] {
            let named = match drawn {
                Drawn::Window => Scene::Profiles,
                _ => Scene::Install,
            };
            let svg = drawing(drawn, named, hostile);
            assert!(
                svg.contains("&lt;script&gt;") && !svg.contains("<script"),
                "{svg}"
            );
            let svg = drawing(drawn, named, long);
            assert!(svg.contains("Rindfleisch") && svg.contains('…'), "{svg}");
            assert!(!svg.contains("gesellschaft"), "{svg}");
        }
    }

    #[test]
    fn long_words_on_buttons_are_squeezed_before_they_are_cut() {
        let german = Look::named("Northwind Health", Language::read("de").unwrap());
        let svg = picture(Drawn::Phone, Scene::Install, &german).into_string();
        let long = german.say(Key::ScreenInstall);
        assert!(
            svg.contains(&format!(r#"lengthAdjust="spacingAndGlyphs">{long}</text>"#)),
            "{svg}"
        );
        let svg = drawing(Drawn::Phone, Scene::Install, "Northwind Health");
        assert!(!svg.contains("textLength"), "what fits stays as it is: {svg}");
    }

    #[test]
    fn the_device_in_front_decides_what_is_drawn() {
        const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X)";
        const IPAD: &str = "Mozilla/5.0 (iPad; CPU OS 18_3 like Mac OS X)";
        const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15";
        for (platform, seen, agent, drawn) in [
            (Platform::Ios, Seen::Ios, IPHONE, Some(Drawn::Phone)),
            (Platform::Ios, Seen::Ios, IPAD, Some(Drawn::Tablet)),
            (Platform::Ios, Seen::Ios, MAC, Some(Drawn::Tablet)),
            (Platform::Ios, Seen::MacOrIpad, MAC, Some(Drawn::Tablet)),
            (Platform::Ios, Seen::Other, "", Some(Drawn::Phone)),
            (Platform::MacOs, Seen::MacOrIpad, MAC, Some(Drawn::Window)),
            (Platform::Windows, Seen::Windows, "", None),
            (Platform::Android, Seen::Android, "", None),
        ] {
            assert_eq!(Drawn::of(platform, seen, agent), drawn, "{platform:?} {agent}");
        }
        for (model, drawn) in [
            ("iPhone", Some(Drawn::Phone)),
            ("iPad Pro", Some(Drawn::Tablet)),
            ("MacBook Pro", Some(Drawn::Window)),
            ("iMac", Some(Drawn::Window)),
            ("", None),
        ] {
            assert_eq!(Drawn::of_model(model), drawn, "{model}");
        }
    }
}
