/**
 * The trial outbox: mails that would have gone out, as files on this computer. List at the left,
 * the chosen mail at the right, as a mail program would show it.
 */
import { Button } from "@mantine/core";
import { IconFolderOpen, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { useMay } from "@/app/rights";
import { useOverview } from "@/app/session";
import { commands } from "@/bindings";
import { EmptyState } from "@/components/EmptyState";
import { ErrorState } from "@/components/ErrorState";
import { PageBody, PageFrame } from "@/components/PageFrame";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { ClearDialog } from "./ClearDialog";
import { MailList } from "./MailList";
import { MailView } from "./MailView";
import classes from "./OutboxPage.module.css";
import { useOutbox } from "./useOutbox";

const schema = z.object({
  /** The mail shown. */
  mail: z.string().optional().catch(undefined),
});

export function OutboxPage() {
  const raw: unknown = useSearch({ strict: false });
  const asked = schema.parse(raw ?? {}).mail;
  const navigate = useNavigate();
  const manages = useMay("manage");
  const overview = useOverview();
  const outbox = useOutbox();
  const [clearing, setClearing] = useState(false);
  const reveal = useMutation({
    mutationFn: () => call(commands.revealOutbox()),
    onError: toasts.failed,
  });

  const rows = outbox.rows;
  const chosen = rows.some((row) => row.id === asked) ? asked : rows[0]?.id;
  const choose = (mail: string) =>
    void navigate({ to: "/outbox", search: { mail }, replace: true });

  return (
    <PageFrame
      title={t("outbox-trial-outbox")}
      actions={
        manages && (
          <>
            <Button
              variant="default"
              leftSection={<IconFolderOpen size={16} stroke={1.7} />}
              loading={reveal.isPending}
              onClick={() => reveal.mutate()}
            >
              {t("outbox-show-in-folder")}
            </Button>
            <Button
              variant="default"
              leftSection={<IconTrash size={16} stroke={1.7} />}
              disabled={rows.length === 0}
              onClick={() => setClearing(true)}
            >
              {t("outbox-clear")}
            </Button>
          </>
        )
      }
      under={
        <>
          {overview?.mail_is_trial ? t("outbox-mails-become-files") : t("outbox-mails-go-out")}{" "}
          {outbox.folder && <span className={classes.folder}>{outbox.folder}</span>}
        </>
      }
      reading={outbox.query.isPending ? t("outbox-reading-the-outbox") : undefined}
    >
      {outbox.query.isError && (
        <ErrorState error={outbox.query.error} onRetry={() => void outbox.query.refetch()} />
      )}
      {outbox.query.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t("outbox-no-mails-yet")}
          action={
            manages && (
              <Button
                onClick={() =>
                  void navigate({ to: "/enrollment/enroll", search: { method: "invites" } })
                }
              >
                {t("outbox-invite-your-first-user")}
              </Button>
            )
          }
        >
          {t("outbox-every-mail-that-an-invite")}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <PageBody className={classes.split}>
          <MailList
            rows={rows}
            chosen={chosen}
            onChoose={choose}
            more={outbox.query.hasNextPage}
            loading={outbox.query.isFetchingNextPage}
            onMore={() => void outbox.query.fetchNextPage()}
          />
          {chosen &&
            (manages ? (
              <MailView key={chosen} id={chosen} />
            ) : (
              <p className={classes.kept}>{t("outbox-contents-kept")}</p>
            ))}
        </PageBody>
      )}
      <ClearDialog
        opened={clearing}
        folder={outbox.folder}
        onClose={() => setClearing(false)}
        onCleared={() => void navigate({ to: "/outbox", search: {}, replace: true })}
      />
    </PageFrame>
  );
}
