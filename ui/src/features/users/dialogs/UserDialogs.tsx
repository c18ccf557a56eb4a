/** Every question about users. One is open at a time; it keeps its words while it closes. */
import { Modal } from "@mantine/core";
import { type ReactNode, useMemo, useRef } from "react";
import { DeedDialog, type DeedWords } from "@/components/DeedDialog";
import { useOpens } from "@/components/useOpens";
import { type Asked as AskedToRevoke, RevokeDialog } from "@/features/enrollment/askFirst";
import { t } from "@/words";
import { type UserActions, useUserActions } from "../actions";
import { type Asked, type AskedOfSome, only } from "../asks";
import classes from "./Dialogs.module.css";
import { DomainForm } from "./DomainForm";
import { blankDraft, draftOf } from "./draft";
import { MergeForm } from "./MergeForm";
import { UserForm } from "./UserForm";

type Form =
  | Exclude<Asked, { kind: "archive" | "delete" | "revoke" }>
  | (AskedOfSome & { kind: "domain" });

const isForm = (asked: Asked | null): asked is Form =>
  asked !== null && asked.kind !== "archive" && asked.kind !== "delete" && asked.kind !== "revoke";

export function UserDialogs({
  asked,
  onOpen,
  onClose,
}: {
  asked: Asked | null;
  /** Shows a user. */
  onOpen: (id: string) => void;
  /** Whether it was done. */
  onClose: (done: boolean) => void;
}) {
  const actions = useUserActions();
  const last = useRef<Form | null>(null);
  if (isForm(asked)) last.current = asked;
  const shown = last.current;
  const opened = useOpens(isForm(asked));
  const of = (kind: "archive" | "delete") => (asked?.kind === kind ? (asked as AskedOfSome) : null);
  const revoking = useMemo<AskedToRevoke | null>(
    () =>
      asked?.kind === "revoke"
        ? {
            selection: { kind: "ids", ids: [...asked.invites] },
            size: asked.invites.length,
            name: asked.invites.length === 1 ? asked.user.name : undefined,
          }
        : null,
    [asked],
  );
  // A deed's dialog closes after it is done, too.
  const done = useRef(false);
  const deed = (act: (asked: AskedOfSome) => Promise<unknown>) => async (of: AskedOfSome) => {
    await act(of);
    done.current = true;
  };
  const close = () => {
    onClose(done.current);
    done.current = false;
  };
  return (
    <>
      <Modal
        opened={opened}
        onClose={() => onClose(false)}
        size={shown?.kind === "domain" ? 440 : 560}
        title={shown && titleOf(shown)}
      >
        {shown && <FormOf asked={shown} actions={actions} onOpen={onOpen} onClose={onClose} />}
      </Modal>
      <DeedDialog
        asked={of("archive")}
        words={archiveWords}
        danger
        onConfirm={deed((some) => actions.archive(some.selection, "revoke"))}
        onClose={close}
      />
      <DeedDialog
        asked={of("delete")}
        words={deleteWords}
        danger
        onConfirm={deed((some) => actions.remove(some.selection))}
        onClose={close}
      />
      <RevokeDialog
        asked={revoking}
        onConfirm={({ selection }) => actions.revoke(selection)}
        onClose={close}
      />
    </>
  );
}

function titleOf(asked: Form): string {
  switch (asked.kind) {
    case "add":
      return t("users-add-user");
    case "edit":
      return t("users-edit-title", { name: asked.user.name });
    case "merge":
      return t("users-merge-title");
    default:
      return t("users-domain-title", { n: asked.size });
  }
}

function FormOf({
  asked,
  actions,
  onOpen,
  onClose,
}: {
  asked: Form;
  actions: UserActions;
  onOpen: (id: string) => void;
  onClose: (done: boolean) => void;
}): ReactNode {
  const leave = () => onClose(false);
  switch (asked.kind) {
    case "add":
    case "edit":
      return (
        <UserForm
          user={asked.kind === "edit" ? asked.user : undefined}
          start={asked.kind === "edit" ? draftOf(asked.user) : blankDraft}
          take={(name) => t("users-open-name", { name })}
          onSaved={() => onClose(true)}
          onTake={({ row }) => {
            leave();
            if (row.archived_at !== null) void actions.restore(only(row).selection);
            onOpen(row.id);
          }}
          onClose={leave}
        />
      );
    case "merge":
      return (
        <MergeForm
          users={asked.users}
          actions={actions}
          onDone={(stays) => {
            onClose(true);
            onOpen(stays.id);
          }}
          onClose={leave}
        />
      );
    default:
      return (
        <DomainForm asked={asked} actions={actions} onDone={() => onClose(true)} onClose={leave} />
      );
  }
}

function archiveWords({ name, size, affected }: AskedOfSome): DeedWords {
  const { with_live_invites, live_invites } = affected;
  return {
    title: name ? t("users-archive-title", { name }) : t("users-archive-title-many", { n: size }),
    confirm: t("users-archive-confirm", { n: live_invites }),
    text: (
      <>
        <p className={classes.text}>
          {name
            ? t("users-archive-holds", { n: live_invites })
            : t("users-archive-hold", { users: with_live_invites, invites: live_invites })}
        </p>
        <p className={classes.text}>{t("users-archive-means")}</p>
        <p className={classes.text}>
          {t("users-archive-what-comes-back", { users: size, invites: live_invites })}
        </p>
      </>
    ),
  };
}

function deleteWords({ name, size, affected: { users, deletable } }: AskedOfSome): DeedWords {
  return {
    title: name ? t("users-delete-title", { name }) : t("users-delete-title-many", { n: size }),
    confirm: t("users-delete-confirm", { n: deletable }),
    text: (
      <>
        {deletable < users && (
          <p className={classes.text}>{t("users-delete-some", { n: deletable, users })}</p>
        )}
        <p className={classes.text}>{t("users-delete-means")}</p>
      </>
    ),
  };
}
