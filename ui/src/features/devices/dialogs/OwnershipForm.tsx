/** Whether the organisation or the user owns the device, and what follows from it. */
import { useState } from "react";
import type { DeviceRow, OwnedBy } from "@/bindings";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { ownerships, ownershipWords } from "@/components/platforms";
import type { DeviceActions } from "../actions";
import { nameOf } from "../words";
import { DialogForm } from "./DialogForm";
import classes from "./Dialogs.module.css";

const follows: Record<OwnedBy, string> = {
  personal: "It cannot be locked or erased from here.",
  corporate: "It can be locked and erased from here, if the whole device is managed.",
};

export function OwnershipForm({
  device,
  actions,
  onClose,
}: {
  device: DeviceRow;
  actions: DeviceActions;
  onClose: () => void;
}) {
  const [owned, setOwned] = useState<OwnedBy>(device.owned_by);
  return (
    <DialogForm
      confirm="Change ownership"
      ready={owned !== device.owned_by}
      onConfirm={() =>
        actions.change(
          device,
          { owned_by: owned },
          `${nameOf(device)} is now ${ownershipWords[owned]}.`,
        )
      }
      onClose={onClose}
    >
      {() => (
        <ChoiceGroup
          label="Owned by"
          value={owned}
          values={ownerships}
          className={classes.choices}
          onChange={(value) => setOwned(ownerships.find((one) => one === value) ?? owned)}
        >
          {ownerships.map((one) => (
            <ChoiceCard
              key={one}
              value={one}
              title={ownershipWords[one]}
              aside={one === device.owned_by ? "now" : undefined}
              focus={one === owned}
            >
              {follows[one]}
            </ChoiceCard>
          ))}
        </ChoiceGroup>
      )}
    </DialogForm>
  );
}
