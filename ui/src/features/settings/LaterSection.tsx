/** A section that is not here yet: what it will do, and what holds today. */
import { Tag } from "@/components/Chip";
import { t } from "@/words";
import classes from "./LaterSection.module.css";
import { SettingsFrame } from "./SettingsFrame";
import type { Section } from "./sections";

export function LaterSection({ section }: { section: Section }) {
  return (
    <SettingsFrame
      section={section.id}
      title={section.label}
      text={t("settings-comes-with-a-later-release")}
    >
      <div className={classes.card}>
        <Tag>{t("settings-not-here-yet")}</Tag>
        <h3 className={classes.heading}>{t("settings-what-this-section-will-do")}</h3>
        <ul className={classes.list}>
          {section.later?.will.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h3 className={classes.heading}>{t("settings-what-holds-today")}</h3>
        <p className={classes.text}>{section.later?.today}</p>
      </div>
    </SettingsFrame>
  );
}
