/** Directories: where users come from. How each stands, and what is done to it as a whole. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useMay } from "@/app/rights";
import type { DirectoryRow } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { focusInstead } from "@/components/focusBack";
import { PageHead } from "@/components/PageHead";
import { RoleReads } from "@/components/ReadOnly";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import { useDirectories, useLiveDirectories } from "../queries";
import classes from "./DirectoriesPage.module.css";
import { DirectoryLine } from "./DirectoryLine";
import { NoDirectories } from "./NoDirectories";
import { RemoveDialog } from "./RemoveDialog";

const group = t("directories-directories");

export function DirectoriesPage() {
  const navigate = useNavigate();
  const manages = useMay("manage");
  const list = useDirectories();
  useLiveDirectories();
  const [removing, setRemoving] = useState<DirectoryRow | null>(null);
  const askedFrom = useRef<Element | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const rows = list.data ?? [];
  const step = (by: number) => {
    const links = [...(place.current?.querySelectorAll<HTMLElement>("a[data-name]") ?? [])];
    const at = links.findIndex((link) => link.closest("li")?.contains(document.activeElement));
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts([
    { keys: "j", label: t("directories-next-directory"), group, run: () => step(1) },
    { keys: "k", label: t("directories-previous-directory"), group, run: () => step(-1) },
    { keys: "arrowdown", run: () => step(1) },
    { keys: "arrowup", run: () => step(-1) },
  ]);
  const add = (
    <Button
      leftSection={<IconPlus size={16} stroke={2} />}
      onClick={() => void navigate({ to: "/directories/new" })}
    >
      {t("directories-add-directory")}
    </Button>
  );
  return (
    <div className={classes.page} ref={place}>
      <PageHead title={t("directories-directories")}>{manages && rows.length > 0 && add}</PageHead>
      <div className={classes.body}>
        <RoleReads />
        {list.isPending && (
          <p className={classes.quiet} role="status">
            {t("directories-reading")}
          </p>
        )}
        {list.isError && (
          <ErrorState
            error={list.error}
            onRetry={() => void list.refetch()}
            compact={rows.length > 0}
          />
        )}
        {list.isSuccess && rows.length === 0 && <NoDirectories action={manages && add} />}
        {rows.length > 0 && (
          <ul className={classes.list} aria-label={t("directories-directories")}>
            {rows.map((row) => (
              <DirectoryLine
                key={row.id}
                row={row}
                manages={manages}
                onRemove={() => {
                  askedFrom.current = document.activeElement;
                  setRemoving(row);
                }}
              />
            ))}
          </ul>
        )}
        {rows.length > 1 && <p className={classes.note}>{t("directories-first-one-keeps")}</p>}
      </div>
      <RemoveDialog
        asked={removing}
        onClose={() => {
          setRemoving(null);
          focusInstead(askedFrom.current, () =>
            place.current?.querySelector<HTMLElement>("a[data-name], button"),
          );
        }}
      />
    </div>
  );
}
