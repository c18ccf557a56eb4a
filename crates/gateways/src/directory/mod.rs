//! Directories: where an organisation keeps its users, and who can say whom somebody is.

pub mod oidc;
