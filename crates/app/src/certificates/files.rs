//! Certificate files: read within bounds, written for their owner alone.

use std::path::{Path, PathBuf};

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{AppError, ErrorCode, Result};

/// Largest file that is taken for one of certificates and keys, in bytes.
const MAX_FILE: u64 = 64 * 1024;

/// Reads a file of certificates or keys; `choose` says which one is wanted when this is none.
pub(super) async fn read(path: &Path, choose: &str) -> Result<Vec<u8>> {
    let problem = |error: std::io::Error| {
        AppError::new(
            ErrorCode::File,
            format!("{} cannot be read: {error}.", path.display()),
        )
    };
    let facts = tokio::fs::metadata(path).await.map_err(problem)?;
    if !facts.is_file() || facts.len() > MAX_FILE {
        return Err(AppError::new(
            ErrorCode::CertificateInvalid,
            format!("{} is no certificate file.", path.display()),
        )
        .hint(choose));
    }
    tokio::fs::read(path).await.map_err(problem)
}

/// A PEM block (RFC 7468).
pub(super) fn pem(label: &str, der: &[u8]) -> String {
    const LINE: usize = 64;
    let text = STANDARD.encode(der);
    let mut block = format!("-----BEGIN {label}-----\n");
    for line in text.as_bytes().chunks(LINE) {
        block.extend(line.iter().map(|byte| char::from(*byte)));
        block.push('\n');
    }
    block.push_str(&format!("-----END {label}-----\n"));
    block
}

/// Writes a file that only its owner may read.
pub(super) async fn write(path: &Path, text: &str) -> Result<()> {
    let (path, text): (PathBuf, String) = (path.to_owned(), text.to_owned());
    let name = path.display().to_string();
    let write = move || -> std::io::Result<()> {
        let mut options = std::fs::File::options();
        options.create(true).truncate(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path)?;
        std::io::Write::write_all(&mut file, text.as_bytes())?;
        file.sync_all()
    };
    tokio::task::spawn_blocking(write)
        .await
        .map_err(|_| AppError::new(ErrorCode::Internal, "The file could not be written."))?
        .map_err(|error| AppError::new(ErrorCode::File, format!("{name} cannot be written: {error}.")))
}
