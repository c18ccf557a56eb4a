/** Where a page hangs: the way back up, left of its title. */
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { t } from "@/words";
import classes from "./Trail.module.css";

export function Trail({ steps }: { steps: readonly { label: string; to: string }[] }) {
  return (
    <nav aria-label={t("app-breadcrumb")} className={classes.trail}>
      {steps.map(({ label, to }) => (
        <Fragment key={to}>
          <Link to={to}>{label}</Link>
          <IconChevronRight size={14} stroke={1.7} aria-hidden />
        </Fragment>
      ))}
    </nav>
  );
}
