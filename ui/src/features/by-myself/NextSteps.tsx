/**
 * After Verified where the steps do not go on: the person is proven, the device is not managed; what an admin has still to set
 * up for that.
 */
import { IconAlertTriangleFilled, IconCircleCheckFilled } from "@tabler/icons-react";
import type { Platform } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { platformWords } from "@/components/platforms";
import { SettingsWords } from "@/components/SettingsWords";
import { t } from "@/words";
import type { AfterCode } from "./afterCode";
import page from "./ByMyselfPage.module.css";
import classes from "./NextSteps.module.css";

export function NextSteps({ platform, after }: { platform: Platform; after: AfterCode }) {
  const { missing, error, retry } = after;
  return (
    <section className={page.card} aria-label={t("by-myself-what-comes-next")}>
      <div className={page.cardHead}>
        <h3 className={page.cardTitle}>{t("by-myself-what-comes-next")}</h3>
      </div>
      <p className={classes.done}>
        <IconCircleCheckFilled size={17} aria-hidden />
        {t("by-myself-passcode-was-right", { device: platformWords[platform].device })}
      </p>
      <p className={classes.text}>
        {missing.length > 0
          ? t("by-myself-before-the-device-itself-can")
          : t("by-myself-the-page-on-the-device")}
      </p>
      {error != null && <ErrorState error={error} onRetry={retry} compact />}
      {missing.length > 0 && (
        <>
          <h4 className={classes.heading}>{t("by-myself-still-to-be-set-up")}</h4>
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
