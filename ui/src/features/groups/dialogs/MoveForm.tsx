/** Where devices of a group go: another group, or none. */
import { useState } from "react";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { t } from "@/words";
import type { GroupActions } from "../actions";
import type { Asked } from "../asks";
import { GroupPicker, type Picked } from "../GroupPicker";
import classes from "./Dialogs.module.css";

export function MoveForm({
  asked: { from, selection, size },
  actions,
  onDone,
  onClose,
}: {
  asked: Extract<Asked, { kind: "move" }>;
  actions: GroupActions;
  onDone: () => void;
  onClose: () => void;
}) {
  const [to, setTo] = useState<Picked | null>(null);
  return (
    <DialogForm
      confirm={to === null ? t("groups-un-assign") : t("groups-move-confirm", { n: size })}
      onConfirm={async () => {
        await actions.move(selection, to);
        onDone();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <GroupPicker
            label={t("groups-group")}
            value={to}
            placeholder={t("groups-un-assigned")}
            clearable
            focus
            without={from.id}
            onChange={setTo}
          />
          <p className={classes.text}>
            {to === null
              ? t("groups-they-leave", { name: from.name, n: size })
              : t("groups-they-move", { name: to.name, n: size })}
          </p>
        </>
      )}
    </DialogForm>
  );
}
