/** What an entry is about; the way there, where there is one. */
import { Link } from "@tanstack/react-router";
import type { AuditRow } from "@/bindings";
import { t } from "@/words";
import { subjectLink, subjectWords } from "./words";

export function Subject({ row, tabbable }: { row: AuditRow; tabbable?: boolean }) {
  const words = subjectWords(row);
  const link = subjectLink(row);
  if (words === "") return <span title={t("app-does-not-apply")}>—</span>;
  if (!link)
    return (
      <span className="truncate" title={words}>
        {words}
      </span>
    );
  return (
    <Link {...link} className="truncate" title={words} tabIndex={tabbable ? undefined : -1}>
      {words}
    </Link>
  );
}
