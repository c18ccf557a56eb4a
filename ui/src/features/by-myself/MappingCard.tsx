/** Whose device it becomes, with ownership and group, which the next codes keep. */
import { SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { commands, type InviteRow, type OwnedBy } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { Field } from "@/components/Field";
import { ownerships, ownershipWords } from "@/components/platforms";
import { toasts } from "@/components/toasts";
import { GroupField } from "@/features/enroll/fields/GroupField";
import { call } from "@/platform/call";
import { fieldWords } from "@/platform/fieldProblems";
import classes from "./MappingCard.module.css";
import { codeKey } from "./useCode";

export function MappingCard({ invite }: { invite: InviteRow }) {
  const queries = useQueryClient();
  const selection = { kind: "ids", ids: [invite.id] } as const;
  const stored = invite.group ?? "";
  const [group, setGroup] = useState(stored);
  useEffect(() => setGroup(stored), [stored]);

  const reread = () => void queries.invalidateQueries({ queryKey: codeKey(invite.id) });
  const own = useMutation({
    mutationFn: (owned: OwnedBy) =>
      call(commands.changeOwnership({ kind: "ids", ids: [...selection.ids] }, owned)),
    onSuccess: reread,
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

  return (
    <section className={classes.card} aria-label="Whose device">
      <div className={classes.who}>
        <Avatar name={invite.user_name} size={28} />
        <p>This device is mapped to you ({invite.user_name}). You can reassign it later.</p>
      </div>
      <div className={classes.pair}>
        <Field label="Owned by">
          <SegmentedControl
            fullWidth
            aria-label="Owned by"
            value={own.isPending ? own.variables : invite.owned_by}
            onChange={(value) => own.mutate(value as OwnedBy)}
            data={ownerships.map((owned) => ({ value: owned, label: ownershipWords[owned] }))}
          />
        </Field>
        <GroupField
          value={group}
          onChange={setGroup}
          onSettle={(name) => {
            if (name.trim() !== stored && !join.isPending) join.mutate(name.trim());
          }}
          error={join.isError ? (words.group ?? join.error.message) : undefined}
        />
      </div>
    </section>
  );
}
