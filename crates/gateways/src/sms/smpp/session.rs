//! One connection that is signed in, and the task that tends it: hands messages over, matches answers, answers the centre, asks
//! whether it is still there, and says goodbye.
//!
//! Whoever hands a message over learns one of three things: the answer, that the message certainly did not leave, or that
//! it may have.

use std::collections::HashMap;
use std::io;
use std::time::Duration;

use rusmpp::pdus::{DeliverSmResp, SubmitSm};
use rusmpp::{Command, CommandId, CommandStatus, Pdu};
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until, timeout};

use super::delivery;
use super::opening::Bound;
use super::status::{OK, TRY_AGAIN};
use super::wire::{Incoming, write};
use crate::sms::Receipt;

/// How long a PDU may take to leave, and a goodbye to be answered.
const WRITE_LIMIT: Duration = Duration::from_secs(10);
const GOODBYE_LIMIT: Duration = Duration::from_secs(2);
/// Sequence numbers begin anew above this (SMPP 3.4, 3.2).
const LAST_SEQUENCE: u32 = 0x7fff_ffff;

/// What became of a message.
#[derive(Debug)]
pub(super) enum Outcome {
    /// The centre's status, and its name for the message.
    Answered(u32, Option<String>),
    /// It certainly did not leave.
    NotSent,
}

/// A message and whom to tell. When nobody is told, its fate is unknown.
pub(super) struct Ask {
    pub message: SubmitSm,
    pub answer: oneshot::Sender<Outcome>,
}

/// How to tend a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Care {
    /// Silence after which the centre is asked whether it is still there.
    pub enquire_every: Duration,
    /// How long it may take to say so.
    pub answer: Duration,
}

struct Session {
    bound: Bound,
    asked: HashMap<u32, oneshot::Sender<Outcome>>,
    receipts: mpsc::Sender<Receipt>,
    /// When the last enquiry was made, while it is unanswered.
    enquired: Option<Instant>,
}

/// Tends the connection until it ends, or until nobody asks any more.
pub(super) async fn tend(
    bound: Bound,
    care: Care,
    mut asks: mpsc::Receiver<Ask>,
    receipts: mpsc::Sender<Receipt>,
) {
    let mut session = Session {
        bound,
        asked: HashMap::new(),
        receipts,
        enquired: None,
    };
    let mut heard = Instant::now();
    let lost = loop {
        let due = match session.enquired {
            Some(since) => since + care.answer,
            None => heard + care.enquire_every,
        };
        let step = tokio::select! {
            incoming = session.bound.reader.next() => match incoming {
                Ok(incoming) => {
                    heard = Instant::now();
                    session.enquired = None;
                    session.take(incoming).await
                }
                Err(error) => Err(error),
            },
            ask = asks.recv() => match ask {
                Some(ask) => session.submit(ask).await,
                None => break false,
            },
            () = sleep_until(due) => match session.enquired {
                Some(_) => Err(io::ErrorKind::TimedOut.into()),
                None => {
                    session.enquired = Some(Instant::now());
                    session.send(Pdu::EnquireLink).await.map(|_| ())
                }
            },
        };
        if step.is_err() {
            break true;
        }
    };
    // What waits in the queue never left.
    asks.close();
    while let Some(ask) = asks.recv().await {
        let _ = ask.answer.send(Outcome::NotSent);
    }
    if !lost {
        let _ = timeout(GOODBYE_LIMIT, session.goodbye()).await;
    }
    // Those that were asked and not answered are dropped with the session: their fate is unknown.
}

impl Session {
    async fn submit(&mut self, ask: Ask) -> io::Result<()> {
        // Those who no longer wait need no place.
        self.asked.retain(|_, answer| !answer.is_closed());
        if ask.answer.is_closed() {
            return Ok(());
        }
        let sequence = self.send(ask.message).await?;
        self.asked.insert(sequence, ask.answer);
        Ok(())
    }

    async fn send(&mut self, pdu: impl Into<Pdu>) -> io::Result<u32> {
        let sequence = self.bound.next;
        self.bound.next = if sequence >= LAST_SEQUENCE {
            1
        } else {
            sequence + 1
        };
        self.write(OK, sequence, pdu.into()).await?;
        Ok(sequence)
    }

    async fn write(&mut self, status: u32, sequence: u32, pdu: Pdu) -> io::Result<()> {
        let command = Command::builder()
            .status(CommandStatus::from(status))
            .sequence_number(sequence)
            .pdu(pdu);
        match timeout(WRITE_LIMIT, write(&mut self.bound.writer, &command)).await {
            Ok(written) => written,
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }

    async fn take(&mut self, incoming: Incoming) -> io::Result<()> {
        let Incoming {
            id,
            status,
            sequence,
            command,
        } = incoming;
        match id {
            CommandId::SubmitSmResp | CommandId::GenericNack => {
                if let Some(answer) = self.asked.remove(&sequence) {
                    let name = match command.as_ref().and_then(Command::pdu) {
                        Some(Pdu::SubmitSmResp(answer)) => Some(answer.message_id().as_str().to_owned()),
                        _ => None,
                    };
                    let _ = answer.send(Outcome::Answered(status, name));
                }
                Ok(())
            }
            CommandId::EnquireLink => self.write(OK, sequence, Pdu::EnquireLinkResp).await,
            CommandId::DeliverSm => {
                let status = match command.as_ref().and_then(Command::pdu) {
                    Some(Pdu::DeliverSm(message)) => match delivery::receipt(message) {
                        // A full queue is emptied by whoever asks for receipts; the centre keeps what it has no yes for.
                        Some(receipt) => match self.receipts.try_send(receipt) {
                            Ok(()) => OK,
                            Err(_) => TRY_AGAIN,
                        },
                        None => OK,
                    },
                    // It would come again and again.
                    _ => OK,
                };
                self.write(status, sequence, DeliverSmResp::default().into())
                    .await
            }
            CommandId::Unbind => {
                self.write(OK, sequence, Pdu::UnbindResp).await?;
                Err(io::ErrorKind::ConnectionAborted.into())
            }
            CommandId::EnquireLinkResp | CommandId::UnbindResp | CommandId::AlertNotification => Ok(()),
            // Answers to what was never asked are passed over; anything else is asked of a client in vain.
            _ if u32::from(id) & 0x8000_0000 != 0 => Ok(()),
            _ => self.write(0x03, sequence, Pdu::GenericNack).await,
        }
    }

    /// Takes the answers that are still out, and ends the session as it should be.
    async fn goodbye(&mut self) -> io::Result<()> {
        self.send(Pdu::Unbind).await?;
        loop {
            let incoming = self.bound.reader.next().await?;
            if incoming.id == CommandId::UnbindResp {
                return Ok(());
            }
            self.take(incoming).await?;
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::split;

    use super::super::opening::Carrier;
    use super::super::wire::Reader;
    use super::*;

    fn bound(stream: tokio::io::DuplexStream) -> Bound {
        let carrier: Box<dyn Carrier> = Box::new(stream);
        let (reader, writer) = split(carrier);
        Bound {
            reader: Reader::new(reader),
            writer,
            next: LAST_SEQUENCE,
        }
    }

    fn care() -> Care {
        Care {
            enquire_every: Duration::from_secs(30),
            answer: Duration::from_secs(1),
        }
    }

    fn ask() -> (Ask, oneshot::Receiver<Outcome>) {
        let (answer, answered) = oneshot::channel();
        let message = SubmitSm::default();
        (Ask { message, answer }, answered)
    }

    #[tokio::test]
    async fn what_waits_when_the_connection_ends_certainly_did_not_leave() {
        for _ in 0..50 {
            let (ours, theirs) = tokio::io::duplex(1024);
            drop(theirs);
            let (asks, queue) = mpsc::channel(3);
            let (receipts, _kept) = mpsc::channel(1);
            let mut waiting = Vec::new();
            for _ in 0..3 {
                let (ask, answered) = ask();
                assert!(asks.send(ask).await.is_ok());
                waiting.push(answered);
            }
            tend(bound(ours), care(), queue, receipts).await;
            // The first may have been on its way out when it broke; nothing was behind it.
            for answered in waiting.split_off(1) {
                assert!(matches!(answered.await, Ok(Outcome::NotSent)));
            }
        }
    }

    #[tokio::test]
    async fn numbers_begin_anew_and_those_who_gave_up_are_not_sent_for() {
        let (ours, mut theirs) = tokio::io::duplex(4096);
        let (asks, queue) = mpsc::channel(3);
        let (receipts, _kept) = mpsc::channel(1);
        let tending = tokio::spawn(tend(bound(ours), care(), queue, receipts));
        let (given_up, answered) = ask();
        drop(answered);
        let (first, _first) = ask();
        let (second, _second) = ask();
        for ask in [given_up, first, second] {
            assert!(asks.send(ask).await.is_ok());
        }
        let mut reader = Reader::new(&mut theirs);
        for sequence in [LAST_SEQUENCE, 1] {
            let incoming = reader.next().await.unwrap();
            assert_eq!((incoming.id, incoming.sequence), (CommandId::SubmitSm, sequence));
        }
        drop(asks);
        assert_eq!(reader.next().await.unwrap().id, CommandId::Unbind);
        drop(theirs);
        tending.await.unwrap();
    }
}
