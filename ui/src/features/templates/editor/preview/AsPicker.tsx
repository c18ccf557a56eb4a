/** Whose message is shown: a user or the sample, for which platform, for whose device. */
import { Popover, SegmentedControl, Select, TextInput } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import type { OwnedBy, Platform, UserHit } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { ownerships, ownershipWords, platforms, platformWords } from "@/components/platforms";
import { useUserSearch } from "@/features/enroll/fields/useUserSearch";
import { t } from "@/words";
import classes from "./AsPicker.module.css";
import type { ReadAs } from "./usePreview";

export function AsPicker({
  readAs,
  onChange,
}: {
  readAs: ReadAs;
  onChange: (part: Partial<ReadAs>) => void;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={280}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={classes.target} onClick={() => setOpened(!opened)}>
          <span className="truncate">
            {readAs.user
              ? t("templates-as-user", { name: readAs.user.name })
              : t("templates-as-a-sample")}
          </span>
          <IconChevronDown size={14} stroke={1.7} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("templates-preview-as")}>
        <Users
          chosen={readAs.user}
          onChoose={(user) => {
            onChange({ user });
            setOpened(false);
          }}
        />
        <div className={classes.more}>
          <Select
            label={t("templates-platform")}
            value={readAs.platform}
            data={platforms.map((value) => ({ value, label: platformWords[value].label }))}
            comboboxProps={{ withinPortal: false }}
            onChange={(platform) => platform && onChange({ platform: platform as Platform })}
          />
          <SegmentedControl
            fullWidth
            aria-label={t("templates-owned-by")}
            value={readAs.owned_by}
            data={ownerships.map((value) => ({ value, label: ownershipWords[value] }))}
            onChange={(owned) => onChange({ owned_by: owned as OwnedBy })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Users({
  chosen,
  onChoose,
}: {
  chosen: UserHit | null;
  onChoose: (user: UserHit | null) => void;
}) {
  const [typed, setTyped] = useState("");
  const found = useUserSearch(typed, [], true);
  const sample = typed.trim() === "";
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, button")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields in it take the keys
    <div onKeyDown={step}>
      <TextInput
        aria-label={t("templates-find-a-user")}
        placeholder={t("templates-name-or-address")}
        data-autofocus
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.users}>
        {sample && (
          <One
            name={t("templates-a-sample-user")}
            on={chosen === null}
            onClick={() => onChoose(null)}
          />
        )}
        {found.hits.map((user) => (
          <One
            key={user.id}
            name={user.name}
            aside={user.email}
            on={chosen?.id === user.id}
            onClick={() => onChoose(user)}
          />
        ))}
        {!sample && found.hits.length === 0 && found.error === null && (
          <p className={classes.nobody}>{t("templates-nobody-fits", { typed: typed.trim() })}</p>
        )}
        {found.error !== null && <ErrorState error={found.error} onRetry={found.retry} compact />}
      </div>
    </div>
  );
}

function One({
  name,
  aside,
  on,
  onClick,
}: {
  name: string;
  aside?: string;
  on: boolean;
  onClick: () => void;
}) {
  return (
    <button type="button" className={classes.user} aria-pressed={on} onClick={onClick}>
      <span className={classes.names}>
        <span className="truncate">{name}</span>
        {aside && <span className={`${classes.email} truncate`}>{aside}</span>}
      </span>
      {on && <IconCheck size={15} stroke={1.9} aria-hidden />}
    </button>
  );
}
