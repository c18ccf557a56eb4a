//! Devices: the list, one device, whose it is, what it is asked, and how it is called.

use muster_domain::{device::DeviceId, invite::InviteId, time::Moment};

use super::Store;
use crate::{
    error::StoreError,
    records::{
        CommandRecord, DeviceChange, DeviceCounts, DeviceFilter, DeviceMore, DeviceRecord, DeviceSort,
        DeviceToPush, Event, NewCommand, Next, Page, Said,
    },
    sqlite::{commands, device_events, device_pages, devices},
};

impl Store {
    /// A window of the list, at most [`MAX_PAGE`](crate::MAX_PAGE) rows.
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) for a cursor of another order.
    pub async fn page_devices(
        &self,
        filter: DeviceFilter,
        sort: DeviceSort,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<Page<DeviceRecord>, StoreError> {
        self.read(move |c| device_pages::page(c, &filter, sort, cursor.as_deref(), limit))
            .await
    }

    /// The counts beside the filters.
    pub async fn count_devices(&self, filter: DeviceFilter) -> Result<DeviceCounts, StoreError> {
        self.read(move |c| device_pages::count(c, &filter)).await
    }

    /// One device.
    pub async fn device(&self, id: DeviceId) -> Result<Option<DeviceRecord>, StoreError> {
        self.read_near(move |c| devices::by_id(c, id)).await
    }

    /// What is known of a device beside its row.
    pub async fn device_more(&self, id: DeviceId) -> Result<Option<DeviceMore>, StoreError> {
        self.read_near(move |c| devices::more(c, id)).await
    }

    /// The device that an invite enrolled, or is enrolling.
    pub async fn device_of_invite(&self, invite: InviteId) -> Result<Option<DeviceRecord>, StoreError> {
        self.read_near(move |c| devices::of_invite(c, invite)).await
    }

    /// What happened to a device, oldest first; the latest [`MAX_TIMELINE`](crate::MAX_TIMELINE).
    pub async fn device_timeline(&self, id: DeviceId) -> Result<Vec<Event>, StoreError> {
        self.read(move |c| device_events::timeline(c, id)).await
    }

    /// Changes whose device it is; `None` when there is none. A new user makes a staged device managed.
    pub async fn change_device(
        &self,
        id: DeviceId,
        change: DeviceChange,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Option<DeviceRecord>, StoreError> {
        let by = by.into();
        self.write_traced(move |c, traces| devices::change(c, id, &change, &by, at, traces))
            .await
    }

    /// Ends the management of a device here, without its doing. `false` when it had ended already.
    pub async fn end_device(
        &self,
        id: DeviceId,
        reason: impl Into<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<bool, StoreError> {
        let (reason, by) = (reason.into(), by.into());
        self.write(move |c| devices::end(c, id, &reason, "ejected", &by, at))
            .await
    }

    /// A device's commands, newest first; the latest [`MAX_COMMANDS`](crate::MAX_COMMANDS).
    pub async fn commands_of(&self, id: DeviceId) -> Result<Vec<CommandRecord>, StoreError> {
        self.read(move |c| commands::of(c, id)).await
    }

    /// Queues a command, and asks for the device to be called. One without parameters whose like waits untouched is that one.
    ///
    /// # Errors
    /// [`Invalid`](StoreError::Invalid) when [`MAX_OPEN_COMMANDS`](crate::MAX_OPEN_COMMANDS) wait already.
    pub async fn queue_command(
        &self,
        device: DeviceId,
        new: NewCommand,
        at: Moment,
    ) -> Result<CommandRecord, StoreError> {
        self.write(move |c| commands::queue(c, device, &new, at)).await
    }

    /// Takes back a command that is not done; `None` when there is none of this id.
    pub async fn cancel_command(
        &self,
        device: DeviceId,
        id: impl Into<String>,
        by: impl Into<String>,
        at: Moment,
    ) -> Result<Option<CommandRecord>, StoreError> {
        let (id, by) = (id.into(), by.into());
        self.write(move |c| commands::cancel(c, device, &id, &by, at))
            .await
    }

    /// A device answers, or is idle, and is given what is next: one atomic change.
    pub async fn converse(&self, said: Said, at: Moment) -> Result<Next, StoreError> {
        if said.answer.is_none() {
            let (asks, fingerprint) = (said.hardware_id.clone(), said.fingerprint.clone());
            let quiet = self
                .read_near(move |c| commands::nothing_waits(c, &fingerprint, &asks, at))
                .await?;
            if let Some(device) = quiet {
                return Ok(Next::Nothing(device));
            }
        }
        self.write(move |c| commands::converse(c, &said, at)).await
    }

    /// The kind of a command that was handed to a device, so that its answer can be read.
    pub async fn command(
        &self,
        device: DeviceId,
        id: impl Into<String>,
    ) -> Result<Option<CommandRecord>, StoreError> {
        let id = id.into();
        self.read_near(move |c| commands::one(c, device, &id)).await
    }

    /// The sealed bootstrap token that a device left here.
    pub async fn bootstrap_token(&self, device: DeviceId) -> Result<Option<String>, StoreError> {
        self.read_near(move |c| devices::bootstrap_token(c, device)).await
    }

    /// Keeps a sealed bootstrap token; `None` forgets it.
    pub async fn set_bootstrap_token(
        &self,
        device: DeviceId,
        sealed: Option<String>,
    ) -> Result<(), StoreError> {
        self.write(move |c| devices::set_bootstrap_token(c, device, sealed.as_deref()))
            .await
    }

    /// Devices that are to be called now, at most `limit`; each is put off until `again`.
    pub async fn devices_to_push(
        &self,
        limit: u32,
        at: Moment,
        again: Moment,
    ) -> Result<Vec<DeviceToPush>, StoreError> {
        self.write(move |c| devices::to_push(c, limit, at, again)).await
    }

    /// What came of calling a device: when to call again, and what was wrong (blank when nothing was).
    pub async fn record_push(
        &self,
        device: DeviceId,
        again: Option<Moment>,
        problem: impl Into<String>,
        at: Moment,
    ) -> Result<(), StoreError> {
        let problem = problem.into();
        self.write(move |c| devices::pushed(c, device, again, &problem, at))
            .await
    }

    /// Devices that became unmanaged and of which nobody was told yet, at most `limit`: whoever takes them tells.
    pub async fn take_notices(&self, limit: u32) -> Result<Vec<DeviceRecord>, StoreError> {
        self.write(move |c| devices::take_notices(c, limit)).await
    }

    /// What was taken was told; or, with `again`, is to be taken once more.
    pub async fn record_notices(&self, ids: Vec<DeviceId>, again: bool) -> Result<(), StoreError> {
        self.write(move |c| devices::noticed(c, &ids, again)).await
    }

    /// Devices that enrolled and of which nobody was told yet, at most `limit`: whoever takes them tells.
    pub async fn take_enrolled_notices(&self, limit: u32) -> Result<Vec<DeviceRecord>, StoreError> {
        self.write(move |c| devices::take_enrolled(c, limit)).await
    }

    /// What was taken of enrollments was told; or, with `again`, is to be taken once more.
    pub async fn record_enrolled_notices(&self, ids: Vec<DeviceId>, again: bool) -> Result<(), StoreError> {
        self.write(move |c| devices::enrolled_noticed(c, &ids, again))
            .await
    }

    /// What a program that ended had taken is to be taken once more. A word that is told twice is better than none.
    pub async fn recover_notices(&self) -> Result<(), StoreError> {
        self.write(devices::forget_notices_in_hand).await
    }

    /// How many managed devices have not spoken since a moment.
    pub async fn silent_devices(&self, since: Moment) -> Result<u32, StoreError> {
        self.read(move |c| devices::silent(c, since)).await
    }

    /// How many managed devices listen to another topic than this one, so that no call reaches them.
    pub async fn devices_deaf_to(&self, topic: impl Into<String>) -> Result<u32, StoreError> {
        let topic = topic.into();
        self.read(move |c| devices::deaf_to(c, &topic)).await
    }

    /// How many devices ended their management by themselves since a moment.
    pub async fn devices_left_since(&self, since: Moment) -> Result<u32, StoreError> {
        self.read(move |c| devices::left_since(c, since)).await
    }
}
