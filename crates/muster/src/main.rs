//! The command line and headless server, over the same use cases as the console.
fn main(){}
