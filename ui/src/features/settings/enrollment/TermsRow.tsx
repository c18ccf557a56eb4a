/** Where the terms of use stand; they are written on a page of their own. */
import { Link } from "@tanstack/react-router";
import type { EnrollmentPage } from "@/bindings";
import { t } from "@/words";
import { SettingCard } from "../form/SettingRow";
import classes from "./EnrollmentSection.module.css";

export function TermsRow({ page }: { page: EnrollmentPage }) {
  const version = page.terms_version;
  return (
    <SettingCard title={t("settings-terms-of-use")}>
      <p className={classes.terms}>
        <span>
          {version === 0
            ? t("authentication-terms-none")
            : page.settings.ask_terms
              ? t("authentication-terms-asked", { version })
              : t("authentication-terms-not-asked", { version })}
        </span>
        <Link to="/settings/$section" params={{ section: "terms" }}>
          {t("authentication-open-terms")}
        </Link>
      </p>
    </SettingCard>
  );
}
