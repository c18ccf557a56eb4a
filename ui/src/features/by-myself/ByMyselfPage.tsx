/**
 * By myself: a code on this screen for the device at hand, and what the device does with it,
 * live. The address carries the code's invite, so coming back shows the same code.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { z } from "zod";
import { useMay } from "@/app/rights";
import { commands } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { platforms } from "@/components/platforms";
import { EnrollFrame, useWizardPath } from "@/features/enroll/EnrollFrame";
import { rememberPath, useDefaults } from "@/features/enroll/remembered";
import { call } from "@/platform/call";
import { t } from "@/words";
import classes from "./ByMyselfPage.module.css";
import { CodeScreen } from "./CodeScreen";
import { codeKey, useCode } from "./useCode";

const schema = z.object({
  /** Start a code for this platform. */
  platform: z.enum(platforms).optional().catch(undefined),
  /** The invite whose code is shown. */
  id: z.string().optional().catch(undefined),
});

export function ByMyselfPage() {
  const raw: unknown = useSearch({ strict: false });
  const { platform, id } = schema.parse(raw ?? {});
  const navigate = useNavigate();
  const nothingAsked = !platform && !id;

  // Without a platform there is nothing to show a code for: the wizard asks first.
  useEffect(() => {
    if (nothingAsked) {
      void navigate({
        to: "/enrollment/enroll",
        search: { method: "by_myself" },
        replace: true,
      });
    }
  }, [nothingAsked, navigate]);

  if (id) return <Shown key={id} id={id} />;
  if (platform) return <Starting key={platform} platform={platform} />;
  return null;
}

/** Makes the first code, once, and then shows it under its own address. */
function Starting({ platform }: { platform: (typeof platforms)[number] }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const path = useWizardPath();
  const manages = useMay("manage");
  const defaults = useDefaults();
  const begun = useRef(false);

  const start = useMutation({
    mutationFn: () =>
      call(commands.startByMyself({ platform, owned_by: defaults.owned_by, group: "" })),
    onSuccess: (view) => {
      rememberPath({ platform, method: "by_myself" });
      queries.setQueryData(codeKey(view.invite.id), view);
      void navigate({
        to: "/enrollment/by-myself",
        search: { id: view.invite.id },
        replace: true,
      });
    },
  });
  useEffect(() => {
    if (begun.current || !defaults.known) return;
    begun.current = true;
    start.mutate();
  }, [start, defaults.known]);

  return (
    <EnrollFrame
      current="enroll"
      method="by_myself"
      onBack={() => path.to(manages ? "method" : "os")}
    >
      <div className={classes.page}>
        {start.isError ? (
          <ErrorState error={start.error} onRetry={() => start.mutate()} />
        ) : (
          <p className={classes.waiting} role="status">
            {t("by-myself-making-a-code")}
          </p>
        )}
      </div>
    </EnrollFrame>
  );
}

function Shown({ id }: { id: string }) {
  const code = useCode(id);
  const path = useWizardPath();
  const manages = useMay("manage");
  if (code.data) return <CodeScreen view={code.data} />;
  return (
    <EnrollFrame
      current="enroll"
      method="by_myself"
      onBack={() => path.to(manages ? "method" : "os")}
    >
      <div className={classes.page}>
        {code.isError ? (
          <ErrorState error={code.error} onRetry={() => void code.refetch()} />
        ) : (
          <p className={classes.waiting} role="status">
            {t("by-myself-reading-the-code")}
          </p>
        )}
      </div>
    </EnrollFrame>
  );
}
