/** Save bar of a section, and the question when one walks away from unsaved changes. */
import { Button, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { afterFading } from "@/components/focusBack";
import { SaveBar } from "@/components/SaveBar";
import { scrollingPane } from "@/components/scrolling";
import { focusFirstRefused, useFirstRefused } from "@/components/useFirstRefused";
import { t } from "@/words";
import classes from "./FormFoot.module.css";
import type { SettingsForm } from "./useSettingsForm";

/** Between a field and the bar, in pixels: room for what is said below the field. */
const clearance = 24;

export function FormFoot<T>({
  form,
  fresh,
  beside,
  quiet,
  onSave = () => void form.save(),
}: {
  form: SettingsForm<T>;
  /** What saving it for the first time is called. */
  fresh?: string;
  /** A button beside Save. */
  beside?: ReactNode;
  /** What stands beside Save comes first. */
  quiet?: boolean;
  /** The bar's Save, where more follows than saving; not asked by whoever saves and leaves. */
  onSave?: () => void;
}) {
  const dirty = form.changes.length > 0;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  useFirstRefused(form.failure);
  // The bar takes its height from the form above it, and may stand where the field that was changed stood.
  useEffect(() => {
    const field = document.activeElement;
    const pane = dirty && field ? scrollingPane(field) : null;
    if (!field || !pane) return;
    const hidden = field.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom;
    if (hidden + clearance > 0) pane.scrollTop += hidden + clearance;
  }, [dirty]);
  // Whoever goes on while Save is at work is kept until it is done, and then no longer.
  const { status, proceed } = blocker;
  useEffect(() => {
    if (status === "blocked" && !dirty) proceed();
  }, [status, proceed, dirty]);
  const saveAndLeave = async () => {
    if (await form.save()) blocker.proceed?.();
    else {
      blocker.reset?.();
      // The question gives the focus back to what led away; the field comes after it.
      afterFading(focusFirstRefused);
    }
  };
  return (
    <>
      <SaveBar
        changes={form.changes}
        busy={form.saving}
        onDiscard={form.discard}
        {...{ fresh, beside, quiet, onSave }}
      />
      <Modal
        opened={blocker.status === "blocked"}
        onClose={() => blocker.reset?.()}
        title={t("settings-leave-without-saving")}
        size={470}
      >
        <p className={classes.text}>
          {t("settings-changes-not-saved", {
            n: form.changes.length,
            changes: form.changes.join(", "),
          })}
        </p>
        <div className={classes.actions}>
          <Button
            variant="subtle"
            color="danger"
            onClick={() => {
              blocker.proceed?.();
              form.discard();
            }}
          >
            {t("settings-discard")}
          </Button>
          <span className={classes.gap} />
          <Button variant="default" onClick={() => blocker.reset?.()}>
            {t("settings-stay")}
          </Button>
          <Button loading={form.saving} onClick={() => void saveAndLeave()} data-autofocus>
            {t("settings-save-and-leave")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
