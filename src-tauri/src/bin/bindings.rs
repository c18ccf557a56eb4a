//! Writes the TypeScript bindings: `cargo run --bin muster-bindings -- ui/src/bindings/index.ts`.
#![allow(clippy::print_stderr)]

fn main() -> anyhow::Result<()> {
    let path = std::env::args()
        .nth(1)
        .ok_or_else(|| anyhow::anyhow!("say where to write the bindings"))?;
    muster_console::commands::builder().export(
        specta_typescript::Typescript::default()
            .header("// Generated from Rust by `make gen`; never edited.\n"),
        &path,
    )?;
    eprintln!("wrote {path}");
    Ok(())
}
