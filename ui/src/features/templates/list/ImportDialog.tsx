/** What came of an imported file: which languages, all of them drafts, what was left out, and the way on. */
import { Button, Modal } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { TemplateImported, TemplateList, TemplateSummary } from "@/bindings";
import dialog from "@/components/Dialog.module.css";
import { t } from "@/words";
import { channelWords, languageNames, sharesItsName } from "../words";
import classes from "./ImportDialog.module.css";

export function ImportDialog({
  came,
  list,
  onRename,
  onClose,
}: {
  /** `null` while nothing is to be told. */
  came: TemplateImported | null;
  /** As it is with the new template in it. */
  list: TemplateList | undefined;
  onRename: (template: TemplateSummary) => void;
  onClose: () => void;
}) {
  // Its words stay while it closes.
  const last = useRef(came);
  if (came) last.current = came;
  const shown = last.current;
  return (
    <Modal
      opened={came !== null}
      onClose={onClose}
      title={shown && t("templates-imported", { name: shown.name })}
      size={480}
    >
      {shown && list && <Came came={shown} list={list} onRename={onRename} onClose={onClose} />}
    </Modal>
  );
}

function Came({
  came: { template_id, name, contents, left_out },
  list,
  onRename,
  onClose,
}: {
  came: TemplateImported;
  list: TemplateList;
  onRename: (template: TemplateSummary) => void;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const template = list.templates.find(({ id }) => id === template_id);
  const open = () => {
    onClose();
    void navigate({ to: "/templates/$templateId", params: { templateId: template_id } });
  };
  return (
    <>
      <div className={classes.body}>
        <p>{t("templates-imported-as-drafts", { n: contents.length })}</p>
        <dl className={classes.contents}>
          {(["email", "sms"] as const).map((channel) => {
            const tags = contents.filter((one) => one.channel === channel);
            if (tags.length === 0) return null;
            return (
              <div key={channel}>
                <dt>{channelWords[channel]}</dt>
                <dd>
                  {languageNames(
                    tags.map(({ language }) => language),
                    list,
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
        {left_out.length > 0 && (
          <>
            <p className={classes.heading}>{t("templates-import-left-out")}</p>
            <ul className={classes.left}>
              {left_out.map((what) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </>
        )}
        {template && sharesItsName(template, list) && (
          <div className={classes.clash}>
            <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
            <p>{t("templates-import-name-clash", { name })}</p>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                onClose();
                onRename(template);
              }}
            >
              {t("templates-rename-menu")}
            </Button>
          </div>
        )}
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {t("templates-close")}
        </Button>
        <Button data-autofocus onClick={open}>
          {t("templates-open-template")}
        </Button>
      </div>
    </>
  );
}
