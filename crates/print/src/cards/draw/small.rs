//! A card of an eighth of a page, for a pocket.

use super::{
    card::Measures,
    elastic::{Elastic, LEAST},
    typed,
};
use crate::cards::grid::MM;

pub(super) const SMALL: Measures = Measures {
    margin: 5.5 * MM,
    gap: 1.5 * MM,
    // The least is still read from a hand's breadth: with the usual links its modules have 0.7 mm.
    code: Elastic::new(35.0 * MM, 28.5 * MM),
    logo: (38.0 * MM, Elastic::new(9.0 * MM, 6.0 * MM)),
    banner: None,
    bar: (8.0 * MM, 2.0),
    above_bar: Elastic::new(8.0, 3.0),
    below_bar: Elastic::new(7.0, 3.0),
    title: Elastic::new(9.5, 6.5),
    heading: Elastic::new(7.5, 6.0),
    name: Elastic::new(16.0, 9.0),
    above_steps: Elastic::new(4.0, 2.0),
    between_steps: Elastic::new(1.5, 0.5),
    step: Elastic::new(7.5, 6.0),
    indent: 10.0,
    around_typed: Elastic::new(8.0, 4.0),
    typed: typed::Measures {
        inset: 7.5,
        pad: Elastic::new(3.4, 2.5),
        radius: 4.0,
        label: Elastic::new(6.0, LEAST),
        value: Elastic::new(13.0, 12.0),
        gap: 6.0,
    },
    typed_spans: true,
    link: Elastic::new(6.5, LEAST),
    small: Elastic::new(6.5, LEAST),
    above_small: Elastic::new(4.0, 2.5),
    line: 0.5,
};
