//! DER out of BER.
