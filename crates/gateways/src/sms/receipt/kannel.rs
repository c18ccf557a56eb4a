//! Kannel's delivery reports: it calls the address that we gave with the text, and fills in what we asked for. It signs nothing; the
//! token in the path is what protects it.

use muster_domain::time::{Moment, SECOND};

use super::callback::Callback;
use super::{Receipt, ReceiptError, ReceiptState, name};
use crate::sms::error::printable;

/// Kannel User's Guide, *Delivery reports*: 1 delivered, 2 not delivered, 4 queued, 8 taken by the message centre, 16 refused by it.
/// Some message centres add why: 0x22 expired, 0x42 unknown.
pub(super) fn read(callback: &Callback) -> Result<Receipt, ReceiptError> {
    let fields = callback.query()?;
    let says = |name: &str| {
        fields
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    };
    let reference = says("reference")
        .and_then(name)
        .ok_or(ReceiptError::Malformed("it names no text"))?;
    let status: u32 = says("status")
        .and_then(|status| status.parse().ok())
        .ok_or(ReceiptError::Malformed("it tells no state"))?;
    let state = if status & 1 != 0 {
        ReceiptState::Delivered
    } else if status & (2 | 16) != 0 {
        ReceiptState::Failed {
            words: printable(says("words").unwrap_or_default()),
            code: Some(status.to_string()),
        }
    } else {
        ReceiptState::Enroute
    };
    Ok(Receipt {
        provider_id: says("id").and_then(name),
        reference: Some(reference),
        state,
        at: says("at")
            .and_then(|at| at.parse::<i64>().ok())
            .map(|seconds| Moment(seconds.saturating_mul(SECOND))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(query: &str) -> Result<Receipt, ReceiptError> {
        read(&Callback {
            method: "GET".into(),
            url: format!("https://portal.example/sms/t?{query}"),
            headers: Vec::new(),
            body: Vec::new(),
        })
    }

    #[test]
    fn states_are_bits() {
        assert_eq!(
            of("reference=r1&status=1&id=&words=&at=1795000000"),
            Ok(Receipt {
                provider_id: None,
                reference: Some("r1".into()),
                state: ReceiptState::Delivered,
                at: Some(Moment(1_795_000_000_000))
            })
        );
        assert_eq!(
            of("reference=r1&status=16&words=NACK%2F88").unwrap().state,
            ReceiptState::Failed {
                words: "NACK/88".into(),
                code: Some("16".into())
            }
        );
        for (status, failed) in [
            ("34", true),
            ("66", true),
            ("4", false),
            ("8", false),
            ("0", false),
        ] {
            let state = of(&format!("reference=r1&status={status}")).unwrap().state;
            assert_eq!(matches!(state, ReceiptState::Failed { .. }), failed, "{status}");
        }
    }

    #[test]
    fn what_is_no_report_is_refused() {
        let long = format!("reference={}&status=1", "r".repeat(129));
        for bad in [
            "",
            "reference=a%0Ab&status=1",
            long.as_str(),
            "reference=r1",
            "status=1",
            "reference=r1&status=x",
            "reference=r1&status=-1",
        ] {
            assert!(matches!(of(bad), Err(ReceiptError::Malformed(_))), "{bad}");
        }
        assert_eq!(
            of("reference=r1&status=1&status=2"),
            Err(ReceiptError::Malformed("it says something twice"))
        );
    }
}
