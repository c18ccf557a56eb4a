//! The QR picture, read back by a program that shares no code with ours (zbarimg of Debian's zbar-tools).

use std::process::Command;

use muster_app::mail::qr_for;
use muster_domain::qr::Qr;

use crate::data::LINK;

/// How wide the mail shows the picture, in CSS pixels.
const SHOWN: usize = 180;

fn decoded(png: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("qr.png");
    std::fs::write(&file, png).unwrap();
    let output = Command::new("zbarimg")
        .args(["--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable"])
        .arg(&file)
        .output()
        .expect("zbarimg runs (Debian: zbar-tools)");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .trim_end_matches('\n')
        .to_owned()
}

#[test]
fn the_picture_says_the_link_with_the_passcode_in_its_fragment() {
    for link in [
        format!("{LINK}#K7M49QXP"),
        "http://192.0.2.7:8080/e/AZNvk2c7fQK-h2W0vNn5wQAAAAGq3bZ8x_1yTtLr0Pm4cKdE#00000000".to_owned(),
        format!(
            "https://enrollment.devices.{}.example/e/{}#K7M49QXP",
            "n".repeat(40),
            "A".repeat(48)
        ),
    ] {
        assert_eq!(decoded(&qr_for(&link).unwrap()), link);
    }
}

#[test]
fn a_module_is_three_pixels_or_more_in_the_mail() {
    let long = format!("https://{}/e/{}#K7M49QXP", "n".repeat(80), "A".repeat(48));
    assert_eq!(long.len(), 148);
    assert!(Qr::encode(&long).unwrap().side() * 3 <= SHOWN);
}

#[test]
fn the_picture_has_one_bit_a_pixel_and_is_small() {
    let png = qr_for(&format!("{LINK}#K7M49QXP")).unwrap();
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!((png[24], png[25]), (1, 0), "depth 1, greyscale");
    assert!(png.len() < 4096, "{}", png.len());
}

#[test]
fn a_link_that_no_code_holds_is_refused() {
    assert!(qr_for(&"a".repeat(5000)).is_err());
}
