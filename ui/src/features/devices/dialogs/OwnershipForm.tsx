/** Whether the organisation or the user owns the device, and what follows from it. */
import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import type { DeviceRow, OwnedBy } from "@/bindings";
import { ownerships, ownershipWords } from "@/components/platforms";
import type { DeviceActions } from "../actions";
import { nameOf } from "../words";
import { DialogForm } from "./DialogForm";

const follows: Record<OwnedBy, string> = {
  personal: "It cannot be locked or erased from here.",
  corporate: "It can be locked and erased from here, when the whole device is managed.",
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
        <Radio.Group
          label="Owned by"
          value={owned}
          onChange={(value) => setOwned(ownerships.find((one) => one === value) ?? owned)}
        >
          <Stack gap={10} mt={4}>
            {ownerships.map((one) => (
              <Radio
                key={one}
                value={one}
                label={ownershipWords[one]}
                description={follows[one]}
                data-autofocus={one === owned || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </DialogForm>
  );
}
