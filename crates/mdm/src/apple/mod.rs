//! What Apple devices say and are told.
