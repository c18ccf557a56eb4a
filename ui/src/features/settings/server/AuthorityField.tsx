/** An own certificate authority, for servers that the public ones do not vouch for. */
import { Button, FileButton, Textarea } from "@mantine/core";
import { IconFileCertificate } from "@tabler/icons-react";
import { useState } from "react";
import { t } from "@/words";
import { SettingRow } from "../form/SettingRow";
import type { SettingsForm } from "../form/useSettingsForm";
import classes from "./Server.module.css";

/** A chain of certificates is a few kilobytes; anything much larger is another kind of file. */
const largest = 256 * 1024;

const pemHead = "-----BEGIN CERTIFICATE-----";

const authorityPlace = "own-authority";

/** The way from words that ask for an own authority to its field, which it opens. */
export function ToAuthority() {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        const field = document.querySelector<HTMLElement>(`[data-place=${authorityPlace}]`);
        field?.scrollIntoView({ block: "center" });
        // A field that is not there yet takes the focus as it comes.
        if (field instanceof HTMLButtonElement) field.click();
        else field?.focus({ preventScroll: true });
      }}
    >
      {t("server-to-own-authority")}
    </button>
  );
}

export function AuthorityField({ form }: { form: SettingsForm<{ ca_pem: string }> }) {
  const { values, set, was, error } = form;
  const [open, setOpen] = useState(values.ca_pem !== "");
  const [added, setAdded] = useState(false);
  const [refused, setRefused] = useState<string>();
  const read = async (file: File | null) => {
    if (!file) return;
    if (file.size > largest) {
      setRefused(t("server-too-large", { name: file.name }));
      return;
    }
    try {
      const text = await file.text();
      const isPem = text.includes(pemHead);
      setRefused(isPem ? undefined : t("server-no-certificate", { name: file.name }));
      if (isPem) set({ ca_pem: text.trim() });
    } catch {
      setRefused(t("server-not-read", { name: file.name }));
    }
  };
  return (
    <SettingRow
      label={t("server-own-certificate-authority")}
      hint={t("server-only-for-a-server-whose")}
      was={was("ca_pem")}
      error={refused ?? error("ca_pem")}
      wide={open}
      group={!open}
    >
      {(control) =>
        open ? (
          <>
            <Textarea
              {...control}
              className={classes.pem}
              data-place={authorityPlace}
              autoFocus={added}
              value={values.ca_pem}
              rows={5}
              maxLength={largest}
              spellCheck={false}
              placeholder={pemHead}
              onChange={(event) => {
                setRefused(undefined);
                set({ ca_pem: event.currentTarget.value });
              }}
            />
            <div className={`${classes.secret} ${classes.under}`}>
              <FileButton onChange={(file) => void read(file)} accept=".pem,.crt,.cer">
                {(props) => (
                  <Button
                    {...props}
                    variant="default"
                    leftSection={<IconFileCertificate size={16} stroke={1.7} />}
                  >
                    {t("server-choose-a-file")}
                  </Button>
                )}
              </FileButton>
              <Button
                variant="subtle"
                onClick={() => {
                  set({ ca_pem: "" });
                  setRefused(undefined);
                  setOpen(false);
                }}
              >
                {t("server-trust-the-public-ones-only")}
              </Button>
            </div>
          </>
        ) : (
          <div className={classes.secret}>
            <span className={classes.stored}>{t("server-none-the-public-ones-are")}</span>
            <Button
              variant="default"
              data-place={authorityPlace}
              onClick={() => {
                setAdded(true);
                setOpen(true);
              }}
            >
              {t("server-add")}
            </Button>
          </div>
        )
      }
    </SettingRow>
  );
}
