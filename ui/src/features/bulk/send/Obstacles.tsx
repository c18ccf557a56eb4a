/** What stands in the way of sending, each with the way out. */
import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Obstacle } from "@/bindings";
import { t } from "@/words";
import step from "../Step.module.css";

const sections: Record<string, string> = {
  mail: t("bulk-open-mail-settings"),
  organisation: t("bulk-open-organisation-settings"),
  portal: t("bulk-open-portal-settings"),
  texts: t("bulk-open-text-settings"),
};

export function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  return obstacles.map((obstacle) => (
    <div key={obstacle.message} className={step.caution} role="alert">
      <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
      <p>
        {obstacle.message} {obstacle.hint}{" "}
        {obstacle.section === "" ? (
          <Link to="/enrollment/bulk" search={{ step: "review" }}>
            {t("bulk-back-to-the-review")}
          </Link>
        ) : (
          <Link to="/settings/$section" params={{ section: obstacle.section }}>
            {sections[obstacle.section] ?? t("bulk-open-the-settings")}
          </Link>
        )}
      </p>
    </div>
  ));
}
