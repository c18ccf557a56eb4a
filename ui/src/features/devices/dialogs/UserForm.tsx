/** Whose device it is from now on. A staged device becomes managed by it. */
import { useState } from "react";
import type { DeviceRow, DeviceUser } from "@/bindings";
import { isAddress } from "@/features/enroll/fields/addresses";
import { t } from "@/words";
import type { DeviceActions } from "../actions";
import { nameOf } from "../words";
import { DialogForm } from "./DialogForm";
import classes from "./Dialogs.module.css";
import { PersonPicker, type Picked } from "./PersonPicker";

export function UserForm({
  device,
  actions,
  onClose,
}: {
  device: DeviceRow;
  actions: DeviceActions;
  onClose: () => void;
}) {
  const [picked, setPicked] = useState<Picked>({ kind: "nobody" });
  const staged = device.state === "staged";
  // Whoever enrolled a staged device may be the one to keep it.
  const without: DeviceUser[] = staged
    ? []
    : [{ name: device.user_name, email: device.user_email }];
  const user = picked.kind === "nobody" ? null : picked.user;
  const ready = user !== null && user.name.trim() !== "" && isAddress(user.email);

  const save = async () => {
    if (!user) return;
    const name = user.name.trim();
    await actions.change(
      device,
      { user: { name, email: user.email.trim() } },
      staged
        ? t("devices-assign-done", { device: nameOf(device), name })
        : t("devices-user-done", { device: nameOf(device), name }),
      // A device that was assigned does not become staged again.
      staged ? undefined : { user: { name: device.user_name, email: device.user_email } },
    );
  };
  return (
    <DialogForm
      confirm={staged ? t("devices-assign") : t("devices-user-confirm")}
      ready={ready}
      fields={["name", "email"]}
      onConfirm={save}
      onClose={onClose}
    >
      {(words) => (
        <>
          <p className={classes.text}>
            {staged
              ? t("devices-it-was-enrolled-by-and", { user_name: device.user_name })
              : t("devices-it-belongs-to-nothing-changes", { user_name: device.user_name })}
          </p>
          <PersonPicker picked={picked} without={without} words={words} onPick={setPicked} />
        </>
      )}
    </DialogForm>
  );
}
