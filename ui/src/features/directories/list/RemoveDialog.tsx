/** Asks before a directory is removed, and says what becomes of its users. */
import type { DirectoryRow } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { t } from "@/words";
import { useDirectoryActions } from "../actions";
import classes from "./DirectoriesPage.module.css";

export function RemoveDialog({
  asked,
  onDone,
  onClose,
}: {
  asked: DirectoryRow | null;
  onDone?: () => void;
  onClose: () => void;
}) {
  const actions = useDirectoryActions();
  return (
    <DeedDialog
      asked={asked}
      danger
      words={(row) => ({
        title: t("directories-remove-title", { name: row.name }),
        confirm: t("directories-remove-confirm"),
        text: (
          <div className={classes.asked}>
            <p>{t("directories-remove-users", { n: row.users + row.left })}</p>
            {row.kind === "ldap" && <p>{t("directories-remove-groups")}</p>}
            {row.sign_in && <p>{t("directories-remove-sign-in")}</p>}
            <p>{t("directories-remove-or-off")}</p>
          </div>
        ),
      })}
      onConfirm={async (row) => {
        await actions.remove(row);
        onDone?.();
      }}
      onClose={onClose}
    />
  );
}
