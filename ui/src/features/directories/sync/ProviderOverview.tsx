/** An OpenID Connect provider: it lists nobody, so there is no sync; what it is for, and its redirect address. */
import type { DirectoryDetail } from "@/bindings";
import { t } from "@/words";
import { RedirectCard } from "../form/RedirectCard";
import { usePresets } from "../queries";
import { UsersOf } from "../UsersOf";
import classes from "./Sync.module.css";

export function ProviderOverview({ detail }: { detail: DirectoryDetail }) {
  const { row, connection, redirect_address } = detail;
  const presets = usePresets();
  const guide = presets.data?.presets.find(
    (preset) =>
      preset.connection.kind === "oidc" &&
      connection.kind === "oidc" &&
      preset.connection.settings.provider.kind === connection.settings.provider.kind,
  )?.guide;
  return (
    <div className={classes.board}>
      <section className={classes.card} aria-label={t("directories-state")}>
        <dl className={classes.facts}>
          <dt>{t("directories-provider")}</dt>
          <dd>
            {row.make}, {row.place}
          </dd>
          <dt>{t("directories-sign-in-with-it")}</dt>
          <dd>
            {!row.enabled
              ? t("directories-off-means")
              : row.sign_in
                ? t("directories-oidc-ready")
                : t("directories-oidc-unused")}
          </dd>
          <dt>{t("directories-users")}</dt>
          <dd>
            <UsersOf row={row} />
          </dd>
        </dl>
        {row.problem !== null && (
          <p className={classes.trouble} role="alert">
            {row.problem}
          </p>
        )}
        <p className={classes.note}>{t("directories-oidc-lists-nobody")}</p>
      </section>
      <RedirectCard address={redirect_address} guide={guide ?? null} />
    </div>
  );
}
