//! Devices: a technician sees the own ones, an auditor all, and only who has them at hand acts on them.

use serde_json::json;

use super::{Case, Forms, NO_ID, Who::*, leaves, reads};

pub fn cases(_: &Forms) -> Vec<Case> {
    let filter = json!({"search": "", "states": [], "platforms": [], "owned_by": null, "group_id": null});
    vec![
        reads(
            "list_devices",
            Staff,
            json!({"filter": filter, "sort": "newest", "cursor": null, "limit": 10}),
        ),
        reads("count_devices", Staff, json!({"filter": filter})),
        leaves(
            "export_devices",
            Staff,
            "devices_exported",
            json!({"filter": filter}),
        ),
        reads("device_detail", Staff, json!({"id": NO_ID})),
        reads("device_of_invite", Staff, json!({"inviteId": NO_ID})),
        leaves(
            "change_device",
            Enrollers,
            "device_changed",
            json!({"id": NO_ID, "change": {"user": null, "owned_by": "personal", "group": null}}),
        ),
        leaves(
            "send_device_command",
            Enrollers,
            "device_command",
            json!({"id": NO_ID, "request": {"kind": "erase_device", "pin": "123456", "message": "", "phone": ""}}),
        ),
        leaves(
            "cancel_device_command",
            Enrollers,
            "device_command_cancelled",
            json!({"id": NO_ID, "commandId": NO_ID}),
        ),
        leaves("eject_device", Enrollers, "device_ejected", json!({"id": NO_ID})),
    ]
}
