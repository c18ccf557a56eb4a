/** An entry as text, for a mail or a ticket. Moments are told exactly, and in UTC. */
import type { AuditRow } from "@/bindings";
import { toMillis } from "@/components/time";
import { t } from "@/words";
import { changesOf, deedWords, originWords, subjectWords } from "./words";

export function asText(row: AuditRow): string {
  const line = (name: string, value: string) => t("audit-text-line", { name, value });
  const from = row.place
    ? t("audit-origin-at", { origin: originWords(row.origin), place: row.place })
    : originWords(row.origin);
  const subject = [subjectWords(row), row.subject_id].filter(Boolean).join(" · ");
  return [
    t("audit-entry", { number: row.number }),
    line(t("audit-when"), new Date(toMillis(row.at)).toISOString()),
    line(t("audit-who"), row.who),
    ...(row.account ? [line(t("audit-account"), row.account)] : []),
    line(t("audit-what"), deedWords(row)),
    ...(subject ? [line(t("audit-on-what"), subject)] : []),
    line(t("audit-from-where"), from),
    ...changesOf(row).map(({ name, before, after }) =>
      line(name, before === null ? (after ?? "—") : `${before} → ${after ?? "—"}`),
    ),
  ].join("\n");
}
