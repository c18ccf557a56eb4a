//! The web pages that an invite's link opens.
