/** The logo: how it looks, choosing and replacing it, and taking it away after a question. */
import { Button } from "@mantine/core";
import { IconPhoto, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { DeedDialog } from "@/components/DeedDialog";
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
      label="Logo"
      group
      hint={
        <>
          At the head of mails, portal and cards. PNG, JPEG or SVG, up to 2&nbsp;MB; an SVG is
          turned into a picture. Saved at once.
        </>
      }
      error={logoProblem(choose.error ?? query.error)}
    >
      {() => (
        <div className={classes.logo}>
          {query.isPending ? (
            <p className={classes.reading} role="status">
              Reading the logo…
            </p>
          ) : (
            query.isSuccess && (
              <LogoPreview logo={logo} organisation={organisation} colour={colour} />
            )
          )}
          <div className={classes.actions}>
            {query.isError ? (
              <Button variant="default" size="xs" onClick={() => void query.refetch()}>
                Retry
              </Button>
            ) : (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconPhoto {...icon} />}
                aria-label={logo ? "Replace the logo" : "Choose a logo"}
                disabled={query.isPending}
                loading={choose.isPending}
                onClick={() => choose.mutate()}
              >
                {logo ? "Replace…" : "Choose…"}
              </Button>
            )}
            {logo && (
              <Button
                variant="subtle"
                size="xs"
                color="danger"
                leftSection={<IconTrash {...icon} />}
                aria-label="Remove the logo"
                disabled={choose.isPending}
                onClick={() => setAsked(true)}
              >
                Remove…
              </Button>
            )}
          </div>
          <DeedDialog
            asked={asked}
            danger
            words={() => ({
              title: "Remove the logo?",
              confirm: "Remove logo",
              text: "The initials stand in its place in new mails, on the portal and on cards. To have it back, choose its file again.",
            })}
            onConfirm={remove}
            onClose={() => setAsked(null)}
          />
        </div>
      )}
    </SettingRow>
  );
}
