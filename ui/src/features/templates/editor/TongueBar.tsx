/** Above the fields: by which channel, in which language, and whose words these are. */
import { Menu } from "@mantine/core";
import { IconChevronDown, IconMail, IconMessage } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import type { MessageChannel, TemplateList, TemplateSummary } from "@/bindings";
import { LazyMenu } from "@/components/LazyMenu";
import { t } from "@/words";
import {
  channelWords,
  type Readiness,
  readinessOf,
  readinessWords,
  standWords,
  tallyOf,
  tallyWords,
} from "../words";
import classes from "./TongueBar.module.css";

const channels = [
  { channel: "email", icon: IconMail },
  { channel: "sms", icon: IconMessage },
] as const satisfies readonly { channel: MessageChannel; icon: unknown }[];

export function TongueBar({
  list,
  template,
  channel,
  language,
  readiness,
}: {
  list: TemplateList;
  template: TemplateSummary;
  channel: MessageChannel;
  language: string;
  /** How the content that is open stands; the list may be a moment behind. `null` while it is read. */
  readiness: Readiness | null;
}) {
  return (
    <div className={classes.bar}>
      <nav aria-label={t("templates-channel")} className={classes.tabs}>
        {channels
          .filter(({ channel: one }) => template.channels.includes(one))
          .map(({ channel: one, icon: Mark }) => (
            <Link
              key={one}
              to="/templates/$templateId"
              params={{ templateId: template.id }}
              search={{ channel: one, language }}
              replace
              className={classes.tab}
              aria-current={one === channel ? "page" : undefined}
            >
              <Mark size={16} stroke={1.7} aria-hidden />
              {channelWords[one]}
            </Link>
          ))}
      </nav>
      <span className={classes.label} aria-hidden>
        {t("templates-language")}
      </span>
      <Languages
        list={list}
        template={template}
        channel={channel}
        language={language}
        here={readiness ?? readinessOf(template, channel, language)}
      />
    </div>
  );
}

function Languages({
  list,
  template,
  channel,
  language,
  here,
}: {
  list: TemplateList;
  template: TemplateSummary;
  channel: MessageChannel;
  language: string;
  here: Readiness;
}) {
  const navigate = useNavigate();
  const chosen = list.languages.find(({ tag }) => tag === language);
  const { own } = tallyOf(template, channel);
  const open = (tag: string) =>
    void navigate({
      to: "/templates/$templateId",
      params: { templateId: template.id },
      search: { channel, language: tag },
      replace: true,
    });
  return (
    <LazyMenu
      position="bottom-end"
      width={330}
      target={
        <button type="button" className={classes.language}>
          <span className="visually-hidden">{t("templates-language-spoken")} </span>
          <strong>{chosen?.name ?? language}</strong>{" "}
          <span className={classes.stand} data-kind={here.kind}>
            {standWords(here)}
          </span>
          <IconChevronDown size={15} stroke={1.7} aria-hidden />
        </button>
      }
    >
      <Menu.Label>{tallyWords(own, list.languages.length)}</Menu.Label>
      <Menu.RadioGroup value={language} onChange={open}>
        {list.languages.map(({ tag, name, own_name }) => {
          const readiness = tag === language ? here : readinessOf(template, channel, tag);
          return (
            <Menu.RadioItem key={tag} value={tag} closeMenuOnClick>
              <span className={classes.line}>
                <span>
                  {name}
                  {own_name !== name && (
                    <span className={classes.own} lang={tag}>
                      {own_name}
                    </span>
                  )}
                </span>
                <span className={classes.state} data-kind={readiness.kind}>
                  {readinessWords(readiness)}
                </span>
              </span>
            </Menu.RadioItem>
          );
        })}
      </Menu.RadioGroup>
    </LazyMenu>
  );
}
