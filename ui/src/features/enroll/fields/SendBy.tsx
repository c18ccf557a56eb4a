/** By which way invites travel. Ways that need a text gateway stay in sight without one, with the way to set it up. */
import { SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useOverview } from "@/app/session";
import type { Via } from "@/bindings";
import { Field } from "@/components/Field";
import { ViaIcons } from "@/components/ViaMark";
import { sendsMail, sendsText, sentWays, viaWords } from "@/components/vias";
import { t } from "@/words";
import { useAuthentication } from "../useAuthentication";
import type { Texts } from "../ways";
import classes from "./SendBy.module.css";

export function SendBy({
  via,
  texts,
  disabled,
  error,
  onChange,
}: {
  via: Via;
  texts: Texts;
  disabled?: boolean;
  error?: string;
  onChange: (via: Via) => void;
}) {
  const trial = useOverview()?.mail_is_trial ?? false;
  const way = useAuthentication(via);
  return (
    <Field
      label={t("enroll-send-by")}
      error={error}
      warning={
        texts.ready === false && (
          <span className={classes.words}>
            {texts.words || t("enroll-no-text-gateway")}{" "}
            <Link to="/settings/$section" params={{ section: "texts" }}>
              {t("enroll-set-one-up")}
            </Link>
          </span>
        )
      }
    >
      <SegmentedControl
        fullWidth
        aria-label={t("enroll-send-by")}
        value={via}
        disabled={disabled}
        onChange={(value) => onChange(value as Via)}
        data={sentWays.map((way) => ({
          value: way,
          disabled: sendsText(way) && texts.ready !== true && way !== via,
          label: (
            <span className={classes.way}>
              <ViaIcons via={way} />
              {viaWords[way].label}
            </span>
          ),
        }))}
      />
      <p className={classes.factors} role="status">
        {way === "directory" && t("enroll-factors-directory")}
        {way === "two_factor" && t("enroll-factors-both")}
        {way === "passcode" && (via === "split" ? t("enroll-two-factors") : t("enroll-one-factor"))}
      </p>
      {trial && sendsMail(via) && (
        <p className={classes.note}>
          {sendsText(via) ? t("enroll-trial-mails") : t("enroll-trial-only")}{" "}
          <Link to="/settings/$section" params={{ section: "mail" }}>
            {t("enroll-connect-a-mail-server")}
          </Link>
        </p>
      )}
    </Field>
  );
}
