/** Whose device it becomes, with ownership and group, which the next codes keep. */
import { SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useMay } from "@/app/rights";
import { commands, type InviteRow, type OwnedBy } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { Field } from "@/components/Field";
import { ownerships, ownershipWords } from "@/components/platforms";
import { toasts } from "@/components/toasts";
import { GroupField } from "@/features/enroll/fields/GroupField";
import { type Fixed, fixedFor } from "@/features/enrollment/ownershipRule";
import { call } from "@/platform/call";
import { fieldWords } from "@/platform/fieldProblems";
import { t } from "@/words";
import classes from "./MappingCard.module.css";
import { codeKey } from "./useCode";

/** Why the ownership stays as it is, and what to do instead. */
const fixedHints: Record<Fixed | "not", string | undefined> = {
  not: undefined,
  opened: t("by-myself-fixed-opened"),
  verified: t("by-myself-fixed-verified"),
  enrolled: t("by-myself-fixed-enrolled"),
};

export function MappingCard({ invite }: { invite: InviteRow }) {
  const manages = useMay("manage");
  const queries = useQueryClient();
  const selection = { kind: "ids", ids: [invite.id] } as const;
  const stored = invite.group ?? "";
  const [group, setGroup] = useState(stored);
  useEffect(() => setGroup(stored), [stored]);

  const reread = () => void queries.invalidateQueries({ queryKey: codeKey(invite.id) });
  const own = useMutation({
    mutationFn: (owned: OwnedBy) =>
      call(commands.changeOwnership({ kind: "ids", ids: [...selection.ids] }, owned)),
    onSuccess: ({ changed }) => {
      // The device was quicker than the switch.
      if (changed === 0) toasts.done(`${t("by-myself-left-as-it-was")} ${fixedHints.verified}`);
      reread();
    },
    onError: toasts.failed,
  });
  const join = useMutation({
    mutationFn: (name: string) =>
      call(commands.changeGroup({ kind: "ids", ids: [...selection.ids] }, name)),
    onSuccess: () => {
      reread();
      void queries.invalidateQueries({ queryKey: ["groups"] });
    },
  });
  const words = fieldWords(join.error);
  const other = ownerships.find((owned) => owned !== invite.owned_by);
  const hint = other && fixedHints[fixedFor(invite, other) ?? "not"];

  return (
    <section className={classes.card} aria-label={t("by-myself-whose-device")}>
      <div className={classes.who}>
        <Avatar name={invite.user_name} size={28} />
        <p>{t("by-myself-mapped-to-you", { name: invite.user_name })}</p>
      </div>
      {!manages ? (
        <p className={classes.told}>
          {t("by-myself-owned-and-group", {
            owned: ownershipWords[invite.owned_by],
            group: invite.group ?? t("app-un-assigned"),
          })}
        </p>
      ) : (
        <div className={classes.pair}>
          <Field label={t("by-myself-owned-by")} hint={hint}>
            <SegmentedControl
              fullWidth
              aria-label={t("by-myself-owned-by")}
              value={own.isPending ? own.variables : invite.owned_by}
              onChange={(value) => own.mutate(value as OwnedBy)}
              data={ownerships.map((owned) => ({
                value: owned,
                label: ownershipWords[owned],
                disabled: owned !== invite.owned_by && fixedFor(invite, owned) !== null,
              }))}
            />
          </Field>
          <GroupField
            value={group}
            onChange={setGroup}
            onSettle={(name) => {
              if (name.trim() !== stored && !join.isPending) join.mutate(name.trim());
            }}
            disabled={invite.state === "enrolled"}
            error={join.isError ? (words.group ?? join.error.message) : undefined}
          />
        </div>
      )}
    </section>
  );
}
