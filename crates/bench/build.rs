//! Empty on purpose: its presence gives the bare window's macro the folder that it writes its pages to.
fn main() {
    println!("cargo::rerun-if-changed=bare");
}
