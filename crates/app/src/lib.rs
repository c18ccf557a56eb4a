//! Use cases: what the console, the portal and the command line call.
