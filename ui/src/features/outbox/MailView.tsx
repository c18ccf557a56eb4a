/** One mail in three ways: as a mail program shows it, its plain text, and the file itself. */
import { SegmentedControl, Tabs } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { commands } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { ErrorState } from "@/components/ErrorState";
import { MailFrame } from "@/components/MailFrame";
import { exact } from "@/components/time";
import { call } from "@/platform/call";
import { Say, t } from "@/words";
import classes from "./MailView.module.css";

/** CSS pixels of a common phone. */
const phoneWidth = 390;

export function MailView({ id }: { id: string }) {
  const [tab, setTab] = useState<string | null>("rendered");
  const [width, setWidth] = useState("desktop");
  const { data: mail, ...query } = useQuery({
    queryKey: ["outbox-mail", id],
    queryFn: () => call(commands.outboxMail(id)),
  });

  if (!mail) {
    return (
      <section className={classes.view} aria-label={t("outbox-mail")}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <p className={classes.reading} role="status">
            {t("outbox-opening-the-mail")}
          </p>
        )}
      </section>
    );
  }
  return (
    <section className={classes.view} aria-label={t("outbox-mail-to", { to: mail.to })}>
      <header className={classes.head}>
        <h2 className={classes.subject}>{mail.subject}</h2>
        <p className={classes.line}>
          <Say
            id="outbox-from-to"
            vars={{ from: mail.from, to: mail.to }}
            parts={{ quiet: (inside) => <span className={classes.quiet}>{inside}</span> }}
          />
        </p>
        <p className={classes.quiet}>{exact(mail.at)}</p>
      </header>
      <Tabs value={tab} onChange={setTab} className={classes.tabs} keepMounted={false}>
        <div className={classes.bar}>
          <Tabs.List className={classes.list}>
            <Tabs.Tab value="rendered">{t("outbox-rendered")}</Tabs.Tab>
            <Tabs.Tab value="text">{t("outbox-plain-text")}</Tabs.Tab>
            <Tabs.Tab value="raw">{t("outbox-raw")}</Tabs.Tab>
          </Tabs.List>
          {tab === "rendered" && (
            <SegmentedControl
              size="xs"
              aria-label={t("outbox-width")}
              value={width}
              onChange={setWidth}
              data={[
                {
                  value: "desktop",
                  label: <Width icon={IconDeviceDesktop}>{t("outbox-desktop")}</Width>,
                },
                {
                  value: "phone",
                  label: <Width icon={IconDeviceMobile}>{t("outbox-phone")}</Width>,
                },
              ]}
            />
          )}
          {tab === "text" && (
            <CopyButton
              value={mail.text}
              name={t("outbox-copy-the-plain-text")}
              label={t("outbox-copy")}
            />
          )}
          {tab === "raw" && (
            <CopyButton
              value={mail.raw}
              name={t("outbox-copy-the-file")}
              label={t("outbox-copy")}
            />
          )}
        </div>
        <Tabs.Panel value="rendered" className={classes.rendered}>
          <div className={classes.sheet} data-width={width}>
            <MailFrame
              html={mail.html}
              title={t("outbox-mail-to-rendered", { to: mail.to })}
              width={width === "phone" ? phoneWidth : undefined}
            />
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="text" className={classes.panel} tabIndex={0}>
          <pre className={classes.text}>{mail.text}</pre>
        </Tabs.Panel>
        <Tabs.Panel value="raw" className={classes.panel} tabIndex={0}>
          <pre className={classes.raw}>{mail.raw}</pre>
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

function Width({
  icon: WidthIcon,
  children,
}: {
  icon: typeof IconDeviceDesktop;
  children: React.ReactNode;
}) {
  return (
    <span className={classes.width}>
      <WidthIcon size={15} stroke={1.7} aria-hidden />
      {children}
    </span>
  );
}
