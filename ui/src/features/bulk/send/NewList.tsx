/** A number that can be looked into: the first of what would be created. */
import { SidePopover } from "@/components/SidePopover";
import { t } from "@/words";
import classes from "./NewList.module.css";

export function NewList({
  title,
  label,
  total,
  rows,
}: {
  title: string;
  label: string;
  total: number;
  rows: readonly { name: string; aside: string }[];
}) {
  if (rows.length === 0) return label;
  return (
    <SidePopover
      label={title}
      position="bottom-start"
      width={380}
      className={classes.panel}
      target={(toggle) => (
        <button type="button" className="link-button" onClick={toggle}>
          {label}
        </button>
      )}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={classes.list} aria-label={title} tabIndex={0}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, the list does not change
          <li key={index} className={classes.row}>
            <span className="truncate">{row.name}</span>
            <span className={`${classes.aside} truncate`}>{row.aside}</span>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className={classes.more}>{t("bulk-and-more", { n: total - rows.length })}</p>
      )}
    </SidePopover>
  );
}
