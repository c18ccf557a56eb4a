/** Moves the chosen invites to a group: one that exists, or a new one as it is typed. */
import { Autocomplete, Button, Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { useGroups } from "@/components/list/useGroups";
import { t } from "@/words";

const titles = {
  invite: "enrollment-group-of-invites",
  device: "enrollment-group-of-devices",
} as const;

export function GroupDialog({
  size,
  one = "invite",
  moves = t("enrollment-joins-when-enrolled"),
  onChange,
  onClose,
}: {
  /** How many; null when nothing is asked. */
  size: number | null;
  /** What is moved. */
  one?: "invite" | "device";
  /** When it takes effect, as a sentence. */
  moves?: string;
  /** Rejects when it failed. Blank is un-assigned. */
  onChange: (group: string) => Promise<void>;
  onClose: () => void;
}) {
  return (
    <Modal
      opened={size !== null}
      onClose={onClose}
      title={t(titles[one], { n: size ?? 0 })}
      size={440}
    >
      <GroupForm moves={moves} onChange={onChange} onClose={onClose} />
    </Modal>
  );
}

function GroupForm({
  moves,
  onChange,
  onClose,
}: {
  moves: string;
  onChange: (group: string) => Promise<void>;
  onClose: () => void;
}) {
  const [name, setName] = useState("");
  const [query] = useDebouncedValue(name.trim(), 150);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const groups = useGroups(query, true).data ?? [];
  const wanted = name.trim();
  const known = groups.some((group) => group.name.toLowerCase() === wanted.toLowerCase());

  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      await onChange(wanted);
      onClose();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Autocomplete
        label={t("enrollment-group")}
        placeholder={t("enrollment-un-assigned")}
        description={
          wanted === ""
            ? t("enrollment-left-blank-the-devices-join")
            : known
              ? moves
              : t("enrollment-a-new-group-with-this")
        }
        data={groups.map((group) => group.name)}
        value={name}
        onChange={setName}
        maxLength={120}
        data-autofocus
      />
      {error != null && <ErrorState error={error} compact />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t("enrollment-cancel")}
        </Button>
        <Button type="submit" loading={busy}>
          {wanted === "" ? t("enrollment-take-out-of-groups") : t("enrollment-change-group")}
        </Button>
      </div>
    </form>
  );
}
