//! Where the programs under test are: the ones built beside this test, never an installed one.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use crate::Result;

/// The root of the repository.
pub fn repository() -> &'static Path {
    // This crate stands in `tests/`, one below the root.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// Where stories leave what a person may want to look at: `target/stories`.
pub fn keepsakes() -> PathBuf {
    repository().join("target/stories")
}

/// A program of this workspace, for example `muster-console`.
pub fn program(name: &str) -> Result<PathBuf> {
    let test = std::env::current_exe().context("this test does not know where it is")?;
    let file = Path::new(name).with_extension(std::env::consts::EXE_EXTENSION);
    let beside = test.parent().context("this test is in no folder")?;
    // target/debug/deps/e2e-… stands one below the programs, a benchmark beside them.
    let folder = match beside.parent() {
        Some(above) if beside.ends_with("deps") => above,
        _ => beside,
    };
    let program = folder.join(file);
    ensure!(
        program.exists(),
        "{} is not built: cargo build --workspace --bins",
        program.display()
    );
    Ok(program)
}

/// A program of the system, also from the folders that only administrators have in their path.
pub fn tool(name: &str) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from))
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
        .with_context(|| format!("{name} is not installed: make setup"))
}
