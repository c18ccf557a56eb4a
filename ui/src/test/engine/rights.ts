/** Which right each command asks for, as the engine's operations do; what is not listed changes things, and is for whoever manages. */
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
    "change_own_password check_colour confirm_second_factor drop_second_factor job_status list_domains list_groups offer_second_factor open_link overview platform_readiness restart_engine search_users",
  by_myself: "by_myself_tally by_myself_view renew_by_myself start_by_myself",
  see_devices: "count_devices device_detail device_of_invite export_devices list_devices",
  act_on_devices: "cancel_device_command change_device eject_device send_device_command",
  read: "apple_settings audit_choices batch batch_failures batch_history bounce_settings bounce_status certificates compare_template count_invites count_users directory directory_plan_rows directory_presets directory_sync_status directory_syncs enrollment_page export_audit export_invites export_template export_users funnel funnel_report group group_rules invite_detail list_accounts list_approvals list_audit list_batches list_directories list_invites list_outbox list_requests list_templates list_users logo mail_settings organisation_settings page_groups plan_invites plan_merge portal_page preview_enrollment preview_mail preview_template preview_terms roster_counts search_directory_groups security_settings self_enrollment_page send_progress sending_presets sending_settings template template_versions terms terms_of_user terms_version terms_versions text_settings text_standing try_group user_detail user_devices user_history user_invites user_messages users_affected verify_audit would_wait",
  // Reads, but what those alone may see who decide about it.
  manage: "review_approval",
};

const rightOf = new Map(
  Object.entries(commands).flatMap(([right, names]) =>
    (names ?? "").split(" ").map((name) => [name, right as Right] as const),
  ),
);

const technician: readonly Right[] = ["signed_in", "by_myself", "see_devices", "act_on_devices"];
const auditor: readonly Right[] = ["signed_in", "see_devices", "read"];

/** The right that a command asks for here. */
export const rightOfCommand = (command: string): Right => rightOf.get(command) ?? "manage";

/** Whether everybody may ask it, signed in or not. */
export const isForAnybody = (command: string) => rightOf.get(command) === "anybody";

export function roleMayAsk(role: Role, command: string): boolean {
  if (role === "administrator") return true;
  return (role === "technician" ? technician : auditor).includes(rightOfCommand(command));
}
