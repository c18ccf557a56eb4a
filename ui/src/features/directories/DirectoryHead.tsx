/** The head of one directory's pages: its name, how it stands, and its two pages. */
import { SegmentedControl } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { DirectoryDetail } from "@/bindings";
import { PageHead } from "@/components/PageHead";
import { Trail } from "@/components/Trail";
import { t } from "@/words";
import { StandingBadge } from "./StandingBadge";
import { standingOf } from "./words";

export function DirectoryHead({
  id,
  detail,
  tab,
}: {
  id: string;
  /** Not there until it is read. */
  detail: DirectoryDetail | undefined;
  tab: "sync" | "settings";
}) {
  const navigate = useNavigate();
  const params = { directoryId: id };
  return (
    <PageHead
      title={detail?.row.name ?? t("directories-directory")}
      trail={<Trail steps={[{ label: t("directories-directories"), to: "/directories" }]} />}
      beside={detail && <StandingBadge standing={standingOf(detail.row)} />}
    >
      <SegmentedControl
        aria-label={t("directories-shown")}
        value={tab}
        data={[
          {
            value: "sync",
            label: detail?.row.kind === "oidc" ? t("directories-overview") : t("directories-sync"),
          },
          { value: "settings", label: t("directories-settings") },
        ]}
        onChange={(next) =>
          void navigate(
            next === "settings"
              ? { to: "/directories/$directoryId/settings", params }
              : { to: "/directories/$directoryId", params },
          )
        }
      />
    </PageHead>
  );
}
