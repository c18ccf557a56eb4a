//! A card of half a page: to be handed out, and to look good on a desk.

use super::{card::Measures, elastic::Elastic, typed};
use crate::cards::grid::MM;

pub(super) const LARGE: Measures = Measures {
    margin: 14.0 * MM,
    gap: 5.0 * MM,
    code: Elastic::new(62.0 * MM, 46.0 * MM),
    logo: (62.0 * MM, Elastic::new(15.0 * MM, 12.0 * MM)),
    banner: Some(Elastic::new(20.0, 10.0)),
    bar: (14.0 * MM, 3.2),
    above_bar: Elastic::new(0.0, 0.0),
    below_bar: Elastic::new(10.8, 7.0),
    title: Elastic::new(17.0, 10.0),
    heading: Elastic::new(12.5, 9.0),
    name: Elastic::new(28.0, 15.0),
    above_steps: Elastic::new(14.0, 8.0),
    between_steps: Elastic::new(6.0, 3.0),
    step: Elastic::new(12.0, 9.0),
    indent: 20.0,
    around_typed: Elastic::new(14.0, 8.0),
    typed: typed::Measures {
        inset: 13.0,
        pad: Elastic::new(6.0, 4.0),
        radius: 6.0,
        label: Elastic::new(8.5, 7.5),
        value: Elastic::new(21.0, 18.0),
        gap: 10.0,
    },
    typed_spans: false,
    link: Elastic::new(9.0, 7.0),
    small: Elastic::new(9.0, 7.0),
    above_small: Elastic::new(7.0, 5.0),
    line: 0.6,
};
