/** What the device told about itself, by subject. */
import {
  IconCpu,
  type IconProps,
  IconSettings,
  IconShieldLock,
  IconWifi,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { DeviceFact } from "@/bindings";
import { CopyButton } from "@/components/CopyButton";
import { t } from "@/words";
import classes from "./DeviceDrawer.module.css";

/** The subjects in the order in which one asks for them; others follow. */
const subjects: Record<string, ComponentType<IconProps>> = {
  Hardware: IconCpu,
  System: IconSettings,
  Security: IconShieldLock,
  Network: IconWifi,
};

/** What one types into another system. */
const isIdentifier = (name: string) =>
  /serial|identifier|address|host name|\b(udid|imei|meid|eid|iccid|uuid)\b/i.test(name);

export function ToldFacts({ facts }: { facts: readonly DeviceFact[] }) {
  const known = Object.keys(subjects);
  const others = facts.map((fact) => fact.subject).filter((subject) => !known.includes(subject));
  const shown = [...known, ...new Set(others)].filter((subject) =>
    facts.some((fact) => fact.subject === subject),
  );
  if (shown.length === 0)
    return (
      <section aria-labelledby="told">
        <h3 id="told" className={classes.heading}>
          {t("devices-about-the-device")}
        </h3>
        <p className={classes.quiet}>{t("devices-it-has-told-nothing-about")}</p>
      </section>
    );
  return (
    <div className={classes.subjects}>
      {shown.map((subject) => {
        const Mark = subjects[subject];
        return (
          <section key={subject} aria-labelledby={`subject-${subject}`}>
            <h3 id={`subject-${subject}`} className={classes.heading}>
              {Mark && <Mark size={15} stroke={1.7} aria-hidden />}
              {subject}
            </h3>
            <dl className={classes.facts}>
              {facts
                .filter((fact) => fact.subject === subject)
                .map((fact) => (
                  <Fact key={fact.name} fact={fact} />
                ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

function Fact({ fact: { name, value } }: { fact: DeviceFact }) {
  const identifier = isIdentifier(name);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span className={identifier ? classes.code : undefined}>{value || "—"}</span>
        {identifier && value && (
          <CopyButton quiet value={value} name={t("devices-copy", { name })} />
        )}
      </dd>
    </>
  );
}
