/** What another public address means, said before it is saved: devices cannot follow, and links that were sent die. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { counted } from "@/components/numbers";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./AddressWarning.module.css";
import type { PortalForm } from "./portalForm";

export function AddressWarning({ form }: { form: SettingsForm<PortalForm> }) {
  const { devices, invites } = form.values.bound;
  if (form.was("public_address") === undefined || devices + invites === 0) return null;
  return (
    <div className={classes.warning} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <div>
        {devices > 0 && (
          <p>
            {counted(devices, "managed device knows", "managed devices know")} the portal by its
            present address, and cannot learn another: after the change each has to enroll again.
          </p>
        )}
        {invites > 0 && (
          <p>
            {counted(invites, "live invite has", "live invites have")} a link with the present
            address: it leads nowhere when that address is gone. Resend them afterwards.
          </p>
        )}
      </div>
    </div>
  );
}
