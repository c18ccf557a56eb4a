/** A screen that does not exist yet says what it will do and what one can do today instead. */
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { PageHead } from "@/components/PageHead";
import { t } from "@/words";
import { type UpcomingScreen, upcoming } from "./screens";
import classes from "./UpcomingPage.module.css";

export function UpcomingPage({ screen }: { screen: UpcomingScreen }) {
  const navigate = useNavigate();
  const { title, will, today, action } = upcoming[screen];
  return (
    <div className={classes.page}>
      <PageHead title={title} />
      <div className={classes.body}>
        <section className={classes.card} aria-labelledby="will">
          <p className={classes.mark}>{t("upcoming-not-here-yet")}</p>
          <h2 id="will" className={classes.heading}>
            {t("upcoming-what-this-page-will-do")}
          </h2>
          <ul className={classes.list}>
            {will.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <h2 className={classes.heading}>{t("upcoming-what-you-can-do-today")}</h2>
          <p className={classes.text}>{today}</p>
          <Button variant="default" onClick={() => void navigate({ to: action.to })}>
            {action.label}
          </Button>
        </section>
      </div>
    </div>
  );
}
