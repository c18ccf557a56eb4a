/** What came of an imported file: which languages, all of them drafts, what was left out, and the way on. */
import { Button, Modal } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { TemplateImported, TemplateList } from "@/bindings";
import dialog from "@/components/Dialog.module.css";
import { t } from "@/words";
import { channelWords, languageNames } from "../words";
import classes from "./ImportDialog.module.css";

export function ImportDialog({
  came,
  list,
  onClose,
}: {
  /** `null` while nothing is to be told. */
  came: TemplateImported | null;
  /** As it is with the new template in it. */
  list: TemplateList | undefined;
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
      {shown && list && <Came came={shown} list={list} onClose={onClose} />}
    </Modal>
  );
}

function Came({
  came: { template_id, contents, as_shipped, left_out },
  list,
  onClose,
}: {
  came: TemplateImported;
  list: TemplateList;
  onClose: () => void;
}) {
  const navigate = useNavigate();
  const open = () => {
    onClose();
    void navigate({ to: "/templates/$templateId", params: { templateId: template_id } });
  };
  return (
    <>
      <div className={classes.body}>
        <p>{t("templates-imported-as-drafts", { n: contents.length })}</p>
        {contents.length > 0 && (
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
        )}
        {as_shipped > 0 && <p>{t("templates-imported-as-shipped", { n: as_shipped })}</p>}
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
