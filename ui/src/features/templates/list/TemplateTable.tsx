/** The templates, by purpose. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { MessageChannel, TemplateList, TemplateSummary } from "@/bindings";
import { Tag } from "@/components/Chip";
import { openRowMenu } from "@/components/list/openRowMenu";
import { RelativeTime } from "@/components/RelativeTime";
import { useShortcuts } from "@/keyboard/useShortcuts";
import { t } from "@/words";
import {
  draftWords,
  isOnlyDrafts,
  languageNames,
  purposes,
  purposeWords,
  tallyOf,
  tallyWords,
} from "../words";
import { type RowHandlers, RowMenu } from "./RowMenu";
import classes from "./TemplateTable.module.css";

const group = t("templates-templates");

export function TemplateTable({
  list,
  ...actions
}: { list: TemplateList } & Omit<RowHandlers, "onEdit">) {
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const handlers: RowHandlers = {
    ...actions,
    onEdit: ({ id }) => void navigate({ to: "/templates/$templateId", params: { templateId: id } }),
  };

  const links = () => [...(table.current?.querySelectorAll<HTMLElement>("a[data-name]") ?? [])];
  const step = (by: number) => {
    const all = links();
    const row = document.activeElement?.closest("tr");
    const at = all.findIndex((link) => link.closest("tr") === row && row !== null);
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  const openMenu = () => {
    const row = document.activeElement?.closest("tr[id]");
    if (row) openRowMenu(row.id);
  };
  useShortcuts([
    { keys: "j", label: t("templates-next-template"), group, run: () => step(1) },
    { keys: "k", label: t("templates-previous-template"), group, run: () => step(-1) },
    { keys: "arrowdown", run: () => step(1) },
    { keys: "arrowup", run: () => step(-1) },
    { keys: "shift+f10", label: t("templates-menu-of-the-row"), group, run: openMenu },
    { keys: "contextmenu", run: openMenu },
  ]);

  return (
    <section className={classes.scroller} aria-label={t("templates-templates")}>
      <table ref={table} className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("templates-name")}</th>
            <th scope="col">{t("templates-email")}</th>
            <th scope="col">{t("templates-sms")}</th>
            <th scope="col">{t("templates-last-change")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("templates-actions")}</span>
            </th>
          </tr>
        </thead>
        {purposes.map((purpose) => (
          <tbody key={purpose}>
            <tr className={classes.purpose}>
              <th scope="rowgroup" colSpan={5}>
                {purposeWords[purpose].label}
                <span className={classes.what}>{purposeWords[purpose].what}</span>
              </th>
            </tr>
            {list.templates
              .filter((template) => template.purpose === purpose)
              .map((template) => (
                <Row key={template.id} template={template} list={list} handlers={handlers} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({
  template,
  list,
  handlers,
}: {
  template: TemplateSummary;
  list: TemplateList;
  handlers: RowHandlers;
}) {
  const { id, name, in_use, changed_at } = template;
  return (
    <tr
      id={`template-${id}`}
      className={classes.row}
      onClick={(event) => {
        // Whatever has a meaning of its own keeps it: the link, the menu, what the menu opened.
        const target = event.target as Element;
        if (target.closest("a, button") || !event.currentTarget.contains(target)) return;
        handlers.onEdit(template);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        openRowMenu(`template-${id}`);
      }}
    >
      <td>
        <span className={classes.name}>
          <Link
            data-name
            to="/templates/$templateId"
            params={{ templateId: id }}
            className="truncate"
            title={name}
          >
            {name}
          </Link>
          {in_use && <Tag tone="accent">{t("templates-in-use")}</Tag>}
          {isOnlyDrafts(template) && (
            <span title={t("templates-only-drafts-what")}>
              <Tag>{t("templates-only-drafts")}</Tag>
            </span>
          )}
        </span>
      </td>
      <Tally template={template} channel="email" list={list} />
      <Tally template={template} channel="sms" list={list} />
      <td>
        {changed_at === null ? (
          <span className={classes.never}>{t("templates-never")}</span>
        ) : (
          <RelativeTime at={changed_at} />
        )}
      </td>
      <td>
        <RowMenu template={template} handlers={handlers} />
      </td>
    </tr>
  );
}

function Tally({
  template,
  channel,
  list,
}: {
  template: TemplateSummary;
  channel: MessageChannel;
  list: TemplateList;
}) {
  if (!template.channels.includes(channel)) {
    return (
      <td>
        <span className={classes.never} title={t("templates-messages-of-this-kind-do")}>
          –
        </span>
      </td>
    );
  }
  const { own, drafts } = tallyOf(template, channel);
  const languages = list.languages.length;
  return (
    <td>
      <span className={own === 0 ? classes.never : undefined}>{tallyWords(own, languages)}</span>
      {drafts.length > 0 && (
        <>
          {" "}
          <span title={languageNames(drafts, list)}>
            <Tag tone="warning">{draftWords(drafts.length)}</Tag>
          </span>
        </>
      )}
    </td>
  );
}
