/** Add directory, the first question: whose make it is. */
import {
  type Icon,
  IconBrandAzure,
  IconBrandGoogle,
  IconBrandWindows,
  IconKey,
  IconLogin2,
  IconServer2,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { DirectoryPreset } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { PageHead } from "@/components/PageHead";
import { Trail } from "@/components/Trail";
import { t } from "@/words";
import { usePresets } from "../queries";
import classes from "./Form.module.css";

const looks: Record<string, [text: string, icon: Icon]> = {
  active_directory: [t("directories-make-ad"), IconBrandWindows],
  open_ldap: [t("directories-make-openldap"), IconServer2],
  zoho_ldap: [t("directories-make-zoho-ldap"), IconServer2],
  directory_389: [t("directories-make-389"), IconServer2],
  entra: [t("directories-make-entra"), IconBrandAzure],
  google: [t("directories-make-google"), IconBrandGoogle],
  okta: [t("directories-make-okta"), IconLogin2],
  zoho: [t("directories-make-zoho"), IconLogin2],
  keycloak: [t("directories-make-keycloak"), IconKey],
  generic: [t("directories-make-generic"), IconLogin2],
};

export function ChooseMakePage() {
  const query = usePresets();
  const ofKind = (kind: "ldap" | "oidc") =>
    query.data?.presets.filter((preset) => preset.connection.kind === kind) ?? [];
  return (
    <div className={classes.page}>
      <PageHead
        title={t("directories-add-directory")}
        trail={<Trail steps={[{ label: t("directories-directories"), to: "/directories" }]} />}
      />
      <div className={classes.body}>
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && (
          <p className={classes.quiet} role="status">
            {t("directories-reading")}
          </p>
        )}
        {query.data && (
          <>
            <Makes
              title={t("directories-ldap")}
              text={t("directories-ldap-gives")}
              presets={ofKind("ldap")}
            />
            <Makes
              title={t("directories-oidc")}
              text={t("directories-oidc-gives")}
              presets={ofKind("oidc")}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Makes({
  title,
  text,
  presets,
}: {
  title: string;
  text: string;
  presets: readonly DirectoryPreset[];
}) {
  return (
    <>
      <div className={classes.block}>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <ul className={classes.makes} aria-label={title}>
        {presets.map(({ id, label }) => {
          const [words, Mark] = looks[id] ?? ["", IconServer2];
          return (
            <li key={id}>
              <Link to="/directories/new/$make" params={{ make: id }} className={classes.make}>
                <Mark size={20} stroke={1.7} aria-hidden />
                <span className={classes.makeWords}>
                  <span className={classes.makeName}>{label}</span>
                  <span className={classes.makeText}>{words}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
