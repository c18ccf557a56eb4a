/** How many of the import's invites got how far. */
import { useNavigate } from "@tanstack/react-router";
import type { BatchView } from "@/bindings";
import { FunnelStages } from "@/features/enrollment/FunnelStages";
import { t } from "@/words";
import classes from "./BatchPage.module.css";

export function BatchFunnel({ view }: { view: BatchView }) {
  const navigate = useNavigate();
  if (view.funnel.sent === 0) return null;
  return (
    <section className={classes.funnel} aria-label={t("batches-from-sent-to-enrolled")}>
      <FunnelStages
        counts={view.funnel}
        onStage={(state) =>
          void navigate({ to: "/enrollment", search: { batch: view.row.id, state } })
        }
      />
    </section>
  );
}
