/** Whether invitees must accept the terms. Switched at once, after what it means was said. */
import { Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { commands, type TermsView } from "@/bindings";
import { DeedDialog } from "@/components/DeedDialog";
import { toasts } from "@/components/toasts";
import { call } from "@/platform/call";
import { t } from "@/words";
import { enrollmentKey } from "../enrollment/enrollmentForm";
import { SettingRow } from "../form/SettingRow";
import { termsKey } from "./termsForm";

export function AskedRow({
  view,
  asked,
  setAsked,
}: {
  view: TermsView;
  /** The question that is open: to ask for them, or no more. */
  asked: boolean | null;
  setAsked: (asked: boolean | null) => void;
}) {
  const queries = useQueryClient();
  const change = async (ask_terms: boolean) => {
    // The setting lives among others, which stay as they are now.
    const page = await call(commands.enrollmentPage());
    const settings = { ...page.settings, ask_terms };
    await call(commands.saveEnrollmentPage({ settings, valid_hours: page.valid_hours }));
    toasts.done(ask_terms ? t("terms-asked-from-now-on") : t("terms-asked-no-more"));
    await Promise.all([
      queries.invalidateQueries({ queryKey: termsKey }),
      queries.invalidateQueries({ queryKey: enrollmentKey }),
    ]);
  };
  return (
    <>
      <SettingRow
        label={t("terms-ask-invitees")}
        hint={view.published ? t("terms-ask-invitees-hint") : t("terms-publish-first")}
      >
        {(control) => (
          <Switch
            {...control}
            checked={view.asked}
            disabled={!view.published && !view.asked}
            onChange={(event) => setAsked(event.currentTarget.checked)}
          />
        )}
      </SettingRow>
      <DeedDialog
        asked={asked}
        words={(on) =>
          on
            ? {
                title: t("terms-ask-title"),
                confirm: t("terms-ask-confirm"),
                text: t("terms-ask-text", { version: view.published?.number ?? 0 }),
              }
            : {
                title: t("terms-stop-title"),
                confirm: t("terms-stop-confirm"),
                text: t("terms-stop-text"),
              }
        }
        onConfirm={change}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
