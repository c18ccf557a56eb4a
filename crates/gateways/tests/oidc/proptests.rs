//! Whatever comes in, it is read or refused.

use muster_gateways::directory::oidc::{Callback, Pending};
use proptest::prelude::*;
use secrecy::ExposeSecret;

proptest! {
    #[test]
    fn any_query_is_read_or_refused(query in ".{0,300}") {
        let _ = Callback::read(&query);
    }

    #[test]
    fn a_state_comes_out_as_it_went_in(state in "\\PC{1,80}", code in "\\PC{1,80}") {
        let mut url = reqwest::Url::parse("https://x/").unwrap();
        url.query_pairs_mut().append_pair("code", &code).append_pair("state", &state);
        let read = Callback::read(url.query().unwrap()).unwrap();
        prop_assert_eq!(read.state().unwrap().expose_secret(), state.as_str());
    }

    #[test]
    fn any_bytes_are_a_sign_in_or_none(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Pending::from_bytes(&bytes).is_none());
    }
}
