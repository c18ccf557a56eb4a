//! Certificate enrollment, RFC 8894.
