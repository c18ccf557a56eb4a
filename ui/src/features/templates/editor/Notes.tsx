/** What stands above the fields when something is in the way of the draft: it is not saved, or the ground has moved. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { toasts } from "@/components/toasts";
import { explain } from "@/platform/errors";
import { t } from "@/words";
import classes from "./Notes.module.css";
import type { Sheet, SheetState } from "./sheet";

export function Notes({
  sheet,
  state,
  onCompare,
}: {
  sheet: Sheet;
  state: SheetState;
  onCompare: () => void;
}) {
  const { save, view, savedAt } = state;
  if (save.kind === "conflict") return <Conflict sheet={sheet} />;
  if (save.kind === "failed") {
    const words = explain(save.error);
    return (
      <Note tone="bad" title={words.title} text={`${words.message} ${words.next}`}>
        <Button size="xs" variant="default" onClick={() => void sheet.flush()}>
          {t("templates-try-again")}
        </Button>
      </Note>
    );
  }
  const { draft, version } = view;
  if (draft && savedAt !== null && draft.from_version < version)
    return (
      <Note
        tone="info"
        title={t("templates-version-was-published-after-this", { version })}
        text={t("templates-publishing-the-draft-replaces-it")}
      >
        <Button size="xs" variant="default" onClick={onCompare}>
          {t("templates-compare")}
        </Button>
      </Note>
    );
  return null;
}

function Conflict({ sheet }: { sheet: Sheet }) {
  const [busy, setBusy] = useState<"theirs" | "mine" | null>(null);
  const choose = async (which: "theirs" | "mine") => {
    setBusy(which);
    try {
      await (which === "theirs" ? sheet.reload() : sheet.keep());
    } catch (cause) {
      toasts.failed(cause);
    } finally {
      setBusy(null);
    }
  };
  return (
    <Note
      tone="bad"
      title={t("templates-somebody-else-has-saved-another")}
      text={t("templates-what-you-wrote-here-is")}
    >
      <Button
        size="xs"
        variant="default"
        loading={busy === "theirs"}
        onClick={() => void choose("theirs")}
      >
        {t("templates-reload-theirs")}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={busy === "mine"}
        onClick={() => void choose("mine")}
      >
        {t("templates-keep-mine")}
      </Button>
    </Note>
  );
}

function Note({
  tone,
  title,
  text,
  children,
}: {
  tone: "bad" | "info";
  title: string;
  text: string;
  children: ReactNode;
}) {
  const Mark = tone === "bad" ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.note} data-tone={tone} role={tone === "bad" ? "alert" : "note"}>
      <Mark size={17} stroke={1.7} aria-hidden />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p>{text}</p>
      </div>
      <div className={classes.ways}>{children}</div>
    </div>
  );
}
