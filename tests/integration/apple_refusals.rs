//! Who must not enroll: late, dead, too old, of another kind, or somebody else.

use muster_app::wire::Selection;
use muster_stories::AppleDevice;
use serde_json::{Value, json};

use crate::{
    apple_stage::{Invited, Stage, is_told_to_forget, is_turned_away},
    crowd,
};

/// A device that stands before its first check-in.
fn with_certificate(stage: &Stage, invite: &Invited) -> AppleDevice {
    let phone = stage.iphone();
    phone.fetches_profile(&invite.link, &invite.passcode).unwrap();
    phone.does("asks_for_certificate", json!({})).unwrap();
    phone
}

fn bad_request(came: &Value) {
    assert_eq!(
        (&came["status"], &came["fail"]),
        (&json!(200), &json!("badRequest")),
        "{came}"
    );
}

#[test]
fn a_challenge_buys_one_certificate_for_one_key() {
    let stage = Stage::serving();
    let [invite, other] = stage.invites_all([("ios", "corporate"); 2]);
    let phone = stage.iphone();
    let profile = phone.fetches_profile(&invite.link, &invite.passcode).unwrap();
    for wrong in ["", "guessed", &"x".repeat(200)] {
        bad_request(
            &phone
                .is_refused("asks_for_certificate", json!({ "challenge": wrong }))
                .unwrap(),
        );
    }
    // Another invite's challenge is good for that invite alone; nothing here is burnt by it.
    let others = stage
        .iphone()
        .fetches_profile(&other.link, &other.passcode)
        .unwrap();
    let theirs = others["scep"]["challenge"].clone();
    let certificate = phone.does("asks_for_certificate", json!({})).unwrap();
    // The answer was lost: the same key asks once more and gets the same. Another key gets nothing.
    let again = phone
        .does("asks_for_certificate", json!({ "reuse_key": true }))
        .unwrap();
    assert_eq!(again["fingerprint"], certificate["fingerprint"]);
    let own = profile["scep"]["challenge"].clone();
    bad_request(
        &stage
            .iphone_with(&profile)
            .is_refused("asks_for_certificate", json!({ "challenge": own }))
            .unwrap(),
    );
    assert_eq!(
        stage.timeline(&invite).last().unwrap(),
        "device_refused: the challenge was used already"
    );

    let entries = "SELECT count(*) || ' ' || max(origin) || ' ' || max(json_extract(after, '$.why')) FROM audit \
                   WHERE action = 'device_refused'";
    assert_eq!(
        stage.query(entries),
        "1 device Its profile was used already, by this or another device"
    );

    // By GET, as a server without POST would be asked.
    let thief = stage.iphone_with(&others);
    thief
        .does(
            "asks_for_certificate",
            json!({ "challenge": theirs, "get": true }),
        )
        .unwrap();
    // Where a certificate leads is decided by its challenge, not by who holds the profile: it is the other invite's.
    thief.does("authenticates", json!({})).unwrap();
    thief.does("updates_token", json!({})).unwrap();
    assert_eq!(stage.device(thief.udid())["invite"], *other.id);
    assert_eq!(stage.state(&invite), "verified");
    stage.had_no_trouble();
}

#[tokio::test]
async fn a_revoked_invite_enrolls_nobody_wherever_it_stood() {
    let stage = Stage::serving();
    let invites = stage.invites_all([("ios", "corporate"); 5]);
    let verified = stage.iphone();
    verified
        .fetches_profile(&invites[0].link, &invites[0].passcode)
        .unwrap();
    let certified = with_certificate(&stage, &invites[1]);
    let authenticated = with_certificate(&stage, &invites[2]);
    authenticated.does("authenticates", json!({})).unwrap();
    let enrolled = with_certificate(&stage, &invites[3]);
    for step in ["authenticates", "updates_token"] {
        enrolled.does(step, json!({})).unwrap();
    }

    let app = crowd::open(&stage.installation.data()).await;
    let ids = invites.iter().map(|invite| invite.id.clone()).collect();
    app.revoke_invites(Selection::Ids { ids }).await.unwrap();
    let untouched = &invites[4];
    let came = stage
        .iphone()
        .is_refused(
            "fetches_profile",
            json!({ "link": untouched.link, "passcode": untouched.passcode }),
        )
        .unwrap();
    assert_eq!(came["status"], 410, "{came}");
    for method in ["GET", "POST"] {
        let came = verified
            .is_refused("downloads_profile", json!({ "method": method }))
            .unwrap();
        assert_eq!(came["status"], 410, "{came}");
    }
    bad_request(&verified.is_refused("asks_for_certificate", json!({})).unwrap());
    is_told_to_forget(&certified.is_refused("authenticates", json!({})).unwrap());
    is_told_to_forget(&authenticated.is_refused("updates_token", json!({})).unwrap());
    for invite in &invites[..3] {
        assert_eq!(stage.state(invite), "revoked");
    }
    // Each stands in the audit log, once: the profile that was asked for and the certificate are refused for the same reason. Who only
    // looks at a link that is dead leaves no entry.
    let entries = "SELECT count(*) || ' ' || count(DISTINCT subject_id) || ' ' || max(json_extract(after, '$.why')) FROM audit \
                   WHERE action = 'device_refused'";
    assert_eq!(stage.query(entries), "3 3 The invite was taken back");
    assert_eq!(
        stage.timeline(&invites[0]).last().unwrap(),
        "device_refused: the invite is revoked"
    );
    assert_eq!(
        stage.timeline(&invites[1]).last().unwrap(),
        "device_refused: the invite is revoked"
    );
    let events = stage.device(authenticated.udid())["timeline"].clone();
    assert_eq!(
        events,
        json!([
            "authenticated",
            "refused: the invite is revoked",
            "never_enrolled: Its invite is revoked"
        ])
    );
    // What has enrolled is not undone by it.
    assert_eq!(stage.state(&invites[3]), "enrolled");
    assert_eq!(enrolled.answers_commands().unwrap().len(), 3);
    assert_eq!(stage.devices("managed"), 1);
    stage.had_no_trouble();
}

#[test]
fn an_expired_invite_enrolls_nobody_wherever_it_stood() {
    let mut stage = Stage::serving();
    let invites = stage.invites_all([("ios", "corporate"); 4]);
    let verified = stage.iphone();
    verified
        .fetches_profile(&invites[0].link, &invites[0].passcode)
        .unwrap();
    let certified = with_certificate(&stage, &invites[1]);
    let authenticated = with_certificate(&stage, &invites[2]);
    authenticated.does("authenticates", json!({})).unwrap();
    // This one's challenge alone is over.
    let late = stage.iphone();
    late.fetches_profile(&invites[3].link, &invites[3].passcode)
        .unwrap();

    stage.stops();
    stage.query(&format!(
        "UPDATE invites SET expires_at = strftime('%s') * 1000 - 1 WHERE id <> '{0}'; \
         UPDATE enrollments SET challenge_until = strftime('%s') * 1000 - 1 WHERE invite_id = '{0}'",
        invites[3].id
    ));
    stage.starts();
    bad_request(&verified.is_refused("asks_for_certificate", json!({})).unwrap());
    is_told_to_forget(&certified.is_refused("authenticates", json!({})).unwrap());
    is_told_to_forget(&authenticated.is_refused("updates_token", json!({})).unwrap());
    for invite in &invites[..2] {
        assert_eq!(
            stage.timeline(invite).last().unwrap(),
            "device_refused: the invite is expired"
        );
        assert_ne!(stage.state(invite), "enrolled");
    }
    assert_eq!(stage.devices("managed"), 0);

    bad_request(&late.is_refused("asks_for_certificate", json!({})).unwrap());
    assert_eq!(
        stage.timeline(&invites[3]).last().unwrap(),
        "device_refused: the challenge came too late"
    );
    // Its person asks for another profile, and it goes on.
    late.does("downloads_profile", json!({ "method": "POST" }))
        .unwrap();
    for step in ["asks_for_certificate", "authenticates", "updates_token"] {
        late.does(step, json!({})).unwrap();
    }
    assert_eq!(stage.state(&invites[3]), "enrolled");
    stage.had_no_trouble();
}

#[test]
fn what_is_too_old_or_of_another_kind_is_turned_away_and_may_come_back() {
    let stage = Stage::set(&["apple.least_ios=18.0", "apple.least_macos=14.4.1"]);
    let [invite, of_a_mac] = stage.invites_all([("ios", "corporate"), ("macos", "corporate")]);
    let phone = with_certificate(&stage, &invite);
    let authenticate = |more: Value| {
        phone
            .is_refused("says", json!({ "kind": "Authenticate", "more": more }))
            .unwrap()
    };
    is_turned_away(&authenticate(json!({ "OSVersion": "17.6.1" })));
    is_turned_away(&authenticate(json!({ "OSVersion": "9.18" })));
    is_turned_away(&authenticate(json!({ "OSVersion": "newest" })));
    is_turned_away(&authenticate(
        json!({ "ProductName": "Mac15,3", "ModelName": "MacBook Pro", "OSVersion": "15.5" }),
    ));
    is_turned_away(&authenticate(
        json!({ "ProductName": "AppleTV14,1", "ModelName": "Apple TV" }),
    ));
    is_turned_away(&authenticate(
        json!({ "Topic": "com.apple.mgmt.External.another" }),
    ));
    assert_eq!(stage.device(phone.udid()), json!(null));
    assert_eq!(
        stage.timeline(&invite)[2..],
        [
            "device_refused: iOS 17.6.1 is older than 18.0",
            "device_refused: iOS 9.18 is older than 18.0",
            "device_refused: the device does not say its version of iOS",
            "device_refused: the invite is for another platform",
            "device_refused: this kind of device cannot enroll",
            "device_refused: the topic is not the push certificate's",
        ]
    );
    // The log has each reason once, in plain words or in a word that the console knows.
    let reasons = "SELECT group_concat(why, '; ') FROM (SELECT json_extract(after, '$.why') AS why FROM audit \
                   WHERE action = 'device_refused' ORDER BY rowid)";
    assert_eq!(
        stage.query(reasons),
        "too_old; no_version; The invite is for another platform; other_kind; other_certificate"
    );
    // Its system is renewed, and the same certificate still counts.
    phone
        .does(
            "says",
            json!({ "kind": "Authenticate", "more": { "OSVersion": "18.0" } }),
        )
        .unwrap();
    phone.does("updates_token", json!({})).unwrap();
    assert_eq!(stage.device(phone.udid())["os"], "18.0");

    let mac = stage.mac();
    mac.fetches_profile(&of_a_mac.link, &of_a_mac.passcode).unwrap();
    mac.does("asks_for_certificate", json!({})).unwrap();
    is_turned_away(
        &mac.is_refused(
            "says",
            json!({ "kind": "Authenticate", "more": { "OSVersion": "14.4" } }),
        )
        .unwrap(),
    );
    assert_eq!(
        stage.timeline(&of_a_mac).last().unwrap(),
        "device_refused: macOS 14.4 is older than 14.4.1"
    );
    mac.does("authenticates", json!({})).unwrap();
    stage.had_no_trouble();
}

#[test]
fn what_was_said_before_a_check_out_brings_nobody_back() {
    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();
    phone.does("updates_token", json!({})).unwrap();
    let before = stage.device(phone.udid());
    assert_eq!(before["state"], "managed");
    phone.checks_out().unwrap();
    for kind in ["Authenticate", "TokenUpdate"] {
        is_told_to_forget(&phone.is_refused("replays", json!({ "kind": kind })).unwrap());
    }
    // Good-bye may be said twice.
    phone.does("replays", json!({ "kind": "CheckOut" })).unwrap();
    let device = stage.device(phone.udid());
    assert_eq!(device["state"], "unmanaged");
    let events: Vec<String> = serde_json::from_value(device["timeline"].clone()).unwrap();
    let refused = events
        .iter()
        .filter(|said| *said == "refused: the device is managed no longer");
    assert_eq!(refused.count(), 2, "{events:#?}");

    // Nor is its certificate renewed any more.
    let came = phone.is_refused("renews", json!({})).unwrap();
    assert_eq!(came["fail"], "badCertId", "{came}");
    stage.had_no_trouble();
}

#[test]
fn a_managed_device_renews_its_certificate_and_stays_itself() {
    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let phone = stage.iphone();
    let before = phone.enrolls(&invite.link, &invite.passcode).unwrap();
    let after = phone.does("renews", json!({})).unwrap();
    assert_ne!(after["fingerprint"], before["certificate"]["fingerprint"]);
    assert_eq!(after["subject"], before["certificate"]["subject"]);
    // Without a new Authenticate, as devices do it.
    assert_eq!(phone.answers_commands().unwrap().len(), 3);
    phone.does("updates_token", json!({})).unwrap();
    assert_eq!(stage.device(phone.udid())["state"], "managed");
    assert_eq!(stage.query("SELECT count(*) FROM certificates"), "2");
    stage.had_no_trouble();
}

#[test]
fn who_claims_to_be_another_mac_gets_nothing_of_it() {
    let stage = Stage::serving();
    let [invite, second] = stage.invites_all([("macos", "corporate"); 2]);
    let mac = stage.mac();
    mac.enrolls(&invite.link, &invite.passcode).unwrap();
    mac.does("deposits_bootstrap_token", json!({ "token": "ab".repeat(32) }))
        .unwrap();
    // An invitee whose device says that it is that Mac: nobody can tell by a UDID alone, so it takes its place.
    let claims = stage.mac();
    claims
        .does("exists", json!({ "device": { "udid": mac.udid() } }))
        .unwrap();
    claims.enrolls(&second.link, &second.passcode).unwrap();
    let token = claims.does("fetches_bootstrap_token", json!({})).unwrap();
    assert_eq!(token["token"], json!(null), "a token of another enrollment");
    let device = stage.device(mac.udid());
    assert_eq!(
        (&device["invite"], &device["unlock"]),
        (&json!(second.id), &json!(null))
    );
    // The one before cannot speak for it any more, and is not told to remove its enrollment: it may be the real one.
    for what in ["fetches_bootstrap_token", "checks_out"] {
        let refused = mac.is_refused(what, json!({})).unwrap();
        assert_eq!(refused["status"], 403, "{refused}");
        assert!(
            !refused.to_string().contains("com.apple.unrecognized.device"),
            "{refused}"
        );
    }
    assert_eq!(stage.device(mac.udid())["state"], "managed");
    stage.had_no_trouble();
}

#[test]
fn who_only_claims_to_be_a_managed_device_does_not_push_it_out() {
    let stage = Stage::serving();
    let [invite, second] = stage.invites_all([("ios", "corporate"); 2]);
    let phone = stage.iphone();
    phone.enrolls(&invite.link, &invite.passcode).unwrap();
    let id = stage.device(phone.udid())["id"].clone();
    // Another invitee's device says that it is this phone, and never comes to be managed.
    let claims = with_certificate(&stage, &second);
    claims
        .does("exists", json!({ "device": { "udid": phone.udid() } }))
        .unwrap();
    claims.does("authenticates", json!({})).unwrap();
    assert_eq!(phone.answers_commands().unwrap().len(), 3);
    // Then their real device enrolls with a new profile: what is known of the phone is still known.
    claims
        .does("downloads_profile", json!({ "method": "POST" }))
        .unwrap();
    claims
        .does(
            "exists",
            json!({ "device": { "udid": "00000001-000000000000001E" } }),
        )
        .unwrap();
    for step in ["asks_for_certificate", "authenticates", "updates_token"] {
        claims.does(step, json!({})).unwrap();
    }
    let device = stage.device(phone.udid());
    assert_eq!((&device["id"], &device["state"]), (&id, &json!("managed")));
    assert_eq!(stage.devices("managed"), 2);
}
