/** Which right each command asks for, as the engine's operations do; what is not listed changes things. */
import type { Role } from "@/bindings";

type Right =
  | "anybody"
  | "signed_in"
  | "by_myself"
  | "see_devices"
  | "act_on_devices"
  | "read"
  | "manage";

const commands: Partial<Record<Right, string>> = {
  anybody: "console_session sign_in unlock_console lock_console console_active sign_out",
  signed_in:
    "overview restart_engine job_status check_colour list_domains list_groups open_link platform_readiness search_users change_own_password offer_second_factor confirm_second_factor drop_second_factor",
  by_myself: "start_by_myself by_myself_view renew_by_myself by_myself_tally",
  see_devices: "list_devices count_devices device_detail device_of_invite export_devices",
  act_on_devices: "change_device send_device_command cancel_device_command eject_device",
  read: "apple_settings audit_choices batch batch_failures batch_history bounce_settings bounce_status certificates compare_template count_invites directory directory_plan_rows directory_presets directory_sync_status directory_syncs export_audit export_invites export_template funnel funnel_report invite_detail list_accounts list_audit list_batches list_directories list_invites list_outbox list_requests list_templates logo mail_settings organisation_settings plan_invites portal_page preview_mail preview_template security_settings send_progress sending_presets sending_settings template template_versions text_settings text_standing verify_audit",
};

const rightOf = new Map(
  Object.entries(commands).flatMap(([right, names]) =>
    (names ?? "").split(" ").map((name) => [name, right as Right] as const),
  ),
);

const technician: readonly Right[] = ["signed_in", "by_myself", "see_devices", "act_on_devices"];
const auditor: readonly Right[] = ["signed_in", "see_devices", "read"];

/** Whether everybody may ask it, signed in or not. */
export const isForAnybody = (command: string) => rightOf.get(command) === "anybody";

export function roleMayAsk(role: Role, command: string): boolean {
  if (role === "administrator") return true;
  return (role === "technician" ? technician : auditor).includes(rightOf.get(command) ?? "manage");
}
