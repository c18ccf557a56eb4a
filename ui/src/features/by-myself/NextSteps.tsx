/**
 * After Verified, said honestly: the person is proven, the device is not managed yet; what comes next, or what an admin has
 * still to set up.
 */
import { IconAlertTriangleFilled, IconCircleCheckFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { commands, type Platform } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { platformWords } from "@/components/platforms";
import { call } from "@/platform/call";
import page from "./ByMyselfPage.module.css";
import classes from "./NextSteps.module.css";

export function NextSteps({ platform }: { platform: Platform }) {
  const readiness = useQuery({
    queryKey: ["platform-readiness", platform],
    queryFn: () => call(commands.platformReadiness(platform)),
  });
  const open = readiness.data?.checks.filter((check) => !check.ready) ?? [];
  return (
    <section className={page.card} aria-label="What comes next">
      <div className={page.cardHead}>
        <h3 className={page.cardTitle}>What comes next</h3>
      </div>
      <p className={classes.done}>
        <IconCircleCheckFilled size={17} aria-hidden />
        The passcode was right: it is you, and the {platformWords[platform].device} shows the same.
      </p>
      <p className={classes.text}>
        {open.length > 0
          ? "Before the device itself can be managed, something is still to be set up. Until then the invite stays Verified; nothing on the device was changed."
          : "The page on the device leads on from here. The invite is Enrolled once the device itself has checked in; you see it here at once."}
      </p>
      {readiness.isError && (
        <ErrorState error={readiness.error} onRetry={() => void readiness.refetch()} compact />
      )}
      {open.length > 0 && (
        <>
          <h4 className={classes.heading}>Still to be set up here</h4>
          <ul className={classes.list}>
            {open.map((check) => (
              <li key={check.name} className={classes.item}>
                <IconAlertTriangleFilled size={16} aria-hidden />
                <span>
                  <strong>{check.name}.</strong> {check.words}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
