/** One known user, found while typing. Nobody new is made here. */
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";
import type { RecipientDraft, UserHit } from "@/bindings";
import { UserOptions } from "@/features/enroll/fields/UserOptions";
import { useUserSearch } from "@/features/enroll/fields/useUserSearch";
import { t } from "@/words";

export function KnownUserField({
  label,
  without,
  focus,
  onPick,
}: {
  label: string;
  /** Not offered: they are chosen already. */
  without: readonly RecipientDraft[];
  /** It takes the focus when its dialog opens. */
  focus?: boolean;
  onPick: (user: UserHit) => void;
}) {
  const [typed, setTyped] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useUserSearch(typed, without, combobox.dropdownOpened);
  const first = found.hits[0]?.id;
  // Enter takes the first that fits, once something was typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list changes
  useEffect(() => {
    if (first !== undefined && typed.trim() !== "") combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [first, typed]);
  return (
    <Combobox
      store={combobox}
      offset={4}
      onOptionSubmit={(id) => {
        const hit = found.hits.find((user) => user.id === id);
        if (hit) onPick(hit);
        setTyped("");
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          placeholder={t("users-name-address-or-number")}
          value={typed}
          maxLength={400}
          data-autofocus={focus || undefined}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <UserOptions typed={typed} found={found} known />
      </Combobox.Dropdown>
    </Combobox>
  );
}
