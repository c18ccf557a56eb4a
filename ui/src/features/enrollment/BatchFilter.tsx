/** The list is narrowed to one import: a chip that names its file and takes the filter away. */
import { IconX } from "@tabler/icons-react";
import classes from "@/components/list/FilterBar.module.css";
import { useBatch } from "@/features/batches/queries";
import { t } from "@/words";

export function BatchFilter({ id, onClear }: { id: string; onClear: () => void }) {
  const name = useBatch(id).data?.row.file_name;
  return (
    <button
      type="button"
      className={classes.filter}
      data-on
      aria-label={
        name === undefined
          ? t("enrollment-only-unnamed-import")
          : t("enrollment-only-show-all-imports-again", { name })
      }
      title={
        name === undefined
          ? t("enrollment-only-invites-unnamed")
          : t("enrollment-only-invites-of", { name })
      }
      onClick={onClear}
    >
      {t("enrollment-file")}
      <span className={`${classes.value} truncate`}>{name ?? t("enrollment-unnamed-import")}</span>
      <IconX size={14} stroke={1.7} aria-hidden />
    </button>
  );
}
