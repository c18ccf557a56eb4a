/** The device group: one that exists, or a new one as it is typed. Blank is un-assigned. */
import { Autocomplete } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { DeviceRow } from "@/bindings";
import { useGroups } from "@/components/list/useGroups";
import type { DeviceActions } from "../actions";
import { nameOf } from "../words";
import { DialogForm } from "./DialogForm";

export function GroupForm({
  device,
  actions,
  onClose,
}: {
  device: DeviceRow;
  actions: DeviceActions;
  onClose: () => void;
}) {
  const [name, setName] = useState(device.group ?? "");
  const wanted = name.trim();
  const [query] = useDebouncedValue(wanted === device.group ? "" : wanted, 150);
  const groups = useGroups(query, true).data ?? [];
  const known = groups.some((group) => group.name.toLowerCase() === wanted.toLowerCase());
  const hint =
    wanted === ""
      ? "Left blank, the device is in no group."
      : known || wanted === device.group
        ? "The device moves there at once."
        : "A new group with this name is made.";
  return (
    <DialogForm
      confirm={wanted === "" ? "Take out of its group" : "Change group"}
      ready={wanted !== (device.group ?? "")}
      fields={["group"]}
      onConfirm={() =>
        actions.change(
          device,
          { group: wanted },
          `${nameOf(device)} is now in ${wanted === "" ? "no group" : wanted}.`,
        )
      }
      onClose={onClose}
    >
      {(words) => (
        <Autocomplete
          label="Group"
          placeholder="Un-assigned"
          description={hint}
          error={words.group}
          data={groups.map((group) => group.name)}
          value={name}
          onChange={setName}
          maxLength={120}
          data-autofocus
        />
      )}
    </DialogForm>
  );
}
