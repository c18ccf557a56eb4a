/** *Send test text…*: one text to a number, with the form as it stands. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type TextChange } from "@/bindings";
import { countryName } from "@/components/countries";
import dialog from "@/components/Dialog.module.css";
import { ErrorState } from "@/components/ErrorState";
import { call } from "@/platform/call";
import { allPlaced, fieldWords } from "@/platform/fieldProblems";
import { Say, t } from "@/words";
import classes from "./SendTest.module.css";

export function SendTest({
  change,
  ready,
  onRefused,
}: {
  change: TextChange;
  ready: boolean;
  onRefused: (cause: unknown) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" disabled={!ready} onClick={() => setOpen(true)}>
        {t("texts-send-test-text")}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t("texts-send-a-test-text")}
        size={470}
      >
        <Content change={change} onRefused={onRefused} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Content({
  change,
  onRefused,
  onClose,
}: {
  change: TextChange;
  onRefused: (cause: unknown) => void;
  onClose: () => void;
}) {
  const [to, setTo] = useState("");
  const sending = useMutation({
    mutationFn: () => call(commands.sendTestText({ change, to: to.trim() })),
    onError: onRefused,
  });
  const done = sending.data !== undefined;
  const { country } = change.settings;
  const refused = fieldWords(sending.error).to;
  return (
    <form
      className={dialog.body}
      onSubmit={(event) => {
        event.preventDefault();
        // Every further text is paid for: Enter alone sends none.
        if (done) onClose();
        else if (to.trim() !== "" && !sending.isPending) sending.mutate();
      }}
    >
      <div className={classes.fields}>
        <TextInput
          label={t("texts-number")}
          type="tel"
          autoComplete="off"
          placeholder="+44 7700 900123"
          description={
            country
              ? t("texts-number-of-country", { country: countryName(country) })
              : t("texts-with-and-the-countrys-code")
          }
          maxLength={60}
          value={to}
          error={refused}
          data-autofocus
          onChange={(event) => {
            setTo(event.currentTarget.value);
            sending.reset();
          }}
        />
        <p className={classes.cost}>{costWords(change)}</p>
        {sending.isError && !allPlaced(sending.error, ["to"]) && (
          <ErrorState error={sending.error} compact />
        )}
        <div role="status">
          {sending.data && (
            <div className={classes.taken}>
              <p className={classes.takenTitle}>
                {t("texts-gateway-took-it", { n: sending.data.segments })}
              </p>
              {sending.data.reply && (
                <p className={classes.said}>
                  <Say
                    id="server-gateway-said"
                    vars={{ words: sending.data.reply }}
                    parts={{ q: (inside) => <q>{inside}</q> }}
                  />
                </p>
              )}
            </div>
          )}
        </div>
      </div>
      <div className={dialog.actions}>
        <Button variant="default" onClick={done ? () => sending.mutate() : onClose}>
          {done ? t("texts-send-another") : t("settings-cancel")}
        </Button>
        <Button type="submit" loading={sending.isPending} disabled={to.trim() === ""}>
          {done ? t("texts-done") : t("texts-send")}
        </Button>
      </div>
    </form>
  );
}

/** The words of the test fit into one part. */
function costWords({ settings: { price, currency } }: TextChange): string {
  return price.trim() === ""
    ? t("texts-a-real-text-is-sent")
    : t("texts-a-real-text-costs", { price: `${price.trim()} ${currency}`.trim() });
}
