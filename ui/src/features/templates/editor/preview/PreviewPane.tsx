/** Beside the fields: the message as it arrives, on a phone or in a window, in light or dark, with pictures or without. */
import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import {
  type Icon,
  IconDeviceDesktop,
  IconDeviceMobile,
  IconFileText,
  IconMoon,
  IconPhotoOff,
} from "@tabler/icons-react";
import { useState } from "react";
import type { MessageChannel } from "@/bindings";
import { ErrorState } from "@/components/ErrorState";
import { t } from "@/words";
import { AsPicker } from "./AsPicker";
import { DesktopView } from "./DesktopView";
import { PhoneView } from "./PhoneView";
import classes from "./PreviewPane.module.css";
import type { Preview } from "./usePreview";

type Screen = "desktop" | "phone";

export function PreviewPane({
  channel,
  rightToLeft,
  preview,
}: {
  channel: MessageChannel;
  /** The message is written from right to left. */
  rightToLeft: boolean;
  preview: Preview;
}) {
  const [screen, setScreen] = useState<Screen>("phone");
  const [dark, setDark] = useState(false);
  const [plain, setPlain] = useState(false);
  const { shown, busy, error, retry, readAs, setReadAs } = preview;
  const mail = channel === "email";
  const scheme = dark ? "dark" : "light";
  const dir = rightToLeft ? "rtl" : "ltr";
  return (
    <section className={classes.pane} aria-label={t("templates-preview")} aria-busy={busy}>
      <div className={classes.head}>
        <span className={classes.title}>{t("templates-preview")}</span>
        <AsPicker readAs={readAs} onChange={setReadAs} />
        <span className={classes.tools}>
          <Toggle
            icon={IconMoon}
            name={t("templates-dark")}
            on={dark}
            onClick={() => setDark(!dark)}
          />
          {mail && (
            <>
              <Toggle
                icon={IconPhotoOff}
                name={t("templates-without-pictures")}
                on={!readAs.pictures}
                onClick={() => setReadAs({ pictures: !readAs.pictures })}
              />
              <Toggle
                icon={IconFileText}
                name={t("templates-plain-text-part")}
                on={plain}
                onClick={() => setPlain(!plain)}
              />
            </>
          )}
        </span>
        {mail && (
          <SegmentedControl
            className={classes.screens}
            aria-label={t("templates-screen")}
            value={screen}
            onChange={(value) => setScreen(value as Screen)}
            data={[
              {
                value: "desktop",
                label: <Choice icon={IconDeviceDesktop} label={t("templates-desktop")} />,
              },
              {
                value: "phone",
                label: <Choice icon={IconDeviceMobile} label={t("templates-phone")} />,
              },
            ]}
          />
        )}
      </div>
      {error != null && (
        <div className={classes.failed}>
          <ErrorState error={error} onRetry={retry} compact />
        </div>
      )}
      {shown?.mail && (screen === "desktop" || plain) && (
        <DesktopView mail={shown.mail} scheme={scheme} plain={plain} dir={dir} />
      )}
      {shown && !(shown.mail && (screen === "desktop" || plain)) && (
        <PhoneView preview={shown} scheme={scheme} dir={dir} />
      )}
      {!shown && error == null && preview.request && (
        <p role="status" className={classes.waiting}>
          {t("templates-writing-the-message")}
        </p>
      )}
      {shown && (
        <p className={classes.foot}>
          {busy ? t("templates-writing-it-anew") : t("templates-link-passcode-and-qr-code")}
        </p>
      )}
    </section>
  );
}

function Choice({ icon: Mark, label }: { icon: Icon; label: string }) {
  return (
    <span className={classes.choice} title={label}>
      <Mark size={15} stroke={1.7} aria-hidden />
      <span>{label}</span>
    </span>
  );
}

function Toggle({
  icon: Mark,
  name,
  on,
  onClick,
}: {
  icon: Icon;
  name: string;
  on: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip label={name}>
      <ActionIcon
        size={28}
        className={classes.toggle}
        aria-label={name}
        aria-pressed={on}
        onClick={onClick}
      >
        <Mark size={16} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
