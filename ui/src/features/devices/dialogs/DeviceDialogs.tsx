/** Every question about a device. One is open at a time; it keeps its words while it closes. */
import { Modal } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import type { DeviceRow } from "@/bindings";
import { DeedDialog, type DeedWords } from "@/components/DeedDialog";
import { t } from "@/words";
import { type DeviceActions, useDeviceActions } from "../actions";
import type { Asked, AskKind } from "../asks";
import { kindOf, nameOf } from "../words";
import classes from "./Dialogs.module.css";
import { EraseForm } from "./EraseForm";
import { GroupForm } from "./GroupForm";
import { LockForm } from "./LockForm";
import { OwnershipForm } from "./OwnershipForm";
import { UserForm } from "./UserForm";

interface FormProps {
  device: DeviceRow;
  actions: DeviceActions;
  onClose: () => void;
}

type FormKind = Exclude<AskKind, "unenroll" | "eject">;

const forms: Record<
  FormKind,
  { title: (device: DeviceRow) => string; form: (props: FormProps) => ReactNode }
> = {
  user: {
    title: (device) =>
      device.state === "staged"
        ? t("devices-assign-title", { name: nameOf(device) })
        : t("devices-user-title", { name: nameOf(device) }),
    form: UserForm,
  },
  ownership: {
    title: (device) => t("devices-ownership-title", { name: nameOf(device) }),
    form: OwnershipForm,
  },
  group: { title: (device) => t("devices-group-title", { name: nameOf(device) }), form: GroupForm },
  lock: { title: (device) => t("devices-lock-title", { name: nameOf(device) }), form: LockForm },
  erase: { title: (device) => t("devices-erase-title", { name: nameOf(device) }), form: EraseForm },
};

function isForm(asked: Asked | null): asked is Asked & { kind: FormKind } {
  return asked !== null && asked.kind in forms;
}

export function DeviceDialogs({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const actions = useDeviceActions();
  const last = useRef<(Asked & { kind: FormKind }) | null>(null);
  if (isForm(asked)) last.current = asked;
  const shown = last.current;
  const Form = shown && forms[shown.kind].form;
  const of = (kind: AskKind) => (asked?.kind === kind ? asked.device : null);
  return (
    <>
      <Modal
        opened={isForm(asked)}
        onClose={onClose}
        size={480}
        title={shown && forms[shown.kind].title(shown.device)}
      >
        {shown && Form && <Form device={shown.device} actions={actions} onClose={onClose} />}
      </Modal>
      <DeedDialog
        asked={of("unenroll")}
        words={unenrollWords}
        danger
        onConfirm={(device) =>
          actions.send(
            device,
            { kind: "remove_profile" },
            t("devices-unenroll-done", { name: nameOf(device) }),
          )
        }
        onClose={onClose}
      />
      <DeedDialog
        asked={of("eject")}
        words={ejectWords}
        danger
        onConfirm={actions.eject}
        onClose={onClose}
      />
    </>
  );
}

function unenrollWords(device: DeviceRow): DeedWords {
  return {
    title: t("devices-unenroll-title", { name: nameOf(device) }),
    confirm: t("devices-unenroll-confirm", { kind: kindOf(device) }),
    text: (
      <>
        <p className={classes.text}>{t("devices-the-device-is-asked-to")}</p>
        <p className={classes.text}>
          {device.state === "staged"
            ? t("devices-unenroll-when-staged")
            : t("devices-unenroll-when-managed")}
        </p>
      </>
    ),
  };
}

function ejectWords(device: DeviceRow): DeedWords {
  return {
    title: t("devices-eject-title", { name: nameOf(device) }),
    confirm: t("devices-eject-confirm"),
    text: (
      <>
        <p className={classes.text}>{t("devices-for-a-device-that-is")}</p>
        <p className={classes.text}>{t("devices-current-iphones-ipads-and-macs")}</p>
      </>
    ),
  };
}
