/** The list is narrowed to one import: a chip that names its file and takes the filter away. */
import { IconX } from "@tabler/icons-react";
import classes from "@/components/list/FilterBar.module.css";
import { useBatch } from "@/features/batches/queries";
import { t } from "@/words";

export function BatchFilter({ id, onClear }: { id: string; onClear: () => void }) {
  const name = useBatch(id).data?.row.file_name ?? "one import";
  return (
    <button
      type="button"
      className={classes.filter}
      data-on
      aria-label={t("enrollment-only-show-all-imports-again", { name })}
      title={t("enrollment-only-invites-of", { name })}
      onClick={onClear}
    >
      File
      <span className={`${classes.value} truncate`}>{name}</span>
      <IconX size={14} stroke={1.7} aria-hidden />
    </button>
  );
}
