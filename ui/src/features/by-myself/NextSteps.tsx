/**
 * After Verified where the steps do not go on: the person is proven, the device is not managed; what an admin has still to set
 * up for that.
 */
import { IconAlertTriangleFilled, IconCircleCheckFilled } from "@tabler/icons-react";
import type { Platform } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { platformWords } from "@/components/platforms";
import { SettingsWords } from "@/components/SettingsWords";
import type { AfterCode } from "./afterCode";
import page from "./ByMyselfPage.module.css";
import classes from "./NextSteps.module.css";

export function NextSteps({ platform, after }: { platform: Platform; after: AfterCode }) {
  const { missing, error, retry } = after;
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
        {missing.length > 0
          ? "Before the device itself can be managed, something is still to be set up. Until then the invite stays Verified; nothing on the device was changed."
          : "The page on the device leads on from here. The invite is Enrolled once the device itself has checked in; you see it here at once."}
      </p>
      {error != null && <ErrorState error={error} onRetry={retry} compact />}
      {missing.length > 0 && (
        <>
          <h4 className={classes.heading}>Still to be set up here</h4>
          <ul className={classes.list}>
            {missing.map((check) => (
              <li key={check.name} className={classes.item}>
                <IconAlertTriangleFilled size={16} aria-hidden />
                <span>
                  <strong>{check.name}.</strong>{" "}
                  <SettingsWords page={check.remedy}>{check.words}</SettingsWords>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
