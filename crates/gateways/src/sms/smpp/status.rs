//! What a status of SMPP means (SMPP 3.4, 5.1.3).

use crate::sms::error::{Refusal, Reply, SmsError};

pub(super) const OK: u32 = 0;
/// "Receiver temporary application error": bring it again later.
pub(super) const TRY_AGAIN: u32 = 0x64;

/// Whose fault a status is, and its name.
fn meaning(status: u32) -> (Refusal, &'static str) {
    use Refusal::{Account, Busy, Number, NumberForNow, Text, Unclear};
    match status {
        0x01 => (Text, "ESME_RINVMSGLEN, the length of the message is wrong"),
        0x02 => (Account, "ESME_RINVCMDLEN, the length of the command is wrong"),
        0x03 => (Account, "ESME_RINVCMDID, no such command"),
        0x04 => (Account, "ESME_RINVBNDSTS, not in this kind of connection"),
        0x05 => (Account, "ESME_RALYBND, already signed in"),
        0x08 => (Busy, "ESME_RSYSERR, system error"),
        0x0a => (Account, "ESME_RINVSRCADR, the sender is not allowed"),
        0x0b => (Number, "ESME_RINVDSTADR, the number is not valid"),
        0x0d => (Account, "ESME_RBINDFAIL, sign-in failed"),
        0x0e => (Account, "ESME_RINVPASWD, wrong password"),
        0x0f => (Account, "ESME_RINVSYSID, no such system ID"),
        0x14 => (Busy, "ESME_RMSGQFUL, the queue is full"),
        0x15 => (Account, "ESME_RINVSERTYP, no such service"),
        0x43 => (Account, "ESME_RINVESMCLASS, this kind of message is not taken"),
        0x45 => (Unclear, "ESME_RSUBMITFAIL, submitting failed"),
        0x48 => (Account, "ESME_RINVSRCTON, this kind of sender is not taken"),
        0x49 => (Account, "ESME_RINVSRCNPI, this kind of sender is not taken"),
        0x50 => (Account, "ESME_RINVDSTTON, this kind of number is not taken"),
        0x51 => (Account, "ESME_RINVDSTNPI, this kind of number is not taken"),
        0x53 => (Account, "ESME_RINVSYSTYP, wrong system type"),
        0x58 => (Busy, "ESME_RTHROTTLED, too many at once"),
        0x64 => (Busy, "ESME_RX_T_APPN, not just now"),
        0x65 => (Unclear, "ESME_RX_P_APPN, refused"),
        0x66 => (Unclear, "ESME_RX_R_APPN, refused"),
        0xfe => (NumberForNow, "ESME_RDELIVERYFAILURE, delivery failed"),
        0xff => (Unclear, "ESME_RUNKNOWNERR, unknown error"),
        0x400..=0x4ff => (Unclear, "an error of this centre's own"),
        _ => (Unclear, "an error"),
    }
}

/// A status that is no yes.
pub(super) fn refused(status: u32) -> SmsError {
    let (refusal, words) = meaning(status);
    SmsError::refused(refusal, Reply::new(Some(format!("0x{status:08x}")), words))
}

/// Whether the centre asks to go slower.
pub(super) fn asks_to_slow_down(status: u32) -> bool {
    matches!(status, 0x14 | 0x58)
}
