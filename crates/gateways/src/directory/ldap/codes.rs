//! Result codes of LDAP (RFC 4511, appendix A), as far as somebody asks about them.

pub(super) const SUCCESS: u32 = 0;
pub(super) const TIME_LIMIT: u32 = 3;
pub(super) const SIZE_LIMIT: u32 = 4;
pub(super) const STRONGER_AUTH: u32 = 8;
pub(super) const REFERRAL: u32 = 10;
pub(super) const ADMIN_LIMIT: u32 = 11;
pub(super) const NO_CONTROL: u32 = 12;
pub(super) const CONFIDENTIALITY: u32 = 13;
pub(super) const CONSTRAINT: u32 = 19;
pub(super) const NO_SUCH_OBJECT: u32 = 32;
pub(super) const INAPPROPRIATE_AUTH: u32 = 48;
pub(super) const INVALID_CREDENTIALS: u32 = 49;
pub(super) const ACCESS: u32 = 50;
pub(super) const BUSY: u32 = 51;
pub(super) const UNAVAILABLE: u32 = 52;
pub(super) const UNWILLING: u32 = 53;

/// What the standard calls a code.
pub(super) fn name(code: u32) -> Option<&'static str> {
    Some(match code {
        SUCCESS => "success",
        1 => "operationsError",
        2 => "protocolError",
        TIME_LIMIT => "timeLimitExceeded",
        SIZE_LIMIT => "sizeLimitExceeded",
        7 => "authMethodNotSupported",
        STRONGER_AUTH => "strongerAuthRequired",
        REFERRAL => "referral",
        ADMIN_LIMIT => "adminLimitExceeded",
        NO_CONTROL => "unavailableCriticalExtension",
        CONFIDENTIALITY => "confidentialityRequired",
        16 => "noSuchAttribute",
        18 => "inappropriateMatching",
        CONSTRAINT => "constraintViolation",
        21 => "invalidAttributeSyntax",
        NO_SUCH_OBJECT => "noSuchObject",
        34 => "invalidDNSyntax",
        INAPPROPRIATE_AUTH => "inappropriateAuthentication",
        INVALID_CREDENTIALS => "invalidCredentials",
        ACCESS => "insufficientAccessRights",
        BUSY => "busy",
        UNAVAILABLE => "unavailable",
        UNWILLING => "unwillingToPerform",
        54 => "loopDetect",
        80 => "other",
        _ => return None,
    })
}

/// Whether a refusal passes by itself.
pub(super) fn passes(code: u32) -> bool {
    matches!(code, BUSY | UNAVAILABLE)
}

/// Whether a list ended at a limit of the directory's.
pub(super) fn is_cut_short(code: u32) -> bool {
    matches!(code, TIME_LIMIT | SIZE_LIMIT | ADMIN_LIMIT)
}
