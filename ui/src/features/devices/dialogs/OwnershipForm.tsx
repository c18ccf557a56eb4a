/** Whether the organisation or the user owns the device, and what follows from it. */
import { useState } from "react";
import type { DeviceRow, OwnedBy } from "@/bindings";
import { ChoiceCard, ChoiceGroup } from "@/components/ChoiceCard";
import { ownerships, ownershipWords } from "@/components/platforms";
import { t } from "@/words";
import type { DeviceActions } from "../actions";
import { useDeviceDetail } from "../queries";
import { nameOf } from "../words";
import { DialogForm } from "./DialogForm";
import classes from "./Dialogs.module.css";
import { whatFollows } from "./ownershipWords";

export function OwnershipForm({
  device,
  actions,
  onClose,
}: {
  device: DeviceRow;
  actions: DeviceActions;
  onClose: () => void;
}) {
  const detail = useDeviceDetail(device.id).data;
  const [owned, setOwned] = useState<OwnedBy>(device.owned_by);
  return (
    <DialogForm
      confirm={t("devices-ownership-confirm")}
      ready={owned !== device.owned_by}
      onConfirm={() =>
        actions.change(
          device,
          { owned_by: owned },
          t("devices-ownership-done", { name: nameOf(device), owned: ownershipWords[owned] }),
          { owned_by: device.owned_by },
        )
      }
      onClose={onClose}
    >
      {() => (
        <ChoiceGroup
          label={t("devices-owned-by")}
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
              aside={one === device.owned_by ? t("devices-holds-now") : undefined}
              focus={one === owned}
            >
              {whatFollows(one, detail)}
            </ChoiceCard>
          ))}
        </ChoiceGroup>
      )}
    </DialogForm>
  );
}
