/** The head of the editor: where one is, how the draft stands, and what to do with it. */
import { Button, Menu, Tooltip } from "@mantine/core";
import { IconDotsVertical, IconHistory, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useMay } from "@/app/rights";
import type { TemplateFinding } from "@/bindings";
import { Tag } from "@/components/Chip";
import { DeedDialog } from "@/components/DeedDialog";
import { LazyMenu } from "@/components/LazyMenu";
import { PageHead } from "@/components/PageHead";
import { Refusable } from "@/components/Refusable";
import { Trail } from "@/components/Trail";
import { toasts } from "@/components/toasts";
import { Say, t } from "@/words";
import { ChecksSummary } from "./checks/ChecksSummary";
import { DraftState } from "./DraftState";
import classes from "./EditorHead.module.css";
import type { Preview } from "./preview/usePreview";
import { publishedWords } from "./publishedWords";
import type { Sheet, SheetState } from "./sheet";

export function EditorHead({
  name,
  sheet,
  state,
  preview,
  must,
  onMust,
  onVersions,
  onTest,
}: {
  name: string;
  sheet: Sheet | null;
  state: SheetState | null;
  preview: Preview;
  /** What has to be mended before it is published. */
  must: TemplateFinding | null;
  /** Shows it. */
  onMust: () => void;
  onVersions: () => void;
  onTest: () => void;
}) {
  const manages = useMay("manage");
  return (
    <PageHead
      title={name}
      trail={<Trail steps={[{ label: t("templates-templates"), to: "/templates" }]} />}
      beside={
        state && (
          <>
            <DraftState state={state} />
            {!state.view.template.in_use && <Tag>{t("templates-not-in-use")}</Tag>}
          </>
        )
      }
    >
      <Button
        variant="subtle"
        leftSection={<IconHistory size={16} stroke={1.7} />}
        disabled={!state}
        onClick={onVersions}
      >
        {t("templates-versions")}
      </Button>
      {manages && (
        <Button
          variant="default"
          leftSection={<IconSend size={16} stroke={1.7} />}
          disabled={!state}
          onClick={onTest}
        >
          {t("templates-send-test")}
        </Button>
      )}
      {!manages ? null : sheet && state ? (
        <>
          <ChecksSummary preview={preview} />
          <Publish sheet={sheet} state={state} must={must} onMust={onMust} />
          <MoreMenu sheet={sheet} state={state} />
        </>
      ) : (
        <Button disabled>{t("templates-publish")}</Button>
      )}
    </PageHead>
  );
}

function Publish({
  sheet,
  state,
  must,
  onMust,
}: {
  sheet: Sheet;
  state: SheetState;
  must: TemplateFinding | null;
  onMust: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const publish = async () => {
    setBusy(true);
    try {
      const before = await sheet.publish();
      if (before === null) return;
      toasts.offer(publishedWords(sheet.read().view), t("templates-publish-undo"), async () => {
        await sheet.revert(before);
        toasts.done(t("templates-publish-undone"));
      });
    } catch (cause) {
      toasts.failed(cause);
    } finally {
      setBusy(false);
    }
  };
  const written = state.savedAt !== null || state.save.kind !== "saved";
  if (must && written)
    return (
      <Tooltip
        label={t("templates-click-to-see-it", { fact: must.fact })}
        multiline
        maw={300}
        events={{ hover: true, focus: true, touch: true }}
        openDelay={150}
      >
        <Button data-disabled aria-disabled className={classes.must} onClick={onMust}>
          <Say
            id="templates-publish-first"
            vars={{ fact: must.fact }}
            parts={{ hidden: (inside) => <span className="visually-hidden">{inside}</span> }}
          />
        </Button>
      </Tooltip>
    );
  const why =
    state.save.kind === "conflict"
      ? t("templates-publish-which-counts")
      : written
        ? null
        : t("templates-publish-nothing");
  return (
    <Refusable why={why} loading={busy} onClick={() => void publish()}>
      {t("templates-publish")}
    </Refusable>
  );
}

function MoreMenu({ sheet, state }: { sheet: Sheet; state: SheetState }) {
  const [asked, setAsked] = useState<true | null>(null);
  const none = state.savedAt === null && state.save.kind === "saved";
  return (
    <>
      <LazyMenu
        position="bottom-end"
        width={220}
        target={
          <button type="button" className={classes.more} aria-label={t("templates-more")}>
            <IconDotsVertical size={16} stroke={1.7} aria-hidden />
          </button>
        }
      >
        <Menu.Item
          color={none ? undefined : "var(--danger-ink)"}
          disabled={none}
          // After the menu has closed and given the focus back.
          onClick={() => requestAnimationFrame(() => requestAnimationFrame(() => setAsked(true)))}
        >
          {t("templates-discard-draft-menu")}
          {none && <span className={classes.why}>{t("templates-there-is-none")}</span>}
        </Menu.Item>
      </LazyMenu>
      <DeedDialog
        asked={asked}
        danger
        words={() => ({
          title: t("templates-discard-the-draft"),
          confirm: t("templates-discard-draft"),
          text: t("templates-what-was-written-since-the"),
        })}
        onConfirm={() => sheet.discard()}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
