//! Outline icons, drawn in the text's colour. All are decoration: the words beside them say the same.

use maud::{Markup, PreEscaped};

macro_rules! icon {
    ($name:ident, $paths:literal) => {
        pub(super) fn $name() -> Markup {
            PreEscaped(
                concat!(
                    r#"<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" "#,
                    r#"stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" "#,
                    r#"aria-hidden="true" focusable="false">"#,
                    $paths,
                    "</svg>"
                )
                .to_owned(),
            )
        }
    };
}

icon!(
    envelope,
    r#"<path d="M3 9.5 12 4l9 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5z"/><path d="m3 10 9 6 9-6"/>"#
);
icon!(
    lock,
    r#"<rect x="5" y="11" width="14" height="9.5" rx="2"/><path d="M8 11V7.5a4 4 0 0 1 8 0V11"/><circle cx="12" cy="15.7" r="1"/>"#
);
icon!(
    question,
    r#"<circle cx="12" cy="12" r="9"/><path d="M9.6 9.3a2.5 2.5 0 1 1 3.6 2.5c-.8.4-1.2 1-1.2 1.9"/><path d="M12 16.8v.01"/>"#
);
icon!(chevron, r#"<path d="m6 9.5 6 6 6-6"/>"#);
icon!(forward, r#"<path class="onward" d="m9.5 6 6 6-6 6"/>"#);
icon!(
    shield,
    r#"<path d="M12 3.5 5 6v5.5c0 4.5 3 7.8 7 9 4-1.2 7-4.5 7-9V6z"/><path d="m9 12 2.2 2.2L15.2 10"/>"#
);
icon!(
    hourglass,
    r#"<path d="M7 3.5h10M7 20.5h10M8 3.5v3.3c0 1 .4 1.9 1.2 2.5L12 12l2.8-2.7c.8-.6 1.2-1.5 1.2-2.5V3.5M8 20.5v-3.3c0-1 .4-1.9 1.2-2.5L12 12l2.8 2.7c.8.6 1.2 1.5 1.2 2.5v3.3"/>"#
);
icon!(
    barred,
    r#"<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>"#
);
icon!(
    tick,
    r#"<circle cx="12" cy="12" r="8.5"/><path d="m8.5 12.2 2.5 2.5 4.7-5"/>"#
);
icon!(
    warning,
    r#"<path d="M12 4 2.8 19.5h18.4z"/><path d="M12 10v4.5M12 17v.01"/>"#
);
icon!(
    devices,
    r#"<rect x="3" y="5" width="12" height="9" rx="1.5"/><path d="M2 18h9"/><rect x="14" y="9" width="7" height="12" rx="1.5"/>"#
);
icon!(
    gear,
    r#"<circle cx="12" cy="12" r="2.5"/><circle cx="12" cy="12" r="6.3"/><path d="M12 3v2.7M12 18.3V21M3 12h2.7M18.3 12H21M5.6 5.6l2 2M16.4 16.4l2 2M18.4 5.6l-2 2M7.6 16.4l-2 2"/>"#
);
icon!(
    download,
    r#"<path d="M12 4v11M7.5 11 12 15.5 16.5 11M4.5 15.5v3a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5v-3"/>"#
);
icon!(
    life_ring,
    r#"<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.5"/><path d="m6 6 3.5 3.5M14.5 14.5 18 18M18 6l-3.5 3.5M9.5 14.5 6 18"/>"#
);
icon!(
    globe,
    r#"<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.6 2.5 3.9 5.3 3.9 8.5s-1.3 6-3.9 8.5c-2.6-2.5-3.9-5.3-3.9-8.5S9.4 6 12 3.5"/>"#
);
icon!(
    eye,
    r#"<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/><path class="shut" d="m4 4 16 16"/>"#
);
icon!(done, r#"<path d="m6 12.5 4 4L18 8"/>"#);
