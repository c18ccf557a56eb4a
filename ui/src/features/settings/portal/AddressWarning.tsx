/** What another public address means, said before it is saved: devices cannot follow, and links that were sent die. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { t } from "@/words";
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
        {devices > 0 && <p>{t("portal-settings-devices-bound", { n: devices })}</p>}
        {invites > 0 && <p>{t("portal-settings-invites-bound", { n: invites })}</p>}
      </div>
    </div>
  );
}
