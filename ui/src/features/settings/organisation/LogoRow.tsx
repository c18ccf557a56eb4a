/** The logo: how it looks, choosing and replacing it, and taking it away after a question. */
import { Button } from "@mantine/core";
import { IconPhoto, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { DeedDialog } from "@/components/DeedDialog";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import { LogoPreview } from "./LogoPreview";
import classes from "./LogoRow.module.css";
import { logoProblem } from "./logoWords";
import { useLogo } from "./useLogo";

const icon = { size: 16, stroke: 1.7 } as const;

export function LogoRow({ organisation, colour }: { organisation: string; colour: string }) {
  const { query, choose, remove } = useLogo();
  const [asked, setAsked] = useState<true | null>(null);
  const logo = query.data ?? null;
  return (
    <SettingRow
      label={t("organisation-logo")}
      group
      hint={t("organisation-at-the-head-of-mails")}
      error={logoProblem(choose.error ?? query.error)}
    >
      {() => (
        <div className={classes.logo}>
          {query.isPending ? (
            <p className={classes.reading} role="status">
              {t("organisation-reading-the-logo")}
            </p>
          ) : (
            query.isSuccess && (
              <LogoPreview logo={logo} organisation={organisation} colour={colour} />
            )
          )}
          <div className={classes.actions}>
            {query.isError ? (
              <Button variant="default" size="xs" onClick={() => void query.refetch()}>
                {t("organisation-retry")}
              </Button>
            ) : (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPhoto {...icon} />}
                aria-label={
                  logo ? t("organisation-replace-the-logo") : t("organisation-choose-a-logo")
                }
                disabled={query.isPending}
                loading={choose.isPending}
                onClick={() => choose.mutate()}
              >
                {logo ? t("organisation-replace") : t("organisation-choose")}
              </Button>
            )}
            {logo && (
              <Button
                variant="subtle"
                size="xs"
                color="danger"
                leftSection={<IconTrash {...icon} />}
                aria-label={t("organisation-remove-the-logo")}
                disabled={choose.isPending}
                onClick={() => setAsked(true)}
              >
                {t("organisation-remove")}
              </Button>
            )}
          </div>
          <DeedDialog
            asked={asked}
            danger
            words={() => ({
              title: t("organisation-remove-logo-question"),
              confirm: t("organisation-remove-logo"),
              text: t("organisation-the-initials-stand-in-its"),
            })}
            onConfirm={remove}
            onClose={() => setAsked(null)}
          />
        </div>
      )}
    </SettingRow>
  );
}
