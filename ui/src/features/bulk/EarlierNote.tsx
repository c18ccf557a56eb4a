/** The same file was imported before: when, by whom, and the way to look at it. */
import { IconHistory } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { EarlierImport } from "@/bindings";
import { RelativeTime } from "@/components/RelativeTime";
import { Say, t } from "@/words";
import step from "./Step.module.css";

export function EarlierNote({
  earlier,
  children,
}: {
  earlier: EarlierImport;
  /** What is decided about it. */
  children?: ReactNode;
}) {
  return (
    <div className={step.caution}>
      <IconHistory size={17} stroke={1.7} aria-hidden />
      <div>
        <p>
          <Say
            id="bulk-imported-before"
            vars={{ file: earlier.file_name, by: earlier.by, n: earlier.invites }}
            parts={{ when: <RelativeTime at={earlier.at} /> }}
          />{" "}
          <Link to="/batches/$batchId" params={{ batchId: earlier.batch_id }}>
            {t("bulk-look-at-that-import")}
          </Link>
        </p>
        {children}
      </div>
    </div>
  );
}
