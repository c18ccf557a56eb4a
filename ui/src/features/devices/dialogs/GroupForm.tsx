/** The device group: one that exists, a new one as it is typed, or none. All groups lie open below the field. */
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { DeviceRow } from "@/bindings";
import { useGroups } from "@/components/list/useGroups";
import { t } from "@/words";
import type { DeviceActions } from "../actions";
import { nameOf } from "../words";
import { DialogForm } from "./DialogForm";
import classes from "./Dialogs.module.css";

/** Stands for "no group" among the choices; a group has a name. */
const nowhere = "";

const alike = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export function GroupForm({
  device,
  actions,
  onClose,
}: {
  device: DeviceRow;
  actions: DeviceActions;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [leaves, setLeaves] = useState(false);
  const combobox = useCombobox({ opened: true });
  const wanted = typed.trim();
  const [query] = useDebouncedValue(wanted, 150);
  const all = useGroups("", true).data ?? [];
  const found = useGroups(query, true).data ?? [];
  const known = all.concat(found).find((group) => alike(group.name, wanted));
  // Once a group stands in the field, all are offered again.
  const offered = known || wanted === "" ? all : found;
  const now = device.group ?? nowhere;
  const group = leaves ? nowhere : (known?.name ?? wanted);
  const ready = leaves || (wanted !== "" && !alike(wanted, now));

  return (
    <DialogForm
      confirm={leaves ? t("devices-take-out-of-its-group") : t("devices-group-confirm")}
      ready={ready}
      fields={["group"]}
      onConfirm={() =>
        actions.change(
          device,
          { group },
          group === nowhere
            ? t("devices-group-left", { name: nameOf(device) })
            : t("devices-group-done", { name: nameOf(device), group }),
          { group: now },
        )
      }
      onClose={onClose}
    >
      {(words) => (
        <Combobox
          store={combobox}
          onOptionSubmit={(name) => {
            setLeaves(name === nowhere);
            setTyped(name);
          }}
        >
          <Combobox.EventsTarget withExpandedAttribute>
            <TextInput
              label={t("devices-group")}
              placeholder={t("devices-find-a-group-or-name")}
              description={hintOf({ wanted, leaves, known: known !== undefined, now })}
              error={words.group}
              value={typed}
              maxLength={120}
              data-autofocus
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setLeaves(false);
                combobox.resetSelectedOption();
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options className={classes.groups} aria-label={t("devices-groups")}>
            {now !== nowhere && wanted === "" && (
              <Choice name={nowhere} chosen={leaves}>
                {t("devices-no-group")}
              </Choice>
            )}
            {offered.map(({ id, name }) => (
              <Choice
                key={id}
                name={name}
                chosen={!leaves && alike(name, wanted)}
                aside={name === now ? t("devices-holds-now") : undefined}
              >
                {name}
              </Choice>
            ))}
            {offered.length === 0 && (
              <Combobox.Empty className={classes.noGroups}>
                {wanted === ""
                  ? t("devices-there-are-no-groups-yet")
                  : t("devices-no-group-of-this-name")}
              </Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox>
      )}
    </DialogForm>
  );
}

function Choice({
  name,
  chosen,
  aside,
  children,
}: {
  name: string;
  chosen: boolean;
  aside?: string;
  children: string;
}) {
  return (
    <Combobox.Option value={name} active={chosen} className={classes.group}>
      <span className="truncate">{children}</span>
      {aside && <span className={classes.aside}>{aside}</span>}
    </Combobox.Option>
  );
}

function hintOf({
  wanted,
  leaves,
  known,
  now,
}: {
  wanted: string;
  leaves: boolean;
  known: boolean;
  now: string;
}): string {
  if (leaves) return t("devices-the-device-is-in-no");
  if (wanted === "")
    return now === nowhere ? t("devices-it-is-in-no-group") : t("devices-it-is-in", { now });
  if (alike(wanted, now)) return t("devices-it-is-in-this-group");
  return known ? t("devices-the-device-moves-there-at") : t("devices-a-new-group-with-this");
}
