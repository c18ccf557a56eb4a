/** Several users are one person: who of them stays, and what moves there. It cannot be undone, so it is shown first. */
import { Button, Radio } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type DirectoryState, type UserRow } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import type { UserActions } from "../actions";
import { KnownUserField } from "../KnownUserField";
import { aroundKey } from "../queries";
import { LeftMark } from "../UserBadges";
import { fromWords } from "../words";
import classes from "./Dialogs.module.css";

/** The engine merges so many into one at once. */
const most = 21;

type Candidate = Pick<UserRow, "id" | "name" | "email"> & {
  from: string;
  state: DirectoryState | null;
};

const candidate = (user: UserRow): Candidate => ({
  id: user.id,
  name: user.name,
  email: user.email,
  from: fromWords(user),
  state: user.source?.state ?? null,
});

export function MergeForm({
  users,
  actions,
  onDone,
  onClose,
}: {
  users: readonly UserRow[];
  actions: UserActions;
  onDone: (stays: UserRow) => void;
  onClose: () => void;
}) {
  const [people, setPeople] = useState<readonly Candidate[]>(users.map(candidate));
  // Whom a directory keeps is most likely the one that stays.
  const [keep, setKeep] = useState(
    (users.find((user) => user.source !== null) ?? users[0])?.id ?? "",
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const others = people.filter((one) => one.id !== keep).map((one) => one.id);
  const plan = useQuery({
    queryKey: [...aroundKey, "merge", keep, others],
    queryFn: () => call(commands.planMerge(keep, others)),
    enabled: others.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const fresh = others.length > 0 && plan.isSuccess && !plan.isPlaceholderData;
  const merge = async () => {
    if (!plan.data) return;
    setBusy(true);
    setError(null);
    try {
      onDone(await actions.merge(plan.data.stays, plan.data.merged));
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fresh && !busy) void merge();
      }}
    >
      <Radio.Group
        label={t("users-who-stays")}
        value={keep}
        onChange={(id) => {
          setKeep(id);
          setError(null);
        }}
      >
        <ul className={classes.people}>
          {people.map((one) => (
            <li
              key={one.id}
              className={classes.candidate}
              data-stays={one.id === keep || undefined}
            >
              <Radio
                value={one.id}
                data-autofocus={(one.id === keep && people.length > 1) || undefined}
                aria-label={t("users-stays", { name: one.name, email: one.email })}
              />
              <Avatar name={one.name} size={28} />
              <span className={classes.names}>
                <span className={`${classes.name} truncate`}>{one.name}</span>
                <span className={`${classes.email} truncate`}>{one.email}</span>
              </span>
              <span className={classes.aside}>
                {one.from} <LeftMark state={one.state} />
              </span>
              {people.length > 2 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t("users-leave-out", { name: one.name })}
                  onClick={() => {
                    const rest = people.filter((other) => other.id !== one.id);
                    setPeople(rest);
                    if (keep === one.id) setKeep(rest[0]?.id ?? "");
                  }}
                >
                  <IconX size={14} stroke={1.7} aria-hidden />
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Radio.Group>
      {people.length < most && (
        <KnownUserField
          label={t("users-another-user")}
          without={people}
          focus={people.length < 2}
          onPick={({ id, name, email, domain, directory_state }) =>
            setPeople([...people, { id, name, email, from: domain ?? "", state: directory_state }])
          }
        />
      )}
      {others.length === 0 ? (
        <p className={classes.text}>{t("users-merge-choose-another")}</p>
      ) : plan.isError ? (
        <ErrorState error={plan.error} onRetry={() => void plan.refetch()} compact />
      ) : (
        plan.data && (
          <div className={classes.moves} aria-live="polite" data-stale={!fresh || undefined}>
            <p>
              {plan.data.invites + plan.data.devices === 0 ? (
                t("users-merge-moves-nothing", { name: plan.data.stays.name })
              ) : (
                <Say
                  id="users-merge-moves"
                  vars={{
                    invites: plan.data.invites,
                    devices: plan.data.devices,
                    n: plan.data.invites + plan.data.devices,
                    name: plan.data.stays.name,
                  }}
                  parts={{ b: (inside) => <strong>{inside}</strong> }}
                />
              )}
            </p>
            <p>
              {t("users-merge-addresses", {
                n: plan.data.merged.length,
                addresses: plan.data.merged
                  .map((user) => user.email)
                  .filter(Boolean)
                  .join(", "),
                name: plan.data.stays.name,
              })}
            </p>
            <p>{t("users-merge-cannot-be-undone")}</p>
          </div>
        )
      )}
      {error != null && <ErrorState error={error} compact />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t("users-cancel")}
        </Button>
        <Button type="submit" color="danger" disabled={!fresh} loading={busy}>
          {others.length === 0 ? t("users-merge") : t("users-merge-confirm", { n: people.length })}
        </Button>
      </div>
    </form>
  );
}
