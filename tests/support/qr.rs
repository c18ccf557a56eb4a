//! Reads QR codes from pictures with zbar, which knows nothing of how they were made.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, ensure};

use crate::{Result, built::tool};

/// What the one QR code in a PNG says.
pub fn read(png: &[u8]) -> Result<String> {
    let mut file = tempfile::Builder::new().suffix(".png").tempfile()?;
    file.write_all(png)?;
    let output = Command::new(tool("zbarimg")?)
        .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(file.path())
        .stdin(Stdio::null())
        .output()?;
    ensure!(output.status.success(), "zbar found no QR code in the picture");
    let text = String::from_utf8(output.stdout).context("the QR code is no text")?;
    Ok(text.trim_end().to_owned())
}
