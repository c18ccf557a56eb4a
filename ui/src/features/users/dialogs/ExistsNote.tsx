/** Somebody has the address already: who, and the way to them. */
import { Button } from "@mantine/core";
import type { UserSaved } from "@/bindings";
import { Avatar } from "@/components/Avatar";
import { t } from "@/words";
import classes from "./Dialogs.module.css";

export function ExistsNote({
  exists,
  take,
  onTake,
}: {
  exists: Extract<UserSaved, { kind: "exists" }>;
  /** Words of the button. */
  take: string;
  onTake: () => void;
}) {
  const { row, message } = exists;
  return (
    <div className={classes.exists} role="alert">
      <Avatar name={row.name} size={32} />
      <div className={classes.names}>
        <p className={classes.name}>{message}</p>
        <p className={classes.email}>
          {row.archived_at === null ? t("users-nothing-was-saved") : t("users-archived-is-back")}
        </p>
      </div>
      <Button size="xs" variant="default" onClick={onTake}>
        {take}
      </Button>
    </div>
  );
}
