//! Fifty devices at once: with one link, with one profile, with one certificate. One of them enrolls.

use serde_json::json;
use tempfile::TempDir;

use crate::apple_stage::Stage;

const COUNT: usize = 50;

#[test]
fn of_fifty_devices_with_one_invite_exactly_one_enrolls() {
    let stage = Stage::serving();
    let invite = stage.invites("ios");
    let folder = TempDir::with_prefix("muster-race-").unwrap();
    let order = json!({
        "authority": stage.certificate.authority(), "link": invite.link, "passcode": invite.passcode, "count": COUNT,
    });
    let came = stage.plays("apple_race.py", folder.path(), &order);
    assert_eq!(
        came["passcodes"],
        json!({ "taken": 1, "410": COUNT - 1 }),
        "{came:#}"
    );
    assert_eq!(came["profiles"], json!({ "taken": 1, "409": 7 }), "{came:#}");
    assert_eq!(
        came["certificates"],
        json!({ "taken": 1, "200 badRequest": COUNT - 1 }),
        "{came:#}"
    );
    for kind in ["Authenticate", "TokenUpdate"] {
        assert_eq!(
            came[kind],
            json!({ "taken": 1, "403 Refused.": COUNT - 1 }),
            "{kind}: {came:#}"
        );
    }

    assert_eq!(stage.state(&invite), "enrolled");
    assert_eq!(stage.query("SELECT count(*) FROM devices"), "1");
    assert_eq!(stage.query("SELECT count(*) FROM certificates"), "1");
    let device = stage.device(came["winner"].as_str().unwrap());
    assert_eq!(device["state"], "managed");
    // Each refusal can be read: those of certificates with the invite, those of devices with the device.
    let count = |all: &[String], words: &str| all.iter().filter(|said| said.starts_with(words)).count();
    let timeline = stage.timeline(&invite);
    let browsers = "browser_refused_used: iPhone · iOS 18.5 · Safari";
    assert_eq!(count(&timeline, browsers), COUNT - 1, "{timeline:#?}");
    let used = "device_refused: the challenge was used already";
    assert_eq!(count(&timeline, used), COUNT - 1, "{timeline:#?}");
    assert_eq!(count(&timeline, "enrolled"), 1, "{timeline:#?}");
    let events: Vec<String> = serde_json::from_value(device["timeline"].clone()).unwrap();
    let came_first = "refused: another device came first";
    assert_eq!(count(&events, came_first), 2 * (COUNT - 1), "{events:#?}");
    stage.had_no_trouble();
}
