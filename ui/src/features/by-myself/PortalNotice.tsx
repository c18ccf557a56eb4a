/** A code is worth nothing while the portal does not answer: say so where the code is shown. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMay } from "@/app/rights";
import { useOverview } from "@/app/session";
import { t } from "@/words";
import classes from "./PortalNotice.module.css";

export function PortalNotice() {
  const reads = useMay("read");
  const portal = useOverview()?.portal;
  if (!portal || (portal.running && !portal.problem)) return null;
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <p>
        <strong>
          {portal.running
            ? t("by-myself-the-portal-has-a-problem")
            : t("by-myself-the-portal-does-not-run")}
        </strong>{" "}
        {portal.problem ?? t("by-myself-portal-runs-elsewhere")}{" "}
        {reads && (
          <Link to="/settings/$section" params={{ section: "portal" }}>
            {t("by-myself-open-the-portal-settings")}
          </Link>
        )}
      </p>
    </div>
  );
}
