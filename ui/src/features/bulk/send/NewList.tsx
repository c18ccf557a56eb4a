/** A number that can be looked into: the first of what would be created. */
import { Popover } from "@mantine/core";
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
    <Popover position="bottom-start" width={380} withinPortal trapFocus>
      <Popover.Target>
        <button type="button" className="link-button">
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={title}>
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
      </Popover.Dropdown>
    </Popover>
  );
}
