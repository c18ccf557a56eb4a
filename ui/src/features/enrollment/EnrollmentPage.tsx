/** The Enrollment tab: what is being sent, how far invites got, and the live list of all of them. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, useMemo, useState } from "react";
import { useMay } from "@/app/rights";
import { useOverview } from "@/app/session";
import { Later } from "@/components/Later";
import { PageHead } from "@/components/PageHead";
import { FirstRunChecklist } from "@/features/first-run";
import { t } from "@/words";
import { useInviteActions } from "./actions";
import type { Asked } from "./askFirst";
import { DropToImport } from "./DropToImport";
import classes from "./EnrollmentPage.module.css";
import { Funnel } from "./Funnel";
import { InviteList } from "./InviteList";
import { PageMenu } from "./PageMenu";
import { useCounts, useFunnel } from "./queries";
import { filterOf } from "./search";
import { Strips } from "./strips/Strips";
import { useEnrollmentSearch } from "./useEnrollmentSearch";

const PrintCardsDialog = lazy(async () => ({
  default: (await import("./cards/PrintCardsDialog")).PrintCardsDialog,
}));

const everything = filterOf({});
/** Once somebody was invited, or there are more invites than this, the list is what one comes for: the checklist becomes one line. */
const beginner = 5;

export function EnrollmentPage() {
  const [search, change] = useEnrollmentSearch();
  const navigate = useNavigate();
  const actions = useInviteActions();
  const manages = useMay("manage");
  const overview = useOverview();
  const funnel = useFunnel().data;
  const filter = useMemo(() => filterOf(search), [search]);
  // While the checklist teaches, the page scrolls as a whole and the list keeps to itself.
  const checklist = manages && (overview?.checklist.visible ?? false);
  const invites = useCounts(everything).data?.total ?? 0;
  const shown = useCounts(filter).data?.total ?? 0;
  const [printing, setPrinting] = useState<Asked | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const used = overview?.checklist.first_invite || invites > beginner;
  const folded = used && !unfolded;
  const teaching = checklist && !folded;
  return (
    <div className={classes.page} data-teaching={teaching || undefined}>
      <PageHead title={t("enrollment-enrollment")}>
        <PageMenu
          onPrint={
            manages && shown > 0
              ? () =>
                  setPrinting({ selection: { kind: "matching", filter, except: [] }, size: shown })
              : undefined
          }
          manages={manages}
          onExport={() => void actions.exportCsv(filter)}
        />
        {manages && (
          <Button
            leftSection={<IconPlus size={16} stroke={2} />}
            onClick={() => void navigate({ to: "/enrollment/enroll" })}
          >
            {t("enrollment-enroll-device")}
          </Button>
        )}
      </PageHead>
      <div className={classes.top}>
        <Strips
          actions={actions}
          onOpen={(invite) => change({ invite })}
          onShowQueued={() => change({ state: "queued" })}
        />
        {manages && <FirstRunChecklist folded={folded} onShow={() => setUnfolded(true)} />}
        {!teaching && funnel && funnel.sent > 0 && (
          <Funnel view={funnel} onStage={(state) => change({ state })} />
        )}
      </div>
      <InviteList
        search={search}
        change={change}
        filter={filter}
        actions={actions}
        manages={manages}
        onPrint={setPrinting}
      />
      {manages && <DropToImport />}
      <Later>
        <PrintCardsDialog asked={printing} onClose={() => setPrinting(null)} />
      </Later>
    </div>
  );
}
