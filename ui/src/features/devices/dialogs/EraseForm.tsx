/** Erases a corporate device. Nothing brings it back, so its name must be typed first. */
import { TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import type { DeviceRow } from "@/bindings";
import { Say, t } from "@/words";
import type { DeviceActions } from "../actions";
import { useDeviceDetail } from "../queries";
import { kindOf, nameOf } from "../words";
import { CannotBeCalled } from "./CannotBeCalled";
import { DialogForm } from "./DialogForm";
import classes from "./Dialogs.module.css";
import { isKept, noPin, PinField } from "./PinField";
import { sameName } from "./sameName";

export function EraseForm({
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
  const name = nameOf(device);
  const [pin, setPin] = useState(noPin);
  const [typed, setTyped] = useState("");
  return (
    <DialogForm
      confirm={t("devices-erase-confirm", { kind: kindOf(device) })}
      danger
      ready={
        (sameName(typed, name) || sameName(typed, device.serial ?? "")) && (!mac || isKept(pin))
      }
      fields={["pin"]}
      onConfirm={() =>
        actions.send(
          device,
          { kind: "erase_device", pin: pin.pin },
          t("devices-erase-done", { name }),
        )
      }
      onClose={onClose}
    >
      {(words) => (
        <>
          <p className={classes.warning}>
            <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
            <span>{t("devices-erase-warning", { kind: kindOf(device) })}</span>
          </p>
          {!callable && <CannotBeCalled />}
          {mac && <PinField value={pin} error={words.pin} focus onChange={setPin} />}
          <div>
            <TextInput
              label={t("devices-type-the-name-of-the")}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              data-autofocus={!mac || undefined}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <p className={classes.hint}>
              <Say
                id="devices-its-name-is"
                vars={{ name }}
                parts={{ name: (inside) => <span className={classes.typed}>{inside}</span> }}
              />
            </p>
          </div>
        </>
      )}
    </DialogForm>
  );
}
