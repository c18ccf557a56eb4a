/** The page around one section: list of sections, heading, content, save bar. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "@/app/rights";
import { FixedUnlessManaged } from "@/components/ReadOnly";
import { t } from "@/words";
import classes from "./SettingsFrame.module.css";
import { blocks } from "./sections";

export function SettingsFrame({
  section,
  title,
  text,
  foot,
  wide,
  children,
}: {
  /** id of the section shown. */
  section: string;
  title: string;
  text: ReactNode;
  /** The save bar. */
  foot?: ReactNode;
  /** A list that needs more room than a form. */
  wide?: boolean;
  children: ReactNode;
}) {
  const manages = useMay("manage");
  return (
    <div className={classes.page}>
      <div className={classes.middle}>
        <nav className={classes.nav} aria-label={t("settings-settings")}>
          <h1 className={classes.heading}>{t("settings-settings")}</h1>
          {blocks.map((block) => (
            <ul key={block[0]?.id} className={classes.block}>
              {block.map(({ id, label, icon: SectionIcon }) => (
                <li key={id}>
                  <Link
                    to="/settings/$section"
                    params={{ section: id }}
                    className={classes.link}
                    data-here={id === section || undefined}
                    aria-current={id === section ? "page" : undefined}
                  >
                    <SectionIcon size={16} stroke={1.7} aria-hidden />
                    <span className={classes.label}>{label}</span>
                  </Link>
                </li>
              ))}
            </ul>
          ))}
        </nav>
        <div className={classes.content}>
          <div className={classes.column} data-wide={wide || undefined}>
            <h2 className={classes.title}>{title}</h2>
            <p className={classes.text}>{text}</p>
            <FixedUnlessManaged>{children}</FixedUnlessManaged>
          </div>
        </div>
      </div>
      {manages && foot}
    </div>
  );
}
