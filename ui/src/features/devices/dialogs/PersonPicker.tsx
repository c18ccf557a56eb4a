/** One user: found while typing as in the enroll wizard, or given by name and address. */
import { Button, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { DeviceUser } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { isAddress, nameFrom } from "@/features/enroll/fields/addresses";
import { newcomer, UserOptions } from "@/features/enroll/fields/UserOptions";
import { useUserSearch } from "@/features/enroll/fields/useUserSearch";
import type { FieldWords } from "@/platform/fieldProblems";
import { Say, t } from "@/words";
import classes from "./Dialogs.module.css";

/** What the picker holds: nobody yet, a known user, or someone given by hand. */
export type Picked =
  | { kind: "nobody" }
  | { kind: "known"; user: DeviceUser }
  | { kind: "given"; user: DeviceUser };

export function PersonPicker({
  picked,
  without,
  words,
  onPick,
}: {
  picked: Picked;
  /** Users that are not offered: it is theirs already. */
  without: readonly DeviceUser[];
  /** The engine's words at its fields. */
  words: FieldWords;
  onPick: (picked: Picked) => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  const before = useRef(picked.kind);
  const changed = before.current !== picked.kind;
  // Somebody is chosen: what comes next is the button below.
  useEffect(() => {
    before.current = picked.kind;
    if (picked.kind !== "known") return;
    card.current?.closest("form")?.querySelector<HTMLElement>("[type=submit]")?.focus();
  }, [picked.kind]);
  switch (picked.kind) {
    case "nobody":
      return <Search without={without} back={changed} onPick={onPick} />;
    case "known":
      return (
        <div className={classes.person} ref={card}>
          <Avatar name={picked.user.name} size={32} />
          <div className={classes.names}>
            <p className={`${classes.name} truncate`}>{picked.user.name}</p>
            <p className={`${classes.email} truncate`}>{picked.user.email}</p>
          </div>
          <Button size="xs" variant="subtle" onClick={() => onPick({ kind: "nobody" })}>
            {t("devices-choose-another")}
          </Button>
        </div>
      );
    case "given":
      return <ByHand user={picked.user} words={words} onPick={onPick} />;
  }
}

function Search({
  without,
  back,
  onPick,
}: {
  without: readonly DeviceUser[];
  /** It stands here again; at first its dialog gives it the focus. */
  back: boolean;
  onPick: (picked: Picked) => void;
}) {
  const [typed, setTyped] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useUserSearch(typed, without, true);
  const first = found.hits[0]?.id;
  // Enter takes the first that fits, once something was typed; an address that nobody has makes someone new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list changes
  useEffect(() => {
    const someone = first !== undefined ? typed.trim() !== "" : isAddress(typed);
    if (someone) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [first, typed]);

  const submit = (value: string) => {
    combobox.closeDropdown();
    if (value === newcomer) {
      const email = typed.includes("@") ? typed.trim() : "";
      const name = email ? nameFrom(email) : typed.trim();
      onPick({ kind: "given", user: { name, email } });
      return;
    }
    const hit = found.hits.find((user) => user.id === value);
    if (hit) onPick({ kind: "known", user: { name: hit.name, email: hit.email } });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit} offset={4}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t("devices-user")}
          placeholder={t("devices-name-or-address")}
          data-autofocus
          autoFocus={back}
          value={typed}
          maxLength={400}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <UserOptions typed={typed} found={found} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ByHand({
  user,
  words,
  onPick,
}: {
  user: DeviceUser;
  words: FieldWords;
  onPick: (picked: Picked) => void;
}) {
  const set = (part: Partial<DeviceUser>) => onPick({ kind: "given", user: { ...user, ...part } });
  return (
    <div>
      <div className={classes.pair}>
        <TextInput
          label={t("devices-name")}
          value={user.name}
          maxLength={400}
          autoFocus={user.name === ""}
          error={words.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t("devices-email-address")}
          type="email"
          value={user.email}
          maxLength={400}
          autoFocus={user.name !== ""}
          error={words.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
      </div>
      <p className={classes.hint}>
        <Say
          id="devices-kept-as-a-user"
          parts={{
            search: (inside) => (
              <button
                type="button"
                className="link-button"
                onClick={() => onPick({ kind: "nobody" })}
              >
                {inside}
              </button>
            ),
          }}
        />
      </p>
    </div>
  );
}
