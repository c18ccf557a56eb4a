//! The names of what can be said, made by `build/main.rs`.

include!(concat!(env!("OUT_DIR"), "/keys.rs"));
