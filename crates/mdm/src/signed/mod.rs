//! CMS signatures, RFC 5652.
