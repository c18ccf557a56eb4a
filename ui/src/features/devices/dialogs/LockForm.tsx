/** Locks the screen of a corporate device, with words for whoever finds it. */
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { DeviceRow } from "@/bindings";
import { t } from "@/words";
import type { DeviceActions } from "../actions";
import { useDeviceDetail } from "../queries";
import { kindOf, nameOf } from "../words";
import { CannotBeCalled } from "./CannotBeCalled";
import { DialogForm } from "./DialogForm";
import classes from "./Dialogs.module.css";
import { isKept, noPin, PinField } from "./PinField";

export function LockForm({
  device,
  actions,
  onClose,
}: {
  device: DeviceRow;
  actions: DeviceActions;
  onClose: () => void;
}) {
  const mac = device.platform === "macos";
  const callable = useDeviceDetail(device.id).data?.can_push ?? true;
  const [pin, setPin] = useState(noPin);
  const [message, setMessage] = useState("");
  const [phone, setPhone] = useState("");
  return (
    <DialogForm
      confirm={t("devices-lock-confirm", { kind: kindOf(device) })}
      ready={!mac || isKept(pin)}
      fields={["pin", "message", "phone"]}
      onConfirm={() =>
        actions.send(
          device,
          { kind: "device_lock", pin: pin.pin, message: message.trim(), phone: phone.trim() },
          t("devices-lock-done", { name: nameOf(device) }),
        )
      }
      onClose={onClose}
    >
      {(words) => (
        <>
          <p className={classes.text}>{whatHappens(mac, callable)}</p>
          {!callable && <CannotBeCalled />}
          {mac && <PinField value={pin} error={words.pin} focus onChange={setPin} />}
          <Textarea
            label={t("devices-message-on-the-locked-screen")}
            placeholder={t("devices-if-found-please-call-the")}
            autosize
            minRows={2}
            maxRows={4}
            maxLength={200}
            value={message}
            error={words.message}
            data-autofocus={mac ? undefined : true}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <TextInput
            label={t("devices-phone-number-on-the-locked")}
            type="tel"
            maxLength={40}
            value={phone}
            error={words.phone}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
        </>
      )}
    </DialogForm>
  );
}

function whatHappens(mac: boolean, callable: boolean): string {
  if (mac) return callable ? t("devices-lock-mac") : t("devices-lock-mac-later");
  return callable ? t("devices-lock-screen") : t("devices-lock-screen-later");
}
