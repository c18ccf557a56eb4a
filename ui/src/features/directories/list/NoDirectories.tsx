/** No directory yet: what the two kinds give, and the way on. */
import type { ReactNode } from "react";
import { EmptyState } from "@/components/EmptyState";
import { t } from "@/words";
import classes from "./DirectoriesPage.module.css";

export function NoDirectories({ action }: { action: ReactNode }) {
  return (
    <EmptyState title={t("directories-none-yet")} action={action}>
      {t("directories-what-for")}
      <div className={classes.kinds}>
        <div className={classes.kind}>
          <h4>{t("directories-ldap")}</h4>
          {t("directories-ldap-gives")}
        </div>
        <div className={classes.kind}>
          <h4>{t("directories-oidc")}</h4>
          {t("directories-oidc-gives")}
        </div>
      </div>
    </EmptyState>
  );
}
