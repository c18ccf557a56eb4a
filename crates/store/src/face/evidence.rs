//! Evidence from outside: the link was opened, a passcode was typed, the device checked in, a delivery report came back.

use muster_domain::{
    invite::{Generation, InviteId, InviteState},
    time::Moment,
};

use super::Store;
use crate::{
    error::StoreError,
    records::{Allowance, Attempt, Bounce, Bounced, PasscodeOutcome, ReportedMessage},
    sqlite::{bounces, evidence},
};

impl Store {
    /// A browser opened the link of `generation`; `detail` is the device's summary. Gives the state that follows.
    ///
    /// Opening again changes no state. An event is written only for a device summary that is new, at most
    /// [`MAX_OPENINGS`](crate::MAX_OPENINGS) a generation; when there is nothing to write, nothing is. A link of an older
    /// generation changes nothing, and past its time the answer is `Expired`.
    ///
    /// # Errors
    /// [`NotFound`](StoreError::NotFound).
    pub async fn record_opened(
        &self,
        id: InviteId,
        generation: Generation,
        detail: impl Into<String>,
        at: Moment,
    ) -> Result<InviteState, StoreError> {
        let detail = detail.into();
        let seen = {
            let detail = detail.clone();
            self.read_near(move |c| evidence::opened_before(c, id, generation, &detail, at))
                .await?
        };
        match seen {
            Some(state) => Ok(state),
            None => {
                self.write(move |c| evidence::opened(c, id, generation, &detail, at))
                    .await
            }
        }
    }

    /// The same for the first opening, which is not known yet and always writes, and for who need not wait: ready when it stands
    /// in the queue of writes, before whatever is asked for afterwards. Gives what waits until it is on disk, or tells why it
    /// is not; it is written also when nobody waits.
    ///
    /// # Errors
    /// [`Closed`](StoreError::Closed).
    pub async fn record_opened_in_turn(
        &self,
        id: InviteId,
        generation: Generation,
        detail: impl Into<String>,
        at: Moment,
    ) -> Result<impl Future<Output = Result<InviteState, StoreError>> + Send + 'static, StoreError> {
        let detail = detail.into();
        self.sqlite
            .writer
            .queue(move |c| evidence::opened(c, id, generation, &detail, at))
            .await
    }

    /// A passcode was typed for the link of `generation` and was `right` or not. One atomic change: of any number of right
    /// ones at once, exactly one is `Verified`. Of a two-factor invite a right one is `HalfWay`, every time.
    pub async fn try_passcode(
        &self,
        id: InviteId,
        generation: Generation,
        right: bool,
        detail: impl Into<String>,
        at: Moment,
    ) -> Result<PasscodeOutcome, StoreError> {
        let detail = detail.into();
        self.write(move |c| evidence::passcode(c, id, generation, right, &detail, at))
            .await
    }

    /// The same, within the limits of the one who tries: what is not right counts under all of `attempts`, what is right under none,
    /// and nothing is tried once one of them is reached.
    pub async fn try_passcode_within(
        &self,
        attempts: Vec<Attempt>,
        id: InviteId,
        generation: Generation,
        right: bool,
        detail: impl Into<String>,
        at: Moment,
    ) -> Result<PasscodeOutcome, StoreError> {
        let detail = detail.into();
        // While a limit is reached nothing is written, so a flood costs reads only.
        if let Allowance::Limited { retry_after } = self.allowance(attempts.clone(), at).await? {
            return Ok(PasscodeOutcome::Limited { retry_after });
        }
        self.write(move |c| evidence::passcode_within(c, &attempts, id, generation, right, &detail, at))
            .await
    }

    /// A directory says that the invited user is in front of a browser that has the link of `generation`; of a two-factor invite
    /// only after its passcode. One atomic change: of any number at once, exactly one is `Verified`.
    pub async fn verify_by_directory(
        &self,
        id: InviteId,
        generation: Generation,
        detail: impl Into<String>,
        at: Moment,
    ) -> Result<PasscodeOutcome, StoreError> {
        let detail = detail.into();
        self.write(move |c| evidence::directory(c, id, generation, &detail, at))
            .await
    }

    /// The device itself checked in. Gives the state that follows; only a verified invite becomes `Enrolled`.
    ///
    /// # Errors
    /// [`NotFound`](StoreError::NotFound).
    pub async fn record_enrolled(
        &self,
        id: InviteId,
        detail: impl Into<String>,
        at: Moment,
    ) -> Result<InviteState, StoreError> {
        let detail = detail.into();
        self.write(move |c| evidence::enrolled(c, id, &detail, at)).await
    }

    /// The message of an id that a delivery report names; `None` when there is none.
    pub async fn reported_message(
        &self,
        message_id: impl Into<String>,
    ) -> Result<Option<ReportedMessage>, StoreError> {
        let message_id = message_id.into();
        self.read(move |c| bounces::reported(c, &message_id)).await
    }

    /// A delivery report about a message came back, with the server's `words`. Whether the report is to be believed is the
    /// caller's to know; here it counts only for a message that was handed over and carries the invite's current link.
    ///
    /// `Failed` makes the invite Bounced, unless the invitee or an admin has gone further: then it is an event alone.
    /// `Delayed` is an event alone, at most [`MAX_DELAYS`](crate::MAX_DELAYS) a generation. The same report twice is once.
    pub async fn record_bounce(
        &self,
        message_id: impl Into<String>,
        what: Bounce,
        words: impl Into<String>,
        at: Moment,
    ) -> Result<Bounced, StoreError> {
        let (message_id, words) = (message_id.into(), words.into());
        self.write(move |c| bounces::record(c, &message_id, what, &words, at))
            .await
    }
}
