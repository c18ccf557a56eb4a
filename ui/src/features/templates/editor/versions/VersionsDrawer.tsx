/** The history of one content: what was said when, how it differs from what is said now, and the way back. */
import { Button, Drawer, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/app/rights";
import { commands, type TemplateVersion } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { ErrorState } from "@/components/ErrorState";
import { exact } from "@/components/time";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { useVersions } from "../../queries";
import { publishedWords } from "../publishedWords";
import type { Sheet, SheetState } from "../sheet";
import { DiffView } from "./DiffView";
import { revertWords } from "./revertWords";
import classes from "./VersionsDrawer.module.css";

export function VersionsDrawer({
  opened,
  sheet,
  state,
  languageName,
  onClose,
}: {
  opened: boolean;
  sheet: Sheet;
  state: SheetState;
  /** Of the content that is open. */
  languageName: string;
  onClose: () => void;
}) {
  const [asked, setAsked] = useState<TemplateVersion | null>(null);
  return (
    <>
      <Drawer
        opened={opened}
        onClose={onClose}
        // A question stands above it: Esc is the question's.
        closeOnEscape={asked === null}
        position="right"
        size={560}
        title={t("templates-versions")}
        closeButtonProps={{ "aria-label": t("templates-close") }}
        overlayProps={{ color: "var(--scrim)", backgroundOpacity: 0.6 }}
        transitionProps={{ duration: 180 }}
        classNames={{ content: classes.content, header: classes.header, title: classes.title }}
      >
        {opened && <History state={state} sheet={sheet} onRevert={setAsked} />}
      </Drawer>
      <DeedDialog
        asked={asked}
        words={(to) => revertWords(to, state.view, languageName)}
        onConfirm={async ({ number }) => {
          await sheet.revert(number);
          onClose();
          toasts.done(publishedWords(sheet.read().view));
        }}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

function History({
  state,
  sheet,
  onRevert,
}: {
  state: SheetState;
  sheet: Sheet;
  onRevert: (to: TemplateVersion) => void;
}) {
  const { address } = state.view;
  const versions = useVersions(address, true);
  const hasDraft = state.savedAt !== null || state.save.kind !== "saved";
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState<"draft" | "current">(hasDraft ? "draft" : "current");
  if (versions.isError)
    return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} compact />;
  if (!versions.data)
    return (
      <p role="status" className={classes.reading}>
        {t("templates-reading-the-history")}
      </p>
    );
  const current = versions.data.find((version) => version.current)?.number ?? 0;
  // With a draft what it changes is asked for first; without one the step before.
  const shown = chosen ?? (hasDraft ? current : (versions.data[1]?.number ?? current));
  const to = against === "draft" && hasDraft ? null : current;
  return (
    <div className={classes.body}>
      <ol className={classes.list} aria-label={t("templates-history")}>
        {versions.data.map((version) => (
          <Version
            key={version.number}
            version={version}
            on={version.number === shown}
            onChoose={() => setChosen(version.number)}
            onRevert={() => onRevert(version)}
          />
        ))}
      </ol>
      <section aria-label={t("templates-comparison")}>
        <div className={classes.compareHead}>
          <h3 className={classes.heading}>
            {shown === 0
              ? t("templates-musters-own-compared")
              : t("templates-version-compared", { version: shown })}
          </h3>
          {hasDraft ? (
            <SegmentedControl
              aria-label={t("templates-compare-with")}
              value={against}
              onChange={(value) => setAgainst(value as "draft" | "current")}
              data={[
                { value: "draft", label: t("templates-the-draft") },
                { value: "current", label: t("templates-what-is-published") },
              ]}
            />
          ) : (
            <span className={classes.with}>
              {current === 0
                ? t("templates-with-musters-own")
                : t("templates-with-version", { version: current })}
            </span>
          )}
        </div>
        <Comparison sheet={sheet} from={shown} to={to} stamp={state.savedAt} />
      </section>
    </div>
  );
}

function nameOf(number: number): string {
  return number === 0 ? t("templates-musters-own") : t("templates-version", { version: number });
}

function Version({
  version: { number, how, published_at, published_by, current },
  on,
  onChoose,
  onRevert,
}: {
  version: TemplateVersion;
  on: boolean;
  onChoose: () => void;
  onRevert: () => void;
}) {
  const manages = useMay("manage");
  const what = published_at === null ? how : `${how} · ${exact(published_at)}`;
  return (
    <li className={classes.version} data-on={on || undefined}>
      <button type="button" className={classes.choose} aria-pressed={on} onClick={onChoose}>
        <span className={classes.number}>
          {nameOf(number)}
          {current && <span className={classes.current}>{t("templates-published-now")}</span>}
        </span>
        <span className={classes.how}>
          {published_by ? t("templates-version-by", { what, name: published_by }) : what}
        </span>
      </button>
      {manages && !current && (
        <Button size="xs" variant="default" onClick={onRevert}>
          {number === 0 ? t("templates-revert-to-musters-own") : t("templates-revert-to-this")}
        </Button>
      )}
    </li>
  );
}

function Comparison({
  sheet,
  from,
  to,
  stamp,
}: {
  sheet: Sheet;
  from: number;
  /** `null` is the draft. */
  to: number | null;
  /** When the draft was saved: another draft is compared anew. */
  stamp: number | null;
}) {
  const { address } = sheet.read().view;
  const lines = useQuery({
    queryKey: ["templates", "compare", address, from, to, stamp],
    gcTime: 0,
    queryFn: async () => {
      // The engine compares what it has: the last words must be saved.
      if (to === null) await sheet.flush();
      return call(commands.compareTemplate({ address, from, to }));
    },
  });
  if (lines.isError)
    return <ErrorState error={lines.error} onRetry={() => void lines.refetch()} compact />;
  if (!lines.data)
    return (
      <p role="status" className={classes.reading}>
        {t("templates-comparing")}
      </p>
    );
  return <DiffView lines={lines.data} />;
}
